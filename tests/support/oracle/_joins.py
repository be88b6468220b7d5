"""What a query joins: criteria and include as one tree, and the tuples of rows that it makes."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from allenorm.rma import AssociationTerm, ColumnName, Filter, ModelStage, Term
from allenorm.schema import Association, Field, ModelClass
from oracle._world import Row, World, column_of

Tuple: TypeAlias = "dict[Node, Row | None]"
"""One row for each node; None for what a LEFT JOIN did not find."""


class RefusedError(Exception):
    """The query has no answer; the reason is for people."""


class Node:
    """One association of a query, or its root; whoever names it again means the same one."""

    def __init__(self, model: ModelClass, link: Association | None, above: "Node | None") -> None:
        self.model = model
        self.link = link
        self.above = above
        self.filters: list[Filter] = []
        self.included: list[Node] = []
        self.below: dict[str, Node] = {}
        self.joined = above is None

    @property
    def table(self) -> str:
        """The table of the node's rows."""
        return self.model.table

    def join(self) -> None:
        """Demand a row of this node, and so of all those above it."""
        node: Node | None = self
        while node is not None:
            node.joined = True
            node = node.above


Place: TypeAlias = tuple[Node, Field]
"""A column of a node."""


class Joins:
    """The joins of one stage."""

    def __init__(self, world: World, stage: ModelStage) -> None:
        self.world = world
        if stage.model not in world.schema.classes:
            message = f"no class {stage.model}"
            raise RefusedError(message)
        self.root = Node(world.model(stage.model), None, None)
        self.nodes = [self.root]
        """Every node in the order in which the query names them: root, criteria, include."""
        self._add(self.root, stage.criteria, include=False)
        self._add(self.root, stage.include, include=True)
        self._by_syntax = [node for node in self.nodes if node.joined]

    @property
    def joined(self) -> list[Node]:
        """The nodes that must have a row."""
        return [node for node in self.nodes if node.joined]

    def _add(self, node: Node, terms: Iterable[Term], *, include: bool) -> None:
        """Add the terms of a clause."""
        for term in terms:
            if isinstance(term, Filter):
                node.filters.append(term)
                node.join()
            else:
                child = self._child(node, term, include=include)
                self._add(child, (*term.filters, *term.terms), include=include)

    def _child(self, node: Node, term: AssociationTerm, *, include: bool) -> Node:
        """Return the node that an association leads to, made when it is named first."""
        link = node.model.association(term.name)
        if link is None or link.dangling:
            message = f"no association {term.name}"
            raise RefusedError(message)
        if term.name not in node.below:
            node.below[term.name] = Node(self.world.model(link.target), link, node)
            self.nodes.append(node.below[term.name])
        child = node.below[term.name]
        if not include:
            child.join()
        elif child not in node.included:
            node.included.append(child)
        return child

    def place(self, node: Node, name: ColumnName) -> Place:
        """Return the column that a name at a node means: of what is joined, else of an include."""
        others = [each for each in self.nodes if each not in self._by_syntax]
        found = self._among(self._by_syntax, node, name) or self._among(others, node, name)
        columns = [(each, self._column(each, name.name)) for each in found]
        if len(columns) != 1 or columns[0][1] is None:
            message = f"{name.table}.{name.name} means {len(found)} columns"
            raise RefusedError(message)
        node, column = columns[0]
        assert column is not None
        return node, column

    def _among(self, nodes: list[Node], node: Node, name: ColumnName) -> list[Node]:
        """Return the nodes that a name may mean; the nearest, for its table."""
        if name.table is not None:
            found = [each for each in nodes if each.table == name.table]
            return [node] if node in found else found[:1]
        if node in nodes and self._column(node, name.name) is not None:
            return [node]
        return [each for each in nodes if self._column(each, name.name) is not None]

    def _column(self, node: Node, name: str) -> Field | None:
        return column_of(self.world.schema, node.model, name)

    def related(self, node: Node, row: Row) -> list[Row]:
        """Return the rows of a node that belong to a row of the node above it."""
        assert node.above is not None
        assert node.link is not None
        return self.world.related(node.above.model, row, node.link)

    def widened(self, made: Tuple, nodes: list[Node]) -> Iterator[Tuple]:
        """Yield a tuple with the rows of further nodes; where there is none, with None."""
        if not nodes:
            yield made
            return
        node, *others = nodes
        assert node.above is not None
        above = made[node.above]
        rows: list[Row | None] = [] if above is None else [*self.related(node, above)]
        for row in rows or [None]:
            yield from self.widened({**made, node: row}, others)

    def position(self, made: Tuple, node: Node) -> tuple[bool, int]:
        """Return the place of a node's row among those of the row above it."""
        row = made[node]
        if row is None or node.above is None:
            return (row is None, row.key if row else 0)
        above = made[node.above]
        assert above is not None
        return (False, self.related(node, above).index(row))
