"""The threads that answer requests, and the line before them."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from allenorm.server._limits import ServerLimits
from allenorm.server._refusing import RefusalError

_Result = TypeVar("_Result")
_BUSY: Final = 503
_MOMENT: Final = 0.05
"""Seconds after which a request lets the next one begin beside it."""


class Workers:
    """Runs what would hold up the event loop, in threads.

    Requests take their turns: two at a time would mostly wait for each other, since Python runs one
    thread at a time. One that takes longer than a moment is overtaken.

    Args:
        limits: How many run at a time at most, and how many may wait.
    """

    def __init__(self, limits: ServerLimits) -> None:
        self._executor = ThreadPoolExecutor(limits.threads, "allenorm-server")
        self._most = limits.threads + limits.waiting
        self._count = 0
        self._is_free = True
        self._line: deque[asyncio.Future[None]] = deque()

    async def run(self, function: Callable[[], _Result]) -> _Result:
        """Run a function in a thread, when its turn has come.

        Args:
            function: What to run.

        Returns:
            What it returns.

        Raises:
            RefusalError: Too many are waiting.
        """
        if self._count >= self._most:
            words = f"{self._count} requests are waiting for their turn; try again a little later"
            raise RefusalError(_BUSY, words, retry_after="1")
        self._count += 1
        try:
            turn = await self._turn()
            loop = asyncio.get_running_loop()
            overtaking = loop.call_later(_MOMENT, turn.end)
            try:
                return await loop.run_in_executor(self._executor, function)
            finally:
                overtaking.cancel()
                turn.end()
        finally:
            self._count -= 1

    def close(self) -> None:
        """Let no further function begin."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def _turn(self) -> "_Turn":
        """Wait until it is the next one's turn."""
        if self._is_free:
            self._is_free = False
        else:
            called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._line.append(called)
            try:
                await called
            except asyncio.CancelledError:
                # Called and gone at the same moment: the turn is the next one's.
                if not called.cancelled():
                    self._next()
                raise
        return _Turn(self._next)

    def _next(self) -> None:
        """Call the next one in the line."""
        while self._line:
            called = self._line.popleft()
            if not called.done():
                called.set_result(None)
                return
        self._is_free = True


class _Turn:
    """A turn, which ends once.

    Args:
        called: What calls the next one.
    """

    def __init__(self, called: Callable[[], None]) -> None:
        self._called = called
        self._is_over = False

    def end(self) -> None:
        """End it, unless it is over."""
        if not self._is_over:
            self._is_over = True
            self._called()
