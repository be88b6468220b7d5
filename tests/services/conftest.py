"""A service over HTTP on loopback, and a client for it."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from allenorm.client import Client, set_default_client
from allenorm.client._default import _client_at
from loopback import QUICK
from service_server import ServiceServer


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Reach loopback directly, know no settings of the machine's user, keep no client."""
    monkeypatch.setenv("NO_PROXY", "*")
    for name in ("ALLENORM_URL", "ALLENORM_PAGE_SIZE", "ALLENORM_URL_LIMIT"):
        monkeypatch.delenv(name, raising=False)
    set_default_client(None)
    yield
    set_default_client(None)
    _client_at.cache_clear()


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
