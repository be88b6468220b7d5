"""Fixtures of what keeps answers or shares work out: thirty genes, served, and clients."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Gene
from allenorm.client import set_default_client
from atlas import AtlasServer
from loopback import QUICK
from made import made_row
from serving import own_environment, serve

__all__ = [
    "cached",
    "genes",
    "ids",
    "no_cache_of_the_user",
    "own_environment",
    "path",
    "serve",
    "sql",
]

GENES = [made_row("Gene", number) for number in range(1, 31)]


def ids(client: Client) -> list[int]:
    """Return the ids of all genes, as the client has them."""
    return [gene.id for gene in Gene.where().using(client)]


def sql(path: Path, statement: str, *values: object) -> list[Any]:
    """Change a file behind the library's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


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
