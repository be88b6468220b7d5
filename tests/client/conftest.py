"""The zoo, served, and a client for it."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from allenorm.client import Client
from loopback import QUICK
from unconfigured import unconfigured
from zoo_server import ZooServer

__all__ = ["unconfigured"]


@pytest.fixture
def zoo_server(httpserver: HTTPServer) -> ZooServer:
    """Return a server of the zoo's tables."""
    return ZooServer(httpserver)


@pytest.fixture
def client(zoo_server: ZooServer) -> Iterator[Client]:
    """Return a client of the zoo."""
    with Client(zoo_server.url, **QUICK) as made:
        yield made
