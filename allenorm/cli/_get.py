"""The command `allenorm get`: rows by their ids."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from allenorm.cli._asked import Except, Include, Only, Options, items_of, named
from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._notes import telling_source, warnings_as_lines
from allenorm.cli._output import (
    FORMATS,
    AsCsv,
    AsJson,
    AsJsonLines,
    AsTable,
    Format,
    OutFile,
    chosen,
    is_screen,
    write_query,
)
from allenorm.cli._parameters import ClassName, Target
from allenorm.errors import SettingsError, quote

if TYPE_CHECKING:
    from allenorm.query import BaseQuery

EPILOG: Final = epilog(
    "One row is listed on a terminal with an attribute a line, and with what it leads to indented "
    "below.",
    *FORMATS,
    done="all of them were printed",
    different="rows are missing; standard error names the first 20, and the others were printed",
    unusable="wrong usage; no such class or association; no answer, or one that does not fit",
)

_SHOWN: Final = 80
_NAMED: Final = 20
"""Missing ids that are named."""
_DIGITS: Final = 18
"""Digits that any number of 64 bits can have."""


def command(  # noqa: PLR0913 - one parameter for each option of the command
    model: ClassName,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID", help="ids, as in 385 8", show_default=False)
    ],
    *,
    include: Include = None,
    only: Only = None,
    except_: Except = None,
    target: Target = None,
    json: AsJson = False,
    jsonl: AsJsonLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
    out: OutFile = None,
) -> int:
    """Print rows by their ids.

    They come in the order in which the ids stand there.

    Args:
        model: The class.
        ids: The ids, as words, or with commas between them.
        include: Associations to bring along.
        only: Columns to send; the id comes, too.
        except_: Columns to leave out.
        target: Who is asked.
        json: Whether to print one JSON array.
        jsonl: Whether to print JSON, a row a line.
        csv: Whether to print CSV.
        table: Whether to print a table.
        out: The file to write.

    Returns:
        0, or 1 where a row is missing.

    Raises:
        AllenormError: There is no such class or association, or nobody answered.
        OSError: The system refuses to write.
    """
    from allenorm.cli._by_id import ByIdClient, query_by_id  # noqa: PLC0415 - for no help

    form = chosen(json=json, jsonl=jsonl, csv=csv, table=table, out=out)
    numbers = _numbers(items_of(ids))
    with warnings_as_lines():
        options = Options(include=include or (), only=_with_id(only), except_=except_ or ())
        query = query_by_id(named(model), numbers, options)
        with ByIdClient(target, numbers) as client:
            with telling_source():
                _write(query.using(client), form, out, alone=len(numbers) == 1)
            missing = client.missing
    for each in missing[:_NAMED]:
        print(f"allenorm: there is no {model} with id {each}", file=sys.stderr)  # noqa: T201 - a command's output
    if len(missing) > _NAMED:
        others = len(missing) - _NAMED
        print(f"allenorm: nor with {others} more of these ids", file=sys.stderr)  # noqa: T201 - as above
    return ExitCode.DIFFERENT if missing else ExitCode.DONE


def _with_id(only: list[str] | None) -> list[str]:
    """Return the columns to send, with what tells rows apart before them."""
    return list(dict.fromkeys(["id", *items_of(only)])) if only else []


def _numbers(texts: Iterable[str]) -> list[int]:
    """Read ids; each counts once."""
    found: dict[int, None] = {}
    for text in texts:
        if not (text.isascii() and text.isdecimal()) or len(text) > _DIGITS:
            message = f"{quote(text, _SHOWN)} is no id: ids are whole numbers, such as 385"
            raise SettingsError(message)
        found[int(text)] = None
    return list(found)


def _write(
    query: "BaseQuery[Any, Any]", form: Format | None, out: Path | None, *, alone: bool
) -> None:
    """Write the rows; a single one is a listing for a person."""
    if form is not None or not alone or not is_screen(out):
        write_query(query, form=form, out=out, every=True)
        return
    from allenorm.cli._listing import listed  # noqa: PLC0415 - it loads what draws
    from allenorm.cli._records import records_of  # noqa: PLC0415 - for no help
    from allenorm.cli._table import console  # noqa: PLC0415 - it loads what draws

    for page in records_of(query):
        for record in page:
            sys.stdout.write(listed(record, console()))
