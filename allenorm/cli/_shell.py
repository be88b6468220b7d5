"""What becomes of a query on its way to the command: in a shell, or in the text of a paper."""

import sys
from typing import TextIO

from allenorm.errors import SettingsError, quote

_HINT = (
    "allenorm: note: {shown} has conditions without any $; within double quotes the shell takes "
    "$eq and what follows away: write \\$eq there, or put the query into single quotes"
)
_CURLY = "\u2018\u2019\u201c\u201d"
_QUOTES = (
    "allenorm: note: the quotes {found} are letters of a value; where a paper has them for quotes, "
    "write ' instead"
)
_SHOWN = 60
"""Characters of a query that are shown."""


def query_text(word: str) -> str:
    """Return the query that a command line has, or that comes through standard input.

    Args:
        word: A query, or `-` for standard input.

    Returns:
        The query; what may have become of one in a shell is said on standard error.

    Raises:
        SettingsError: Nothing comes through standard input, or no text.

    Examples:
        >>> query_text("model::Gene[id$eq15]")
        'model::Gene[id$eq15]'
    """
    if word != "-":
        tell_of_changes(word)
        return word
    # A process may be started without it (`<&-`).
    stream: TextIO | None = sys.stdin
    try:
        text = stream.read() if stream else ""
    except UnicodeDecodeError as error:
        message = f"standard input is no {error.encoding} text, as from byte {error.start} on"
        raise SettingsError(message) from error
    if not text.strip():
        message = "standard input is empty, and - reads the query from there"
        raise SettingsError(message)
    return text


def tell_of_changes(query: str) -> None:
    """Say on standard error what may have become of a query.

    Args:
        query: A query as it came from the command line.

    Examples:
        >>> tell_of_changes("model::Gene[id$eq15]")
    """
    _tell_of_lost_operators(query)
    _tell_of_curly_quotes(query)


def _tell_of_curly_quotes(query: str) -> None:
    """Say that quotes of a text processor are letters of a value."""
    found = [each for each in _CURLY if each in query]
    if found:
        print(_QUOTES.format(found=" ".join(found)), file=sys.stderr)  # noqa: T201 - a command's output


def _tell_of_lost_operators(query: str) -> None:
    """Say that a shell may have taken operators away.

    What is left of `"model::Gene[id$eq15]"` is `model::Gene[id]`, a query that asks for all genes.
    A condition without an operator is rare enough for a word about it, whatever was meant.
    """
    decoded = query.replace("%5B", "[").replace("%5b", "[").replace("%24", "$")
    if "[" in decoded and "$" not in decoded:
        print(_HINT.format(shown=quote(query, _SHOWN)), file=sys.stderr)  # noqa: T201 - a command's output
