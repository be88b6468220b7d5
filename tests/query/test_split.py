"""Splitting long lists, and putting the parts together again."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import QueryError
from allenorm.query import Plan, Query, compile_plan, merge_parts, split_plan
from allenorm.rma import Rma, render
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)
LONG = ["x" * 90, "y" * 90]


def shorter(limit: int) -> Callable[[Rma], bool]:
    """Return a test of the text's length."""
    return lambda tree: len(render(tree)) <= limit


def as_long_as(built: Any) -> Callable[[Rma], bool]:
    """Return a test that a page of this query just passes."""
    page = compile_plan(built.plan, num_rows=2000, start_row=9_999_999, count=False)
    return shorter(len(render(page)))


def criteria(plans: list[Plan]) -> list[str]:
    """Return the criteria of each part."""
    return [render(compile_plan(plan)).split("rma::criteria,")[1] for plan in plans]


def test_a_plan_that_fits_is_left_alone() -> None:
    """The very same plan comes back."""
    plan = query.where(id=[1, 2]).plan

    assert split_plan(plan, shorter(10_000)) == [plan]
    assert split_plan(query.plan, shorter(10_000)) == [query.plan]


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=60, unique=True), st.integers(125, 300))
def test_the_parts_have_every_value_once_and_fit(ids: list[int], limit: int) -> None:
    """No value is lost or repeated, whatever the limit; ids come in their order."""
    parts = split_plan(query.where(id=ids).plan, shorter(limit))
    values = [int(each) for part in parts for each in part.conditions[0].parts[0][4]]

    assert sorted(values) == sorted(ids)
    assert len(parts) == 1 or values == sorted(ids)
    for part in parts:
        tree = compile_plan(part, num_rows=2000, start_row=1000, count=False)
        assert len(render(tree)) <= limit


def test_the_longest_list_is_split() -> None:
    """Other conditions stay in every part."""
    built = query.where(c.species.id.in_([1, 2, 3, 4]), name=["a", "b"])
    fits = as_long_as(query.where(c.species.id.in_([1, 2]), name=["a", "b"]))

    assert criteria(split_plan(built.plan, fits)) == [
        "[name$in'a','b'],species[id$in1,2]",
        "[name$in'a','b'],species[id$in3,4]",
    ]


def test_a_second_list_is_split_where_the_first_is_not_enough() -> None:
    """One value of the longest list may still be too long with the other list."""
    built = query.where(name=["a" * 30, "b" * 30], id=[1, 2, 3])
    fits = as_long_as(query.where(name=["a" * 30], id=[1]))
    parts = criteria(split_plan(built.plan, fits))

    assert len(parts) == 6
    assert parts[0] == f"[name$in'{'a' * 30}'][id$in1]"


def test_values_that_are_no_plain_ids_keep_their_order() -> None:
    """Only ids of the root model are sorted."""
    fits = as_long_as(query.where(name=["b"]))
    assert criteria(split_plan(query.where(name=["b", "a"]).plan, fits))[0] == "[name$in'b']"
    fits = as_long_as(query.where(id=[-1]))
    assert criteria(split_plan(query.where(id=[3, -1, 2]).plan, fits))[0] == "[id$in3]"


def test_limit_and_offset_hold_for_the_whole() -> None:
    """Each part sends as many rows as the whole could need."""
    fits = as_long_as(query.where(id=[1]).limit(7))
    parts = split_plan(query.where(id=[1, 2]).limit(3).offset(4).plan, fits)

    assert [(part.limit, part.offset) for part in parts] == [(7, 0), (7, 0)]


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: query.where(name="x" * 200), r"has no \$in list that could be split"),
        (lambda: query.where(name=["x" * 200, "y" * 200]), "has no"),
        (
            lambda: query.where(name=LONG).tabular(c.id, distinct=True),
            "distinct rows of several requests would repeat",
        ),
        (
            lambda: query.where(c.keepers.name.in_(LONG)).include("keepers.animals"),
            "included children would be spread",
        ),
        (
            lambda: query.where(c.keepers.name.in_(LONG)).only("name"),
            "no id tells",
        ),
        (
            lambda: query.where(c.keepers.name.in_(LONG)).tabular(c.id),
            "no id tells",
        ),
        (
            lambda: query.where(name=LONG).only("id").order_by(c.name),
            "must be ordered again by Animal.name, which the query leaves out",
        ),
        (
            lambda: query.where(name=LONG).except_(c.name).order_by(c.name),
            "which the query leaves out",
        ),
        (
            lambda: query.where(c.species.name.in_(LONG)).order_by(c.species.name),
            "which the query leaves out",
        ),
        (
            lambda: query.where(name=LONG)
            .include("keepers")
            .order_by(c.keepers.name),
            "which the query leaves out",
        ),
    ],
)  # fmt: skip
def test_a_split_that_would_change_the_result_is_refused(
    build: Callable[[], Any], message: str
) -> None:
    """Too long and not to be split: the message says why."""
    with pytest.raises(QueryError, match=message):
        split_plan(build().plan, shorter(150))


def test_a_list_on_a_to_many_association_is_split_where_rows_can_be_told_apart() -> None:
    """A row may come in several parts, and is merged by its id."""
    built = query.where(c.keepers.id.in_([1, 2])).include("species")
    parts = split_plan(
        built.plan, as_long_as(query.where(c.keepers.id.in_([1])).include("species"))
    )
    rows = [[{"id": 1}, {"id": 2}], [{"id": 2}, {"id": 3}]]

    assert len(parts) == 2
    assert merge_parts(built.plan, rows) == [{"id": 1}, {"id": 2}, {"id": 3}]


def test_parts_are_merged_in_the_order_of_the_query() -> None:
    """Several terms, directions, nulls as the greatest, objects or raw rows."""
    rows = [
        [{"id": 1, "name": "b"}, {"id": 2, "name": None}],
        [{"id": 3, "name": "a"}, {"id": 4, "name": "b"}],
    ]
    plan = query.order_by(c.name.asc(), c.id.desc()).plan
    descending = query.order_by(c.name.desc(), c.id).plan

    assert [row["id"] for row in merge_parts(plan, rows)] == [3, 4, 1, 2]
    assert [row["id"] for row in merge_parts(descending, rows)] == [2, 1, 4, 3]
    objects = [[Animal.model_validate(row) for row in part] for part in rows]
    assert [each.id for each in merge_parts(plan, objects)] == [3, 4, 1, 2]


def test_parts_are_merged_by_a_column_of_an_association() -> None:
    """The row carries the included association; one without it counts as null."""
    plan = query.include("species").order_by(c.species.name).plan
    rows = [[{"id": 1, "species": {"name": "b"}}, {"id": 2}], [{"id": 3, "species": {"name": "a"}}]]
    full = {"id": 3, "species": {"id": 1, "name": "a"}}
    objects = [[Animal.model_validate(full)]]

    assert [row["id"] for row in merge_parts(plan, rows)] == [3, 1, 2]
    assert [each.id for each in merge_parts(plan, objects)] == [3]
    split = query.where(id=[1, 2]).include("species").order_by(c.species.name)
    fits = as_long_as(query.where(id=[1]).include("species").order_by(c.species.name))
    assert len(split_plan(split.plan, fits)) == 2


def test_limit_and_offset_cut_the_merged_rows() -> None:
    """They hold for the whole, not for a part."""
    rows = [[{"id": 1}, {"id": 2}], [{"id": 3}]]

    assert merge_parts(query.offset(1).limit(1).plan, rows) == [{"id": 2}]
    assert merge_parts(query.offset(2).plan, rows) == [{"id": 3}]
