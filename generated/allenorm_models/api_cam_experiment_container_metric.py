"""ApiCamExperimentContainerMetric: table `api_cam_experiment_container_metrics` (name inferred), 1 column, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiCamExperimentContainerMetricPath(_rt.Path[_R, "ApiCamExperimentContainerMetric"]):
        """Columns and associations of ApiCamExperimentContainerMetric, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""

    class ApiCamExperimentContainerMetricWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiCamExperimentContainerMetric.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    ApiCamExperimentContainerMetricColumn: _tx.TypeAlias = _t.Literal["id"]
    ApiCamExperimentContainerMetricInclude: _tx.TypeAlias = _tx.Never

    ApiCamExperimentContainerMetricT = _t.TypeVar(
        "ApiCamExperimentContainerMetricT", bound="ApiCamExperimentContainerMetric"
    )

    class ApiCamExperimentContainerMetricQuery(_rt.Query[ApiCamExperimentContainerMetricT]):
        """A query for ApiCamExperimentContainerMetric objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiCamExperimentContainerMetricT],
            **equal: _tx.Unpack[ApiCamExperimentContainerMetricWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiCamExperimentContainerMetricT, _t.Any]
            | ApiCamExperimentContainerMetricInclude
            | tuple[ApiCamExperimentContainerMetricInclude, ...],
            where: _rt.Condition[ApiCamExperimentContainerMetricT]
            | _abc.Sequence[_rt.Condition[ApiCamExperimentContainerMetricT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[ApiCamExperimentContainerMetricT, _t.Any]
            | ApiCamExperimentContainerMetricColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[ApiCamExperimentContainerMetricT, _t.Any]
            | ApiCamExperimentContainerMetricColumn,
        ) -> _tx.Self: ...


class ApiCamExperimentContainerMetric(_rt.Model):
    """Summary pictures and measures of one experiment container of the Allen Brain Observatory. Its columns were never seen.

    Table `api_cam_experiment_container_metrics` (name inferred), 1 column, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "ApiCamExperimentContainerMetric"
    __table__: _t.ClassVar[str] = "api_cam_experiment_container_metrics"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiCamExperimentContainerMetricPath[ApiCamExperimentContainerMetric]"]

        @classmethod
        def where(
            cls: _b.type[ApiCamExperimentContainerMetricT],
            /,
            *conditions: _rt.Condition[ApiCamExperimentContainerMetricT],
            **equal: _tx.Unpack[ApiCamExperimentContainerMetricWhere],
        ) -> ApiCamExperimentContainerMetricQuery[ApiCamExperimentContainerMetricT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiCamExperimentContainerMetricT],
            /,
            *paths: _rt.Path[ApiCamExperimentContainerMetricT, _t.Any]
            | ApiCamExperimentContainerMetricInclude
            | tuple[ApiCamExperimentContainerMetricInclude, ...],
            where: _rt.Condition[ApiCamExperimentContainerMetricT]
            | _abc.Sequence[_rt.Condition[ApiCamExperimentContainerMetricT]] = (),
            keep_parents: bool = False,
        ) -> ApiCamExperimentContainerMetricQuery[ApiCamExperimentContainerMetricT]: ...
