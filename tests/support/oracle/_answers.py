"""The answer to a query, worked out row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from allenorm.rma import Element, ModelStage, PipeStage, Rma
from oracle._conditions import Variables, as_text, comparable, condition, stored
from oracle._joins import Joins, Node, RefusedError, Tuple
from oracle._options import Options, Order
from oracle._pipes import collected
from oracle._world import Row, Values, World, column_of, is_shared


@dataclass
class Expected:
    """What an answer must be.

    Attributes:
        rows: Its rows.
        start_row: How many rows come before them.
        total_rows: What the answer counts.
        columns: The columns of flat rows.
    """

    rows: list[Values]
    start_row: int
    total_rows: int | None
    columns: tuple[str, ...] | None = None


def answer(world: World, tree: Rma, *, flat: bool = False, classes: bool = False) -> Expected:
    """Work out the answer to a query, which is that of its last stage.

    Args:
        world: The rows.
        tree: The query.
        flat: Whether the rows are for a table: a class's columns, where the query names none.
        classes: Whether rows of shared tables name their own class.

    Raises:
        RefusedError: It has none.
    """
    variables: dict[str, list[Element]] = {}
    stage: _Stage | None = None
    for each in tree.stages:
        if isinstance(each, ModelStage):
            stage = _Stage(world, each, variables)
        elif isinstance(each, PipeStage) and stage is not None:
            variables |= collected(stage.joins, each, stage.expected())
        else:
            message = f"no stage before, or no such stage: {each}"
            raise RefusedError(message)
    if stage is None or not isinstance(tree.stages[-1], ModelStage):
        message = "the last stage has no rows"
        raise RefusedError(message)
    return stage.expected(flat=flat, classes=classes)


class _Stage:
    """One model stage over a world."""

    def __init__(self, world: World, stage: ModelStage, variables: Variables) -> None:
        self.world = world
        self.joins = Joins(world, stage)
        self.conditions = [
            (node, condition(self.joins, node, each, variables))
            for node in self.joins.nodes
            for each in node.filters
        ]
        self.options = Options(self.joins, stage)
        self.owners: dict[tuple[Node, Row], str] = {}
        self.tuples = list(self._tuples())

    def _tuples(self) -> Iterator[Tuple]:
        """Yield the tuples of joined rows that fulfil every filter."""
        tests = [each for _, each in self.conditions]
        for row in self.world.all(self.joins.root.model):
            for made in self._joined({self.joins.root: row}, self.joins.joined[1:]):
                if all(test(made) for test in tests):
                    yield made

    def _joined(self, made: Tuple, nodes: list[Node]) -> Iterator[Tuple]:
        """Yield a tuple with every choice of rows for further nodes."""
        if not nodes:
            yield made
            return
        node, *others = nodes
        assert node.above is not None
        above = made[node.above]
        assert above is not None
        for row in self.joins.related(node, above):
            yield from self._joined({**made, node: row}, others)

    def expected(self, *, flat: bool = False, classes: bool = False) -> Expected:
        """Return the answer of the stage."""
        options, root = self.options, self.joins.root
        columns: tuple[str, ...] | None = None
        total: int | None = len(self.tuples)
        stop = None if options.rows is None else options.start + options.rows
        page = slice(options.start, stop)
        if options.tabular is not None:
            rows, total = self._flat()
            rows = rows[page]
            columns = tuple(each.name for each in options.tabular)
        elif flat:
            columns = self._columns()
            rows = [{name: as_text(row[name]) for name in columns} for row in self._roots()[page]]
        else:
            self.owners = {}
            rows = [
                self._shown(root, row, self.tuples, classes=classes) for row in self._roots()[page]
            ]
        if not options.counts:
            total = options.start + len(rows)
        if options.debug == "preview":
            total = None
        return Expected(rows, options.start, total, columns)

    def _columns(self) -> tuple[str, ...]:
        """Return the columns of the root that any of its rows knows; all, where it has no row."""
        root = self.joins.root
        rows = list(self.world.all(root.model))
        return tuple(
            each.name
            for each in root.model.fields
            if column_of(self.world.schema, root.model, each.name)
            and self.options.shows(root, each.name)
            and (not rows or any(each.name in row.values for row in rows))
        )

    def _rank(self, made: list[Tuple], order: Order) -> tuple[bool, Any]:
        """Return the place of some tuples in an order; null is the greatest value."""
        found = [comparable(stored(each, order.place), order.place[1]) for each in made]
        ranks = [(each is None, 0 if each is None else each) for each in found]
        return max(ranks) if order.descending else min(ranks)

    def _wide(self, made: Tuple) -> list[Tuple]:
        """Return a tuple with the rows of the nodes that an order names and nothing joins."""
        wanted: list[Node] = []
        for each in self.options.order:
            node: Node | None = each.place[0]
            way: list[Node] = []
            while node is not None and not node.joined and node not in wanted:
                way.append(node)
                node = node.above
            wanted += reversed(way)
        return list(self.joins.widened(made, wanted))

    def _roots(self) -> list[Row]:
        """Return the rows of the root that are left, in their order."""
        of_row: dict[Row, list[Tuple]] = {}
        for made in self.tuples:
            root = made[self.joins.root]
            assert root is not None
            of_row.setdefault(root, []).extend(self._wide(made))
        rows = sorted(of_row, key=lambda row: row.key)
        for order in reversed(self.options.order):
            rows.sort(key=lambda row: self._rank(of_row[row], order), reverse=order.descending)
        return rows

    def _children(self, node: Node, above: Row, tuples: list[Tuple]) -> list[Row]:
        """Return the rows of a node that are shown under a row of the node above it."""
        related = self.joins.related(node, above)
        if node.joined:
            related = [row for row in related if any(made[node] is row for made in tuples)]
        for order in reversed(self.options.order):
            if order.place[0] is node:
                related.sort(
                    key=lambda row: self._rank([{node: row}], order), reverse=order.descending
                )
        return related

    def _shown(self, node: Node, row: Row, tuples: list[Tuple], *, classes: bool) -> Values:
        """Return a row as it is sent, with what is left in the tuples that hold it."""
        if node.joined:
            tuples = [made for made in tuples if made[node] is row]
        shown = {
            name: row.values[name] for name in sorted(row.values) if self.options.shows(node, name)
        }
        if classes and is_shared(self.world.schema, node.model):
            shown["@class"] = row.kind
        for child in node.included:
            assert child.link is not None
            children: list[Values] = []
            for each in self._children(child, row, tuples):
                made = self._shown(child, each, tuples, classes=classes)
                linked = child.link.kind == "has_and_belongs_to_many" and not child.joined
                if linked and self.options.shows(child, "ar_association_key_name"):
                    # Of several owners the first in the answer gives its id.
                    owner = self.owners.setdefault((child, each), str(row["id"]))
                    made["ar_association_key_name"] = owner
                children.append(made)
            if child.link.many:
                shown[child.link.name] = children
            elif children:
                shown[child.link.name] = children[0]
        return shown

    def _flat(self) -> tuple[list[Values], int]:
        """Return flat rows, and how many there are with duplicates."""
        items = self.options.tabular
        assert items is not None
        optional = [node for node in self.joins.nodes if not node.joined]
        found = [made for narrow in self.tuples for made in self.joins.widened(narrow, optional)]
        for node in reversed(self.joins.nodes):
            found.sort(key=lambda made: self.joins.position(made, node))
        if self.options.distinct:
            for item in reversed(items):
                found.sort(key=lambda made: self._rank([made], Order(item.place, descending=False)))
        for order in reversed(self.options.order):
            found.sort(key=lambda made: self._rank([made], order), reverse=order.descending)
        rows = [{item.name: as_text(stored(made, item.place)) for item in items} for made in found]
        if self.options.distinct:
            rows = [row for index, row in enumerate(rows) if row not in rows[:index]]
        return rows, len(found)
