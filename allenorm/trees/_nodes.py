"""Objects that are found by id, by name and by what their columns say."""

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeAlias, TypeVar, overload

from allenorm.errors import MultipleResultsError, NoResultError, quote
from allenorm.model import Model
from allenorm.trees._arranged import arranged
from allenorm.trees._index import Index

M = TypeVar("M", bound=Model)
D = TypeVar("D")

Node: TypeAlias = M | int | str
"""How a node is named: the object itself, its `id`, or its acronym or name."""

_SHOWN = 5


class Nodes(Generic[M]):
    """The objects of a tree, each once, in the order of the tree.

    Args:
        objects: The objects, or a query, which is fetched.
        parent: The association that leads to the parent.
    """

    __slots__ = ("_index", "_objects", "_order", "_parent")

    def __init__(self, objects: Iterable[M], *, parent: str | None = None) -> None:
        self._parent = parent
        self._objects, self._order = arranged(objects, parent)
        self._index = Index(self._objects)

    def __len__(self) -> int:
        return len(self._objects)

    def __iter__(self) -> Iterator[M]:
        """Go through the objects depth first, as `graph_order` counts."""
        return iter(self._objects.values())

    def __contains__(self, node: object) -> bool:
        """Whether an object, an `id`, or an acronym or name is here."""
        if isinstance(node, str):
            return bool(self._index.named(node))
        return self._key(node) in self._objects

    def __getitem__(self, node: "Node[M]") -> M:
        """Return the object with an `id`, or else the one with an acronym or name.

        Raises:
            NoResultError: There is none.
            MultipleResultsError: Several have this name.
        """
        return self._objects[self._find(node)]

    @overload
    def get(self, node: "Node[M]") -> M | None: ...
    @overload
    def get(self, node: "Node[M]", default: D) -> M | D: ...
    def get(self, node: "Node[M]", default: Any = None) -> Any:
        """Return an object by `id`, acronym or name, or a default.

        Args:
            node: What to look for.
            default: What to return where it is not here.

        Returns:
            The object, or the default.

        Raises:
            MultipleResultsError: Several have this name.
        """
        return self[node] if node in self else default  # noqa: SIM401 - this is that get

    def by(self, column: str, value: object) -> tuple[M, ...]:
        """Return the objects that have a value in a column.

        Args:
            column: The column.
            value: The value.

        Returns:
            The objects, depth first.

        Raises:
            UnknownNameError: A class has no such column.
            NotLoadedError: The query left the column out.

        Examples:
            >>> from allenorm.trees import structure_tree
            >>> [each.acronym for each in structure_tree(using="sample").by("depth", 1)]
            ['grey', 'fiber tracts', 'VS']
        """
        return tuple([self._objects[key] for key in self._index.by(column).get(value, ())])

    def __repr__(self) -> str:
        kinds = ", ".join(sorted({type(each).__name__ for each in self._objects.values()}))
        roots = len(self._order.roots)
        shown = f"{len(self)} {kinds}" if kinds else "nothing"
        return f"<{type(self).__name__} of {shown}, {roots} root{'' if roots == 1 else 's'}>"

    def _all(self, keys: tuple[int, ...]) -> tuple[M, ...]:
        """Return the objects with these keys."""
        return tuple([self._objects[key] for key in keys])

    def _key(self, node: object) -> Any:
        """Return the key of an object, None for one of another table; or a key as it is."""
        if not isinstance(node, Model):
            return node
        key: Any = getattr(node, "id", None)
        held: Model | None = self._objects.get(key)
        if held is None or type(held).__mapping__.table != type(node).__mapping__.table:
            return None
        return key

    def _find(self, node: "Node[M]") -> int:
        """Return the key of a node."""
        if not isinstance(node, str):
            key: int = self._key(node)
            if key in self._objects:
                return key
            message = f"there is no {_shown(node)} in {self!r}"
            raise NoResultError(message)
        found = self._index.named(node)
        if not found:
            near = self._index.nearest(node)
            hint = f"; did you mean {near!r}?" if near else ""
            message = f"there is no {quote(node, 80)} in {self!r}{hint}"
            raise NoResultError(message)
        first, *others = found
        if others:
            ids = ", ".join(map(str, found[:_SHOWN])) + (", ..." if len(found) > _SHOWN else "")
            message = f"{len(found)} objects in {self!r} are called {quote(node, 80)}: id {ids}"
            raise MultipleResultsError(message)
        return first


def _shown(node: object) -> str:
    """Return how a node is called in a message."""
    if isinstance(node, Model):
        return f"{type(node).__name__} with id {getattr(node, 'id', None)}"
    return f"id {quote(repr(node), 80)}"
