"""What was sent: `with trace() as t:` lists requests, rows, bytes and time."""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from allenorm.endpoint import Endpoint, Envelope, Request
from allenorm.errors import quote
from allenorm.rma import render

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class TracedRequest:
    """One request, with all its attempts.

    Attributes:
        url: Its URL, without credentials.
        query: Its RMA text.
        seconds: The time from asking to having the answer, pauses included.
        attempts: How many times it was sent.
        error: The name of the error that it ended with, or None.
        status: The HTTP status of the answer, or None where there was none.
        rows: How many records came.
        bytes: The length of the body, in bytes, decompressed.
        source: What the rows are, where who answered says so: `synthetic sample`; else "".
    """

    url: str
    query: str
    seconds: float
    attempts: int = 1
    error: str | None = None
    status: int | None = None
    rows: int = 0
    bytes: int = 0
    source: str = ""

    def __str__(self) -> str:
        outcome = self.error or (f"HTTP {self.status}" if self.status else "ok")
        retried = f", {self.attempts} attempts" if self.attempts > 1 else ""
        return (
            f"{self.seconds:8.3f} s {self.rows:7d} rows {self.bytes:10d} bytes  "
            f"{outcome}{retried}  {quote(self.query, _SHOWN)}"
        )


class Trace:
    """The requests that were sent while a `trace()` block ran, in the order of their ends."""

    def __init__(self) -> None:
        self._requests: list[TracedRequest] = []
        self._lock = threading.Lock()

    def add(self, request: TracedRequest) -> None:
        """Add a request.

        Args:
            request: What was sent and what came of it.
        """
        with self._lock:
            self._requests.append(request)

    @property
    def requests(self) -> tuple[TracedRequest, ...]:
        """Every request so far."""
        with self._lock:
            return tuple(self._requests)

    @property
    def rows(self) -> int:
        """How many records came in all."""
        return sum(request.rows for request in self.requests)

    @property
    def bytes(self) -> int:
        """How many bytes came in all, decompressed."""
        return sum(request.bytes for request in self.requests)

    @property
    def seconds(self) -> float:
        """The sum of the requests' times; those of several threads overlap."""
        return sum(request.seconds for request in self.requests)

    @property
    def attempts(self) -> int:
        """How many times requests were sent in all."""
        return sum(request.attempts for request in self.requests)

    def __len__(self) -> int:
        return len(self.requests)

    def __str__(self) -> str:
        requests = self.requests
        total = (
            f"{self.seconds:8.3f} s {self.rows:7d} rows {self.bytes:10d} bytes  "
            f"{len(requests)} request{'' if len(requests) == 1 else 's'}, {self.attempts} sent"
        )
        return "\n".join([*map(str, requests), total])

    def __repr__(self) -> str:
        return f"<Trace: {len(self)} requests, {self.rows} rows, {self.seconds:.3f} s>"


traces: ContextVar[tuple[Trace, ...]] = ContextVar("traces", default=())


@contextmanager
def trace() -> Generator[Trace, None, None]:
    """List the requests that a block of code sends.

    Blocks may be nested; each sees what its own code sends. A thread started within the block
    is seen where it runs in the block's context (`contextvars.copy_context().run`), as tasks of
    asyncio and `asyncio.to_thread` do by themselves.

    Yields:
        The list, which grows while the block runs and stays readable after it.

    Examples:
        >>> with trace() as t:
        ...     pass  # Specimen.where(id=320654829).all()
        >>> len(t), t.rows, t.bytes
        (0, 0, 0)
    """
    seen = Trace()
    token = traces.set((*traces.get(), seen))
    try:
        yield seen
    finally:
        traces.reset(token)


def traced_fetch(endpoint: Endpoint, request: Request) -> Envelope:
    """Fetch, and tell every trace that looks on.

    Args:
        endpoint: Who answers.
        request: The query.

    Returns:
        The answer.

    Raises:
        RequestError: As the endpoint raises it.
    """
    seeing = traces.get()
    if not seeing:
        return endpoint.fetch(request)
    started = time.perf_counter()

    def tell(error: str | None = None, attempts: int = 1, **outcome: Any) -> None:
        seconds = time.perf_counter() - started
        url, query = endpoint.url(request), render(request.query)
        seen = TracedRequest(url, query, seconds, attempts, error, **outcome)
        for each in seeing:
            each.add(seen)

    try:
        envelope = endpoint.fetch(request)
    except BaseException as raised:
        tell(
            type(raised).__name__,
            getattr(raised, "attempts", 1),
            status=getattr(raised, "status", None),
        )
        raise
    tell(
        attempts=envelope.attempts,
        status=envelope.status,
        rows=len(envelope.rows),
        bytes=envelope.bytes,
        source=envelope.source,
    )
    return envelope
