"""The SQL that makes a store: its tables, views and indexes."""

from collections.abc import Iterator, Mapping
from typing import Final

from allenorm.local._known import PathLink
from allenorm.local._layout import Plan
from allenorm.local._links import LinkTable, Through
from allenorm.local._parts import Key
from allenorm.local._tables import (
    CLASS_COLUMN,
    CONTENT_COLUMN,
    ROW_COLUMN,
    SHAPE_COLUMN,
    TableLayout,
)

APPLICATION_ID: Final = 0x616C6C6E
"""Marks an SQLite file as a store: "alln"."""

FORMAT: Final = 1
"""Goes up when stores are laid out in another way."""

META: Final = "CREATE TABLE allenorm_meta (key TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID"
"""The first of all: what a file says of itself."""

OURS: Final[Mapping[str, str]] = {
    "allenorm_meta": META,
    "allenorm_shapes": (
        "CREATE TABLE allenorm_shapes (id INTEGER PRIMARY KEY, columns TEXT NOT NULL UNIQUE)"
    ),
    "allenorm_files": (
        "CREATE TABLE allenorm_files (path TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, "
        "media_type TEXT NOT NULL, bytes BLOB NOT NULL)"
    ),
    "allenorm_pulls": (
        "CREATE TABLE allenorm_pulls (pull TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL)"
    ),
    "allenorm_reached": (
        "CREATE TABLE allenorm_reached (pull TEXT NOT NULL, model TEXT NOT NULL, "
        "id INTEGER NOT NULL, depth INTEGER NOT NULL, open INTEGER NOT NULL, "
        "PRIMARY KEY (pull, model, id)) WITHOUT ROWID"
    ),
}
"""The tables that every store has, by name."""


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def statements(plan: Plan) -> dict[str, str]:
    """Return the statement that makes each table, view and index of a store, by its name."""
    found = dict(OURS)
    for table in plan.tables.values():
        found[table.name] = _table(table)
    for link in plan.links.values():
        found[link.written] = (
            f"CREATE TABLE {quoted(link.written)} (position INTEGER PRIMARY KEY, "
            "owner NOT NULL, target NOT NULL, UNIQUE (owner, target))"
        )
        found.update(_index(link.written, "target", "owner"))
    for link in plan.links.values():
        if link.derived:
            found[link.name] = f"CREATE VIEW {quoted(link.name)} AS {_pairs(link)}"
    for name, columns in sorted(_keys(plan).items()):
        for column in sorted(columns):
            found.update(_index(name, column))
    for table in plan.tables.values():
        if table.shared:
            found.update(_index(table.name, CLASS_COLUMN))
    return found


def _table(table: TableLayout) -> str:
    """Return the statement that makes a table of rows."""
    columns: list[str] = []
    # Without a column of its own, a row's number would change when the file is packed.
    if table.key == "rowid":
        columns.append(f"{quoted(ROW_COLUMN)} INTEGER PRIMARY KEY")
    for name, type_ in table.columns.items():
        key = " PRIMARY KEY NOT NULL" if name == "id" else ""
        columns.append(f"{quoted(name)} {type_}".rstrip() + key)
    if table.key == "rowid":
        columns.append(f"{quoted(CONTENT_COLUMN)} BLOB NOT NULL UNIQUE")
    if table.shared:
        columns.append(f"{quoted(CLASS_COLUMN)} TEXT NOT NULL")
    columns.append(f"{quoted(SHAPE_COLUMN)} INTEGER NOT NULL")
    return f"CREATE TABLE {quoted(table.name)} ({', '.join(columns)})"


def _keys(plan: Plan) -> dict[str, set[str]]:
    """Return the columns, other than `id`, that associations are found by, of each table."""
    found: dict[str, set[str]] = {}
    for owner in plan.classes.values():
        for relation in owner.relations.values():
            if isinstance(relation.join, Key):
                target = plan.classes[relation.target]
                found.setdefault(owner.table, set()).add(relation.join.own)
                found.setdefault(target.table, set()).add(relation.join.other)
    for link in plan.links.values():
        if link.through:
            found.setdefault(link.through.middle.name, set()).add(link.through.column)
    return {table: columns - {"id"} for table, columns in found.items()}


def _index(table: str, *columns: str) -> Iterator[tuple[str, str]]:
    """Yield the name of an index and the statement that makes it."""
    name = f"{table}.{'.'.join(columns)}"
    names = ", ".join(map(quoted, columns))
    yield name, f"CREATE INDEX {quoted(name)} ON {quoted(table)} ({names})"


def _pairs(link: LinkTable) -> str:
    """Return the statement that reads all pairs of a link, written and derived."""
    parts = [f"SELECT owner, target, position FROM {quoted(link.written)}"]  # noqa: S608 - quoted
    if link.path:
        parts.append(_path_pairs(link.owner.name, link.path))
    if link.through:
        parts.append(_through_pairs(link.through))
    return (
        "SELECT owner, target, min(position) AS position "  # noqa: S608 - names of the layout, quoted
        f"FROM ({' UNION ALL '.join(parts)}) GROUP BY owner, target"
    )


def _path_pairs(table: str, link: PathLink) -> str:
    """Return the statement that reads the pairs which follow from a column of paths.

    A path is taken apart step by step: a view of a file that others could have written may not
    use the functions for JSON.
    """
    path, step = quoted(link.path), "CAST(step AS INTEGER)"
    columns = f"id, {step}, place" if link.upwards else f"{step}, id, id"
    return (
        "SELECT * FROM (WITH RECURSIVE split (id, step, rest, place) AS ("  # noqa: S608 - names of the layout, quoted
        f"SELECT id, '', trim({path}, '/') || '/', -1 "
        f"FROM {quoted(table)} WHERE {path} IS NOT NULL "
        "UNION ALL SELECT id, substr(rest, 1, instr(rest, '/') - 1), "
        "substr(rest, instr(rest, '/') + 1), place + 1 FROM split WHERE rest <> '') "
        f"SELECT {columns} FROM split WHERE step GLOB '[0-9]*' AND step NOT GLOB '*[^0-9]*' "
        "AND length(step) < 19)"
    )


def _through_pairs(through: Through) -> str:
    """Return the statement that reads the pairs which run through a third table."""
    pairs, middle = quoted(through.link.table), quoted(through.middle.name)
    column = f"m.{quoted(through.column)}"
    return (
        f"SELECT l.{quoted(through.link.owner)}, {column}, l.position FROM {pairs} AS l "  # noqa: S608 - names of the layout, quoted
        f"JOIN {middle} AS m ON m.{quoted(through.middle.key)} = l.{quoted(through.link.target)} "
        f"WHERE {column} IS NOT NULL"
    )
