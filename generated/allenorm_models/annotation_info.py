"""AnnotationInfo: table `annotation_infos`, 14 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class AnnotationInfoPath(_rt.Path[_R, "AnnotationInfo"]):
        """Columns and associations of AnnotationInfo, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        atlas_id: _rt.Column[_R, int | None]
        """Id of the atlas. `integer`, nullable. The foreign key of `atlas`."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
        section_image_id: _rt.Column[_R, int | None]
        """Id of the section image. `integer`, nullable. The foreign key of `section_image`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        specimen_tissue_index: _rt.Column[_R, int | None]
        """Number of the tissue piece, going by the name. `integer`, nullable."""
        x: _rt.Column[_R, int | None]
        """Left edge of the bounding box, in px. `integer`, nullable."""
        y: _rt.Column[_R, int | None]
        """Top edge of the bounding box, in px. `integer`, nullable."""
        w: _rt.Column[_R, int | None]
        """Width of the bounding box, in px. `integer`, nullable."""
        h: _rt.Column[_R, int | None]
        """Height of the bounding box, in px. `integer`, nullable."""
        max_zoom: _rt.Column[_R, int | None]
        """Highest zoom level of the image. `integer`, nullable."""
        filepath: _rt.TextColumn[_R, str | None]
        """Path of the image file on the API's own file store. `string`, nullable, at most 255 characters."""
        order: _rt.Column[_R, int | None]
        """Drawing order of the structure. `integer`, nullable."""
        path: _rt.TextColumn[_R, str | None]
        """Path data of the outline, in the notation of SVG. `text`, nullable."""
        atlas: AtlasPath[_R]
        """The atlas. belongs_to Atlas, by `atlas_id`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""
        section_image: SectionImagePath[_R]
        """The section image. belongs_to SectionImage, by `section_image_id`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""

    class AnnotationInfoWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AnnotationInfo.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        atlas_id: int | _abc.Sequence[int] | None
        section_data_set_id: int | _abc.Sequence[int] | None
        section_image_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        specimen_tissue_index: int | _abc.Sequence[int] | None
        x: int | _abc.Sequence[int] | None
        y: int | _abc.Sequence[int] | None
        w: int | _abc.Sequence[int] | None
        h: int | _abc.Sequence[int] | None
        max_zoom: int | _abc.Sequence[int] | None
        filepath: str | _abc.Sequence[str] | None
        order: int | _abc.Sequence[int] | None
        path: str | _abc.Sequence[str] | None

    AnnotationInfoColumn: _tx.TypeAlias = _t.Literal[
        "atlas_id",
        "filepath",
        "h",
        "id",
        "max_zoom",
        "order",
        "path",
        "section_data_set_id",
        "section_image_id",
        "specimen_tissue_index",
        "structure_id",
        "w",
        "x",
        "y",
    ]
    AnnotationInfoInclude: _tx.TypeAlias = _t.Literal[
        "atlas",
        "atlas.annotation_infos",
        "atlas.atlas_contours",
        "atlas.atlas_data_sets",
        "atlas.atlas_infos",
        "atlas.graphic_group_label",
        "atlas.graphic_group_labels",
        "atlas.reference_space",
        "atlas.specimen",
        "atlas.structure_graph",
        "atlas.treatment",
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
        "section_image",
        "section_image.alignment2d",
        "section_image.alternate_images",
        "section_image.annotation_infos",
        "section_image.associates",
        "section_image.atlas_contours",
        "section_image.data_set",
        "section_image.graphic_objects",
        "section_image.polygon_spatial_mappings",
        "section_image.section_data_set",
        "section_image.shapes",
        "section_image.structure",
        "section_image.sub_image_annotations",
        "section_image.treatments",
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

    AnnotationInfoT = _t.TypeVar("AnnotationInfoT", bound="AnnotationInfo")

    class AnnotationInfoQuery(_rt.Query[AnnotationInfoT]):
        """A query for AnnotationInfo objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AnnotationInfoT],
            **equal: _tx.Unpack[AnnotationInfoWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AnnotationInfoT, _t.Any]
            | AnnotationInfoInclude
            | tuple[AnnotationInfoInclude, ...],
            where: _rt.Condition[AnnotationInfoT]
            | _abc.Sequence[_rt.Condition[AnnotationInfoT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AnnotationInfoT, _t.Any] | AnnotationInfoColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AnnotationInfoT, _t.Any] | AnnotationInfoColumn
        ) -> _tx.Self: ...


class AnnotationInfo(_rt.Model):
    """Where a structure is drawn on an atlas image, with its bounding box.

    Table `annotation_infos`, 14 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "AnnotationInfo"
    __table__: _t.ClassVar[str] = "annotation_infos"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    atlas_id: int | None = None
    """Id of the atlas. `integer`, nullable. The foreign key of `atlas`."""
    section_data_set_id: int | None = None
    """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
    section_image_id: int | None = None
    """Id of the section image. `integer`, nullable. The foreign key of `section_image`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    specimen_tissue_index: int | None = None
    """Number of the tissue piece, going by the name. `integer`, nullable."""
    x: int | None = None
    """Left edge of the bounding box, in px. `integer`, nullable."""
    y: int | None = None
    """Top edge of the bounding box, in px. `integer`, nullable."""
    w: int | None = None
    """Width of the bounding box, in px. `integer`, nullable."""
    h: int | None = None
    """Height of the bounding box, in px. `integer`, nullable."""
    max_zoom: int | None = None
    """Highest zoom level of the image. `integer`, nullable."""
    filepath: str | None = None
    """Path of the image file on the API's own file store. `string`, nullable, at most 255 characters."""
    order: int | None = None
    """Drawing order of the structure. `integer`, nullable."""
    path: str | None = None
    """Path data of the outline, in the notation of SVG. `text`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AnnotationInfoPath[AnnotationInfo]"]

        @property
        def atlas(self) -> Atlas | None:
            """The atlas. belongs_to Atlas, by `atlas_id`."""
            ...

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""
            ...

        @property
        def section_image(self) -> SectionImage | None:
            """The section image. belongs_to SectionImage, by `section_image_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AnnotationInfoT],
            /,
            *conditions: _rt.Condition[AnnotationInfoT],
            **equal: _tx.Unpack[AnnotationInfoWhere],
        ) -> AnnotationInfoQuery[AnnotationInfoT]: ...
        @classmethod
        def include(
            cls: _b.type[AnnotationInfoT],
            /,
            *paths: _rt.Path[AnnotationInfoT, _t.Any]
            | AnnotationInfoInclude
            | tuple[AnnotationInfoInclude, ...],
            where: _rt.Condition[AnnotationInfoT]
            | _abc.Sequence[_rt.Condition[AnnotationInfoT]] = (),
            keep_parents: bool = False,
        ) -> AnnotationInfoQuery[AnnotationInfoT]: ...
    else:
        atlas = _rt.Relation("belongs_to", "Atlas", "atlas_id")
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
        section_image = _rt.Relation("belongs_to", "SectionImage", "section_image_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
