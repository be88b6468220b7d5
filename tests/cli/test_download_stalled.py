"""The command `allenorm download` at a server that stalls: Ctrl-C, what is kept, and the bar."""

import contextlib
import json
import re
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from allenorm.cli import main
from interrupts import interruptible
from terminal import COMMAND, ENVIRONMENT, seen

FAST = {"ALLENORM_STARTS_PER_SECOND": "1000", "ALLENORM_BACKOFF": "0"}


class Stalling:
    """A server of one file whose whole answers stall in their middle."""

    def __init__(self) -> None:
        self.data = data = bytes(range(256)) * 4096
        self.go_on = go_on = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                start = int(self.headers.get("Range", "bytes=0-")[6:-1])
                self.send_response(206 if start else 200)
                self.send_header("ETag", '"one"')
                self.send_header("Content-Length", str(len(data) - start))
                if start:
                    self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(data[start : start + 300_000])
                    _ = start or go_on.wait(60)
                    self.wfile.write(data[start + 300_000 :])

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture(name="stalling")
def stalling_fixture() -> Iterator[Stalling]:
    """Return a server that stalls until it is told to go on."""
    stalling = Stalling()
    thread = threading.Thread(target=stalling.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield stalling
    stalling.go_on.set()
    stalling.server.shutdown()
    stalling.server.server_close()
    thread.join(5)


def test_ctrl_c_keeps_what_came(stalling: Stalling, tmp_path: Path) -> None:
    """Ctrl-C ends a download that waits for a silent server; the same command goes on with it."""
    part = tmp_path / ".big.part"
    command = [*COMMAND, "download", "/big", "--from", stalling.url, "--to", str(tmp_path)]
    with interruptible():
        process = subprocess.Popen(
            command,
            env={**ENVIRONMENT, **FAST},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    end = time.monotonic() + 30
    while time.monotonic() < end and not (part.exists() and part.stat().st_size > 100_000):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert process.returncode == 130
    assert out == ""
    assert err == (
        "allenorm: interrupted; what came is kept, and the same command goes on with it\n"
    )
    assert 0 < part.stat().st_size < len(stalling.data)
    stalling.go_on.set()
    done = subprocess.run(
        command, env={**ENVIRONMENT, **FAST}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["outcome"] == "resumed"
    assert (tmp_path / "big").read_bytes() == stalling.data
    assert [path.name for path in tmp_path.iterdir()] == ["big"]


def test_a_bar_on_a_terminal(stalling: Stalling, tmp_path: Path) -> None:
    """A person sees how far a file is while it comes."""
    pytest.importorskip("tqdm")
    threading.Timer(1.5, stalling.go_on.set).start()

    words = ["download", "/big", "--from", stalling.url, "--to", str(tmp_path)]
    code, _, text = seen(*words, environment=FAST)

    assert code == 0
    assert re.search(r"big: +\d+%", text)
    assert text.splitlines()[-1].endswith("1 file to " + str(tmp_path) + ": 1 downloaded (1.0 MiB)")


def test_ctrl_c_in_this_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An interrupted look keeps nothing, and says nothing of what is kept."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("allenorm.files.download", interrupted)
    assert main(["download", "1", "--from", "sample", "--dry-run"]) == 130
    assert capsys.readouterr().err == "allenorm: interrupted\n"
    assert main(["download", "1", "--from", "sample"]) == 130
    assert "what came is kept" in capsys.readouterr().err
