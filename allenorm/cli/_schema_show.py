"""What `allenorm schema show` says: every class in a line each, or one class in full."""

import difflib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from allenorm.cli._schema_source import python_names

if TYPE_CHECKING:
    from rich.console import Console

    from allenorm.schema import Association, Field, ModelClass, Schema

Document = dict[str, Any]
"""What is known of a class, as JSON has it."""

MEMBER_COLUMNS: Final = (
    "kind", "name", "type", "nullable", "limit", "target", "foreign_key", "key", "description",
)  # fmt: skip
"""The columns of a row for a column or an association."""

_WIDE: Final = 120
"""Places from which on a list of classes has room for their tables."""

_DESCRIPTION: Final = 12
"""Places that a description has at least."""

_BESIDE: Final = 40
"""Places from which on a description stands beside a name, and not below it."""


def descriptions() -> Mapping[str, Mapping[str, str]]:
    """Return what is known of the API's classes and members beyond their schema.

    Examples:
        >>> descriptions()["Age"][""]
        'An age of donors: a day after birth or conception, or a span of years.'
    """
    from allenorm_codegen import bundled_knowledge  # noqa: PLC0415 - not for a help

    return bundled_knowledge().descriptions


def class_rows(schema: "Schema") -> list[Document]:
    """Return a row for each class.

    Args:
        schema: The schema.

    Examples:
        >>> from allenorm.schema import bundled
        >>> row = class_rows(bundled())[4]
        >>> row["class"], row["table"], row["columns"], row["associations"]
        ('Age', 'ages', 8, 7)
    """
    known = descriptions()
    return [
        {
            "class": owner.name,
            "table": owner.table,
            "columns": len(owner.fields),
            "associations": len(owner.associations),
            "description": known.get(owner.name, {}).get("", ""),
        }
        for owner in schema.classes.values()
    ]


def class_document(schema: "Schema", path: str) -> Document:
    """Return what is known of a class, or of one of its columns.

    Args:
        schema: The schema.
        path: The name of a class, and associations from there with dots between them; a column
            may come last.

    Raises:
        UnknownNameError: There is no such class, association or column.

    Examples:
        >>> from allenorm.schema import bundled
        >>> found = class_document(bundled(), "Specimen.donor.organism")
        >>> found["class"], found["table"], found["associations"][0]["kind"]
        ('Organism', 'organisms', 'has_many')
        >>> [each["type"] for each in class_document(bundled(), "Specimen.donor_id")["columns"]]
        ['integer']
    """
    owner, column = _followed(schema, path)
    names = python_names(schema)
    known = descriptions().get(owner.name, {})
    keys = _keys(owner)
    return {
        "path": path,
        "class": owner.name,
        "table": owner.table,
        "base": owner.base,
        "same_table": [name for name in schema.tables[owner.table] if name != owner.name],
        "description": known.get("", ""),
        "columns": [
            _column(each, keys.get(each.name, ""), known.get(each.name, ""))
            for each in owner.fields
            if column in {None, each.name}
        ],
        "associations": [
            _association(each, known.get(each.name, ""), names.get((owner.name, each.name)))
            for each in owner.associations
            if column is None
        ],
    }


def member_rows(document: Document) -> list[Document]:
    """Return a row for each column and each association of a document.

    Args:
        document: What `class_document` returned.
    """
    return [
        {**each, "kind": "column", "target": None, "foreign_key": None}
        for each in document["columns"]
    ] + [
        {
            "name": each["name"],
            "kind": each["kind"],
            "type": None,
            "nullable": None,
            "limit": None,
            "key": None,
            **{name: each[name] for name in ("target", "foreign_key", "description")},
        }
        for each in document["associations"]
    ]


def class_text(document: Document, *, terminal: bool) -> str:
    """Write a document for a person.

    Args:
        document: What `class_document` returned.
        terminal: Whether it is fitted to the width of a terminal.
    """
    names = document["same_table"]
    head = [f"{document['class']}: table {document['table']}"]
    head += [document["description"]] if document["description"] else []
    head += [f"Descends from {document['base']}."] if document["base"] else []
    head += [f"Rows of its table may also be {', '.join(names)}."] if names else []
    tables = [
        (
            f"columns ({len(document['columns'])})",
            [
                (each["name"], _type(each), _null(each), each["key"], each["description"])
                for each in document["columns"]
            ],
        ),
        (
            f"associations ({len(document['associations'])})",
            [
                (each["name"], each["kind"], each["target"], _by(each), each["description"])
                for each in document["associations"]
            ],
        ),
    ]
    draw = _drawn if terminal else _aligned
    parts = ["\n".join(head)]
    parts += [f"{title}\n{draw(rows)}" for title, rows in tables if rows]
    return "\n\n".join(parts)


def classes_text(rows: Sequence[Document]) -> str:
    """Write rows for classes for a terminal, a line each; only descriptions are cut.

    Args:
        rows: What `class_rows` returned.
    """
    from rich.text import Text  # noqa: PLC0415 - it draws

    from allenorm.cli._table import captured, console, cut  # noqa: PLC0415 - as above

    terminal = console()
    titles = {"class": "class", "table": "table", "columns": "col.", "associations": "assoc."}
    if terminal.width < _WIDE:
        del titles["table"]
    widths = {
        name: max(len(title), *(len(str(row[name])) for row in rows))
        for name, title in titles.items()
    }
    room = max(_DESCRIPTION, terminal.width - sum(widths.values()) - 2 * len(widths))
    ellipsis = "..." if terminal.options.ascii_only else "…"
    lines: list[str] = []
    for row in ({**titles, "description": "description"}, *rows):
        cells = [
            f"{row[name]:>{width}}"
            if name in {"columns", "associations"}
            else f"{row[name]:<{width}}"
            for name, width in widths.items()
        ]
        line = Text("  ".join([*cells, cut(row["description"], room, ellipsis)]))
        line.stylize("bold", 0, widths["class"])
        lines.append(captured(terminal, line))
    return "".join(lines).rstrip("\n")


def found_text(rows: Sequence[Document]) -> str:
    """Write what a search found for a terminal: what it is, and below what it is about.

    Args:
        rows: Rows with `name`, `kind`, `leads_to`, `matched` and `description`.
    """
    from rich.padding import Padding  # noqa: PLC0415 - it draws
    from rich.text import Text  # noqa: PLC0415 - as above

    from allenorm.cli._table import captured, console  # noqa: PLC0415 - as above

    terminal = console()
    parts: list[str] = []
    for row in rows:
        head = Text().append(row["name"], style="bold").append(f"  {row['kind']} {row['leads_to']}")
        about = Text(row["description"])
        about.append(f"{' ' if about else ''}({row['matched'].replace(' ', ', ')})", style="dim")
        parts += [captured(terminal, head), captured(terminal, Padding(about, (0, 0, 0, 4)))]
    return "".join(parts).rstrip("\n")


def _followed(schema: "Schema", path: str) -> "tuple[ModelClass, str | None]":
    """Return the class that a path leads to, and the column at its end."""
    from allenorm.errors import UnknownNameError, quote  # noqa: PLC0415 - not for a help
    from allenorm.schema import class_named  # noqa: PLC0415 - as above

    first, *steps = path.split(".")
    owner = class_named(schema, first)
    for number, name in enumerate(steps):
        # A path out of Python may have the underscore that tells a name from another.
        link = owner.association(name) or owner.association(name.removesuffix("_"))
        if link is not None and not link.dangling:
            owner = schema.classes[link.target]
            continue
        last = number == len(steps) - 1
        if last and owner.field(name) is not None:
            return owner, name
        members = [each.name for each in owner.associations]
        members += [each.name for each in owner.fields if last]
        near = difflib.get_close_matches(name, members, 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        what = "association or column" if last else "association"
        message = f"{owner.name} has no {what} {quote(name, 60)}{hint}"
        raise UnknownNameError(message)
    return owner, None


def _keys(owner: "ModelClass") -> dict[str, str]:
    """Return what the keys of a class are keys of, by column."""
    keys: dict[str, str] = {"id": "primary key"}
    for each in owner.associations:
        if each.kind == "belongs_to" and each.foreign_key is not None:
            before = keys.get(each.foreign_key)
            keys[each.foreign_key] = f"{before}, {each.name}" if before else f"key of {each.name}"
    return keys


def _column(column: "Field", key: str, about: str) -> Document:
    """Return what is known of a column."""
    return {
        "name": column.name,
        "type": column.type,
        "nullable": column.nullable,
        "limit": column.limit,
        "key": key,
        "description": about,
    }


def _association(link: "Association", about: str, attribute: str | None) -> Document:
    """Return what is known of an association."""
    return {
        "name": link.name,
        "python": attribute,
        "kind": link.kind,
        "target": link.target,
        "foreign_key": link.foreign_key,
        "description": about,
    }


def _type(column: Document) -> str:
    """Return how a column's type is shown."""
    return column["type"] if column["limit"] is None else f"{column['type']}({column['limit']})"


def _null(column: Document) -> str:
    """Return how it is shown whether a column may be null."""
    return "nullable" if column["nullable"] else "never null"


def _by(link: Document) -> str:
    """Return how the key of an association is shown, and what else Python or the schema says."""
    parts: list[str] = []
    if link["foreign_key"] is not None:
        parts.append(f"by {'' if link['kind'] == 'belongs_to' else 'its '}{link['foreign_key']}")
    if link["python"] is None:
        parts.append("not in Python")
    elif link["python"] != link["name"]:
        parts.append(f"in Python {link['python']}")
    return ", ".join(parts)


def _aligned(rows: "Sequence[Sequence[str]]") -> str:
    """Write rows with columns below each other, the last as long as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    return "\n".join(f"  {line.rstrip()}" for line in lines)


def _drawn(rows: "Sequence[Sequence[str]]") -> str:
    """Write rows for a terminal: the last column beside the others if there is room, or below."""
    from allenorm.cli._table import console  # noqa: PLC0415 - it draws

    terminal = console()
    taken = sum(max(map(len, column)) + 2 for column in list(zip(*rows, strict=True))[:-1])
    longest = max(len(row[-1]) for row in rows)
    draw = _beside if terminal.width - taken >= min(_BESIDE, longest) else _below
    return draw(rows, terminal).rstrip("\n")


def _beside(rows: "Sequence[Sequence[str]]", terminal: "Console") -> str:
    """Draw rows with descriptions in as many lines as they need, and nothing else broken."""
    from rich.table import Table  # noqa: PLC0415 - it draws
    from rich.text import Text  # noqa: PLC0415 - as above

    from allenorm.cli._table import captured  # noqa: PLC0415 - as above

    table = Table.grid(padding=(0, 2, 0, 0))
    last = len(rows[0]) - 1
    for number in range(last + 1):
        table.add_column(
            style="bold" if number == 0 else "dim" if number == last else "",
            no_wrap=number < last,
            ratio=1 if number == last else None,
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return captured(terminal, table)


def _below(rows: "Sequence[Sequence[str]]", terminal: "Console") -> str:
    """Draw rows with what does not fit into their first line below it, broken at spaces."""
    from rich.padding import Padding  # noqa: PLC0415 - it draws
    from rich.text import Text  # noqa: PLC0415 - as above

    from allenorm.cli._table import captured  # noqa: PLC0415 - as above

    parts: list[str] = []
    for name, *others, about in rows:
        said = "  ".join(filter(None, others))
        fits = len(name) + 2 + len(said) <= terminal.width
        head = Text().append(name, style="bold").append(f"  {said}" if fits else "")
        parts.append(captured(terminal, head))
        for text, style in ((said if not fits else "", ""), (about, "dim")):
            if text:
                parts.append(captured(terminal, Padding(Text(text, style=style), (0, 0, 0, 4))))
    return "".join(parts)
