"""Values of a query as a column's type reads them."""

import datetime as dt
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Final, Literal, TypeAlias

from allenorm.errors import quote
from allenorm.local._refusal import refuse
from allenorm.rma import Boolean, Element, Number, String
from allenorm.rma._tree import plain
from allenorm.schema import FieldType

Kind: TypeAlias = Literal["integer", "float", "boolean", "datetime", "text", "array"]
"""How a column compares."""

_KINDS: Final[dict[FieldType, Kind]] = {
    "integer": "integer",
    "float": "float",
    "boolean": "boolean",
    "datetime": "datetime",
    "string": "text",
    "text": "text",
    "unknown": "text",
    "integer_array": "array",
    "float_array": "array",
    "string_array": "array",
}
_NAMES: Final[dict[Kind, str]] = {
    "integer": "type integer",
    "float": "type double precision",
    "boolean": "type boolean",
    "datetime": "type timestamp",
}
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_FLOAT: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_TIME: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?"
    r"(?: ?(Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?))?)?"
)
_TRUTH: Final = {"true": 1, "t": 1, "false": 0, "f": 0}
_BEYOND: Final = 1e19
"""Greater than any integer of a column."""


def kind_of(type_: FieldType) -> Kind:
    """Return how a column of a type compares."""
    return _KINDS[type_]


def operand(kind: Kind, element: Element) -> int | float | str:
    """Return what is bound to SQL for a value that stands beside a column.

    Args:
        kind: The column's kind.
        element: The value; not null, and no variable that was not replaced.
    """
    text, bare = text_of(element), isinstance(element, Number)
    if kind == "text":
        return text
    if kind == "boolean" and not bare and text.lower() in _TRUTH:
        return _TRUTH[text.lower()]
    if kind == "datetime" and isinstance(element, String):
        return _instant(text)
    if not isinstance(element, Boolean):
        stripped = text.strip(" \t\n\r\f\v")
        if kind == "float" and _FLOAT.fullmatch(stripped):
            return float(stripped)
        if kind == "integer" and (_FLOAT if bare else _INTEGER).fullmatch(stripped):
            return _number(stripped)
    return refuse(f"invalid input syntax for {_NAMES[kind]}: {quote(text, 80)}")


def text_of(element: Element) -> str:
    """Return the text of a value, or refuse what is no text to PostgreSQL."""
    # A qualified name and a variable are resolved before; a bare word is a string.
    text = plain(element)
    if "\0" in text or any("\ud800" <= each <= "\udfff" for each in text):
        refuse(f'invalid byte sequence for encoding "UTF8": {quote(ascii(text), 80)}')
    return text


def _number(text: str) -> int | float:
    """Return a number that compares with integers as the written one does."""
    near = float(text)
    if abs(near) >= _BEYOND:
        return math.copysign(_BEYOND, near)
    try:
        exact = Decimal(text)
        whole = int(exact.to_integral_value(rounding="ROUND_FLOOR"))
    except InvalidOperation:
        return math.copysign(0.5, near)
    if whole != exact:
        return whole + 0.5
    return whole if -(2**63) <= whole < 2**63 else math.copysign(_BEYOND, near)


def _instant(text: str) -> str:
    """Return a time as a store compares it: UTC, without its `Z`."""
    found = _TIME.fullmatch(text.strip(" "))
    if found is None:
        refuse(f"invalid input syntax for type timestamp: {quote(text, 80)}")
    try:
        year, month, day, hour, minute, second, part, zone = found.groups("0")
        time = dt.datetime(  # noqa: DTZ001 - UTC throughout
            int(year), int(month), int(day), int(hour), int(minute), int(second)
        )
        time -= _offset(zone)
    except (ValueError, OverflowError):
        refuse(f"invalid input syntax for type timestamp: {quote(text, 80)}")
    return f"{time.isoformat()}.{part}".rstrip("0") if int(part) else time.isoformat()


def _offset(zone: str) -> dt.timedelta:
    """Return how far a time zone is ahead of UTC."""
    if zone in {"0", "Z", "UTC"}:
        return dt.timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    ahead = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -ahead if zone[0] == "-" else ahead
