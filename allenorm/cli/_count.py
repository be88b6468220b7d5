"""The command `allenorm count`: how many rows a query has."""

from typing import Final

from allenorm.cli._asked import Limit, Offset, Options, QueryText, Where, asked
from allenorm.cli._exit_codes import epilog
from allenorm.cli._notes import telling_source, warnings_as_lines
from allenorm.cli._parameters import Target
from allenorm.cli._where_help import CONDITIONS

EPILOG: Final = epilog(
    *CONDITIONS,
    done="printed, be it 0",
    unusable="wrong usage; a text that is no query, or one that no query on one class says; "
    "no answer",
)


def command(
    query: QueryText,
    *,
    where: Where = None,
    limit: Limit = None,
    offset: Offset = None,
    target: Target = None,
) -> None:
    """Print how many rows a query has.

    Each row of the class counts once, however many associated rows fit; a limit of the query, or
    of --limit, holds. The server counts where its number is the right one, and else the ids are
    fetched and counted here.

    Args:
        query: The name of a class, RMA text, or a URL of the API.
        where: Conditions.
        limit: The most rows to count, or `all`.
        offset: How many rows to skip.
        target: Who is asked.

    Raises:
        AllenormError: The query cannot be read or built, or nobody answered it.
    """
    from allenorm.client import Client  # noqa: PLC0415 - not needed for a help

    options = Options(where=where or (), limit=limit, offset=offset)
    with warnings_as_lines():
        built = asked(query, options)
        with Client(target) as client, telling_source():
            print(built.using(client).count())  # noqa: T201 - a command's output
