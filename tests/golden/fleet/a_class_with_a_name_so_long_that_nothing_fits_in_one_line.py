"""AClassWithANameSoLongThatNothingFitsInOneLine: table `a_table_with_a_name_so_long_that_nothing_fits_in_one_line_at_all_or_next_to_it`, 1 column, 2 associations."""

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

    class AClassWithANameSoLongThatNothingFitsInOneLinePath(
        _rt.Path[_R, "AClassWithANameSoLongThatNothingFitsInOneLine"]
    ):
        """Columns and associations of AClassWithANameSoLongThatNothingFitsInOneLine, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        ship: ShipPath_[_R]
        """belongs_to Ship."""
        its_parent_has_a_name_that_is_long_too: (
            "AClassWithANameSoLongThatNothingFitsInOneLinePath[_R]"
        )
        """belongs_to AClassWithANameSoLongThatNothingFitsInOneLine."""

    class AClassWithANameSoLongThatNothingFitsInOneLineWhere(
        _tx.TypedDict, total=False, closed=True
    ):
        """Keywords of `AClassWithANameSoLongThatNothingFitsInOneLine.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    AClassWithANameSoLongThatNothingFitsInOneLineColumn: _tx.TypeAlias = _t.Literal["id"]
    AClassWithANameSoLongThatNothingFitsInOneLineInclude: _tx.TypeAlias = _t.Literal[
        "its_parent_has_a_name_that_is_long_too",
        "its_parent_has_a_name_that_is_long_too.its_parent_has_a_name_that_is_long_too",
        "its_parent_has_a_name_that_is_long_too.ship",
        "ship",
        "ship.a_name_so_long_that_its_line_has_to_break",
        "ship.captain",
        "ship.children",
        "ship.data_",
        "ship.flag",
        "ship.parent",
    ]

    AClassWithANameSoLongThatNothingFitsInOneLineT = _t.TypeVar(
        "AClassWithANameSoLongThatNothingFitsInOneLineT",
        bound="AClassWithANameSoLongThatNothingFitsInOneLine",
    )

    class AClassWithANameSoLongThatNothingFitsInOneLineQuery(
        _rt.Query[AClassWithANameSoLongThatNothingFitsInOneLineT]
    ):
        """A query for AClassWithANameSoLongThatNothingFitsInOneLine objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT],
            **equal: _tx.Unpack[AClassWithANameSoLongThatNothingFitsInOneLineWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AClassWithANameSoLongThatNothingFitsInOneLineT, _t.Any]
            | AClassWithANameSoLongThatNothingFitsInOneLineInclude
            | tuple[AClassWithANameSoLongThatNothingFitsInOneLineInclude, ...],
            where: _rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT]
            | _abc.Sequence[_rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[AClassWithANameSoLongThatNothingFitsInOneLineT, _t.Any]
            | AClassWithANameSoLongThatNothingFitsInOneLineColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[AClassWithANameSoLongThatNothingFitsInOneLineT, _t.Any]
            | AClassWithANameSoLongThatNothingFitsInOneLineColumn,
        ) -> _tx.Self: ...


class AClassWithANameSoLongThatNothingFitsInOneLine(_rt.Model):
    """The class `AClassWithANameSoLongThatNothingFitsInOneLine` of the API's data model.

    Table `a_table_with_a_name_so_long_that_nothing_fits_in_one_line_at_all_or_next_to_it`, 1 column, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "AClassWithANameSoLongThatNothingFitsInOneLine"
    __table__: _t.ClassVar[str] = (
        "a_table_with_a_name_so_long_that_nothing_fits_in_one_line_at_all_or_next_to_it"
    )
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar[
            "AClassWithANameSoLongThatNothingFitsInOneLinePath[AClassWithANameSoLongThatNothingFitsInOneLine]"
        ]

        @property
        def ship(self) -> Ship | None:
            """belongs_to Ship."""
            ...

        @property
        def its_parent_has_a_name_that_is_long_too(
            self,
        ) -> "AClassWithANameSoLongThatNothingFitsInOneLine | None":
            """belongs_to AClassWithANameSoLongThatNothingFitsInOneLine."""
            ...

        @classmethod
        def where(
            cls: _b.type[AClassWithANameSoLongThatNothingFitsInOneLineT],
            /,
            *conditions: _rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT],
            **equal: _tx.Unpack[AClassWithANameSoLongThatNothingFitsInOneLineWhere],
        ) -> AClassWithANameSoLongThatNothingFitsInOneLineQuery[
            AClassWithANameSoLongThatNothingFitsInOneLineT
        ]: ...
        @classmethod
        def include(
            cls: _b.type[AClassWithANameSoLongThatNothingFitsInOneLineT],
            /,
            *paths: _rt.Path[AClassWithANameSoLongThatNothingFitsInOneLineT, _t.Any]
            | AClassWithANameSoLongThatNothingFitsInOneLineInclude
            | tuple[AClassWithANameSoLongThatNothingFitsInOneLineInclude, ...],
            where: _rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT]
            | _abc.Sequence[_rt.Condition[AClassWithANameSoLongThatNothingFitsInOneLineT]] = (),
            keep_parents: bool = False,
        ) -> AClassWithANameSoLongThatNothingFitsInOneLineQuery[
            AClassWithANameSoLongThatNothingFitsInOneLineT
        ]: ...
    else:
        ship = _rt.Relation("belongs_to", "Ship")
        its_parent_has_a_name_that_is_long_too = _rt.Relation(
            "belongs_to", "AClassWithANameSoLongThatNothingFitsInOneLine"
        )
