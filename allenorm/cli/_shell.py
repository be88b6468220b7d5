"""What a shell does to a query before the command sees it."""

import sys

from allenorm.errors import quote

_HINT = (
    "allenorm: note: {shown} has conditions without any $; within double quotes the shell takes "
    "$eq and what follows away: write \\$eq there, or put the query into single quotes"
)
_SHOWN = 60
"""Characters of a query that are shown."""


def tell_of_lost_operators(query: str) -> None:
    """Say on standard error that a shell may have taken operators away.

    What is left of `"model::Gene[id$eq15]"` is `model::Gene[id]`, a query that asks for all genes.
    A condition without an operator is rare enough for a word about it, whatever was meant.

    Args:
        query: A query as it came from the command line.

    Examples:
        >>> tell_of_lost_operators("model::Gene[id$eq15]")
    """
    decoded = query.replace("%5B", "[").replace("%5b", "[").replace("%24", "$")
    if "[" in decoded and "$" not in decoded:
        print(_HINT.format(shown=quote(query, _SHOWN)), file=sys.stderr)  # noqa: T201 - a command's output
