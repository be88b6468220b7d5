"""Trees and the functions for common jobs: what they give is typed."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import assert_type

from allenorm import (
    NeuronalModel,
    ProjectionStructureUnionize,
    SectionDataSet,
    Specimen,
    Structure,
    StructureGraph,
    StructureSet,
    TransgenicLine,
    WellKnownFile,
)
from allenorm.annotated import annotated, section_data_sets
from allenorm.cell_types import (
    Marker,
    MarkerKind,
    cells,
    ephys_file,
    model_files,
    neuron_configs,
    neuronal_models,
    read_markers,
    save_model,
    save_reconstruction,
    save_reconstruction_markers,
)
from allenorm.connectivity import (
    experiment_table,
    experiments,
    injection_centroid,
    source_search,
    structure_unionizes,
)
from allenorm.files import FileResult
from allenorm.services import InjectionExperiment
from allenorm.trees import Tree, lineage, structure_tree, structures

if TYPE_CHECKING:
    from allenorm_models.structure import StructureQuery  # noqa: TC004 - named in an assertion alone


class Area(Structure):
    """A user's own class."""


def trees() -> None:
    """A tree knows the class of its objects, also a user's own."""
    tree = structure_tree()
    assert_type(tree["VISp"], Structure)
    assert_type(tree.parent(385), Structure | None)
    assert_type(tree.children(tree["VISp"]), tuple[Structure, ...])
    assert_type(tree.get("VISp"), Structure | None)
    assert_type([each.acronym for each in tree], list[str | None])
    assert_type(Tree(Area.where(graph_id=1)).roots, tuple[Area, ...])
    assert_type(lineage(Specimen, 1).common_ancestor(1, 2), Specimen | None)
    assert_type(tree.subtree(385).overlaps("VISp", 8, tree[8]), tuple[Structure, ...])
    assert_type(tree.text("VISp", label=lambda each: each.st_level, color=True), str)
    assert_type(tree.color("VISp"), tuple[int, int, int] | None)
    assert_type(Tree([Area(id=1)], parent="parent").by("depth", 1), tuple[Area, ...])


def jobs() -> None:
    """Queries are those of their class, to be refined with its columns."""
    assert_type(structures(graph=1), StructureQuery[Structure])
    graphs = StructureGraph.where(id=1).all()
    assert_type(structures(graph=graphs[0], structure_set="a"), StructureQuery[Structure])
    assert_type(
        structure_tree(graphs, structure_set=StructureSet(id=1)).roots, tuple[Structure, ...]
    )
    assert_type(structures(graph="Mouse").where(depth=2).all(), list[Structure])
    assert_type(cells(species="Homo Sapiens").where(structure__layer="5").count(), int)
    assert_type(neuronal_models(1, kind=["GLIF"]).first(), NeuronalModel | None)
    assert_type(ephys_file(1), WellKnownFile)
    assert_type(sorted(neuron_configs([1, 2])), list[int])
    assert_type(experiments(385).one(), SectionDataSet)
    assert_type(model_files(1).places(), Mapping[str, WellKnownFile])
    assert_type(save_model(1, "folder"), list[FileResult])
    (marker,) = read_markers(save_reconstruction_markers(1))
    assert_type(marker, Marker)
    assert_type(marker.kind, MarkerKind)
    assert_type(experiment_table().one().transgenic_line_, TransgenicLine | None)
    assert_type(save_reconstruction(Specimen(id=1)).path, Path)
    assert_type(save_reconstruction(cells().all()[0]).path, Path)
    assert_type(structure_unionizes(1).all(), list[ProjectionStructureUnionize])
    assert_type(source_search(injection_structures=["VISp"]).all(), list[InjectionExperiment])
    assert_type(injection_centroid([], [], 10), tuple[float, float, float] | None)
    high = annotated(1, intensity="High")
    assert_type(section_data_sets(high & high | annotated([2])), list[SectionDataSet])
