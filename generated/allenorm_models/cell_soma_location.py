"""CellSomaLocation: table `cell_soma_locations` (name inferred), 6 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class CellSomaLocationPath(_rt.Path[_R, "CellSomaLocation"]):
        """Columns and associations of CellSomaLocation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        x: _rt.Column[_R, float | None]
        """Position along x: for mouse cells in um from front to back of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        y: _rt.Column[_R, float | None]
        """Position along y: for mouse cells in um from top to bottom of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        z: _rt.Column[_R, float | None]
        """Position along z: for mouse cells in um from left to right of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        normalized_depth: _rt.Column[_R, float | None]
        """Depth in cortex, a dimensionless share: 0 at the pia, 1 at the white matter. `float`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the cell. `integer`, nullable."""

    class CellSomaLocationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `CellSomaLocation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        x: float | _abc.Sequence[float] | None
        y: float | _abc.Sequence[float] | None
        z: float | _abc.Sequence[float] | None
        normalized_depth: float | _abc.Sequence[float] | None
        specimen_id: int | _abc.Sequence[int] | None

    CellSomaLocationColumn: _tx.TypeAlias = _t.Literal[
        "id", "normalized_depth", "specimen_id", "x", "y", "z"
    ]
    CellSomaLocationInclude: _tx.TypeAlias = _tx.Never

    CellSomaLocationT = _t.TypeVar("CellSomaLocationT", bound="CellSomaLocation")

    class CellSomaLocationQuery(_rt.Query[CellSomaLocationT]):
        """A query for CellSomaLocation objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[CellSomaLocationT],
            **equal: _tx.Unpack[CellSomaLocationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[CellSomaLocationT, _t.Any]
            | CellSomaLocationInclude
            | tuple[CellSomaLocationInclude, ...],
            where: _rt.Condition[CellSomaLocationT]
            | _abc.Sequence[_rt.Condition[CellSomaLocationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[CellSomaLocationT, _t.Any] | CellSomaLocationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[CellSomaLocationT, _t.Any] | CellSomaLocationColumn
        ) -> _tx.Self: ...


class CellSomaLocation(_rt.Model):
    """Where the body of a recorded cell lies in the brain.

    Table `cell_soma_locations` (name inferred), 6 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "CellSomaLocation"
    __table__: _t.ClassVar[str] = "cell_soma_locations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    x: float | None = None
    """Position along x: for mouse cells in um from front to back of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    y: float | None = None
    """Position along y: for mouse cells in um from top to bottom of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    z: float | None = None
    """Position along z: for mouse cells in um from left to right of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    normalized_depth: float | None = None
    """Depth in cortex, a dimensionless share: 0 at the pia, 1 at the white matter. `float`, nullable."""
    specimen_id: int | None = None
    """Id of the cell. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["CellSomaLocationPath[CellSomaLocation]"]

        @classmethod
        def where(
            cls: _b.type[CellSomaLocationT],
            /,
            *conditions: _rt.Condition[CellSomaLocationT],
            **equal: _tx.Unpack[CellSomaLocationWhere],
        ) -> CellSomaLocationQuery[CellSomaLocationT]: ...
        @classmethod
        def include(
            cls: _b.type[CellSomaLocationT],
            /,
            *paths: _rt.Path[CellSomaLocationT, _t.Any]
            | CellSomaLocationInclude
            | tuple[CellSomaLocationInclude, ...],
            where: _rt.Condition[CellSomaLocationT]
            | _abc.Sequence[_rt.Condition[CellSomaLocationT]] = (),
            keep_parents: bool = False,
        ) -> CellSomaLocationQuery[CellSomaLocationT]: ...
