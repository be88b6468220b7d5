"""A JSON file beside downloads: what came from where, and whether it is still the same."""

import contextlib
import hashlib
import json
import os
import tempfile
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final, cast

from allenorm._version import __version__
from allenorm.errors import FileError, quote
from allenorm.files._partial import told
from allenorm.files._result import FileResult

_FORMAT: Final = 1
_BLOCK: Final = 1 << 20
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


def record(manifest: Path, results: Iterable[FileResult]) -> None:
    """Write into a manifest what came from where.

    Args:
        manifest: The JSON file; it is made if it is not there.
        results: What came of downloads; failed ones are left out.

    Raises:
        FileError: The file cannot be written, or is no manifest.
    """
    with _lock:
        files = dict(_read(manifest)) if manifest.exists() else {}
        for each in results:
            if each.outcome in {"failed", "planned"}:
                continue
            name = _name(each.path, manifest)
            before = files.get(name, {})
            known = each.outcome == "skipped" and before.get("place") == each.request.place
            files[name] = before if known else _entry(each)
        document = {
            "allenorm": __version__,
            "format": _FORMAT,
            "files": dict(sorted(files.items())),
        }
        _write(manifest, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _entry(result: FileResult) -> dict[str, Any]:
    """Return what is kept of one file."""
    entry: dict[str, Any] = {
        "place": result.request.place,
        "url": result.url,
        "size": result.size,
        "sha256": result.sha256 or _sha256(result.path),
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
    return Path(os.path.relpath(path, manifest.parent)).as_posix()


def _sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with told(path, "cannot be read"), path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


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
    with told(manifest, "cannot be written"):
        manifest.parent.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(".part", f".{manifest.name}.", manifest.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(half).replace(manifest)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(half).unlink()
            raise


def check_manifest(manifest: str | os.PathLike[str]) -> list[ManifestFinding]:
    """Compare the files of a manifest with what it says of them.

    Args:
        manifest: The JSON file that `download(..., manifest=...)` wrote.

    Returns:
        The files that are missing or have changed; an empty list where all is well.

    Raises:
        FileError: The manifest cannot be read, or is none.
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
        elif _sha256(path) != entry.get("sha256"):
            findings.append(ManifestFinding(path, "has other bytes"))
    return findings
