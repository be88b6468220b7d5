"""Hemisphere: table `hemispheres`, 3 columns, 1 association."""

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

    class HemispherePath(_rt.Path[_R, "Hemisphere"]):
        """Columns and associations of Hemisphere, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        symbol: _rt.TextColumn[_R, str | None]
        """Short symbol of the hemisphere. `string`, nullable, at most 255 characters."""
        structures: StructurePath[_R]
        """The structures. has_many Structure, by its `hemisphere_id`."""

    class HemisphereWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Hemisphere.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        symbol: str | _abc.Sequence[str] | None

    HemisphereColumn: _tx.TypeAlias = _t.Literal["id", "name", "symbol"]
    HemisphereInclude: _tx.TypeAlias = _t.Literal[
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

    HemisphereT = _t.TypeVar("HemisphereT", bound="Hemisphere")

    class HemisphereQuery(_rt.Query[HemisphereT]):
        """A query for Hemisphere objects."""

        def where(
            self, /, *conditions: _rt.Condition[HemisphereT], **equal: _tx.Unpack[HemisphereWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[HemisphereT, _t.Any]
            | HemisphereInclude
            | tuple[HemisphereInclude, ...],
            where: _rt.Condition[HemisphereT] | _abc.Sequence[_rt.Condition[HemisphereT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[HemisphereT, _t.Any] | HemisphereColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[HemisphereT, _t.Any] | HemisphereColumn
        ) -> _tx.Self: ...


class Hemisphere(_rt.Model):
    """A hemisphere of the brain: left, right or both.

    Table `hemispheres`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Hemisphere"
    __table__: _t.ClassVar[str] = "hemispheres"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    symbol: str | None = None
    """Short symbol of the hemisphere. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["HemispherePath[Hemisphere]"]

        @property
        def structures(self) -> tuple[Structure, ...]:
            """The structures. has_many Structure, by its `hemisphere_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[HemisphereT],
            /,
            *conditions: _rt.Condition[HemisphereT],
            **equal: _tx.Unpack[HemisphereWhere],
        ) -> HemisphereQuery[HemisphereT]: ...
        @classmethod
        def include(
            cls: _b.type[HemisphereT],
            /,
            *paths: _rt.Path[HemisphereT, _t.Any]
            | HemisphereInclude
            | tuple[HemisphereInclude, ...],
            where: _rt.Condition[HemisphereT] | _abc.Sequence[_rt.Condition[HemisphereT]] = (),
            keep_parents: bool = False,
        ) -> HemisphereQuery[HemisphereT]: ...
    else:
        structures = _rt.Relation("has_many", "Structure", "hemisphere_id")
