"""CSV answers: a line of column names and a line for each row, as PostgreSQL copies a table.

Null is nothing between commas, the empty text is `""`, and a text is quoted only where it has to
be: where it is empty, or holds a comma, a quotation mark or the end of a line.
"""

import re
from typing import Any, Final

from allenorm.answers._answer import Answer
from allenorm.answers._values import database_text, encoded
from allenorm.errors import SettingsError

_QUOTED: Final = re.compile(r'[",\r\n]|\A\Z')


def write_csv(answer: Answer) -> bytes:
    r"""Write the flat rows of an answer as CSV.

    Args:
        answer: What was found, with its columns.

    Returns:
        The body: UTF-8 without a byte order mark, lines that end with LF. Half a surrogate pair
        becomes U+FFFD.

    Raises:
        SettingsError: The rows of the answer are not flat: it has no columns.

    Examples:
        >>> rows = [{"id": 1, "name": "a, b"}, {"id": 2, "name": None}, {"id": 3, "name": ""}]
        >>> write_csv(Answer(rows, columns=("id", "name")))
        b'id,name\n1,"a, b"\n2,\n3,""\n'
    """
    columns = answer.columns
    if columns is None:
        message = "CSV has no nested rows; evaluate the query with flat=True"
        raise SettingsError(message)
    lines = [",".join(map(_cell, columns))]
    lines += [",".join([_cell(value) for value in map(row.get, columns)]) for row in answer.rows]
    return encoded(["\n".join(lines), "\n"])


def _cell(value: Any) -> str:
    """Write one value."""
    if value is None:
        return ""
    if type(value) is int or type(value) is float:
        return database_text(value) or ""
    text = database_text(value) or ""
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
