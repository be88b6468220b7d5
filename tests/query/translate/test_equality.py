"""Two queries are equal when they ask for the same rows, in the same order and shape."""

from typing import Any

import pytest

import zoo
from allenorm.query import Query, has
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)


class Mine(Animal):
    """A user's class."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (query, Animal.where()),
        (query.where(id=1, name="x"), query.where(c.name == "x").where(c.id == 1)),
        (query.where(id=1).where(id=1), query.where(id=1)),
        (query.where(weight=1), query.where(weight=1.0)),
        (query.where(id=[1, 2]), query.where(id=[2, 1])),
        (query.where(has(c.species), c.species.id == 1), query.where(c.species.id == 1)),
        (query.where(c.id.qualified() == 1), query.where(id=1)),
        (query.include("parent", "parent.species"), query.include(c.parent.species)),
        (query.include("species", "keepers"), query.include("keepers").include("species")),
        (query.order_by(c.id), query),
        (query.order_by(c.name), query.order_by(c.name.asc())),
        (query.only("id", "name"), query.only("name").only("id")),
        (query.tabular(c.species.name), query.include("species").tabular(c.species.name)),
        (query.tabular(c.id, x=c.name), query.tabular(x=c.name, id=c.id)),
        (query.limit(5).limit(None), query),
        (query.using("a"), query.using("a")),
    ],
)
def test_what_asks_the_same_is_equal(one: Any, other: Any) -> None:
    """The order in which things were said, and what says nothing, do not count."""
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (query, Query(Mine)),
        (query, Query(zoo.Keeper)),
        (query, query.where(id=1)),
        (query.where(id=1), query.where(id=2)),
        (query.where(id=1), query.where(id=[1])),
        (query.where(c.id == 1), query.where(c.id.is_(1))),
        (query.where(name="1"), query.where(name="01")),
        (query.where(c.species.id == 1), query.where(c.parent.id == 1)),
        (query.where(c.id > 1), query.where(c.id >= 1)),
        (query.where(c.weight == c.id), query.where(c.weight == c.parent_id)),
        (query.where(has(c.species)), query),
        (query.where(id=[]), query.where(id=[1])),
        (query.include("species"), query),
        (query.include("species"), query.where(has(c.species))),
        (
            query.include("keepers", where=c.keepers.id == 1),
            query.include("keepers", where=c.keepers.id == 1, keep_parents=True),
        ),
        (
            query.include("keepers", where=c.keepers.id == 1),
            query.include("keepers").where(c.keepers.id == 1),
        ),
        (query.order_by(c.name), query),
        (query.order_by(c.id.desc()), query.order_by(c.id)),
        (query.order_by(c.name, c.id), query.order_by(c.id, c.name)),
        (query.order_by(c.species.id), query),
        (query.only("id"), query.except_("id")),
        (query.tabular(c.id), query.only("id")),
        (query.tabular(c.id), query.tabular(x=c.id)),
        (query.tabular(c.id), query.tabular(c.id, distinct=True)),
        (query.tabular(c.name, distinct=True).order_by(c.id), query.tabular(c.name, distinct=True)),
        (query.limit(5), query),
        (query.offset(5), query),
        (query.debug(), query.debug("preview")),
        (query.using("a"), query),
        (query.using(on_unloaded="batch"), query),
    ],
)
def test_what_asks_something_else_differs(one: Any, other: Any) -> None:
    """Other rows, another order, another shape, another place to send it."""
    assert one != other


def test_a_query_is_equal_to_queries_alone() -> None:
    """Comparing with something else is no error."""
    assert query != "model::Animal"
    assert query != 5
