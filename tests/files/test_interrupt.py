"""Ctrl-C and kill -9 with several files: the manifest is right for what came."""

import hashlib
import itertools
import json
import os
import signal
import socket
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
from allenorm.files import FileRequest, _manifest, check_manifest, download
from allenorm.files._partial import Partial, Stopped
from filing import FileServer
from interrupts import interruptible
from loopback import QUICK, RawServer

DATA = bytes(range(256)) * 100
Listed = Callable[[Path], dict[str, Any]]


def files(count: int) -> list[FileRequest]:
    """Return requests for so many files."""
    return [FileRequest(f"/f/{number}", name=f"{number}.bin") for number in range(count)]


def test_ctrl_c_while_servers_are_silent(tmp_path: Path) -> None:
    """It ends the call at once; what came is in the manifest, and the parts are kept."""
    waiting, number = threading.Semaphore(0), itertools.count()

    def answer(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + DATA[:1000])
        if next(number) == 0:
            connection.sendall(DATA[1000:4000])
            return
        waiting.release()
        connection.settimeout(20)
        connection.recv(1)

    def interrupt() -> None:
        for _ in range(2):
            waiting.acquire(timeout=10)
        time.sleep(0.2)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    server = RawServer(answer)
    (tmp_path / "0.bin").write_bytes(b"was there before")
    wanted = [FileRequest("/f/0", name="0.bin", size=16), *files(5)[1:]]
    thread = threading.Thread(target=interrupt, daemon=True)
    settings = QUICK | {"read_timeout": 30, "total_timeout": 60}
    try:
        with interruptible(), Client(server.url, in_flight=2, **settings) as client:
            thread.start()
            started = time.monotonic()
            with pytest.raises(KeyboardInterrupt):
                download(wanted, tmp_path, using=client, manifest=True)
            seconds = time.monotonic() - started
    finally:
        server.close()
        thread.join(10)

    assert seconds < 10
    manifest = json.loads((tmp_path / "manifest.json").read_bytes())["files"]
    ((name, entry),) = manifest.items()
    assert name in {"1.bin", "2.bin"}
    assert entry["sha256"] == hashlib.sha256(DATA[:4000]).hexdigest()
    assert check_manifest(tmp_path / "manifest.json") == []
    assert sorted(path.stat().st_size for path in tmp_path.glob(".*.part")) == [1000, 1000]
    assert not (tmp_path / "4.bin").exists()


def test_ctrl_c_and_a_manifest_that_cannot_be_written(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The interrupt is what is told."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    for number in range(2):
        server.put(f"/f/{number}", DATA)
    monkeypatch.setattr(Partial, "write", interrupted)
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(KeyboardInterrupt):
        download(files(2), tmp_path, using=client, manifest=tmp_path / "folder" / "m.json")
    with pytest.raises(KeyboardInterrupt):
        download(files(2), tmp_path, using=client)


def test_a_long_call_writes_now_and_then(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is written down once, and soon, should the process be killed."""
    monkeypatch.setattr(_manifest, "_INTERVAL", 0.0)
    written: list[list[str]] = []
    write = _manifest._write

    def seen(manifest: Path, text: str) -> None:
        written.append(list(json.loads(text)["files"]))
        write(manifest, text)

    monkeypatch.setattr(_manifest, "_write", seen)
    entered: list[str] = []
    entry = _manifest._entry
    monkeypatch.setattr(
        _manifest, "_entry", lambda each: entered.append(each.path.name) or entry(each)
    )
    for number in range(4):
        server.put(f"/f/{number}", DATA)
    (tmp_path / "1.bin").write_bytes(DATA)
    download(files(4), tmp_path, using=client, manifest=True, workers=1)

    zero, one, two, three = (f"{number}.bin" for number in range(4))
    assert written == [[zero], [zero, two], [zero, two, three], [zero, one, two, three]]
    assert entered == [zero, two, three, one]
    entries = json.loads((tmp_path / "manifest.json").read_bytes())["files"]
    assert [each["written"] is None for each in entries.values()] == [False, True, False, False]


SCRIPT = """
import sys, time
from allenorm import Client
from allenorm.files import FileRequest, _manifest, download
write = _manifest._write

def slowly(*how):
    time.sleep(0.02)
    write(*how)

_manifest._INTERVAL, _manifest._write = 0.0, slowly
url, folder, first, last = sys.argv[1:]
wanted = [FileRequest(f"/f/{n}", name=f"{n}.bin") for n in range(int(first), int(last))]
print("ready", flush=True)
sys.stdin.readline()
with Client(url, starts_per_second=1e6, max_attempts=1) as client:
    download(wanted, folder, using=client, manifest=True, workers=1)
"""


def start(server: FileServer, folder: Path, first: int, last: int) -> "subprocess.Popen[str]":
    """Start downloads in a process of its own."""
    arguments = [server.url, str(folder), str(first), str(last)]
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SCRIPT), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "NO_PROXY": "*"},
    )


def go(process: "subprocess.Popen[str]") -> None:
    """Let a process begin, once it is ready."""
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def ready(process: "subprocess.Popen[str]") -> None:
    """Wait until a process is ready."""
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"


def test_two_processes_and_one_manifest(server: FileServer, tmp_path: Path) -> None:
    """Neither takes out what the other put in."""
    for number in range(40):
        server.put(f"/f/{number}", DATA)
    with start(server, tmp_path, 0, 20) as one, start(server, tmp_path, 20, 40) as other:
        ready(one)
        ready(other)
        go(one)
        go(other)
        for process in (one, other):
            assert process.communicate(timeout=60)[1] == ""

    assert len(json.loads((tmp_path / "manifest.json").read_bytes())["files"]) == 40
    assert check_manifest(tmp_path / "manifest.json") == []


def test_a_killed_process_and_its_manifest(
    server: FileServer, client: Client, tmp_path: Path
) -> None:
    """What it says is true, and the next call adds what is missing."""
    for number in range(3):
        server.put(f"/f/{number}", DATA)
    server.files["/f/2"].stall = True
    with start(server, tmp_path, 0, 3) as process:
        ready(process)
        go(process)
        deadline = time.monotonic() + 30
        while len(server.requests) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.3)
        process.kill()
        process.communicate(timeout=30)
    manifest = tmp_path / "manifest.json"
    assert list(json.loads(manifest.read_bytes())["files"]) == ["0.bin", "1.bin"]
    assert check_manifest(manifest) == []
    before = json.loads(manifest.read_bytes())["files"]

    server.files["/f/2"].stall = False
    results = download(files(3), tmp_path, using=client, manifest=True)

    assert [each.outcome for each in results] == ["skipped", "skipped", "downloaded"]
    after = json.loads(manifest.read_bytes())["files"]
    assert {name: after[name] for name in before} == before
    assert after["2.bin"]["written"]
    assert check_manifest(manifest) == []


def test_the_bytes_that_are_there_are_not_read_to_their_end(tmp_path: Path) -> None:
    """Who was ended reads no further."""
    stop = threading.Event()
    with Partial(tmp_path / "a", "/f", stop) as partial:
        partial.digest("sha256")
        partial.write(DATA)
        stop.set()
        with pytest.raises(Stopped):
            partial.digest("sha256")
