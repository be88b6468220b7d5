"""Variables: what a pipe collects from the rows of a stage, and where a later stage names it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from allenorm.answers import Answer
from allenorm.errors import quote
from allenorm.local._parts import ClassLayout
from allenorm.local._refusal import refuse, unknown
from allenorm.rma import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Number,
    PipeStage,
    String,
    Term,
    Variable,
)

Variables: TypeAlias = Mapping[str, tuple[Element, ...]]
"""The lists that pipes collected, by name."""

T = TypeVar("T", bound=Term)


def collect(
    stage: PipeStage, classes: Mapping[str, ClassLayout], answer: Answer
) -> dict[str, tuple[Element, ...]]:
    """Return the lists that a pipe collects.

    Args:
        stage: The pipe.
        classes: The classes of the store.
        answer: The answer of the model stage before it.
    """
    if stage.name != "list":
        refuse(f"pipe {quote(stage.name, 80)} is unknown; there is pipe::list")
    found: dict[str, tuple[Element, ...]] = {}
    for item in stage.filters:
        value = item.values[0] if len(item.values) == 1 else None
        if item.column.table or item.operator not in {"eq", "is"} or value is None:
            refuse("pipe::list takes [variable$eq'path']")
        if isinstance(value, String):
            path = value.text
        elif isinstance(value, ColumnName) and value.table is None:
            path = value.name
        else:
            refuse("pipe::list takes [variable$eq'path'], where the path is names with / between")
        steps = [each for each in path.split("/") if each != "*"]
        if answer.columns is None:
            _check(steps, classes[str(answer.model)], classes)
        elif steps not in [[each] for each in answer.columns]:
            unknown("the flat rows have no column", path, answer.columns)
        found[item.column.name] = _elements(_values(list(answer.rows), steps))
    return found


def with_values(stage: ModelStage, variables: Variables) -> ModelStage:
    """Return a stage with the values of its variables in their places."""
    return replace(
        stage,
        criteria=tuple([_term(each, variables) for each in stage.criteria]),
        include=tuple([_term(each, variables) for each in stage.include]),
    )


def _check(steps: list[str], layout: ClassLayout, classes: Mapping[str, ClassLayout]) -> None:
    """Refuse a path that leads to no column."""
    *above, last = steps or [""]
    for step in above:
        relation = layout.relations.get(step)
        if relation is None:
            unknown(f"{layout.name} has no association", step, layout.relations)
        layout = classes[relation.target]
    if last not in layout.columns:
        unknown(f"{layout.name} has no column", last, layout.columns)


def _values(found: list[Any], steps: list[str]) -> list[Any]:
    """Return what a path leads to in any of some rows; what was not sent is left out."""
    for step in steps:
        below = [row[step] for row in found if step in row]
        found = []
        for each in below:
            found += each if isinstance(each, list) else [each]
        found = [each for each in found if each is not None]
    return found


def _elements(values: list[Any]) -> tuple[Element, ...]:
    """Return values as a query writes them, each once."""
    made: dict[Element, None] = {}
    for value in values:
        if isinstance(value, dict):
            continue
        if isinstance(value, bool):
            made[Boolean(value)] = None
        elif isinstance(value, int | float) and value >= 0:
            made[Number(f"{value}")] = None
        else:
            made[String(f"{value}")] = None
    return tuple(made)


def _term(term: Term, variables: Variables) -> Term:
    """Return a term with values in place of variables."""
    if isinstance(term, Filter):
        return _filter(term, variables)
    return AssociationTerm(
        term.name,
        tuple([_filter(each, variables) for each in term.filters]),
        tuple([_term(each, variables) for each in term.terms]),
    )


def _filter(item: Filter, variables: Variables) -> Filter:
    """Return a filter with values in place of variables."""
    if not any(isinstance(each, Variable) for each in item.values):
        return item
    values: list[Element] = []
    for each in item.values:
        if isinstance(each, Variable):
            if each.name not in variables:
                unknown("no pipe before collected the variable", each.name, variables)
            values += variables[each.name]
        else:
            values.append(each)
    return Filter(item.column, item.operator, tuple(values))
