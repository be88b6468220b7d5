"""One prepared statement a shape: writes rows, and adds what is new to rows that are there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from allenorm.local._create import quoted
from allenorm.local._parts import ClassLayout
from allenorm.local._tables import CLASS_COLUMN, CONTENT_COLUMN, SHAPE_COLUMN, TableLayout

UNION: Final = "allenorm_union"
"""The SQL function that a row's new shape comes from."""


@dataclass(frozen=True, slots=True)
class Upsert:
    """A statement and what it needs.

    Attributes:
        model: The class whose rows it writes.
        table: Their table.
        columns: The columns that it takes, in order.
        sql: The statement; a row without `id` also gives its content, last.
    """

    model: ClassLayout
    table: TableLayout
    columns: tuple[str, ...]
    sql: str


def upsert(model: ClassLayout, table: TableLayout, columns: tuple[str, ...], shape: int) -> Upsert:
    """Make the statement for rows that give certain columns.

    Args:
        model: The class whose rows it writes.
        table: Their table.
        columns: The columns, in the order of the values.
        shape: The number of the shape of the columns that are known of the rows.
    """
    names = [*map(quoted, columns)]
    values = ["?"] * len(names)
    changes = [f"{name}=excluded.{name}" for name in names if name != '"id"']
    key = "id"
    if table.key == "rowid":
        key = CONTENT_COLUMN
        names.append(quoted(key))
        values.append("?")
    if table.shared:
        names.append(quoted(CLASS_COLUMN))
        values.append(_literal(model.name))
        below = ",".join(map(_literal, model.kinds or ()))
        changes.append(
            f"{quoted(CLASS_COLUMN)}=CASE WHEN {quoted(CLASS_COLUMN)} IN ({below}) "
            f"THEN {quoted(CLASS_COLUMN)} ELSE {_literal(model.name)} END"
        )
    old = quoted(SHAPE_COLUMN)
    names.append(old)
    values.append(str(shape))
    changes.append(f"{old}=CASE WHEN {old}={shape} THEN {old} ELSE {UNION}({old},{shape}) END")
    into = f"{quoted(table.name)} ({','.join(names)})"
    sql = (
        f"INSERT INTO {into} VALUES ({','.join(values)}) "  # noqa: S608 - names of the layout, quoted
        f"ON CONFLICT ({quoted(key)}) DO UPDATE SET {','.join(changes)}"
    )
    return Upsert(model, table, columns, sql)


def content(
    table: TableLayout, columns: Sequence[str], values: Sequence[Any], owner: object = None
) -> bytes:
    """Return what tells a row without `id` apart: its natural key, or all that it holds.

    Args:
        table: Its table.
        columns: The columns that are given.
        values: Their values, as SQLite keeps them.
        owner: What tells the row apart that has it, where no column does.
    """
    given = dict(zip(columns, values, strict=True))
    natural = {name: given[name] for name in table.natural if given.get(name) is not None}
    if natural and len(natural) == len(table.natural):
        return _digest(natural, None)
    return _digest(given, owner)


def _digest(values: Mapping[str, Any], owner: object) -> bytes:
    """Return a digest that is the same whatever the order of the columns."""
    document = json.dumps([sorted(values.items()), owner], separators=(",", ":"))
    return blake2b(document.encode(), digest_size=16).digest()


def _literal(name: str) -> str:
    """Return the name of a class, which a layout has checked, as a text in SQL."""
    return f"'{name}'"
