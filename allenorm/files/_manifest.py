"""A JSON file beside downloads: what came from where, and whether it is still the same."""

import json
import os
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final, cast

from allenorm._told import told
from allenorm._version import __version__
from allenorm._whole_file import whole_file
from allenorm.errors import FileError, quote
from allenorm.files._checksums import checksum_of
from allenorm.files._partial import folder_locked
from allenorm.files._result import FileResult

_FORMAT: Final = 1
_INTERVAL: Final = 5.0
"""Seconds between two writes while downloads go on: a manifest of many files is long."""

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class ManifestFinding:
    """One file that is not as its manifest says.

    Attributes:
        path: The file.
        problem: What is wrong with it.
    """

    path: Path
    problem: str


class Manifest:
    """A manifest while downloads go on.

    Args:
        path: The JSON file; it is made if it is not there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._waiting: list[FileResult] = []
        self._written: set[Path] = set()
        self._next = time.monotonic() + _INTERVAL

    def check(self) -> None:
        """Say what is wrong with the file that is there.

        Raises:
            FileError: It cannot be read, or is no manifest.
        """
        if os.path.lexists(self.path):
            _ = _read(self.path)

    def came(self, result: FileResult) -> None:
        """Keep a file that came; now and then it is written down, should the process be killed.

        Args:
            result: What came of a download.

        Raises:
            FileError: The file cannot be written.
        """
        if result.outcome in {"downloaded", "resumed"}:
            self._waiting.append(result)
        if self._waiting and time.monotonic() >= self._next:
            self.record(self._waiting)
            self._waiting = []
            self._next = time.monotonic() + _INTERVAL

    def record(self, results: Iterable[FileResult]) -> None:
        """Write down what came from where.

        Args:
            results: What came of downloads; what failed or was only planned is left out.

        Raises:
            FileError: The file cannot be written, or is no manifest.
        """
        with told(self.path, "cannot be written"):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with _lock, folder_locked(self.path.parent):
            files = dict(_read(self.path)) if self.path.exists() else {}
            for each in results:
                if each.path in self._written or (not each.sha256 and each.outcome != "skipped"):
                    continue
                name = _name(each.path, self.path)
                before = files.get(name, {})
                known = each.outcome == "skipped" and before.get("place") == each.request.place
                files[name] = before if known else _entry(each)
                self._written.add(each.path)
            document = {
                "allenorm": __version__,
                "format": _FORMAT,
                "files": dict(sorted(files.items())),
            }
            _write(self.path, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _entry(result: FileResult) -> dict[str, Any]:
    """Return what is kept of one file."""
    entry: dict[str, Any] = {
        "place": result.request.place,
        "url": result.url,
        "size": result.size,
        "sha256": result.sha256 or checksum_of(result.path, "sha256"),
        "media_type": result.media_type,
        "validator": result.validator,
        "source": result.source,
        "written": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    if result.outcome == "skipped":
        # It was there before; when it came, and that it came from here, nobody saw.
        entry["written"] = None
    return entry


def _name(path: Path, manifest: Path) -> str:
    """Return the path of a file as seen from its manifest."""
    try:
        return Path(os.path.relpath(path, manifest.parent)).as_posix()
    except ValueError:
        # On Windows there is no way from one drive to another.
        return path.absolute().as_posix()


def _read(manifest: Path) -> Mapping[str, Mapping[str, Any]]:
    """Read the files of a manifest."""
    with told(manifest, "cannot be read"):
        data = manifest.read_bytes()
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        message = f"{quote(manifest)} is no manifest: {quote(error)}"
        raise FileError(message) from error
    files: object = (
        cast("dict[str, object]", document).get("files") if type(document) is dict else 0
    )
    if not isinstance(files, dict):
        message = f'{quote(manifest)} is no manifest: it has no object "files"'
        raise FileError(message)
    entries = cast("dict[str, object]", files)
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            message = f"{quote(manifest)} is no manifest: of {quote(name)} it says {quote(entry)}"
            raise FileError(message)
    return cast("dict[str, dict[str, Any]]", entries)


def _write(manifest: Path, text: str) -> None:
    """Write a file whole, or not at all."""
    with whole_file(manifest) as half, half.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def check_manifest(manifest: str | os.PathLike[str]) -> list[ManifestFinding]:
    """Compare the files of a manifest with what it says of them.

    Args:
        manifest: The JSON file that `download(..., manifest=...)` wrote.

    Returns:
        The files that are missing or have changed; an empty list where all is well.

    Raises:
        FileError: The manifest cannot be read, or is none.

    Examples:
        >>> import tempfile
        >>> from allenorm.files import download
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (cell,) = download(900000456, folder, manifest=True, using="sample")
        ...     before = check_manifest(f"{folder}/manifest.json")
        ...     cell.path.unlink()
        ...     before, [each.problem for each in check_manifest(f"{folder}/manifest.json")]
        ([], ['is missing'])
    """
    place = Path(manifest)
    findings: list[ManifestFinding] = []
    for name, entry in sorted(_read(place).items()):
        path = place.parent / name
        if not path.is_file():
            findings.append(ManifestFinding(path, "is missing"))
        elif path.stat().st_size != entry.get("size"):
            what = f"has {path.stat().st_size} bytes, not {entry.get('size')}"
            findings.append(ManifestFinding(path, what))
        elif checksum_of(path, "sha256") != entry.get("sha256"):
            findings.append(ManifestFinding(path, "has other bytes"))
    return findings
