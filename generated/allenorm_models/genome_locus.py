"""GenomeLocus: table `genome_loci`, 8 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .chromosome import Chromosome as Chromosome
    from .chromosome import ChromosomePath as ChromosomePath
    from .reference_genome import ReferenceGenome as ReferenceGenome
    from .reference_genome import ReferenceGenomePath as ReferenceGenomePath

    _R = _t.TypeVar("_R", contravariant=True)

    class GenomeLocusPath(_rt.Path[_R, "GenomeLocus"]):
        """Columns and associations of GenomeLocus, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        start_pos: _rt.Column[_R, int | None]
        """First base of the place on the chromosome, in base pairs. `integer`, nullable."""
        stop_pos: _rt.Column[_R, int | None]
        """Last base of the place on the chromosome, in base pairs. `integer`, nullable."""
        chromosome_id: _rt.Column[_R, int | None]
        """Id of the chromosome. `integer`, nullable. The foreign key of `chromosome`."""
        reference_genome_id: _rt.Column[_R, int | None]
        """Id of the reference genome. `integer`, nullable. The foreign key of `reference_genome`."""
        parent_locus_id: _rt.Column[_R, int | None]
        """Id of the larger place that contains it. `integer`, nullable. The foreign key of `parent_genome_locus`."""
        genomic_feature_id: _rt.Column[_R, int | None]
        """Id of the feature at the place, in the class that `genomic_feature_type` names. `integer`, nullable."""
        genomic_feature_type: _rt.TextColumn[_R, str | None]
        """Name of the class of the feature. `string`, nullable, at most 255 characters."""
        chromosome: ChromosomePath[_R]
        """The chromosome. belongs_to Chromosome, by `chromosome_id`."""
        reference_genome: ReferenceGenomePath[_R]
        """The reference genome. belongs_to ReferenceGenome, by `reference_genome_id`."""
        parent_genome_locus: "GenomeLocusPath[_R]"
        """The larger place that contains it, found by `parent_locus_id`. belongs_to GenomeLocus, by `parent_locus_id`."""
        child_genome_loci: "GenomeLocusPath[_R]"
        """The smaller places inside it. has_many GenomeLocus, by its `parent_locus_id`."""

    class GenomeLocusWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GenomeLocus.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        start_pos: int | _abc.Sequence[int] | None
        stop_pos: int | _abc.Sequence[int] | None
        chromosome_id: int | _abc.Sequence[int] | None
        reference_genome_id: int | _abc.Sequence[int] | None
        parent_locus_id: int | _abc.Sequence[int] | None
        genomic_feature_id: int | _abc.Sequence[int] | None
        genomic_feature_type: str | _abc.Sequence[str] | None

    GenomeLocusColumn: _tx.TypeAlias = _t.Literal[
        "chromosome_id",
        "genomic_feature_id",
        "genomic_feature_type",
        "id",
        "parent_locus_id",
        "reference_genome_id",
        "start_pos",
        "stop_pos",
    ]
    GenomeLocusInclude: _tx.TypeAlias = _t.Literal[
        "child_genome_loci",
        "child_genome_loci.child_genome_loci",
        "child_genome_loci.chromosome",
        "child_genome_loci.parent_genome_locus",
        "child_genome_loci.reference_genome",
        "chromosome",
        "chromosome.genes",
        "chromosome.genome_locuses",
        "chromosome.organism",
        "parent_genome_locus",
        "parent_genome_locus.child_genome_loci",
        "parent_genome_locus.chromosome",
        "parent_genome_locus.parent_genome_locus",
        "parent_genome_locus.reference_genome",
        "reference_genome",
        "reference_genome.genome_locuses",
        "reference_genome.organism",
    ]

    GenomeLocusT = _t.TypeVar("GenomeLocusT", bound="GenomeLocus")

    class GenomeLocusQuery(_rt.Query[GenomeLocusT]):
        """A query for GenomeLocus objects."""

        def where(
            self, /, *conditions: _rt.Condition[GenomeLocusT], **equal: _tx.Unpack[GenomeLocusWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GenomeLocusT, _t.Any]
            | GenomeLocusInclude
            | tuple[GenomeLocusInclude, ...],
            where: _rt.Condition[GenomeLocusT] | _abc.Sequence[_rt.Condition[GenomeLocusT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GenomeLocusT, _t.Any] | GenomeLocusColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GenomeLocusT, _t.Any] | GenomeLocusColumn
        ) -> _tx.Self: ...


class GenomeLocus(_rt.Model):
    """A place on a chromosome of a reference genome.

    Table `genome_loci`, 8 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "GenomeLocus"
    __table__: _t.ClassVar[str] = "genome_loci"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    start_pos: int | None = None
    """First base of the place on the chromosome, in base pairs. `integer`, nullable."""
    stop_pos: int | None = None
    """Last base of the place on the chromosome, in base pairs. `integer`, nullable."""
    chromosome_id: int | None = None
    """Id of the chromosome. `integer`, nullable. The foreign key of `chromosome`."""
    reference_genome_id: int | None = None
    """Id of the reference genome. `integer`, nullable. The foreign key of `reference_genome`."""
    parent_locus_id: int | None = None
    """Id of the larger place that contains it. `integer`, nullable. The foreign key of `parent_genome_locus`."""
    genomic_feature_id: int | None = None
    """Id of the feature at the place, in the class that `genomic_feature_type` names. `integer`, nullable."""
    genomic_feature_type: str | None = None
    """Name of the class of the feature. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GenomeLocusPath[GenomeLocus]"]

        @property
        def chromosome(self) -> Chromosome | None:
            """The chromosome. belongs_to Chromosome, by `chromosome_id`."""
            ...

        @property
        def reference_genome(self) -> ReferenceGenome | None:
            """The reference genome. belongs_to ReferenceGenome, by `reference_genome_id`."""
            ...

        @property
        def parent_genome_locus(self) -> "GenomeLocus | None":
            """The larger place that contains it, found by `parent_locus_id`. belongs_to GenomeLocus, by `parent_locus_id`."""
            ...

        @property
        def child_genome_loci(self) -> "tuple[GenomeLocus, ...]":
            """The smaller places inside it. has_many GenomeLocus, by its `parent_locus_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GenomeLocusT],
            /,
            *conditions: _rt.Condition[GenomeLocusT],
            **equal: _tx.Unpack[GenomeLocusWhere],
        ) -> GenomeLocusQuery[GenomeLocusT]: ...
        @classmethod
        def include(
            cls: _b.type[GenomeLocusT],
            /,
            *paths: _rt.Path[GenomeLocusT, _t.Any]
            | GenomeLocusInclude
            | tuple[GenomeLocusInclude, ...],
            where: _rt.Condition[GenomeLocusT] | _abc.Sequence[_rt.Condition[GenomeLocusT]] = (),
            keep_parents: bool = False,
        ) -> GenomeLocusQuery[GenomeLocusT]: ...
    else:
        chromosome = _rt.Relation("belongs_to", "Chromosome", "chromosome_id")
        reference_genome = _rt.Relation("belongs_to", "ReferenceGenome", "reference_genome_id")
        parent_genome_locus = _rt.Relation("belongs_to", "GenomeLocus", "parent_locus_id")
        child_genome_loci = _rt.Relation("has_many", "GenomeLocus", "parent_locus_id")
