"""Trees and the functions for common jobs: what they give is typed."""

from typing import TYPE_CHECKING

from typing_extensions import assert_type

from allenorm import NeuronalModel, SectionDataSet, Specimen, Structure, WellKnownFile
from allenorm.annotated import annotated, section_data_sets
from allenorm.cell_types import cells, ephys_file, neuron_configs, neuronal_models
from allenorm.connectivity import experiments
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


def jobs() -> None:
    """Queries are those of their class, to be refined with its columns."""
    assert_type(structures(graph=1), StructureQuery[Structure])
    assert_type(structures(graph="Mouse").where(depth=2).all(), list[Structure])
    assert_type(cells(species="Homo Sapiens").where(structure__layer="5").count(), int)
    assert_type(neuronal_models(1, kind=["GLIF"]).first(), NeuronalModel | None)
    assert_type(ephys_file(1), WellKnownFile)
    assert_type(sorted(neuron_configs([1, 2])), list[int])
    assert_type(experiments(385).one(), SectionDataSet)
    high = annotated(1, intensity="High")
    assert_type(section_data_sets(high & high | annotated([2])), list[SectionDataSet])
