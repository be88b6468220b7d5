"""Functions that SQLite lacks: matching with wildcards, and numbers as text."""

import sqlite3
from typing import Final

from allenorm.answers import database_text

_READY: Final = "SELECT allenorm_like('', '', 0)"


def install(connection: sqlite3.Connection) -> None:
    """Give a connection the functions, if it does not have them."""
    try:
        connection.execute(_READY).fetchone()
    except sqlite3.OperationalError:
        for name, count, function in (
            ("allenorm_like", 3, like),
            ("allenorm_text", 1, database_text),
            ("allenorm_real", 1, float.fromhex),
        ):
            connection.create_function(name, count, function, deterministic=True)


def like(text: str | None, pattern: str | None, fold: int) -> int | None:
    """Match a text with a pattern, in which `*` alone is special; in linear time.

    Args:
        text: The text.
        pattern: The pattern.
        fold: 1 to leave case out of account.
    """
    if text is None or pattern is None:
        return None
    if fold:
        text, pattern = text.lower(), pattern.lower()
    first, *rest = pattern.split("*")
    if not rest:
        return text == pattern
    last = rest.pop()
    if len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
        return 0
    place, end = len(first), len(text) - len(last)
    for each in rest:
        place = text.find(each, place, end)
        if place < 0:
            return 0
        place += len(each)
    return 1
