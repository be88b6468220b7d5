"""The trees of the API, with what a server says where it refuses one."""

from allenorm.answers import Answer
from allenorm.errors import QueryLimitError
from allenorm.local import _trees as local
from allenorm.local._trees import TREES
from allenorm.server._holder import Held
from allenorm.server._refusing import RefusalError

__all__ = ["TREES", "structure_graph", "tree_search"]

_TOO_DEEP = 400


def structure_graph(held: Held, graph: str) -> Answer:
    """Return the structures of a graph, each with its children.

    Args:
        held: The store.
        graph: The identifier of the graph, digits.

    Returns:
        The roots; none where the store has no structure of this graph.

    Raises:
        RefusalError: The graph is nested too deep to be written.
    """
    try:
        return local.structure_graph(held.evaluator, graph)
    except QueryLimitError as error:
        raise RefusalError(_TOO_DEEP, str(error)) from error


def tree_search(held: Held, model: str, key: str, *, ancestors: bool, descendants: bool) -> Answer:
    """Return a row, those above it and those below it.

    Args:
        held: The store.
        model: One of `TREES`.
        key: The identifier of the row, digits.
        ancestors: Whether those above it are asked for.
        descendants: Whether those below it are asked for.

    Returns:
        The rows, in the order of the tree; none where there is no such row.
    """
    return local.tree_search(
        held.evaluator, model, key, ancestors=ancestors, descendants=descendants
    )
