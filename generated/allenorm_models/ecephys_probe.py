"""EcephysProbe: table `ecephys_probes` (name inferred), 10 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ecephys_session import EcephysSession as EcephysSession
    from .ecephys_session import EcephysSessionPath as EcephysSessionPath

    _R = _t.TypeVar("_R", contravariant=True)

    class EcephysProbePath(_rt.Path[_R, "EcephysProbe"]):
        """Columns and associations of EcephysProbe, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        ecephys_session_id: _rt.Column[_R, int | None]
        """Id of the session. `integer`, nullable. The foreign key of `ecephys_session`."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the probe in the session, for instance `probeA`. `string`, nullable."""
        phase: _rt.TextColumn[_R, str | None]
        """Version of the Neuropixels hardware, for instance `3a`. `string`, nullable."""
        sampling_rate: _rt.Column[_R, float | None]
        """Sampling rate of the spike band, in Hz. `float`, nullable."""
        lfp_sampling_rate: _rt.Column[_R, float | None]
        """Sampling rate of the local field potential, in Hz. `float`, nullable."""
        lfp_temporal_subsampling_factor: _rt.Column[_R, float | None]
        """Factor by which the local field potential was thinned in time, dimensionless. `float`, nullable."""
        air_channel_index: _rt.Column[_R, int | None]
        """Number of a site above the brain, in air. `integer`, nullable."""
        surface_channel_index: _rt.Column[_R, int | None]
        """Number of the site nearest to the brain's surface. `integer`, nullable."""
        use_lfp_data: _rt.Column[_R, bool | None]
        """Whether the local field potential is fit for use. `boolean`, nullable."""
        ecephys_session: EcephysSessionPath[_R]
        """The session. belongs_to EcephysSession, by `ecephys_session_id`."""

    class EcephysProbeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EcephysProbe.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        ecephys_session_id: int | _abc.Sequence[int] | None
        name: str | _abc.Sequence[str] | None
        phase: str | _abc.Sequence[str] | None
        sampling_rate: float | _abc.Sequence[float] | None
        lfp_sampling_rate: float | _abc.Sequence[float] | None
        lfp_temporal_subsampling_factor: float | _abc.Sequence[float] | None
        air_channel_index: int | _abc.Sequence[int] | None
        surface_channel_index: int | _abc.Sequence[int] | None
        use_lfp_data: bool | _abc.Sequence[bool] | None

    EcephysProbeColumn: _tx.TypeAlias = _t.Literal[
        "air_channel_index",
        "ecephys_session_id",
        "id",
        "lfp_sampling_rate",
        "lfp_temporal_subsampling_factor",
        "name",
        "phase",
        "sampling_rate",
        "surface_channel_index",
        "use_lfp_data",
    ]
    EcephysProbeInclude: _tx.TypeAlias = _t.Literal[
        "ecephys_session", "ecephys_session.specimen", "ecephys_session.well_known_files"
    ]

    EcephysProbeT = _t.TypeVar("EcephysProbeT", bound="EcephysProbe")

    class EcephysProbeQuery(_rt.Query[EcephysProbeT]):
        """A query for EcephysProbe objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EcephysProbeT],
            **equal: _tx.Unpack[EcephysProbeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EcephysProbeT, _t.Any]
            | EcephysProbeInclude
            | tuple[EcephysProbeInclude, ...],
            where: _rt.Condition[EcephysProbeT] | _abc.Sequence[_rt.Condition[EcephysProbeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EcephysProbeT, _t.Any] | EcephysProbeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EcephysProbeT, _t.Any] | EcephysProbeColumn
        ) -> _tx.Self: ...


class EcephysProbe(_rt.Model):
    """One Neuropixels probe inserted in one session.

    Table `ecephys_probes` (name inferred), 10 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "EcephysProbe"
    __table__: _t.ClassVar[str] = "ecephys_probes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    ecephys_session_id: int | None = None
    """Id of the session. `integer`, nullable. The foreign key of `ecephys_session`."""
    name: str | None = None
    """Name of the probe in the session, for instance `probeA`. `string`, nullable."""
    phase: str | None = None
    """Version of the Neuropixels hardware, for instance `3a`. `string`, nullable."""
    sampling_rate: float | None = None
    """Sampling rate of the spike band, in Hz. `float`, nullable."""
    lfp_sampling_rate: float | None = None
    """Sampling rate of the local field potential, in Hz. `float`, nullable."""
    lfp_temporal_subsampling_factor: float | None = None
    """Factor by which the local field potential was thinned in time, dimensionless. `float`, nullable."""
    air_channel_index: int | None = None
    """Number of a site above the brain, in air. `integer`, nullable."""
    surface_channel_index: int | None = None
    """Number of the site nearest to the brain's surface. `integer`, nullable."""
    use_lfp_data: bool | None = None
    """Whether the local field potential is fit for use. `boolean`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EcephysProbePath[EcephysProbe]"]

        @property
        def ecephys_session(self) -> EcephysSession | None:
            """The session. belongs_to EcephysSession, by `ecephys_session_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EcephysProbeT],
            /,
            *conditions: _rt.Condition[EcephysProbeT],
            **equal: _tx.Unpack[EcephysProbeWhere],
        ) -> EcephysProbeQuery[EcephysProbeT]: ...
        @classmethod
        def include(
            cls: _b.type[EcephysProbeT],
            /,
            *paths: _rt.Path[EcephysProbeT, _t.Any]
            | EcephysProbeInclude
            | tuple[EcephysProbeInclude, ...],
            where: _rt.Condition[EcephysProbeT] | _abc.Sequence[_rt.Condition[EcephysProbeT]] = (),
            keep_parents: bool = False,
        ) -> EcephysProbeQuery[EcephysProbeT]: ...
    else:
        ecephys_session = _rt.Relation("belongs_to", "EcephysSession", "ecephys_session_id")
