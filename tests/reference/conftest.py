"""The sample in this process, and behind a server of its own."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from allenorm import Client, sample
from allenorm.local import Evaluator, Store
from loopback import QUICK
from serving import own_environment

__all__ = ["own_environment"]


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """Return the sample."""
    with Store.open(sample.path()) as opened:
        yield opened


@pytest.fixture(scope="session")
def evaluator(store: Store) -> Evaluator:
    """Return what answers texts."""
    return Evaluator(store)


@pytest.fixture
def here() -> Iterator[Client]:
    """Return a client of the sample in this process."""
    with Client("sample") as client:
        yield client


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """Return the URL of `allenorm serve sample`, a process of its own."""
    command = [sys.executable, "-m", "allenorm", "serve", "sample", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture
def there(server_url: str) -> Iterator[Client]:
    """Return a client of the server."""
    with Client(server_url, **QUICK) as client:
        yield client
