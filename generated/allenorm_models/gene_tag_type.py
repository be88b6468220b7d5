"""GeneTagType: table `gene_tag_types`, 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene_tag import GeneTag as GeneTag
    from .gene_tag import GeneTagPath as GeneTagPath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneTagTypePath(_rt.Path[_R, "GeneTagType"]):
        """Columns and associations of GeneTagType, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        gene_tags: GeneTagPath[_R]
        """The tags of the type. has_many GeneTag, by its `gene_tag_type_id`."""

    class GeneTagTypeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneTagType.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    GeneTagTypeColumn: _tx.TypeAlias = _t.Literal["description", "id", "name"]
    GeneTagTypeInclude: _tx.TypeAlias = _t.Literal[
        "gene_tags", "gene_tags.gene_tag_type", "gene_tags.genes"
    ]

    GeneTagTypeT = _t.TypeVar("GeneTagTypeT", bound="GeneTagType")

    class GeneTagTypeQuery(_rt.Query[GeneTagTypeT]):
        """A query for GeneTagType objects."""

        def where(
            self, /, *conditions: _rt.Condition[GeneTagTypeT], **equal: _tx.Unpack[GeneTagTypeWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneTagTypeT, _t.Any]
            | GeneTagTypeInclude
            | tuple[GeneTagTypeInclude, ...],
            where: _rt.Condition[GeneTagTypeT] | _abc.Sequence[_rt.Condition[GeneTagTypeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GeneTagTypeT, _t.Any] | GeneTagTypeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneTagTypeT, _t.Any] | GeneTagTypeColumn
        ) -> _tx.Self: ...


class GeneTagType(_rt.Model):
    """A type of gene tag.

    Table `gene_tag_types`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "GeneTagType"
    __table__: _t.ClassVar[str] = "gene_tag_types"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneTagTypePath[GeneTagType]"]

        @property
        def gene_tags(self) -> tuple[GeneTag, ...]:
            """The tags of the type. has_many GeneTag, by its `gene_tag_type_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneTagTypeT],
            /,
            *conditions: _rt.Condition[GeneTagTypeT],
            **equal: _tx.Unpack[GeneTagTypeWhere],
        ) -> GeneTagTypeQuery[GeneTagTypeT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneTagTypeT],
            /,
            *paths: _rt.Path[GeneTagTypeT, _t.Any]
            | GeneTagTypeInclude
            | tuple[GeneTagTypeInclude, ...],
            where: _rt.Condition[GeneTagTypeT] | _abc.Sequence[_rt.Condition[GeneTagTypeT]] = (),
            keep_parents: bool = False,
        ) -> GeneTagTypeQuery[GeneTagTypeT]: ...
    else:
        gene_tags = _rt.Relation("has_many", "GeneTag", "gene_tag_type_id")
