"""FineStructureSearch: table `fine_structure_searches`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class FineStructureSearchPath(_rt.Path[_R, "FineStructureSearch"]):
        """Columns and associations of FineStructureSearch, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        gene_rank: _rt.Column[_R, float | None]
        """Rank of the gene in the list. It has no unit. `float`, nullable."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""

    class FineStructureSearchWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `FineStructureSearch.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        section_data_set_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        gene_rank: float | _abc.Sequence[float] | None

    FineStructureSearchColumn: _tx.TypeAlias = _t.Literal[
        "gene_rank", "id", "section_data_set_id", "structure_id"
    ]
    FineStructureSearchInclude: _tx.TypeAlias = _t.Literal[
        "section_data_set",
        "section_data_set.alignment3d",
        "section_data_set.annotation_infos",
        "section_data_set.equalization",
        "section_data_set.fine_structure_searches",
        "section_data_set.genes",
        "section_data_set.manual_annotations",
        "section_data_set.plane_of_section",
        "section_data_set.polygon_spatial_mappings",
        "section_data_set.probes",
        "section_data_set.products",
        "section_data_set.reference_space",
        "section_data_set.section_images",
        "section_data_set.specimen",
        "section_data_set.structure_unionizes",
        "section_data_set.sub_images",
        "section_data_set.treatments",
        "section_data_set.well_known_files",
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

    FineStructureSearchT = _t.TypeVar("FineStructureSearchT", bound="FineStructureSearch")

    class FineStructureSearchQuery(_rt.Query[FineStructureSearchT]):
        """A query for FineStructureSearch objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[FineStructureSearchT],
            **equal: _tx.Unpack[FineStructureSearchWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[FineStructureSearchT, _t.Any]
            | FineStructureSearchInclude
            | tuple[FineStructureSearchInclude, ...],
            where: _rt.Condition[FineStructureSearchT]
            | _abc.Sequence[_rt.Condition[FineStructureSearchT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[FineStructureSearchT, _t.Any] | FineStructureSearchColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[FineStructureSearchT, _t.Any] | FineStructureSearchColumn
        ) -> _tx.Self: ...


class FineStructureSearch(_rt.Model):
    """The rank of an image series in the list of genes expressed in a fine structure.

    Table `fine_structure_searches`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "FineStructureSearch"
    __table__: _t.ClassVar[str] = "fine_structure_searches"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    section_data_set_id: int | None = None
    """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    gene_rank: float | None = None
    """Rank of the gene in the list. It has no unit. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["FineStructureSearchPath[FineStructureSearch]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[FineStructureSearchT],
            /,
            *conditions: _rt.Condition[FineStructureSearchT],
            **equal: _tx.Unpack[FineStructureSearchWhere],
        ) -> FineStructureSearchQuery[FineStructureSearchT]: ...
        @classmethod
        def include(
            cls: _b.type[FineStructureSearchT],
            /,
            *paths: _rt.Path[FineStructureSearchT, _t.Any]
            | FineStructureSearchInclude
            | tuple[FineStructureSearchInclude, ...],
            where: _rt.Condition[FineStructureSearchT]
            | _abc.Sequence[_rt.Condition[FineStructureSearchT]] = (),
            keep_parents: bool = False,
        ) -> FineStructureSearchQuery[FineStructureSearchT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
