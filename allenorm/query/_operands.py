"""From a written value to the Python value that a column is compared with."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, Final

from allenorm.errors import HydrationError, InexpressibleError, QueryError, quote
from allenorm.query._answers import converter
from allenorm.query._columns import Column
from allenorm.rma import Boolean, Element, Null, Number, String, Variable
from allenorm.rma._tree import plain

_WHOLE: Final = re.compile(r"[+-]?[0-9]+(?:\.0*)?")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DIGITS: Final = re.compile("[+-]?[0-9]+")
_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FARTHEST: Final = 2**63
_EXPECTED: Final = {
    "integer": "a whole number",
    "float": "a number",
    "boolean": "true or false",
    "datetime": "a time such as '2011-12-14T18:20:48Z'",
}


def operand(column: Column[Any, Any], value: Element) -> Any:
    """Return the Python value that stands for a written one beside a column.

    Args:
        column: The column on the left of the operator.
        value: What stands on the right: a value, or a bare word, which is text.

    Returns:
        A value of the column's type, or None for null.

    Raises:
        QueryError: The value can be no value of the column.
        InexpressibleError: It is a variable, or the column holds arrays.

    Examples:
        >>> from allenorm import Gene
        >>> from allenorm.rma import ColumnName
        >>> operand(Gene.c.id, String("15")), operand(Gene.c.acronym, ColumnName("Gad1"))
        (15, 'Gad1')
    """
    if isinstance(value, Null):
        return None
    if isinstance(value, Variable):
        message = (
            f"{column} is compared with the variable ${value.name}, which a pipe fills; a typed "
            "query has none: fetch its values with values(), and pass them to in_()"
        )
        raise InexpressibleError(message)
    kind = column._column.type
    if kind.endswith("_array"):
        message = f"RMA has no array values, so {column} can only be tested with is_null()"
        raise InexpressibleError(message)
    try:
        return _READERS[kind](column, value)
    except (ValueError, HydrationError):
        expected = _EXPECTED[kind]
        message = (
            f"{column} is a column of type {kind}: expected {expected}, "
            f"found {quote(plain(value), 80)}"
        )
        raise QueryError(message) from None


def _integer(_: Column[Any, Any], value: Element) -> int:
    """Read a whole number, quoted or not."""
    if not isinstance(value, (Number, String)) or not _WHOLE.fullmatch(value.text.strip()):
        raise ValueError
    return int(value.text.partition(".")[0])


def _float(_: Column[Any, Any], value: Element) -> float:
    """Read a number, quoted or not; one without a point stays whole."""
    if not isinstance(value, (Number, String)) or not _NUMBER.fullmatch(value.text.strip()):
        raise ValueError
    text = value.text.strip()
    if _DIGITS.fullmatch(text) and -_FARTHEST <= int(text) < _FARTHEST:
        return int(text)
    return float(text)


def _boolean(column: Column[Any, Any], value: Element) -> bool:
    """Read a truth value, in each of its spellings."""
    if isinstance(value, Boolean):
        return value.value
    if isinstance(value, Number):
        raise ValueError  # noqa: TRY004 - told as every other value that does not fit
    found: bool = converter(column)(plain(value).strip())
    return found


def _text(_: Column[Any, Any], value: Element) -> str:
    """Read text; what stands without quotes is text, too."""
    return plain(value)


def _datetime(column: Column[Any, Any], value: Element) -> dt.datetime:
    """Read a time in UTC; a date alone is its midnight."""
    text = plain(value).strip()
    found: dt.datetime = converter(column)(text + "T00:00:00" if _DATE.fullmatch(text) else text)
    return found.astimezone(dt.timezone.utc)


def _unknown(column: Column[Any, Any], value: Element) -> Any:
    """Read a value of a column that may hold anything: as it is written."""
    if isinstance(value, Number):
        return _float(column, value)
    return value.value if isinstance(value, Boolean) else plain(value)


_READERS: Final[dict[str, Callable[[Column[Any, Any], Element], Any]]] = {
    "integer": _integer,
    "float": _float,
    "boolean": _boolean,
    "string": _text,
    "datetime": _datetime,
    "unknown": _unknown,
}
