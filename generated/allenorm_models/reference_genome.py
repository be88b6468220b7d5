"""ReferenceGenome: table `reference_genomes`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .genome_locus import GenomeLocus as GenomeLocus
    from .genome_locus import GenomeLocusPath as GenomeLocusPath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath

    _R = _t.TypeVar("_R", contravariant=True)

    class ReferenceGenomePath(_rt.Path[_R, "ReferenceGenome"]):
        """Columns and associations of ReferenceGenome, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        build: _rt.TextColumn[_R, str | None]
        """Name of the build. `string`, nullable, at most 255 characters."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        genome_locuses: GenomeLocusPath[_R]
        """The places in the genome that features map to. has_many GenomeLocus, by its `reference_genome_id`."""

    class ReferenceGenomeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ReferenceGenome.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        build: str | _abc.Sequence[str] | None
        organism_id: int | _abc.Sequence[int] | None

    ReferenceGenomeColumn: _tx.TypeAlias = _t.Literal["build", "id", "name", "organism_id"]
    ReferenceGenomeInclude: _tx.TypeAlias = _t.Literal[
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

    ReferenceGenomeT = _t.TypeVar("ReferenceGenomeT", bound="ReferenceGenome")

    class ReferenceGenomeQuery(_rt.Query[ReferenceGenomeT]):
        """A query for ReferenceGenome objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ReferenceGenomeT],
            **equal: _tx.Unpack[ReferenceGenomeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ReferenceGenomeT, _t.Any]
            | ReferenceGenomeInclude
            | tuple[ReferenceGenomeInclude, ...],
            where: _rt.Condition[ReferenceGenomeT]
            | _abc.Sequence[_rt.Condition[ReferenceGenomeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ReferenceGenomeT, _t.Any] | ReferenceGenomeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ReferenceGenomeT, _t.Any] | ReferenceGenomeColumn
        ) -> _tx.Self: ...


class ReferenceGenome(_rt.Model):
    """A build of the genome of one species.

    Table `reference_genomes`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "ReferenceGenome"
    __table__: _t.ClassVar[str] = "reference_genomes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    build: str | None = None
    """Name of the build. `string`, nullable, at most 255 characters."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ReferenceGenomePath[ReferenceGenome]"]

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def genome_locuses(self) -> tuple[GenomeLocus, ...]:
            """The places in the genome that features map to. has_many GenomeLocus, by its `reference_genome_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ReferenceGenomeT],
            /,
            *conditions: _rt.Condition[ReferenceGenomeT],
            **equal: _tx.Unpack[ReferenceGenomeWhere],
        ) -> ReferenceGenomeQuery[ReferenceGenomeT]: ...
        @classmethod
        def include(
            cls: _b.type[ReferenceGenomeT],
            /,
            *paths: _rt.Path[ReferenceGenomeT, _t.Any]
            | ReferenceGenomeInclude
            | tuple[ReferenceGenomeInclude, ...],
            where: _rt.Condition[ReferenceGenomeT]
            | _abc.Sequence[_rt.Condition[ReferenceGenomeT]] = (),
            keep_parents: bool = False,
        ) -> ReferenceGenomeQuery[ReferenceGenomeT]: ...
    else:
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        genome_locuses = _rt.Relation("has_many", "GenomeLocus", "reference_genome_id")
