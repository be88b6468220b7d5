"""MedicalCondition: table `medical_conditions`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath

    _R = _t.TypeVar("_R", contravariant=True)

    class MedicalConditionPath(_rt.Path[_R, "MedicalCondition"]):
        """Columns and associations of MedicalCondition, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        condition_value: _rt.TextColumn[_R, str | None]
        """Name of the condition. `string`, nullable, at most 255 characters."""
        donors: DonorPath[_R]
        """The donors. has_and_belongs_to_many Donor."""

    class MedicalConditionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `MedicalCondition.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        condition_value: str | _abc.Sequence[str] | None

    MedicalConditionColumn: _tx.TypeAlias = _t.Literal["condition_value", "id"]
    MedicalConditionInclude: _tx.TypeAlias = _t.Literal[
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
    ]

    MedicalConditionT = _t.TypeVar("MedicalConditionT", bound="MedicalCondition")

    class MedicalConditionQuery(_rt.Query[MedicalConditionT]):
        """A query for MedicalCondition objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[MedicalConditionT],
            **equal: _tx.Unpack[MedicalConditionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[MedicalConditionT, _t.Any]
            | MedicalConditionInclude
            | tuple[MedicalConditionInclude, ...],
            where: _rt.Condition[MedicalConditionT]
            | _abc.Sequence[_rt.Condition[MedicalConditionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[MedicalConditionT, _t.Any] | MedicalConditionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[MedicalConditionT, _t.Any] | MedicalConditionColumn
        ) -> _tx.Self: ...


class MedicalCondition(_rt.Model):
    """A medical condition of donors.

    Table `medical_conditions`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "MedicalCondition"
    __table__: _t.ClassVar[str] = "medical_conditions"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    condition_value: str | None = None
    """Name of the condition. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["MedicalConditionPath[MedicalCondition]"]

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors. has_and_belongs_to_many Donor."""
            ...

        @classmethod
        def where(
            cls: _b.type[MedicalConditionT],
            /,
            *conditions: _rt.Condition[MedicalConditionT],
            **equal: _tx.Unpack[MedicalConditionWhere],
        ) -> MedicalConditionQuery[MedicalConditionT]: ...
        @classmethod
        def include(
            cls: _b.type[MedicalConditionT],
            /,
            *paths: _rt.Path[MedicalConditionT, _t.Any]
            | MedicalConditionInclude
            | tuple[MedicalConditionInclude, ...],
            where: _rt.Condition[MedicalConditionT]
            | _abc.Sequence[_rt.Condition[MedicalConditionT]] = (),
            keep_parents: bool = False,
        ) -> MedicalConditionQuery[MedicalConditionT]: ...
    else:
        donors = _rt.Relation("has_and_belongs_to_many", "Donor")
