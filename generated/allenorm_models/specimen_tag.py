"""SpecimenTag: table `specimen_tags` (name inferred), 2 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class SpecimenTagPath(_rt.Path[_R, "SpecimenTag"]):
        """Columns and associations of SpecimenTag, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """The tag: kind and value, for instance `dendrite type - spiny`. `string`, nullable."""

    class SpecimenTagWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SpecimenTag.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    SpecimenTagColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    SpecimenTagInclude: _tx.TypeAlias = _tx.Never

    SpecimenTagT = _t.TypeVar("SpecimenTagT", bound="SpecimenTag")

    class SpecimenTagQuery(_rt.Query[SpecimenTagT]):
        """A query for SpecimenTag objects."""

        def where(
            self, /, *conditions: _rt.Condition[SpecimenTagT], **equal: _tx.Unpack[SpecimenTagWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpecimenTagT, _t.Any]
            | SpecimenTagInclude
            | tuple[SpecimenTagInclude, ...],
            where: _rt.Condition[SpecimenTagT] | _abc.Sequence[_rt.Condition[SpecimenTagT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[SpecimenTagT, _t.Any] | SpecimenTagColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SpecimenTagT, _t.Any] | SpecimenTagColumn
        ) -> _tx.Self: ...


class SpecimenTag(_rt.Model):
    """A tag of specimens. For cells it gives the dendrite type or the state of the apical dendrite.

    Table `specimen_tags` (name inferred), 2 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "SpecimenTag"
    __table__: _t.ClassVar[str] = "specimen_tags"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """The tag: kind and value, for instance `dendrite type - spiny`. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpecimenTagPath[SpecimenTag]"]

        @classmethod
        def where(
            cls: _b.type[SpecimenTagT],
            /,
            *conditions: _rt.Condition[SpecimenTagT],
            **equal: _tx.Unpack[SpecimenTagWhere],
        ) -> SpecimenTagQuery[SpecimenTagT]: ...
        @classmethod
        def include(
            cls: _b.type[SpecimenTagT],
            /,
            *paths: _rt.Path[SpecimenTagT, _t.Any]
            | SpecimenTagInclude
            | tuple[SpecimenTagInclude, ...],
            where: _rt.Condition[SpecimenTagT] | _abc.Sequence[_rt.Condition[SpecimenTagT]] = (),
            keep_parents: bool = False,
        ) -> SpecimenTagQuery[SpecimenTagT]: ...
