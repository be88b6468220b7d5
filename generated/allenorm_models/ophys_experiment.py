"""OphysExperiment: table `ophys_experiments` (name inferred), 10 columns, 4 associations."""

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
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class OphysExperimentPath(_rt.Path[_R, "OphysExperiment"]):
        """Columns and associations of OphysExperiment, from a root model."""

        date_of_acquisition: _rt.Column[_R, _dt.datetime | None]
        """Time at which the session was recorded. `datetime`, nullable."""
        experiment_container_id: _rt.Column[_R, int | None]
        """Id of the container, the sessions of one field of view. `integer`, nullable. The foreign key of `experiment_container`."""
        fail_eye_tracking: _rt.Column[_R, bool | None]
        """Whether eye tracking failed. `boolean`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        imaging_depth: _rt.Column[_R, int | None]
        """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
        name: _rt.TextColumn[_R, str | None]
        """Name: day, number of the mouse and stimulus set. `string`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
        stimulus_name: _rt.TextColumn[_R, str | None]
        """Name of the stimulus set, for instance `three_session_A`. `string`, nullable."""
        storage_directory: _rt.TextColumn[_R, str | None]
        """Folder of the session on the API's own file store. `string`, nullable."""
        targeted_structure_id: _rt.Column[_R, int | None]
        """Id of the visual area that was imaged. `integer`, nullable. The foreign key of `targeted_structure`."""
        experiment_container: ExperimentContainerPath[_R]
        """The container, the sessions of one field of view. belongs_to ExperimentContainer, by `experiment_container_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the session, such as its NWB file. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
        targeted_structure: StructurePath[_R]
        """The visual area that was imaged. belongs_to Structure, by `targeted_structure_id`."""
        specimen: SpecimenPath[_R]
        """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""

    class OphysExperimentWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `OphysExperiment.where`: equality, membership for a sequence, `None` for null."""

        date_of_acquisition: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        experiment_container_id: int | _abc.Sequence[int] | None
        fail_eye_tracking: bool | _abc.Sequence[bool] | None
        id: int | _abc.Sequence[int]
        imaging_depth: int | _abc.Sequence[int] | None
        name: str | _abc.Sequence[str] | None
        specimen_id: int | _abc.Sequence[int] | None
        stimulus_name: str | _abc.Sequence[str] | None
        storage_directory: str | _abc.Sequence[str] | None
        targeted_structure_id: int | _abc.Sequence[int] | None

    OphysExperimentColumn: _tx.TypeAlias = _t.Literal[
        "date_of_acquisition",
        "experiment_container_id",
        "fail_eye_tracking",
        "id",
        "imaging_depth",
        "name",
        "specimen_id",
        "stimulus_name",
        "storage_directory",
        "targeted_structure_id",
    ]
    OphysExperimentInclude: _tx.TypeAlias = _t.Literal[
        "experiment_container",
        "experiment_container.isi_experiment",
        "experiment_container.ophys_experiments",
        "experiment_container.specimen",
        "experiment_container.targeted_structure",
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
        "targeted_structure",
        "targeted_structure.ancestor_hierarchies",
        "targeted_structure.annotation_infos",
        "targeted_structure.atlas_contours",
        "targeted_structure.child_structures",
        "targeted_structure.children",
        "targeted_structure.data_points",
        "targeted_structure.descendant_hierarchies",
        "targeted_structure.fine_structure_searches",
        "targeted_structure.graph",
        "targeted_structure.hemisphere",
        "targeted_structure.injections",
        "targeted_structure.manual_annotations",
        "targeted_structure.neuro_name_structure",
        "targeted_structure.ontology",
        "targeted_structure.ontology_nodes",
        "targeted_structure.parent",
        "targeted_structure.parent_structure",
        "targeted_structure.polygon_spatial_mappings",
        "targeted_structure.samples",
        "targeted_structure.self_and_ancestors",
        "targeted_structure.self_and_descendants",
        "targeted_structure.shapes",
        "targeted_structure.specimens",
        "targeted_structure.structure_centers",
        "targeted_structure.structure_graph",
        "targeted_structure.structure_sets",
        "targeted_structure.structure_sets_structures",
        "targeted_structure.structure_unionizes",
        "targeted_structure.sub_images",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    OphysExperimentT = _t.TypeVar("OphysExperimentT", bound="OphysExperiment")

    class OphysExperimentQuery(_rt.Query[OphysExperimentT]):
        """A query for OphysExperiment objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[OphysExperimentT],
            **equal: _tx.Unpack[OphysExperimentWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[OphysExperimentT, _t.Any]
            | OphysExperimentInclude
            | tuple[OphysExperimentInclude, ...],
            where: _rt.Condition[OphysExperimentT]
            | _abc.Sequence[_rt.Condition[OphysExperimentT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[OphysExperimentT, _t.Any] | OphysExperimentColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[OphysExperimentT, _t.Any] | OphysExperimentColumn
        ) -> _tx.Self: ...


class OphysExperiment(_rt.Model):
    """One two-photon imaging session of the Allen Brain Observatory.

    Table `ophys_experiments` (name inferred), 10 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "OphysExperiment"
    __table__: _t.ClassVar[str] = "ophys_experiments"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    date_of_acquisition: _rt.Timestamp | None = None
    """Time at which the session was recorded. `datetime`, nullable."""
    experiment_container_id: int | None = None
    """Id of the container, the sessions of one field of view. `integer`, nullable. The foreign key of `experiment_container`."""
    fail_eye_tracking: bool | None = None
    """Whether eye tracking failed. `boolean`, nullable."""
    id: int
    """Primary key of the row. `integer`, never null."""
    imaging_depth: int | None = None
    """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
    name: str | None = None
    """Name: day, number of the mouse and stimulus set. `string`, nullable."""
    specimen_id: int | None = None
    """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
    stimulus_name: str | None = None
    """Name of the stimulus set, for instance `three_session_A`. `string`, nullable."""
    storage_directory: str | None = None
    """Folder of the session on the API's own file store. `string`, nullable."""
    targeted_structure_id: int | None = None
    """Id of the visual area that was imaged. `integer`, nullable. The foreign key of `targeted_structure`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["OphysExperimentPath[OphysExperiment]"]

        @property
        def experiment_container(self) -> ExperimentContainer | None:
            """The container, the sessions of one field of view. belongs_to ExperimentContainer, by `experiment_container_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the session, such as its NWB file. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def targeted_structure(self) -> Structure | None:
            """The visual area that was imaged. belongs_to Structure, by `targeted_structure_id`."""
            ...

        @property
        def specimen(self) -> Specimen | None:
            """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[OphysExperimentT],
            /,
            *conditions: _rt.Condition[OphysExperimentT],
            **equal: _tx.Unpack[OphysExperimentWhere],
        ) -> OphysExperimentQuery[OphysExperimentT]: ...
        @classmethod
        def include(
            cls: _b.type[OphysExperimentT],
            /,
            *paths: _rt.Path[OphysExperimentT, _t.Any]
            | OphysExperimentInclude
            | tuple[OphysExperimentInclude, ...],
            where: _rt.Condition[OphysExperimentT]
            | _abc.Sequence[_rt.Condition[OphysExperimentT]] = (),
            keep_parents: bool = False,
        ) -> OphysExperimentQuery[OphysExperimentT]: ...
    else:
        experiment_container = _rt.Relation(
            "belongs_to", "ExperimentContainer", "experiment_container_id"
        )
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
        targeted_structure = _rt.Relation("belongs_to", "Structure", "targeted_structure_id")
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
