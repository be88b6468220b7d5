"""`Tree`: objects that have a parent among them."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from typing_extensions import Self

from allenorm._arguments import whole
from allenorm.trees._color import rgb, swatch
from allenorm.trees._index import value_of
from allenorm.trees._nodes import M, Node, Nodes
from allenorm.trees._text import branches, label_of, one_line

if TYPE_CHECKING:
    from collections.abc import Callable


class Tree(Nodes[M]):
    """Objects of one class, and who is above whom. Immutable; it sends no request.

    An object whose parent is not among the others is a root, so that a part of a tree is a tree,
    and several trees are held by one as well. Siblings stand by `graph_order` where the class has
    it, and else in the order that they came in.

    Args:
        objects: The objects, or a query, which is fetched. One that comes again is passed over.
        parent: The association that leads to the parent, any that leads to rows of the same
            table by a foreign key. None stands for `parent`, as Structure, Specimen and
            GraphicObject have it, or else for the only one there is, such as
            `parent_genome_locus` of GenomeLocus.

    Raises:
        UnknownNameError: The class has no such association.
        QueryError: The association makes no tree, or something is no model object.
        HydrationError: An object is above itself.
        NotLoadedError: The query left out the column that leads to the parent.

    Examples:
        >>> from allenorm import Structure
        >>> tree = Tree(Structure.where(graph_id=1).using("sample"))
        >>> tree
        <Tree of 66 Structure, 1 root>
        >>> tree.parent("VISp").acronym
        'VIS'
        >>> [each.acronym for each in tree.children("HIP")]
        ['CA', 'DG']
        >>> tree.common_ancestor("VISp", "MOp").acronym
        'Isocortex'
        >>> print(tree.subtree("HPF"))
        HPF  Hippocampal formation
        └── HIP  Hippocampal region
            ├── CA  Ammon's horn
            │   ├── CA1  Field CA1
            │   ├── CA2  Field CA2
            │   └── CA3  Field CA3
            └── DG  Dentate gyrus
    """

    __slots__ = ()

    @property
    def roots(self) -> tuple[M, ...]:
        """The objects that have no parent here."""
        return self._all(self._order.roots)

    def parent(self, node: "Node[M]") -> M | None:
        """Return what is directly above a node, or None at a root.

        Args:
            node: An object, or its `id`, acronym or name; so in all that follows.

        Returns:
            The parent.

        Raises:
            NoResultError: The node is not here.
        """
        above = self._order.parents[self._find(node)]
        return None if above is None else self._objects[above]

    def children(self, node: "Node[M]") -> tuple[M, ...]:
        """Return what is directly below a node.

        Args:
            node: The node.

        Returns:
            The children, in order.

        Raises:
            NoResultError: The node is not here.
        """
        return self._all(self._order.children[self._find(node)])

    def siblings(self, node: "Node[M]") -> tuple[M, ...]:
        """Return the others with the same parent; of a root, the other roots.

        Args:
            node: The node.

        Returns:
            The siblings, in order.

        Raises:
            NoResultError: The node is not here.
        """
        key = self._find(node)
        order = self._order
        above = order.parents[key]
        same = order.roots if above is None else order.children[above]
        return self._all(tuple([each for each in same if each != key]))

    def ancestors(self, node: "Node[M]", *, itself: bool = False) -> tuple[M, ...]:
        """Return what is above a node, from the root down, as `structure_id_path` says it.

        Args:
            node: The node.
            itself: Whether the node stands at the end.

        Returns:
            The ancestors.

        Raises:
            NoResultError: The node is not here.
        """
        way = self._order.way(self._find(node))
        return self._all(way if itself else way[:-1])

    def descendants(self, node: "Node[M]", *, itself: bool = False) -> tuple[M, ...]:
        """Return all that is below a node, depth first.

        Args:
            node: The node.
            itself: Whether the node stands at the beginning.

        Returns:
            The descendants.

        Raises:
            NoResultError: The node is not here.
        """
        key = self._find(node)
        below = self._order.below(key)
        return self._all((key, *below) if itself else below)

    def leaves(self, node: "Node[M] | None" = None) -> tuple[M, ...]:
        """Return what has nothing below it.

        Args:
            node: Where to begin; None stands for the whole tree. A leaf is its own only leaf.

        Returns:
            The leaves, depth first.

        Raises:
            NoResultError: The node is not here.
        """
        order = self._order
        keys = order.keys
        if node is not None:
            key = self._find(node)
            keys = (key, *order.below(key))
        return self._all(tuple([key for key in keys if not order.children[key]]))

    def depth(self, node: "Node[M]") -> int:
        """Return the number of steps from the root of this tree to a node.

        Args:
            node: The node.

        Returns:
            The number; 0 for a root.

        Raises:
            NoResultError: The node is not here.
        """
        return self._order.depths[self._find(node)]

    def is_within(self, node: "Node[M]", other: "Node[M]") -> bool:
        """Return whether a node is another, or below it.

        Args:
            node: The node.
            other: What may be above it.

        Returns:
            Whether it is.

        Raises:
            NoResultError: One of them is not here.

        Examples:
            >>> from allenorm import Structure
            >>> tree = Tree(Structure.where(graph_id=1).using("sample"))
            >>> tree.is_within("VISp5", "CTX"), tree.is_within("CTX", "VISp5")
            (True, False)
        """
        return self._order.within(self._find(node), self._find(other))

    def common_ancestor(self, first: "Node[M]", *others: "Node[M]") -> M | None:
        """Return the lowest object that all nodes are within, which may be one of them.

        Args:
            first: A node.
            *others: More nodes.

        Returns:
            The object, or None for nodes of separate trees.

        Raises:
            NoResultError: One of them is not here.
        """
        order = self._order
        rest = [self._find(each) for each in others]
        for key in reversed(order.way(self._find(first))):
            if all(order.within(each, key) for each in rest):
                return self._objects[key]
        return None

    def overlaps(self, *nodes: "Node[M]") -> tuple[M, ...]:
        """Return those of some nodes that others of them are below: together they count twice.

        Args:
            *nodes: The nodes.

        Returns:
            The objects, depth first; none where the nodes lie side by side.

        Raises:
            NoResultError: One of them is not here.

        Examples:
            >>> from allenorm import Structure
            >>> tree = Tree(Structure.where(graph_id=1).using("sample"))
            >>> [each.acronym for each in tree.overlaps("VISp", "CTX", "CB")]
            ['CTX']
        """
        order = self._order
        keys = sorted({self._find(node) for node in nodes}, key=order.starts.__getitem__)
        # Depth first, what is below a node comes right after it.
        return self._all(tuple([top for top, key in pairwise(keys) if order.within(key, top)]))

    def subtree(self, node: "Node[M]") -> Self:
        """Return the tree of a node and all that is below it.

        Args:
            node: The new root.

        Returns:
            A tree of the same objects.

        Raises:
            NoResultError: The node is not here.
        """
        return type(self)(self.descendants(node, itself=True), parent=self._parent)

    def color(self, node: "Node[M]") -> tuple[int, int, int] | None:
        """Return a node's `color_hex_triplet` as red, green and blue, each from 0 to 255.

        Args:
            node: The node.

        Returns:
            The colour, or None where it has none.

        Raises:
            NoResultError: The node is not here.
            UnknownNameError: Its class has no colours.
            HydrationError: The column holds something else.

        Examples:
            >>> from allenorm import Structure
            >>> Tree([Structure(id=385, acronym="VISp", color_hex_triplet="08858C")]).color("VISp")
            (8, 133, 140)
        """
        return rgb(value_of(self[node], "color_hex_triplet"))

    def colors(self) -> dict[int, tuple[int, int, int]]:
        """Return every colour by `id`, as a lookup table for annotation volumes.

        Returns:
            The colours of the objects that have one, depth first.

        Raises:
            UnknownNameError: A class has no colours.
            HydrationError: A column holds something else.
        """
        found = {key: self.color(key) for key in self._order.keys}
        return {key: color for key, color in found.items() if color is not None}

    def text(
        self,
        node: "Node[M] | None" = None,
        *,
        depth: int | None = None,
        label: "str | Callable[[M], object] | None" = None,
        color: bool = False,
    ) -> str:
        """Draw the tree.

        Args:
            node: Where to begin; None stands for the roots.
            depth: How many steps below it to show; None stands for all.
            label: A column, or a function that says how an object is shown; None stands for
                acronym and name.
            color: Whether a square in its colour stands before each that has one, for a
                terminal: `sys.stdout.isatty()`.

        Returns:
            Lines, without one that ends the last.

        Raises:
            NoResultError: The node is not here.
            UnknownNameError: A class has no such column, or no colours.
            SettingsError: The depth is no whole number from 0 on.

        Examples:
            >>> from allenorm import Structure
            >>> tree = Tree(Structure.where(graph_id=1).using("sample"))
            >>> print(tree.text("CNU", depth=1, label="acronym"))
            CNU
            ├── STR
            └── PAL
        """
        if depth is not None:
            whole(depth, "depth", 0)
        order = self._order
        tops = order.roots if node is None else (self._find(node),)
        return "\n".join(
            f"{line}{swatch(self.color(key)) if color else ''}"
            f"{one_line(_label(self._objects[key], label))}"
            for line, key in branches(order, tops, depth)
        )

    def __str__(self) -> str:
        return self.text()


def _label(obj: Any, label: "str | Callable[[Any], object] | None") -> str:
    """Return how an object is shown."""
    if label is None:
        return label_of(obj)
    return str(value_of(obj, label) if isinstance(label, str) else label(obj))
