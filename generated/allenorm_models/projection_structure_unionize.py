"""ProjectionStructureUnionize: table `projection_structure_unionizes`, 19 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .hemisphere import Hemisphere as Hemisphere
    from .hemisphere import HemispherePath as HemispherePath
    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ProjectionStructureUnionizePath(_rt.Path[_R, "ProjectionStructureUnionize"]):
        """Columns and associations of ProjectionStructureUnionize, from a root model."""

        hemisphere_id: _rt.Column[_R, int | None]
        """Id of the hemisphere: 1 left, 2 right, 3 both. `integer`, nullable. The foreign key of `hemisphere`."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        is_injection: _rt.Column[_R, bool | None]
        """Whether the row covers the injection site (true) or everything outside it (false). `boolean`, nullable."""
        max_voxel_density: _rt.Column[_R, float | None]
        """Largest projection density of any voxel, dimensionless. `float`, nullable."""
        max_voxel_x: _rt.Column[_R, int | None]
        """Place of that voxel from front to back, in um. `integer`, nullable."""
        max_voxel_y: _rt.Column[_R, int | None]
        """Place of that voxel from top to bottom, in um. `integer`, nullable."""
        max_voxel_z: _rt.Column[_R, int | None]
        """Place of that voxel from left to right, in um. `integer`, nullable."""
        normalized_projection_volume: _rt.Column[_R, float | None]
        """Projection volume over the volume of the injection, dimensionless. `float`, nullable."""
        projection_density: _rt.Column[_R, float | None]
        """Share of the pixels that show projections, dimensionless. `float`, nullable."""
        projection_energy: _rt.Column[_R, float | None]
        """Brightness of projecting pixels spread over the whole structure: density times intensity. It has no physical unit. `float`, nullable."""
        projection_intensity: _rt.Column[_R, float | None]
        """Mean brightness of the projecting pixels, in raw pixel values. `float`, nullable."""
        projection_volume: _rt.Column[_R, float | None]
        """Volume of the projections, in mm3. `float`, nullable."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the tracer experiment. `integer`, nullable. The foreign key of `section_data_set`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that was summed over. `integer`, nullable. The foreign key of `structure`."""
        sum_pixel_intensity: _rt.Column[_R, float | None]
        """Summed brightness of all valid pixels, in raw pixel values. `float`, nullable."""
        sum_pixels: _rt.Column[_R, float | None]
        """Number of valid pixels in the structure. A count without unit. `float`, nullable."""
        sum_projection_pixel_intensity: _rt.Column[_R, float | None]
        """Summed brightness of the projecting pixels, in raw pixel values. `float`, nullable."""
        sum_projection_pixels: _rt.Column[_R, float | None]
        """Number of projecting pixels. A count without unit. `float`, nullable."""
        volume: _rt.Column[_R, float | None]
        """Volume of the valid pixels of the structure, in mm3. `float`, nullable."""
        section_data_set: SectionDataSetPath[_R]
        """The tracer experiment. belongs_to SectionDataSet, by `section_data_set_id`."""
        structure: StructurePath[_R]
        """The brain structure that was summed over. belongs_to Structure, by `structure_id`."""
        hemisphere: HemispherePath[_R]
        """The hemisphere. belongs_to Hemisphere, by `hemisphere_id`."""

    class ProjectionStructureUnionizeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ProjectionStructureUnionize.where`: equality, membership for a sequence, `None` for null."""

        hemisphere_id: int | _abc.Sequence[int] | None
        id: int | _abc.Sequence[int]
        is_injection: bool | _abc.Sequence[bool] | None
        max_voxel_density: float | _abc.Sequence[float] | None
        max_voxel_x: int | _abc.Sequence[int] | None
        max_voxel_y: int | _abc.Sequence[int] | None
        max_voxel_z: int | _abc.Sequence[int] | None
        normalized_projection_volume: float | _abc.Sequence[float] | None
        projection_density: float | _abc.Sequence[float] | None
        projection_energy: float | _abc.Sequence[float] | None
        projection_intensity: float | _abc.Sequence[float] | None
        projection_volume: float | _abc.Sequence[float] | None
        section_data_set_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        sum_pixel_intensity: float | _abc.Sequence[float] | None
        sum_pixels: float | _abc.Sequence[float] | None
        sum_projection_pixel_intensity: float | _abc.Sequence[float] | None
        sum_projection_pixels: float | _abc.Sequence[float] | None
        volume: float | _abc.Sequence[float] | None

    ProjectionStructureUnionizeColumn: _tx.TypeAlias = _t.Literal[
        "hemisphere_id",
        "id",
        "is_injection",
        "max_voxel_density",
        "max_voxel_x",
        "max_voxel_y",
        "max_voxel_z",
        "normalized_projection_volume",
        "projection_density",
        "projection_energy",
        "projection_intensity",
        "projection_volume",
        "section_data_set_id",
        "structure_id",
        "sum_pixel_intensity",
        "sum_pixels",
        "sum_projection_pixel_intensity",
        "sum_projection_pixels",
        "volume",
    ]
    ProjectionStructureUnionizeInclude: _tx.TypeAlias = _t.Literal[
        "hemisphere",
        "hemisphere.structures",
        "section_data_set",
        "section_data_set.alignment3d",
        "section_data_set.annotation_infos",
        "section_data_set.equalization",
        "section_data_set.fine_structure_searches",
        "section_data_set.genes",
        "section_data_set.manual_annotations",
        "section_data_set.plane_of_section",
        "section_data_set.polygon_spatial_mappings",
        "section_data_set.probes",
        "section_data_set.products",
        "section_data_set.reference_space",
        "section_data_set.section_images",
        "section_data_set.specimen",
        "section_data_set.structure_unionizes",
        "section_data_set.sub_images",
        "section_data_set.treatments",
        "section_data_set.well_known_files",
        "structure",
        "structure.ancestor_hierarchies",
        "structure.annotation_infos",
        "structure.atlas_contours",
        "structure.child_structures",
        "structure.children",
        "structure.data_points",
        "structure.descendant_hierarchies",
        "structure.fine_structure_searches",
        "structure.graph",
        "structure.hemisphere",
        "structure.injections",
        "structure.manual_annotations",
        "structure.neuro_name_structure",
        "structure.ontology",
        "structure.ontology_nodes",
        "structure.parent",
        "structure.parent_structure",
        "structure.polygon_spatial_mappings",
        "structure.samples",
        "structure.self_and_ancestors",
        "structure.self_and_descendants",
        "structure.shapes",
        "structure.specimens",
        "structure.structure_centers",
        "structure.structure_graph",
        "structure.structure_sets",
        "structure.structure_sets_structures",
        "structure.structure_unionizes",
        "structure.sub_images",
    ]

    ProjectionStructureUnionizeT = _t.TypeVar(
        "ProjectionStructureUnionizeT", bound="ProjectionStructureUnionize"
    )

    class ProjectionStructureUnionizeQuery(_rt.Query[ProjectionStructureUnionizeT]):
        """A query for ProjectionStructureUnionize objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ProjectionStructureUnionizeT],
            **equal: _tx.Unpack[ProjectionStructureUnionizeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ProjectionStructureUnionizeT, _t.Any]
            | ProjectionStructureUnionizeInclude
            | tuple[ProjectionStructureUnionizeInclude, ...],
            where: _rt.Condition[ProjectionStructureUnionizeT]
            | _abc.Sequence[_rt.Condition[ProjectionStructureUnionizeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[ProjectionStructureUnionizeT, _t.Any]
            | ProjectionStructureUnionizeColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[ProjectionStructureUnionizeT, _t.Any]
            | ProjectionStructureUnionizeColumn,
        ) -> _tx.Self: ...


class ProjectionStructureUnionize(_rt.Model):
    """The signal of one tracer experiment summed over one brain structure and hemisphere.

    Table `projection_structure_unionizes`, 19 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "ProjectionStructureUnionize"
    __table__: _t.ClassVar[str] = "projection_structure_unionizes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    hemisphere_id: int | None = None
    """Id of the hemisphere: 1 left, 2 right, 3 both. `integer`, nullable. The foreign key of `hemisphere`."""
    id: int
    """Primary key of the row. `integer`, never null."""
    is_injection: bool | None = None
    """Whether the row covers the injection site (true) or everything outside it (false). `boolean`, nullable."""
    max_voxel_density: float | None = None
    """Largest projection density of any voxel, dimensionless. `float`, nullable."""
    max_voxel_x: int | None = None
    """Place of that voxel from front to back, in um. `integer`, nullable."""
    max_voxel_y: int | None = None
    """Place of that voxel from top to bottom, in um. `integer`, nullable."""
    max_voxel_z: int | None = None
    """Place of that voxel from left to right, in um. `integer`, nullable."""
    normalized_projection_volume: float | None = None
    """Projection volume over the volume of the injection, dimensionless. `float`, nullable."""
    projection_density: float | None = None
    """Share of the pixels that show projections, dimensionless. `float`, nullable."""
    projection_energy: float | None = None
    """Brightness of projecting pixels spread over the whole structure: density times intensity. It has no physical unit. `float`, nullable."""
    projection_intensity: float | None = None
    """Mean brightness of the projecting pixels, in raw pixel values. `float`, nullable."""
    projection_volume: float | None = None
    """Volume of the projections, in mm3. `float`, nullable."""
    section_data_set_id: int | None = None
    """Id of the tracer experiment. `integer`, nullable. The foreign key of `section_data_set`."""
    structure_id: int | None = None
    """Id of the brain structure that was summed over. `integer`, nullable. The foreign key of `structure`."""
    sum_pixel_intensity: float | None = None
    """Summed brightness of all valid pixels, in raw pixel values. `float`, nullable."""
    sum_pixels: float | None = None
    """Number of valid pixels in the structure. A count without unit. `float`, nullable."""
    sum_projection_pixel_intensity: float | None = None
    """Summed brightness of the projecting pixels, in raw pixel values. `float`, nullable."""
    sum_projection_pixels: float | None = None
    """Number of projecting pixels. A count without unit. `float`, nullable."""
    volume: float | None = None
    """Volume of the valid pixels of the structure, in mm3. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ProjectionStructureUnionizePath[ProjectionStructureUnionize]"]

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The tracer experiment. belongs_to SectionDataSet, by `section_data_set_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure that was summed over. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def hemisphere(self) -> Hemisphere | None:
            """The hemisphere. belongs_to Hemisphere, by `hemisphere_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ProjectionStructureUnionizeT],
            /,
            *conditions: _rt.Condition[ProjectionStructureUnionizeT],
            **equal: _tx.Unpack[ProjectionStructureUnionizeWhere],
        ) -> ProjectionStructureUnionizeQuery[ProjectionStructureUnionizeT]: ...
        @classmethod
        def include(
            cls: _b.type[ProjectionStructureUnionizeT],
            /,
            *paths: _rt.Path[ProjectionStructureUnionizeT, _t.Any]
            | ProjectionStructureUnionizeInclude
            | tuple[ProjectionStructureUnionizeInclude, ...],
            where: _rt.Condition[ProjectionStructureUnionizeT]
            | _abc.Sequence[_rt.Condition[ProjectionStructureUnionizeT]] = (),
            keep_parents: bool = False,
        ) -> ProjectionStructureUnionizeQuery[ProjectionStructureUnionizeT]: ...
    else:
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        hemisphere = _rt.Relation("belongs_to", "Hemisphere", "hemisphere_id")
