"""Pulls that end at any moment: killed, interrupted, without room, without right to write."""

import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug import Request, Response

from allenorm.local import Store
from allenorm.mirror import info, pull, verify
from atlas import AtlasServer
from interrupts import interruptible
from made import made_row
from mirrored import (
    COMMAND,
    ServeBrain,
    environment,
    everything,
    ids_in,
    pairs_in,
    rows_in,
    run,
)
from serving import Serve

COUNT = 120
ROWS = [made_row("Specimen", number) | {"parent_id": None} for number in range(1, COUNT + 1)]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")

# Stops the process that it runs in at a moment of the n-th page.
DYING = """
import os, signal, sys
from allenorm.local import Writer
from allenorm.mirror import _session
moment, page = {moment!r}, {page}
pages = 0

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def counted(name, after):
    whole = getattr(Writer, name)
    def call(self, *arguments):
        global pages
        pages += name == "put"
        if pages == page and moment == "before " + name:
            die()
        found = whole(self, *arguments)
        if pages == page and moment == "after " + name:
            die()
        return found
    setattr(Writer, name, call)

counted("put", True)
counted("set_state", True)
if moment == "after commit":
    tell = _session.Session.tell
    _session.Session.tell = lambda self, p: die() if pages == page else tell(self, p)
from allenorm.cli import main
sys.exit(main(sys.argv[1:]))
"""


def arguments(url: str, target: Path, *more: object) -> list[str]:
    """Return the arguments of a pull of all specimens."""
    return ["pull", "Specimen", "--from", url, "--into", str(target), *map(str, more)]


@pytest.mark.parametrize(
    ("moment", "page"),
    [
        ("before put", 1),
        ("after put", 2),
        ("before set_state", 3),
        ("after set_state", 2),
        ("after commit", 2),
        ("after commit", 3),
    ],
)
def test_killed_at_a_moment_of_a_page(serve: Serve, target: Path, moment: str, page: int) -> None:
    """Before, within or after its transaction: the next call goes on; every row is there once."""
    server, client = serve({"Specimen": ROWS[:15]})
    code = DYING.format(moment=moment, page=page)

    killed = subprocess.run(
        [sys.executable, "-c", code, "mirror", *arguments(server.url, target, "--page-size", 5)],
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    kept = page if moment == "after commit" else page - 1
    assert ids_in(target, "Specimen") == list(range(1, kept * 5 + 1))
    server.queries.clear()
    report = pull("Specimen", into=target, source=client, page_size=5)

    assert report.results[0].continued == (kept > 0)
    assert rows_in(target, "Specimen") == ROWS[:15]
    assert info(target).pulls[0].position.rows == 15
    assert len(server.queries) == 3 - kept


@pytest.fixture
def slow(serve_brain: ServeBrain) -> Iterator[tuple[AtlasServer, threading.Event]]:
    """Give a server that says when it has been asked for the fourth page."""
    server, _, _ = serve_brain()
    asked = threading.Event()
    answered = threading.Event()

    def wait(there: AtlasServer, _: Request) -> Response:
        asked.set()
        answered.wait(20)
        there.faults.clear()
        return Response("", 500)

    server.faults[4] = wait
    yield server, asked
    answered.set()


def test_killed_again_and_again(serve_brain: ServeBrain, target: Path) -> None:
    """Whenever it is killed, also while it follows associations: the end is the same."""
    server, _, source = serve_brain()
    arguments_ = arguments(server.url, target, "--page-size", 2, "--follow", 1)
    kills = 0
    while True:
        process = subprocess.Popen(
            [*COMMAND, *arguments_],
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        asked = len(server.queries) + 10
        while process.poll() is None and len(server.queries) < asked:
            time.sleep(0.001)
        time.sleep(0.002 * (kills % 4))
        process.kill()
        if process.wait() == 0:
            break
        kills += 1

    assert kills > 2
    assert ids_in(target, "Specimen") == list(range(1, 13))
    assert everything(target)["EphysSweep"] == everything(source.store.path)["EphysSweep"]
    links = "link_specimens_specimen_tags"
    assert pairs_in(target, links) == pairs_in(source.store.path, links)
    assert verify(target)
    assert info(target).pulls[0].complete


def test_interrupted(slow: tuple[AtlasServer, threading.Event], target: Path) -> None:
    """Ctrl-C ends it with a word on what is kept, and the same command goes on."""
    server, asked = slow
    with interruptible():
        process = subprocess.Popen(
            [*COMMAND, *arguments(server.url, target, "--page-size", 2)],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert (process.returncode, out) == (130, "")
    assert err == (
        f"allenorm: interrupted; 6 rows of this call are kept in {target}; "
        "the same command goes on from there\n"
    )
    assert ids_in(target, "Specimen") == [1, 2, 3, 4, 5, 6]
    server.faults.clear()
    pull("Specimen", into=target, source=server.url)
    assert ids_in(target, "Specimen") == list(range(1, 13))


def test_no_room(serve: Serve, target: Path) -> None:
    """A full disk is a clear error; what was written before stays, and the next call goes on."""
    rows = [{**row, "data": "x" * 20_000} for row in ROWS]
    server, client = serve({"Specimen": rows})

    with Store.create(target):
        pass
    room = target.stat().st_size + 600_000

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    full = subprocess.run(
        [*COMMAND, *arguments(server.url, target, "--page-size", 10)],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )

    assert full.returncode == 2
    assert "Traceback" not in full.stderr
    assert "cannot be written" in full.stderr
    kept = ids_in(target, "Specimen")
    assert kept == list(range(1, len(kept) + 1))
    assert len(kept) < COUNT
    pull("Specimen", into=target, source=client, page_size=10)
    assert rows_in(target, "Specimen") == rows
    assert verify(target)


@pytest.mark.parametrize("place", ["nowhere/x.sqlite", "file/x.sqlite", "folder"])
def test_a_place_that_cannot_be_written(serve: Serve, tmp_path: Path, place: str) -> None:
    """A directory that is missing, or is none, is one line on standard error."""
    server, _ = serve({"Specimen": ROWS})
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()

    done = run(*arguments(server.url, tmp_path / place))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("allenorm: error: ")
    assert len(done.stderr.splitlines()) == 1
    assert server.queries == []


def test_a_cut_connection_in_the_shell(serve: Serve, target: Path) -> None:
    """The error says what happened, a note what is kept, and the next call goes on."""
    server, _ = serve({"Specimen": ROWS[:20]})

    def away(_: AtlasServer, __: Request) -> Response:
        return Response("gone", 404)

    server.faults[3] = away
    stopped = run(*arguments(server.url, target, "--page-size", 5))

    assert stopped.returncode == 2
    note, error = stopped.stderr.splitlines()
    assert note == (
        f"allenorm: note: 10 rows of this call are kept in {target}; "
        "the same command goes on from there"
    )
    assert error.startswith("allenorm: error: ")
    assert "404" in error
    done = run(*arguments(server.url, target, "--page-size", 5))
    assert (done.returncode, done.stderr) == (0, "")
    assert "10 rows, 20 in all (2 requests" in done.stdout
