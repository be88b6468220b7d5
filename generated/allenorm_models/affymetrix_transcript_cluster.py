"""AffymetrixTranscriptCluster: table `affymetrix_transcript_clusters`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene_association import GeneAssociation as GeneAssociation
    from .gene_association import GeneAssociationPath as GeneAssociationPath

    _R = _t.TypeVar("_R", contravariant=True)

    class AffymetrixTranscriptClusterPath(_rt.Path[_R, "AffymetrixTranscriptCluster"]):
        """Columns and associations of AffymetrixTranscriptCluster, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        displayable_id_from_affymetrix: _rt.Column[_R, int | None]
        """Number of the transcript cluster at Affymetrix. `integer`, nullable."""
        gene_association: GeneAssociationPath[_R]
        """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""

    class AffymetrixTranscriptClusterWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AffymetrixTranscriptCluster.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        displayable_id_from_affymetrix: int | _abc.Sequence[int] | None

    AffymetrixTranscriptClusterColumn: _tx.TypeAlias = _t.Literal[
        "displayable_id_from_affymetrix", "id"
    ]
    AffymetrixTranscriptClusterInclude: _tx.TypeAlias = _t.Literal[
        "gene_association", "gene_association.gene", "gene_association.gene_association_source"
    ]

    AffymetrixTranscriptClusterT = _t.TypeVar(
        "AffymetrixTranscriptClusterT", bound="AffymetrixTranscriptCluster"
    )

    class AffymetrixTranscriptClusterQuery(_rt.Query[AffymetrixTranscriptClusterT]):
        """A query for AffymetrixTranscriptCluster objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AffymetrixTranscriptClusterT],
            **equal: _tx.Unpack[AffymetrixTranscriptClusterWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AffymetrixTranscriptClusterT, _t.Any]
            | AffymetrixTranscriptClusterInclude
            | tuple[AffymetrixTranscriptClusterInclude, ...],
            where: _rt.Condition[AffymetrixTranscriptClusterT]
            | _abc.Sequence[_rt.Condition[AffymetrixTranscriptClusterT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[AffymetrixTranscriptClusterT, _t.Any]
            | AffymetrixTranscriptClusterColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[AffymetrixTranscriptClusterT, _t.Any]
            | AffymetrixTranscriptClusterColumn,
        ) -> _tx.Self: ...


class AffymetrixTranscriptCluster(_rt.Model):
    """A transcript cluster of an Affymetrix exon array.

    Table `affymetrix_transcript_clusters`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "AffymetrixTranscriptCluster"
    __table__: _t.ClassVar[str] = "affymetrix_transcript_clusters"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    displayable_id_from_affymetrix: int | None = None
    """Number of the transcript cluster at Affymetrix. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AffymetrixTranscriptClusterPath[AffymetrixTranscriptCluster]"]

        @property
        def gene_association(self) -> GeneAssociation | None:
            """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[AffymetrixTranscriptClusterT],
            /,
            *conditions: _rt.Condition[AffymetrixTranscriptClusterT],
            **equal: _tx.Unpack[AffymetrixTranscriptClusterWhere],
        ) -> AffymetrixTranscriptClusterQuery[AffymetrixTranscriptClusterT]: ...
        @classmethod
        def include(
            cls: _b.type[AffymetrixTranscriptClusterT],
            /,
            *paths: _rt.Path[AffymetrixTranscriptClusterT, _t.Any]
            | AffymetrixTranscriptClusterInclude
            | tuple[AffymetrixTranscriptClusterInclude, ...],
            where: _rt.Condition[AffymetrixTranscriptClusterT]
            | _abc.Sequence[_rt.Condition[AffymetrixTranscriptClusterT]] = (),
            keep_parents: bool = False,
        ) -> AffymetrixTranscriptClusterQuery[AffymetrixTranscriptClusterT]: ...
    else:
        gene_association = _rt.Relation("has_one", "GeneAssociation", "gene_feature_id")
