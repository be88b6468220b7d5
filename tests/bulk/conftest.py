"""Fixtures of the tests of the cache: a server on loopback, and no settings of the user."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.client import set_default_client
from atlas import AtlasServer
from loopback import QUICK
from made import made_row
from serving import own_environment, serve

__all__ = ["own_environment", "serve"]

GENES = [made_row("Gene", number) for number in range(1, 31)]


@pytest.fixture(autouse=True)
def no_cache_of_the_user(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Know no cache of this machine's user, and leave no default client."""
    for name in list(os.environ):
        if name.startswith("ALLENORM_CACHE"):
            monkeypatch.delenv(name)
    set_default_client(None)
    yield
    set_default_client(None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a cache that does not exist yet."""
    return tmp_path / "answers.sqlite"


@pytest.fixture
def genes(serve: Any) -> AtlasServer:
    """Return a server of thirty genes."""
    server: AtlasServer = serve({"Gene": GENES})[0]
    return server


@pytest.fixture
def cached(genes: AtlasServer) -> Iterator[Any]:
    """Return a function that makes a client of the server with a cache."""
    clients: list[Client] = []

    def make(cache: Any = None, **settings: Any) -> Client:
        clients.append(Client(genes.url, cache=cache, **(QUICK | {"max_attempts": 1} | settings)))
        return clients[-1]

    yield make
    for client in clients:
        client.close()
