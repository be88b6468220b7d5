"""Points of interest in a reconstruction, read from the file that was saved."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from allenorm._told import told
from allenorm.errors import FileError, quote

MarkerKind: TypeAlias = Literal["cut dendrite", "no reconstruction", "other"]
"""What a marker is about: `no reconstruction` where the tracing ends before the cell does."""

_KINDS: Final[dict[int, MarkerKind]] = {10: "cut dendrite", 20: "no reconstruction"}
_OFFSET: Final = (0.1144, 0.1144, 0.28)
"""The edges of a voxel of the image in micrometres: markers lie one voxel beside the tree."""

_COLUMNS: Final = 6
"""The first six say it all: x, y, z, radius, shape and the number of the kind."""


@dataclass(frozen=True)
class Marker:
    """A point of interest in a reconstruction.

    Attributes:
        x: Its place in the space of the reconstruction, in micrometres.
        y: As x.
        z: As x.
        name: The number of its kind, as the file has it.
    """

    x: float
    y: float
    z: float
    name: int

    @property
    def kind(self) -> MarkerKind:
        """What it is about.

        Examples:
            >>> Marker(1.5, 2, 3, 10).kind
            'cut dendrite'
        """
        return _KINDS.get(self.name, "other")


def read_markers(path: str | os.PathLike[str]) -> tuple[Marker, ...]:
    """Read a file of markers, as `save_reconstruction_markers` saves it.

    In the file, markers are shifted by one voxel of the image; here they lie in the space of the
    reconstruction, as AllenSDK reads them.

    Args:
        path: The file, or what saving it gave.

    Returns:
        The markers, in order.

    Raises:
        FileError: It cannot be read, or it is no such file.

    Examples:
        >>> import tempfile
        >>> from allenorm.cell_types import save_reconstruction_markers
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (marker,) = read_markers(
        ...         save_reconstruction_markers(313862306, folder, using="sample")
        ...     )
        >>> marker.kind
        'cut dendrite'
    """
    place = Path(path)
    with told(place, "cannot be read"):
        text = place.read_text(encoding="utf-8", errors="replace")
    return tuple(_markers(place, text))


def _markers(place: Path, text: str) -> Iterator[Marker]:
    """Yield what the lines say; those that begin with # say nothing."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        marker = _marker(line.split(","))
        if marker is None:
            message = f"{quote(place)} is no file of markers: line {number} is {quote(line, 80)}"
            raise FileError(message)
        yield marker


def _marker(row: Sequence[str]) -> Marker | None:
    """Return what a line says, or None where it says no place and no kind."""
    if len(row) < _COLUMNS:
        return None
    try:
        x, y, z = (float(text) - edge for text, edge in zip(row[:3], _OFFSET, strict=True))
        return Marker(x, y, z, int(row[5]))
    except ValueError:
        return None
