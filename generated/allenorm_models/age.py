"""Age: table `ages`, 8 columns, 7 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age_group import AgeGroup as AgeGroup
    from .age_group import AgeGroupPath as AgeGroupPath
    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .injection import Injection as Injection
    from .injection import InjectionPath as InjectionPath
    from .neurosurgery import Neurosurgery as Neurosurgery
    from .neurosurgery import NeurosurgeryPath as NeurosurgeryPath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath
    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath

    _R = _t.TypeVar("_R", contravariant=True)

    class AgePath(_rt.Path[_R, "Age"]):
        """Columns and associations of Age, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the age, for instance `P56`, `21 wks` or `24 yrs`. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        days: _rt.Column[_R, float | None]
        """Age in days, counted from birth or, where `embryonic` is true, from conception. `float`, nullable."""
        embryonic: _rt.Column[_R, bool | None]
        """Whether the age lies before birth. `boolean`, nullable."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search, for instance `postnatal adulthood adult`. `string`, nullable, at most 255 characters."""
        age_group_id: _rt.Column[_R, int | None]
        """Id of the group of ages. `integer`, nullable. The foreign key of `age_group`."""
        neurosurgeries: NeurosurgeryPath[_R]
        """The operations on donors of this age. has_many Neurosurgery, by its `age_id`."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        age_group: AgeGroupPath[_R]
        """The group of ages. belongs_to AgeGroup, by `age_group_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `age_id`."""
        donors: DonorPath[_R]
        """The donors of this age. has_many Donor, by its `age_id`."""
        injections: InjectionPath[_R]
        """The tracer injections made at this age. has_many Injection, by its `age_id`."""
        reference_spaces: ReferenceSpacePath[_R]
        """The reference spaces for this age. has_many ReferenceSpace, by its `age_id`."""

    class AgeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Age.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None
        days: float | _abc.Sequence[float] | None
        embryonic: bool | _abc.Sequence[bool] | None
        organism_id: int | _abc.Sequence[int] | None
        tags: str | _abc.Sequence[str] | None
        age_group_id: int | _abc.Sequence[int] | None

    AgeColumn: _tx.TypeAlias = _t.Literal[
        "age_group_id", "days", "description", "embryonic", "id", "name", "organism_id", "tags"
    ]
    AgeInclude: _tx.TypeAlias = _t.Literal[
        "age_group",
        "age_group.ages",
        "atlas_infos",
        "atlas_infos.age",
        "atlas_infos.atlas",
        "atlas_infos.graphic_group_label",
        "atlas_infos.plane_of_section",
        "atlas_infos.specimen",
        "atlas_infos.structure_graph",
        "atlas_infos.treatment",
        "donors",
        "donors.age",
        "donors.conditions",
        "donors.data_points",
        "donors.disease_categories",
        "donors.donor_condition_values",
        "donors.medical_conditions",
        "donors.neurosurgeries",
        "donors.organism",
        "donors.products",
        "donors.specimens",
        "donors.transgenic_lines",
        "donors.transgenic_mouse",
        "injections",
        "injections.age",
        "injections.primary_injection_structure",
        "injections.specimen",
        "injections.structure",
        "injections.targeted_injection_structure",
        "neurosurgeries",
        "neurosurgeries.age",
        "neurosurgeries.donor",
        "organism",
        "organism.ages",
        "organism.chromosomes",
        "organism.donors",
        "organism.genes",
        "organism.ontologies",
        "organism.reference_genomes",
        "organism.reference_spaces",
        "reference_spaces",
        "reference_spaces.age",
        "reference_spaces.atlases",
        "reference_spaces.data_sets",
        "reference_spaces.organism",
        "reference_spaces.products",
        "reference_spaces.reference_to_reference_transforms",
        "reference_spaces.structure_centers",
        "reference_spaces.well_known_files",
    ]

    AgeT = _t.TypeVar("AgeT", bound="Age")

    class AgeQuery(_rt.Query[AgeT]):
        """A query for Age objects."""

        def where(
            self, /, *conditions: _rt.Condition[AgeT], **equal: _tx.Unpack[AgeWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AgeT, _t.Any] | AgeInclude | tuple[AgeInclude, ...],
            where: _rt.Condition[AgeT] | _abc.Sequence[_rt.Condition[AgeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[AgeT, _t.Any] | AgeColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[AgeT, _t.Any] | AgeColumn) -> _tx.Self: ...


class Age(_rt.Model):
    """An age of donors: a day after birth or conception, or a span of years.

    Table `ages`, 8 columns, 7 associations.
    """

    __api_name__: _t.ClassVar[str] = "Age"
    __table__: _t.ClassVar[str] = "ages"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the age, for instance `P56`, `21 wks` or `24 yrs`. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""
    days: float | None = None
    """Age in days, counted from birth or, where `embryonic` is true, from conception. `float`, nullable."""
    embryonic: bool | None = None
    """Whether the age lies before birth. `boolean`, nullable."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""
    tags: str | None = None
    """Words for the web site's search, for instance `postnatal adulthood adult`. `string`, nullable, at most 255 characters."""
    age_group_id: int | None = None
    """Id of the group of ages. `integer`, nullable. The foreign key of `age_group`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AgePath[Age]"]

        @property
        def neurosurgeries(self) -> tuple[Neurosurgery, ...]:
            """The operations on donors of this age. has_many Neurosurgery, by its `age_id`."""
            ...

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def age_group(self) -> AgeGroup | None:
            """The group of ages. belongs_to AgeGroup, by `age_group_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `age_id`."""
            ...

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors of this age. has_many Donor, by its `age_id`."""
            ...

        @property
        def injections(self) -> tuple[Injection, ...]:
            """The tracer injections made at this age. has_many Injection, by its `age_id`."""
            ...

        @property
        def reference_spaces(self) -> tuple[ReferenceSpace, ...]:
            """The reference spaces for this age. has_many ReferenceSpace, by its `age_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AgeT], /, *conditions: _rt.Condition[AgeT], **equal: _tx.Unpack[AgeWhere]
        ) -> AgeQuery[AgeT]: ...
        @classmethod
        def include(
            cls: _b.type[AgeT],
            /,
            *paths: _rt.Path[AgeT, _t.Any] | AgeInclude | tuple[AgeInclude, ...],
            where: _rt.Condition[AgeT] | _abc.Sequence[_rt.Condition[AgeT]] = (),
            keep_parents: bool = False,
        ) -> AgeQuery[AgeT]: ...
    else:
        neurosurgeries = _rt.Relation("has_many", "Neurosurgery", "age_id")
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        age_group = _rt.Relation("belongs_to", "AgeGroup", "age_group_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "age_id")
        donors = _rt.Relation("has_many", "Donor", "age_id")
        injections = _rt.Relation("has_many", "Injection", "age_id")
        reference_spaces = _rt.Relation("has_many", "ReferenceSpace", "age_id")
