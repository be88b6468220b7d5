"""How the rows of each association are found: by two columns, or by a table of pairs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from allenorm.local._known import (
    FURTHER_LINKS,
    NO_KEYS,
    OWN_KEYS,
    PATH_LINKS,
    THROUGH_LINKS,
    PathLink,
)
from allenorm.local._parts import Join, Key, Link, Relation
from allenorm.local._tables import TableLayout, checked_name
from allenorm.schema import Association, ModelClass, Schema

_OWNER, _TARGET = "owner", "target"


@dataclass(frozen=True, slots=True)
class Through:
    """Pairs that run through a third table.

    Attributes:
        link: The table of pairs that leads to the third table.
        middle: The third table.
        column: Its column with the target's `id`.
    """

    link: Link
    middle: TableLayout
    column: str


@dataclass(frozen=True, slots=True)
class LinkTable:
    """A table of pairs, and the view over it where more pairs follow from other tables.

    Attributes:
        name: The name of the table or the view that is read.
        written: The name of the table that is written: another where `name` is a view.
        owner: The table of the rows in the column `owner`.
        target: The table of the rows in the column `target`.
        path: The column of paths that further pairs follow from.
        through: The tables that further pairs run through.
    """

    name: str
    written: str
    owner: TableLayout
    target: TableLayout
    path: PathLink | None = None
    through: Through | None = None

    @property
    def derived(self) -> bool:
        """Whether it is read through a view."""
        return self.name != self.written


_End = tuple[str, str, str]


class Links:
    """The joins of a schema, and the tables of pairs that they need.

    Attributes:
        tables: The tables of pairs by the name that is read, sorted by it.
    """

    def __init__(self, schema: Schema, tables: Mapping[str, TableLayout]) -> None:
        self._schema = schema
        self._tables = tables
        self._of_class = {each: table for table in tables.values() for each in table.classes}
        self._joins: dict[_End, Join] = {}
        self.tables: dict[str, LinkTable] = {}
        ends = {
            end
            for model in schema.classes.values()
            for item in _associations(model)
            if (end := self._unkeyed(model, item)) is not None
        }
        # Those that run through others come after them.
        for end in sorted(ends, key=lambda each: (self._runs_through(each), each)):
            self._make(end, ends)
        self.tables = dict(sorted(self.tables.items()))

    def relations(self, model: ModelClass) -> dict[str, Relation]:
        """Return the associations of a class that lead to a known class, by name."""
        found: dict[str, Relation] = {}
        for item in _associations(model):
            checked_name(item.name, f"an association of class {model.name!r}")
            if item.target in self._of_class:
                join = self._key(model, item) or self._joins[self._end(model, item)]
                found[item.name] = Relation(item.name, item.kind, item.target, join)
        return found

    def _end(self, model: ModelClass, item: Association) -> _End:
        """Return what tells a link apart: the same for all classes that share a table."""
        return model.table, item.name, self._of_class[item.target].name

    def _unkeyed(self, model: ModelClass, item: Association) -> _End | None:
        """Return the link of an association that no column is known for, or None."""
        if item.target not in self._of_class or self._key(model, item):
            return None
        return self._end(model, item)

    def _key(self, model: ModelClass, item: Association) -> Key | None:
        """Return the columns that an association is found by, or None."""
        own, other = self._tables[model.table], self._of_class[item.target]
        known = OWN_KEYS.get((model.table, item.name))
        column = known.column if known and item.kind == "has_one" else item.foreign_key
        if (
            column is None
            or item.kind == "has_and_belongs_to_many"
            or (model.table, item.name) in NO_KEYS
        ):
            return None
        if item.kind == "belongs_to" or known:
            fits = column in own.columns and other.key == "id"
            return Key(column, "id") if fits else None
        if column not in other.columns or own.key != "id":
            return None
        owner_type = f"{column.removesuffix('_id')}_type"
        if not item.polymorphic or owner_type not in other.columns:
            return Key("id", column)
        return Key("id", column, owner_type, self._family(model))

    def _family(self, model: ModelClass) -> tuple[str, ...]:
        """Return a class, its ancestors from the outermost on, and its descendants.

        Rails writes the outermost: it comes first.
        """
        above = self._schema.ancestors(model.name)[::-1]
        below = (each for each in self._schema.classes if self._descends(each, model.name))
        return (*above, model.name, *sorted(below))

    def _descends(self, name: str, ancestor: str) -> bool:
        """Whether a class descends from another."""
        return ancestor in self._schema.ancestors(name)

    @staticmethod
    def _runs_through(end: _End) -> bool:
        """Whether an end's pairs may run through others."""
        return end[:2] in THROUGH_LINKS

    def _make(self, end: _End, ends: Collection[_End]) -> None:
        """Make a table of pairs for an end, and for the end back where each is the other's only."""
        table, _, target = end
        there = [each for each in ends if (each[0], each[2]) == (table, target)]
        back = [each for each in ends if (each[0], each[2]) == (target, table)]
        both = len(there) == len(back) == 1 and table != target
        if end in self._joins or (both and self._runs_through(back[0])):
            return
        link = self._link(end)
        self._joins[end] = link
        if both:
            self._joins[back[0]] = Link(link.table, _TARGET, _OWNER, link.derived)

    def _link(self, end: _End) -> Link:
        """Make the table of pairs of one end."""
        table, name, target = end
        path, through = self._path(end), self._through(end)
        read = self._free(f"link_{table}_{name}")
        written = self._free(f"{read}_written") if path or through else read
        self.tables[read] = LinkTable(
            read, written, self._tables[table], self._tables[target], path, through
        )
        return Link(read, _OWNER, _TARGET, derived=read != written)

    def _path(self, end: _End) -> PathLink | None:
        """Return the column of paths that an end's pairs follow from, or None."""
        known = PATH_LINKS.get(end[:2])
        own = self._tables[end[0]]
        if known is None or end[2] != end[0] or own.key != "id":
            return None
        return known if own.columns.get(known.path) == "TEXT" else None

    def _through(self, end: _End) -> Through | None:
        """Return the tables that an end's pairs run through, or None."""
        known = THROUGH_LINKS.get(end[:2])
        if known is None or self._tables[end[0]].key != "id":
            return None
        for (table, name, middle), join in self._joins.items():
            leads = (table, name) == (end[0], known.middle)
            if leads and isinstance(join, Link) and known.column in self._tables[middle].columns:
                return Through(join, self._tables[middle], known.column)
        return None

    def _free(self, name: str) -> str:
        """Return a name that no table of pairs has: two ends may be spelled alike."""
        taken = {
            each.lower() for made in self.tables.values() for each in (made.name, made.written)
        }
        number, free = 1, name
        while free.lower() in taken:
            number += 1
            free = f"{name}_{number}"
        return free


def _associations(model: ModelClass) -> list[Association]:
    """Return the associations of a class, also those that its document does not have."""
    further = [
        Association(name, "belongs_to", link.target, link.column)
        for (owner, name), link in FURTHER_LINKS.items()
        if owner == model.name and model.field(link.column) and not model.association(name)
    ]
    return [*model.associations, *further]
