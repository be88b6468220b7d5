"""File names that come from outside, made harmless on every system."""

import re
import unicodedata
from typing import Final

_LONGEST: Final = 180
"""Bytes; what is added to a name while it is written must fit, too."""

_LONGEST_SUFFIX: Final = 20

RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
"""Names that Windows keeps for devices, in any folder."""

FORBIDDEN: Final = frozenset('<>:"|?*')
"""Characters that no name has on Windows."""


def safe_name(text: str, fallback: str = "file") -> str:
    r"""Return the last part of a path as a name that is one plain file on any system.

    Args:
        text: A name or a path, from a server or a row.
        fallback: The name where nothing usable is left.

    Returns:
        A name without separators, control characters, and names that Windows keeps for devices;
        it does not begin with a dot and is at most 180 bytes long.

    Examples:
        >>> safe_name("/external/prod192/320654829.nwb")
        '320654829.nwb'
        >>> safe_name("..\\..\\aux.txt"), safe_name("../..")
        ('_aux.txt', 'file')
    """
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", text)[-1])
    name = "".join("_" if c in FORBIDDEN or not c.isprintable() else c for c in name)
    name = name.strip(" .")
    if not name:
        return fallback
    if RESERVED.fullmatch(name):
        name = f"_{name}"
    stem, dot, suffix = name.rpartition(".")
    tail = f"{dot}{suffix}" if stem and len(suffix.encode()) <= _LONGEST_SUFFIX else ""
    stem = name.removesuffix(tail)
    room = _LONGEST - len(tail.encode())
    return (stem.encode()[:room].decode(errors="ignore") + tail).rstrip(" .")
