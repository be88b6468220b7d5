"""The command `allenorm serve`: an address, one line when it is ready, and an orderly end."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from allenorm.cli import main
from allenorm.errors import MissingExtraError, SettingsError
from allenorm.server import ServerLimits, running, serve
from allenorm.server import _serve as serving
from interrupts import interruptible

COMMAND = (sys.executable, "-m", "allenorm", "serve")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@contextlib.contextmanager
def started(*arguments: str) -> Iterator["tuple[subprocess.Popen[str], str]"]:
    """Start the command; yields the process, and the line that it printed."""
    with (
        interruptible(),
        subprocess.Popen(
            [*COMMAND, *arguments],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it(store_file: Path, stop: signal.Signals) -> None:
    """Ctrl-C and SIGTERM end the server with success, and nothing is said."""
    with started(str(store_file), "--port", "0") as (process, line):
        url = line.strip()
        assert line == f"{url}\n"
        assert url.startswith("http://127.0.0.1:")
        with requests.Session() as session:
            answer = session.get(f"{url}/api/v2/data/Structure/997.json", timeout=30)
            assert answer.json()["num_rows"] == 1
            # The connection is still open, and holds nobody up.
            process.send_signal(stop)
            out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_second_ctrl_c_says_nothing_either(store_file: Path) -> None:
    """Whoever presses Ctrl-C twice gets no traceback, even while a request is half sent."""
    with (
        started(str(store_file), "--port", "0") as (process, line),
        socket.create_connection(("127.0.0.1", int(line.rpartition(":")[2]))) as half,
    ):
        half.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert half.recv(12) == b"HTTP/1.1 200"
        half.sendall(b"GET /api")
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (0, "", "")


def test_a_port_that_is_taken(store_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port that another program has is an error on one line."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", str(store_file), "--port", str(port)]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith(f"allenorm: error: cannot listen at '127.0.0.1', port {port}: ")
    assert "port 0" in said.err


@pytest.mark.parametrize(
    "host", ["203.0.113.1", "nowhere.invalid", "x" * 300, "", "\ud800", "a..b"]
)
def test_an_address_that_is_not_ours(store_file: Path, host: str) -> None:
    """Where nothing can listen, the address is named."""
    with pytest.raises(SettingsError, match="cannot listen at"):
        serve(store_file, host, 0)


@pytest.mark.parametrize("port", [-1, 65536, "80", True])
def test_a_port_that_is_none(store_file: Path, port: Any) -> None:
    """A port is a number that TCP has."""
    with pytest.raises(SettingsError, match="port is"):
        serve(store_file, port=port)


def test_a_file_that_is_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is missing or no store is an error on one line."""
    assert main(["serve", str(tmp_path / "nowhere.sqlite"), "--port", "0"]) == 2
    assert capsys.readouterr().err.startswith("allenorm: error: ")


def test_a_url_is_no_store() -> None:
    """A server answers from a file, and says how rows come into one."""
    with pytest.raises(SettingsError, match=r"'http://x' is a URL, and .* `allenorm mirror"):
        serve("http://x")


def test_a_limit_that_is_none(store_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A limit that cannot be is refused before anything is served."""
    assert main(["serve", str(store_file), "--rows", "0"]) == 2
    assert "rows: a whole number above 0" in capsys.readouterr().err


def test_limits_of_the_command(store_file: Path) -> None:
    """Limits and the status of a refusal are options of the command; it can write a log."""
    options = ("--port", "0", "--rows", "2", "--refused-status", "400", "--access-log")
    with started(str(store_file), *options) as (process, line):
        found = requests.get(f"{line.strip()}/api/v2/data/query.json?q=model::X", timeout=30)
        assert found.status_code == 400
        process.terminate()
        _, err = process.communicate(timeout=30)

    assert "GET /api/v2/data/query.json?q=model::X" in err


def test_it_says_who_can_reach_it(
    store_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that other machines reach says so; the default does not."""

    def run(server: Any, sockets: list[socket.socket]) -> None:
        assert sockets == [server.listener]
        server.announce(server.url)

    monkeypatch.setattr("uvicorn.Server.run", run)
    assert main(["serve", str(store_file), "--host", "0.0.0.0", "--port", "0"]) == 0  # noqa: S104 - the point
    said = capsys.readouterr()
    assert said.out.startswith("http://127.0.0.1:")
    assert "allenorm: warning: http://127.0.0.1:" in said.err
    assert "can be reached from other machines" in said.err

    assert main(["serve", str(store_file), "--port", "0"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not socket.has_ipv6, reason="IPv6")
def test_ipv6(store_file: Path) -> None:
    """The loopback of IPv6 is as good."""
    try:
        with running(store_file, "::1") as url:
            assert url.startswith("http://[::1]:")
            assert requests.get(url, timeout=30).status_code == 200
    except SettingsError:
        pytest.skip("this machine has no IPv6")


def test_a_second_signal_ends_it_at_once() -> None:
    """The first signal waits for what is being answered, the second does not."""
    server = serving._Server.__new__(serving._Server)
    server.should_exit = server.force_exit = False

    server._stop(signal.SIGINT, None)
    assert (server.should_exit, server.force_exit) == (True, False)
    server._stop(signal.SIGINT, None)
    assert (server.should_exit, server.force_exit) == (True, True)


def test_signals_are_given_back(store_file: Path) -> None:
    """After a server in the main thread, signals and threads are as they were."""
    before = signal.getsignal(signal.SIGTERM), sys.getswitchinterval()
    within: list[float] = []

    def stop(_: str) -> None:
        within.append(sys.getswitchinterval())
        signal.raise_signal(signal.SIGTERM)

    serve(store_file, port=0, ready=stop)

    assert (signal.getsignal(signal.SIGTERM), sys.getswitchinterval()) == before
    assert within[0] < before[1]


def test_the_sample_is_the_default(session: requests.Session) -> None:
    """Without a file, the sample is served."""
    with running(limits=ServerLimits(threads=1)) as url:
        answer = session.get(f"{url}/api/v2/data/Specimen/320654829.json", timeout=30)

    assert answer.json()["num_rows"] == 1
    assert answer.headers["x-allenorm-source"] == "synthetic sample"


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_without_the_extra(missing: str) -> None:
    """Where the extra is not installed, the error names the command that installs it."""
    code = f"import sys; sys.modules[{missing!r}] = None; from allenorm.server import serve"
    done = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )

    assert done.stderr.splitlines()[-1] == (
        "allenorm.errors.MissingExtraError: a server needs the extra: "
        "pip install 'allenorm[server]'"
    )


def test_other_missing_modules_are_told_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the extra's own modules are the extra's."""
    import allenorm.server  # noqa: PLC0415 - its names are to be loaded here

    monkeypatch.setitem(sys.modules, "allenorm.server._serve", None)
    monkeypatch.delitem(vars(allenorm.server), "serve", raising=False)
    with pytest.raises(ModuleNotFoundError) as raised:
        _ = allenorm.server.serve
    assert not isinstance(raised.value, MissingExtraError)
