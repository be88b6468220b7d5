"""The commands as typer has them: one group whose commands are imported when they are called."""

import difflib
import importlib
import inspect
import os
import re
import sys
from collections.abc import Sequence
from typing import Any, Final

import typer
import typer.core
import typer.main
from typer import TyperException

from allenorm.cli._commands import COMMANDS, COMPLETION, GENERATOR, PROGRAM, Command
from allenorm.cli._exit_codes import ExitCode
from allenorm.cli._wrong import wrong_usage

_SECTIONS: Final = re.compile(r"^(Args|Returns|Raises|Examples):\s*$", re.MULTILINE)
_BLANK: Final = re.compile(r"\n(?:[ \t]*\n)+")
_LAST: Final = "allenorm.last"
"""Where a context keeps the last whole word of a line that is completed."""
_SIMILAR: Final = 0.75
_NOTHING_SHOWN: Final = "[none][/none]"
_CONTEXT: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"]}


class Commands(typer.core.TyperGroup):
    """A group that knows the names of its commands, and imports the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return name, command and the words that are left for it."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest


def run(words: Sequence[str]) -> int:
    """Run a command line.

    Args:
        words: The command line without the program's name.

    Returns:
        The exit code.

    Raises:
        SystemExit: The command line is wrong (2), or asked for a help (0).

    Examples:
        >>> run(["translate", "--rma", "model::Gene[id$eq1]"])
        model::Gene,rma::criteria,[id$eq1]
        0
    """
    try:
        with commands().make_context(PROGRAM, list(words)) as context:
            code: int | None = context.command.invoke(context)
    except typer.Exit as stop:
        raise SystemExit(stop.exit_code) from None
    except TyperException as error:
        raise SystemExit(_tell(error, words)) from None
    return int(code or ExitCode.DONE)


def _tell(error: Any, words: Sequence[str]) -> int:
    """Say what is wrong with a command line, and return the exit code for it."""
    # What pydantic puts before the words of typer says nothing.
    said = error.format_message().replace("Value error, ", "")
    option = getattr(error, "option_name", None)
    if option is not None and getattr(error, "possibilities", None):
        # What typer takes for similar shares little more than the dashes.
        near = difflib.get_close_matches(option, error.possibilities, 1, _SIMILAR)
        said = error.message + (f"; did you mean {near[0]}?" if near else "")
    context = getattr(error, "ctx", None)
    if context is None:
        # An option without its value is found before typer knows whose it is.
        within = getattr(load(words[0]), "commands", {})
        path = " ".join([PROGRAM, words[0], *(each for each in words[1:2] if each in within)])
        return wrong_usage(said, path)
    names = ", ".join(getattr(context.command, "commands", {}))
    if names and said.startswith("Missing command"):
        said = f"missing command, one of {names}"
    return wrong_usage(said, context.command_path, context.get_usage())


def complete() -> None:
    """Answer the shell, which asks in its environment how a command line could go on."""
    if os.environ[COMPLETION].endswith("_bash"):
        from allenorm.cli._bash_words import join_words  # noqa: PLC0415 - for this shell alone

        join_words(os.environ)
    # What a shell shows beside an option is one line, which the shell cuts.
    os.environ["COLUMNS"] = "1000"
    commands().main(prog_name=PROGRAM)


def commands() -> Any:
    """Make the group of all commands.

    Returns:
        The group, without any command's parameters.
    """
    application = typer.Typer(
        cls=Commands, context_settings=_CONTEXT, pretty_exceptions_enable=False
    )
    for command in COMMANDS:
        application.command(command.name, help=f"{command.sentence}")(_not_loaded)
    made: Any = typer.main.get_command(application)
    for option in _parameters(made):
        option.process_value = _Taking(option)
    return made


def load(name: str) -> Any:
    """Import a command.

    Args:
        name: Its name.

    Returns:
        What typer makes of it.
    """
    command = next(each for each in COMMANDS if each.name == name)
    completing = bool(os.environ.get(COMPLETION))
    rich = completing or sys.stdout.isatty()
    # Within another application typer adds no options of its own to a command.
    around = typer.Typer(rich_markup_mode="rich" if rich else None, add_completion=False)
    around.callback()(_not_loaded)
    found, epilog = _found(command)
    if isinstance(found, typer.Typer):
        around.add_typer(found, name=name, help=command.sentence, no_args_is_help=False)
    else:
        around.command(name)(found)
    group: Any = typer.main.get_command(around)
    made = group.commands[name]
    made.epilog = epilog
    for each in (made, *getattr(made, "commands", {}).values()):
        _write_help(each, rich=rich)
        if completing:
            _let_values_begin_with_dashes(each)
        for parameter in _parameters(each):
            # A help is shown, and a word completed, before values are of interest.
            if completing or parameter.is_eager:
                parameter.process_value = _Taking(parameter)
    return made


def _found(command: Command) -> tuple[Any, str | None]:
    """Return what a module has for typer, and the end of its help."""
    module = importlib.import_module(command.module)
    if command.name == GENERATOR:
        from allenorm.cli._generator import completed  # noqa: PLC0415 - for this command alone

        return completed(module.add_arguments), None
    return module.command, getattr(module, "EPILOG", None)


def _not_loaded() -> None:
    """Stand for a command whose module is not imported."""


class _Taking:
    """Takes a value from a command line as it is: typer's own way loads pydantic."""

    def __init__(self, parameter: Any) -> None:
        self._parameter = parameter

    def __call__(self, context: Any, value: Any) -> Any:
        """Return the value, or what the parameter makes of it."""
        act = self._parameter.callback
        return value if act is None else act(context, self._parameter, value)


def _let_values_begin_with_dashes(command: Any) -> None:
    """Have a command complete `-id` behind `--order-by`, where typer looks for options alone."""
    parse, complete_usual = command.parse_args, command.shell_complete

    def parse_args(context: Any, words: list[str]) -> Any:
        context.meta[_LAST] = words[-1] if words else None
        return parse(context, words)

    def shell_complete(context: Any, incomplete: str) -> Any:
        for option in command.params:
            waits = not getattr(option, "is_flag", True) and context.meta[_LAST] in option.opts
            if waits and not incomplete.startswith("--"):
                return option.shell_complete(context, incomplete)
        return complete_usual(context, incomplete)

    command.parse_args, command.shell_complete = parse_args, shell_complete


def _parameters(command: Any) -> list[Any]:
    """Return the parameters of a command, and its option for the help."""
    return [*command.params, command.get_help_option(typer.Context(command, **_CONTEXT))]


def _nothing(**_: object) -> None:
    """Say nothing of a type."""


def _write_help(command: Any, *, rich: bool) -> None:
    """Turn docstrings into helps, for a terminal or for a plain stream."""
    said = inspect.cleandoc(command.help or "")
    command.help = _lines(_SECTIONS.split(said)[0], rich=rich)
    command.epilog = _lines(command.epilog or "", rich=rich)
    for parameter in _parameters(command):
        if rich and parameter.help:
            parameter.help = _escaped(parameter.help)
        if parameter.param_type_name == "argument" or parameter.is_flag:
            # Its name says what it is; typer would add `<list[str]>` and `<bool>`.
            parameter.display_type_rich = _nothing


def _lines(text: str, *, rich: bool) -> str:
    """Join the lines of paragraphs, but for those that have indented ones."""
    paragraphs: list[str] = []
    for paragraph in _BLANK.split(text.strip()):
        lines = paragraph.splitlines()
        indented = any(line.startswith(" ") for line in lines)
        shown = "\n".join(lines) if indented else " ".join(lines)
        if rich:
            shown = _escaped(shown)
            # Without anything before it, typer would take away what all lines are indented by.
            shown = shown.replace("\n", f"\n{_NOTHING_SHOWN}") if indented else shown
        elif indented:
            # The mark by which the plain formatter leaves a paragraph alone.
            shown = f"\b\n{shown}"
        paragraphs.append(shown)
    return "\n\n".join(paragraphs)


def _escaped(text: str) -> str:
    """Return a text in which rich finds no colours."""
    from rich.markup import escape  # noqa: PLC0415 - a plain help does without rich

    return escape(text)
