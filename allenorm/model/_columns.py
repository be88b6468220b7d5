"""Column types, from the annotations of generated classes."""

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from allenorm.model._timestamp import Timestamp

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from allenorm.query import ColumnType

_TYPES: "dict[Any, ColumnType]" = {
    int: "integer",
    str: "string",
    float: "float",
    bool: "boolean",
    tuple[int, ...]: "integer_array",
    tuple[float, ...]: "float_array",
    tuple[str, ...]: "string_array",
    Any: "unknown",
}
_TIMESTAMP, *_TIMESTAMP_METADATA = get_args(Timestamp)

EXACT: "dict[ColumnType, frozenset[type]]" = {
    "integer": frozenset({int}),
    "string": frozenset({str}),
    "float": frozenset({float}),
    "boolean": frozenset({bool}),
    "datetime": frozenset({str}),
    "integer_array": frozenset({list}),
    "float_array": frozenset({list}),
    "string_array": frozenset({list}),
}
"""The JSON types that a column's values have when nothing is odd."""

CONVERTED = frozenset({"datetime", "float_array", "integer_array", "string_array"})
"""The column types whose values are of another type in JSON."""


def parts(annotation: Any) -> tuple[Any, bool]:
    """Split `X | None` into X and whether None is allowed; what is no such union stays whole."""
    if get_origin(annotation) in {Union, UnionType}:
        members = get_args(annotation)
        rest = [member for member in members if member is not NoneType]
        if len(rest) == 1 and len(rest) < len(members):
            return rest[0], True
    return annotation, False


def column_type(field: "FieldInfo") -> "tuple[ColumnType, bool] | None":
    """Return a field's column type and whether it may be None; None for any other annotation.

    `unknown` (`Any`) always may be None.
    """
    annotation, nullable = parts(field.annotation)
    if get_origin(annotation) is Annotated:
        annotation, *metadata = get_args(annotation)
    else:
        metadata = list(field.metadata)
    if metadata:
        known = annotation is _TIMESTAMP and metadata == _TIMESTAMP_METADATA
        return ("datetime", nullable) if known else None
    kind = _TYPES.get(annotation)
    return None if kind is None else (kind, nullable or kind == "unknown")
