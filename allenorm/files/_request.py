"""What can be downloaded, and where it is."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast, runtime_checkable
from urllib.parse import urlsplit

from allenorm.endpoint import Parameter, ResourceRequest
from allenorm.endpoint._resource import ARCHIVE, ARCHIVED
from allenorm.errors import SettingsError, quote
from allenorm.files._checksums import DIGITS
from allenorm.files._names import safe_name

if TYPE_CHECKING:
    from pathlib import Path

    from allenorm.files._result import FileResult

_WELL_KNOWN: Final = "/api/v2/well_known_file_download"
_LIVE: Final = "api.brain-map.org"
_ARCHIVE: Final = urlsplit(ARCHIVE).hostname
_CHECKSUM: Final = re.compile("([a-z0-9]+):([0-9a-fA-F]+)")


Check: TypeAlias = "Callable[[Path, FileResult], str]"
"""Says what is wrong with a file, such as `has 3 x 4 px, and 5 x 4 px were asked for`, or ""."""


@dataclass(frozen=True, slots=True, repr=False)
class FileRequest:
    """One file to download.

    Attributes:
        path: The path on the server, from `/` on, or a whole http or https URL. A URL of the
            live API stands for its path, so that it works against a store or a mirror, too.
        parameters: What follows the `?`.
        name: The name to save it under; "" for the one that the server gives.
        size: Its length in bytes, where it is known; another length is an error.
        checksum: Its checksum, such as `sha256:` or `md5:` and hexadecimal digits; "" for none.
        check: Says what is wrong with the bytes that came, or "": it is called with where they
            are and what is known of them, before the file has its final name.

    Raises:
        SettingsError: A value cannot be used.

    Examples:
        >>> FileRequest("https://api.brain-map.org/api/v2/well_known_file_download/7", size=12)
        FileRequest('/api/v2/well_known_file_download/7', size=12)
    """

    path: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    name: str = ""
    size: int | None = None
    checksum: str = ""
    check: "Check | None" = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        place = ResourceRequest(self.path, self.parameters)
        parts = urlsplit(self.path)
        if place.is_absolute and (
            parts.hostname == _LIVE
            or (parts.hostname == _ARCHIVE and parts.path.startswith(ARCHIVED))
        ):
            path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
            object.__setattr__(self, "path", path)
        _ = place.place
        name = self.name
        if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
            message = f"name: expected text, got {quote(name, 80)}, which is none"
            raise SettingsError(message)
        if name and safe_name(name) != name:
            message = (
                f"name: expected a plain file name of any system, such as "
                f"{quote(safe_name(name))}, got {quote(name)}"
            )
            raise SettingsError(message)
        if self.size is not None and (type(self.size) is not int or self.size < 0):
            message = f"size: expected a number of bytes from 0 on, got {self.size!r}"
            raise SettingsError(message)
        if self.checksum:
            found = _CHECKSUM.fullmatch(str(self.checksum))
            if found is None or DIGITS.get(found[1]) != len(found[2]):
                message = (
                    f"checksum: expected {', '.join(DIGITS)}, a colon and the digits of it, got "
                    f"{quote(self.checksum)}"
                )
                raise SettingsError(message)

    def __repr__(self) -> str:
        said = [repr(self.path)]
        for each in fields(self)[1:]:
            value = getattr(self, each.name)
            empty: object = {} if each.default is MISSING else each.default
            if each.repr and value != empty:
                said.append(f"{each.name}={value!r}")
        return f"FileRequest({', '.join(said)})"

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
    if _is_one(things):
        return [file_request(things)]
    found = map(file_request, cast("Iterable[object]", things))
    return list({(each.place, each.name): each for each in found}.values())


def _is_one(things: object) -> bool:
    """Whether something is one thing; rows can be iterated over, too: over their columns."""
    if isinstance(things, (FileRequest, HasFile, Fetchable, str, bytes, int, Mapping)):
        return True
    return hasattr(things, "__mapping__") or not isinstance(things, Iterable)
