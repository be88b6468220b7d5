"""Whether a row fulfils a filter."""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Final, TypeAlias

from allenorm.rma import Boolean, ColumnName, Element, Filter, Null, Number, String, Variable
from allenorm.schema import Field
from oracle._joins import Joins, Node, Place, RefusedError, Tuple

Variables: TypeAlias = Mapping[str, Sequence[Element]]
Condition: TypeAlias = Callable[[Tuple], bool]

FAMILIES: Final = {
    "integer": "number",
    "float": "number",
    "string": "text",
    "text": "text",
    "boolean": "boolean",
    "datetime": "datetime",
}
_BOOLEANS: Final = {"true": True, "t": True, "false": False, "f": False}
_COMPARISONS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
}
_EQUALITIES: Final = {None, "eq", "is", "in", "ne"}
_TIME: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,6})?)?"
    r"\s*(?:([Zz])|([+-])(\d\d):?(\d\d))?)?"
)


def condition(joins: Joins, node: Node, each: Filter, variables: Variables) -> Condition:
    """Return the test of a filter that hangs on a node; what it names must exist."""
    place = joins.place(node, each.column)
    place[0].join()
    values = _expanded(each.values, variables)
    if each.operator is None:
        return lambda made: value(made, place) is not None
    if values == [Null()] and each.operator in {"eq", "is", "ne"}:
        null = each.operator != "ne"
        return lambda made: (value(made, place) is None) is null
    if len(values) != 1 and each.operator not in {"eq", "in", "is"}:
        message = f"${each.operator} takes one value"
        raise RefusedError(message)
    family = FAMILIES.get(place[1].type)
    if family is None and values != [Null()]:
        message = f"column {place[1].name} cannot be compared"
        raise RefusedError(message)
    if each.operator in {"li", "il"}:
        return _pattern(joins, node, place, each, values[0])
    tests = [_test(joins, node, place, given, each.operator) for given in values]
    return lambda made: any(test(made) for test in tests)


def value(made: Tuple, place: Place) -> Any:
    """Return the value of a column in a tuple, as it compares."""
    return comparable(stored(made, place), place[1])


def stored(made: Tuple, place: Place) -> Any:
    """Return the value of a column in a tuple, as it is stored."""
    row = made[place[0]]
    return None if row is None else row[place[1].name]


def comparable(found: Any, column: Field) -> Any:
    """Return a stored value as it compares: a time is an instant."""
    if found is not None and column.type == "datetime":
        return instant(found)
    return found


def instant(text: str) -> datetime:
    """Return the instant that a text means; a day is its midnight, and without a zone UTC."""
    found = _TIME.fullmatch(text)
    if found is None:
        message = f"invalid input syntax for type timestamp: {text}"
        raise RefusedError(message)
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
    micro = round(float(found[7] or 0) * 1_000_000)
    shift = timedelta(hours=int(found[10] or 0), minutes=int(found[11] or 0))
    try:
        local = datetime(year, month, day, hour, minute, second, micro, timezone.utc)
        return local + shift if found[9] == "-" else local - shift
    except (ValueError, OverflowError):
        message = f"date/time field value out of range: {text}"
        raise RefusedError(message) from None


def _expanded(values: Sequence[Element], variables: Variables) -> list[Element]:
    """Return values with the lists that variables stand for."""
    expanded: list[Element] = []
    for each in values:
        if not isinstance(each, Variable):
            expanded.append(each)
        elif each.name in variables:
            expanded += variables[each.name]
        else:
            message = f"no variable {each.name}"
            raise RefusedError(message)
    return expanded


def _test(joins: Joins, node: Node, place: Place, given: Element, name: str) -> Condition:
    """Return the test against one value."""
    if isinstance(given, Null):
        return lambda _: False
    other = _other(joins, node, place, given)
    if other is not None:
        return lambda made: _compared(name, value(made, place), [value(made, other)])
    wanted = literals(given, place[1], blanks=name in _EQUALITIES)
    return lambda made: _compared(name, value(made, place), wanted)


def _other(joins: Joins, node: Node, place: Place, given: Element) -> Place | None:
    """Return the column that a value names, which must be of the same kind, or None."""
    if not isinstance(given, ColumnName) or given.table is None:
        return None
    other = joins.place(node, given)
    other[0].join()
    if FAMILIES.get(other[1].type) != FAMILIES[place[1].type]:
        message = f"cannot compare {place[1].name} with {other[1].name}"
        raise RefusedError(message)
    return other


def _compared(name: str, found: Any, wanted: list[Any]) -> bool:
    """Compare two values; what is null fulfils nothing."""
    if found is None or wanted == [None]:
        return False
    if name == "ne":
        return found not in wanted
    return found in wanted if name in _EQUALITIES else _COMPARISONS[name](found, wanted[0])


def literals(given: Element, column: Field, *, blanks: bool) -> list[Any]:
    """Return what a written value may mean for a column."""
    made = _READERS[FAMILIES[column.type]](given, column)
    if blanks and isinstance(made, str) and made.strip(" "):
        return [made, made.strip(" ")]
    return [made]


def plain(given: Element) -> str:
    """Return a written value without quotes."""
    if isinstance(given, Boolean):
        return "true" if given.value else "false"
    if isinstance(given, Number | String):
        return given.text
    assert isinstance(given, ColumnName)
    return given.name


def _number(given: Element, column: Field) -> Any:
    """Read a value for a number column."""
    text = plain(given)
    whole = column.type == "integer" and isinstance(given, String)
    try:
        made: Any = int(text) if whole else Decimal(text)
    except ArithmeticError:
        made = None
    except ValueError:
        made = None
    if isinstance(given, Boolean | ColumnName) or made is None:
        message = f"invalid input syntax for type {column.type}: {text}"
        raise RefusedError(message)
    return float(made) if column.type == "float" else made


def _boolean(given: Element, column: Field) -> Any:
    """Read a value for a boolean column."""
    text = plain(given).lower()
    if isinstance(given, Number) or text not in _BOOLEANS:
        message = f"invalid input syntax for type {column.type}: {text}"
        raise RefusedError(message)
    return _BOOLEANS[text]


def _datetime(given: Element, _: Field) -> Any:
    """Read a value for a datetime column."""
    return instant(plain(given))


def _text(given: Element, _: Field) -> Any:
    """Read a value for a text column."""
    return plain(given)


_READERS: Final[dict[str, Callable[[Element, Field], Any]]] = {
    "number": _number,
    "boolean": _boolean,
    "datetime": _datetime,
    "text": _text,
}


def _pattern(joins: Joins, node: Node, place: Place, each: Filter, given: Element) -> Condition:
    """Return the test of a pattern, whose stars stand for anything; a column's text is one, too."""
    if isinstance(given, Null):
        return lambda _: False
    other = _other(joins, node, place, given)

    def matches(made: Tuple) -> bool:
        text = as_text(stored(made, place))
        wanted = as_text(stored(made, other)) if other else plain(given)
        if text is None or wanted is None:
            return False
        if each.operator == "il":
            text, wanted = text.lower(), wanted.lower()
        pattern = ".*".join(map(re.escape, wanted.split("*")))
        return re.fullmatch(pattern, text, re.DOTALL) is not None

    return matches


def as_text(found: Any) -> str | None:
    """Write a value as flat rows have it."""
    if isinstance(found, bool):
        return "t" if found else "f"
    if isinstance(found, float):
        # Flat rows are PostgreSQL's own text.
        return repr(found).removesuffix(".0")
    if isinstance(found, list):
        return f"{{{','.join(map(str, found))}}}"
    return None if found is None else str(found)
