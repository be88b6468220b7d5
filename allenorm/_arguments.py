"""Checks of arguments before anything is sent; a message names what is allowed."""

import math
import numbers
import re
from collections.abc import Collection, Iterable
from typing import Any, Final, cast

from allenorm.errors import SettingsError, quote

_LIKE_A_VALUE: Final = re.compile(r"[-+]?[0-9][0-9.,]*|True|False|None")


def identifier(value: object, name: str, table: str) -> int:
    """Return the id that an argument stands for.

    Args:
        value: An id, or an object of a class of the table.
        name: The name of the argument.
        table: The table that the id is of, such as `sub_images`.

    Returns:
        The id.

    Raises:
        SettingsError: It is neither.

    Examples:
        >>> identifier(69750516, "image", "sub_images")
        69750516
        >>> identifier(True, "image", "sub_images")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: image: expected an id (a whole number from 1 on) or an object
        of table sub_images, got 'True'
    """
    own = _integer(getattr(value, "id", None) if _table(value) == table else value)
    if own is not None and own > 0:
        return own
    raise refusal(name, f"an id (a whole number from 1 on) or an object of table {table}", value)


def identifiers(values: object, name: str, table: str, *, using: object = None) -> tuple[int, ...]:
    """Return the ids that an argument stands for, each once.

    Args:
        values: Ids or objects of classes of the table, a query of such objects, or one of them.
        name: The name of the argument.
        table: The table that the ids are of.
        using: Where a query is run; None stands for its own place.

    Returns:
        One id or more, in the order given.

    Raises:
        SettingsError: There is none, or one is neither.

    Examples:
        >>> identifiers([28, 159226751, 28], "groups", "graphic_group_labels")
        (28, 159226751)
    """
    on = getattr(values, "using", None)
    if using is not None and callable(on):
        values = on(using)
    # An object of a model class is iterable, too.
    given = [values] if _table(values) is not None else _members(values)
    found = tuple(dict.fromkeys(identifier(value, name, table) for value in given))
    if not found:
        raise refusal(name, f"one id of table {table} or more", "none")
    return found


def whole(value: object, name: str, least: int, most: int | None = None, unit: str = "") -> int:
    """Return a whole number that is within limits.

    Args:
        value: The argument.
        name: Its name.
        least: The least that is allowed.
        most: The most that is allowed; None for any.
        unit: What it counts, for the message.

    Returns:
        The number.

    Raises:
        SettingsError: It is none, or not within the limits.

    Examples:
        >>> whole(101, "quality", 0, 100)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: quality: expected a whole number from 0 to 100, got '101'
    """
    found = _integer(value)
    if found is not None and least <= found and (most is None or found <= most):
        return found
    limits = f"from {least} on" if most is None else f"from {least} to {most}"
    raise refusal(name, f"a whole number {limits}{f' ({unit})' if unit else ''}", value)


def number(
    value: object,
    name: str,
    least: float | None = None,
    most: float | None = None,
    unit: str = "",
) -> float:
    """Return a number that is within limits.

    Args:
        value: The argument, an integer or a float.
        name: Its name.
        least: The least that is allowed; None for any.
        most: The most that is allowed; None for any.
        unit: Its unit, for the message.

    Returns:
        The number.

    Raises:
        SettingsError: It is none, or not within the limits.

    Examples:
        >>> number(1.5, "gain", 0, 1)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: gain: expected a number from 0 to 1, got '1.5'
    """
    if not isinstance(value, bool) and isinstance(value, numbers.Real) and _finite(value):
        found = float(value)
        if (least is None or least <= found) and (most is None or found <= most):
            return found
    if least is None:
        limits = ""
    else:
        limits = f" from {least:g} on" if most is None else f" from {least:g} to {most:g}"
    raise refusal(name, f"a number{limits}{f' ({unit})' if unit else ''}", value)


def choice(value: object, name: str, allowed: Collection[Any]) -> Any:
    """Return a value that is one of a closed set.

    Args:
        value: The argument.
        name: Its name.
        allowed: The values that are allowed, in the order in which the message lists them.

    Returns:
        The value.

    Raises:
        SettingsError: It is none of them.

    Examples:
        >>> choice(30, "resolution", (10, 25, 50, 100))
        Traceback (most recent call last):
        allenorm.errors.SettingsError: resolution: expected 10, 25, 50 or 100, got '30'
    """
    integer = _integer(value)
    plain = value if integer is None else integer
    for each in allowed:
        if type(each) is type(plain) and each == plain:
            return each
    words = [str(each) for each in allowed]
    raise refusal(name, f"{', '.join(words[:-1])} or {words[-1]}" if words[1:] else words[0], value)


def choices(value: object, name: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Return one value or more of a closed set, each once.

    Args:
        value: One value, or several.
        name: The name of the argument.
        allowed: The values that are allowed.

    Returns:
        The values, in the order given.

    Raises:
        SettingsError: There is none, or one is not allowed.

    Examples:
        >>> choices("energy", "volumes", ("energy", "density"))
        ('energy',)
    """
    given = _members(value)
    if not given:
        raise refusal(name, f"one or more of {', '.join(allowed)}", "none")
    return tuple(dict.fromkeys(choice(each, name, allowed) for each in given))


def texts(value: object, name: str) -> tuple[str, ...]:
    """Return one text or more, each once.

    Args:
        value: One text, or several.
        name: The name of the argument.

    Returns:
        The texts, in the order given.

    Raises:
        SettingsError: There is none, or one is no text.

    Examples:
        >>> texts(["E11.5", "P4"], "ages")
        ('E11.5', 'P4')
        >>> texts(56, "ages")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: ages: expected one text or several, got '56'
    """
    found: list[str] = []
    for each in _members(value):
        if not isinstance(each, str):
            raise refusal(name, "one text or several", each)
        found.append(each)
    if not found:
        raise refusal(name, "one text or several", "none")
    return tuple(dict.fromkeys(found))


def truth(value: object, name: str) -> bool:
    """Return a boolean.

    Args:
        value: The argument.
        name: Its name.

    Returns:
        The boolean.

    Raises:
        SettingsError: It is none.

    Examples:
        >>> truth("yes", "annotation")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: annotation: expected True or False, got 'yes'
    """
    found: bool = choice(value, name, (True, False))
    return found


def written(value: float) -> str:
    """Write a number without an exponent, which not every place of the API reads.

    Args:
        value: The number.

    Returns:
        Its digits, as few as say it.

    Examples:
        >>> written(6208.0), written(0.5), written(1e-7)
        ('6208', '0.5', '0.0000001')
    """
    if float(value).is_integer():
        return str(int(value))
    text = repr(value)
    return f"{value:.20f}".rstrip("0") if "e" in text else text


def _members(value: object) -> list[object]:
    """Return the members of several values, or the one value."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return list(cast("Iterable[object]", value))
    return [value]


def _integer(value: object) -> int | None:
    """Return an integer, of numpy as well; a boolean is none."""
    if isinstance(value, bool) or not isinstance(value, numbers.Integral):
        return None
    return int(value)


def _finite(value: numbers.Real) -> bool:
    """Whether a number can be sent: an integer may be too great to be a float."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _table(value: object) -> str | None:
    """Return the table of an object of a model class."""
    return getattr(type(value), "__table__", None)


def refusal(name: str, expected: str, value: object) -> SettingsError:
    """Say what an argument may be.

    Args:
        name: The name of the argument.
        expected: What it may be.
        value: What it is.

    Returns:
        The error, to be raised.

    Examples:
        >>> print(refusal("quality", "a whole number", "90"))
        quality: expected a whole number, got '90', a text
    """
    # A number in quotes looks like a number in a message.
    kind = ", a text" if isinstance(value, str) and _LIKE_A_VALUE.fullmatch(value) else ""
    return SettingsError(f"{name}: expected {expected}, got {quote(value, 80)}{kind}")
