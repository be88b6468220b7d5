"""A client that fetches several pages at a time, and gives them in their order."""

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from allenorm.bulk._ahead import ReadAhead
from allenorm.client import Client, ClientSettings
from allenorm.client._default import client_for
from allenorm.endpoint import Endpoint, Envelope, HttpEndpoint
from allenorm.errors import QueryError, SettingsError, quote
from allenorm.query import Plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from typing_extensions import Unpack

    from allenorm.client import Target
    from allenorm.client._target import Place
    from allenorm.rma import Rma

_MOST: int = 32


class ParallelClient(Client):
    """Runs queries as `Client` does, with the next pages on their way while one is used.

    Rows and their order are those of `Client`. No more than `workers` pages wait in memory,
    whatever the total, and no more requests are under way than `in_flight` allows. A request may
    turn out not to have been needed: where a loop over a query ends early, or where the server
    counts more rows than it has.

    Args:
        target: What `Client` takes.
        workers: Requests that are made ahead at most, 1 to 32; None means the setting
            `in_flight`.
        **settings: What `Client` takes.

    Raises:
        SettingsError: A setting or the target cannot be used.

    Examples:
        >>> from allenorm import Structure
        >>> with ParallelClient("sample", workers=2, page_size=100) as client:
        ...     client.all(Structure.where()) == Structure.where().using("sample").all()
        True
    """

    def __init__(
        self,
        target: "Place | Endpoint | None" = None,
        *,
        workers: int | None = None,
        **settings: "Unpack[ClientSettings]",
    ) -> None:
        if workers is not None and (type(workers) is not int or not 1 <= workers <= _MOST):
            message = f"workers: expected a whole number from 1 to {_MOST}, got {workers!r}"
            raise SettingsError(message)
        super().__init__(target, **settings)
        self.workers = self.settings.in_flight if workers is None else workers

    @override
    def __repr__(self) -> str:
        return f"ParallelClient({self.endpoint!r}, workers={self.workers})"

    @override
    def _reading(
        self, parts: list[Plan], size: int
    ) -> "AbstractContextManager[Callable[[Rma], Envelope]]":
        # Connections can be closed under a request; files cannot.
        wait = not isinstance(self.endpoint, HttpEndpoint)
        return ReadAhead(self._fetch, parts, size, self.workers, wait=wait)


def parallel(target: "Target | None" = None, *, workers: int | None = None) -> ParallelClient:
    """Return a client for the same endpoint that fetches several pages at a time.

    Args:
        target: What `using()` takes; None means the default client.
        workers: As `ParallelClient` takes it.

    Returns:
        The client. It uses the connections of the other, which closes them.

    Raises:
        QueryError: The target runs queries by itself and has no endpoint.
        SettingsError: `workers` is out of its bounds.

    Examples:
        >>> from allenorm import Structure
        >>> for page in Structure.where().using(parallel("sample")).pages(500):
        ...     print(len(page) > 10)
        True
    """
    client = client_for(target)
    if not isinstance(client, Client):
        message = f"{quote(repr(client), 80)} has no endpoint to send several requests to"
        raise QueryError(message)
    own: Any = {
        "page_size": client.settings.page_size,
        "url_limit": client.settings.url_limit,
        "cache": False,
    }
    wanted = client.settings.in_flight if workers is None else workers
    return ParallelClient(client.endpoint, workers=wanted, **own)
