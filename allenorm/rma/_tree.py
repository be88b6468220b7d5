"""The syntax tree of RMA: what a query says, apart from how it is written.

Source: the published grammar and the forms that real queries add. One tree stands for every
spelling of a query, so that two queries that mean the same compare equal.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

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


@dataclass(frozen=True, slots=True)
class Option:
    """One option of `rma::options`, with its values: `[num_rows$eq50]`."""

    name: str
    values: tuple[Element, ...]


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
