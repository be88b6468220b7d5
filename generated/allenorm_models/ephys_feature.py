"""EphysFeature: table `ephys_features` (name inferred), 56 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath

    _R = _t.TypeVar("_R", contravariant=True)

    class EphysFeaturePath(_rt.Path[_R, "EphysFeature"]):
        """Columns and associations of EphysFeature, from a root model."""

        adaptation: _rt.Column[_R, float | None]
        """How fast firing slows down in the thumbnail sweep: mean change between successive intervals, each scaled by their sum. Dimensionless, from -1 to 1. `float`, nullable."""
        avg_isi: _rt.Column[_R, float | None]
        """Mean interval between spikes in the thumbnail sweep, in ms. The reciprocal, 1000 / avg_isi, is the mean rate in spikes/s. `float`, nullable."""
        electrode_0_pa: _rt.Column[_R, float | None]
        """Current of the electrode in the bath before it touched the cell, in pA; a check of its offset. `float`, nullable."""
        f_i_curve_slope: _rt.Column[_R, float | None]
        """Gain of the cell: slope of a line fitted to firing rate against current over the spiking long squares, in spikes/s per pA. `float`, nullable."""
        fast_trough_t_long_square: _rt.Column[_R, float | None]
        """Time of the fast trough after the first spike of the rheobase long square, in s. `float`, nullable."""
        fast_trough_t_ramp: _rt.Column[_R, float | None]
        """Time of the fast trough after the first spike, in s, averaged over ramp sweeps. `float`, nullable."""
        fast_trough_t_short_square: _rt.Column[_R, float | None]
        """Time of the fast trough after the first spike, in s, averaged over short squares. `float`, nullable."""
        fast_trough_v_long_square: _rt.Column[_R, float | None]
        """Lowest potential in the first 5 ms after the first spike's peak, in mV, in the rheobase long square. `float`, nullable."""
        fast_trough_v_ramp: _rt.Column[_R, float | None]
        """Lowest potential in the first 5 ms after the first spike's peak, in mV, averaged over ramp sweeps. `float`, nullable."""
        fast_trough_v_short_square: _rt.Column[_R, float | None]
        """Lowest potential in the first 5 ms after the first spike's peak, in mV, averaged over short squares. `float`, nullable."""
        has_burst: _rt.Column[_R, bool | None]
        """Whether the cell fires a burst. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
        has_delay: _rt.Column[_R, bool | None]
        """Whether firing starts late. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
        has_pause: _rt.Column[_R, bool | None]
        """Whether firing pauses. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        input_resistance_mohm: _rt.Column[_R, float | None]
        """Input resistance in MOhm, from the test pulse soon after breaking into the cell. Compare `ri`, from long squares. `float`, nullable."""
        latency: _rt.Column[_R, float | None]
        """Time from stimulus onset to the first spike in the thumbnail sweep, in s. `float`, nullable."""
        peak_t_long_square: _rt.Column[_R, float | None]
        """Time of the first spike's peak in the rheobase long square, in s. `float`, nullable."""
        peak_t_ramp: _rt.Column[_R, float | None]
        """Time of the first spike's peak, in s, averaged over ramp sweeps. `float`, nullable."""
        peak_t_short_square: _rt.Column[_R, float | None]
        """Time of the first spike's peak, in s, averaged over short squares. `float`, nullable."""
        peak_v_long_square: _rt.Column[_R, float | None]
        """Potential at the first spike's peak in the rheobase long square, in mV. `float`, nullable."""
        peak_v_ramp: _rt.Column[_R, float | None]
        """Potential at the first spike's peak, in mV, averaged over ramp sweeps. `float`, nullable."""
        peak_v_short_square: _rt.Column[_R, float | None]
        """Potential at the first spike's peak, in mV, averaged over short squares. `float`, nullable."""
        rheobase_sweep_id: _rt.Column[_R, int | None]
        """Id of the EphysSweep of the weakest long square that made the cell fire. `integer`, nullable."""
        rheobase_sweep_number: _rt.Column[_R, int | None]
        """Number, within the recording, of the weakest long square that made the cell fire. A count without unit. `integer`, nullable."""
        ri: _rt.Column[_R, float | None]
        """Input resistance in MOhm, from the voltage responses to hyperpolarising long squares. `float`, nullable."""
        sag: _rt.Column[_R, float | None]
        """Share of the hyperpolarisation that the cell undoes during a strong negative long square. A dimensionless ratio; 0 is no sag. `float`, nullable."""
        seal_gohm: _rt.Column[_R, float | None]
        """Resistance of the seal between pipette and membrane before breaking in, in GOhm. `float`, nullable."""
        slow_trough_t_long_square: _rt.Column[_R, float | None]
        """Time of the slow trough after the first spike of the rheobase long square, in s. Null without one. `float`, nullable."""
        slow_trough_t_ramp: _rt.Column[_R, float | None]
        """Time of the slow trough after the first spike, in s, averaged over ramp sweeps. Null without one. `float`, nullable."""
        slow_trough_t_short_square: _rt.Column[_R, float | None]
        """Time of the slow trough after the first spike, in s, averaged over short squares. Null without one. `float`, nullable."""
        slow_trough_v_long_square: _rt.Column[_R, float | None]
        """Lowest potential later than 5 ms after the first spike's peak, in mV, in the rheobase long square. Null without such a trough. `float`, nullable."""
        slow_trough_v_ramp: _rt.Column[_R, float | None]
        """Lowest potential later than 5 ms after the first spike's peak, in mV, averaged over ramp sweeps. Null without such a trough. `float`, nullable."""
        slow_trough_v_short_square: _rt.Column[_R, float | None]
        """Lowest potential later than 5 ms after the first spike's peak, in mV, averaged over short squares. Null without such a trough. `float`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the cell that was recorded. `integer`, nullable. The foreign key of `specimen`."""
        tau: _rt.Column[_R, float | None]
        """Membrane time constant in ms, from exponential fits to the onset of hyperpolarising long squares. `float`, nullable."""
        threshold_i_long_square: _rt.Column[_R, float | None]
        """Rheobase: current of the weakest long square that made the cell fire, in pA. `float`, nullable."""
        threshold_i_ramp: _rt.Column[_R, float | None]
        """Current at the first spike's threshold, in pA, averaged over ramp sweeps. `float`, nullable."""
        threshold_i_short_square: _rt.Column[_R, float | None]
        """Current of the short squares that the other short-square features come from, in pA. `float`, nullable."""
        threshold_t_long_square: _rt.Column[_R, float | None]
        """Time of the first spike's threshold in the rheobase long square, in s. `float`, nullable."""
        threshold_t_ramp: _rt.Column[_R, float | None]
        """Time of the first spike's threshold, in s, averaged over ramp sweeps. `float`, nullable."""
        threshold_t_short_square: _rt.Column[_R, float | None]
        """Time of the first spike's threshold, in s, averaged over short squares. `float`, nullable."""
        threshold_v_long_square: _rt.Column[_R, float | None]
        """Potential at the first spike's threshold in the rheobase long square, in mV. `float`, nullable."""
        threshold_v_ramp: _rt.Column[_R, float | None]
        """Potential at the first spike's threshold, in mV, averaged over ramp sweeps. `float`, nullable."""
        threshold_v_short_square: _rt.Column[_R, float | None]
        """Potential at the first spike's threshold, in mV, averaged over short squares. `float`, nullable."""
        thumbnail_sweep_id: _rt.Column[_R, int | None]
        """Id of the EphysSweep shown as the cell's picture: a long square well above rheobase. Latency, adaptation and mean interval come from it. `integer`, nullable."""
        trough_t_long_square: _rt.Column[_R, float | None]
        """Time of the trough after the first spike of the rheobase long square, in s. `float`, nullable."""
        trough_t_ramp: _rt.Column[_R, float | None]
        """Time of the trough after the first spike, in s, averaged over ramp sweeps. `float`, nullable."""
        trough_t_short_square: _rt.Column[_R, float | None]
        """Time of the trough after the first spike, in s, averaged over short squares. `float`, nullable."""
        trough_v_long_square: _rt.Column[_R, float | None]
        """Lowest potential between the first spike and the next, in mV, in the rheobase long square. `float`, nullable."""
        trough_v_ramp: _rt.Column[_R, float | None]
        """Lowest potential between the first spike and the next, in mV, averaged over ramp sweeps. `float`, nullable."""
        trough_v_short_square: _rt.Column[_R, float | None]
        """Lowest potential after the first spike, in mV, averaged over short squares. `float`, nullable."""
        upstroke_downstroke_ratio_long_square: _rt.Column[_R, float | None]
        """Steepest rise of the first spike over its steepest fall, in the rheobase long square. A dimensionless ratio; near 1 in fast-spiking cells. `float`, nullable."""
        upstroke_downstroke_ratio_ramp: _rt.Column[_R, float | None]
        """Steepest rise of the first spike over its steepest fall, averaged over ramp sweeps. A dimensionless ratio. `float`, nullable."""
        upstroke_downstroke_ratio_short_square: _rt.Column[_R, float | None]
        """Steepest rise of the first spike over its steepest fall, averaged over short squares. A dimensionless ratio. `float`, nullable."""
        vm_for_sag: _rt.Column[_R, float | None]
        """Potential at the strongest hyperpolarisation of the long square that `sag` was measured in, in mV. `float`, nullable."""
        vrest: _rt.Column[_R, float | None]
        """Resting potential in mV, from the time before the stimulus in the long squares. `float`, nullable."""
        specimen: SpecimenPath[_R]
        """The cell that was recorded. belongs_to Specimen, by `specimen_id`."""

    class EphysFeatureWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EphysFeature.where`: equality, membership for a sequence, `None` for null."""

        adaptation: float | _abc.Sequence[float] | None
        avg_isi: float | _abc.Sequence[float] | None
        electrode_0_pa: float | _abc.Sequence[float] | None
        f_i_curve_slope: float | _abc.Sequence[float] | None
        fast_trough_t_long_square: float | _abc.Sequence[float] | None
        fast_trough_t_ramp: float | _abc.Sequence[float] | None
        fast_trough_t_short_square: float | _abc.Sequence[float] | None
        fast_trough_v_long_square: float | _abc.Sequence[float] | None
        fast_trough_v_ramp: float | _abc.Sequence[float] | None
        fast_trough_v_short_square: float | _abc.Sequence[float] | None
        has_burst: bool | _abc.Sequence[bool] | None
        has_delay: bool | _abc.Sequence[bool] | None
        has_pause: bool | _abc.Sequence[bool] | None
        id: int | _abc.Sequence[int]
        input_resistance_mohm: float | _abc.Sequence[float] | None
        latency: float | _abc.Sequence[float] | None
        peak_t_long_square: float | _abc.Sequence[float] | None
        peak_t_ramp: float | _abc.Sequence[float] | None
        peak_t_short_square: float | _abc.Sequence[float] | None
        peak_v_long_square: float | _abc.Sequence[float] | None
        peak_v_ramp: float | _abc.Sequence[float] | None
        peak_v_short_square: float | _abc.Sequence[float] | None
        rheobase_sweep_id: int | _abc.Sequence[int] | None
        rheobase_sweep_number: int | _abc.Sequence[int] | None
        ri: float | _abc.Sequence[float] | None
        sag: float | _abc.Sequence[float] | None
        seal_gohm: float | _abc.Sequence[float] | None
        slow_trough_t_long_square: float | _abc.Sequence[float] | None
        slow_trough_t_ramp: float | _abc.Sequence[float] | None
        slow_trough_t_short_square: float | _abc.Sequence[float] | None
        slow_trough_v_long_square: float | _abc.Sequence[float] | None
        slow_trough_v_ramp: float | _abc.Sequence[float] | None
        slow_trough_v_short_square: float | _abc.Sequence[float] | None
        specimen_id: int | _abc.Sequence[int] | None
        tau: float | _abc.Sequence[float] | None
        threshold_i_long_square: float | _abc.Sequence[float] | None
        threshold_i_ramp: float | _abc.Sequence[float] | None
        threshold_i_short_square: float | _abc.Sequence[float] | None
        threshold_t_long_square: float | _abc.Sequence[float] | None
        threshold_t_ramp: float | _abc.Sequence[float] | None
        threshold_t_short_square: float | _abc.Sequence[float] | None
        threshold_v_long_square: float | _abc.Sequence[float] | None
        threshold_v_ramp: float | _abc.Sequence[float] | None
        threshold_v_short_square: float | _abc.Sequence[float] | None
        thumbnail_sweep_id: int | _abc.Sequence[int] | None
        trough_t_long_square: float | _abc.Sequence[float] | None
        trough_t_ramp: float | _abc.Sequence[float] | None
        trough_t_short_square: float | _abc.Sequence[float] | None
        trough_v_long_square: float | _abc.Sequence[float] | None
        trough_v_ramp: float | _abc.Sequence[float] | None
        trough_v_short_square: float | _abc.Sequence[float] | None
        upstroke_downstroke_ratio_long_square: float | _abc.Sequence[float] | None
        upstroke_downstroke_ratio_ramp: float | _abc.Sequence[float] | None
        upstroke_downstroke_ratio_short_square: float | _abc.Sequence[float] | None
        vm_for_sag: float | _abc.Sequence[float] | None
        vrest: float | _abc.Sequence[float] | None

    EphysFeatureColumn: _tx.TypeAlias = _t.Literal[
        "adaptation",
        "avg_isi",
        "electrode_0_pa",
        "f_i_curve_slope",
        "fast_trough_t_long_square",
        "fast_trough_t_ramp",
        "fast_trough_t_short_square",
        "fast_trough_v_long_square",
        "fast_trough_v_ramp",
        "fast_trough_v_short_square",
        "has_burst",
        "has_delay",
        "has_pause",
        "id",
        "input_resistance_mohm",
        "latency",
        "peak_t_long_square",
        "peak_t_ramp",
        "peak_t_short_square",
        "peak_v_long_square",
        "peak_v_ramp",
        "peak_v_short_square",
        "rheobase_sweep_id",
        "rheobase_sweep_number",
        "ri",
        "sag",
        "seal_gohm",
        "slow_trough_t_long_square",
        "slow_trough_t_ramp",
        "slow_trough_t_short_square",
        "slow_trough_v_long_square",
        "slow_trough_v_ramp",
        "slow_trough_v_short_square",
        "specimen_id",
        "tau",
        "threshold_i_long_square",
        "threshold_i_ramp",
        "threshold_i_short_square",
        "threshold_t_long_square",
        "threshold_t_ramp",
        "threshold_t_short_square",
        "threshold_v_long_square",
        "threshold_v_ramp",
        "threshold_v_short_square",
        "thumbnail_sweep_id",
        "trough_t_long_square",
        "trough_t_ramp",
        "trough_t_short_square",
        "trough_v_long_square",
        "trough_v_ramp",
        "trough_v_short_square",
        "upstroke_downstroke_ratio_long_square",
        "upstroke_downstroke_ratio_ramp",
        "upstroke_downstroke_ratio_short_square",
        "vm_for_sag",
        "vrest",
    ]
    EphysFeatureInclude: _tx.TypeAlias = _t.Literal[
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
    ]

    EphysFeatureT = _t.TypeVar("EphysFeatureT", bound="EphysFeature")

    class EphysFeatureQuery(_rt.Query[EphysFeatureT]):
        """A query for EphysFeature objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EphysFeatureT],
            **equal: _tx.Unpack[EphysFeatureWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EphysFeatureT, _t.Any]
            | EphysFeatureInclude
            | tuple[EphysFeatureInclude, ...],
            where: _rt.Condition[EphysFeatureT] | _abc.Sequence[_rt.Condition[EphysFeatureT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EphysFeatureT, _t.Any] | EphysFeatureColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EphysFeatureT, _t.Any] | EphysFeatureColumn
        ) -> _tx.Self: ...


class EphysFeature(_rt.Model):
    """Electrical features of one recorded cell, computed from its current-clamp sweeps. Times count from the start of the sweep; long squares begin about 1 s into it.

    Table `ephys_features` (name inferred), 56 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "EphysFeature"
    __table__: _t.ClassVar[str] = "ephys_features"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    adaptation: float | None = None
    """How fast firing slows down in the thumbnail sweep: mean change between successive intervals, each scaled by their sum. Dimensionless, from -1 to 1. `float`, nullable."""
    avg_isi: float | None = None
    """Mean interval between spikes in the thumbnail sweep, in ms. The reciprocal, 1000 / avg_isi, is the mean rate in spikes/s. `float`, nullable."""
    electrode_0_pa: float | None = None
    """Current of the electrode in the bath before it touched the cell, in pA; a check of its offset. `float`, nullable."""
    f_i_curve_slope: float | None = None
    """Gain of the cell: slope of a line fitted to firing rate against current over the spiking long squares, in spikes/s per pA. `float`, nullable."""
    fast_trough_t_long_square: float | None = None
    """Time of the fast trough after the first spike of the rheobase long square, in s. `float`, nullable."""
    fast_trough_t_ramp: float | None = None
    """Time of the fast trough after the first spike, in s, averaged over ramp sweeps. `float`, nullable."""
    fast_trough_t_short_square: float | None = None
    """Time of the fast trough after the first spike, in s, averaged over short squares. `float`, nullable."""
    fast_trough_v_long_square: float | None = None
    """Lowest potential in the first 5 ms after the first spike's peak, in mV, in the rheobase long square. `float`, nullable."""
    fast_trough_v_ramp: float | None = None
    """Lowest potential in the first 5 ms after the first spike's peak, in mV, averaged over ramp sweeps. `float`, nullable."""
    fast_trough_v_short_square: float | None = None
    """Lowest potential in the first 5 ms after the first spike's peak, in mV, averaged over short squares. `float`, nullable."""
    has_burst: bool | None = None
    """Whether the cell fires a burst. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
    has_delay: bool | None = None
    """Whether firing starts late. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
    has_pause: bool | None = None
    """Whether firing pauses. False in all 2,333 rows seen, so take it as not computed. `boolean`, nullable."""
    id: int
    """Primary key of the row. `integer`, never null."""
    input_resistance_mohm: float | None = None
    """Input resistance in MOhm, from the test pulse soon after breaking into the cell. Compare `ri`, from long squares. `float`, nullable."""
    latency: float | None = None
    """Time from stimulus onset to the first spike in the thumbnail sweep, in s. `float`, nullable."""
    peak_t_long_square: float | None = None
    """Time of the first spike's peak in the rheobase long square, in s. `float`, nullable."""
    peak_t_ramp: float | None = None
    """Time of the first spike's peak, in s, averaged over ramp sweeps. `float`, nullable."""
    peak_t_short_square: float | None = None
    """Time of the first spike's peak, in s, averaged over short squares. `float`, nullable."""
    peak_v_long_square: float | None = None
    """Potential at the first spike's peak in the rheobase long square, in mV. `float`, nullable."""
    peak_v_ramp: float | None = None
    """Potential at the first spike's peak, in mV, averaged over ramp sweeps. `float`, nullable."""
    peak_v_short_square: float | None = None
    """Potential at the first spike's peak, in mV, averaged over short squares. `float`, nullable."""
    rheobase_sweep_id: int | None = None
    """Id of the EphysSweep of the weakest long square that made the cell fire. `integer`, nullable."""
    rheobase_sweep_number: int | None = None
    """Number, within the recording, of the weakest long square that made the cell fire. A count without unit. `integer`, nullable."""
    ri: float | None = None
    """Input resistance in MOhm, from the voltage responses to hyperpolarising long squares. `float`, nullable."""
    sag: float | None = None
    """Share of the hyperpolarisation that the cell undoes during a strong negative long square. A dimensionless ratio; 0 is no sag. `float`, nullable."""
    seal_gohm: float | None = None
    """Resistance of the seal between pipette and membrane before breaking in, in GOhm. `float`, nullable."""
    slow_trough_t_long_square: float | None = None
    """Time of the slow trough after the first spike of the rheobase long square, in s. Null without one. `float`, nullable."""
    slow_trough_t_ramp: float | None = None
    """Time of the slow trough after the first spike, in s, averaged over ramp sweeps. Null without one. `float`, nullable."""
    slow_trough_t_short_square: float | None = None
    """Time of the slow trough after the first spike, in s, averaged over short squares. Null without one. `float`, nullable."""
    slow_trough_v_long_square: float | None = None
    """Lowest potential later than 5 ms after the first spike's peak, in mV, in the rheobase long square. Null without such a trough. `float`, nullable."""
    slow_trough_v_ramp: float | None = None
    """Lowest potential later than 5 ms after the first spike's peak, in mV, averaged over ramp sweeps. Null without such a trough. `float`, nullable."""
    slow_trough_v_short_square: float | None = None
    """Lowest potential later than 5 ms after the first spike's peak, in mV, averaged over short squares. Null without such a trough. `float`, nullable."""
    specimen_id: int | None = None
    """Id of the cell that was recorded. `integer`, nullable. The foreign key of `specimen`."""
    tau: float | None = None
    """Membrane time constant in ms, from exponential fits to the onset of hyperpolarising long squares. `float`, nullable."""
    threshold_i_long_square: float | None = None
    """Rheobase: current of the weakest long square that made the cell fire, in pA. `float`, nullable."""
    threshold_i_ramp: float | None = None
    """Current at the first spike's threshold, in pA, averaged over ramp sweeps. `float`, nullable."""
    threshold_i_short_square: float | None = None
    """Current of the short squares that the other short-square features come from, in pA. `float`, nullable."""
    threshold_t_long_square: float | None = None
    """Time of the first spike's threshold in the rheobase long square, in s. `float`, nullable."""
    threshold_t_ramp: float | None = None
    """Time of the first spike's threshold, in s, averaged over ramp sweeps. `float`, nullable."""
    threshold_t_short_square: float | None = None
    """Time of the first spike's threshold, in s, averaged over short squares. `float`, nullable."""
    threshold_v_long_square: float | None = None
    """Potential at the first spike's threshold in the rheobase long square, in mV. `float`, nullable."""
    threshold_v_ramp: float | None = None
    """Potential at the first spike's threshold, in mV, averaged over ramp sweeps. `float`, nullable."""
    threshold_v_short_square: float | None = None
    """Potential at the first spike's threshold, in mV, averaged over short squares. `float`, nullable."""
    thumbnail_sweep_id: int | None = None
    """Id of the EphysSweep shown as the cell's picture: a long square well above rheobase. Latency, adaptation and mean interval come from it. `integer`, nullable."""
    trough_t_long_square: float | None = None
    """Time of the trough after the first spike of the rheobase long square, in s. `float`, nullable."""
    trough_t_ramp: float | None = None
    """Time of the trough after the first spike, in s, averaged over ramp sweeps. `float`, nullable."""
    trough_t_short_square: float | None = None
    """Time of the trough after the first spike, in s, averaged over short squares. `float`, nullable."""
    trough_v_long_square: float | None = None
    """Lowest potential between the first spike and the next, in mV, in the rheobase long square. `float`, nullable."""
    trough_v_ramp: float | None = None
    """Lowest potential between the first spike and the next, in mV, averaged over ramp sweeps. `float`, nullable."""
    trough_v_short_square: float | None = None
    """Lowest potential after the first spike, in mV, averaged over short squares. `float`, nullable."""
    upstroke_downstroke_ratio_long_square: float | None = None
    """Steepest rise of the first spike over its steepest fall, in the rheobase long square. A dimensionless ratio; near 1 in fast-spiking cells. `float`, nullable."""
    upstroke_downstroke_ratio_ramp: float | None = None
    """Steepest rise of the first spike over its steepest fall, averaged over ramp sweeps. A dimensionless ratio. `float`, nullable."""
    upstroke_downstroke_ratio_short_square: float | None = None
    """Steepest rise of the first spike over its steepest fall, averaged over short squares. A dimensionless ratio. `float`, nullable."""
    vm_for_sag: float | None = None
    """Potential at the strongest hyperpolarisation of the long square that `sag` was measured in, in mV. `float`, nullable."""
    vrest: float | None = None
    """Resting potential in mV, from the time before the stimulus in the long squares. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EphysFeaturePath[EphysFeature]"]

        @property
        def specimen(self) -> Specimen | None:
            """The cell that was recorded. belongs_to Specimen, by `specimen_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EphysFeatureT],
            /,
            *conditions: _rt.Condition[EphysFeatureT],
            **equal: _tx.Unpack[EphysFeatureWhere],
        ) -> EphysFeatureQuery[EphysFeatureT]: ...
        @classmethod
        def include(
            cls: _b.type[EphysFeatureT],
            /,
            *paths: _rt.Path[EphysFeatureT, _t.Any]
            | EphysFeatureInclude
            | tuple[EphysFeatureInclude, ...],
            where: _rt.Condition[EphysFeatureT] | _abc.Sequence[_rt.Condition[EphysFeatureT]] = (),
            keep_parents: bool = False,
        ) -> EphysFeatureQuery[EphysFeatureT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
