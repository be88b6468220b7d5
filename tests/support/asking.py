"""Fixtures for jobs beside queries: the sample over HTTP, and a server that answers as told."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from allenorm import Client
from allenorm.server import running
from loopback import QUICK


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach loopback directly, and know no settings of this machine's user."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("ALLENORM_URL", raising=False)


@pytest.fixture(scope="session")
def sample_url() -> Iterator[str]:
    """Return the URL of a server of the sample."""
    with running("sample") as url:
        yield url


@pytest.fixture
def sample(sample_url: str) -> Iterator[Client]:
    """Return a client of that server."""
    with Client(sample_url, **QUICK) as client:
        yield client


@pytest.fixture
def client(httpserver: HTTPServer) -> Iterator[Client]:
    """Return a client of the server that answers as a test says."""
    with Client(httpserver.url_for("").rstrip("/"), **QUICK) as client:
        yield client
