"""What can be downloaded, and where it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias, cast, runtime_checkable
from urllib.parse import urlsplit

from allenorm.endpoint import Parameter, ResourceRequest
from allenorm.errors import SettingsError, quote
from allenorm.files._names import safe_name

_WELL_KNOWN: Final = "/api/v2/well_known_file_download"
_LIVE: Final = "api.brain-map.org"
_DIGESTS: Final[Mapping[str, int]] = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}
_CHECKSUM: Final = re.compile("([a-z0-9]+):([0-9a-fA-F]+)")


@dataclass(frozen=True, slots=True)
class FileRequest:
    """One file to download.

    Attributes:
        path: The path on the server, from `/` on, or a whole http or https URL. A URL of the
            live API stands for its path, so that it works against a store or a mirror, too.
        parameters: What follows the `?`.
        name: The name to save it under; "" for the one that the server gives.
        size: Its length in bytes, where it is known; another length is an error.
        checksum: Its checksum, such as `sha256:` or `md5:` and hexadecimal digits; "" for none.

    Raises:
        SettingsError: A value cannot be used.

    Examples:
        >>> FileRequest("https://api.brain-map.org/api/v2/well_known_file_download/7").path
        '/api/v2/well_known_file_download/7'
    """

    path: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    name: str = ""
    size: int | None = None
    checksum: str = ""

    def __post_init__(self) -> None:
        place = ResourceRequest(self.path, self.parameters)
        if place.is_absolute and urlsplit(self.path).hostname == _LIVE:
            parts = urlsplit(self.path)
            path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
            object.__setattr__(self, "path", path)
        _ = place.place
        if self.name and safe_name(self.name) != self.name:
            message = (
                f"name: expected a plain file name of any system, such as "
                f"{quote(safe_name(self.name))}, got {quote(self.name)}"
            )
            raise SettingsError(message)
        if self.size is not None and (type(self.size) is not int or self.size < 0):
            message = f"size: expected a number of bytes from 0 on, got {self.size!r}"
            raise SettingsError(message)
        if self.checksum:
            found = _CHECKSUM.fullmatch(self.checksum)
            if found is None or _DIGESTS.get(found[1]) != len(found[2]):
                message = (
                    f"checksum: expected {', '.join(_DIGESTS)}, a colon and the digits of it, got "
                    f"{quote(self.checksum)}"
                )
                raise SettingsError(message)

    @property
    def key(self) -> str:
        """The last part of the path: the identifier, for most files."""
        return safe_name(self.path.partition("?")[0].rstrip("/"))

    @property
    def place(self) -> str:
        """The path and the parameters, percent-encoded: what names the file."""
        return ResourceRequest(self.path, self.parameters).place


@runtime_checkable
class HasFile(Protocol):
    """Anything that has one file, such as `WellKnownFile` and `NeuronalModel`."""

    def file_request(self) -> FileRequest:
        """Return where the file is."""
        ...


@runtime_checkable
class Fetchable(Protocol):
    """Anything that names a request and a file name, such as an image or a grid to fetch."""

    @property
    def request(self) -> ResourceRequest:
        """What to fetch."""
        ...

    @property
    def name(self) -> str:
        """The name to save it under; "" for the one that the server gives."""
        ...


Downloadable: TypeAlias = "FileRequest | HasFile | Fetchable | int | str"
"""One thing to download: an object with a file, the id of a well-known file, a path or a URL."""


def file_request(thing: object) -> FileRequest:
    """Return where the file of a thing is.

    Args:
        thing: A `FileRequest`, an object with a file, the id of a `WellKnownFile`, a path on the
            server, or a URL.

    Returns:
        The file.

    Raises:
        SettingsError: It is none of these.

    Examples:
        >>> file_request(491119517).path
        '/api/v2/well_known_file_download/491119517'
    """
    if isinstance(thing, FileRequest):
        return thing
    if isinstance(thing, HasFile):
        return thing.file_request()
    if isinstance(thing, Fetchable):
        wanted = thing.request
        return FileRequest(wanted.path, wanted.parameters, safe_name(thing.name, ""))
    if isinstance(thing, int) and not isinstance(thing, bool) and thing >= 0:
        return FileRequest(f"{_WELL_KNOWN}/{thing}")
    if isinstance(thing, str):
        return FileRequest(thing)
    message = (
        "download() takes objects with a file (WellKnownFile, NeuronalModel), ids of well-known "
        f"files, paths such as {_WELL_KNOWN}/491119517, URLs, or FileRequest, got "
        f"{quote(repr(thing), 80)}"
    )
    raise SettingsError(message)


def file_requests(things: object) -> list[FileRequest]:
    """Return where the files of one or several things are, each once.

    Args:
        things: One thing, or an iterable of things, as `file_request` takes them.

    Returns:
        The files, in their order.

    Raises:
        SettingsError: One of them is nothing that has a file.
    """
    single = isinstance(things, (FileRequest, HasFile, Fetchable, str, int))
    if single or not isinstance(things, Iterable):
        return [file_request(things)]
    found = map(file_request, cast("Iterable[object]", things))
    return list({(each.place, each.name): each for each in found}.values())
