"""WellKnownFile: table `well_known_files`, 6 columns, 1 association."""

import typing as _t

import allenorm.model as _rt
from allenorm.files import WellKnownFileMixin as _WellKnownFileMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .well_known_file_type import WellKnownFileType as WellKnownFileType
    from .well_known_file_type import WellKnownFileTypePath as WellKnownFileTypePath

    _R = _t.TypeVar("_R", contravariant=True)

    class WellKnownFilePath(_rt.Path[_R, "WellKnownFile"]):
        """Columns and associations of WellKnownFile, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; the number that the file download service takes. `integer`, never null."""
        path: _rt.TextColumn[_R, str | None]
        """Path on the API's own file store. Use `download_link` to fetch the file. `string`, nullable, at most 255 characters."""
        attachable_id: _rt.Column[_R, int | None]
        """Id of the row that the file belongs to, in the class that `attachable_type` names. `integer`, nullable."""
        attachable_type: _rt.TextColumn[_R, str | None]
        """Name of the class of the row that the file belongs to, for instance `EphysResult`. `string`, nullable, at most 255 characters."""
        well_known_file_type_id: _rt.Column[_R, int | None]
        """Id of the type of file. `integer`, nullable. The foreign key of `well_known_file_type`."""
        download_link: _rt.TextColumn[_R, str | None]
        """Path below the API's host from which the file can be fetched. `string`, nullable, at most 255 characters."""
        well_known_file_type: WellKnownFileTypePath[_R]
        """The type of file. belongs_to WellKnownFileType, by `well_known_file_type_id`."""

    class WellKnownFileWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `WellKnownFile.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        path: str | _abc.Sequence[str] | None
        attachable_id: int | _abc.Sequence[int] | None
        attachable_type: str | _abc.Sequence[str] | None
        well_known_file_type_id: int | _abc.Sequence[int] | None
        download_link: str | _abc.Sequence[str] | None

    WellKnownFileColumn: _tx.TypeAlias = _t.Literal[
        "attachable_id", "attachable_type", "download_link", "id", "path", "well_known_file_type_id"
    ]
    WellKnownFileInclude: _tx.TypeAlias = _t.Literal[
        "well_known_file_type", "well_known_file_type.well_known_files"
    ]

    WellKnownFileT = _t.TypeVar("WellKnownFileT", bound="WellKnownFile")

    class WellKnownFileQuery(_rt.Query[WellKnownFileT]):
        """A query for WellKnownFile objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[WellKnownFileT],
            **equal: _tx.Unpack[WellKnownFileWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[WellKnownFileT, _t.Any]
            | WellKnownFileInclude
            | tuple[WellKnownFileInclude, ...],
            where: _rt.Condition[WellKnownFileT]
            | _abc.Sequence[_rt.Condition[WellKnownFileT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[WellKnownFileT, _t.Any] | WellKnownFileColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[WellKnownFileT, _t.Any] | WellKnownFileColumn
        ) -> _tx.Self: ...


class WellKnownFile(_WellKnownFileMixin, _rt.Model):
    """A file kept with a row of another class, such as an NWB recording, an SWC reconstruction or a thumbnail.

    Table `well_known_files`, 6 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "WellKnownFile"
    __table__: _t.ClassVar[str] = "well_known_files"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; the number that the file download service takes. `integer`, never null."""
    path: str | None = None
    """Path on the API's own file store. Use `download_link` to fetch the file. `string`, nullable, at most 255 characters."""
    attachable_id: int | None = None
    """Id of the row that the file belongs to, in the class that `attachable_type` names. `integer`, nullable."""
    attachable_type: str | None = None
    """Name of the class of the row that the file belongs to, for instance `EphysResult`. `string`, nullable, at most 255 characters."""
    well_known_file_type_id: int | None = None
    """Id of the type of file. `integer`, nullable. The foreign key of `well_known_file_type`."""
    download_link: str | None = None
    """Path below the API's host from which the file can be fetched. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["WellKnownFilePath[WellKnownFile]"]

        @property
        def well_known_file_type(self) -> WellKnownFileType | None:
            """The type of file. belongs_to WellKnownFileType, by `well_known_file_type_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[WellKnownFileT],
            /,
            *conditions: _rt.Condition[WellKnownFileT],
            **equal: _tx.Unpack[WellKnownFileWhere],
        ) -> WellKnownFileQuery[WellKnownFileT]: ...
        @classmethod
        def include(
            cls: _b.type[WellKnownFileT],
            /,
            *paths: _rt.Path[WellKnownFileT, _t.Any]
            | WellKnownFileInclude
            | tuple[WellKnownFileInclude, ...],
            where: _rt.Condition[WellKnownFileT]
            | _abc.Sequence[_rt.Condition[WellKnownFileT]] = (),
            keep_parents: bool = False,
        ) -> WellKnownFileQuery[WellKnownFileT]: ...
    else:
        well_known_file_type = _rt.Relation(
            "belongs_to", "WellKnownFileType", "well_known_file_type_id"
        )
