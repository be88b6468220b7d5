"""OntologyNode: table `ontology_nodes`, 10 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .structure_graph import StructureGraph as StructureGraph
    from .structure_graph import StructureGraphPath as StructureGraphPath

    _R = _t.TypeVar("_R", contravariant=True)

    class OntologyNodePath(_rt.Path[_R, "OntologyNode"]):
        """Columns and associations of OntologyNode, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        depth: _rt.Column[_R, int | None]
        """Number of steps from the root. A count without unit. `integer`, nullable."""
        st_order: _rt.Column[_R, int | None]
        """Place of the node among all nodes of the graph. `integer`, nullable."""
        structure_id_path: _rt.Column[_R, tuple[int, ...] | None]
        """Ids of the structures from the root down to this one. `integer_array`, nullable."""
        acronym_path: _rt.Column[_R, tuple[str, ...] | None]
        """Acronyms of the structures from the root down to this one. `string_array`, nullable, at most 255 characters."""
        color: _rt.TextColumn[_R, str | None]
        """Colour of the structure. `string`, nullable, at most 255 characters."""
        acronym: _rt.TextColumn[_R, str | None]
        """Acronym of the structure. `string`, nullable, at most 255 characters."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the structure. `string`, nullable, at most 255 characters."""
        structure_graph_id: _rt.Column[_R, int | None]
        """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        structure_graph: StructureGraphPath[_R]
        """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""

    class OntologyNodeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `OntologyNode.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        depth: int | _abc.Sequence[int] | None
        st_order: int | _abc.Sequence[int] | None
        color: str | _abc.Sequence[str] | None
        acronym: str | _abc.Sequence[str] | None
        name: str | _abc.Sequence[str] | None
        structure_graph_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None

    OntologyNodeColumn: _tx.TypeAlias = _t.Literal[
        "acronym",
        "acronym_path",
        "color",
        "depth",
        "id",
        "name",
        "st_order",
        "structure_graph_id",
        "structure_id",
        "structure_id_path",
    ]
    OntologyNodeInclude: _tx.TypeAlias = _t.Literal[
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
        "structure_graph",
        "structure_graph.atlas_infos",
        "structure_graph.atlases",
        "structure_graph.ontology",
        "structure_graph.ontology_nodes",
        "structure_graph.root_structure",
    ]

    OntologyNodeT = _t.TypeVar("OntologyNodeT", bound="OntologyNode")

    class OntologyNodeQuery(_rt.Query[OntologyNodeT]):
        """A query for OntologyNode objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[OntologyNodeT],
            **equal: _tx.Unpack[OntologyNodeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[OntologyNodeT, _t.Any]
            | OntologyNodeInclude
            | tuple[OntologyNodeInclude, ...],
            where: _rt.Condition[OntologyNodeT] | _abc.Sequence[_rt.Condition[OntologyNodeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[OntologyNodeT, _t.Any] | OntologyNodeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[OntologyNodeT, _t.Any] | OntologyNodeColumn
        ) -> _tx.Self: ...


class OntologyNode(_rt.Model):
    """One node of a structure graph, with its paths written out.

    Table `ontology_nodes`, 10 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "OntologyNode"
    __table__: _t.ClassVar[str] = "ontology_nodes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    depth: int | None = None
    """Number of steps from the root. A count without unit. `integer`, nullable."""
    st_order: int | None = None
    """Place of the node among all nodes of the graph. `integer`, nullable."""
    structure_id_path: tuple[int, ...] | None = None
    """Ids of the structures from the root down to this one. `integer_array`, nullable."""
    acronym_path: tuple[str, ...] | None = None
    """Acronyms of the structures from the root down to this one. `string_array`, nullable, at most 255 characters."""
    color: str | None = None
    """Colour of the structure. `string`, nullable, at most 255 characters."""
    acronym: str | None = None
    """Acronym of the structure. `string`, nullable, at most 255 characters."""
    name: str | None = None
    """Name of the structure. `string`, nullable, at most 255 characters."""
    structure_graph_id: int | None = None
    """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["OntologyNodePath[OntologyNode]"]

        @property
        def structure_graph(self) -> StructureGraph | None:
            """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[OntologyNodeT],
            /,
            *conditions: _rt.Condition[OntologyNodeT],
            **equal: _tx.Unpack[OntologyNodeWhere],
        ) -> OntologyNodeQuery[OntologyNodeT]: ...
        @classmethod
        def include(
            cls: _b.type[OntologyNodeT],
            /,
            *paths: _rt.Path[OntologyNodeT, _t.Any]
            | OntologyNodeInclude
            | tuple[OntologyNodeInclude, ...],
            where: _rt.Condition[OntologyNodeT] | _abc.Sequence[_rt.Condition[OntologyNodeT]] = (),
            keep_parents: bool = False,
        ) -> OntologyNodeQuery[OntologyNodeT]: ...
    else:
        structure_graph = _rt.Relation("belongs_to", "StructureGraph", "structure_graph_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
