"""Sample: table `samples`, 4 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .microarray_data_set import MicroarrayDataSet as MicroarrayDataSet
    from .microarray_data_set import MicroarrayDataSetPath as MicroarrayDataSetPath
    from .microarray_slide import MicroarraySlide as MicroarraySlide
    from .microarray_slide import MicroarraySlidePath as MicroarraySlidePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class SamplePath(_rt.Path[_R, "Sample"]):
        """Columns and associations of Sample, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        microarray_data_set_id: _rt.Column[_R, int | None]
        """Id of the microarray data set. `integer`, nullable. The foreign key of `microarray_data_set`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that the sample was taken from. `integer`, nullable. The foreign key of `structure`."""
        rna_integrity_number: _rt.Column[_R, float | None]
        """RNA integrity number, a dimensionless quality score from 1 (degraded) to 10 (intact). `float`, nullable."""
        microarray_data_set: MicroarrayDataSetPath[_R]
        """The microarray data set. belongs_to MicroarrayDataSet, by `microarray_data_set_id`."""
        structure: StructurePath[_R]
        """The brain structure that the sample was taken from. belongs_to Structure, by `structure_id`."""
        microarray_slides: MicroarraySlidePath[_R]
        """The slides hybridised with the sample. has_many MicroarraySlide, by its `sample_id`."""

    class SampleWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Sample.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        microarray_data_set_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        rna_integrity_number: float | _abc.Sequence[float] | None

    SampleColumn: _tx.TypeAlias = _t.Literal[
        "id", "microarray_data_set_id", "rna_integrity_number", "structure_id"
    ]
    SampleInclude: _tx.TypeAlias = _t.Literal[
        "microarray_data_set",
        "microarray_data_set.genes",
        "microarray_data_set.microarray_slides",
        "microarray_data_set.plane_of_section",
        "microarray_data_set.probes",
        "microarray_data_set.products",
        "microarray_data_set.reference_space",
        "microarray_data_set.samples",
        "microarray_data_set.section_images",
        "microarray_data_set.specimen",
        "microarray_data_set.sub_images",
        "microarray_data_set.treatments",
        "microarray_data_set.well_known_files",
        "microarray_slides",
        "microarray_slides.microarray_data_sets",
        "microarray_slides.microarray_design",
        "microarray_slides.sample",
        "microarray_slides.structures",
        "microarray_slides.well_known_files",
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

    SampleT = _t.TypeVar("SampleT", bound="Sample")

    class SampleQuery(_rt.Query[SampleT]):
        """A query for Sample objects."""

        def where(
            self, /, *conditions: _rt.Condition[SampleT], **equal: _tx.Unpack[SampleWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SampleT, _t.Any] | SampleInclude | tuple[SampleInclude, ...],
            where: _rt.Condition[SampleT] | _abc.Sequence[_rt.Condition[SampleT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[SampleT, _t.Any] | SampleColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[SampleT, _t.Any] | SampleColumn) -> _tx.Self: ...


class Sample(_rt.Model):
    """A tissue sample taken for a microarray.

    Table `samples`, 4 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "Sample"
    __table__: _t.ClassVar[str] = "samples"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    microarray_data_set_id: int | None = None
    """Id of the microarray data set. `integer`, nullable. The foreign key of `microarray_data_set`."""
    structure_id: int | None = None
    """Id of the brain structure that the sample was taken from. `integer`, nullable. The foreign key of `structure`."""
    rna_integrity_number: float | None = None
    """RNA integrity number, a dimensionless quality score from 1 (degraded) to 10 (intact). `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SamplePath[Sample]"]

        @property
        def microarray_data_set(self) -> MicroarrayDataSet | None:
            """The microarray data set. belongs_to MicroarrayDataSet, by `microarray_data_set_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure that the sample was taken from. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def microarray_slides(self) -> tuple[MicroarraySlide, ...]:
            """The slides hybridised with the sample. has_many MicroarraySlide, by its `sample_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[SampleT],
            /,
            *conditions: _rt.Condition[SampleT],
            **equal: _tx.Unpack[SampleWhere],
        ) -> SampleQuery[SampleT]: ...
        @classmethod
        def include(
            cls: _b.type[SampleT],
            /,
            *paths: _rt.Path[SampleT, _t.Any] | SampleInclude | tuple[SampleInclude, ...],
            where: _rt.Condition[SampleT] | _abc.Sequence[_rt.Condition[SampleT]] = (),
            keep_parents: bool = False,
        ) -> SampleQuery[SampleT]: ...
    else:
        microarray_data_set = _rt.Relation(
            "belongs_to", "MicroarrayDataSet", "microarray_data_set_id"
        )
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        microarray_slides = _rt.Relation("has_many", "MicroarraySlide", "sample_id")
