"""ExperimentContainer: table `experiment_containers` (name inferred), 8 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .isi_experiment import IsiExperiment as IsiExperiment
    from .isi_experiment import IsiExperimentPath as IsiExperimentPath
    from .ophys_experiment import OphysExperiment as OphysExperiment
    from .ophys_experiment import OphysExperimentPath as OphysExperimentPath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ExperimentContainerPath(_rt.Path[_R, "ExperimentContainer"]):
        """Columns and associations of ExperimentContainer, from a root model."""

        failed: _rt.Column[_R, bool | None]
        """Whether the container failed quality control. `boolean`, nullable."""
        failed_facet: _rt.Column[_R, int | None]
        """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        imaging_depth: _rt.Column[_R, int | None]
        """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
        isi_experiment_id: _rt.Column[_R, int | None]
        """Id of the intrinsic signal imaging experiment that mapped the visual areas. `integer`, nullable. The foreign key of `isi_experiment`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
        targeted_structure_id: _rt.Column[_R, int | None]
        """Id of the visual area that was imaged. `integer`, nullable. The foreign key of `targeted_structure`."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        ophys_experiments: OphysExperimentPath[_R]
        """The imaging sessions of the container. has_many OphysExperiment, by its `experiment_container_id`."""
        isi_experiment: IsiExperimentPath[_R]
        """The intrinsic signal imaging experiment that mapped the visual areas. belongs_to IsiExperiment, by `isi_experiment_id`."""
        specimen: SpecimenPath[_R]
        """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""
        targeted_structure: StructurePath[_R]
        """The visual area that was imaged. belongs_to Structure, by `targeted_structure_id`."""

    class ExperimentContainerWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ExperimentContainer.where`: equality, membership for a sequence, `None` for null."""

        failed: bool | _abc.Sequence[bool] | None
        failed_facet: int | _abc.Sequence[int] | None
        id: int | _abc.Sequence[int]
        imaging_depth: int | _abc.Sequence[int] | None
        isi_experiment_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None
        targeted_structure_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None

    ExperimentContainerColumn: _tx.TypeAlias = _t.Literal[
        "failed",
        "failed_facet",
        "id",
        "imaging_depth",
        "isi_experiment_id",
        "specimen_id",
        "targeted_structure_id",
        "weight",
    ]
    ExperimentContainerInclude: _tx.TypeAlias = _t.Literal[
        "isi_experiment",
        "isi_experiment.experiment_container",
        "ophys_experiments",
        "ophys_experiments.experiment_container",
        "ophys_experiments.specimen",
        "ophys_experiments.targeted_structure",
        "ophys_experiments.well_known_files",
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
    ]

    ExperimentContainerT = _t.TypeVar("ExperimentContainerT", bound="ExperimentContainer")

    class ExperimentContainerQuery(_rt.Query[ExperimentContainerT]):
        """A query for ExperimentContainer objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ExperimentContainerT],
            **equal: _tx.Unpack[ExperimentContainerWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ExperimentContainerT, _t.Any]
            | ExperimentContainerInclude
            | tuple[ExperimentContainerInclude, ...],
            where: _rt.Condition[ExperimentContainerT]
            | _abc.Sequence[_rt.Condition[ExperimentContainerT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ExperimentContainerT, _t.Any] | ExperimentContainerColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ExperimentContainerT, _t.Any] | ExperimentContainerColumn
        ) -> _tx.Self: ...


class ExperimentContainer(_rt.Model):
    """The two-photon imaging sessions of one field of view of the Allen Brain Observatory, each with another set of stimuli.

    Table `experiment_containers` (name inferred), 8 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "ExperimentContainer"
    __table__: _t.ClassVar[str] = "experiment_containers"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    failed: bool | None = None
    """Whether the container failed quality control. `boolean`, nullable."""
    failed_facet: int | None = None
    """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable."""
    id: int
    """Primary key of the row. `integer`, never null."""
    imaging_depth: int | None = None
    """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
    isi_experiment_id: int | None = None
    """Id of the intrinsic signal imaging experiment that mapped the visual areas. `integer`, nullable. The foreign key of `isi_experiment`."""
    specimen_id: int | None = None
    """Id of the mouse's specimen. `integer`, nullable. The foreign key of `specimen`."""
    targeted_structure_id: int | None = None
    """Id of the visual area that was imaged. `integer`, nullable. The foreign key of `targeted_structure`."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ExperimentContainerPath[ExperimentContainer]"]

        @property
        def ophys_experiments(self) -> tuple[OphysExperiment, ...]:
            """The imaging sessions of the container. has_many OphysExperiment, by its `experiment_container_id`."""
            ...

        @property
        def isi_experiment(self) -> IsiExperiment | None:
            """The intrinsic signal imaging experiment that mapped the visual areas. belongs_to IsiExperiment, by `isi_experiment_id`."""
            ...

        @property
        def specimen(self) -> Specimen | None:
            """The mouse's specimen. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def targeted_structure(self) -> Structure | None:
            """The visual area that was imaged. belongs_to Structure, by `targeted_structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ExperimentContainerT],
            /,
            *conditions: _rt.Condition[ExperimentContainerT],
            **equal: _tx.Unpack[ExperimentContainerWhere],
        ) -> ExperimentContainerQuery[ExperimentContainerT]: ...
        @classmethod
        def include(
            cls: _b.type[ExperimentContainerT],
            /,
            *paths: _rt.Path[ExperimentContainerT, _t.Any]
            | ExperimentContainerInclude
            | tuple[ExperimentContainerInclude, ...],
            where: _rt.Condition[ExperimentContainerT]
            | _abc.Sequence[_rt.Condition[ExperimentContainerT]] = (),
            keep_parents: bool = False,
        ) -> ExperimentContainerQuery[ExperimentContainerT]: ...
    else:
        ophys_experiments = _rt.Relation("has_many", "OphysExperiment", "experiment_container_id")
        isi_experiment = _rt.Relation("belongs_to", "IsiExperiment", "isi_experiment_id")
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        targeted_structure = _rt.Relation("belongs_to", "Structure", "targeted_structure_id")
