"""StructureSet: table `structure_sets`, 3 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .structure_sets_structure import StructureSetsStructure as StructureSetsStructure
    from .structure_sets_structure import StructureSetsStructurePath as StructureSetsStructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureSetPath(_rt.Path[_R, "StructureSet"]):
        """Columns and associations of StructureSet, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        structure_sets_structures: StructureSetsStructurePath[_R]
        """The rows that put structures into the set, with their order. has_many StructureSetsStructure, by its `structure_set_id`."""
        structures: StructurePath[_R]
        """The structures of the set. has_many Structure."""

    class StructureSetWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureSet.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    StructureSetColumn: _tx.TypeAlias = _t.Literal["description", "id", "name"]
    StructureSetInclude: _tx.TypeAlias = _t.Literal[
        "structure_sets_structures",
        "structure_sets_structures.structure",
        "structure_sets_structures.structure_set",
        "structures",
        "structures.ancestor_hierarchies",
        "structures.annotation_infos",
        "structures.atlas_contours",
        "structures.child_structures",
        "structures.children",
        "structures.data_points",
        "structures.descendant_hierarchies",
        "structures.fine_structure_searches",
        "structures.graph",
        "structures.hemisphere",
        "structures.injections",
        "structures.manual_annotations",
        "structures.neuro_name_structure",
        "structures.ontology",
        "structures.ontology_nodes",
        "structures.parent",
        "structures.parent_structure",
        "structures.polygon_spatial_mappings",
        "structures.samples",
        "structures.self_and_ancestors",
        "structures.self_and_descendants",
        "structures.shapes",
        "structures.specimens",
        "structures.structure_centers",
        "structures.structure_graph",
        "structures.structure_sets",
        "structures.structure_sets_structures",
        "structures.structure_unionizes",
        "structures.sub_images",
    ]

    StructureSetT = _t.TypeVar("StructureSetT", bound="StructureSet")

    class StructureSetQuery(_rt.Query[StructureSetT]):
        """A query for StructureSet objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureSetT],
            **equal: _tx.Unpack[StructureSetWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureSetT, _t.Any]
            | StructureSetInclude
            | tuple[StructureSetInclude, ...],
            where: _rt.Condition[StructureSetT] | _abc.Sequence[_rt.Condition[StructureSetT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureSetT, _t.Any] | StructureSetColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureSetT, _t.Any] | StructureSetColumn
        ) -> _tx.Self: ...


class StructureSet(_rt.Model):
    """A named set of structures, for instance those shown in a summary.

    Table `structure_sets`, 3 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureSet"
    __table__: _t.ClassVar[str] = "structure_sets"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureSetPath[StructureSet]"]

        @property
        def structure_sets_structures(self) -> tuple[StructureSetsStructure, ...]:
            """The rows that put structures into the set, with their order. has_many StructureSetsStructure, by its `structure_set_id`."""
            ...

        @property
        def structures(self) -> tuple[Structure, ...]:
            """The structures of the set. has_many Structure."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureSetT],
            /,
            *conditions: _rt.Condition[StructureSetT],
            **equal: _tx.Unpack[StructureSetWhere],
        ) -> StructureSetQuery[StructureSetT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureSetT],
            /,
            *paths: _rt.Path[StructureSetT, _t.Any]
            | StructureSetInclude
            | tuple[StructureSetInclude, ...],
            where: _rt.Condition[StructureSetT] | _abc.Sequence[_rt.Condition[StructureSetT]] = (),
            keep_parents: bool = False,
        ) -> StructureSetQuery[StructureSetT]: ...
    else:
        structure_sets_structures = _rt.Relation(
            "has_many", "StructureSetsStructure", "structure_set_id"
        )
        structures = _rt.Relation("has_many", "Structure")
