"""Which columns `only` and `except` leave of each node."""

from collections.abc import Iterable, Iterator

from allenorm.local._joins import Node, Tree, column_of
from allenorm.local._options import Options
from allenorm.local._reading import OWNER_KEY
from allenorm.rma import ColumnName


class Selection:
    """The columns that are shown.

    Args:
        tree: The nodes of the query.
        options: The options of the stage.
    """

    def __init__(self, tree: Tree, options: Options) -> None:
        self._tree = tree
        self._only = self._by_node(options.only or ())
        self._except = self._by_node(options.except_)

    def names(self, node: Node) -> list[str]:
        """Return the columns of a node that records show, sorted."""
        only, dropped = self._only[node], self._except[node]
        names = [name for name in only or node.layout.columns if name not in dropped]
        relation = node.relation
        many = relation is not None and relation.kind == "has_and_belongs_to_many"
        if many and not node.joined and not only and OWNER_KEY not in node.layout.columns:
            names.append(OWNER_KEY)
        return sorted(names)

    def _by_node(self, names: Iterable[ColumnName]) -> dict[Node, set[str]]:
        """Return which of the names mean a column of which node."""
        found: dict[Node, set[str]] = {node: set() for node in self._tree.nodes}
        for name in names:
            if name.table is None:
                for node in self._unqualified(name.name):
                    found[node].add(name.name)
                continue
            # A table that the query does not reach is passed over: such queries are in use.
            nodes = [node for node in found if node.layout.table == name.table]
            having = [node for node in nodes if name.name in node.layout.columns]
            for node in having:
                found[node].add(name.name)
            if nodes and not having:
                column_of(nodes[0].layout, name.name)
        return found

    def _unqualified(self, name: str) -> list[Node]:
        """Return the nodes that an unqualified name is about; one that nobody has means nothing."""
        root = self._tree.root
        if name in root.layout.columns:
            return [root]
        return [node for node in _shown(root) if name in node.layout.columns]


def _shown(node: Node) -> Iterator[Node]:
    """Yield what is shown below a node."""
    for child in node.shown.values():
        yield child
        yield from _shown(child)
