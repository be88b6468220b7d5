"""The command `allenorm bundle`: a script's queries with their answers, in one file."""

from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from allenorm.cli._exit_codes import epilog
from allenorm.cli._harmless import harmless

EPILOG: Final = epilog(
    "record runs SCRIPT, a Python file or a notebook, and writes what it asked, and what was "
    "answered, into BUNDLE. replay runs it again with those answers and without the network. A "
    "program of your own replays a bundle with ALLENORM_CACHE=BUNDLE, or with "
    'allenorm.connect(cache="BUNDLE").',
    unusable="wrong usage, no script, no bundle, or a script that asked nothing",
    others="that of the script, where it is not 0; then no bundle is written",
)
_OWN_WORDS: Final = {"allow_interspersed_args": False}
"""Behind the first word, what looks like an option is the script's."""

command = typer.Typer()

Bundle: TypeAlias = Annotated[
    Path, typer.Argument(metavar="BUNDLE", help="the bundle", show_default=False)
]
Script: TypeAlias = Annotated[
    Path, typer.Argument(metavar="SCRIPT", help="a .py file or an .ipynb", show_default=False)
]
Words: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(metavar="ARGS", help="the script's own arguments", show_default=False),
]


@command.command(context_settings=_OWN_WORDS, epilog=EPILOG)
def record(bundle: Bundle, script: Script, arguments: Words = None) -> int:
    """Run a script and write a bundle.

    Args:
        bundle: The bundle.
        script: The script.
        arguments: The script's own arguments.

    Returns:
        The exit code of the script.

    Raises:
        SettingsError: There is no script, or it asked nothing.
    """
    from allenorm import bundle as bundles  # noqa: PLC0415 - other commands do not need it

    try:
        return bundles.record(script, bundle, arguments or [])
    except KeyboardInterrupt:
        message = f"nothing was recorded in {harmless(str(bundle))}"
        raise KeyboardInterrupt(message) from None


@command.command(context_settings=_OWN_WORDS, epilog=EPILOG)
def replay(bundle: Bundle, script: Script, arguments: Words = None) -> int:
    """Run a script with the answers of a bundle.

    Args:
        bundle: The bundle.
        script: The script.
        arguments: The script's own arguments.

    Returns:
        The exit code of the script.

    Raises:
        SettingsError: There is no script, or no bundle.
    """
    from allenorm import bundle as bundles  # noqa: PLC0415 - other commands do not need it

    return bundles.replay(script, bundle, arguments or [])


@command.command()
def show(bundle: Bundle) -> None:
    """List what is in a bundle.

    Args:
        bundle: The bundle.

    Raises:
        SettingsError: There is no bundle.
    """
    from allenorm import bundle as bundles  # noqa: PLC0415 - other commands do not need it

    for name, value in bundles.facts(bundle).items():
        print(harmless(f"{name}: {value}"))  # noqa: T201 - a command's output
    for address, query in bundles.queries(bundle):
        print(harmless(f"{address} {query}".strip()))  # noqa: T201 - as above
