"""GraphicGroupLabel: table `graphic_group_labels`, 3 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .group import Group as Group
    from .group import GroupPath as GroupPath
    from .polygon_spatial_mapping import PolygonSpatialMapping as PolygonSpatialMapping
    from .polygon_spatial_mapping import PolygonSpatialMappingPath as PolygonSpatialMappingPath

    _R = _t.TypeVar("_R", contravariant=True)

    class GraphicGroupLabelPath(_rt.Path[_R, "GraphicGroupLabel"]):
        """Columns and associations of GraphicGroupLabel, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        color: _rt.TextColumn[_R, str | None]
        """Colour of the layer. `string`, nullable, at most 255 characters."""
        groups: GroupPath[_R]
        """The groups of drawn objects. has_many Group, by its `graphic_group_label_id`."""
        atlases: AtlasPath[_R]
        """The atlases. has_many Atlas, by its `graphic_group_label_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `graphic_group_label_id`."""
        polygon_spatial_mappings: PolygonSpatialMappingPath[_R]
        """The rows that place drawn polygons in images and in space. has_many PolygonSpatialMapping, by its `graphic_group_label_id`."""

    class GraphicGroupLabelWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GraphicGroupLabel.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        color: str | _abc.Sequence[str] | None

    GraphicGroupLabelColumn: _tx.TypeAlias = _t.Literal["color", "id", "name"]
    GraphicGroupLabelInclude: _tx.TypeAlias = _t.Literal[
        "atlas_infos",
        "atlas_infos.age",
        "atlas_infos.atlas",
        "atlas_infos.graphic_group_label",
        "atlas_infos.plane_of_section",
        "atlas_infos.specimen",
        "atlas_infos.structure_graph",
        "atlas_infos.treatment",
        "atlases",
        "atlases.annotation_infos",
        "atlases.atlas_contours",
        "atlases.atlas_data_sets",
        "atlases.atlas_infos",
        "atlases.graphic_group_label",
        "atlases.graphic_group_labels",
        "atlases.reference_space",
        "atlases.specimen",
        "atlases.structure_graph",
        "atlases.treatment",
        "groups",
        "groups.atlas_contours",
        "groups.clones",
        "groups.graphic_group_label",
        "groups.graphic_objects",
        "groups.graphic_transformations",
        "groups.parent",
        "groups.polygon_spatial_mappings",
        "groups.shapes",
        "groups.sub_image",
        "groups.template",
        "polygon_spatial_mappings",
        "polygon_spatial_mappings.graphic_group_label",
        "polygon_spatial_mappings.graphic_object",
        "polygon_spatial_mappings.section_data_set",
        "polygon_spatial_mappings.section_image",
        "polygon_spatial_mappings.specimen",
        "polygon_spatial_mappings.structure",
    ]

    GraphicGroupLabelT = _t.TypeVar("GraphicGroupLabelT", bound="GraphicGroupLabel")

    class GraphicGroupLabelQuery(_rt.Query[GraphicGroupLabelT]):
        """A query for GraphicGroupLabel objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[GraphicGroupLabelT],
            **equal: _tx.Unpack[GraphicGroupLabelWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GraphicGroupLabelT, _t.Any]
            | GraphicGroupLabelInclude
            | tuple[GraphicGroupLabelInclude, ...],
            where: _rt.Condition[GraphicGroupLabelT]
            | _abc.Sequence[_rt.Condition[GraphicGroupLabelT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GraphicGroupLabelT, _t.Any] | GraphicGroupLabelColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GraphicGroupLabelT, _t.Any] | GraphicGroupLabelColumn
        ) -> _tx.Self: ...


class GraphicGroupLabel(_rt.Model):
    """The label of an annotation layer of atlas images, for instance all structure boundaries.

    Table `graphic_group_labels`, 3 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "GraphicGroupLabel"
    __table__: _t.ClassVar[str] = "graphic_group_labels"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    color: str | None = None
    """Colour of the layer. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GraphicGroupLabelPath[GraphicGroupLabel]"]

        @property
        def groups(self) -> tuple[Group, ...]:
            """The groups of drawn objects. has_many Group, by its `graphic_group_label_id`."""
            ...

        @property
        def atlases(self) -> tuple[Atlas, ...]:
            """The atlases. has_many Atlas, by its `graphic_group_label_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `graphic_group_label_id`."""
            ...

        @property
        def polygon_spatial_mappings(self) -> tuple[PolygonSpatialMapping, ...]:
            """The rows that place drawn polygons in images and in space. has_many PolygonSpatialMapping, by its `graphic_group_label_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GraphicGroupLabelT],
            /,
            *conditions: _rt.Condition[GraphicGroupLabelT],
            **equal: _tx.Unpack[GraphicGroupLabelWhere],
        ) -> GraphicGroupLabelQuery[GraphicGroupLabelT]: ...
        @classmethod
        def include(
            cls: _b.type[GraphicGroupLabelT],
            /,
            *paths: _rt.Path[GraphicGroupLabelT, _t.Any]
            | GraphicGroupLabelInclude
            | tuple[GraphicGroupLabelInclude, ...],
            where: _rt.Condition[GraphicGroupLabelT]
            | _abc.Sequence[_rt.Condition[GraphicGroupLabelT]] = (),
            keep_parents: bool = False,
        ) -> GraphicGroupLabelQuery[GraphicGroupLabelT]: ...
    else:
        groups = _rt.Relation("has_many", "Group", "graphic_group_label_id")
        atlases = _rt.Relation("has_many", "Atlas", "graphic_group_label_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "graphic_group_label_id")
        polygon_spatial_mappings = _rt.Relation(
            "has_many", "PolygonSpatialMapping", "graphic_group_label_id"
        )
