"""DataPointType: table `data_point_types`, 4 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .data_point import DataPoint as DataPoint
    from .data_point import DataPointPath as DataPointPath

    _R = _t.TypeVar("_R", contravariant=True)

    class DataPointTypePath(_rt.Path[_R, "DataPointType"]):
        """Columns and associations of DataPointType, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        data_points: DataPointPath[_R]
        """The data points. has_many DataPoint, by its `data_point_type_id`."""

    class DataPointTypeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `DataPointType.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        tags: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    DataPointTypeColumn: _tx.TypeAlias = _t.Literal["description", "id", "name", "tags"]
    DataPointTypeInclude: _tx.TypeAlias = _t.Literal[
        "data_points",
        "data_points.data_point_type",
        "data_points.donors",
        "data_points.gene",
        "data_points.product",
        "data_points.structure",
        "data_points.treatment",
    ]

    DataPointTypeT = _t.TypeVar("DataPointTypeT", bound="DataPointType")

    class DataPointTypeQuery(_rt.Query[DataPointTypeT]):
        """A query for DataPointType objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[DataPointTypeT],
            **equal: _tx.Unpack[DataPointTypeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DataPointTypeT, _t.Any]
            | DataPointTypeInclude
            | tuple[DataPointTypeInclude, ...],
            where: _rt.Condition[DataPointTypeT]
            | _abc.Sequence[_rt.Condition[DataPointTypeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[DataPointTypeT, _t.Any] | DataPointTypeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DataPointTypeT, _t.Any] | DataPointTypeColumn
        ) -> _tx.Self: ...


class DataPointType(_rt.Model):
    """A type of data point.

    Table `data_point_types`, 4 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "DataPointType"
    __table__: _t.ClassVar[str] = "data_point_types"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    tags: str | None = None
    """Words for the web site's search. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DataPointTypePath[DataPointType]"]

        @property
        def data_points(self) -> tuple[DataPoint, ...]:
            """The data points. has_many DataPoint, by its `data_point_type_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[DataPointTypeT],
            /,
            *conditions: _rt.Condition[DataPointTypeT],
            **equal: _tx.Unpack[DataPointTypeWhere],
        ) -> DataPointTypeQuery[DataPointTypeT]: ...
        @classmethod
        def include(
            cls: _b.type[DataPointTypeT],
            /,
            *paths: _rt.Path[DataPointTypeT, _t.Any]
            | DataPointTypeInclude
            | tuple[DataPointTypeInclude, ...],
            where: _rt.Condition[DataPointTypeT]
            | _abc.Sequence[_rt.Condition[DataPointTypeT]] = (),
            keep_parents: bool = False,
        ) -> DataPointTypeQuery[DataPointTypeT]: ...
    else:
        data_points = _rt.Relation("has_many", "DataPoint", "data_point_type_id")
