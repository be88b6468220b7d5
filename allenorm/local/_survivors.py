"""Which rows survive the joins of a query, and how many join rows there are.

Filters about one node each need no join: a row survives where each association has a surviving
row, and the numbers of join rows multiply. So nothing is enumerated that is not looked for: an
association is a semi-join (`EXISTS`, or `IN` where the other side is the shorter one), a number
of join rows a product of sums. Only the nodes that a filter between two nodes ties together, the
core of a tree, are joined. Trees that lead to the same rows again and again are worked out from
the leaves, once for each node.
"""

from collections.abc import Iterable, Sequence
from typing import Final, cast

from allenorm.local._comparing import condition, is_key_test
from allenorm.local._create import quoted
from allenorm.local._joins import Node, Tree
from allenorm.local._parts import Link, Relation
from allenorm.local._refusal import refuse
from allenorm.local._statement import TABLES_IN_A_JOIN, Statement, column, select
from allenorm.local._tables import CLASS_COLUMN

_MANY_NODES: Final = 40
_MANY_LEVELS: Final = 8


def key_of(node: Node) -> str:
    """Return what tells the rows of a node apart, in SQL."""
    return column(node.alias, node.layout.key)


def place_of(node: Node) -> str:
    """Return what orders the rows of a node under one parent, in SQL."""
    link = link_of(node)
    return f"l{node.number}.position" if link else key_of(node)


def link_of(node: Node) -> Link | None:
    """Return the table of pairs that leads to a node, or None."""
    join = node.relation.join if node.relation else None
    return join if isinstance(join, Link) else None


def tables_of(node: Node) -> list[str]:
    """Return the tables of a node as a FROM clause has them, pairs first."""
    table = f"{quoted(node.layout.table)} AS {node.alias}"
    link = link_of(node)
    return [f"{quoted(link.table)} AS l{node.number}", table] if link else [table]


def ends_of(node: Node) -> tuple[str, str]:
    """Return what is equal on both sides of an association: of the parent, and of the node."""
    # The root has neither, and leads from nowhere.
    parent, join = cast("Node", node.parent), cast("Relation", node.relation).join
    if isinstance(join, Link):
        return key_of(parent), column(f"l{node.number}", join.owner)
    return column(parent.alias, join.own), column(node.alias, join.other)


def belonging(node: Node, statement: Statement) -> list[str]:
    """Return what makes a row one of a node, whatever its parent: class, owner's class, pair."""
    terms: list[str] = []
    join = node.relation.join if node.relation else None
    if isinstance(join, Link):
        terms.append(f"{key_of(node)} = {column(f'l{node.number}', join.target)}")
    elif join is not None and join.owner_type is not None:
        names = ", ".join(statement.bind(each) for each in join.owner_types)
        terms.append(f"{column(node.alias, join.owner_type)} IN ({names})")
    if node.kinds is not None:
        names = ", ".join(statement.bind(each) for each in node.kinds)
        terms.append(f"{column(node.alias, CLASS_COLUMN)} IN ({names})")
    return terms


class Survivors:
    """Conditions and numbers of a tree, for one statement.

    Args:
        tree: The tree.
        statement: The statement.
        pinned: Whether few rows of the outermost node are looked at.
        flat: Whether nodes that are not joined multiply join rows, too.
        real: Whether numbers of join rows may be too great for integers of SQLite.
    """

    def __init__(
        self,
        tree: Tree,
        statement: Statement,
        *,
        pinned: bool = False,
        flat: bool = False,
        real: bool = False,
    ) -> None:
        self.tree = tree
        self.statement = statement
        self._flat = flat
        self._add = "total" if real else "sum"
        self._pinned = pinned or _is_pinned(tree.root)
        counted = [node for node in tree.nodes if node.joined or flat]
        self._leaves_first = len(counted) > _MANY_NODES or any(map(self._leads_around, counted))

    def own(self, node: Node) -> list[str]:
        """Return what a row of a node must fulfil by itself."""
        tests = [condition(test, self.statement) for test in node.tests]
        return [*belonging(node, self.statement), *tests]

    def survives(self, node: Node) -> list[str]:
        """Return what makes a row of a node survive, seen from above: itself and all below."""
        terms = [*self.own(node), *[self.semi(each) for each in node.joins if self._free(each)]]
        if node is self.tree.root and self.tree.core:
            tables, conditions = self.core_below()
            terms.append(f"EXISTS ({select('1', _from(tables), conditions)})")
        return terms

    def core_below(self) -> tuple[list[str], list[str]]:
        """Return the core below the root as tables and conditions, each with its side branches."""
        tables, conditions = self._core_joins()
        for node in self._core_nodes():
            conditions += [self.semi(each) for each in node.joins if self._free(each)]
        return tables, conditions

    def semi(self, node: Node) -> str:
        """Return the condition that a parent has a surviving row at a node."""
        outer, inner = ends_of(node)
        if self._leaves_first:
            return f"{outer} IN ({select('k', self._set(node))})"
        group = _Group(self, [node], counted=False)
        conditions = [*group.conditions, *map(self.semi, group.pending)]
        if not self._pinned and any(map(_is_pinned, group.nodes)):
            return f"{outer} IN ({select(inner, _from(group.tables), conditions)})"
        conditions.insert(0, f"{inner} = {outer}")
        return f"EXISTS ({select('1', _from(group.tables), conditions)})"

    def narrowing(self) -> list[str]:
        """Return the conditions by which rows of the root are found from their other sides."""
        semis = [self.semi(each) for each in self.tree.root.joins if self._free(each)]
        return [each for each in semis if not each.startswith("EXISTS")]

    def total(self) -> str:
        """Return the statement that counts join rows."""
        root = self.tree.root
        if self.tree.core:
            tables, conditions = self._core_joins()
            tables = [*tables_of(root), *tables]
            conditions = [*self.own(root), *conditions]
            pending = [
                each
                for node in (root, *self._core_nodes())
                for each in self.counted_below(node)
                if self._free(each)
            ]
        else:
            group = _Group(self, [root], counted=True)
            tables, conditions, pending = group.tables, group.conditions, group.pending
        return self._sum("", tables, conditions, pending)

    def counted_below(self, node: Node) -> list[Node]:
        """Return the nodes below one that multiply its join rows."""
        return list(node.children.values()) if self._flat else node.joins

    def spreads(self, node: Node) -> bool:
        """Whether a node stays apart from its parent's join, whatever else there is."""
        return self._leaves_first or not node.joined

    def _free(self, node: Node) -> bool:
        """Whether no filter ties a node to another."""
        return node not in self.tree.core

    def _core_nodes(self) -> list[Node]:
        """Return the nodes of the core below the root."""
        return [node for node in self.tree.nodes[1:] if node in self.tree.core]

    def _core_joins(self) -> tuple[list[str], list[str]]:
        """Return the tables of the core below the root, and what ties them."""
        tables: list[str] = []
        conditions: list[str] = []
        for node in self._core_nodes():
            outer, inner = ends_of(node)
            tables += tables_of(node)
            conditions += [f"{inner} = {outer}", *self.own(node)]
        conditions += [condition(test, self.statement) for test in self.tree.tests]
        return tables, conditions

    def _leads_around(self, node: Node) -> bool:
        """Whether a node may be reached from many rows again and again."""
        line = [each.relation for each in node.line() if each.relation][::-1]
        many = [place for place, each in enumerate(line) if each.many]
        link = link_of(node)
        return (
            len(line) > _MANY_LEVELS
            or len(many) > 2  # noqa: PLR2004 - three times to many
            or bool(link and link.derived)
            or (
                len(many) == 2  # noqa: PLR2004 - twice to many
                and not self._pinned
                and any(each.kind == "belongs_to" for each in line[: many[-1]])
            )
        )

    def _set(self, node: Node) -> str:
        """Name the set of what surviving rows of a node have in common with their parents."""
        name = f"s{node.number}"
        conditions = [*self.own(node), *map(self.semi, node.joins)]
        body = select(ends_of(node)[1], _from(tables_of(node)), conditions)
        self.statement.parts[f"{name}(k)"] = body
        return name

    def _numbers(self, node: Node) -> str:
        """Name the numbers of join rows below each parent of a node."""
        name = f"w{node.number}"
        inner = f"{ends_of(node)[1]} AS k, "
        below = self.counted_below(node)
        body = self._sum(inner, tables_of(node), self.own(node), below)
        self.statement.parts[f"{name}(k, n)"] = f"{body} GROUP BY 1"
        return name

    def _sum(
        self, first: str, tables: list[str], conditions: list[str], pending: Sequence[Node]
    ) -> str:
        """Return a sum of products: the join rows of some tables times those of each node."""
        tables, conditions = [*tables], [*conditions]
        factors: list[str] = []
        outside: list[str] = []
        for node in pending:
            outer, inner = ends_of(node)
            if self._leaves_first:
                name = self._numbers(node)
                if node.joined:
                    tables.append(name)
                    conditions.append(f"{name}.k = {outer}")
                    factors.append(f"{name}.n")
                else:
                    outside.append(f" LEFT JOIN {name} ON {name}.k = {outer}")
                    factors.append(f"ifnull({name}.n, 1)")
                continue
            group = _Group(self, [node], counted=True)
            terms = [f"{inner} = {outer}", *group.conditions]
            number = f"({self._sum('', group.tables, terms, group.pending)})"
            factors.append(number if node.joined else f"max(1, {number})")
        number = f"ifnull({self._add}({' * '.join(factors)}), 0)" if factors else "count(*)"
        source = _from(tables, spare=len(outside)) + "".join(outside)
        return select(f"{first}{number}", source, conditions)


class _Group:
    """Nodes that are joined in one FROM clause because that multiplies nothing.

    From a node on: all that lead to one row, and one that leads to many if there is no other.

    Attributes:
        nodes: The nodes.
        tables: Their tables.
        conditions: What holds in and between them, except towards the parent of the first.
        pending: The nodes below them that stay apart.
    """

    def __init__(self, survivors: Survivors, first: list[Node], *, counted: bool) -> None:
        self.nodes: list[Node] = []
        self.tables: list[str] = []
        self.conditions: list[str] = []
        self.pending: list[Node] = []
        waiting = list(first)
        while waiting:
            node = waiting.pop(0)
            if node not in first:
                outer, inner = ends_of(node)
                self.conditions.append(f"{inner} = {outer}")
            self.nodes.append(node)
            self.tables += tables_of(node)
            self.conditions += survivors.own(node)
            for each in survivors.counted_below(node) if counted else node.joins:
                near = not each.many and not survivors.spreads(each)
                (waiting if near else self.pending).append(each)
            if not waiting and len(self.pending) == 1 and not survivors.spreads(self.pending[0]):
                waiting.append(self.pending.pop())


def _is_pinned(node: Node) -> bool:
    """Whether a filter names the rows of a node by their key."""
    return any(is_key_test(test, node.layout.key) for test in node.tests)


def _from(tables: Iterable[str], *, spare: int = 0) -> str:
    """Return a FROM clause, unless it has more tables than SQLite joins."""
    listed = list(tables)
    if len(listed) + spare > TABLES_IN_A_JOIN:
        refuse(f"the query joins more than {TABLES_IN_A_JOIN} tables at once")
    return ", ".join(listed)
