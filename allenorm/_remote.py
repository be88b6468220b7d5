"""A file that one request fetches: where it is, what it is called, and how to have it.

Images, drawings, grids and volumes are such files, each with checks of its own.
"""

import hashlib
import importlib
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from allenorm.client import Client, client_for
from allenorm.endpoint import Request, ResourceRequest, ResourceStream
from allenorm.errors import MissingExtraError, SettingsError, quote
from allenorm.rma import ModelStage, Rma

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from allenorm.client import Target
    from allenorm.files import FileRequest, FileResult

_LONGEST_NAME: Final = 60


@dataclass(frozen=True, repr=False)
class RemoteFile:
    """A file of the API that no row stands for; `allenorm.files.download` takes several at once.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
        target: Who is asked where a call does not say; None for the default client.
    """

    path: str
    parameters: "Mapping[str, str]" = field(default_factory=dict[str, str], hash=False)
    name: str = ""
    target: "Target | None" = field(default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", PurePosixPath(self.path).name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.request.place}>"

    @property
    def request(self) -> ResourceRequest:
        """The request that fetches it."""
        return ResourceRequest(self.path, self.parameters)

    def file_request(self) -> "FileRequest":
        """Return what `allenorm.files.download` asks for."""
        from allenorm.files import FileRequest  # noqa: PLC0415 - for saving alone

        return FileRequest(self.path, self.parameters, name=self.name)

    def url(self, *, using: "Target | None" = None) -> str:
        """Return where the file is.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The URL; of a store, the path alone.
        """
        return self.request.url(server_of(self._client(using)))

    def open(self, *, using: "Target | None" = None) -> ResourceStream:
        """Open the file.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            Its bytes as they come, to be closed.

        Raises:
            RequestError: It could not be had.
        """
        return self._client(using).open_resource(self.request)

    def read(self, *, using: "Target | None" = None) -> bytes:
        """Fetch the file whole, up to the setting `body_limit`.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            Its bytes.

        Raises:
            RequestError: It could not be had whole.
        """
        return self._client(using).read(self.path, **self.parameters)

    def download(
        self,
        folder: "str | os.PathLike[str]" = ".",
        *,
        name: str | None = None,
        using: "Target | None" = None,
        overwrite: bool = False,
        progress: bool | None = None,
    ) -> "FileResult":
        """Save the file; what was begun before is continued, what is there is kept.

        Args:
            folder: The folder; it is made where it is missing.
            name: What to call the file; None for its own name, which says what was asked for.
            using: What `client_for` takes; None stands for the default client.
            overwrite: Whether a file that is there is downloaded again and replaced.
            progress: Whether to show a bar; None shows it where standard error is a terminal.

        Returns:
            What came of it: `path`, `size`, `outcome` and more.

        Raises:
            FileError: It cannot be written, or another file has its name.
            RequestError: It could not be had whole; nothing stands under the final name.
        """
        from allenorm.files import download  # noqa: PLC0415 - for saving alone

        request = self.file_request()
        if name is not None:
            request = replace(request, name=name)
        (result,) = download(
            request, folder, using=self._client(using), overwrite=overwrite, progress=progress
        )
        return result

    @contextmanager
    def kept(
        self,
        folder: "str | os.PathLike[str] | None",
        using: "Target | None",
        library: str,
        extra: str,
    ) -> "Generator[Path, None, None]":
        """Have the file on disk, for a library to open it.

        Args:
            folder: Where it is kept, and not downloaded again; None for only as long as needed.
            using: What `client_for` takes; None stands for the default client.
            library: The module that opens it.
            extra: The extra that installs it.

        Yields:
            The path of the file.

        Raises:
            MissingExtraError: The library is not installed; nothing was sent.
        """
        try:
            importlib.import_module(library)
        except ImportError as error:
            message = f"this needs {library}: pip install 'allenorm[{extra}]'"
            raise MissingExtraError(message) from error
        with ExitStack() as stack:
            if folder is None:
                folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="allenorm-"))
            yield self.download(folder, using=using).path

    def _client(self, using: "Target | None") -> Client:
        """Return who is asked."""
        return open_client(self.target if using is None else using)


def open_client(using: "Target | None") -> Client:
    """Return the client that a target stands for.

    Args:
        using: What `client_for` takes.

    Returns:
        The client.

    Raises:
        SettingsError: The target runs queries, and fetches nothing else.
    """
    found = cast("Any", client_for(using))
    if not isinstance(found, Client):
        message = f"using: expected a client, a URL, a store or an endpoint, got {quote(found, 80)}"
        raise SettingsError(message)
    return found


def server_of(client: Client) -> str:
    """Return the base URL of the server that a client asks, or "" of a store."""
    url = client.endpoint.url(Request(Rma((ModelStage("Structure"),))))
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return ""
    return url.partition("/api/v2/")[0]


def descriptive_name(stem: str, parameters: "Mapping[str, str]", suffix: str) -> str:
    """Return a name that says what was asked for, so that two requests have two files.

    Args:
        stem: How it begins.
        parameters: What was asked for.
        suffix: How it ends, with the dot.

    Returns:
        The name; where it would be long, with a digest in place of the parameters.

    Examples:
        >>> descriptive_name("69750516", {"downsample": "4", "view": "expression"}, ".jpg")
        '69750516_downsample-4_view-expression.jpg'
    """
    said = "".join(f"_{name}-{text.replace(',', '-')}" for name, text in parameters.items())
    if len(said) > _LONGEST_NAME:
        said = f"_{hashlib.blake2b(said.encode(), digest_size=8).hexdigest()}"
    return f"{stem}{said}{suffix}"
