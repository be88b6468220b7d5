"""`--install-completion` and `--show-completion`."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import shellingham

from allenorm.cli import main


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_a_script_is_shown(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It sets the variable by which the command knows what it is asked for."""
    assert main(["--show-completion", shell]) == 0

    out, err = capsys.readouterr()
    assert "_ALLENORM_COMPLETE" in out
    assert err == ""


@pytest.mark.parametrize(
    ("shell", "place"), [("bash", ".bash_completions/allenorm.sh"), ("zsh", ".zfunc/_allenorm")]
)
def test_a_script_is_installed(
    shell: str,
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where it went is said."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert main(["--install-completion", shell]) == 0

    assert f"installed in {tmp_path / place}; new terminals" in capsys.readouterr().out
    assert "_ALLENORM_COMPLETE" in (tmp_path / place).read_text()


def test_the_shell_that_runs_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a name, the shell is the one that started the command."""
    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("fish", "/usr/bin/fish"))

    assert main(["--show-completion"]) == 0
    assert "complete --command allenorm" in capsys.readouterr().out


@pytest.mark.parametrize("found", [shellingham.ShellDetectionFailure(), "ksh"])
def test_a_shell_that_is_not_found(
    found: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It can be named."""

    def detect() -> tuple[str, str]:
        if isinstance(found, Exception):
            raise found
        return found, found

    monkeypatch.setattr(shellingham, "detect_shell", detect)

    assert main(["--install-completion"]) == 2
    assert capsys.readouterr().err == (
        "allenorm: error: the shell is not known; name it, as in: allenorm --install-completion "
        "bash\n"
    )


@pytest.mark.parametrize("words", [["ksh"], ["bash", "zsh"]])
def test_a_shell_that_nobody_knows(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The message has those that are known."""
    with pytest.raises(SystemExit) as raised:
        main(["--show-completion", *words])

    assert raised.value.code == 2
    assert "takes one of bash, zsh, fish, powershell, pwsh, not" in capsys.readouterr().err


def test_a_shell_that_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """PowerShell is asked where its settings are, and may not say it."""

    def fail(*_: object) -> None:
        raise subprocess.CalledProcessError(1, "pwsh")

    monkeypatch.setattr("typer.completion.install", fail)

    assert main(["--install-completion", "pwsh"]) == 2
    assert "pwsh does not say where its settings are" in capsys.readouterr().err
