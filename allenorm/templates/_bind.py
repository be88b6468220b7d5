"""Putting values into a syntax tree, in place of its variables."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from allenorm.rma import (
    AssociationTerm,
    Element,
    Filter,
    ModelStage,
    Option,
    PipeStage,
    Rma,
    ServiceStage,
    Stage,
    Term,
    Variable,
    element,
    literal,
)

Values = Mapping[str, tuple[Element, ...]]
"""What stands for each variable."""


def elements(value: object) -> tuple[Element, ...]:
    """Return a value, or several, as the tree has them.

    Args:
        value: A value of Python, or a tuple of them.

    Returns:
        One element or more.

    Raises:
        InexpressibleError: RMA cannot write a value.

    Examples:
        >>> elements((1, 2))
        (Number(text='1'), Number(text='2'))
    """
    values = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return tuple([element(literal(cast("Any", each))) for each in values])


def bound(tree: Rma, values: Values) -> Rma:
    """Put values in place of variables.

    Values never become text on the way, so that no value can change what the query asks.

    Args:
        tree: The query.
        values: What stands for each variable; others stay.

    Returns:
        The query with the values.

    Examples:
        >>> from allenorm.rma import parse, render
        >>> render(bound(parse("model::Gene[id$in$ids]"), {"ids": elements((1, 2))}))
        'model::Gene,rma::criteria,[id$in1,2]'
    """
    return Rma(tuple([_stage(stage, values) for stage in tree.stages]))


def free_variables(tree: Rma) -> list[str]:
    """Return the variables that no pipe of the query fills, in the order of their first use.

    Args:
        tree: The query.

    Returns:
        Their names, without the `$`.

    Examples:
        >>> from allenorm.rma import parse
        >>> free_variables(parse("model::Gene[id$eq$id],rma::options[num_rows$eq$rows]"))
        ['id', 'rows']
    """
    filled: set[str] = set()
    found: dict[str, None] = {}
    for stage in tree.stages:
        found.update(dict.fromkeys(name for name in _used(stage) if name not in filled))
        if isinstance(stage, PipeStage):
            filled.update(item.column.name for item in stage.filters)
    return list(found)


def piped_variables(tree: Rma) -> set[str]:
    """Return the variables that pipes of the query fill.

    Args:
        tree: The query.

    Returns:
        Their names.

    Examples:
        >>> from allenorm.rma import parse
        >>> piped_variables(parse("model::Gene,pipe::list[ids$eq'id'],model::Gene[id$in$ids]"))
        {'ids'}
    """
    return {
        item.column.name
        for stage in tree.stages
        if isinstance(stage, PipeStage)
        for item in stage.filters
    }


def _used(stage: Stage) -> Iterator[str]:
    """Yield the variables that a stage uses."""
    holders: list[Filter | Option] = []
    if isinstance(stage, ModelStage):
        holders += [*_filters(stage.criteria), *_filters(stage.include), *stage.options]
    else:
        holders += stage.filters
    for holder in holders:
        for value in holder.values:
            if isinstance(value, Variable):
                yield value.name


def _filters(terms: tuple[Term, ...]) -> Iterator[Filter]:
    """Yield every filter of a clause."""
    for term in terms:
        if isinstance(term, Filter):
            yield term
        else:
            yield from term.filters
            yield from _filters(term.terms)


def _stage(stage: Stage, values: Values) -> Stage:
    """Put values into one stage."""
    if isinstance(stage, ModelStage):
        return ModelStage(
            stage.model,
            _terms(stage.criteria, values),
            _terms(stage.include, values),
            tuple([Option(each.name, _values(each.values, values)) for each in stage.options]),
        )
    kind = ServiceStage if isinstance(stage, ServiceStage) else PipeStage
    return kind(stage.name, tuple([_filter(item, values) for item in stage.filters]))


def _terms(terms: tuple[Term, ...], values: Values) -> tuple[Term, ...]:
    """Put values into the items of a clause."""
    return tuple(
        [
            _filter(term, values)
            if isinstance(term, Filter)
            else AssociationTerm(
                term.name,
                tuple([_filter(item, values) for item in term.filters]),
                _terms(term.terms, values),
            )
            for term in terms
        ]
    )


def _filter(item: Filter, values: Values) -> Filter:
    """Put values into one bracket."""
    return Filter(item.column, item.operator, _values(item.values, values))


def _values(given: tuple[Element, ...], values: Values) -> tuple[Element, ...]:
    """Put values in place of variables; one variable may become several values."""
    found: list[Element] = []
    for each in given:
        found += values.get(each.name, (each,)) if isinstance(each, Variable) else (each,)
    return tuple(found)
