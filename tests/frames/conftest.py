"""The sample, in this process and over HTTP, in small pages."""

import contextlib
from collections.abc import Iterator

import pytest

from allenorm import Client, sample
from allenorm.local import LocalEndpoint
from allenorm.server import running
from loopback import QUICK
from serving import own_environment

__all__ = ["own_environment"]


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """Return the URL of a server of the sample."""
    with running("sample") as url:
        yield url


@pytest.fixture
def here() -> Iterator[Client]:
    """Return a client of the sample in this process, whose pages are small."""
    endpoint = LocalEndpoint(sample.path())
    with contextlib.closing(endpoint), Client(endpoint, page_size=7) as client:
        yield client


@pytest.fixture(params=["here", "there"])
def client(request: pytest.FixtureRequest, here: Client, server_url: str) -> Iterator[Client]:
    """Return a client of the sample: as a file, and over HTTP."""
    if request.param == "here":
        yield here
        return
    with Client(server_url, **(QUICK | {"page_size": 7})) as there:
        yield there
