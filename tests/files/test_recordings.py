"""Recordings of the format NWB 1, read as the page about files says."""

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest

from allenorm.files import open_hdf5

PAGE = Path(__file__).parents[2] / "docs" / "files.md"
ROW = re.compile(r"^\| `(get_[^`]+)` \| `([^`]+)`", re.MULTILINE)
COUNT = 20


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Write a recording as the Cell Types Database lays it out: epochs are links."""
    if importlib.util.find_spec("h5py") is None:
        pytest.skip("h5py is not installed")
    h5py: Any = importlib.import_module("h5py")
    path = tmp_path / "cell.nwb"
    with h5py.File(path, "w") as file:
        file["nwb_version"] = "NWB-1.0.5"
        for number in (5, 61):
            for kind, group in (("stimulus", "presentation"), ("acquisition", "timeseries")):
                series = file.create_group(f"{kind}/{group}/Sweep_{number}")
                sign = 1 if kind == "stimulus" else -1
                series["data"] = [sign * number * at for at in range(COUNT)]
                series["starting_time"] = 0.0
                series["starting_time"].attrs["rate"] = 200_000.0
                if kind == "stimulus":
                    series["aibs_stimulus_amplitude_pa"] = 110.0
                    series["aibs_stimulus_name"] = "Long Square"
                    series["electrode"] = file.require_group("general/Electrode 1")
            for name, start in (("Sweep", 0), ("Experiment", 7)):
                if (name, number) == ("Experiment", 61):
                    continue
                for kind, source in (
                    ("stimulus", "stimulus/presentation"),
                    ("response", "acquisition/timeseries"),
                ):
                    epoch = file.create_group(f"epochs/{name}_{number}/{kind}")
                    epoch["timeseries"] = file[f"{source}/Sweep_{number}"]
                    epoch["idx_start"] = start
                    epoch["count"] = COUNT - start
        file["analysis/spike_times/Sweep_5"] = [0.25, 0.5]
    return path


def plain(value: Any) -> Any:
    """Return what h5py gives as plain numbers and lists."""
    return value.tolist() if hasattr(value, "tolist") else value


def test_each_row_of_the_page(recording: Path) -> None:
    """What AllenSDK's methods read is read by the lines that stand beside them."""
    with open_hdf5(recording) as file:
        found = {
            method: eval(line, {"file": file})  # noqa: S307 - our own page
            for method, line in ROW.findall(PAGE.read_text("utf-8"))
        }

    metadata = found.pop("get_sweep_metadata(5)")
    assert metadata["aibs_stimulus_amplitude_pa"] == 110
    assert metadata["aibs_stimulus_name"] == b"Long Square"
    assert {name: plain(each) for name, each in found.items()} == {
        "get_sweep_numbers()": [5, 61],
        "get_experiment_sweep_numbers()": [5],
        'get_sweep(5)["stimulus"]': [5 * at for at in range(COUNT)],
        'get_sweep(5)["response"]': [-5 * at for at in range(COUNT)],
        'get_sweep(5)["sampling_rate"]': 200_000,
        'get_sweep(5)["index_range"][0]': 7,
        'get_sweep(5)["index_range"][1]': COUNT - 1,
        "get_spike_times(5)": [0.25, 0.5],
    }
