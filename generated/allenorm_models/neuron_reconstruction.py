"""NeuronReconstruction: table `neuron_reconstructions` (name inferred), 29 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class NeuronReconstructionPath(_rt.Path[_R, "NeuronReconstruction"]):
        """Columns and associations of NeuronReconstruction, from a root model."""

        average_bifurcation_angle_local: _rt.Column[_R, float | None]
        """Mean angle between the two daughters of a fork, taken from the nodes next to it, in degrees. `float`, nullable."""
        average_bifurcation_angle_remote: _rt.Column[_R, float | None]
        """Mean angle between the two daughters of a fork, taken from the far ends of the branches, in degrees. `float`, nullable."""
        average_contraction: _rt.Column[_R, float | None]
        """Mean straightness of branches: distance between the ends over length along the branch. Dimensionless; 1 is straight. `float`, nullable."""
        average_diameter: _rt.Column[_R, float | None]
        """Mean diameter of the branches, in um. `float`, nullable."""
        average_fragmentation: _rt.Column[_R, float | None]
        """Mean number of compartments in a branch between two forks. A count without unit. `float`, nullable."""
        average_parent_daughter_ratio: _rt.Column[_R, float | None]
        """Mean diameter of a daughter branch over that of its parent, at forks. Dimensionless. `float`, nullable."""
        hausdorff_dimension: _rt.Column[_R, float | None]
        """Fractal dimension of the branching, dimensionless. `float`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the reconstruction. `integer`, never null."""
        max_branch_order: _rt.Column[_R, float | None]
        """Largest number of forks passed on the way from the soma to a tip. A count without unit. `float`, nullable."""
        max_euclidean_distance: _rt.Column[_R, float | None]
        """Largest distance of any node from the soma as the crow flies, in um. `float`, nullable."""
        max_path_distance: _rt.Column[_R, float | None]
        """Largest distance of any node from the soma along the branches, in um. `float`, nullable."""
        neuron_reconstruction_type: _rt.TextColumn[_R, str | None]
        """What was traced: `full` for dendrites and axon, `dendrite-only` for dendrites. `string`, nullable."""
        number_bifurcations: _rt.Column[_R, int | None]
        """Number of forks, points where a branch splits in two. A count without unit. `integer`, nullable."""
        number_branches: _rt.Column[_R, int | None]
        """Number of branches between forks, tips and soma. A count without unit. `integer`, nullable."""
        number_nodes: _rt.Column[_R, int | None]
        """Number of nodes in the SWC file. A count without unit. `integer`, nullable."""
        number_stems: _rt.Column[_R, int | None]
        """Number of branches that leave the soma. A count without unit. `integer`, nullable."""
        number_tips: _rt.Column[_R, int | None]
        """Number of branch ends. A count without unit. `integer`, nullable."""
        overall_depth: _rt.Column[_R, float | None]
        """Extent of the reconstruction along z, the direction through the slice, in um. `float`, nullable."""
        overall_height: _rt.Column[_R, float | None]
        """Extent of the reconstruction along y, in um. `float`, nullable."""
        overall_width: _rt.Column[_R, float | None]
        """Extent of the reconstruction along x, in um. `float`, nullable."""
        scale_factor_x: _rt.Column[_R, float | None]
        """Size of an image pixel along x, in um per px; 0.1144 was seen. `float`, nullable."""
        scale_factor_y: _rt.Column[_R, float | None]
        """Size of an image pixel along y, in um per px; 0.1144 was seen. `float`, nullable."""
        scale_factor_z: _rt.Column[_R, float | None]
        """Distance between neighbouring images of the stack, in um per image; 0.28 was seen. `float`, nullable."""
        soma_surface: _rt.Column[_R, float | None]
        """Surface of the soma, in um2. `float`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the cell that was reconstructed. `integer`, nullable. The foreign key of `specimen`."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search; `3D Neuron Reconstruction morphology` was seen. `string`, nullable."""
        total_length: _rt.Column[_R, float | None]
        """Summed length of all branches, in um. `float`, nullable."""
        total_surface: _rt.Column[_R, float | None]
        """Summed surface of all branches, in um2. `float`, nullable."""
        total_volume: _rt.Column[_R, float | None]
        """Summed volume of all branches, in um3. `float`, nullable."""
        specimen: SpecimenPath[_R]
        """The cell that was reconstructed. belongs_to Specimen, by `specimen_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the reconstruction: the SWC file (`3DNeuronReconstruction`) and, for some, markers (`3DNeuronMarker`). has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class NeuronReconstructionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuronReconstruction.where`: equality, membership for a sequence, `None` for null."""

        average_bifurcation_angle_local: float | _abc.Sequence[float] | None
        average_bifurcation_angle_remote: float | _abc.Sequence[float] | None
        average_contraction: float | _abc.Sequence[float] | None
        average_diameter: float | _abc.Sequence[float] | None
        average_fragmentation: float | _abc.Sequence[float] | None
        average_parent_daughter_ratio: float | _abc.Sequence[float] | None
        hausdorff_dimension: float | _abc.Sequence[float] | None
        id: int | _abc.Sequence[int]
        max_branch_order: float | _abc.Sequence[float] | None
        max_euclidean_distance: float | _abc.Sequence[float] | None
        max_path_distance: float | _abc.Sequence[float] | None
        neuron_reconstruction_type: str | _abc.Sequence[str] | None
        number_bifurcations: int | _abc.Sequence[int] | None
        number_branches: int | _abc.Sequence[int] | None
        number_nodes: int | _abc.Sequence[int] | None
        number_stems: int | _abc.Sequence[int] | None
        number_tips: int | _abc.Sequence[int] | None
        overall_depth: float | _abc.Sequence[float] | None
        overall_height: float | _abc.Sequence[float] | None
        overall_width: float | _abc.Sequence[float] | None
        scale_factor_x: float | _abc.Sequence[float] | None
        scale_factor_y: float | _abc.Sequence[float] | None
        scale_factor_z: float | _abc.Sequence[float] | None
        soma_surface: float | _abc.Sequence[float] | None
        specimen_id: int | _abc.Sequence[int] | None
        tags: str | _abc.Sequence[str] | None
        total_length: float | _abc.Sequence[float] | None
        total_surface: float | _abc.Sequence[float] | None
        total_volume: float | _abc.Sequence[float] | None

    NeuronReconstructionColumn: _tx.TypeAlias = _t.Literal[
        "average_bifurcation_angle_local",
        "average_bifurcation_angle_remote",
        "average_contraction",
        "average_diameter",
        "average_fragmentation",
        "average_parent_daughter_ratio",
        "hausdorff_dimension",
        "id",
        "max_branch_order",
        "max_euclidean_distance",
        "max_path_distance",
        "neuron_reconstruction_type",
        "number_bifurcations",
        "number_branches",
        "number_nodes",
        "number_stems",
        "number_tips",
        "overall_depth",
        "overall_height",
        "overall_width",
        "scale_factor_x",
        "scale_factor_y",
        "scale_factor_z",
        "soma_surface",
        "specimen_id",
        "tags",
        "total_length",
        "total_surface",
        "total_volume",
    ]
    NeuronReconstructionInclude: _tx.TypeAlias = _t.Literal[
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

    NeuronReconstructionT = _t.TypeVar("NeuronReconstructionT", bound="NeuronReconstruction")

    class NeuronReconstructionQuery(_rt.Query[NeuronReconstructionT]):
        """A query for NeuronReconstruction objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuronReconstructionT],
            **equal: _tx.Unpack[NeuronReconstructionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuronReconstructionT, _t.Any]
            | NeuronReconstructionInclude
            | tuple[NeuronReconstructionInclude, ...],
            where: _rt.Condition[NeuronReconstructionT]
            | _abc.Sequence[_rt.Condition[NeuronReconstructionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[NeuronReconstructionT, _t.Any] | NeuronReconstructionColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[NeuronReconstructionT, _t.Any] | NeuronReconstructionColumn,
        ) -> _tx.Self: ...


class NeuronReconstruction(_rt.Model):
    """A reconstructed morphology of one cell with the features computed from it. The SWC file is among its files; lengths are in um.

    Table `neuron_reconstructions` (name inferred), 29 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "NeuronReconstruction"
    __table__: _t.ClassVar[str] = "neuron_reconstructions"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    average_bifurcation_angle_local: float | None = None
    """Mean angle between the two daughters of a fork, taken from the nodes next to it, in degrees. `float`, nullable."""
    average_bifurcation_angle_remote: float | None = None
    """Mean angle between the two daughters of a fork, taken from the far ends of the branches, in degrees. `float`, nullable."""
    average_contraction: float | None = None
    """Mean straightness of branches: distance between the ends over length along the branch. Dimensionless; 1 is straight. `float`, nullable."""
    average_diameter: float | None = None
    """Mean diameter of the branches, in um. `float`, nullable."""
    average_fragmentation: float | None = None
    """Mean number of compartments in a branch between two forks. A count without unit. `float`, nullable."""
    average_parent_daughter_ratio: float | None = None
    """Mean diameter of a daughter branch over that of its parent, at forks. Dimensionless. `float`, nullable."""
    hausdorff_dimension: float | None = None
    """Fractal dimension of the branching, dimensionless. `float`, nullable."""
    id: int
    """Primary key of the reconstruction. `integer`, never null."""
    max_branch_order: float | None = None
    """Largest number of forks passed on the way from the soma to a tip. A count without unit. `float`, nullable."""
    max_euclidean_distance: float | None = None
    """Largest distance of any node from the soma as the crow flies, in um. `float`, nullable."""
    max_path_distance: float | None = None
    """Largest distance of any node from the soma along the branches, in um. `float`, nullable."""
    neuron_reconstruction_type: str | None = None
    """What was traced: `full` for dendrites and axon, `dendrite-only` for dendrites. `string`, nullable."""
    number_bifurcations: int | None = None
    """Number of forks, points where a branch splits in two. A count without unit. `integer`, nullable."""
    number_branches: int | None = None
    """Number of branches between forks, tips and soma. A count without unit. `integer`, nullable."""
    number_nodes: int | None = None
    """Number of nodes in the SWC file. A count without unit. `integer`, nullable."""
    number_stems: int | None = None
    """Number of branches that leave the soma. A count without unit. `integer`, nullable."""
    number_tips: int | None = None
    """Number of branch ends. A count without unit. `integer`, nullable."""
    overall_depth: float | None = None
    """Extent of the reconstruction along z, the direction through the slice, in um. `float`, nullable."""
    overall_height: float | None = None
    """Extent of the reconstruction along y, in um. `float`, nullable."""
    overall_width: float | None = None
    """Extent of the reconstruction along x, in um. `float`, nullable."""
    scale_factor_x: float | None = None
    """Size of an image pixel along x, in um per px; 0.1144 was seen. `float`, nullable."""
    scale_factor_y: float | None = None
    """Size of an image pixel along y, in um per px; 0.1144 was seen. `float`, nullable."""
    scale_factor_z: float | None = None
    """Distance between neighbouring images of the stack, in um per image; 0.28 was seen. `float`, nullable."""
    soma_surface: float | None = None
    """Surface of the soma, in um2. `float`, nullable."""
    specimen_id: int | None = None
    """Id of the cell that was reconstructed. `integer`, nullable. The foreign key of `specimen`."""
    tags: str | None = None
    """Words for the web site's search; `3D Neuron Reconstruction morphology` was seen. `string`, nullable."""
    total_length: float | None = None
    """Summed length of all branches, in um. `float`, nullable."""
    total_surface: float | None = None
    """Summed surface of all branches, in um2. `float`, nullable."""
    total_volume: float | None = None
    """Summed volume of all branches, in um3. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuronReconstructionPath[NeuronReconstruction]"]

        @property
        def specimen(self) -> Specimen | None:
            """The cell that was reconstructed. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the reconstruction: the SWC file (`3DNeuronReconstruction`) and, for some, markers (`3DNeuronMarker`). has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeuronReconstructionT],
            /,
            *conditions: _rt.Condition[NeuronReconstructionT],
            **equal: _tx.Unpack[NeuronReconstructionWhere],
        ) -> NeuronReconstructionQuery[NeuronReconstructionT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuronReconstructionT],
            /,
            *paths: _rt.Path[NeuronReconstructionT, _t.Any]
            | NeuronReconstructionInclude
            | tuple[NeuronReconstructionInclude, ...],
            where: _rt.Condition[NeuronReconstructionT]
            | _abc.Sequence[_rt.Condition[NeuronReconstructionT]] = (),
            keep_parents: bool = False,
        ) -> NeuronReconstructionQuery[NeuronReconstructionT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
