"""ManualAnnotation: table `manual_annotations`, 9 columns, 2 associations."""

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

    class ManualAnnotationPath(_rt.Path[_R, "ManualAnnotation"]):
        """Columns and associations of ManualAnnotation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
        annotation_plan_name: _rt.TextColumn[_R, str | None]
        """Name of the plan that the expert followed. `string`, nullable, at most 255 characters."""
        intensity_call: _rt.TextColumn[_R, str | None]
        """Call of the expression intensity. `string`, nullable, at most 255 characters."""
        density_call: _rt.TextColumn[_R, str | None]
        """Call of the expression density. `string`, nullable, at most 255 characters."""
        pattern_call: _rt.TextColumn[_R, str | None]
        """Call of the expression pattern. `string`, nullable, at most 255 characters."""
        mixed_population_call: _rt.TextColumn[_R, str | None]
        """Call of whether expressing and other cells are mixed. `string`, nullable, at most 255 characters."""
        comment: _rt.TextColumn[_R, str | None]
        """Comment of the expert. `string`, nullable, at most 255 characters."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""

    class ManualAnnotationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ManualAnnotation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        structure_id: int | _abc.Sequence[int] | None
        section_data_set_id: int | _abc.Sequence[int] | None
        annotation_plan_name: str | _abc.Sequence[str] | None
        intensity_call: str | _abc.Sequence[str] | None
        density_call: str | _abc.Sequence[str] | None
        pattern_call: str | _abc.Sequence[str] | None
        mixed_population_call: str | _abc.Sequence[str] | None
        comment: str | _abc.Sequence[str] | None

    ManualAnnotationColumn: _tx.TypeAlias = _t.Literal[
        "annotation_plan_name",
        "comment",
        "density_call",
        "id",
        "intensity_call",
        "mixed_population_call",
        "pattern_call",
        "section_data_set_id",
        "structure_id",
    ]
    ManualAnnotationInclude: _tx.TypeAlias = _t.Literal[
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

    ManualAnnotationT = _t.TypeVar("ManualAnnotationT", bound="ManualAnnotation")

    class ManualAnnotationQuery(_rt.Query[ManualAnnotationT]):
        """A query for ManualAnnotation objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ManualAnnotationT],
            **equal: _tx.Unpack[ManualAnnotationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ManualAnnotationT, _t.Any]
            | ManualAnnotationInclude
            | tuple[ManualAnnotationInclude, ...],
            where: _rt.Condition[ManualAnnotationT]
            | _abc.Sequence[_rt.Condition[ManualAnnotationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ManualAnnotationT, _t.Any] | ManualAnnotationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ManualAnnotationT, _t.Any] | ManualAnnotationColumn
        ) -> _tx.Self: ...


class ManualAnnotation(_rt.Model):
    """An expert's call of gene expression in one structure of one image series.

    Table `manual_annotations`, 9 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "ManualAnnotation"
    __table__: _t.ClassVar[str] = "manual_annotations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    section_data_set_id: int | None = None
    """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
    annotation_plan_name: str | None = None
    """Name of the plan that the expert followed. `string`, nullable, at most 255 characters."""
    intensity_call: str | None = None
    """Call of the expression intensity. `string`, nullable, at most 255 characters."""
    density_call: str | None = None
    """Call of the expression density. `string`, nullable, at most 255 characters."""
    pattern_call: str | None = None
    """Call of the expression pattern. `string`, nullable, at most 255 characters."""
    mixed_population_call: str | None = None
    """Call of whether expressing and other cells are mixed. `string`, nullable, at most 255 characters."""
    comment: str | None = None
    """Comment of the expert. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ManualAnnotationPath[ManualAnnotation]"]

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
            cls: _b.type[ManualAnnotationT],
            /,
            *conditions: _rt.Condition[ManualAnnotationT],
            **equal: _tx.Unpack[ManualAnnotationWhere],
        ) -> ManualAnnotationQuery[ManualAnnotationT]: ...
        @classmethod
        def include(
            cls: _b.type[ManualAnnotationT],
            /,
            *paths: _rt.Path[ManualAnnotationT, _t.Any]
            | ManualAnnotationInclude
            | tuple[ManualAnnotationInclude, ...],
            where: _rt.Condition[ManualAnnotationT]
            | _abc.Sequence[_rt.Condition[ManualAnnotationT]] = (),
            keep_parents: bool = False,
        ) -> ManualAnnotationQuery[ManualAnnotationT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
