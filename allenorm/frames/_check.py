"""The values of a class's columns, from checked rows: what objects would hold, without objects."""

import json
from collections.abc import Callable, Iterable
from itertools import chain
from operator import itemgetter
from types import NoneType
from typing import Any, Final, TypeAlias

from allenorm.model._columns import EXACT
from allenorm.model._drift import report_unknown_keys
from allenorm.model._shape import NOISE, Shape, generated_class, shape_of
from allenorm.model._single import validated
from allenorm.model._timestamp import read_timestamp
from allenorm.query import MappedColumn

Row: TypeAlias = dict[str, Any]
Values: TypeAlias = list[Any]

_ELEMENTS: Final[dict[str, type]] = {
    "float_array": float,
    "integer_array": int,
    "string_array": str,
}


class _OddError(Exception):
    """A value has another type than its column: pydantic must say what it is."""


def own_values(
    model: type[Any], columns: Iterable[MappedColumn], rows: list[Row], *, partial: bool
) -> list[Values]:
    """Return the values of a class's columns.

    What a class of the user's own adds to a generated one is for its objects: the values are
    those of the generated class.

    Args:
        model: The class.
        columns: Those of its columns that are wanted.
        rows: Records as the API sends them; they stay as they are.
        partial: Whether the query left out columns, so that one may be missing.

    Returns:
        A list for each column, with a value for each row.

    Raises:
        HydrationError: A value does not fit its column, as for an object.

    Warns:
        SchemaDriftWarning: The records have keys that the class does not know.
    """
    shape = shape_of(generated_class(model) or model)
    unknown = set[str]().union(*rows) - shape.columns_by_key.keys() - shape.relations_by_key.keys()
    if unknown - {NOISE}:
        report_unknown_keys(shape.model, unknown - {NOISE})
    try:
        return [_column_values(shape, each, rows) for each in columns]
    except (_OddError, ValueError, OverflowError):
        # As for objects: pydantic converts what it can, and says what it cannot.
        return _by_pydantic(shape, columns, rows, partial=partial)


def _column_values(shape: Shape, column: MappedColumn, rows: list[Row]) -> Values:
    """Return the values of one column, if all have its exact type."""
    key, kind = column.name, column.type
    try:
        values: Values = list(map(itemgetter(key), rows))
    except KeyError:
        values = [row.get(key) for row in rows]
    if key in shape.shared:
        # A record of the association with the same name took the column's place.
        values = [None if type(value) is dict else value for value in values]
    elif not column.nullable and None in values:
        raise _OddError
    if kind == "unknown":
        return list(map(text_of, values))
    types = set(map(type, values)) - EXACT[kind] - {NoneType}
    if types == {int} and kind == "float":
        return [None if value is None else float(value) for value in values]
    if types:
        raise _OddError
    convert = _CONVERT.get(kind)
    return values if convert is None else convert(kind, values)


def _by_pydantic(
    shape: Shape, columns: Iterable[MappedColumn], rows: list[Row], *, partial: bool
) -> list[Values]:
    """Return the values of columns by way of objects, one by one."""
    found: list[Row] = []
    for row in rows:
        nested = frozenset(key for key in shape.shared if type(row.get(key)) is dict)
        own = {
            key: value
            for key, value in row.items()
            if key in shape.columns_by_key and key not in nested
        }
        layout = shape.layout((*own, *sorted(nested)), nested)
        found.append(vars(validated(shape, own, layout, partial=partial)))
    return [
        [
            text_of(values.get(each.attribute))
            if each.type == "unknown"
            else values.get(each.attribute)
            for values in found
        ]
        for each in columns
    ]


def text_of(value: Any) -> str | None:
    """Return a value of a type that the schema does not know: as text, or else as JSON.

    Examples:
        >>> text_of("a"), text_of(7), text_of({"a": [1]}), text_of(None)
        ('a', '7', '{"a": [1]}', None)
    """
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _datetimes(_: str, values: Values) -> Values:
    """Make datetimes of text, each distinct one once."""
    read = {text: read_timestamp(text) for text in set(values)}
    return [read[text] for text in values]


def _arrays(kind: str, values: Values) -> Values:
    """Check the elements of lists."""
    element = _ELEMENTS[kind]
    seen = set(map(type, chain.from_iterable(filter(None, values))))
    if seen - {element} and (element is not float or seen - {int, float}):
        raise _OddError
    return [None if value is None else tuple(map(element, value)) for value in values]


_CONVERT: Final[dict[str, Callable[[str, Values], Values]]] = {
    "datetime": _datetimes,
    "float_array": _arrays,
    "integer_array": _arrays,
    "string_array": _arrays,
}
