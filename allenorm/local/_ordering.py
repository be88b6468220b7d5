"""The order of rows, and where a page begins in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from allenorm.local._comparing import sortable
from allenorm.local._joins import Node, Reference
from allenorm.local._options import Options
from allenorm.local._statement import Statement, every, select, some
from allenorm.local._survivors import (
    Survivors,
    belonging,
    ends_of,
    key_of,
    link_of,
    place_of,
    tables_of,
)


@dataclass(frozen=True, slots=True)
class Sort:
    """One term that rows are ordered by: null is the greatest value, as in PostgreSQL."""

    expression: str
    descending: bool = False

    @property
    def text(self) -> str:
        """The term as ORDER BY has it."""
        return f"{self.expression} {'DESC NULLS FIRST' if self.descending else 'ASC NULLS LAST'}"


def ordered(sorts: Iterable[Sort]) -> str:
    """Return an ORDER BY clause."""
    return " ORDER BY " + ", ".join(each.text for each in sorts)


def beyond(sorts: Sequence[Sort], last: Sequence[object], statement: Statement) -> str:
    """Return the condition that a row comes after another in an order.

    Args:
        sorts: The order; no two rows are equal in it.
        last: What the other row has for each of its terms.
        statement: Where the values are bound.
    """
    terms: list[str] = []
    equal: list[str] = []
    for sort, value in zip(sorts, last, strict=True):
        name = sort.expression
        if value is None:
            after, same = (f"{name} IS NOT NULL" if sort.descending else "0"), f"{name} IS NULL"
        else:
            bound = statement.bind(value)
            same = f"{name} = {bound}"
            after = (
                f"{name} < {bound}" if sort.descending else f"({name} > {bound} OR {name} IS NULL)"
            )
        if after != "0":
            terms.append(every([*equal, after]))
        equal.append(same)
    return some(terms)


def record_order(survivors: Survivors, options: Options) -> list[Sort]:
    """Return the order of the records of a root: its terms, then the key."""
    tree = survivors.tree
    key = Sort(key_of(tree.root))
    sorts: list[Sort] = []
    for term in options.order:
        found = tree.resolve(term.column, tree.root)
        if found.node is not tree.root:
            sorts.append(Sort(_extreme(survivors, found, term.descending), term.descending))
            continue
        sort = Sort(sortable(found), term.descending)
        sorts.append(sort)
        if sort.expression == key.expression:
            return sorts
    return [*sorts, key]


def children_order(node: Node, orders: Iterable[tuple[Reference, bool]]) -> list[Sort]:
    """Return the order of the shown rows of a node under one parent."""
    own = [Sort(sortable(found), descending) for found, descending in orders if found.node is node]
    return [*own, Sort(place_of(node))]


def left_join(node: Node, statement: Statement) -> str:
    """Return the clause that joins a node to its parent and keeps parents without a row."""
    outer, inner = ends_of(node)
    link = link_of(node)
    terms = belonging(node, statement)
    if link is None:
        return f" LEFT JOIN {tables_of(node)[0]} ON {every([f'{inner} = {outer}', *terms])}"
    pairs, table = tables_of(node)
    # A pair whose row is not here, or is of another class, is no pair.
    exists = f"EXISTS ({select('1', table, terms)})"
    return (
        f" LEFT JOIN {pairs} ON {every([f'{inner} = {outer}', exists])}"
        f" LEFT JOIN {table} ON {every(terms)}"
    )


def _extreme(survivors: Survivors, found: Reference, descending: bool) -> str:  # noqa: FBT001 - private
    """Return the least or the greatest value of a joined column among the join rows of a root."""
    tree, statement = survivors.tree, survivors.statement
    line = [node for node in found.node.line() if node is not tree.root][::-1]
    name = sortable(found)
    tables: list[str] = []
    conditions: list[str] = []
    if line[0] in tree.core:
        tables, conditions = survivors.core_below()
    left = ""
    for node in line:
        if node in tree.core:
            continue
        outer, inner = ends_of(node)
        if not node.joined and tables:
            left += left_join(node, statement)
            continue
        tables += tables_of(node)
        conditions += [f"{inner} = {outer}", *survivors.own(node)]
        conditions += [survivors.semi(each) for each in node.joins if each not in line]
    # Null is the greatest value: one is enough.
    extreme = f"CASE WHEN count(*) = count({name}) THEN max({name}) END"
    what = extreme if descending else f"min({name})"
    return f"({select(what, ', '.join(tables) + left, conditions)})"
