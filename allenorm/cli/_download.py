"""The command `allenorm download`: files, whole or not there, and gone on with where it ended."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from allenorm.cli._advice import in_shell_words
from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._harmless import harmless
from allenorm.cli._notes import note, warnings_as_lines
from allenorm.cli._output import AsCsv, AsJson, AsJsonLines, chosen, write_rows
from allenorm.cli._parameters import Target
from allenorm.errors import DownloadError

if TYPE_CHECKING:
    from allenorm.client import Client, ClientSettings
    from allenorm.files import Downloadable, FileRequest, FileResult

EPILOG: Final = epilog(
    "WHAT is the id of a well-known file, a path on the server such as "
    "/api/v2/section_image_download/69750516, a URL, or CLASS:ID: a row that is a file "
    "(WellKnownFile, NeuronalModel), an image (SectionImage, AtlasImage, ProjectionImage), or a "
    "row of a class that has well_known_files, all of which are meant.",
    "A file has its name when it is whole; before, it is .NAME.part beside it. What broke off "
    "goes on with the same command, and a file that is there with the right size is skipped. The "
    "summary goes to standard error.",
    done="every file is there; with --dry-run, can be had",
    unusable="wrong usage; a file is not to be had, or cannot be written; the others are there",
    interrupted="interrupted; what came is kept, and the same command goes on with it",
)
_COLUMNS: Final = ("outcome", "size", "path", "place", "sha256", "media_type", "url", "error")
_SHOWN: Final = ("outcome", "size", "path")
_KEPT: Final = "what came is kept, and the same command goes on with it"
_WORDS: Final = {"planned": "to download", "failed": "failed"}
_UNITS: Final = ("B", "KiB", "MiB", "GiB", "TiB")
_STEP: Final = 1024


def command(  # noqa: PLR0913 - the options of the command
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WHAT...", help="ids, paths, URLs, CLASS:ID; see below", show_default=False
        ),
    ] = None,
    *,
    queries: Annotated[
        list[str] | None,
        typer.Option(
            "--query",
            metavar="QUERY",
            help="the files of the rows of a class, RMA text or a URL, and of what they include",
            show_default=False,
        ),
    ] = None,
    cells: Annotated[
        list[int] | None,
        typer.Option(
            "--cell",
            metavar="SPECIMEN_ID",
            min=0,
            help="recording, reconstruction and markers of a cell",
            show_default=False,
        ),
    ] = None,
    folder: Annotated[
        Path, typer.Option("--to", metavar="FOLDER", help="where to; made if it is not there")
    ] = Path(),
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="list names and sizes, and write nothing")
    ] = False,
    manifest: Annotated[
        Path | None,
        typer.Option(
            "--manifest",
            metavar="FILE",
            help="keep what came from where in this JSON file",
            show_default=False,
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="download again what is there, and replace it")
    ] = False,
    unpack: Annotated[
        bool, typer.Option("--unpack", help="unpack archives into folders beside them")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            max=4,
            help="how many files at once (default: ALLENORM_IN_FLIGHT, or 2)",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="no progress bar, and no summary")] = False,
    target: Target = None,
    as_json: AsJson = False,
    as_json_lines: AsJsonLines = False,
    as_csv: AsCsv = False,
) -> int:
    """Download files, and go on with what broke off.

    Returns:
        The exit code.

    Raises:
        SettingsError: Something is named that has no file.
        RequestError: The one file is not to be had.
        FileError: It cannot be written.
        KeyboardInterrupt: It was interrupted; the message says what is kept.
    """
    from allenorm.client import Client  # noqa: PLC0415 - not for a help
    from allenorm.client._target import located  # noqa: PLC0415 - as above
    from allenorm.files import download  # noqa: PLC0415 - as above

    form = chosen(json=as_json, jsonl=as_json_lines, csv=as_csv)
    if not (what or queries or cells):
        message = "nothing to download; name ids, paths, URLs, CLASS:ID, --query or --cell"
        raise typer.BadParameter(message)
    # A store has nothing to wait for, and takes no such setting.
    store = isinstance(located(target), Path)
    limits: ClientSettings = {} if jobs is None or store else {"in_flight": jobs}
    with warnings_as_lines(), Client(target, **limits) as client:
        wanted = _once(_wanted(what or (), queries or (), cells or (), client))
        try:
            results = download(
                wanted,
                folder,
                using=client,
                overwrite=overwrite,
                dry_run=dry_run,
                progress=False if quiet else None,
                manifest=manifest,
                workers=jobs,
                unpack=unpack,
            )
        except DownloadError as error:
            results = list(error.results)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(*(() if dry_run else (_KEPT,))) from None
    failed = [each for each in results if each.error is not None]
    # A person is told of errors below, whole.
    write_rows(map(_row, results), columns=_SHOWN if form is None else _COLUMNS, form=form)
    for each in failed:
        _complain(f"{each.request.place}: {each.error}")
    if not quiet:
        note(_summary(results, folder))
        _tell(results)
    return ExitCode.UNUSABLE if failed else ExitCode.DONE


def _wanted(
    words: Sequence[str], queries: Sequence[str], cells: Sequence[int], client: "Client"
) -> "Iterator[Downloadable]":
    """Yield all that was asked for."""
    from allenorm.cli._wanted import named, of_cell, of_query  # noqa: PLC0415 - not for a help

    for word in words:
        yield from named(word, client)
    for query in queries:
        yield from of_query(query, client)
    for cell in cells:
        yield from of_cell(cell, client)


def _once(things: "Iterable[Downloadable]") -> "list[FileRequest]":
    """Return each file once, by its name where one of the things that it is named by has it."""
    from allenorm.files._request import file_requests  # noqa: PLC0415 - not for a help

    found: dict[str, FileRequest] = {}
    for each in file_requests(things):
        before = found.get(each.place)
        if before is None or not before.name:
            found[each.place] = each
    return list(found.values())


def _row(result: "FileResult") -> dict[str, Any]:
    """Return a result as a row."""
    return {
        "outcome": result.outcome,
        "size": result.size,
        "path": str(result.path),
        "place": result.request.place,
        "sha256": result.sha256 or None,
        "media_type": result.media_type or None,
        "url": result.url or None,
        "error": None if result.error is None else str(result.error),
    }


def _summary(results: "Sequence[FileResult]", folder: Path) -> str:
    """Say in one line what came of it."""
    counts = Counter(each.outcome for each in results)
    parts: list[str] = []
    for outcome, count in counts.items():
        sizes = [each.size for each in results if each.outcome == outcome]
        known = [size for size in sizes if size is not None]
        size = f" ({'' if len(known) == len(sizes) else 'over '}{_size(sum(known))})"
        word = _WORDS.get(outcome, outcome)
        parts.append(f"{count} {word}{'' if outcome == 'failed' else size}")
    files = f"{len(results)} file{'' if len(results) == 1 else 's'}"
    return f"{files} to {folder}: {', '.join(parts)}"


def _size(count: float) -> str:
    """Write a number of bytes for a person."""
    for unit in _UNITS[:-1]:
        if count < _STEP:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= _STEP
    return f"{count:.1f} {_UNITS[-1]}"


def _tell(results: "Sequence[FileResult]") -> None:
    """Say what the servers said beside their files."""
    for warning in dict.fromkeys(each.warning for each in results if each.warning):
        note(warning)
    sources = dict.fromkeys(each.source for each in results if each.source)
    if sources and sys.stderr.isatty():
        note(f"the files come from a {', '.join(sources)}")


def _complain(words: str) -> None:
    """Say what went wrong with one file of several."""
    words = in_shell_words(harmless(words))
    print(f"allenorm: error: {words}", file=sys.stderr)  # noqa: T201 - a command's output
