"""Processes that are killed, disks that are full, other writers, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.client import trace
from allenorm.errors import FileError
from allenorm.files import FileRequest, _partial, download
from allenorm.files._one import fetch, look
from allenorm.files._partial import Partial, Stopped
from filing import FileServer
from interrupts import interruptible

DATA = bytes(range(256)) * 4000
Listed = Callable[[Path], dict[str, Any]]
WANTED = FileRequest("/f", name="a.bin")

SCRIPT = """
import os, sys, time
import allenorm.files._one as one
from allenorm import Client
from allenorm.files import FileRequest, download
from allenorm.files._partial import Partial, Stopped

write = Partial.write

def slowly(self, chunk):
    write(self, chunk)
    if self.size > 300_000:
        print("half", flush=True)
        time.sleep(60)

if sys.argv[3] == "slow":
    Partial.write = slowly
else:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
with Client(sys.argv[1], max_attempts=1) as client:
    try:
        download(FileRequest("/f", name="a.bin"), sys.argv[2], using=client)
    except OSError as error:
        print(type(error).__name__, error)
"""


def start(server: FileServer, folder: Path, how: str) -> "subprocess.Popen[str]":
    """Start a download in a process of its own."""
    with interruptible():
        return subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(SCRIPT), server.url, str(folder), how],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "NO_PROXY": "*"},
        )


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_process_that_is_killed(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed, how: signal.Signals
) -> None:
    """Nothing has the final name, and the next call goes on where it stopped."""
    server.put("/f", DATA)
    with start(server, tmp_path, "slow") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.send_signal(how)
        if how is signal.SIGINT:
            # The worker sleeps in the test's own stand-in; the wait for it ends by force.
            time.sleep(0.2)
            process.kill()
        process.communicate(timeout=30)
    assert "a.bin" not in listed(tmp_path)
    had = (tmp_path / ".a.bin.part").stat().st_size
    assert had > 300_000

    (result,) = download(WANTED, tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert result.outcome == "resumed"
    assert server.ranges()[-1] == f"bytes={had}-"


def test_a_disk_that_gets_full(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """A write that fails is a clear error; what came is kept, and the next call goes on."""
    server.put("/f", DATA)
    with start(server, tmp_path, "full") as process:
        said, errors = process.communicate(timeout=60)

    assert said.startswith("FileError"), errors
    assert "cannot be written: File too large" in said
    assert "a.bin" not in listed(tmp_path)

    assert download(WANTED, tmp_path, using=client)[0].outcome == "resumed"
    assert listed(tmp_path) == {"a.bin": DATA}


def test_two_writers_of_one_file(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The second waits for the first, and finds the file."""
    server.put("/f", DATA)
    other = Partial(tmp_path / "a.bin", "/f", threading.Event())
    results: list[Any] = []
    thread = threading.Thread(
        target=lambda: results.extend(download(WANTED, tmp_path, using=client)), daemon=True
    )
    with other as partial:
        thread.start()
        time.sleep(0.3)
        assert results == []
        partial.digest("sha256")
        partial.write(DATA)
        partial.publish(overwrite=False)
    thread.join(30)

    assert [each.outcome for each in results] == ["skipped"]
    assert listed(tmp_path) == {"a.bin": DATA}


def test_a_wait_that_is_ended(tmp_path: Path) -> None:
    """Who waits for another writer can be told to stop."""
    stop = threading.Event()
    stop.set()
    with (
        Partial(tmp_path / "a", "/f", threading.Event()),
        pytest.raises(FileError, match="being written elsewhere"),
    ):
        Partial(tmp_path / "a", "/f", stop).__enter__()


@pytest.mark.parametrize("locks", [None, "unsupported"])
def test_a_system_without_locks(
    server: FileServer,
    client: Client,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    locks: str | None,
) -> None:
    """Files come there, too."""

    class NoLocks:
        LOCK_EX = LOCK_NB = 0

        @staticmethod
        def flock(*_: Any) -> None:
            raise OSError(95, "Operation not supported")

    monkeypatch.setattr(_partial, "_locking", NoLocks if locks else None)
    server.put("/f", DATA)
    assert download(WANTED, tmp_path, using=client)[0].size == len(DATA)


def test_a_system_without_links(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file gets its name there, too, and takes nobody else's."""

    def refuse(*_: Any) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    server.put("/f", DATA)
    download(WANTED, tmp_path, using=client)
    assert (tmp_path / "a.bin").read_bytes() == DATA
    with (
        Partial(tmp_path / "a.bin", "/f", threading.Event()) as partial,
        pytest.raises(FileError, match="appeared meanwhile"),
    ):
        partial.publish(overwrite=False)


def test_a_name_that_is_taken_meanwhile(tmp_path: Path) -> None:
    """A file that appears while another comes is left as it is."""
    with Partial(tmp_path / "a", "/f", threading.Event()) as partial:
        (tmp_path / "a").write_bytes(b"mine")
        with pytest.raises(FileError, match="File exists"):
            partial.publish(overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"mine"


def test_windows_has_no_such_locks() -> None:
    """There the module of locks cannot be imported, and files come without."""
    code = (
        "import sys; sys.modules['fcntl'] = None; import allenorm.files._partial as partial\n"
        "assert partial._locking is None"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_part_that_goes_while_it_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who had the lock before has given the file its name: the part is opened anew."""
    lock = Partial._lock
    seen: list[Path] = []

    def locked(self: Partial, file: Any) -> bool:
        if not seen:
            self.path.unlink()
        seen.append(self.path)
        return lock(self, file)

    monkeypatch.setattr(Partial, "_lock", locked)
    with Partial(tmp_path / "a", "/f", threading.Event()) as partial:
        assert partial.size == 0
    assert len(seen) == 2


def test_a_part_that_cannot_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is closed, and the system's words are told."""

    def refused(*_: Any) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Partial, "_is_there", refused)
    with pytest.raises(FileError, match="Permission denied"):
        Partial(tmp_path / "a", "/f", threading.Event()).__enter__()


def test_a_part_that_is_a_link(tmp_path: Path) -> None:
    """Nothing is written through a link of somebody else's."""
    (tmp_path / "other").write_bytes(b"mine")
    (tmp_path / ".a.part").symlink_to(tmp_path / "other")
    with pytest.raises(FileError, match="cannot be written"):
        Partial(tmp_path / "a", "/f", threading.Event()).__enter__()
    assert (tmp_path / "other").read_bytes() == b"mine"


def test_stopping_in_the_middle(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt ends the other downloads, and what came is kept."""
    for number in range(3):
        server.put(f"/f/{number}", DATA)
    write = Partial.write

    def interrupted(self: Partial, chunk: bytes) -> None:
        write(self, chunk)
        if self.target.name == "0":
            raise KeyboardInterrupt

    monkeypatch.setattr(Partial, "write", interrupted)
    wanted = [FileRequest(f"/f/{number}", name=str(number)) for number in range(3)]
    with pytest.raises(KeyboardInterrupt):
        download(wanted, tmp_path, using=client, workers=1)
    assert (tmp_path / ".0.part").stat().st_size > 0
    assert not (tmp_path / "2").exists()


def test_ended_by_another(server: FileServer, client: Client, tmp_path: Path) -> None:
    """A download that is told to stop keeps what it has."""
    server.put("/f", DATA)
    stop = threading.Event()
    stop.set()
    plan = look(client, WANTED, tmp_path, "a.bin")
    with pytest.raises(Stopped):
        fetch(
            client,
            plan,
            overwrite=False,
            stop=stop,
            begun=lambda *_: None,
            came=lambda _: None,
        )
    assert json.loads((tmp_path / ".a.bin.part.json").read_bytes())["total"] == len(DATA)


def test_a_trace_sees_downloads(server: FileServer, client: Client, tmp_path: Path) -> None:
    """What threads send for a call is seen where the call is."""
    server.put("/f", DATA)
    with trace() as seen:
        download(WANTED, tmp_path, using=client)

    assert [(each.query, each.status, each.bytes) for each in seen.requests] == [
        ("/f", 200, len(DATA))
    ]
