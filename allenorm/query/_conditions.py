"""Conditions: what a row must fulfil. They are joined with `&`; RMA has neither OR nor NOT."""

from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeAlias, TypeGuard, TypeVar

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query._mapping import MappedRelation
from allenorm.rma import Operator

R_contra = TypeVar("R_contra", contravariant=True)
S = TypeVar("S")

Steps: TypeAlias = tuple[MappedRelation, ...]
"""The associations from the root model to a model."""

Part: TypeAlias = tuple[Steps, str, str, Operator | None, tuple[str, ...]]
"""One filter: its associations, its bracket, the column's name, the operator, the values.

Names and values are text that was checked when the part was made. Without an operator the part
only joins its associations; with an operator and no values it cannot be fulfilled; neither has a
bracket.
"""


class Condition(Generic[R_contra]):
    """What rows of the root model `R` must fulfil.

    Made by comparing a column (`Specimen.c.id == 1`) or by `has()`; joined with `&`.

    Attributes:
        root: The root model class.
        parts: Filters and the associations that lead to them.
        tables: The tables that filters name as `table.column`.

    Examples:
        >>> from allenorm import Gene
        >>> (Gene.c.organism.name == "Mus musculus") & (Gene.c.acronym != None)
        <Condition Gene: organism[name$eq'Mus musculus'] & [acronym$nenull]>
    """

    __slots__ = ("parts", "root", "tables")

    def __init__(
        self, root: type[Any], parts: tuple[Part, ...], tables: tuple[str, ...] = ()
    ) -> None:
        self.root = root
        self.parts = parts
        self.tables = tables

    def __and__(self: "Condition[S]", other: "Condition[S]") -> "Condition[S]":
        """Require both conditions."""
        if not isinstance(other, Condition):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
            return NotImplemented
        root = common_root(self.root, other.root)
        if root is None:
            message = (
                f"a condition on {self.root.__name__} and one on {other.root.__name__} "
                "cannot be joined: a query has one root model"
            )
            raise QueryError(message)
        return Condition(root, self.parts + other.parts, self.tables + other.tables)

    if not TYPE_CHECKING:
        # A checker is to flag these: RMA has no words for them.

        def __or__(self, other: object) -> NoReturn:
            message = (
                "RMA has no OR. Two ways out: .in_([...]) where the alternatives are values of "
                "one column, or one query for each alternative, merged in Python by id"
            )
            raise InexpressibleError(message)

        __ror__ = __or__

        def __invert__(self) -> NoReturn:
            message = (
                "RMA has no NOT. Write the opposite operator (!= for ==, <= for >, is_not_null() "
                "for is_null()), or drop the rows in Python"
            )
            raise InexpressibleError(message)

    def __bool__(self) -> None:
        """Refuse: a condition is no truth value."""
        message = (
            "a condition has no truth value: join conditions with & instead of `and`, and write "
            "(low <= column) & (column <= high) instead of low <= column <= high"
        )
        raise QueryError(message)

    def __repr__(self) -> str:
        shown = " & ".join([describe(part) for part in self.parts])
        return f"<Condition {self.root.__name__}: {shown}>"


def is_condition(value: object) -> TypeGuard[Condition[Any]]:
    """Return whether a value is a condition."""
    return isinstance(value, Condition)


def part_of(steps: Steps, name: str, operator: Operator, values: tuple[str, ...]) -> Part:
    """Make a filter from texts that were checked."""
    text = f"[{name}${operator}{','.join(values)}]" if values else ""
    return (steps, text, name, operator, values)


def joining_part(steps: Steps) -> Part:
    """Make a part that only joins associations."""
    return (steps, "", "", None, ())


def describe(part: Part) -> str:
    """Return one filter for people: the Python attributes that lead to it, and its bracket."""
    steps, text, name, operator, _ = part
    names = ".".join([step.attribute for step in steps])
    if operator is None:
        return f"has({names})"
    return names + (text or f"[{name}${operator} nothing]")


def is_impossible(part: Part) -> bool:
    """Return whether no row can fulfil a filter: it wants one of no values."""
    return part[3] is not None and not part[4]


def common_root(first: type[Any], second: type[Any]) -> type[Any] | None:
    """Return the more special of two root models, or None where neither is the other's base."""
    if first is second or issubclass(first, second):
        return first
    return second if issubclass(second, first) else None


def below(steps: Steps, other: Steps) -> bool:
    """Return whether a chain of associations is another one or continues it."""
    return steps[: len(other)] == other
