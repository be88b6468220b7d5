"""One file, many threads and processes, some of which are killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from allenorm import Gene
from atlas import AtlasServer
from mirrored import environment

WORKER = """
import sys
from allenorm import Client, Gene
from allenorm.cache import Cache
url, path, first = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Client(url, cache=Cache(path, size_limit=20000), max_attempts=1) as client:
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
    """Start a process that asks for genes, one after the other."""
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
