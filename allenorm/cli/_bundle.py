"""The command `allenorm bundle`: a script's queries with their answers, in one file."""

import argparse
from pathlib import Path

_EPILOG = """\
record runs SCRIPT, a Python file or a notebook, and writes what it asked, and
what was answered, into BUNDLE. replay runs it again with those answers and
without the network. A program of your own replays a bundle with
ALLENORM_CACHE=BUNDLE, or with allenorm.connect(cache="BUNDLE").

exit codes:
  0    done
  2    wrong usage, no script, no bundle, or a script that asked nothing
  130  interrupted
  any  that of the script, where it is not 0; then no bundle is written
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to a parser.

    Args:
        parser: The parser of the command.
    """
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    for action, what in (
        ("record", "run a script and write a bundle"),
        ("replay", "run a script with the answers of a bundle"),
    ):
        added = actions.add_parser(action, help=what, description=f"{what.capitalize()}.")
        added.add_argument("bundle", metavar="BUNDLE", type=Path, help="the bundle")
        added.add_argument("script", metavar="SCRIPT", type=Path, help="a .py file or an .ipynb")
        added.add_argument(
            "arguments", metavar="...", nargs=argparse.REMAINDER, help="the script's own arguments"
        )
    shown = actions.add_parser("show", help="list what is in a bundle", description="List it.")
    shown.add_argument("bundle", metavar="BUNDLE", type=Path, help="the bundle")


def run(parsed: argparse.Namespace) -> int:
    """Record, replay or show a bundle.

    Args:
        parsed: The parsed arguments.

    Returns:
        The exit code.

    Raises:
        SettingsError: There is no script, or no bundle.
    """
    from allenorm import bundle  # noqa: PLC0415 - other commands do not need it

    if parsed.action == "record":
        return bundle.record(parsed.script, parsed.bundle, parsed.arguments)
    if parsed.action == "replay":
        return bundle.replay(parsed.script, parsed.bundle, parsed.arguments)
    for name, value in bundle.facts(parsed.bundle).items():
        print(_plain(f"{name}: {value}"))  # noqa: T201 - a command's output
    for address, query in bundle.queries(parsed.bundle):
        print(_plain(f"{address} {query}"))  # noqa: T201 - as above
    return 0


def _plain(line: str) -> str:
    """Return a line of a file from elsewhere without what a terminal would obey."""
    return line if line.isprintable() else ascii(line)
