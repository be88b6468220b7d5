"""Records into a store."""

from collections import UserDict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from allenorm.local import Store
from made_schema import described, schema_of
from stored import Row, column, pairs, put, rows


def test_flat_records_are_rows(store: Store) -> None:
    """Every column keeps its value; what was not given is not known."""
    age: Row = {"id": 1, "name": "P56", "days": 56.0, "embryonic": False}

    assert put(store, "Age", age, {**age, "id": 2}) == {"ages": 2}
    assert rows(store, "ages") == [age, {**age, "id": 2}]


def test_records_may_be_any_mappings_in_any_iterable(store: Store) -> None:
    """A generator of mappings is as good as a list of dictionaries."""
    made = (
        kind({"id": number, "name": "x"})
        for number, kind in enumerate([dict, MappingProxyType, UserDict])
    )
    with store.writing() as writer:
        assert writer.put("Age", made) == {"ages": 3}
        assert writer.put("Age", []) == {}

    assert column(store, "SELECT id FROM ages") == [0, 1, 2]


def test_records_without_a_column_may_stand_among_others(store: Store) -> None:
    """Each record has a shape of its own, whatever stands beside it."""
    put(store, "Age", {"id": 1, "name": "a"}, {"id": 2}, {"id": 3, "days": 1.0})

    assert rows(store, "ages") == [{"id": 1, "name": "a"}, {"id": 2}, {"id": 3, "days": 1.0}]


def test_many_records_of_many_shapes(store: Store) -> None:
    """More records than are written at once, the last of another shape."""
    records: list[Row] = [{"id": number} for number in range(4500)]
    records[-1]["name"] = "x"

    assert put(store, "Age", *records) == {"ages": 4500}
    assert column(store, "SELECT count(*) FROM ages") == [4500]
    assert column(store, "SELECT id FROM ages WHERE name = 'x'") == [4499]


def test_many_nested_rows(store: Store) -> None:
    """More rows than are written at once, nested in few; what they have in common is one row."""
    cells = [
        {"id": n, "donor": {"id": 1}, "ephys_sweeps": [{"id": n * 50 + m} for m in range(50)]}
        for n in range(90)
    ]

    counts = put(store, "Specimen", *cells)

    assert (counts["specimens"], counts["ephys_sweeps"]) == (90, 4500)
    assert column(store, "SELECT count(*) FROM ephys_sweeps WHERE id / 50 = specimen_id") == [4500]
    assert column(store, "SELECT count(*) FROM donors") == [1]


def test_a_later_record_adds_what_it_knows(store: Store) -> None:
    """Columns are united, new values win, and nothing that was known is forgotten."""
    put(store, "Age", {"id": 1, "name": "a", "days": 1.0})
    put(store, "Age", {"id": 1, "name": None, "description": "b"})
    put(store, "Age", {"id": 1, "days": 2.0}, {"id": 1, "days": 3.0})

    assert rows(store, "ages") == [{"id": 1, "name": None, "days": 3.0, "description": "b"}]


def test_the_last_of_equal_rows_holds(store: Store) -> None:
    """A row that comes three times in one call ends as it came last."""
    ages = [{"id": 1, "name": name} for name in "aba"]
    put(store, "Age", *ages)
    assert rows(store, "ages") == [{"id": 1, "name": "a"}]

    put(store, "Donor", *[{"id": n, "age": age} for n, age in enumerate([*ages, ages[1], ages[0]])])
    assert rows(store, "ages") == [{"id": 1, "name": "a"}]


def test_nested_records_go_to_their_tables(store: Store) -> None:
    """Rows of any depth become rows, their keys are filled in, and pairs are linked."""
    counts = put(
        store,
        "Specimen",
        {
            "id": 1,
            "donor": {"id": 2, "transgenic_lines": [{"id": 3}, {"id": 4}], "age": None},
            "ephys_sweeps": [{"id": 5}, {"id": 6, "specimen_id": 1}],
            "well_known_files": [],
        },
    )

    assert counts == {
        "specimens": 1,
        "donors": 1,
        "transgenic_lines": 2,
        "ephys_sweeps": 2,
        "link_donors_transgenic_lines": 2,
    }
    assert rows(store, "specimens") == [{"id": 1}]
    assert column(store, "SELECT donor_id FROM specimens") == [2]
    assert rows(store, "ephys_sweeps") == [{"id": 5}, {"id": 6, "specimen_id": 1}]
    assert column(store, "SELECT specimen_id FROM ephys_sweeps") == [1, 1]
    assert pairs(store, "link_donors_transgenic_lines") == [(2, 3), (2, 4)]


def test_pairs_are_kept_once_in_the_order_they_came(store: Store) -> None:
    """Both ways of one link write the same pairs."""
    put(store, "StructureSet", {"id": 1, "structures": [{"id": 9}, {"id": 7}, {"id": 9}]})
    put(store, "Structure", {"id": 7, "structure_sets": [{"id": 1}, {"id": 2}]})

    assert pairs(store, "link_structure_sets_structures") == [(1, 9), (1, 7), (2, 7)]


def test_polymorphic_rows_know_their_owner(store: Store) -> None:
    """The key and the class of the owner are filled in, the class as Rails writes it."""
    put(store, "SectionDataSet", {"id": 1, "well_known_files": [{"id": 2}]})

    sql = "SELECT attachable_id, attachable_type FROM well_known_files"
    assert store.connection().execute(sql).fetchall() == [(1, "DataSet")]
    assert rows(store, "well_known_files") == [{"id": 2}]

    named = {"id": 3, "attachable_id": 1, "attachable_type": "SectionDataSet"}
    put(store, "SectionDataSet", {"id": 1, "well_known_files": [named]})
    assert rows(store, "well_known_files")[1] == named


def test_a_row_takes_the_narrowest_class_that_it_was_shown_as(store: Store) -> None:
    """A class refines its ancestors, and never the other way round; a sibling replaces it."""

    def kind() -> list[Any]:
        return column(store, "SELECT _class FROM data_sets")

    for model, now in (
        ("DataSet", "DataSet"),
        ("AtlasDataSet", "AtlasDataSet"),
        ("SectionDataSet", "AtlasDataSet"),
        ("DataSet", "AtlasDataSet"),
        ("MicroarrayDataSet", "MicroarrayDataSet"),
    ):
        put(store, model, {"id": 1})
        assert kind() == [now]


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"@class": "AtlasDataSet"}, "AtlasDataSet"),
        ({"@class": "DataSet"}, "SectionDataSet"),
        ({"@class": None}, "SectionDataSet"),
        ({"type": "AtlasDataSet"}, "AtlasDataSet"),
        ({"type": "Elsewhere"}, "SectionDataSet"),
        ({"type": None}, "SectionDataSet"),
    ],
)
def test_a_record_may_name_its_class(store: Store, record: Row, kind: str) -> None:
    """The class that an answer names refines the one that was asked for."""
    put(store, "SectionDataSet", {"id": 1, **record})

    assert column(store, "SELECT _class FROM data_sets") == [kind]
    assert rows(store, "data_sets") == [{"id": 1}]


def test_a_class_with_a_table_of_its_own_may_name_itself(store: Store) -> None:
    """The key that names a class, and the one of a link, are no columns."""
    put(store, "Age", {"id": 1, "@class": "Age", "ar_association_key_name": "7"})

    assert rows(store, "ages") == [{"id": 1}]


def test_a_name_of_a_column_and_an_association_is_told_by_its_value(store: Store) -> None:
    """`transgenic_line` is a text in CSV and a row in JSON."""
    put(store, "ApiConnectivity", {"data_set_id": 1, "transgenic_line": "Ai14"})
    put(store, "ApiConnectivity", {"data_set_id": 2, "transgenic_line": {"id": 3}})

    assert column(store, "SELECT transgenic_line FROM api_connectivities") == ["Ai14", None]
    assert column(store, "SELECT transgenic_line_id FROM api_connectivities") == [None, 3]


def test_lists_are_kept_in_columns_of_lists(tmp_path: Path) -> None:
    """A list is the value of such a column, even where an association has its name."""
    fields = {"id": "integer", "toys": "string_array"}
    schema = schema_of(
        {
            "Cat": described("cats", fields, {"toys": ("has_many", "Toy")}),
            "Toy": described("toys", {"id": "integer", "cat_id": "integer"}),
        }
    )
    with Store.create(tmp_path / "cats.sqlite", schema) as store:
        put(store, "Cat", {"id": 1, "toys": ["a", None]})

        assert rows(store, "cats") == [{"id": 1, "toys": '["a",null]'}]


def test_derived_pairs_follow_from_other_rows(store: Store) -> None:
    """Ancestors follow from paths, genes from probes; written pairs stand beside them."""
    put(
        store,
        "Structure",
        *[{"id": n, "structure_id_path": path} for n, path in ((997, "/997/"), (8, "/997/8/"))],
        {"id": 5, "structure_id_path": None},
        {"id": 6, "structure_id_path": "/997/x/6.5//-1/", "self_and_ancestors": [{"id": 5}]},
    )
    put(store, "DataSet", {"id": 1, "probes": [{"id": 2, "gene_id": 3}], "genes": [{"id": 4}]})

    assert pairs(store, "link_structures_self_and_ancestors") == [
        (6, 997),
        (8, 997),
        (997, 997),
        (6, 5),
        (8, 8),
    ]
    assert sorted(pairs(store, "link_structures_self_and_descendants")) == [
        (8, 8),
        (997, 6),
        (997, 8),
        (997, 997),
    ]
    assert sorted(pairs(store, "link_data_sets_genes")) == [(1, 3), (1, 4)]
