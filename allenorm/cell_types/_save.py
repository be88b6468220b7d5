"""Saving the files of cells and models."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from allenorm._arguments import identifier, truth
from allenorm._remote import open_client
from allenorm._told import told
from allenorm._whole_file import whole_file
from allenorm.cell_types._files import ephys_file, link_of, marker_file, reconstruction_file
from allenorm.cell_types._model_files import (
    MANIFEST,
    MECHANISMS_FOLDER,
    WORK_FOLDER,
    model_files,
)
from allenorm.cell_types._which import Cell
from allenorm.errors import NoResultError
from allenorm.files import FileRequest, FileResult, download
from allenorm.files._object import download_object
from allenorm_models import NeuronalModel

if TYPE_CHECKING:
    from allenorm.client import Target


def save_ephys_data(
    specimen: Cell,
    path: str | os.PathLike[str] = ".",
    *,
    using: "Target | None" = None,
    overwrite: bool = False,
    progress: bool | None = None,
) -> FileResult:
    """Save the recording of a cell, an NWB file.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        path: A folder that is there, for the file's own name in it; or the name of the file.
        using: What `client_for` takes; None stands for the default client.
        overwrite: Whether a file that is there is fetched again and replaced.
        progress: Whether to show a bar; None shows it on a terminal.

    Returns:
        What came of it.

    Raises:
        NoResultError: The cell has no recording.
        RequestError: It could not be had whole; the next call goes on from there.
        FileError: It cannot be written.

    Examples:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     save_ephys_data(320654829, path, using="sample").path.name
        '320654829.nwb'
    """
    file = ephys_file(specimen, using=using)
    return download_object(file, path, using=using, overwrite=overwrite, progress=progress)


def save_reconstruction(
    specimen: Cell,
    path: str | os.PathLike[str] = ".",
    *,
    using: "Target | None" = None,
    overwrite: bool = False,
    progress: bool | None = None,
) -> FileResult:
    """Save the reconstruction of a cell's morphology, an SWC file in micrometres.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        path: A folder that is there, for the file's own name in it; or the name of the file.
        using: What `client_for` takes; None stands for the default client.
        overwrite: Whether a file that is there is fetched again and replaced.
        progress: Whether to show a bar; None shows it on a terminal.

    Returns:
        What came of it.

    Raises:
        NoResultError: The cell has no reconstruction.
        RequestError: It could not be had whole; the next call goes on from there.
        FileError: It cannot be written.

    Examples:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     save_reconstruction(313862306, f"{path}/cell.swc", using="sample").path.name
        'cell.swc'
    """
    file = reconstruction_file(specimen, using=using)
    return download_object(file, path, using=using, overwrite=overwrite, progress=progress)


def save_reconstruction_markers(
    specimen: Cell,
    path: str | os.PathLike[str] = ".",
    *,
    using: "Target | None" = None,
    overwrite: bool = False,
    progress: bool | None = None,
) -> FileResult:
    """Save the points of interest in a reconstruction, such as where dendrites were cut.

    Args:
        specimen: The cell, as an id or an object, also one of `cells()`.
        path: A folder that is there, for the file's own name in it; or the name of the file.
        using: What `client_for` takes; None stands for the default client.
        overwrite: Whether a file that is there is fetched again and replaced.
        progress: Whether to show a bar; None shows it on a terminal.

    Returns:
        What came of it.

    Raises:
        NoResultError: The cell has no markers.
        RequestError: They could not be had whole; the next call goes on from there.
        FileError: They cannot be written.

    Examples:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     save_reconstruction_markers(313862306, path, using="sample").outcome
        'downloaded'
    """
    file = marker_file(specimen, using=using)
    return download_object(file, path, using=using, overwrite=overwrite, progress=progress)


def save_model(  # noqa: PLR0913 - all but two by keyword
    model: int | NeuronalModel,
    folder: str | os.PathLike[str],
    *,
    stimulus: bool = True,
    using: "Target | None" = None,
    overwrite: bool = False,
    progress: bool | None = None,
) -> list[FileResult]:
    """Save all that a run of a neuronal model needs, in AllenSDK's layout.

    For a biophysical model the folder gets the files, `modfiles` with the mechanisms, an empty
    `work`, and `manifest.json`, which is written last: where it stands, the files are whole. For
    a GLIF model it gets the parameters and the recording.

    Args:
        model: The model, as an id or an object.
        folder: Where to; it is made if it is not there.
        stimulus: Whether to save the recording, which is by far the largest.
        using: What `client_for` takes; None stands for the default client.
        overwrite: Whether files that are there are fetched again and replaced.
        progress: Whether to show a bar; None shows it on a terminal.

    Returns:
        What came of each file.

    Raises:
        SettingsError: An argument is not one of those that are allowed.
        NoResultError: There is no such model, or no file of something that a run needs; nothing is
            saved.
        RequestError: A file could not be had whole; the next call goes on from there.
        DownloadError: Some of several files failed.
        FileError: A file cannot be written.

    Examples:
        >>> import json, tempfile
        >>> from pathlib import Path
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     found = save_model(472451419, path, using="sample")
        ...     len(found), json.loads(Path(path, "manifest.json").read_text())["neuron"]
        (5, [{'hoc': ['stdgui.hoc', 'import3d.hoc']}])
    """
    stimulus = truth(stimulus, "stimulus")
    client = open_client(using)
    files = model_files(model, using=client)
    missing = files.missing(stimulus=stimulus)
    if missing:
        message = f"{files!r} has no file of its {' and '.join(missing)}"
        raise NoResultError(message)
    target = Path(folder)
    groups: dict[str, list[FileRequest]] = {}
    for place, file in files.places(stimulus=stimulus).items():
        below, _, name = place.rpartition("/")
        groups.setdefault(below, []).append(FileRequest(link_of(file), name=name))
    own_folders = (MECHANISMS_FOLDER, WORK_FOLDER) if files.is_biophysical else ()
    with told(target, "cannot be written"):
        for below in own_folders:
            (target / below).mkdir(parents=True, exist_ok=True)
    results: list[FileResult] = []
    for below, requests in groups.items():
        results += download(
            requests, target / below, using=client, overwrite=overwrite, progress=progress
        )
    if files.is_biophysical:
        _write_json(target / MANIFEST, files.manifest())
    return results


def save_model_archive(  # noqa: PLR0913 - all but two by keyword
    model: int | NeuronalModel,
    folder: str | os.PathLike[str] = ".",
    *,
    unpack: bool = True,
    using: "Target | None" = None,
    overwrite: bool = False,
    progress: bool | None = None,
) -> FileResult:
    """Save the archive that the API makes of a model, and unpack it safely.

    Args:
        model: The model, as an id or an object.
        folder: Where to; it is made if it is not there.
        unpack: Whether to unpack it into a folder of its own beside it.
        using: What `client_for` takes; None stands for the default client.
        overwrite: Whether an archive that is there is fetched again and replaced.
        progress: Whether to show a bar; None shows it on a terminal.

    Returns:
        What came of it; `unpacked` are the files.

    Raises:
        RequestError: It could not be had whole; the next call goes on from there.
        ArchiveError: It is damaged, or leads out of its folder; nothing is unpacked.
        FileError: It cannot be written.

    Examples:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path:
        ...     save_model_archive(472423251, path, using="sample").path.name
        'neuronal_model_472423251.zip'
    """
    key = identifier(model, "model", "neuronal_models")
    request = FileRequest(f"/neuronal_model/download/{key}", name=f"neuronal_model_{key}.zip")
    (result,) = download(
        request, folder, using=using, overwrite=overwrite, progress=progress, unpack=unpack
    )
    return result


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write JSON under another name first, so that the file is whole or as it was."""
    with whole_file(path) as part, part.open("w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)
