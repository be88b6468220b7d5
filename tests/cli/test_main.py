"""The command `allenorm`: exit codes, errors without a traceback, interruption."""

import contextlib
import io
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm import __version__
from allenorm.cli import main
from interrupts import interruptible

COMMAND = (sys.executable, "-m", "allenorm")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [*COMMAND, *arguments], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )


def test_version() -> None:
    """`--version` prints name and version."""
    done = run("--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, f"allenorm {__version__}\n", "")


@pytest.mark.parametrize("arguments", [(), ("nonsense",), ("generate", "--nonsense")])
def test_wrong_usage_exits_with_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong command line gets the usage, on standard error."""
    with pytest.raises(SystemExit) as raised:
        main(arguments)

    assert raised.value.code == 2
    assert capsys.readouterr().err.lower().startswith("usage: allenorm")


def test_help_documents_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command tells its arguments, defaults and exit codes."""
    with pytest.raises(SystemExit) as raised:
        main(["generate", "--help"])

    assert raised.value.code == 0
    out = capsys.readouterr().out
    assert "exit codes:" in out
    for word in ("--schema", "--out", "--package", "--overrides", "--check", "--diff", "--force"):
        assert word in out


def test_error_has_no_traceback(tmp_path: Path) -> None:
    """An unusable input is one line on standard error, and the exit code 2."""
    done = run("generate", "--out", str(tmp_path), "--schema", str(tmp_path / "nowhere.json"))

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("allenorm: error: ")
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_refusal_of_the_system_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the system refuses is told like any other error."""
    (tmp_path / "file").write_text("")

    assert main(["generate", "--out", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.startswith("allenorm: error: ")


def test_text_outside_the_terminals_encoding_is_printed(tmp_path: Path) -> None:
    """A name that the terminal cannot show is escaped, and stops nothing."""
    done = subprocess.run(
        [*COMMAND, "generate", "--out", str(tmp_path), "--schema", "\N{BRAIN}.json"],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert b"\\U0001f9e0.json" in done.stderr
    assert b"Traceback" not in done.stderr


def test_output_into_a_string(tmp_path: Path) -> None:
    """The command runs within a program that catches its output."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        assert main(["generate", "--out", str(tmp_path)]) == 0

    assert output.getvalue().startswith("wrote 151 classes")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interruption_exits_with_130(tmp_path: Path, httpserver: HTTPServer) -> None:
    """Ctrl-C while the schema is read ends the command quietly, and nothing is written."""
    asked, done = threading.Event(), threading.Event()

    def wait(_: Request) -> Response:
        asked.set()
        done.wait(30)
        return Response("")

    httpserver.expect_request("/data.json").respond_with_handler(wait)
    with interruptible():
        process = subprocess.Popen(
            [*COMMAND, "generate", "--out", tmp_path, "--schema", httpserver.url_for("/data.json")],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    done.set()

    assert process.returncode == 130
    assert (out, err) == ("", "allenorm: interrupted\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes")
def test_reader_that_went_away_exits_with_141(tmp_path: Path) -> None:
    """Output into a pipe that nobody reads ends the command quietly."""
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [*COMMAND, "generate", "--out", tmp_path, "--diff"],
        env=ENVIRONMENT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


def test_standard_output_without_a_buffer_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever calls `main` in a process goes on with the stream that was there before."""
    with (tmp_path / "out").open("wb", buffering=0) as file:
        stream = io.TextIOWrapper(file, write_through=True)
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(SystemExit):
            main(["--version"])
        assert main(["translate", "--rma", "model::Gene"]) == 0
        assert sys.stdout is stream
        stream.write("after")
        stream.detach()
        monkeypatch.undo()

    assert (tmp_path / "out").read_text() == f"allenorm {__version__}\nmodel::Gene\nafter"
