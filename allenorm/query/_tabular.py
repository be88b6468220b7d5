"""Queries for flat rows, and the values of their columns."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from allenorm.query import _build as build
from allenorm.query._answers import converter
from allenorm.query._base import BaseQuery
from allenorm.query._plan import Selected

if TYPE_CHECKING:
    from allenorm.query._columns import Column
    from allenorm.query._query import Query

M = TypeVar("M")


class TabularQuery(BaseQuery[M, dict[str, Any]]):
    """A lazy, immutable query for flat rows: dicts of the columns named in `tabular()`.

    The server sends text; the rows hold values of the columns' types.
    """

    __slots__ = ()

    def _pages(self, size: int | None) -> Iterator[list[dict[str, Any]]]:
        read = row_reader(self._plan.tabular)
        for page in self._runner().rows(self, size):
            yield [read(row) for row in page]


def row_reader(selected: Iterable[Selected]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a function that reads one flat row: the chosen keys, converted by column type."""
    columns = [(each.key, converter(each.column)) for each in selected]

    def read(row: dict[str, Any]) -> dict[str, Any]:
        # PostgreSQL folds unquoted aliases to lower case.
        return {key: convert(row.get(key, row.get(key.lower()))) for key, convert in columns}

    return read


def values_of(query: "Query[Any]", columns: "Iterable[Column[Any, Any]]") -> list[Any]:
    """Fetch the values of columns: by `only` where all are the root's, else as flat rows."""
    plan = build.with_columns(query.plan, columns)
    selected = plan.tabular or [Selected(each._column.name, each) for each in plan.only]
    if plan.empty:
        return []
    read = row_reader(selected)
    found: list[Any] = []
    for page in query._runner().rows(query._with(plan), None):
        rows = [tuple(read(row).values()) for row in page]
        found += [row[0] for row in rows] if len(selected) == 1 else rows
    return found
