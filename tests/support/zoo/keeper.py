"""Keeper: table `keepers`, 2 columns, 1 association."""

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

    class KeeperPath(_rt.Path[_R, "Keeper"]):
        """Columns and associations of Keeper, from a root model."""

        id: _rt.Column[_R, int]
        """The primary key. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """`string`, nullable, at most 255 characters."""
        animals: AnimalPath[_R]
        """has_and_belongs_to_many Animal."""

    class KeeperWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Keeper.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    KeeperColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    KeeperInclude: _tx.TypeAlias = _t.Literal[
        "animals", "animals.children", "animals.keepers", "animals.parent", "animals.species"
    ]

    KeeperT = _t.TypeVar("KeeperT", bound="Keeper")

    class KeeperQuery(_rt.Query[KeeperT]):
        """A query for Keeper objects."""

        def where(
            self, /, *conditions: _rt.Condition[KeeperT], **equal: _tx.Unpack[KeeperWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[KeeperT, _t.Any] | KeeperInclude | tuple[KeeperInclude, ...],
            where: _rt.Condition[KeeperT] | _abc.Sequence[_rt.Condition[KeeperT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[KeeperT, _t.Any] | KeeperColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[KeeperT, _t.Any] | KeeperColumn) -> _tx.Self: ...


class Keeper(_rt.Model):
    """A keeper.

    Table `keepers`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Keeper"
    __table__: _t.ClassVar[str] = "keepers"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """The primary key. `integer`, never null."""
    name: str | None = None
    """`string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["KeeperPath[Keeper]"]

        @property
        def animals(self) -> tuple[Animal, ...]:
            """has_and_belongs_to_many Animal."""
            ...

        @classmethod
        def where(
            cls: _b.type[KeeperT],
            /,
            *conditions: _rt.Condition[KeeperT],
            **equal: _tx.Unpack[KeeperWhere],
        ) -> KeeperQuery[KeeperT]: ...
        @classmethod
        def include(
            cls: _b.type[KeeperT],
            /,
            *paths: _rt.Path[KeeperT, _t.Any] | KeeperInclude | tuple[KeeperInclude, ...],
            where: _rt.Condition[KeeperT] | _abc.Sequence[_rt.Condition[KeeperT]] = (),
            keep_parents: bool = False,
        ) -> KeeperQuery[KeeperT]: ...
    else:
        animals = _rt.Relation("has_and_belongs_to_many", "Animal")
