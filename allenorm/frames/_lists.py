"""Columns of lists, kept flat: what Arrow is made of, and what no row needs taken apart for."""

from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lists:
    """The values of a column whose rows have lists.

    Attributes:
        offsets: Where the list of each row begins, None for a row that is null; and, last, where
            the last list ends.
        lengths: How long the list of each row is, None for a row that is null.
        values: The items of all lists, one after the other.

    Examples:
        >>> Lists([0, None, 2, 2], [2, None, 0], ["a", "b"]).rows()
        [['a', 'b'], None, []]
    """

    offsets: list[int | None]
    lengths: list[int | None]
    values: "Column"

    def rows(self) -> list[Any]:
        """Return the list of each row."""
        items = iter(rows_of(self.values))
        return [None if each is None else list(islice(items, each)) for each in self.lengths]


Column: TypeAlias = "list[Any] | Lists"
"""The values of a column, one for each row."""


def rows_of(column: Column) -> list[Any]:
    """Return the value of each row."""
    return column.rows() if isinstance(column, Lists) else column


def offsets_of(lengths: list[int | None]) -> list[int | None]:
    """Return where each list begins, and where the last one ends.

    Examples:
        >>> offsets_of([2, None, 0])
        [0, None, 2, 2]
    """
    found: list[int | None] = []
    end = 0
    for each in lengths:
        found.append(None if each is None else end)
        end += each or 0
    return [*found, end]
