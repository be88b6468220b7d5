"""EcephysSession: table `ecephys_sessions` (name inferred), 7 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class EcephysSessionPath(_rt.Path[_R, "EcephysSession"]):
        """Columns and associations of EcephysSession, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
        isi_experiment_id: _rt.Column[_R, int | None]
        """Id of the intrinsic signal imaging experiment that mapped the visual areas. `integer`, nullable."""
        date_of_acquisition: _rt.Column[_R, _dt.datetime | None]
        """Time at which the session was recorded. `datetime`, nullable."""
        published_at: _rt.Column[_R, _dt.datetime | None]
        """Time at which the session was released. `datetime`, nullable."""
        stimulus_name: _rt.TextColumn[_R, str | None]
        """Name of the stimulus set, for instance `brain_observatory_1.1`. `string`, nullable."""
        fail_eye_tracking: _rt.Column[_R, bool | None]
        """Whether eye tracking failed. `boolean`, nullable."""
        specimen: SpecimenPath[_R]
        """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the session, such as its NWB file. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class EcephysSessionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EcephysSession.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        specimen_id: int | _abc.Sequence[int] | None
        isi_experiment_id: int | _abc.Sequence[int] | None
        date_of_acquisition: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        published_at: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        stimulus_name: str | _abc.Sequence[str] | None
        fail_eye_tracking: bool | _abc.Sequence[bool] | None

    EcephysSessionColumn: _tx.TypeAlias = _t.Literal[
        "date_of_acquisition",
        "fail_eye_tracking",
        "id",
        "isi_experiment_id",
        "published_at",
        "specimen_id",
        "stimulus_name",
    ]
    EcephysSessionInclude: _tx.TypeAlias = _t.Literal[
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    EcephysSessionT = _t.TypeVar("EcephysSessionT", bound="EcephysSession")

    class EcephysSessionQuery(_rt.Query[EcephysSessionT]):
        """A query for EcephysSession objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EcephysSessionT],
            **equal: _tx.Unpack[EcephysSessionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EcephysSessionT, _t.Any]
            | EcephysSessionInclude
            | tuple[EcephysSessionInclude, ...],
            where: _rt.Condition[EcephysSessionT]
            | _abc.Sequence[_rt.Condition[EcephysSessionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EcephysSessionT, _t.Any] | EcephysSessionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EcephysSessionT, _t.Any] | EcephysSessionColumn
        ) -> _tx.Self: ...


class EcephysSession(_rt.Model):
    """One recording session with Neuropixels probes in a mouse that watched visual stimuli.

    Table `ecephys_sessions` (name inferred), 7 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "EcephysSession"
    __table__: _t.ClassVar[str] = "ecephys_sessions"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    specimen_id: int | None = None
    """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
    isi_experiment_id: int | None = None
    """Id of the intrinsic signal imaging experiment that mapped the visual areas. `integer`, nullable."""
    date_of_acquisition: _rt.Timestamp | None = None
    """Time at which the session was recorded. `datetime`, nullable."""
    published_at: _rt.Timestamp | None = None
    """Time at which the session was released. `datetime`, nullable."""
    stimulus_name: str | None = None
    """Name of the stimulus set, for instance `brain_observatory_1.1`. `string`, nullable."""
    fail_eye_tracking: bool | None = None
    """Whether eye tracking failed. `boolean`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EcephysSessionPath[EcephysSession]"]

        @property
        def specimen(self) -> Specimen | None:
            """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the session, such as its NWB file. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[EcephysSessionT],
            /,
            *conditions: _rt.Condition[EcephysSessionT],
            **equal: _tx.Unpack[EcephysSessionWhere],
        ) -> EcephysSessionQuery[EcephysSessionT]: ...
        @classmethod
        def include(
            cls: _b.type[EcephysSessionT],
            /,
            *paths: _rt.Path[EcephysSessionT, _t.Any]
            | EcephysSessionInclude
            | tuple[EcephysSessionInclude, ...],
            where: _rt.Condition[EcephysSessionT]
            | _abc.Sequence[_rt.Condition[EcephysSessionT]] = (),
            keep_parents: bool = False,
        ) -> EcephysSessionQuery[EcephysSessionT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
