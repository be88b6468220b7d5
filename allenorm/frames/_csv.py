"""Rows as a CSV file, page by page; needs nothing but Python."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from allenorm.answers._values import encoded
from allenorm.frames._lists import rows_of
from allenorm.frames._pages import pages_of
from allenorm.frames._tree import Exploded, columns_of
from allenorm.frames._whole_file import whole_file
from allenorm.query import BaseQuery

if TYPE_CHECKING:
    from os import PathLike

_QUOTED: Final = re.compile(r'[",\r\n]|\A\Z')


def to_csv(
    query: BaseQuery[Any, Any], path: "str | PathLike[str]", *, explode: Exploded = None
) -> int:
    """Fetch a query into a CSV file.

    A line of names comes first. Null is nothing between commas and the empty text `""`, truth
    values are `true` and `false`, times are in UTC as the API writes them, and lists are JSON.

    Args:
        query: The query.
        path: The file, which takes this name when it is whole; one of that name is replaced.
        explode: The association to many whose rows become rows of the file.

    Returns:
        The number of rows.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
        OSError: The system refuses to write.
    """
    columns = columns_of(query, explode=explode)
    rows = 0
    with whole_file(Path(path)) as part, part.open("wb") as file:
        file.write(encoded([",".join([_cell(each.name) for each in columns]), "\n"]))
        for page in pages_of(query, explode=explode):
            lines = [",".join(map(_cell, row)) for row in zip(*map(rows_of, page), strict=True)]
            rows += len(lines)
            file.write(encoded(["\n".join(lines), "\n"]))
    return rows


def _cell(value: Any) -> str:
    """Write one value."""
    if value is None:
        return ""
    if type(value) is int or type(value) is float:
        return repr(value)
    text = value if isinstance(value, str) else _plain(value)
    if not isinstance(text, str):
        text = json.dumps(text, ensure_ascii=False)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.timezone.utc).isoformat().replace("+00:00", "Z")
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType] # any value
    return value
