"""GoExon: table `go_exons`, 1 column, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene_association import GeneAssociation as GeneAssociation
    from .gene_association import GeneAssociationPath as GeneAssociationPath
    from .genome_locus import GenomeLocus as GenomeLocus
    from .genome_locus import GenomeLocusPath as GenomeLocusPath

    _R = _t.TypeVar("_R", contravariant=True)

    class GoExonPath(_rt.Path[_R, "GoExon"]):
        """Columns and associations of GoExon, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        genome_locus: GenomeLocusPath[_R]
        """The place of the exon in the genome. has_one GenomeLocus, by its `genomic_feature_id`. The key may also mean a row of another class: a type column says."""
        gene_association: GeneAssociationPath[_R]
        """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""

    class GoExonWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GoExon.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    GoExonColumn: _tx.TypeAlias = _t.Literal["id"]
    GoExonInclude: _tx.TypeAlias = _t.Literal[
        "gene_association",
        "gene_association.gene",
        "gene_association.gene_association_source",
        "genome_locus",
        "genome_locus.child_genome_loci",
        "genome_locus.chromosome",
        "genome_locus.parent_genome_locus",
        "genome_locus.reference_genome",
    ]

    GoExonT = _t.TypeVar("GoExonT", bound="GoExon")

    class GoExonQuery(_rt.Query[GoExonT]):
        """A query for GoExon objects."""

        def where(
            self, /, *conditions: _rt.Condition[GoExonT], **equal: _tx.Unpack[GoExonWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GoExonT, _t.Any] | GoExonInclude | tuple[GoExonInclude, ...],
            where: _rt.Condition[GoExonT] | _abc.Sequence[_rt.Condition[GoExonT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[GoExonT, _t.Any] | GoExonColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[GoExonT, _t.Any] | GoExonColumn) -> _tx.Self: ...


class GoExon(_rt.Model):
    """An exon with its place in the genome. What its name stands for is not established.

    Table `go_exons`, 1 column, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "GoExon"
    __table__: _t.ClassVar[str] = "go_exons"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GoExonPath[GoExon]"]

        @property
        def genome_locus(self) -> GenomeLocus | None:
            """The place of the exon in the genome. has_one GenomeLocus, by its `genomic_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def gene_association(self) -> GeneAssociation | None:
            """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[GoExonT],
            /,
            *conditions: _rt.Condition[GoExonT],
            **equal: _tx.Unpack[GoExonWhere],
        ) -> GoExonQuery[GoExonT]: ...
        @classmethod
        def include(
            cls: _b.type[GoExonT],
            /,
            *paths: _rt.Path[GoExonT, _t.Any] | GoExonInclude | tuple[GoExonInclude, ...],
            where: _rt.Condition[GoExonT] | _abc.Sequence[_rt.Condition[GoExonT]] = (),
            keep_parents: bool = False,
        ) -> GoExonQuery[GoExonT]: ...
    else:
        genome_locus = _rt.Relation("has_one", "GenomeLocus", "genomic_feature_id")
        gene_association = _rt.Relation("has_one", "GeneAssociation", "gene_feature_id")
