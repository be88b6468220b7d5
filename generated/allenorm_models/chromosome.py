"""Chromosome: table `chromosomes`, 3 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .genome_locus import GenomeLocus as GenomeLocus
    from .genome_locus import GenomeLocusPath as GenomeLocusPath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath

    _R = _t.TypeVar("_R", contravariant=True)

    class ChromosomePath(_rt.Path[_R, "Chromosome"]):
        """Columns and associations of Chromosome, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the chromosome, for instance `15` or `X`. `string`, nullable, at most 255 characters."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        genes: GenePath[_R]
        """The genes on the chromosome. has_many Gene, by its `chromosome_id`."""
        genome_locuses: GenomeLocusPath[_R]
        """The places on the chromosome that features map to. has_many GenomeLocus, by its `chromosome_id`."""

    class ChromosomeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Chromosome.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        organism_id: int | _abc.Sequence[int] | None

    ChromosomeColumn: _tx.TypeAlias = _t.Literal["id", "name", "organism_id"]
    ChromosomeInclude: _tx.TypeAlias = _t.Literal[
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
        "genome_locuses",
        "genome_locuses.child_genome_loci",
        "genome_locuses.chromosome",
        "genome_locuses.parent_genome_locus",
        "genome_locuses.reference_genome",
        "organism",
        "organism.ages",
        "organism.chromosomes",
        "organism.donors",
        "organism.genes",
        "organism.ontologies",
        "organism.reference_genomes",
        "organism.reference_spaces",
    ]

    ChromosomeT = _t.TypeVar("ChromosomeT", bound="Chromosome")

    class ChromosomeQuery(_rt.Query[ChromosomeT]):
        """A query for Chromosome objects."""

        def where(
            self, /, *conditions: _rt.Condition[ChromosomeT], **equal: _tx.Unpack[ChromosomeWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ChromosomeT, _t.Any]
            | ChromosomeInclude
            | tuple[ChromosomeInclude, ...],
            where: _rt.Condition[ChromosomeT] | _abc.Sequence[_rt.Condition[ChromosomeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ChromosomeT, _t.Any] | ChromosomeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ChromosomeT, _t.Any] | ChromosomeColumn
        ) -> _tx.Self: ...


class Chromosome(_rt.Model):
    """A chromosome of one species.

    Table `chromosomes`, 3 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "Chromosome"
    __table__: _t.ClassVar[str] = "chromosomes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the chromosome, for instance `15` or `X`. `string`, nullable, at most 255 characters."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ChromosomePath[Chromosome]"]

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes on the chromosome. has_many Gene, by its `chromosome_id`."""
            ...

        @property
        def genome_locuses(self) -> tuple[GenomeLocus, ...]:
            """The places on the chromosome that features map to. has_many GenomeLocus, by its `chromosome_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ChromosomeT],
            /,
            *conditions: _rt.Condition[ChromosomeT],
            **equal: _tx.Unpack[ChromosomeWhere],
        ) -> ChromosomeQuery[ChromosomeT]: ...
        @classmethod
        def include(
            cls: _b.type[ChromosomeT],
            /,
            *paths: _rt.Path[ChromosomeT, _t.Any]
            | ChromosomeInclude
            | tuple[ChromosomeInclude, ...],
            where: _rt.Condition[ChromosomeT] | _abc.Sequence[_rt.Condition[ChromosomeT]] = (),
            keep_parents: bool = False,
        ) -> ChromosomeQuery[ChromosomeT]: ...
    else:
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        genes = _rt.Relation("has_many", "Gene", "chromosome_id")
        genome_locuses = _rt.Relation("has_many", "GenomeLocus", "chromosome_id")
