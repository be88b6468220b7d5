"""What an installed ruff is asked, and that its answer changes nothing."""

import sys
from pathlib import Path

import pytest

from allenorm.schema import bundled, bundled_overrides
from allenorm_codegen import build, generate
from allenorm_codegen._formatter import find_ruff, unformatted

RUFF = find_ruff() or ""


@pytest.mark.skipif(not RUFF, reason="ruff is not installed")
def test_all_classes_are_formatted_as_ruff_does(tmp_path: Path) -> None:
    """Of the 151 classes' modules, ruff would change no byte."""
    package = build(bundled(), overrides=bundled_overrides())
    generate(package, tmp_path / "models")
    names = [name for name in package.texts if name.endswith(".py")]

    assert len(names) == 152
    assert unformatted(tmp_path / "models", names, RUFF) == ""


@pytest.mark.skipif(not RUFF, reason="ruff is not installed")
def test_difference_is_told_and_left(tmp_path: Path) -> None:
    """A file that ruff would write in another way is named, and stays."""
    (tmp_path / "a.py").write_text("x=1\n")

    assert "a.py" in unformatted(tmp_path, ["a.py"], RUFF)
    assert (tmp_path / "a.py").read_text() == "x=1\n"


@pytest.mark.skipif(sys.platform == "win32", reason="scripts")
@pytest.mark.parametrize("text", ["", "#!/nowhere/python\n"])
def test_ruff_that_does_not_run_is_told(tmp_path: Path, text: str) -> None:
    """A broken ruff is no reason to fail: its trouble is a note."""
    ruff = tmp_path / "ruff"
    ruff.write_text(text)
    ruff.chmod(0o755)

    assert unformatted(tmp_path, [], str(ruff)).startswith("ruff does not run: ")


def test_ruff_is_found_where_it_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ruff is looked for on the search path, and its absence is no error."""
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_ruff() is None

    (tmp_path / "ruff").write_text("#!/bin/sh\n")
    (tmp_path / "ruff").chmod(0o755)
    assert find_ruff() == str(tmp_path / "ruff")
