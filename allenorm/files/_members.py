"""The members of an archive, one after the other, as the archive has them."""

import bz2
import gzip
import lzma
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

from allenorm._told import told
from allenorm.errors import ArchiveError, SettingsError, quote

_LONGEST_READ: Final = 1 << 24
"""No header is so long; the bodies of members are read in blocks."""

_LONGEST_ENTRY: Final = 256
"""Bytes that the directory of a zip archive may have for each member that it may have."""

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_TAR: Final = (257, b"ustar")
_PACKERS: Final[tuple[tuple[bytes, Callable[..., Any]], ...]] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
)
_ARCHIVE: Final = re.compile(r".+\.(zip|tar|tar\.(gz|bz2|xz)|tgz|tbz2?|txz)", re.IGNORECASE)
_DAMAGE: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpackLimits:
    """The most that an archive may hold.

    Args:
        members: Files and folders.
        size: Bytes of all files, unpacked.

    Raises:
        SettingsError: A limit is no whole number above 0.
    """

    members: int = 10_000
    size: int = 20 << 30

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if type(value) is not int or value < 1:
                message = f"{field.name}: expected a whole number above 0, got {value!r}"
                raise SettingsError(message)


@dataclass(frozen=True, slots=True)
class Member:
    """One member.

    Attributes:
        name: Its name, as it came.
        is_folder: Whether it is a folder.
        refused: Why it is not unpacked, or "".
        size: Its length, as the archive claims.
        open: Opens its bytes.
    """

    name: str
    is_folder: bool
    refused: str
    size: int
    open: Callable[[], IO[bytes]]


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, by its name or its first bytes.

    Args:
        path: The file.

    Returns:
        Whether `members` can be expected to read it.

    Raises:
        FileError: It cannot be read.
    """
    if _ARCHIVE.fullmatch(path.name):
        return True
    at, magic = _TAR
    with told(path, "cannot be read"), path.open("rb") as file:
        head = file.read(at + len(magic))
    return head.startswith(_ZIP) or head[at:] == magic


def members(source: Path, limits: UnpackLimits) -> Iterator[Member]:
    """Yield the members of an archive of any kind.

    Args:
        source: The archive; what it is, its first bytes say.
        limits: What it may hold at most.

    Yields:
        The members, in their order; one must be read before the next is asked for.

    Raises:
        ArchiveError: It is no archive, is damaged, or says itself that it is beyond the limits.
        FileError: It cannot be read.
    """
    with told(source, "cannot be read"):
        file = source.open("rb")
    with file:
        with told(source, "cannot be read"):
            head = file.read(8)
            file.seek(0)
        if head.startswith(_ZIP):
            yield from _zip_members(source, file, limits)
            return
        packer = next((each for magic, each in _PACKERS if head.startswith(magic)), None)
        if packer is None:
            yield from _tar_members(source, file)
            return
        with packer(file) as packed:
            yield from _tar_members(source, packed)


class _Bounded:
    """A file whose single reads are bounded: a header must not fill the memory."""

    def __init__(self, file: Any, longest: int = _LONGEST_READ) -> None:
        self._file = file
        self._longest = longest
        self.seek: Callable[..., int] = file.seek
        self.tell: Callable[[], int] = file.tell
        self.seekable: Callable[[], bool] = file.seekable

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes; a negative number stands for the rest."""
        if size > self._longest:
            message = f"a header of {size} bytes"
            raise tarfile.ReadError(message)
        return cast("bytes", self._file.read(self._longest if size < 0 else size))


def _zip_members(source: Path, file: BinaryIO, limits: UnpackLimits) -> Iterator[Member]:
    """Yield the members of a zip archive."""
    bounded = _Bounded(file, max(_LONGEST_READ, _LONGEST_ENTRY * limits.members))
    with readable(source):
        archive = zipfile.ZipFile(cast("IO[bytes]", bounded))
    with archive:
        found = archive.infolist()
        if len(found) > limits.members:
            raise too_many(source, limits)
        if sum(info.file_size for info in found) > limits.size:
            raise too_large(source, limits)
        for info in found:
            kind = stat.S_IFMT(info.external_attr >> 16)
            refused = ""
            if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
                refused = "is a link or a device"
            elif info.flag_bits & 1:
                refused = "is encrypted"
            yield Member(
                # What zipfile itself calls it has lost what stands behind a NUL.
                info.orig_filename,
                info.orig_filename.endswith("/"),
                refused,
                info.file_size,
                partial(archive.open, info),
            )


def _tar_members(source: Path, file: Any) -> Iterator[Member]:
    """Yield the members of a tar archive."""
    with readable(source, "is no zip or tar archive, or is damaged"):
        archive = tarfile.TarFile(fileobj=cast("IO[bytes]", _Bounded(file)))
    with archive:
        while True:
            with readable(source):
                info = archive.next()
            if info is None:
                return
            # The list of members grows with the archive; nobody looks at it.
            cast("Any", archive).members = []
            plain = info.isreg() or info.isdir()
            yield Member(
                info.name,
                info.isdir(),
                "" if plain else "is a link or a device",
                info.size,
                partial(_tar_body, archive, info),
            )


def _tar_body(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    """Open a file of a tar archive."""
    return cast("IO[bytes]", archive.extractfile(info))


@contextmanager
def readable(source: Path, what: str = "is damaged") -> Generator[None, None, None]:
    """Say of an archive that it cannot be read."""
    try:
        yield
    except _DAMAGE as error:
        message = f"{quote(source)} {what}: {quote(error)}"
        raise ArchiveError(message) from error


def refused(source: Path, what: str) -> ArchiveError:
    """Say why an archive is not unpacked."""
    return ArchiveError(f"the archive {quote(source)} {what}; nothing was unpacked")


def too_many(source: Path, limits: UnpackLimits) -> ArchiveError:
    """Say that an archive has more members than it may have."""
    return refused(source, f"has over {limits.members} members (limits.members)")


def too_large(source: Path, limits: UnpackLimits) -> ArchiveError:
    """Say that an archive has more bytes than it may have."""
    return refused(source, f"unpacks to over {limits.size} bytes (limits.size)")
