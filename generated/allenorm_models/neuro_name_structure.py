"""NeuroNameStructure: table `neuro_name_structures`, 10 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .neuro_name_structure_synonym import NeuroNameStructureSynonym as NeuroNameStructureSynonym
    from .neuro_name_structure_synonym import (
        NeuroNameStructureSynonymPath as NeuroNameStructureSynonymPath,
    )
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class NeuroNameStructurePath(_rt.Path[_R, "NeuroNameStructure"]):
        """Columns and associations of NeuroNameStructure, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        latin_name: _rt.TextColumn[_R, str | None]
        """Latin name. `string`, nullable, at most 255 characters."""
        acronym: _rt.TextColumn[_R, str | None]
        """Short name. `string`, nullable, at most 255 characters."""
        v_s: _rt.TextColumn[_R, str | None]
        """Code of NeuroNames. Its meaning is not established. `string`, nullable, at most 255 characters."""
        p_s: _rt.TextColumn[_R, str | None]
        """Code of NeuroNames. Its meaning is not established. `string`, nullable, at most 255 characters."""
        parent_id: _rt.Column[_R, int | None]
        """Id of the term above. `integer`, nullable."""
        url: _rt.TextColumn[_R, str | None]
        """Address of the term at NeuroNames. `string`, nullable, at most 255 characters."""
        old_concept_type: _rt.TextColumn[_R, str | None]
        """Kind of concept in an older edition of NeuroNames. `string`, nullable, at most 255 characters."""
        old_nn_id: _rt.Column[_R, int | None]
        """Number of the term in an older edition of NeuroNames. `integer`, nullable."""
        structures: StructurePath[_R]
        """The structures. has_many Structure, by its `neuro_name_structure_id`."""
        neuro_name_structure_synonyms: NeuroNameStructureSynonymPath[_R]
        """The synonyms of the term. has_many NeuroNameStructureSynonym."""

    class NeuroNameStructureWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuroNameStructure.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        latin_name: str | _abc.Sequence[str] | None
        acronym: str | _abc.Sequence[str] | None
        v_s: str | _abc.Sequence[str] | None
        p_s: str | _abc.Sequence[str] | None
        parent_id: int | _abc.Sequence[int] | None
        url: str | _abc.Sequence[str] | None
        old_concept_type: str | _abc.Sequence[str] | None
        old_nn_id: int | _abc.Sequence[int] | None

    NeuroNameStructureColumn: _tx.TypeAlias = _t.Literal[
        "acronym",
        "id",
        "latin_name",
        "name",
        "old_concept_type",
        "old_nn_id",
        "p_s",
        "parent_id",
        "url",
        "v_s",
    ]
    NeuroNameStructureInclude: _tx.TypeAlias = _t.Literal[
        "neuro_name_structure_synonyms",
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

    NeuroNameStructureT = _t.TypeVar("NeuroNameStructureT", bound="NeuroNameStructure")

    class NeuroNameStructureQuery(_rt.Query[NeuroNameStructureT]):
        """A query for NeuroNameStructure objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuroNameStructureT],
            **equal: _tx.Unpack[NeuroNameStructureWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuroNameStructureT, _t.Any]
            | NeuroNameStructureInclude
            | tuple[NeuroNameStructureInclude, ...],
            where: _rt.Condition[NeuroNameStructureT]
            | _abc.Sequence[_rt.Condition[NeuroNameStructureT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[NeuroNameStructureT, _t.Any] | NeuroNameStructureColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[NeuroNameStructureT, _t.Any] | NeuroNameStructureColumn
        ) -> _tx.Self: ...


class NeuroNameStructure(_rt.Model):
    """A term of NeuroNames, the dictionary of brain structures.

    Table `neuro_name_structures`, 10 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "NeuroNameStructure"
    __table__: _t.ClassVar[str] = "neuro_name_structures"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    latin_name: str | None = None
    """Latin name. `string`, nullable, at most 255 characters."""
    acronym: str | None = None
    """Short name. `string`, nullable, at most 255 characters."""
    v_s: str | None = None
    """Code of NeuroNames. Its meaning is not established. `string`, nullable, at most 255 characters."""
    p_s: str | None = None
    """Code of NeuroNames. Its meaning is not established. `string`, nullable, at most 255 characters."""
    parent_id: int | None = None
    """Id of the term above. `integer`, nullable."""
    url: str | None = None
    """Address of the term at NeuroNames. `string`, nullable, at most 255 characters."""
    old_concept_type: str | None = None
    """Kind of concept in an older edition of NeuroNames. `string`, nullable, at most 255 characters."""
    old_nn_id: int | None = None
    """Number of the term in an older edition of NeuroNames. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuroNameStructurePath[NeuroNameStructure]"]

        @property
        def structures(self) -> tuple[Structure, ...]:
            """The structures. has_many Structure, by its `neuro_name_structure_id`."""
            ...

        @property
        def neuro_name_structure_synonyms(self) -> tuple[NeuroNameStructureSynonym, ...]:
            """The synonyms of the term. has_many NeuroNameStructureSynonym."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeuroNameStructureT],
            /,
            *conditions: _rt.Condition[NeuroNameStructureT],
            **equal: _tx.Unpack[NeuroNameStructureWhere],
        ) -> NeuroNameStructureQuery[NeuroNameStructureT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuroNameStructureT],
            /,
            *paths: _rt.Path[NeuroNameStructureT, _t.Any]
            | NeuroNameStructureInclude
            | tuple[NeuroNameStructureInclude, ...],
            where: _rt.Condition[NeuroNameStructureT]
            | _abc.Sequence[_rt.Condition[NeuroNameStructureT]] = (),
            keep_parents: bool = False,
        ) -> NeuroNameStructureQuery[NeuroNameStructureT]: ...
    else:
        structures = _rt.Relation("has_many", "Structure", "neuro_name_structure_id")
        neuro_name_structure_synonyms = _rt.Relation("has_many", "NeuroNameStructureSynonym")
