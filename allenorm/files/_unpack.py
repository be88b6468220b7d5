"""Archives unpacked so that nothing leaves the folder, and nothing fills the disk."""

import bz2
import contextlib
import gzip
import lzma
import os
import re
import shutil
import stat
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from filecmp import cmp
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any, BinaryIO, Final, cast

from allenorm.errors import ArchiveError, FileError, SettingsError, quote
from allenorm.files._partial import told

_BLOCK: Final = 1 << 16
_LONGEST_READ: Final = 1 << 24
"""No header is so long; the bodies of members are read in blocks."""

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_PACKERS: Final[tuple[tuple[bytes, Callable[..., Any]], ...]] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
)
_SUFFIX: Final = re.compile(r"(\.tar)?\.(gz|bz2|xz)$|\.(zip|tar|tgz|tbz2?|txz)$", re.IGNORECASE)
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
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
class _Member:
    """One member: its name as it came, what it is, and how it is read."""

    name: str
    is_folder: bool
    refused: str
    size: int
    open: Callable[[], IO[bytes]]


def unpack(
    archive: str | os.PathLike[str],
    folder: str | os.PathLike[str] | None = None,
    *,
    limits: UnpackLimits | None = None,
    overwrite: bool = False,
) -> list[Path]:
    """Unpack a zip or tar archive: all of it, or nothing.

    A member whose path leaves the folder (absolute, with `..`, with a drive letter), a link, a
    device, an encrypted member or two members of one name are refused, and so is an archive
    beyond the limits, whatever its headers claim.

    Args:
        archive: The archive; what it is, its first bytes say.
        folder: Where to; None for one beside the archive that is called as it is.
        limits: What it may hold at most.
        overwrite: Whether files that are there with other bytes are replaced.

    Returns:
        The files, sorted.

    Raises:
        ArchiveError: It is no archive, is damaged, or is refused.
        FileError: A file cannot be written, or is there with other bytes.

    Examples:
        >>> import tempfile, zipfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     with zipfile.ZipFile(f"{path}/model.zip", "w") as archive:
        ...         archive.writestr("config/neuron.json", "{}")
        ...     [file.name for file in unpack(f"{path}/model.zip")]
        ['neuron.json']
    """
    source = Path(archive)
    target = Path(folder) if folder is not None else _folder(source)
    limits = limits or UnpackLimits()
    with told(target, "cannot be written"):
        target.parent.mkdir(parents=True, exist_ok=True)
        half = Path(tempfile.mkdtemp(".part", f".{target.name}.", target.parent))
    try:
        # The folder that mkdtemp makes is for this user alone.
        content = half / "content"
        content.mkdir()
        names = _extract(source, content, limits)
        with told(target, "cannot be written"):
            if not os.path.lexists(target):
                content.rename(target)
            else:
                _merge(content, target, names, overwrite=overwrite)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return [target.joinpath(*name.parts) for name in names]


def _folder(source: Path) -> Path:
    """Return the folder beside an archive."""
    stem = _SUFFIX.sub("", source.name)
    return source.with_name(stem if stem not in {"", source.name} else f"{source.name}.unpacked")


def _extract(source: Path, content: Path, limits: UnpackLimits) -> list[PurePosixPath]:
    """Write every member into an empty folder; return the names of the files."""
    seen: dict[str, bool] = {}
    names: list[PurePosixPath] = []
    left = limits.size
    for count, member in enumerate(_members(source), 1):
        if count > limits.members:
            raise _refused(source, f"has over {limits.members} members (limits.members)")
        name = _checked(source, member, seen)
        place = content.joinpath(*name.parts)
        if member.is_folder:
            with told(place, "cannot be written"):
                place.mkdir(parents=True, exist_ok=True)
            continue
        if member.size > left:
            raise _refused(source, f"unpacks to over {limits.size} bytes (limits.size)")
        left -= _write(source, member, place, left, limits)
        names.append(name)
    return sorted(names)


def _write(source: Path, member: _Member, place: Path, left: int, limits: UnpackLimits) -> int:
    """Write one file; return its length."""
    size = 0
    with _readable(source):
        body = member.open()
    with contextlib.closing(body), told(place, "cannot be written"):
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            while True:
                with _readable(source):
                    block = body.read(_BLOCK)
                if not block:
                    return size
                size += len(block)
                if size > left:
                    raise _refused(source, f"unpacks to over {limits.size} bytes (limits.size)")
                file.write(block)


def _checked(source: Path, member: _Member, seen: dict[str, bool]) -> PurePosixPath:
    """Return the name of a member, if it may be written."""
    name = PurePosixPath(member.name)
    problem = member.refused or _problem(member.name)
    parts = [part.casefold() for part in name.parts]
    for depth in range(1, len(parts)):
        if not seen.setdefault("/".join(parts[:depth]), True):
            problem = problem or "is inside another member that is a file"
    whole = "/".join(parts)
    if not problem and whole in seen and not (member.is_folder and seen[whole]):
        problem = "is there twice"
    seen[whole] = member.is_folder
    if problem:
        raise _refused(source, f"is refused: its member {quote(member.name)} {problem}")
    return name


def _problem(name: str) -> str:
    """Say what is wrong with the name of a member, or return ""."""
    parts = PurePosixPath(name).parts
    if name.startswith("/") or re.match("[A-Za-z]:", name):
        return "has an absolute path"
    if "\\" in name or not name.isprintable():
        return "has a backslash or a character that cannot be printed"
    if not parts or ".." in parts:
        return "leaves the folder"
    if any(set(part) & set('<>:"|?*') or part.endswith((" ", ".")) for part in parts):
        return "has a name that not every system can hold"
    return "has the name of a device" if any(map(_RESERVED.fullmatch, parts)) else ""


def _merge(content: Path, target: Path, names: list[PurePosixPath], *, overwrite: bool) -> None:
    """Move files into a folder that is there; look at all of them first."""
    root = target.resolve()
    for name in names:
        place = target.joinpath(*name.parts)
        if not place.parent.resolve().is_relative_to(root):
            message = (
                f"{quote(place)} would be outside of {quote(target)}: there is a link on the way"
            )
            raise FileError(message)
        if overwrite or not os.path.lexists(place):
            continue
        if place.is_symlink() or not cmp(content.joinpath(*name.parts), place, shallow=False):
            message = (
                f"{quote(place)} is there with other bytes; pass overwrite=True to replace it, or "
                "choose another folder"
            )
            raise FileError(message)
    for name in names:
        place = target.joinpath(*name.parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        content.joinpath(*name.parts).replace(place)


def _members(source: Path) -> Iterator[_Member]:
    """Yield the members of an archive of any kind."""
    with told(source, "cannot be read"):
        file = source.open("rb")
    with file:
        with told(source, "cannot be read"):
            head = file.read(8)
            file.seek(0)
        if head.startswith(_ZIP):
            yield from _zip_members(source, file)
            return
        packer = next((each for magic, each in _PACKERS if head.startswith(magic)), None)
        if packer is None:
            yield from _tar_members(source, file)
            return
        with packer(file) as packed:
            yield from _tar_members(source, packed)


def _zip_members(source: Path, file: BinaryIO) -> Iterator[_Member]:
    """Yield the members of a zip archive."""
    with _readable(source):
        archive = zipfile.ZipFile(file)
    with archive:
        for info in archive.infolist():
            kind = stat.S_IFMT(info.external_attr >> 16)
            refused = ""
            if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
                refused = "is a link or a device"
            elif info.flag_bits & 1:
                refused = "is encrypted"
            yield _Member(
                # What zipfile itself calls it has lost what stands behind a NUL.
                info.orig_filename,
                info.orig_filename.endswith("/"),
                refused,
                info.file_size,
                partial(archive.open, info),
            )


class _Bounded:
    """A file whose single reads are bounded: a header must not fill the memory."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.seek: Callable[..., int] = file.seek
        self.tell: Callable[[], int] = file.tell

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes."""
        if not 0 <= size <= _LONGEST_READ:
            message = f"a header of {size} bytes"
            raise tarfile.ReadError(message)
        return cast("bytes", self._file.read(size))


def _tar_members(source: Path, file: Any) -> Iterator[_Member]:
    """Yield the members of a tar archive."""
    with _readable(source, "is no zip or tar archive, or is damaged"):
        archive = tarfile.TarFile(fileobj=cast("IO[bytes]", _Bounded(file)))
    with archive:
        while True:
            with _readable(source):
                info = archive.next()
            if info is None:
                return
            # The list of members grows with the archive; nobody looks at it.
            cast("Any", archive).members = []
            plain = info.isreg() or info.isdir()
            yield _Member(
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
def _readable(source: Path, what: str = "is damaged") -> Generator[None, None, None]:
    """Say of an archive that it cannot be read."""
    try:
        yield
    except _DAMAGE as error:
        message = f"{quote(source)} {what}: {quote(error)}"
        raise ArchiveError(message) from error


def _refused(source: Path, what: str) -> ArchiveError:
    """Say why an archive is not unpacked."""
    return ArchiveError(f"the archive {quote(source)} {what}; nothing was unpacked")
