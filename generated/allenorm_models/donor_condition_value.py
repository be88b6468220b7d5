"""DonorConditionValue: table `donor_condition_values`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .condition import Condition as Condition
    from .condition import ConditionPath as ConditionPath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath

    _R = _t.TypeVar("_R", contravariant=True)

    class DonorConditionValuePath(_rt.Path[_R, "DonorConditionValue"]):
        """Columns and associations of DonorConditionValue, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        condition_id: _rt.Column[_R, int | None]
        """Id of the condition. `integer`, nullable. The foreign key of `condition`."""
        donor_id: _rt.Column[_R, int | None]
        """Id of the donor. `integer`, nullable. The foreign key of `donor`."""
        value: _rt.Column[_R, float | None]
        """The measured value. Its unit is not stated, unless the condition's name gives it. `float`, nullable."""
        donor: DonorPath[_R]
        """The donor. belongs_to Donor, by `donor_id`."""
        condition: ConditionPath[_R]
        """The condition. belongs_to Condition, by `condition_id`."""

    class DonorConditionValueWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `DonorConditionValue.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        condition_id: int | _abc.Sequence[int] | None
        donor_id: int | _abc.Sequence[int] | None
        value: float | _abc.Sequence[float] | None

    DonorConditionValueColumn: _tx.TypeAlias = _t.Literal["condition_id", "donor_id", "id", "value"]
    DonorConditionValueInclude: _tx.TypeAlias = _t.Literal[
        "condition",
        "condition.donor_condition_values",
        "condition.donors",
        "condition.specimen_condition_values",
        "condition.specimens",
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

    DonorConditionValueT = _t.TypeVar("DonorConditionValueT", bound="DonorConditionValue")

    class DonorConditionValueQuery(_rt.Query[DonorConditionValueT]):
        """A query for DonorConditionValue objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[DonorConditionValueT],
            **equal: _tx.Unpack[DonorConditionValueWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DonorConditionValueT, _t.Any]
            | DonorConditionValueInclude
            | tuple[DonorConditionValueInclude, ...],
            where: _rt.Condition[DonorConditionValueT]
            | _abc.Sequence[_rt.Condition[DonorConditionValueT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[DonorConditionValueT, _t.Any] | DonorConditionValueColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DonorConditionValueT, _t.Any] | DonorConditionValueColumn
        ) -> _tx.Self: ...


class DonorConditionValue(_rt.Model):
    """The value of one condition of one donor.

    Table `donor_condition_values`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "DonorConditionValue"
    __table__: _t.ClassVar[str] = "donor_condition_values"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    condition_id: int | None = None
    """Id of the condition. `integer`, nullable. The foreign key of `condition`."""
    donor_id: int | None = None
    """Id of the donor. `integer`, nullable. The foreign key of `donor`."""
    value: float | None = None
    """The measured value. Its unit is not stated, unless the condition's name gives it. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DonorConditionValuePath[DonorConditionValue]"]

        @property
        def donor(self) -> Donor | None:
            """The donor. belongs_to Donor, by `donor_id`."""
            ...

        @property
        def condition(self) -> Condition | None:
            """The condition. belongs_to Condition, by `condition_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[DonorConditionValueT],
            /,
            *conditions: _rt.Condition[DonorConditionValueT],
            **equal: _tx.Unpack[DonorConditionValueWhere],
        ) -> DonorConditionValueQuery[DonorConditionValueT]: ...
        @classmethod
        def include(
            cls: _b.type[DonorConditionValueT],
            /,
            *paths: _rt.Path[DonorConditionValueT, _t.Any]
            | DonorConditionValueInclude
            | tuple[DonorConditionValueInclude, ...],
            where: _rt.Condition[DonorConditionValueT]
            | _abc.Sequence[_rt.Condition[DonorConditionValueT]] = (),
            keep_parents: bool = False,
        ) -> DonorConditionValueQuery[DonorConditionValueT]: ...
    else:
        donor = _rt.Relation("belongs_to", "Donor", "donor_id")
        condition = _rt.Relation("belongs_to", "Condition", "condition_id")
