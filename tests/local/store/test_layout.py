"""Where a store keeps what, and which schemas it refuses."""

import re
import sqlite3
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.errors import SchemaError
from allenorm.local import Key, Link, layout
from allenorm.local._create import statements
from allenorm.local._known import (
    FURTHER_LINKS,
    NATURAL_KEYS,
    NO_KEYS,
    OWN_KEYS,
    PATH_LINKS,
    THROUGH_LINKS,
)
from allenorm.local._layout import plan
from allenorm.schema import Association, Field, ModelClass, Schema, bundled
from made_schema import described, schema_of

HABTM = "has_and_belongs_to_many"


def relation(model: str, name: str) -> Any:
    """Return the join of an association of the bundled schema."""
    return layout(bundled())[model].relations[name].join


def test_every_association_to_a_class_has_a_join() -> None:
    """Only associations that lead to no class have none."""
    for name, model in bundled().classes.items():
        wanted = {each.name for each in model.associations if not each.dangling}
        assert wanted <= layout(bundled())[name].relations.keys()


def test_a_layout_is_worked_out_once() -> None:
    """The same schema object gives the same layout, until many others came."""
    first = layout(bundled())
    assert layout(bundled()) is first

    for number in range(10):
        layout(schema_of({"Age": described(f"ages{number}", {"id": "integer"})}))

    assert layout(bundled()) is not first
    assert layout(bundled()) == first


def test_keys_are_the_columns_that_hold_the_link() -> None:
    """A link by a column is found by it, from both ends."""
    assert relation("Specimen", "donor") == Key("donor_id", "id")
    assert relation("Donor", "specimens") == Key("id", "donor_id")
    assert relation("Structure", "graph") == Key("graph_id", "id")
    assert relation("Structure", "parent_structure") == Key("parent_structure_id", "id")


def test_polymorphic_links_know_the_names_of_their_owner() -> None:
    """The owner's class, its ancestors and its descendants are its names; Rails' comes first."""
    join = relation("SectionDataSet", "well_known_files")

    assert (join.other, join.owner_type) == ("attachable_id", "attachable_type")
    assert join.owner_types == ("DataSet", "SectionDataSet", "AtlasDataSet")


def test_shared_tables_know_their_kinds() -> None:
    """A class of a shared table lists itself and its descendants; its column `type` is left out."""
    classes = layout(bundled())

    assert classes["Scale"].kinds == ("Scale",)
    assert classes["GraphicTransformation"].kinds == ("GraphicTransformation", "Scale")
    assert classes["Donor"].kinds is None
    assert "type" not in classes["Gene"].columns
    assert bundled().classes["Gene"].field("type")


def test_two_ways_between_two_tables_are_one_table_of_pairs() -> None:
    """Where each of two tables has one such association to the other, they are two sides of it."""
    there, back = relation("Structure", "structure_sets"), relation("StructureSet", "structures")

    assert there == Link("link_structure_sets_structures", "target", "owner")
    assert back == Link("link_structure_sets_structures", "owner", "target")


def test_two_ways_into_one_table_are_two_tables_of_pairs() -> None:
    """Where two associations lead the same way, nobody knows which of them the way back is."""
    fields = {"id": "integer"}
    schema = schema_of(
        {
            "Cat": described("cats", fields, {"dogs": (HABTM, "Dog"), "foes": (HABTM, "Dog")}),
            "Dog": described("dogs", fields, {"cats": (HABTM, "Cat"), "pals": (HABTM, "Dog")}),
        }
    )

    assert sorted(plan(schema).links) == [
        "link_cats_dogs",
        "link_cats_foes",
        "link_dogs_cats",
        "link_dogs_pals",
    ]


def test_links_that_are_spelt_alike_have_tables_of_their_own() -> None:
    """Two associations whose names make the same text do not share a table."""
    fields = {"id": "integer"}
    schema = schema_of(
        {
            "A": described("a", fields, {"b_c": (HABTM, "D")}),
            "B": described("a_b", fields, {"c": (HABTM, "D")}),
            "D": described("ds", fields),
        }
    )

    assert sorted(plan(schema).links) == ["link_a_b_c", "link_a_b_c_2"]


def test_rows_without_id_are_linked_by_their_number() -> None:
    """A class without `id` has the key `rowid`, and is never found by a column of `id`s."""
    schema = schema_of(
        {
            "Cat": described("cats", {"toy_id": "integer"}, {"toy": ("belongs_to", "Toy")}),
            "Toy": described("toys", {"cat_id": "integer"}, {"cats": ("has_many", "Cat")}),
        }
    )

    assert layout(schema)["Cat"].key == layout(schema)["Toy"].key == "rowid"
    assert isinstance(layout(schema)["Cat"].relations["toy"].join, Link)
    assert isinstance(layout(schema)["Toy"].relations["cats"].join, Link)


def test_a_polymorphic_key_without_its_type_is_a_plain_one() -> None:
    """A hand-made schema may say polymorphic where no column names the owner."""
    owner = ModelClass("Cat", "cats", (Field("id", "integer"),), (_many("toys", "Toy", "cat_id"),))
    toy = ModelClass("Toy", "toys", (Field("id", "integer"), Field("cat_id", "integer")))

    assert layout(Schema({"Cat": owner, "Toy": toy}, "", ""))["Cat"].relations["toys"].join == Key(
        "id", "cat_id"
    )


def _many(name: str, target: str, key: str) -> Association:
    """Return an association that says it is polymorphic."""
    return Association(name, "has_many", target, key, polymorphic=True)


def test_what_is_known_holds_only_where_it_fits() -> None:
    """In a schema of other columns, the knowledge about the API's tables is passed over."""
    fields = {"id": "integer", "structure_id_path": "integer"}
    schema = schema_of(
        {
            "Structure": described(
                "structures",
                fields,
                {"self_and_ancestors": (HABTM, "Structure"), "graph": ("has_one", "Structure")},
            ),
            "DataSet": described("data_sets", {"id": "integer"}, {"genes": (HABTM, "Gene")}),
            "Gene": described("genes", {"id": "integer"}, {"data_sets": (HABTM, "DataSet")}),
            "ApiTbiDonorDetail": described("api_tbi_donor_details", {"name": "string"}),
            "AtlasImage": described("sub_images", {"id": "integer"}),
        }
    )
    made = plan(schema)

    assert not any(link.derived for link in made.links.values())
    assert made.tables["api_tbi_donor_details"].natural == ()
    assert isinstance(made.classes["Structure"].relations["graph"].join, Link)
    assert not made.classes["AtlasImage"].relations


def test_data_sets_without_probes_by_pairs_have_genes_by_pairs_alone() -> None:
    """What runs through a third table needs its column, and pairs that lead there."""
    probe = {"id": "integer", "data_set_id": "integer"}
    classes = {
        "DataSet": described(
            "data_sets",
            {"id": "integer"},
            {"probes": ("has_many", "Probe"), "genes": (HABTM, "Gene")},
        ),
        "Gene": described("genes", {"id": "integer"}),
        "Probe": described("probes", probe),
    }
    assert not plan(schema_of(classes)).links["link_data_sets_genes"].derived

    classes["DataSet"] = described(
        "data_sets", {"id": "integer"}, {"probes": (HABTM, "Probe"), "genes": (HABTM, "Gene")}
    )
    assert not plan(schema_of(classes)).links["link_data_sets_genes"].derived

    classes["Probe"] = described("probes", {**probe, "gene_id": "integer"})
    assert plan(schema_of(classes)).links["link_data_sets_genes"].derived


def test_derived_links_are_views_over_a_table_of_written_pairs() -> None:
    """The associations that follow from others say so."""
    for model, name in (
        ("Structure", "self_and_ancestors"),
        ("Specimen", "self_and_descendants"),
        ("SectionDataSet", "genes"),
        ("NcbiGene", "data_sets"),
    ):
        assert relation(model, name).derived
    assert not relation("Donor", "transgenic_lines").derived


def test_each_fact_about_the_api_has_its_evidence_and_its_place() -> None:
    """Every entry speaks of something in the bundled schema, and says how one knows."""
    classes = bundled().classes
    tables = bundled().tables
    for entries in (OWN_KEYS, PATH_LINKS, THROUGH_LINKS, NO_KEYS):
        for (table, name), entry in entries.items():
            assert any(classes[each].association(name) for each in tables[table])
            assert entry.evidence
    for table, key in NATURAL_KEYS.items():
        assert all(classes[tables[table][0]].field(each) for each in key.columns)
        assert key.evidence
    for (model, name), link in FURTHER_LINKS.items():
        assert relation(model, name) == Key(link.column, "id")
        assert link.evidence


def test_sqlite_takes_every_statement() -> None:
    """The statements make tables, views that can be read, and indexes."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA trusted_schema=OFF")
    for statement in statements(plan(bundled())).values():
        connection.execute(statement)

    for link in plan(bundled()).links:
        sql = f'SELECT owner, target, position FROM "{link}"'  # noqa: S608 - ours
        assert not connection.execute(sql).fetchall()
    connection.close()


@pytest.mark.parametrize(
    ("classes", "words"),
    [
        ({"A": described("allenorm_meta", {"id": "integer"})}, "keeps for itself"),
        ({"A": described("Link_x", {"id": "integer"})}, "keeps for itself"),
        ({"A": described("sqlite_master", {"id": "integer"})}, "keeps for itself"),
        ({"A": described("a", {"_shape": "integer"})}, "keeps for itself"),
        ({"A": described("a", {"ROWID": "integer"})}, "keeps for itself"),
        ({"A": described("a", {"name": "string", "Name": "string"})}, "differ in case alone"),
        (
            {
                "A": described("a", {"id": "integer"}),
                "B": described("A", {"id": "integer"}),
            },
            "differ in case alone",
        ),
        (
            {
                "Cat": described("cats", {"id": "integer", "x": "string"}),
                "Tom": described("cats", {"id": "integer", "X": "string"}),
            },
            "differ in case alone",
        ),
        (
            {
                "Cat": described("cats", {"id": "integer"}),
                "Tom": described("cats", {"name": "string"}),
            },
            "give it to both",
        ),
        (
            {
                "Cat": described(
                    "cats", {"id": "integer"} | {f"a{n}": "text" for n in range(1500)}
                ),
                "Tom": described(
                    "cats", {"id": "integer"} | {f"b{n}": "text" for n in range(1500)}
                ),
            },
            "SQLite holds",
        ),
    ],
)
def test_names_that_sqlite_could_not_hold_apart_are_refused(
    classes: dict[str, Any], words: str
) -> None:
    """The message says which names collide, and what to do."""
    with pytest.raises(SchemaError, match=words):
        layout(schema_of(classes))


def test_types_that_differ_in_a_shared_table_are_left_to_each_value() -> None:
    """A column that is a number in one class and a text in another has no type of SQLite's."""
    schema = schema_of(
        {
            "Cat": described("cats", {"id": "integer", "x": "string"}),
            "Tom": described("cats", {"id": "integer", "x": "integer"}),
        }
    )

    assert plan(schema).tables["cats"].columns == {"id": "INTEGER", "x": ""}


def _model(**changes: Any) -> Schema:
    """Return a hand-made schema of one class."""
    model = ModelClass("Cat", "cats", (Field("id", "integer"),), ())
    changed = replace(model, **changes)
    return Schema({changed.name: changed}, "0", "made")


@pytest.mark.parametrize(
    "schema",
    [
        _model(name="Cat'; DROP TABLE cats;--"),
        _model(table='cats"; DROP TABLE cats;--'),
        _model(fields=(Field("a b", "integer"),)),
        _model(associations=(Association("x)", "has_many", "Cat"),)),
        _model(fields=(Field("a", "money"),)),  # type: ignore[arg-type]
        _model(base="Cat"),
        _model(base="Dog"),
    ],
)
def test_hand_made_schemas_are_checked_too(schema: Schema) -> None:
    """No name that is none, no unknown type and no circle of bases gets past the layout."""
    with pytest.raises(SchemaError):
        layout(schema)


NAMES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["select", "cats", 'a"b', "a'b", "a;b", "a--", "a\0b", "é", "a]", "`a`", ""]),
)


@settings(max_examples=50, deadline=None)
@given(NAMES, NAMES, NAMES, NAMES)
def test_no_name_reaches_sql_that_is_no_plain_word(
    name: str, table: str, column: str, association: str
) -> None:
    """Whatever the names of a schema: SQLite makes just what the layout says, or it is refused."""
    link = Association(association, "has_and_belongs_to_many", name)
    model = ModelClass(name, table, (Field("id", "integer"), Field(column, "string")), (link,))
    schema = Schema({name: model}, "0", "made")
    words = [name, table, column, association]
    try:
        made = statements(plan(schema))
    except SchemaError:
        return

    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", each, re.ASCII) for each in words)
    connection = sqlite3.connect(":memory:")
    for statement in made.values():
        connection.execute(statement)
    found = connection.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    assert {each for (each,) in found} == made.keys()
