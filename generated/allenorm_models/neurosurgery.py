"""Neurosurgery: table `neurosurgeries`, 13 columns, 2 associations."""

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
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath

    _R = _t.TypeVar("_R", contravariant=True)

    class NeurosurgeryPath(_rt.Path[_R, "Neurosurgery"]):
        """Columns and associations of Neurosurgery, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        donor_id: _rt.Column[_R, int | None]
        """Id of the donor. `integer`, nullable. The foreign key of `donor`."""
        neurosurgery_reason: _rt.TextColumn[_R, str | None]
        """Reason for the operation. `string`, nullable, at most 255 characters."""
        neurosurgery_location: _rt.TextColumn[_R, str | None]
        """Place of the operation in the brain. `string`, nullable, at most 255 characters."""
        neurosurgery_at: _rt.Column[_R, _dt.datetime | None]
        """Time of the operation. `datetime`, nullable."""
        tissue_type: _rt.TextColumn[_R, str | None]
        """Type of the removed tissue. `string`, nullable, at most 255 characters."""
        stereotactic_coordinate_x: _rt.Column[_R, int | None]
        """Stereotactic x coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
        stereotactic_coordinate_y: _rt.Column[_R, int | None]
        """Stereotactic y coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
        stereotactic_coordinate_z: _rt.Column[_R, int | None]
        """Stereotactic z coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
        long_term_hypoxia: _rt.TextColumn[_R, str | None]
        """Whether the tissue lacked oxygen for long. `string`, nullable, at most 255 characters."""
        primary_tissue_source: _rt.TextColumn[_R, str | None]
        """Institution that the tissue came from. `string`, nullable, at most 255 characters."""
        secondary_tissue_source: _rt.TextColumn[_R, str | None]
        """Second institution that handled the tissue. `string`, nullable, at most 255 characters."""
        age_id: _rt.Column[_R, int | None]
        """Id of the age. `integer`, nullable. The foreign key of `age`."""
        donor: DonorPath[_R]
        """The donor. belongs_to Donor, by `donor_id`."""
        age: AgePath[_R]
        """The age. belongs_to Age, by `age_id`."""

    class NeurosurgeryWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Neurosurgery.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        donor_id: int | _abc.Sequence[int] | None
        neurosurgery_reason: str | _abc.Sequence[str] | None
        neurosurgery_location: str | _abc.Sequence[str] | None
        neurosurgery_at: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        tissue_type: str | _abc.Sequence[str] | None
        stereotactic_coordinate_x: int | _abc.Sequence[int] | None
        stereotactic_coordinate_y: int | _abc.Sequence[int] | None
        stereotactic_coordinate_z: int | _abc.Sequence[int] | None
        long_term_hypoxia: str | _abc.Sequence[str] | None
        primary_tissue_source: str | _abc.Sequence[str] | None
        secondary_tissue_source: str | _abc.Sequence[str] | None
        age_id: int | _abc.Sequence[int] | None

    NeurosurgeryColumn: _tx.TypeAlias = _t.Literal[
        "age_id",
        "donor_id",
        "id",
        "long_term_hypoxia",
        "neurosurgery_at",
        "neurosurgery_location",
        "neurosurgery_reason",
        "primary_tissue_source",
        "secondary_tissue_source",
        "stereotactic_coordinate_x",
        "stereotactic_coordinate_y",
        "stereotactic_coordinate_z",
        "tissue_type",
    ]
    NeurosurgeryInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "donor",
        "donor.age",
        "donor.conditions",
        "donor.data_points",
        "donor.disease_categories",
        "donor.donor_condition_values",
        "donor.medical_conditions",
        "donor.neurosurgeries",
        "donor.organism",
        "donor.products",
        "donor.specimens",
        "donor.transgenic_lines",
        "donor.transgenic_mouse",
    ]

    NeurosurgeryT = _t.TypeVar("NeurosurgeryT", bound="Neurosurgery")

    class NeurosurgeryQuery(_rt.Query[NeurosurgeryT]):
        """A query for Neurosurgery objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeurosurgeryT],
            **equal: _tx.Unpack[NeurosurgeryWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeurosurgeryT, _t.Any]
            | NeurosurgeryInclude
            | tuple[NeurosurgeryInclude, ...],
            where: _rt.Condition[NeurosurgeryT] | _abc.Sequence[_rt.Condition[NeurosurgeryT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[NeurosurgeryT, _t.Any] | NeurosurgeryColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[NeurosurgeryT, _t.Any] | NeurosurgeryColumn
        ) -> _tx.Self: ...


class Neurosurgery(_rt.Model):
    """An operation in which brain tissue of a human donor was removed.

    Table `neurosurgeries`, 13 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "Neurosurgery"
    __table__: _t.ClassVar[str] = "neurosurgeries"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    donor_id: int | None = None
    """Id of the donor. `integer`, nullable. The foreign key of `donor`."""
    neurosurgery_reason: str | None = None
    """Reason for the operation. `string`, nullable, at most 255 characters."""
    neurosurgery_location: str | None = None
    """Place of the operation in the brain. `string`, nullable, at most 255 characters."""
    neurosurgery_at: _rt.Timestamp | None = None
    """Time of the operation. `datetime`, nullable."""
    tissue_type: str | None = None
    """Type of the removed tissue. `string`, nullable, at most 255 characters."""
    stereotactic_coordinate_x: int | None = None
    """Stereotactic x coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
    stereotactic_coordinate_y: int | None = None
    """Stereotactic y coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
    stereotactic_coordinate_z: int | None = None
    """Stereotactic z coordinate of the tissue. Its unit is not stated. `integer`, nullable."""
    long_term_hypoxia: str | None = None
    """Whether the tissue lacked oxygen for long. `string`, nullable, at most 255 characters."""
    primary_tissue_source: str | None = None
    """Institution that the tissue came from. `string`, nullable, at most 255 characters."""
    secondary_tissue_source: str | None = None
    """Second institution that handled the tissue. `string`, nullable, at most 255 characters."""
    age_id: int | None = None
    """Id of the age. `integer`, nullable. The foreign key of `age`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeurosurgeryPath[Neurosurgery]"]

        @property
        def donor(self) -> Donor | None:
            """The donor. belongs_to Donor, by `donor_id`."""
            ...

        @property
        def age(self) -> Age | None:
            """The age. belongs_to Age, by `age_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeurosurgeryT],
            /,
            *conditions: _rt.Condition[NeurosurgeryT],
            **equal: _tx.Unpack[NeurosurgeryWhere],
        ) -> NeurosurgeryQuery[NeurosurgeryT]: ...
        @classmethod
        def include(
            cls: _b.type[NeurosurgeryT],
            /,
            *paths: _rt.Path[NeurosurgeryT, _t.Any]
            | NeurosurgeryInclude
            | tuple[NeurosurgeryInclude, ...],
            where: _rt.Condition[NeurosurgeryT] | _abc.Sequence[_rt.Condition[NeurosurgeryT]] = (),
            keep_parents: bool = False,
        ) -> NeurosurgeryQuery[NeurosurgeryT]: ...
    else:
        donor = _rt.Relation("belongs_to", "Donor", "donor_id")
        age = _rt.Relation("belongs_to", "Age", "age_id")
