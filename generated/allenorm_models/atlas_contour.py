"""AtlasContour: table `atlas_contours`, 18 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .group import Group as Group
    from .group import GroupPath as GroupPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class AtlasContourPath(_rt.Path[_R, "AtlasContour"]):
        """Columns and associations of AtlasContour, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        atlas_id: _rt.Column[_R, int]
        """Id of the atlas. `integer`, never null. The foreign key of `atlas`."""
        section_image_id: _rt.Column[_R, int]
        """Id of the section image. `integer`, never null. The foreign key of `section_image`."""
        structure_id: _rt.Column[_R, int]
        """Id of the brain structure it concerns. `integer`, never null. The foreign key of `structure`."""
        graphic_group_id: _rt.Column[_R, int]
        """Id of the group of drawn objects. `integer`, never null. The foreign key of `group`."""
        contour_id: _rt.Column[_R, int]
        """Id of the drawn object of the outline. `integer`, never null."""
        svg_transformation_matrix: _rt.Column[_R, tuple[float, ...]]
        """Entries of the matrix that places the outline, as in SVG. `float_array`, never null."""
        svg_transformation_string: _rt.TextColumn[_R, str]
        """The same transformation as SVG text. `string`, never null, at most 255 characters."""
        x: _rt.Column[_R, int]
        """Left edge of the bounding box, in px. `integer`, never null."""
        y: _rt.Column[_R, int]
        """Top edge of the bounding box, in px. `integer`, never null."""
        width: _rt.Column[_R, int]
        """Width of the bounding box, in px. `integer`, never null."""
        height: _rt.Column[_R, int]
        """Height of the bounding box, in px. `integer`, never null."""
        max_zoom: _rt.Column[_R, int]
        """Highest zoom level of the image. `integer`, never null."""
        file_path: _rt.TextColumn[_R, str]
        """Path of the image file on the API's own file store. `string`, never null, at most 255 characters."""
        specimen_order: _rt.Column[_R, tuple[int, ...]]
        """Order of the specimens that the plate belongs to. `integer_array`, never null."""
        section_number: _rt.Column[_R, int]
        """Position of the section in its series, in sections. `integer`, never null."""
        contour_order: _rt.Column[_R, int]
        """Drawing order of the outline. `integer`, never null."""
        contour_path: _rt.TextColumn[_R, str]
        """Path data of the outline, in the notation of SVG. `text`, never null."""
        atlas: AtlasPath[_R]
        """The atlas. belongs_to Atlas, by `atlas_id`."""
        section_image: SectionImagePath[_R]
        """The section image. belongs_to SectionImage, by `section_image_id`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        group: GroupPath[_R]
        """The group of drawn objects, found by `graphic_group_id`. belongs_to Group, by `graphic_group_id`."""

    class AtlasContourWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AtlasContour.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        atlas_id: int | _abc.Sequence[int]
        section_image_id: int | _abc.Sequence[int]
        structure_id: int | _abc.Sequence[int]
        graphic_group_id: int | _abc.Sequence[int]
        contour_id: int | _abc.Sequence[int]
        svg_transformation_string: str | _abc.Sequence[str]
        x: int | _abc.Sequence[int]
        y: int | _abc.Sequence[int]
        width: int | _abc.Sequence[int]
        height: int | _abc.Sequence[int]
        max_zoom: int | _abc.Sequence[int]
        file_path: str | _abc.Sequence[str]
        section_number: int | _abc.Sequence[int]
        contour_order: int | _abc.Sequence[int]
        contour_path: str | _abc.Sequence[str]

    AtlasContourColumn: _tx.TypeAlias = _t.Literal[
        "atlas_id",
        "contour_id",
        "contour_order",
        "contour_path",
        "file_path",
        "graphic_group_id",
        "height",
        "id",
        "max_zoom",
        "section_image_id",
        "section_number",
        "specimen_order",
        "structure_id",
        "svg_transformation_matrix",
        "svg_transformation_string",
        "width",
        "x",
        "y",
    ]
    AtlasContourInclude: _tx.TypeAlias = _t.Literal[
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
        "group",
        "group.atlas_contours",
        "group.clones",
        "group.graphic_group_label",
        "group.graphic_objects",
        "group.graphic_transformations",
        "group.parent",
        "group.polygon_spatial_mappings",
        "group.shapes",
        "group.sub_image",
        "group.template",
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

    AtlasContourT = _t.TypeVar("AtlasContourT", bound="AtlasContour")

    class AtlasContourQuery(_rt.Query[AtlasContourT]):
        """A query for AtlasContour objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AtlasContourT],
            **equal: _tx.Unpack[AtlasContourWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AtlasContourT, _t.Any]
            | AtlasContourInclude
            | tuple[AtlasContourInclude, ...],
            where: _rt.Condition[AtlasContourT] | _abc.Sequence[_rt.Condition[AtlasContourT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AtlasContourT, _t.Any] | AtlasContourColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AtlasContourT, _t.Any] | AtlasContourColumn
        ) -> _tx.Self: ...


class AtlasContour(_rt.Model):
    """The outline of one structure on one atlas plate.

    Table `atlas_contours`, 18 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "AtlasContour"
    __table__: _t.ClassVar[str] = "atlas_contours"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    atlas_id: int
    """Id of the atlas. `integer`, never null. The foreign key of `atlas`."""
    section_image_id: int
    """Id of the section image. `integer`, never null. The foreign key of `section_image`."""
    structure_id: int
    """Id of the brain structure it concerns. `integer`, never null. The foreign key of `structure`."""
    graphic_group_id: int
    """Id of the group of drawn objects. `integer`, never null. The foreign key of `group`."""
    contour_id: int
    """Id of the drawn object of the outline. `integer`, never null."""
    svg_transformation_matrix: tuple[float, ...]
    """Entries of the matrix that places the outline, as in SVG. `float_array`, never null."""
    svg_transformation_string: str
    """The same transformation as SVG text. `string`, never null, at most 255 characters."""
    x: int
    """Left edge of the bounding box, in px. `integer`, never null."""
    y: int
    """Top edge of the bounding box, in px. `integer`, never null."""
    width: int
    """Width of the bounding box, in px. `integer`, never null."""
    height: int
    """Height of the bounding box, in px. `integer`, never null."""
    max_zoom: int
    """Highest zoom level of the image. `integer`, never null."""
    file_path: str
    """Path of the image file on the API's own file store. `string`, never null, at most 255 characters."""
    specimen_order: tuple[int, ...]
    """Order of the specimens that the plate belongs to. `integer_array`, never null."""
    section_number: int
    """Position of the section in its series, in sections. `integer`, never null."""
    contour_order: int
    """Drawing order of the outline. `integer`, never null."""
    contour_path: str
    """Path data of the outline, in the notation of SVG. `text`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AtlasContourPath[AtlasContour]"]

        @property
        def atlas(self) -> Atlas | None:
            """The atlas. belongs_to Atlas, by `atlas_id`."""
            ...

        @property
        def section_image(self) -> SectionImage | None:
            """The section image. belongs_to SectionImage, by `section_image_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def group(self) -> Group | None:
            """The group of drawn objects, found by `graphic_group_id`. belongs_to Group, by `graphic_group_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AtlasContourT],
            /,
            *conditions: _rt.Condition[AtlasContourT],
            **equal: _tx.Unpack[AtlasContourWhere],
        ) -> AtlasContourQuery[AtlasContourT]: ...
        @classmethod
        def include(
            cls: _b.type[AtlasContourT],
            /,
            *paths: _rt.Path[AtlasContourT, _t.Any]
            | AtlasContourInclude
            | tuple[AtlasContourInclude, ...],
            where: _rt.Condition[AtlasContourT] | _abc.Sequence[_rt.Condition[AtlasContourT]] = (),
            keep_parents: bool = False,
        ) -> AtlasContourQuery[AtlasContourT]: ...
    else:
        atlas = _rt.Relation("belongs_to", "Atlas", "atlas_id")
        section_image = _rt.Relation("belongs_to", "SectionImage", "section_image_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        group = _rt.Relation("belongs_to", "Group", "graphic_group_id")
