"""Text from elsewhere, made harmless for a terminal; and JSON that is always JSON."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from allenorm.errors import HydrationError

LONGEST: Final = 2000
"""Characters of a value that a table looks at before it is cut to the width of a terminal."""
_HIDDEN: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
"""What a terminal obeys, hides or turns round, as far as JSON leaves it as it is."""


def harmless(text: str) -> str:
    r"""Return a text without what a terminal would obey, hide or turn round.

    Args:
        text: Text from a server or a file.

    Returns:
        The text on one line; what cannot be printed stands there as an escape.

    Examples:
        >>> print(harmless("a\x1b[31m\nb"))
        a\x1b[31m\nb
    """
    if text.isprintable():
        return text
    return "".join([each if each.isprintable() else _escaped(each) for each in text])


def _escaped(character: str) -> str:
    """Return what stands for one character that cannot be printed; any space is a space."""
    if unicodedata.category(character) == "Zs":
        return " "
    return character.encode("unicode_escape").decode("ascii")


def cell_text(value: Any, longest: int | None = LONGEST) -> str:
    """Return what a cell of a table shows for a value.

    Args:
        value: A value of a row.
        longest: The most characters of it to look at; None for all.

    Returns:
        Harmless text on one line; nothing for None.

    Examples:
        >>> cell_text(None), cell_text(True), cell_text(1.5), cell_text([1, None]), cell_text("a")
        ('', 'true', '1.5', '[1, null]', 'a')
    """
    if value is None:
        return ""
    text = value if isinstance(value, str) else _shown(value)
    return harmless(text[:longest])


def _shown(value: Any) -> str:
    """Return what a value shows that is no text."""
    return str(_plain(value)) if isinstance(value, dt.datetime) else json_text(value)


def json_text(value: Any, *, ascii_only: bool = False) -> str:
    r"""Write a value as JSON on one line, whatever is in it.

    Args:
        value: A value as JSON has it; times and tuples are taken as well.
        ascii_only: Whether every other character is to be an escape.

    Returns:
        JSON: NaN and infinity, which it does not have, are null, and what a terminal would obey
        is an escape, which means the same.

    Raises:
        HydrationError: It is nested too deeply.

    Examples:
        >>> print(json_text({"a": float("nan"), "b": "\x9b\x1b"}))
        {"a": null, "b": "\u009b\u001b"}
    """
    try:
        try:
            text = _dumped(value, ascii_only=ascii_only)
        except ValueError:
            text = _dumped(_finite(value), ascii_only=ascii_only)
    except RecursionError:
        message = "a value of the answer is nested too deeply to be written as JSON"
        raise HydrationError(message) from None
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _dumped(value: Any, *, ascii_only: bool) -> str:
    """Write a value as JSON, or raise `ValueError` for a number that JSON does not have."""
    return json.dumps(value, ensure_ascii=ascii_only, allow_nan=False, default=_plain)


def _plain(value: object) -> str:
    """Return a value that JSON does not have as text: a time as the API writes it."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.timezone.utc).isoformat().replace("+00:00", "Z")
    return str(value)


def _finite(value: Any) -> Any:
    """Return a value with null where a number is none."""
    if isinstance(value, float):
        return value if abs(value) < float("inf") else None
    if isinstance(value, Mapping):
        return {key: _finite(each) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType] # any value
    if isinstance(value, (list, tuple)):
        return [_finite(each) for each in value]  # pyright: ignore[reportUnknownVariableType] # any value
    return value
