"""One small store, and one server of it for the tests that do not change it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from allenorm.server import running
from served import make_store


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach loopback directly."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("ALLENORM_URL", raising=False)


@pytest.fixture(scope="session")
def store_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the store."""
    return make_store(tmp_path_factory.mktemp("store") / "served.sqlite")


@pytest.fixture(scope="session")
def server(store_file: Path) -> Iterator[str]:
    """Return the URL of a server of the store."""
    with running(store_file) as url:
        yield url


@pytest.fixture(scope="session")
def session() -> Iterator[requests.Session]:
    """Return a client that keeps its connection, and asks for no compression by itself."""
    with requests.Session() as session:
        session.trust_env = False
        session.headers["Accept-Encoding"] = "identity"
        yield session
