"""Every code block of the README and the docs runs, and prints what the page says."""

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import allenorm
from allenorm.server import running

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
RUN = {"python", "pycon", "shell"}
SHOWN = {"text", "toml"}
"""Blocks that show a terminal or a file."""
SET_UP = "python3 -m venv"
"""How the README's two set-up lines begin, which .ci/run runs in fresh environments."""


def blocks(page: Path) -> list[tuple[int, str, str]]:
    """Return line, language and text of each fenced block."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, at.start()) + 2, at[1], at[2]) for at in BLOCK.finditer(text)]


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Ask the sample, in this process as a file and from those that it starts over HTTP."""
    monkeypatch.chdir(tmp_path)
    with running("sample") as url, allenorm.connect("sample"):
        monkeypatch.setenv("ALLENORM_URL", url)
        monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        yield
    allenorm.set_default_client(None)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.usefixtures("sample")
def test_page_runs(page: Path) -> None:
    """A page runs from top to bottom, in one session and one folder, as a reader would run it."""
    names: dict[str, object] = {"__name__": "__main__"}
    report = io.StringIO()
    runner = doctest.DocTestRunner(
        optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS | doctest.FAIL_FAST
    )
    for line, language, text in blocks(page):
        if language == "pycon":
            test = doctest.DocTestParser().get_doctest(text, names, page.name, str(page), line - 1)
            runner.run(test, out=report.write, clear_globs=False)
            names.update(test.globs)
        elif language == "shell" and not text.startswith(SET_UP):
            subprocess.run(["bash", "-euo", "pipefail", "-c", text], check=True)  # noqa: S607 - the page's shell
        elif language == "python":
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile("\n" * (line - 1) + text, str(page), "exec"), names)  # noqa: S102 - our own page

    assert runner.failures == 0, report.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_is_of_a_known_kind(page: Path) -> None:
    """No block of code is passed over because its language is misspelt or missing."""
    unknown = {(line, language) for line, language, _ in blocks(page)} - {
        (line, language) for line, language, _ in blocks(page) if language in RUN | SHOWN
    }

    assert unknown == set()
    assert page.read_text(encoding="utf-8").count("\n```") == 2 * len(blocks(page))


def test_the_tour_runs_whole(tmp_path: Path) -> None:
    """The main job's second half prints typed objects of the sample, and succeeds."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "tour.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "model::Specimen" in done.stdout
    assert "NWBDownload" in done.stdout
