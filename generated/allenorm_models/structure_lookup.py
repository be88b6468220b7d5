"""StructureLookup: table `structure_lookups`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ontology import Ontology as Ontology
    from .ontology import OntologyPath as OntologyPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StructureLookupPath(_rt.Path[_R, "StructureLookup"]):
        """Columns and associations of StructureLookup, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        term: _rt.TextColumn[_R, str | None]
        """The search term. `string`, nullable, at most 255 characters."""
        termtype: _rt.TextColumn[_R, str | None]
        """Kind of term, such as acronym or name. `string`, nullable, at most 255 characters."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        ontology_id: _rt.Column[_R, int | None]
        """Id of the ontology. `integer`, nullable. The foreign key of `ontology`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        ontology: OntologyPath[_R]
        """The ontology. belongs_to Ontology, by `ontology_id`."""

    class StructureLookupWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StructureLookup.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        term: str | _abc.Sequence[str] | None
        termtype: str | _abc.Sequence[str] | None
        structure_id: int | _abc.Sequence[int] | None
        ontology_id: int | _abc.Sequence[int] | None

    StructureLookupColumn: _tx.TypeAlias = _t.Literal[
        "id", "ontology_id", "structure_id", "term", "termtype"
    ]
    StructureLookupInclude: _tx.TypeAlias = _t.Literal[
        "ontology",
        "ontology.organism",
        "ontology.products",
        "ontology.structure_graphs",
        "ontology.structure_lookups",
        "ontology.structures",
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

    StructureLookupT = _t.TypeVar("StructureLookupT", bound="StructureLookup")

    class StructureLookupQuery(_rt.Query[StructureLookupT]):
        """A query for StructureLookup objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StructureLookupT],
            **equal: _tx.Unpack[StructureLookupWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StructureLookupT, _t.Any]
            | StructureLookupInclude
            | tuple[StructureLookupInclude, ...],
            where: _rt.Condition[StructureLookupT]
            | _abc.Sequence[_rt.Condition[StructureLookupT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[StructureLookupT, _t.Any] | StructureLookupColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[StructureLookupT, _t.Any] | StructureLookupColumn
        ) -> _tx.Self: ...


class StructureLookup(_rt.Model):
    """A search term that leads to a structure.

    Table `structure_lookups`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "StructureLookup"
    __table__: _t.ClassVar[str] = "structure_lookups"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    term: str | None = None
    """The search term. `string`, nullable, at most 255 characters."""
    termtype: str | None = None
    """Kind of term, such as acronym or name. `string`, nullable, at most 255 characters."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    ontology_id: int | None = None
    """Id of the ontology. `integer`, nullable. The foreign key of `ontology`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StructureLookupPath[StructureLookup]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def ontology(self) -> Ontology | None:
            """The ontology. belongs_to Ontology, by `ontology_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[StructureLookupT],
            /,
            *conditions: _rt.Condition[StructureLookupT],
            **equal: _tx.Unpack[StructureLookupWhere],
        ) -> StructureLookupQuery[StructureLookupT]: ...
        @classmethod
        def include(
            cls: _b.type[StructureLookupT],
            /,
            *paths: _rt.Path[StructureLookupT, _t.Any]
            | StructureLookupInclude
            | tuple[StructureLookupInclude, ...],
            where: _rt.Condition[StructureLookupT]
            | _abc.Sequence[_rt.Condition[StructureLookupT]] = (),
            keep_parents: bool = False,
        ) -> StructureLookupQuery[StructureLookupT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        ontology = _rt.Relation("belongs_to", "Ontology", "ontology_id")
