"""Organism: table `organisms`, 4 columns, 7 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .chromosome import Chromosome as Chromosome
    from .chromosome import ChromosomePath as ChromosomePath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .ontology import Ontology as Ontology
    from .ontology import OntologyPath as OntologyPath
    from .reference_genome import ReferenceGenome as ReferenceGenome
    from .reference_genome import ReferenceGenomePath as ReferenceGenomePath
    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath

    _R = _t.TypeVar("_R", contravariant=True)

    class OrganismPath(_rt.Path[_R, "Organism"]):
        """Columns and associations of Organism, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the species, for instance `Mus musculus`. `string`, nullable, at most 255 characters."""
        ncbitaxonomyid: _rt.Column[_R, int | None]
        """Number of the species in the NCBI taxonomy. `integer`, nullable."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `string`, nullable, at most 255 characters."""
        ontologies: OntologyPath[_R]
        """The ontologies of brain structures for the species. has_many Ontology, by its `organism_id`."""
        ages: AgePath[_R]
        """The ages defined for the species. has_many Age, by its `organism_id`."""
        chromosomes: ChromosomePath[_R]
        """The chromosomes of the species. has_many Chromosome, by its `organism_id`."""
        donors: DonorPath[_R]
        """The donors of the species. has_many Donor, by its `organism_id`."""
        genes: GenePath[_R]
        """The genes of the species. has_many Gene, by its `organism_id`."""
        reference_genomes: ReferenceGenomePath[_R]
        """The reference genomes of the species. has_many ReferenceGenome, by its `organism_id`."""
        reference_spaces: ReferenceSpacePath[_R]
        """The reference spaces of the species. has_many ReferenceSpace, by its `organism_id`."""

    class OrganismWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Organism.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        ncbitaxonomyid: int | _abc.Sequence[int] | None
        tags: str | _abc.Sequence[str] | None

    OrganismColumn: _tx.TypeAlias = _t.Literal["id", "name", "ncbitaxonomyid", "tags"]
    OrganismInclude: _tx.TypeAlias = _t.Literal[
        "ages",
        "ages.age_group",
        "ages.atlas_infos",
        "ages.donors",
        "ages.injections",
        "ages.neurosurgeries",
        "ages.organism",
        "ages.reference_spaces",
        "chromosomes",
        "chromosomes.genes",
        "chromosomes.genome_locuses",
        "chromosomes.organism",
        "donors",
        "donors.age",
        "donors.conditions",
        "donors.data_points",
        "donors.disease_categories",
        "donors.donor_condition_values",
        "donors.medical_conditions",
        "donors.neurosurgeries",
        "donors.organism",
        "donors.products",
        "donors.specimens",
        "donors.transgenic_lines",
        "donors.transgenic_mouse",
        "genes",
        "genes.chromosome",
        "genes.data_points",
        "genes.data_sets",
        "genes.ensembl_genes",
        "genes.gene_aliases",
        "genes.gene_associations",
        "genes.gene_classification_counts",
        "genes.gene_classifications",
        "genes.gene_lookups",
        "genes.gene_tags",
        "genes.homologous_gene_associations",
        "genes.homologous_genes",
        "genes.molbio_authority",
        "genes.ncbi_genes",
        "genes.organism",
        "genes.probes",
        "genes.products",
        "genes.rnaseq_designs",
        "genes.transcripts",
        "genes.transgenic_lines",
        "ontologies",
        "ontologies.organism",
        "ontologies.products",
        "ontologies.structure_graphs",
        "ontologies.structure_lookups",
        "ontologies.structures",
        "reference_genomes",
        "reference_genomes.genome_locuses",
        "reference_genomes.organism",
        "reference_spaces",
        "reference_spaces.age",
        "reference_spaces.atlases",
        "reference_spaces.data_sets",
        "reference_spaces.organism",
        "reference_spaces.products",
        "reference_spaces.reference_to_reference_transforms",
        "reference_spaces.structure_centers",
        "reference_spaces.well_known_files",
    ]

    OrganismT = _t.TypeVar("OrganismT", bound="Organism")

    class OrganismQuery(_rt.Query[OrganismT]):
        """A query for Organism objects."""

        def where(
            self, /, *conditions: _rt.Condition[OrganismT], **equal: _tx.Unpack[OrganismWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[OrganismT, _t.Any] | OrganismInclude | tuple[OrganismInclude, ...],
            where: _rt.Condition[OrganismT] | _abc.Sequence[_rt.Condition[OrganismT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[OrganismT, _t.Any] | OrganismColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[OrganismT, _t.Any] | OrganismColumn
        ) -> _tx.Self: ...


class Organism(_rt.Model):
    """A species.

    Table `organisms`, 4 columns, 7 associations.
    """

    __api_name__: _t.ClassVar[str] = "Organism"
    __table__: _t.ClassVar[str] = "organisms"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the species, for instance `Mus musculus`. `string`, nullable, at most 255 characters."""
    ncbitaxonomyid: int | None = None
    """Number of the species in the NCBI taxonomy. `integer`, nullable."""
    tags: str | None = None
    """Words for the web site's search. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["OrganismPath[Organism]"]

        @property
        def ontologies(self) -> tuple[Ontology, ...]:
            """The ontologies of brain structures for the species. has_many Ontology, by its `organism_id`."""
            ...

        @property
        def ages(self) -> tuple[Age, ...]:
            """The ages defined for the species. has_many Age, by its `organism_id`."""
            ...

        @property
        def chromosomes(self) -> tuple[Chromosome, ...]:
            """The chromosomes of the species. has_many Chromosome, by its `organism_id`."""
            ...

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors of the species. has_many Donor, by its `organism_id`."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes of the species. has_many Gene, by its `organism_id`."""
            ...

        @property
        def reference_genomes(self) -> tuple[ReferenceGenome, ...]:
            """The reference genomes of the species. has_many ReferenceGenome, by its `organism_id`."""
            ...

        @property
        def reference_spaces(self) -> tuple[ReferenceSpace, ...]:
            """The reference spaces of the species. has_many ReferenceSpace, by its `organism_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[OrganismT],
            /,
            *conditions: _rt.Condition[OrganismT],
            **equal: _tx.Unpack[OrganismWhere],
        ) -> OrganismQuery[OrganismT]: ...
        @classmethod
        def include(
            cls: _b.type[OrganismT],
            /,
            *paths: _rt.Path[OrganismT, _t.Any] | OrganismInclude | tuple[OrganismInclude, ...],
            where: _rt.Condition[OrganismT] | _abc.Sequence[_rt.Condition[OrganismT]] = (),
            keep_parents: bool = False,
        ) -> OrganismQuery[OrganismT]: ...
    else:
        ontologies = _rt.Relation("has_many", "Ontology", "organism_id")
        ages = _rt.Relation("has_many", "Age", "organism_id")
        chromosomes = _rt.Relation("has_many", "Chromosome", "organism_id")
        donors = _rt.Relation("has_many", "Donor", "organism_id")
        genes = _rt.Relation("has_many", "Gene", "organism_id")
        reference_genomes = _rt.Relation("has_many", "ReferenceGenome", "organism_id")
        reference_spaces = _rt.Relation("has_many", "ReferenceSpace", "organism_id")
