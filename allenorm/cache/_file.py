"""The file of a cache: one SQLite table of answers, safe under threads, processes and kills."""

import logging
import os
import sqlite3
import time
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from allenorm.cache._entries import digest
from allenorm.errors import SettingsError, quote
from allenorm.local._connections import Connections

_LOG: Final = logging.getLogger("allenorm.cache")
_APPLICATION: Final = 0x616C_6E63
"""Tells SQLite and other tools whose file it is."""
_FORMAT: Final = 1
_WAIT: Final = 30.0
"""Seconds to wait for another process that is writing."""
_FRESH: Final = 60.0
"""Seconds for which an entry that was read is not marked as read again."""
_TABLES: Final = """\
CREATE TABLE answers (
  key BLOB PRIMARY KEY, address TEXT NOT NULL, query TEXT NOT NULL, schema TEXT NOT NULL,
  stored REAL NOT NULL, used REAL NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX answers_used ON answers (used, size);
CREATE TABLE pieces (
  key BLOB NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (key, number)
);
CREATE TRIGGER answers_gone AFTER DELETE ON answers BEGIN
  DELETE FROM pieces WHERE key = old.key; END;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer as it lies in the file.

    Attributes:
        stored: When it was put there, in seconds since 1970.
        body: Its bytes, whose checksum is right.
    """

    stored: float
    body: bytes


@dataclass(frozen=True, slots=True, repr=False)
class CacheInfo:
    """What a cache holds.

    Attributes:
        path: The file.
        answers: How many answers there are.
        bytes: The sum of their lengths as they are kept, compressed.
        sealed: Whether the file is a bundle, which is only read.
    """

    path: Path
    answers: int
    bytes: int
    sealed: bool

    def __repr__(self) -> str:
        kind = "bundle" if self.sealed else "cache"
        return f"<{kind} {self.path.name}: {self.answers:,} answers, {self.bytes:,} bytes>"


class AnswerFile:
    """Keeps bytes under keys. Thread-safe; usable after a fork; close it.

    Args:
        path: The file; it is made if there is none.

    Raises:
        SettingsError: There is a file that is no cache, or none can be made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._facts = _prepared(path)
        self.sealed = "sealed" in self._facts
        self._connections = Connections(path, writable=not self.sealed, timeout=_WAIT)

    def get(self, key: bytes) -> Entry | None:
        """Return the answer under a key; one that is damaged is dropped.

        Args:
            key: The key.

        Returns:
            The answer, or None.

        Raises:
            sqlite3.Error: The file cannot be read.
        """
        connection = self._connections.get()
        row = connection.execute(
            "SELECT stored, used, digest, body FROM answers WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            return None
        stored, used, checksum, body = row
        # A file from elsewhere may hold anything: SQLite keeps text in a column of numbers, too.
        times = {type(stored), type(used)} <= {float, int}
        if not times or not isinstance(body, bytes) or digest(body) != checksum:
            _LOG.warning("%s: a damaged answer was dropped", self.path.name)
            self.drop(key)
            return None
        now = time.time()
        if not self.sealed and abs(now - used) > _FRESH:
            # Not worth waiting for whoever is writing.
            with suppress(sqlite3.OperationalError), _patience(connection, 0):
                connection.execute("UPDATE answers SET used = ? WHERE key = ?", (now, key))
        return Entry(stored, body)

    def put(  # noqa: PLR0913 - each is a column
        self,
        key: bytes,
        body: bytes,
        *,
        address: str,
        query: str,
        schema: str,
        size_limit: int | None = None,
        pieces: Iterable[bytes] = (),
        length: int = 0,
    ) -> None:
        """Put an answer under a key, in place of the one that may be there.

        Args:
            key: The key.
            body: The answer.
            address: Where it came from, for people.
            query: What it answers, for people.
            schema: The SHA-256 of the schema.
            size_limit: The most bytes of all answers; those that were not read for the longest
                time go first. None sets no limit.
            pieces: What belongs to it beside, to be read piece by piece.
            length: The bytes of all pieces.

        Raises:
            sqlite3.Error: The file cannot be written.
        """
        size = len(body) + length
        if size_limit is not None and size > size_limit:
            return
        now = time.time()
        values = (key, address, query, schema, now, now, size, digest(body), body)
        with self._writing() as connection:
            # REPLACE would leave the pieces of the one before.
            connection.execute("DELETE FROM answers WHERE key = ?", (key,))
            connection.execute(
                f"INSERT INTO answers VALUES ({','.join('?' * len(values))})",  # noqa: S608 - question marks alone
                values,
            )
            for number, piece in enumerate(pieces):
                connection.execute("INSERT INTO pieces VALUES (?, ?, ?)", (key, number, piece))
            if size_limit is not None:
                _trim(connection, size_limit, key)

    def piece(self, key: bytes, number: int) -> Any:
        """Return a piece of an answer.

        Args:
            key: The key.
            number: The number of the piece, from 0 on.

        Returns:
            Its bytes (a file from elsewhere may hold anything), or None.

        Raises:
            sqlite3.Error: The file cannot be read.
        """
        row = (
            self._connections.get()
            .execute("SELECT body FROM pieces WHERE key = ? AND number = ?", (key, number))
            .fetchone()
        )
        return None if row is None else row[0]

    def drop(self, key: bytes) -> None:
        """Drop the answer under a key, if there is one.

        Args:
            key: The key.

        Raises:
            sqlite3.Error: The file cannot be written.
        """
        if not self.sealed:
            with self._writing() as connection:
                connection.execute("DELETE FROM answers WHERE key = ?", (key,))

    def clear(self) -> int:
        """Drop every answer.

        Returns:
            How many there were.

        Raises:
            SettingsError: The file is a bundle.
            sqlite3.Error: The file cannot be written.
        """
        if self.sealed:
            message = f"{quote(self.path)} is a bundle, which is only read"
            raise SettingsError(message)
        with self._writing() as connection:
            return connection.execute("DELETE FROM answers").rowcount

    def facts(self) -> dict[str, str]:
        """Return what was said of the file as a whole when it was opened.

        Returns:
            Values by name.
        """
        return {**self._facts}

    def check_schema(self, schema: str) -> None:
        """Refuse a bundle that was recorded for another schema: none of its answers is of use.

        Args:
            schema: The SHA-256 of the schema that answers are wanted for.

        Raises:
            SettingsError: It was; the message says by which version of allenorm.
        """
        if self._facts.get("schema", schema) != schema:
            version = quote(self._facts.get("allenorm", "another version"))
            message = (
                f"{quote(self.path)} was recorded for another schema, by allenorm {version}; "
                "install that one, or record it again"
            )
            raise SettingsError(message)

    def listed(self) -> list[tuple[str, str, str]]:
        """Return what the answers are to.

        Returns:
            Address, query and schema of each, in the order of their queries.

        Raises:
            sqlite3.Error: The file cannot be read.
        """
        return (
            self._connections.get()
            .execute(
                "SELECT address, query, schema FROM answers ORDER BY query, address, schema, key"
            )
            .fetchall()
        )

    def info(self) -> CacheInfo:
        """Return how much the file holds.

        Returns:
            The numbers.

        Raises:
            sqlite3.Error: The file cannot be read.
        """
        ((answers, size),) = self._connections.get().execute(
            "SELECT count(*), coalesce(sum(size), 0) FROM answers"
        )
        return CacheInfo(self.path, answers, size, self.sealed)

    def close(self) -> None:
        """Close the file."""
        self._connections.close()

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection, None, None]:
        """Run one transaction: whole, or not at all."""
        connection = self._connections.get()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            # There is none any more where SQLite has ended it by itself.
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def seal(path: Path, facts: dict[str, str]) -> None:
    """Make a cache that nobody has open a bundle: one file, whole, that is only read.

    Args:
        path: The file.
        facts: What is said of it as a whole.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        # What was fetched by its whole URL has no address.
        addresses = connection.execute(
            "SELECT DISTINCT address FROM answers WHERE address != ''"
        ).fetchall()
        if len(addresses) == 1:
            facts = {**facts, "address": addresses[0][0]}
        rows = {**facts, "sealed": "yes"}.items()
        connection.executemany("REPLACE INTO facts VALUES (?, ?)", sorted(rows))
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _trim(connection: sqlite3.Connection, limit: int, kept: bytes) -> None:
    """Drop what was not read for the longest time until the rest is small enough."""
    ((total,),) = connection.execute("SELECT coalesce(sum(size), 0) FROM answers")
    excess = total - limit
    if excess <= 0:
        return
    gone: list[tuple[bytes]] = []
    for key, size in connection.execute("SELECT key, size FROM answers ORDER BY used, rowid"):
        if excess <= 0:
            break
        if key != kept:
            gone.append((key,))
            excess -= size
    connection.executemany("DELETE FROM answers WHERE key = ?", gone)


@contextmanager
def _patience(connection: sqlite3.Connection, milliseconds: int) -> Generator[None, None, None]:
    """Wait for other writers no longer than this within a block."""
    connection.execute(f"PRAGMA busy_timeout={milliseconds}").fetchall()
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout={int(_WAIT * 1000)}").fetchall()


def _prepared(path: Path) -> dict[str, str]:
    """Make the file if there is none; return what it says of itself."""
    name = quote(path)
    try:
        if path.exists() and path.stat().st_size:
            return _recognised(path)
        with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as connection:
            # Space that answers leave goes back to the disk; it can only be said of a new file.
            connection.execute("PRAGMA auto_vacuum=FULL")
            connection.execute("BEGIN IMMEDIATE")
            # Another process may have been quicker.
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                for statement in _TABLES.split(";\n")[:-1]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id={_APPLICATION}")
                connection.execute(f"PRAGMA user_version={_FORMAT}")
            connection.execute("COMMIT")
        return _recognised(path)
    except (sqlite3.Error, OSError, ValueError) as error:
        message = f"the cache {name} cannot be used: {quote(error)}"
        raise SettingsError(message) from error


def _recognised(path: Path) -> dict[str, str]:
    """Check that a file is a cache; return what it says of itself."""
    files = Connections(path, writable=False, timeout=_WAIT)
    try:
        connection = files.get()
        ((application,),) = connection.execute("PRAGMA application_id")
        ((version,),) = connection.execute("PRAGMA user_version")
        if application != _APPLICATION:
            reason = "it is an SQLite file, but no cache of allenorm"
            raise ValueError(reason)
        if version != _FORMAT:
            reason = f"its format is {version}, and this allenorm reads {_FORMAT}"
            raise ValueError(reason)
        rows = connection.execute("SELECT name, value FROM facts ORDER BY name").fetchall()
    finally:
        files.close()
    return {str(name): str(value) for name, value in rows}
