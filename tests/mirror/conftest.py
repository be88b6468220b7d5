"""Fixtures of the tests of the mirror: servers on loopback with rows of our own making."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from atlas import AtlasServer
from loopback import QUICK
from mirrored import ServeBrain, StoreAnswerer, brain
from serving import own_environment, serve

__all__ = ["own_environment", "serve"]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return the path of a file that does not exist yet."""
    return tmp_path / "brain.sqlite"


@pytest.fixture
def serve_brain(tmp_path: Path) -> Iterator[ServeBrain]:
    """Return a function that serves the small brain: gives the server, a client and the rows."""
    made = brain(tmp_path / "source.sqlite")
    answerer: Any = made
    clients: list[Client] = []

    with made.store, AtlasServer(answerer) as server:

        def start(**settings: Any) -> tuple[AtlasServer, Client, StoreAnswerer]:
            clients.append(Client(server.url, **(QUICK | settings)))
            return server, clients[-1], made

        yield start
        for client in clients:
            client.close()
