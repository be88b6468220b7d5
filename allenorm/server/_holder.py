"""The store that is served, which may be replaced by another file at any time."""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Final, TypeAlias

from allenorm.errors import AllenormError, StoreError
from allenorm.local import Evaluator, Store, StoreSchemaWarning
from allenorm.server._limits import ServerLimits
from allenorm.server._refusing import RefusalError

if TYPE_CHECKING:
    from allenorm.server._reply import Reply

_UNAVAILABLE: Final = 503
_MOMENT: Final = 0.005

_Identity: TypeAlias = tuple[int, int, int, int]


class Held:
    """A store, and what is known of it.

    Attributes:
        store: The store.
        evaluator: Answers queries from it.
        documents: Its schema documents, as far as they were asked for.
        users: How many requests are using it.
    """

    def __init__(self, store: Store, limits: ServerLimits) -> None:
        self.store = store
        self.evaluator = Evaluator(store, limits=limits.query)
        self.documents: dict[tuple[str, str | None], Reply] = {}
        self.users = 0


class Holder:
    """Holds the store that is served; opens the file again where another one took its place.

    Args:
        store: The store to begin with. It is left open; those that are opened here are not.
        limits: What one request may cost.
    """

    def __init__(self, store: Store, limits: ServerLimits) -> None:
        self._limits = limits
        self._given = store
        self._held = Held(store, limits)
        self._file = _identity(store)
        self._refused: _Identity | None = None
        self._lock = threading.Lock()
        self._running: set[sqlite3.Connection] = set()
        self._ending = False

    @property
    def store(self) -> Store:
        """The store as it is now."""
        return self._held.store

    @contextlib.contextmanager
    def use(self) -> Generator[Held, None, None]:
        """Lend the store to one request.

        Yields:
            The store: of the file that has its place now, whatever happens to it meanwhile.

        Raises:
            RefusalError: The server is ending.
        """
        if self._ending:
            raise _ended()
        with self._lock:
            self._refresh()
            held = self._held
            held.users += 1
        connection: sqlite3.Connection | None = None
        try:
            connection = held.store.connection()
            self._running.add(connection)
            yield held
        except (sqlite3.DatabaseError, StoreError, OSError) as error:
            if self._ending:
                raise _ended() from error
            # Somebody may have written over the file without taking its place.
            self._file = self._refused = None
            raise
        finally:
            if connection is not None:
                self._running.discard(connection)
            with self._lock:
                held.users -= 1
                self._drop(held)

    def interrupt(self) -> bool:
        """Stop what is running, and lend the store to nobody any more.

        Returns:
            Whether something was running. It takes a moment to end; call again until nothing is.
        """
        self._ending = True
        running = tuple(self._running)
        for connection in running:
            connection.interrupt()
        return bool(running)

    def close(self) -> None:
        """Stop what is running, and close what was opened here."""
        # A connection that is closed while it works would take the whole process with it.
        while self.interrupt():
            time.sleep(_MOMENT)
        with self._lock:
            held, self._held = self._held, Held(self._given, self._limits)
            self._drop(held)

    def _refresh(self) -> None:
        """Open the file if it is another one; what could not be opened is not tried again."""
        found = _identity(self._held.store)
        if found is None or found[:2] == (self._file or ())[:2] or found == self._refused:
            return
        try:
            opened = Store.open(self._held.store.path)
        except (AllenormError, StoreSchemaWarning):
            self._refused = found
            return
        self._file = found
        held, self._held = self._held, Held(opened, self._limits)
        self._drop(held)

    def _drop(self, held: Held) -> None:
        """Close a store that has been replaced and that nobody uses."""
        if held is not self._held and not held.users and held.store is not self._given:
            held.store.close()


def _ended() -> RefusalError:
    """Return the refusal of a server that lends its store to nobody any more."""
    return RefusalError(_UNAVAILABLE, "the server is ending", connection="close")


def _identity(store: Store) -> _Identity | None:
    """Return what tells a file from one that takes its place; None where there is none.

    The number of an open file is its own. That of one which is not open may be given again, so
    that time and length belong to it.
    """
    try:
        found = os.stat(store.path)  # noqa: PTH116 - it is done for each request
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
