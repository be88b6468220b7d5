"""Alignment3d: table `alignment3ds`, 27 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class Alignment3dPath(_rt.Path[_R, "Alignment3d"]):
        """Columns and associations of Alignment3d, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        aligned_type: _rt.TextColumn[_R, str | None]
        """Name of the class of the row that is aligned. `string`, nullable, at most 255 characters."""
        aligned_id: _rt.Column[_R, int | None]
        """Id of the row that is aligned, in the class that `aligned_type` names. `integer`, nullable."""
        tvr_00: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 1, column 1, without unit. `float`, nullable."""
        tvr_01: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 1, column 2, without unit. `float`, nullable."""
        tvr_02: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 1, column 3, without unit. `float`, nullable."""
        tvr_03: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 2, column 1, without unit. `float`, nullable."""
        tvr_04: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 2, column 2, without unit. `float`, nullable."""
        tvr_05: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 2, column 3, without unit. `float`, nullable."""
        tvr_06: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 3, column 1, without unit. `float`, nullable."""
        tvr_07: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 3, column 2, without unit. `float`, nullable."""
        tvr_08: _rt.Column[_R, float | None]
        """Volume to reference: matrix row 3, column 3, without unit. `float`, nullable."""
        tvr_09: _rt.Column[_R, float | None]
        """Volume to reference: shift along x, in um. `float`, nullable."""
        tvr_10: _rt.Column[_R, float | None]
        """Volume to reference: shift along y, in um. `float`, nullable."""
        tvr_11: _rt.Column[_R, float | None]
        """Volume to reference: shift along z, in um. `float`, nullable."""
        trv_00: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 1, column 1, without unit. `float`, nullable."""
        trv_01: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 1, column 2, without unit. `float`, nullable."""
        trv_02: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 1, column 3, without unit. `float`, nullable."""
        trv_03: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 2, column 1, without unit. `float`, nullable."""
        trv_04: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 2, column 2, without unit. `float`, nullable."""
        trv_05: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 2, column 3, without unit. `float`, nullable."""
        trv_06: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 3, column 1, without unit. `float`, nullable."""
        trv_07: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 3, column 2, without unit. `float`, nullable."""
        trv_08: _rt.Column[_R, float | None]
        """Reference to volume: matrix row 3, column 3, without unit. `float`, nullable."""
        trv_09: _rt.Column[_R, float | None]
        """Reference to volume: shift along x, in um. `float`, nullable."""
        trv_10: _rt.Column[_R, float | None]
        """Reference to volume: shift along y, in um. `float`, nullable."""
        trv_11: _rt.Column[_R, float | None]
        """Reference to volume: shift along z, in um. `float`, nullable."""

    class Alignment3dWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Alignment3d.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        aligned_type: str | _abc.Sequence[str] | None
        aligned_id: int | _abc.Sequence[int] | None
        tvr_00: float | _abc.Sequence[float] | None
        tvr_01: float | _abc.Sequence[float] | None
        tvr_02: float | _abc.Sequence[float] | None
        tvr_03: float | _abc.Sequence[float] | None
        tvr_04: float | _abc.Sequence[float] | None
        tvr_05: float | _abc.Sequence[float] | None
        tvr_06: float | _abc.Sequence[float] | None
        tvr_07: float | _abc.Sequence[float] | None
        tvr_08: float | _abc.Sequence[float] | None
        tvr_09: float | _abc.Sequence[float] | None
        tvr_10: float | _abc.Sequence[float] | None
        tvr_11: float | _abc.Sequence[float] | None
        trv_00: float | _abc.Sequence[float] | None
        trv_01: float | _abc.Sequence[float] | None
        trv_02: float | _abc.Sequence[float] | None
        trv_03: float | _abc.Sequence[float] | None
        trv_04: float | _abc.Sequence[float] | None
        trv_05: float | _abc.Sequence[float] | None
        trv_06: float | _abc.Sequence[float] | None
        trv_07: float | _abc.Sequence[float] | None
        trv_08: float | _abc.Sequence[float] | None
        trv_09: float | _abc.Sequence[float] | None
        trv_10: float | _abc.Sequence[float] | None
        trv_11: float | _abc.Sequence[float] | None

    Alignment3dColumn: _tx.TypeAlias = _t.Literal[
        "aligned_id",
        "aligned_type",
        "id",
        "trv_00",
        "trv_01",
        "trv_02",
        "trv_03",
        "trv_04",
        "trv_05",
        "trv_06",
        "trv_07",
        "trv_08",
        "trv_09",
        "trv_10",
        "trv_11",
        "tvr_00",
        "tvr_01",
        "tvr_02",
        "tvr_03",
        "tvr_04",
        "tvr_05",
        "tvr_06",
        "tvr_07",
        "tvr_08",
        "tvr_09",
        "tvr_10",
        "tvr_11",
    ]
    Alignment3dInclude: _tx.TypeAlias = _tx.Never

    Alignment3dT = _t.TypeVar("Alignment3dT", bound="Alignment3d")

    class Alignment3dQuery(_rt.Query[Alignment3dT]):
        """A query for Alignment3d objects."""

        def where(
            self, /, *conditions: _rt.Condition[Alignment3dT], **equal: _tx.Unpack[Alignment3dWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[Alignment3dT, _t.Any]
            | Alignment3dInclude
            | tuple[Alignment3dInclude, ...],
            where: _rt.Condition[Alignment3dT] | _abc.Sequence[_rt.Condition[Alignment3dT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[Alignment3dT, _t.Any] | Alignment3dColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[Alignment3dT, _t.Any] | Alignment3dColumn
        ) -> _tx.Self: ...


class Alignment3d(_rt.Model):
    """The affine transforms between the volume of an image series or specimen and its reference space.

    Table `alignment3ds`, 27 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "Alignment3d"
    __table__: _t.ClassVar[str] = "alignment3ds"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    aligned_type: str | None = None
    """Name of the class of the row that is aligned. `string`, nullable, at most 255 characters."""
    aligned_id: int | None = None
    """Id of the row that is aligned, in the class that `aligned_type` names. `integer`, nullable."""
    tvr_00: float | None = None
    """Volume to reference: matrix row 1, column 1, without unit. `float`, nullable."""
    tvr_01: float | None = None
    """Volume to reference: matrix row 1, column 2, without unit. `float`, nullable."""
    tvr_02: float | None = None
    """Volume to reference: matrix row 1, column 3, without unit. `float`, nullable."""
    tvr_03: float | None = None
    """Volume to reference: matrix row 2, column 1, without unit. `float`, nullable."""
    tvr_04: float | None = None
    """Volume to reference: matrix row 2, column 2, without unit. `float`, nullable."""
    tvr_05: float | None = None
    """Volume to reference: matrix row 2, column 3, without unit. `float`, nullable."""
    tvr_06: float | None = None
    """Volume to reference: matrix row 3, column 1, without unit. `float`, nullable."""
    tvr_07: float | None = None
    """Volume to reference: matrix row 3, column 2, without unit. `float`, nullable."""
    tvr_08: float | None = None
    """Volume to reference: matrix row 3, column 3, without unit. `float`, nullable."""
    tvr_09: float | None = None
    """Volume to reference: shift along x, in um. `float`, nullable."""
    tvr_10: float | None = None
    """Volume to reference: shift along y, in um. `float`, nullable."""
    tvr_11: float | None = None
    """Volume to reference: shift along z, in um. `float`, nullable."""
    trv_00: float | None = None
    """Reference to volume: matrix row 1, column 1, without unit. `float`, nullable."""
    trv_01: float | None = None
    """Reference to volume: matrix row 1, column 2, without unit. `float`, nullable."""
    trv_02: float | None = None
    """Reference to volume: matrix row 1, column 3, without unit. `float`, nullable."""
    trv_03: float | None = None
    """Reference to volume: matrix row 2, column 1, without unit. `float`, nullable."""
    trv_04: float | None = None
    """Reference to volume: matrix row 2, column 2, without unit. `float`, nullable."""
    trv_05: float | None = None
    """Reference to volume: matrix row 2, column 3, without unit. `float`, nullable."""
    trv_06: float | None = None
    """Reference to volume: matrix row 3, column 1, without unit. `float`, nullable."""
    trv_07: float | None = None
    """Reference to volume: matrix row 3, column 2, without unit. `float`, nullable."""
    trv_08: float | None = None
    """Reference to volume: matrix row 3, column 3, without unit. `float`, nullable."""
    trv_09: float | None = None
    """Reference to volume: shift along x, in um. `float`, nullable."""
    trv_10: float | None = None
    """Reference to volume: shift along y, in um. `float`, nullable."""
    trv_11: float | None = None
    """Reference to volume: shift along z, in um. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["Alignment3dPath[Alignment3d]"]

        @classmethod
        def where(
            cls: _b.type[Alignment3dT],
            /,
            *conditions: _rt.Condition[Alignment3dT],
            **equal: _tx.Unpack[Alignment3dWhere],
        ) -> Alignment3dQuery[Alignment3dT]: ...
        @classmethod
        def include(
            cls: _b.type[Alignment3dT],
            /,
            *paths: _rt.Path[Alignment3dT, _t.Any]
            | Alignment3dInclude
            | tuple[Alignment3dInclude, ...],
            where: _rt.Condition[Alignment3dT] | _abc.Sequence[_rt.Condition[Alignment3dT]] = (),
            keep_parents: bool = False,
        ) -> Alignment3dQuery[Alignment3dT]: ...
