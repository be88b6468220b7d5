"""Ship: table `ships` (name inferred), 19 columns, 7 associations."""

import builtins as _b
import typing as _t

import allenorm.model as _rt
from allenorm.model import JsonDataMixin as _JsonDataMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .a_class_with_a_name_so_long_that_nothing_fits_in_one_line import (
        AClassWithANameSoLongThatNothingFitsInOneLine as AClassWithANameSoLongThatNothingFitsInOneLine,
    )
    from .a_class_with_a_name_so_long_that_nothing_fits_in_one_line import (
        AClassWithANameSoLongThatNothingFitsInOneLinePath as AClassWithANameSoLongThatNothingFitsInOneLinePath,
    )
    from .import__ import import_ as import_
    from .import__ import import_Path as import_Path
    from .sailor import Sailor as Sailor
    from .sailor import SailorPath as SailorPath
    from .ship_path import ShipPath as ShipPath
    from .ship_path import ShipPathPath as ShipPathPath

    _R = _t.TypeVar("_R", contravariant=True)

    class ShipPath_(_rt.Path[_R, "Ship"]):
        """Columns and associations of Ship, from a root model."""

        id: _rt.Column[_R, _b.int]
        """The primary key. `integer`, never null."""
        call_sign: _rt.TextColumn[_R, str]
        """`string`, never null, at most 255 characters. Never null by an override: The law asks for it. Name inferred, not seen in the API's own documents or answers."""
        log: _rt.TextColumn[_R, str | None]
        """`text`, nullable."""
        mass: _rt.Column[_R, float | None]
        """Its mass, in t. `float`, nullable."""
        afloat: _rt.Column[_R, bool]
        """`boolean`, never null."""
        launched_at: _rt.Column[_R, _dt.datetime | None]
        """`datetime`, nullable."""
        decks: _rt.Column[_R, tuple[_b.int, ...] | None]
        """`integer_array`, nullable."""
        position: _rt.Column[_R, tuple[float, ...]]
        """`float_array`, never null."""
        flags: _rt.Column[_R, tuple[str, ...] | None]
        """`string_array`, nullable, at most 255 characters."""
        odd_one: _rt.Column[_R, _t.Any]
        """`unknown`, nullable. The API calls it `odd`."""
        where_: _rt.TextColumn[_R, str | None]
        """`string`, nullable. The API calls it `where`."""
        type: _rt.TextColumn[_R, str | None]
        """`string`, nullable, at most 255 characters."""
        int: _rt.Column[_R, _b.int | None]
        """`integer`, nullable."""
        captain_id: _rt.Column[_R, _b.int | None]
        """`integer`, nullable. The foreign key of `captain`."""
        owner_id: _rt.Column[_R, _b.int | None]
        """`integer`, nullable. The foreign key of `owner`."""
        owner_type: _rt.TextColumn[_R, str | None]
        """`string`, nullable."""
        parent_id: _rt.Column[_R, _b.int | None]
        """`integer`, nullable. The foreign key of `parent`."""
        data: _rt.TextColumn[_R, str | None]
        """`text`, nullable."""
        a_name_so_long_that_its_line_has_to_break_where_it_is_renamed: _rt.Column[
            _R, tuple[float, ...] | None
        ]
        """`float_array`, nullable. The API calls it `a_name_so_long_that_its_line_has_to_break_somewhere_in_the_path`."""
        captain: SailorPath[_R]
        """The sailor who commands the ship. belongs_to Sailor, by `captain_id`. Never null by an override: No ship sails without one."""
        a_name_so_long_that_its_line_has_to_break: (
            AClassWithANameSoLongThatNothingFitsInOneLinePath[_R]
        )
        """has_many AClassWithANameSoLongThatNothingFitsInOneLine."""
        parent: "ShipPath_[_R]"
        """belongs_to Ship, by `parent_id`."""
        children: "ShipPath_[_R]"
        """has_many Ship, by its `parent_id`."""
        flag: import_Path[_R]
        """has_one import."""
        data_: ShipPathPath[_R]
        """has_and_belongs_to_many ShipPath. The API calls it `data`."""

    class ShipWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Ship.where`: equality, membership for a sequence, `None` for null."""

        id: _b.int | _abc.Sequence[_b.int]
        call_sign: str | _abc.Sequence[str]
        log: str | _abc.Sequence[str] | None
        mass: float | _abc.Sequence[float] | None
        afloat: bool | _abc.Sequence[bool]
        launched_at: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        odd_one: _t.Any
        where_: str | _abc.Sequence[str] | None
        type: str | _abc.Sequence[str] | None
        int: _b.int | _abc.Sequence[_b.int] | None
        captain_id: _b.int | _abc.Sequence[_b.int] | None
        owner_id: _b.int | _abc.Sequence[_b.int] | None
        owner_type: str | _abc.Sequence[str] | None
        parent_id: _b.int | _abc.Sequence[_b.int] | None
        data: str | _abc.Sequence[str] | None

    ShipColumn: _tx.TypeAlias = _t.Literal[
        "a_name_so_long_that_its_line_has_to_break_where_it_is_renamed",
        "afloat",
        "call_sign",
        "captain_id",
        "data",
        "decks",
        "flags",
        "id",
        "int",
        "launched_at",
        "log",
        "mass",
        "odd_one",
        "owner_id",
        "owner_type",
        "parent_id",
        "position",
        "type",
        "where_",
    ]
    ShipInclude: _tx.TypeAlias = _t.Literal[
        "a_name_so_long_that_its_line_has_to_break",
        "a_name_so_long_that_its_line_has_to_break.its_parent_has_a_name_that_is_long_too",
        "a_name_so_long_that_its_line_has_to_break.ship",
        "captain",
        "captain.ships",
        "children",
        "children.a_name_so_long_that_its_line_has_to_break",
        "children.captain",
        "children.children",
        "children.data_",
        "children.flag",
        "children.parent",
        "data_",
        "data_.import__",
        "flag",
        "parent",
        "parent.a_name_so_long_that_its_line_has_to_break",
        "parent.captain",
        "parent.children",
        "parent.data_",
        "parent.flag",
        "parent.parent",
    ]

    ShipT = _t.TypeVar("ShipT", bound="Ship")

    class ShipQuery(_rt.Query[ShipT]):
        """A query for Ship objects."""

        def where(
            self, /, *conditions: _rt.Condition[ShipT], **equal: _tx.Unpack[ShipWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ShipT, _t.Any] | ShipInclude | tuple[ShipInclude, ...],
            where: _rt.Condition[ShipT] | _abc.Sequence[_rt.Condition[ShipT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[ShipT, _t.Any] | ShipColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[ShipT, _t.Any] | ShipColumn) -> _tx.Self: ...


class Ship(_JsonDataMixin, _rt.Model):
    """A ship.

    Table `ships` (name inferred), 19 columns, 7 associations.

    Left out: the association `owner` (belongs_to), for the schema has no class `Owner`.
    """

    __api_name__: _t.ClassVar[str] = "Ship"
    __table__: _t.ClassVar[str] = "ships"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: _b.int
    """The primary key. `integer`, never null."""
    call_sign: str
    """`string`, never null, at most 255 characters. Never null by an override: The law asks for it. Name inferred, not seen in the API's own documents or answers."""
    log: str | None = None
    """`text`, nullable."""
    mass: float | None = None
    """Its mass, in t. `float`, nullable."""
    afloat: bool
    """`boolean`, never null."""
    launched_at: _rt.Timestamp | None = None
    """`datetime`, nullable."""
    decks: tuple[_b.int, ...] | None = None
    """`integer_array`, nullable."""
    position: tuple[float, ...]
    """`float_array`, never null."""
    flags: tuple[str, ...] | None = None
    """`string_array`, nullable, at most 255 characters."""
    odd_one: _t.Any = _rt.renamed("odd", default=None)
    """`unknown`, nullable. The API calls it `odd`."""
    where_: str | None = _rt.renamed("where", default=None)
    """`string`, nullable. The API calls it `where`."""
    type: str | None = None
    """`string`, nullable, at most 255 characters."""
    int: _b.int | None = None
    """`integer`, nullable."""
    captain_id: _b.int | None = None
    """`integer`, nullable. The foreign key of `captain`."""
    owner_id: _b.int | None = None
    """`integer`, nullable. The foreign key of `owner`."""
    owner_type: str | None = None
    """`string`, nullable."""
    parent_id: _b.int | None = None
    """`integer`, nullable. The foreign key of `parent`."""
    data: str | None = None
    """`text`, nullable."""
    a_name_so_long_that_its_line_has_to_break_where_it_is_renamed: tuple[float, ...] | None = (
        _rt.renamed("a_name_so_long_that_its_line_has_to_break_somewhere_in_the_path", default=None)
    )
    """`float_array`, nullable. The API calls it `a_name_so_long_that_its_line_has_to_break_somewhere_in_the_path`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ShipPath_[Ship]"]

        @property
        def captain(self) -> Sailor:
            """The sailor who commands the ship. belongs_to Sailor, by `captain_id`. Never null by an override: No ship sails without one."""
            ...

        @property
        def a_name_so_long_that_its_line_has_to_break(
            self,
        ) -> tuple[AClassWithANameSoLongThatNothingFitsInOneLine, ...]:
            """has_many AClassWithANameSoLongThatNothingFitsInOneLine."""
            ...

        @property
        def parent(self) -> "Ship | None":
            """belongs_to Ship, by `parent_id`."""
            ...

        @property
        def children(self) -> "tuple[Ship, ...]":
            """has_many Ship, by its `parent_id`."""
            ...

        @property
        def flag(self) -> import_ | None:
            """has_one import."""
            ...

        @property
        def data_(self) -> tuple[ShipPath, ...]:
            """has_and_belongs_to_many ShipPath. The API calls it `data`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ShipT],
            /,
            *conditions: _rt.Condition[ShipT],
            **equal: _tx.Unpack[ShipWhere],
        ) -> ShipQuery[ShipT]: ...
        @classmethod
        def include(
            cls: _b.type[ShipT],
            /,
            *paths: _rt.Path[ShipT, _t.Any] | ShipInclude | tuple[ShipInclude, ...],
            where: _rt.Condition[ShipT] | _abc.Sequence[_rt.Condition[ShipT]] = (),
            keep_parents: bool = False,
        ) -> ShipQuery[ShipT]: ...
    else:
        captain = _rt.Relation("belongs_to", "Sailor", "captain_id")
        a_name_so_long_that_its_line_has_to_break = _rt.Relation(
            "has_many", "AClassWithANameSoLongThatNothingFitsInOneLine"
        )
        parent = _rt.Relation("belongs_to", "Ship", "parent_id")
        children = _rt.Relation("has_many", "Ship", "parent_id")
        flag = _rt.Relation("has_one", "import_")
        data_ = _rt.Relation("has_and_belongs_to_many", "ShipPath", name="data")
