"""ShipPath: table `ship_paths`, 1 column, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .import__ import import_ as import_
    from .import__ import import_Path as import_Path

    _R = _t.TypeVar("_R", contravariant=True)

    class ShipPathPath(_rt.Path[_R, "ShipPath"]):
        """Columns and associations of ShipPath, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        import__: import_Path[_R]
        """has_one import. The API calls it `import`."""

    class ShipPathWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ShipPath.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    ShipPathColumn: _tx.TypeAlias = _t.Literal["id"]
    ShipPathInclude: _tx.TypeAlias = _t.Literal["import__"]

    ShipPathT = _t.TypeVar("ShipPathT", bound="ShipPath")

    class ShipPathQuery(_rt.Query[ShipPathT]):
        """A query for ShipPath objects."""

        def where(
            self, /, *conditions: _rt.Condition[ShipPathT], **equal: _tx.Unpack[ShipPathWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ShipPathT, _t.Any] | ShipPathInclude | tuple[ShipPathInclude, ...],
            where: _rt.Condition[ShipPathT] | _abc.Sequence[_rt.Condition[ShipPathT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[ShipPathT, _t.Any] | ShipPathColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ShipPathT, _t.Any] | ShipPathColumn
        ) -> _tx.Self: ...


class ShipPath(_rt.Model):
    """The class `ShipPath` of the API's data model.

    Table `ship_paths`, 1 column, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "ShipPath"
    __table__: _t.ClassVar[str] = "ship_paths"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ShipPathPath[ShipPath]"]

        @property
        def import__(self) -> import_ | None:
            """has_one import. The API calls it `import`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ShipPathT],
            /,
            *conditions: _rt.Condition[ShipPathT],
            **equal: _tx.Unpack[ShipPathWhere],
        ) -> ShipPathQuery[ShipPathT]: ...
        @classmethod
        def include(
            cls: _b.type[ShipPathT],
            /,
            *paths: _rt.Path[ShipPathT, _t.Any] | ShipPathInclude | tuple[ShipPathInclude, ...],
            where: _rt.Condition[ShipPathT] | _abc.Sequence[_rt.Condition[ShipPathT]] = (),
            keep_parents: bool = False,
        ) -> ShipPathQuery[ShipPathT]: ...
    else:
        import__ = _rt.Relation("has_one", "import_", name="import")
