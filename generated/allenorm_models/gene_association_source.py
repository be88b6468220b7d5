"""GeneAssociationSource: table `gene_association_sources`, 3 columns, 1 association."""

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

    class GeneAssociationSourcePath(_rt.Path[_R, "GeneAssociationSource"]):
        """Columns and associations of GeneAssociationSource, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        gene_associations: GeneAssociationPath[_R]
        """The links from the source. has_many GeneAssociation, by its `gene_association_source_id`."""

    class GeneAssociationSourceWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneAssociationSource.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    GeneAssociationSourceColumn: _tx.TypeAlias = _t.Literal["description", "id", "name"]
    GeneAssociationSourceInclude: _tx.TypeAlias = _t.Literal[
        "gene_associations", "gene_associations.gene", "gene_associations.gene_association_source"
    ]

    GeneAssociationSourceT = _t.TypeVar("GeneAssociationSourceT", bound="GeneAssociationSource")

    class GeneAssociationSourceQuery(_rt.Query[GeneAssociationSourceT]):
        """A query for GeneAssociationSource objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[GeneAssociationSourceT],
            **equal: _tx.Unpack[GeneAssociationSourceWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneAssociationSourceT, _t.Any]
            | GeneAssociationSourceInclude
            | tuple[GeneAssociationSourceInclude, ...],
            where: _rt.Condition[GeneAssociationSourceT]
            | _abc.Sequence[_rt.Condition[GeneAssociationSourceT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[GeneAssociationSourceT, _t.Any] | GeneAssociationSourceColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[GeneAssociationSourceT, _t.Any] | GeneAssociationSourceColumn,
        ) -> _tx.Self: ...


class GeneAssociationSource(_rt.Model):
    """A source of links between genes and genomic features.

    Table `gene_association_sources`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "GeneAssociationSource"
    __table__: _t.ClassVar[str] = "gene_association_sources"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneAssociationSourcePath[GeneAssociationSource]"]

        @property
        def gene_associations(self) -> tuple[GeneAssociation, ...]:
            """The links from the source. has_many GeneAssociation, by its `gene_association_source_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneAssociationSourceT],
            /,
            *conditions: _rt.Condition[GeneAssociationSourceT],
            **equal: _tx.Unpack[GeneAssociationSourceWhere],
        ) -> GeneAssociationSourceQuery[GeneAssociationSourceT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneAssociationSourceT],
            /,
            *paths: _rt.Path[GeneAssociationSourceT, _t.Any]
            | GeneAssociationSourceInclude
            | tuple[GeneAssociationSourceInclude, ...],
            where: _rt.Condition[GeneAssociationSourceT]
            | _abc.Sequence[_rt.Condition[GeneAssociationSourceT]] = (),
            keep_parents: bool = False,
        ) -> GeneAssociationSourceQuery[GeneAssociationSourceT]: ...
    else:
        gene_associations = _rt.Relation(
            "has_many", "GeneAssociation", "gene_association_source_id"
        )
