"""Structures by graph, set and name, and the lineage of one row, on the sample and over HTTP."""

from pathlib import Path
from typing import Any

import pytest

import allenorm
from allenorm import GraphicObject, Specimen, Structure, StructureGraph, StructureSet, trace
from allenorm.errors import (
    HydrationError,
    InexpressibleError,
    NoResultError,
    QueryError,
    SettingsError,
)
from allenorm.local import LocalEndpoint, Store
from allenorm.trees import lineage, structure_tree, structures


def test_by_graph(using: object) -> None:
    """A graph is named by its id or its name, and structures come in its order."""
    by_id = structures(graph=1).using(using).all()
    graph = StructureGraph.where(id=1).using(using).one()

    assert [each.id for each in by_id[:3]] == [997, 8, 567]
    assert {each.graph_id for each in by_id} == {1}
    assert structures(graph="Mouse Brain Atlas").using(using).all() == by_id
    assert structures(graph=graph).rma() == structures(graph=[graph]).rma()
    assert structures(graph=graph).rma() == structures(graph=1).rma()
    assert len(structures(graph=[1, 10]).using(using).all()) > len(by_id)


def test_by_set(using: object) -> None:
    """A set is named by its id or its name, and may be combined with a graph."""
    by_name = structures(structure_set="Mouse - Coarse").using(using).all()

    assert by_name == structures(structure_set=2, graph=1).using(using).all()
    assert len(by_name) == 12
    assert by_name == structures(structure_set=StructureSet(id=2), graph=1).using(using).all()
    assert structures(structure_set=2, graph=10).using(using).all() == []


def test_by_name(using: object) -> None:
    """Names are found in any case and by parts, acronyms as they are written."""
    assert [each.acronym for each in structures(name="field ca*", graph=1).using(using)] == [
        "CA1",
        "CA2",
        "CA3",
    ]
    assert structures(acronym="VISp", graph=1).using(using).one().id == 385
    assert structures(acronym=["VISp", "CA1"], graph=1).using(using).count() == 2
    assert structures(acronym="visp").using(using).count() == 0


def test_arguments_are_checked() -> None:
    """A list of ids and names, and a name that RMA cannot write, are refused at once."""
    with pytest.raises(QueryError, match="graph takes ids or names, not both"):
        structures(graph=[1, "Mouse"])  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(InexpressibleError):
        structures(name="Ammon's horn")
    mistakes: list[Any] = [1.5, True, [], Structure(id=1), b"1", None]
    for wrong in mistakes:
        with pytest.raises(SettingsError, match=r"structure_set: expected .* table structure_sets"):
            structures(structure_set=[wrong])
    with pytest.raises(SettingsError, match="graph: expected one id of table structure_graphs"):
        structures(graph=[])


def test_requests_are_those_of_allensdk() -> None:
    """The conditions are those that `OntologiesApi.get_structures` sends."""
    assert "[graph_id$eq1]" in structures(graph=1).rma()
    # Graphs count from one: ties of several graphs are settled by the id.
    assert "[order$eq'graph_order,id']" in structures(graph=[1, 10]).rma()
    assert "structure_sets[name$eq'x']" in structures(structure_set="x").rma()
    assert "structure_sets[name$in'x','y']" in structures(structure_set=["x", "y"]).rma()


def test_structure_tree(using: object) -> None:
    """The structures of a graph come as a tree; those of a set may have several roots."""
    whole = structure_tree(using=using)
    coarse = structure_tree(structure_set="Mouse - Coarse", using=using)

    assert [each.acronym for each in whole.roots] == ["root"]
    assert len(coarse.roots) == 12


def test_lineage(using: object) -> None:
    """What is above and below one structure is what the whole tree says."""
    whole = structure_tree(using=using)

    assert list(lineage(Structure, 1080, using=using)) == [
        *whole.ancestors(1080),
        *whole.descendants(1080, itself=True),
    ]
    assert list(lineage(Structure, 1080, ancestors=False, using=using)) == list(whole.subtree(1080))
    assert list(lineage(Structure, 1080, ancestors=False, descendants=False, using=using)) == [
        whole[1080]
    ]


def test_lineage_of_what_is_no_class(using: object) -> None:
    """The message says what is taken."""
    with pytest.raises(QueryError, match="a tree takes a model class, such as Structure, got"):
        lineage("Structure", 385, using=using)  # type: ignore[type-var] # the mistake is the point


def test_lineage_of_specimens(using: object) -> None:
    """A cell stands below the slice and the brain that it was taken from."""
    cell = lineage(Specimen, 320654829, using=using)

    assert [each.id for each in cell] == [900000421, 900000422, 320654829]


def test_lineage_of_other_pairs_goes_level_by_level(using: object) -> None:
    """A class without a column for the path is climbed, and gives the same tree."""
    group = lineage(GraphicObject, 900001262, using=using)
    path = lineage(GraphicObject, 900001263, using=using)

    assert [each.id for each in group.roots] == [900001262]
    assert {900001263, 900001264} <= {each.id for each in group.children(900001262)}
    assert [each.id for each in path] == [900001262, 900001263]
    assert [
        each.id for each in lineage(GraphicObject, 900001263, ancestors=False, using=using)
    ] == [900001263]


def test_lineage_where_a_parent_is_missing(tmp_path: Path) -> None:
    """In a store without what is above a row, the row is the root."""
    with Store.create(tmp_path / "some.sqlite") as store:
        with store.writing() as writer:
            writer.put("GraphicObject", [{"id": 2, "parent_id": 1}, {"id": 3, "parent_id": 2}])
            writer.put("Structure", [{"id": 5, "parent_structure_id": 4, "acronym": "X"}])
        with allenorm.Client(LocalEndpoint(store)) as client:
            both = lineage(GraphicObject, 2, using=client)
            above = lineage(GraphicObject, 3, descendants=False, using=client)
            alone = lineage(Structure, 5, using=client)

    assert both.text(label="id") == "2\n└── 3"
    assert above.text(label="id") == "2\n└── 3"
    assert [each.id for each in alone] == [5]


def test_lineage_in_a_circle(tmp_path: Path) -> None:
    """Rows that are above themselves are an error, not requests without end."""
    with Store.create(tmp_path / "some.sqlite") as store:
        with store.writing() as writer:
            rows = [{"id": 1, "parent_id": 2}, {"id": 2, "parent_id": 1}]
            writer.put("GraphicObject", rows)
        with allenorm.Client(LocalEndpoint(store)) as client:
            for above, below in ((True, False), (False, True)):
                with pytest.raises(HydrationError, match="2 GraphicObject objects are above"):
                    lineage(GraphicObject, 1, ancestors=above, descendants=below, using=client)


def test_lineage_takes_three_requests() -> None:
    """A structure's lineage does not fetch its tree row by row."""
    with trace() as seen:
        lineage(Structure, 385, using="sample")

    assert len(seen) == 3


def test_lineage_of_nothing(using: object) -> None:
    """A row that is not there is an error, not an empty tree."""
    with pytest.raises(NoResultError, match="no Structure with id 5"):
        lineage(Structure, 5, using=using)
