"""Animal: table `animals`, 8 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .keeper import Keeper as Keeper
    from .keeper import KeeperPath as KeeperPath
    from .species import Species as Species
    from .species import SpeciesPath as SpeciesPath

    _R = _t.TypeVar("_R", contravariant=True)

    class AnimalPath(_rt.Path[_R, "Animal"]):
        """Columns and associations of Animal, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """What it is called. `string`, nullable, at most 255 characters."""
        weight: _rt.Column[_R, float | None]
        """How heavy it is, in kg. `float`, nullable."""
        tame: _rt.Column[_R, bool | None]
        """`boolean`, nullable."""
        born_at: _rt.Column[_R, _dt.datetime | None]
        """`datetime`, nullable."""
        species_id: _rt.Column[_R, int | None]
        """`integer`, nullable. The foreign key of `species`."""
        marks: _rt.Column[_R, tuple[int, ...] | None]
        """`integer_array`, nullable."""
        parent_id: _rt.Column[_R, int | None]
        """`integer`, nullable. The foreign key of `parent`."""
        species: SpeciesPath[_R]
        """belongs_to Species, by `species_id`."""
        parent: "AnimalPath[_R]"
        """belongs_to Animal, by `parent_id`."""
        children: "AnimalPath[_R]"
        """has_many Animal, by its `parent_id`."""
        keepers: KeeperPath[_R]
        """has_and_belongs_to_many Keeper."""

    class AnimalWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Animal.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        weight: float | _abc.Sequence[float] | None
        tame: bool | _abc.Sequence[bool] | None
        born_at: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        species_id: int | _abc.Sequence[int] | None
        parent_id: int | _abc.Sequence[int] | None

    AnimalColumn: _tx.TypeAlias = _t.Literal[
        "born_at", "id", "marks", "name", "parent_id", "species_id", "tame", "weight"
    ]
    AnimalInclude: _tx.TypeAlias = _t.Literal[
        "children",
        "children.children",
        "children.keepers",
        "children.parent",
        "children.species",
        "keepers",
        "keepers.animals",
        "parent",
        "parent.children",
        "parent.keepers",
        "parent.parent",
        "parent.species",
        "species",
        "species.animals",
    ]

    AnimalT = _t.TypeVar("AnimalT", bound="Animal")

    class AnimalQuery(_rt.Query[AnimalT]):
        """A query for Animal objects."""

        def where(
            self, /, *conditions: _rt.Condition[AnimalT], **equal: _tx.Unpack[AnimalWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AnimalT, _t.Any] | AnimalInclude | tuple[AnimalInclude, ...],
            where: _rt.Condition[AnimalT] | _abc.Sequence[_rt.Condition[AnimalT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[AnimalT, _t.Any] | AnimalColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[AnimalT, _t.Any] | AnimalColumn) -> _tx.Self: ...


class Animal(_rt.Model):
    """An animal.

    Table `animals`, 8 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "Animal"
    __table__: _t.ClassVar[str] = "animals"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""
    name: str | None = None
    """What it is called. `string`, nullable, at most 255 characters."""
    weight: float | None = None
    """How heavy it is, in kg. `float`, nullable."""
    tame: bool | None = None
    """`boolean`, nullable."""
    born_at: _rt.Timestamp | None = None
    """`datetime`, nullable."""
    species_id: int | None = None
    """`integer`, nullable. The foreign key of `species`."""
    marks: tuple[int, ...] | None = None
    """`integer_array`, nullable."""
    parent_id: int | None = None
    """`integer`, nullable. The foreign key of `parent`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AnimalPath[Animal]"]

        @property
        def species(self) -> Species | None:
            """belongs_to Species, by `species_id`."""
            ...

        @property
        def parent(self) -> "Animal | None":
            """belongs_to Animal, by `parent_id`."""
            ...

        @property
        def children(self) -> "tuple[Animal, ...]":
            """has_many Animal, by its `parent_id`."""
            ...

        @property
        def keepers(self) -> tuple[Keeper, ...]:
            """has_and_belongs_to_many Keeper."""
            ...

        @classmethod
        def where(
            cls: _b.type[AnimalT],
            /,
            *conditions: _rt.Condition[AnimalT],
            **equal: _tx.Unpack[AnimalWhere],
        ) -> AnimalQuery[AnimalT]: ...
        @classmethod
        def include(
            cls: _b.type[AnimalT],
            /,
            *paths: _rt.Path[AnimalT, _t.Any] | AnimalInclude | tuple[AnimalInclude, ...],
            where: _rt.Condition[AnimalT] | _abc.Sequence[_rt.Condition[AnimalT]] = (),
            keep_parents: bool = False,
        ) -> AnimalQuery[AnimalT]: ...
    else:
        species = _rt.Relation("belongs_to", "Species", "species_id")
        parent = _rt.Relation("belongs_to", "Animal", "parent_id")
        children = _rt.Relation("has_many", "Animal", "parent_id")
        keepers = _rt.Relation("has_and_belongs_to_many", "Keeper")
