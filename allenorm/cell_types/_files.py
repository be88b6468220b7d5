"""The files of a cell: its recording, its reconstruction and the markers in it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from allenorm.cell_types._which import Cell, cell_id
from allenorm.errors import NoResultError
from allenorm.files import safe_name
from allenorm_models import Specimen, WellKnownFile

if TYPE_CHECKING:
    from allenorm.client import Target

NWB: Final = "NWBDownload"
SWC: Final = "3DNeuronReconstruction"
MARKERS: Final = "3DNeuronMarker"
PARAMETERS: Final = "NeuronalModelParameters"
MECHANISM: Final = "BiophysicalModelDescription"


def ephys_file(specimen: Cell, *, using: "Target | None" = None) -> WellKnownFile:
    """Find the recording of a cell, an NWB file.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The file, with its type loaded.

    Raises:
        NoResultError: The cell has none, or there is no such cell.
        RequestError: No whole answer could be had.

    Examples:
        >>> ephys_file(320654829, using="sample").download_link
        '/api/v2/well_known_file_download/900000431'
    """
    key = cell_id(specimen, "specimen")
    files = Specimen.c.ephys_result.well_known_files.well_known_file_type
    cell = Specimen.where(id=key).include(files).using(using).one_or_none()
    result = None if cell is None else cell.ephys_result
    return _only(() if result is None else result.well_known_files, NWB, key)


def reconstruction_file(specimen: Cell, *, using: "Target | None" = None) -> WellKnownFile:
    """Find the reconstruction of a cell's morphology, an SWC file in micrometres.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The file, with its type loaded.

    Raises:
        NoResultError: The cell has none, or there is no such cell.
        RequestError: No whole answer could be had.

    Examples:
        >>> reconstruction_file(313862306, using="sample").download_link
        '/api/v2/well_known_file_download/491119517'
    """
    key = cell_id(specimen, "specimen")
    return _only(_morphology_files(key, using), SWC, key)


def marker_file(specimen: Cell, *, using: "Target | None" = None) -> WellKnownFile:
    """Find the points of interest in a reconstruction, such as where dendrites were cut.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The file, comma-separated, with its type loaded.

    Raises:
        NoResultError: The cell has none, or there is no such cell.
        RequestError: No whole answer could be had.

    Examples:
        >>> marker_file(320654829, using="sample")
        Traceback (most recent call last):
        allenorm.errors.NoResultError: specimen 320654829 has no file of type 3DNeuronMarker
    """
    key = cell_id(specimen, "specimen")
    return _only(_morphology_files(key, using), MARKERS, key)


def of_type(files: Iterable[WellKnownFile], name: str) -> tuple[WellKnownFile, ...]:
    """Return the files of a type, whose types are loaded.

    Examples:
        >>> of_type([], "NWBDownload")
        ()
    """
    return tuple(
        [
            file
            for file in files
            if file.well_known_file_type is not None and file.well_known_file_type.name == name
        ]
    )


def link_of(file: WellKnownFile) -> str:
    """Return the path on the server that a file lies at.

    Examples:
        >>> link_of(WellKnownFile(id=5))
        '/api/v2/well_known_file_download/5'
    """
    return file.download_link or f"/api/v2/well_known_file_download/{file.id}"


def name_of(file: WellKnownFile) -> str:
    """Return the last part of a file's path, which can lead nowhere else.

    Examples:
        >>> name_of(WellKnownFile(id=5, path="/external/fits/472451419_fit.json"))
        '472451419_fit.json'
        >>> name_of(WellKnownFile(id=5, path="a/.."))
        '5'
    """
    return safe_name(file.path or "", str(file.id))


def _morphology_files(key: int, using: "Target | None") -> list[WellKnownFile]:
    """Return the files of a cell's reconstructions."""
    files = Specimen.c.neuron_reconstructions.well_known_files.well_known_file_type
    cell = Specimen.where(id=key).include(files).using(using).one_or_none()
    reconstructions = () if cell is None else cell.neuron_reconstructions
    return [file for each in reconstructions for file in each.well_known_files]


def _only(files: Iterable[WellKnownFile], name: str, key: int) -> WellKnownFile:
    """Return the first file of a type."""
    found = of_type(files, name)
    if not found:
        message = f"specimen {key} has no file of type {name}"
        raise NoResultError(message)
    return found[0]
