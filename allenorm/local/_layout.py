"""Where a store keeps what: the tables, columns and links that a schema makes.

The one place that knows both the schema's names and SQLite's. Whatever writes or reads rows asks
it, so that no name reaches SQL that the schema does not have.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from types import MappingProxyType

from allenorm.errors import SchemaError
from allenorm.local._links import Links, LinkTable
from allenorm.local._parts import ClassLayout, Join, Key, Link, Relation
from allenorm.local._tables import TableLayout, checked_name, columns, tables
from allenorm.schema import Schema

__all__ = [
    "ClassLayout",
    "Join",
    "Key",
    "Link",
    "Plan",
    "Relation",
    "layout",
    "plan",
]

_KEPT = 8


@dataclass(frozen=True)
class Plan:
    """Everything that a schema makes of a store.

    Attributes:
        classes: Every class by name.
        tables: Every table of rows by name.
        links: Every table of pairs by the name that is read.
    """

    classes: Mapping[str, ClassLayout]
    tables: Mapping[str, TableLayout]
    links: Mapping[str, LinkTable]

    @cached_property
    def column_names(self) -> frozenset[str]:
        """The names of all columns."""
        return frozenset(name for table in self.tables.values() for name in table.columns)


# A schema has no hash, as it holds a dictionary: it is known again by being the same object.
_plans: OrderedDict[int, tuple[Schema, Plan]] = OrderedDict()
_lock = Lock()


def layout(schema: Schema) -> Mapping[str, ClassLayout]:
    """Work out where a store keeps the rows of each class.

    Args:
        schema: The schema.

    Returns:
        Every class of the schema by name. Worked out once for each of the last few schemas.

    Raises:
        SchemaError: SQLite could not hold the schema's names apart, or they are not names.

    Examples:
        >>> from allenorm.schema import bundled
        >>> specimen = layout(bundled())["Specimen"]
        >>> specimen.table, specimen.key
        ('specimens', 'id')
        >>> specimen.relations["donor"].join
        Key(own='donor_id', other='id', owner_type=None, owner_types=())
        >>> specimen.relations["specimen_tags"].join.table
        'link_specimens_specimen_tags'
    """
    return plan(schema).classes


def plan(schema: Schema) -> Plan:
    """Return everything that a schema makes of a store, as `layout()` does."""
    with _lock:
        found = _plans.get(id(schema))
        if found is None:
            found = _plans[id(schema)] = (schema, _plan(schema))
            if len(_plans) > _KEPT:
                _plans.popitem(last=False)
        else:
            _plans.move_to_end(id(schema))
        return found[1]


def _plan(schema: Schema) -> Plan:
    """Work everything out."""
    for name, model in schema.classes.items():
        checked_name(name, "a class")
        _check_base(schema, name, model.base)
    sharing = {table: len(classes) > 1 for table, classes in schema.tables.items()}
    fields = {
        name: columns(model, shared=sharing[model.table]) for name, model in schema.classes.items()
    }
    tables_ = tables(schema, fields)
    links = Links(schema, tables_)
    classes = {
        name: ClassLayout(
            name,
            model.table,
            MappingProxyType(fields[name]),
            MappingProxyType(links.relations(model)),
            tables_[model.table].key,
            _kinds(schema, name) if sharing[model.table] else None,
        )
        for name, model in schema.classes.items()
    }
    proxies = MappingProxyType(classes), MappingProxyType(tables_), MappingProxyType(links.tables)
    return Plan(*proxies)


def _kinds(schema: Schema, name: str) -> tuple[str, ...]:
    """Return a class and all that descend from it."""
    below = (each for each in schema.classes if name in schema.ancestors(each))
    return (name, *sorted(below))


def _check_base(schema: Schema, name: str, base: str | None) -> None:
    """Refuse a base that is no class of the same table, or a circle of bases."""
    seen = {name}
    while base is not None:
        model = schema.classes.get(base)
        if base in seen or model is None or model.table != schema.classes[name].table:
            message = (
                f"class {name!r} cannot descend from {base!r}; a base is another class of the "
                "same table"
            )
            raise SchemaError(message)
        seen.add(base)
        base = model.base
