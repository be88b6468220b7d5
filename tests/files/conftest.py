"""A server of files, and a client for it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from filing import FileServer
from loopback import QUICK


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach loopback directly, and know no settings of this machine's user."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("ALLENORM_URL", raising=False)


@pytest.fixture
def server() -> Iterator[FileServer]:
    """Return a server of files."""
    with FileServer() as server:
        yield server


@pytest.fixture
def make_client(server: FileServer) -> Iterator[Callable[..., Client]]:
    """Return a function that makes clients of the server."""
    with ExitStack() as stack:
        yield lambda **changes: stack.enter_context(Client(server.url, **(QUICK | changes)))


@pytest.fixture
def client(make_client: Callable[..., Client]) -> Client:
    """Return a client of the server."""
    return make_client()


@pytest.fixture
def sample() -> Iterator[Client]:
    """Return a client of the sample."""
    with Client("sample") as client:
        yield client


@pytest.fixture
def listed() -> Callable[[Path], dict[str, Any]]:
    """Return a function that lists the files of a folder, by name, with their bytes."""
    return lambda folder: {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
