"""A typed query has the same objects from a store in this process and from a server over it."""

# A column compared with a truth value builds a condition.

from collections.abc import Callable
from typing import Any

import pytest

from allenorm import (
    ApiCellTypesSpecimenDetail,
    Atlas,
    Client,
    DataSet,
    Donor,
    EphysSweep,
    Gene,
    NeuronalModel,
    NeuronReconstruction,
    Probe,
    Product,
    SectionDataSet,
    SectionImage,
    Specimen,
    Structure,
    StructureSet,
    SubImage,
    TransgenicLine,
    WellKnownFile,
    has,
    load,
)
from dumping import dump

c = Specimen.c
d = ApiCellTypesSpecimenDetail.c
Asking = Callable[[Client], Any]


class Cell(Specimen):
    """A class of a user's own."""

    @property
    def label(self) -> str:
        """The name in capitals."""
        return (self.name or "").upper()


def loaded(client: Client) -> list[Specimen]:
    """Load relations of objects that are there already."""
    cells = Specimen.where().using(client).all()
    load(cells, "donor.organism")
    load(cells, c.ephys_sweeps, where=c.ephys_sweeps.num_spikes > 0)
    return cells


def touched(client: Client) -> list[Any]:
    """Touch a relation that is not loaded, of objects that then load it for all."""
    cells = Specimen.where().using(client, on_unloaded="batch").all()
    return [cells, [cell.donor for cell in cells], [cell.specimen_tags for cell in cells]]


def one_page(client: Client) -> list[Any]:
    """Take a page and leave the others."""
    return next(iter(Structure.where().using(client).pages(3)), [])


CASES: dict[str, Asking] = {
    # Terminal verbs.
    "all": lambda q: Specimen.where().using(q).all(),
    "iteration": lambda q: list(Structure.where().using(q)),
    "first": lambda q: Specimen.where().order_by(c.name.desc()).using(q).first(),
    "first of none": lambda q: Specimen.where(id=1).using(q).first(),
    "one": lambda q: Specimen.where(id=320654829).using(q).one(),
    "one_or_none": lambda q: Specimen.where(name="nobody").using(q).one_or_none(),
    "get": lambda q: Structure.where().using(q).get(997),
    "count": lambda q: Structure.where().using(q).count(),
    "count with a join": lambda q: Specimen.where(has(c.ephys_sweeps)).using(q).count(),
    "count without an id": lambda q: ApiCellTypesSpecimenDetail.where().using(q).count(),
    "exists": lambda q: [Specimen.where(id=number).using(q).exists() for number in (320654829, 1)],
    "pages": lambda q: list(Structure.where().using(q).pages(10)),
    "one page": one_page,
    "limit and offset": lambda q: Structure.where().offset(3).limit(9).using(q).all(),
    "beyond the end": lambda q: Structure.where().offset(10**6).using(q).all(),
    # Conditions.
    "a list": lambda q: Specimen.where(id=[320654829, 467703703, 1]).using(q).all(),
    "not equal": lambda q: Structure.where(Structure.c.acronym != "root").using(q).all(),
    "null": lambda q: Specimen.where(c.parent_id.is_null()).using(q).all(),
    "not null": lambda q: (
        Structure.where(Structure.c.parent_structure_id.is_not_null()).using(q).all()
    ),
    "less and greater": lambda q: (
        Structure.where(Structure.c.depth > 1, Structure.c.depth <= 3).using(q).all()
    ),
    "a float": lambda q: (
        ApiCellTypesSpecimenDetail.where(d.ef__tau >= 10.5).order_by(d.specimen__id).using(q).all()
    ),
    "a boolean": lambda q: SectionDataSet.where(failed=False).using(q).all(),
    "a pattern": lambda q: Structure.where(Structure.c.acronym.like("V*")).using(q).all(),
    "a pattern in any case": lambda q: (
        Structure.where(Structure.c.name.ilike("*VISUAL*")).using(q).all()
    ),
    "through associations": lambda q: (
        Specimen.where(c.donor.organism.name == "Mus musculus").using(q).all()
    ),
    "two columns": lambda q: (
        Structure.where(Structure.c.depth < Structure.c.graph_order).using(q).all()
    ),
    "a qualified column": lambda q: (
        Specimen.where(has(c.donor), c.donor.organism_id.qualified() > 0).using(q).all()
    ),
    "nothing": lambda q: Specimen.where(id=[]).using(q).all(),
    # Includes.
    "a to-one": lambda q: Specimen.include("donor", "structure").using(q).all(),
    "a to-many": lambda q: Specimen.include("ephys_sweeps", "neuronal_models").using(q).all(),
    "nested": lambda q: (
        Specimen.where(id=320654829)
        .include("ephys_result.well_known_files.well_known_file_type")
        .using(q)
        .one()
    ),
    "many-to-many": lambda q: Donor.include("transgenic_lines").using(q).all(),
    "many-to-many, filtered": lambda q: (
        Donor.include("transgenic_lines", where=Donor.c.transgenic_lines.id > 0).using(q).all()
    ),
    "many-to-many, back": lambda q: StructureSet.include("structures").using(q).all(),
    "filtered": lambda q: (
        NeuronalModel.include(
            "neuronal_model_template",
            where=NeuronalModel.c.neuronal_model_template.name.like("*perisomatic"),
        )
        .using(q)
        .all()
    ),
    "filtered, with its parents": lambda q: (
        Specimen.include(c.ephys_sweeps, where=c.ephys_sweeps.num_spikes > 0, keep_parents=True)
        .using(q)
        .all()
    ),
    "filtered and included": lambda q: (
        Specimen.where(c.neuronal_models.id > 0)
        .include("neuronal_models.well_known_files")
        .using(q)
        .all()
    ),
    "to itself": lambda q: Structure.include("parent", "children").using(q).all(),
    "by paths": lambda q: (
        Structure.include("self_and_ancestors", "self_and_descendants").using(q).all()
    ),
    "keys that the schema misnames": lambda q: (
        Structure.include("graph", "parent_structure").using(q).all()
    ),
    "polymorphic": lambda q: (
        NeuronReconstruction.include("well_known_files.well_known_file_type").using(q).all()
    ),
    "polymorphic, to one": lambda q: SectionDataSet.include("alignment3d").using(q).all(),
    "through a third table": lambda q: (
        SectionDataSet.include("genes", "probes.gene").using(q).all()
    ),
    "loaded afterwards": loaded,
    "loaded when touched": touched,
    # Classes of one table, and of a user's own.
    "a class of a shared table": lambda q: SectionImage.include("section_data_set").using(q).all(),
    "the class above it": lambda q: [
        SubImage.where().using(q).all(),
        DataSet.include("products").using(q).all(),
    ],
    "genes": lambda q: Gene.include("organism", "chromosome").using(q).all(),
    "a user's class": lambda q: [
        (cell, cell.label) for cell in Cell.include("donor").using(q).all()
    ],
    # Columns.
    "only": lambda q: Specimen.where().only("id", "name").using(q).all(),
    "only of an include": lambda q: (
        Specimen.include("donor").only(c.id, c.donor.name).using(q).all()
    ),
    "except": lambda q: Specimen.where().except_(c.data, c.name).using(q).all(),
    "values": lambda q: (
        Structure.where()
        .order_by(Structure.c.graph_order)
        .using(q)
        .values(Structure.c.id, Structure.c.acronym, Structure.c.parent_structure_id)
    ),
    "values of an association": lambda q: (
        Specimen.where()
        .order_by(c.id)
        .using(q)
        .values(c.id, c.structure.acronym, c.donor.date_of_birth)
    ),
    "tabular": lambda q: (
        Specimen.where().order_by(c.id).tabular(c.id, tag=c.donor.name).using(q).all()
    ),
    "tabular, distinct": lambda q: (
        Specimen.where()
        .order_by(c.donor.organism_id)
        .tabular(c.donor.organism_id, distinct=True)
        .using(q)
        .all()
    ),
    "tabular, counted": lambda q: EphysSweep.where().tabular(EphysSweep.c.id).using(q).count(),
    # Orders.
    "ordered": lambda q: (
        Structure.where()
        .order_by(Structure.c.depth.desc(), Structure.c.acronym.asc())
        .using(q)
        .all()
    ),
    "ordered by nulls": lambda q: [
        Structure.where()
        .order_by(Structure.c.parent_structure_id, Structure.c.id)
        .using(q)
        .values(Structure.c.id),
        Structure.where()
        .order_by(Structure.c.parent_structure_id.desc(), Structure.c.id)
        .using(q)
        .values(Structure.c.id),
    ],
    "ordered by an association": lambda q: (
        Specimen.include("donor")
        .where(has(c.donor))
        .order_by(c.donor.id.desc(), c.id)
        .using(q)
        .all()
    ),
    "without an id": lambda q: (
        ApiCellTypesSpecimenDetail.where().order_by(d.specimen__id.desc()).using(q).all()
    ),
    # Others.
    "files": lambda q: WellKnownFile.include("well_known_file_type").using(q).all(),
    "products": lambda q: Product.include("data_sets", "donors").using(q).all(),
    "atlases": lambda q: Atlas.include("graphic_group_labels", "structure_graph").using(q).all(),
    "probes": lambda q: Probe.include("gene").using(q).all(),
    "lines": lambda q: TransgenicLine.where().using(q).all(),
}

EMPTY = {"first of none", "one_or_none", "beyond the end", "nothing"}
"""Questions whose right answer is that there is nothing."""


@pytest.mark.parametrize("name", CASES)
def test_the_same_objects(name: str, here: Client, there: Client) -> None:
    """Classes, columns, types, relations and what is loaded are equal, all the way down."""
    found = CASES[name](here)
    assert dump(CASES[name](there)) == dump(found)
    assert bool(found) == (name not in EMPTY)
