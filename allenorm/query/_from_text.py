"""From a URL or a text of RMA to a query."""

import re
from typing import Any, Final
from urllib.parse import unquote_plus

from allenorm.errors import QueryError, quote
from allenorm.query._base import BaseQuery
from allenorm.query._from_tree import query_of
from allenorm.rma import Rma, parse, parse_url

_STAGE: Final = re.compile(r"[\s,]*[A-Za-z]+\s*::(?!//)")
_URL: Final = re.compile(r"\s*[^\[\]'\s]*[/?]")


def read_query(text: str, models: object = None) -> BaseQuery[Any, Any]:
    """Read a query from a URL or from RMA.

    Args:
        text: A URL of the API, percent-encoded or not, or a text of RMA.
        models: The generated package that has the classes; None means the registered one.

    Returns:
        The query.

    Raises:
        RmaSyntaxError: The text is neither.
        UnknownNameError: It names what the classes do not have.
        InexpressibleError: It says what a typed query cannot.
        QueryError: A value does not fit, or `text` is no text.

    Examples:
        >>> read_query("/api/v2/data/Gene/15.json?include=organism").plan.includes[0].path
        'organism'
    """
    return query_of(read_tree(text), models)


def read_tree(text: str) -> Rma:
    """Read the syntax tree of a URL or of a text of RMA.

    Args:
        text: As in `read_query()`.

    Returns:
        The tree.

    Raises:
        RmaSyntaxError: The text is neither.
        QueryError: `text` is no text.

    Examples:
        >>> read_tree("/api/v2/data/Gene/15.json") == read_tree("model::Gene[id$eq15]")
        True
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = f"a query is read from a URL or from RMA, got {quote(text, 80)}"
        raise QueryError(message)
    if _STAGE.match(text) is None and _URL.match(text):
        return parse_url(text)
    # Brackets of a text that was copied out of a URL are encoded, and there are no others.
    encoded = "[" not in text and "%5B" in text.upper()
    return parse(unquote_plus(text) if encoded else text)
