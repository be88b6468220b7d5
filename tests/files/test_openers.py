"""Openers: what the libraries of the field make of the files, and words where one is missing."""

import importlib
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, files
from allenorm.errors import FileError, MissingExtraError
from allenorm.files import download

OPENERS: dict[str, tuple[Callable[..., Any], str, str]] = {
    "nwb": (files.open_nwb, "pynwb", "nwb"),
    "hdf5": (files.open_hdf5, "h5py", "nwb"),
    "swc": (files.open_swc, "morphio", "morphology"),
    "volume": (files.open_volume, "SimpleITK", "volumes"),
    "image": (files.open_image, "PIL.Image", "images"),
    "mesh": (files.open_mesh, "trimesh", "meshes"),
}
TRIANGLE = "v 0 0 0\nv 1000 0 0\nv 0 1000 0\nf 1 2 3\n"
HEADER = "NRRD0004\ntype: float\ndimension: 3\nsizes: 2 3 4\nencoding: raw\nendian: little\n\n"
META = (
    "ObjectType = Image\nNDims = 3\nDimSize = 2 3 4\nElementSpacing = 200 200 200\n"
    "ElementType = MET_FLOAT\nElementDataFile = a.raw\n"
)


@pytest.mark.parametrize("kind", OPENERS)
def test_a_library_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The message has the line that installs it."""
    opener, library, extra = OPENERS[kind]

    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(MissingExtraError, match=rf"{library}: pip install 'allenorm\[{extra}\]'"):
        opener(tmp_path / "file")


@pytest.mark.parametrize("kind", OPENERS)
def test_what_cannot_be_opened(tmp_path: Path, kind: str) -> None:
    """No file, and a file of another kind, are errors of ours."""
    opener, library, _ = OPENERS[kind]
    real(library)
    with pytest.raises(FileError, match="is no file"):
        opener(tmp_path / "none")
    suffix = {"mesh": "obj", "volume": "nrrd", "swc": "swc"}.get(kind, kind)
    wrong = tmp_path / f"wrong.{suffix}"
    wrong.write_bytes(b"no such thing\n" * 100)
    with pytest.raises(FileError, match="cannot be read as"):
        opener(wrong)


class Failing:
    """Stands for each library where it is not installed: it refuses every file."""

    class MorphioError(Exception):
        """What morphio raises."""

    MAX_IMAGE_PIXELS = 5

    def fail(self, *_: Any, **__: Any) -> Any:
        """Refuse as the others do."""
        raise ValueError("bad") if self.words == "value" else RuntimeError("bad")

    def __init__(self, words: str) -> None:
        self.words = words
        self.NWBHDF5IO = self.ReadImage = self.Morphology = self.open = self.load = self.fail

    def File(self, *_: Any) -> Any:  # noqa: N802 - the name of h5py
        """Refuse as h5py does."""
        message = "bad"
        raise OSError(message)


class Opening:
    """Stands for each library where it is not installed: it opens every file."""

    MAX_IMAGE_PIXELS = 5
    MorphioError = ValueError

    def __init__(self) -> None:
        self.size = (3, 4)
        self.nwb_version = ("2.6.0", (2, 6, 0))
        self.vertices: list[int] = [1]
        self.closed = False
        self.NWBHDF5IO = self.File = self.Morphology = self.ReadImage = self.found
        self.open = self.load = self.found

    def found(self, *_: Any, **__: Any) -> "Opening":
        """Return something that was opened."""
        return self

    def close(self) -> None:
        """Close it."""
        self.closed = True


@pytest.mark.parametrize("kind", OPENERS)
def test_what_a_library_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """What it gives is passed on, and what it refuses is an error of ours."""
    opener = OPENERS[kind][0]
    path = tmp_path / "file"
    path.write_bytes(b"x")
    library: Any = Failing("runtime" if kind in {"swc", "volume"} else "value")
    monkeypatch.setattr(importlib, "import_module", lambda _: library)
    with pytest.raises(FileError, match="cannot be read as"):
        opener(path)
    library = Opening()
    assert opener(path) is library
    if kind == "nwb":
        for version in (("NWB-1.0.6", ("NWB-1", 0, 6)), ("1.0", (1, 0)), (None, None)):
            library.nwb_version = version
            with pytest.raises(FileError, match=r"open_hdf5 opens it\).*it.* version"):
                opener(path)
            assert library.closed
        library.closed, library.nwb_version = False, None
        with pytest.raises(FileError, match="cannot be read as NWB 2"):
            opener(path)
        assert library.closed
    if kind == "mesh":
        library.vertices = []
        with pytest.raises(FileError, match="no vertices"):
            opener(path)
    if kind == "image":
        with pytest.raises(FileError, match="3 x 4 pixels, over 11"):
            files.open_image(path, pixels=11)
        assert library.closed
        assert library.MAX_IMAGE_PIXELS == 5


def test_a_volume_that_the_disk_does_not_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says of it is told."""

    def refused(_: Path) -> str:
        raise OSError(5, "Input/output error")

    (tmp_path / "a.nrrd").write_bytes(HEADER.encode())
    monkeypatch.setattr("allenorm.files._openers.data_elsewhere", refused)
    monkeypatch.setattr(importlib, "import_module", lambda _: Opening())
    with pytest.raises(FileError, match="Input/output error"):
        files.open_volume(tmp_path / "a.nrrd")


def real(name: str) -> Any:
    """Return a library; where it is not installed, the test of it is left out.

    One that is installed and does not load is a failure.
    """
    if importlib.util.find_spec(name.partition(".")[0]) is None:
        pytest.skip(f"{name} is not installed")
    return importlib.import_module(name)


def test_recordings(sample: Client, tmp_path: Path) -> None:
    """The recordings of the sample are HDF5."""
    real("h5py")
    (result,) = download(900000431, tmp_path, using=sample)
    with files.open_hdf5(result) as file:
        response = file["acquisition/timeseries/Sweep_3/data"]
        assert response.shape == file["stimulus/presentation/Sweep_3/data"].shape
        assert response.attrs["unit"] == b"V"


def test_recordings_of_nwb_1(sample: Client, tmp_path: Path) -> None:
    """What opens them is said at once, and not when the file is read."""
    real("pynwb")
    (result,) = download(900000431, tmp_path, using=sample)
    with pytest.raises(FileError, match=r"NWB 1, open_hdf5 opens it\).*NWB-1.0.6"):
        files.open_nwb(result)


def test_nwb_2(tmp_path: Path) -> None:
    """A file of the format that pynwb writes is opened by it."""
    pynwb = real("pynwb")
    datetime = importlib.import_module("datetime")
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    made = pynwb.NWBFile(session_description="d", identifier="i", session_start_time=now)
    path = tmp_path / "a.nwb"
    with pynwb.NWBHDF5IO(str(path), "w") as io:
        io.write(made)
    with files.open_nwb(path) as io:
        assert io.read().identifier == "i"


def test_reconstructions(sample: Client, tmp_path: Path) -> None:
    """A reconstruction of the sample is a morphology."""
    real("morphio")
    (result,) = download(900000456, tmp_path, using=sample)
    found = files.open_swc(result.path)
    assert len(found.points) > 5


def test_volumes(tmp_path: Path) -> None:
    """Both formats of the grids are volumes."""
    itk = real("SimpleITK")
    (tmp_path / "a.nrrd").write_bytes(HEADER.encode() + bytes(96))
    (tmp_path / "a.mhd").write_text(META)
    (tmp_path / "a.raw").write_bytes(bytes(96))
    for name in ("a.nrrd", "a.mhd"):
        assert files.open_volume(tmp_path / name).GetSize() == (2, 3, 4)
    assert files.open_volume(tmp_path / "a.mhd").GetSpacing() == (200, 200, 200)
    assert itk.GetArrayFromImage(files.open_volume(tmp_path / "a.mhd")).shape == (4, 3, 2)


def test_images(sample: Client, tmp_path: Path) -> None:
    """An image is opened up to a number of pixels, and Pillow's own bound is left as it was."""
    image = real("PIL.Image")
    (result,) = download(900000433, tmp_path, using=sample)
    bound = image.MAX_IMAGE_PIXELS
    with files.open_image(result.path) as found:
        width, height = found.size
    assert bound == image.MAX_IMAGE_PIXELS
    with pytest.raises(FileError, match="pixels, over 1;"):
        files.open_image(result.path, pixels=1)
    with files.open_image(result.path, pixels=width * height) as found:
        assert found.format == "JPEG"


def test_meshes(tmp_path: Path) -> None:
    """The points of a mesh are those of the file."""
    real("trimesh")
    (tmp_path / "a.obj").write_text(TRIANGLE)
    assert files.open_mesh(tmp_path / "a.obj").vertices[1].tolist() == [1000, 0, 0]
    # Points that are equal stay apart: faces and colours count them.
    twice = TRIANGLE.replace("f 1 2 3", "v 0 0 0\nv 1000 0 0\nv 0 0 1000\nf 1 2 3\nf 4 5 6")
    (tmp_path / "b.obj").write_text(twice)
    assert len(files.open_mesh(tmp_path / "b.obj").vertices) == 6
