"""From the text of `--where` to a condition: strictly, or not at all."""

import operator
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from allenorm.cli._notes import note
from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm.query import Column, Condition, TextColumn, path
from allenorm.query._operands import operand
from allenorm.query._paths import unknown_name
from allenorm.rma import Element, Null, String

_NAME: Final = r"[A-Za-z][A-Za-z0-9_]*"
_PATH: Final = re.compile(rf"{_NAME}(?:\.{_NAME})*")
_CONDITION: Final = re.compile(
    rf"\s*({_PATH.pattern})\s*(!=|<=|>=|=|<|>|~)(?![=<>!~])\s*(.*?)\s*", re.DOTALL
)
_ITEM: Final = re.compile(r"""\s*(?:'([^']*)'|"([^"]*)"|([^,'"\s](?:[^,]*[^,\s])?))\s*""")
_NULL: Final = "null"
_ALSO_NULL: Final = frozenset({"null", "none", "nil", "nan"})
_COMPARE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class _Read:
    """The parts of a condition's text.

    Attributes:
        name: The column's name, with those of associations before it.
        sign: The operator.
        written: What stands after it.
    """

    name: str
    sign: str
    written: str

    def refuse(self, reason: str) -> NoReturn:
        """Say why the condition is none."""
        message = f"{quote(self.name + self.sign + self.written, _SHOWN)}: {reason}"
        raise QueryError(message)


def condition_of_text(model: type[Any], text: str) -> Condition[Any]:
    """Read one condition.

    Args:
        model: The class that it is about.
        text: A column, perhaps one of an association; an operator; and a value, or several with
            commas between them.

    Returns:
        The condition, with values of the column's type.

    Raises:
        QueryError: It is no condition, or the value does not fit the column.
        UnknownNameError: There is no such column.
        InexpressibleError: RMA cannot say it.

    Examples:
        >>> from allenorm import Structure
        >>> condition_of_text(Structure, "id=8,385")
        <Condition Structure: [id$in8,385]>
        >>> condition_of_text(Structure, "ontology.name~'*brain*'")
        <Condition Structure: ontology[name$il'*brain*']>
        >>> condition_of_text(Structure, "parent_structure_id=null")
        <Condition Structure: [parent_structure_id$eqnull]>
    """
    found = _CONDITION.fullmatch(text)
    if found is None:
        raise _no_condition(text)
    read = _Read(found[1], found[2], found[3])
    column = column_named(model, read.name)
    values = [operand(column, each) for each in _elements(read, column)]
    if None in values and (len(values) > 1 or read.sign not in {"=", "!="}):
        read.refuse("null stands alone, after = or !=; in a list or beside < it finds none")
    if len(values) > 1:
        if read.sign != "=":
            read.refuse(
                f"{read.sign} takes one value; put quotes around a text with a comma, or write a "
                "condition for each value"
            )
        return column.in_(values)
    if read.sign == "~":
        return _matched(read, column, values[0])
    condition: Condition[Any] = _COMPARE[read.sign](column, values[0])
    return condition


def column_named(model: type[Any], dotted: str) -> Column[Any, Any]:
    """Find a column by its name, with those of associations before it.

    Args:
        model: The class that the name starts at.
        dotted: The names, with dots between them.

    Returns:
        The column.

    Raises:
        UnknownNameError: There is no such column or association.
        QueryError: It names an association, or is no name.

    Examples:
        >>> from allenorm import Gene
        >>> column_named(Gene, "organism.name")
        <TextColumn Gene.organism.name>
    """
    if not _PATH.fullmatch(dotted):
        message = f"{quote(dotted, _SHOWN)} is no name of a column, such as id or donor.name"
        raise QueryError(message)
    above, _, name = dotted.rpartition(".")
    found: Any = path(model, above) if above else model.c
    end = model
    for each in above.split(".") if above else ():
        end = end.__mapping__.relations[each].target()
    mapping = end.__mapping__
    if name in mapping.columns:
        column: Column[Any, Any] = getattr(found, name)
        return column
    if name not in mapping.relations:
        raise unknown_name(end, name)
    target: Any = mapping.relations[name].target()
    message = (
        f"{dotted} is an association (to {target.__name__}), not a column; name one of its "
        f"columns, such as {dotted}.{next(iter(target.__mapping__.columns))}"
    )
    raise QueryError(message)


def _no_condition(text: str) -> QueryError:
    """Say what is wrong with a text that is no condition."""
    name = _PATH.match(text.strip())
    rest = text.strip()[name.end() :].lstrip() if name else ""
    if name and not rest:
        hint = (
            f"it needs an operator and a value, as in {name[0]}=1; in quotes, or the shell takes "
            "< and > for files"
        )
    elif rest.startswith("=="):
        hint = "equality is one ="
    elif rest.startswith("!~"):
        hint = "RMA has no NOT for patterns; drop those rows afterwards"
    else:
        hint = "write a column, one of = != < <= > >= ~, and a value, as in acronym=VISp"
    return QueryError(f"{quote(text, _SHOWN)} is no condition: {hint}")


def _matched(read: _Read, column: Column[Any, Any], pattern: Any) -> Condition[Any]:
    """Return the condition of a pattern."""
    if not isinstance(column, TextColumn):
        read.refuse(f"~ matches text, and {column} holds none; compare it")
    if "*" not in str(pattern) and sys.stderr.isatty():
        said = (
            f"{read.name}~ without * is equality in any case; a part is {read.name}~'*{pattern}*'"
        )
        note(said)
    return column.ilike(pattern)


def _elements(read: _Read, column: Column[Any, Any]) -> list[Element]:
    """Return the values that stand after an operator."""
    if not read.written:
        read.refuse("a value is missing; write null for none, and '' for an empty text")
    found: list[Element] = []
    position = 0
    while position <= len(read.written):
        item = _ITEM.match(read.written, position)
        if item is None or read.written[item.end() : item.end() + 1] not in {"", ","}:
            read.refuse("a value is missing, or a quote is not where a value begins or ends")
        spaced = item[0] != item[0].strip()
        found.append(_element(read, column, item, spaced=spaced))
        position = item.end() + 1
    return found


def _element(
    read: _Read, column: Column[Any, Any], item: "re.Match[str]", *, spaced: bool
) -> Element:
    """Return one value: what quotes hold is text, and what stands without them may be more."""
    bare = item[3]
    text: str = next(each for each in item.groups() if each is not None)
    if "'" in text and isinstance(column, TextColumn):
        _refuse_apostrophe(read, text)
    if bare is None:
        return String(text)
    if bare == _NULL:
        return Null()
    if isinstance(column, TextColumn):
        if bare.lower() in _ALSO_NULL:
            read.refuse(f"write null for no value, or '{bare}' in quotes for the text")
        if spaced:
            read.refuse(
                "one text with a comma, or several? Put quotes around one, as in "
                f"{read.name}{read.sign}'{read.written}', and leave no space around the commas of "
                "several"
            )
    return String(bare)


def _refuse_apostrophe(read: _Read, text: str) -> NoReturn:
    """Say how to ask for a text with an apostrophe, as far as that can be said."""
    pattern = f"{read.name}~'{text.replace(chr(39), '*')}'"
    hint = f"; write * for it, as in {pattern}" if read.sign in {"=", "~"} else ""
    message = (
        f"{quote(read.name + read.sign + read.written, _SHOWN)}: RMA cannot write an apostrophe"
    )
    raise InexpressibleError(message + hint)
