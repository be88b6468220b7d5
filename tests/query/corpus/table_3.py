"""Recorded queries on ProjectionStructureUnionize to SectionDataSet, built with the typed API."""

from allenorm.query import has
from allenorm_models import (
    ProjectionStructureUnionize,
    ReferenceSpace,
    ReferenceToReferenceTransform,
    SectionDataSet,
)
from corpus.case import Case

CASES = {
    "q0115": Case(
        ProjectionStructureUnionize.where(
            is_injection=True, section_data_set_id=[126862385]
        ).include("structure"),
        rows="all",
        count=False,
    ),
    "q0118": Case(
        ProjectionStructureUnionize.where(
            is_injection=False, section_data_set_id=[126862385]
        ).include("structure"),
        rows="all",
        count=False,
    ),
    "q0121": Case(
        ProjectionStructureUnionize.where(section_data_set_id=[126862385]).include("structure"),
        rows="all",
        count=False,
    ),
    "q0220": Case(
        ProjectionStructureUnionize.where(section_data_set_id=[126862385]), rows="all", count=False
    ),
    "q0221": Case(
        ProjectionStructureUnionize.where(
            is_injection=True, section_data_set_id=[126862385, 127084296]
        ),
        rows="all",
        count=False,
    ),
    "q0222": Case(
        ProjectionStructureUnionize.where(
            ProjectionStructureUnionize.c.structure.name == "VISp",
            is_injection=False,
            section_data_set_id=[126862385],
        ),
        rows="all",
        count=False,
    ),
    "q0223": Case(
        ProjectionStructureUnionize.where(section_data_set_id=[126862385], structure_id=[1, 2]),
        rows="all",
        count=False,
    ),
    "q0544": Case(
        ProjectionStructureUnionize.where(
            ProjectionStructureUnionize.c.section_data_set.id.in_(
                [100141219, 112423392, 112424813, 127084296, 127866392, 139426984, 146858006]
            ),
            ProjectionStructureUnionize.c.structure.acronym.in_(
                [
                    "AD",
                    "AM",
                    "AV",
                    "CM",
                    "LD",
                    "LGd",
                    "LGv",
                    "LP",
                    "MD",
                    "MG",
                    "PF",
                    "PO",
                    "PVT",
                    "RE",
                    "RH",
                    "VAL",
                    "VM",
                    "VPL",
                    "VPM",
                ]
            ),
        ).include("structure"),
        rows="all",
    ),
    "q0547": Case(
        ProjectionStructureUnionize.where(
            hemisphere_id=3, is_injection=True, structure_id=385
        ).limit(50)
    ),
    "q0548": Case(
        ProjectionStructureUnionize.where(
            hemisphere_id=3,
            is_injection=False,
            section_data_set_id=[126862385, 127084296],
            structure_id=[385, 409],
        )
    ),
    "q0648": Case(ProjectionStructureUnionize.where(section_data_set_id=127084296), rows="all"),
    "q0671": Case(
        ProjectionStructureUnionize.where(
            is_injection=False, section_data_set_id=126862385
        ).include("hemisphere")
    ),
    "q0371": Case(
        ReferenceSpace.where(id=10)
        .include(
            "well_known_files",
            where=ReferenceSpace.c.well_known_files.path.endswith("gridAnnotation.zip"),
        )
        .limit(2000)
    ),
    "q0479": Case(ReferenceSpace.where()),
    "q0503": Case(ReferenceSpace.where()),
    "q0620": Case(
        ReferenceSpace.where(id=10)
        .include(
            "well_known_files",
            where=ReferenceSpace.c.well_known_files.path.endswith("gridAnnotation.zip"),
        )
        .limit(2000)
    ),
    "q0338": Case(
        ReferenceToReferenceTransform.where(from_reference_space_id=10, to_reference_space_id=9)
    ),
    "q0060": Case(SectionDataSet.where(id=123).include("alignment3d"), rows="all", count=False),
    "q0062": Case(
        SectionDataSet.where(SectionDataSet.c.products.id.in_([10, 22]), failed=[False]),
        rows="all",
        count=False,
    ),
    "q0098": Case(
        SectionDataSet.where(SectionDataSet.c.products.id.in_([1]))
        .include("genes")
        .order_by(SectionDataSet.c.id)
        .limit(2000),
        count=False,
    ),
    "q0102": Case(SectionDataSet.where(SectionDataSet.c.products.id.in_([31, 5]), failed=False)),
    "q0103": Case(
        SectionDataSet.where(SectionDataSet.c.products.id.in_([31, 5]), failed=False, id=[987])
    ),
    "q0104": Case(
        SectionDataSet.where(SectionDataSet.c.products.id.in_([31, 5]), failed=False, id=[7, 8, 9])
    ),
    "q0106": Case(
        SectionDataSet.where(id=123)
        .include(
            SectionDataSet.c.specimen.stereotaxic_injections.primary_injection_structure,
            SectionDataSet.c.specimen.stereotaxic_injections.structures,
            SectionDataSet.c.specimen.stereotaxic_injections.stereotaxic_injection_coordinates,
            "equalization",
            "sub_images",
        )
        .order_by(SectionDataSet.c.sub_images.section_number)
    ),
    "q0219": Case(
        SectionDataSet.where(id=126862385)
        .include("equalization")
        .include("sub_images", where=SectionDataSet.c.sub_images.section_number == 52)
    ),
    "q0233": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.id.in_([1]), SectionDataSet.c.genes.id.in_([18376, 4083])
        )
        .include("genes")
        .order_by(SectionDataSet.c.id)
        .limit(2000),
        count=False,
    ),
    "q0242": Case(
        SectionDataSet.where(SectionDataSet.c.products.id.in_([1]), failed=[False]),
        rows="all",
        count=False,
    ),
    "q0328": Case(
        SectionDataSet.where(
            SectionDataSet.c.genes.acronym == "Lhx1",
            SectionDataSet.c.products.abbreviation == "DevMouse",
        ).include(SectionDataSet.c.specimen.donor.age)
    ),
    "q0329": Case(
        SectionDataSet.where(
            SectionDataSet.c.genes.acronym == "Gad2",
            SectionDataSet.c.products.abbreviation == "DevMouse",
        ).include(SectionDataSet.c.specimen.donor.age)
    ),
    "q0333": Case(
        SectionDataSet.where(SectionDataSet.c.genes.id == 19379, SectionDataSet.c.products.id == 1),
        rows="all",
    ),
    "q0335": Case(SectionDataSet.where(id=75492737).include("alignment3d")),
    "q0337": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.id == 1,
            failed=False,
            plane_of_section_id=2,
            reference_space_id=10,
        )
        .include(SectionDataSet.c.specimen.donor.age, "genes")
        .order_by(SectionDataSet.c.id)
        .limit(96)
    ),
    "q0339": Case(
        SectionDataSet.where(
            SectionDataSet.c.genes.acronym == "Kl",
            SectionDataSet.c.products.abbreviation == "Mouse",
            failed=False,
        )
        .include("genes")
        .limit(5)
    ),
    "q0341": Case(
        SectionDataSet.where(SectionDataSet.c.specimen.id == 708424).include(
            "section_images.associates",
            "section_images.alternate_images",
            "section_images.treatments",
        )
    ),
    "q0342": Case(SectionDataSet.where(SectionDataSet.c.genes.acronym == "Shh")),
    "q0343": Case(
        SectionDataSet.where(failed=False).include(
            "genes", where=SectionDataSet.c.genes.acronym == "Gabra4"
        )
    ),
    "q0369": Case(
        SectionDataSet.where(SectionDataSet.c.products.id == 1, expression=True, failed=False)
        .include("probes", "genes", "reference_space")
        .limit(2000)
    ),
    "q0403": Case(SectionDataSet.where(id=100960033)),
    "q0428": Case(SectionDataSet.where(SectionDataSet.c.genes.acronym == "Gad1", specimen_id=123)),
    "q0464": Case(SectionDataSet.where(id=79556738).include("structure_unionizes.structure")),
    "q0467": Case(SectionDataSet.where(id=100141599).include("equalization", "section_images")),
    "q0477": Case(SectionDataSet.where(id=75492737)),
    "q0484": Case(
        SectionDataSet.where(
            SectionDataSet.c.genes.acronym == "Gad1", SectionDataSet.c.plane_of_section.id == 1
        )
    ),
    "q0485": Case(SectionDataSet.include("genes", "section_images")),
    "q0504": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.id == 1,
            SectionDataSet.c.genes.acronym == "Snca",
            SectionDataSet.c.plane_of_section.name == "sagittal",
            failed=False,
        ).only("id")
    ),
    "q0509": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.abbreviation == "Mouse",
            SectionDataSet.c.genes.acronym == "Drd1a",
            failed=False,
        ).include("genes", "plane_of_section")
    ),
    "q0522": Case(
        SectionDataSet.where(
            has(SectionDataSet.c.specimen.injections),
            id=[100141219, 112423392, 112424813, 127084296, 127866392, 139426984, 146858006],
        ).tabular(
            SectionDataSet.c.specimen.injections.primary_injection_structure_id,
            section_data_set_id=SectionDataSet.c.id,
            distinct=True,
        )
    ),
    "q0532": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.abbreviation == "Mouse",
            SectionDataSet.c.genes.acronym == "Gpr161",
            failed=False,
        )
    ),
    "q0538": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.id == 3,
            SectionDataSet.c.genes.acronym == "Calb2",
            SectionDataSet.c.specimen.donor.age.name == "P14",
            SectionDataSet.c.plane_of_section.name == "sagittal",
            failed=False,
        )
    ),
    "q0582": Case(
        SectionDataSet.where(
            SectionDataSet.c.reference_space.name.contains("P56"),
            SectionDataSet.c.products.abbreviation.like("Mouse"),
            SectionDataSet.c.plane_of_section.name.like("sagittal"),
            SectionDataSet.c.genes.acronym == "Efna5",
            failed=False,
        ).only("id", "qc_date"),
        rows="all",
    ),
    "q0584": Case(
        SectionDataSet.where(
            SectionDataSet.c.storage_directory != "",
            SectionDataSet.c.products.id == 1,
            SectionDataSet.c.plane_of_section.name == "coronal",
            failed=False,
        ).include("genes"),
        rows="all",
    ),
    "q0607": Case(
        SectionDataSet.where(
            SectionDataSet.c.specimen.donor.age.days == 56,
            SectionDataSet.c.probes.orientation.name == "Antisense",
        )
        .include("probes", "specimen")
        .limit(25000)
        .offset(50274)
    ),
    "q0615": Case(
        SectionDataSet.where(failed=False)
        .include("genes", where=SectionDataSet.c.genes.id == 76994)
        .include("products", where=SectionDataSet.c.products.id == 3)
        .include(
            SectionDataSet.c.specimen.donor.age,
            where=SectionDataSet.c.specimen.donor.age.name.in_(["E13.5", "P4"]),
        )
        .order_by(
            SectionDataSet.c.specimen.donor.age.embryonic.desc(),
            SectionDataSet.c.specimen.donor.age.days,
        )
    ),
    "q0630": Case(SectionDataSet.where(id=69855739).include("section_images", "genes")),
    "q0640": Case(
        SectionDataSet.where(
            SectionDataSet.c.storage_directory.is_not_null(),
            SectionDataSet.c.specimen.donor.age.name == "P56",
            SectionDataSet.c.products.id == 3,
            failed=False,
            plane_of_section_id=2,
        ).include("probes", "genes", "reference_space")
    ),
    "q0656": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.abbreviation == "Mouse",
            SectionDataSet.c.treatments.name == "ISH",
            SectionDataSet.c.plane_of_section.name == "sagittal",
            has(SectionDataSet.c.genes),
            failed=False,
        )
        .order_by(SectionDataSet.c.genes.acronym, SectionDataSet.c.id)
        .limit(20000)
        .tabular(
            SectionDataSet.c.genes.entrez_id,
            SectionDataSet.c.specimen_id,
            gene_symbol=SectionDataSet.c.genes.acronym,
            experiment_id=SectionDataSet.c.id,
        )
    ),
    "q0658": Case(
        SectionDataSet.where(
            SectionDataSet.c.products.id == 1, SectionDataSet.c.genes.acronym == "Pdyn"
        ).include("section_images.alignment2d", "alignment3d")
    ),
    "q0665": Case(
        SectionDataSet.where(SectionDataSet.c.products.id == 5)
        .include(
            SectionDataSet.c.specimen.stereotaxic_injections.primary_injection_structure,
            SectionDataSet.c.specimen.stereotaxic_injections.structures,
        )
        .limit(2000)
    ),
    "q0676": Case(
        SectionDataSet.where(
            SectionDataSet.c.specimen.donor.transgenic_mouse_id.is_null(),
            SectionDataSet.c.specimen.donor.organism.id == 2,
            SectionDataSet.c.specimen.donor.age.name == "P56",
            SectionDataSet.c.treatments.name == "ISH",
            SectionDataSet.c.probes.orientation_id == 2,
            failed=False,
            plane_of_section_id=1,
        ).include(
            "plane_of_section", "genes", "treatments", SectionDataSet.c.specimen.donor.age, "probes"
        )
    ),
}
