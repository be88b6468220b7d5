"""The table of commands: what the help says of them, and what is loaded for which."""

import importlib
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import typer

from allenorm.cli import main
from allenorm.cli._commands import COMMANDS, GENERATOR, Command
from allenorm.cli._typer import commands, load
from terminal import ENVIRONMENT

HEAVY = ("allenorm_codegen", "allenorm.local", "allenorm.mirror", "allenorm.server", "pydantic")
PARSERS = ("typer", "rich", "argparse", "click")
NETWORK = ("requests", "tenacity", "urllib3", "http.client")
TYPER = [each for each in COMMANDS if each.name != GENERATOR]


def loaded_by(*arguments: str) -> set[str]:
    """Return which of the heavy modules a command line loads in a process of its own."""
    code = (
        "import sys\n"
        "from allenorm.cli import main\n"
        "try:\n"
        f"    main({list(arguments)!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        "print()\n"
        "own = {name for name in sys.modules if name.startswith('allenorm.cli._')}\n"
        f"print(*own, *(name for name in {HEAVY + PARSERS + NETWORK!r} if name in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def leaves() -> list[list[str]]:
    """Return the words of every command, those within commands as well."""
    found = []
    for each in COMMANDS:
        found.append([each.name])
        found += [[each.name, name] for name in getattr(load(each.name), "commands", {})]
    return found


LEAVES = leaves()


@pytest.mark.parametrize("command", TYPER, ids=lambda command: command.name)
def test_every_module_has_a_command(command: Command) -> None:
    """The table names modules that exist; each has a function, or commands of its own."""
    module = importlib.import_module(command.module)

    assert isinstance(module.command, typer.Typer | Callable)  # type: ignore[arg-type]


def test_the_generator_is_a_module_with_two_functions() -> None:
    """It is parsed by the standard library alone."""
    module: Any = importlib.import_module("allenorm_codegen")

    assert callable(module.add_arguments)
    assert callable(module.run)


def test_no_name_is_there_twice() -> None:
    """A name is one command; what loads a command finds every one."""
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)
    assert list(commands().commands) == [each.name for each in COMMANDS]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_help(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command begins with what the list of commands says of it."""
    with pytest.raises(SystemExit) as raised:
        main([command.name, "--help"])

    assert raised.value.code == 0
    out = " ".join(capsys.readouterr().out.split())
    assert command.sentence in out
    assert "exit codes: 0 " in out
    assert " -h, --help " in out


@pytest.mark.parametrize("command", LEAVES, ids=" ".join)
def test_every_help_fits_a_terminal(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line of a help is longer than the 80 columns that terminals open with."""
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit):
        main([*command, "--help"])

    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if len(line) > 80] == []
    # Nothing of a docstring that is meant for readers of the code.
    assert not {"Args:", "Returns:", "Raises:", "Examples:"} & set(out.split())
    assert "\b" not in out


@pytest.mark.parametrize("command", LEAVES, ids=" ".join)
def test_every_option_is_explained(
    command: list[str],
) -> None:
    """Each word that a command takes has a help of its own."""
    made = load(command[0])
    for name in command[1:]:
        made = made.commands[name]

    silent = [each.name for each in made.params if not getattr(each, "help", "")]

    assert silent == []


def test_help_lists_every_command_and_loads_none() -> None:
    """`allenorm --help` costs no command's modules, and neither typer nor pydantic."""
    for words in (("--help",), ("--version",), ()):
        assert loaded_by(*words) == {
            "allenorm.cli._main",
            "allenorm.cli._commands",
            "allenorm.cli._exit_codes",
            "allenorm.cli._overview",
        }


def test_the_generator_loads_itself_alone() -> None:
    """`allenorm generate` loads neither typer nor rich, and nothing of the other commands."""
    loaded = loaded_by("generate", "--help")

    assert loaded & {*HEAVY, *PARSERS, *NETWORK} == {"allenorm_codegen", "argparse"}


def test_the_generator_writes_without_typer(tmp_path: Any) -> None:
    """Not only its help does without them."""
    loaded = loaded_by("generate", "--out", str(tmp_path))

    assert (tmp_path / "allenorm_models" / "__init__.py").exists()
    assert not loaded & {"typer", "rich", "click", "pydantic"}


def test_a_command_loads_itself_alone() -> None:
    """A command's help costs no other command, and nothing that it works with."""
    loaded = loaded_by("mirror", "pull", "--help")

    assert "allenorm.cli._mirror" in loaded
    modules = {each.module for each in COMMANDS if each.module.startswith("allenorm.cli")}
    assert loaded & modules == {"allenorm.cli._mirror"}
    assert not loaded & {*HEAVY, *NETWORK, "argparse", "rich"}


def test_nothing_is_loaded_that_draws() -> None:
    """A Tab and a plain help pay for what they show: rich is imported where something is drawn."""
    program = """
import importlib, sys
from allenorm.cli._commands import COMMANDS
for each in COMMANDS:
    importlib.import_module(each.module)
    print(each.name, [name for name in sys.modules if name.startswith("rich.")][:1])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines() == [f"{each.name} []" for each in COMMANDS]
