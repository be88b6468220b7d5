"""Endpoints and servers for the tests of this folder."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from allenorm.endpoint import HttpEndpoint, Request, Settings
from allenorm.rma import ColumnName, Filter, ModelStage, Number, Rma
from loopback import QUICK, Behaviour, RawServer


@pytest.fixture
def raw_server() -> Iterator[Callable[..., RawServer]]:
    """Start servers with given behaviours; stop them after the test."""
    servers: list[RawServer] = []

    def start(*behaviours: Behaviour) -> RawServer:
        servers.append(RawServer(*behaviours))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach loopback directly, whatever proxy this machine uses; know no settings of its user."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("ALLENORM_URL", raising=False)


@pytest.fixture
def make_endpoint() -> Iterator[Callable[..., HttpEndpoint]]:
    """Make endpoints with short times; close them after the test."""
    endpoints: list[HttpEndpoint] = []

    def make(url: str, **changes: Any) -> HttpEndpoint:
        endpoints.append(HttpEndpoint(Settings(base_url=url, **(QUICK | changes))))
        return endpoints[-1]

    yield make
    for endpoint in endpoints:
        endpoint.close()


@pytest.fixture
def request_one() -> Request:
    """Return a query that any test may send."""
    return Request(
        Rma((ModelStage("Animal", (Filter(ColumnName("id"), "eq", (Number("1"),)),)),)),
    )
