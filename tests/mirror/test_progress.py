"""The progress bar: on a terminal, and nowhere else."""

import fcntl
import io
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from allenorm.mirror import ProgressBar, PullProgress
from mirrored import COMMAND, ServeBrain, environment

PAGES = [
    PullProgress("model::Gene", "Gene", 0, 40, 20, 100),
    PullProgress("model::Gene", "Gene", 0, 60, 20, 100),
    PullProgress("model::Gene", "Gene.aliases", 1, 0, 0, None),
    PullProgress("model::Gene", "Gene.organism", 1, 5, 5, None),
]


class Terminal(io.StringIO):
    """Text that thinks it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def shown(stream: io.StringIO, *, quiet: bool = False) -> str:
    """Return what is shown of the pages."""
    with ProgressBar(quiet=quiet, stream=stream) as bar:
        for page in PAGES:
            bar(page)
    assert bar.rows == 45
    return stream.getvalue()


def test_a_bar_for_each_step() -> None:
    """Rows, rate and time left; what earlier calls brought counts as done."""
    text = shown(Terminal())

    assert "Gene:  20%" in text
    assert "60/100" in text
    assert " rows/s" in text
    assert "Gene.organism: 5 rows" in text
    assert "Gene.aliases" not in text


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_silence(stream: io.StringIO, *, quiet: bool) -> None:
    """Nothing is shown where there is no terminal, or where it is to be quiet."""
    assert shown(stream, quiet=quiet) == ""


def test_without_tqdm_a_hint_is_given_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install, and the rest is quiet."""
    monkeypatch.setitem(sys.modules, "tqdm", None)

    hint = "pip install 'allenorm[progress]' shows rows, rate and time left here"
    assert shown(Terminal()) == f"allenorm: note: {hint}\n"


def test_nothing_was_shown() -> None:
    """A bar that saw no page closes quietly."""
    stream = Terminal()
    with ProgressBar(stream=stream) as bar:
        assert bar.rows == 0

    assert stream.getvalue() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize("more", [[], ["--quiet"]])
def test_on_a_real_terminal(serve_brain: ServeBrain, target: Path, more: list[str]) -> None:
    """The command shows a bar on standard error, and its result on standard output."""
    server, _, _ = serve_brain()
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    done = subprocess.run(
        [*COMMAND, "pull", "Specimen", "--from", server.url, "--into", target, *more],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        check=True,
    )
    os.write(theirs, b"end")
    text = os.read(ours, 65536).decode()
    os.close(ours)
    os.close(theirs)

    if more:
        assert (done.stdout, text) == ("", "end")
    else:
        assert done.stdout.startswith("model::Specimen: 12 rows, 12 in all (1 request to ")
        assert "Specimen: 100%" in text
