"""The bars: on a terminal, or where they are asked for."""

import importlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import MissingExtraError
from allenorm.files import FileRequest, download
from filing import FileServer

DATA = bytes(1000)
WANTED = [FileRequest(f"/{name}", name=name) for name in ("one.nwb", "two.nwb")]


class Terminal(io.StringIO):
    """Standard error where somebody looks on."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class Bars:
    """Stands for tqdm."""

    def __init__(self) -> None:
        self.made: list[dict[str, Any]] = []

    def tqdm(self, **how: Any) -> "Bars":
        """Make a bar."""
        self.made.append(how)
        self.last = how
        return Bar(how)  # type: ignore[return-value] # stands for both


class Bar:
    """One bar."""

    def __init__(self, how: dict[str, Any]) -> None:
        self.how = how
        how["done"] = how.get("initial", 0)

    def update(self, count: int = 1) -> None:
        """Go on."""
        self.how["done"] += count

    def close(self) -> None:
        """Go away."""
        self.how["closed"] = True


@pytest.fixture
def bars(server: FileServer, monkeypatch: pytest.MonkeyPatch) -> Bars:
    """Return what was shown."""
    for wanted in WANTED:
        server.put(wanted.path, DATA)
    bars = Bars()
    monkeypatch.setattr(importlib, "import_module", lambda _: bars)
    return bars


def test_the_bars_of_files(
    server: FileServer,
    client: Client,
    tmp_path: Path,
    bars: Bars,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One counts the files, and each file has one of its bytes, which goes when it is done."""
    monkeypatch.setattr(sys, "stderr", Terminal())
    download(WANTED, tmp_path, using=client, workers=1)
    shown = [(bar["desc"], bar["total"], bar["unit"], bar["done"]) for bar in bars.made]

    assert shown == [
        ("files", 2, " files", 2),
        ("one.nwb", 1000, "B", 1000),
        ("two.nwb", 1000, "B", 1000),
    ]
    assert all(bar["closed"] and not bar["leave"] for bar in bars.made)

    bars.made.clear()
    server.put("/three", DATA, length="chunked")
    download([*WANTED, FileRequest("/three", name="three")], tmp_path, using=client, workers=1)
    assert [(bar["desc"], bar["total"], bar["done"]) for bar in bars.made] == [
        ("files", 3, 3),
        ("one.nwb", 1000, 1000),
        ("two.nwb", 1000, 1000),
        ("three", None, 1000),
    ]


def test_what_was_there_before(
    server: FileServer, client: Client, tmp_path: Path, bars: Bars
) -> None:
    """A bar of a file that is continued begins where it goes on; one file has one bar."""
    server.put("/one.nwb", DATA, cuts=[400])
    with Client(server.url, max_attempts=1) as once, pytest.raises(ValueError, match="broke off"):
        download(WANTED[0], tmp_path, using=once, progress=False)
    assert bars.made == []
    download(WANTED[0], tmp_path, using=client, progress=True)
    assert [(bar["desc"], bar["initial"], bar["done"]) for bar in bars.made] == [
        ("one.nwb", 400, 1000)
    ]


@pytest.mark.parametrize("stream", ["file", "none", "closed"])
def test_quiet_off_a_terminal(
    client: Client, tmp_path: Path, bars: Bars, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    """A file, a pipe, no standard error at all: nothing is shown."""
    errors = Terminal()
    if stream == "closed":
        errors.close()
    monkeypatch.setattr(
        sys, "stderr", {"file": io.StringIO(), "none": None, "closed": errors}[stream]
    )
    download(WANTED, tmp_path, using=client)
    assert bars.made == []


def test_without_tqdm(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is missed only where it is asked for."""

    def missing(name: str) -> Any:
        raise ImportError(name)

    server.put("/one.nwb", DATA)
    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"allenorm\[progress\]"):
        download(WANTED[0], tmp_path, using=client, progress=True)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert download(WANTED[0], tmp_path, using=client)[0].outcome == "downloaded"


def test_the_real_one(server: FileServer, tmp_path: Path) -> None:
    """Tqdm shows the name of a file, and a process whose errors go to a pipe shows nothing."""
    if importlib.util.find_spec("tqdm") is None:
        pytest.skip("tqdm is not installed")
    server.put("/one.nwb", DATA)
    code = (
        "import sys; from allenorm import Client; from allenorm.files import *\n"
        "with Client(sys.argv[1]) as client:\n"
        "    download(FileRequest('/one.nwb', name='one.nwb'), sys.argv[2], using=client,"
        " progress=eval(sys.argv[3]))"
    )
    shown = [
        subprocess.run(
            [sys.executable, "-c", code, server.url, str(tmp_path / wanted), wanted],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "NO_PROXY": "*"},
        )
        for wanted in ("True", "None", "False")
    ]
    assert "one.nwb" in shown[0].stderr
    assert [(each.stdout, each.stderr) for each in shown[1:]] == [("", "")] * 2
