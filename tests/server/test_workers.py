"""Turns: one request after the other, slow ones overtaken, none lost."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from allenorm.server import ServerLimits, _workers
from allenorm.server._refusing import RefusalError
from allenorm.server._workers import Workers


def with_workers(work: Callable[[Workers], Coroutine[Any, Any, None]], **limits: int) -> None:
    """Run something with workers."""

    async def run() -> None:
        workers = Workers(ServerLimits(**limits))  # type: ignore[arg-type] # counts are whole
        try:
            await work(workers)
        finally:
            workers.close()

    asyncio.run(run())


def test_requests_take_their_turns() -> None:
    """Short requests run one after the other, in the order in which they came."""
    order: list[int] = []
    active: list[int] = []

    def job(number: int) -> Callable[[], int]:
        def run() -> int:
            active.append(number)
            assert len(active) == 1
            order.append(number)
            active.remove(number)
            return number

        return run

    async def work(workers: Workers) -> None:
        found = await asyncio.gather(*[workers.run(job(number)) for number in range(50)])
        assert found == list(range(50)) == order

    with_workers(work)


def test_a_slow_request_is_overtaken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes long lets the others pass, and is not lost."""
    monkeypatch.setattr(_workers, "_MOMENT", 0.001)
    go_on = threading.Event()

    async def work(workers: Workers) -> None:
        slow = [asyncio.create_task(workers.run(lambda: go_on.wait(30))) for _ in range(3)]
        assert await workers.run(lambda: "fast") == "fast"
        go_on.set()
        assert await asyncio.gather(*slow) == [True] * 3
        assert await workers.run(lambda: "last") == "last"

    with_workers(work, threads=4)


def test_an_error_ends_a_turn() -> None:
    """A request that fails holds nobody up."""

    def fail() -> None:
        raise ZeroDivisionError

    async def work(workers: Workers) -> None:
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                await workers.run(fail)
        assert await workers.run(lambda: 1) == 1

    with_workers(work, threads=1, waiting=1)


def test_whoever_leaves_the_line_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that is given up, at any moment, costs nobody a turn."""
    monkeypatch.setattr(_workers, "_MOMENT", 1000)
    go_on = threading.Event()

    async def work(workers: Workers) -> None:
        first = asyncio.create_task(workers.run(lambda: go_on.wait(30)))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(workers.run(lambda: True)) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await asyncio.sleep(0.05)
        # It is still the first one's turn.
        assert not any(each.done() for each in waiting[1:])
        # The second one is called and gives up at the same moment.
        workers._next()
        waiting[1].cancel()
        # The first one still runs, so that this turn is the one which the second one left.
        assert await asyncio.wait_for(waiting[2], 30)
        go_on.set()
        assert await first
        for each in waiting[:2]:
            with pytest.raises(asyncio.CancelledError):
                await each
        assert workers._count == 0
        assert workers._is_free

    with_workers(work, threads=2)


def test_the_line_has_an_end() -> None:
    """Whoever comes when the line is full is sent away; the next one after that is not."""
    go_on = threading.Event()

    async def work(workers: Workers) -> None:
        tasks = [asyncio.create_task(workers.run(lambda: go_on.wait(30))) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(RefusalError) as raised:
            await workers.run(time.time)
        assert (raised.value.status, raised.value.headers) == (503, {"retry-after": "1"})
        go_on.set()
        assert await asyncio.gather(*tasks) == [True] * 3
        assert await workers.run(lambda: 1) == 1

    with_workers(work, threads=1, waiting=2)
