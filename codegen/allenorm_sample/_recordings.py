"""Small recordings in the HDF5 form of Neurodata Without Borders."""

import importlib
import io
import math
from typing import Any, Final

import numpy as np

from allenorm_sample._dice import Dice

# It has no types, and one of the type checkers would say so at every use.
h5py: Any = importlib.import_module("h5py")

NWB: Final = "application/x-hdf5"
_PULSE: Final = range(4, 12)
"""The samples of a sweep during which current flows."""


def sweeps_nwb(dice: Dice, title: str, sweeps: dict[int, float]) -> bytes:
    """Write sweeps of current injections and responses, as NWB 1.0 lays them out.

    Args:
        dice: Where the noise comes from.
        title: A sentence that says what it is.
        sweeps: The amplitude of each sweep by its number, in picoamperes.

    Returns:
        The file.
    """
    target = io.BytesIO()
    with h5py.File(target, "w", libver="latest", meta_block_size=64) as file:
        _label(file, title)
        for number, amplitude in sweeps.items():
            stimulus = [amplitude * 1e-12 if place in _PULSE else 0.0 for place in range(16)]
            response = [
                (-70 + (_risen(amplitude, place) if place in _PULSE else 0)) / 1e3
                + dice.number(-1e-4, 1e-4, 6)
                for place in range(16)
            ]
            for group, values, unit in (
                (f"stimulus/presentation/Sweep_{number}", stimulus, "A"),
                (f"acquisition/timeseries/Sweep_{number}", response, "V"),
            ):
                data = file.create_dataset(f"{group}/data", data=values, dtype="<f4")
                data.attrs["unit"] = _text(unit)
                file[group].attrs["rate"] = 10.0
    return target.getvalue()


def traces_nwb(dice: Dice, title: str, traces: dict[str, int]) -> bytes:
    """Write one trace for each cell, unit or quantity.

    Args:
        dice: Where the values come from.
        title: A sentence that says what it is.
        traces: How many samples each trace has, by its name.

    Returns:
        The file.
    """
    target = io.BytesIO()
    with h5py.File(target, "w", libver="latest", meta_block_size=64) as file:
        _label(file, title)
        for name, count in traces.items():
            values = [dice.number(0, 1, 4) for _ in range(count)]
            file.create_dataset(f"processing/{name}/data", data=values, dtype="<f4")
    return target.getvalue()


def _risen(amplitude: float, place: int) -> float:
    """Return how far a membrane has been moved, in millivolts."""
    return amplitude * 0.1 * (1 - math.exp(-(place - _PULSE.start + 1) / 2))


def _label(file: Any, title: str) -> None:
    """Write what every file of this form has."""
    file.attrs["nwb_version"] = _text("NWB-1.0.6")
    file.attrs["session_description"] = _text(title)


def _text(value: str) -> Any:
    """Return a text of a fixed length, which takes a tenth of the room of a free one."""
    return np.bytes_(value)
