"""What tests of commands share: a terminal in this process, the sample over HTTP, a doctor."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm.cli import main
from made_schema import described
from serving import own_environment
from terminal import ENVIRONMENT, Screen

__all__ = ["own_environment"]

Examined = Callable[..., dict[str, Any]]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Return a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Screen()


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """Return the URL of `allenorm serve sample`, in a process of its own."""
    command = [sys.executable, "-m", "allenorm", "serve", "sample", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know no variable of this machine's user, and ask the sample."""
    for name in dict(ENVIRONMENT):
        if name.startswith("ALLENORM_"):
            monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("ALLENORM_URL", "sample")


@pytest.fixture(name="examined")
def examined_fixture(capsys: pytest.CaptureFixture[str]) -> Examined:
    """Return a function that runs the command and returns what it says as JSON."""

    def examined(*words: str, code: int = 0) -> dict[str, Any]:
        assert main(["doctor", "--json", *words]) == code
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert found["ok"] is (code == 0)
        return found

    return examined


@pytest.fixture(name="zoo")
def zoo_fixture(tmp_path: Path) -> Path:
    """Return a document of a small schema with what is rare in the API's own."""
    file = tmp_path / "zoo.json"
    classes = {
        "Animal": described(
            "animals",
            {"id": "integer", "name": "string", "pen_id": "integer", "keeper_id": "integer"},
            {
                "where": ("belongs_to", "Pen"),
                "pen": ("belongs_to", "Pen"),
                "keeper": ("belongs_to", "Nobody"),
            },
        ),
        "Pen": described("pens", {"id": "integer"}, {"animals": ("has_many", "Animal")}),
        "Alone": described("alone", {}),
    }
    file.write_text(json.dumps({"msg": [{name: entry} for name, entry in classes.items()]}))
    return file
