"""One store, in this process and behind a server of its own."""

import contextlib
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from allenorm import Client, sample
from allenorm.local import Evaluator, LocalEndpoint, Store
from loopback import QUICK
from serving import own_environment

# The queries that people ship, which the tests of the query layer compile, are run here.
sys.path.append(str(Path(__file__).parents[1] / "query"))

__all__ = ["own_environment"]


@contextlib.contextmanager
def served(target: str) -> Iterator[str]:
    """Run `allenorm serve` in a process of its own, and give its URL."""
    command = [sys.executable, "-m", "allenorm", "serve", target, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """Return the URL of a server of the sample."""
    with served("sample") as url:
        yield url


@pytest.fixture(scope="session")
def evaluator() -> Iterator[Evaluator]:
    """Return what answers over the sample in this process."""
    with Store.open(sample.path()) as store:
        yield Evaluator(store)


@pytest.fixture
def here() -> Iterator[Client]:
    """Return a client of the store in this process, whose pages are small."""
    endpoint = LocalEndpoint(sample.path())
    with contextlib.closing(endpoint), Client(endpoint, page_size=7) as client:
        yield client


@pytest.fixture
def there(server_url: str) -> Iterator[Client]:
    """Return a client of the server, whose pages are as small."""
    with Client(server_url, **(QUICK | {"page_size": 7})) as client:
        yield client
