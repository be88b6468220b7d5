"""Archives unpacked so that nothing leaves the folder, and nothing fills the disk."""

import contextlib
import os
import re
import shutil
import tempfile
import threading
import unicodedata
from filecmp import cmp
from pathlib import Path, PurePosixPath
from typing import Final

from allenorm._told import told
from allenorm.errors import FileError, quote
from allenorm.files._members import (
    Member,
    UnpackLimits,
    members,
    readable,
    refused,
    too_large,
    too_many,
)
from allenorm.files._names import FORBIDDEN, RESERVED
from allenorm.files._partial import Stopped

_BLOCK: Final = 1 << 16
_DEEPEST: Final = 100
_LONGEST_NAME: Final = 4096
_SUFFIX: Final = re.compile(r"(\.tar)?\.(gz|bz2|xz)$|\.(zip|tar|tgz|tbz2?|txz)$", re.IGNORECASE)


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
    target = None if folder is None else Path(folder)
    return unpack_archive(Path(archive), target, limits=limits, overwrite=overwrite)


def unpack_archive(
    source: Path,
    folder: Path | None,
    *,
    limits: UnpackLimits | None,
    overwrite: bool,
    stop: threading.Event | None = None,
) -> list[Path]:
    """Unpack an archive, until it is done or ended.

    Args:
        source: The archive.
        folder: Where to; None for one beside it.
        limits: What it may hold at most.
        overwrite: Whether files that are there with other bytes are replaced.
        stop: Ends it.

    Returns:
        The files, sorted.

    Raises:
        ArchiveError: It is no archive, is damaged, or is refused.
        FileError: A file cannot be written, or is there with other bytes.
        Stopped: It was ended.
    """
    if source.is_dir():
        message = f"{quote(source)} is a folder, and no archive"
        raise FileError(message)
    target = _folder(source) if folder is None else folder
    with told(target, "cannot be written"):
        target.parent.mkdir(parents=True, exist_ok=True)
        half = Path(tempfile.mkdtemp(".part", f".{target.name}.", target.parent))
    try:
        # The folder that mkdtemp makes is for this user alone.
        content = half / "content"
        with told(target, "cannot be written"):
            content.mkdir()
        files, folders = _extract(source, content, target, limits or UnpackLimits(), stop)
        with told(target, "cannot be written"):
            if not os.path.lexists(target):
                content.rename(target)
            else:
                _merge(content, target, files, folders, overwrite=overwrite)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return [target.joinpath(*name.parts) for name in files]


def _folder(source: Path) -> Path:
    """Return the folder beside an archive."""
    stem = _SUFFIX.sub("", source.name)
    return source.with_name(stem if stem not in {"", source.name} else f"{source.name}.unpacked")


def _extract(
    source: Path, content: Path, target: Path, limits: UnpackLimits, stop: threading.Event | None
) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
    """Write every member into an empty folder; return the names of the files and folders."""
    seen: dict[str, bool] = {"": True}
    files: list[PurePosixPath] = []
    folders: list[PurePosixPath] = []
    left = limits.size
    for count, member in enumerate(members(source, limits), 1):
        if count > limits.members:
            raise too_many(source, limits)
        name = _checked(source, member, seen)
        place = content.joinpath(*name.parts)
        # What is told is where it would be, and not where it is until then.
        with told(target.joinpath(*name.parts), "cannot be written"):
            if member.is_folder:
                place.mkdir(parents=True, exist_ok=True)
                folders.append(name)
                continue
            if member.size > left:
                raise too_large(source, limits)
            left -= _write(source, member, place, left, limits, stop)
        files.append(name)
    return sorted(files), folders


def _write(  # noqa: PLR0913, PLR0917 - what one member needs
    source: Path,
    member: Member,
    place: Path,
    left: int,
    limits: UnpackLimits,
    stop: threading.Event | None,
) -> int:
    """Write one file; return its length."""
    size = 0
    with readable(source):
        body = member.open()
    with contextlib.closing(body):
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            while True:
                if stop is not None and stop.is_set():
                    raise Stopped
                with readable(source):
                    block = body.read(_BLOCK)
                if not block:
                    return size
                size += len(block)
                if size > left:
                    raise too_large(source, limits)
                file.write(block)


def _checked(source: Path, member: Member, seen: dict[str, bool]) -> PurePosixPath:
    """Return the name of a member, if it may be written."""
    problem = member.refused or _problem(member)
    if problem:
        raise refused(source, f"is refused: its member {quote(member.name, 200)} {problem}")
    name = PurePosixPath(member.name)
    parts = [_same(part) for part in name.parts]
    for depth in range(1, len(parts)):
        if not seen.setdefault("/".join(parts[:depth]), True):
            problem = "is inside another member that is a file"
    whole = "/".join(parts)
    if whole in seen and not (member.is_folder and seen[whole]):
        problem = problem or "is there twice"
    seen[whole] = member.is_folder
    if problem:
        raise refused(source, f"is refused: its member {quote(member.name, 200)} {problem}")
    return name


def _same(part: str) -> str:
    """Return what is equal for two names that some system takes for one."""
    return unicodedata.normalize("NFC", part.casefold())


def _problem(member: Member) -> str:
    """Say what is wrong with the name of a member, or return ""."""
    name = member.name
    parts = PurePosixPath(name[: _LONGEST_NAME + 1]).parts
    if name.startswith("/") or re.match("[A-Za-z]:", name):
        return "has an absolute path"
    if "\\" in name or not name.isprintable():
        return "has a backslash or a character that cannot be printed"
    # `tar` calls the folder that it packs "."
    if ".." in parts or not (parts or member.is_folder):
        return "leaves the folder"
    if len(name) > _LONGEST_NAME or len(parts) > _DEEPEST:
        return f"has a path of over {_LONGEST_NAME} characters or {_DEEPEST} folders"
    if any(set(part) & FORBIDDEN or part.endswith((" ", ".")) for part in parts):
        return "has a name that not every system can hold"
    return "has the name of a device" if any(map(RESERVED.fullmatch, parts)) else ""


def _merge(
    content: Path,
    target: Path,
    files: list[PurePosixPath],
    folders: list[PurePosixPath],
    *,
    overwrite: bool,
) -> None:
    """Move files into a folder that is there; look at all of them first."""
    root = target.resolve()
    for name in files:
        place = target.joinpath(*name.parts)
        if not place.parent.resolve().is_relative_to(root):
            message = (
                f"{quote(place)} would be outside of {quote(target)}: there is a link on the way"
            )
            raise FileError(message)
        _check_folders(target, name.parent)
        if not os.path.lexists(place):
            continue
        if place.is_dir() and not place.is_symlink():
            message = f"{quote(place)} is there and is a folder; choose another folder"
            raise FileError(message)
        if not overwrite and (
            place.is_symlink() or not cmp(content.joinpath(*name.parts), place, shallow=False)
        ):
            message = (
                f"{quote(place)} is there with other bytes; pass overwrite=True to replace it, or "
                "choose another folder"
            )
            raise FileError(message)
    for name in folders:
        _check_folders(target, name)
    for name in folders:
        target.joinpath(*name.parts).mkdir(parents=True, exist_ok=True)
    for name in files:
        place = target.joinpath(*name.parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        content.joinpath(*name.parts).replace(place)


def _check_folders(target: Path, name: PurePosixPath) -> None:
    """Refuse a folder in whose place is something else."""
    for each in (name, *name.parents):
        place = target.joinpath(*each.parts)
        if os.path.lexists(place) and not place.is_dir():
            message = f"{quote(place)} is there and is no folder; choose another folder"
            raise FileError(message)
