"""Fixtures for tests that go the whole path: a server on loopback, and a client for it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from allenorm import Client
from allenorm.model import _drift
from allenorm.schema import Schema, bundled
from atlas import Answerer, AtlasServer
from loopback import QUICK

Serve = Callable[..., tuple[AtlasServer, Client]]


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach loopback directly, know no settings of this machine's user, report drift again."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("ALLENORM_URL", raising=False)
    monkeypatch.setattr(_drift, "_reported", set())


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Return a function that serves rows by class, and gives the server and a client for it."""
    with ExitStack() as stack:

        def start(
            rows: dict[str, list[dict[str, Any]]] | None = None,
            schema: Schema | None = None,
            **settings: Any,
        ) -> tuple[AtlasServer, Client]:
            answerer = None if rows is None else Answerer(schema or bundled(), rows)
            server = stack.enter_context(AtlasServer(answerer))
            return server, stack.enter_context(Client(server.url, **(QUICK | settings)))

        yield start
