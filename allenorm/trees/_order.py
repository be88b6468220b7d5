"""Depth-first order: what a tree knows of its nodes, by key and without any object."""

from collections.abc import Mapping
from dataclasses import dataclass

from allenorm.errors import HydrationError

_SHOWN = 5
"""How many keys a message names."""


@dataclass(frozen=True, slots=True)
class Order:
    """The nodes of a tree, depth first.

    Attributes:
        keys: The keys, each before those below it.
        roots: Those with nothing above them.
        parents: The key above each; None at a root.
        children: The keys directly below each, in order.
        starts: The place of each in `keys`.
        stops: The place after the last one below each, so that a slice holds what is below it.
        depths: The number of steps from a root to each.
    """

    keys: tuple[int, ...]
    roots: tuple[int, ...]
    parents: Mapping[int, int | None]
    children: Mapping[int, tuple[int, ...]]
    starts: Mapping[int, int]
    stops: Mapping[int, int]
    depths: Mapping[int, int]

    def below(self, key: int) -> tuple[int, ...]:
        """Return the keys below one, without itself."""
        return self.keys[self.starts[key] + 1 : self.stops[key]]

    def within(self, key: int, top: int) -> bool:
        """Return whether a key is another or below it."""
        return self.starts[top] <= self.starts[key] < self.stops[top]

    def way(self, key: int) -> tuple[int, ...]:
        """Return the keys from the root to one, both included."""
        steps: list[int] = []
        at: int | None = key
        while at is not None:
            steps.append(at)
            at = self.parents[at]
        return tuple(reversed(steps))


def depth_first(parents: Mapping[int, int | None], label: str) -> Order:
    """Put nodes in order.

    Args:
        parents: The key above each node, in the order that siblings are to have. A node whose
            parent is not among them is a root.
        label: What the nodes are, for messages.

    Returns:
        The order.

    Raises:
        HydrationError: Some nodes are above themselves.

    Examples:
        >>> depth_first({1: None, 2: 1, 3: 1, 4: 2}, "Structure").keys
        (1, 2, 4, 3)
    """
    held = {key: above if above in parents else None for key, above in parents.items()}
    below: dict[int, list[int]] = {key: [] for key in held}
    roots: list[int] = []
    for key, above in held.items():
        (roots if above is None else below[above]).append(key)
    keys: list[int] = []
    depths: dict[int, int] = {}
    waiting = roots[::-1]
    while waiting:
        key = waiting.pop()
        above = held[key]
        depths[key] = 0 if above is None else depths[above] + 1
        keys.append(key)
        waiting += below[key][::-1]
    if len(keys) < len(held):
        lost = [key for key in held if key not in depths]
        names = ", ".join(map(str, lost[:_SHOWN])) + (", ..." if len(lost) > _SHOWN else "")
        message = (
            f"{len(lost)} {label} objects are above themselves, or below one that is: id {names}"
        )
        raise HydrationError(message)
    starts = {key: place for place, key in enumerate(keys)}
    stops = {key: place + 1 for key, place in starts.items()}
    for key in reversed(keys):
        above = held[key]
        if above is not None:
            stops[above] = max(stops[above], stops[key])
    children = {key: tuple(each) for key, each in below.items()}
    return Order(tuple(keys), tuple(roots), held, children, starts, stops, depths)
