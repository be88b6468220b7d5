"""Flat rows: `tabular`, and what CSV has of records."""

import json
from typing import Any

from allenorm.answers import Row, database_text
from allenorm.errors import quote
from allenorm.local._comparing import condition, sortable
from allenorm.local._create import quoted
from allenorm.local._joins import Tree
from allenorm.local._literals import kind_of
from allenorm.local._options import Options
from allenorm.local._ordering import Sort, left_join
from allenorm.local._pages import Page
from allenorm.local._parts import ClassLayout
from allenorm.local._refusal import refuse
from allenorm.local._selection import Selection
from allenorm.local._statement import TABLES_IN_A_JOIN, Statement, column, select
from allenorm.local._survivors import Survivors, ends_of, place_of, tables_of
from allenorm.local._tables import CLASS_COLUMN, SHAPE_COLUMN
from allenorm.schema import Field


class Flat:
    """The join rows of a query, as `tabular` shows them.

    Args:
        tree: The nodes of the query.
        options: The options, which have a selection.

    Attributes:
        names: The names of the columns of a row.
        page: The statement of a page.
    """

    def __init__(self, tree: Tree, options: Options) -> None:
        statement = Statement()
        self._distinct = options.distinct
        # Two items of one name are one: the last.
        found = {item.name: tree.resolve(item.column, tree.root) for item in options.tabular or ()}
        self.names = tuple(found)
        self._columns = list(found.values())
        # Unknown columns are refused wherever they stand.
        Selection(tree, options)
        source, terms = _joined(tree, statement)
        sorts = self._order(tree, options)
        shown = [column(each.node.alias, each.column.name) for each in self._columns]
        distinct = "DISTINCT " if self._distinct else ""
        columns = ", ".join([*shown, *(sort.expression for sort in sorts)])
        query = select(f"{distinct}{columns}", source)
        self.page = Page(sorts, terms, statement, query, query)

    def record(self, row: Any) -> Row:
        """Return a row of SQL as a flat record."""
        return {
            name: text_of(each.column, value)
            for name, each, value in zip(self.names, self._columns, row, strict=False)
        }

    def mark(self, row: Any) -> tuple[Any, ...]:
        """Return where a row of SQL stands in the order."""
        return tuple(row[len(self._columns) :])

    def _order(self, tree: Tree, options: Options) -> list[Sort]:
        """Return the order: its terms, then the keys of all nodes, or distinct values as such."""
        sorts: list[Sort] = []
        shown = [sortable(each) for each in self._columns]
        for term in options.order:
            name = sortable(tree.resolve(term.column, tree.root))
            if self._distinct and name not in shown:
                refuse(
                    "for SELECT DISTINCT, ORDER BY expressions must appear in select list: "
                    f"{quote(term.column.name, 80)}"
                )
            sorts.append(Sort(name, term.descending))
        rest = shown if self._distinct else [place_of(node) for node in tree.nodes]
        return [
            *sorts,
            *(Sort(each) for each in rest if each not in [one.expression for one in sorts]),
        ]


def flat_total(tree: Tree, *, real: bool = False) -> tuple[Statement, str]:
    """Return the statement that counts the join rows of a flat query."""
    statement = Statement()
    return statement, Survivors(tree, statement, flat=True, real=real).total()


def text_of(field: Field, value: Any) -> str | None:
    """Return a value as the text that flat rows have."""
    if value is None:
        return None
    kind = kind_of(field.type)
    if kind == "boolean":
        return "t" if value else "f"
    return database_text(json.loads(value) if kind == "array" else value)


def known_columns(session_rows: list[Any], shapes: Any, layout: ClassLayout) -> list[str]:
    """Return the columns that any row of a class knows, in the schema's order; all for no row."""
    known = {name for (shape,) in session_rows for name in shapes[shape]}
    return [name for name in layout.columns if name in known or not session_rows]


def shapes_of(layout: ClassLayout, statement: Statement) -> str:
    """Return the statement that finds the shapes of a class."""
    terms: list[str] = []
    if layout.kinds is not None:
        names = ", ".join(statement.bind(each) for each in layout.kinds)
        terms.append(f"{quoted(CLASS_COLUMN)} IN ({names})")
    return select(f"DISTINCT {quoted(SHAPE_COLUMN)}", quoted(layout.table), terms)


def _joined(tree: Tree, statement: Statement) -> tuple[str, list[str]]:
    """Return all nodes of a query joined, and what a join row must fulfil."""
    survivors = Survivors(tree, statement)
    parts: list[str] = []
    terms: list[str] = []
    count = 0
    for node in tree.nodes:
        count += len(tables_of(node))
        if not node.joined:
            parts.append(left_join(node, statement))
            continue
        terms += survivors.own(node)
        # The order of the loops is that of the rows: a page needs no sorting.
        for table in tables_of(node):
            parts.append(f" CROSS JOIN {table}" if parts else table)
        if node is not tree.root:
            outer, inner = ends_of(node)
            terms.append(f"{inner} = {outer}")
    if count > TABLES_IN_A_JOIN:
        refuse(f"the query joins more than {TABLES_IN_A_JOIN} tables at once")
    terms += [condition(test, statement) for test in tree.tests]
    terms += survivors.narrowing()
    return "".join(parts), terms
