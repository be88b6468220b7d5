"""StructureGraph: table `structure_graphs`, 4 columns, 5 associations."""

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
    from .ontology import Ontology as Ontology
    from .ontology import OntologyPath as OntologyPath
    from .ontology_node import OntologyNode as OntologyNode
    from .ontology_node import OntologyNodePath as OntologyNodePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureGraphPath(_rt.Path[_R, "StructureGraph"]):
        """Columns and associations of StructureGraph, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        root_structure_id: _rt.Column[_R, int | None]
        """Id of the structure at the root. `integer`, nullable. The foreign key of `root_structure`."""
        ontology_id: _rt.Column[_R, int | None]
        """Id of the ontology. `integer`, nullable. The foreign key of `ontology`."""
        root_structure: StructurePath[_R]
        """The structure at the root. belongs_to Structure, by `root_structure_id`."""
        ontology: OntologyPath[_R]
        """The ontology. belongs_to Ontology, by `ontology_id`."""
        atlases: AtlasPath[_R]
        """The atlases. has_many Atlas, by its `structure_graph_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `structure_graph_id`."""
        ontology_nodes: OntologyNodePath[_R]
        """The nodes of the tree, with their paths. has_many OntologyNode, by its `structure_graph_id`."""

    class StructureGraphWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureGraph.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        root_structure_id: int | _abc.Sequence[int] | None
        ontology_id: int | _abc.Sequence[int] | None

    StructureGraphColumn: _tx.TypeAlias = _t.Literal[
        "id", "name", "ontology_id", "root_structure_id"
    ]
    StructureGraphInclude: _tx.TypeAlias = _t.Literal[
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
        "ontology",
        "ontology.organism",
        "ontology.products",
        "ontology.structure_graphs",
        "ontology.structure_lookups",
        "ontology.structures",
        "ontology_nodes",
        "ontology_nodes.structure",
        "ontology_nodes.structure_graph",
        "root_structure",
        "root_structure.ancestor_hierarchies",
        "root_structure.annotation_infos",
        "root_structure.atlas_contours",
        "root_structure.child_structures",
        "root_structure.children",
        "root_structure.data_points",
        "root_structure.descendant_hierarchies",
        "root_structure.fine_structure_searches",
        "root_structure.graph",
        "root_structure.hemisphere",
        "root_structure.injections",
        "root_structure.manual_annotations",
        "root_structure.neuro_name_structure",
        "root_structure.ontology",
        "root_structure.ontology_nodes",
        "root_structure.parent",
        "root_structure.parent_structure",
        "root_structure.polygon_spatial_mappings",
        "root_structure.samples",
        "root_structure.self_and_ancestors",
        "root_structure.self_and_descendants",
        "root_structure.shapes",
        "root_structure.specimens",
        "root_structure.structure_centers",
        "root_structure.structure_graph",
        "root_structure.structure_sets",
        "root_structure.structure_sets_structures",
        "root_structure.structure_unionizes",
        "root_structure.sub_images",
    ]

    StructureGraphT = _t.TypeVar("StructureGraphT", bound="StructureGraph")

    class StructureGraphQuery(_rt.Query[StructureGraphT]):
        """A query for StructureGraph objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureGraphT],
            **equal: _tx.Unpack[StructureGraphWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureGraphT, _t.Any]
            | StructureGraphInclude
            | tuple[StructureGraphInclude, ...],
            where: _rt.Condition[StructureGraphT]
            | _abc.Sequence[_rt.Condition[StructureGraphT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureGraphT, _t.Any] | StructureGraphColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureGraphT, _t.Any] | StructureGraphColumn
        ) -> _tx.Self: ...


class StructureGraph(_rt.Model):
    """One arrangement of the structures of an ontology as a tree.

    Table `structure_graphs`, 4 columns, 5 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureGraph"
    __table__: _t.ClassVar[str] = "structure_graphs"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    root_structure_id: int | None = None
    """Id of the structure at the root. `integer`, nullable. The foreign key of `root_structure`."""
    ontology_id: int | None = None
    """Id of the ontology. `integer`, nullable. The foreign key of `ontology`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureGraphPath[StructureGraph]"]

        @property
        def root_structure(self) -> Structure | None:
            """The structure at the root. belongs_to Structure, by `root_structure_id`."""
            ...

        @property
        def ontology(self) -> Ontology | None:
            """The ontology. belongs_to Ontology, by `ontology_id`."""
            ...

        @property
        def atlases(self) -> tuple[Atlas, ...]:
            """The atlases. has_many Atlas, by its `structure_graph_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `structure_graph_id`."""
            ...

        @property
        def ontology_nodes(self) -> tuple[OntologyNode, ...]:
            """The nodes of the tree, with their paths. has_many OntologyNode, by its `structure_graph_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureGraphT],
            /,
            *conditions: _rt.Condition[StructureGraphT],
            **equal: _tx.Unpack[StructureGraphWhere],
        ) -> StructureGraphQuery[StructureGraphT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureGraphT],
            /,
            *paths: _rt.Path[StructureGraphT, _t.Any]
            | StructureGraphInclude
            | tuple[StructureGraphInclude, ...],
            where: _rt.Condition[StructureGraphT]
            | _abc.Sequence[_rt.Condition[StructureGraphT]] = (),
            keep_parents: bool = False,
        ) -> StructureGraphQuery[StructureGraphT]: ...
    else:
        root_structure = _rt.Relation("belongs_to", "Structure", "root_structure_id")
        ontology = _rt.Relation("belongs_to", "Ontology", "ontology_id")
        atlases = _rt.Relation("has_many", "Atlas", "structure_graph_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "structure_graph_id")
        ontology_nodes = _rt.Relation("has_many", "OntologyNode", "structure_graph_id")
