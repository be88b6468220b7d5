"""Structure: table `structures`, 21 columns, 29 associations."""

import typing as _t

import allenorm.model as _rt
from allenorm.model import StructurePathMixin as _StructurePathMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .annotation_info import AnnotationInfo as AnnotationInfo
    from .annotation_info import AnnotationInfoPath as AnnotationInfoPath
    from .atlas_contour import AtlasContour as AtlasContour
    from .atlas_contour import AtlasContourPath as AtlasContourPath
    from .data_point import DataPoint as DataPoint
    from .data_point import DataPointPath as DataPointPath
    from .fine_structure_search import FineStructureSearch as FineStructureSearch
    from .fine_structure_search import FineStructureSearchPath as FineStructureSearchPath
    from .hemisphere import Hemisphere as Hemisphere
    from .hemisphere import HemispherePath as HemispherePath
    from .injection import Injection as Injection
    from .injection import InjectionPath as InjectionPath
    from .manual_annotation import ManualAnnotation as ManualAnnotation
    from .manual_annotation import ManualAnnotationPath as ManualAnnotationPath
    from .neuro_name_structure import NeuroNameStructure as NeuroNameStructure
    from .neuro_name_structure import NeuroNameStructurePath as NeuroNameStructurePath
    from .ontology import Ontology as Ontology
    from .ontology import OntologyPath as OntologyPath
    from .ontology_node import OntologyNode as OntologyNode
    from .ontology_node import OntologyNodePath as OntologyNodePath
    from .polygon_spatial_mapping import PolygonSpatialMapping as PolygonSpatialMapping
    from .polygon_spatial_mapping import PolygonSpatialMappingPath as PolygonSpatialMappingPath
    from .sample import Sample as Sample
    from .sample import SamplePath as SamplePath
    from .shape import Shape as Shape
    from .shape import ShapePath as ShapePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure_center import StructureCenter as StructureCenter
    from .structure_center import StructureCenterPath as StructureCenterPath
    from .structure_graph import StructureGraph as StructureGraph
    from .structure_graph import StructureGraphPath as StructureGraphPath
    from .structure_hierarchy import StructureHierarchy as StructureHierarchy
    from .structure_hierarchy import StructureHierarchyPath as StructureHierarchyPath
    from .structure_set import StructureSet as StructureSet
    from .structure_set import StructureSetPath as StructureSetPath
    from .structure_sets_structure import StructureSetsStructure as StructureSetsStructure
    from .structure_sets_structure import StructureSetsStructurePath as StructureSetsStructurePath
    from .structure_unionize import StructureUnionize as StructureUnionize
    from .structure_unionize import StructureUnionizePath as StructureUnionizePath
    from .sub_image import SubImage as SubImage
    from .sub_image import SubImagePath as SubImagePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructurePath(_rt.Path[_R, "Structure"]):
        """Columns and associations of Structure, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; the number used in annotation volumes and everywhere else in the API. `integer`, never null."""
        atlas_id: _rt.Column[_R, int | None]
        """Number of the structure in the numbering of the first reference atlas, -1 for the root. It is no Atlas id. `integer`, nullable."""
        name: _rt.TextColumn[_R, str | None]
        """Full name, for instance `Primary visual area, layer 5`. `string`, nullable, at most 255 characters."""
        acronym: _rt.TextColumn[_R, str | None]
        """Short name, for instance `VISp5`; unique within its ontology. `string`, nullable, at most 255 characters."""
        st_level: _rt.Column[_R, int | None]
        """Level given to the structure by the ontology's editors, without unit. Unlike `depth`; some answers have one constant or null. `integer`, nullable."""
        ontology_id: _rt.Column[_R, int | None]
        """Id of the ontology: 1 for the adult mouse. `integer`, nullable. The foreign key of `ontology`."""
        hemisphere_id: _rt.Column[_R, int | None]
        """Id of the hemisphere: 1 left, 2 right, 3 both. `integer`, nullable. The foreign key of `hemisphere`."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        parent_structure_id: _rt.Column[_R, int | None]
        """Id of the structure that contains this one; null at the root. `integer`, nullable. The foreign key of `parent`."""
        depth: _rt.Column[_R, int | None]
        """Number of steps from the root of the tree, which has 0. A count without unit. `integer`, nullable."""
        graph_id: _rt.Column[_R, int | None]
        """Id of the structure graph: 1 for the adult mouse, 10 for the human brain. `integer`, nullable. The foreign key of `structure_graph`."""
        graph_order: _rt.Column[_R, int | None]
        """Place of the structure when the tree is walked depth first, from 0 at the root. A count without unit. `integer`, nullable."""
        structure_id_path: _rt.TextColumn[_R, str | None]
        """Ids from the root down to this structure, each between slashes: `/997/8/567/`. `string`, nullable, at most 255 characters."""
        color_hex_triplet: _rt.TextColumn[_R, str | None]
        """Colour of the structure in atlases: six hexadecimal digits for red, green and blue, without `#`. `string`, nullable, at most 6 characters."""
        neuro_name_structure_id: _rt.Column[_R, int | None]
        """Id of the matching term of NeuroNames. Null in every row seen. `integer`, nullable. The foreign key of `neuro_name_structure`."""
        neuro_name_structure_id_path: _rt.TextColumn[_R, str | None]
        """Ids of the matching terms of NeuroNames from the root down. Null in every row seen. `string`, nullable, at most 255 characters."""
        failed: _rt.Column[_R, bool | None]
        """Whether the structure is marked as failed; false in every row seen. `boolean`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        structure_name_facet: _rt.Column[_R, int | None]
        """32-bit hash of `name`, used by the facets of the web site's search. `integer`, nullable."""
        failed_facet: _rt.Column[_R, int | None]
        """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable."""
        safe_name: _rt.TextColumn[_R, str | None]
        """The name without commas, safe in comma-separated files. `string`, nullable."""
        parent: "StructurePath[_R]"
        """The structure that contains this one. belongs_to Structure, by `parent_structure_id`."""
        children: "StructurePath[_R]"
        """The structures directly inside this one. has_many Structure, by its `parent_structure_id`."""
        ancestor_hierarchies: StructureHierarchyPath[_R]
        """The rows that link this structure to each structure above it, with the number of steps. has_many StructureHierarchy, by its `descendant_id`."""
        self_and_ancestors: "StructurePath[_R]"
        """This structure and every structure above it. has_many Structure."""
        descendant_hierarchies: StructureHierarchyPath[_R]
        """The rows that link this structure to each structure below it, with the number of steps. has_many StructureHierarchy, by its `ancestor_id`."""
        self_and_descendants: "StructurePath[_R]"
        """This structure and every structure below it. has_many Structure."""
        structure_graph: StructureGraphPath[_R]
        """The tree that the structure stands in, found by `graph_id`. belongs_to StructureGraph, by `graph_id`."""
        ontology: OntologyPath[_R]
        """The ontology that the structure belongs to. belongs_to Ontology, by `ontology_id`."""
        hemisphere: HemispherePath[_R]
        """The hemisphere that the structure lies in. belongs_to Hemisphere, by `hemisphere_id`."""
        neuro_name_structure: NeuroNameStructurePath[_R]
        """The matching term of NeuroNames. belongs_to NeuroNameStructure, by `neuro_name_structure_id`."""
        specimens: SpecimenPath[_R]
        """The specimens taken from the structure. has_many Specimen, by its `structure_id`."""
        structure_sets_structures: StructureSetsStructurePath[_R]
        """The rows that put the structure into structure sets, with its order there. has_many StructureSetsStructure, by its `structure_id`."""
        structure_sets: StructureSetPath[_R]
        """The named sets that list the structure. has_many StructureSet."""
        structure_centers: StructureCenterPath[_R]
        """The centre of the structure in each reference space. has_many StructureCenter, by its `structure_id`."""
        parent_structure: "StructurePath[_R]"
        """The structure that contains this one; the same row as `parent`. has_one Structure."""
        child_structures: "StructurePath[_R]"
        """The structures directly inside this one; the same rows as `children`. has_many Structure, by its `parent_structure_id`."""
        graph: StructureGraphPath[_R]
        """The tree that the structure stands in; the same row as `structure_graph`. has_one StructureGraph."""
        annotation_infos: AnnotationInfoPath[_R]
        """Where the structure is drawn on atlas images. has_many AnnotationInfo, by its `structure_id`."""
        atlas_contours: AtlasContourPath[_R]
        """The drawn outlines of the structure. has_many AtlasContour, by its `structure_id`."""
        data_points: DataPointPath[_R]
        """The data points of the structure. has_many DataPoint, by its `structure_id`."""
        fine_structure_searches: FineStructureSearchPath[_R]
        """The data sets ranked by expression in the structure. has_many FineStructureSearch, by its `structure_id`."""
        injections: InjectionPath[_R]
        """The tracer injections into the structure. has_many Injection, by its `structure_id`."""
        manual_annotations: ManualAnnotationPath[_R]
        """Expert calls of expression in the structure. has_many ManualAnnotation, by its `structure_id`."""
        ontology_nodes: OntologyNodePath[_R]
        """The nodes of the structure in structure graphs, with their paths. has_many OntologyNode, by its `structure_id`."""
        polygon_spatial_mappings: PolygonSpatialMappingPath[_R]
        """The polygons of the structure with their place in images and in space. has_many PolygonSpatialMapping, by its `structure_id`."""
        samples: SamplePath[_R]
        """The tissue samples taken from the structure. has_many Sample, by its `structure_id`."""
        shapes: ShapePath[_R]
        """The shapes that outline the structure. has_many Shape, by its `structure_id`."""
        structure_unionizes: StructureUnionizePath[_R]
        """Gene expression summed over the structure, one row for each image series. has_many StructureUnionize, by its `structure_id`."""
        sub_images: SubImagePath[_R]
        """The images that show the structure. has_many SubImage, by its `structure_id`."""

    class StructureWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Structure.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        atlas_id: int | _abc.Sequence[int] | None
        name: str | _abc.Sequence[str] | None
        acronym: str | _abc.Sequence[str] | None
        st_level: int | _abc.Sequence[int] | None
        ontology_id: int | _abc.Sequence[int] | None
        hemisphere_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None
        parent_structure_id: int | _abc.Sequence[int] | None
        depth: int | _abc.Sequence[int] | None
        graph_id: int | _abc.Sequence[int] | None
        graph_order: int | _abc.Sequence[int] | None
        structure_id_path: str | _abc.Sequence[str] | None
        color_hex_triplet: str | _abc.Sequence[str] | None
        neuro_name_structure_id: int | _abc.Sequence[int] | None
        neuro_name_structure_id_path: str | _abc.Sequence[str] | None
        failed: bool | _abc.Sequence[bool] | None
        sphinx_id: int | _abc.Sequence[int] | None
        structure_name_facet: int | _abc.Sequence[int] | None
        failed_facet: int | _abc.Sequence[int] | None
        safe_name: str | _abc.Sequence[str] | None

    StructureColumn: _tx.TypeAlias = _t.Literal[
        "acronym",
        "atlas_id",
        "color_hex_triplet",
        "depth",
        "failed",
        "failed_facet",
        "graph_id",
        "graph_order",
        "hemisphere_id",
        "id",
        "name",
        "neuro_name_structure_id",
        "neuro_name_structure_id_path",
        "ontology_id",
        "parent_structure_id",
        "safe_name",
        "sphinx_id",
        "st_level",
        "structure_id_path",
        "structure_name_facet",
        "weight",
    ]
    StructureInclude: _tx.TypeAlias = _t.Literal[
        "ancestor_hierarchies",
        "ancestor_hierarchies.ancestor",
        "ancestor_hierarchies.descendant",
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
        "child_structures",
        "child_structures.ancestor_hierarchies",
        "child_structures.annotation_infos",
        "child_structures.atlas_contours",
        "child_structures.child_structures",
        "child_structures.children",
        "child_structures.data_points",
        "child_structures.descendant_hierarchies",
        "child_structures.fine_structure_searches",
        "child_structures.graph",
        "child_structures.hemisphere",
        "child_structures.injections",
        "child_structures.manual_annotations",
        "child_structures.neuro_name_structure",
        "child_structures.ontology",
        "child_structures.ontology_nodes",
        "child_structures.parent",
        "child_structures.parent_structure",
        "child_structures.polygon_spatial_mappings",
        "child_structures.samples",
        "child_structures.self_and_ancestors",
        "child_structures.self_and_descendants",
        "child_structures.shapes",
        "child_structures.specimens",
        "child_structures.structure_centers",
        "child_structures.structure_graph",
        "child_structures.structure_sets",
        "child_structures.structure_sets_structures",
        "child_structures.structure_unionizes",
        "child_structures.sub_images",
        "children",
        "children.ancestor_hierarchies",
        "children.annotation_infos",
        "children.atlas_contours",
        "children.child_structures",
        "children.children",
        "children.data_points",
        "children.descendant_hierarchies",
        "children.fine_structure_searches",
        "children.graph",
        "children.hemisphere",
        "children.injections",
        "children.manual_annotations",
        "children.neuro_name_structure",
        "children.ontology",
        "children.ontology_nodes",
        "children.parent",
        "children.parent_structure",
        "children.polygon_spatial_mappings",
        "children.samples",
        "children.self_and_ancestors",
        "children.self_and_descendants",
        "children.shapes",
        "children.specimens",
        "children.structure_centers",
        "children.structure_graph",
        "children.structure_sets",
        "children.structure_sets_structures",
        "children.structure_unionizes",
        "children.sub_images",
        "data_points",
        "data_points.data_point_type",
        "data_points.donors",
        "data_points.gene",
        "data_points.product",
        "data_points.structure",
        "data_points.treatment",
        "descendant_hierarchies",
        "descendant_hierarchies.ancestor",
        "descendant_hierarchies.descendant",
        "fine_structure_searches",
        "fine_structure_searches.section_data_set",
        "fine_structure_searches.structure",
        "graph",
        "graph.atlas_infos",
        "graph.atlases",
        "graph.ontology",
        "graph.ontology_nodes",
        "graph.root_structure",
        "hemisphere",
        "hemisphere.structures",
        "injections",
        "injections.age",
        "injections.primary_injection_structure",
        "injections.specimen",
        "injections.structure",
        "injections.targeted_injection_structure",
        "manual_annotations",
        "manual_annotations.section_data_set",
        "manual_annotations.structure",
        "neuro_name_structure",
        "neuro_name_structure.neuro_name_structure_synonyms",
        "neuro_name_structure.structures",
        "ontology",
        "ontology.organism",
        "ontology.products",
        "ontology.structure_graphs",
        "ontology.structure_lookups",
        "ontology.structures",
        "ontology_nodes",
        "ontology_nodes.structure",
        "ontology_nodes.structure_graph",
        "parent",
        "parent.ancestor_hierarchies",
        "parent.annotation_infos",
        "parent.atlas_contours",
        "parent.child_structures",
        "parent.children",
        "parent.data_points",
        "parent.descendant_hierarchies",
        "parent.fine_structure_searches",
        "parent.graph",
        "parent.hemisphere",
        "parent.injections",
        "parent.manual_annotations",
        "parent.neuro_name_structure",
        "parent.ontology",
        "parent.ontology_nodes",
        "parent.parent",
        "parent.parent_structure",
        "parent.polygon_spatial_mappings",
        "parent.samples",
        "parent.self_and_ancestors",
        "parent.self_and_descendants",
        "parent.shapes",
        "parent.specimens",
        "parent.structure_centers",
        "parent.structure_graph",
        "parent.structure_sets",
        "parent.structure_sets_structures",
        "parent.structure_unionizes",
        "parent.sub_images",
        "parent_structure",
        "parent_structure.ancestor_hierarchies",
        "parent_structure.annotation_infos",
        "parent_structure.atlas_contours",
        "parent_structure.child_structures",
        "parent_structure.children",
        "parent_structure.data_points",
        "parent_structure.descendant_hierarchies",
        "parent_structure.fine_structure_searches",
        "parent_structure.graph",
        "parent_structure.hemisphere",
        "parent_structure.injections",
        "parent_structure.manual_annotations",
        "parent_structure.neuro_name_structure",
        "parent_structure.ontology",
        "parent_structure.ontology_nodes",
        "parent_structure.parent",
        "parent_structure.parent_structure",
        "parent_structure.polygon_spatial_mappings",
        "parent_structure.samples",
        "parent_structure.self_and_ancestors",
        "parent_structure.self_and_descendants",
        "parent_structure.shapes",
        "parent_structure.specimens",
        "parent_structure.structure_centers",
        "parent_structure.structure_graph",
        "parent_structure.structure_sets",
        "parent_structure.structure_sets_structures",
        "parent_structure.structure_unionizes",
        "parent_structure.sub_images",
        "polygon_spatial_mappings",
        "polygon_spatial_mappings.graphic_group_label",
        "polygon_spatial_mappings.graphic_object",
        "polygon_spatial_mappings.section_data_set",
        "polygon_spatial_mappings.section_image",
        "polygon_spatial_mappings.specimen",
        "polygon_spatial_mappings.structure",
        "samples",
        "samples.microarray_data_set",
        "samples.microarray_slides",
        "samples.structure",
        "self_and_ancestors",
        "self_and_ancestors.ancestor_hierarchies",
        "self_and_ancestors.annotation_infos",
        "self_and_ancestors.atlas_contours",
        "self_and_ancestors.child_structures",
        "self_and_ancestors.children",
        "self_and_ancestors.data_points",
        "self_and_ancestors.descendant_hierarchies",
        "self_and_ancestors.fine_structure_searches",
        "self_and_ancestors.graph",
        "self_and_ancestors.hemisphere",
        "self_and_ancestors.injections",
        "self_and_ancestors.manual_annotations",
        "self_and_ancestors.neuro_name_structure",
        "self_and_ancestors.ontology",
        "self_and_ancestors.ontology_nodes",
        "self_and_ancestors.parent",
        "self_and_ancestors.parent_structure",
        "self_and_ancestors.polygon_spatial_mappings",
        "self_and_ancestors.samples",
        "self_and_ancestors.self_and_ancestors",
        "self_and_ancestors.self_and_descendants",
        "self_and_ancestors.shapes",
        "self_and_ancestors.specimens",
        "self_and_ancestors.structure_centers",
        "self_and_ancestors.structure_graph",
        "self_and_ancestors.structure_sets",
        "self_and_ancestors.structure_sets_structures",
        "self_and_ancestors.structure_unionizes",
        "self_and_ancestors.sub_images",
        "self_and_descendants",
        "self_and_descendants.ancestor_hierarchies",
        "self_and_descendants.annotation_infos",
        "self_and_descendants.atlas_contours",
        "self_and_descendants.child_structures",
        "self_and_descendants.children",
        "self_and_descendants.data_points",
        "self_and_descendants.descendant_hierarchies",
        "self_and_descendants.fine_structure_searches",
        "self_and_descendants.graph",
        "self_and_descendants.hemisphere",
        "self_and_descendants.injections",
        "self_and_descendants.manual_annotations",
        "self_and_descendants.neuro_name_structure",
        "self_and_descendants.ontology",
        "self_and_descendants.ontology_nodes",
        "self_and_descendants.parent",
        "self_and_descendants.parent_structure",
        "self_and_descendants.polygon_spatial_mappings",
        "self_and_descendants.samples",
        "self_and_descendants.self_and_ancestors",
        "self_and_descendants.self_and_descendants",
        "self_and_descendants.shapes",
        "self_and_descendants.specimens",
        "self_and_descendants.structure_centers",
        "self_and_descendants.structure_graph",
        "self_and_descendants.structure_sets",
        "self_and_descendants.structure_sets_structures",
        "self_and_descendants.structure_unionizes",
        "self_and_descendants.sub_images",
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
        "specimens",
        "specimens.alignment3d",
        "specimens.ancestor_hierarchies",
        "specimens.annotation_structures",
        "specimens.atlas_infos",
        "specimens.atlases",
        "specimens.cell_reporter",
        "specimens.cell_soma_locations",
        "specimens.children",
        "specimens.conditions",
        "specimens.cortex_layer",
        "specimens.data_sets",
        "specimens.descendant_hierarchies",
        "specimens.donor",
        "specimens.ephys_features",
        "specimens.ephys_result",
        "specimens.ephys_sweeps",
        "specimens.injections",
        "specimens.neuron_reconstructions",
        "specimens.neuronal_models",
        "specimens.parent",
        "specimens.polygon_spatial_mappings",
        "specimens.products",
        "specimens.self_and_ancestors",
        "specimens.self_and_descendants",
        "specimens.specimen_condition_values",
        "specimens.specimen_images",
        "specimens.specimen_tags",
        "specimens.specimen_types",
        "specimens.stereotaxic_injections",
        "specimens.structure",
        "specimens.well_known_files",
        "structure_centers",
        "structure_centers.reference_space",
        "structure_centers.structure",
        "structure_graph",
        "structure_graph.atlas_infos",
        "structure_graph.atlases",
        "structure_graph.ontology",
        "structure_graph.ontology_nodes",
        "structure_graph.root_structure",
        "structure_sets",
        "structure_sets.structure_sets_structures",
        "structure_sets.structures",
        "structure_sets_structures",
        "structure_sets_structures.structure",
        "structure_sets_structures.structure_set",
        "structure_unionizes",
        "structure_unionizes.section_data_set",
        "structure_unionizes.structure",
        "sub_images",
        "sub_images.alternate_images",
        "sub_images.data_set",
        "sub_images.graphic_objects",
        "sub_images.structure",
        "sub_images.sub_image_annotations",
    ]

    StructureT = _t.TypeVar("StructureT", bound="Structure")

    class StructureQuery(_rt.Query[StructureT]):
        """A query for Structure objects."""

        def where(
            self, /, *conditions: _rt.Condition[StructureT], **equal: _tx.Unpack[StructureWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureT, _t.Any] | StructureInclude | tuple[StructureInclude, ...],
            where: _rt.Condition[StructureT] | _abc.Sequence[_rt.Condition[StructureT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureT, _t.Any] | StructureColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureT, _t.Any] | StructureColumn
        ) -> _tx.Self: ...


class Structure(_StructurePathMixin, _rt.Model):
    """A structure of the brain in an ontology, such as the primary visual area. Structures form a tree.

    Table `structures`, 21 columns, 29 associations.
    """

    __api_name__: _t.ClassVar[str] = "Structure"
    __table__: _t.ClassVar[str] = "structures"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; the number used in annotation volumes and everywhere else in the API. `integer`, never null."""
    atlas_id: int | None = None
    """Number of the structure in the numbering of the first reference atlas, -1 for the root. It is no Atlas id. `integer`, nullable."""
    name: str | None = None
    """Full name, for instance `Primary visual area, layer 5`. `string`, nullable, at most 255 characters."""
    acronym: str | None = None
    """Short name, for instance `VISp5`; unique within its ontology. `string`, nullable, at most 255 characters."""
    st_level: int | None = None
    """Level given to the structure by the ontology's editors, without unit. Unlike `depth`; some answers have one constant or null. `integer`, nullable."""
    ontology_id: int | None = None
    """Id of the ontology: 1 for the adult mouse. `integer`, nullable. The foreign key of `ontology`."""
    hemisphere_id: int | None = None
    """Id of the hemisphere: 1 left, 2 right, 3 both. `integer`, nullable. The foreign key of `hemisphere`."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
    parent_structure_id: int | None = None
    """Id of the structure that contains this one; null at the root. `integer`, nullable. The foreign key of `parent`."""
    depth: int | None = None
    """Number of steps from the root of the tree, which has 0. A count without unit. `integer`, nullable."""
    graph_id: int | None = None
    """Id of the structure graph: 1 for the adult mouse, 10 for the human brain. `integer`, nullable. The foreign key of `structure_graph`."""
    graph_order: int | None = None
    """Place of the structure when the tree is walked depth first, from 0 at the root. A count without unit. `integer`, nullable."""
    structure_id_path: str | None = None
    """Ids from the root down to this structure, each between slashes: `/997/8/567/`. `string`, nullable, at most 255 characters."""
    color_hex_triplet: str | None = None
    """Colour of the structure in atlases: six hexadecimal digits for red, green and blue, without `#`. `string`, nullable, at most 6 characters."""
    neuro_name_structure_id: int | None = None
    """Id of the matching term of NeuroNames. Null in every row seen. `integer`, nullable. The foreign key of `neuro_name_structure`."""
    neuro_name_structure_id_path: str | None = None
    """Ids of the matching terms of NeuroNames from the root down. Null in every row seen. `string`, nullable, at most 255 characters."""
    failed: bool | None = None
    """Whether the structure is marked as failed; false in every row seen. `boolean`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
    structure_name_facet: int | None = None
    """32-bit hash of `name`, used by the facets of the web site's search. `integer`, nullable."""
    failed_facet: int | None = None
    """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable."""
    safe_name: str | None = None
    """The name without commas, safe in comma-separated files. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructurePath[Structure]"]

        @property
        def parent(self) -> "Structure | None":
            """The structure that contains this one. belongs_to Structure, by `parent_structure_id`."""
            ...

        @property
        def children(self) -> "tuple[Structure, ...]":
            """The structures directly inside this one. has_many Structure, by its `parent_structure_id`."""
            ...

        @property
        def ancestor_hierarchies(self) -> tuple[StructureHierarchy, ...]:
            """The rows that link this structure to each structure above it, with the number of steps. has_many StructureHierarchy, by its `descendant_id`."""
            ...

        @property
        def self_and_ancestors(self) -> "tuple[Structure, ...]":
            """This structure and every structure above it. has_many Structure."""
            ...

        @property
        def descendant_hierarchies(self) -> tuple[StructureHierarchy, ...]:
            """The rows that link this structure to each structure below it, with the number of steps. has_many StructureHierarchy, by its `ancestor_id`."""
            ...

        @property
        def self_and_descendants(self) -> "tuple[Structure, ...]":
            """This structure and every structure below it. has_many Structure."""
            ...

        @property
        def structure_graph(self) -> StructureGraph | None:
            """The tree that the structure stands in, found by `graph_id`. belongs_to StructureGraph, by `graph_id`."""
            ...

        @property
        def ontology(self) -> Ontology | None:
            """The ontology that the structure belongs to. belongs_to Ontology, by `ontology_id`."""
            ...

        @property
        def hemisphere(self) -> Hemisphere | None:
            """The hemisphere that the structure lies in. belongs_to Hemisphere, by `hemisphere_id`."""
            ...

        @property
        def neuro_name_structure(self) -> NeuroNameStructure | None:
            """The matching term of NeuroNames. belongs_to NeuroNameStructure, by `neuro_name_structure_id`."""
            ...

        @property
        def specimens(self) -> tuple[Specimen, ...]:
            """The specimens taken from the structure. has_many Specimen, by its `structure_id`."""
            ...

        @property
        def structure_sets_structures(self) -> tuple[StructureSetsStructure, ...]:
            """The rows that put the structure into structure sets, with its order there. has_many StructureSetsStructure, by its `structure_id`."""
            ...

        @property
        def structure_sets(self) -> tuple[StructureSet, ...]:
            """The named sets that list the structure. has_many StructureSet."""
            ...

        @property
        def structure_centers(self) -> tuple[StructureCenter, ...]:
            """The centre of the structure in each reference space. has_many StructureCenter, by its `structure_id`."""
            ...

        @property
        def parent_structure(self) -> "Structure | None":
            """The structure that contains this one; the same row as `parent`. has_one Structure."""
            ...

        @property
        def child_structures(self) -> "tuple[Structure, ...]":
            """The structures directly inside this one; the same rows as `children`. has_many Structure, by its `parent_structure_id`."""
            ...

        @property
        def graph(self) -> StructureGraph | None:
            """The tree that the structure stands in; the same row as `structure_graph`. has_one StructureGraph."""
            ...

        @property
        def annotation_infos(self) -> tuple[AnnotationInfo, ...]:
            """Where the structure is drawn on atlas images. has_many AnnotationInfo, by its `structure_id`."""
            ...

        @property
        def atlas_contours(self) -> tuple[AtlasContour, ...]:
            """The drawn outlines of the structure. has_many AtlasContour, by its `structure_id`."""
            ...

        @property
        def data_points(self) -> tuple[DataPoint, ...]:
            """The data points of the structure. has_many DataPoint, by its `structure_id`."""
            ...

        @property
        def fine_structure_searches(self) -> tuple[FineStructureSearch, ...]:
            """The data sets ranked by expression in the structure. has_many FineStructureSearch, by its `structure_id`."""
            ...

        @property
        def injections(self) -> tuple[Injection, ...]:
            """The tracer injections into the structure. has_many Injection, by its `structure_id`."""
            ...

        @property
        def manual_annotations(self) -> tuple[ManualAnnotation, ...]:
            """Expert calls of expression in the structure. has_many ManualAnnotation, by its `structure_id`."""
            ...

        @property
        def ontology_nodes(self) -> tuple[OntologyNode, ...]:
            """The nodes of the structure in structure graphs, with their paths. has_many OntologyNode, by its `structure_id`."""
            ...

        @property
        def polygon_spatial_mappings(self) -> tuple[PolygonSpatialMapping, ...]:
            """The polygons of the structure with their place in images and in space. has_many PolygonSpatialMapping, by its `structure_id`."""
            ...

        @property
        def samples(self) -> tuple[Sample, ...]:
            """The tissue samples taken from the structure. has_many Sample, by its `structure_id`."""
            ...

        @property
        def shapes(self) -> tuple[Shape, ...]:
            """The shapes that outline the structure. has_many Shape, by its `structure_id`."""
            ...

        @property
        def structure_unionizes(self) -> tuple[StructureUnionize, ...]:
            """Gene expression summed over the structure, one row for each image series. has_many StructureUnionize, by its `structure_id`."""
            ...

        @property
        def sub_images(self) -> tuple[SubImage, ...]:
            """The images that show the structure. has_many SubImage, by its `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureT],
            /,
            *conditions: _rt.Condition[StructureT],
            **equal: _tx.Unpack[StructureWhere],
        ) -> StructureQuery[StructureT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureT],
            /,
            *paths: _rt.Path[StructureT, _t.Any] | StructureInclude | tuple[StructureInclude, ...],
            where: _rt.Condition[StructureT] | _abc.Sequence[_rt.Condition[StructureT]] = (),
            keep_parents: bool = False,
        ) -> StructureQuery[StructureT]: ...
    else:
        parent = _rt.Relation("belongs_to", "Structure", "parent_structure_id")
        children = _rt.Relation("has_many", "Structure", "parent_structure_id")
        ancestor_hierarchies = _rt.Relation("has_many", "StructureHierarchy", "descendant_id")
        self_and_ancestors = _rt.Relation("has_many", "Structure")
        descendant_hierarchies = _rt.Relation("has_many", "StructureHierarchy", "ancestor_id")
        self_and_descendants = _rt.Relation("has_many", "Structure")
        structure_graph = _rt.Relation("belongs_to", "StructureGraph", "graph_id")
        ontology = _rt.Relation("belongs_to", "Ontology", "ontology_id")
        hemisphere = _rt.Relation("belongs_to", "Hemisphere", "hemisphere_id")
        neuro_name_structure = _rt.Relation(
            "belongs_to", "NeuroNameStructure", "neuro_name_structure_id"
        )
        specimens = _rt.Relation("has_many", "Specimen", "structure_id")
        structure_sets_structures = _rt.Relation(
            "has_many", "StructureSetsStructure", "structure_id"
        )
        structure_sets = _rt.Relation("has_many", "StructureSet")
        structure_centers = _rt.Relation("has_many", "StructureCenter", "structure_id")
        parent_structure = _rt.Relation("has_one", "Structure")
        child_structures = _rt.Relation("has_many", "Structure", "parent_structure_id")
        graph = _rt.Relation("has_one", "StructureGraph")
        annotation_infos = _rt.Relation("has_many", "AnnotationInfo", "structure_id")
        atlas_contours = _rt.Relation("has_many", "AtlasContour", "structure_id")
        data_points = _rt.Relation("has_many", "DataPoint", "structure_id")
        fine_structure_searches = _rt.Relation("has_many", "FineStructureSearch", "structure_id")
        injections = _rt.Relation("has_many", "Injection", "structure_id")
        manual_annotations = _rt.Relation("has_many", "ManualAnnotation", "structure_id")
        ontology_nodes = _rt.Relation("has_many", "OntologyNode", "structure_id")
        polygon_spatial_mappings = _rt.Relation("has_many", "PolygonSpatialMapping", "structure_id")
        samples = _rt.Relation("has_many", "Sample", "structure_id")
        shapes = _rt.Relation("has_many", "Shape", "structure_id")
        structure_unionizes = _rt.Relation("has_many", "StructureUnionize", "structure_id")
        sub_images = _rt.Relation("has_many", "SubImage", "structure_id")
