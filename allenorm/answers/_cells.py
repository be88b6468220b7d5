"""Values as a store holds them, from what a file has: texts, numbers, truth values and lists.

A file may spell a value in several ways: `f` and `false`, `5` and `5.0` (a table that went through
pandas), `2011-12-14 18:20:48` and `2011-12-14T18:20:48Z`, `{1,2}` and `[1,2]`, and as text what
JSON has its own spelling for (flat rows). All become one. What a column cannot hold is refused.
"""

import datetime as dt
import json
import math
import re
from collections.abc import Callable
from typing import Any, Final, TypeGuard

from allenorm.errors import quote

_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,30}(?:\.0{1,30})?")
_FLOAT: Final = re.compile(
    r"[+-]?(?:[0-9]{1,400}\.?[0-9]{0,400}|\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,4})?"
)
_TRUTH: Final = {"t": True, "true": True, "f": False, "false": False}
_SERVED: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?)?"
    r" ?(Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")
_ITEM: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|([^,"{}]+)')
_ARRAY_ITEMS: Final = {
    "integer_array": "integer",
    "float_array": "float",
    "string_array": "string",
}
_LARGEST: Final = 2**1000
_SHOWN: Final = 60
_WORDS: Final = {
    "boolean": "truth value",
    "datetime": "date and time",
    "float": "number",
    "integer": "whole number",
    "string": "text",
    "text": "text",
}


def cell(kind: str, value: Any) -> Any:
    """Return the value of a column.

    Args:
        kind: The column's type in the schema; values of a type that is not known stay as they are.
        value: What the file has: a text in CSV and XML, any JSON value in JSON.

    Returns:
        The value: None, a whole number of 64 bits, a finite float, a truth value, a text, a text
        that is a time in UTC as the API writes it, or a list.

    Raises:
        ValueError: The column cannot hold it; the message says what was found and what is
            expected.

    Examples:
        >>> cell("integer", "5"), cell("boolean", "f"), cell("float", 5), cell("text", "")
        (5, False, 5.0, '')
        >>> cell("datetime", "2011-12-14 18:20:48"), cell("float_array", "{0.5,1}")
        ('2011-12-14T18:20:48Z', [0.5, 1.0])
        >>> cell("integer", "x")
        Traceback (most recent call last):
        ValueError: 'x' is no whole number
    """
    if value is None:
        return None
    if kind in _ARRAY_ITEMS:
        return [cell(_ARRAY_ITEMS[kind], each) for each in _items(value)]
    found: Any = _READERS.get(kind, _as_it_is)(value)
    if found is None:
        shown = quote(value, _SHOWN) if isinstance(value, str) else _json(value)
        message = f"{shown} is no {_WORDS.get(kind, 'value of a column')}"
        raise ValueError(message)
    return found


def _json(value: Any) -> str:
    """Show a value that is no text."""
    text = json.dumps(value, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _integer(value: Any) -> int | None:
    """Read a whole number of 64 bits."""
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        value = int(value.partition(".")[0])
    elif isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is int and -(2**63) <= value < 2**63:
        return value
    return None


def _float(value: Any) -> float | None:
    """Read a finite number."""
    if isinstance(value, str) and _FLOAT.fullmatch(value):
        value = float(value)
    number = float(value) if type(value) is int and abs(value) <= _LARGEST else value
    return number if isinstance(number, float) and math.isfinite(number) else None


def _boolean(value: Any) -> bool | None:
    """Read a truth value."""
    return _TRUTH.get(value.lower()) if isinstance(value, str) else _truth(value)


def _truth(value: Any) -> bool | None:
    """Read a truth value that is no text."""
    return value if isinstance(value, bool) else None


def _text(value: Any) -> str | None:
    """Read a text; NUL and half a surrogate pair are none."""
    if not isinstance(value, str):
        return None
    return None if _NO_TEXT.search(value) else value


def _moment(value: Any) -> str | None:
    """Read a time, and write it in UTC as the API does; without a zone it is UTC."""
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    day, time, fraction, zone = found.groups()
    sign, minutes = (zone or "+")[0], (zone or "").strip("+-ZUTC").replace(":", "").ljust(4, "0")
    offset = dt.timedelta(hours=int(minutes[:2]), minutes=int(minutes[2:]))
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{time or '00:00:00'}")
        moment += offset if sign == "-" else -offset
    except (ValueError, OverflowError):
        return None
    return f"{moment.isoformat()}{(fraction or '').rstrip('0').rstrip('.')}Z"


def _as_it_is(value: Any) -> Any:
    """Take what a column of an unknown type has, unless it is a record or a list."""
    if isinstance(value, str):
        return _text(value)
    return None if isinstance(value, dict | list) else value


def _items(value: Any) -> list[Any]:
    """Return the items of a list, or of a text that writes one."""
    items: object = value
    if isinstance(value, str) and value.startswith("{") and value.endswith("}"):
        items = _database_items(value[1:-1])
    elif isinstance(value, str):
        try:
            items = json.loads(value)
        except (ValueError, RecursionError):
            items = None
    if _is_list(items):
        return items
    message = f"{quote(value, _SHOWN)} is no list"
    raise ValueError(message)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether a value is a list."""
    return isinstance(value, list)


def _database_items(text: str) -> list[str | None]:
    """Return the items between the braces of PostgreSQL's form of a list."""
    items: list[str | None] = []
    position = 0
    while text:
        found = _ITEM.match(text, position)
        end = found.end() if found else position
        if found is None or text[end : end + 1] not in {"", ","}:
            message = f"{quote('{' + text + '}', _SHOWN)} is no list"
            raise ValueError(message)
        quoted, bare = found.groups()
        if bare is None:
            items.append(re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL))
        else:
            items.append(None if bare.strip().upper() == "NULL" else bare.strip())
        if end == len(text):
            break
        position = end + 1
    return items


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "boolean": _boolean,
    "datetime": _moment,
    "float": _float,
    "integer": _integer,
    "string": _text,
    "text": _text,
}
