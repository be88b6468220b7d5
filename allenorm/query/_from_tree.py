"""From the syntax tree of a text to the query that a user would have built."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Iterable, Iterator
from typing import Any

from allenorm.errors import InexpressibleError
from allenorm.query._base import BaseQuery
from allenorm.query._classes import class_named
from allenorm.query._compile import compile_plan
from allenorm.query._conditions import Condition, Part, below
from allenorm.query._from_filter import condition_of_filter
from allenorm.query._from_options import with_options
from allenorm.query._joined import Joined, Joins
from allenorm.query._paths import has
from allenorm.query._query import Query
from allenorm.rma import ModelStage, PipeStage, Rma, ServiceStage


def query_of(tree: Rma, models: object = None) -> BaseQuery[Any, Any]:
    """Return the query that a syntax tree asks.

    Args:
        tree: What was read.
        models: The package of generated classes; None means the one that is registered.

    Returns:
        A query for objects, or for flat rows where the tree has `tabular`.

    Raises:
        UnknownNameError: It names a class, an association or a column that the classes lack.
        InexpressibleError: It says what a typed query cannot: a service, a pipe, several stages.
        QueryError: A value does not fit its column.

    Examples:
        >>> from allenorm.rma import parse
        >>> query_of(parse("model::Gene[acronym$ilgad1],probes")).plan.conditions
        (<Condition Gene: [acronym$il'gad1']>, <Condition Gene: has(probes)>)
    """
    stage = _only_stage(tree)
    joins = Joins(class_named(stage.model, models), stage)
    query = with_options(_joined(joins), joins, stage.options)
    # What only compiling notices, such as a table that is joined twice, is said here.
    compile_plan(query.plan)
    return query


def _only_stage(tree: Rma) -> ModelStage:
    """Return the one model stage of a query, or say what else it has."""
    found: list[ModelStage] = []
    for stage in tree.stages:
        if not isinstance(stage, ModelStage):
            raise InexpressibleError(_beyond(stage))
        found.append(stage)
    if len(found) != 1:
        names = ", ".join([f"model::{stage.model}" for stage in found])
        message = (
            f"the text has {len(found)} stages ({names}), and a typed query is one: translate "
            "each by itself, or send the whole: allenorm.rma.parse() reads it, an endpoint sends it"
        )
        raise InexpressibleError(message)
    return found[0]


def _beyond(stage: "PipeStage | ServiceStage") -> str:
    """Say what a stage is that no typed query has, and what to do instead."""
    if isinstance(stage, PipeStage):
        return (
            f"pipe::{stage.name} feeds a later stage, and a typed query is one stage: fetch the "
            "values with values() and pass them to in_() of a second query, feed a service with "
            "pipe(), or send the whole: allenorm.rma.parse() reads it, Client.send() sends it"
        )
    return (
        f"service::{stage.name} is an informatics service, and no query on a class: "
        "allenorm.services has its function; allenorm.rma.parse() reads it, Client.send() sends it"
    )


def _joined(joins: Joins) -> Query[Any]:
    """Return the query with its conditions and includes."""
    wanted: dict[tuple[Part, ...], Condition[Any]] = {}
    included: dict[int, list[Condition[Any]]] = {}
    for joined in joins:
        for clause, item in joined.filters:
            condition = condition_of_filter(joins, joined, item)
            steps = condition.parts[0][0]
            place = joins.at(steps)
            if clause == "include" and place in joins.included and _fits(condition, place):
                included.setdefault(id(place), []).append(condition)
            else:
                wanted[condition.parts] = condition
    bare = [has(each.path) for each in _bare(joins, wanted, included)]
    query: Any = Query(joins.root.path._root)
    query = query.where(*wanted.values(), *bare) if wanted or bare else query
    plain: list[Any] = []
    for joined in joins.included:
        conditions = included.get(id(joined))
        if conditions:
            query = query.include(*plain) if plain else query
            plain = []
            query = query.include(joined.path, where=conditions)
        elif not any("include" in each.named for each in joined.below.values()):
            plain.append(joined.path)
    found: Query[Any] = query.include(*plain) if plain else query
    return found


def _fits(condition: Condition[Any], place: Joined) -> bool:
    """Return whether a condition can be one of an include: all of it lies at or below that."""
    return bool(place.steps) and all(below(part[0], place.steps) for part in condition.parts)


def _bare(
    joins: Joins, wanted: Iterable[tuple[Part, ...]], included: dict[int, list[Condition[Any]]]
) -> Iterator[Joined]:
    """Yield what is required to be there, without a condition on it or below it."""
    reached = [part[0] for parts in wanted for part in parts]
    for joined in joins:
        moved = joined.filters and id(joined) not in included
        if joined.steps and ("criteria" in joined.named or moved):
            deeper = any("criteria" in each.named for each in joined.below.values())
            if not deeper and not any(below(steps, joined.steps) for steps in reached):
                yield joined
