"""`Store`: one SQLite file with the rows of a schema, the links between them, and files."""

import json
import os
import sqlite3
import warnings
import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import Self

from allenorm.errors import SettingsError, StoreError, quote
from allenorm.local._connections import Connections
from allenorm.local._create import APPLICATION_ID, FORMAT, statements
from allenorm.local._inspect import Facts, inspect
from allenorm.local._layout import plan
from allenorm.local._schema_text import encode
from allenorm.local._shapes import Shapes, read_shapes
from allenorm.local._write import Writer
from allenorm.schema import Schema, bundled

if TYPE_CHECKING:
    from allenorm.local._parts import ClassLayout

_PATIENCE: Final = 60.0


class StoreSchemaWarning(UserWarning):
    """A store was made with another schema than the one at hand."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that a store keeps.

    Attributes:
        path: The path of its URL.
        name: The name that it is saved under.
        media_type: Its media type.
        data: What it holds.
    """

    path: str
    name: str
    media_type: str
    data: bytes


class Store:
    """An SQLite file with the rows of a schema.

    Make it with `create()` or `open()`. Threads share it, each with a connection of its own; a
    forked process may go on with it, and one that is read can be sent to another (pickled). Close
    it when nobody uses it any more.

    Attributes:
        path: The file.
        schema: The schema that made it.
        layout: Where it keeps the rows of each class.
        source: Its label, such as `synthetic sample`; "" for none.

    Examples:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     with Store.create(Path(folder) / "cells.sqlite") as store:
        ...         with store.writing() as writer:
        ...             counts = writer.put("Age", [{"id": 15, "name": "P56"}])
        ...         store.connection().execute("SELECT name FROM ages").fetchall()
        [('P56',)]
    """

    def __init__(self, connections: Connections, facts: Facts) -> None:
        self.path = connections.path
        self.schema = facts.schema
        self.layout: Mapping[str, ClassLayout] = facts.plan.classes
        self.source = facts.source
        self._connections = connections
        self._plan = facts.plan
        self._shapes = Shapes(self._read_shapes)

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, schema: Schema | None = None) -> Self:
        """Open a store for reading.

        The file, and the folder that it is in, may be read-only.

        Args:
            path: The file.
            schema: The schema at hand, the bundled one by default: a warning says when the file
                was made with another. The file's own is used.

        Raises:
            SettingsError: There is no such file, or it is no store.
        """
        return cls._opened(Path(path), schema, writable=False)

    @classmethod
    def create(
        cls, path: str | os.PathLike[str], schema: Schema | None = None, *, source: str = ""
    ) -> Self:
        """Make a store, or open one that is there for writing.

        A new one appears under its name when it is whole.

        Args:
            path: The file.
            schema: The schema, the bundled one by default. A store that is there keeps its own,
                and a warning says when it is another.
            source: A label for a new store, such as `synthetic sample`.

        Raises:
            SettingsError: The file is no store, or cannot be made.
            SchemaError: The schema has names that SQLite could not hold apart.
        """
        place = Path(path)
        if not place.exists():
            _make(place, schema or bundled(), source)
        return cls._opened(place, schema, writable=True)

    @classmethod
    def _opened(
        cls, path: Path, schema: Schema | None, *, writable: bool, again: bool = False
    ) -> Self:
        """Open a file and look at what it says of itself; of its schema only the first time."""
        if not path.is_file():
            reason = "is no file" if path.exists() else "does not exist"
            message = f"{quote(path)} {reason}; the file of a store is expected"
            raise SettingsError(message)
        connections = Connections(path, writable=writable, timeout=_PATIENCE)
        try:
            with _told(path, SettingsError, "cannot be opened as a store"):
                connection = connections.get()
                connection.execute("BEGIN")
                facts = inspect(connection, path)
                connection.execute("COMMIT")
                if writable and facts.missing:
                    _index(connection, path)
        except BaseException:
            connections.close()
            raise
        wanted = facts.schema if again else schema or bundled()
        if facts.schema.sha256 != wanted.sha256:
            message = (
                f"{quote(path)} was made with another schema: SHA-256 {facts.schema.sha256}, not "
                f"{wanted.sha256}; its own is used, and classes of the other may not fit it"
            )
            warnings.warn(message, StoreSchemaWarning, stacklevel=3)
        return cls(connections, facts)

    @classmethod
    def _reopened(cls, path: Path) -> Self:
        """Open a store that another process has opened for reading."""
        return cls._opened(path, None, writable=False, again=True)

    def __reduce__(self) -> tuple[Callable[[Path], Self], tuple[Path]]:
        if self._connections.writable:
            message = (
                f"{quote(self.path)} is open for writing, and cannot be sent to another process "
                "so; send its path, and open it there"
            )
            raise SettingsError(message)
        return self._reopened, (self.path.absolute(),)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the schema document that made it, in hexadecimal."""
        return self.schema.sha256

    def connection(self) -> sqlite3.Connection:
        """Return this thread's own connection, in autocommit mode.

        That of a store which was opened for reading cannot write.

        Raises:
            StoreError: The store was closed, or its file cannot be opened any more.
        """
        with _told(self.path, StoreError, "cannot be opened"):
            return self._connections.get()

    def shapes(self) -> Mapping[int, tuple[str, ...]]:
        """Return the shapes that the column `_shape` of each row points to.

        Returns:
            The columns that are known of a row, sorted, by number. One that another process adds
            later is found when it is looked up.
        """
        version = self.version()
        if self._shapes.version != version:
            self._shapes = Shapes(self._read_shapes, version)
        return self._shapes

    def version(self) -> int:
        """Return a number that changes whenever the content does, whoever changes it."""
        ((version,),) = self._read("SELECT value FROM allenorm_meta WHERE key = 'version'")
        if type(version) is not int:
            raise self._damaged(version, "version")
        return version

    def file(self, path: str) -> StoredFile | None:
        """Return the file that a path of the API leads to, or None.

        Args:
            path: The path of its URL, such as `/api/v2/well_known_file_download/491119517`.
        """
        found = self._read(
            "SELECT path, name, media_type, bytes FROM allenorm_files WHERE path = ?", path
        )
        if not found:
            return None
        if [*map(type, found[0])] != [str, str, str, bytes]:
            raise self._damaged(path, "file")
        return StoredFile(*found[0])

    def state(self, key: str) -> Any:
        """Return what `Writer.set_state()` remembered, or None."""
        return self.states().get(key)

    def states(self) -> dict[str, Any]:
        """Return everything that `Writer.set_state()` remembered, by key."""
        rows = self._read("SELECT pull, state FROM allenorm_pulls ORDER BY pull")
        try:
            return {key: json.loads(state) for key, state in rows}
        except (TypeError, ValueError, RecursionError) as error:
            raise self._damaged(error, "state") from error

    @contextmanager
    def writing(self) -> Generator[Writer, None, None]:
        """Write in one transaction: all of it is kept, or, after any error, nothing.

        Another writer, here or in another process, is waited for; readers go on.

        Yields:
            What writes.

        Raises:
            SettingsError: The store was opened for reading.
            StoreError: The file cannot be written: the disk is full, or another process is not
                done writing.
        """
        self._check_writable()
        connection = self.connection()
        if connection.in_transaction:
            message = "this thread is writing into the store already; end that first"
            raise StoreError(message)
        process = os.getpid()
        with _told(self.path, StoreError, "cannot be written; nothing of this transaction is kept"):
            connection.execute("BEGIN IMMEDIATE")
            before = connection.total_changes
            try:
                with Writer(connection, self._plan) as writer:
                    yield writer
                if connection.total_changes != before:
                    connection.execute(
                        "UPDATE allenorm_meta SET value = value + 1 WHERE key = 'version'"
                    )
                if os.getpid() == process:
                    connection.execute("COMMIT")
            except BaseException:
                # A child that was forked within the transaction has no part in it.
                if os.getpid() == process:
                    # Some that were seen within the transaction mean nothing any more.
                    self._shapes = Shapes(self._read_shapes)
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                raise

    def _read_shapes(self) -> dict[int, tuple[str, ...]]:
        """Return the shapes of the file by number."""
        with _told(self.path, StoreError, "cannot be read"):
            return read_shapes(self._connections.get(), self._plan.column_names)

    def _read(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        """Return the rows of a statement."""
        with _told(self.path, StoreError, "cannot be read"):
            return self._connections.get().execute(sql, values).fetchall()

    def _damaged(self, found: object, what: str) -> StoreError:
        """Make the error about a row of the store's own that nobody could have written."""
        return StoreError(f"{quote(self.path)} is damaged: its {what} is none: {quote(found, 60)}")

    def _check_writable(self) -> None:
        """Refuse to write into a store that was opened for reading."""
        if not self._connections.writable:
            message = f"{quote(self.path)} was opened for reading; Store.create() opens for writing"
            raise SettingsError(message)

    def close(self) -> None:
        """Close the connections of all threads."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.path.name}>"


def _index(connection: sqlite3.Connection, path: Path) -> None:
    """Make the indexes that a small store was left without: from now on it may grow."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster.
        for statement in inspect(connection, path).missing:
            connection.execute(statement)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _make(path: Path, schema: Schema, source: str) -> None:
    """Make a new file, which gets its name when it is whole."""
    made = statements(plan(schema))
    if not path.parent.is_dir():
        message = f"{quote(path)} cannot be made: there is no folder {quote(path.parent)}"
        raise SettingsError(message)
    half = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.new")
    try:
        # The system says better than SQLite why a file cannot be made.
        half.touch(exist_ok=False)
        with _told(path, SettingsError, "cannot be made"):
            _fill(half, made, schema, source)
        _publish(half, path)
    except OSError as error:
        message = f"{quote(path)} cannot be made: {error.strerror or error}"
        raise SettingsError(message) from error
    finally:
        with suppress(OSError):
            half.unlink()


def _fill(path: Path, made: Mapping[str, str], schema: Schema, source: str) -> None:
    """Write the tables of a new file."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # Nobody sees the file until it is whole, and on the disk.
        connection.execute("PRAGMA journal_mode=OFF").fetchall()
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        for statement in made.values():
            connection.execute(statement)
        facts = {
            "schema": zlib.compress(encode(schema).encode(), 9),
            "sha256": schema.sha256,
            "source": source,
            "version": 0,
        }
        connection.executemany("INSERT INTO allenorm_meta VALUES (?, ?)", facts.items())
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _publish(half: Path, path: Path) -> None:
    """Give a whole file its name, unless another process was faster."""
    with suppress(FileExistsError):
        try:
            path.hardlink_to(half)
        except FileExistsError:
            raise
        except OSError:
            # Not every file system has links.
            if not path.exists():
                half.rename(path)


@contextmanager
def _told(
    path: Path, kind: type[SettingsError | StoreError], what: str
) -> Generator[None, None, None]:
    """Say of a file what SQLite, or the system, says of it."""
    try:
        yield
    except sqlite3.Error as error:
        message = f"{quote(path)} {what}: {error}"
        raise kind(message) from error
