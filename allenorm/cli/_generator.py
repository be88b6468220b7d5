"""The command `allenorm generate`, which the standard library parses.

It starts fast, and runs where typer is not installed; typer only completes its options.
"""

import argparse
import inspect
from collections.abc import Callable, Sequence
from typing import Annotated, Any

from allenorm.cli._commands import COMMANDS, GENERATOR, PROGRAM


def generate(words: Sequence[str]) -> int:
    """Run the generator.

    Args:
        words: The words behind the command's name.

    Returns:
        The exit code.

    Raises:
        SystemExit: The command line is wrong (2), or asked for the help (0).
    """
    import allenorm_codegen  # noqa: PLC0415 - its help and its work need it, completion may not

    command = next(each for each in COMMANDS if each.name == GENERATOR)
    parser = argparse.ArgumentParser(prog=f"{PROGRAM} {GENERATOR}", description=command.sentence)
    allenorm_codegen.add_arguments(parser)
    return allenorm_codegen.run(parser.parse_args(words))


def completed(add_arguments: Callable[[argparse.ArgumentParser], None]) -> Callable[..., None]:
    """Make a function of which typer knows the generator's options, to complete them.

    Args:
        add_arguments: What adds the options to a parser.

    Returns:
        The function; it does nothing.
    """
    import typer  # noqa: PLC0415 - the generator runs without it

    parser = argparse.ArgumentParser(add_help=False)
    add_arguments(parser)
    parameters: list[inspect.Parameter] = []
    for action in parser._actions:  # noqa: SLF001 - a parser has no other list of its options
        flag = action.nargs == 0
        choices = [*map(str, action.choices or ()), *_words(action.metavar)]
        option = typer.Option(
            *action.option_strings,
            help=action.help,
            autocompletion=_answering(choices),
        )
        kind: Any = Annotated[bool, option] if flag else Annotated[str, option]
        parameters.append(
            inspect.Parameter(
                action.dest,
                inspect.Parameter.KEYWORD_ONLY,
                default=False if flag else "",
                annotation=kind,
            )
        )

    def function(**_: object) -> None:
        """Stand for the generator."""

    # Functions have no such attribute for type checkers, and `inspect` reads it all the same.
    vars(function)["__signature__"] = inspect.Signature(parameters)
    function.__annotations__ = {each.name: each.annotation for each in parameters}
    return function


def _answering(words: list[str]) -> Callable[[], list[str]]:
    """Make a function that returns words, of which typer takes those that fit."""
    return lambda: words


def _words(metavar: object) -> list[str]:
    """Return the words among what an option takes, as in `PATH|URL|live`."""
    return [word for word in str(metavar or "").split("|") if word.islower()]
