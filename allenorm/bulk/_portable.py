"""Where a query goes, in words that another process or machine understands."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from allenorm.cache import Cache, CachedEndpoint
from allenorm.client import Client
from allenorm.client._default import client_for
from allenorm.endpoint import HttpEndpoint, Settings
from allenorm.errors import QueryError, quote


@dataclass(frozen=True, slots=True)
class Portable:
    """What a client is made of.

    Attributes:
        settings: How requests are sent.
        store: The file of a store, or None for HTTP.
        cache: Where answers are kept, or None.
    """

    settings: Settings
    store: Path | None = None
    cache: Cache | None = None


def portable(target: Any) -> Portable:
    """Describe the client of a target.

    Args:
        target: What `using()` takes; None means the default client of this process, which need
            not be that of another.

    Returns:
        The description, which can be pickled.

    Raises:
        QueryError: The target is a runner or an endpoint that only this process has.

    Examples:
        >>> portable("sample").store.name
        'sample.sqlite'
    """
    client = client_for(target)
    endpoint: Any = getattr(client, "endpoint", None)
    cache: Cache | None = None
    if isinstance(endpoint, CachedEndpoint):
        endpoint, cache = endpoint.endpoint, endpoint.cache
    store: Any = getattr(endpoint, "store", None)
    if isinstance(client, Client) and store is not None:
        return Portable(client.settings, Path(store.path).absolute())
    if isinstance(client, Client) and isinstance(endpoint, HttpEndpoint):
        return Portable(client.settings, None, cache)
    message = (
        f"{quote(repr(client), 80)} cannot be sent to other processes; use a URL, the path of a "
        "store, or a client of one of them"
    )
    raise QueryError(message)


def client_of(described: Portable) -> Client:
    """Return the client that a description means; each process has one of each.

    Args:
        described: The description.

    Returns:
        The client.

    Examples:
        >>> client_of(portable("sample")) is client_of(portable("sample"))
        True
    """
    return _client_in(described, os.getpid())


@lru_cache(maxsize=16)
def _client_in(described: Portable, _process: int) -> Client:
    """Return the one client of a description and a process."""
    settings = described.settings
    own: Any = {"page_size": settings.page_size, "url_limit": settings.url_limit}
    if described.store is not None:
        return Client(described.store, **own)
    return Client(HttpEndpoint(settings), cache=described.cache or False)
