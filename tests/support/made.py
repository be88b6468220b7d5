"""Rows of our own making, for any class: every column has a value of its type, or null.

Rows depend on nothing but class and number, so that tests can say what comes out.
"""

from collections.abc import Iterable
from typing import Any

from allenorm.schema import Association, ModelClass, Schema, bundled
from schema_types import column_type

Row = dict[str, Any]

_SOME = 3
_NULL_EVERY = 5
_ABSENT_EVERY = 4


def made_row(name: str, number: int, *include: str, schema: Schema | None = None) -> Row:
    """Return a row of a class, as the API sends it.

    Args:
        name: The class.
        number: The row's number; its id as well, where the class has one.
        include: The dotted paths of what the row nests.
        schema: The schema that has the class; by default the bundled one.
    """
    schema = schema or bundled()
    model = schema.classes[name]
    row: Row = {}
    for index, column in enumerate(model.fields):
        null = column.nullable and (number + index) % _NULL_EVERY == 0
        value = None if null else _value(model, column.name, number, index)
        row[column.name] = number if column.name == "id" else value
    tree: dict[str, list[str]] = {}
    for path in include:
        first, _, rest = path.partition(".")
        tree.setdefault(first, []).extend([rest] if rest else [])
    for index, (association_name, below) in enumerate(sorted(tree.items())):
        association = model.association(association_name)
        assert association is not None, f"{name} has no association {association_name}"
        _nest(row, association, number + index, below, schema)
    return row


def _nest(
    row: Row, association: Association, number: int, below: Iterable[str], schema: Schema
) -> None:
    """Nest what an association leads to; a to-one without a target leaves its key out."""
    if association.many:
        children = [
            made_row(association.target, number * 10 + each, *below, schema=schema)
            for each in range(number % _SOME)
        ]
        if association.kind == "has_and_belongs_to_many":
            for child in children:
                child["ar_association_key_name"] = str(number)
        row[association.name] = children
    elif number % _ABSENT_EVERY:
        row[association.name] = made_row(association.target, number, *below, schema=schema)
    else:
        # A column of the same name is sent only where no record takes its place.
        row.setdefault(association.name, None)
        if row[association.name] is None:
            del row[association.name]


def _value(model: ModelClass, name: str, number: int, index: int) -> Any:
    """Return a value of a column's type."""
    kind = column_type(model, name)
    values: dict[str, Any] = {
        "integer": number * 100 + index,
        "float": number + index / 8,
        "boolean": (number + index) % 2 == 0,
        "datetime": f"20{number % 90 + 10}-0{index % 9 + 1}-15T23:59:0{number % 10}Z",
        "integer_array": [number, index],
        "float_array": [number / 2, -index / 4],
        "string_array": [f"{name} {number}", ""],
    }
    return values.get(kind, f'{name} "{number}", ü\n' if index % 7 == 0 else f"{name} {number}")
