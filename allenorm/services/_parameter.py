"""The parameters of a service: what each takes, and how a value is written."""

import math
import operator
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeGuard, cast

from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm.query import BaseQuery, Pipe
from allenorm.rma import Boolean, Element, Number, String, Variable, element, literal

Kind: TypeAlias = Literal[
    "boolean", "float", "integer", "integers", "keys", "limits", "point", "text", "texts"
]
"""What a parameter takes."""

_EXPECTED: Final[dict[Kind, str]] = {
    "boolean": "True or False",
    "float": "a number",
    "integer": "a whole number from 0 on, or a pipe",
    "integers": "one or more whole numbers from 0 on, or a pipe",
    "keys": "one or more ids or names, or a pipe",
    "limits": "two numbers, the least and the greatest",
    "point": "three numbers, x, y and z in micrometres",
    "text": "a text",
    "texts": "one or more texts, or a pipe",
}
_WHOLE: Final = frozenset({"integer"})
_TEXT: Final = frozenset({"string", "text"})
_PIPED: Final[dict[Kind, frozenset[str]]] = {
    "integer": _WHOLE,
    "integers": _WHOLE,
    "keys": _WHOLE | _TEXT,
    "texts": _TEXT,
}
"""What is taken from a pipe: the types of the columns."""

_LENGTHS: Final[dict[Kind, int]] = {"limits": 2, "point": 3}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a service.

    Attributes:
        name: Its name.
        kind: What it takes.
        required: Whether the service does without it.
        values: The texts that it takes, where they are a closed set.
    """

    name: str
    kind: Kind
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """One service of the API.

    Attributes:
        name: Its name.
        parameters: What it takes, but for the paging.
        any_of: Parameters of which it needs one or more.
    """

    name: str
    parameters: tuple[Parameter, ...]
    any_of: tuple[str, ...] = ()


def elements(service: str, parameter: Parameter, value: object) -> tuple[Element, ...]:
    """Write the value of a parameter.

    Args:
        service: The name of the service, for the message.
        parameter: The parameter.
        value: What the caller gave; not None.

    Returns:
        What stands in the request: numbers and truth values bare, one text between apostrophes,
        and several texts as one, with commas.

    Raises:
        QueryError: The value does not fit; the message says what would.
        InexpressibleError: A text has an apostrophe, or one of several a comma.

    Examples:
        >>> elements("mouse_agea", Parameter("seed_point", "point"), (6800, 4200, 5600.5))
        (Number(text='6800'), Number(text='4200'), Number(text='5600.5'))
    """
    kind = parameter.kind
    if is_pipe(value) and value.type in _PIPED.get(kind, ()):
        return (Variable(parameter.name),)
    items = _items(kind, value)
    texts = [] if items is None else [_text(kind, each) for each in items]
    length = _LENGTHS.get(kind)
    if not texts or "" in texts or (length is not None and len(texts) != length):
        _refuse(service, parameter, value)
    if parameter.values and (unknown := [t for t in texts if t[1:-1] not in parameter.values]):
        _refuse(service, parameter, unknown[0][1:-1])
    written = [element(each) for each in texts]
    if kind not in {"text", "boolean"}:
        _check_commas(service, parameter, written)
    if len(written) == 1 or all(isinstance(each, Number) for each in written):
        return tuple(written)
    # One quoted text with commas is how several are written where they are not plain numbers.
    return (String(",".join([_plain(each) for each in written])),)


def is_pipe(value: object) -> TypeGuard[Pipe[object]]:
    """Return whether a value is a pipe."""
    return isinstance(value, Pipe)


def _items(kind: Kind, value: object) -> list[Any] | None:
    """Return the items of a value, or None where it is of another kind altogether."""
    if kind in {"boolean", "float", "integer", "text"}:
        return [value]
    if isinstance(value, (str, int, float)):
        return None if kind in _LENGTHS else [value]
    if isinstance(value, bytes) or not isinstance(value, Iterable):
        return [value] if hasattr(value, "__index__") and kind not in _LENGTHS else None
    return list(cast("Iterable[object]", value))


def _text(kind: Kind, item: Any) -> str:
    """Write one item, or return nothing where it does not fit."""
    if kind == "boolean":
        return literal(item) if isinstance(item, bool) else ""
    if isinstance(item, bool):
        return ""
    if isinstance(item, str):
        # An enumeration of texts is written as its text.
        return literal(str.__str__(item)) if item and kind in {"keys", "text", "texts"} else ""
    if kind in {"float", "limits", "point"}:
        return _number(item)
    if kind in {"integer", "integers", "keys"} and hasattr(item, "__index__"):
        # Integers of numpy have an index, too.
        whole = operator.index(item)
        return literal(whole) if whole >= 0 else ""
    return ""


def _number(item: Any) -> str:
    """Write a number, whole ones without a point, or return nothing where it is none."""
    if isinstance(item, complex) or not hasattr(item, "__float__"):
        return ""
    value = float(item)
    if not math.isfinite(value):
        return ""
    return literal(int(value) if value.is_integer() and abs(value) < 1e15 else value)  # noqa: PLR2004 - where a float has its digits


def _check_commas(service: str, parameter: Parameter, written: list[Element]) -> None:
    """Refuse a comma within one of several values: it would part it in two."""
    for each in written:
        if isinstance(each, String) and "," in each.text:
            message = (
                f"{service}(): {parameter.name}: a comma stands between values and cannot be "
                f"written in one, got {quote(each.text, 80)}; name it by its id"
            )
            raise InexpressibleError(message)


def _plain(item: Element) -> str:
    """Return an item without quotes."""
    assert isinstance(item, Number | String | Boolean)  # noqa: S101 - nothing else is written
    return item.text if not isinstance(item, Boolean) else literal(item.value)


def _refuse(service: str, parameter: Parameter, value: object) -> NoReturn:
    """Say what a parameter takes."""
    if parameter.values:
        expected = " or ".join([repr(each) for each in parameter.values])
    else:
        expected = _EXPECTED[parameter.kind]
    message = f"{service}(): {parameter.name}: expected {expected}, got {quote(value, 80)}"
    if isinstance(value, BaseQuery):
        message += "; pipe(column) of the query has the values of a column"
    raise QueryError(message)
