"""From the values of flat rows to the values of columns: the server sends text for them."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias, cast

from allenorm.errors import HydrationError, quote
from allenorm.query._columns import Column

Convert: TypeAlias = Callable[[Any], Any]

_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?"
    r"(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_BOOLEANS = {"t": True, "true": True, "f": False, "false": False}


def converter(column: Column[Any, Any]) -> Convert:
    """Return a function that converts what the server sent for a column.

    Args:
        column: The column.

    Returns:
        A function that takes text or a JSON value and returns a value of the column's type, or
        None for null. It raises `HydrationError` for anything else.
    """
    kind = column._column.type
    convert = _CONVERTERS[kind]

    def convert_value(value: Any) -> Any:
        if value is None or (value == "" and kind != "string"):
            return None
        try:
            return convert(value)
        except (ValueError, TypeError, KeyError):
            message = f"{column} holds {kind}, and the server sent {quote(value, 80)}"
            raise HydrationError(message) from None

    return convert_value


def _integer(value: Any) -> int:
    """Read a whole number."""
    if isinstance(value, (bool, float)):
        raise TypeError
    return int(value)


def _float(value: Any) -> float:
    """Read a number."""
    if isinstance(value, bool):
        raise TypeError
    return float(value)


def _boolean(value: Any) -> bool:
    """Read a truth value, in JSON's or in PostgreSQL's spelling."""
    return value if isinstance(value, bool) else _BOOLEANS[_text(value).lower()]


def _text(value: Any) -> str:
    """Read text."""
    if not isinstance(value, str):
        raise TypeError
    return value


def _datetime(value: Any) -> dt.datetime:
    """Read a time; one without a time zone is UTC."""
    found = _TIME.fullmatch(_text(value))
    if found is None:
        raise ValueError
    # Python 3.10 reads neither Z, nor hours alone, nor fractions of other lengths.
    fraction = ((found[2] or "") + "000000")[:6]
    zone = found[3] or "Z"
    offset = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    return dt.datetime.fromisoformat(f"{found[1].replace(' ', 'T')}.{fraction}{offset}")


def _array(convert: Convert) -> Convert:
    """Return a function that reads a list, in JSON's or in PostgreSQL's spelling."""

    def read(value: Any) -> tuple[Any, ...]:
        items: Any = value
        if isinstance(value, str):
            braces = value.startswith("{") and value.endswith("}")
            items = value[1:-1].split(",") if braces else json.loads(value)
            items = [] if items == [""] else items
        if not isinstance(items, (list, tuple)):
            raise TypeError
        return tuple([convert(item) for item in cast("list[Any]", items)])

    return read


def _as_it_is(value: Any) -> Any:
    """Leave a value alone: the schema does not say what it is."""
    return value


_CONVERTERS: dict[str, Convert] = {
    "integer": _integer,
    "float": _float,
    "boolean": _boolean,
    "string": _text,
    "datetime": _datetime,
    "integer_array": _array(_integer),
    "float_array": _array(_float),
    "string_array": _array(_text),
    "unknown": _as_it_is,
}
