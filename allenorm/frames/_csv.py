"""Rows as a CSV file, page by page; needs nothing but Python."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from allenorm._whole_file import whole_file
from allenorm.answers._values import encoded
from allenorm.frames._lists import rows_of
from allenorm.frames._table import Source, table_of

if TYPE_CHECKING:
    from os import PathLike

    from allenorm.frames._tree import Exploded

_QUOTED: Final = re.compile(r'[",\r\n]')


def to_csv(query: Source, path: "str | PathLike[str]", *, explode: "Exploded" = None) -> int:
    """Fetch a query into a CSV file.

    A line of names comes first. Null is nothing between commas and the empty text `""`, truth
    values are `true` and `false`, times are in UTC as the API writes them, and lists are JSON.

    Args:
        query: The query, or a table.
        path: The file, which takes this name when it is whole; one of that name is replaced.
        explode: The association to many whose rows become rows of the file.

    Returns:
        The number of rows.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
        FileError: There is no such folder, or the file is a folder.
        OSError: The system refuses to write.

    Examples:
        >>> import tempfile
        >>> from allenorm import Structure
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     to_csv(Structure.where(graph_id=1).using("sample"), f"{folder}/structures.csv")
        66
    """
    rows = 0
    with whole_file(Path(path)) as part, part.open("wb") as file:
        for lines in csv_pages(query, explode=explode):
            rows += len(lines)
            file.write(encoded(["\n".join(lines), "\n"]))
    # The first line has the names.
    return rows - 1


def csv_pages(query: Source, *, explode: "Exploded" = None) -> Iterator[list[str]]:
    """Fetch a query page by page, as lines of CSV.

    Args:
        query: The query, or a table.
        explode: The association to many whose rows become rows of the file.

    Yields:
        First the line of names by itself, then the lines of each page, without line ends.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
    """
    table = table_of(query, explode)
    yield [",".join([csv_cell(each.name) for each in table.columns])]
    for page in table.pages(None):
        yield [",".join(map(csv_cell, row)) for row in zip(*map(rows_of, page), strict=True)]


def csv_cell(value: Any) -> str:
    """Write one value as CSV has it.

    Examples:
        >>> csv_cell(None), csv_cell(""), csv_cell("a,b"), csv_cell([1, None])
        ('', '""', '"a,b"', '"[1, null]"')
    """
    if value is None:
        return ""
    if type(value) is int or type(value) is float:
        return repr(value)
    text = value if isinstance(value, str) else _plain(value)
    if not isinstance(text, str):
        text = json.dumps(text, ensure_ascii=False)
    return '"' + text.replace('"', '""') + '"' if not text or _QUOTED.search(text) else text


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.timezone.utc).isoformat().replace("+00:00", "Z")
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType] # any value
    return value
