"""IsiExperiment: table `isi_experiments` (name inferred), 5 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .experiment_container import ExperimentContainer as ExperimentContainer
    from .experiment_container import ExperimentContainerPath as ExperimentContainerPath

    _R = _t.TypeVar("_R", contravariant=True)

    class IsiExperimentPath(_rt.Path[_R, "IsiExperiment"]):
        """Columns and associations of IsiExperiment, from a root model."""

        date_of_acquisition: _rt.Column[_R, _dt.datetime | None]
        """Time at which the experiment was recorded. `datetime`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name: the number of the mouse and the day. `string`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable."""
        storage_directory: _rt.TextColumn[_R, str | None]
        """Folder of the experiment on the API's own file store. `string`, nullable."""
        experiment_container: ExperimentContainerPath[_R]
        """The two-photon container that used the map. has_one ExperimentContainer, by its `isi_experiment_id`. Kind of association not established."""

    class IsiExperimentWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `IsiExperiment.where`: equality, membership for a sequence, `None` for null."""

        date_of_acquisition: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        specimen_id: int | _abc.Sequence[int] | None
        storage_directory: str | _abc.Sequence[str] | None

    IsiExperimentColumn: _tx.TypeAlias = _t.Literal[
        "date_of_acquisition", "id", "name", "specimen_id", "storage_directory"
    ]
    IsiExperimentInclude: _tx.TypeAlias = _t.Literal[
        "experiment_container",
        "experiment_container.isi_experiment",
        "experiment_container.ophys_experiments",
        "experiment_container.specimen",
        "experiment_container.targeted_structure",
    ]

    IsiExperimentT = _t.TypeVar("IsiExperimentT", bound="IsiExperiment")

    class IsiExperimentQuery(_rt.Query[IsiExperimentT]):
        """A query for IsiExperiment objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[IsiExperimentT],
            **equal: _tx.Unpack[IsiExperimentWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[IsiExperimentT, _t.Any]
            | IsiExperimentInclude
            | tuple[IsiExperimentInclude, ...],
            where: _rt.Condition[IsiExperimentT]
            | _abc.Sequence[_rt.Condition[IsiExperimentT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[IsiExperimentT, _t.Any] | IsiExperimentColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[IsiExperimentT, _t.Any] | IsiExperimentColumn
        ) -> _tx.Self: ...


class IsiExperiment(_rt.Model):
    """An intrinsic signal imaging experiment: it maps the visual areas of a mouse before two-photon or probe recordings.

    Table `isi_experiments` (name inferred), 5 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "IsiExperiment"
    __table__: _t.ClassVar[str] = "isi_experiments"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    date_of_acquisition: _rt.Timestamp | None = None
    """Time at which the experiment was recorded. `datetime`, nullable."""
    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name: the number of the mouse and the day. `string`, nullable."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable."""
    storage_directory: str | None = None
    """Folder of the experiment on the API's own file store. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["IsiExperimentPath[IsiExperiment]"]

        @property
        def experiment_container(self) -> ExperimentContainer | None:
            """The two-photon container that used the map. has_one ExperimentContainer, by its `isi_experiment_id`. Kind of association not established."""
            ...

        @classmethod
        def where(
            cls: _b.type[IsiExperimentT],
            /,
            *conditions: _rt.Condition[IsiExperimentT],
            **equal: _tx.Unpack[IsiExperimentWhere],
        ) -> IsiExperimentQuery[IsiExperimentT]: ...
        @classmethod
        def include(
            cls: _b.type[IsiExperimentT],
            /,
            *paths: _rt.Path[IsiExperimentT, _t.Any]
            | IsiExperimentInclude
            | tuple[IsiExperimentInclude, ...],
            where: _rt.Condition[IsiExperimentT]
            | _abc.Sequence[_rt.Condition[IsiExperimentT]] = (),
            keep_parents: bool = False,
        ) -> IsiExperimentQuery[IsiExperimentT]: ...
    else:
        experiment_container = _rt.Relation("has_one", "ExperimentContainer", "isi_experiment_id")
