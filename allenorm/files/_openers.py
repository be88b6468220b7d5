"""Opening what was downloaded, with the libraries of the field; each is an extra."""

import importlib
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from allenorm.errors import FileError, MissingExtraError, quote
from allenorm.files._volume_header import NRRD, data_elsewhere

if TYPE_CHECKING:
    from PIL.Image import Image
    from trimesh import Trimesh

_MOST_PIXELS: Final = 2_000_000_000
"""A whole section at full resolution has about a tenth of it."""

_pillow = threading.Lock()


def _library(name: str, kind: str, extra: str) -> Any:
    """Import a library that is an extra."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        message = f"{kind} needs {name}: pip install 'allenorm[{extra}]'"
        raise MissingExtraError(message) from error


def _file(path: str | os.PathLike[str]) -> Path:
    """Return the path of a file that is there."""
    place = Path(path)
    if not place.is_file():
        message = f"{quote(place)} is no file"
        raise FileError(message)
    return place


def _unreadable(place: Path, kind: str, error: BaseException) -> FileError:
    """Say that a library could not read a file."""
    return FileError(f"{quote(place)} cannot be read as {kind}: {quote(error)}")


def open_nwb(path: str | os.PathLike[str]) -> Any:
    """Open a recording of the format NWB 2.

    Recordings of the Cell Types Database of before 2020 have the format NWB 1, which pynwb does
    not know; `open_hdf5` opens these, too.

    Args:
        path: The file.

    Returns:
        The `pynwb.NWBHDF5IO`, open for reading: `with open_nwb(path) as io: nwb = io.read()`.
        (pynwb has no types for checkers.)

    Raises:
        MissingExtraError: pynwb is not installed (`allenorm[nwb]`).
        FileError: There is no such file, or it is no NWB 2.

    Examples:
        >>> import tempfile
        >>> from allenorm.files import download
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (recording,) = download(900000431, folder, using="sample")
        ...     open_nwb(recording)
        Traceback (most recent call last):
        allenorm.errors.FileError: ... cannot be read as NWB 2 (of NWB 1, open_hdf5 opens it): ...
    """
    pynwb = _library("pynwb", "an NWB file", "nwb")
    place = _file(path)
    kind = "NWB 2 (of NWB 1, open_hdf5 opens it)"
    opened: Any = None
    try:
        opened = pynwb.NWBHDF5IO(str(place), "r")
        # A file of another version would be refused as late as when it is read.
        said, parts = opened.nwb_version
        found = bool(parts) and isinstance(parts[0], int) and parts[0] > 1
    except (OSError, TypeError, ValueError, KeyError, RuntimeError, AttributeError) as error:
        if opened is not None:
            opened.close()
        raise _unreadable(place, kind, error) from error
    if not found:
        opened.close()
        problem = f"its version is {said}" if said else "it names no version as NWB 2 does"
        raise _unreadable(place, kind, ValueError(problem))
    return opened


def open_hdf5(path: str | os.PathLike[str]) -> Any:
    """Open an HDF5 file, such as a recording of the format NWB 1.

    Args:
        path: The file.

    Returns:
        The `h5py.File`, open for reading. (h5py has no types for checkers.)

    Raises:
        MissingExtraError: h5py is not installed (`allenorm[nwb]`).
        FileError: There is no such file, or it is no HDF5.

    Examples:
        >>> import tempfile
        >>> from allenorm.files import download
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (recording,) = download(900000431, folder, using="sample")
        ...     with open_hdf5(recording) as file:
        ...         file["acquisition/timeseries/Sweep_3/data"].shape
        (16,)
    """
    h5py = _library("h5py", "an HDF5 file", "nwb")
    place = _file(path)
    try:
        return h5py.File(place, "r")
    except OSError as error:
        raise _unreadable(place, "HDF5", error) from error


def open_swc(path: str | os.PathLike[str]) -> Any:
    """Read a reconstruction (SWC); coordinates and radii are in micrometres.

    Args:
        path: The file.

    Returns:
        The `morphio.Morphology`. (morphio has no types for checkers.)

    Raises:
        MissingExtraError: morphio is not installed (`allenorm[morphology]`).
        FileError: There is no such file, or it is no SWC.

    Examples:
        >>> import tempfile
        >>> from allenorm.files import download
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (reconstruction,) = download(900000456, folder, using="sample")
        ...     open_swc(reconstruction).n_points > 10
        True
    """
    morphio = _library("morphio", "an SWC file", "morphology")
    place = _file(path)
    try:
        return morphio.Morphology(str(place))
    except (morphio.MorphioError, RuntimeError) as error:
        raise _unreadable(place, "SWC", error) from error


def open_volume(path: str | os.PathLike[str]) -> Any:
    """Read a volume: NRRD, or MetaImage with its file of numbers beside it.

    Args:
        path: The `.nrrd`, `.mhd` or `.mha` file.

    Returns:
        The `SimpleITK.Image`, whose spacing is that of the file; the grids of the API are in
        micrometres. `SimpleITK.GetArrayFromImage` makes an array with the axes z, y, x of it.
            (SimpleITK has no types for checkers.)

    Raises:
        MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
        FileError: There is no such file, it is no volume, or its header names a file of voxels
            that does not lie beside it.

    Examples:
        >>> import tempfile
        >>> from allenorm.grids import projection_grid
        >>> grid = projection_grid(126862385, "projection_density", resolution=25)
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     open_volume(grid.download(folder, using="sample")).GetSpacing()
        (25.0, 25.0, 25.0)
    """
    itk = _library("SimpleITK", "a volume", "volumes")
    place = _file(path)
    try:
        with place.open("rb") as file:
            kind = "NrrdImageIO" if file.read(len(NRRD)) == NRRD else "MetaImageIO"
        elsewhere = data_elsewhere(place)
        found = None if elsewhere else itk.ReadImage(str(place), imageIO=kind)
    except (OSError, RuntimeError) as error:
        raise _unreadable(place, "NRRD or MetaImage", error) from error
    if elsewhere:
        message = f"{quote(place)} has its voxels in {quote(elsewhere)}, which is not beside it"
        raise FileError(message)
    return found


def open_image(path: str | os.PathLike[str], *, pixels: int = _MOST_PIXELS) -> "Image":
    """Open an image.

    Args:
        path: The file.
        pixels: The most pixels that it may have.

    Returns:
        The `PIL.Image.Image`; its pixels are read when they are needed.

    Raises:
        MissingExtraError: Pillow is not installed (`allenorm[images]`).
        FileError: There is no such file, it is no image, or it is larger than that.

    Examples:
        >>> import tempfile
        >>> from allenorm.files import download
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (thumbnail,) = download(900000460, folder, using="sample")
        ...     with open_image(thumbnail) as image:
        ...         image.format
        'JPEG'
    """
    image = _library("PIL.Image", "an image", "images")
    place = _file(path)
    try:
        # Whole sections are beyond what Pillow takes for an attack; our own bound holds instead.
        with _pillow:
            bound = image.MAX_IMAGE_PIXELS
            image.MAX_IMAGE_PIXELS = None
            try:
                found: Image = image.open(place)
            finally:
                image.MAX_IMAGE_PIXELS = bound
    except (OSError, ValueError, SyntaxError) as error:
        raise _unreadable(place, "an image", error) from error
    width, height = found.size
    if width * height > pixels:
        found.close()
        message = (
            f"{quote(place)} has {width} x {height} pixels, over {pixels}; pass pixels=..., or "
            "download it with a larger downsample"
        )
        raise FileError(message)
    return found


def open_mesh(path: str | os.PathLike[str]) -> "Trimesh":
    """Read a mesh, such as that of a structure; coordinates are in micrometres.

    Args:
        path: The `.obj` or `.ply` file.

    Returns:
        The `trimesh.Trimesh`, with its vertices as they are in the file.

    Raises:
        MissingExtraError: trimesh is not installed (`allenorm[meshes]`).
        FileError: There is no such file, or it is no mesh.

    Examples:
        >>> import tempfile
        >>> from allenorm.grids import structure_mesh
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     open_mesh(structure_mesh(385).download(folder, using="sample")).is_watertight
        True
    """
    trimesh = _library("trimesh", "a mesh", "meshes")
    place = _file(path)
    try:
        found: Trimesh = trimesh.load(str(place), force="mesh", process=False, skip_materials=True)
    except (OSError, ValueError, TypeError, KeyError, IndexError, NotImplementedError) as error:
        raise _unreadable(place, "a mesh", error) from error
    if not len(found.vertices):
        raise _unreadable(place, "a mesh", ValueError("it has no vertices"))
    return found
