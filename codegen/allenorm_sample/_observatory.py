"""The Brain Observatory, by two-photon imaging: containers, experiments and cell metrics."""

from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import REPORTERS, add_mouse
from allenorm_sample._facets import FALSE
from allenorm_sample._recordings import NWB, traces_nwb
from allenorm_sample._rows import Content, Row, Rows
from allenorm_sample._structures import structure_of

_CONTAINERS: Final = (
    ("VISp", 175, "Cux2-CreERT2", (502066273, 502115959, None)),
    ("VISl", 275, "Rorb-IRES2-Cre", (None, None, None)),
    ("VISal", 375, "Rbp4-Cre_KL100", (None, None, None)),
    ("VISpm", 275, "Emx1-IRES-Cre", (None, None, None)),
)
_FAILED: Final = "Emx1-IRES-Cre"
_SESSIONS: Final = ("three_session_A", "three_session_B", "three_session_C")
_CELLS: Final = (517394843, 517394850)
"""Cells that clients name."""
_CELLS_EACH: Final = 4
_EMPTY: Final = "ApiCamExperimentContainerMetric"
_THUMBNAILS: Final = ("drifting_grating_small", "natural_scene_small", "static_gratings_small")
_ITEMS: Final = (
    (15, "drifting_grating_small", "T", "R", "drifting_gratings"),
    (43, "osi_dg", "M", "R", "drifting_gratings"),
    (None, "dsi_dg", "M", "R", "drifting_gratings"),
    (None, "osi_sg", "M", "R", "static_gratings"),
    (None, "time_to_peak_ns", "M", "R", "natural_scenes"),
    (None, "rf_area_on_lsn", "M", "R", "locally_sparse_noise"),
    (None, "mean_running_speed_a", "M", "S", "spontaneous"),
)


def add_observatory(rows: Rows, seed: int) -> None:
    """Add containers with their experiments, and what is said of their cells.

    Args:
        rows: The sample.
        seed: The seed.
    """
    for number, item, kind, level, stimulus in _ITEMS:
        rows.add(
            "ApiCamStimulusMapping",
            id=number,
            item=item,
            item_type=kind,
            level=level,
            stimulus_name=stimulus,
        )
    for name in ("ApiCamCellMetric", "ApiCamStimulusMapping"):
        rows.add("ApiColumnDefinition", api_class_name=name)
    for order, what in enumerate(_CONTAINERS):
        _add_container(rows, Dice(seed, f"container {order}"), order, what)


def _add_container(
    rows: Rows, dice: Dice, order: int, what: tuple[str, int, str, tuple[int | None, ...]]
) -> None:
    """Add one container: the same cells seen in three sessions."""
    area, depth, line, numbers = what
    donor = add_mouse(rows, dice, line, "Slc17a7-IRES2-Cre", REPORTERS[1])
    specimen = rows.add(
        "Specimen",
        name=donor["name"],
        donor_id=donor["id"],
        is_cell_specimen=False,
        is_ish=False,
        failed_facet=FALSE,
    )
    specimen["specimen_id_path"] = f"/{specimen['id']}/"
    structure = structure_of(rows, area)["id"]
    isi = rows.add(
        "IsiExperiment",
        name=f"isi_{order}",
        specimen_id=specimen["id"],
        date_of_acquisition="2015-01-05T00:00:00Z",
        storage_directory=f"/synthetic/isi_{order}/",
    )["id"]
    container = rows.add(
        "ExperimentContainer",
        failed=line == _FAILED,
        failed_facet=FALSE,
        imaging_depth=depth,
        isi_experiment_id=isi,
        specimen_id=specimen["id"],
        targeted_structure_id=structure,
        weight=100,
    )
    rows.add(_EMPTY)
    for place, (number, session) in enumerate(zip(numbers, _SESSIONS, strict=True)):
        experiment = rows.add(
            "OphysExperiment",
            id=number,
            name=f"Session {session[-1]}",
            date_of_acquisition=f"2015-0{place + 2}-10T12:00:00Z",
            experiment_container_id=container["id"],
            fail_eye_tracking=session == _SESSIONS[-1],
            imaging_depth=depth,
            specimen_id=specimen["id"],
            stimulus_name=session,
            storage_directory=f"/synthetic/ophys_{order}_{place}/",
            targeted_structure_id=structure,
        )["id"]
        kinds = ["NWBOphys"]
        kinds += ["ObservatoryEventsFile"] if number else []
        kinds += ["EyeDlcScreenMapping"] if number and session != _SESSIONS[-1] else []
        for kind in kinds:
            title = f"Synthetic {kind} of experiment {experiment}: invented values."
            data = traces_nwb(dice, title, {"cell_0": 16, "cell_1": 16})
            name = f"{experiment}_{kind}.h5"
            rows.well_known_file(("OphysExperiment", experiment), kind, Content(name, NWB, data))
    known = list(_CELLS) if order == 0 else []
    for _ in range(_CELLS_EACH):
        cell = known.pop(0) if known else rows.new_id()
        _add_metrics(rows, dice, cell, container, (area, depth, donor["full_genotype"]))


def _add_metrics(
    rows: Rows, dice: Dice, cell: int, container: Row, what: tuple[str, int, str]
) -> None:
    """Add what was measured of one cell."""
    area, depth, genotype = what
    measured = {
        name: dice.number(low, high, 4)
        for name, low, high in (
            ("osi_dg", 0.0, 1.0),
            ("dsi_dg", 0.0, 1.0),
            ("g_osi_dg", 0.0, 1.0),
            ("osi_sg", 0.0, 1.0),
            ("peak_dff_dg", 0.0, 30.0),
            ("p_dg", 0.0, 1.0),
            ("p_ns", 0.0, 1.0),
            ("reliability_dg", 0.0, 1.0),
            ("reliability_ns", 0.0, 1.0),
            ("time_to_peak_ns", 0.1, 0.5),
            ("image_sel_ns", 0.0, 1.0),
            ("rf_area_on_lsn", 50.0, 400.0),
            ("rf_area_off_lsn", 50.0, 400.0),
        )
    }
    rows.add(
        "ApiCamCellMetric",
        cell_specimen_id=cell,
        all_stim=dice.chance(0.7),
        area=area,
        imaging_depth=depth,
        donor_full_genotype=genotype,
        experiment_container_id=container["id"],
        failed_experiment_container=container["failed"],
        specimen_id=container["specimen_id"],
        pref_dir_dg=dice.pick((0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0)),
        pref_tf_dg=dice.pick((1.0, 2.0, 4.0, 8.0, 15.0)),
        pref_ori_sg=dice.pick((0.0, 30.0, 60.0, 90.0, 120.0, 150.0)),
        pref_sf_sg=dice.pick((0.02, 0.04, 0.08, 0.16, 0.32)),
        **measured,
        **{name: f"/synthetic/thumbnails/{cell}_{name}" for name in _THUMBNAILS},
    )
