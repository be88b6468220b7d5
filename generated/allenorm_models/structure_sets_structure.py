"""StructureSetsStructure: table `structure_sets_structures`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .structure_set import StructureSet as StructureSet
    from .structure_set import StructureSetPath as StructureSetPath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureSetsStructurePath(_rt.Path[_R, "StructureSetsStructure"]):
        """Columns and associations of StructureSetsStructure, from a root model."""

        structure_set_id: _rt.Column[_R, int | None]
        """Id of the set. `integer`, nullable. The foreign key of `structure_set`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        structure_order: _rt.Column[_R, int | None]
        """Position of the structure in the set. `integer`, nullable."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        structure_set: StructureSetPath[_R]
        """The set. belongs_to StructureSet, by `structure_set_id`."""

    class StructureSetsStructureWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureSetsStructure.where`: equality, membership for a sequence, `None` for null."""

        structure_set_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        id: int | _abc.Sequence[int]
        structure_order: int | _abc.Sequence[int] | None

    StructureSetsStructureColumn: _tx.TypeAlias = _t.Literal[
        "id", "structure_id", "structure_order", "structure_set_id"
    ]
    StructureSetsStructureInclude: _tx.TypeAlias = _t.Literal[
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
        "structure_set",
        "structure_set.structure_sets_structures",
        "structure_set.structures",
    ]

    StructureSetsStructureT = _t.TypeVar("StructureSetsStructureT", bound="StructureSetsStructure")

    class StructureSetsStructureQuery(_rt.Query[StructureSetsStructureT]):
        """A query for StructureSetsStructure objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureSetsStructureT],
            **equal: _tx.Unpack[StructureSetsStructureWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureSetsStructureT, _t.Any]
            | StructureSetsStructureInclude
            | tuple[StructureSetsStructureInclude, ...],
            where: _rt.Condition[StructureSetsStructureT]
            | _abc.Sequence[_rt.Condition[StructureSetsStructureT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[StructureSetsStructureT, _t.Any] | StructureSetsStructureColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[StructureSetsStructureT, _t.Any] | StructureSetsStructureColumn,
        ) -> _tx.Self: ...


class StructureSetsStructure(_rt.Model):
    """The membership of one structure in one structure set.

    Table `structure_sets_structures`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureSetsStructure"
    __table__: _t.ClassVar[str] = "structure_sets_structures"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    structure_set_id: int | None = None
    """Id of the set. `integer`, nullable. The foreign key of `structure_set`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    id: int
    """Primary key of the row. `integer`, never null."""
    structure_order: int | None = None
    """Position of the structure in the set. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureSetsStructurePath[StructureSetsStructure]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def structure_set(self) -> StructureSet | None:
            """The set. belongs_to StructureSet, by `structure_set_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureSetsStructureT],
            /,
            *conditions: _rt.Condition[StructureSetsStructureT],
            **equal: _tx.Unpack[StructureSetsStructureWhere],
        ) -> StructureSetsStructureQuery[StructureSetsStructureT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureSetsStructureT],
            /,
            *paths: _rt.Path[StructureSetsStructureT, _t.Any]
            | StructureSetsStructureInclude
            | tuple[StructureSetsStructureInclude, ...],
            where: _rt.Condition[StructureSetsStructureT]
            | _abc.Sequence[_rt.Condition[StructureSetsStructureT]] = (),
            keep_parents: bool = False,
        ) -> StructureSetsStructureQuery[StructureSetsStructureT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        structure_set = _rt.Relation("belongs_to", "StructureSet", "structure_set_id")
