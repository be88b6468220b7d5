"""Captain: table `sailors`, 1 column, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class CaptainPath(_rt.Path[_R, "Captain"]):
        """Columns and associations of Captain, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""

    class CaptainWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Captain.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    CaptainColumn: _tx.TypeAlias = _t.Literal["id"]
    CaptainInclude: _tx.TypeAlias = _tx.Never

    CaptainT = _t.TypeVar("CaptainT", bound="Captain")

    class CaptainQuery(_rt.Query[CaptainT]):
        """A query for Captain objects."""

        def where(
            self, /, *conditions: _rt.Condition[CaptainT], **equal: _tx.Unpack[CaptainWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[CaptainT, _t.Any] | CaptainInclude | tuple[CaptainInclude, ...],
            where: _rt.Condition[CaptainT] | _abc.Sequence[_rt.Condition[CaptainT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[CaptainT, _t.Any] | CaptainColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[CaptainT, _t.Any] | CaptainColumn
        ) -> _tx.Self: ...


class Captain(_rt.Model):
    """The class `Captain` of the API's data model.

    Table `sailors`, 1 column, 0 associations.

    Rows of its table may also be Sailor. It descends from Sailor.
    """

    __api_name__: _t.ClassVar[str] = "Captain"
    __table__: _t.ClassVar[str] = "sailors"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["CaptainPath[Captain]"]

        @classmethod
        def where(
            cls: _b.type[CaptainT],
            /,
            *conditions: _rt.Condition[CaptainT],
            **equal: _tx.Unpack[CaptainWhere],
        ) -> CaptainQuery[CaptainT]: ...
        @classmethod
        def include(
            cls: _b.type[CaptainT],
            /,
            *paths: _rt.Path[CaptainT, _t.Any] | CaptainInclude | tuple[CaptainInclude, ...],
            where: _rt.Condition[CaptainT] | _abc.Sequence[_rt.Condition[CaptainT]] = (),
            keep_parents: bool = False,
        ) -> CaptainQuery[CaptainT]: ...
