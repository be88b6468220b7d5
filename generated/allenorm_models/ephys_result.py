"""EphysResult: table `ephys_results` (name inferred), 3 columns, 1 association."""

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

    class EphysResultPath(_rt.Path[_R, "EphysResult"]):
        """Columns and associations of EphysResult, from a root model."""

        failed: _rt.Column[_R, bool | None]
        """Whether the recording failed quality control. `boolean`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the recording. `integer`, never null."""
        sampling_rate: _rt.Column[_R, int | None]
        """Samples taken each second, in Hz; 200000 was seen. `integer`, nullable."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the recording; `NWBDownload` is the type of the recorded data. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class EphysResultWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EphysResult.where`: equality, membership for a sequence, `None` for null."""

        failed: bool | _abc.Sequence[bool] | None
        id: int | _abc.Sequence[int]
        sampling_rate: int | _abc.Sequence[int] | None

    EphysResultColumn: _tx.TypeAlias = _t.Literal["failed", "id", "sampling_rate"]
    EphysResultInclude: _tx.TypeAlias = _t.Literal[
        "well_known_files", "well_known_files.well_known_file_type"
    ]

    EphysResultT = _t.TypeVar("EphysResultT", bound="EphysResult")

    class EphysResultQuery(_rt.Query[EphysResultT]):
        """A query for EphysResult objects."""

        def where(
            self, /, *conditions: _rt.Condition[EphysResultT], **equal: _tx.Unpack[EphysResultWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EphysResultT, _t.Any]
            | EphysResultInclude
            | tuple[EphysResultInclude, ...],
            where: _rt.Condition[EphysResultT] | _abc.Sequence[_rt.Condition[EphysResultT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EphysResultT, _t.Any] | EphysResultColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EphysResultT, _t.Any] | EphysResultColumn
        ) -> _tx.Self: ...


class EphysResult(_rt.Model):
    """The electrophysiology recording of one cell. Its files hold the NWB download and the summary pictures.

    Table `ephys_results` (name inferred), 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "EphysResult"
    __table__: _t.ClassVar[str] = "ephys_results"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    failed: bool | None = None
    """Whether the recording failed quality control. `boolean`, nullable."""
    id: int
    """Primary key of the recording. `integer`, never null."""
    sampling_rate: int | None = None
    """Samples taken each second, in Hz; 200000 was seen. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EphysResultPath[EphysResult]"]

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the recording; `NWBDownload` is the type of the recorded data. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[EphysResultT],
            /,
            *conditions: _rt.Condition[EphysResultT],
            **equal: _tx.Unpack[EphysResultWhere],
        ) -> EphysResultQuery[EphysResultT]: ...
        @classmethod
        def include(
            cls: _b.type[EphysResultT],
            /,
            *paths: _rt.Path[EphysResultT, _t.Any]
            | EphysResultInclude
            | tuple[EphysResultInclude, ...],
            where: _rt.Condition[EphysResultT] | _abc.Sequence[_rt.Condition[EphysResultT]] = (),
            keep_parents: bool = False,
        ) -> EphysResultQuery[EphysResultT]: ...
    else:
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
