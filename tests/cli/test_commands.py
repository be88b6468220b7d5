"""The table of commands: what the help says of them, and what is loaded for which."""

import importlib
import subprocess
import sys

import pytest

from allenorm.cli import main
from allenorm.cli._commands import COMMANDS, Command

HEAVY = ("allenorm_codegen", "allenorm.local", "allenorm.mirror", "allenorm.server", "pydantic")


def loaded_by(*arguments: str) -> set[str]:
    """Return which of the heavy modules a command line loads in a process of its own."""
    code = (
        "import sys\n"
        "from allenorm.cli import main\n"
        "try:\n"
        f"    main({list(arguments)!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_two_functions(command: Command) -> None:
    """The table names modules that exist and are commands."""
    module = importlib.import_module(command.module)

    assert callable(module.add_arguments)
    assert callable(module.run)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_help(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command begins with what the list of commands says of it."""
    with pytest.raises(SystemExit) as raised:
        main([command.name, "--help"])

    assert raised.value.code == 0
    out = " ".join(capsys.readouterr().out.split())
    assert command.help[1:] in out


@pytest.mark.parametrize(
    "command",
    [
        *([command.name] for command in COMMANDS),
        *(["mirror", name] for name in ("pull", "load", "info", "verify", "export")),
    ],
    ids=" ".join,
)
def test_every_help_fits_a_terminal(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line of a help is longer than the 80 columns that terminals open with."""
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit):
        main([*command, "--help"])

    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


def test_help_lists_every_command_and_loads_none() -> None:
    """`allenorm --help` costs no command's modules."""
    assert loaded_by("--help") == set()
    assert loaded_by("--version") == set()


def test_a_command_loads_itself_alone() -> None:
    """`allenorm generate` loads the generator, and nothing of the other commands."""
    assert loaded_by("generate", "--help") == {"allenorm_codegen"}
