"""The tables of a schema: which columns SQLite has for which class."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from allenorm.errors import SchemaError, quote
from allenorm.local._known import NATURAL_KEYS
from allenorm.schema import Field, FieldType, ModelClass, Schema, bundled_overrides

CLASS_COLUMN: Final = "_class"
SHAPE_COLUMN: Final = "_shape"
CONTENT_COLUMN: Final = "_content"
ROW_COLUMN: Final = "_row"
INHERITANCE_COLUMN: Final = "type"

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,199}", re.ASCII)
_OUR_TABLES = ("allenorm_", "link_", "sqlite_")
# The last three are names that SQLite gives to a row's number.
_OUR_COLUMNS = frozenset(
    {CLASS_COLUMN, SHAPE_COLUMN, CONTENT_COLUMN, ROW_COLUMN, "rowid", "oid", "_rowid_"}
)
# SQLite makes no table with more.
_MOST_COLUMNS = 2000 - 4
_SQL_TYPES: Final[Mapping[FieldType, str]] = {
    "integer": "INTEGER",
    "string": "TEXT",
    "float": "REAL",
    "boolean": "INTEGER",
    "text": "TEXT",
    "datetime": "TEXT",
    "integer_array": "TEXT",
    "float_array": "TEXT",
    "string_array": "TEXT",
    "unknown": "",
}


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table as a store has it.

    Attributes:
        name: Its name.
        classes: The classes whose rows it holds, sorted.
        columns: The type that SQLite has for each column of the schema; "" for any value.
        key: `id`, or `rowid`.
        natural: The columns that tell rows apart in a table without `id`, where known.
    """

    name: str
    classes: tuple[str, ...]
    columns: Mapping[str, str]
    key: str
    natural: tuple[str, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether several classes share it, so that each row names its own."""
        return len(self.classes) > 1


def tables(schema: Schema, fields: Mapping[str, Mapping[str, Field]]) -> dict[str, TableLayout]:
    """Return the tables of a schema by name, or refuse names that SQLite could not hold apart.

    Args:
        schema: The schema.
        fields: The columns of each class, as `columns()` has them.
    """
    found: dict[str, TableLayout] = {}
    for name, classes in schema.tables.items():
        checked_name(name, f"the table of class {classes[0]!r}")
        if name.lower().startswith(_OUR_TABLES):
            message = (
                f"table {name!r} of class {classes[0]!r} has a name that a store keeps for itself "
                f"({', '.join(f'{each}*' for each in _OUR_TABLES)}); rename it in the schema "
                "document, or leave its classes out"
            )
            raise SchemaError(message)
        found[name] = _table(name, [schema.classes[each] for each in classes], fields)
    refuse_twins(found, "tables", "the schema")
    return found


def columns(model: ModelClass, *, shared: bool) -> dict[str, Field]:
    """Return the columns of a class that records have, typed as the known corrections say.

    Args:
        model: The class.
        shared: Whether it shares its table, whose column `type` then names a row's class.
    """
    corrections = bundled_overrides().of(model.name).retype
    found: dict[str, Field] = {}
    for column in model.fields:
        checked_name(column.name, f"a column of class {model.name!r}")
        if column.name.lower() in _OUR_COLUMNS:
            message = (
                f"column {column.name!r} of class {model.name!r} has a name that a store keeps "
                "for itself; rename it in the schema document, or leave it out"
            )
            raise SchemaError(message)
        if not (shared and column.name == INHERITANCE_COLUMN):
            type_ = corrections.get(column.name, column.type)
            found[column.name] = Field(column.name, type_, column.nullable, column.limit)
    return found


def checked_name(name: str, what: str) -> None:
    """Refuse what is no name; a schema that was read from a document has none such."""
    if not _IDENTIFIER.fullmatch(name):
        message = (
            f"{what} is called {quote(name, 60)}; an ASCII letter or '_', then at most 199 "
            "letters, digits and '_', is expected"
        )
        raise SchemaError(message)


def refuse_twins(names: Iterable[str], what: str, where: str) -> None:
    """Refuse names that differ in case alone, which are one name to SQLite."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.lower(), name)
        if other != name:
            message = (
                f"{where} has the {what} {other!r} and {name!r}, which differ in case alone: to "
                "SQLite they are one; rename one of them in the schema document, or leave it out"
            )
            raise SchemaError(message)


def _table(
    name: str, classes: list[ModelClass], fields: Mapping[str, Mapping[str, Field]]
) -> TableLayout:
    """Return one table, with the columns of all classes that share it."""
    with_id = [each.name for each in classes if "id" in fields[each.name]]
    without = [each.name for each in classes if "id" not in fields[each.name]]
    if with_id and without:
        message = (
            f"classes {with_id[0]!r} and {without[0]!r} share the table {name!r}, and only the "
            "first has the column 'id'; give it to both in the schema document"
        )
        raise SchemaError(message)
    found: dict[str, str] = {}
    for each in classes:
        for column in fields[each.name].values():
            type_ = _SQL_TYPES.get(column.type)
            if type_ is None:
                message = f"column {column.name!r} of class {each.name!r} has the unknown type "
                message += quote(column.type, 60)
                raise SchemaError(message)
            # Where classes differ, each value keeps the type that it came with.
            found[column.name] = type_ if found.get(column.name, type_) == type_ else ""
    refuse_twins(found, "columns", f"table {name!r}")
    if len(found) > _MOST_COLUMNS:
        message = (
            f"table {name!r} has {len(found)} columns, and SQLite holds {_MOST_COLUMNS}; leave "
            "some of the classes that share it out of the schema document"
        )
        raise SchemaError(message)
    natural = NATURAL_KEYS.get(name)
    known = () if with_id or natural is None else natural.columns
    return TableLayout(
        name,
        tuple(each.name for each in classes),
        found,
        "id" if with_id else "rowid",
        known if set(known) <= set(found) else (),
    )
