"""Ctrl-C in child processes, wherever the tests were started."""

import signal
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def interruptible() -> Generator[None, None, None]:
    """Start child processes that heed Ctrl-C.

    A shell lets background jobs ignore it, and so would their children: what is ignored is
    inherited, while a handler is not.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
