"""Recorded queries on Gene to ProjectionImage, built with the typed API."""

# ruff: noqa: E712
# A column compared with a truth value builds a condition.

from allenorm.query import has
from allenorm_models import (
    Gene,
    Hemisphere,
    ManualAnnotation,
    MicroarraySlide,
    NeuronalModel,
    NeuronalModelTemplate,
    NeuronReconstruction,
    OphysExperiment,
    Organism,
    PlaneOfSection,
    Probe,
    Product,
    ProjectionImage,
)
from corpus.case import Case

CASES = {
    "q0097": Case(
        Gene.where(organism_id=[2]).include("chromosome").order_by(Gene.c.id).limit(2000),
        count=False,
    ),
    "q0141": Case(Gene.where().limit(5), count=False),
    "q0143": Case(Gene.where().limit(5).offset(2), count=False),
    "q0145": Case(Gene.where().limit(5).offset(4), count=False),
    "q0146": Case(Gene.where().limit(1), count=False),
    "q0147": Case(Gene.where().limit(1).offset(1), count=False),
    "q0149": Case(Gene.where().limit(1).offset(3), count=False),
    "q0151": Case(Gene.where().limit(1).offset(5), count=False),
    "q0251": Case(
        Gene.where(acronym="Pdyn")
        .include("organism")
        .order_by(Gene.c.acronym)
        .only("acronym", Gene.c.organism.name)
        .limit(10)
        .offset(5)
        .debug("preview"),
        count=False,
    ),
    "q0346": Case(
        Gene.where(Gene.c.products.abbreviation == "Mouse").only("entrez_id").limit(30000)
    ),
    "q0350": Case(Gene.where(acronym="NotAGene999")),
    "q0351": Case(Gene.where(acronym="SOD2").include("probes", "gene_aliases").limit(1)),
    "q0352": Case(Gene.where(Gene.c.acronym.ilike("*BRCA1*"), organism_id=1).limit(50)),
    "q0355": Case(Gene.where(Gene.c.products.id == 1).limit(50)),
    "q0356": Case(Gene.where(Gene.c.products.id == 1).limit(50).offset(19950)),
    "q0357": Case(Gene.where(acronym="Gpr50", organism_id=2), rows="all"),
    "q0387": Case(Gene.where(Gene.c.acronym.ilike("abat")).include("organism")),
    "q0445": Case(Gene.where(id=15)),
    "q0451": Case(Gene.where(id=18376)),
    "q0452": Case(
        Gene.where(Gene.c.products.abbreviation == "HumanMA")
        .order_by(Gene.c.id)
        .only("acronym", "entrez_id", "homologene_id", "id"),
        rows="all",
    ),
    "q0453": Case(Gene.where(Gene.c.products.id == 1).limit(200).offset(1)),
    "q0457": Case(Gene.where().only("acronym").limit(2000)),
    "q0459": Case(Gene.where().limit(1)),
    "q0488": Case(Gene.where(acronym="Pdyn").only("acronym", "entrez_id", "homologene_id")),
    "q0489": Case(
        Gene.where(id=18376).only(
            "acronym",
            "alias_tags",
            "chromosome_id",
            "ensembl_id",
            "entrez_id",
            "genomic_reference_update_id",
            "homologene_id",
            "id",
            "legacy_ensembl_gene_id",
            "name",
            "organism_id",
            "original_name",
            "original_symbol",
            "reference_genome_id",
            "sphinx_id",
            "version_status",
        )
    ),
    "q0507": Case(Gene.where(Gene.c.products.id == 1)),
    "q0519": Case(Gene.where(Gene.c.products.abbreviation == "HumanMA"), rows="all"),
    "q0525": Case(
        Gene.where(Gene.c.products.abbreviation == "DevMouse")
        .order_by(Gene.c.acronym)
        .tabular(
            Gene.c.id,
            gene_symbol=Gene.c.acronym,
            entrez_gene_id=Gene.c.entrez_id,
            homologene_group_id=Gene.c.homologene_id,
            gene_name=Gene.c.name,
        ),
        rows="all",
    ),
    "q0527": Case(
        Gene.where(Gene.c.products.abbreviation == "Mouse")
        .order_by(Gene.c.entrez_id)
        .tabular(entrez_gene_id=Gene.c.entrez_id),
        rows="all",
    ),
    "q0606": Case(
        Gene.where(
            Gene.c.products.id == 1,
            acronym=[
                "9130019P16Rik",
                "A230044A09Rik*",
                "F830225E14Rik*",
                "Fam184b",
                "Gjd2",
                "Klhdc9",
                "Olfr1026",
                "Palb2",
                "Thbs1",
                "Vrk1",
            ],
        ).only("acronym", "name")
    ),
    "q0660": Case(Gene.where().limit(20)),
    "q0683": Case(Gene.include("probes.orientation", "probes.predicted_sequence")),
    "q0688": Case(Gene.where(Gene.c.probes.orientation_id.is_not_null())),
    "q0689": Case(Gene.where(Gene.c.chromosome.name == "X", Gene.c.chromosome.organism_id == 1)),
    "q0690": Case(Gene.where(id=15)),
    "q0051": Case(Hemisphere.where()),
    "q0052": Case(Hemisphere.where().except_("symbol")),
    "q0628": Case(
        ManualAnnotation.where(
            ManualAnnotation.c.intensity_call != "", section_data_set_id=100057737
        ).include("structure", where=ManualAnnotation.c.structure.acronym.in_(["RSP", "Tel"]))
    ),
    "q0529": Case(
        MicroarraySlide.where(
            has(MicroarraySlide.c.well_known_files),
            has(MicroarraySlide.c.structures),
            has(MicroarraySlide.c.microarray_data_sets.specimen.donor),
            MicroarraySlide.c.microarray_data_sets.products.id == 2,
        ).tabular(
            MicroarraySlide.c.barcode,
            MicroarraySlide.c.rna_in_array,
            MicroarraySlide.c.rna_in_labeling_reaction,
            MicroarraySlide.c.microarray_data_sets.specimen.rna_integrity_number,
            MicroarraySlide.c.well_known_files.download_link,
            donor=MicroarraySlide.c.microarray_data_sets.specimen.donor.name,
            array_id=MicroarraySlide.c.id,
            tissue_sample_id=MicroarraySlide.c.sample_id,
            structure=MicroarraySlide.c.structures.name,
        ),
        rows="all",
    ),
    "q0013": Case(NeuronReconstruction.where(specimen_id=313862306).include("well_known_files")),
    "q0022": Case(NeuronReconstruction.where(specimen_id=313862022)),
    "q0585": Case(
        NeuronReconstruction.where(
            has(NeuronReconstruction.c.well_known_files), id=638976782
        ).include(
            "well_known_files.well_known_file_type",
            where=NeuronReconstruction.c.well_known_files.well_known_file_type.name
            == "3DNeuronReconstruction",
        ),
        rows="all",
    ),
    "q0017": Case(
        NeuronalModel.where(
            NeuronalModel.c.neuronal_model_template.name.ilike("*LIF*"), specimen_id=469803127
        )
    ),
    "q0182": Case(
        NeuronalModel.where(
            has(NeuronalModel.c.neuronal_model_template.well_known_files.well_known_file_type),
            has(NeuronalModel.c.specimen.ephys_result.well_known_files.well_known_file_type),
            has(
                NeuronalModel.c.specimen.neuron_reconstructions.well_known_files.well_known_file_type
            ),
            has(NeuronalModel.c.specimen.ephys_sweeps),
            has(NeuronalModel.c.well_known_files.well_known_file_type),
            id=472451419,
        ).include(
            NeuronalModel.c.neuronal_model_template.well_known_files.well_known_file_type,
            NeuronalModel.c.specimen.ephys_result.well_known_files.well_known_file_type,
            NeuronalModel.c.specimen.neuron_reconstructions.well_known_files.well_known_file_type,
            "specimen.ephys_sweeps",
            "well_known_files.well_known_file_type",
        )
    ),
    "q0183": Case(
        NeuronalModel.where(
            neuronal_model_template_id=[329230710, 491455321], specimen_id=[469793303, 479728896]
        ),
        rows="all",
        count=False,
    ),
    "q0184": Case(
        NeuronalModel.where(
            neuronal_model_template_id=[329230710, 491455321], specimen_id=[469793303]
        ).limit(10)
    ),
    "q0185": Case(
        NeuronalModel.where(neuronal_model_template_id=[329230710], specimen_id=[469793303]),
        rows="all",
        count=False,
    ),
    "q0190": Case(
        NeuronalModel.where(id=[472423251, 472455509]).include(
            "well_known_files.well_known_file_type"
        ),
        rows="all",
        count=False,
    ),
    "q0192": Case(
        NeuronalModel.include(
            "specimen.ephys_result", where=NeuronalModel.c.specimen.ephys_result.failed == False
        ).include(
            "neuronal_model_template",
            where=NeuronalModel.c.neuronal_model_template.name.ilike("*LIF*"),
        ),
        rows="all",
    ),
    "q0193": Case(
        NeuronalModel.where(id=472423251).include(
            NeuronalModel.c.neuronal_model_template.well_known_files.well_known_file_type,
            "specimen.ephys_sweeps",
            NeuronalModel.c.specimen.ephys_result.well_known_files.well_known_file_type,
            "well_known_files.well_known_file_type",
        ),
        rows="all",
    ),
    "q0194": Case(
        NeuronalModel.where(id=[472423251]).include("well_known_files.well_known_file_type"),
        rows="all",
        count=False,
    ),
    "q0430": Case(NeuronalModel.where(specimen_id=485909730).include("neuronal_model_template")),
    "q0590": Case(
        NeuronalModel.where(id=[472423251, 472455509]).include("well_known_files"), rows="all"
    ),
    "q0187": Case(NeuronalModelTemplate.where(), rows="all", count=False),
    "q0032": Case(
        OphysExperiment.where(id=[502066273]).include(
            "experiment_container",
            "well_known_files.well_known_file_type",
            "targeted_structure",
            OphysExperiment.c.specimen.donor.age,
            OphysExperiment.c.specimen.donor.transgenic_lines,
        ),
        rows="all",
        count=False,
    ),
    "q0179": Case(
        OphysExperiment.include(
            "experiment_container",
            "well_known_files.well_known_file_type",
            "targeted_structure",
            OphysExperiment.c.specimen.donor.age,
            OphysExperiment.c.specimen.donor.transgenic_lines,
        ),
        rows="all",
        count=False,
    ),
    "q0195": Case(
        OphysExperiment.where(id=[502066273, 502115959]).include(
            "experiment_container",
            "well_known_files.well_known_file_type",
            "targeted_structure",
            OphysExperiment.c.specimen.donor.age,
            OphysExperiment.c.specimen.donor.transgenic_lines,
        ),
        rows="all",
        count=False,
    ),
    "q0362": Case(Organism.where(), rows="all"),
    "q0386": Case(Organism.where(Organism.c.id != 15, Organism.c.name.ilike("*human*"))),
    "q0444": Case(Organism.where(id=1)),
    "q0478": Case(PlaneOfSection.where()),
    "q0322": Case(
        Probe.where(
            Probe.c.products.abbreviation == "HumanMA",
            Probe.c.gene.acronym == "DRD1",
            probe_type="DNA",
        ).only("id")
    ),
    "q0498": Case(
        Probe.where(Probe.c.products.abbreviation == "HumanMA", probe_type="DNA")
        .only("id")
        .limit(20)
    ),
    "q0510": Case(
        Probe.where(
            Probe.c.gene.acronym == "SLC6A4", Probe.c.products.abbreviation == "HumanMA"
        ).only("gene_id", Probe.c.gene.acronym, "id", "name"),
        rows="all",
    ),
    "q0511": Case(
        Probe.where(
            Probe.c.products.abbreviation == "HumanMA",
            Probe.c.gene.acronym == "MAOA",
            probe_type="DNA",
        ).only("id", "name")
    ),
    "q0512": Case(
        Probe.where(
            Probe.c.products.abbreviation == "HumanMA",
            Probe.c.gene.acronym == "MAOA",
            probe_type="DNA",
        ).only("id", "name")
    ),
    "q0514": Case(
        Probe.where(
            Probe.c.products.abbreviation == "HumanMA",
            Probe.c.gene.acronym.in_(["MAOA", "TAC1"]),
            probe_type="DNA",
        ).only("id")
    ),
    "q0518": Case(
        Probe.where(
            Probe.c.products.abbreviation == "HumanMA",
            Probe.c.gene.acronym.in_(["MAOA", "TAC1"]),
            probe_type="DNA",
        )
        .only("id")
        .limit(50)
    ),
    "q0685": Case(Probe.where(Probe.c.predicted_sequence.sequence_length.qualified() == 948)),
    "q0613": Case(Product.where().only("abbreviation", "name")),
    "q0008": Case(ProjectionImage.where(specimen_id=313862022)),
}
