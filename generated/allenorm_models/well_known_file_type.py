"""WellKnownFileType: table `well_known_file_types`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class WellKnownFileTypePath(_rt.Path[_R, "WellKnownFileType"]):
        """Columns and associations of WellKnownFileType, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the type. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the type; what a query filters on to get one kind of file. `string`, nullable, at most 255 characters."""
        well_known_files: WellKnownFilePath[_R]
        """All files of the type. has_many WellKnownFile, by its `well_known_file_type_id`."""

    class WellKnownFileTypeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `WellKnownFileType.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    WellKnownFileTypeColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    WellKnownFileTypeInclude: _tx.TypeAlias = _t.Literal[
        "well_known_files", "well_known_files.well_known_file_type"
    ]

    WellKnownFileTypeT = _t.TypeVar("WellKnownFileTypeT", bound="WellKnownFileType")

    class WellKnownFileTypeQuery(_rt.Query[WellKnownFileTypeT]):
        """A query for WellKnownFileType objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[WellKnownFileTypeT],
            **equal: _tx.Unpack[WellKnownFileTypeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[WellKnownFileTypeT, _t.Any]
            | WellKnownFileTypeInclude
            | tuple[WellKnownFileTypeInclude, ...],
            where: _rt.Condition[WellKnownFileTypeT]
            | _abc.Sequence[_rt.Condition[WellKnownFileTypeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[WellKnownFileTypeT, _t.Any] | WellKnownFileTypeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[WellKnownFileTypeT, _t.Any] | WellKnownFileTypeColumn
        ) -> _tx.Self: ...


class WellKnownFileType(_rt.Model):
    """A type of file, such as `NWBDownload`, `3DNeuronReconstruction` or `NeuronalModelParameters`.

    Table `well_known_file_types`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "WellKnownFileType"
    __table__: _t.ClassVar[str] = "well_known_file_types"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the type. `integer`, never null."""
    name: str | None = None
    """Name of the type; what a query filters on to get one kind of file. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["WellKnownFileTypePath[WellKnownFileType]"]

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """All files of the type. has_many WellKnownFile, by its `well_known_file_type_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[WellKnownFileTypeT],
            /,
            *conditions: _rt.Condition[WellKnownFileTypeT],
            **equal: _tx.Unpack[WellKnownFileTypeWhere],
        ) -> WellKnownFileTypeQuery[WellKnownFileTypeT]: ...
        @classmethod
        def include(
            cls: _b.type[WellKnownFileTypeT],
            /,
            *paths: _rt.Path[WellKnownFileTypeT, _t.Any]
            | WellKnownFileTypeInclude
            | tuple[WellKnownFileTypeInclude, ...],
            where: _rt.Condition[WellKnownFileTypeT]
            | _abc.Sequence[_rt.Condition[WellKnownFileTypeT]] = (),
            keep_parents: bool = False,
        ) -> WellKnownFileTypeQuery[WellKnownFileTypeT]: ...
    else:
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "well_known_file_type_id")
