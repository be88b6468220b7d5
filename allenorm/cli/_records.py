"""From the rows of a query to what is printed: records in the schema's order, or columns."""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias, cast

from allenorm.cli._harmless import cell_text
from allenorm.cli._table import TableColumn
from allenorm.frames._lists import Column, Lists, rows_of
from allenorm.frames._pages import pages_of
from allenorm.frames._tree import Node, tree_of
from allenorm.model._guards import is_items
from allenorm.model._shape import NOISE
from allenorm.query import BaseQuery, runner_for
from allenorm.query._tabular import row_reader

Row: TypeAlias = dict[str, Any]

_NUMBERS: Final = frozenset({"integer", "float"})
_TELLING: Final = frozenset({"id", "name", "acronym"})
"""Columns that say which row it is; they stay where not all fit."""
_FIRST, _ASKED_FOR, _OWN, _OTHERS = range(4)
"""Ranks: what tells rows apart, what was included, the rest of each."""
_ENTRIES: Final = re.compile(r"(?<=[a-z])(ies|ches|shes|xes|s)$")
_ENTRY: Final = {"ies": "y", "ches": "ch", "shes": "sh", "xes": "x", "s": ""}


def records_of(query: BaseQuery[Any, Any]) -> Iterator[list[Row]]:
    """Fetch the records of a query page by page, as they are printed in JSON.

    Args:
        query: The query.

    Yields:
        Pages of records as the API sends them, with the columns of each class in the schema's
        order and the associations after them; flat rows have values of their columns' types.

    Raises:
        HydrationError: A flat row does not fit.
        RequestError: No whole answer could be had.
    """
    plan = query.plan
    if plan.empty:
        return
    pages = runner_for(plan.target).rows(query, None)
    if plan.tabular:
        read = row_reader(plan.tabular)
        for page in pages:
            yield [read(row) for row in page]
        return
    root = tree_of(plan, ())
    for page in pages:
        yield [_ordered(root, row) for row in page]


def _ordered(node: Node, record: Any) -> Any:
    """Return a record with its members in order; what is no record stays as it is."""
    if not isinstance(record, dict):
        return record
    row = cast("Row", record)
    branches = {branch.relation.name: branch.node for branch in node.branches.values()}
    names = [each.name for each in node.columns if each.name not in branches]
    found: Row = {name: row[name] for name in names if name in row}
    for name, value in row.items():
        if name not in found and name not in branches and name != NOISE:
            found[name] = value
    for name, below in branches.items():
        if name in row:
            found[name] = _below(below, row[name])
    return found


def _below(node: Node, value: Any) -> Any:
    """Return what an association leads to, in order."""
    if is_items(value):
        return [_ordered(node, each) for each in value]
    return _ordered(node, value)


def table_of(query: BaseQuery[Any, Any]) -> list[TableColumn]:
    """Fetch a query as the columns of a table.

    Args:
        query: The query, with as few rows as fit into memory.

    Returns:
        A column for each of the root model's and of each that associations to one lead to, under
        dotted names, and one for each association to many, which says how many rows it leads to.

    Raises:
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
    """
    plan = query.plan
    shown = (
        [_Shown(i, each.key, each.column._column.type) for i, each in enumerate(plan.tabular)]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] # one unit with the query
        if plan.tabular
        else _shown_of(tree_of(plan, ()))
    )
    cells: list[list[str]] = [[] for _ in shown]
    for page in pages_of(query):
        for texts, column in zip(cells, shown, strict=True):
            texts.extend(column.texts(page[column.place]))
    return [
        TableColumn(column.name, texts, column.kind in _NUMBERS, column.rank)
        for column, texts in zip(shown, cells, strict=True)
    ]


class _Shown:
    """One column of a table: where its values are in a page, and what is shown of them."""

    def __init__(
        self, place: int, name: str, kind: str, rank: int = _OWN, *, entries: str = ""
    ) -> None:
        self.place = place
        self.name = name
        self.kind = kind
        self.rank = rank
        self.entries = entries

    def texts(self, column: Column) -> list[str]:
        """Return what is shown of the values of a page."""
        if isinstance(column, Lists):
            return ["" if each is None else counted(each, self.entries) for each in column.lengths]
        return list(map(cell_text, rows_of(column)))


def _shown_of(root: Node) -> list[_Shown]:
    """Return the columns that a table shows, with their places among those of a frame."""
    found: list[_Shown] = []
    place = 0

    def add(node: Node, many: bool, *, top: bool = False) -> None:  # noqa: FBT001 - used below alone
        nonlocal place
        for each in node.columns:
            if not many:
                telling = each.attribute in _TELLING and (top or each.attribute != "id")
                rank = (
                    (_FIRST if telling else _OWN) if top else (_ASKED_FOR if telling else _OTHERS)
                )
                found.append(_Shown(place, node.prefix + each.attribute, each.type, rank))
            place += 1
        for name, branch in node.branches.items():
            if branch.many and not many:
                shown = node.prefix + name
                found.append(_Shown(place, shown, "string", _ASKED_FOR, entries=name))
            add(branch.node, many or branch.many)

    add(root, many=False, top=True)
    return found


def counted(number: int, entries: str) -> str:
    """Return a number and what it counts.

    Args:
        number: The number.
        entries: The name of an association to many.

    Returns:
        Such as `3 probes`.

    Examples:
        >>> counted(1, "probes"), counted(2, "probes"), counted(1, "ontologies")
        ('1 probe', '2 probes', '1 ontology')
    """
    if number == 1:
        entries = _ENTRIES.sub(_singular, entries)
    return f"{number} {entries}"


def _singular(found: "re.Match[str]") -> str:
    """Return the end of a word for one."""
    return _ENTRY[found[0]]
