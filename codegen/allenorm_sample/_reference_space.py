"""A reference space at 100 micrometres: annotation, template, masks, surfaces, and one field."""

import gzip
import math
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import numpy as np

from allenorm_sample._dice import Dice
from allenorm_sample._rows import Content, Rows
from allenorm_sample._structures import MOUSE_GRAPH, graph_rows

Volume: TypeAlias = Any
"""An array with the axes x, y, z."""

Point: TypeAlias = tuple[float, float, float]

BYTES: Final = "application/octet-stream"
OBJ: Final = "text/plain"
_ARCHIVE: Final = "/informatics-archive/current-release/mouse_ccf"
_ANNOTATION: Final = f"{_ARCHIVE}/annotation/ccf_2017"
_SPACE: Final = 10
_SIDE: Final = 100
_SHAPE: Final = (132, 80, 114)
_COARSE: Final = 12
"""Structures are made of cubes of so many voxels a side, which keeps the files small."""

_ANNOTATED: Final = (315, 698, 1089, 703, 477, 803, 549, 1097, 313, 771, 354, 512, 382, 593, 778)
"""The large parts of the brain, field CA1, and two layers of the primary visual area."""

_ROOT: Final = 997
_VISP: Final = 385
_FIELD: Final = 126862385
_FIELD_SHAPE: Final = (6, 4, 5)


def add_reference_space(rows: Rows, seed: int) -> None:
    """Add the reference space, and the deformation field of one experiment.

    Args:
        rows: The sample.
        seed: The seed.
    """
    annotation = _annotation(rows)
    within = {
        number: np.isin(
            annotation,
            [
                each["id"]
                for each in graph_rows(rows, MOUSE_GRAPH)
                if f"/{number}/" in each["structure_id_path"]
            ],
        )
        for number in (_ROOT, _VISP)
    }
    _add_volume(rows, _ANNOTATION, f"annotation_{_SIDE}", annotation)
    # Brighter or darker by structure, as much as a picture needs.
    template = np.where(annotation > 0, 60 + annotation * 37 % 140, 0).astype("<u2")
    _add_volume(rows, f"{_ARCHIVE}/average_template", f"average_template_{_SIDE}", template)
    masks = f"{_ANNOTATION}/structure_masks/structure_masks_{_SIDE}"
    _add_volume(rows, masks, f"structure_{_VISP}", within[_VISP].astype("u1"))
    for number, mask in within.items():
        content = Content(f"{number}.obj", OBJ, _surface(mask))
        rows.file(f"{_ANNOTATION}/structure_meshes/{number}.obj", content)
    _add_field(rows, Dice(seed, "deformation field"))


def nrrd(volume: Volume, side: int, *, packed: bool = False, note: str = "") -> bytes:
    """Write a volume as an NRRD file.

    Args:
        volume: The volume.
        side: The side of a voxel, in micrometres.
        packed: Whether its voxels are compressed.
        note: What it is.

    Returns:
        The file.
    """
    kind = {"f4": "float", "u2": "unsigned short", "u1": "unsigned char"}
    sizes = " ".join(map(str, volume.shape))
    header = (
        f"NRRD0004\ntype: {kind[volume.dtype.str[1:]]}\ndimension: 3\n"
        f"space: left-posterior-superior\nsizes: {sizes}\n"
        f"space directions: ({side},0,0) (0,{side},0) (0,0,{side})\n"
        f"kinds: domain domain domain\nendian: little\n"
        f"encoding: {'gzip' if packed else 'raw'}\nspace origin: (0,0,0)\n"
        f"content: synthetic {note}\n\n"
    )
    # The first axis is the fastest.
    raw = volume.tobytes("F")
    return header.encode("ascii") + (gzip.compress(raw, 9, mtime=0) if packed else raw)


def meta_image(name: str, shape: tuple[int, ...], side: int, *, channels: int = 1) -> bytes:
    """Write the header of a MetaImage of 32-bit floats; the file of its voxels lies beside it.

    Args:
        name: The name of the file of its voxels.
        shape: How many voxels it has along x, y and z.
        side: The side of a voxel, in micrometres.
        channels: How many numbers a voxel has.

    Returns:
        The header.
    """
    text = (
        "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
        f"DimSize = {' '.join(map(str, shape))}\nElementSpacing = {side} {side} {side}\n"
        f"{f'ElementNumberOfChannels = {channels}' + chr(10) if channels > 1 else ''}"
        f"ElementType = MET_FLOAT\nElementDataFile = {name}\n"
    )
    return text.encode("ascii")


def _annotation(rows: Rows) -> Volume:
    """Give each voxel of a rounded brain the structure whose centre is nearest."""
    centers = {
        each["structure_id"]: (each["x"], each["y"], each["z"])
        for each in rows.records["StructureCenter"]
        if each["reference_space_id"] == _SPACE and each["structure_id"] in _ANNOTATED
    }
    cells = [-(-length // _COARSE) for length in _SHAPE]
    side = _SIDE * _COARSE
    x, y, z = ((np.indices(cells)[axis] + 0.5) * side for axis in range(3))
    middle = _SHAPE[2] * _SIDE / 2
    # The right half mirrors the left one.
    left = np.minimum(z, 2 * middle - z)
    # The API's has 32 bits a voxel; 16 hold these identifiers in half of the space.
    nearest = np.zeros(cells, dtype="<u2")
    least = np.full(cells, math.inf)
    for number, (to_x, to_y, to_z) in centers.items():
        distance = (x - to_x) ** 2 + (y - to_y) ** 2 + (left - to_z) ** 2
        nearest[distance < least] = number
        least = np.minimum(least, distance)
    half = [length * _SIDE / 2 for length in _SHAPE]
    within = sum(((at - h) / (0.94 * h)) ** 2 for at, h in zip((x, y, z), half, strict=True)) < 1
    fine: Any = np.where(within, nearest, 0).astype("<u2")
    for axis, length in enumerate(_SHAPE):
        fine = np.take(np.repeat(fine, _COARSE, axis), range(length), axis)
    return np.ascontiguousarray(fine)


def _surface(mask: Volume) -> bytes:
    """Write a surface as an OBJ file: the ellipsoid that just fits around a mask."""
    places = np.nonzero(mask)
    low = [float(at.min()) * _SIDE for at in places]
    high = [float(at.max() + 1) * _SIDE for at in places]
    around, along = 6, 4
    directions: list[Point] = [(0.0, 0.0, 1.0)]
    for line in range(1, along):
        polar = math.pi * line / along
        for column in range(around):
            turn = 2 * math.pi * column / around
            directions.append(
                (
                    math.sin(polar) * math.cos(turn),
                    math.sin(polar) * math.sin(turn),
                    math.cos(polar),
                )
            )
    directions.append((0.0, 0.0, -1.0))
    lines = ["# Synthetic"]
    for way in directions:
        place = [(h + s) / 2 + w * (h - s) / 2 for w, s, h in zip(way, low, high, strict=True)]
        lines.append("v " + " ".join(f"{at:.1f}" for at in place))
    lines += ["vn " + " ".join(f"{at:.4f}" for at in way) for way in directions]
    lines += [
        "f " + " ".join(f"{corner}//{corner}" for corner in corners)
        for corners in _triangles(around, along, len(directions))
    ]
    return ("\n".join(lines) + "\n").encode("ascii")


def _triangles(around: int, along: int, last: int) -> Iterable[tuple[int, int, int]]:
    """Yield the corners of the triangles of a globe; they are counted from 1."""
    for column in range(around):
        after = (column + 1) % around
        yield 1, 2 + column, 2 + after
        for line in range(along - 2):
            first = 2 + line * around
            yield first + column, first + around + column, first + around + after
            yield first + column, first + around + after, first + after
        first = 2 + (along - 2) * around
        yield last, first + after, first + column


def _add_volume(rows: Rows, folder: str, name: str, volume: Volume) -> None:
    """Add a volume of the archive."""
    data = nrrd(volume, _SIDE, packed=True, note=name)
    rows.file(f"{folder}/{name}.nrrd", Content(f"{name}.nrrd", BYTES, data))


def _add_field(rows: Rows, dice: Dice) -> None:
    """Add a deformation field: a header, and three components a voxel."""
    count = 3 * math.prod(_FIELD_SHAPE)
    voxels = np.array([dice.number(-50, 50) for _ in range(count)], dtype="<f4")
    header = meta_image("dfmfld.raw", _FIELD_SHAPE, 2000, channels=3)
    owner = ("SectionDataSet", _FIELD)
    rows.well_known_file(owner, "DeformationFieldHeader", Content("dfmfld.mhd", BYTES, header))
    rows.well_known_file(
        owner, "DeformationFieldVoxels", Content("dfmfld.raw", BYTES, voxels.tobytes())
    )
