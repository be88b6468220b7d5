"""The classes as a graph: what leads where, and the shortest way between two of them."""

from collections import deque

from allenorm.schema._document import Association, Schema
from allenorm.schema._named import class_named


def graph(schema: Schema) -> dict[str, tuple[Association, ...]]:
    """Return the class graph: the associations that lead from each class to another.

    Args:
        schema: The schema.

    Returns:
        The associations of every class, sorted by name, without those that lead to a class that
        the schema does not have.

    Examples:
        >>> from allenorm.schema import bundled
        >>> [step.name for step in graph(bundled())["EphysResult"]]
        ['well_known_files']
    """
    return {
        name: tuple(
            sorted((a for a in owner.associations if not a.dangling), key=lambda item: item.name)
        )
        for name, owner in schema.classes.items()
    }


def shortest_path(schema: Schema, start: str, end: str) -> tuple[Association, ...] | None:
    """Find the shortest way from one class to another.

    Args:
        schema: The schema.
        start: The name of the class to start from.
        end: The name of the class to reach.

    Returns:
        The associations to follow, none of them where both are the same class; or None where no
        way leads there. Among several shortest ways it is the first by the associations' names.

    Raises:
        UnknownNameError: The schema has no class of one of the two names.

    Examples:
        >>> from allenorm.schema import bundled
        >>> way = shortest_path(bundled(), "Specimen", "Organism")
        >>> ".".join(step.name for step in way)
        'donor.organism'
    """
    start, end = (class_named(schema, name).name for name in (start, end))
    edges = graph(schema)
    ways: dict[str, tuple[Association, ...]] = {start: ()}
    waiting = deque([start])
    while waiting and end not in ways:
        here = waiting.popleft()
        for step in edges[here]:
            if step.target not in ways:
                ways[step.target] = (*ways[here], step)
                waiting.append(step.target)
    return ways.get(end)
