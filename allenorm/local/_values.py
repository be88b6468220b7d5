"""Values on their way into a store: each has its column's type, or is refused with the reason."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from math import isfinite
from typing import Any, Final, TypeAlias

from allenorm.errors import quote
from allenorm.schema import FieldType

Check: TypeAlias = Callable[[Any], Any]
"""Takes one value that is not None; returns it as SQLite keeps it, or raises ValueError."""

_NONE: Final = type(None)
_INTEGERS: Final = range(-(2**63), 2**63)
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN: Final[dict[FieldType, type]] = {
    "integer": int,
    "float": float,
    "boolean": bool,
    "string": str,
    "text": str,
    "datetime": str,
}
# What the API writes.
_is_usual = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z").fullmatch
_DATETIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?"
    r" ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def integer(value: Any) -> int:
    """Return a whole number that SQLite can hold."""
    if type(value) is not int:
        raise ValueError(_expected("an integer", value))
    if value not in _INTEGERS:
        message = f"{quote(value, 60)} does not fit in 64 bits"
        raise ValueError(message)
    return value


def number(value: Any) -> float:
    """Return a number as a float."""
    if type(value) is not float and type(value) is not int:
        raise ValueError(_expected("a number", value))
    try:
        found = float(value)
    except OverflowError:
        found = float("inf")
    if not isfinite(found):
        message = f"{quote(value, 60)} is no finite number"
        raise ValueError(message)
    return found


def boolean(value: Any) -> int:
    """Return true or false as SQLite has them."""
    if type(value) is not bool:
        raise ValueError(_expected("true or false", value))
    return int(value)


def text(value: Any) -> str:
    """Return a text that any format can carry."""
    if type(value) is not str:
        raise ValueError(_expected("a text", value))
    if "\0" in value or _SURROGATE.search(value):
        message = f"{quote(value, 60)} has a character that is no text"
        raise ValueError(message)
    return value


def moment(value: Any) -> str:
    """Return a datetime in UTC, as the API writes it; without an offset it is taken as UTC.

    A fraction of a second is kept, which the API never writes.
    """
    if type(value) is not str:
        raise ValueError(_expected("a datetime", value))
    found = _DATETIME.fullmatch(value)
    day, time, fraction, offset = found.groups(default="") if found else ("", "", "", "")
    zone = offset if offset.startswith(("+", "-")) else "+00:00"
    if ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        read = datetime.fromisoformat(f"{day}T{time or '00:00:00'}{zone}")
        read = read.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        raise ValueError(_expected("a datetime such as 2011-12-14T18:20:48Z", value)) from None
    fraction = fraction.rstrip("0").rstrip(".")
    return f"{read.replace(tzinfo=None).isoformat()}{fraction}Z"


def array(check: Check) -> Check:
    """Make the check of a list, which is kept as JSON."""

    def listed(value: Any) -> str:
        if not _is_list(value):
            raise ValueError(_expected("a list", value))
        items = [None if item is None else check(item) for item in value]
        return json.dumps(items, ensure_ascii=False, separators=(",", ":"))

    return listed


def anything(value: Any) -> Any:
    """Return a value of a column whose type nobody knows."""
    for check, type_ in ((text, str), (number, float), (integer, int), (boolean, bool)):
        if type(value) is type_:
            return check(value)
    raise ValueError(_expected("a text, a number, or true or false", value))


CHECKS: Final[dict[FieldType, Check]] = {
    "integer": integer,
    "string": text,
    "float": number,
    "boolean": boolean,
    "text": text,
    "datetime": moment,
    "integer_array": array(integer),
    "float_array": array(number),
    "string_array": array(text),
    "unknown": anything,
}
"""The check of each type of column."""


def checked(type_: FieldType, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of one column as SQLite keeps them.

    All of them are looked at together, at the speed of C, and one by one only where that shows
    something unusual. Numbers beyond 64 bits and halves of characters are left to SQLite, which
    refuses them.

    Args:
        type_: The column's type in the schema.
        values: A value for each row, None for null.

    Raises:
        ValueError: One of them has another type; `fault()` finds it.
    """
    types = {*map(type, values)}
    types.discard(_NONE)
    if _is_plain(type_, types, values):
        return values
    check = CHECKS[type_]
    return [None if value is None else check(value) for value in values]


def fault(type_: FieldType, values: Sequence[Any]) -> tuple[int, str] | None:
    """Return the place of the first value that its column cannot have, and the reason."""
    for place, value in enumerate(values):
        reason = None if value is None else refusal(type_, value)
        if reason is not None:
            return place, reason
    return None


def _is_list(value: object) -> bool:
    """Whether a value is a list."""
    return isinstance(value, list)


def refusal(type_: FieldType, value: object) -> str | None:
    """Return why a value is refused, or None."""
    try:
        CHECKS[type_](value)
    except ValueError as error:
        return str(error)
    return None


def _is_plain(type_: FieldType, types: set[type], values: Sequence[Any]) -> bool:
    """Whether SQLite keeps the values as they are."""
    if not types:
        return True
    if types != {_PLAIN.get(type_)}:
        return False
    if type_ == "float":
        # `filter` leaves out null, and nothing that is not finite.
        return isfinite(sum(filter(None, values)))
    if type_ in {"string", "text"}:
        return "\0" not in "".join(filter(None, values))
    return type_ != "datetime" or all(map(_is_usual_moment, {*values} - {None}))


def _is_usual_moment(value: str) -> bool:
    """Whether a text is a datetime as the API writes it."""
    if not _is_usual(value):
        return False
    try:
        datetime.fromisoformat(value[:-1])
    except ValueError:
        return False
    return True


def _expected(what: str, value: object) -> str:
    """Return the reason why a value is refused."""
    return f"{what} is expected, not {quote(value, 60)} ({type(value).__name__})"
