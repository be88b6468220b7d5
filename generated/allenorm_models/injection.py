"""Injection: table `injections`, 16 columns, 5 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class InjectionPath(_rt.Path[_R, "Injection"]):
        """Columns and associations of Injection, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
        injection_quality: _rt.TextColumn[_R, str | None]
        """Quality class of the injection. `string`, nullable, at most 255 characters."""
        days_post_injection: _rt.Column[_R, int | None]
        """Days between injection and death. `integer`, nullable."""
        targeted_injection_structure_id: _rt.Column[_R, int | None]
        """Id of the structure that was aimed at. `integer`, nullable. The foreign key of `targeted_injection_structure`."""
        injection_method: _rt.TextColumn[_R, str | None]
        """Method, for instance `Iontophoresis`. `string`, nullable, at most 255 characters."""
        angle: _rt.Column[_R, int | None]
        """Angle of the pipette. Its unit is not stated; degrees are usual. `integer`, nullable."""
        coordinates_ap: _rt.Column[_R, float | None]
        """Stereotaxic coordinate from front to back. Its unit is not stated; mm from bregma are usual. `float`, nullable."""
        coordinates_ml: _rt.Column[_R, float | None]
        """Stereotaxic coordinate from the midline outwards. Its unit is not stated; mm from bregma are usual. `float`, nullable."""
        coordinates_dv: _rt.Column[_R, float | None]
        """Stereotaxic coordinate from top to bottom. Its unit is not stated; mm from the surface are usual. `float`, nullable."""
        primary_injection_structure_id: _rt.Column[_R, int | None]
        """Id of the structure that took up most of the tracer. `integer`, nullable. The foreign key of `primary_injection_structure`."""
        injection_materials: _rt.TextColumn[_R, str | None]
        """Names of the injected materials, in one text. `string`, nullable, at most 255 characters."""
        fluor_colors: _rt.TextColumn[_R, str | None]
        """Colours of the fluorescent tracers. `string`, nullable, at most 255 characters."""
        structure_id: _rt.Column[_R, int | None]
        """Id of an injected structure. `integer`, nullable. The foreign key of `structure`."""
        age_id: _rt.Column[_R, int | None]
        """Id of the age at injection. `integer`, nullable. The foreign key of `age`."""
        registration_point: _rt.TextColumn[_R, str | None]
        """Landmark that the coordinates start from. `string`, nullable."""
        specimen: SpecimenPath[_R]
        """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
        structure: StructurePath[_R]
        """An injected structure. belongs_to Structure, by `structure_id`."""
        age: AgePath[_R]
        """The age at injection. belongs_to Age, by `age_id`."""
        primary_injection_structure: StructurePath[_R]
        """The structure that took up most of the tracer. belongs_to Structure, by `primary_injection_structure_id`."""
        targeted_injection_structure: StructurePath[_R]
        """The structure that was aimed at. belongs_to Structure, by `targeted_injection_structure_id`."""

    class InjectionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Injection.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        specimen_id: int | _abc.Sequence[int] | None
        injection_quality: str | _abc.Sequence[str] | None
        days_post_injection: int | _abc.Sequence[int] | None
        targeted_injection_structure_id: int | _abc.Sequence[int] | None
        injection_method: str | _abc.Sequence[str] | None
        angle: int | _abc.Sequence[int] | None
        coordinates_ap: float | _abc.Sequence[float] | None
        coordinates_ml: float | _abc.Sequence[float] | None
        coordinates_dv: float | _abc.Sequence[float] | None
        primary_injection_structure_id: int | _abc.Sequence[int] | None
        injection_materials: str | _abc.Sequence[str] | None
        fluor_colors: str | _abc.Sequence[str] | None
        structure_id: int | _abc.Sequence[int] | None
        age_id: int | _abc.Sequence[int] | None
        registration_point: str | _abc.Sequence[str] | None

    InjectionColumn: _tx.TypeAlias = _t.Literal[
        "age_id",
        "angle",
        "coordinates_ap",
        "coordinates_dv",
        "coordinates_ml",
        "days_post_injection",
        "fluor_colors",
        "id",
        "injection_materials",
        "injection_method",
        "injection_quality",
        "primary_injection_structure_id",
        "registration_point",
        "specimen_id",
        "structure_id",
        "targeted_injection_structure_id",
    ]
    InjectionInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "primary_injection_structure",
        "primary_injection_structure.ancestor_hierarchies",
        "primary_injection_structure.annotation_infos",
        "primary_injection_structure.atlas_contours",
        "primary_injection_structure.child_structures",
        "primary_injection_structure.children",
        "primary_injection_structure.data_points",
        "primary_injection_structure.descendant_hierarchies",
        "primary_injection_structure.fine_structure_searches",
        "primary_injection_structure.graph",
        "primary_injection_structure.hemisphere",
        "primary_injection_structure.injections",
        "primary_injection_structure.manual_annotations",
        "primary_injection_structure.neuro_name_structure",
        "primary_injection_structure.ontology",
        "primary_injection_structure.ontology_nodes",
        "primary_injection_structure.parent",
        "primary_injection_structure.parent_structure",
        "primary_injection_structure.polygon_spatial_mappings",
        "primary_injection_structure.samples",
        "primary_injection_structure.self_and_ancestors",
        "primary_injection_structure.self_and_descendants",
        "primary_injection_structure.shapes",
        "primary_injection_structure.specimens",
        "primary_injection_structure.structure_centers",
        "primary_injection_structure.structure_graph",
        "primary_injection_structure.structure_sets",
        "primary_injection_structure.structure_sets_structures",
        "primary_injection_structure.structure_unionizes",
        "primary_injection_structure.sub_images",
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
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
        "targeted_injection_structure",
        "targeted_injection_structure.ancestor_hierarchies",
        "targeted_injection_structure.annotation_infos",
        "targeted_injection_structure.atlas_contours",
        "targeted_injection_structure.child_structures",
        "targeted_injection_structure.children",
        "targeted_injection_structure.data_points",
        "targeted_injection_structure.descendant_hierarchies",
        "targeted_injection_structure.fine_structure_searches",
        "targeted_injection_structure.graph",
        "targeted_injection_structure.hemisphere",
        "targeted_injection_structure.injections",
        "targeted_injection_structure.manual_annotations",
        "targeted_injection_structure.neuro_name_structure",
        "targeted_injection_structure.ontology",
        "targeted_injection_structure.ontology_nodes",
        "targeted_injection_structure.parent",
        "targeted_injection_structure.parent_structure",
        "targeted_injection_structure.polygon_spatial_mappings",
        "targeted_injection_structure.samples",
        "targeted_injection_structure.self_and_ancestors",
        "targeted_injection_structure.self_and_descendants",
        "targeted_injection_structure.shapes",
        "targeted_injection_structure.specimens",
        "targeted_injection_structure.structure_centers",
        "targeted_injection_structure.structure_graph",
        "targeted_injection_structure.structure_sets",
        "targeted_injection_structure.structure_sets_structures",
        "targeted_injection_structure.structure_unionizes",
        "targeted_injection_structure.sub_images",
    ]

    InjectionT = _t.TypeVar("InjectionT", bound="Injection")

    class InjectionQuery(_rt.Query[InjectionT]):
        """A query for Injection objects."""

        def where(
            self, /, *conditions: _rt.Condition[InjectionT], **equal: _tx.Unpack[InjectionWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[InjectionT, _t.Any] | InjectionInclude | tuple[InjectionInclude, ...],
            where: _rt.Condition[InjectionT] | _abc.Sequence[_rt.Condition[InjectionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[InjectionT, _t.Any] | InjectionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[InjectionT, _t.Any] | InjectionColumn
        ) -> _tx.Self: ...


class Injection(_rt.Model):
    """A tracer injection into a specimen, in the form used before StereotaxicInjection.

    Table `injections`, 16 columns, 5 associations.
    """

    __api_name__: _t.ClassVar[str] = "Injection"
    __table__: _t.ClassVar[str] = "injections"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
    injection_quality: str | None = None
    """Quality class of the injection. `string`, nullable, at most 255 characters."""
    days_post_injection: int | None = None
    """Days between injection and death. `integer`, nullable."""
    targeted_injection_structure_id: int | None = None
    """Id of the structure that was aimed at. `integer`, nullable. The foreign key of `targeted_injection_structure`."""
    injection_method: str | None = None
    """Method, for instance `Iontophoresis`. `string`, nullable, at most 255 characters."""
    angle: int | None = None
    """Angle of the pipette. Its unit is not stated; degrees are usual. `integer`, nullable."""
    coordinates_ap: float | None = None
    """Stereotaxic coordinate from front to back. Its unit is not stated; mm from bregma are usual. `float`, nullable."""
    coordinates_ml: float | None = None
    """Stereotaxic coordinate from the midline outwards. Its unit is not stated; mm from bregma are usual. `float`, nullable."""
    coordinates_dv: float | None = None
    """Stereotaxic coordinate from top to bottom. Its unit is not stated; mm from the surface are usual. `float`, nullable."""
    primary_injection_structure_id: int | None = None
    """Id of the structure that took up most of the tracer. `integer`, nullable. The foreign key of `primary_injection_structure`."""
    injection_materials: str | None = None
    """Names of the injected materials, in one text. `string`, nullable, at most 255 characters."""
    fluor_colors: str | None = None
    """Colours of the fluorescent tracers. `string`, nullable, at most 255 characters."""
    structure_id: int | None = None
    """Id of an injected structure. `integer`, nullable. The foreign key of `structure`."""
    age_id: int | None = None
    """Id of the age at injection. `integer`, nullable. The foreign key of `age`."""
    registration_point: str | None = None
    """Landmark that the coordinates start from. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["InjectionPath[Injection]"]

        @property
        def specimen(self) -> Specimen | None:
            """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """An injected structure. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def age(self) -> Age | None:
            """The age at injection. belongs_to Age, by `age_id`."""
            ...

        @property
        def primary_injection_structure(self) -> Structure | None:
            """The structure that took up most of the tracer. belongs_to Structure, by `primary_injection_structure_id`."""
            ...

        @property
        def targeted_injection_structure(self) -> Structure | None:
            """The structure that was aimed at. belongs_to Structure, by `targeted_injection_structure_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[InjectionT],
            /,
            *conditions: _rt.Condition[InjectionT],
            **equal: _tx.Unpack[InjectionWhere],
        ) -> InjectionQuery[InjectionT]: ...
        @classmethod
        def include(
            cls: _b.type[InjectionT],
            /,
            *paths: _rt.Path[InjectionT, _t.Any] | InjectionInclude | tuple[InjectionInclude, ...],
            where: _rt.Condition[InjectionT] | _abc.Sequence[_rt.Condition[InjectionT]] = (),
            keep_parents: bool = False,
        ) -> InjectionQuery[InjectionT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        age = _rt.Relation("belongs_to", "Age", "age_id")
        primary_injection_structure = _rt.Relation(
            "belongs_to", "Structure", "primary_injection_structure_id"
        )
        targeted_injection_structure = _rt.Relation(
            "belongs_to", "Structure", "targeted_injection_structure_id"
        )
