"""A file that one request fetches: where it is, what it is called, and how to have it.

Images, drawings, grids and volumes are such files, each with checks of its own.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from allenorm.client import Client, client_for
from allenorm.endpoint import Request, ResourceRequest, ResourceStream
from allenorm.errors import SettingsError, quote
from allenorm.rma import ModelStage, Rma

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from pathlib import Path

    from allenorm.files import FileResult

_LONGEST_NAME: Final = 60


@dataclass(frozen=True)
class RemoteFile:
    """A file of the API that no row stands for; `allenorm.files.download` takes several at once.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
    """

    path: str
    parameters: "Mapping[str, str]" = field(default_factory=dict[str, str])
    name: str = ""

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", PurePosixPath(self.path).name)

    @property
    def request(self) -> ResourceRequest:
        """The request that fetches it."""
        return ResourceRequest(self.path, self.parameters)

    def url(self, *, using: object = None) -> str:
        """Return where the file is.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The URL; of a store, the path alone.
        """
        client = open_client(using)
        address = server_of(client)
        return self.request_for(client).url(address)

    def open(self, *, using: object = None) -> ResourceStream:
        """Open the file.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            Its bytes as they come, to be closed.

        Raises:
            RequestError: It could not be had.
        """
        client = open_client(using)
        return client.open_resource(self.request_for(client))

    def read(self, *, using: object = None) -> bytes:
        """Fetch the file whole, up to the setting `body_limit`.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            Its bytes.

        Raises:
            RequestError: It could not be had whole.
        """
        client = open_client(using)
        return client.read(self.request_for(client).path, **self.parameters)

    def download(
        self,
        folder: "str | os.PathLike[str]" = ".",
        *,
        name: str | None = None,
        using: object = None,
    ) -> "Path":
        """Save the file; what was begun before is continued, what is there is kept.

        Args:
            folder: The folder; it is made where it is missing.
            name: What to call the file; None for its own name, which says what was asked for.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The path of the file.

        Raises:
            FileError: It cannot be written, or another file has its name.
            RequestError: It could not be had whole; nothing stands under the final name.
        """
        return self.saved(folder, name, open_client(using)).path

    def saved(
        self, folder: "str | os.PathLike[str]", name: str | None, client: Client
    ) -> "FileResult":
        """Save the file and say what was done.

        Args:
            folder: The folder.
            name: What to call the file; None for its own name.
            client: Who fetches it.

        Returns:
            What was done, which is not "failed".
        """
        from allenorm.files import FileRequest, download  # noqa: PLC0415 - for saving alone

        asked = self.request_for(client)
        request = FileRequest(
            asked.path, asked.parameters, name=self.name if name is None else name
        )
        (result,) = download(request, folder, using=client)
        return result

    def request_for(self, client: Client) -> ResourceRequest:
        """Return the request that fetches it from where a client looks."""
        del client
        return self.request


def open_client(using: object) -> Client:
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
