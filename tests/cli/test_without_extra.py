"""The command line where typer and rich are not installed, or are too old."""

import sys
from pathlib import Path

import pytest

from allenorm import __version__
from allenorm.cli import main
from allenorm.cli._commands import COMMANDS


@pytest.fixture(params=["typer", "rich"])
def without(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide one of them; what was imported with it is imported anew."""
    for name in [each for each in sys.modules if each.startswith("allenorm.cli._")]:
        if name != "allenorm.cli._main":
            monkeypatch.delitem(sys.modules, name)
    for name in [each for each in sys.modules if each.partition(".")[0] == request.param]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, request.param, None)


@pytest.mark.usefixtures("without")
def test_the_help_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """All commands are listed, and a line says how to get those that do not run."""
    for words, code in (("--help",), 0), ((), 2):
        with pytest.raises(SystemExit) as raised:
            main(words)
        assert raised.value.code == code
    out, err = capsys.readouterr()

    assert out == err
    assert all(f"  {each.name} " in out for each in COMMANDS)
    assert "pip install 'allenorm[cli]'\n" in out


@pytest.mark.usefixtures("without")
def test_what_needs_neither_works(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The version, and the generator."""
    with pytest.raises(SystemExit) as raised:
        main(["--version"])
    assert raised.value.code == 0
    assert main(["generate", "--out", str(tmp_path)]) == 0

    out = capsys.readouterr().out
    assert out.startswith(f"allenorm {__version__}\nwrote 151 classes to ")


@pytest.mark.usefixtures("without")
@pytest.mark.parametrize(
    "words",
    [
        ("query", "Gene"),
        ("query", "--", "--help"),
        ("doctor",),
        ("--show-completion", "bash"),
        ("--install-completion", "--help"),
    ],
)
def test_other_commands_say_what_to_install(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on standard error, and the exit code 2."""
    assert main(words) == 2

    assert capsys.readouterr() == (
        "",
        "allenorm: error: this command needs typer and rich: pip install 'allenorm[cli]'\n",
    )


@pytest.mark.usefixtures("without")
@pytest.mark.parametrize("words", [("query", "--help"), ("schema", "show", "-h")])
def test_the_help_of_a_command(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """It is what the list of commands knows, and what to install for all of it."""
    assert main(words) == 0

    command = next(each for each in COMMANDS if each.name == words[0])
    assert capsys.readouterr() == (
        f"{command.sentence}\n\nFor all of this help: pip install 'allenorm[cli]'\n",
        "",
    )


@pytest.mark.usefixtures("without")
def test_a_typo_is_told_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing needs to be installed to hear that there is no such command."""
    with pytest.raises(SystemExit) as raised:
        main(["mirrr"])

    assert raised.value.code == 2
    assert "there is no command 'mirrr'; did you mean 'mirror'?" in capsys.readouterr().err


@pytest.mark.usefixtures("without")
def test_the_shell_hears_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who presses Tab gets no message into the line that he types."""
    monkeypatch.setenv("_ALLENORM_COMPLETE", "complete_bash")

    assert main([]) == 2
    assert capsys.readouterr() == ("", "")


def test_a_typer_that_is_too_old_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is installed, and does not have what is needed."""
    monkeypatch.delattr("typer.TyperException")
    monkeypatch.delitem(sys.modules, "allenorm.cli._typer", raising=False)

    assert main(["translate", "model::Gene"]) == 2

    err = capsys.readouterr().err
    assert err.startswith("allenorm: error: the typer that is installed does not do (")
    assert "TyperException" in err
    assert err.endswith(": pip install 'allenorm[cli]'\n")
    assert main(["translate", "--help"]) == 0
    assert "\nFor all of this help: pip install" in capsys.readouterr().out
