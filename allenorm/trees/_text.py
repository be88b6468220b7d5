"""A tree as lines of text."""

from collections.abc import Iterator
from typing import Any

from allenorm.trees._order import Order

_LABELS = ("acronym", "name")


def label_of(obj: Any) -> str:
    """Return how a node is shown: its acronym and its name, or else its id.

    Examples:
        >>> from allenorm import Structure
        >>> label_of(Structure(id=385, acronym="VISp", name="Primary visual area"))
        'VISp  Primary visual area'
        >>> label_of(Structure(id=385))
        '385'
    """
    # What the query left out is no AttributeError of ours to pass on.
    shown = [str(text) for name in _LABELS if (text := getattr(obj, name, None)) is not None]
    return "  ".join(dict.fromkeys(shown)) or str(obj.id)


def one_line(text: str) -> str:
    r"""Return a text that can neither break a line nor steer a terminal.

    Examples:
        >>> one_line("a\nb\x1b[31m")
        'a b?[31m'
    """
    return "".join(each if each.isprintable() else "?" for each in " ".join(text.split()))


def branches(order: Order, tops: tuple[int, ...], depth: int | None) -> Iterator[tuple[str, int]]:
    """Yield each node that is shown, with the branches before its label.

    Args:
        order: The tree.
        tops: Where to begin.
        depth: How many steps below each of them to show, or None for all.

    Yields:
        The branches and the key.

    Examples:
        >>> from allenorm.trees._order import depth_first
        >>> for line, key in branches(depth_first({1: None, 2: 1, 3: 2, 4: 1}, "x"), (1,), None):
        ...     print(f"{line}{key}")
        1
        ├── 2
        │   └── 3
        └── 4
    """
    waiting = [("", "", key, 0) for key in reversed(tops)]
    while waiting:
        own, inner, key, level = waiting.pop()
        yield own, key
        if level == depth:
            continue
        below = order.children[key]
        last = len(below) - 1
        waiting += [
            (
                inner + ("└── " if place == last else "├── "),
                inner + ("    " if place == last else "│   "),
                below[place],
                level + 1,
            )
            for place in range(last, -1, -1)
        ]
