"""Mistakes with trees and with the functions for common jobs."""

from allenorm import Gene, SectionDataSet, Structure, StructureSet
from allenorm.annotated import annotated, section_data_sets
from allenorm.cell_types import (
    cells,
    ephys_sweeps,
    model_files,
    neuronal_models,
    read_markers,
    save_model,
    save_reconstruction,
)
from allenorm.connectivity import experiments, injection_centroid, structure_unionizes
from allenorm.trees import Tree, lineage, structure_tree, structures


def use(*_: object) -> None: ...


def trees() -> None:
    tree = structure_tree()
    use(tree[1.5])  # wrong: all
    use(tree[Gene(id=1)])  # wrong: all
    use(tree.parent([385]))  # wrong: all
    use(tree["VISp"].acronim)  # wrong: all
    use(tree.parent("VISp").acronym)  # wrong: all
    use(tree.children("VISp").acronym)  # wrong: all
    use(tree.overlaps(["VISp", "CTX"]))  # wrong: all
    use(tree.text(label=5))  # wrong: all
    use(tree.text(color="yes"))  # wrong: all
    use(tree.txt())  # wrong: all
    use(Tree(5))  # wrong: all
    use(Tree([1, 2]))  # wrong: all
    use(lineage(Structure, "VISp"))  # wrong: all
    use(lineage(Structure, 385, True))  # wrong: all
    use(lineage("Structure", 385))  # wrong: all


def find_structures() -> None:
    use(structures(1))  # wrong: all
    use(structures(graph=1.5))  # wrong: all
    use(structures(graph=StructureSet(id=2)))  # wrong: all
    use(structures(graph=[1, "Mouse Brain Atlas"]))  # wrong: all
    use(structures(name=["a"]))  # wrong: all
    use(structures(graph=1).where(dpth=1))  # wrong: all
    use(structure_tree(sets="x"))  # wrong: all
    use(structure_tree(using=Structure))  # wrong: all


def find_cells() -> None:
    use(cells("320654829"))  # wrong: all
    use(cells(species="rat"))  # wrong: all
    use(cells(reporter_status="yes"))  # wrong: all
    use(cells(require_morphology=1))  # wrong: all
    use(cells(Gene(id=1)))  # wrong: all
    use(cells().where(specimen__idd=1))  # wrong: all
    use(ephys_sweeps())  # wrong: all
    use(neuronal_models(1, kind="glif"))  # wrong: all
    use(neuronal_models(1, kind=["GLIF", "lif"]))  # wrong: all
    use(neuronal_models(Structure(id=1)))  # wrong: all
    use(model_files("1"))  # wrong: all
    use(model_files(1).sweep)  # wrong: all
    use(save_model(472451419))  # wrong: all
    use(save_model(472451419, "folder", False))  # wrong: all
    use(save_reconstruction(Gene(id=1)))  # wrong: all
    use(save_reconstruction(1, using=5))  # wrong: all
    use(read_markers(5))  # wrong: all
    use(read_markers("a")[0].kind.x)  # wrong: all


def find_data_sets() -> None:
    use(annotated("VISp"))  # wrong: all
    use(annotated(1, intensity="high"))  # wrong: all
    use(annotated(1, density=["Low", "Full"]))  # wrong: all
    use(annotated(1, ages=5))  # wrong: all
    use(annotated(1) & 5)  # wrong: all
    use(annotated(1) | "x")  # wrong: all
    use(section_data_sets("[structures $in 1]"))  # wrong: all
    use(section_data_sets(annotated(1))[0].idd)  # wrong: all


def find_experiments() -> None:
    use(experiments("VISp"))  # wrong: all
    use(experiments(SectionDataSet(id=1)))  # wrong: all
    use(structure_unionizes())  # wrong: all
    use(structure_unionizes(1, hemisphere="top"))  # wrong: all
    use(structure_unionizes(1, hemisphere=2))  # wrong: all
    use(structure_unionizes(1, above_normalized_projection_volume="0"))  # wrong: all
    use(injection_centroid([], [], 30))  # wrong: all
