"""CellReporter: table `cell_reporters` (name inferred), 2 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class CellReporterPath(_rt.Path[_R, "CellReporter"]):
        """Columns and associations of CellReporter, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the status, for instance `positive`. `string`, nullable."""

    class CellReporterWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `CellReporter.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    CellReporterColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    CellReporterInclude: _tx.TypeAlias = _tx.Never

    CellReporterT = _t.TypeVar("CellReporterT", bound="CellReporter")

    class CellReporterQuery(_rt.Query[CellReporterT]):
        """A query for CellReporter objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[CellReporterT],
            **equal: _tx.Unpack[CellReporterWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[CellReporterT, _t.Any]
            | CellReporterInclude
            | tuple[CellReporterInclude, ...],
            where: _rt.Condition[CellReporterT] | _abc.Sequence[_rt.Condition[CellReporterT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[CellReporterT, _t.Any] | CellReporterColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[CellReporterT, _t.Any] | CellReporterColumn
        ) -> _tx.Self: ...


class CellReporter(_rt.Model):
    """The reporter status of a cell, such as positive or negative.

    Table `cell_reporters` (name inferred), 2 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "CellReporter"
    __table__: _t.ClassVar[str] = "cell_reporters"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the status, for instance `positive`. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["CellReporterPath[CellReporter]"]

        @classmethod
        def where(
            cls: _b.type[CellReporterT],
            /,
            *conditions: _rt.Condition[CellReporterT],
            **equal: _tx.Unpack[CellReporterWhere],
        ) -> CellReporterQuery[CellReporterT]: ...
        @classmethod
        def include(
            cls: _b.type[CellReporterT],
            /,
            *paths: _rt.Path[CellReporterT, _t.Any]
            | CellReporterInclude
            | tuple[CellReporterInclude, ...],
            where: _rt.Condition[CellReporterT] | _abc.Sequence[_rt.Condition[CellReporterT]] = (),
            keep_parents: bool = False,
        ) -> CellReporterQuery[CellReporterT]: ...
