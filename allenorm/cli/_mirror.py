"""The command `allenorm mirror`: fills files of rows, and uses what is in them."""

import argparse
import sys
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from allenorm.cli._shell import tell_of_changes

if TYPE_CHECKING:
    from allenorm.schema import Schema

_PULL: Final = """\
QUERY is the name of a class, RMA text, or a URL of the API; the host of a URL
does not matter, --from says who is asked. Included rows come along. Each page
is written together with where the next one begins: whatever stops a pull, the
same command goes on with it, and no row is lost or doubled. After the last page
it brings what is new: rows whose id lies beyond the last one. Rows that
changed, that are gone, or that now fit a condition go unnoticed; --refresh
fetches all again.

In double quotes, write \\$ for each $ of a query, or the shell reads it.

Speed and patience are those of the client: ALLENORM_STARTS_PER_SECOND,
ALLENORM_READ_TIMEOUT, ...
"""
_LOAD: Final = """\
Each FILE is an answer of the API: a JSON envelope or a list of records, XML, or
CSV. All of them are loaded or none. JSON and CSV need the class of their
records: from --model, or from the file's name, as in Structure.csv.
"""
_VERIFY: Final = """\
Exits with 1 where something is wrong: the file is damaged, values have another
type than their columns, rows are missing that a pull brought, or keys lead to
no row of a class that was pulled as a whole. Keys that lead to rows which were
never pulled are told only.
"""
_EXIT_CODES: Final = """\
exit codes:
  0    done
  1    verify: something is wrong
  2    wrong usage; a query, a file or a source that cannot be used; no answer;
       no room
  130  interrupted
  141  the reader of the output went away
"""

Run: TypeAlias = Callable[[argparse.Namespace], int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the commands of the command to a parser.

    Args:
        parser: The parser of the command.
    """
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXIT_CODES
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, run: Run, said: str, more: str = "") -> argparse.ArgumentParser:
        added = commands.add_parser(
            name,
            help=said,
            description=f"{said[0].upper()}{said[1:]}.\n\n{more}".strip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.set_defaults(mirror=run)
        return added

    _pull_arguments(add("pull", _pull, "bring the rows of queries into a file", _PULL))
    _load_arguments(add("load", _load, "load recorded answers into a file", _LOAD))
    info = add("info", _info, "say what a file holds")
    _stored(info)
    info.add_argument("--json", action="store_true", help="print one JSON object")
    verify = add("verify", _verify, "look for what is wrong with a file", _VERIFY)
    _stored(verify)
    verify.add_argument(
        "--complete", action="store_true", help="any key that leads to no row is wrong"
    )
    _export_arguments(add("export", _export, "write the rows of a file, one file a class"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Args:
        arguments: What `add_arguments` made of the command line.

    Returns:
        The exit code: 0, or 1 where `verify` finds something wrong.

    Raises:
        AllenormError: A query, a file or a source cannot be used.
        OSError: The system refuses to read or to write.
        KeyboardInterrupt: It was interrupted; the message says what is kept.
    """
    chosen: Run = arguments.mirror
    with _warnings_as_lines():
        return chosen(arguments)


def _pull_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `mirror pull`."""
    parser.add_argument("queries", nargs="+", metavar="QUERY", help="a class, RMA text or a URL")
    _into(parser)
    parser.add_argument(
        "--from",
        dest="source",
        metavar="TARGET",
        help="a base URL, `sample`, or a file of rows (default: ALLENORM_URL, or the live API)",
    )
    parser.add_argument(
        "--follow",
        type=int,
        default=0,
        metavar="DEPTH",
        help="bring the rows that are up to DEPTH associations away, too (default: 0)",
    )
    parser.add_argument(
        "--skip",
        action="append",
        default=[],
        metavar="NAME",
        help="do not follow this association, as in Specimen.donor, or to this class",
    )
    parser.add_argument(
        "--page-size", type=int, metavar="N", help="rows a request (default: ALLENORM_PAGE_SIZE)"
    )
    parser.add_argument("--refresh", action="store_true", help="fetch everything again")
    parser.add_argument("--quiet", action="store_true", help="no progress bar, and no summary")


def _load_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `mirror load`."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    _into(parser)
    parser.add_argument("--model", metavar="CLASS", help="the class of the records")
    parser.add_argument(
        "--rejects",
        metavar="FILE",
        type=Path,
        help="set bad records aside in this file, as JSON lines with the reason, and go on",
    )


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `mirror export`."""
    _stored(parser)
    parser.add_argument(
        "classes", nargs="*", default=[], metavar="CLASS", help="default: all that have rows"
    )
    parser.add_argument("--format", required=True, choices=("parquet", "csv", "json"))
    parser.add_argument("--out", required=True, metavar="DIR", type=Path)


def _stored(parser: argparse.ArgumentParser) -> None:
    """Add the argument that names the file to read."""
    parser.add_argument(
        "file",
        metavar="FILE",
        type=_store_file,
        help="a file of rows, or `sample` for the synthetic one that comes with allenorm",
    )


def _store_file(text: str) -> Path:
    """Return the path of a store; `sample` is a word for one, as everywhere."""
    if text != "sample":
        return Path(text)
    from allenorm.sample import path  # noqa: PLC0415 - other files need not load it

    return path()


def _into(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name the file to fill."""
    parser.add_argument(
        "--into", required=True, metavar="FILE", type=Path, help="made if it does not exist"
    )
    parser.add_argument(
        "--schema",
        metavar="PATH|URL",
        help="the schema document for a new file (default: that of the source, or the bundled one)",
    )


def _pull(arguments: argparse.Namespace) -> int:
    """Run `mirror pull`."""
    from allenorm.mirror import ProgressBar, pull  # noqa: PLC0415 - loaded for this command alone

    for query in arguments.queries:
        tell_of_changes(query)
    with ProgressBar(quiet=arguments.quiet) as bar:
        try:
            report = pull(
                *arguments.queries,
                into=arguments.into,
                source=arguments.source,
                follow=arguments.follow,
                skip=arguments.skip,
                page_size=arguments.page_size,
                refresh=arguments.refresh,
                schema=_schema(arguments.schema),
                on_page=bar,
            )
        except KeyboardInterrupt:
            raise KeyboardInterrupt(_kept(arguments.into, bar.rows)) from None
        except Exception:
            if bar.rows:
                _note(_kept(arguments.into, bar.rows))
            raise
    if not arguments.quiet:
        for each in report.results:
            followed = f" and {each.followed} associated" if arguments.follow else ""
            # After the name stands what tells files of one name apart.
            source = each.source.partition("#")[0]
            _say(
                f"{each.query}: {_counted(each.rows, 'row')}{followed}, {each.all_rows} in all "
                f"({_counted(each.requests, 'request')} to {source})"
            )
    return 0


def _kept(into: Path, rows: int) -> str:
    """Say what a pull that was stopped has brought."""
    kept = f"{_counted(rows, 'row')} of this call {'is' if rows == 1 else 'are'} kept"
    return f"{kept} in {into}; the same command goes on from there"


def _load(arguments: argparse.Namespace) -> int:
    """Run `mirror load`."""
    from allenorm.mirror import load  # noqa: PLC0415 - loaded for this command alone

    report = load(
        *arguments.files,
        into=arguments.into,
        model=arguments.model,
        rejects=arguments.rejects,
        schema=_schema(arguments.schema),
    )
    for each in report.files:
        aside = f", {each.rejected} set aside in {arguments.rejects}" if each.rejected else ""
        _say(f"{each.path}: {_counted(each.records, 'record')}{aside}")
    return 0


def _info(arguments: argparse.Namespace) -> int:
    """Run `mirror info`."""
    from allenorm.mirror import info  # noqa: PLC0415 - as above
    from allenorm.mirror._report import as_json, as_text  # noqa: PLC0415 - as above

    found = info(arguments.file)
    _say(as_json(found) if arguments.json else as_text(found))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    """Run `mirror verify`."""
    from allenorm.mirror import verify  # noqa: PLC0415 - loaded for this command alone

    report = verify(arguments.file, complete=arguments.complete)
    for each in report.findings:
        _say(f"{'wrong' if each.wrong else 'note'}: {each.words}")
    count = len(report.wrong)
    found = f"{count} wrong" if count else "nothing wrong"
    _say(f"{report.path}: {_counted(report.rows, 'row')}, {found}")
    return 0 if report else 1


def _export(arguments: argparse.Namespace) -> int:
    """Run `mirror export`."""
    from allenorm.mirror import export  # noqa: PLC0415 - loaded for this command alone

    files = export(arguments.file, arguments.out, *arguments.classes, format=arguments.format)
    for each in files:
        _say(f"{each.path}: {_counted(each.rows, 'row')}")
    return 0


def _schema(location: str | None) -> "Schema | None":
    """Read the schema document that was named."""
    if location is None:
        return None
    from allenorm.schema import read  # noqa: PLC0415 - rarely asked for

    return read(location)


@contextmanager
def _warnings_as_lines() -> Generator[None, None, None]:
    """Say what the library warns of as a command does, without the place in the code."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("default", UserWarning)
        try:
            yield
        finally:
            for each in seen:
                print(f"allenorm: warning: {each.message}", file=sys.stderr)  # noqa: T201 - a command's output


def _counted(count: int, noun: str) -> str:
    """Return a number and what it counts."""
    return f"{count} {noun}{'s' * (count != 1)}"


def _note(words: str) -> None:
    """Say something beside the result."""
    print(f"allenorm: note: {words}", file=sys.stderr)  # noqa: T201 - a command's output


def _say(words: str) -> None:
    """Say a result."""
    print(words)  # noqa: T201 - a command's output
