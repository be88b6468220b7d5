"""One record for a person: an attribute a line, with what it leads to indented below."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from allenorm.cli._harmless import cell_text
from allenorm.cli._records import counted
from allenorm.cli._table import captured

_STEP: Final = "  "
_ENTRIES: Final = 20
"""Rows of an association to many that are shown."""
_NOTHING: Final = "null"
_NAME: Final = 60
"""Characters of an attribute's name that are shown; those of the schema are shorter."""


class Line(NamedTuple):
    """One line of a listing.

    Attributes:
        name: The attribute, indented.
        value: What it holds; nothing for one that leads to a row.
        faint: Whether there is no value.
    """

    name: str
    value: str = ""
    faint: bool = False


def listed(record: dict[str, Any], terminal: Console) -> str:
    """Draw a record.

    Args:
        record: The record; associations hold records, or lists of them.
        terminal: What it is drawn for. Long values go on in the next line, and are never cut.

    Returns:
        The text.
    """
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for line in lines_of(record):
        table.add_row(Text(line.name), Text(line.value, style="dim" if line.faint else ""))
    return captured(terminal, table)


def lines_of(record: dict[str, Any], indent: str = "") -> Iterator[Line]:
    """Yield the lines of a record and of what it leads to.

    Args:
        record: The record.
        indent: What stands before each attribute.

    Yields:
        The lines; of an association to many, those of its first 20 rows.

    Examples:
        >>> for line in lines_of({"id": 1, "probes": [{"id": 2, "name": None}]}):
        ...     print(line.name, line.value)
        id 1
        probes 1 probe
        - id 2
          name null
    """
    for name, value in record.items():
        shown = indent + cell_text(name, _NAME)
        if isinstance(value, dict):
            yield Line(shown)
            yield from lines_of(cast("dict[str, Any]", value), indent + _STEP)
        elif isinstance(value, list) and all(isinstance(each, dict) for each in value):  # pyright: ignore[reportUnknownVariableType] # any value
            entries = cast("list[dict[str, Any]]", value)
            yield Line(shown, counted(len(entries), cell_text(name, _NAME)))
            yield from _entries(entries, indent)
        else:
            yield Line(shown, _NOTHING if value is None else cell_text(value, None), value is None)


def _entries(entries: list[dict[str, Any]], indent: str) -> Iterator[Line]:
    """Yield the lines of the rows of an association to many, each begun by a dash."""
    for entry in entries[:_ENTRIES]:
        mark = indent + "- "
        for line in lines_of(entry, indent + _STEP):
            yield line._replace(name=mark + line.name[len(mark) :])
            mark = indent + _STEP
    if len(entries) > _ENTRIES:
        yield Line(f"{indent}- ...", f"{len(entries) - _ENTRIES} more; --json prints all")
