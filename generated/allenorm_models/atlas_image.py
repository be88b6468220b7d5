"""AtlasImage: table `sub_images`, 27 columns, 13 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .alignment2d import Alignment2d as Alignment2d
    from .alignment2d import Alignment2dPath as Alignment2dPath
    from .alternate_image import AlternateImage as AlternateImage
    from .alternate_image import AlternateImagePath as AlternateImagePath
    from .annotation_info import AnnotationInfo as AnnotationInfo
    from .annotation_info import AnnotationInfoPath as AnnotationInfoPath
    from .atlas_contour import AtlasContour as AtlasContour
    from .atlas_contour import AtlasContourPath as AtlasContourPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .graphic_object import GraphicObject as GraphicObject
    from .graphic_object import GraphicObjectPath as GraphicObjectPath
    from .polygon_spatial_mapping import PolygonSpatialMapping as PolygonSpatialMapping
    from .polygon_spatial_mapping import PolygonSpatialMappingPath as PolygonSpatialMappingPath
    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .shape import Shape as Shape
    from .shape import ShapePath as ShapePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .sub_image_annotation import SubImageAnnotation as SubImageAnnotation
    from .sub_image_annotation import SubImageAnnotationPath as SubImageAnnotationPath
    from .treatment import Treatment as Treatment
    from .treatment import TreatmentPath as TreatmentPath

    _R = _t.TypeVar("_R", contravariant=True)

    class AtlasImagePath(_rt.Path[_R, "AtlasImage"]):
        """Columns and associations of AtlasImage, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; the number that the image download services take. `integer`, never null."""
        type: _rt.TextColumn[_R, str | None]
        """Name of the row's own class, since several image classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
        path: _rt.TextColumn[_R, str | None]
        """Path of the image file on the API's own file store, as the image services know it. `string`, nullable, at most 255 characters."""
        x: _rt.Column[_R, int | None]
        """Left edge of the region shown, in px of the full-size image file. `integer`, nullable."""
        y: _rt.Column[_R, int | None]
        """Top edge of the region shown, in px of the full-size image file. `integer`, nullable."""
        width: _rt.Column[_R, int | None]
        """Width of the region shown, in px. `integer`, nullable."""
        height: _rt.Column[_R, int | None]
        """Height of the region shown, in px. `integer`, nullable."""
        section_number: _rt.Column[_R, int | None]
        """Position of the section in its series, in sections. Multiplied by the section thickness it gives a distance. `integer`, nullable."""
        failed: _rt.Column[_R, bool | None]
        """Whether the image failed quality control. `boolean`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen that the image shows. `integer`, nullable."""
        data_set_id: _rt.Column[_R, int | None]
        """Id of the data set that the image belongs to. `integer`, nullable. The foreign key of `data_set` and `section_data_set`."""
        resolution: _rt.Column[_R, float | None]
        """Size of one pixel at full size, in um per px. `float`, nullable."""
        tier_count: _rt.Column[_R, int | None]
        """Number of zoom levels stored with the image; each halves the size of the one above. It has no unit. `integer`, nullable."""
        expression_path: _rt.TextColumn[_R, str | None]
        """Path of the mask image of detected expression, on the API's own file store. `string`, nullable, at most 255 characters."""
        image_width: _rt.Column[_R, int | None]
        """Width of the whole image file, in px. `integer`, nullable."""
        image_height: _rt.Column[_R, int | None]
        """Height of the whole image file, in px. `integer`, nullable."""
        annotated: _rt.Column[_R, bool | None]
        """Whether drawings of structures exist for the image. `boolean`, nullable."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that the image shows. `integer`, nullable. The foreign key of `structure`."""
        image_type: _rt.TextColumn[_R, str | None]
        """Kind of image within its series; `Primary` for the section itself. `string`, nullable, at most 255 characters."""
        lims1_id: _rt.Column[_R, int | None]
        """Id of the image in an older laboratory database. `integer`, nullable."""
        axes: _rt.TextColumn[_R, str | None]
        """Axes of the image plane, going by the name. `string`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
        bits_per_component: _rt.Column[_R, int | None]
        """Bits for each colour component of a pixel; 8 was seen. It has no unit. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
        expression: _rt.Column[_R, bool | None]
        """Whether expression was detected, going by the name. Typed XML answers call it a boolean. `boolean`, nullable. Name inferred, not seen in the API's own documents or answers."""
        isi_experiment_id: _rt.Column[_R, int | None]
        """Id of the intrinsic signal imaging experiment that made the image. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
        number_of_components: _rt.Column[_R, int | None]
        """Number of colour components of a pixel; 3 was seen. It has no unit. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
        ophys_experiment_id: _rt.Column[_R, int | None]
        """Id of the two-photon imaging experiment that made the image. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
        projection_function: _rt.TextColumn[_R, str | None]
        """How a stack was flattened into the image, going by the name (minimum or maximum intensity). `string`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
        structure: StructurePath[_R]
        """The brain structure that the image shows. belongs_to Structure, by `structure_id`."""
        data_set: DataSetPath[_R]
        """The data set that the image belongs to. belongs_to DataSet, by `data_set_id`."""
        graphic_objects: GraphicObjectPath[_R]
        """The vector drawings made on the image. has_many GraphicObject, by its `sub_image_id`."""
        alternate_images: AlternateImagePath[_R]
        """Other renderings of the same image. has_many AlternateImage, by its `sub_image_id`."""
        sub_image_annotations: SubImageAnnotationPath[_R]
        """The notes pinned to places of the image. has_many SubImageAnnotation, by its `sub_image_id`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series, found by `data_set_id`. belongs_to SectionDataSet, by `data_set_id`."""
        treatments: TreatmentPath[_R]
        """The treatments of the section, for instance the stain. has_many Treatment."""
        alignment2d: Alignment2dPath[_R]
        """The affine transforms between the pixels of the image and the volume of its series. has_one Alignment2d, by its `section_image_id`."""
        annotation_infos: AnnotationInfoPath[_R]
        """The structures that are drawn on the image, with their bounding boxes. has_many AnnotationInfo, by its `section_image_id`."""
        atlas_contours: AtlasContourPath[_R]
        """The outlines of structures drawn on the image. has_many AtlasContour, by its `section_image_id`."""
        polygon_spatial_mappings: PolygonSpatialMappingPath[_R]
        """The polygons of the image with their place in other images and in space. has_many PolygonSpatialMapping, by its `section_image_id`."""
        shapes: ShapePath[_R]
        """The shapes drawn on the image. has_many Shape, by its `sub_image_id`."""
        associates: SectionImagePath[_R]
        """The section images that are shown together with this one. has_and_belongs_to_many SectionImage."""

    class AtlasImageWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AtlasImage.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        type: str | _abc.Sequence[str] | None
        path: str | _abc.Sequence[str] | None
        x: int | _abc.Sequence[int] | None
        y: int | _abc.Sequence[int] | None
        width: int | _abc.Sequence[int] | None
        height: int | _abc.Sequence[int] | None
        section_number: int | _abc.Sequence[int] | None
        failed: bool | _abc.Sequence[bool] | None
        specimen_id: int | _abc.Sequence[int] | None
        data_set_id: int | _abc.Sequence[int] | None
        resolution: float | _abc.Sequence[float] | None
        tier_count: int | _abc.Sequence[int] | None
        expression_path: str | _abc.Sequence[str] | None
        image_width: int | _abc.Sequence[int] | None
        image_height: int | _abc.Sequence[int] | None
        annotated: bool | _abc.Sequence[bool] | None
        structure_id: int | _abc.Sequence[int] | None
        image_type: str | _abc.Sequence[str] | None
        lims1_id: int | _abc.Sequence[int] | None
        axes: str | _abc.Sequence[str] | None
        bits_per_component: int | _abc.Sequence[int] | None
        expression: bool | _abc.Sequence[bool] | None
        isi_experiment_id: int | _abc.Sequence[int] | None
        number_of_components: int | _abc.Sequence[int] | None
        ophys_experiment_id: int | _abc.Sequence[int] | None
        projection_function: str | _abc.Sequence[str] | None

    AtlasImageColumn: _tx.TypeAlias = _t.Literal[
        "annotated",
        "axes",
        "bits_per_component",
        "data_set_id",
        "expression",
        "expression_path",
        "failed",
        "height",
        "id",
        "image_height",
        "image_type",
        "image_width",
        "isi_experiment_id",
        "lims1_id",
        "number_of_components",
        "ophys_experiment_id",
        "path",
        "projection_function",
        "resolution",
        "section_number",
        "specimen_id",
        "structure_id",
        "tier_count",
        "type",
        "width",
        "x",
        "y",
    ]
    AtlasImageInclude: _tx.TypeAlias = _t.Literal[
        "alignment2d",
        "alignment2d.section_image",
        "alternate_images",
        "alternate_images.sub_image",
        "annotation_infos",
        "annotation_infos.atlas",
        "annotation_infos.section_data_set",
        "annotation_infos.section_image",
        "annotation_infos.structure",
        "associates",
        "associates.alignment2d",
        "associates.alternate_images",
        "associates.annotation_infos",
        "associates.associates",
        "associates.atlas_contours",
        "associates.data_set",
        "associates.graphic_objects",
        "associates.polygon_spatial_mappings",
        "associates.section_data_set",
        "associates.shapes",
        "associates.structure",
        "associates.sub_image_annotations",
        "associates.treatments",
        "atlas_contours",
        "atlas_contours.atlas",
        "atlas_contours.group",
        "atlas_contours.section_image",
        "atlas_contours.structure",
        "data_set",
        "data_set.genes",
        "data_set.plane_of_section",
        "data_set.probes",
        "data_set.products",
        "data_set.reference_space",
        "data_set.section_images",
        "data_set.specimen",
        "data_set.sub_images",
        "data_set.treatments",
        "data_set.well_known_files",
        "graphic_objects",
        "graphic_objects.clones",
        "graphic_objects.graphic_objects",
        "graphic_objects.graphic_transformations",
        "graphic_objects.parent",
        "graphic_objects.polygon_spatial_mappings",
        "graphic_objects.sub_image",
        "graphic_objects.template",
        "polygon_spatial_mappings",
        "polygon_spatial_mappings.graphic_group_label",
        "polygon_spatial_mappings.graphic_object",
        "polygon_spatial_mappings.section_data_set",
        "polygon_spatial_mappings.section_image",
        "polygon_spatial_mappings.specimen",
        "polygon_spatial_mappings.structure",
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
        "shapes",
        "shapes.clones",
        "shapes.graphic_objects",
        "shapes.graphic_transformations",
        "shapes.group",
        "shapes.parent",
        "shapes.polygon_spatial_mappings",
        "shapes.section_image",
        "shapes.structure",
        "shapes.sub_image",
        "shapes.template",
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
        "sub_image_annotations",
        "sub_image_annotations.sub_image",
        "sub_image_annotations.sub_image_annotation_tags",
        "sub_image_annotations.transgenic_line",
        "treatments",
        "treatments.atlas_infos",
        "treatments.atlases",
        "treatments.data_sets",
    ]

    AtlasImageT = _t.TypeVar("AtlasImageT", bound="AtlasImage")

    class AtlasImageQuery(_rt.Query[AtlasImageT]):
        """A query for AtlasImage objects."""

        def where(
            self, /, *conditions: _rt.Condition[AtlasImageT], **equal: _tx.Unpack[AtlasImageWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AtlasImageT, _t.Any]
            | AtlasImageInclude
            | tuple[AtlasImageInclude, ...],
            where: _rt.Condition[AtlasImageT] | _abc.Sequence[_rt.Condition[AtlasImageT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AtlasImageT, _t.Any] | AtlasImageColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AtlasImageT, _t.Any] | AtlasImageColumn
        ) -> _tx.Self: ...


class AtlasImage(_rt.Model):
    """One plate of an atlas; its drawings outline structures.

    Table `sub_images`, 27 columns, 13 associations.

    Rows of its table may also be BlockfaceImage, MicroarrayPostImage, MicroarrayPreImage, MosaicImage, ProjectionImage, SectionImage, SpecimenImage, SubImage. It descends from SubImage.
    """

    __api_name__: _t.ClassVar[str] = "AtlasImage"
    __table__: _t.ClassVar[str] = "sub_images"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; the number that the image download services take. `integer`, never null."""
    type: str | None = None
    """Name of the row's own class, since several image classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
    path: str | None = None
    """Path of the image file on the API's own file store, as the image services know it. `string`, nullable, at most 255 characters."""
    x: int | None = None
    """Left edge of the region shown, in px of the full-size image file. `integer`, nullable."""
    y: int | None = None
    """Top edge of the region shown, in px of the full-size image file. `integer`, nullable."""
    width: int | None = None
    """Width of the region shown, in px. `integer`, nullable."""
    height: int | None = None
    """Height of the region shown, in px. `integer`, nullable."""
    section_number: int | None = None
    """Position of the section in its series, in sections. Multiplied by the section thickness it gives a distance. `integer`, nullable."""
    failed: bool | None = None
    """Whether the image failed quality control. `boolean`, nullable."""
    specimen_id: int | None = None
    """Id of the specimen that the image shows. `integer`, nullable."""
    data_set_id: int | None = None
    """Id of the data set that the image belongs to. `integer`, nullable. The foreign key of `data_set` and `section_data_set`."""
    resolution: float | None = None
    """Size of one pixel at full size, in um per px. `float`, nullable."""
    tier_count: int | None = None
    """Number of zoom levels stored with the image; each halves the size of the one above. It has no unit. `integer`, nullable."""
    expression_path: str | None = None
    """Path of the mask image of detected expression, on the API's own file store. `string`, nullable, at most 255 characters."""
    image_width: int | None = None
    """Width of the whole image file, in px. `integer`, nullable."""
    image_height: int | None = None
    """Height of the whole image file, in px. `integer`, nullable."""
    annotated: bool | None = None
    """Whether drawings of structures exist for the image. `boolean`, nullable."""
    structure_id: int | None = None
    """Id of the brain structure that the image shows. `integer`, nullable. The foreign key of `structure`."""
    image_type: str | None = None
    """Kind of image within its series; `Primary` for the section itself. `string`, nullable, at most 255 characters."""
    lims1_id: int | None = None
    """Id of the image in an older laboratory database. `integer`, nullable."""
    axes: str | None = None
    """Axes of the image plane, going by the name. `string`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
    bits_per_component: int | None = None
    """Bits for each colour component of a pixel; 8 was seen. It has no unit. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
    expression: bool | None = None
    """Whether expression was detected, going by the name. Typed XML answers call it a boolean. `boolean`, nullable. Name inferred, not seen in the API's own documents or answers."""
    isi_experiment_id: int | None = None
    """Id of the intrinsic signal imaging experiment that made the image. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
    number_of_components: int | None = None
    """Number of colour components of a pixel; 3 was seen. It has no unit. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
    ophys_experiment_id: int | None = None
    """Id of the two-photon imaging experiment that made the image. `integer`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""
    projection_function: str | None = None
    """How a stack was flattened into the image, going by the name (minimum or maximum intensity). `string`, nullable. Type not established: only nulls were seen. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AtlasImagePath[AtlasImage]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure that the image shows. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def data_set(self) -> DataSet | None:
            """The data set that the image belongs to. belongs_to DataSet, by `data_set_id`."""
            ...

        @property
        def graphic_objects(self) -> tuple[GraphicObject, ...]:
            """The vector drawings made on the image. has_many GraphicObject, by its `sub_image_id`."""
            ...

        @property
        def alternate_images(self) -> tuple[AlternateImage, ...]:
            """Other renderings of the same image. has_many AlternateImage, by its `sub_image_id`."""
            ...

        @property
        def sub_image_annotations(self) -> tuple[SubImageAnnotation, ...]:
            """The notes pinned to places of the image. has_many SubImageAnnotation, by its `sub_image_id`."""
            ...

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The image series, found by `data_set_id`. belongs_to SectionDataSet, by `data_set_id`."""
            ...

        @property
        def treatments(self) -> tuple[Treatment, ...]:
            """The treatments of the section, for instance the stain. has_many Treatment."""
            ...

        @property
        def alignment2d(self) -> Alignment2d | None:
            """The affine transforms between the pixels of the image and the volume of its series. has_one Alignment2d, by its `section_image_id`."""
            ...

        @property
        def annotation_infos(self) -> tuple[AnnotationInfo, ...]:
            """The structures that are drawn on the image, with their bounding boxes. has_many AnnotationInfo, by its `section_image_id`."""
            ...

        @property
        def atlas_contours(self) -> tuple[AtlasContour, ...]:
            """The outlines of structures drawn on the image. has_many AtlasContour, by its `section_image_id`."""
            ...

        @property
        def polygon_spatial_mappings(self) -> tuple[PolygonSpatialMapping, ...]:
            """The polygons of the image with their place in other images and in space. has_many PolygonSpatialMapping, by its `section_image_id`."""
            ...

        @property
        def shapes(self) -> tuple[Shape, ...]:
            """The shapes drawn on the image. has_many Shape, by its `sub_image_id`."""
            ...

        @property
        def associates(self) -> tuple[SectionImage, ...]:
            """The section images that are shown together with this one. has_and_belongs_to_many SectionImage."""
            ...

        @classmethod
        def where(
            cls: _b.type[AtlasImageT],
            /,
            *conditions: _rt.Condition[AtlasImageT],
            **equal: _tx.Unpack[AtlasImageWhere],
        ) -> AtlasImageQuery[AtlasImageT]: ...
        @classmethod
        def include(
            cls: _b.type[AtlasImageT],
            /,
            *paths: _rt.Path[AtlasImageT, _t.Any]
            | AtlasImageInclude
            | tuple[AtlasImageInclude, ...],
            where: _rt.Condition[AtlasImageT] | _abc.Sequence[_rt.Condition[AtlasImageT]] = (),
            keep_parents: bool = False,
        ) -> AtlasImageQuery[AtlasImageT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        data_set = _rt.Relation("belongs_to", "DataSet", "data_set_id")
        graphic_objects = _rt.Relation("has_many", "GraphicObject", "sub_image_id")
        alternate_images = _rt.Relation("has_many", "AlternateImage", "sub_image_id")
        sub_image_annotations = _rt.Relation("has_many", "SubImageAnnotation", "sub_image_id")
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "data_set_id")
        treatments = _rt.Relation("has_many", "Treatment")
        alignment2d = _rt.Relation("has_one", "Alignment2d", "section_image_id")
        annotation_infos = _rt.Relation("has_many", "AnnotationInfo", "section_image_id")
        atlas_contours = _rt.Relation("has_many", "AtlasContour", "section_image_id")
        polygon_spatial_mappings = _rt.Relation(
            "has_many", "PolygonSpatialMapping", "section_image_id"
        )
        shapes = _rt.Relation("has_many", "Shape", "sub_image_id")
        associates = _rt.Relation("has_and_belongs_to_many", "SectionImage")
