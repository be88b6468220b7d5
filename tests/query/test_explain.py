"""A query in words."""

from typing import Any

from allenorm.query import MappedColumn, ModelMapping, Query, has
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)


def test_every_step_of_a_query_is_explained() -> None:
    """Criteria, includes and what they drop, columns, order, paging, requests."""
    built = (
        query.where(c.species.name == "cat", has(c.keepers), id=[1, 2])
        .include("parent", c.species)
        .include("keepers", where=[c.keepers.id > 1, c.keepers.id < 9])
        .include("children", where=c.children.tame == True, keep_parents=True)  # noqa: E712 - it builds a condition
        .order_by(c.name.desc(), c.id)
        .only("id", c.name)
        .limit(5000)
        .offset(10)
    )

    assert built.explain().splitlines() == [
        "1. read Animal (table animals)",
        "2. keep rows with species[name$eq'cat'] (an inner join: rows without a match are dropped)",
        "3. keep rows with has(keepers) (an inner join: rows without a match are dropped)",
        "4. keep rows with [id$in1,2]",
        "5. bring parent along (rows without one stay)",
        "6. bring species along (rows without one stay)",
        (
            "7. bring keepers along, those with keepers[id$gt1] and keepers[id$lt9]: ROWS WITHOUT "
            "A MATCH ARE DROPPED, because the API joins what it filters; keep_parents=True keeps "
            "them"
        ),
        "8. send only Animal.id, Animal.name",
        "9. order by Animal.name descending, then Animal.id ascending",
        (
            "10. skip 10 rows, read pages of 2000 rows at most, until one is short or 5000 rows "
            "are there"
        ),
        (
            "11. then fetch children with children[tame$eqtrue] by the ids of its owners; owners "
            "without a match stay"
        ),
        "12. send 1 request at least, 3 for all 5000 rows, and 1 more where it brings rows",
    ]


def test_flat_rows_are_explained() -> None:
    """The columns, their names, and that joins repeat rows."""
    built = query.tabular(c.id, kind=c.species.name)

    assert "send flat rows, one for each joined row: Animal.id, Animal.species.name as kind" in (
        built.explain()
    )
    assert "bring species along" in built.explain()
    assert "each flat row once" in query.tabular(c.id, distinct=True).explain()


def test_columns_that_are_left_out_are_explained() -> None:
    """`except_` names what does not come."""
    assert "send all columns but Animal.marks" in query.except_("marks").explain()


def test_an_empty_result_is_explained() -> None:
    """No request is sent, and no text is needed to say so."""
    explained = query.where(id=[]).explain()

    assert "keep rows with [id$in nothing]" in explained
    assert explained.endswith("send nothing: the result is known to be empty")


def test_a_class_without_id_is_explained() -> None:
    """Pages of unordered rows may overlap."""
    model: Any = type("NoId", (), {})
    mapped = MappedColumn("name", "name", "string", nullable=True)
    model.__mapping__ = ModelMapping("NoId", "no_ids", {"name": mapped}, {}, "0")

    assert "in no order: the class has no id, so pages may overlap" in Query(model).explain()
