"""Connections to one file: one a thread, none carried into a forked process."""

import ctypes
import os
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final
from weakref import WeakSet, finalize

from allenorm.errors import StoreError

_STATEMENTS: Final = 512
_ENDING: Final = 2000
"""Milliseconds to wait, at the end, for those who are reading at that moment."""


class _Handle:
    """A connection, closed with its thread but never by a process that did not open it."""

    def __init__(self, connection: sqlite3.Connection, stamp: tuple[int, int] | None) -> None:
        self.connection = connection
        self.process = os.getpid()
        self.stamp = stamp
        self.close = finalize(self, _close, connection, self.process)


def _close(connection: sqlite3.Connection, process: int) -> None:
    """Close a connection, or leave it to the process that opened it."""
    if process == os.getpid():
        connection.close()
    else:
        # SQLite must not even close a file here that the other process has locked through it.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))


def has_log(path: Path) -> bool:
    """Whether a log or a journal with content stands beside a file: without it, it is not whole."""
    for suffix in ("-wal", "-journal"):
        with suppress(OSError):
            if path.with_name(f"{path.name}{suffix}").stat().st_size > 0:
                return True
    return False


def _leave_one_file(connection: sqlite3.Connection) -> None:
    """Put everything into the file itself, and end the log beside it unless somebody uses that.

    Where it is used, it stays, but empty: if another file takes the place of this one, rows in the
    log would be read, and written, as if they were of that.
    """
    with suppress(sqlite3.Error):
        connection.execute(f"PRAGMA busy_timeout={_ENDING}").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA busy_timeout=0").fetchall()
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()


class Connections:
    """Opens connections to a file, one for each thread that asks.

    Attributes:
        path: The file.
        writable: Whether they may write.
    """

    def __init__(self, path: Path, *, writable: bool, timeout: float) -> None:
        self.path = path
        self.writable = writable
        # Threads to come may find the program in another folder.
        self._place = path.absolute()
        self._timeout = timeout
        self._local = threading.local()
        self._handles: WeakSet[_Handle] = WeakSet()
        self._closed = False

    def get(self) -> sqlite3.Connection:
        """Return this thread's connection.

        Raises:
            StoreError: The store was closed.
            sqlite3.Error: The file cannot be opened.
        """
        handle: _Handle | None = getattr(self._local, "handle", None)
        if self._closed:
            message = f"the store {self.path.name} was closed; open it again"
            raise StoreError(message)
        if (
            handle is not None
            and handle.process == os.getpid()
            and (handle.stamp is None or handle.stamp == self._stamp())
        ):
            return handle.connection
        # Dropped first: SQLite keeps what it knows of a file for all connections of a process.
        self._local.handle = None
        handle = self._open()
        self._local.handle = handle
        self._handles.add(handle)
        return handle.connection

    def close(self) -> None:
        """Close the connections of all threads."""
        self._closed = True
        own: _Handle | None = getattr(self._local, "handle", None)
        for handle in [*self._handles]:
            if handle is not own:
                handle.close()
        if own is not None:
            if self.writable and own.process == os.getpid():
                _leave_one_file(own.connection)
            own.close()
        self._local = threading.local()

    def _open(self) -> _Handle:
        """Open a connection."""
        if self.writable:
            connection = self._connect("mode=rw")
            try:
                ((mode,),) = connection.execute("PRAGMA journal_mode=WAL")
                # Not every file system can have the log, and a journal needs more care.
                connection.execute(f"PRAGMA synchronous={'NORMAL' if mode == 'wal' else 'FULL'}")
            except BaseException:
                connection.close()
                raise
            return _Handle(connection, None)
        try:
            return _Handle(self._connect("mode=ro"), None)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise
            # A file that was written with a log is read with one, which SQLite cannot make where
            # it may not write. Without a log that holds anything, the file itself is whole.
            if not has_log(self._place):
                stamp = self._stamp()
                return _Handle(self._connect("mode=ro&immutable=1"), stamp)
        # A process that was killed left it half-written: to put it back, SQLite has to write.
        self._connect("mode=rw").close()
        return _Handle(self._connect("mode=ro"), None)

    def _connect(self, options: str) -> sqlite3.Connection:
        """Open a connection and make it safe with files that anyone may have written."""
        connection = sqlite3.connect(
            f"{self._place.as_uri()}?{options}",
            uri=True,
            timeout=self._timeout,
            isolation_level=None,
            cached_statements=_STATEMENTS,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            if not self.writable:
                connection.execute("PRAGMA query_only=ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    def _stamp(self) -> tuple[int, int]:
        """Return what changes when the file does."""
        try:
            found = self._place.stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_size
