"""The Brain Observatory, by silicon probes: sessions, probes, channels and units."""

import json
from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import add_mouse
from allenorm_sample._facets import FALSE
from allenorm_sample._recordings import NWB, traces_nwb
from allenorm_sample._rows import Content, Row, Rows
from allenorm_sample._structures import structure_of

_SESSIONS: Final = (
    (715093703, "brain_observatory_1.1", "Sst-IRES-Cre", (792645504, 805002027)),
    (719161530, "functional_connectivity", "Pvalb-IRES-Cre", (729445648, 729445650)),
    (None, "brain_observatory_1.1", "Scnn1a-Tg3-Cre", (None,)),
)
_CHANNELS: Final = {792645504: 849705558}
_UNITS: Final = {849705558: (950911932, 950911986)}
"""Sessions, probes, channels and units that clients name."""

_KNOWN_DEPTH: Final = "VISp6a"
_DEPTHS: Final = ("CP", "CA1", "VISp6a", "VISp5", "VISp4", "VISp2/3")


def add_ecephys(rows: Rows, seed: int) -> None:
    """Add every session.

    Args:
        rows: The sample.
        seed: The seed.
    """
    for order, (number, stimulus, line, probes) in enumerate(_SESSIONS):
        dice = Dice(seed, f"session {order}")
        donor = add_mouse(rows, dice, line)
        specimen = rows.add(
            "Specimen",
            name=donor["name"],
            donor_id=donor["id"],
            is_cell_specimen=False,
            is_ish=False,
            failed_facet=FALSE,
        )
        specimen["specimen_id_path"] = f"/{specimen['id']}/"
        isi = rows.add(
            "IsiExperiment",
            name=f"isi_ecephys_{order}",
            specimen_id=specimen["id"],
            date_of_acquisition="2018-12-20T00:00:00Z",
            storage_directory=f"/synthetic/isi_ecephys_{order}/",
        )["id"]
        session = rows.add(
            "EcephysSession",
            id=number,
            specimen_id=specimen["id"],
            isi_experiment_id=isi,
            date_of_acquisition=f"2019-01-{10 + order}T00:00:00Z",
            published_at="2020-01-01T00:00:00Z",
            stimulus_name=stimulus,
            fail_eye_tracking=order == 1,
        )["id"]
        title = f"Synthetic EcephysNwb of session {session}: invented values."
        data = traces_nwb(dice, title, {"units": 16, "running_speed": 16})
        name = f"session_{session}.nwb"
        rows.well_known_file(("EcephysSession", session), "EcephysNwb", Content(name, NWB, data))
        for place, probe in enumerate(probes):
            _add_probe(rows, dice, session, probe, place)


def _add_probe(rows: Rows, dice: Dice, session: int, number: int | None, place: int) -> None:
    """Add one probe with a few of its channels."""
    probe = rows.add(
        "EcephysProbe",
        id=number,
        ecephys_session_id=session,
        name=f"probe{'ABCDEF'[place]}",
        phase="3a",
        sampling_rate=30000.0,
        lfp_sampling_rate=1250.0,
        lfp_temporal_subsampling_factor=2.0,
        air_channel_index=374,
        surface_channel_index=340,
        use_lfp_data=True,
    )["id"]
    title = f"Synthetic EcephysLfpNwb of probe {probe}: invented values."
    data = traces_nwb(dice, title, {"lfp": 16})
    file = Content(f"probe_{probe}_lfp.nwb", NWB, data)
    rows.well_known_file(("EcephysProbe", probe), "EcephysLfpNwb", file)
    for order, acronym in enumerate(_DEPTHS):
        known = _CHANNELS.get(probe) if acronym == _KNOWN_DEPTH else None
        channel = rows.add(
            "EcephysChannel",
            id=known,
            ecephys_probe_id=probe,
            local_index=order * 60,
            probe_horizontal_position=dice.pick((11, 27, 43, 59)),
            probe_vertical_position=20 + order * 600,
            anterior_posterior_ccf_coordinate=dice.number(7000, 9500, 0),
            dorsal_ventral_ccf_coordinate=round(4200.0 - order * 600, 1),
            left_right_ccf_coordinate=dice.number(6500, 9500, 0),
            # The lowest channel lies outside of what was annotated.
            structure_id=structure_of(rows, acronym)["id"] if order else None,
        )["id"]
        for unit in _UNITS.get(channel, (None,)):
            _add_unit(rows, dice, channel, unit)


def _add_unit(rows: Rows, dice: Dice, channel: int, number: int | None) -> None:
    """Add one unit with its metrics."""
    measured: Row = {
        name: dice.number(low, high, 4)
        for name, low, high in (
            ("PT_ratio", 0.2, 0.9),
            ("amplitude", 60.0, 300.0),
            ("amplitude_cutoff", 0.0, 0.1),
            ("cumulative_drift", 50.0, 500.0),
            ("d_prime", 2.0, 8.0),
            ("duration", 0.1, 0.8),
            ("firing_rate", 0.1, 40.0),
            ("halfwidth", 0.08, 0.4),
            ("isi_violations", 0.0, 0.5),
            ("isolation_distance", 30.0, 180.0),
            ("l_ratio", 0.0, 0.1),
            ("max_drift", 10.0, 80.0),
            ("nn_hit_rate", 0.7, 1.0),
            ("nn_miss_rate", 0.0, 0.05),
            ("presence_ratio", 0.9, 0.99),
            ("recovery_slope", -0.3, -0.02),
            ("repolarization_slope", 0.2, 1.2),
            ("silhouette_score", 0.0, 0.3),
            ("snr", 1.0, 7.0),
            ("spread", 20.0, 120.0),
            ("velocity_above", -1.0, 1.0),
            ("velocity_below", -1.0, 1.0),
        )
    }
    unit = rows.add(
        "EcephysUnit",
        id=number,
        ecephys_channel_id=channel,
        quality="good",
        epoch_name_quality_metrics="complete_session",
        epoch_name_waveform_metrics="complete_session",
        **measured,
    )["id"]
    metrics = {"fano_dg": dice.number(0.5, 2), "g_osi_dg": dice.number(0, 1)}
    rows.add("EcephysUnitMetricBundle", ecephys_unit_id=unit, data=json.dumps(metrics))
