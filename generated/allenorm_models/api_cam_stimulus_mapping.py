"""ApiCamStimulusMapping: table `api_cam_stimulus_mappings` (name inferred), 5 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiCamStimulusMappingPath(_rt.Path[_R, "ApiCamStimulusMapping"]):
        """Columns and associations of ApiCamStimulusMapping, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        item: _rt.TextColumn[_R, str | None]
        """Name of the measure or thumbnail, which is a column of a metric table. `string`, nullable."""
        item_type: _rt.TextColumn[_R, str | None]
        """`M` for a measure, `T` for a thumbnail. `string`, nullable."""
        level: _rt.TextColumn[_R, str | None]
        """`R` for one cell, `S` for a whole session. `string`, nullable."""
        stimulus_name: _rt.TextColumn[_R, str | None]
        """Name of the visual stimulus, for instance `drifting_grating`. `string`, nullable."""

    class ApiCamStimulusMappingWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiCamStimulusMapping.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        item: str | _abc.Sequence[str] | None
        item_type: str | _abc.Sequence[str] | None
        level: str | _abc.Sequence[str] | None
        stimulus_name: str | _abc.Sequence[str] | None

    ApiCamStimulusMappingColumn: _tx.TypeAlias = _t.Literal[
        "id", "item", "item_type", "level", "stimulus_name"
    ]
    ApiCamStimulusMappingInclude: _tx.TypeAlias = _tx.Never

    ApiCamStimulusMappingT = _t.TypeVar("ApiCamStimulusMappingT", bound="ApiCamStimulusMapping")

    class ApiCamStimulusMappingQuery(_rt.Query[ApiCamStimulusMappingT]):
        """A query for ApiCamStimulusMapping objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiCamStimulusMappingT],
            **equal: _tx.Unpack[ApiCamStimulusMappingWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiCamStimulusMappingT, _t.Any]
            | ApiCamStimulusMappingInclude
            | tuple[ApiCamStimulusMappingInclude, ...],
            where: _rt.Condition[ApiCamStimulusMappingT]
            | _abc.Sequence[_rt.Condition[ApiCamStimulusMappingT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[ApiCamStimulusMappingT, _t.Any] | ApiCamStimulusMappingColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[ApiCamStimulusMappingT, _t.Any] | ApiCamStimulusMappingColumn,
        ) -> _tx.Self: ...


class ApiCamStimulusMapping(_rt.Model):
    """Which measure or thumbnail of the Allen Brain Observatory belongs to which visual stimulus.

    Table `api_cam_stimulus_mappings` (name inferred), 5 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "ApiCamStimulusMapping"
    __table__: _t.ClassVar[str] = "api_cam_stimulus_mappings"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    item: str | None = None
    """Name of the measure or thumbnail, which is a column of a metric table. `string`, nullable."""
    item_type: str | None = None
    """`M` for a measure, `T` for a thumbnail. `string`, nullable."""
    level: str | None = None
    """`R` for one cell, `S` for a whole session. `string`, nullable."""
    stimulus_name: str | None = None
    """Name of the visual stimulus, for instance `drifting_grating`. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiCamStimulusMappingPath[ApiCamStimulusMapping]"]

        @classmethod
        def where(
            cls: _b.type[ApiCamStimulusMappingT],
            /,
            *conditions: _rt.Condition[ApiCamStimulusMappingT],
            **equal: _tx.Unpack[ApiCamStimulusMappingWhere],
        ) -> ApiCamStimulusMappingQuery[ApiCamStimulusMappingT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiCamStimulusMappingT],
            /,
            *paths: _rt.Path[ApiCamStimulusMappingT, _t.Any]
            | ApiCamStimulusMappingInclude
            | tuple[ApiCamStimulusMappingInclude, ...],
            where: _rt.Condition[ApiCamStimulusMappingT]
            | _abc.Sequence[_rt.Condition[ApiCamStimulusMappingT]] = (),
            keep_parents: bool = False,
        ) -> ApiCamStimulusMappingQuery[ApiCamStimulusMappingT]: ...
