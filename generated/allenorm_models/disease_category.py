"""DiseaseCategory: table `disease_categories`, 2 columns, 1 association."""

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

    class DiseaseCategoryPath(_rt.Path[_R, "DiseaseCategory"]):
        """Columns and associations of DiseaseCategory, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        condition_value: _rt.TextColumn[_R, str | None]
        """Name of the disease. `string`, nullable, at most 255 characters."""
        donors: DonorPath[_R]
        """The donors. has_and_belongs_to_many Donor."""

    class DiseaseCategoryWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `DiseaseCategory.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        condition_value: str | _abc.Sequence[str] | None

    DiseaseCategoryColumn: _tx.TypeAlias = _t.Literal["condition_value", "id"]
    DiseaseCategoryInclude: _tx.TypeAlias = _t.Literal[
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

    DiseaseCategoryT = _t.TypeVar("DiseaseCategoryT", bound="DiseaseCategory")

    class DiseaseCategoryQuery(_rt.Query[DiseaseCategoryT]):
        """A query for DiseaseCategory objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[DiseaseCategoryT],
            **equal: _tx.Unpack[DiseaseCategoryWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DiseaseCategoryT, _t.Any]
            | DiseaseCategoryInclude
            | tuple[DiseaseCategoryInclude, ...],
            where: _rt.Condition[DiseaseCategoryT]
            | _abc.Sequence[_rt.Condition[DiseaseCategoryT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[DiseaseCategoryT, _t.Any] | DiseaseCategoryColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DiseaseCategoryT, _t.Any] | DiseaseCategoryColumn
        ) -> _tx.Self: ...


class DiseaseCategory(_rt.Model):
    """A disease of donors, such as epilepsy or tumour.

    Table `disease_categories`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "DiseaseCategory"
    __table__: _t.ClassVar[str] = "disease_categories"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    condition_value: str | None = None
    """Name of the disease. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DiseaseCategoryPath[DiseaseCategory]"]

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors. has_and_belongs_to_many Donor."""
            ...

        @classmethod
        def where(
            cls: _b.type[DiseaseCategoryT],
            /,
            *conditions: _rt.Condition[DiseaseCategoryT],
            **equal: _tx.Unpack[DiseaseCategoryWhere],
        ) -> DiseaseCategoryQuery[DiseaseCategoryT]: ...
        @classmethod
        def include(
            cls: _b.type[DiseaseCategoryT],
            /,
            *paths: _rt.Path[DiseaseCategoryT, _t.Any]
            | DiseaseCategoryInclude
            | tuple[DiseaseCategoryInclude, ...],
            where: _rt.Condition[DiseaseCategoryT]
            | _abc.Sequence[_rt.Condition[DiseaseCategoryT]] = (),
            keep_parents: bool = False,
        ) -> DiseaseCategoryQuery[DiseaseCategoryT]: ...
    else:
        donors = _rt.Relation("has_and_belongs_to_many", "Donor")
