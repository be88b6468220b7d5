"""How the server spells values: as Ruby does in JSON and XML, as PostgreSQL does in flat text."""

import math
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

_LARGEST_PLAIN: Final = 1e15
"""From here on PostgreSQL writes an exponent."""
_QUOTED_ITEM: Final = re.compile(r'[\s{},"\\]|\A\Z|\Anull\Z', re.IGNORECASE)


def ruby_float(value: float) -> str:
    """Write a float as Ruby does, whose exponents have two digits and whose mantissas a point.

    Args:
        value: Any float.

    Returns:
        The shortest digits that read back as the same float.

    Examples:
        >>> [ruby_float(value) for value in (25.0, 1e20, 0.000005, -1.57549e-19)]
        ['25.0', '1.0e+20', '5.0e-06', '-1.57549e-19']
    """
    if not math.isfinite(value):
        return _not_finite(value)
    text = repr(value)
    mantissa, exponent, power = text.partition("e")
    return f"{mantissa}.0e{power}" if exponent and "." not in mantissa else text


def database_text(value: Any) -> str | None:
    """Write a value as PostgreSQL does: the text of flat rows, in CSV and with `tabular`.

    Args:
        value: A value of a record: a text, a number, a truth value, a list of them, or None.

    Returns:
        The text; None for None. Booleans are `t` and `f`, a float without a fraction has no
        point, and a list stands in braces.

    Examples:
        >>> [database_text(value) for value in (True, 90.0, -1.5e-18, "a", [1, None], None)]
        ['t', '90', '-1.5e-18', 'a', '{1,NULL}', None]
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float):
        return _database_float(value)
    if isinstance(value, bool):
        return "t" if value else "f"
    items: Any = value  # What `isinstance` narrows would be unknown to one checker or another.
    return _array(items) if isinstance(value, list) else str(items)


def _database_float(value: float) -> str:
    """Write a float as PostgreSQL does."""
    text = repr(value)
    if -_LARGEST_PLAIN < value < _LARGEST_PLAIN:
        return text.removesuffix(".0")
    if not math.isfinite(value):
        return _not_finite(value)
    if "e" in text:
        return text
    text = text.removesuffix(".0")
    sign, digits = ("-", text[1:]) if value < 0 else ("", text)
    whole, _, fraction = digits.partition(".")
    after = (whole[1:] + fraction).rstrip("0")
    return f"{sign}{whole[0]}{'.' if after else ''}{after}e+{len(whole) - 1}"


def _not_finite(value: float) -> str:
    """Name what is no number, in Ruby and PostgreSQL alike."""
    if math.isnan(value):
        return "NaN"
    return "Infinity" if value > 0 else "-Infinity"


def _array(items: Iterable[Any]) -> str:
    """Write a list as PostgreSQL writes an array."""
    return "{" + ",".join(map(_item, items)) + "}"


def _item(value: Any) -> str:
    """Write one item of an array."""
    text = database_text(value)
    if text is None:
        return "NULL"
    if isinstance(value, str) and _QUOTED_ITEM.search(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return text


def encoded(pieces: Sequence[str]) -> bytes:
    """Join pieces of an answer and encode them in UTF-8.

    Args:
        pieces: The text, in order.

    Returns:
        The bytes. Half a surrogate pair, which no encoding has, becomes U+FFFD.

    Examples:
        >>> encoded(["a", "b"])
        b'ab'
    """
    text = "".join(pieces)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
