"""Plans: immutable, copied cheaply, and read by whoever runs queries."""

import dataclasses
from typing import Any

import pytest

from allenorm.query import BaseQuery, Plan, Query, compile_plan
from allenorm.rma import render
from zoo import Animal, Keeper

c: Any = Animal.c
query: Any = Query(Animal)


def test_a_plan_is_frozen() -> None:
    """A plan is shared by every query made from it."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        query.plan.limit = 5
    assert query.plan.changed(limit=5, offset=2) == Plan(Animal, limit=5, offset=2)
    assert query.plan.replaced("limit", 5) == Plan(Animal, limit=5)
    assert query.plan == Plan(Animal)


def test_a_query_is_made_of_a_model_or_of_a_plan() -> None:
    """Whoever runs queries makes new ones from plans."""
    plan = Plan(Animal, limit=5)

    assert Query[Animal](plan).plan is plan
    assert BaseQuery[Any, Any](Keeper).plan.model is Keeper


@pytest.mark.parametrize(
    ("built", "empty"),
    [
        (query, False),
        (query.where(id=1), False),
        (query.where(id=[]), True),
        (query.where(c.species.name.in_([])), True),
        (query.limit(0), True),
        (query.limit(1), False),
    ],
)
def test_a_plan_knows_that_its_result_is_empty(built: Any, empty: bool) -> None:  # noqa: FBT001 - a table
    """An empty list and a limit of 0 need no request."""
    assert built.plan.empty is empty


def test_a_plan_knows_that_its_objects_are_partial() -> None:
    """`only` and `except_` leave columns out."""
    assert not query.plan.partial
    assert query.only("id").plan.partial
    assert query.except_("id").plan.partial


def test_a_plan_names_what_the_main_request_includes() -> None:
    """Nested by Python attribute, without what a second request brings."""
    built = query.include("parent.species", "parent", "keepers")
    kept = built.include("children", where=c.children.id > 1, keep_parents=True)

    assert built.plan.included == {"parent": {"species": {}}, "keepers": {}}
    assert kept.plan.included == built.plan.included
    assert query.plan.included == {}


def test_an_include_that_keeps_parents_is_a_request_of_its_own() -> None:
    """The second request includes the relation with its conditions, and what lies below it."""
    built = (
        query.include("keepers", where=c.keepers.id > 1, keep_parents=True)
        .include("keepers.animals", "species")
        .using("target", on_unloaded="batch")
    )
    (deferred,) = built.plan.deferred

    assert "rma::include,species,rma::options" in built.rma()
    assert (deferred.prefix, deferred.path) == ((), "keepers")
    assert render(compile_plan(deferred.plan)) == (
        "model::Animal,rma::include,keepers[id$gt1](animals)"
    )
    assert (deferred.plan.target, deferred.plan.on_unloaded) == ("target", "batch")


def test_a_nested_include_that_keeps_parents_starts_at_its_owners() -> None:
    """The owners come with the main request; the second one asks their class."""
    built = query.include("keepers.animals", where=c.keepers.animals.id > 1, keep_parents=True)
    (deferred,) = built.plan.deferred

    assert built.plan.included == {"keepers": {}}
    assert (deferred.prefix, deferred.path) == (("keepers",), "animals")
    assert deferred.plan.model is Keeper
    assert render(compile_plan(deferred.plan)) == "model::Keeper,rma::include,animals[id$gt1]"


def test_a_kept_include_may_compare_its_own_columns() -> None:
    """Both columns lie in the second request."""
    where = c.keepers.animals.id > c.keepers.id
    built = query.include("keepers", where=where, keep_parents=True)

    assert render(compile_plan(built.plan.deferred[0].plan)) == (
        "model::Animal,rma::include,keepers(animals[id$gtkeepers.id])"
    )


def test_kept_parents_may_nest() -> None:
    """An include below a kept one that keeps parents too is deferred once more."""
    built = query.include("keepers", where=c.keepers.id > 1, keep_parents=True).include(
        "keepers.animals", where=c.keepers.animals.id > 2, keep_parents=True
    )
    first = built.plan.deferred[0]

    assert render(compile_plan(first.plan)) == "model::Animal,rma::include,keepers[id$gt1]"
    assert first.plan.deferred[0].prefix == ("keepers",)
    assert render(compile_plan(first.plan.deferred[0].plan)) == (
        "model::Keeper,rma::include,animals[id$gt2]"
    )
