"""Several files at once, within what a client may ask of a server."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.endpoint._pacer import Pacer
from allenorm.errors import SettingsError
from allenorm.files import FileRequest, download
from filing import FileServer

FILES = [FileRequest(f"/f/{number}", name=str(number)) for number in range(12)]


class Counting(FileServer):
    """Counts the answers that are under way at once, and when they begin."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.under_way = self.most = 0
        for wanted in FILES:
            self.put(wanted.path, b"x" * 1000)

    def answer(self, handler: Any) -> None:
        """Answer slowly enough for others to come in between."""
        with self.lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        time.sleep(0.03)
        with self.lock:
            self.under_way -= 1
        super().answer(handler)


@pytest.fixture
def server() -> Any:
    """Return a server that counts."""
    with Counting() as server:
        yield server


@pytest.mark.parametrize(
    ("in_flight", "workers", "most"), [(1, 4, 1), (2, 4, 2), (3, None, 3), (4, 2, 2), (4, 4, 4)]
)
def test_so_many_at_once(  # noqa: PLR0913, PLR0917 - fixtures
    server: Counting,
    make_client: Callable[..., Client],
    tmp_path: Path,
    in_flight: int,
    workers: int | None,
    most: int,
) -> None:
    """No more than the client may have under way, and no more than are asked for."""
    client = make_client(in_flight=in_flight)
    results = download(FILES, tmp_path, using=client, workers=workers)

    assert [each.path.name for each in results] == [each.name for each in FILES]
    assert server.most <= most
    assert (server.most > 1) is (most > 1)


def test_so_many_a_second(
    server: Counting, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file, and each continuation of one, waits for its turn as a query does."""
    turns: list[float] = []
    reserve = Pacer.reserve

    def reserved(self: Pacer, now: float) -> float:
        turns.append(reserve(self, now))
        return turns[-1]

    monkeypatch.setattr(Pacer, "reserve", reserved)
    server.files["/f/1"].cuts = [10]
    download(FILES[:4], tmp_path, using=client, workers=4)

    assert len(turns) == len(server.requests) == 5


def test_a_busy_server_is_asked_again(server: Counting, client: Client, tmp_path: Path) -> None:
    """An answer that says "later" is no failure while attempts are left."""
    server.files["/f/0"].statuses = [503, 429]
    (result,) = download(FILES[0], tmp_path, using=client)
    assert result.outcome == "downloaded"
    assert len(server.requests) == 3


@pytest.mark.parametrize("workers", [0, 5, True, 1.0])
def test_workers_that_cannot_be(client: Client, workers: Any) -> None:
    """One to four files at once."""
    with pytest.raises(SettingsError, match="from 1 to 4"):
        download([], using=client, workers=workers)
