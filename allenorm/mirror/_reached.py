"""Which rows a pull has reached, how far from its own they are, and which it has yet to follow."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from allenorm.local import ClassLayout, Key, Relation

if TYPE_CHECKING:
    from allenorm.endpoint import Row

NO_ID: Final = 0
"""Stands for all rows of a class without ids."""


def add(
    connection: sqlite3.Connection, pull: str, model: str, ids: Iterable[int], depth: int
) -> None:
    """Note rows that came; one that came on a longer way is followed from the shorter one."""
    connection.executemany(
        "INSERT INTO allenorm_reached (pull, model, id, depth, open) VALUES (?, ?, ?, ?, 1) "
        "ON CONFLICT (pull, model, id) DO UPDATE SET depth = excluded.depth, open = 1 "
        "WHERE excluded.depth < depth",
        [(pull, model, each, depth) for each in ids],
    )


def close(connection: sqlite3.Connection, pull: str, depth: int) -> None:
    """Note that everything at a depth has been followed."""
    connection.execute(
        "UPDATE allenorm_reached SET open = 0 WHERE pull = ? AND depth = ? AND open = 1",
        (pull, depth),
    )


def forget(connection: sqlite3.Connection, pull: str) -> None:
    """Forget what a pull has reached."""
    connection.execute("DELETE FROM allenorm_reached WHERE pull = ?", (pull,))


def open_classes(connection: sqlite3.Connection, pull: str, depth: int) -> list[str]:
    """Return the classes with rows at a depth that have yet to be followed, sorted."""
    found = connection.execute(
        "SELECT DISTINCT model FROM allenorm_reached "
        "WHERE pull = ? AND depth = ? AND open = 1 ORDER BY model",
        (pull, depth),
    )
    return [model for (model,) in found]


@dataclass(frozen=True, slots=True)
class Step:
    """An association of the rows at one depth.

    Attributes:
        owner: Their class.
        relation: The association.
        level: How far away it leads: one more than the rows that have it.
    """

    owner: ClassLayout
    relation: Relation
    level: int

    @property
    def name(self) -> str:
        """Its name, with that of the class."""
        return f"{self.owner.name}.{self.relation.name}"


def keys(
    connection: sqlite3.Connection,
    pull: str,
    step: Step,
    between: tuple[int | None, int | None],
    most: int,
) -> list[int]:
    """Return the next values by which an association leads on, ascending.

    Args:
        connection: A connection to the file.
        pull: The pull.
        step: The association.
        between: Values up to the first are left out, and values beyond the second.
        most: The most values.
    """
    owner, relation = step.owner, step.relation
    after, upto = between
    own = relation.join.own if isinstance(relation.join, Key) else "id"
    given: dict[str, Any] = {
        "pull": pull, "model": owner.name, "depth": step.level - 1, "target": relation.target,
        "after": after, "upto": upto, "most": most,
    }  # fmt: skip
    # Names come from the layout, which has them from a schema that was checked.
    column = f'rows."{own}"'
    tables = f'"{owner.table}" AS rows'
    terms = [f"{column} IS NOT NULL", f"typeof({column}) = 'integer'"]
    if owner.key == "id":
        tables += " JOIN allenorm_reached AS reached ON reached.id = rows.id"
        terms += ["reached.pull = :pull", "reached.model = :model", "reached.depth = :depth"]
        terms.append("reached.open = 1")
    if isinstance(relation.join, Key) and relation.join.other == "id":
        terms.append(
            "NOT EXISTS (SELECT 1 FROM allenorm_reached AS known WHERE known.pull = :pull "  # noqa: S608 - as above
            f"AND known.model = :target AND known.id = {column})"
        )
    terms += [f"{column} > :after"] if after is not None else []
    terms += [f"{column} <= :upto"] if upto is not None else []
    query = f"SELECT DISTINCT {column} FROM {tables} WHERE {' AND '.join(terms)} "  # noqa: S608 - as above
    found = connection.execute(f"{query} ORDER BY {column} LIMIT :most", given)
    return [value for (value,) in found]


def ids_of(layouts: Mapping[str, ClassLayout], model: str, rows: Iterable[Any]) -> list[int]:
    """Return what stands for rows of a class among those reached."""
    if layouts[model].key != "id":
        return [NO_ID]
    # Whatever is no row is refused when the page is written.
    found = (cast("Row", row) for row in rows if isinstance(row, dict))
    ids: list[Any] = [row.get("id") for row in found]
    return [each for each in ids if type(each) is int]
