"""The command `allenorm schema`: what classes there are, and what leads from one to another."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

import typer

from allenorm.cli._completion import class_names, class_paths
from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._harmless import harmless
from allenorm.cli._notes import note
from allenorm.cli._output import AsCsv, AsJson, AsJsonLines, chosen, write_rows
from allenorm.cli._schema_source import (
    BUNDLED,
    LIVE,
    SchemaSource,
    Speller,
    python_names,
    schema_at,
    sources,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from allenorm.schema import Schema, SchemaDiff, Way

command = typer.Typer(no_args_is_help=True)
EPILOG: Final = epilog(different="search and path: nothing was found; diff: the schemas differ")
_CODES: Final = {
    "show": epilog(done="shown"),
    "search": epilog(done="found", different="nothing was found"),
    "path": epilog(done="found", different="no way leads there"),
    "diff": epilog(done="no difference", different="the schemas differ"),
}

_MOST: Final = 20
_WAYS: Final = 5
_FOUND: Final = ("name", "kind", "leads_to", "matched", "description")

From: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="FROM",
        help="the class that a query is about",
        show_default=False,
        autocompletion=class_names,
    ),
]
To: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="TO", help="the class to reach", show_default=False, autocompletion=class_names
    ),
]

AsObject: TypeAlias = Annotated[
    bool, typer.Option("--json", help="print one JSON object", show_default=False)
]


@command.command("show", epilog=_CODES["show"])
def show(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="CLASS[.association...]",
            help="a class, or associations from it, as in Specimen.donor; a column may come last",
            show_default=False,
            autocompletion=class_paths,
        ),
    ] = None,
    schema: SchemaSource = BUNDLED,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    as_json_lines: AsJsonLines = False,  # noqa: FBT002 - as above
    as_csv: AsCsv = False,  # noqa: FBT002 - as above
) -> None:
    """List all classes, or say what one has: its columns, its associations, its keys."""
    from allenorm.cli import _schema_show  # noqa: PLC0415 - not for a help

    form = chosen(json=as_json, jsonl=as_json_lines, csv=as_csv)
    found = schema_at(schema)
    if name is None:
        rows = _schema_show.class_rows(found)
        if form is None and sys.stdout.isatty():
            _say(_schema_show.classes_text(rows))
        else:
            write_rows(rows, form=form)
        return
    document = _schema_show.class_document(found, name)
    if as_json:
        _print_json(document)
    elif form is not None:
        write_rows(
            _schema_show.member_rows(document), columns=_schema_show.MEMBER_COLUMNS, form=form
        )
    else:
        _say(_schema_show.class_text(document, terminal=sys.stdout.isatty()))


@command.command("search", epilog=_CODES["search"])
def search(  # noqa: PLR0913, PLR0917 - the options of the command
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="all of them must fit", show_default=False),
    ],
    schema: SchemaSource = BUNDLED,
    most: Annotated[
        int, typer.Option("--max", metavar="N", min=0, help="how many to print; 0: all")
    ] = _MOST,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    as_json_lines: AsJsonLines = False,  # noqa: FBT002 - as above
    as_csv: AsCsv = False,  # noqa: FBT002 - as above
) -> int:
    """Find classes, columns and associations by their names, targets and descriptions.

    Each word must be found somewhere: whole, or as the beginning of a word. What fits best comes
    first; `matched` says where the words were found.
    """
    from allenorm.cli._schema_show import descriptions, found_text  # noqa: PLC0415 - not for a help
    from allenorm.schema import nearest_words  # noqa: PLC0415 - as above
    from allenorm.schema import search as search_schema  # noqa: PLC0415 - as above

    form = chosen(json=as_json, jsonl=as_json_lines, csv=as_csv)
    where, wanted = schema_at(schema), " ".join(words)
    found = search_schema(where, wanted, descriptions=descriptions())
    shown = found[: most or None]
    rows = [
        {
            "name": each.name,
            "kind": each.kind,
            "leads_to": each.leads_to,
            "matched": " ".join(each.matched),
            "description": each.description,
        }
        for each in shown
    ]
    if form is None and sys.stdout.isatty():
        if rows:
            _say(found_text(rows))
    else:
        write_rows(rows, columns=_FOUND, form=form)
    if not found:
        near = ", ".join(nearest_words(where, wanted))
        note(f"nothing fits {wanted!r}" + (f"; names have: {near}" if near else ""))
        return ExitCode.DIFFERENT
    if len(shown) < len(found):
        note(f"the best {len(shown)} of {len(found)}; --max 0 prints all")
    return ExitCode.DONE


@command.command("path", epilog=_CODES["path"])
def path(  # noqa: PLR0913, PLR0917 - the options of the command
    start: From,
    end: To,
    schema: SchemaSource = BUNDLED,
    most: Annotated[
        int, typer.Option("--max", metavar="N", min=1, max=1000, help="how many to print at most")
    ] = _WAYS,
    via: Annotated[
        str | None,
        typer.Option(
            "--via",
            metavar="CLASS",
            help="only ways that pass this class",
            show_default=False,
            autocompletion=class_names,
        ),
    ] = None,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    as_json_lines: AsJsonLines = False,  # noqa: FBT002 - as above
    as_csv: AsCsv = False,  # noqa: FBT002 - as above
) -> int:
    """Print the shortest ways from one class to another, as `.include(...)` takes them.

    No way passes a class twice; from a class to itself it is a round trip. Ways are printed one a
    line, the shortest first; on a terminal with the classes that they pass.
    """
    from allenorm.schema import class_named, shortest_paths  # noqa: PLC0415 - not for a help

    form = chosen(json=as_json, jsonl=as_json_lines, csv=as_csv)
    where = schema_at(schema)
    first, last = class_named(where, start).name, class_named(where, end).name
    ways = shortest_paths(where, first, last, limit=most, via=via)
    speller = Speller(python_names(where))
    rows = [
        {
            "include": speller.dotted(first, way),
            "steps": len(way),
            "many": any(step.many for step in way),
            "classes": " ".join([first, *(step.target for step in way)]),
        }
        for way in ways
    ]
    if form is not None:
        write_rows(rows, columns=("include", "steps", "many", "classes"), form=form)
    else:
        for row in rows:
            _say(_line(str(row["include"]), str(row["classes"])))
    if not ways:
        note(_no_way(where, first, last, via, speller))
        return ExitCode.DIFFERENT
    return ExitCode.DONE


@command.command("diff", epilog=_CODES["diff"])
def diff(
    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help="the schema before", autocompletion=sources),
    ] = BUNDLED,
    new: Annotated[
        str,
        typer.Argument(metavar="NEW", help="the schema now", autocompletion=sources),
    ] = LIVE,
    as_json: AsObject = False,  # noqa: FBT002 - a flag of the command line
) -> int:
    """Compare two schemas, class by class; what can break code that was right is marked.

    OLD and NEW are what --schema of the other commands takes: a document's file or URL, the
    address of a server, a store, `live`, `bundled` or `sample`. Without any, the bundled schema is
    compared with what ALLENORM_URL or the API publishes now.
    """
    from allenorm.errors import SettingsError  # noqa: PLC0415 - not for a help
    from allenorm.schema import diff as compare  # noqa: PLC0415 - as above

    if old == new:
        message = f"{old} would be compared with itself; say which two, as in: diff bundled live"
        raise SettingsError(message)
    before, after = schema_at(old), schema_at(new)
    found = compare(before, after)
    if as_json:
        _say(found.to_json())
    else:
        _say(_told(before, after, found))
    return ExitCode.DIFFERENT if found else ExitCode.DONE


def _line(include: str, classes: str) -> str:
    """Return a way on a line; what is to be pasted is never cut, and in a pipe stands alone."""
    if not sys.stdout.isatty():
        return include
    from rich.text import Text  # noqa: PLC0415 - it draws

    from allenorm.cli._table import console  # noqa: PLC0415 - as above

    terminal = console()
    passed = "  (" + " > ".join(classes.split()) + ")"
    shown = Text().append(include, style="bold")
    if len(include) + len(passed) <= terminal.width:
        shown.append(passed, style="dim")
    with terminal.capture() as capture:
        terminal.print(shown, soft_wrap=True, end="")
    return capture.get()


def _told(before: "Schema", after: "Schema", found: "SchemaDiff") -> str:
    """Write a difference for a person: what was compared, then every change."""
    head = [
        f"{sign} {harmless(each.source)} (SHA-256 {each.sha256[:12]})"
        for sign, each in (("---", before), ("+++", after))
    ]
    same = "; the documents are other texts of one model"
    told = str(found)
    if not found and before.sha256 != after.sha256:
        told += same
    return "\n".join([*head, *map(harmless, told.splitlines())])


def _no_way(schema: "Schema", start: str, end: str, via: str | None, speller: Speller) -> str:
    """Say that no way leads there, and which leads back."""
    from allenorm.schema import shortest_paths  # noqa: PLC0415 - not for a help

    said = f"no way leads from {start} to {end}" + (f" via {via}" if via else "")
    without: Sequence[Way] = shortest_paths(schema, start, end, limit=1) if via else ()
    if without:
        other = speller.dotted(start, without[0])
        return f"{said} without passing a class twice; without --via: {other}"
    back = shortest_paths(schema, end, start, limit=1)
    return f"{said}; from {end}: {speller.dotted(end, back[0])}" if back else said


def _print_json(document: Any) -> None:
    """Print one JSON value."""
    _say(json.dumps(document, indent=2))


def _say(words: str) -> None:
    """Print a result."""
    print(words)  # noqa: T201 - a command's output
