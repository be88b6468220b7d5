"""From a plan to the syntax tree and its text: pages, options, and tables that are named."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query import PAGE_ROWS, Query, compile_plan, has
from allenorm.rma import AssociationTerm, ColumnName, Filter, ModelStage, Number, Rma, render
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)


def test_a_plan_becomes_a_tree() -> None:
    """The tree holds filters and associations, not text."""
    one = (Number("1"),)

    assert compile_plan(query.where(c.species.id == 1, id=1).include("parent.keepers").plan) == Rma(
        (
            ModelStage(
                "Animal",
                criteria=(
                    Filter(ColumnName("id"), "eq", one),
                    AssociationTerm("species", (Filter(ColumnName("id"), "eq", one),)),
                ),
                include=(AssociationTerm("parent", (), (AssociationTerm("keepers"),)),),
            ),
        )
    )


@pytest.mark.parametrize(
    ("built", "arguments", "expected"),
    [
        (query, {"num_rows": 10}, "[order$eq'id'][num_rows$eq10]"),
        (query, {"num_rows": 10, "start_row": 20}, "[order$eq'id'][num_rows$eq10][start_row$eq20]"),
        (query, {"num_rows": "all"}, "[num_rows$eq'all']"),
        (query, {"num_rows": 0, "count": True}, "[order$eq'id'][num_rows$eq0][count$eqtrue]"),
        (query, {"count": False}, "[count$eqfalse]"),
        (query.limit(5), {"num_rows": 10}, "[order$eq'id'][num_rows$eq5]"),
        (query.limit(50), {"num_rows": 10}, "[order$eq'id'][num_rows$eq10]"),
        (query.limit(5), {"num_rows": "all"}, "[num_rows$eq5]"),
        (query.offset(7), {"start_row": 5}, "[start_row$eq12]"),
        (query.order_by(c.name), {"num_rows": 10}, "[order$eq'name'][num_rows$eq10]"),
        (
            query.tabular(c.name, distinct=True),
            {"num_rows": 10},
            "[tabular$eq'distinct animals.name'][num_rows$eq10]",
        ),
        (
            query.tabular(c.id, distinct=True),
            {"num_rows": 10},
            "[order$eq'animals.id'][tabular$eq'distinct animals.id'][num_rows$eq10]",
        ),
    ],
)
def test_a_page_is_asked_for(built: Any, arguments: dict[str, Any], expected: str) -> None:
    """Pages are ordered by id where nothing else is said; the limit caps them."""
    assert render(compile_plan(built.plan, **arguments)).endswith(f"rma::options{expected}")


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: query.order_by(c.species.name), r"add include\('species'\), which keeps rows"),
        (lambda: query.only(c.parent.species.name), r"where\(has\(Animal.c.parent.species\)\)"),
        (
            lambda: query.include("keepers").only(c.species.name),
            "species is not part of the query",
        ),
        (lambda: query.where(id=[]), "its result is empty"),
        (lambda: query.where(c.species.id.in_([]), id=1), "its result is empty"),
    ],
)
def test_what_the_query_does_not_join_is_refused(build: Callable[[], Any], message: str) -> None:
    """An option cannot name a table that is not there."""
    with pytest.raises(QueryError, match=message):
        compile_plan(build().plan)
    with pytest.raises(QueryError, match=message):
        build().rma()


@pytest.mark.parametrize(
    "build",
    [
        lambda: query.include("parent").order_by(c.parent.name),
        lambda: query.include("parent.species", "species").order_by(c.species.name),
        lambda: query.include("parent").tabular(c.id),
        lambda: query.tabular(c.parent.name),
        lambda: query.where(c.id.qualified() == 1, has(c.children)),
        lambda: query.where(c.species.id == c.species_id, has(c.parent.species)),
        lambda: query.include("keepers", where=c.keepers.id > c.id).include("parent"),
    ],
)
def test_a_table_that_is_joined_twice_cannot_be_named(build: Callable[[], Any]) -> None:
    """RMA has no names for the two, and guessing one would answer another question."""
    with pytest.raises(InexpressibleError, match="and RMA has no names for the two"):
        compile_plan(build().plan)


NAMES = st.text(
    alphabet=st.characters(exclude_characters="'", exclude_categories=["C", "Z"]), max_size=4
)
CONDITIONS = st.one_of(
    st.builds(lambda value: c.id == value, st.integers(-5, 5)),
    st.builds(lambda value: c.name != value, NAMES),
    st.builds(lambda value: c.weight < value, st.floats(allow_nan=False, allow_infinity=False)),
    st.builds(c.species.id.in_, st.lists(st.integers(-(2**60), 2**60), min_size=1)),
    st.builds(c.parent.species.name.ilike, NAMES),
    st.builds(lambda value: (c.parent.tame == value) & has(c.keepers), st.booleans()),
    st.sampled_from([has(c.species), c.marks.is_null(), c.parent.keepers.name.is_not_null()]),
)
INCLUDES = st.sampled_from(["species", "parent", "parent.species", "keepers.animals", "children"])
FILTERED = st.sampled_from(
    [("keepers", c.keepers.id > 1), ("parent.species", c.parent.species.animals.id == 2)]
)
CHANGES: Any = st.lists(
    st.one_of(
        st.builds(lambda x: lambda q: q.where(x), CONDITIONS),
        st.builds(lambda x: lambda q: q.include(x), INCLUDES),
        st.builds(lambda x: lambda q: q.include(x[0], where=x[1]), FILTERED),
        st.builds(lambda x: lambda q: q.order_by(x), st.sampled_from([c.id, c.name.desc()])),
        st.builds(lambda x: lambda q: q.limit(x), st.integers(0, 5000)),
        st.builds(lambda x: lambda q: q.offset(x), st.integers(0, 5000)),
        st.builds(lambda x: lambda q: q.only(x), st.sampled_from(["id", "name"])),
        st.builds(lambda x: lambda q: q.debug(x), st.sampled_from([True, False, "preview"])),
    ),
    max_size=8,
)


@given(CHANGES)
def test_the_text_is_the_rendered_tree(changes: list[Callable[[Any], Any]]) -> None:
    """`rma()` writes without a tree, and yet the same text."""
    built = query
    for change in changes:
        built = change(built)

    assert built.rma() == render(compile_plan(built.plan, num_rows=PAGE_ROWS))
