"""AffymetrixProbeset: table `affymetrix_probesets`, 2 columns, 1 association."""

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

    class AffymetrixProbesetPath(_rt.Path[_R, "AffymetrixProbeset"]):
        """Columns and associations of AffymetrixProbeset, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        displayable_id_from_affymetrix: _rt.Column[_R, int | None]
        """Number of the probe set at Affymetrix. `integer`, nullable."""
        gene_association: GeneAssociationPath[_R]
        """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""

    class AffymetrixProbesetWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AffymetrixProbeset.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        displayable_id_from_affymetrix: int | _abc.Sequence[int] | None

    AffymetrixProbesetColumn: _tx.TypeAlias = _t.Literal["displayable_id_from_affymetrix", "id"]
    AffymetrixProbesetInclude: _tx.TypeAlias = _t.Literal[
        "gene_association", "gene_association.gene", "gene_association.gene_association_source"
    ]

    AffymetrixProbesetT = _t.TypeVar("AffymetrixProbesetT", bound="AffymetrixProbeset")

    class AffymetrixProbesetQuery(_rt.Query[AffymetrixProbesetT]):
        """A query for AffymetrixProbeset objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AffymetrixProbesetT],
            **equal: _tx.Unpack[AffymetrixProbesetWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AffymetrixProbesetT, _t.Any]
            | AffymetrixProbesetInclude
            | tuple[AffymetrixProbesetInclude, ...],
            where: _rt.Condition[AffymetrixProbesetT]
            | _abc.Sequence[_rt.Condition[AffymetrixProbesetT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AffymetrixProbesetT, _t.Any] | AffymetrixProbesetColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AffymetrixProbesetT, _t.Any] | AffymetrixProbesetColumn
        ) -> _tx.Self: ...


class AffymetrixProbeset(_rt.Model):
    """A probe set of an Affymetrix array.

    Table `affymetrix_probesets`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "AffymetrixProbeset"
    __table__: _t.ClassVar[str] = "affymetrix_probesets"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    displayable_id_from_affymetrix: int | None = None
    """Number of the probe set at Affymetrix. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AffymetrixProbesetPath[AffymetrixProbeset]"]

        @property
        def gene_association(self) -> GeneAssociation | None:
            """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[AffymetrixProbesetT],
            /,
            *conditions: _rt.Condition[AffymetrixProbesetT],
            **equal: _tx.Unpack[AffymetrixProbesetWhere],
        ) -> AffymetrixProbesetQuery[AffymetrixProbesetT]: ...
        @classmethod
        def include(
            cls: _b.type[AffymetrixProbesetT],
            /,
            *paths: _rt.Path[AffymetrixProbesetT, _t.Any]
            | AffymetrixProbesetInclude
            | tuple[AffymetrixProbesetInclude, ...],
            where: _rt.Condition[AffymetrixProbesetT]
            | _abc.Sequence[_rt.Condition[AffymetrixProbesetT]] = (),
            keep_parents: bool = False,
        ) -> AffymetrixProbesetQuery[AffymetrixProbesetT]: ...
    else:
        gene_association = _rt.Relation("has_one", "GeneAssociation", "gene_feature_id")
