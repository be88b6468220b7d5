"""AffymetrixMacaqueProbeset: table `affymetrix_macaque_probesets`, 2 columns, 1 association."""

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

    class AffymetrixMacaqueProbesetPath(_rt.Path[_R, "AffymetrixMacaqueProbeset"]):
        """Columns and associations of AffymetrixMacaqueProbeset, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        displayable_id_from_affymetrix: _rt.TextColumn[_R, str | None]
        """Name of the probe set at Affymetrix. `string`, nullable, at most 255 characters."""
        gene_association: GeneAssociationPath[_R]
        """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""

    class AffymetrixMacaqueProbesetWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AffymetrixMacaqueProbeset.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        displayable_id_from_affymetrix: str | _abc.Sequence[str] | None

    AffymetrixMacaqueProbesetColumn: _tx.TypeAlias = _t.Literal[
        "displayable_id_from_affymetrix", "id"
    ]
    AffymetrixMacaqueProbesetInclude: _tx.TypeAlias = _t.Literal[
        "gene_association", "gene_association.gene", "gene_association.gene_association_source"
    ]

    AffymetrixMacaqueProbesetT = _t.TypeVar(
        "AffymetrixMacaqueProbesetT", bound="AffymetrixMacaqueProbeset"
    )

    class AffymetrixMacaqueProbesetQuery(_rt.Query[AffymetrixMacaqueProbesetT]):
        """A query for AffymetrixMacaqueProbeset objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AffymetrixMacaqueProbesetT],
            **equal: _tx.Unpack[AffymetrixMacaqueProbesetWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AffymetrixMacaqueProbesetT, _t.Any]
            | AffymetrixMacaqueProbesetInclude
            | tuple[AffymetrixMacaqueProbesetInclude, ...],
            where: _rt.Condition[AffymetrixMacaqueProbesetT]
            | _abc.Sequence[_rt.Condition[AffymetrixMacaqueProbesetT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[AffymetrixMacaqueProbesetT, _t.Any]
            | AffymetrixMacaqueProbesetColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[AffymetrixMacaqueProbesetT, _t.Any]
            | AffymetrixMacaqueProbesetColumn,
        ) -> _tx.Self: ...


class AffymetrixMacaqueProbeset(_rt.Model):
    """A probe set of the Affymetrix macaque array.

    Table `affymetrix_macaque_probesets`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "AffymetrixMacaqueProbeset"
    __table__: _t.ClassVar[str] = "affymetrix_macaque_probesets"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    displayable_id_from_affymetrix: str | None = None
    """Name of the probe set at Affymetrix. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AffymetrixMacaqueProbesetPath[AffymetrixMacaqueProbeset]"]

        @property
        def gene_association(self) -> GeneAssociation | None:
            """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[AffymetrixMacaqueProbesetT],
            /,
            *conditions: _rt.Condition[AffymetrixMacaqueProbesetT],
            **equal: _tx.Unpack[AffymetrixMacaqueProbesetWhere],
        ) -> AffymetrixMacaqueProbesetQuery[AffymetrixMacaqueProbesetT]: ...
        @classmethod
        def include(
            cls: _b.type[AffymetrixMacaqueProbesetT],
            /,
            *paths: _rt.Path[AffymetrixMacaqueProbesetT, _t.Any]
            | AffymetrixMacaqueProbesetInclude
            | tuple[AffymetrixMacaqueProbesetInclude, ...],
            where: _rt.Condition[AffymetrixMacaqueProbesetT]
            | _abc.Sequence[_rt.Condition[AffymetrixMacaqueProbesetT]] = (),
            keep_parents: bool = False,
        ) -> AffymetrixMacaqueProbesetQuery[AffymetrixMacaqueProbesetT]: ...
    else:
        gene_association = _rt.Relation("has_one", "GeneAssociation", "gene_feature_id")
