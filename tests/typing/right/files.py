"""Files: what can be downloaded, what comes of it, archives."""

import os
from collections.abc import Iterator
from pathlib import Path

import PIL.Image
import trimesh
from typing_extensions import assert_type

from allenorm import Client, NeuronalModel, WellKnownFile
from allenorm.errors import AllenormError
from allenorm.files import (
    Downloadable,
    FileRequest,
    FileResult,
    HasFile,
    ManifestFinding,
    Outcome,
    UnpackLimits,
    check_manifest,
    download,
    open_image,
    open_mesh,
    safe_name,
    unpack,
)


def things(file: WellKnownFile, model: NeuronalModel) -> None:
    """Objects, ids, paths and requests, one or many, mixed or not."""
    assert_type(download(file), list[FileResult])
    assert_type(download([file]), list[FileResult])
    assert_type(download(WellKnownFile.where(id=1).all(), Path("folder")), list[FileResult])
    assert_type(download(WellKnownFile.where(id=1)), list[FileResult])
    assert_type(download(model, "folder", using=Client()), list[FileResult])
    assert_type(download([file, model, 5, "/api/v2/x", FileRequest("/x")]), list[FileResult])
    assert_type(download(range(3), dry_run=True, workers=4), list[FileResult])
    assert_type(download(5, overwrite=True, progress=False, manifest=True), list[FileResult])
    assert_type(download(5, manifest="m.json"), list[FileResult])
    assert_type(download(5, manifest=Path("m.json")), list[FileResult])
    limits = UnpackLimits(members=10, size=1 << 20)
    assert_type(download(5, unpack=True, limits=limits), list[FileResult])
    named: HasFile = file
    either: Downloadable = named
    assert_type(download(either)[0].request, FileRequest)


def objects(file: WellKnownFile, model: NeuronalModel) -> None:
    """An object downloads its own file."""
    assert_type(file.download(), FileResult)
    assert_type(file.download("folder", overwrite=True, progress=None), FileResult)
    assert_type(model.download(Path("folder"), using="sample"), FileResult)
    assert_type(file.file_request(), FileRequest)


def results(result: FileResult) -> None:
    """What came of a file."""
    assert_type(result.path, Path)
    assert_type(result.outcome, Outcome)
    assert_type(result.size, int | None)
    assert_type(result.sha256, str)
    assert_type(result.error, AllenormError | None)
    assert_type(result.unpacked, tuple[Path, ...])
    assert_type(os.fspath(result), str)
    if result.outcome == "skipped":
        assert_type(result.path.read_bytes(), bytes)
    with open(result, "rb") as stream:  # noqa: PTH123 - what opens a path opens a result
        assert_type(stream.read(5), bytes)


def requests() -> None:
    """Where a file is, and how it should be."""

    def check(path: Path, result: FileResult) -> str:
        return "" if path.stat().st_size == result.size else "has another size"

    request = FileRequest("/x", {"a": 1, "b": ["x", "y"]}, name="a", size=5, check=check)
    assert_type(request.size, int | None)
    assert_type(request.place, str)
    assert_type(safe_name("a/b"), str)


def several() -> Iterator[int]:
    """Ids come from anywhere."""
    yield 5


def opened() -> None:
    """What is opened is an object of the library, where that has types."""
    assert_type(open_image("a.jpg"), PIL.Image.Image)
    assert_type(open_image(Path("a.jpg"), pixels=1 << 20).size, tuple[int, int])
    assert_type(open_mesh("997.obj"), trimesh.Trimesh)


def archives() -> None:
    """Unpacked files, and what a manifest finds."""
    assert_type(download(several()), list[FileResult])
    assert_type(unpack("a.zip"), list[Path])
    assert_type(unpack(Path("a"), "folder", limits=UnpackLimits(), overwrite=True), list[Path])
    for finding in check_manifest("manifest.json"):
        assert_type(finding, ManifestFinding)
        assert_type(finding.path, Path)
        assert_type(finding.problem, str)
