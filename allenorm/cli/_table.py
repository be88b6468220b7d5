"""A table for a person, fitted to the width of the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from allenorm.cli._notes import note

_GAP: Final = 2
"""Places between two columns."""
_NARROW: Final = 12
"""Places that a column keeps for its values if they need as many."""
_WIDE: Final = 24
"""The same for columns that say which row it is."""
_TELLING: Final = 1
"""The highest rank of such columns."""
_NAMED: Final = 8
"""Names that a note lists."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table.

    Attributes:
        name: What stands above it.
        cells: What it shows in each row: harmless text on one line.
        number: Whether it holds numbers, which stand to the right.
        rank: Which columns stay where not all fit: those of the least rank.
    """

    name: str
    cells: Sequence[str]
    number: bool = False
    rank: int = 2


def console() -> Console:
    """Return what draws on standard output.

    Returns:
        A console that takes text as it is: no markup, no emoji codes, no highlights. It heeds
        `NO_COLOR` and `COLUMNS`.
    """
    return Console(markup=False, emoji=False, highlight=False)


def drawn(columns: Sequence[TableColumn], terminal: Console | None = None) -> str:
    """Draw a table, and say on standard error which columns it leaves out.

    Args:
        columns: The columns, in their order; all of the same number of rows.
        terminal: What it is drawn for; by default, standard output.

    Returns:
        The text, with what makes it bold.
    """
    terminal = terminal or console()
    ellipsis = "..." if terminal.options.ascii_only else "…"
    filled = [each for each in columns if any(each.cells)] or list(columns[:1])
    _tell(columns, filled, "are empty in all rows", "")
    shown = _fitting(filled, terminal.width)
    _tell(filled, shown, "do not fit", "; --json prints all of them")
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    widths = _widths(shown, terminal.width)
    for column, width in zip(shown, widths, strict=True):
        table.add_column(
            Text(cut(column.name, width, ellipsis)),
            justify="right" if column.number else "left",
            width=width,
            no_wrap=True,
        )
    for row in zip(*[each.cells for each in shown], strict=True):
        table.add_row(
            *[Text(cut(cell, width, ellipsis)) for cell, width in zip(row, widths, strict=True)]
        )
    return captured(terminal, table)


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut a text to a number of places of a terminal.

    Args:
        text: Harmless text.
        width: The places that there are, 1 or more.
        ellipsis: What stands where something is missing.

    Returns:
        The text, or as much of it as fits and an ellipsis.

    Examples:
        >>> cut("abcdef", 4), cut("abcd", 4), cut("abc", 2, "...")
        ('abc…', 'abcd', '..')
    """
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    return set_cell_size(text, room).rstrip() + ellipsis if room > 0 else ellipsis[:width]


def captured(terminal: Console, drawing: object) -> str:
    """Return what a console would print; rich itself would end the process at a closed pipe."""
    with terminal.capture() as capture:
        terminal.print(drawing)
    return capture.get()


def _tell(
    all_columns: Sequence[TableColumn], shown: Sequence[TableColumn], why: str, advice: str
) -> None:
    """Say which columns are left out."""
    names = [each.name for each in all_columns if each not in shown]
    if not names:
        return
    listed = ", ".join(names[:_NAMED])
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    note(f"columns that {why} are left out: {listed}{more}{advice}")


def _least(column: TableColumn, little: int = _NARROW) -> int:
    """Return the places that a column needs: its name whole, and a little of its values."""
    return max(cell_len(column.name), min(_most(column), little))


def _most(column: TableColumn) -> int:
    """Return the places that a column can use."""
    return max([cell_len(column.name), *map(cell_len, column.cells)])


def _fitting(columns: Sequence[TableColumn], width: int) -> list[TableColumn]:
    """Return the columns that fit beside each other, in their order; one at least.

    Those that say which row it is come first, and get more room before others get any.
    """
    kept: set[int] = set()
    room = width + _GAP
    telling = [each for each in enumerate(columns) if each[1].rank <= _TELLING]
    others = [each for each in enumerate(columns) if each[1].rank > _TELLING]
    for group in (telling, others):
        for number, column in sorted(group, key=lambda each: each[1].rank):
            needed = _least(column) + _GAP
            if needed <= room or not kept:
                kept.add(number)
                room -= needed
        room -= sum(_least(columns[each], _WIDE) - _least(columns[each]) for each in kept)
    return [column for number, column in enumerate(columns) if number in kept]


def _widths(columns: Sequence[TableColumn], width: int) -> list[int]:
    """Share the width out: each column gets what it needs, and the wide ones what is left."""
    room = width - _GAP * (len(columns) - 1)
    least = [min(_least(each), room) for each in columns]
    most = [_most(each) for each in columns]
    found = least
    for level in range(1, room + 1):
        wider = [max(low, min(high, level)) for low, high in zip(least, most, strict=True)]
        if sum(wider) > room:
            break
        found = wider
    return found
