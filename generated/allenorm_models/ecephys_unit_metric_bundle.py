"""EcephysUnitMetricBundle: table `ecephys_unit_metric_bundles` (name inferred), 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt
from allenorm.model import JsonDataMixin as _JsonDataMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ecephys_unit import EcephysUnit as EcephysUnit
    from .ecephys_unit import EcephysUnitPath as EcephysUnitPath

    _R = _t.TypeVar("_R", contravariant=True)

    class EcephysUnitMetricBundlePath(_rt.Path[_R, "EcephysUnitMetricBundle"]):
        """Columns and associations of EcephysUnitMetricBundle, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        ecephys_unit_id: _rt.Column[_R, int | None]
        """Id of the unit. `integer`, nullable. The foreign key of `ecephys_unit`."""
        data: _rt.TextColumn[_R, str | None]
        """The measures, as text that holds a JSON object from name to value. `text`, nullable."""
        ecephys_unit: EcephysUnitPath[_R]
        """The unit. belongs_to EcephysUnit, by `ecephys_unit_id`."""

    class EcephysUnitMetricBundleWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EcephysUnitMetricBundle.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        ecephys_unit_id: int | _abc.Sequence[int] | None
        data: str | _abc.Sequence[str] | None

    EcephysUnitMetricBundleColumn: _tx.TypeAlias = _t.Literal["data", "ecephys_unit_id", "id"]
    EcephysUnitMetricBundleInclude: _tx.TypeAlias = _t.Literal[
        "ecephys_unit", "ecephys_unit.ecephys_channel"
    ]

    EcephysUnitMetricBundleT = _t.TypeVar(
        "EcephysUnitMetricBundleT", bound="EcephysUnitMetricBundle"
    )

    class EcephysUnitMetricBundleQuery(_rt.Query[EcephysUnitMetricBundleT]):
        """A query for EcephysUnitMetricBundle objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EcephysUnitMetricBundleT],
            **equal: _tx.Unpack[EcephysUnitMetricBundleWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EcephysUnitMetricBundleT, _t.Any]
            | EcephysUnitMetricBundleInclude
            | tuple[EcephysUnitMetricBundleInclude, ...],
            where: _rt.Condition[EcephysUnitMetricBundleT]
            | _abc.Sequence[_rt.Condition[EcephysUnitMetricBundleT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[EcephysUnitMetricBundleT, _t.Any] | EcephysUnitMetricBundleColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[EcephysUnitMetricBundleT, _t.Any] | EcephysUnitMetricBundleColumn,
        ) -> _tx.Self: ...


class EcephysUnitMetricBundle(_JsonDataMixin, _rt.Model):
    """The response measures of one unit, kept as one JSON text.

    Table `ecephys_unit_metric_bundles` (name inferred), 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "EcephysUnitMetricBundle"
    __table__: _t.ClassVar[str] = "ecephys_unit_metric_bundles"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    ecephys_unit_id: int | None = None
    """Id of the unit. `integer`, nullable. The foreign key of `ecephys_unit`."""
    data: str | None = None
    """The measures, as text that holds a JSON object from name to value. `text`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EcephysUnitMetricBundlePath[EcephysUnitMetricBundle]"]

        @property
        def ecephys_unit(self) -> EcephysUnit | None:
            """The unit. belongs_to EcephysUnit, by `ecephys_unit_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EcephysUnitMetricBundleT],
            /,
            *conditions: _rt.Condition[EcephysUnitMetricBundleT],
            **equal: _tx.Unpack[EcephysUnitMetricBundleWhere],
        ) -> EcephysUnitMetricBundleQuery[EcephysUnitMetricBundleT]: ...
        @classmethod
        def include(
            cls: _b.type[EcephysUnitMetricBundleT],
            /,
            *paths: _rt.Path[EcephysUnitMetricBundleT, _t.Any]
            | EcephysUnitMetricBundleInclude
            | tuple[EcephysUnitMetricBundleInclude, ...],
            where: _rt.Condition[EcephysUnitMetricBundleT]
            | _abc.Sequence[_rt.Condition[EcephysUnitMetricBundleT]] = (),
            keep_parents: bool = False,
        ) -> EcephysUnitMetricBundleQuery[EcephysUnitMetricBundleT]: ...
    else:
        ecephys_unit = _rt.Relation("belongs_to", "EcephysUnit", "ecephys_unit_id")
