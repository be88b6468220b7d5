"""MicroarraySlide: table `microarray_slides`, 6 columns, 5 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .microarray_data_set import MicroarrayDataSet as MicroarrayDataSet
    from .microarray_data_set import MicroarrayDataSetPath as MicroarrayDataSetPath
    from .microarray_design import MicroarrayDesign as MicroarrayDesign
    from .microarray_design import MicroarrayDesignPath as MicroarrayDesignPath
    from .sample import Sample as Sample
    from .sample import SamplePath as SamplePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class MicroarraySlidePath(_rt.Path[_R, "MicroarraySlide"]):
        """Columns and associations of MicroarraySlide, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        barcode: _rt.TextColumn[_R, str | None]
        """Barcode of the slide. `string`, nullable, at most 255 characters."""
        microarray_design_id: _rt.Column[_R, int | None]
        """Id of the design of the slide. `integer`, nullable. The foreign key of `microarray_design`."""
        sample_id: _rt.Column[_R, int | None]
        """Id of the sample. `integer`, nullable. The foreign key of `sample`."""
        rna_in_array: _rt.Column[_R, float | None]
        """Amount of RNA put on the slide. Its unit is not stated. `float`, nullable."""
        rna_in_labeling_reaction: _rt.Column[_R, float | None]
        """Amount of RNA in the labelling reaction. Its unit is not stated. `float`, nullable."""
        microarray_design: MicroarrayDesignPath[_R]
        """The design of the slide. belongs_to MicroarrayDesign, by `microarray_design_id`."""
        microarray_data_sets: MicroarrayDataSetPath[_R]
        """The data sets that the slide is part of. has_many MicroarrayDataSet."""
        structures: StructurePath[_R]
        """The structures. has_many Structure."""
        sample: SamplePath[_R]
        """The sample. belongs_to Sample, by `sample_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files stored with it, each with a download link. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class MicroarraySlideWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `MicroarraySlide.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        barcode: str | _abc.Sequence[str] | None
        microarray_design_id: int | _abc.Sequence[int] | None
        sample_id: int | _abc.Sequence[int] | None
        rna_in_array: float | _abc.Sequence[float] | None
        rna_in_labeling_reaction: float | _abc.Sequence[float] | None

    MicroarraySlideColumn: _tx.TypeAlias = _t.Literal[
        "barcode",
        "id",
        "microarray_design_id",
        "rna_in_array",
        "rna_in_labeling_reaction",
        "sample_id",
    ]
    MicroarraySlideInclude: _tx.TypeAlias = _t.Literal[
        "microarray_data_sets",
        "microarray_data_sets.genes",
        "microarray_data_sets.microarray_slides",
        "microarray_data_sets.plane_of_section",
        "microarray_data_sets.probes",
        "microarray_data_sets.products",
        "microarray_data_sets.reference_space",
        "microarray_data_sets.samples",
        "microarray_data_sets.section_images",
        "microarray_data_sets.specimen",
        "microarray_data_sets.sub_images",
        "microarray_data_sets.treatments",
        "microarray_data_sets.well_known_files",
        "microarray_design",
        "microarray_design.microarray_slides",
        "microarray_design.probes",
        "sample",
        "sample.microarray_data_set",
        "sample.microarray_slides",
        "sample.structure",
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
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    MicroarraySlideT = _t.TypeVar("MicroarraySlideT", bound="MicroarraySlide")

    class MicroarraySlideQuery(_rt.Query[MicroarraySlideT]):
        """A query for MicroarraySlide objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[MicroarraySlideT],
            **equal: _tx.Unpack[MicroarraySlideWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[MicroarraySlideT, _t.Any]
            | MicroarraySlideInclude
            | tuple[MicroarraySlideInclude, ...],
            where: _rt.Condition[MicroarraySlideT]
            | _abc.Sequence[_rt.Condition[MicroarraySlideT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[MicroarraySlideT, _t.Any] | MicroarraySlideColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[MicroarraySlideT, _t.Any] | MicroarraySlideColumn
        ) -> _tx.Self: ...


class MicroarraySlide(_rt.Model):
    """One microarray slide, hybridised with the RNA of one sample.

    Table `microarray_slides`, 6 columns, 5 associations.
    """

    __api_name__: _t.ClassVar[str] = "MicroarraySlide"
    __table__: _t.ClassVar[str] = "microarray_slides"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    barcode: str | None = None
    """Barcode of the slide. `string`, nullable, at most 255 characters."""
    microarray_design_id: int | None = None
    """Id of the design of the slide. `integer`, nullable. The foreign key of `microarray_design`."""
    sample_id: int | None = None
    """Id of the sample. `integer`, nullable. The foreign key of `sample`."""
    rna_in_array: float | None = None
    """Amount of RNA put on the slide. Its unit is not stated. `float`, nullable."""
    rna_in_labeling_reaction: float | None = None
    """Amount of RNA in the labelling reaction. Its unit is not stated. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["MicroarraySlidePath[MicroarraySlide]"]

        @property
        def microarray_design(self) -> MicroarrayDesign | None:
            """The design of the slide. belongs_to MicroarrayDesign, by `microarray_design_id`."""
            ...

        @property
        def microarray_data_sets(self) -> tuple[MicroarrayDataSet, ...]:
            """The data sets that the slide is part of. has_many MicroarrayDataSet."""
            ...

        @property
        def structures(self) -> tuple[Structure, ...]:
            """The structures. has_many Structure."""
            ...

        @property
        def sample(self) -> Sample | None:
            """The sample. belongs_to Sample, by `sample_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files stored with it, each with a download link. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[MicroarraySlideT],
            /,
            *conditions: _rt.Condition[MicroarraySlideT],
            **equal: _tx.Unpack[MicroarraySlideWhere],
        ) -> MicroarraySlideQuery[MicroarraySlideT]: ...
        @classmethod
        def include(
            cls: _b.type[MicroarraySlideT],
            /,
            *paths: _rt.Path[MicroarraySlideT, _t.Any]
            | MicroarraySlideInclude
            | tuple[MicroarraySlideInclude, ...],
            where: _rt.Condition[MicroarraySlideT]
            | _abc.Sequence[_rt.Condition[MicroarraySlideT]] = (),
            keep_parents: bool = False,
        ) -> MicroarraySlideQuery[MicroarraySlideT]: ...
    else:
        microarray_design = _rt.Relation("belongs_to", "MicroarrayDesign", "microarray_design_id")
        microarray_data_sets = _rt.Relation("has_many", "MicroarrayDataSet")
        structures = _rt.Relation("has_many", "Structure")
        sample = _rt.Relation("belongs_to", "Sample", "sample_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
