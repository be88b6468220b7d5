"""StructureCenter: table `structure_centers`, 6 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureCenterPath(_rt.Path[_R, "StructureCenter"]):
        """Columns and associations of StructureCenter, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        x: _rt.Column[_R, int | None]
        """Centre from front to back in the mouse spaces, in um. `integer`, nullable."""
        y: _rt.Column[_R, int | None]
        """Centre from top to bottom in the mouse spaces, in um. `integer`, nullable."""
        z: _rt.Column[_R, int | None]
        """Centre from left to right in the mouse spaces, in um. `integer`, nullable."""
        reference_space_id: _rt.Column[_R, int | None]
        """Id of the reference space, the 3-D coordinate system it is aligned to. `integer`, nullable. The foreign key of `reference_space`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        reference_space: ReferenceSpacePath[_R]
        """The reference space, the 3-D coordinate system it is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""

    class StructureCenterWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureCenter.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        structure_id: int | _abc.Sequence[int] | None
        x: int | _abc.Sequence[int] | None
        y: int | _abc.Sequence[int] | None
        z: int | _abc.Sequence[int] | None
        reference_space_id: int | _abc.Sequence[int] | None

    StructureCenterColumn: _tx.TypeAlias = _t.Literal[
        "id", "reference_space_id", "structure_id", "x", "y", "z"
    ]
    StructureCenterInclude: _tx.TypeAlias = _t.Literal[
        "reference_space",
        "reference_space.age",
        "reference_space.atlases",
        "reference_space.data_sets",
        "reference_space.organism",
        "reference_space.products",
        "reference_space.reference_to_reference_transforms",
        "reference_space.structure_centers",
        "reference_space.well_known_files",
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

    StructureCenterT = _t.TypeVar("StructureCenterT", bound="StructureCenter")

    class StructureCenterQuery(_rt.Query[StructureCenterT]):
        """A query for StructureCenter objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureCenterT],
            **equal: _tx.Unpack[StructureCenterWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureCenterT, _t.Any]
            | StructureCenterInclude
            | tuple[StructureCenterInclude, ...],
            where: _rt.Condition[StructureCenterT]
            | _abc.Sequence[_rt.Condition[StructureCenterT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureCenterT, _t.Any] | StructureCenterColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureCenterT, _t.Any] | StructureCenterColumn
        ) -> _tx.Self: ...


class StructureCenter(_rt.Model):
    """The centre of one structure in one reference space.

    Table `structure_centers`, 6 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureCenter"
    __table__: _t.ClassVar[str] = "structure_centers"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    x: int | None = None
    """Centre from front to back in the mouse spaces, in um. `integer`, nullable."""
    y: int | None = None
    """Centre from top to bottom in the mouse spaces, in um. `integer`, nullable."""
    z: int | None = None
    """Centre from left to right in the mouse spaces, in um. `integer`, nullable."""
    reference_space_id: int | None = None
    """Id of the reference space, the 3-D coordinate system it is aligned to. `integer`, nullable. The foreign key of `reference_space`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureCenterPath[StructureCenter]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def reference_space(self) -> ReferenceSpace | None:
            """The reference space, the 3-D coordinate system it is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureCenterT],
            /,
            *conditions: _rt.Condition[StructureCenterT],
            **equal: _tx.Unpack[StructureCenterWhere],
        ) -> StructureCenterQuery[StructureCenterT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureCenterT],
            /,
            *paths: _rt.Path[StructureCenterT, _t.Any]
            | StructureCenterInclude
            | tuple[StructureCenterInclude, ...],
            where: _rt.Condition[StructureCenterT]
            | _abc.Sequence[_rt.Condition[StructureCenterT]] = (),
            keep_parents: bool = False,
        ) -> StructureCenterQuery[StructureCenterT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        reference_space = _rt.Relation("belongs_to", "ReferenceSpace", "reference_space_id")
