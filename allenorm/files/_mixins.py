"""`download()` of generated classes that have a file."""

import os
from typing import TYPE_CHECKING, Any, Protocol

from allenorm.files._names import safe_name

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm.files._request import FileRequest
    from allenorm.files._result import FileResult


class _WellKnownFile(Protocol):
    """What `WellKnownFileMixin` reads."""

    @property
    def id(self) -> int: ...

    @property
    def path(self) -> str | None: ...

    @property
    def download_link(self) -> str | None: ...


class _NeuronalModel(Protocol):
    """What `NeuronalModelMixin` reads."""

    @property
    def id(self) -> int: ...


class _Downloads:
    """Downloads the one file of an object."""

    # Without this, every object would be 16 bytes larger.
    __slots__: tuple[()] = ()

    def download(
        self,
        path: str | os.PathLike[str] = ".",
        *,
        using: "Target | None" = None,
        overwrite: bool = False,
        progress: bool | None = None,
    ) -> "FileResult":
        """Download the file, and return what came of it.

        Args:
            path: A folder that is there, for the file's own name in it; or the name of the file.
            using: What `Query.using` takes; None stands for the client that the object came
                from, or the default client.
            overwrite: Whether a file that is there is downloaded again and replaced.
            progress: Whether to show a bar; None shows it on a terminal.

        Raises:
            SettingsError: The file's name cannot be used.
            RequestError: It is not to be had, or not whole.
            FileError: It cannot be written.
        """
        from allenorm.files._object import download_object  # noqa: PLC0415 - loads the client

        return download_object(self, path, using=using, overwrite=overwrite, progress=progress)


class WellKnownFileMixin(_Downloads):
    """Downloads a well-known file."""

    __slots__: tuple[()] = ()

    def file_request(self: _WellKnownFile) -> "FileRequest":
        """Return where the file is, and what it is called.

        Raises:
            SettingsError: The row has a `download_link` that is none.
        """
        from allenorm.files._request import FileRequest  # noqa: PLC0415 - not for every object

        have: Any = vars(self)
        link = have.get("download_link") or f"/api/v2/well_known_file_download/{self.id}"
        return FileRequest(link, name=safe_name(have.get("path") or "", ""))


class NeuronalModelMixin(_Downloads):
    """Downloads the archive of a neuronal model."""

    __slots__: tuple[()] = ()

    def file_request(self: _NeuronalModel) -> "FileRequest":
        """Return where the archive is, and what it is called."""
        from allenorm.files._request import FileRequest  # noqa: PLC0415 - not for every object

        return FileRequest(
            f"/neuronal_model/download/{self.id}", name=f"neuronal_model_{self.id}.zip"
        )
