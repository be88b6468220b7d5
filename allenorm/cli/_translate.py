"""The command `allenorm translate`: the Python that asks what a URL asks."""

import argparse
import sys
import warnings

from allenorm.cli._shell import tell_of_changes
from allenorm.errors import SettingsError, quote

_EPILOG = """\
The query comes from a paper, a notebook or a browser: any form of the API's
URLs, percent-encoded or not, or the text of the query alone. The shell reads $,
& and quotes itself: put the query into single quotes; one that has single
quotes goes into double quotes, with \\$ for each $, or through standard input.

exit codes:
  0    printed
  2    wrong usage, or a text that is no query, or one that typed queries cannot
       say; the message says where, and what to do instead
  130  interrupted
  141  the reader of the output went away
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to a parser.

    Args:
        parser: The parser of the command.
    """
    parser.usage = "%(prog)s [-h] [--rma] [--width N] URL|RMA"
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument(
        "query",
        nargs="+",
        metavar="URL|RMA",
        help="a URL of the API, or RMA, in one word; - reads it from standard input",
    )
    parser.add_argument(
        "--rma",
        action="store_true",
        help="print RMA in one spelling instead of Python; takes services and pipes, too",
    )
    parser.add_argument(
        "--width",
        type=int,
        default=88,
        metavar="N",
        help="the most characters of a line of Python (default: 88)",
    )


def run(parsed: argparse.Namespace) -> int:
    """Print a query in Python, or in RMA.

    Args:
        parsed: The parsed arguments.

    Returns:
        The exit code.

    Raises:
        RmaSyntaxError: The text is no query.
        UnknownNameError: It names what the API's classes do not have.
        InexpressibleError: It says what a typed query cannot.
        QueryError: A value does not fit its column.
        SettingsError: The query came in several words.
    """
    # Nothing of this is needed to print the help.
    from allenorm.query._from_text import read_query, read_tree  # noqa: PLC0415 - above
    from allenorm.rma import RmaSyntaxWarning, render  # noqa: PLC0415 - above

    text, *others = parsed.query
    if others:
        message = (
            f"the shell made {len(parsed.query)} words of the query, of which the second is "
            f"{quote(others[0], 60)}; put it into double quotes, with \\$ for each $, or let - "
            "read it from standard input"
        )
        raise SettingsError(message)
    if text == "-":
        text = sys.stdin.read()
    else:
        tell_of_changes(text)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RmaSyntaxWarning)
        written = (
            render(read_tree(text))
            if parsed.rma
            else read_query(text).to_python(width=parsed.width)
        )
    for each in caught:
        print(f"allenorm: warning: {each.message}", file=sys.stderr)  # noqa: T201 - a command's output
    print(written)  # noqa: T201 - as above
    return 0
