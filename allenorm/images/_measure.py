"""The size of an image, from its first bytes; the names of the fields are of the formats' own."""

import struct
from typing import Final, NamedTuple

_JPEG: Final = b"\xff\xd8"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_HEAD: Final = 24
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG after which the size stands; the three others have no frame."""
_MARK: Final = 0xFF
_BARE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of JPEG that nothing belongs to."""


class Size(NamedTuple):
    """The size of an image.

    Attributes:
        width: Columns, in px.
        height: Rows, in px.
    """

    width: int
    height: int


def measured(data: bytes) -> Size | None:
    """Read the size of a JPEG or PNG file.

    Args:
        data: The file, or its beginning.

    Returns:
        The size, or None where the bytes do not say it.

    Examples:
        >>> measured(bytes.fromhex("ffd8 ffc0 0011 08 0030 0040 03"))
        Size(width=64, height=48)
    """
    if data.startswith(_PNG):
        whole = len(data) >= _PNG_HEAD and data[12:16] == b"IHDR"
        return Size(*struct.unpack(">II", data[16:24])) if whole else None
    if not data.startswith(_JPEG):
        return None
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK:
        marker = data[place + 1]
        if marker == _MARK or marker in _BARE:
            # Fill bytes may stand before a marker.
            place += 1 if marker == _MARK else 2
            continue
        if marker in _FRAMES:
            if place + 9 > len(data):
                return None
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return Size(width, height)
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
