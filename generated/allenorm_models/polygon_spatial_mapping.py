"""PolygonSpatialMapping: table `polygon_spatial_mappings`, 15 columns, 6 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .graphic_group_label import GraphicGroupLabel as GraphicGroupLabel
    from .graphic_group_label import GraphicGroupLabelPath as GraphicGroupLabelPath
    from .graphic_object import GraphicObject as GraphicObject
    from .graphic_object import GraphicObjectPath as GraphicObjectPath
    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class PolygonSpatialMappingPath(_rt.Path[_R, "PolygonSpatialMapping"]):
        """Columns and associations of PolygonSpatialMapping, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
        section_image_id: _rt.Column[_R, int | None]
        """Id of the section image. `integer`, nullable. The foreign key of `section_image`."""
        graphic_group_label_id: _rt.Column[_R, int | None]
        """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""
        graphic_object_id: _rt.Column[_R, int | None]
        """Id of the drawn polygon. `integer`, nullable. The foreign key of `graphic_object`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        section_number: _rt.Column[_R, int | None]
        """Position of the section in its series, in sections. `integer`, nullable."""
        section_image_cx: _rt.Column[_R, int | None]
        """Centre of the polygon along x, in px of the section image. `integer`, nullable."""
        section_image_cy: _rt.Column[_R, int | None]
        """Centre of the polygon along y, in px of the section image. `integer`, nullable."""
        cx: _rt.Column[_R, int | None]
        """Centre of the polygon along x, in px of its own image. `integer`, nullable."""
        cy: _rt.Column[_R, int | None]
        """Centre of the polygon along y, in px of its own image. `integer`, nullable."""
        mri_cx: _rt.Column[_R, int | None]
        """Centre of the polygon along x in the MRI volume. Its unit is not stated. `integer`, nullable."""
        mri_cy: _rt.Column[_R, int | None]
        """Centre of the polygon along y in the MRI volume. Its unit is not stated. `integer`, nullable."""
        mri_cz: _rt.Column[_R, int | None]
        """Centre of the polygon along z in the MRI volume. Its unit is not stated. `integer`, nullable."""
        specimen: SpecimenPath[_R]
        """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""
        section_image: SectionImagePath[_R]
        """The section image. belongs_to SectionImage, by `section_image_id`."""
        graphic_group_label: GraphicGroupLabelPath[_R]
        """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""
        graphic_object: GraphicObjectPath[_R]
        """The drawn polygon. belongs_to GraphicObject, by `graphic_object_id`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""

    class PolygonSpatialMappingWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `PolygonSpatialMapping.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        specimen_id: int | _abc.Sequence[int] | None
        section_data_set_id: int | _abc.Sequence[int] | None
        section_image_id: int | _abc.Sequence[int] | None
        graphic_group_label_id: int | _abc.Sequence[int] | None
        graphic_object_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        section_number: int | _abc.Sequence[int] | None
        section_image_cx: int | _abc.Sequence[int] | None
        section_image_cy: int | _abc.Sequence[int] | None
        cx: int | _abc.Sequence[int] | None
        cy: int | _abc.Sequence[int] | None
        mri_cx: int | _abc.Sequence[int] | None
        mri_cy: int | _abc.Sequence[int] | None
        mri_cz: int | _abc.Sequence[int] | None

    PolygonSpatialMappingColumn: _tx.TypeAlias = _t.Literal[
        "cx",
        "cy",
        "graphic_group_label_id",
        "graphic_object_id",
        "id",
        "mri_cx",
        "mri_cy",
        "mri_cz",
        "section_data_set_id",
        "section_image_cx",
        "section_image_cy",
        "section_image_id",
        "section_number",
        "specimen_id",
        "structure_id",
    ]
    PolygonSpatialMappingInclude: _tx.TypeAlias = _t.Literal[
        "graphic_group_label",
        "graphic_group_label.atlas_infos",
        "graphic_group_label.atlases",
        "graphic_group_label.groups",
        "graphic_group_label.polygon_spatial_mappings",
        "graphic_object",
        "graphic_object.clones",
        "graphic_object.graphic_objects",
        "graphic_object.graphic_transformations",
        "graphic_object.parent",
        "graphic_object.polygon_spatial_mappings",
        "graphic_object.sub_image",
        "graphic_object.template",
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

    PolygonSpatialMappingT = _t.TypeVar("PolygonSpatialMappingT", bound="PolygonSpatialMapping")

    class PolygonSpatialMappingQuery(_rt.Query[PolygonSpatialMappingT]):
        """A query for PolygonSpatialMapping objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[PolygonSpatialMappingT],
            **equal: _tx.Unpack[PolygonSpatialMappingWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[PolygonSpatialMappingT, _t.Any]
            | PolygonSpatialMappingInclude
            | tuple[PolygonSpatialMappingInclude, ...],
            where: _rt.Condition[PolygonSpatialMappingT]
            | _abc.Sequence[_rt.Condition[PolygonSpatialMappingT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[PolygonSpatialMappingT, _t.Any] | PolygonSpatialMappingColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[PolygonSpatialMappingT, _t.Any] | PolygonSpatialMappingColumn,
        ) -> _tx.Self: ...


class PolygonSpatialMapping(_rt.Model):
    """The place of one drawn polygon in its image, in other images and in space.

    Table `polygon_spatial_mappings`, 15 columns, 6 associations.
    """

    __api_name__: _t.ClassVar[str] = "PolygonSpatialMapping"
    __table__: _t.ClassVar[str] = "polygon_spatial_mappings"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
    section_data_set_id: int | None = None
    """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
    section_image_id: int | None = None
    """Id of the section image. `integer`, nullable. The foreign key of `section_image`."""
    graphic_group_label_id: int | None = None
    """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""
    graphic_object_id: int | None = None
    """Id of the drawn polygon. `integer`, nullable. The foreign key of `graphic_object`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    section_number: int | None = None
    """Position of the section in its series, in sections. `integer`, nullable."""
    section_image_cx: int | None = None
    """Centre of the polygon along x, in px of the section image. `integer`, nullable."""
    section_image_cy: int | None = None
    """Centre of the polygon along y, in px of the section image. `integer`, nullable."""
    cx: int | None = None
    """Centre of the polygon along x, in px of its own image. `integer`, nullable."""
    cy: int | None = None
    """Centre of the polygon along y, in px of its own image. `integer`, nullable."""
    mri_cx: int | None = None
    """Centre of the polygon along x in the MRI volume. Its unit is not stated. `integer`, nullable."""
    mri_cy: int | None = None
    """Centre of the polygon along y in the MRI volume. Its unit is not stated. `integer`, nullable."""
    mri_cz: int | None = None
    """Centre of the polygon along z in the MRI volume. Its unit is not stated. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["PolygonSpatialMappingPath[PolygonSpatialMapping]"]

        @property
        def specimen(self) -> Specimen | None:
            """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
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
        def graphic_group_label(self) -> GraphicGroupLabel | None:
            """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""
            ...

        @property
        def graphic_object(self) -> GraphicObject | None:
            """The drawn polygon. belongs_to GraphicObject, by `graphic_object_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[PolygonSpatialMappingT],
            /,
            *conditions: _rt.Condition[PolygonSpatialMappingT],
            **equal: _tx.Unpack[PolygonSpatialMappingWhere],
        ) -> PolygonSpatialMappingQuery[PolygonSpatialMappingT]: ...
        @classmethod
        def include(
            cls: _b.type[PolygonSpatialMappingT],
            /,
            *paths: _rt.Path[PolygonSpatialMappingT, _t.Any]
            | PolygonSpatialMappingInclude
            | tuple[PolygonSpatialMappingInclude, ...],
            where: _rt.Condition[PolygonSpatialMappingT]
            | _abc.Sequence[_rt.Condition[PolygonSpatialMappingT]] = (),
            keep_parents: bool = False,
        ) -> PolygonSpatialMappingQuery[PolygonSpatialMappingT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
        section_image = _rt.Relation("belongs_to", "SectionImage", "section_image_id")
        graphic_group_label = _rt.Relation(
            "belongs_to", "GraphicGroupLabel", "graphic_group_label_id"
        )
        graphic_object = _rt.Relation("belongs_to", "GraphicObject", "graphic_object_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
