"""Downloading the one file of an object, to a folder or under a name."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from allenorm.files._download import download
from allenorm.files._request import file_request
from allenorm.files._result import FileResult
from allenorm.model import Model
from allenorm.model._base import page_of

if TYPE_CHECKING:
    from allenorm.client import Target


def download_object(
    thing: object,
    path: str | os.PathLike[str],
    *,
    using: "Target | None",
    overwrite: bool,
    progress: bool | None,
) -> FileResult:
    """Download the file of an object.

    Args:
        thing: The object.
        path: A folder that is there, or the name of the file.
        using: What `Query.using` takes; None stands for the client that the object came from.
        overwrite: Whether a file that is there is replaced.
        progress: Whether to show a bar.

    Returns:
        What came of it.

    Raises:
        SettingsError: The name cannot be used.
        RequestError: The file is not to be had.
        FileError: It cannot be written.
    """
    page = page_of(thing) if using is None and isinstance(thing, Model) else None
    target = using if page is None or page.runner is None else page.runner
    request = file_request(thing)
    place = Path(path)
    if place.is_dir() or os.fspath(path).endswith(("/", os.sep)):
        folder = place
    else:
        folder, request = place.parent, replace(request, name=place.name)
    (result,) = download(request, folder, using=target, overwrite=overwrite, progress=progress)
    return result
