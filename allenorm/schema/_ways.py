"""The several shortest ways between two classes, in a graph that is full of rings."""

from collections import deque
from collections.abc import Mapping
from heapq import heappop, heappush
from typing import Final, TypeAlias

from allenorm.errors import QueryError
from allenorm.schema._document import Association, Schema
from allenorm.schema._graph import graph
from allenorm.schema._named import class_named

Way: TypeAlias = tuple[Association, ...]
"""Associations to follow, one after the other."""

_Distances: TypeAlias = Mapping[str, int]
_Edges: TypeAlias = Mapping[str, tuple[Association, ...]]

_MOST: Final = 1000
_PATIENCE: Final = 20_000
"""Beginnings of ways that are kept, most of which only `via` can turn into dead ends."""


def shortest_paths(
    schema: Schema, start: str, end: str, *, limit: int = 5, via: str | None = None
) -> tuple[Way, ...]:
    """Find the shortest ways from one class to another, none of which passes a class twice.

    Args:
        schema: The schema.
        start: The name of the class to start from.
        end: The name of the class to reach. From a class to itself leads a round trip, such as
            `parent`.
        limit: The most ways to find, 1 to 1,000.
        via: The name of a class that every way passes.

    Returns:
        The ways: the shortest first; of one length those with fewer associations that lead to
        many rows, then by the associations' names. None where no way leads there. The search ends
        after 20,000 beginnings, which only a `via` that lies behind the end was seen to need.

    Raises:
        UnknownNameError: The schema has no class of one of the names.
        QueryError: The limit is out of bounds.

    Examples:
        >>> from allenorm.schema import bundled
        >>> for way in shortest_paths(bundled(), "Specimen", "Organism", limit=3):
        ...     print(".".join(step.name for step in way))
        donor.organism
        donor.age.organism
        structure.ontology.organism
    """
    if type(limit) is not int or not 1 <= limit <= _MOST:
        message = f"limit is {limit!r}; a whole number from 1 to {_MOST} is expected"
        raise QueryError(message)
    first, last = class_named(schema, start).name, class_named(schema, end).name
    middle = None if via is None else class_named(schema, via).name
    edges = graph(schema)
    return tuple(_Search(edges, first, last, middle).found(limit))


class _Search:
    """A search from both sides: forward, and by the distances that are left."""

    def __init__(self, edges: _Edges, start: str, end: str, via: str | None) -> None:
        self.edges = edges
        self.start = start
        self.end = end
        self.via = via
        self.left = _distances(edges, end)
        self.to_via: _Distances = {} if via is None else _distances(edges, via)

    def found(self, limit: int) -> list[Way]:
        """Return the ways, the shortest first."""
        ways: list[Way] = []
        heap: list[tuple[int, int, tuple[str, ...], Way]] = [(0, 0, (), ())]
        patience = _PATIENCE
        while heap and len(ways) < limit:
            _, many, names, way = heappop(heap)
            here = way[-1].target if way else self.start
            passed = {self.start, *(step.target for step in way)}
            if way and here == self.end:
                ways.append(way)
                continue
            for step in self.edges[here]:
                if step.target in passed and not step.target == self.start == self.end:
                    continue
                rest = self._rest(step.target, passed)
                if rest is not None and patience:
                    patience -= 1
                    least = len(way) + 1 + rest
                    heappush(heap, (least, many + step.many, (*names, step.name), (*way, step)))
        return ways

    def _rest(self, here: str, passed: set[str]) -> int | None:
        """Return how many steps are left at least, or None where no way leads on."""
        if self.via is None or self.via in passed or here == self.via:
            return self.left.get(here)
        first, then = self.to_via.get(here), self.left.get(self.via)
        # Who is at the end before the class to pass would have to come there twice.
        if first is None or then is None or here == self.end:
            return None
        return first + then


def _distances(edges: _Edges, end: str) -> _Distances:
    """Return how many steps each class is away from one, for those from which a way leads."""
    before: dict[str, set[str]] = {}
    for owner, steps in edges.items():
        for step in steps:
            before.setdefault(step.target, set()).add(owner)
    found = {end: 0}
    waiting = deque([end])
    while waiting:
        here = waiting.popleft()
        for owner in before.get(here, ()):
            if owner not in found:
                found[owner] = found[here] + 1
                waiting.append(owner)
    return found
