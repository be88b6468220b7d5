"""The command `allenorm translate`: the Python that asks what a URL asks."""

import sys
import warnings
from typing import Annotated, Final

import typer

from allenorm.cli._exit_codes import epilog
from allenorm.cli._shell import query_text
from allenorm.errors import SettingsError, quote

EPILOG: Final = epilog(
    done="printed",
    unusable="wrong usage, or a text that is no query, or one that typed queries cannot say; the "
    "message says where, and what to do instead",
)


def command(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="URL|RMA",
            help="a URL of the API, or RMA, in one word; - reads it from standard input",
            show_default=False,
        ),
    ],
    *,
    rma: Annotated[
        bool,
        typer.Option(
            "--rma",
            help="print RMA in one spelling instead of Python; takes services and pipes, too",
        ),
    ] = False,
    width: Annotated[
        int, typer.Option(metavar="N", help="the most characters of a line of Python")
    ] = 88,
) -> None:
    r"""Print the Python of an RMA URL or text.

    The query comes from a paper, a notebook or a browser: any form of the API's URLs,
    percent-encoded or not, or the text of the query alone. The shell reads $, & and quotes itself:
    put the query into single quotes; one that has single quotes goes into double quotes, with \$
    for each $, or through standard input.

    Args:
        query: The query; the words of one that the shell has split.
        rma: Print RMA.
        width: The most characters of a line.

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

    text, *others = query
    if others:
        message = (
            f"the shell made {len(query)} words of the query, of which the second is "
            f"{quote(others[0], 60)}; put it into double quotes, with \\$ for each $, or let - "
            "read it from standard input"
        )
        raise SettingsError(message)
    text = query_text(text)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RmaSyntaxWarning)
        written = render(read_tree(text)) if rma else read_query(text).to_python(width=width)
    for each in caught:
        print(f"allenorm: warning: {each.message}", file=sys.stderr)  # noqa: T201 - a command's output
    print(written)  # noqa: T201 - as above
