"""Asking for the next pages while the last one is being used, in the same order."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import Context, copy_context
from itertools import islice

from typing_extensions import Self

from allenorm.endpoint import Envelope, _cancellation
from allenorm.query import Plan, compile_plan
from allenorm.rma import ModelStage, Number, Rma


class ReadAhead:
    """Fetches the requests that paging asks for, and beforehand those that it will ask for.

    What is fetched beforehand is a guess: paging decides alone which request comes next. A guess
    that was wrong is dropped, so that rows, their order and errors are those of fetching one page
    after the other.

    Args:
        fetch: Sends one request.
        parts: What is fetched, in this order.
        size: The most rows of a request.
        ahead: The most requests that are under way, or whose answers wait to be asked for.
        wait: Whether to wait, at the end, for requests that turned out not to be needed: what
            reads a file must not be closed meanwhile.
    """

    def __init__(
        self,
        fetch: Callable[[Rma], Envelope],
        parts: Sequence[Plan],
        size: int,
        ahead: int,
        *,
        wait: bool = True,
    ) -> None:
        self._fetch = fetch
        self._parts = parts
        self._size = size
        self._ahead = ahead
        self._wait = wait
        self._first = [self._tree(part, 0) for part in parts]
        self._part = 0
        self._total = 0
        # Servers may send fewer rows than they are asked for: each answer says how many.
        self._stride = size
        self._pending: deque[tuple[Rma, Future[Envelope]]] = deque()
        self._cancellation = _cancellation.Cancellation()
        self._pool = ThreadPoolExecutor(ahead, thread_name_prefix="allenorm-page")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # What is under way is of no use any more, and a silent server would hold the program up.
        self._cancellation.cancel()
        self._pool.shutdown(wait=self._wait, cancel_futures=True)

    def __call__(self, tree: Rma) -> Envelope:
        """Return the answer to a request.

        Args:
            tree: The request.

        Returns:
            The answer.

        Raises:
            RequestError: No whole answer could be had.
        """
        if tree in self._first:
            self._part = self._first.index(tree)
            self._total = 0
        found = self._taken(tree)
        # The pages after this one may come while it is waited for, if it is known what they are.
        self._guess(tree)
        envelope = self._fetch(tree) if found is None else found.result()
        self._stride = len(envelope.rows)
        self._total = max(self._total, envelope.total_rows or 0)
        self._guess(tree)
        return envelope

    def _taken(self, tree: Rma) -> "Future[Envelope] | None":
        """Return what was asked for beforehand; drop what was guessed in its place."""
        while self._pending:
            guessed, future = self._pending.popleft()
            if guessed == tree:
                return future
            future.cancel()
        return None

    def _guess(self, tree: Rma) -> None:
        """Ask for what probably comes next."""
        for following in islice(self._following(tree), self._ahead):
            if len(self._pending) >= self._ahead:
                return
            if all(following != guessed for guessed, _ in self._pending):
                future = self._pool.submit(self._fetched, copy_context(), following)
                self._pending.append((following, future))

    def _fetched(self, context: Context, tree: Rma) -> Envelope:
        """Return the answer to a request, with the settings of who asked."""
        context.run(_cancellation.current.set, self._cancellation)
        return context.run(self._fetch, tree)

    def _following(self, tree: Rma) -> Iterator[Rma]:
        """Yield the requests that come after one, if each page has as many rows as the last."""
        part = self._parts[self._part]
        start = _start(tree) - part.offset + self._stride
        end = self._total - part.offset
        end = end if part.limit is None else min(end, part.limit)
        while self._stride and start < end:
            yield self._tree(part, start)
            start += self._stride
        yield from self._first[self._part + 1 :]

    def _tree(self, part: Plan, start: int) -> Rma:
        """Return the request for one page, as paging writes it."""
        ask = self._size if part.limit is None else min(self._size, part.limit - start)
        return compile_plan(part, num_rows=ask, start_row=start, count=False if start else None)


def _start(tree: Rma) -> int:
    """Return the row that a request starts at."""
    stage = tree.stages[0]
    options = stage.options if isinstance(stage, ModelStage) else ()
    for option in options:
        if option.name == "start_row" and isinstance(option.values[0], Number):
            return int(option.values[0].text)
    return 0
