"""Path: table `graphic_objects`, 11 columns, 10 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .graphic_object import GraphicObject as GraphicObject
    from .graphic_object import GraphicObjectPath as GraphicObjectPath
    from .graphic_transformation import GraphicTransformation as GraphicTransformation
    from .graphic_transformation import GraphicTransformationPath as GraphicTransformationPath
    from .group import Group as Group
    from .group import GroupPath as GroupPath
    from .polygon_spatial_mapping import PolygonSpatialMapping as PolygonSpatialMapping
    from .polygon_spatial_mapping import PolygonSpatialMappingPath as PolygonSpatialMappingPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .sub_image import SubImage as SubImage
    from .sub_image import SubImagePath as SubImagePath

    _R = _t.TypeVar("_R", contravariant=True)

    class PathPath(_rt.Path[_R, "Path"]):
        """Columns and associations of Path, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the drawn object. `integer`, never null."""
        type: _rt.TextColumn[_R, str | None]
        """Name of the row's own class, since all drawn objects share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
        order: _rt.Column[_R, int | None]
        """Drawing order among the siblings; later ones lie on top. `integer`, nullable."""
        parent_id: _rt.Column[_R, int | None]
        """Id of the drawn object that contains this one. `integer`, nullable. The foreign key of `parent` and `group`."""
        address: _rt.TextColumn[_R, str | None]
        """Address of the object within its drawing. Meaning taken from the name. `string`, nullable, at most 255 characters."""
        graphic_group_label_id: _rt.Column[_R, int | None]
        """Id of the label of the annotation layer. `integer`, nullable."""
        sub_image_id: _rt.Column[_R, int | None]
        """Id of the image it is drawn on. `integer`, nullable. The foreign key of `sub_image` and `section_image`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it outlines. `integer`, nullable. The foreign key of `structure`."""
        path: _rt.TextColumn[_R, str | None]
        """Path data of the outline, in the notation of SVG, in px of the image. `text`, nullable."""
        mag: _rt.Column[_R, float | None]
        """Magnification it was drawn at, going by the name. Its unit is not stated. `float`, nullable."""
        display_attributes: _rt.TextColumn[_R, str | None]
        """How to draw it: stroke and fill attributes in the notation of SVG. `text`, nullable."""
        graphic_transformations: GraphicTransformationPath[_R]
        """The transformations to apply to it. has_many GraphicTransformation, by its `graphic_object_id`."""
        graphic_objects: GraphicObjectPath[_R]
        """The drawn objects inside it. has_many GraphicObject, by its `parent_id`."""
        clones: GraphicObjectPath[_R]
        """The drawn objects that use it as their template. has_many GraphicObject."""
        parent: GraphicObjectPath[_R]
        """The drawn object that contains it. belongs_to GraphicObject, by `parent_id`."""
        template: GraphicObjectPath[_R]
        """The drawn object that it repeats. The schema names no column for the link. belongs_to GraphicObject."""
        sub_image: SubImagePath[_R]
        """The image it is drawn on. belongs_to SubImage, by `sub_image_id`."""
        polygon_spatial_mappings: PolygonSpatialMappingPath[_R]
        """Its place in other images and in space. has_many PolygonSpatialMapping, by its `graphic_object_id`."""
        group: GroupPath[_R]
        """The group it belongs to. The schema names no column for the link. belongs_to Group, by `parent_id`."""
        section_image: SectionImagePath[_R]
        """The section image it is drawn on. The schema names no column for the link. belongs_to SectionImage, by `sub_image_id`."""
        structure: StructurePath[_R]
        """The brain structure it outlines. belongs_to Structure, by `structure_id`."""

    class PathWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Path.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        type: str | _abc.Sequence[str] | None
        order: int | _abc.Sequence[int] | None
        parent_id: int | _abc.Sequence[int] | None
        address: str | _abc.Sequence[str] | None
        graphic_group_label_id: int | _abc.Sequence[int] | None
        sub_image_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        path: str | _abc.Sequence[str] | None
        mag: float | _abc.Sequence[float] | None
        display_attributes: str | _abc.Sequence[str] | None

    PathColumn: _tx.TypeAlias = _t.Literal[
        "address",
        "display_attributes",
        "graphic_group_label_id",
        "id",
        "mag",
        "order",
        "parent_id",
        "path",
        "structure_id",
        "sub_image_id",
        "type",
    ]
    PathInclude: _tx.TypeAlias = _t.Literal[
        "clones",
        "clones.clones",
        "clones.graphic_objects",
        "clones.graphic_transformations",
        "clones.parent",
        "clones.polygon_spatial_mappings",
        "clones.sub_image",
        "clones.template",
        "graphic_objects",
        "graphic_objects.clones",
        "graphic_objects.graphic_objects",
        "graphic_objects.graphic_transformations",
        "graphic_objects.parent",
        "graphic_objects.polygon_spatial_mappings",
        "graphic_objects.sub_image",
        "graphic_objects.template",
        "graphic_transformations",
        "graphic_transformations.graphic_object",
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
        "parent",
        "parent.clones",
        "parent.graphic_objects",
        "parent.graphic_transformations",
        "parent.parent",
        "parent.polygon_spatial_mappings",
        "parent.sub_image",
        "parent.template",
        "polygon_spatial_mappings",
        "polygon_spatial_mappings.graphic_group_label",
        "polygon_spatial_mappings.graphic_object",
        "polygon_spatial_mappings.section_data_set",
        "polygon_spatial_mappings.section_image",
        "polygon_spatial_mappings.specimen",
        "polygon_spatial_mappings.structure",
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
        "sub_image",
        "sub_image.alternate_images",
        "sub_image.data_set",
        "sub_image.graphic_objects",
        "sub_image.structure",
        "sub_image.sub_image_annotations",
        "template",
        "template.clones",
        "template.graphic_objects",
        "template.graphic_transformations",
        "template.parent",
        "template.polygon_spatial_mappings",
        "template.sub_image",
        "template.template",
    ]

    PathT = _t.TypeVar("PathT", bound="Path")

    class PathQuery(_rt.Query[PathT]):
        """A query for Path objects."""

        def where(
            self, /, *conditions: _rt.Condition[PathT], **equal: _tx.Unpack[PathWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[PathT, _t.Any] | PathInclude | tuple[PathInclude, ...],
            where: _rt.Condition[PathT] | _abc.Sequence[_rt.Condition[PathT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[PathT, _t.Any] | PathColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[PathT, _t.Any] | PathColumn) -> _tx.Self: ...


class Path(_rt.Model):
    """A path (free outline) drawn on an image; a row of the table of drawn objects.

    Table `graphic_objects`, 11 columns, 10 associations.

    Rows of its table may also be Circle, Ellipse, GraphicObject, Group, Line, Polygon, Polyline, Rect, Shape, Text, TextContent. It descends from Shape.
    """

    __api_name__: _t.ClassVar[str] = "Path"
    __table__: _t.ClassVar[str] = "graphic_objects"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the drawn object. `integer`, never null."""
    type: str | None = None
    """Name of the row's own class, since all drawn objects share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
    order: int | None = None
    """Drawing order among the siblings; later ones lie on top. `integer`, nullable."""
    parent_id: int | None = None
    """Id of the drawn object that contains this one. `integer`, nullable. The foreign key of `parent` and `group`."""
    address: str | None = None
    """Address of the object within its drawing. Meaning taken from the name. `string`, nullable, at most 255 characters."""
    graphic_group_label_id: int | None = None
    """Id of the label of the annotation layer. `integer`, nullable."""
    sub_image_id: int | None = None
    """Id of the image it is drawn on. `integer`, nullable. The foreign key of `sub_image` and `section_image`."""
    structure_id: int | None = None
    """Id of the brain structure it outlines. `integer`, nullable. The foreign key of `structure`."""
    path: str | None = None
    """Path data of the outline, in the notation of SVG, in px of the image. `text`, nullable."""
    mag: float | None = None
    """Magnification it was drawn at, going by the name. Its unit is not stated. `float`, nullable."""
    display_attributes: str | None = None
    """How to draw it: stroke and fill attributes in the notation of SVG. `text`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["PathPath[Path]"]

        @property
        def graphic_transformations(self) -> tuple[GraphicTransformation, ...]:
            """The transformations to apply to it. has_many GraphicTransformation, by its `graphic_object_id`."""
            ...

        @property
        def graphic_objects(self) -> tuple[GraphicObject, ...]:
            """The drawn objects inside it. has_many GraphicObject, by its `parent_id`."""
            ...

        @property
        def clones(self) -> tuple[GraphicObject, ...]:
            """The drawn objects that use it as their template. has_many GraphicObject."""
            ...

        @property
        def parent(self) -> GraphicObject | None:
            """The drawn object that contains it. belongs_to GraphicObject, by `parent_id`."""
            ...

        @property
        def template(self) -> GraphicObject | None:
            """The drawn object that it repeats. The schema names no column for the link. belongs_to GraphicObject."""
            ...

        @property
        def sub_image(self) -> SubImage | None:
            """The image it is drawn on. belongs_to SubImage, by `sub_image_id`."""
            ...

        @property
        def polygon_spatial_mappings(self) -> tuple[PolygonSpatialMapping, ...]:
            """Its place in other images and in space. has_many PolygonSpatialMapping, by its `graphic_object_id`."""
            ...

        @property
        def group(self) -> Group | None:
            """The group it belongs to. The schema names no column for the link. belongs_to Group, by `parent_id`."""
            ...

        @property
        def section_image(self) -> SectionImage | None:
            """The section image it is drawn on. The schema names no column for the link. belongs_to SectionImage, by `sub_image_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it outlines. belongs_to Structure, by `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[PathT],
            /,
            *conditions: _rt.Condition[PathT],
            **equal: _tx.Unpack[PathWhere],
        ) -> PathQuery[PathT]: ...
        @classmethod
        def include(
            cls: _b.type[PathT],
            /,
            *paths: _rt.Path[PathT, _t.Any] | PathInclude | tuple[PathInclude, ...],
            where: _rt.Condition[PathT] | _abc.Sequence[_rt.Condition[PathT]] = (),
            keep_parents: bool = False,
        ) -> PathQuery[PathT]: ...
    else:
        graphic_transformations = _rt.Relation(
            "has_many", "GraphicTransformation", "graphic_object_id"
        )
        graphic_objects = _rt.Relation("has_many", "GraphicObject", "parent_id")
        clones = _rt.Relation("has_many", "GraphicObject")
        parent = _rt.Relation("belongs_to", "GraphicObject", "parent_id")
        template = _rt.Relation("belongs_to", "GraphicObject")
        sub_image = _rt.Relation("belongs_to", "SubImage", "sub_image_id")
        polygon_spatial_mappings = _rt.Relation(
            "has_many", "PolygonSpatialMapping", "graphic_object_id"
        )
        group = _rt.Relation("belongs_to", "Group", "parent_id")
        section_image = _rt.Relation("belongs_to", "SectionImage", "sub_image_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
