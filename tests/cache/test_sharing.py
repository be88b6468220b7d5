"""One file, many threads and processes, some of which are killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from allenorm import Gene
from allenorm.cache import Cache
from allenorm.errors import RequestError
from atlas import AtlasServer, says
from mirrored import environment

WORKER = """
import sys
from allenorm import Client, Gene
from allenorm.cache import Cache
url, path, first = sys.argv[1], sys.argv[2], int(sys.argv[3])
mode = "use" if len(sys.argv) > 4 else "refresh"
with Client(url, cache=Cache(path, size_limit=20000, mode=mode), max_attempts=1) as client:
    print("ready", flush=True)
    number = first
    while True:
        number = number % 30 + 1
        assert Gene.where(id=number).using(client).one().id == number
        if len(sys.argv) > 4:
            count = int(sys.argv[4]) - 1
            sys.argv[4] = str(count)
            if not count:
                break
"""


def worker(url: str, path: Path, *more: object) -> "subprocess.Popen[str]":
    """Start a process that asks for genes, so many times, or for ever; then it writes each time."""
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, url, str(path), *map(str, more)],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )


def test_threads_share_a_client(genes: AtlasServer, cached: Any, path: Path) -> None:
    """Every thread has its right answers."""
    client = cached(path)

    def ask(number: int) -> int:
        return Gene.where(id=number % 30 + 1).using(client).one().id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(120))) == [number % 30 + 1 for number in range(120)]
    assert client.endpoint.info().answers == 30
    assert len(genes.queries) < 120


@pytest.mark.parametrize(("settings", "sent"), [({}, 1), ({"size_limit": 0}, 4)])
def test_what_threads_ask_at_once_is_sent_once(
    genes: AtlasServer, cached: Any, path: Path, settings: dict[str, Any], sent: int
) -> None:
    """The others wait for the first, and take what it kept; if it kept nothing, they ask, too."""
    client = cached(Cache(path, **settings), in_flight=4)
    asking, whole = threading.Barrier(4), genes.body
    flights: dict[Any, Any] = client.endpoint._answers._flights
    joined = threading.Semaphore(0)

    class Flights(dict[Any, Any]):
        """Tells when somebody asks."""

        def setdefault(self, key: Any, default: Any = None) -> Any:
            """Tell it."""
            joined.release()
            return super().setdefault(key, default)

    client.endpoint._answers._flights = flights = Flights()

    def slow(text: str) -> Any:
        if len(genes.queries) == 0:
            for _ in range(4):
                assert joined.acquire(timeout=20)
        return whole(text)

    genes.body = slow  # type: ignore[method-assign]

    def ask(_: int) -> list[int]:
        asking.wait(20)
        return [gene.id for gene in Gene.where().using(client)]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == [list(range(1, 31))] * 4
    assert len(genes.queries) == sent
    assert flights == {}


def test_who_waits_asks_where_the_first_fails(genes: AtlasServer, cached: Any, path: Path) -> None:
    """An error is that of the thread that asked; the next thread asks again."""
    client = cached(path)
    answers = client.endpoint._answers
    genes.faults[1] = says(b"no", 404)
    with pytest.raises(RequestError):
        Gene.where().using(client).all()
    assert answers._flights == {}
    assert len(Gene.where().using(client).all()) == 30


def test_processes_share_a_file(genes: AtlasServer, path: Path) -> None:
    """Processes that begin at once make one file, and each has its right answers."""
    running = [worker(genes.url, path, first, 40) for first in (0, 10, 20)]
    assert [(each.communicate(timeout=60)[0], each.returncode) for each in running] == [
        ("ready\n", 0)
    ] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_may_be_killed_at_any_moment(genes: AtlasServer, cached: Any, path: Path) -> None:
    """What was kept before is whole, what was half-kept is not there, and the file is used on."""
    for pause in (0.0, 0.01, 0.03, 0.06):
        one, two = worker(genes.url, path, 0), worker(genes.url, path, 15)
        for each in (one, two):
            assert each.stdout is not None
            assert each.stdout.readline() == "ready\n"
        time.sleep(pause)
        os.kill(one.pid, signal.SIGKILL)
        os.kill(two.pid, signal.SIGKILL)
        for each in (one, two):
            each.communicate(timeout=30)
        client = cached(path)
        for number in range(1, 31):
            assert Gene.where(id=number).using(client).one().id == number
        client.close()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


FULL = """
import resource, sys
from allenorm import Client, Gene
from allenorm.cache import Cache
url, path, mode = sys.argv[1:]
with Client(url, cache=Cache(path, mode=mode), max_attempts=1) as client:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    for number in range(1, 31):
        # Another page size is another question.
        for size in (3, 7, 11):
            rows = [gene.id for gene in client.pages(Gene.where(), size).__next__()]
            assert rows == list(range(1, size + 1))
        assert Gene.where(id=number).using(client).one().id == number
    print("all came")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("mode", ["use", "record"])
def test_a_disk_that_is_really_full(genes: AtlasServer, cached: Any, path: Path, mode: str) -> None:
    """Every answer comes, what fits is kept, and the file is whole; a recording fails instead."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, genes.url, str(path), mode],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if mode == "record":
        assert done.returncode == 1
        assert "StoreError: an answer cannot be recorded in 'answers.sqlite'" in done.stderr
    else:
        assert (done.returncode, done.stdout) == (0, "all came\n")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    client = cached(path)
    assert 0 < client.endpoint.info().answers < 33
    for number in range(1, 31):
        assert Gene.where(id=number).using(client).one().id == number


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_client_is_used_after_a_fork(genes: AtlasServer, cached: Any, path: Path) -> None:
    """The child opens the file itself, and the parent's connection stays whole."""
    client = cached(path)
    Gene.where(id=1).using(client).one()
    child = os.fork()
    if not child:
        code = 1
        try:
            code = 0 if Gene.where(id=1).using(client).one().id == 1 else 2
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert Gene.where(id=1).using(client).one().id == 1
    assert len(genes.queries) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_does_not_wait_for_a_thread_of_its_parent(
    genes: AtlasServer, cached: Any, path: Path
) -> None:
    """What a thread was asking at the fork, the child asks itself: that thread is not there."""
    client = cached(path)
    asked, answer, whole = threading.Event(), threading.Event(), genes.body

    def slow(text: str) -> Any:
        if not asked.is_set():
            asked.set()
            assert answer.wait(60)
        return whole(text)

    genes.body = slow  # type: ignore[method-assign]
    thread = threading.Thread(target=Gene.where(id=1).using(client).one)
    thread.start()
    assert asked.wait(20)
    child = os.fork()
    if not child:
        code = 1
        try:
            signal.alarm(30)
            code = 0 if Gene.where(id=1).using(client).one().id == 1 else 2
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    answer.set()
    thread.join(20)
    assert not thread.is_alive()
