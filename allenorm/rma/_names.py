"""Names and quoted text: the two places where a caller's text enters a query."""

import re
from functools import lru_cache
from typing import Final

from allenorm.errors import InexpressibleError, quote

# Control characters, line separators and lone surrogates have no place in a URL's text.
UNSAFE: Final = re.compile("['\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
IDENTIFIER: Final = re.compile(r"[A-Za-z_*][A-Za-z0-9_*]*")

DEEPEST: Final = 100
"""The most parentheses within each other; the deepest shipped query has three."""


def quoted(text: str) -> str:
    """Put text between apostrophes.

    Args:
        text: Any text without an apostrophe and without control characters.

    Returns:
        The text as an RMA string.

    Raises:
        InexpressibleError: The text could leave its quotes: RMA has no escape.

    Examples:
        >>> quoted("Mus musculus")
        "'Mus musculus'"
        >>> quoted("x'][id$gt0")
        Traceback (most recent call last):
        allenorm.errors.InexpressibleError: RMA cannot write an apostrophe inside a string (it has
        no escape): "x'][id$gt0"; match around it with ilike(), where * stands for any text
    """
    found = UNSAFE.search(text)
    if found is None:
        return f"'{text}'"
    if found.group() == "'":
        message = (
            f"RMA cannot write an apostrophe inside a string (it has no escape): {quote(text)}; "
            "match around it with ilike(), where * stands for any text"
        )
    else:
        message = (
            f"RMA cannot write the character {found.group()!r} inside a string: {quote(text)}; "
            "remove it"
        )
    raise InexpressibleError(message)


@lru_cache(maxsize=8192)
def identifier(name: str) -> str:
    """Return a name as it is, if it is one.

    Args:
        name: A class, an association, a column, an option or a variable.

    Returns:
        The same name.

    Raises:
        InexpressibleError: The name is no RMA identifier.

    Examples:
        >>> identifier("structure_id_path")
        'structure_id_path'
    """
    if IDENTIFIER.fullmatch(name):
        return name
    message = (
        f"{quote(name)} is no RMA name; a name is ASCII letters, digits and _, not a digit first"
    )
    raise InexpressibleError(message)
