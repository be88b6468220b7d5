"""Which columns a frame has, known before anything is sent."""

from typing import Any

import pytest

from allenorm import ApiConnectivity, Specimen, Structure
from allenorm.errors import QueryError, UnknownNameError
from allenorm.frames import FrameColumn, columns_of


def names(query: Any, explode: Any = None) -> list[str]:
    """Return the names of a frame's columns."""
    return [each.name for each in columns_of(query, explode=explode)]


def test_the_columns_of_a_class_in_the_schemas_order() -> None:
    """A frame of one class has all of its columns, as the class lists them."""
    mapping = Structure.__mapping__

    assert columns_of(Structure.where()) == tuple(
        FrameColumn(each.attribute, each.type) for each in mapping.columns.values()
    )


def test_only_and_except_choose() -> None:
    """What the server is not to send is no column."""
    assert names(Structure.where().only("acronym", "id")) == ["id", "acronym"]
    assert "name" not in names(Structure.where().except_("name"))
    assert len(names(Structure.where().except_("name"))) == len(names(Structure.where())) - 1


def test_only_chooses_in_included_classes_by_their_table() -> None:
    """A column of an association chooses in its class; a table that is not named stays whole."""
    c = Specimen.c
    query = Specimen.where().only("id", c.donor.name).include("donor", "structure")
    found = names(query)

    assert found[:2] == ["id", "donor.name"]
    assert found[2:] == [f"structure.{name}" for name in names(Structure.where())]
    query = Specimen.where().include("donor").except_(c.donor.name)
    assert "donor.name" not in names(query)
    assert "name" in names(query)


def test_included_associations_have_dotted_names_and_lists() -> None:
    """One list for each association to many on the way."""
    query = Specimen.where().include("donor.age", "neuron_reconstructions.well_known_files")
    lists = {each.name: each.lists for each in columns_of(query)}

    assert lists["id"] == lists["donor.id"] == lists["donor.age.name"] == 0
    assert lists["neuron_reconstructions.id"] == 1
    assert lists["neuron_reconstructions.well_known_files.path"] == 2


def test_exploding_takes_the_lists_away() -> None:
    """`explode` takes one path, as text or typed, and all to many on it."""
    query = Specimen.where().include("neuron_reconstructions.well_known_files", "children")
    path = Specimen.c.neuron_reconstructions

    for explode in ("neuron_reconstructions", path):
        lists = {each.name: each.lists for each in columns_of(query, explode=explode)}
        assert lists["neuron_reconstructions.id"] == 0
        assert lists["neuron_reconstructions.well_known_files.id"] == 1
        assert lists["children.id"] == 1
    lists = {each.name: each.lists for each in columns_of(query, explode=path.well_known_files)}
    assert lists["neuron_reconstructions.well_known_files.id"] == 0
    assert lists["children.id"] == 1


def test_flat_rows_have_the_types_of_their_columns() -> None:
    """The names are those of `tabular()`."""
    c = Specimen.c
    query = Specimen.where().tabular(c.id, age=c.donor.age.name, born=c.donor.date_of_birth)

    assert columns_of(query) == (
        FrameColumn("id", "integer"),
        FrameColumn("age", "string"),
        FrameColumn("born", "datetime"),
    )


def test_a_column_and_an_association_of_one_name_do_not_meet() -> None:
    """The association has a name of its own."""
    found = names(ApiConnectivity.where().include("transgenic_line_"))

    assert len(set(found)) == len(found)
    assert {"transgenic_line", "transgenic_line_.name"} <= set(found)


@pytest.mark.parametrize(
    ("explode", "words"),
    [
        ("children", r"not included: add \.include\('children'\)"),
        ("donor", "every row has one at most"),
        ("neuron_reconstructions.well_known_files", "not included"),
        (Specimen.c.children, "not included"),
        (Structure.c.structure_sets, "not included"),
        (Specimen.c.id, "takes one association"),
        (Specimen.c, "takes one association"),
        (7, "takes one association"),
        (["neuron_reconstructions"], "takes one association"),
    ],
)
def test_what_cannot_be_exploded_is_refused(explode: Any, words: str) -> None:
    """The message says what to do; nothing is sent."""
    query = Specimen.where().include("donor", "neuron_reconstructions")

    with pytest.raises(QueryError, match=words):
        columns_of(query, explode=explode)


def test_a_misspelt_association_is_answered_with_the_nearest() -> None:
    """As everywhere."""
    query = Specimen.where().include("neuron_reconstructions")

    with pytest.raises(UnknownNameError, match="did you mean 'neuron_reconstructions'"):
        columns_of(query, explode="neuron_reconstruction")


def test_flat_rows_have_nothing_to_explode() -> None:
    """There are no associations in them."""
    query = Specimen.where().tabular(Specimen.c.id)

    with pytest.raises(QueryError, match="flat rows have no associations"):
        query.to_csv("nowhere.csv", explode="neuron_reconstructions")
