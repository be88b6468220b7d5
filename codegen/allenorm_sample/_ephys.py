"""Electrophysiology: sweeps, features and recordings of a cell."""

from typing import Any, Final

from allenorm_sample._dice import Dice
from allenorm_sample._pictures import JPEG, trace_jpeg
from allenorm_sample._recordings import NWB, sweeps_nwb
from allenorm_sample._rows import Content, Row, Rows

_STIMULI: Final = (
    ("Long Square", "SYN_LS", 1.0, 0),
    ("Long Square", "SYN_LS", 1.0, 4),
    ("Long Square", "SYN_LS", 1.0, 9),
    ("Ramp", "SYN_RAMP", 15.0, 3),
    ("Noise 2", "SYN_NOISE2", 9.0, 7),
)
_PHASES: Final = ("long_square", "ramp", "short_square")


def add_ephys(
    rows: Rows, dice: Dice, specimen: Row, *, drawn: bool = False, failed: bool = False
) -> Row:
    """Add the recordings of a cell.

    Args:
        rows: The sample.
        dice: Where the values come from.
        specimen: The cell.
        drawn: Whether there is a small picture of a sweep.
        failed: Whether the experiment did not pass quality control.

    Returns:
        The electrophysiology features, and the `id` of its files under `nwb` and `thumb`.
    """
    number = specimen["id"]
    result = rows.add("EphysResult", failed=failed, sampling_rate=200_000)["id"]
    specimen["ephys_result_id"] = result
    rheobase = dice.whole(3, 15) * 10.0
    sweeps = _add_sweeps(rows, dice, number, rheobase)
    features = dict(_add_features(rows, dice, number, rheobase, sweeps))
    nwb = sweeps_nwb(dice, _title(number), {3: rheobase + 40})
    owner = ("EphysResult", int(result))
    file = Content(f"{number}.nwb", NWB, nwb)
    features["nwb"] = rows.well_known_file(owner, "NWBDownload", file)
    features["thumb"] = None
    if drawn:
        picture = Content(f"{number}_sweeps.jpg", JPEG, trace_jpeg(dice, 9))
        features["thumb"] = rows.well_known_file(owner, "EphysThumbnail", picture)
    return features


def _title(number: int) -> str:
    """Say what a recording is."""
    return f"Synthetic recording of specimen {number}: invented values, no measurement."


def _add_sweeps(rows: Rows, dice: Dice, specimen: int, rheobase: float) -> list[Row]:
    """Add the sweeps of a cell, numbered from 1."""
    sweeps: list[Row] = []
    for order, (name, description, duration, spikes) in enumerate(_STIMULI):
        amplitude = {0: -90.0, 1: rheobase, 2: rheobase + 40}.get(order, rheobase * 1.5)
        sweeps.append(
            rows.add(
                "EphysSweep",
                specimen_id=specimen,
                sweep_number=order + 1,
                stimulus_name=name,
                stimulus_description=f"{description}[{order}]",
                stimulus_absolute_amplitude=amplitude,
                stimulus_relative_amplitude=round(amplitude / rheobase, 3),
                stimulus_duration=duration,
                stimulus_interval=None,
                stimulus_start_time=1.02,
                stimulus_units="Amps",
                num_spikes=spikes or None,
                bridge_balance_mohm=dice.number(8, 25),
                leak_pa=dice.number(-20, 20),
                peak_deflection=dice.number(-110, -85) if amplitude < 0 else None,
                pre_noise_rms_mv=dice.number(0.02, 0.07, 4),
                post_noise_rms_mv=dice.number(0.02, 0.07, 4),
                pre_vm_mv=dice.number(-78, -62),
                post_vm_mv=dice.number(-78, -62),
                slow_noise_rms_mv=dice.number(0.05, 0.4, 4),
                slow_vm_mv=dice.number(-78, -62),
                vm_delta_mv=dice.number(0, 1.5),
            )
        )
    return sweeps


def _add_features(rows: Rows, dice: Dice, specimen: int, rheobase: float, sweeps: list[Row]) -> Row:
    """Add the features of a cell."""
    values: dict[str, Any] = {}
    for phase, start in zip(_PHASES, (1.1, 4.0, 1.02), strict=True):
        threshold = dice.number(-52, -35)
        for event, after, low, high in (
            ("threshold", 0.0, threshold, threshold),
            ("peak", 0.0006, 20, 45),
            ("fast_trough", 0.0025, -62, -48),
            ("trough", 0.012, -72, -58),
            ("slow_trough", 0.015, -70, -57),
        ):
            values[f"{event}_t_{phase}"] = round(start + after, 5)
            values[f"{event}_v_{phase}"] = dice.number(low, high)
        values[f"upstroke_downstroke_ratio_{phase}"] = dice.number(1.2, 4.2)
    return rows.add(
        "EphysFeature",
        specimen_id=specimen,
        **values,
        adaptation=dice.number(0, 0.1, 4),
        avg_isi=dice.number(20, 150),
        electrode_0_pa=dice.number(-20, 20),
        f_i_curve_slope=dice.number(0.05, 0.6, 4),
        has_burst=False,
        has_delay=dice.chance(0.1),
        has_pause=dice.chance(0.1),
        input_resistance_mohm=dice.number(80, 300),
        latency=dice.number(0.01, 0.2, 4),
        rheobase_sweep_id=sweeps[1]["id"],
        rheobase_sweep_number=sweeps[1]["sweep_number"],
        ri=dice.number(80, 300),
        sag=dice.number(0.02, 0.3, 4),
        seal_gohm=dice.number(1.5, 6),
        tau=dice.number(6, 35),
        threshold_i_long_square=rheobase,
        threshold_i_ramp=rheobase * 1.2,
        threshold_i_short_square=rheobase * 6,
        thumbnail_sweep_id=sweeps[2]["id"],
        vm_for_sag=dice.number(-105, -88),
        vrest=dice.number(-79, -62),
    )
