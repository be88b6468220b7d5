"""The join tree of a query: criteria and include, one join for each path of associations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from allenorm.errors import quote
from allenorm.local._parts import ClassLayout, Relation
from allenorm.local._refusal import Excess, refuse, unknown
from allenorm.rma import AssociationTerm, ColumnName, Element, Filter, ModelStage, Operator, Term
from allenorm.schema import Field


@dataclass(eq=False, slots=True)
class Node:
    """One table of a query: the class that was asked for, or what an association leads to.

    Attributes:
        number: Its place among the nodes: root, criteria depth first, include depth first.
        layout: The class.
        parent: The node that has the association; None for the root.
        relation: The association; None for the root.
        children: The nodes below, by association.
        shown: The nodes below that the include clause names, in its order.
        joined: Whether rows without it drop out.
        kinds: The classes of its rows, where its table has rows of others, too.
        tests: What a row of this node alone must fulfil.
    """

    number: int
    layout: ClassLayout
    parent: "Node | None" = None
    relation: Relation | None = None
    children: "dict[str, Node]" = field(default_factory=dict[str, "Node"])
    shown: "dict[str, Node]" = field(default_factory=dict[str, "Node"])
    joined: bool = False
    kinds: tuple[str, ...] | None = None
    tests: "list[Test]" = field(default_factory=list["Test"])

    @property
    def alias(self) -> str:
        """The name of its table in SQL."""
        return f"t{self.number}"

    @property
    def joins(self) -> "list[Node]":
        """The nodes below that are joined."""
        return [each for each in self.children.values() if each.joined]

    @property
    def many(self) -> bool:
        """Whether it may be any number of rows for one of its parent."""
        return self.relation is not None and self.relation.many

    def line(self) -> "Iterator[Node]":
        """Yield the node and all above it, the root last."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(eq=False, slots=True)
class Reference:
    """A column of a node."""

    node: Node
    column: Field


@dataclass(eq=False, slots=True)
class Test:
    """A filter whose names are resolved.

    Attributes:
        left: The column on the left.
        operator: The operator; None for the bare test of not null.
        values: What stands on the right; a column there is a reference.
    """

    left: Reference
    operator: Operator | None
    values: tuple[Element | Reference, ...]

    @property
    def nodes(self) -> set[Node]:
        """The nodes that it is about."""
        return {self.left.node, *(each.node for each in self.values if isinstance(each, Reference))}


class Tree:
    """The nodes of a query and what holds between them.

    Args:
        classes: The classes of the store.
        stage: The stage.
        most: The most nodes below the root; None for any number.
        depth: The most associations within each other.

    Attributes:
        root: The class that was asked for.
        nodes: Every node, in the order of their numbers.
        core: The nodes that filters between two nodes tie together, with all above them; empty
            where every filter is about one node.
        tests: The filters between two nodes.
    """

    def __init__(
        self,
        classes: Mapping[str, ClassLayout],
        stage: ModelStage,
        *,
        most: int | None = None,
        depth: int | None = None,
    ) -> None:
        layout = classes.get(stage.model)
        if layout is None:
            unknown("there is no class", stage.model, classes)
        self._classes = classes
        self._most = most
        self._depth = depth
        self.root = Node(0, layout, joined=True, kinds=self._kinds(layout))
        self.nodes = [self.root]
        self.core: set[Node] = set()
        self.tests: list[Test] = []
        filters: list[tuple[Node, Filter]] = []
        self._walk(self.root, stage.criteria, filters, 0, criteria=True)
        self._walk(self.root, stage.include, filters, 0, criteria=False)
        by_syntax = [node for node in self.nodes if node.joined]
        tests = [self._test(node, item, by_syntax) for node, item in filters]
        for test in tests:
            self._place(test)

    def resolve(
        self, name: ColumnName, node: Node, first: Iterable[Node] | None = None
    ) -> Reference:
        """Find the column that a name means.

        Args:
            name: The name, qualified or not.
            node: Where it stands; the root for an option.
            first: The nodes that are looked at before all others; those joined by default.
        """
        joined = [each for each in self.nodes if each.joined] if first is None else list(first)
        others = [each for each in self.nodes if each not in joined]
        if name.table is None:
            return self._unqualified(name.name, node, (joined, others))
        for group in ([node], joined, others):
            for each in group:
                if each.layout.table == name.table:
                    return Reference(each, column_of(each.layout, name.name))
        tables = {each.layout.table for each in self.nodes}
        reason = f"missing FROM-clause entry for table {quote(name.table, 80)}"
        return refuse(f"{reason}; the query has {', '.join(sorted(tables))}")

    @staticmethod
    def _unqualified(name: str, node: Node, groups: Iterable[list[Node]]) -> Reference:
        """Find a column by its bare name: of the node itself, or of the one other that has it."""
        found = node.layout.columns.get(name)
        if found is not None:
            return Reference(node, found)
        for group in groups:
            having = [each for each in group if name in each.layout.columns]
            if len(having) > 1:
                places = ", ".join(sorted({f"{each.layout.table}.{name}" for each in having}))
                refuse(f"column reference {quote(name, 80)} is ambiguous; qualify it: {places}")
            if having:
                return Reference(having[0], having[0].layout.columns[name])
        return Reference(node, column_of(node.layout, name))

    def _walk(
        self,
        node: Node,
        terms: Iterable[Term],
        filters: list[tuple[Node, Filter]],
        depth: int,
        *,
        criteria: bool,
    ) -> bool:
        """Hang the terms of a clause below a node; return whether there is a filter among them."""
        filtered = False
        for term in terms:
            if isinstance(term, Filter):
                filters.append((node, term))
                filtered = True
                continue
            child = self._child(node, term, depth + 1, criteria=criteria)
            filters += [(child, item) for item in term.filters]
            below = self._walk(child, term.terms, filters, depth + 1, criteria=criteria)
            if criteria or below or term.filters:
                child.joined = True
                filtered = True
        return filtered

    def _child(self, node: Node, term: AssociationTerm, depth: int, *, criteria: bool) -> Node:
        """Return the node of an association, made where it is missing."""
        if self._depth is not None and depth > self._depth:
            message = f"associations lie within each other {depth} deep; {self._depth} is allowed"
            raise Excess(message)
        child = node.children.get(term.name)
        if child is None:
            relation = node.layout.relations.get(term.name)
            if relation is None:
                unknown(f"{node.layout.name} has no association", term.name, node.layout.relations)
            target = self._classes[relation.target]
            child = Node(len(self.nodes), target, node, relation, kinds=self._kinds(target))
            node.children[term.name] = child
            self.nodes.append(child)
            if self._most is not None and len(self.nodes) > self._most + 1:
                message = f"the query names more associations than {self._most}, which are allowed"
                raise Excess(message)
        if not criteria:
            node.shown[term.name] = child
        return child

    def _kinds(self, layout: ClassLayout) -> tuple[str, ...] | None:
        """Return the classes of a class's rows; None where its table has no rows of others."""
        kinds = layout.kinds
        if kinds is None:
            return None
        sharing = sum(each.table == layout.table for each in self._classes.values())
        return kinds if len(kinds) < sharing else None

    def _test(self, node: Node, item: Filter, first: list[Node]) -> Test:
        """Resolve the names of a filter."""
        values = [
            self.resolve(each, node, first)
            if isinstance(each, ColumnName) and each.table is not None
            else each
            for each in item.values
        ]
        return Test(self.resolve(item.column, node, first), item.operator, tuple(values))

    def _place(self, test: Test) -> None:
        """Hang a filter on its node, or between its nodes; all of them are joined by it."""
        nodes = test.nodes
        for node in nodes:
            for each in node.line():
                each.joined = True
        if len(nodes) == 1:
            test.left.node.tests.append(test)
        else:
            self.tests.append(test)
            self.core.update(each for node in nodes for each in node.line())


def column_of(layout: ClassLayout, name: str) -> Field:
    """Return a column of a class, or refuse its name."""
    found = layout.columns.get(name)
    if found is None:
        unknown(f"{layout.name} has no column", name, layout.columns)
    return found
