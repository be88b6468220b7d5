"""Species: table `species`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .animal import Animal as Animal
    from .animal import AnimalPath as AnimalPath

    _R = _t.TypeVar("_R", contravariant=True)

    class SpeciesPath(_rt.Path[_R, "Species"]):
        """Columns and associations of Species, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """`string`, nullable, at most 255 characters."""
        animals: AnimalPath[_R]
        """has_many Animal, by its `species_id`."""

    class SpeciesWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Species.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    SpeciesColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    SpeciesInclude: _tx.TypeAlias = _t.Literal[
        "animals", "animals.children", "animals.keepers", "animals.parent", "animals.species"
    ]

    SpeciesT = _t.TypeVar("SpeciesT", bound="Species")

    class SpeciesQuery(_rt.Query[SpeciesT]):
        """A query for Species objects."""

        def where(
            self, /, *conditions: _rt.Condition[SpeciesT], **equal: _tx.Unpack[SpeciesWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpeciesT, _t.Any] | SpeciesInclude | tuple[SpeciesInclude, ...],
            where: _rt.Condition[SpeciesT] | _abc.Sequence[_rt.Condition[SpeciesT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[SpeciesT, _t.Any] | SpeciesColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SpeciesT, _t.Any] | SpeciesColumn
        ) -> _tx.Self: ...


class Species(_rt.Model):
    """A species.

    Table `species`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Species"
    __table__: _t.ClassVar[str] = "species"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""
    name: str | None = None
    """`string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpeciesPath[Species]"]

        @property
        def animals(self) -> tuple[Animal, ...]:
            """has_many Animal, by its `species_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[SpeciesT],
            /,
            *conditions: _rt.Condition[SpeciesT],
            **equal: _tx.Unpack[SpeciesWhere],
        ) -> SpeciesQuery[SpeciesT]: ...
        @classmethod
        def include(
            cls: _b.type[SpeciesT],
            /,
            *paths: _rt.Path[SpeciesT, _t.Any] | SpeciesInclude | tuple[SpeciesInclude, ...],
            where: _rt.Condition[SpeciesT] | _abc.Sequence[_rt.Condition[SpeciesT]] = (),
            keep_parents: bool = False,
        ) -> SpeciesQuery[SpeciesT]: ...
    else:
        animals = _rt.Relation("has_many", "Animal", "species_id")
