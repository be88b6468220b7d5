"""From a Python value to the text of an RMA value, checked against the column's type."""

import datetime as dt
from collections.abc import Callable
from numbers import Integral
from typing import Any, TypeAlias

from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm.query._mapping import ColumnType
from allenorm.rma import literal, quoted
from allenorm.rma._choices import FALSE, TRUE

_EXPECTED: dict[str, str] = {
    "integer": "int",
    "float": "float",
    "boolean": "bool",
    "string": "str",
    "datetime": "a datetime with a time zone",
    "unknown": "int, float, bool, str or a datetime with a time zone",
}

kind_of: Callable[[object], type] = type
"""`type()`, without the narrowing that a checker adds to it."""

_COMMON = 2**63

_Writers: TypeAlias = dict[type, Callable[[Any], str]]


def _whole(value: int) -> str:
    """Write an int, in the common case without a further look."""
    return str(value) if 0 <= value < _COMMON else literal(value)


_WHOLE: _Writers = {int: _whole}
_NUMBERS: _Writers = {int: _whole, float: literal}
_TEXT: _Writers = {str: quoted}
_TRUTH: _Writers = {bool: {False: FALSE, True: TRUE}.__getitem__}
_TIME: _Writers = {dt.datetime: literal}

WRITERS: dict[ColumnType, _Writers] = {
    "integer": _WHOLE,
    "float": _NUMBERS,
    "boolean": _TRUTH,
    "string": _TEXT,
    "datetime": _TIME,
    "unknown": {**_NUMBERS, **_TRUTH, **_TEXT, **_TIME},
    "integer_array": {},
    "float_array": {},
    "string_array": {},
}
"""What writes a value of exactly this Python type for a column of this type."""


def value_text(kind: ColumnType, value: Any, column: object) -> str:
    """Write a value for a column.

    Args:
        kind: The column's type.
        value: A value that fits it. A numpy scalar counts as the Python value it holds.
        column: The column, for messages; `str()` of it is `Animal.species.name`.

    Returns:
        The value's text.

    Raises:
        QueryError: The value does not fit the column, or is a datetime without a time zone.
        InexpressibleError: RMA cannot write it: an apostrophe, NaN, infinity, or an array.
    """
    if kind.endswith("_array"):
        message = f"RMA has no array values, so {column} can only be tested with is_null()"
        raise InexpressibleError(message)
    plain = _plain(value)
    write = WRITERS[kind].get(kind_of(plain))
    if write is not None:
        return write(plain)
    message = (
        f"{column} is a column of type {kind}: expected {_EXPECTED[kind]}, "
        f"got {type(value).__name__} {quote(value, 80)}"
    )
    if isinstance(value, (list, tuple, set, frozenset)):
        message += "; only in_() takes several values"
    elif isinstance(value, dt.date):
        message += "; say which time of that day, with its time zone"
    raise QueryError(message)


def _plain(value: Any) -> Any:
    """Return the plain Python value that a subclass or a numpy scalar holds."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, float):
        return float(value)
    item = getattr(value, "item", None)
    if callable(item) and not getattr(value, "shape", None):
        return item()
    # A bool stays one: it is an int to Python, and never to a column.
    return int(value) if isinstance(value, Integral) and kind_of(value) is not bool else value
