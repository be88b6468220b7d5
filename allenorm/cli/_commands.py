"""The one table of commands; a command's module is imported when it is called.

A command is a module with a `command`: a function that typer takes (its parameters are
`Annotated`, its docstring down to `Args:` is its help, it returns the exit code, or None for 0), or
a `typer.Typer` with commands of its own. What the function raises becomes a line on standard error
in `allenorm.cli._main`. `EPILOG`, if the module has one, ends the help.

The generator alone is parsed by the standard library: it needs to start fast, and to run where
typer is not installed.
"""

from typing import Final, NamedTuple

PROGRAM: Final = "allenorm"
COMPLETION: Final = "_ALLENORM_COMPLETE"
"""Set by the shell's part of completion: the process is to say how a command line could go on."""

GENERATOR: Final = "generate"
"""The command that is no typer command."""


class Command(NamedTuple):
    """One command.

    Attributes:
        name: Its name on the command line.
        module: The module that has it.
        help: What the list of commands says of it; its own help begins with the same words.
    """

    name: str
    module: str
    help: str

    @property
    def sentence(self) -> str:
        """What its own help begins with."""
        return f"{self.help[0].upper()}{self.help[1:]}."


COMMANDS: Final = (
    Command("query", "allenorm.cli._query", "print the rows of a query"),
    Command("get", "allenorm.cli._get", "print rows by their ids"),
    Command("count", "allenorm.cli._count", "print how many rows a query has"),
    Command("translate", "allenorm.cli._translate", "print the Python of an RMA URL or text"),
    Command("run", "allenorm.cli._run", "print the rows of a saved query"),
    Command("schema", "allenorm.cli._schema", "look at classes, columns and the ways between them"),
    Command("structures", "allenorm.cli._structures", "print the tree of brain structures"),
    Command("download", "allenorm.cli._download", "download files, and go on with what broke off"),
    Command("mirror", "allenorm.cli._mirror", "fill files of rows, and use what is in them"),
    Command("serve", "allenorm.cli._serve", "answer the URLs of the API from a store"),
    Command("bundle", "allenorm.cli._bundle", "keep a script's queries and answers in one file"),
    Command(GENERATOR, "allenorm_codegen", "write typed model classes from a schema document"),
    Command(
        "doctor", "allenorm.cli._doctor", "look whether this installation and its endpoint are well"
    ),
)
"""Every command, in the order of the help."""
