"""Helps on a terminal and off it: frames and colours there, the same words here."""

import re
import subprocess
import sys
from types import ModuleType
from typing import Annotated, Any

import pytest
import typer

from allenorm.cli import main
from allenorm.cli._commands import COMMANDS, Command
from allenorm.cli._typer import load
from terminal import COMMAND, ENVIRONMENT, Screen, seen

WORD = re.compile(r"\w+")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="no such terminals")


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a command whose help is full of what rich could take for colours."""

    def command(
        word: Annotated[str, typer.Argument(help="as [red] or [id$eq1]", show_default=False)],
        *,
        more: Annotated[str, typer.Option(help="the [bold] rows")] = "[x]",
    ) -> int:
        """Try [green] brackets.

        A paragraph that goes on
        in a second line, with [id$eq1].

          some = [lines]
          that = "stay"

        Args:
            word: Not for users.
            more: As above.
        """
        return len(word + more)

    module: Any = ModuleType("made_up")
    module.command = command
    module.EPILOG = "An end [blue] of it."
    monkeypatch.setitem(sys.modules, "made_up", module)
    table = (*COMMANDS, Command("try", "made_up", "try brackets"))
    monkeypatch.setattr("allenorm.cli._main.COMMANDS", table)
    monkeypatch.setattr("allenorm.cli._typer.COMMANDS", table)


def helps() -> list[list[str]]:
    """Return the words of every typer command, those within commands as well."""
    found = []
    for each in COMMANDS:
        if each.name != "generate":
            found.append([each.name])
            found += [[each.name, name] for name in getattr(load(each.name), "commands", {})]
    return found


@pytest.mark.parametrize("words", helps(), ids=" ".join)
def test_both_helps_say_the_same(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No word is lost where brackets could be taken for colours, nor any on a terminal."""
    monkeypatch.setenv("COLUMNS", "250")
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    plain = capsys.readouterr().out
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    framed = screen.text

    assert "─" in framed
    assert "─" not in plain
    missing = set(WORD.findall(plain)) - set(WORD.findall(framed))
    # Titles, and how the plain help writes that something must be given.
    assert missing <= {"Options", "Arguments", "Commands", "x"}


@pytest.mark.usefixtures("brackets")
def test_brackets_are_no_colours(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts of helps are written as they are shown; so is the code that a command returns."""
    assert main(["try", "abc"]) == 6
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["try", "--help"])
    plain = capsys.readouterr().out
    screen = Screen()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", screen)
        with pytest.raises(SystemExit):
            main(["try", "--help"])
    for text in (plain, screen.text):
        for words in (
            "Try [green] brackets.\n",
            "A paragraph that goes on in a second line, with [id$eq1].\n",
            "  some = [lines]\n",
            '  that = "stay"\n',
            "as [red] or [id$eq1]",
            "the [bold] rows",
            "[default: [x]]",
            "An end [blue] of it.",
        ):
            assert words in "".join(f"{line.rstrip()}\n" for line in text.splitlines())
        assert "Not for users" not in text
        # Nothing of Python's types.
        assert "<" not in next(line for line in text.splitlines() if "as [red]" in line)


@pytest.mark.usefixtures("brackets")
def test_brackets_reach_the_shell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Completion shows the same words."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("_ALLENORM_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    for line, offered in (
        ("allenorm tr", "try\tTry brackets."),
        ("allenorm try --mo", "--more\tthe [bold] rows"),
    ):
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        with pytest.raises(SystemExit):
            main([])
        assert offered in capsys.readouterr().out.splitlines()


@on_unix
def test_a_terminal_has_colours() -> None:
    """The list of commands and the help of one are coloured; a pipe gets none."""
    for words in (("--help",), ("mirror", "pull", "--help")):
        code, coloured, text = seen(*words)
        assert code == 0
        assert coloured.replace("\r", "") != text
        assert "\x1b" not in text

        done = subprocess.run(
            [*COMMAND, *words], env=ENVIRONMENT, capture_output=True, text=True, check=True
        )
        assert "\x1b" not in done.stdout


@on_unix
def test_colours_can_be_refused() -> None:
    """`NO_COLOR` and a terminal that knows none are heard."""
    for words in (("--help",), ("mirror", "--help")):
        code, coloured, _ = seen(*words, environment={"TERM": "dumb"})
        assert (code, "\x1b" in coloured) == (0, False)
    assert "\x1b" not in seen("--help", environment={"NO_COLOR": "1"})[1]
    # Bold and dim are no colours.
    _, styled, _ = seen("mirror", "--help", environment={"NO_COLOR": "1"})
    assert not re.search("\x1b\\[[0-9;]*3[0-9]m", styled)


@on_unix
@pytest.mark.parametrize("width", [60, 120])
def test_the_width_of_the_terminal_is_kept(width: int) -> None:
    """Frames end where the terminal does."""
    _, _, text = seen("mirror", "pull", "--help", columns=width)

    assert max(len(line) for line in text.splitlines()) == width


def test_paragraphs_with_indented_lines_stay(capsys: pytest.CaptureFixture[str]) -> None:
    """The template in the help of `run` can be copied."""
    with pytest.raises(SystemExit):
        main(["run", "--help"])

    out = capsys.readouterr().out
    assert '    [parameters.rows]\n    type = "integer"\n    default = 10\n' in out
    assert "\n  exit codes:\n    0    printed\n" in out


def test_the_help_of_a_pull_says_what_it_always_did(capsys: pytest.CaptureFixture[str]) -> None:
    """What a user must know of a pull stands there."""
    with pytest.raises(SystemExit):
        main(["mirror", "pull", "--help"])

    out = " ".join(capsys.readouterr().out.split())
    for words in (
        "whatever stops a pull, the same command goes on with it, and no row is lost or doubled",
        "Rows that changed, that are gone, or that now fit a condition go unnoticed; --refresh",
        r"In double quotes, write \$ for each $ of a query, or the shell reads it.",
        "ALLENORM_STARTS_PER_SECOND, ALLENORM_READ_TIMEOUT, ...",
        "do not follow this association, as in Specimen.donor, or to this class",
        "130 interrupted",
        "141 the reader of the output went away",
    ):
        assert words in out
