"""Recorded queries on SectionImage to SubImage, built with the typed API."""

# ruff: noqa: E712
# A column compared with a truth value builds a condition.

from allenorm.query import has
from allenorm_models import (
    SectionImage,
    Specimen,
    Structure,
    StructureGraph,
    StructureLookup,
    StructureSet,
    StructureUnionize,
    SubImage,
)
from corpus.case import Case

CASES = {
    "q0241": Case(SectionImage.where(data_set_id=100960033).limit(5), count=False),
    "q0313": Case(SectionImage.where(data_set_id=70813257)),
    "q0314": Case(SectionImage.where(data_set_id=70813257)),
    "q0429": Case(
        SectionImage.where(
            SectionImage.c.data_set.specimen_id == 123,
            SectionImage.c.data_set.genes.acronym == "Gad1",
        )
    ),
    "q0437": Case(SectionImage.where(data_set_id=100057737), rows="all"),
    "q0475": Case(SectionImage.where(id=102162242).include("alignment2d")),
    "q0476": Case(
        SectionImage.where(SectionImage.c.section_data_set.id == 75492737)
        .include("alignment2d")
        .limit(2000)
    ),
    "q0481": Case(
        SectionImage.where(
            SectionImage.c.data_set.id == 479,
            SectionImage.c.data_set.sphinx_id == 138444,
            SectionImage.c.data_set.genes.acronym == "Gad1",
            SectionImage.c.data_set.genes.organism.id == 2,
            SectionImage.c.data_set.genes.organism.ncbitaxonomyid == 10090,
            SectionImage.c.data_set.specimen.id == 702765,
        )
    ),
    "q0652": Case(SectionImage.where(id=101349546)),
    "q0006": Case(
        Specimen.where(id=320654829).include(
            Specimen.c.ephys_result.well_known_files.well_known_file_type,
            where=Specimen.c.ephys_result.well_known_files.well_known_file_type.name
            == "NWBDownload",
        )
    ),
    "q0189": Case(
        Specimen.include(
            "neuronal_models.well_known_files",
            Specimen.c.neuronal_models.neuronal_model_runs.well_known_files,
        ).include(
            "neuronal_models.neuronal_model_template",
            where=Specimen.c.neuronal_models.neuronal_model_template.id.in_(
                [395310469, 395310475, 395310479, 395310498, 471355161]
            ),
        ),
        rows="all",
        count=False,
    ),
    "q0205": Case(
        Specimen.where(
            Specimen.c.products.name.in_(["Human Cell Types", "Mouse Cell Types"]),
            Specimen.c.ephys_result.failed == False,
            is_cell_specimen=True,
        ).include(
            "structure",
            "cortex_layer",
            "donor.transgenic_lines",
            "donor.organism",
            "donor.conditions",
            "specimen_tags",
            "cell_soma_locations",
            "ephys_features",
            "data_sets",
            "neuron_reconstructions",
            "cell_reporter",
        ),
        rows="all",
    ),
    "q0211": Case(
        Specimen.where(
            Specimen.c.ephys_result.well_known_files.well_known_file_type.name == "NWBDownload",
            id=324257146,
        ).include(Specimen.c.ephys_result.well_known_files.well_known_file_type),
        rows="all",
    ),
    "q0212": Case(
        Specimen.where(
            has(Specimen.c.neuron_reconstructions.well_known_files), id=324257146
        ).include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type,
            where=Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type.name
            == "3DNeuronReconstruction",
        ),
        rows="all",
    ),
    "q0213": Case(
        Specimen.where(
            has(Specimen.c.neuron_reconstructions.well_known_files), id=324257146
        ).include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type,
            where=Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type.name
            == "3DNeuronMarker",
        ),
        rows="all",
    ),
    "q0409": Case(
        Specimen.where(
            Specimen.c.products.name == "Mouse Cell Types", is_cell_specimen=True
        ).include("structure", "donor.transgenic_lines", "specimen_tags", "cell_soma_locations"),
        rows="all",
    ),
    "q0414": Case(Specimen.where(id=485909730).include("neuron_reconstructions.well_known_files")),
    "q0472": Case(Specimen.where(Specimen.c.donor.products.abbreviation == "HumanASD").limit(100)),
    "q0474": Case(
        Specimen.where(Specimen.c.structure.acronym == "VISp", is_cell_specimen=True)
        .include("neuron_reconstructions", "donor.transgenic_lines")
        .limit(2000)
    ),
    "q0500": Case(
        Specimen.where(Specimen.c.specimen_types.id == 305008011, id=471141261)
        .include(
            "structure",
            "cell_soma_locations",
            "ephys_features",
            "ephys_sweeps",
            "ephys_result.well_known_files",
            "neuronal_models.neuronal_model_template",
        )
        .include(
            "donor.transgenic_lines",
            where=Specimen.c.donor.transgenic_lines.transgenic_line_type_code == "D",
        )
        .include(
            Specimen.c.neuronal_models.neuronal_model_runs.well_known_files,
            where=Specimen.c.neuronal_models.neuronal_model_runs.well_known_files.well_known_file_type_id
            == 481007198,
        )
    ),
    "q0530": Case(
        Specimen.where(id=[708424]).include("donor.age", "structure", "data_sets.genes"), rows="all"
    ),
    "q0572": Case(
        Specimen.where(is_cell_specimen=True).include(
            "structure",
            "donor.transgenic_lines",
            "ephys_features",
            "specimen_tags",
            "neuron_reconstructions",
        ),
        rows="all",
    ),
    "q0573": Case(
        Specimen.where(
            has(Specimen.c.neuron_reconstructions.well_known_files), id=485909730
        ).include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type,
            where=Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type.name
            == "3DNeuronReconstruction",
        )
    ),
    "q0574": Case(
        Specimen.where(
            Specimen.c.well_known_files.well_known_file_type.name
            == "UpdatedBiophysicalModelParameters"
        ).limit(1000)
    ),
    "q0575": Case(
        Specimen.where(id=485909730).include(
            "well_known_files.well_known_file_type",
            where=Specimen.c.well_known_files.well_known_file_type.name
            == "UpdatedBiophysicalModelParameters",
        )
    ),
    "q0578": Case(
        Specimen.where(id=485909730).include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type
        )
    ),
    "q0579": Case(Specimen.where(id=485909730).include("data_sets").limit(10)),
    "q0586": Case(
        Specimen.where(
            has(Specimen.c.neuron_reconstructions.well_known_files), id=586073683
        ).include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type,
            where=Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type.name
            == "3DNeuronReconstruction",
        ),
        rows="all",
    ),
    "q0587": Case(
        Specimen.where(has(Specimen.c.neuron_reconstructions.well_known_files), id=586073683)
        .include("structure")
        .include(
            Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type,
            where=Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type.name
            == "3DNeuronReconstruction",
        ),
        rows="all",
    ),
    "q0647": Case(Specimen.where(id=485909730).include("neuron_reconstructions.well_known_files")),
    "q0024": Case(
        Structure.where(Structure.c.structure_sets.name == "Mouse Connectivity - Summary").include(
            "ontology"
        ),
        rows="all",
    ),
    "q0126": Case(
        Structure.where(graph_id=[1]).order_by(Structure.c.graph_order), rows="all", count=False
    ),
    "q0131": Case(
        Structure.where(Structure.c.graph.name.qualified().in_(["Mouse Brain Atlas"])).order_by(
            Structure.c.graph_order
        ),
        rows="all",
        count=False,
    ),
    "q0137": Case(Structure.where(graph_id=[1]), rows="all", count=False),
    "q0235": Case(
        Structure.where(graph_id=[1, 10]).order_by(Structure.c.graph_order), rows="all", count=False
    ),
    "q0236": Case(
        Structure.where(Structure.c.graph.name.qualified().in_(["Mouse Brain Atlas"])).order_by(
            Structure.c.graph_order
        ),
        rows="all",
        count=False,
    ),
    "q0238": Case(
        Structure.where(
            Structure.c.structure_sets.name.in_(["Mouse Connectivity - Summary", "NHP - Coarse"])
        )
        .order_by(Structure.c.graph_order)
        .limit(10)
    ),
    "q0249": Case(Structure.where()),
    "q0254": Case(Structure.where(graph_id=1), rows="all"),
    "q0318": Case(Structure.where(ontology_id=7).order_by(Structure.c.graph_order), rows="all"),
    "q0348": Case(Structure.where(acronym="CA1")),
    "q0365": Case(Structure.where(Structure.c.acronym.contains("CA1")).limit(25)),
    "q0366": Case(Structure.where(Structure.c.name.contains("hippocampus")).limit(50)),
    "q0370": Case(Structure.where(graph_id=1).limit(2000)),
    "q0373": Case(Structure.where(graph_id=1).order_by(Structure.c.graph_order).limit(50)),
    "q0376": Case(Structure.where(ontology_id=1).order_by(Structure.c.graph_order), rows="all"),
    "q0377": Case(Structure.where(graph_id=10), rows="all"),
    "q0378": Case(Structure.where(ontology_id=27).order_by(Structure.c.graph_order), rows="all"),
    "q0379": Case(Structure.where(id=1).limit(10)),
    "q0439": Case(Structure.where(id=997)),
    "q0491": Case(Structure.where(name="Primary somatosensory area").only("graph_order", "name")),
    "q0492": Case(
        Structure.where(Structure.c.ontology.id == 1, acronym=["AUDp", "SSp"]).only(
            "acronym", "graph_order"
        )
    ),
    "q0591": Case(
        Structure.where(
            Structure.c.name.ilike("amygdala"), Structure.c.ontology.name == "Human Brain Atlas"
        ).only("id")
    ),
    "q0603": Case(
        Structure.where(graph_id=1)
        .order_by(Structure.c.graph_order)
        .tabular(
            Structure.c.acronym,
            Structure.c.color_hex_triplet,
            Structure.c.graph_order,
            Structure.c.id,
            Structure.c.name,
            Structure.c.structure_id_path,
        ),
        rows="all",
    ),
    "q0619": Case(Structure.where(graph_id=1).limit(2000)),
    "q0625": Case(Structure.where(acronym=["PHy", "RSP", "Tel", "p3"])),
    "q0360": Case(StructureGraph.where(), rows="all"),
    "q0583": Case(
        StructureLookup.where(StructureLookup.c.structure.acronym == "VISp").include("structure")
    ),
    "q0128": Case(StructureSet.where(), rows="all", count=False),
    "q0129": Case(StructureSet.where(id=[2, 3]), rows="all", count=False),
    "q0646": Case(StructureSet.where(id=691663206).include("structures")),
    "q0321": Case(
        StructureUnionize.where(
            StructureUnionize.c.section_data_set.delegate == False,
            StructureUnionize.c.section_data_set.genes.id == 21177,
            StructureUnionize.c.section_data_set.specimen.donor.age.name.in_(
                ["E11.5", "E13.5", "E15.5", "E18.5", "P14", "P28", "P4"]
            ),
            StructureUnionize.c.structure.structure_sets_structures.structure_set.name
            == "Developing Mouse - Coarse",
        )
        .order_by(
            StructureUnionize.c.section_data_set.specimen.donor.age.embryonic.desc(),
            StructureUnionize.c.section_data_set.specimen.donor.age.days,
            StructureUnionize.c.structure.graph_order,
        )
        .limit(100)
        .tabular(
            StructureUnionize.c.section_data_set.specimen.donor.age.days,
            StructureUnionize.c.section_data_set.specimen.donor.age.embryonic,
            StructureUnionize.c.expression_energy,
            StructureUnionize.c.section_data_set_id,
            StructureUnionize.c.structure.acronym,
            StructureUnionize.c.structure.graph_order,
            StructureUnionize.c.structure.name,
            age=StructureUnionize.c.section_data_set.specimen.donor.age.name,
        )
    ),
    "q0340": Case(
        StructureUnionize.where(
            section_data_set_id=69735759, structure_id=[1089, 1097, 220, 315, 507, 512, 549, 672]
        ).limit(50)
    ),
    "q0455": Case(StructureUnionize.where(StructureUnionize.c.section_data_set.id == 79556738)),
    "q0534": Case(
        StructureUnionize.where(
            StructureUnionize.c.structure.acronym == "Isocortex",
            StructureUnionize.c.structure.ontology_id == 1,
            StructureUnionize.c.section_data_set.id == 69735759,
        ).include("structure")
    ),
    "q0535": Case(
        StructureUnionize.where(section_data_set_id=69735759, structure_id=[220, 315]).limit(50)
    ),
    "q0540": Case(
        StructureUnionize.where(
            StructureUnionize.c.section_data_set.id == 69735759,
            StructureUnionize.c.structure.id == 1097,
        ).limit(1)
    ),
    "q0541": Case(
        StructureUnionize.where(
            StructureUnionize.c.section_data_set.id.in_([480, 69735759]),
            StructureUnionize.c.structure.id.in_([315, 549]),
        ).only(
            "expression_density",
            "expression_energy",
            "section_data_set_id",
            "structure_id",
            "sum_expressing_pixel_intensity",
        )
    ),
    "q0542": Case(
        StructureUnionize.where(section_data_set_id=480)
        .include("structure")
        .order_by(StructureUnionize.c.expression_energy.desc())
        .limit(50)
    ),
    "q0623": Case(
        StructureUnionize.where(section_data_set_id=69735759)
        .include(
            "section_data_set.products", where=StructureUnionize.c.section_data_set.products.id == 1
        )
        .limit(2000)
    ),
    "q0626": Case(
        StructureUnionize.where(section_data_set_id=100057737).include(
            "structure", where=StructureUnionize.c.structure.acronym.in_(["RSP", "Tel"])
        )
    ),
    "q0010": Case(SubImage.where(SubImage.c.data_set.specimen_id == 313862022)),
    "q0426": Case(SubImage.where(specimen_id=485909730).limit(100)),
}
