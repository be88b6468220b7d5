"""Donor: table `donors`, 42 columns, 12 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .condition import Condition as Condition
    from .condition import ConditionPath as ConditionPath
    from .data_point import DataPoint as DataPoint
    from .data_point import DataPointPath as DataPointPath
    from .disease_category import DiseaseCategory as DiseaseCategory
    from .disease_category import DiseaseCategoryPath as DiseaseCategoryPath
    from .donor_condition_value import DonorConditionValue as DonorConditionValue
    from .donor_condition_value import DonorConditionValuePath as DonorConditionValuePath
    from .medical_condition import MedicalCondition as MedicalCondition
    from .medical_condition import MedicalConditionPath as MedicalConditionPath
    from .neurosurgery import Neurosurgery as Neurosurgery
    from .neurosurgery import NeurosurgeryPath as NeurosurgeryPath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .transgenic_line import TransgenicLine as TransgenicLine
    from .transgenic_line import TransgenicLinePath as TransgenicLinePath
    from .transgenic_mouse import TransgenicMouse as TransgenicMouse
    from .transgenic_mouse import TransgenicMousePath as TransgenicMousePath

    _R = _t.TypeVar("_R", contravariant=True)

    class DonorPath(_rt.Path[_R, "Donor"]):
        """Columns and associations of Donor, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the donor. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the donor. For mice it joins the transgenic lines and a number. `string`, nullable, at most 255 characters."""
        age_id: _rt.Column[_R, int | None]
        """Id of the donor's age. `integer`, nullable. The foreign key of `age`."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the donor's species: 1 human, 2 mouse. `integer`, nullable. The foreign key of `organism`."""
        strain: _rt.TextColumn[_R, str | None]
        """Strain of the animal, for instance `C57BL/6J`. `string`, nullable, at most 255 characters."""
        sex: _rt.TextColumn[_R, str | None]
        """Sex as one letter: `M` or `F`. `string`, nullable, at most 255 characters."""
        transgenic_mouse_id: _rt.Column[_R, int | None]
        """Id of the transgenic cross that the mouse comes from. `integer`, nullable. The foreign key of `transgenic_mouse`."""
        handedness: _rt.TextColumn[_R, str | None]
        """Handedness of a human donor, where known. `string`, nullable, at most 255 characters."""
        pmi: _rt.Column[_R, float | None]
        """Post-mortem interval, the time from death to freezing of the tissue. Its unit is not stated; hours are usual. `float`, nullable."""
        condition_description: _rt.TextColumn[_R, str | None]
        """Names of the recorded conditions in one text, for instance imaging settings or `disease categories - epilepsy`. `string`, nullable, at most 255 characters."""
        external_donor_name: _rt.TextColumn[_R, str | None]
        """Name of the donor outside the database, for instance the number of the mouse. `string`, nullable, at most 255 characters."""
        sex_full_name: _rt.TextColumn[_R, str | None]
        """Sex as a word: `Male` or `Female`. `string`, nullable, at most 255 characters."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search, such as name and strain. `string`, nullable, at most 255 characters."""
        multifocal: _rt.TextColumn[_R, str | None]
        """Whether the tumour had several foci (Ivy Glioblastoma Atlas). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
        recurrence_by_six_months: _rt.TextColumn[_R, str | None]
        """Whether the tumour came back within six months (Ivy Glioblastoma Atlas). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
        sleep_state: _rt.TextColumn[_R, str | None]
        """Sleep state of the animal when the tissue was taken (sleep study). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
        smoker: _rt.TextColumn[_R, str | None]
        """Whether a human donor smoked. Only nulls were seen in records. `string`, nullable, at most 255 characters."""
        theiler_stage: _rt.TextColumn[_R, str | None]
        """Theiler stage of a mouse embryo, a numbered step of development without unit. `string`, nullable, at most 255 characters."""
        chemotherapy: _rt.TextColumn[_R, str | None]
        """Chemotherapy of a tumour patient. `string`, nullable. Type not established: only nulls were seen."""
        data: _rt.TextColumn[_R, str | None]
        """Further data about the donor. `string`, nullable. Type not established: only nulls were seen."""
        date_of_birth: _rt.Column[_R, _dt.datetime | None]
        """Date of birth, given as midnight UTC. `datetime`, nullable."""
        donor_condition_description_facet: _rt.Column[_R, int | None]
        """32-bit hash of `condition_description`, used by the facets of the web site's search. `integer`, nullable."""
        donor_race_only_facet: _rt.Column[_R, int | None]
        """32-bit hash of `race_only`, used by the facets of the web site's search. `integer`, nullable."""
        donor_sex_facet: _rt.Column[_R, int | None]
        """32-bit hash of the sex, used by the facets of the web site's search. `integer`, nullable."""
        donor_strain_facet: _rt.Column[_R, int | None]
        """32-bit hash of `strain`, used by the facets of the web site's search. `integer`, nullable."""
        donor_strain_only_facet: _rt.Column[_R, int | None]
        """32-bit hash of `strain_only`, used by the facets of the web site's search. `integer`, nullable."""
        egfr_amplification: _rt.TextColumn[_R, str | None]
        """Whether the tumour has more copies of the EGFR gene. `string`, nullable. Type not established: only nulls were seen."""
        extent_of_resection: _rt.TextColumn[_R, str | None]
        """How much of the tumour was removed. `string`, nullable. Type not established: only nulls were seen."""
        full_genotype: _rt.TextColumn[_R, str | None]
        """Genotype of the mouse: each allele pair as `allele/allele`, separated by semicolons; `wt` is wild type. `string`, nullable."""
        initial_kps: _rt.Column[_R, int | None]
        """Karnofsky performance score at diagnosis, dimensionless, from 0 to 100. `integer`, nullable. Type not established: only nulls were seen."""
        mgmt_ihc: _rt.Column[_R, int | None]
        """Result of the MGMT immunostain of the tumour. Typed XML answers call it an integer. `integer`, nullable."""
        mgmt_methylation: _rt.TextColumn[_R, str | None]
        """Whether the tumour's MGMT promoter is methylated. `string`, nullable. Type not established: only nulls were seen."""
        molecular_subtype: _rt.TextColumn[_R, str | None]
        """Molecular subtype of the tumour. `string`, nullable. Type not established: only nulls were seen."""
        primary_tissue_source: _rt.TextColumn[_R, str | None]
        """Institution that the tissue came from, for instance a hospital. `string`, nullable."""
        pten_deletion: _rt.TextColumn[_R, str | None]
        """Whether the tumour lost the PTEN gene. `string`, nullable. Type not established: only nulls were seen."""
        race_only: _rt.TextColumn[_R, str | None]
        """Race of a human donor as recorded; `unknown` also stands for some mice. `string`, nullable."""
        radiation_therapy: _rt.TextColumn[_R, str | None]
        """Radiation therapy of a tumour patient. `string`, nullable. Type not established: only nulls were seen."""
        strain_only: _rt.TextColumn[_R, str | None]
        """Strain of the animal; empty where `strain` is null. `string`, nullable."""
        survival_days: _rt.Column[_R, int | None]
        """Survival of a tumour patient, in days. `integer`, nullable. Type not established: only nulls were seen."""
        time_to_progression_or_recurrence: _rt.TextColumn[_R, str | None]
        """Time until the tumour grew or came back. Its unit is not stated. `string`, nullable. Type not established: only nulls were seen."""
        tumor_status: _rt.TextColumn[_R, str | None]
        """State of the tumour, going by the name. `string`, nullable. Type not established: only nulls were seen."""
        weight_grams: _rt.Column[_R, float | None]
        """Body mass of the animal, in g. `float`, nullable."""
        age: AgePath[_R]
        """The donor's age. belongs_to Age, by `age_id`."""
        organism: OrganismPath[_R]
        """The donor's species. belongs_to Organism, by `organism_id`."""
        transgenic_mouse: TransgenicMousePath[_R]
        """The transgenic cross that the mouse comes from. belongs_to TransgenicMouse, by `transgenic_mouse_id`."""
        specimens: SpecimenPath[_R]
        """The specimens taken from the donor. has_many Specimen, by its `donor_id`."""
        donor_condition_values: DonorConditionValuePath[_R]
        """The measured conditions of the donor, one value each. has_many DonorConditionValue, by its `donor_id`."""
        conditions: ConditionPath[_R]
        """The conditions that were recorded for the donor. has_many Condition."""
        products: ProductPath[_R]
        """The products, the public data sets that hold the donor. has_and_belongs_to_many Product."""
        data_points: DataPointPath[_R]
        """The data points of the donor. has_and_belongs_to_many DataPoint."""
        disease_categories: DiseaseCategoryPath[_R]
        """The diseases of the donor, for instance epilepsy or tumour. has_and_belongs_to_many DiseaseCategory."""
        medical_conditions: MedicalConditionPath[_R]
        """The other medical conditions of the donor. has_and_belongs_to_many MedicalCondition."""
        neurosurgeries: NeurosurgeryPath[_R]
        """The operations in which the donor's tissue was removed. has_many Neurosurgery, by its `donor_id`."""
        transgenic_lines: TransgenicLinePath[_R]
        """The transgenic lines that the mouse carries: driver, reporter and others. has_and_belongs_to_many TransgenicLine."""

    class DonorWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Donor.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        age_id: int | _abc.Sequence[int] | None
        organism_id: int | _abc.Sequence[int] | None
        strain: str | _abc.Sequence[str] | None
        sex: str | _abc.Sequence[str] | None
        transgenic_mouse_id: int | _abc.Sequence[int] | None
        handedness: str | _abc.Sequence[str] | None
        pmi: float | _abc.Sequence[float] | None
        condition_description: str | _abc.Sequence[str] | None
        external_donor_name: str | _abc.Sequence[str] | None
        sex_full_name: str | _abc.Sequence[str] | None
        tags: str | _abc.Sequence[str] | None
        multifocal: str | _abc.Sequence[str] | None
        recurrence_by_six_months: str | _abc.Sequence[str] | None
        sleep_state: str | _abc.Sequence[str] | None
        smoker: str | _abc.Sequence[str] | None
        theiler_stage: str | _abc.Sequence[str] | None
        chemotherapy: str | _abc.Sequence[str] | None
        data: str | _abc.Sequence[str] | None
        date_of_birth: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        donor_condition_description_facet: int | _abc.Sequence[int] | None
        donor_race_only_facet: int | _abc.Sequence[int] | None
        donor_sex_facet: int | _abc.Sequence[int] | None
        donor_strain_facet: int | _abc.Sequence[int] | None
        donor_strain_only_facet: int | _abc.Sequence[int] | None
        egfr_amplification: str | _abc.Sequence[str] | None
        extent_of_resection: str | _abc.Sequence[str] | None
        full_genotype: str | _abc.Sequence[str] | None
        initial_kps: int | _abc.Sequence[int] | None
        mgmt_ihc: int | _abc.Sequence[int] | None
        mgmt_methylation: str | _abc.Sequence[str] | None
        molecular_subtype: str | _abc.Sequence[str] | None
        primary_tissue_source: str | _abc.Sequence[str] | None
        pten_deletion: str | _abc.Sequence[str] | None
        race_only: str | _abc.Sequence[str] | None
        radiation_therapy: str | _abc.Sequence[str] | None
        strain_only: str | _abc.Sequence[str] | None
        survival_days: int | _abc.Sequence[int] | None
        time_to_progression_or_recurrence: str | _abc.Sequence[str] | None
        tumor_status: str | _abc.Sequence[str] | None
        weight_grams: float | _abc.Sequence[float] | None

    DonorColumn: _tx.TypeAlias = _t.Literal[
        "age_id",
        "chemotherapy",
        "condition_description",
        "data",
        "date_of_birth",
        "donor_condition_description_facet",
        "donor_race_only_facet",
        "donor_sex_facet",
        "donor_strain_facet",
        "donor_strain_only_facet",
        "egfr_amplification",
        "extent_of_resection",
        "external_donor_name",
        "full_genotype",
        "handedness",
        "id",
        "initial_kps",
        "mgmt_ihc",
        "mgmt_methylation",
        "molecular_subtype",
        "multifocal",
        "name",
        "organism_id",
        "pmi",
        "primary_tissue_source",
        "pten_deletion",
        "race_only",
        "radiation_therapy",
        "recurrence_by_six_months",
        "sex",
        "sex_full_name",
        "sleep_state",
        "smoker",
        "strain",
        "strain_only",
        "survival_days",
        "tags",
        "theiler_stage",
        "time_to_progression_or_recurrence",
        "transgenic_mouse_id",
        "tumor_status",
        "weight_grams",
    ]
    DonorInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "conditions",
        "conditions.donor_condition_values",
        "conditions.donors",
        "conditions.specimen_condition_values",
        "conditions.specimens",
        "data_points",
        "data_points.data_point_type",
        "data_points.donors",
        "data_points.gene",
        "data_points.product",
        "data_points.structure",
        "data_points.treatment",
        "disease_categories",
        "disease_categories.donors",
        "donor_condition_values",
        "donor_condition_values.condition",
        "donor_condition_values.donor",
        "medical_conditions",
        "medical_conditions.donors",
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
        "products",
        "products.data_points",
        "products.data_sets",
        "products.documents",
        "products.donors",
        "products.genes",
        "products.ontologies",
        "products.probes",
        "products.reference_spaces",
        "products.specimens",
        "specimens",
        "specimens.alignment3d",
        "specimens.ancestor_hierarchies",
        "specimens.annotation_structures",
        "specimens.atlas_infos",
        "specimens.atlases",
        "specimens.cell_reporter",
        "specimens.cell_soma_locations",
        "specimens.children",
        "specimens.conditions",
        "specimens.cortex_layer",
        "specimens.data_sets",
        "specimens.descendant_hierarchies",
        "specimens.donor",
        "specimens.ephys_features",
        "specimens.ephys_result",
        "specimens.ephys_sweeps",
        "specimens.injections",
        "specimens.neuron_reconstructions",
        "specimens.neuronal_models",
        "specimens.parent",
        "specimens.polygon_spatial_mappings",
        "specimens.products",
        "specimens.self_and_ancestors",
        "specimens.self_and_descendants",
        "specimens.specimen_condition_values",
        "specimens.specimen_images",
        "specimens.specimen_tags",
        "specimens.specimen_types",
        "specimens.stereotaxic_injections",
        "specimens.structure",
        "specimens.well_known_files",
        "transgenic_lines",
        "transgenic_lines.genes",
        "transgenic_lines.sub_image_annotation",
        "transgenic_lines.transgenic_mice",
        "transgenic_mouse",
        "transgenic_mouse.donors",
        "transgenic_mouse.transgenic_lines",
    ]

    DonorT = _t.TypeVar("DonorT", bound="Donor")

    class DonorQuery(_rt.Query[DonorT]):
        """A query for Donor objects."""

        def where(
            self, /, *conditions: _rt.Condition[DonorT], **equal: _tx.Unpack[DonorWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DonorT, _t.Any] | DonorInclude | tuple[DonorInclude, ...],
            where: _rt.Condition[DonorT] | _abc.Sequence[_rt.Condition[DonorT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[DonorT, _t.Any] | DonorColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[DonorT, _t.Any] | DonorColumn) -> _tx.Self: ...


class Donor(_rt.Model):
    """The animal or person that tissue came from, with sex, age, strain or clinical history.

    Table `donors`, 42 columns, 12 associations.
    """

    __api_name__: _t.ClassVar[str] = "Donor"
    __table__: _t.ClassVar[str] = "donors"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the donor. `integer`, never null."""
    name: str | None = None
    """Name of the donor. For mice it joins the transgenic lines and a number. `string`, nullable, at most 255 characters."""
    age_id: int | None = None
    """Id of the donor's age. `integer`, nullable. The foreign key of `age`."""
    organism_id: int | None = None
    """Id of the donor's species: 1 human, 2 mouse. `integer`, nullable. The foreign key of `organism`."""
    strain: str | None = None
    """Strain of the animal, for instance `C57BL/6J`. `string`, nullable, at most 255 characters."""
    sex: str | None = None
    """Sex as one letter: `M` or `F`. `string`, nullable, at most 255 characters."""
    transgenic_mouse_id: int | None = None
    """Id of the transgenic cross that the mouse comes from. `integer`, nullable. The foreign key of `transgenic_mouse`."""
    handedness: str | None = None
    """Handedness of a human donor, where known. `string`, nullable, at most 255 characters."""
    pmi: float | None = None
    """Post-mortem interval, the time from death to freezing of the tissue. Its unit is not stated; hours are usual. `float`, nullable."""
    condition_description: str | None = None
    """Names of the recorded conditions in one text, for instance imaging settings or `disease categories - epilepsy`. `string`, nullable, at most 255 characters."""
    external_donor_name: str | None = None
    """Name of the donor outside the database, for instance the number of the mouse. `string`, nullable, at most 255 characters."""
    sex_full_name: str | None = None
    """Sex as a word: `Male` or `Female`. `string`, nullable, at most 255 characters."""
    tags: str | None = None
    """Words for the web site's search, such as name and strain. `string`, nullable, at most 255 characters."""
    multifocal: str | None = None
    """Whether the tumour had several foci (Ivy Glioblastoma Atlas). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
    recurrence_by_six_months: str | None = None
    """Whether the tumour came back within six months (Ivy Glioblastoma Atlas). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
    sleep_state: str | None = None
    """Sleep state of the animal when the tissue was taken (sleep study). Only nulls were seen in records. `string`, nullable, at most 255 characters."""
    smoker: str | None = None
    """Whether a human donor smoked. Only nulls were seen in records. `string`, nullable, at most 255 characters."""
    theiler_stage: str | None = None
    """Theiler stage of a mouse embryo, a numbered step of development without unit. `string`, nullable, at most 255 characters."""
    chemotherapy: str | None = None
    """Chemotherapy of a tumour patient. `string`, nullable. Type not established: only nulls were seen."""
    data: str | None = None
    """Further data about the donor. `string`, nullable. Type not established: only nulls were seen."""
    date_of_birth: _rt.Timestamp | None = None
    """Date of birth, given as midnight UTC. `datetime`, nullable."""
    donor_condition_description_facet: int | None = None
    """32-bit hash of `condition_description`, used by the facets of the web site's search. `integer`, nullable."""
    donor_race_only_facet: int | None = None
    """32-bit hash of `race_only`, used by the facets of the web site's search. `integer`, nullable."""
    donor_sex_facet: int | None = None
    """32-bit hash of the sex, used by the facets of the web site's search. `integer`, nullable."""
    donor_strain_facet: int | None = None
    """32-bit hash of `strain`, used by the facets of the web site's search. `integer`, nullable."""
    donor_strain_only_facet: int | None = None
    """32-bit hash of `strain_only`, used by the facets of the web site's search. `integer`, nullable."""
    egfr_amplification: str | None = None
    """Whether the tumour has more copies of the EGFR gene. `string`, nullable. Type not established: only nulls were seen."""
    extent_of_resection: str | None = None
    """How much of the tumour was removed. `string`, nullable. Type not established: only nulls were seen."""
    full_genotype: str | None = None
    """Genotype of the mouse: each allele pair as `allele/allele`, separated by semicolons; `wt` is wild type. `string`, nullable."""
    initial_kps: int | None = None
    """Karnofsky performance score at diagnosis, dimensionless, from 0 to 100. `integer`, nullable. Type not established: only nulls were seen."""
    mgmt_ihc: int | None = None
    """Result of the MGMT immunostain of the tumour. Typed XML answers call it an integer. `integer`, nullable."""
    mgmt_methylation: str | None = None
    """Whether the tumour's MGMT promoter is methylated. `string`, nullable. Type not established: only nulls were seen."""
    molecular_subtype: str | None = None
    """Molecular subtype of the tumour. `string`, nullable. Type not established: only nulls were seen."""
    primary_tissue_source: str | None = None
    """Institution that the tissue came from, for instance a hospital. `string`, nullable."""
    pten_deletion: str | None = None
    """Whether the tumour lost the PTEN gene. `string`, nullable. Type not established: only nulls were seen."""
    race_only: str | None = None
    """Race of a human donor as recorded; `unknown` also stands for some mice. `string`, nullable."""
    radiation_therapy: str | None = None
    """Radiation therapy of a tumour patient. `string`, nullable. Type not established: only nulls were seen."""
    strain_only: str | None = None
    """Strain of the animal; empty where `strain` is null. `string`, nullable."""
    survival_days: int | None = None
    """Survival of a tumour patient, in days. `integer`, nullable. Type not established: only nulls were seen."""
    time_to_progression_or_recurrence: str | None = None
    """Time until the tumour grew or came back. Its unit is not stated. `string`, nullable. Type not established: only nulls were seen."""
    tumor_status: str | None = None
    """State of the tumour, going by the name. `string`, nullable. Type not established: only nulls were seen."""
    weight_grams: float | None = None
    """Body mass of the animal, in g. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DonorPath[Donor]"]

        @property
        def age(self) -> Age | None:
            """The donor's age. belongs_to Age, by `age_id`."""
            ...

        @property
        def organism(self) -> Organism | None:
            """The donor's species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def transgenic_mouse(self) -> TransgenicMouse | None:
            """The transgenic cross that the mouse comes from. belongs_to TransgenicMouse, by `transgenic_mouse_id`."""
            ...

        @property
        def specimens(self) -> tuple[Specimen, ...]:
            """The specimens taken from the donor. has_many Specimen, by its `donor_id`."""
            ...

        @property
        def donor_condition_values(self) -> tuple[DonorConditionValue, ...]:
            """The measured conditions of the donor, one value each. has_many DonorConditionValue, by its `donor_id`."""
            ...

        @property
        def conditions(self) -> tuple[Condition, ...]:
            """The conditions that were recorded for the donor. has_many Condition."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets that hold the donor. has_and_belongs_to_many Product."""
            ...

        @property
        def data_points(self) -> tuple[DataPoint, ...]:
            """The data points of the donor. has_and_belongs_to_many DataPoint."""
            ...

        @property
        def disease_categories(self) -> tuple[DiseaseCategory, ...]:
            """The diseases of the donor, for instance epilepsy or tumour. has_and_belongs_to_many DiseaseCategory."""
            ...

        @property
        def medical_conditions(self) -> tuple[MedicalCondition, ...]:
            """The other medical conditions of the donor. has_and_belongs_to_many MedicalCondition."""
            ...

        @property
        def neurosurgeries(self) -> tuple[Neurosurgery, ...]:
            """The operations in which the donor's tissue was removed. has_many Neurosurgery, by its `donor_id`."""
            ...

        @property
        def transgenic_lines(self) -> tuple[TransgenicLine, ...]:
            """The transgenic lines that the mouse carries: driver, reporter and others. has_and_belongs_to_many TransgenicLine."""
            ...

        @classmethod
        def where(
            cls: _b.type[DonorT],
            /,
            *conditions: _rt.Condition[DonorT],
            **equal: _tx.Unpack[DonorWhere],
        ) -> DonorQuery[DonorT]: ...
        @classmethod
        def include(
            cls: _b.type[DonorT],
            /,
            *paths: _rt.Path[DonorT, _t.Any] | DonorInclude | tuple[DonorInclude, ...],
            where: _rt.Condition[DonorT] | _abc.Sequence[_rt.Condition[DonorT]] = (),
            keep_parents: bool = False,
        ) -> DonorQuery[DonorT]: ...
    else:
        age = _rt.Relation("belongs_to", "Age", "age_id")
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        transgenic_mouse = _rt.Relation("belongs_to", "TransgenicMouse", "transgenic_mouse_id")
        specimens = _rt.Relation("has_many", "Specimen", "donor_id")
        donor_condition_values = _rt.Relation("has_many", "DonorConditionValue", "donor_id")
        conditions = _rt.Relation("has_many", "Condition")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
        data_points = _rt.Relation("has_and_belongs_to_many", "DataPoint")
        disease_categories = _rt.Relation("has_and_belongs_to_many", "DiseaseCategory")
        medical_conditions = _rt.Relation("has_and_belongs_to_many", "MedicalCondition")
        neurosurgeries = _rt.Relation("has_many", "Neurosurgery", "donor_id")
        transgenic_lines = _rt.Relation("has_and_belongs_to_many", "TransgenicLine")
