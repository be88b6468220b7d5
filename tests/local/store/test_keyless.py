"""Rows without `id`, and rows whose `id` was left out."""

from pathlib import Path

import pytest

from allenorm.errors import StoreError
from allenorm.local import Store
from made_schema import described, schema_of
from stored import Row, column, pairs, put, refused, rows


def test_rows_without_id_are_told_apart_by_what_they_hold(store: Store) -> None:
    """Loading one twice does not double it; another value, or another owner, makes another."""
    place = {"coordinates_ap": 1, "coordinates_dv": 2.0}
    nested = {"id": 1, "stereotaxic_injection_coordinates": [place, place, {"coordinates_ap": 3}]}
    for _ in range(2):
        put(store, "StereotaxicInjection", nested, {**nested, "id": 2})
        put(store, "StereotaxicInjectionCoordinate", place, place)

    # Two of one owner are two rows, each time the same.
    table = "link_stereotaxic_injections_stereotaxic_injection_coordinates"
    assert column(store, f"SELECT count(*) FROM {table} WHERE owner = 1") == [3]  # noqa: S608 - our own names
    assert len(rows(store, "stereotaxic_injection_coordinates")) == 7


def test_rows_with_a_natural_key_are_told_apart_by_it(store: Store) -> None:
    """One row a specimen: a later record adds to it; without the key, all of it counts."""
    model, table = "ApiCellTypesSpecimenDetail", "api_cell_types_specimen_details"
    put(store, model, {"specimen__id": 1, "specimen__name": "a"})
    put(store, model, {"specimen__id": 1, "specimen__name": "b", "csl__x": 1.0})
    put(store, model, {"specimen__name": "b"}, {"specimen__id": None}, {"specimen__name": "b"})

    assert rows(store, table) == [
        {"specimen__id": 1, "specimen__name": "b", "csl__x": 1.0},
        {"specimen__name": "b"},
        {"specimen__id": None},
    ]


def test_rows_without_id_may_have_rows(store: Store) -> None:
    """They are linked by their number, which stays when the file is packed."""
    put(store, "StructureHierarchy", {"ancestor_id": 1, "descendant_id": 2})
    record = {"ancestor_id": 1, "descendant_id": 3, "ancestor": {"id": 1}}
    put(store, "StructureHierarchy", record)

    assert column(store, "SELECT id FROM structures") == [1]
    store.connection().execute("DELETE FROM structure_hierarchies WHERE descendant_id = 2")
    store.connection().execute("VACUUM")
    assert column(store, "SELECT rowid FROM structure_hierarchies") == [2]


def test_pairs_of_rows_without_id(tmp_path: Path) -> None:
    """Both ends of a pair may be rows without `id`."""
    many = ("has_many", "Toy")
    schema = schema_of(
        {
            "Cat": described("cats", {"name": "string"}, {"toys": many}),
            "Toy": described("toys", {"name": "string"}, {"parts": ("has_many", "Toy")}),
        }
    )
    record = {"name": "Tom", "toys": [{"name": "ball", "parts": [{"name": "air"}]}]}
    with Store.create(tmp_path / "cats.sqlite", schema) as store:
        for _ in range(2):
            assert put(store, "Cat", record)["toys"] == 2

        assert pairs(store, "link_cats_toys") == [(1, 1)]
        assert pairs(store, "link_toys_parts") == [(1, 2)]


def test_nested_rows_that_came_without_id_are_kept(store: Store) -> None:
    """An answer that left `id` out keeps its rows, each once, under numbers that none has."""
    run = {"explained_variance_ratio": 0.5}
    model = {
        "id": 1,
        "specimen_id": 7,
        "specimen": {"name": "x"},
        "neuronal_model_runs": [run, run],
    }
    for _ in range(2):
        put(store, "NeuronalModel", model)

    # A key that is given tells which row it is.
    assert rows(store, "specimens") == [{"name": "x"}]
    assert column(store, "SELECT id FROM specimens") == [7]
    assert rows(store, "neuronal_model_runs") == [run, run]
    assert all(each < 0 for each in column(store, "SELECT id FROM neuronal_model_runs"))
    assert column(store, "SELECT neuronal_model_id FROM neuronal_model_runs") == [1, 1]


def test_an_empty_record_of_a_class_without_id_is_a_row(store: Store) -> None:
    """Nothing is known of it, and there is one of it."""
    put(store, "ApiColumnDefinition", {}, {})

    assert rows(store, "api_column_definitions") == [{}]


@pytest.mark.parametrize(
    "record",
    [
        {"api_class_name": 5},
        {"api_class_name": "\ud800"},
        {"api_class": "x"},
        {"api_class_name": []},
    ],
)
def test_bad_rows_without_id_are_refused(store: Store, record: Row) -> None:
    """The checks are the same, alone and beside others."""
    error = refused(store, "ApiColumnDefinition", record)
    assert error.key is None

    with pytest.raises(StoreError):
        put(store, "ApiColumnDefinition", {}, record)


def test_a_row_with_a_text_as_id(tmp_path: Path) -> None:
    """A schema may type `id` as a text."""
    schema = schema_of({"Cat": described("cats", {"id": "string", "n": "integer"})})
    with Store.create(tmp_path / "cats.sqlite", schema) as store:
        put(store, "Cat", {"id": "a", "n": 1}, {"id": "a", "n": 2}, {"id": "b"})

        assert rows(store, "cats") == [{"id": "a", "n": 2}, {"id": "b"}]
