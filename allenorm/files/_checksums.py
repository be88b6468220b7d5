"""Checksums of files: those that a server announces, and those of what is there."""

import binascii
import hashlib
import re
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from allenorm._told import told

_BLOCK: Final = 1 << 20
_WHOLE: Final = ("repr-digest", "digest")
"""Headers about the whole file, whatever part of it comes (RFC 9530, RFC 3230)."""

_SENT: Final = ("content-digest", "content-md5")
"""Headers about what is sent (RFC 9530, RFC 1864)."""

DIGITS: Final[Mapping[str, int]] = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}
"""How many hexadecimal digits a checksum has, by the name that `hashlib` has for it."""

_ALGORITHMS: Final = {"md5": "md5", "sha": "sha1", "sha-256": "sha256", "sha-512": "sha512"}
"""What headers call them."""

_DIGEST: Final = re.compile(r"([A-Za-z0-9-]+)=:?([A-Za-z0-9+/]+=*):?")


def announced(headers: Mapping[str, str], *, is_whole: bool) -> dict[str, str]:
    """Return the checksums of a file that a server announces.

    Args:
        headers: The headers of the answer, names in lower case.
        is_whole: Whether the answer is all of the file.

    Returns:
        The checksums in hexadecimal, by the names that `hashlib` has for them. What cannot be
        read, and algorithms that are not known here, are left out.

    Examples:
        >>> announced({"content-md5": "XrY7u+Ae7tCTyyK7j1rNww=="}, is_whole=True)
        {'md5': '5eb63bbbe01eeed093cb22bb8f5acdc3'}
        >>> announced({"content-md5": "XrY7u+Ae7tCTyyK7j1rNww=="}, is_whole=False)
        {}
    """
    found: dict[str, str] = {}
    for header in _WHOLE + _SENT * is_whole:
        said = headers.get(header, "")
        for name, text in _DIGEST.findall(f"md5={said}" if header == "content-md5" else said):
            algorithm, digits = _ALGORITHMS.get(name.lower(), ""), _hexadecimal(text)
            if len(digits) == DIGITS.get(algorithm):
                found[algorithm] = digits
    return found


def _hexadecimal(text: str) -> str:
    """Return what Base64 says in hexadecimal, or "" where it is none."""
    try:
        return b64decode(text, validate=True).hex()
    except binascii.Error:
        return ""


def checksum_of(path: Path, name: str) -> str:
    """Return a checksum of a file.

    Args:
        path: The file.
        name: The name that `hashlib` has for it.

    Returns:
        The checksum in hexadecimal.

    Raises:
        FileError: The file cannot be read.
    """
    digest = hashlib.new(name, usedforsecurity=False)
    with told(path, "cannot be read"), path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
