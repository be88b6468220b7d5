"""EcephysUnit: table `ecephys_units` (name inferred), 27 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ecephys_channel import EcephysChannel as EcephysChannel
    from .ecephys_channel import EcephysChannelPath as EcephysChannelPath

    _R = _t.TypeVar("_R", contravariant=True)

    class EcephysUnitPath(_rt.Path[_R, "EcephysUnit"]):
        """Columns and associations of EcephysUnit, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        ecephys_channel_id: _rt.Column[_R, int | None]
        """Id of the site where the unit's spikes are largest. `integer`, nullable. The foreign key of `ecephys_channel`."""
        PT_ratio: _rt.Column[_R, float | None]
        """Height of the peak over depth of the trough of the mean waveform, a dimensionless ratio. `float`, nullable."""
        amplitude: _rt.Column[_R, float | None]
        """Difference between peak and trough of the mean waveform, in uV. `float`, nullable."""
        amplitude_cutoff: _rt.Column[_R, float | None]
        """Estimated share of spikes that were missed for being too small, dimensionless. `float`, nullable."""
        cumulative_drift: _rt.Column[_R, float | None]
        """Summed movement of the unit along the probe during the session, in um. `float`, nullable."""
        d_prime: _rt.Column[_R, float | None]
        """Separation from other units in waveform space, dimensionless. `float`, nullable."""
        duration: _rt.Column[_R, float | None]
        """Time from trough to peak of the mean waveform, in ms. `float`, nullable."""
        epoch_name_quality_metrics: _rt.TextColumn[_R, str | None]
        """Name of the part of the session that the quality measures cover. `string`, nullable."""
        epoch_name_waveform_metrics: _rt.TextColumn[_R, str | None]
        """Name of the part of the session that the waveform measures cover. `string`, nullable."""
        firing_rate: _rt.Column[_R, float | None]
        """Mean firing rate over the session, in Hz. `float`, nullable."""
        halfwidth: _rt.Column[_R, float | None]
        """Width of the mean waveform at half its height, in ms. `float`, nullable."""
        isi_violations: _rt.Column[_R, float | None]
        """Rate of spikes that break the refractory period, relative to the unit's rate. Dimensionless; 0 is clean. `float`, nullable."""
        isolation_distance: _rt.Column[_R, float | None]
        """Mahalanobis distance to spikes of other units, dimensionless. `float`, nullable."""
        l_ratio: _rt.Column[_R, float | None]
        """Contamination by other units estimated from Mahalanobis distances, dimensionless; small is clean. `float`, nullable."""
        max_drift: _rt.Column[_R, float | None]
        """Largest movement of the unit along the probe, in um. `float`, nullable."""
        nn_hit_rate: _rt.Column[_R, float | None]
        """Share of nearest neighbours of the unit's spikes that belong to it, dimensionless. `float`, nullable."""
        nn_miss_rate: _rt.Column[_R, float | None]
        """Share of nearest neighbours of other spikes that belong to the unit, dimensionless. `float`, nullable."""
        presence_ratio: _rt.Column[_R, float | None]
        """Share of the session in which the unit fired, dimensionless. `float`, nullable."""
        quality: _rt.TextColumn[_R, str | None]
        """Label of the sorting, for instance `good` or `noise`. `string`, nullable."""
        recovery_slope: _rt.Column[_R, float | None]
        """Slope of the mean waveform after its peak, in V/s by the spike sorting code. `float`, nullable."""
        repolarization_slope: _rt.Column[_R, float | None]
        """Slope of the mean waveform after its trough, in V/s by the spike sorting code. `float`, nullable."""
        silhouette_score: _rt.Column[_R, float | None]
        """Separation of the unit's cluster from the nearest other, dimensionless, from -1 to 1. `float`, nullable."""
        snr: _rt.Column[_R, float | None]
        """Signal to noise ratio of the waveform, dimensionless. `float`, nullable."""
        spread: _rt.Column[_R, float | None]
        """Extent along the probe over which the waveform is seen, in um. `float`, nullable."""
        velocity_above: _rt.Column[_R, float | None]
        """Inverse speed at which the waveform travels up the probe, in s/m. `float`, nullable."""
        velocity_below: _rt.Column[_R, float | None]
        """Inverse speed at which the waveform travels down the probe, in s/m. `float`, nullable."""
        ecephys_channel: EcephysChannelPath[_R]
        """The site where the unit's spikes are largest. belongs_to EcephysChannel, by `ecephys_channel_id`."""

    class EcephysUnitWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EcephysUnit.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        ecephys_channel_id: int | _abc.Sequence[int] | None
        PT_ratio: float | _abc.Sequence[float] | None
        amplitude: float | _abc.Sequence[float] | None
        amplitude_cutoff: float | _abc.Sequence[float] | None
        cumulative_drift: float | _abc.Sequence[float] | None
        d_prime: float | _abc.Sequence[float] | None
        duration: float | _abc.Sequence[float] | None
        epoch_name_quality_metrics: str | _abc.Sequence[str] | None
        epoch_name_waveform_metrics: str | _abc.Sequence[str] | None
        firing_rate: float | _abc.Sequence[float] | None
        halfwidth: float | _abc.Sequence[float] | None
        isi_violations: float | _abc.Sequence[float] | None
        isolation_distance: float | _abc.Sequence[float] | None
        l_ratio: float | _abc.Sequence[float] | None
        max_drift: float | _abc.Sequence[float] | None
        nn_hit_rate: float | _abc.Sequence[float] | None
        nn_miss_rate: float | _abc.Sequence[float] | None
        presence_ratio: float | _abc.Sequence[float] | None
        quality: str | _abc.Sequence[str] | None
        recovery_slope: float | _abc.Sequence[float] | None
        repolarization_slope: float | _abc.Sequence[float] | None
        silhouette_score: float | _abc.Sequence[float] | None
        snr: float | _abc.Sequence[float] | None
        spread: float | _abc.Sequence[float] | None
        velocity_above: float | _abc.Sequence[float] | None
        velocity_below: float | _abc.Sequence[float] | None

    EcephysUnitColumn: _tx.TypeAlias = _t.Literal[
        "PT_ratio",
        "amplitude",
        "amplitude_cutoff",
        "cumulative_drift",
        "d_prime",
        "duration",
        "ecephys_channel_id",
        "epoch_name_quality_metrics",
        "epoch_name_waveform_metrics",
        "firing_rate",
        "halfwidth",
        "id",
        "isi_violations",
        "isolation_distance",
        "l_ratio",
        "max_drift",
        "nn_hit_rate",
        "nn_miss_rate",
        "presence_ratio",
        "quality",
        "recovery_slope",
        "repolarization_slope",
        "silhouette_score",
        "snr",
        "spread",
        "velocity_above",
        "velocity_below",
    ]
    EcephysUnitInclude: _tx.TypeAlias = _t.Literal[
        "ecephys_channel", "ecephys_channel.ecephys_probe", "ecephys_channel.structure"
    ]

    EcephysUnitT = _t.TypeVar("EcephysUnitT", bound="EcephysUnit")

    class EcephysUnitQuery(_rt.Query[EcephysUnitT]):
        """A query for EcephysUnit objects."""

        def where(
            self, /, *conditions: _rt.Condition[EcephysUnitT], **equal: _tx.Unpack[EcephysUnitWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EcephysUnitT, _t.Any]
            | EcephysUnitInclude
            | tuple[EcephysUnitInclude, ...],
            where: _rt.Condition[EcephysUnitT] | _abc.Sequence[_rt.Condition[EcephysUnitT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EcephysUnitT, _t.Any] | EcephysUnitColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EcephysUnitT, _t.Any] | EcephysUnitColumn
        ) -> _tx.Self: ...


class EcephysUnit(_rt.Model):
    """A unit: spikes that were sorted as coming from one neuron of a Neuropixels recording, with quality measures.

    Table `ecephys_units` (name inferred), 27 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "EcephysUnit"
    __table__: _t.ClassVar[str] = "ecephys_units"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    ecephys_channel_id: int | None = None
    """Id of the site where the unit's spikes are largest. `integer`, nullable. The foreign key of `ecephys_channel`."""
    PT_ratio: float | None = None
    """Height of the peak over depth of the trough of the mean waveform, a dimensionless ratio. `float`, nullable."""
    amplitude: float | None = None
    """Difference between peak and trough of the mean waveform, in uV. `float`, nullable."""
    amplitude_cutoff: float | None = None
    """Estimated share of spikes that were missed for being too small, dimensionless. `float`, nullable."""
    cumulative_drift: float | None = None
    """Summed movement of the unit along the probe during the session, in um. `float`, nullable."""
    d_prime: float | None = None
    """Separation from other units in waveform space, dimensionless. `float`, nullable."""
    duration: float | None = None
    """Time from trough to peak of the mean waveform, in ms. `float`, nullable."""
    epoch_name_quality_metrics: str | None = None
    """Name of the part of the session that the quality measures cover. `string`, nullable."""
    epoch_name_waveform_metrics: str | None = None
    """Name of the part of the session that the waveform measures cover. `string`, nullable."""
    firing_rate: float | None = None
    """Mean firing rate over the session, in Hz. `float`, nullable."""
    halfwidth: float | None = None
    """Width of the mean waveform at half its height, in ms. `float`, nullable."""
    isi_violations: float | None = None
    """Rate of spikes that break the refractory period, relative to the unit's rate. Dimensionless; 0 is clean. `float`, nullable."""
    isolation_distance: float | None = None
    """Mahalanobis distance to spikes of other units, dimensionless. `float`, nullable."""
    l_ratio: float | None = None
    """Contamination by other units estimated from Mahalanobis distances, dimensionless; small is clean. `float`, nullable."""
    max_drift: float | None = None
    """Largest movement of the unit along the probe, in um. `float`, nullable."""
    nn_hit_rate: float | None = None
    """Share of nearest neighbours of the unit's spikes that belong to it, dimensionless. `float`, nullable."""
    nn_miss_rate: float | None = None
    """Share of nearest neighbours of other spikes that belong to the unit, dimensionless. `float`, nullable."""
    presence_ratio: float | None = None
    """Share of the session in which the unit fired, dimensionless. `float`, nullable."""
    quality: str | None = None
    """Label of the sorting, for instance `good` or `noise`. `string`, nullable."""
    recovery_slope: float | None = None
    """Slope of the mean waveform after its peak, in V/s by the spike sorting code. `float`, nullable."""
    repolarization_slope: float | None = None
    """Slope of the mean waveform after its trough, in V/s by the spike sorting code. `float`, nullable."""
    silhouette_score: float | None = None
    """Separation of the unit's cluster from the nearest other, dimensionless, from -1 to 1. `float`, nullable."""
    snr: float | None = None
    """Signal to noise ratio of the waveform, dimensionless. `float`, nullable."""
    spread: float | None = None
    """Extent along the probe over which the waveform is seen, in um. `float`, nullable."""
    velocity_above: float | None = None
    """Inverse speed at which the waveform travels up the probe, in s/m. `float`, nullable."""
    velocity_below: float | None = None
    """Inverse speed at which the waveform travels down the probe, in s/m. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EcephysUnitPath[EcephysUnit]"]

        @property
        def ecephys_channel(self) -> EcephysChannel | None:
            """The site where the unit's spikes are largest. belongs_to EcephysChannel, by `ecephys_channel_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EcephysUnitT],
            /,
            *conditions: _rt.Condition[EcephysUnitT],
            **equal: _tx.Unpack[EcephysUnitWhere],
        ) -> EcephysUnitQuery[EcephysUnitT]: ...
        @classmethod
        def include(
            cls: _b.type[EcephysUnitT],
            /,
            *paths: _rt.Path[EcephysUnitT, _t.Any]
            | EcephysUnitInclude
            | tuple[EcephysUnitInclude, ...],
            where: _rt.Condition[EcephysUnitT] | _abc.Sequence[_rt.Condition[EcephysUnitT]] = (),
            keep_parents: bool = False,
        ) -> EcephysUnitQuery[EcephysUnitT]: ...
    else:
        ecephys_channel = _rt.Relation("belongs_to", "EcephysChannel", "ecephys_channel_id")
