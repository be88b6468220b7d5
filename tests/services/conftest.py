"""A service over HTTP on loopback, and a client for it."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from allenorm.client import Client, set_default_client
from loopback import QUICK
from service_server import ServiceServer
from unconfigured import unconfigured

__all__ = ["unconfigured"]


@pytest.fixture
def server(httpserver: HTTPServer) -> ServiceServer:
    """Return a server of services."""
    return ServiceServer(httpserver)


@pytest.fixture
def client(server: ServiceServer) -> Iterator[Client]:
    """Return a client of the server."""
    with Client(server.url, **QUICK) as made:
        set_default_client(made)
        yield made
