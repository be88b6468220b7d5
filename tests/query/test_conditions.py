"""Conditions: joined with `&`, and nothing else."""

from typing import Any

import pytest

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query import Condition, has
from zoo import Animal, Keeper

c: Any = Animal.c


def test_conditions_are_joined_with_and() -> None:
    """`&` keeps the filters of both, in order."""
    both = (c.id > 1) & (c.species.name == "cat") & has(c.keepers)

    assert repr(both) == "<Condition Animal: [id$gt1] & species[name$eq'cat'] & has(keepers)>"


def test_conditions_of_different_roots_are_not_joined() -> None:
    """A query has one root model."""
    with pytest.raises(QueryError, match="on Animal and one on Keeper cannot be joined"):
        (c.id == 1) & (Keeper.c.id == 1)


def test_the_more_special_root_remains() -> None:
    """A condition on a user's subclass and one on its base make one on the subclass."""

    class Mine(Animal):
        """A user's class."""

    mine: Condition[Any] = Mine.c.id == 1

    assert (mine & (c.id == 1)).root is Mine
    assert ((c.id == 1) & mine).root is Mine


def test_or_names_both_ways_out() -> None:
    """RMA has no OR; a list of values, or several queries, do it."""
    with pytest.raises(InexpressibleError, match=r"no OR.*\.in_.*one query for each"):
        (c.id == 1) | (c.id == 2)
    with pytest.raises(InexpressibleError, match="no OR"):
        None | (c.id == 2)


def test_not_names_the_way_out() -> None:
    """RMA has no NOT; the opposite operator does it."""
    with pytest.raises(InexpressibleError, match=r"no NOT.*opposite operator"):
        ~(c.id == 1)  # noqa: B018 - the operator raises


def test_a_condition_has_no_truth_value() -> None:
    """`and`, `if` and chained comparisons are mistakes, and say so."""
    with pytest.raises(QueryError, match="no truth value"):
        assert c.id == 1
    with pytest.raises(QueryError, match="instead of low <= column"):
        1 < c.id < 3  # noqa: B015 - the comparison raises


def test_a_condition_is_joined_with_conditions_only() -> None:
    """`& True` is Python's own TypeError."""
    with pytest.raises(TypeError):
        (c.id == 1) & True


def test_an_impossible_condition_is_shown() -> None:
    """A list without values has no bracket to show."""
    assert repr(c.id.in_([])) == "<Condition Animal: [id$in nothing]>"
