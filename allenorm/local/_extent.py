"""How large a stage is, found out without recursion, before anything else looks at it."""

from dataclasses import dataclass

from allenorm.rma import Filter, ModelStage, Term, Variable


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a model stage is.

    Attributes:
        size: How many associations, filters and values its clauses have.
        depth: How many associations lie within each other.
        variables: Whether it names a variable.
    """

    size: int
    depth: int
    variables: bool


def extent(stage: ModelStage) -> Extent:
    """Measure the clauses of a stage."""
    size, deepest, variables = 0, 0, False
    waiting: list[tuple[Term, int]] = [(each, 0) for each in (*stage.criteria, *stage.include)]
    while waiting:
        term, depth = waiting.pop()
        size += 1
        if isinstance(term, Filter):
            size += len(term.values)
            variables = variables or any(isinstance(each, Variable) for each in term.values)
        else:
            deepest = max(deepest, depth + 1)
            waiting += [(each, depth + 1) for each in (*term.filters, *term.terms)]
    return Extent(size, deepest, variables)
