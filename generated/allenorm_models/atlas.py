"""Atlas: table `atlases`, 9 columns, 10 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .annotation_info import AnnotationInfo as AnnotationInfo
    from .annotation_info import AnnotationInfoPath as AnnotationInfoPath
    from .atlas_contour import AtlasContour as AtlasContour
    from .atlas_contour import AtlasContourPath as AtlasContourPath
    from .atlas_data_set import AtlasDataSet as AtlasDataSet
    from .atlas_data_set import AtlasDataSetPath as AtlasDataSetPath
    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .graphic_group_label import GraphicGroupLabel as GraphicGroupLabel
    from .graphic_group_label import GraphicGroupLabelPath as GraphicGroupLabelPath
    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure_graph import StructureGraph as StructureGraph
    from .structure_graph import StructureGraphPath as StructureGraphPath
    from .treatment import Treatment as Treatment
    from .treatment import TreatmentPath as TreatmentPath

    _R = _t.TypeVar("_R", contravariant=True)

    class AtlasPath(_rt.Path[_R, "Atlas"]):
        """Columns and associations of Atlas, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        structure_graph_id: _rt.Column[_R, int | None]
        """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the brain that the atlas was made from. `integer`, nullable. The foreign key of `specimen`."""
        xyz_sort: _rt.TextColumn[_R, str | None]
        """How the plates are sorted in space. `string`, nullable, at most 255 characters."""
        treatment_id: _rt.Column[_R, int | None]
        """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""
        graphic_group_label_id: _rt.Column[_R, int | None]
        """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""
        reference_space_id: _rt.Column[_R, int | None]
        """Id of the reference space, the 3-D coordinate system it is aligned to. `integer`, nullable. The foreign key of `reference_space`."""
        image_type: _rt.TextColumn[_R, str | None]
        """Kind of image of the plates. `string`, nullable."""
        structure_graph: StructureGraphPath[_R]
        """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
        specimen: SpecimenPath[_R]
        """The brain that the atlas was made from. belongs_to Specimen, by `specimen_id`."""
        treatment: TreatmentPath[_R]
        """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
        graphic_group_label: GraphicGroupLabelPath[_R]
        """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""
        reference_space: ReferenceSpacePath[_R]
        """The reference space, the 3-D coordinate system it is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""
        atlas_data_sets: AtlasDataSetPath[_R]
        """The data sets that hold the plates. has_and_belongs_to_many AtlasDataSet."""
        annotation_infos: AnnotationInfoPath[_R]
        """The rows that say where structures are drawn on atlas images. has_many AnnotationInfo, by its `atlas_id`."""
        atlas_contours: AtlasContourPath[_R]
        """The drawn outlines of structures on atlas images. has_many AtlasContour, by its `atlas_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `atlas_id`."""
        graphic_group_labels: GraphicGroupLabelPath[_R]
        """The labels of the annotation layers. has_and_belongs_to_many GraphicGroupLabel. Kind of association not established."""

    class AtlasWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Atlas.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        structure_graph_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None
        xyz_sort: str | _abc.Sequence[str] | None
        treatment_id: int | _abc.Sequence[int] | None
        graphic_group_label_id: int | _abc.Sequence[int] | None
        reference_space_id: int | _abc.Sequence[int] | None
        image_type: str | _abc.Sequence[str] | None

    AtlasColumn: _tx.TypeAlias = _t.Literal[
        "graphic_group_label_id",
        "id",
        "image_type",
        "name",
        "reference_space_id",
        "specimen_id",
        "structure_graph_id",
        "treatment_id",
        "xyz_sort",
    ]
    AtlasInclude: _tx.TypeAlias = _t.Literal[
        "annotation_infos",
        "annotation_infos.atlas",
        "annotation_infos.section_data_set",
        "annotation_infos.section_image",
        "annotation_infos.structure",
        "atlas_contours",
        "atlas_contours.atlas",
        "atlas_contours.group",
        "atlas_contours.section_image",
        "atlas_contours.structure",
        "atlas_data_sets",
        "atlas_data_sets.alignment3d",
        "atlas_data_sets.annotation_infos",
        "atlas_data_sets.atlas_images",
        "atlas_data_sets.atlases",
        "atlas_data_sets.equalization",
        "atlas_data_sets.fine_structure_searches",
        "atlas_data_sets.genes",
        "atlas_data_sets.manual_annotations",
        "atlas_data_sets.plane_of_section",
        "atlas_data_sets.polygon_spatial_mappings",
        "atlas_data_sets.probes",
        "atlas_data_sets.products",
        "atlas_data_sets.reference_space",
        "atlas_data_sets.section_images",
        "atlas_data_sets.specimen",
        "atlas_data_sets.structure_unionizes",
        "atlas_data_sets.sub_images",
        "atlas_data_sets.treatments",
        "atlas_data_sets.well_known_files",
        "atlas_infos",
        "atlas_infos.age",
        "atlas_infos.atlas",
        "atlas_infos.graphic_group_label",
        "atlas_infos.plane_of_section",
        "atlas_infos.specimen",
        "atlas_infos.structure_graph",
        "atlas_infos.treatment",
        "graphic_group_label",
        "graphic_group_label.atlas_infos",
        "graphic_group_label.atlases",
        "graphic_group_label.groups",
        "graphic_group_label.polygon_spatial_mappings",
        "graphic_group_labels",
        "graphic_group_labels.atlas_infos",
        "graphic_group_labels.atlases",
        "graphic_group_labels.groups",
        "graphic_group_labels.polygon_spatial_mappings",
        "reference_space",
        "reference_space.age",
        "reference_space.atlases",
        "reference_space.data_sets",
        "reference_space.organism",
        "reference_space.products",
        "reference_space.reference_to_reference_transforms",
        "reference_space.structure_centers",
        "reference_space.well_known_files",
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
        "structure_graph",
        "structure_graph.atlas_infos",
        "structure_graph.atlases",
        "structure_graph.ontology",
        "structure_graph.ontology_nodes",
        "structure_graph.root_structure",
        "treatment",
        "treatment.atlas_infos",
        "treatment.atlases",
        "treatment.data_sets",
    ]

    AtlasT = _t.TypeVar("AtlasT", bound="Atlas")

    class AtlasQuery(_rt.Query[AtlasT]):
        """A query for Atlas objects."""

        def where(
            self, /, *conditions: _rt.Condition[AtlasT], **equal: _tx.Unpack[AtlasWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AtlasT, _t.Any] | AtlasInclude | tuple[AtlasInclude, ...],
            where: _rt.Condition[AtlasT] | _abc.Sequence[_rt.Condition[AtlasT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[AtlasT, _t.Any] | AtlasColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[AtlasT, _t.Any] | AtlasColumn) -> _tx.Self: ...


class Atlas(_rt.Model):
    """A reference atlas: annotated plates of one brain with the structure graph that their outlines follow.

    Table `atlases`, 9 columns, 10 associations.
    """

    __api_name__: _t.ClassVar[str] = "Atlas"
    __table__: _t.ClassVar[str] = "atlases"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    structure_graph_id: int | None = None
    """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
    specimen_id: int | None = None
    """Id of the brain that the atlas was made from. `integer`, nullable. The foreign key of `specimen`."""
    xyz_sort: str | None = None
    """How the plates are sorted in space. `string`, nullable, at most 255 characters."""
    treatment_id: int | None = None
    """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""
    graphic_group_label_id: int | None = None
    """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""
    reference_space_id: int | None = None
    """Id of the reference space, the 3-D coordinate system it is aligned to. `integer`, nullable. The foreign key of `reference_space`."""
    image_type: str | None = None
    """Kind of image of the plates. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AtlasPath[Atlas]"]

        @property
        def structure_graph(self) -> StructureGraph | None:
            """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
            ...

        @property
        def specimen(self) -> Specimen | None:
            """The brain that the atlas was made from. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def treatment(self) -> Treatment | None:
            """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
            ...

        @property
        def graphic_group_label(self) -> GraphicGroupLabel | None:
            """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""
            ...

        @property
        def reference_space(self) -> ReferenceSpace | None:
            """The reference space, the 3-D coordinate system it is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""
            ...

        @property
        def atlas_data_sets(self) -> tuple[AtlasDataSet, ...]:
            """The data sets that hold the plates. has_and_belongs_to_many AtlasDataSet."""
            ...

        @property
        def annotation_infos(self) -> tuple[AnnotationInfo, ...]:
            """The rows that say where structures are drawn on atlas images. has_many AnnotationInfo, by its `atlas_id`."""
            ...

        @property
        def atlas_contours(self) -> tuple[AtlasContour, ...]:
            """The drawn outlines of structures on atlas images. has_many AtlasContour, by its `atlas_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `atlas_id`."""
            ...

        @property
        def graphic_group_labels(self) -> tuple[GraphicGroupLabel, ...]:
            """The labels of the annotation layers. has_and_belongs_to_many GraphicGroupLabel. Kind of association not established."""
            ...

        @classmethod
        def where(
            cls: _b.type[AtlasT],
            /,
            *conditions: _rt.Condition[AtlasT],
            **equal: _tx.Unpack[AtlasWhere],
        ) -> AtlasQuery[AtlasT]: ...
        @classmethod
        def include(
            cls: _b.type[AtlasT],
            /,
            *paths: _rt.Path[AtlasT, _t.Any] | AtlasInclude | tuple[AtlasInclude, ...],
            where: _rt.Condition[AtlasT] | _abc.Sequence[_rt.Condition[AtlasT]] = (),
            keep_parents: bool = False,
        ) -> AtlasQuery[AtlasT]: ...
    else:
        structure_graph = _rt.Relation("belongs_to", "StructureGraph", "structure_graph_id")
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        treatment = _rt.Relation("belongs_to", "Treatment", "treatment_id")
        graphic_group_label = _rt.Relation(
            "belongs_to", "GraphicGroupLabel", "graphic_group_label_id"
        )
        reference_space = _rt.Relation("belongs_to", "ReferenceSpace", "reference_space_id")
        atlas_data_sets = _rt.Relation("has_and_belongs_to_many", "AtlasDataSet")
        annotation_infos = _rt.Relation("has_many", "AnnotationInfo", "atlas_id")
        atlas_contours = _rt.Relation("has_many", "AtlasContour", "atlas_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "atlas_id")
        graphic_group_labels = _rt.Relation("has_and_belongs_to_many", "GraphicGroupLabel")
