"""The one table of commands, and the parser that loads a command only when it is called.

A command is a module with two functions: `add_arguments(parser)`, and `run(parsed)`, which returns
the exit code. Both may raise what `allenorm.cli` turns into a line on standard error.
"""

import argparse
import importlib
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: Its name on the command line.
        module: The module that has its two functions.
        help: What the list of commands says of it; its own help begins with the same words.
    """

    name: str
    module: str
    help: str


COMMANDS: Final = (
    Command("generate", "allenorm_codegen", "write typed model classes from a schema document"),
    Command("mirror", "allenorm.cli._mirror", "fill files of rows, and use what is in them"),
    Command("serve", "allenorm.cli._serve", "answer the URLs of the API from a store"),
    Command("translate", "allenorm.cli._translate", "print the Python of an RMA URL or text"),
)
"""Every command, in the order of the help."""


class CommandParser(argparse.ArgumentParser):
    """A parser whose arguments are added when it is first used, words and options in any order.

    Attributes:
        command: The command whose arguments it gets, until it has them.
    """

    command: Command | None = None
    _in_one_go = False

    def add_subparsers(self, **options: Any) -> Any:
        """Add commands of the command; only theirs may then come in any order."""
        self._in_one_go = True
        return super().add_subparsers(**options)

    def parse_known_args(self, *args: Any, **options: Any) -> Any:
        """Add the command's arguments, if they are missing, and parse."""
        command, self.command = self.command, None
        if command is not None:
            module = importlib.import_module(command.module)
            module.add_arguments(self)
            self.set_defaults(run=module.run)
        if self._in_one_go:
            return super().parse_known_args(*args, **options)
        # It parses twice, options first, and on older Pythons by calling this method again.
        self._in_one_go = True
        try:
            return self.parse_known_intermixed_args(*args, **options)
        finally:
            self._in_one_go = False


def command_parser(version: str) -> argparse.ArgumentParser:
    """Make the parser of the whole command line.

    Args:
        version: What `--version` prints.

    Returns:
        The parser; what it parses has the command's `run`.

    Examples:
        >>> command_parser("allenorm 1.0").parse_args(["generate", "--out", "x"]).package
        'allenorm_models'
    """
    parser = argparse.ArgumentParser(
        prog="allenorm", description="A typed object model for the Allen Brain Atlas API."
    )
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=CommandParser
    )
    for command in COMMANDS:
        said = f"{command.help[0].upper()}{command.help[1:]}."
        added = commands.add_parser(command.name, help=command.help, description=said)
        added.command = command
    return parser
