"""EphysSweep: table `ephys_sweeps` (name inferred), 22 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class EphysSweepPath(_rt.Path[_R, "EphysSweep"]):
        """Columns and associations of EphysSweep, from a root model."""

        bridge_balance_mohm: _rt.Column[_R, float | None]
        """Series resistance that bridge balance took off, in MOhm. `float`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the sweep; not its number within the recording. `integer`, never null."""
        leak_pa: _rt.Column[_R, float | None]
        """Bias current that held the cell at its potential, in pA; negative currents hyperpolarise. Zero or null without one. `float`, nullable."""
        num_spikes: _rt.Column[_R, int | None]
        """Number of spikes in the sweep, a count without unit. Some rows have null where none were counted. `integer`, nullable."""
        peak_deflection: _rt.Column[_R, float | None]
        """Potential at the largest deflection from rest, in mV. Filled for long squares below threshold; zero or null elsewhere. `float`, nullable."""
        post_noise_rms_mv: _rt.Column[_R, float | None]
        """Fast noise in a brief window at the end of the sweep, root mean square in mV. Zero where not measured, as for `Ramp`. `float`, nullable."""
        post_vm_mv: _rt.Column[_R, float | None]
        """Mean potential at the end of the sweep, after recovery, in mV. Zero where not measured, as for `Ramp`. `float`, nullable."""
        pre_noise_rms_mv: _rt.Column[_R, float | None]
        """Fast noise in a brief window before the stimulus, root mean square in mV. `float`, nullable."""
        pre_vm_mv: _rt.Column[_R, float | None]
        """Mean potential before the stimulus, in mV. `float`, nullable."""
        slow_noise_rms_mv: _rt.Column[_R, float | None]
        """Slow noise over about half a second before the stimulus, root mean square in mV. `float`, nullable."""
        slow_vm_mv: _rt.Column[_R, float | None]
        """Mean potential over about half a second before the stimulus, in mV. It equals `pre_vm_mv` in every row seen. `float`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the cell that was recorded. `integer`, nullable."""
        stimulus_absolute_amplitude: _rt.Column[_R, float | None]
        """Peak of the stimulus: in pA for current steps, in mV for voltage test pulses. `stimulus_units` names the kind but not the prefix. `float`, nullable."""
        stimulus_description: _rt.TextColumn[_R, str | None]
        """Code of the stimulus in the recording software, with the index of the step in brackets: `C1LSCOARSE141203[4]`. `string`, nullable."""
        stimulus_duration: _rt.Column[_R, float | None]
        """Duration of the stimulus from onset to end, in s. `float`, nullable."""
        stimulus_interval: _rt.Column[_R, float | None]
        """Time between the pulses of a repeated stimulus, in s. Some recordings count it from end to start, others from start to start. `float`, nullable."""
        stimulus_name: _rt.TextColumn[_R, str | None]
        """Name of the stimulus protocol, for instance `Long Square`, `Ramp` or `Noise 1`. `string`, nullable."""
        stimulus_relative_amplitude: _rt.Column[_R, float | None]
        """Factor that scaled the stored stimulus waveform, dimensionless. `float`, nullable."""
        stimulus_start_time: _rt.Column[_R, float | None]
        """Onset of the stimulus, counted from the start of the sweep, in s. `float`, nullable."""
        stimulus_units: _rt.TextColumn[_R, str | None]
        """Kind of stimulus: `Amps` or `pA` for current, `Volts` or `mV` for voltage. The amplitude is in pA or mV under either spelling. `string`, nullable."""
        sweep_number: _rt.Column[_R, int | None]
        """Number of the sweep within the recording, from 0, as in the NWB file. A count without unit. `integer`, nullable."""
        vm_delta_mv: _rt.Column[_R, float | None]
        """Absolute difference of the mean potentials before the stimulus and at the end, in mV; a check of stability. `float`, nullable."""

    class EphysSweepWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EphysSweep.where`: equality, membership for a sequence, `None` for null."""

        bridge_balance_mohm: float | _abc.Sequence[float] | None
        id: int | _abc.Sequence[int]
        leak_pa: float | _abc.Sequence[float] | None
        num_spikes: int | _abc.Sequence[int] | None
        peak_deflection: float | _abc.Sequence[float] | None
        post_noise_rms_mv: float | _abc.Sequence[float] | None
        post_vm_mv: float | _abc.Sequence[float] | None
        pre_noise_rms_mv: float | _abc.Sequence[float] | None
        pre_vm_mv: float | _abc.Sequence[float] | None
        slow_noise_rms_mv: float | _abc.Sequence[float] | None
        slow_vm_mv: float | _abc.Sequence[float] | None
        specimen_id: int | _abc.Sequence[int] | None
        stimulus_absolute_amplitude: float | _abc.Sequence[float] | None
        stimulus_description: str | _abc.Sequence[str] | None
        stimulus_duration: float | _abc.Sequence[float] | None
        stimulus_interval: float | _abc.Sequence[float] | None
        stimulus_name: str | _abc.Sequence[str] | None
        stimulus_relative_amplitude: float | _abc.Sequence[float] | None
        stimulus_start_time: float | _abc.Sequence[float] | None
        stimulus_units: str | _abc.Sequence[str] | None
        sweep_number: int | _abc.Sequence[int] | None
        vm_delta_mv: float | _abc.Sequence[float] | None

    EphysSweepColumn: _tx.TypeAlias = _t.Literal[
        "bridge_balance_mohm",
        "id",
        "leak_pa",
        "num_spikes",
        "peak_deflection",
        "post_noise_rms_mv",
        "post_vm_mv",
        "pre_noise_rms_mv",
        "pre_vm_mv",
        "slow_noise_rms_mv",
        "slow_vm_mv",
        "specimen_id",
        "stimulus_absolute_amplitude",
        "stimulus_description",
        "stimulus_duration",
        "stimulus_interval",
        "stimulus_name",
        "stimulus_relative_amplitude",
        "stimulus_start_time",
        "stimulus_units",
        "sweep_number",
        "vm_delta_mv",
    ]
    EphysSweepInclude: _tx.TypeAlias = _tx.Never

    EphysSweepT = _t.TypeVar("EphysSweepT", bound="EphysSweep")

    class EphysSweepQuery(_rt.Query[EphysSweepT]):
        """A query for EphysSweep objects."""

        def where(
            self, /, *conditions: _rt.Condition[EphysSweepT], **equal: _tx.Unpack[EphysSweepWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EphysSweepT, _t.Any]
            | EphysSweepInclude
            | tuple[EphysSweepInclude, ...],
            where: _rt.Condition[EphysSweepT] | _abc.Sequence[_rt.Condition[EphysSweepT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EphysSweepT, _t.Any] | EphysSweepColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EphysSweepT, _t.Any] | EphysSweepColumn
        ) -> _tx.Self: ...


class EphysSweep(_rt.Model):
    """One sweep of a cell's recording: a single presentation of a stimulus, with what was measured for quality control.

    Table `ephys_sweeps` (name inferred), 22 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "EphysSweep"
    __table__: _t.ClassVar[str] = "ephys_sweeps"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    bridge_balance_mohm: float | None = None
    """Series resistance that bridge balance took off, in MOhm. `float`, nullable."""
    id: int
    """Primary key of the sweep; not its number within the recording. `integer`, never null."""
    leak_pa: float | None = None
    """Bias current that held the cell at its potential, in pA; negative currents hyperpolarise. Zero or null without one. `float`, nullable."""
    num_spikes: int | None = None
    """Number of spikes in the sweep, a count without unit. Some rows have null where none were counted. `integer`, nullable."""
    peak_deflection: float | None = None
    """Potential at the largest deflection from rest, in mV. Filled for long squares below threshold; zero or null elsewhere. `float`, nullable."""
    post_noise_rms_mv: float | None = None
    """Fast noise in a brief window at the end of the sweep, root mean square in mV. Zero where not measured, as for `Ramp`. `float`, nullable."""
    post_vm_mv: float | None = None
    """Mean potential at the end of the sweep, after recovery, in mV. Zero where not measured, as for `Ramp`. `float`, nullable."""
    pre_noise_rms_mv: float | None = None
    """Fast noise in a brief window before the stimulus, root mean square in mV. `float`, nullable."""
    pre_vm_mv: float | None = None
    """Mean potential before the stimulus, in mV. `float`, nullable."""
    slow_noise_rms_mv: float | None = None
    """Slow noise over about half a second before the stimulus, root mean square in mV. `float`, nullable."""
    slow_vm_mv: float | None = None
    """Mean potential over about half a second before the stimulus, in mV. It equals `pre_vm_mv` in every row seen. `float`, nullable."""
    specimen_id: int | None = None
    """Id of the cell that was recorded. `integer`, nullable."""
    stimulus_absolute_amplitude: float | None = None
    """Peak of the stimulus: in pA for current steps, in mV for voltage test pulses. `stimulus_units` names the kind but not the prefix. `float`, nullable."""
    stimulus_description: str | None = None
    """Code of the stimulus in the recording software, with the index of the step in brackets: `C1LSCOARSE141203[4]`. `string`, nullable."""
    stimulus_duration: float | None = None
    """Duration of the stimulus from onset to end, in s. `float`, nullable."""
    stimulus_interval: float | None = None
    """Time between the pulses of a repeated stimulus, in s. Some recordings count it from end to start, others from start to start. `float`, nullable."""
    stimulus_name: str | None = None
    """Name of the stimulus protocol, for instance `Long Square`, `Ramp` or `Noise 1`. `string`, nullable."""
    stimulus_relative_amplitude: float | None = None
    """Factor that scaled the stored stimulus waveform, dimensionless. `float`, nullable."""
    stimulus_start_time: float | None = None
    """Onset of the stimulus, counted from the start of the sweep, in s. `float`, nullable."""
    stimulus_units: str | None = None
    """Kind of stimulus: `Amps` or `pA` for current, `Volts` or `mV` for voltage. The amplitude is in pA or mV under either spelling. `string`, nullable."""
    sweep_number: int | None = None
    """Number of the sweep within the recording, from 0, as in the NWB file. A count without unit. `integer`, nullable."""
    vm_delta_mv: float | None = None
    """Absolute difference of the mean potentials before the stimulus and at the end, in mV; a check of stability. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EphysSweepPath[EphysSweep]"]

        @classmethod
        def where(
            cls: _b.type[EphysSweepT],
            /,
            *conditions: _rt.Condition[EphysSweepT],
            **equal: _tx.Unpack[EphysSweepWhere],
        ) -> EphysSweepQuery[EphysSweepT]: ...
        @classmethod
        def include(
            cls: _b.type[EphysSweepT],
            /,
            *paths: _rt.Path[EphysSweepT, _t.Any]
            | EphysSweepInclude
            | tuple[EphysSweepInclude, ...],
            where: _rt.Condition[EphysSweepT] | _abc.Sequence[_rt.Condition[EphysSweepT]] = (),
            keep_parents: bool = False,
        ) -> EphysSweepQuery[EphysSweepT]: ...
