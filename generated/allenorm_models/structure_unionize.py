"""StructureUnionize: table `structure_unionizes`, 11 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureUnionizePath(_rt.Path[_R, "StructureUnionize"]):
        """Columns and associations of StructureUnionize, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series that measured the gene. `integer`, nullable. The foreign key of `section_data_set`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that was summed over. `integer`, nullable. The foreign key of `structure`."""
        sum_pixels: _rt.Column[_R, float | None]
        """Number of valid pixels in the structure. A count without unit. `float`, nullable."""
        sum_expressing_pixels: _rt.Column[_R, float | None]
        """Number of pixels that show expression. A count without unit. `float`, nullable."""
        sum_pixel_intensity: _rt.Column[_R, float | None]
        """Summed intensity of all valid pixels, in raw pixel values. `float`, nullable."""
        sum_expressing_pixel_intensity: _rt.Column[_R, float | None]
        """Summed intensity of the expressing pixels, in raw pixel values. `float`, nullable."""
        expression_density: _rt.Column[_R, float | None]
        """Share of the pixels that show expression, dimensionless. `float`, nullable."""
        expression_energy: _rt.Column[_R, float | None]
        """Intensity of expressing pixels spread over the whole structure. It has no physical unit. `float`, nullable."""
        voxel_energy_mean: _rt.Column[_R, float | None]
        """Mean expression energy of the structure's voxels. It has no physical unit. `float`, nullable."""
        voxel_energy_cv: _rt.Column[_R, float | None]
        """Coefficient of variation of the voxels' expression energy, dimensionless. `float`, nullable."""
        section_data_set: SectionDataSetPath[_R]
        """The image series that measured the gene. belongs_to SectionDataSet, by `section_data_set_id`."""
        structure: StructurePath[_R]
        """The brain structure that was summed over. belongs_to Structure, by `structure_id`."""

    class StructureUnionizeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureUnionize.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        section_data_set_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        sum_pixels: float | _abc.Sequence[float] | None
        sum_expressing_pixels: float | _abc.Sequence[float] | None
        sum_pixel_intensity: float | _abc.Sequence[float] | None
        sum_expressing_pixel_intensity: float | _abc.Sequence[float] | None
        expression_density: float | _abc.Sequence[float] | None
        expression_energy: float | _abc.Sequence[float] | None
        voxel_energy_mean: float | _abc.Sequence[float] | None
        voxel_energy_cv: float | _abc.Sequence[float] | None

    StructureUnionizeColumn: _tx.TypeAlias = _t.Literal[
        "expression_density",
        "expression_energy",
        "id",
        "section_data_set_id",
        "structure_id",
        "sum_expressing_pixel_intensity",
        "sum_expressing_pixels",
        "sum_pixel_intensity",
        "sum_pixels",
        "voxel_energy_cv",
        "voxel_energy_mean",
    ]
    StructureUnionizeInclude: _tx.TypeAlias = _t.Literal[
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

    StructureUnionizeT = _t.TypeVar("StructureUnionizeT", bound="StructureUnionize")

    class StructureUnionizeQuery(_rt.Query[StructureUnionizeT]):
        """A query for StructureUnionize objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureUnionizeT],
            **equal: _tx.Unpack[StructureUnionizeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureUnionizeT, _t.Any]
            | StructureUnionizeInclude
            | tuple[StructureUnionizeInclude, ...],
            where: _rt.Condition[StructureUnionizeT]
            | _abc.Sequence[_rt.Condition[StructureUnionizeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureUnionizeT, _t.Any] | StructureUnionizeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureUnionizeT, _t.Any] | StructureUnionizeColumn
        ) -> _tx.Self: ...


class StructureUnionize(_rt.Model):
    """Expression of the gene of one image series, summed over one brain structure.

    Table `structure_unionizes`, 11 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureUnionize"
    __table__: _t.ClassVar[str] = "structure_unionizes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    section_data_set_id: int | None = None
    """Id of the image series that measured the gene. `integer`, nullable. The foreign key of `section_data_set`."""
    structure_id: int | None = None
    """Id of the brain structure that was summed over. `integer`, nullable. The foreign key of `structure`."""
    sum_pixels: float | None = None
    """Number of valid pixels in the structure. A count without unit. `float`, nullable."""
    sum_expressing_pixels: float | None = None
    """Number of pixels that show expression. A count without unit. `float`, nullable."""
    sum_pixel_intensity: float | None = None
    """Summed intensity of all valid pixels, in raw pixel values. `float`, nullable."""
    sum_expressing_pixel_intensity: float | None = None
    """Summed intensity of the expressing pixels, in raw pixel values. `float`, nullable."""
    expression_density: float | None = None
    """Share of the pixels that show expression, dimensionless. `float`, nullable."""
    expression_energy: float | None = None
    """Intensity of expressing pixels spread over the whole structure. It has no physical unit. `float`, nullable."""
    voxel_energy_mean: float | None = None
    """Mean expression energy of the structure's voxels. It has no physical unit. `float`, nullable."""
    voxel_energy_cv: float | None = None
    """Coefficient of variation of the voxels' expression energy, dimensionless. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureUnionizePath[StructureUnionize]"]

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The image series that measured the gene. belongs_to SectionDataSet, by `section_data_set_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure that was summed over. belongs_to Structure, by `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureUnionizeT],
            /,
            *conditions: _rt.Condition[StructureUnionizeT],
            **equal: _tx.Unpack[StructureUnionizeWhere],
        ) -> StructureUnionizeQuery[StructureUnionizeT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureUnionizeT],
            /,
            *paths: _rt.Path[StructureUnionizeT, _t.Any]
            | StructureUnionizeInclude
            | tuple[StructureUnionizeInclude, ...],
            where: _rt.Condition[StructureUnionizeT]
            | _abc.Sequence[_rt.Condition[StructureUnionizeT]] = (),
            keep_parents: bool = False,
        ) -> StructureUnionizeQuery[StructureUnionizeT]: ...
    else:
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
