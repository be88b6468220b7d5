"""Ending requests from another thread: after Ctrl-C nobody waits for a server that is silent."""

import contextlib
import socket
import threading
import time
from contextvars import ContextVar
from typing import Final

_SLICE: Final = 0.05
"""Seconds between two looks, where two things are waited for."""


class Cancellation:
    """Ends the requests of the threads that run with it: what they wait for comes at once.

    Examples:
        >>> cancellation = Cancellation()
        >>> cancellation.cancel()
        >>> cancellation.event.is_set()
        True

    Attributes:
        event: Set when the requests are to end.
    """

    def __init__(self) -> None:
        self.event = threading.Event()
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()

    def watch(self, connection: socket.socket) -> None:
        """Remember a connection that something is read from."""
        with self._lock:
            self._connections.add(connection)
        if self.event.is_set():
            _shut(connection)

    def forget(self, connection: socket.socket) -> None:
        """Forget a connection: whoever uses it next is another's."""
        with self._lock:
            self._connections.discard(connection)

    def cancel(self) -> None:
        """End the requests."""
        self.event.set()
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            _shut(connection)


current: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)
"""What ends the requests of this context."""


def wait(event: threading.Event, seconds: float) -> bool:
    """Wait for an event, and no longer than until the requests of this context are to end.

    Args:
        event: The event.
        seconds: How long at most.

    Returns:
        Whether the event is set.
    """
    cancellation = current.get()
    if cancellation is None:
        return event.wait(seconds)
    end = time.monotonic() + seconds
    while not event.is_set() and (left := end - time.monotonic()) > 0:
        if cancellation.event.wait(min(left, _SLICE)):
            break
    return event.is_set()


def acquire(slots: threading.Semaphore, seconds: float | None) -> bool:
    """Take a slot, and wait no longer than until the requests of this context are to end.

    Args:
        slots: The slots.
        seconds: How long at most; None for ever.

    Returns:
        Whether one was taken.
    """
    cancellation = current.get()
    if cancellation is None:
        return slots.acquire(timeout=seconds)
    end = None if seconds is None else time.monotonic() + seconds
    while not cancellation.event.is_set():
        left = _SLICE if end is None else min(_SLICE, max(0.0, end - time.monotonic()))
        if slots.acquire(timeout=left):
            return True
        if end is not None and time.monotonic() >= end:
            break
    return False


def _shut(connection: socket.socket) -> None:
    """Let the thread that reads from a connection see its end."""
    with contextlib.suppress(OSError):
        # That of TLS would change what the other thread is using.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
