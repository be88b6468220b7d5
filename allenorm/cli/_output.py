"""What the rows of a command look like: a table for a person, JSON or CSV for a program."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, cast

import typer

from allenorm.cli._harmless import cell_text, harmless, json_text
from allenorm.cli._notes import note
from allenorm.cli._sink import sink
from allenorm.errors import SettingsError, quote

if TYPE_CHECKING:
    from allenorm.cli._table import TableColumn
    from allenorm.query import BaseQuery

__all__ = [
    "FORMATS",
    "AsCsv",
    "AsJson",
    "AsJsonLines",
    "AsTable",
    "Format",
    "OutFile",
    "chosen",
    "harmless",
    "is_screen",
    "write_query",
    "write_rows",
]

Format: TypeAlias = Literal["json", "jsonl", "csv", "table"]
"""How rows are written."""

AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="print one JSON array", show_default=False)
]
AsJsonLines: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--jsonl", help="print JSON, a row a line (default off a terminal)", show_default=False
    ),
]
AsCsv: TypeAlias = Annotated[
    bool, typer.Option("--csv", help="print CSV, with a line of names", show_default=False)
]
AsTable: TypeAlias = Annotated[
    bool, typer.Option("--table", help="print a table (default on a terminal)", show_default=False)
]
OutFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="write to FILE, which appears when it is whole; .json, .jsonl or .csv says how",
        show_default=False,
    ),
]

FORMATS: Final = (
    """\
Without a flag, a terminal gets a table that fits its width, and a pipe JSON, a row a line. A table
leaves out columns that are empty or do not fit, and says so; associations to one have columns with
dotted names, and one to many has the number of its rows. JSON has the records as the API sends
them, with the columns in the schema's order; CSV has the columns and the spelling of to_csv().""",
)
"""What the help of a command says of its output, in paragraphs."""

_TABLE_ROWS: Final = 50
"""Rows that a table has where nobody says how many."""
_CHUNK: Final = 1000
_BY_SUFFIX: Final[dict[str, Format]] = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def chosen(
    *,
    json: bool = False,
    jsonl: bool = False,
    csv: bool = False,
    table: bool = False,
    out: Path | None = None,
) -> Format | None:
    """Return the format that flags, or else the name of a file, say.

    Args:
        json: Whether `--json` was given.
        jsonl: Whether `--jsonl` was given.
        csv: Whether `--csv` was given.
        table: Whether `--table` was given.
        out: The file of `--out`.

    Returns:
        The format; None where nothing says it, which leaves it to what standard output is.

    Raises:
        SettingsError: There is more than one flag, or a file and nothing that says how.

    Examples:
        >>> chosen(json=True), chosen(out=Path("rows.csv")), chosen()
        ('json', 'csv', None)
    """
    flags: dict[Format, bool] = {"json": json, "jsonl": jsonl, "csv": csv, "table": table}
    given: list[Format] = [name for name, wanted in flags.items() if wanted]
    if len(given) > 1:
        message = f"--{given[0]} and --{given[1]} exclude each other; keep one"
        raise SettingsError(message)
    if given or out is None or str(out) == "-":
        return given[0] if given else None
    found = _BY_SUFFIX.get(out.suffix.lower())
    if found is None:
        message = (
            f"--out {quote(out, 80)} does not say how to write: end its name in .json, .jsonl or "
            ".csv, or add --json, --jsonl or --csv"
        )
        raise SettingsError(message)
    return found


def write_query(
    query: "BaseQuery[Any, Any]",
    *,
    form: Format | None = None,
    out: Path | None = None,
    every: bool = False,
) -> int:
    """Fetch a query and write its rows, page by page but for a table.

    Args:
        query: The query, with its client.
        form: How; None for a table on a terminal and JSON lines elsewhere.
        out: The file; None for standard output.
        every: Whether a table has all rows of a query without a limit, and not the first 50.

    Returns:
        The number of rows.

    Raises:
        AllenormError: No whole answer could be had, or it does not fit.
        OSError: The system refuses to write.
    """
    # Each needs what queries are made of, and the flags need none of it.
    from allenorm.cli._records import records_of, table_of  # noqa: PLC0415 - above
    from allenorm.frames._csv import csv_pages  # noqa: PLC0415 - above

    form = form or _usual(out)
    if form == "table":
        whole = every or query.plan.limit is not None
        asked = query if whole else query.limit(_TABLE_ROWS + 1)
        return _write_table(table_of(asked), out, None if whole else _TABLE_ROWS)
    with sink(out) as write:
        if form == "csv":
            return _write_lines(write, csv_pages(query), screen=is_screen(out)) - 1
        return _write_json(write, records_of(query), form, screen=is_screen(out))


def write_rows(
    rows: Iterable[object],
    *,
    columns: Sequence[str] | None = None,
    form: Format | None = None,
    out: Path | None = None,
) -> int:
    """Write rows that no typed query knows; all of them, whatever the format.

    Args:
        rows: The rows, each with its values by name; one that is anything else has a column
            `value` in a table and in CSV.
        columns: The names that a table and CSV have, in their order; None for those of the rows,
            which are then held in memory. JSON has all.
        form: How; None for a table on a terminal and JSON lines elsewhere.
        out: The file; None for standard output.

    Returns:
        The number of rows.

    Raises:
        AllenormError: The rows cannot be had.
        OSError: The system refuses to write.

    Examples:
        >>> write_rows([{"id": 1, "name": "a,b"}], form="csv")
        id,name
        1,"a,b"
        1
    """
    form = form or _usual(out)
    if form in {"json", "jsonl"}:
        with sink(out) as write:
            return _write_json(write, _chunks(rows), form, screen=is_screen(out))
    named: Iterable[Mapping[str, object]] = map(_by_name, rows)
    if columns is None or form == "table":
        held = list(named)
        named = held
        columns = columns or list(dict.fromkeys(str(name) for row in held for name in row))
        if form == "table":
            made = [_column(name, [row.get(name) for row in held]) for name in columns]
            return _write_table(made, out, None)
    with sink(out) as write:
        return _write_lines(write, _csv_chunks(named, columns), screen=is_screen(out)) - 1


def _by_name(row: object) -> Mapping[str, object]:
    """Return the values of a row by name."""
    return cast("Mapping[str, object]", row) if isinstance(row, Mapping) else {"value": row}


def _usual(out: Path | None) -> Format:
    """Return the format where nobody says one."""
    return "table" if is_screen(out) else "jsonl"


def is_screen(out: Path | None) -> bool:
    """Say whether a person sees what is written.

    Args:
        out: The file of `--out`.

    Returns:
        True if it goes to standard output, and that is a terminal.

    Examples:
        >>> is_screen(Path("rows.csv"))
        False
    """
    return (out is None or str(out) == "-") and sys.stdout.isatty()


def _column(name: str, values: list[object]) -> "TableColumn":
    """Make a column of a table of any values."""
    from allenorm.cli._table import TableColumn  # noqa: PLC0415 - it loads what draws

    numbers = {type(value) for value in values} - {type(None)} <= {int, float}
    return TableColumn(harmless(name), list(map(cell_text, values)), numbers)


def _write_table(columns: "list[TableColumn]", out: Path | None, most: int | None) -> int:
    """Write a table, or as many of its rows as it may have."""
    from allenorm.cli._table import drawn  # noqa: PLC0415 - it loads what draws

    rows = len(columns[0].cells) if columns else 0
    if not rows:
        note("there are no rows")
        with sink(out):
            return 0
    cut = most is not None and rows > most
    if cut:
        columns = [replace(each, cells=each.cells[:most]) for each in columns]
    with sink(out) as write:
        write(drawn(columns))
    if cut:
        note(f"these are the first {most} rows; --limit all prints every one")
    return min(rows, most) if most is not None else rows


def _write_json(write: Any, pages: Iterable[Sequence[Any]], form: Format, *, screen: bool) -> int:
    """Write rows as JSON, in one array or a row a line."""
    ascii_only = screen and not (sys.stdout.encoding or "").lower().startswith("utf")
    array = form == "json"
    rows = 0
    for page in pages:
        lines = [json_text(row, ascii_only=ascii_only) for row in page]
        if array:
            write(("[\n" if rows == 0 else ",\n") + ",\n".join(lines))
        else:
            write("".join([f"{line}\n" for line in lines]))
        rows += len(lines)
    if array:
        write("\n]\n" if rows else "[]\n")
    return rows


def _write_lines(write: Any, pages: Iterable[list[str]], *, screen: bool) -> int:
    """Write lines of CSV; a terminal gets them without what it would obey."""
    count = 0
    waiting = ""
    for lines in pages:
        shown = ["\n".join(map(harmless, line.split("\n"))) for line in lines] if screen else lines
        waiting += "".join([f"{line}\n" for line in shown])
        if count:
            write(waiting)
            waiting = ""
        # The names wait for the first rows: where none can be had, nothing is printed.
        count += len(lines)
    if waiting:
        write(waiting)
    return count


def _chunks(rows: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield rows some at a time."""
    following = iter(rows)
    while chunk := list(islice(following, _CHUNK)):
        yield chunk


def _csv_chunks(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str]
) -> Iterator[list[str]]:
    """Yield lines of CSV: the names, and then rows some at a time."""
    from allenorm.frames._csv import csv_cell  # noqa: PLC0415 - for this format alone

    yield [",".join(map(csv_cell, columns))]
    for chunk in _chunks(rows):
        yield [",".join([csv_cell(row.get(name)) for name in columns]) for row in chunk]
