"""Trees of twenty thousand rows, against making the objects that they are made of.

The rows are made up here: ten times as many as the structures of any atlas, once as an even tree
and once as a chain, which is as deep as a tree can be. No request is sent.
"""

from typing import Any

from _paired import Line, main, paired, ratios, repeated
from allenorm import Structure
from allenorm.model import hydrate
from allenorm.trees import Tree

ROWS = 20_000
CALLS = 3
BRANCHES = 5
"""How many children a row of the even tree has."""


def rows_of(branches: int) -> list[dict[str, Any]]:
    """Make up structures, each with so many children."""
    return [
        {
            "id": key,
            "acronym": f"A{key}",
            "name": f"made-up area {key}",
            "parent_structure_id": (key - 2) // branches + 1 if key > 1 else None,
            "graph_order": key - 1,
        }
        for key in range(1, ROWS + 1)
    ]


def measure(rounds: int) -> list[Line]:
    """Measure making a tree, and asking it for what is above and below each row."""
    even, chain = (hydrate(Structure, rows_of(branches)) for branches in (BRANCHES, 1))
    tree = Tree(even)

    def objects() -> None:
        """Make every object, and read what a tree reads."""
        for each in hydrate(Structure, rows_of(BRANCHES)):
            _ = each.id, each.parent_structure_id, each.graph_order

    def relatives() -> None:
        """Ask for the parent and the children of each row, by its acronym."""
        for key in range(1, ROWS + 1):
            tree.parent(f"A{key}")
            tree.children(f"A{key}")

    samples = paired(
        {
            "objects": repeated(objects, CALLS),
            "even": repeated(lambda: Tree(even), CALLS),
            "chain": repeated(lambda: Tree(chain), CALLS),
            "relatives": repeated(relatives, CALLS),
        },
        rounds,
    )
    return [
        Line("a tree / its objects", ratios(samples, "even", "objects"), 1.0),
        Line("a chain / its objects", ratios(samples, "chain", "objects"), 1.0),
        Line("parent and children of each / objects", ratios(samples, "relatives", "objects")),
    ]


if __name__ == "__main__":
    main(measure)
