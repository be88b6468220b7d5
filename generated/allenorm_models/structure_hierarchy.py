"""StructureHierarchy: table `structure_hierarchies`, 3 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureHierarchyPath(_rt.Path[_R, "StructureHierarchy"]):
        """Columns and associations of StructureHierarchy, from a root model."""

        ancestor_id: _rt.Column[_R, int]
        """Id of the upper structure. `integer`, never null. The foreign key of `ancestor`."""
        descendant_id: _rt.Column[_R, int]
        """Id of the lower structure. `integer`, never null. The foreign key of `descendant`."""
        generations: _rt.Column[_R, int]
        """Number of steps between the two, 0 for the structure itself. A count without unit. `integer`, never null."""
        ancestor: StructurePath[_R]
        """The upper structure. belongs_to Structure, by `ancestor_id`."""
        descendant: StructurePath[_R]
        """The lower structure. belongs_to Structure, by `descendant_id`."""

    class StructureHierarchyWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureHierarchy.where`: equality, membership for a sequence, `None` for null."""

        ancestor_id: int | _abc.Sequence[int]
        descendant_id: int | _abc.Sequence[int]
        generations: int | _abc.Sequence[int]

    StructureHierarchyColumn: _tx.TypeAlias = _t.Literal[
        "ancestor_id", "descendant_id", "generations"
    ]
    StructureHierarchyInclude: _tx.TypeAlias = _t.Literal[
        "ancestor",
        "ancestor.ancestor_hierarchies",
        "ancestor.annotation_infos",
        "ancestor.atlas_contours",
        "ancestor.child_structures",
        "ancestor.children",
        "ancestor.data_points",
        "ancestor.descendant_hierarchies",
        "ancestor.fine_structure_searches",
        "ancestor.graph",
        "ancestor.hemisphere",
        "ancestor.injections",
        "ancestor.manual_annotations",
        "ancestor.neuro_name_structure",
        "ancestor.ontology",
        "ancestor.ontology_nodes",
        "ancestor.parent",
        "ancestor.parent_structure",
        "ancestor.polygon_spatial_mappings",
        "ancestor.samples",
        "ancestor.self_and_ancestors",
        "ancestor.self_and_descendants",
        "ancestor.shapes",
        "ancestor.specimens",
        "ancestor.structure_centers",
        "ancestor.structure_graph",
        "ancestor.structure_sets",
        "ancestor.structure_sets_structures",
        "ancestor.structure_unionizes",
        "ancestor.sub_images",
        "descendant",
        "descendant.ancestor_hierarchies",
        "descendant.annotation_infos",
        "descendant.atlas_contours",
        "descendant.child_structures",
        "descendant.children",
        "descendant.data_points",
        "descendant.descendant_hierarchies",
        "descendant.fine_structure_searches",
        "descendant.graph",
        "descendant.hemisphere",
        "descendant.injections",
        "descendant.manual_annotations",
        "descendant.neuro_name_structure",
        "descendant.ontology",
        "descendant.ontology_nodes",
        "descendant.parent",
        "descendant.parent_structure",
        "descendant.polygon_spatial_mappings",
        "descendant.samples",
        "descendant.self_and_ancestors",
        "descendant.self_and_descendants",
        "descendant.shapes",
        "descendant.specimens",
        "descendant.structure_centers",
        "descendant.structure_graph",
        "descendant.structure_sets",
        "descendant.structure_sets_structures",
        "descendant.structure_unionizes",
        "descendant.sub_images",
    ]

    StructureHierarchyT = _t.TypeVar("StructureHierarchyT", bound="StructureHierarchy")

    class StructureHierarchyQuery(_rt.Query[StructureHierarchyT]):
        """A query for StructureHierarchy objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureHierarchyT],
            **equal: _tx.Unpack[StructureHierarchyWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureHierarchyT, _t.Any]
            | StructureHierarchyInclude
            | tuple[StructureHierarchyInclude, ...],
            where: _rt.Condition[StructureHierarchyT]
            | _abc.Sequence[_rt.Condition[StructureHierarchyT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureHierarchyT, _t.Any] | StructureHierarchyColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureHierarchyT, _t.Any] | StructureHierarchyColumn
        ) -> _tx.Self: ...


class StructureHierarchy(_rt.Model):
    """A link between a structure and one above it in the tree. It has no id.

    Table `structure_hierarchies`, 3 columns, 2 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "StructureHierarchy"
    __table__: _t.ClassVar[str] = "structure_hierarchies"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    ancestor_id: int
    """Id of the upper structure. `integer`, never null. The foreign key of `ancestor`."""
    descendant_id: int
    """Id of the lower structure. `integer`, never null. The foreign key of `descendant`."""
    generations: int
    """Number of steps between the two, 0 for the structure itself. A count without unit. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureHierarchyPath[StructureHierarchy]"]

        @property
        def ancestor(self) -> Structure | None:
            """The upper structure. belongs_to Structure, by `ancestor_id`."""
            ...

        @property
        def descendant(self) -> Structure | None:
            """The lower structure. belongs_to Structure, by `descendant_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureHierarchyT],
            /,
            *conditions: _rt.Condition[StructureHierarchyT],
            **equal: _tx.Unpack[StructureHierarchyWhere],
        ) -> StructureHierarchyQuery[StructureHierarchyT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureHierarchyT],
            /,
            *paths: _rt.Path[StructureHierarchyT, _t.Any]
            | StructureHierarchyInclude
            | tuple[StructureHierarchyInclude, ...],
            where: _rt.Condition[StructureHierarchyT]
            | _abc.Sequence[_rt.Condition[StructureHierarchyT]] = (),
            keep_parents: bool = False,
        ) -> StructureHierarchyQuery[StructureHierarchyT]: ...
    else:
        ancestor = _rt.Relation("belongs_to", "Structure", "ancestor_id")
        descendant = _rt.Relation("belongs_to", "Structure", "descendant_id")
