"""What the pages of one query have in common."""

from collections.abc import Mapping
from dataclasses import dataclass

from allenorm.local._joins import Tree
from allenorm.local._nesting import Nesting
from allenorm.local._options import Options
from allenorm.local._ordering import Sort, record_order
from allenorm.local._selection import Selection
from allenorm.local._statement import Statement, select
from allenorm.local._survivors import Survivors, tables_of


@dataclass(frozen=True, slots=True)
class Page:
    """The statement of a page, but for where it begins and ends.

    Attributes:
        sorts: The order of the rows, in which no two are equal.
        terms: What a row must fulfil.
        statement: The values that are always the same.
        select: The statement up to WHERE.
        keys: The same for nothing but what the rows are ordered by.
    """

    sorts: list[Sort]
    terms: list[str]
    statement: Statement
    select: str
    keys: str


class RecordPages:
    """What the pages of a query for records have in common.

    Args:
        tree: The nodes of the query.
        options: The options.
        shapes: The columns that are known of a row, by shape.
        classes: Whether records name their class.

    Attributes:
        selection: The columns to show.
        nesting: What reads included records.
        reading: How a row of the root is read.
        page: The statement of a page.
    """

    def __init__(
        self,
        tree: Tree,
        options: Options,
        shapes: Mapping[int, tuple[str, ...]],
        *,
        classes: bool,
    ) -> None:
        statement = Statement()
        survivors = Survivors(tree, statement)
        sorts = record_order(survivors, options)
        orders = [(tree.resolve(term.column, tree.root), term.descending) for term in options.order]
        self.selection = Selection(tree, options)
        self.nesting = Nesting(tree, self.selection, orders, shapes, classes=classes)
        self.reading = self.nesting.reading(tree.root, [sort.expression for sort in sorts])
        source = ", ".join(tables_of(tree.root))
        self.page = Page(
            sorts,
            survivors.survives(tree.root),
            statement,
            select(self.reading.select, source),
            select(", ".join(sort.expression for sort in sorts), source),
        )
