"""The one small protocol between queries and whatever answers them: a request in, an envelope out.

An endpoint knows the language, not the models. `HttpEndpoint` sends the text over HTTP; a test
or a user can pass any object with these two methods.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, runtime_checkable

from allenorm.rma import Rma

Row: TypeAlias = dict[str, Any]
"""One record as it came: column and association names to JSON values."""


@dataclass(frozen=True, slots=True)
class Request:
    """One query to answer.

    Attributes:
        query: The query's syntax tree, options included.
        headers: Extra HTTP headers; an endpoint without HTTP ignores them.
    """

    query: Rma
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Envelope:
    """One whole, successful answer. An endpoint raises for every other outcome.

    Attributes:
        rows: The records of a model stage; `[]` where the server wrote `msg: {}`.
        message: `msg` as it came: a service may answer with an object.
        start_row: The offset that the server says the rows start at.
        num_rows: How many rows the server says it sent.
        total_rows: How many rows the server says there are. It counts join rows and must not
            steer a loop; None where the answer has none.
        bytes: The length of the body, in bytes, decompressed.
        status: The HTTP status, or None where there is none.
        attempts: How many times the request was sent.
        source: What the rows are, where who answers says so: `synthetic sample`; else "".
    """

    rows: list[Row]
    message: Any
    start_row: int
    num_rows: int
    total_rows: int | None
    bytes: int = 0
    status: int | None = None
    attempts: int = 1
    source: str = ""


@runtime_checkable
class Endpoint(Protocol):
    """Anything that answers queries."""

    def fetch(self, request: Request) -> Envelope:
        """Answer one request.

        Args:
            request: The query.

        Returns:
            The whole answer.

        Raises:
            RequestError: No whole answer could be had; a leaf class says why.
        """
        ...

    def url(self, request: Request) -> str:
        """Return the URL that `fetch` would request, without requesting it."""
        ...

    def close(self) -> None:
        """Free what the endpoint holds; a closed endpoint raises `ClientClosedError`."""
        ...
