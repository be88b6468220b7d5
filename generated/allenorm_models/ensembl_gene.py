"""EnsemblGene: table `genes`, 17 columns, 21 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .chromosome import Chromosome as Chromosome
    from .chromosome import ChromosomePath as ChromosomePath
    from .data_point import DataPoint as DataPoint
    from .data_point import DataPointPath as DataPointPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_alias import GeneAlias as GeneAlias
    from .gene_alias import GeneAliasPath as GeneAliasPath
    from .gene_association import GeneAssociation as GeneAssociation
    from .gene_association import GeneAssociationPath as GeneAssociationPath
    from .gene_classification import GeneClassification as GeneClassification
    from .gene_classification import GeneClassificationPath as GeneClassificationPath
    from .gene_classification_count import GeneClassificationCount as GeneClassificationCount
    from .gene_classification_count import (
        GeneClassificationCountPath as GeneClassificationCountPath,
    )
    from .gene_lookup import GeneLookup as GeneLookup
    from .gene_lookup import GeneLookupPath as GeneLookupPath
    from .gene_tag import GeneTag as GeneTag
    from .gene_tag import GeneTagPath as GeneTagPath
    from .genome_locus import GenomeLocus as GenomeLocus
    from .genome_locus import GenomeLocusPath as GenomeLocusPath
    from .homologous_gene_association import HomologousGeneAssociation as HomologousGeneAssociation
    from .homologous_gene_association import (
        HomologousGeneAssociationPath as HomologousGeneAssociationPath,
    )
    from .molbio_authority import MolbioAuthority as MolbioAuthority
    from .molbio_authority import MolbioAuthorityPath as MolbioAuthorityPath
    from .ncbi_gene import NcbiGene as NcbiGene
    from .ncbi_gene import NcbiGenePath as NcbiGenePath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath
    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .rnaseq_design import RnaseqDesign as RnaseqDesign
    from .rnaseq_design import RnaseqDesignPath as RnaseqDesignPath
    from .transcript import Transcript as Transcript
    from .transcript import TranscriptPath as TranscriptPath
    from .transgenic_line import TransgenicLine as TransgenicLine
    from .transgenic_line import TransgenicLinePath as TransgenicLinePath

    _R = _t.TypeVar("_R", contravariant=True)

    class EnsemblGenePath(_rt.Path[_R, "EnsemblGene"]):
        """Columns and associations of EnsemblGene, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the gene in the Allen databases; not the Entrez number. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Full name of the gene. `string`, nullable, at most 255 characters."""
        entrez_id: _rt.Column[_R, int | None]
        """Number of the gene in NCBI Entrez Gene. `integer`, nullable."""
        acronym: _rt.TextColumn[_R, str | None]
        """Gene symbol, for instance `Pvalb`. `string`, nullable, at most 255 characters."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        chromosome_id: _rt.Column[_R, int | None]
        """Id of the chromosome that carries the gene. `integer`, nullable. The foreign key of `chromosome`."""
        homologene_id: _rt.Column[_R, int | None]
        """Number of the gene's group of homologues in NCBI HomoloGene. `integer`, nullable."""
        type: _rt.TextColumn[_R, str | None]
        """Name of the row's own class, since several gene classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
        legacy_ensembl_gene_id: _rt.Column[_R, int | None]
        """Number of the gene in an old Ensembl release, without its prefix. `integer`, nullable."""
        ensembl_id: _rt.TextColumn[_R, str | None]
        """Identifier of the gene in Ensembl. `string`, nullable, at most 255 characters."""
        alias_tags: _rt.TextColumn[_R, str | None]
        """Other symbols of the gene, in one text separated by spaces. `string`, nullable, at most 255 characters."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        genomic_reference_update_id: _rt.Column[_R, int | None]
        """Id of the update of the genomic reference that last changed the gene. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
        original_name: _rt.TextColumn[_R, str | None]
        """Name of the gene when the experiment was designed. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        original_symbol: _rt.TextColumn[_R, str | None]
        """Symbol of the gene when the experiment was designed. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        reference_genome_id: _rt.Column[_R, int | None]
        """Id of the reference genome. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
        version_status: _rt.TextColumn[_R, str | None]
        """State of the gene record against the current reference, for instance whether it was updated. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        transcripts: TranscriptPath[_R]
        """The transcripts of the gene. has_many Transcript, by its `gene_id`."""
        gene_tags: GeneTagPath[_R]
        """The tags given to the gene. has_and_belongs_to_many GeneTag."""
        gene_classifications: GeneClassificationPath[_R]
        """The functional classes that the gene belongs to. has_and_belongs_to_many GeneClassification."""
        chromosome: ChromosomePath[_R]
        """The chromosome that carries the gene. belongs_to Chromosome, by `chromosome_id`."""
        gene_aliases: GeneAliasPath[_R]
        """The other symbols of the gene, one row each. has_many GeneAlias, by its `gene_id`."""
        probes: ProbePath[_R]
        """The probes designed against the gene. has_many Probe, by its `gene_id`."""
        gene_lookups: GeneLookupPath[_R]
        """The search terms that lead to the gene. has_many GeneLookup, by its `gene_id`."""
        gene_classification_counts: GeneClassificationCountPath[_R]
        """How many genes each functional class has in each product. has_many GeneClassificationCount."""
        products: ProductPath[_R]
        """The products that hold data of the gene. has_and_belongs_to_many Product."""
        data_sets: DataSetPath[_R]
        """The data sets that measured the gene. has_many DataSet."""
        gene_associations: GeneAssociationPath[_R]
        """The links between the gene and genomic features of other databases. has_many GeneAssociation, by its `gene_id`."""
        transgenic_lines: TransgenicLinePath[_R]
        """The transgenic lines made with the gene's promoter or sequence. has_and_belongs_to_many TransgenicLine."""
        molbio_authority: MolbioAuthorityPath[_R]
        """The sequence database that the record comes from. belongs_to MolbioAuthority."""
        data_points: DataPointPath[_R]
        """The data points of the gene. has_many DataPoint, by its `gene_id`."""
        homologous_gene_associations: HomologousGeneAssociationPath[_R]
        """The links to genes of other species, one row each. has_many HomologousGeneAssociation, by its `gene_id`."""
        homologous_genes: GenePath[_R]
        """The matching genes of other species. has_many Gene."""
        ensembl_genes: "EnsemblGenePath[_R]"
        """The matching Ensembl gene records. has_and_belongs_to_many EnsemblGene."""
        ncbi_genes: NcbiGenePath[_R]
        """The matching NCBI gene records. has_and_belongs_to_many NcbiGene."""
        rnaseq_designs: RnaseqDesignPath[_R]
        """The RNA sequencing designs that cover the gene. has_and_belongs_to_many RnaseqDesign."""
        genome_locuses: GenomeLocusPath[_R]
        """The places of the gene in genomes. has_many GenomeLocus, by its `genomic_feature_id`. The key may also mean a row of another class: a type column says."""

    class EnsemblGeneWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EnsemblGene.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        entrez_id: int | _abc.Sequence[int] | None
        acronym: str | _abc.Sequence[str] | None
        organism_id: int | _abc.Sequence[int] | None
        chromosome_id: int | _abc.Sequence[int] | None
        homologene_id: int | _abc.Sequence[int] | None
        type: str | _abc.Sequence[str] | None
        legacy_ensembl_gene_id: int | _abc.Sequence[int] | None
        ensembl_id: str | _abc.Sequence[str] | None
        alias_tags: str | _abc.Sequence[str] | None
        sphinx_id: int | _abc.Sequence[int] | None
        genomic_reference_update_id: int | _abc.Sequence[int] | None
        original_name: str | _abc.Sequence[str] | None
        original_symbol: str | _abc.Sequence[str] | None
        reference_genome_id: int | _abc.Sequence[int] | None
        version_status: str | _abc.Sequence[str] | None

    EnsemblGeneColumn: _tx.TypeAlias = _t.Literal[
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
        "type",
        "version_status",
    ]
    EnsemblGeneInclude: _tx.TypeAlias = _t.Literal[
        "chromosome",
        "chromosome.genes",
        "chromosome.genome_locuses",
        "chromosome.organism",
        "data_points",
        "data_points.data_point_type",
        "data_points.donors",
        "data_points.gene",
        "data_points.product",
        "data_points.structure",
        "data_points.treatment",
        "data_sets",
        "data_sets.genes",
        "data_sets.plane_of_section",
        "data_sets.probes",
        "data_sets.products",
        "data_sets.reference_space",
        "data_sets.section_images",
        "data_sets.specimen",
        "data_sets.sub_images",
        "data_sets.treatments",
        "data_sets.well_known_files",
        "ensembl_genes",
        "ensembl_genes.chromosome",
        "ensembl_genes.data_points",
        "ensembl_genes.data_sets",
        "ensembl_genes.ensembl_genes",
        "ensembl_genes.gene_aliases",
        "ensembl_genes.gene_associations",
        "ensembl_genes.gene_classification_counts",
        "ensembl_genes.gene_classifications",
        "ensembl_genes.gene_lookups",
        "ensembl_genes.gene_tags",
        "ensembl_genes.genome_locuses",
        "ensembl_genes.homologous_gene_associations",
        "ensembl_genes.homologous_genes",
        "ensembl_genes.molbio_authority",
        "ensembl_genes.ncbi_genes",
        "ensembl_genes.organism",
        "ensembl_genes.probes",
        "ensembl_genes.products",
        "ensembl_genes.rnaseq_designs",
        "ensembl_genes.transcripts",
        "ensembl_genes.transgenic_lines",
        "gene_aliases",
        "gene_aliases.gene",
        "gene_associations",
        "gene_associations.gene",
        "gene_associations.gene_association_source",
        "gene_classification_counts",
        "gene_classification_counts.gene_classification",
        "gene_classification_counts.genes",
        "gene_classification_counts.product",
        "gene_classifications",
        "gene_classifications.gene_classification_counts",
        "gene_classifications.genes",
        "gene_lookups",
        "gene_lookups.gene",
        "gene_lookups.product",
        "gene_tags",
        "gene_tags.gene_tag_type",
        "gene_tags.genes",
        "genome_locuses",
        "genome_locuses.child_genome_loci",
        "genome_locuses.chromosome",
        "genome_locuses.parent_genome_locus",
        "genome_locuses.reference_genome",
        "homologous_gene_associations",
        "homologous_gene_associations.gene",
        "homologous_gene_associations.homologous_gene",
        "homologous_genes",
        "homologous_genes.chromosome",
        "homologous_genes.data_points",
        "homologous_genes.data_sets",
        "homologous_genes.ensembl_genes",
        "homologous_genes.gene_aliases",
        "homologous_genes.gene_associations",
        "homologous_genes.gene_classification_counts",
        "homologous_genes.gene_classifications",
        "homologous_genes.gene_lookups",
        "homologous_genes.gene_tags",
        "homologous_genes.homologous_gene_associations",
        "homologous_genes.homologous_genes",
        "homologous_genes.molbio_authority",
        "homologous_genes.ncbi_genes",
        "homologous_genes.organism",
        "homologous_genes.probes",
        "homologous_genes.products",
        "homologous_genes.rnaseq_designs",
        "homologous_genes.transcripts",
        "homologous_genes.transgenic_lines",
        "molbio_authority",
        "molbio_authority.gene_associations",
        "molbio_authority.genes",
        "molbio_authority.transcripts",
        "ncbi_genes",
        "ncbi_genes.chromosome",
        "ncbi_genes.data_points",
        "ncbi_genes.data_sets",
        "ncbi_genes.ensembl_genes",
        "ncbi_genes.gene_aliases",
        "ncbi_genes.gene_associations",
        "ncbi_genes.gene_classification_counts",
        "ncbi_genes.gene_classifications",
        "ncbi_genes.gene_lookups",
        "ncbi_genes.gene_tags",
        "ncbi_genes.homologous_gene_associations",
        "ncbi_genes.homologous_genes",
        "ncbi_genes.molbio_authority",
        "ncbi_genes.ncbi_genes",
        "ncbi_genes.organism",
        "ncbi_genes.probes",
        "ncbi_genes.products",
        "ncbi_genes.rnaseq_designs",
        "ncbi_genes.transcripts",
        "ncbi_genes.transgenic_lines",
        "organism",
        "organism.ages",
        "organism.chromosomes",
        "organism.donors",
        "organism.genes",
        "organism.ontologies",
        "organism.reference_genomes",
        "organism.reference_spaces",
        "probes",
        "probes.data_sets",
        "probes.forward_primer_sequence",
        "probes.gene",
        "probes.gene_association",
        "probes.microarray_designs",
        "probes.orientation",
        "probes.predicted_sequence",
        "probes.products",
        "probes.reverse_primer_sequence",
        "products",
        "products.data_points",
        "products.data_sets",
        "products.documents",
        "products.donors",
        "products.genes",
        "products.ontologies",
        "products.probes",
        "products.reference_spaces",
        "products.specimens",
        "rnaseq_designs",
        "rnaseq_designs.genes",
        "rnaseq_designs.rnaseq_gene_data_sets",
        "transcripts",
        "transcripts.gene",
        "transcripts.molbio_authority",
        "transgenic_lines",
        "transgenic_lines.genes",
        "transgenic_lines.sub_image_annotation",
        "transgenic_lines.transgenic_mice",
    ]

    EnsemblGeneT = _t.TypeVar("EnsemblGeneT", bound="EnsemblGene")

    class EnsemblGeneQuery(_rt.Query[EnsemblGeneT]):
        """A query for EnsemblGene objects."""

        def where(
            self, /, *conditions: _rt.Condition[EnsemblGeneT], **equal: _tx.Unpack[EnsemblGeneWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EnsemblGeneT, _t.Any]
            | EnsemblGeneInclude
            | tuple[EnsemblGeneInclude, ...],
            where: _rt.Condition[EnsemblGeneT] | _abc.Sequence[_rt.Condition[EnsemblGeneT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EnsemblGeneT, _t.Any] | EnsemblGeneColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EnsemblGeneT, _t.Any] | EnsemblGeneColumn
        ) -> _tx.Self: ...


class EnsemblGene(_rt.Model):
    """A gene record of Ensembl; a row of the table of genes.

    Table `genes`, 17 columns, 21 associations.

    Rows of its table may also be AffymetrixGene, AgilentGene, Gene, NcbiGene, RikenGene, TigrGene, UniGene. It descends from Gene.
    """

    __api_name__: _t.ClassVar[str] = "EnsemblGene"
    __table__: _t.ClassVar[str] = "genes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the gene in the Allen databases; not the Entrez number. `integer`, never null."""
    name: str | None = None
    """Full name of the gene. `string`, nullable, at most 255 characters."""
    entrez_id: int | None = None
    """Number of the gene in NCBI Entrez Gene. `integer`, nullable."""
    acronym: str | None = None
    """Gene symbol, for instance `Pvalb`. `string`, nullable, at most 255 characters."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""
    chromosome_id: int | None = None
    """Id of the chromosome that carries the gene. `integer`, nullable. The foreign key of `chromosome`."""
    homologene_id: int | None = None
    """Number of the gene's group of homologues in NCBI HomoloGene. `integer`, nullable."""
    type: str | None = None
    """Name of the row's own class, since several gene classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
    legacy_ensembl_gene_id: int | None = None
    """Number of the gene in an old Ensembl release, without its prefix. `integer`, nullable."""
    ensembl_id: str | None = None
    """Identifier of the gene in Ensembl. `string`, nullable, at most 255 characters."""
    alias_tags: str | None = None
    """Other symbols of the gene, in one text separated by spaces. `string`, nullable, at most 255 characters."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
    genomic_reference_update_id: int | None = None
    """Id of the update of the genomic reference that last changed the gene. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
    original_name: str | None = None
    """Name of the gene when the experiment was designed. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
    original_symbol: str | None = None
    """Symbol of the gene when the experiment was designed. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
    reference_genome_id: int | None = None
    """Id of the reference genome. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
    version_status: str | None = None
    """State of the gene record against the current reference, for instance whether it was updated. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EnsemblGenePath[EnsemblGene]"]

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def transcripts(self) -> tuple[Transcript, ...]:
            """The transcripts of the gene. has_many Transcript, by its `gene_id`."""
            ...

        @property
        def gene_tags(self) -> tuple[GeneTag, ...]:
            """The tags given to the gene. has_and_belongs_to_many GeneTag."""
            ...

        @property
        def gene_classifications(self) -> tuple[GeneClassification, ...]:
            """The functional classes that the gene belongs to. has_and_belongs_to_many GeneClassification."""
            ...

        @property
        def chromosome(self) -> Chromosome | None:
            """The chromosome that carries the gene. belongs_to Chromosome, by `chromosome_id`."""
            ...

        @property
        def gene_aliases(self) -> tuple[GeneAlias, ...]:
            """The other symbols of the gene, one row each. has_many GeneAlias, by its `gene_id`."""
            ...

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes designed against the gene. has_many Probe, by its `gene_id`."""
            ...

        @property
        def gene_lookups(self) -> tuple[GeneLookup, ...]:
            """The search terms that lead to the gene. has_many GeneLookup, by its `gene_id`."""
            ...

        @property
        def gene_classification_counts(self) -> tuple[GeneClassificationCount, ...]:
            """How many genes each functional class has in each product. has_many GeneClassificationCount."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products that hold data of the gene. has_and_belongs_to_many Product."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets that measured the gene. has_many DataSet."""
            ...

        @property
        def gene_associations(self) -> tuple[GeneAssociation, ...]:
            """The links between the gene and genomic features of other databases. has_many GeneAssociation, by its `gene_id`."""
            ...

        @property
        def transgenic_lines(self) -> tuple[TransgenicLine, ...]:
            """The transgenic lines made with the gene's promoter or sequence. has_and_belongs_to_many TransgenicLine."""
            ...

        @property
        def molbio_authority(self) -> MolbioAuthority | None:
            """The sequence database that the record comes from. belongs_to MolbioAuthority."""
            ...

        @property
        def data_points(self) -> tuple[DataPoint, ...]:
            """The data points of the gene. has_many DataPoint, by its `gene_id`."""
            ...

        @property
        def homologous_gene_associations(self) -> tuple[HomologousGeneAssociation, ...]:
            """The links to genes of other species, one row each. has_many HomologousGeneAssociation, by its `gene_id`."""
            ...

        @property
        def homologous_genes(self) -> tuple[Gene, ...]:
            """The matching genes of other species. has_many Gene."""
            ...

        @property
        def ensembl_genes(self) -> "tuple[EnsemblGene, ...]":
            """The matching Ensembl gene records. has_and_belongs_to_many EnsemblGene."""
            ...

        @property
        def ncbi_genes(self) -> tuple[NcbiGene, ...]:
            """The matching NCBI gene records. has_and_belongs_to_many NcbiGene."""
            ...

        @property
        def rnaseq_designs(self) -> tuple[RnaseqDesign, ...]:
            """The RNA sequencing designs that cover the gene. has_and_belongs_to_many RnaseqDesign."""
            ...

        @property
        def genome_locuses(self) -> tuple[GenomeLocus, ...]:
            """The places of the gene in genomes. has_many GenomeLocus, by its `genomic_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[EnsemblGeneT],
            /,
            *conditions: _rt.Condition[EnsemblGeneT],
            **equal: _tx.Unpack[EnsemblGeneWhere],
        ) -> EnsemblGeneQuery[EnsemblGeneT]: ...
        @classmethod
        def include(
            cls: _b.type[EnsemblGeneT],
            /,
            *paths: _rt.Path[EnsemblGeneT, _t.Any]
            | EnsemblGeneInclude
            | tuple[EnsemblGeneInclude, ...],
            where: _rt.Condition[EnsemblGeneT] | _abc.Sequence[_rt.Condition[EnsemblGeneT]] = (),
            keep_parents: bool = False,
        ) -> EnsemblGeneQuery[EnsemblGeneT]: ...
    else:
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        transcripts = _rt.Relation("has_many", "Transcript", "gene_id")
        gene_tags = _rt.Relation("has_and_belongs_to_many", "GeneTag")
        gene_classifications = _rt.Relation("has_and_belongs_to_many", "GeneClassification")
        chromosome = _rt.Relation("belongs_to", "Chromosome", "chromosome_id")
        gene_aliases = _rt.Relation("has_many", "GeneAlias", "gene_id")
        probes = _rt.Relation("has_many", "Probe", "gene_id")
        gene_lookups = _rt.Relation("has_many", "GeneLookup", "gene_id")
        gene_classification_counts = _rt.Relation("has_many", "GeneClassificationCount")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
        data_sets = _rt.Relation("has_many", "DataSet")
        gene_associations = _rt.Relation("has_many", "GeneAssociation", "gene_id")
        transgenic_lines = _rt.Relation("has_and_belongs_to_many", "TransgenicLine")
        molbio_authority = _rt.Relation("belongs_to", "MolbioAuthority")
        data_points = _rt.Relation("has_many", "DataPoint", "gene_id")
        homologous_gene_associations = _rt.Relation(
            "has_many", "HomologousGeneAssociation", "gene_id"
        )
        homologous_genes = _rt.Relation("has_many", "Gene")
        ensembl_genes = _rt.Relation("has_and_belongs_to_many", "EnsemblGene")
        ncbi_genes = _rt.Relation("has_and_belongs_to_many", "NcbiGene")
        rnaseq_designs = _rt.Relation("has_and_belongs_to_many", "RnaseqDesign")
        genome_locuses = _rt.Relation("has_many", "GenomeLocus", "genomic_feature_id")
