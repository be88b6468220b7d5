"""The command `allenorm mirror`: fills files of rows, and uses what is in them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

import typer

from allenorm.cli._completion import class_associations, class_names, stores
from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._notes import note, warnings_as_lines
from allenorm.cli._parameters import Target
from allenorm.cli._shell import tell_of_changes

if TYPE_CHECKING:
    from allenorm.schema import Schema

_UNUSABLE: Final = (
    "wrong usage; a query, a file or a source that cannot be used; no answer; no room"
)
_CODES: Final = epilog(unusable=_UNUSABLE)
_VERIFY_CODES: Final = epilog(different="something is wrong", unusable=_UNUSABLE)
EPILOG: Final = epilog(different="verify: something is wrong", unusable=_UNUSABLE)

command = typer.Typer()

Into: TypeAlias = Annotated[
    Path,
    typer.Option(
        metavar="FILE", help="made if it does not exist", show_default=False, autocompletion=stores
    ),
]
SchemaPlace: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="PATH|URL",
        help="the schema document for a new file (default: that of the source, or the bundled one)",
        show_default=False,
    ),
]
StoreFile: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="a file of rows, or `sample` for the synthetic one that comes with allenorm",
        show_default=False,
        autocompletion=stores,
    ),
]


@command.command(epilog=_CODES)
def pull(  # noqa: PLR0913 - each is an option
    queries: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY",
            help="a class, RMA text or a URL",
            show_default=False,
            autocompletion=class_names,
        ),
    ],
    *,
    into: Into,
    target: Target = None,
    follow: Annotated[
        int,
        typer.Option(
            metavar="DEPTH", help="bring the rows that are up to DEPTH associations away, too"
        ),
    ] = 0,
    skip: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="do not follow this association, as in Specimen.donor, or to this class",
            show_default=False,
            autocompletion=class_associations,
        ),
    ] = None,
    page_size: Annotated[
        int | None,
        typer.Option(metavar="N", help="rows a request (default: ALLENORM_PAGE_SIZE)"),
    ] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="fetch everything again")] = False,
    schema: SchemaPlace = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="no progress bar, and no summary")] = False,
) -> None:
    r"""Bring the rows of queries into a file.

    QUERY is the name of a class, RMA text, or a URL of the API; the host of a URL does not matter,
    --from says who is asked. Included rows come along. Each page is written together with where
    the next one begins: whatever stops a pull, the same command goes on with it, and no row is
    lost or doubled. After the last page it brings what is new: rows whose id lies beyond the last
    one. Rows that changed, that are gone, or that now fit a condition go unnoticed; --refresh
    fetches all again.

    In double quotes, write \$ for each $ of a query, or the shell reads it.

    Speed and patience are those of the client: ALLENORM_STARTS_PER_SECOND, ALLENORM_READ_TIMEOUT,
    ...

    Args:
        queries: The queries.
        into: The file to fill.
        target: Who is asked.
        follow: How many associations to follow.
        skip: Associations and classes that are not followed.
        page_size: Rows a request.
        refresh: Fetch everything again.
        schema: The schema document of a new file.
        quiet: No progress bar, and no summary.

    Raises:
        AllenormError: A query, a file or a source cannot be used.
        OSError: The system refuses to read or to write.
        KeyboardInterrupt: It was interrupted; the message says what is kept.
    """
    from allenorm.mirror import ProgressBar  # noqa: PLC0415 - loaded for this command alone
    from allenorm.mirror import pull as pull_rows  # noqa: PLC0415 - as above

    for query in queries:
        tell_of_changes(query)
    with warnings_as_lines(), ProgressBar(quiet=quiet) as bar:
        try:
            report = pull_rows(
                *queries,
                into=into,
                source=target,
                follow=follow,
                skip=skip or (),
                page_size=page_size,
                refresh=refresh,
                schema=_schema(schema),
                on_page=bar,
            )
        except KeyboardInterrupt:
            raise KeyboardInterrupt(_kept(into, bar.rows)) from None
        except Exception:
            if bar.rows:
                note(_kept(into, bar.rows))
            raise
    if not quiet:
        for each in report.results:
            followed = f" and {each.followed} associated" if follow else ""
            # After the name stands what tells files of one name apart.
            source = each.source.partition("#")[0]
            _say(
                f"{each.query}: {_counted(each.rows, 'row')}{followed}, {each.all_rows} in all "
                f"({_counted(each.requests, 'request')} to {source})"
            )


@command.command(epilog=_CODES)
def load(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="a recorded answer", show_default=False)
    ],
    *,
    into: Into,
    schema: SchemaPlace = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="CLASS",
            help="the class of the records",
            show_default=False,
            autocompletion=class_names,
        ),
    ] = None,
    rejects: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="set bad records aside in this file, as JSON lines with the reason, and go on",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Load recorded answers into a file.

    Each FILE is an answer of the API: a JSON envelope or a list of records, XML, or CSV. All of
    them are loaded or none. JSON and CSV need the class of their records: from --model, or from
    the file's name, as in Structure.csv.

    Args:
        files: The answers.
        into: The file to fill.
        schema: The schema document of a new file.
        model: The class of the records.
        rejects: Where bad records go.

    Raises:
        AllenormError: An answer or the file cannot be used.
        OSError: The system refuses to read or to write.
    """
    from allenorm.mirror import load as load_files  # noqa: PLC0415 - loaded for this command alone

    with warnings_as_lines():
        report = load_files(*files, into=into, model=model, rejects=rejects, schema=_schema(schema))
    for each in report.files:
        aside = f", {each.rejected} set aside in {rejects}" if each.rejected else ""
        _say(f"{each.path}: {_counted(each.records, 'record')}{aside}")


@command.command(epilog=_CODES)
def info(
    file: StoreFile,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="print one JSON object")] = False,
) -> None:
    """Say what a file holds.

    Args:
        file: The file.
        as_json: Print one JSON object.

    Raises:
        SettingsError: It is no file of rows.
    """
    from allenorm.mirror import _report  # noqa: PLC0415 - loaded for this command alone
    from allenorm.mirror import info as read_info  # noqa: PLC0415 - as above

    with warnings_as_lines():
        found = read_info(_store_file(file))
    _say(_report.as_json(found) if as_json else _report.as_text(found))


@command.command(epilog=_VERIFY_CODES)
def verify(
    file: StoreFile,
    *,
    complete: Annotated[
        bool, typer.Option("--complete", help="any key that leads to no row is wrong")
    ] = False,
) -> int:
    """Look for what is wrong with a file.

    Exits with 1 where something is wrong: the file is damaged, values have another type than their
    columns, rows are missing that a pull brought, or keys lead to no row of a class that was
    pulled as a whole. Keys that lead to rows which were never pulled are told only.

    Args:
        file: The file.
        complete: Any key that leads to no row is wrong.

    Returns:
        The exit code.

    Raises:
        SettingsError: It is no file of rows.
    """
    from allenorm.mirror import verify as verify_file  # noqa: PLC0415 - loaded for this command alone

    with warnings_as_lines():
        report = verify_file(_store_file(file), complete=complete)
    for each in report.findings:
        _say(f"{'wrong' if each.wrong else 'note'}: {each.words}")
    count = len(report.wrong)
    found = f"{count} wrong" if count else "nothing wrong"
    _say(f"{report.path}: {_counted(report.rows, 'row')}, {found}")
    return ExitCode.DONE if report else ExitCode.DIFFERENT


@command.command(epilog=_CODES)
def export(
    file: StoreFile,
    classes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CLASS",
            help="default: all that have rows",
            show_default=False,
            autocompletion=class_names,
        ),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["parquet", "csv", "json"],
        typer.Option(help="how the files are written", show_default=False),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="the directory for them", show_default=False)
    ],
) -> None:
    """Write the rows of a file, one file a class.

    Args:
        file: The file.
        classes: The classes to write.
        format: The format of the files.
        out: The directory for them.

    Raises:
        AllenormError: The file or a class cannot be used.
        OSError: The system refuses to write.
    """
    from allenorm.mirror import export as export_file  # noqa: PLC0415 - loaded for this command alone

    with warnings_as_lines():
        files = export_file(_store_file(file), out, *(classes or ()), format=format)
    for each in files:
        _say(f"{each.path}: {_counted(each.rows, 'row')}")


def _store_file(text: str) -> Path:
    """Return the path of a store; `sample` is a word for one, as everywhere."""
    if text != "sample":
        return Path(text)
    from allenorm.sample import path  # noqa: PLC0415 - other files need not load it

    return path()


def _kept(into: Path, rows: int) -> str:
    """Say what a pull that was stopped has brought."""
    kept = f"{_counted(rows, 'row')} of this call {'is' if rows == 1 else 'are'} kept"
    return f"{kept} in {into}; the same command goes on from there"


def _schema(location: str | None) -> "Schema | None":
    """Read the schema document that was named."""
    if location is None:
        return None
    from allenorm.schema import read  # noqa: PLC0415 - rarely asked for

    return read(location)


def _counted(count: int, noun: str) -> str:
    """Return a number and what it counts."""
    return f"{count} {noun}{'s' * (count != 1)}"


def _say(words: str) -> None:
    """Say a result."""
    print(words)  # noqa: T201 - a command's output
