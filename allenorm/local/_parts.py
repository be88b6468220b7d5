"""The parts of a layout: what `allenorm.local.layout()` is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from allenorm.schema import AssociationKind, Field


@dataclass(frozen=True, slots=True)
class Key:
    """Two columns that are equal on both ends of an association.

    Attributes:
        own: The column of the class that has the association.
        other: The column of the class that it leads to.
        owner_type: The column of the target that names the owner's class, for a polymorphic
            link; None elsewhere.
        owner_types: The values of it that mean the class that has the association.
    """

    own: str
    other: str
    owner_type: str | None = None
    owner_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A table or a view of pairs, one for each link between two rows.

    Attributes:
        table: Its name in the store.
        owner: Its column with the `id` of the row that has the association.
        target: Its column with the `id` of the row that the association leads to.
        derived: Whether it is a view, whose pairs follow from other tables, and never written.
    """

    table: str
    owner: str
    target: str
    derived: bool = False


Join: TypeAlias = Key | Link
"""How the rows of an association are found."""


@dataclass(frozen=True, slots=True)
class Relation:
    """An association as a store sees it.

    Attributes:
        name: Its name in the schema.
        kind: Its kind.
        target: The name of the class that it leads to.
        join: How its rows are found.
    """

    name: str
    kind: AssociationKind
    target: str
    join: Join

    @property
    def many(self) -> bool:
        """Whether it leads to any number of rows."""
        return self.kind in {"has_many", "has_and_belongs_to_many"}


@dataclass(frozen=True, slots=True)
class ClassLayout:
    """A class as a store sees it.

    Attributes:
        name: The class's name.
        table: The table of its rows, in the schema and in the store.
        columns: Its columns by name, in the schema's order, as records may have them: without the
            inheritance column `type` of a table that several classes share.
        relations: Its associations by name, those to unknown classes left out.
        key: `id`, or `rowid` where the class has no `id`: tells its rows apart and orders them.
        kinds: Where several classes share the table: the values of the store's own column `_class`
            that are rows of this class, itself and its descendants. None: every row is one.
    """

    name: str
    table: str
    columns: Mapping[str, Field]
    relations: Mapping[str, Relation]
    key: str
    kinds: tuple[str, ...] | None = None
