"""The syntax tree of RMA: what a query says, apart from how it is written.

Source: the published grammar and the forms that real queries add. One tree stands for every
spelling of a query, so that two queries that mean the same compare equal.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Operator: TypeAlias = Literal["eq", "ne", "li", "il", "gt", "lt", "ge", "le", "in", "is"]
"""The ten operators of the published grammar, without their `$`."""


@dataclass(frozen=True, slots=True)
class Number:
    """An unsigned number, kept as it is written: digits, or digits with one point."""

    text: str


@dataclass(frozen=True, slots=True)
class String:
    """Text that stands between apostrophes; it cannot hold one."""

    text: str


@dataclass(frozen=True, slots=True)
class Boolean:
    """The bare word `true` or `false`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Null:
    """The bare word `null`."""


@dataclass(frozen=True, slots=True)
class Variable:
    """The name, without its `$`, of a list that a pipe stage collected."""

    name: str


@dataclass(frozen=True, slots=True)
class ColumnName:
    """A column, on the left of an operator or on its right.

    Attributes:
        name: The column, or any bare word.
        table: The table that qualifies it, or None.
    """

    name: str
    table: str | None = None


Element: TypeAlias = Number | String | Boolean | Null | Variable | ColumnName
"""One item on the right of an operator."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One bracket: `[column$operator value,...]`, or `[column]`, which tests for not null."""

    column: ColumnName
    operator: Operator | None = None
    values: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class AssociationTerm:
    """An association, its filters, and what is nested in its parentheses."""

    name: str
    filters: tuple[Filter, ...] = ()
    terms: "tuple[Filter | AssociationTerm, ...]" = ()


Term: TypeAlias = Filter | AssociationTerm
"""One item of a criteria or include clause."""


_SPELLINGS: Final = {"numRows": "num_rows", "startRow": "start_row"}
_LISTS: Final = frozenset({"only", "except", "order", "tabular"})
_COUNTS: Final = frozenset({"num_rows", "start_row"})
_SWITCHES: Final = frozenset({"count", "debug"})
_USUAL: Final[dict[str, type]] = {
    **dict.fromkeys(_LISTS, String),
    **dict.fromkeys(_COUNTS, Number),
    **dict.fromkeys(_SWITCHES, Boolean),
}
"""What a query of ours has; every request makes some of these."""
OPTION_NAMES: Final = frozenset({*_USUAL, *_SPELLINGS, "filename"})
"""Every option, in each of its spellings."""
_DIGITS: Final = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class Option:
    """One option of `rma::options`, with its values: `[num_rows$eq50]`.

    An option is the same however it is spelt: `all` and `'all'`, `id,name` and `'id,name'`,
    `numRows` and `num_rows`, `50` and `'50'` become one.
    """

    name: str
    values: tuple[Element, ...]

    def __post_init__(self) -> None:
        """Settle the spelling."""
        if len(self.values) == 1 and type(self.values[0]) is _USUAL.get(self.name):
            return
        name = _SPELLINGS.get(self.name)
        if name is not None:
            object.__setattr__(self, "name", name)
        values = _settled(self.name, self.values)
        if values is not self.values:
            object.__setattr__(self, "values", values)


def _settled(option: str, values: tuple[Element, ...]) -> tuple[Element, ...]:
    """Spell the values of an option in one way; return the same tuple where it is so already."""
    kinds = {type(value) for value in values}
    if option in _LISTS and kinds and Variable not in kinds:
        return (String(",".join([plain(value) for value in values])),)
    if String in kinds or ColumnName in kinds:
        return tuple([_settled_value(option, value) for value in values])
    return values


def _settled_value(option: str, value: Element) -> Element:
    """Spell one value of an option that is no list."""
    if not isinstance(value, String | ColumnName):
        return value
    text = plain(value)
    if option in _COUNTS and _DIGITS.fullmatch(text):
        return Number(text)
    if option in _SWITCHES and text.lower() in {"true", "false"}:
        return Boolean(text.lower() == "true")
    return String(text)


def plain(value: Element) -> str:
    """Return the text of a value, without quotes."""
    if isinstance(value, Boolean):
        return "true" if value.value else "false"
    if isinstance(value, Null):
        return "null"
    if isinstance(value, ColumnName):
        return value.name if value.table is None else f"{value.table}.{value.name}"
    return value.name if isinstance(value, Variable) else value.text


@dataclass(frozen=True, slots=True)
class ModelStage:
    """`model::Name` with its criteria, includes and options."""

    model: str
    criteria: tuple[Term, ...] = ()
    include: tuple[Term, ...] = ()
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceStage:
    """`service::name` with its parameters."""

    name: str
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class PipeStage:
    """`pipe::name`, which collects values of the stage before it into variables."""

    name: str
    filters: tuple[Filter, ...] = ()


Stage: TypeAlias = ModelStage | ServiceStage | PipeStage
"""One stage of a query."""


@dataclass(frozen=True, slots=True)
class Rma:
    """A whole query: one stage, or several that feed each other."""

    stages: tuple[Stage, ...]
