"""The names of XML elements."""

import re

import pytest

from allenorm.answers._names import container_name, element_name, plural, singular, underscored
from allenorm.schema import ModelClass, Schema, bundled

ODD = {
    "ancestor_hierarchies": "ancestor_hierarchy",
    "annotation_structures": "annotation_structure",
    "associates": "associate",
    "child_genome_loci": "child_genome_locus",
    "child_structures": "child_structure",
    "children": "child",
    "clones": "clone",
    "descendant_hierarchies": "descendant_hierarchy",
    "homologous_genes": "homologous_gene",
    "self_and_ancestors": "self_and_ancestor",
    "self_and_descendants": "self_and_descendant",
}
"""Associations whose names are not the plural of their class."""


def test_the_singular_of_every_association() -> None:
    """Of all 772 associations, one record is called after its class, or as the list here says."""
    found = [each for model in bundled().classes.values() for each in model.associations]
    assert len(found) == 772
    for association in found:
        expected = ODD.get(association.name, underscored(association.target))
        if association.many:
            assert singular(association.name) == expected
        else:
            # What is one already may be asked, too: a class named after it shows no type.
            assert element_name(association.name) == association.name.replace("_", "-")
    assert set(ODD) <= {each.name for each in found}


def test_the_container_of_every_class() -> None:
    """Every class has a container of its own: its table's name, or the plural of its own."""
    schema = bundled()
    containers = {name: container_name(schema, name) for name in schema.classes}
    assert len(set(containers.values())) == len(schema.classes) == 151
    for name, container in containers.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", container)
        assert singular(container.replace("-", "_")) == underscored(name)
        tables = schema.tables[schema.classes[name].table]
        assert len(tables) > 1 or container == element_name(schema.classes[name].table)
    assert containers["TransgenicMouse"] == "transgenic-mice"
    assert containers["SectionDataSet"] == "section-data-sets"


def test_a_table_with_any_name() -> None:
    """A class whose table is not called after it has its own plural for a container."""
    classes = {"Odd": ModelClass("Odd", "some_rows"), "Index": ModelClass("Index", "indices")}
    schema = Schema(classes, "", "")
    assert container_name(schema, "Odd") == "odds"
    assert container_name(schema, "Index") == "indices"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("gene", "genes"),
        ("box", "boxes"),
        ("patch", "patches"),
        ("class", "classes"),
        ("day", "days"),
        ("category", "categories"),
        ("status", "statuses"),
        ("transgenic_mouse", "transgenic_mice"),
        ("child_locus", "child_loci"),
        ("species", "species"),
        ("database", "databases"),
        ("disease", "diseases"),
        ("basis", "bases"),
    ],
)
def test_one_and_many(one: str, many: str) -> None:
    """Plural and singular are each other's reverse, but where the plural fits two singulars."""
    if one != "basis":
        assert plural(one) == many
        assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    ("name", "element"),
    [
        ("specimen__id", "specimen--id"),
        ("PT_ratio", "PT-ratio"),
        ("a b<c", "a-b-c"),
        ("", "_"),
        ("-x", "_-x"),
        ("9", "_9"),
        ("ä", "_-"),
    ],
)
def test_any_alias_makes_an_element(name: str, element: str) -> None:
    """An alias that a query made up cannot break the document."""
    assert element_name(name) == element


@pytest.mark.parametrize(
    ("name", "words"),
    [("Alignment2d", "alignment2d"), ("NcbiGene", "ncbi_gene"), ("DNAProbe", "dna_probe")],
)
def test_classes_in_small_letters(name: str, words: str) -> None:
    """A class's name falls apart where its capitals say so."""
    assert underscored(name) == words
