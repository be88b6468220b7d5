"""Values as text: how a Python value is written, and what a written value is."""

import datetime as dt
import math
import re
from collections.abc import Mapping
from decimal import Decimal

from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm.rma._choices import FALSE, NULL, TRUE
from allenorm.rma._names import identifier, quoted
from allenorm.rma._tree import Boolean, ColumnName, Element, Null, Number, String, Variable

_FARTHEST = 2**63
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_RESERVED: Mapping[str, Boolean | Null] = {
    TRUE: Boolean(value=True),
    FALSE: Boolean(value=False),
    NULL: Null(),
}


def literal(value: str | float | bool | dt.datetime | None) -> str:  # noqa: FBT001 - it is a value, not a switch
    """Write a Python value.

    Args:
        value: Text, a number, a truth value, a datetime with a time zone, or None.

    Returns:
        Its text: strings and datetimes between apostrophes, numbers, truth values and null bare.
        A number that the grammar has no form for (a sign, an exponent) is a quoted decimal.

    Raises:
        InexpressibleError: The value has no text: an apostrophe, NaN, infinity.
        QueryError: A datetime has no time zone.

    Examples:
        >>> [literal(value) for value in ("Mus musculus", 15, -0.5, True, None)]
        ["'Mus musculus'", '15', "'-0.5'", 'true', 'null']
    """
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return NULL
    if isinstance(value, bool):
        return TRUE if value else FALSE
    if isinstance(value, int):
        if -_FARTHEST <= value < _FARTHEST:
            return str(value) if value >= 0 else f"'{value}'"
        message = "an integer of more than 64 bits fits no column of the API"
        raise InexpressibleError(message)
    if isinstance(value, float):
        return _decimal(value)
    return _time(value)


def element(text: str) -> Element:
    """Read one written value.

    Args:
        text: What `literal()` writes, a column as `table.column`, or a bare word.

    Returns:
        The value in the syntax tree.

    Raises:
        InexpressibleError: The text is no value.

    Examples:
        >>> element("'Mus musculus'"), element("15"), element("genes.acronym")
        (String(text='Mus musculus'), Number(text='15'), ColumnName(name='acronym', table='genes'))
    """
    if text[:1] == "'" == text[-1:] and len(text) > 1:
        quoted(text[1:-1])
        return String(text[1:-1])
    word = reserved(text)
    if word is not None:
        return word
    if NUMBER.fullmatch(text):
        return Number(text)
    if text[:1] == "$":
        return Variable(identifier(text[1:]))
    return column_name(text)


def reserved(text: str) -> Boolean | Null | None:
    """Return what a bare word stands for that is no name, in any case, or None."""
    return _RESERVED.get(text.lower())


def column_name(text: str) -> ColumnName:
    """Read the name of a column.

    Args:
        text: `column` or `table.column`.

    Returns:
        The name in the syntax tree.

    Raises:
        InexpressibleError: A part of it is no identifier.

    Examples:
        >>> column_name("genes.acronym")
        ColumnName(name='acronym', table='genes')
    """
    table, point, name = text.rpartition(".")
    return ColumnName(identifier(name), identifier(table) if point else None)


def number_text(text: str) -> str:
    """Return the text of a number as it is, if it is one.

    Args:
        text: Digits, with one point at most.

    Returns:
        The same text.

    Raises:
        InexpressibleError: The text is no number of the grammar.

    Examples:
        >>> number_text("0.25")
        '0.25'
    """
    if NUMBER.fullmatch(text):
        return text
    message = f"{quote(text)} is no RMA number; it has no sign and no exponent"
    raise InexpressibleError(message)


def _decimal(value: float) -> str:
    """Write a float as a decimal."""
    if not math.isfinite(value):
        message = f"RMA has no way to write {value}"
        raise InexpressibleError(message)
    text = repr(float(value))
    if "e" in text:
        return f"'{Decimal(text):f}'"
    return f"'{text}'" if text[0] == "-" else text


def _time(value: dt.datetime) -> str:
    """Write a datetime in the API's own form, in UTC."""
    if value.tzinfo is None:
        message = (
            f"{value!r} has no time zone, and the API's times have one; "
            "write datetime(..., tzinfo=timezone.utc)"
        )
        raise QueryError(message)
    utc = value.astimezone(dt.timezone.utc).replace(tzinfo=None)
    return f"'{utc.isoformat()}Z'"
