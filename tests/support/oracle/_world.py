"""Rows in plain lists, and how associations find them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from allenorm.schema import Association, Field, ModelClass, Schema

Values = dict[str, Any]
Pair = tuple[int, int]

PATHS = {"structures": "structure_id_path", "specimens": "specimen_id_path"}
"""The tables whose rows hold the way from their root, and the column that has it."""

OWN_KEYS = {
    ("structures", "graph"): "graph_id",
    ("structures", "parent_structure"): "parent_structure_id",
}
"""Columns of the owner, for associations that the schema says the target has a column for."""

NO_KEYS = {("neuronal_model_templates", "well_known_files")}
"""Associations whose column holds something else: the files of a template are a product's."""


@dataclass(eq=False)
class Row:
    """One row: its own class, what tells it apart, and the columns that are known of it."""

    kind: str
    key: int
    values: Values

    def __getitem__(self, column: str) -> Any:
        """Return a value; what is not known is null."""
        return self.values.get(column)


@dataclass
class World:
    """A schema with its rows by table, and with the pairs of every link, in order.

    Attributes:
        schema: The schema.
        rows: The rows of each table.
        links: The pairs of each link.
        records: What to load, in order, for the pairs: an owner's class, and its record.
    """

    schema: Schema
    rows: dict[str, list[Row]]
    links: dict[str, list[Pair]] = field(default_factory=dict[str, "list[Pair]"])
    records: list[tuple[str, Values]] = field(default_factory=list[tuple[str, Values]])

    def pair(self, owner: Row, link: Association, other: Row) -> None:
        """Link two rows, unless they are linked."""
        model = self.model(owner.kind)
        if not link.many and self.related(model, owner, link):
            return
        name, forwards = link_name(self.schema, model, link)
        pairs = self.links.setdefault(name, [])
        pair = (owner.key, other.key) if forwards else (other.key, owner.key)
        if pair not in pairs:
            pairs.append(pair)
            target: Values = {"id": other.key}
            record = {"id": owner.key, link.name: [target] if link.many else target}
            self.records.append((owner.kind, record))

    def model(self, name: str) -> ModelClass:
        """Return a class."""
        return self.schema.classes[name]

    def all(self, model: ModelClass) -> Iterator[Row]:
        """Yield the rows of a class and of its descendants, in the order of their keys."""
        kinds = descendants(self.schema, model.name)
        for row in sorted(self.rows.get(model.table, ()), key=lambda row: row.key):
            if row.kind in kinds or not is_shared(self.schema, model):
                yield row

    def related(self, model: ModelClass, row: Row, link: Association) -> list[Row]:
        """Return the rows that an association of a row leads to, in their order."""
        target = self.model(link.target)
        rows = list(self.all(target))
        family = {model.name, *self.schema.ancestors(model.name)}
        family |= descendants(self.schema, model.name)
        special = self._special(model, row, link, rows)
        if special is not None:
            return special
        key = link.foreign_key
        if key is None or is_link(model, link):
            return self._linked(model, row, link, rows)
        if link.kind == "belongs_to":
            return [each for each in rows if row[key] is not None and each["id"] == row[key]]
        kind = f"{key.removesuffix('_id')}_type" if link.polymorphic else None
        return [
            each
            for each in rows
            if each[key] is not None
            and each[key] == row["id"]
            and (kind is None or each[kind] in family)
        ]

    def _linked(self, model: ModelClass, row: Row, link: Association, rows: list[Row]) -> list[Row]:
        """Return the rows of a link, in the order of its pairs."""
        name, forwards = link_name(self.schema, model, link)
        pairs = self.links.get(name, [])
        ends = pairs if forwards else [(other, own) for own, other in pairs]
        found = {each.key: each for each in rows}
        return [found[other] for own, other in ends if own == row.key and other in found]

    def _special(
        self, model: ModelClass, row: Row, link: Association, rows: list[Row]
    ) -> list[Row] | None:
        """Return the rows of an association that follows from other columns, or None."""
        path = PATHS.get(model.table)
        if path and link.name == "self_and_ancestors":
            way = steps(row[path])
            found = [each for each in rows if each["id"] in way]
            return sorted(found, key=lambda each: way.index(each["id"]))
        if path and link.name == "self_and_descendants":
            return [each for each in rows if row["id"] in steps(each[path])]
        if (model.table, link.name) in OWN_KEYS:
            key = OWN_KEYS[model.table, link.name]
            return [each for each in rows if row[key] is not None and each["id"] == row[key]]
        if {model.table, self.model(link.target).table} == {"data_sets", "genes"}:
            return self._through_probes(model, row, rows)
        return None

    def _through_probes(self, model: ModelClass, row: Row, rows: list[Row]) -> list[Row]:
        """Return the genes of a data set, or the data sets of a gene: its probes lead to both."""
        genes = {each.key: each["gene_id"] for each in self.rows.get("probes", ())}
        pairs = [(owner, genes.get(probe)) for owner, probe in self.links["data_sets-probes"]]
        ends = pairs if model.table == "data_sets" else [(gene, owner) for owner, gene in pairs]
        wanted = list(dict.fromkeys(end for start, end in ends if start == row["id"]))
        found = [each for each in rows if each["id"] in wanted]
        return sorted(found, key=lambda each: wanted.index(each["id"]))


def steps(path: str | None) -> list[int]:
    """Return the ids of a way from the root: `/997/8/` has two."""
    return [int(each) for each in (path or "").split("/") if each]


def descendants(schema: Schema, name: str) -> set[str]:
    """Return a class and those that descend from it."""
    return {each for each in schema.classes if name in {each, *schema.ancestors(each)}}


def is_shared(schema: Schema, model: ModelClass) -> bool:
    """Tell whether another class has the same table."""
    tables = [each.table for each in schema.classes.values()]
    return tables.count(model.table) > 1


def column_of(schema: Schema, model: ModelClass, name: str) -> Field | None:
    """Return a column that records may have: the one that tells classes apart is in none."""
    if name == "type" and is_shared(schema, model):
        return None
    return model.field(name)


def is_link(model: ModelClass, link: Association) -> bool:
    """Tell whether an association has pairs of its own, and no column."""
    keyed = link.foreign_key is not None and (model.table, link.name) not in NO_KEYS
    return not keyed and not link.dangling


def link_name(schema: Schema, model: ModelClass, link: Association) -> tuple[str, bool]:
    """Return the name of a link's pairs, and whether they are written from this end.

    Two tables that lead to each other by one link each share its pairs.
    """
    here, there = model.table, schema.classes[link.target].table
    if here != there and len(_links(schema, here, there)) == len(_links(schema, there, here)) == 1:
        return "-".join(sorted([here, there])), here < there
    return f"{here}.{link.name}", True


def _links(schema: Schema, here: str, there: str) -> set[str]:
    """Return the names of the links that lead from one table to another."""
    return {
        link.name
        for name in schema.tables[here]
        for link in schema.classes[name].associations
        if is_link(schema.classes[name], link) and schema.classes[link.target].table == there
    }
