"""Sailor: table `sailors`, 1 column, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ship import Ship as Ship
    from .ship import ShipPath_ as ShipPath_

    _R = _t.TypeVar("_R", contravariant=True)

    class SailorPath(_rt.Path[_R, "Sailor"]):
        """Columns and associations of Sailor, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        ships: ShipPath_[_R]
        """has_many Ship, by its `captain_id`."""

    class SailorWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Sailor.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    SailorColumn: _tx.TypeAlias = _t.Literal["id"]
    SailorInclude: _tx.TypeAlias = _t.Literal[
        "ships",
        "ships.a_name_so_long_that_its_line_has_to_break",
        "ships.captain",
        "ships.children",
        "ships.data_",
        "ships.flag",
        "ships.parent",
    ]

    SailorT = _t.TypeVar("SailorT", bound="Sailor")

    class SailorQuery(_rt.Query[SailorT]):
        """A query for Sailor objects."""

        def where(
            self, /, *conditions: _rt.Condition[SailorT], **equal: _tx.Unpack[SailorWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SailorT, _t.Any] | SailorInclude | tuple[SailorInclude, ...],
            where: _rt.Condition[SailorT] | _abc.Sequence[_rt.Condition[SailorT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[SailorT, _t.Any] | SailorColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[SailorT, _t.Any] | SailorColumn) -> _tx.Self: ...


class Sailor(_rt.Model):
    """The class `Sailor` of the API's data model.

    Table `sailors`, 1 column, 1 association.

    Rows of its table may also be Captain.
    """

    __api_name__: _t.ClassVar[str] = "Sailor"
    __table__: _t.ClassVar[str] = "sailors"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SailorPath[Sailor]"]

        @property
        def ships(self) -> tuple[Ship, ...]:
            """has_many Ship, by its `captain_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[SailorT],
            /,
            *conditions: _rt.Condition[SailorT],
            **equal: _tx.Unpack[SailorWhere],
        ) -> SailorQuery[SailorT]: ...
        @classmethod
        def include(
            cls: _b.type[SailorT],
            /,
            *paths: _rt.Path[SailorT, _t.Any] | SailorInclude | tuple[SailorInclude, ...],
            where: _rt.Condition[SailorT] | _abc.Sequence[_rt.Condition[SailorT]] = (),
            keep_parents: bool = False,
        ) -> SailorQuery[SailorT]: ...
    else:
        ships = _rt.Relation("has_many", "Ship", "captain_id")
