"""The headers of volumes: which file holds the voxels. One from outside must not name any file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

NRRD: Final = b"NRRD"
_HEAD: Final = 1 << 20
_META: Final = re.compile(rb"^\s*ElementDataFile\s*[=:]\s*(.*?)\s*$", re.MULTILINE | re.IGNORECASE)
_DETACHED: Final = re.compile(rb"^\s*data ?file\s*:\s*(.*?)\s*$", re.MULTILINE | re.IGNORECASE)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")
_OUTSIDE: Final = re.compile(rb"[/\\:\0]|^\.\.$")
_HERE: Final = frozenset({b"local"})


def data_elsewhere(place: Path) -> str:
    """Return the name of a data file that does not lie beside its header.

    Args:
        place: The header, or a file with its voxels in it.

    Returns:
        The name as the header has it, or "" where all voxels are in the file or beside it.
    """
    with place.open("rb") as file:
        head = file.read(_HEAD)
    for name in _named(head):
        if _OUTSIDE.search(name):
            return name.decode(errors="replace")
    return ""


def _named(head: bytes) -> Iterator[bytes]:
    """Yield what a header names as data files."""
    if head.startswith(NRRD):
        end = _BLANK.search(head)
        found = list(_DETACHED.finditer(head if end is None else head[: end.start()] + b"\n"))
    else:
        found = list(_META.finditer(head))
    for each in found:
        name = each[1]
        if name.lower().startswith(b"list"):
            # The lines that follow are the names.
            yield from (line.strip() for line in head[each.end() :].splitlines())
        elif name.lower() not in _HERE:
            yield name
