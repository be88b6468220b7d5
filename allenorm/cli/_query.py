"""The command `allenorm query`: the rows of a query."""

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from allenorm.cli._asked import (
    Distinct,
    Except,
    Include,
    Limit,
    Offset,
    Only,
    Options,
    OrderBy,
    QueryText,
    Where,
    asked,
)
from allenorm.cli._exit_codes import epilog
from allenorm.cli._notes import telling_source, warnings_as_lines
from allenorm.cli._output import (
    FORMATS,
    AsCsv,
    AsJson,
    AsJsonLines,
    AsTable,
    OutFile,
    chosen,
    write_query,
)
from allenorm.cli._parameters import Target
from allenorm.cli._where_help import CONDITIONS
from allenorm.errors import SettingsError

if TYPE_CHECKING:
    from allenorm.query import BaseQuery

EPILOG: Final = epilog(
    *CONDITIONS,
    *FORMATS,
    "A table has 50 rows where neither --limit nor the query says how many; --limit all prints "
    "every one. All else has every row, and is written while it arrives.",
    done="printed, be it no row",
    unusable="wrong usage; a text that is no query, or one that no query on one class says; "
    "no answer, or one that does not fit",
)


def command(  # noqa: PLR0913 - one parameter for each option of the command
    query: QueryText,
    *,
    where: Where = None,
    include: Include = None,
    only: Only = None,
    except_: Except = None,
    order_by: OrderBy = None,
    limit: Limit = None,
    offset: Offset = None,
    distinct: Distinct = False,
    target: Target = None,
    json: AsJson = False,
    jsonl: AsJsonLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
    out: OutFile = None,
    rma: Annotated[
        bool, typer.Option("--rma", help="print the RMA, and send nothing", show_default=False)
    ] = False,
    url: Annotated[
        bool,
        typer.Option("--url", help="print the first URL, and send nothing", show_default=False),
    ] = False,
    curl: Annotated[
        bool,
        typer.Option("--curl", help="print a line of curl, and send nothing", show_default=False),
    ] = False,
    python: Annotated[
        bool,
        typer.Option("--python", help="print the Python, and send nothing", show_default=False),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="print what it asks for, and send nothing", show_default=False
        ),
    ] = False,
) -> None:
    """Print the rows of a query.

    QUERY is the name of a class, RMA text, or a URL of the API, whose host does not matter; --from
    says who is asked. The options go on from there. RMA belongs into single quotes; within double
    quotes write a backslash before each $.

    Args:
        query: The query, as above.
        where: Conditions.
        include: Associations to bring along.
        only: Columns to send.
        except_: Columns to leave out.
        order_by: Columns to order by.
        limit: The most rows, or `all`.
        offset: How many rows to skip.
        distinct: Whether equal rows of the chosen columns come once.
        target: Who is asked.
        json: Whether to print one JSON array.
        jsonl: Whether to print JSON, a row a line.
        csv: Whether to print CSV.
        table: Whether to print a table.
        out: The file to write.
        rma: Whether to print the RMA instead.
        url: Whether to print the first URL instead.
        curl: Whether to print a line of curl instead.
        python: Whether to print the Python instead.
        explain: Whether to print the steps instead.

    Raises:
        AllenormError: The query cannot be read or built, or nobody answered it.
        OSError: The system refuses to write.
    """
    from allenorm.client import Client  # noqa: PLC0415 - not needed for a help

    forms = {"rma": rma, "url": url, "curl": curl, "python": python, "explain": explain}
    shown = _one_of(forms)
    form = chosen(json=json, jsonl=jsonl, csv=csv, table=table, out=out)
    if shown is not None and form is not None:
        message = f"--{shown} prints no rows; leave out what says how rows are written"
        raise SettingsError(message)
    options = Options(
        where=where or (),
        include=include or (),
        only=only or (),
        except_=except_ or (),
        order_by=order_by or (),
        limit=limit,
        offset=offset,
        distinct=distinct,
    )
    with warnings_as_lines():
        built = asked(query, options)
        text = _unsent(built, shown)
        if text is not None:
            print(text)  # noqa: T201 - a command's output
            return
        with Client(target) as client:
            sent = built.using(client)
            if shown is not None:
                print(sent.url() if shown == "url" else sent.curl())  # noqa: T201 - as above
                return
            with telling_source():
                write_query(sent, form=form, out=out, every=limit is not None)


def _unsent(query: "BaseQuery[Any, Any]", form: str | None) -> str | None:
    """Return what needs nobody to be asked, or None where somebody is."""
    if form == "rma":
        return query.rma()
    if form == "python":
        return query.to_python()
    return query.explain() if form == "explain" else None


def _one_of(flags: dict[str, bool]) -> str | None:
    """Return the flag that was given, if one was."""
    given = [name for name, wanted in flags.items() if wanted]
    if len(given) > 1:
        message = f"--{given[0]} and --{given[1]} exclude each other; keep one"
        raise SettingsError(message)
    return given[0] if given else None
