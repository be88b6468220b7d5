"""StereotaxicInjectionCoordinate: table `stereotaxic_injection_coordinates`, 3 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class StereotaxicInjectionCoordinatePath(_rt.Path[_R, "StereotaxicInjectionCoordinate"]):
        """Columns and associations of StereotaxicInjectionCoordinate, from a root model."""

        coordinates_ap: _rt.Column[_R, float | None]
        """Coordinate from front to back. Its unit is not stated; mm from bregma are usual. `float`, nullable. Type not established: only nulls were seen."""
        coordinates_dv: _rt.Column[_R, float | None]
        """Coordinate from top to bottom. Its unit is not stated; mm from the surface are usual. `float`, nullable. Type not established: only nulls were seen."""
        coordinates_ml: _rt.Column[_R, float | None]
        """Coordinate from the midline outwards. Its unit is not stated; mm from bregma are usual. `float`, nullable. Type not established: only nulls were seen."""

    class StereotaxicInjectionCoordinateWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StereotaxicInjectionCoordinate.where`: equality, membership for a sequence, `None` for null."""

        coordinates_ap: float | _abc.Sequence[float] | None
        coordinates_dv: float | _abc.Sequence[float] | None
        coordinates_ml: float | _abc.Sequence[float] | None

    StereotaxicInjectionCoordinateColumn: _tx.TypeAlias = _t.Literal[
        "coordinates_ap", "coordinates_dv", "coordinates_ml"
    ]
    StereotaxicInjectionCoordinateInclude: _tx.TypeAlias = _tx.Never

    StereotaxicInjectionCoordinateT = _t.TypeVar(
        "StereotaxicInjectionCoordinateT", bound="StereotaxicInjectionCoordinate"
    )

    class StereotaxicInjectionCoordinateQuery(_rt.Query[StereotaxicInjectionCoordinateT]):
        """A query for StereotaxicInjectionCoordinate objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StereotaxicInjectionCoordinateT],
            **equal: _tx.Unpack[StereotaxicInjectionCoordinateWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StereotaxicInjectionCoordinateT, _t.Any]
            | StereotaxicInjectionCoordinateInclude
            | tuple[StereotaxicInjectionCoordinateInclude, ...],
            where: _rt.Condition[StereotaxicInjectionCoordinateT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionCoordinateT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionCoordinateT, _t.Any]
            | StereotaxicInjectionCoordinateColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionCoordinateT, _t.Any]
            | StereotaxicInjectionCoordinateColumn,
        ) -> _tx.Self: ...


class StereotaxicInjectionCoordinate(_rt.Model):
    """The target coordinates of a stereotaxic injection.

    Table `stereotaxic_injection_coordinates`, 3 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "StereotaxicInjectionCoordinate"
    __table__: _t.ClassVar[str] = "stereotaxic_injection_coordinates"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    coordinates_ap: float | None = None
    """Coordinate from front to back. Its unit is not stated; mm from bregma are usual. `float`, nullable. Type not established: only nulls were seen."""
    coordinates_dv: float | None = None
    """Coordinate from top to bottom. Its unit is not stated; mm from the surface are usual. `float`, nullable. Type not established: only nulls were seen."""
    coordinates_ml: float | None = None
    """Coordinate from the midline outwards. Its unit is not stated; mm from bregma are usual. `float`, nullable. Type not established: only nulls were seen."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StereotaxicInjectionCoordinatePath[StereotaxicInjectionCoordinate]"]

        @classmethod
        def where(
            cls: _b.type[StereotaxicInjectionCoordinateT],
            /,
            *conditions: _rt.Condition[StereotaxicInjectionCoordinateT],
            **equal: _tx.Unpack[StereotaxicInjectionCoordinateWhere],
        ) -> StereotaxicInjectionCoordinateQuery[StereotaxicInjectionCoordinateT]: ...
        @classmethod
        def include(
            cls: _b.type[StereotaxicInjectionCoordinateT],
            /,
            *paths: _rt.Path[StereotaxicInjectionCoordinateT, _t.Any]
            | StereotaxicInjectionCoordinateInclude
            | tuple[StereotaxicInjectionCoordinateInclude, ...],
            where: _rt.Condition[StereotaxicInjectionCoordinateT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionCoordinateT]] = (),
            keep_parents: bool = False,
        ) -> StereotaxicInjectionCoordinateQuery[StereotaxicInjectionCoordinateT]: ...
