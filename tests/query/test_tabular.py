"""Flat rows and values: the server sends text, the rows hold the columns' types."""

import datetime as dt
from typing import Any

import pytest

from allenorm.errors import HydrationError, MultipleResultsError
from allenorm.query import MappedColumn, ModelMapping, Query, TabularQuery, root_path
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)
NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.timezone.utc)


def test_flat_rows_hold_the_types_of_their_columns(runner: Any) -> None:
    """Keys are aliases or the columns' names; a missing key is None."""
    runner.raw = [
        {"id": "1", "heavy": "2.5", "tame": "t", "born_at": "2020-01-01T12:00:00Z", "extra": "x"},
        {"id": "2", "heavy": None, "tame": "f", "born_at": None},
    ]
    built = query.tabular(c.id, c.tame, c.born_at, heavy=c.weight, kind=c.species.name)

    assert isinstance(built, TabularQuery)
    assert built.all() == [
        {"id": 1, "tame": True, "born_at": NOON, "heavy": 2.5, "kind": None},
        {"id": 2, "tame": False, "born_at": None, "heavy": None, "kind": None},
    ]
    assert list(built.pages(1)) == [[row] for row in built]
    assert built.first() == built.all()[0]
    with pytest.raises(MultipleResultsError):
        built.one()


def test_an_alias_may_come_back_in_lower_case(runner: Any) -> None:
    """PostgreSQL folds names that are not quoted."""
    runner.raw = [{"animalname": "x"}]

    assert query.tabular(animalName=c.name).all() == [{"animalName": "x"}]


def test_two_equal_flat_rows_are_two(runner: Any) -> None:
    """Flat rows have no identity."""
    runner.raw = [{"name": "x"}, {"name": "x"}]
    with pytest.raises(MultipleResultsError):
        query.tabular(c.name).one()


def test_values_of_root_columns_use_only(runner: Any) -> None:
    """One column gives values, several give tuples; what shapes objects is left out."""
    runner.raw = [{"id": 1, "name": "x"}, {"id": 2, "name": None}]
    built = query.include("species").except_("marks")

    assert built.values(c.id) == [1, 2]
    assert runner.asked[-1][1] == (
        "model::Animal,rma::options[order$eq'id'][only$eq'id'][num_rows$eq2000]"
    )
    assert built.values(c.name, c.id) == [("x", 1), (None, 2)]


def test_values_through_associations_use_flat_rows(runner: Any) -> None:
    """The include keeps rows without the association."""
    runner.raw = [{"value_1": "1", "value_2": "cat"}, {"value_1": "2", "value_2": None}]

    assert query.values(c.id, c.species.name) == [(1, "cat"), (2, None)]
    assert runner.asked[-1][1] == (
        "model::Animal,rma::include,species,rma::options[order$eq'animals.id']"
        "[tabular$eq'animals.id as value_1,species.name as value_2'][num_rows$eq2000]"
    )
    assert query.values(c.species.id) == [1, 2]


def test_a_filtered_include_still_chooses_rows(runner: Any) -> None:
    """It drops parents, so that values must not lose it; one that keeps them may go."""
    built = query.include("keepers", where=c.keepers.id == 1)
    built.values(c.id)
    assert "rma::include,keepers[id$eq1]" in runner.asked[-1][1]
    built = query.include("keepers", where=c.keepers.id == 1, keep_parents=True)
    built.values(c.id)
    assert "include" not in runner.asked[-1][1]


def column(kind: Any) -> Any:
    """Make a column of one type."""
    model: Any = type("Odd", (), {})
    mapped = MappedColumn("value", "value", kind, nullable=True)
    model.__mapping__ = ModelMapping("Odd", "odds", {"value": mapped}, {}, "0")
    path: Any = root_path(model)
    return Query(model).tabular(path.value)


@pytest.mark.parametrize(
    ("kind", "sent", "value"),
    [
        ("integer", "12", 12),
        ("integer", 12, 12),
        ("integer", "", None),
        ("float", "2.5", 2.5),
        ("float", 2, 2.0),
        ("boolean", "t", True),
        ("boolean", "FALSE", False),
        ("boolean", True, True),
        ("string", "", ""),
        ("string", "x", "x"),
        ("datetime", "2020-01-01T12:00:00Z", NOON),
        ("datetime", "2020-01-01 12:00:00", NOON),
        ("datetime", "2020-01-01T14:00:00+02:00", NOON),
        ("datetime", "2020-01-01 12:00:00+00", NOON),
        ("datetime", "2020-01-01 13:30:00+0130", NOON),
        ("datetime", "2020-01-01T12:00:00.5Z", NOON.replace(microsecond=500_000)),
        ("datetime", "2020-01-01T12:00:00.1234567", NOON.replace(microsecond=123_456)),
        ("integer_array", [1, 2], (1, 2)),
        ("integer_array", "{1,2}", (1, 2)),
        ("integer_array", "{}", ()),
        ("float_array", "[1.5, 2]", (1.5, 2.0)),
        ("string_array", ["a"], ("a",)),
        ("unknown", {"a": 1}, {"a": 1}),
        ("unknown", "x", "x"),
    ],
)
def test_what_the_server_sends_is_converted(
    runner: Any, kind: Any, sent: object, value: object
) -> None:
    """Text in PostgreSQL's spelling, and JSON values, become the column's type."""
    runner.raw = [{"value": sent}]

    assert column(kind).all() == [{"value": value}]


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("integer", "x"),
        ("integer", 1.5),
        ("integer", True),
        ("float", "x"),
        ("float", True),
        ("boolean", "maybe"),
        ("boolean", 1),
        ("string", 1),
        ("datetime", "yesterday"),
        ("datetime", 5),
        ("datetime", "2020-13-01T12:00:00Z"),
        ("integer_array", "{a}"),
        ("integer_array", 5),
        ("string_array", "[1]"),
    ],
)
def test_what_fits_no_type_is_an_error(runner: Any, kind: Any, sent: object) -> None:
    """Nothing is guessed; the message names the column and what came."""
    runner.raw = [{"value": sent}]
    with pytest.raises(HydrationError, match=f"Odd.value holds {kind}, and the server sent"):
        column(kind).all()
