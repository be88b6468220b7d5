"""DevelopmentalStage: table `developmental_stages`, 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath

    _R = _t.TypeVar("_R", contravariant=True)

    class DevelopmentalStagePath(_rt.Path[_R, "DevelopmentalStage"]):
        """Columns and associations of DevelopmentalStage, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        order: _rt.Column[_R, int | None]
        """Position of the stage in development, from early to late. `integer`, nullable."""
        ages: AgePath[_R]
        """The ages. has_many Age."""

    class DevelopmentalStageWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `DevelopmentalStage.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        order: int | _abc.Sequence[int] | None

    DevelopmentalStageColumn: _tx.TypeAlias = _t.Literal["id", "name", "order"]
    DevelopmentalStageInclude: _tx.TypeAlias = _t.Literal[
        "ages",
        "ages.age_group",
        "ages.atlas_infos",
        "ages.donors",
        "ages.injections",
        "ages.neurosurgeries",
        "ages.organism",
        "ages.reference_spaces",
    ]

    DevelopmentalStageT = _t.TypeVar("DevelopmentalStageT", bound="DevelopmentalStage")

    class DevelopmentalStageQuery(_rt.Query[DevelopmentalStageT]):
        """A query for DevelopmentalStage objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[DevelopmentalStageT],
            **equal: _tx.Unpack[DevelopmentalStageWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DevelopmentalStageT, _t.Any]
            | DevelopmentalStageInclude
            | tuple[DevelopmentalStageInclude, ...],
            where: _rt.Condition[DevelopmentalStageT]
            | _abc.Sequence[_rt.Condition[DevelopmentalStageT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[DevelopmentalStageT, _t.Any] | DevelopmentalStageColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DevelopmentalStageT, _t.Any] | DevelopmentalStageColumn
        ) -> _tx.Self: ...


class DevelopmentalStage(_rt.Model):
    """A stage of development that groups ages. Not seen again after 2013.

    Table `developmental_stages`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "DevelopmentalStage"
    __table__: _t.ClassVar[str] = "developmental_stages"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    order: int | None = None
    """Position of the stage in development, from early to late. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DevelopmentalStagePath[DevelopmentalStage]"]

        @property
        def ages(self) -> tuple[Age, ...]:
            """The ages. has_many Age."""
            ...

        @classmethod
        def where(
            cls: _b.type[DevelopmentalStageT],
            /,
            *conditions: _rt.Condition[DevelopmentalStageT],
            **equal: _tx.Unpack[DevelopmentalStageWhere],
        ) -> DevelopmentalStageQuery[DevelopmentalStageT]: ...
        @classmethod
        def include(
            cls: _b.type[DevelopmentalStageT],
            /,
            *paths: _rt.Path[DevelopmentalStageT, _t.Any]
            | DevelopmentalStageInclude
            | tuple[DevelopmentalStageInclude, ...],
            where: _rt.Condition[DevelopmentalStageT]
            | _abc.Sequence[_rt.Condition[DevelopmentalStageT]] = (),
            keep_parents: bool = False,
        ) -> DevelopmentalStageQuery[DevelopmentalStageT]: ...
    else:
        ages = _rt.Relation("has_many", "Age")
