"""What is fetched beside queries: files, images, trees. A request in, a stream of bytes out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, runtime_checkable
from urllib.parse import quote as percent_encode
from urllib.parse import unquote, urlsplit

from allenorm.endpoint._protocol import Endpoint
from allenorm.errors import MalformedAnswerError, SettingsError, masked, quote

if TYPE_CHECKING:
    from typing_extensions import Self

Scalar: TypeAlias = "str | int | float | bool"
"""One value of a parameter; booleans are written `true` and `false`."""

Parameter: TypeAlias = "Scalar | Sequence[Scalar] | None"
"""What a parameter may be: one value, several that commas join, or None, which leaves it out."""

# As in the URLs of queries: what would change the meaning is encoded.
_SAFE: Final = "$:,()'*"
_SAFE_PATH: Final = "/:,()'*$-._~!@;=%"
_ABSOLUTE: Final = re.compile(r"https?://", re.IGNORECASE)
_FILE_NAME: Final = re.compile(
    r"filename\*?=(?:UTF-8'[^']*')?(\"(?:[^\"\\]|\\.)*\"|[^;\s]+)", re.IGNORECASE
)
_LONGEST_PATH: Final = 8000
_LIVE: Final = "brain-map.org"

ARCHIVE: Final = "https://download.alleninstitute.org"
"""The server that has the live API's archive of reference models."""

ARCHIVED: Final = "/informatics-archive/"
"""How the paths of that archive begin; a store or a mirror has them itself."""


@dataclass(frozen=True, slots=True)
class ResourceRequest:
    """One thing to fetch that is no query.

    Attributes:
        path: The path on the server, from `/` on, such as
            `/api/v2/well_known_file_download/491119517`; or a whole http or https URL of another
            server, to which neither credentials nor extra headers are sent.
        parameters: What follows the `?`, by name. Values are percent-encoded; a list is joined
            with commas; None is left out.
        offset: The number of bytes to leave out at the start. An endpoint may still begin at
            0: `ResourceStream.offset` says where it did.
        validator: The `ResourceStream.validator` of the bytes that the caller has: if the thing
            has changed since, it comes from its start.
        compressed: Whether it may come compressed: for text that is read at once.
        headers: Extra HTTP headers; an endpoint without HTTP ignores them.

    Raises:
        SettingsError: The path or a parameter cannot be sent.

    Examples:
        >>> request = ResourceRequest("/grid_data/download/183282970", {"include": ["density"]})
        >>> request.url("https://api.brain-map.org")
        'https://api.brain-map.org/grid_data/download/183282970?include=density'
    """

    path: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    offset: int = 0
    validator: str = ""
    compressed: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        _check_path(self.path)
        if not isinstance(self.parameters, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
            message = f"parameters: expected names and values, got {quote(self.parameters, 80)}"
            raise SettingsError(message)
        if type(self.offset) is not int or self.offset < 0:
            message = f"offset: expected a number of bytes from 0 on, got {self.offset!r}"
            raise SettingsError(message)

    @property
    def place(self) -> str:
        """The path and the parameters, percent-encoded, as they stand in the URL."""
        path = percent_encode(self.path, safe=f"{_SAFE_PATH}?&+")
        written = "&".join(
            f"{percent_encode(name, safe='')}={percent_encode(_text(name, value), safe=_SAFE)}"
            for name, value in self.parameters.items()
            if value is not None
        )
        if not written:
            return path
        return f"{path}{'&' if '?' in path else '?'}{written}"

    @property
    def is_absolute(self) -> bool:
        """Whether the path is a whole URL."""
        return _ABSOLUTE.match(self.path) is not None

    def url(self, address: str) -> str:
        """Return the URL on a server.

        Args:
            address: The base URL of the server, without credentials.

        Returns:
            The URL; where the path is a whole URL, that. The live API's reference models are on
            another server.

        Examples:
            >>> archived = ResourceRequest("/informatics-archive/current-release")
            >>> archived.url("https://api.brain-map.org")
            'https://download.alleninstitute.org/informatics-archive/current-release'
            >>> archived.url("http://127.0.0.1:8000")
            'http://127.0.0.1:8000/informatics-archive/current-release'
        """
        if self.is_absolute:
            return self.place
        elsewhere = self.path.startswith(ARCHIVED) and _is_live(address)
        return f"{ARCHIVE if elsewhere else address}{self.place}"


def _is_live(address: str) -> bool:
    """Whether a base URL is the live API's."""
    host = urlsplit(address).hostname or ""
    return host == _LIVE or host.endswith(f".{_LIVE}")


class TooLongError(MalformedAnswerError):
    """What came whole would be longer than a limit; to ask again does not help."""


class PartError(MalformedAnswerError):
    """The part that was asked for is not to be had; the whole may be."""


class ResourceStream:
    """The bytes of a thing, as they come. Iterate over it once; close it, or use `with`.

    While it is open it counts as a request under way (`in_flight`): read it to its end or close
    it before the same thread sends something else.

    Attributes:
        url: Where it comes from, without credentials.
        status: The HTTP status, or None where there is none.
        headers: The headers of the answer, names in lower case.
        offset: The place in the whole of the first byte that comes.
        length: How many bytes are to come, or None where the server does not say.
        media_type: What it is, such as `image/jpeg`; "" where that is not said.
        source: What the data are, where who answers says so: `synthetic sample`; else "".
    """

    def __init__(  # noqa: PLR0913 - what an answer has, by keyword
        self,
        chunks: Iterator[bytes],
        *,
        url: str,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        offset: int = 0,
        length: int | None = None,
        source: str = "",
        close: Callable[[], None] | None = None,
    ) -> None:
        self.url = url
        self.status = status
        self.headers: Mapping[str, str] = {
            name.lower(): text for name, text in (headers or {}).items()
        }
        self.offset = offset
        self.length = length
        self.media_type = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        self.source = source
        self._chunks = chunks
        self._close = close

    def __repr__(self) -> str:
        return f"<ResourceStream {masked(self.url)}>"

    def __iter__(self) -> Iterator[bytes]:
        return self._chunks

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        # One that is forgotten must not count as under way for ever.
        self.close()

    @property
    def total(self) -> int | None:
        """The length of the whole, in bytes, or None where it is not known."""
        return None if self.length is None else self.offset + self.length

    @property
    def is_delimited(self) -> bool:
        """Whether the answer says where it ends, so that a cut one is noticed."""
        chunked = "chunked" in self.headers.get("transfer-encoding", "").lower()
        # A head that was cut may end in the midst of the header.
        counted = self.headers.get("content-length", "").strip().isdecimal()
        return chunked or counted or self.length is not None

    @property
    def is_unpacked(self) -> bool:
        """Whether it came compressed, and its bytes are those that were compressed."""
        coding = self.headers.get("content-encoding", "").strip().lower()
        return self.length is None and coding not in {"", "identity"}

    @property
    def validator(self) -> str:
        """What names this state of the thing, to be sent with the rest of the request; or ""."""
        return validator_of(self.headers)

    @property
    def name(self) -> str:
        """The file name that the server gives, as it came (so: not to be trusted), or ""."""
        found = _FILE_NAME.search(self.headers.get("content-disposition", ""))
        if found is None:
            return ""
        text = found[1]
        quoted = text.startswith('"')
        return re.sub(r"\\(.)", r"\1", text[1:-1]) if quoted else unquote(text)

    def read(self, limit: int) -> bytes:
        """Read all of it.

        Args:
            limit: The most bytes to take.

        Returns:
            The bytes.

        Raises:
            MalformedAnswerError: It is longer than the limit.
            RequestError: It did not come whole.
        """
        body = bytearray()
        with self:
            if (self.length or 0) > limit:
                raise self._too_long(limit)
            for chunk in self:
                body += chunk
                if len(body) > limit:
                    raise self._too_long(limit)
        return bytes(body)

    def _too_long(self, limit: int) -> "TooLongError":
        """Say that it is longer than what is wanted at once."""
        url = masked(self.url)
        message = (
            f"the answer is longer than {limit} bytes; raise body_limit (ALLENORM_BODY_LIMIT), or "
            f"read it piece by piece; URL {url}"
        )
        return TooLongError(message, url=url)

    def close(self) -> None:
        """Let go of the connection."""
        close, self._close = self._close, None
        if close is not None:
            close()


def validator_of(headers: Mapping[str, str]) -> str:
    """Return what names a state of a thing.

    Args:
        headers: The headers of an answer, found by their names in lower case.

    Returns:
        The entity tag, or the date of the last change, or "".
    """
    etag = headers.get("etag", "")
    # A weak one does not promise the same bytes.
    return etag if etag.startswith('"') else headers.get("last-modified", "")


@runtime_checkable
class ResourceEndpoint(Endpoint, Protocol):
    """An endpoint that also has files, images and trees."""

    def open(self, request: ResourceRequest) -> ResourceStream:
        """Open a thing that is no query.

        Args:
            request: What to fetch.

        Returns:
            Its bytes, from the offset on if the endpoint can do that.

        Raises:
            RequestError: It could not be had; a leaf class says why.
        """
        ...


def _check_path(path: object) -> None:
    """Refuse a path that is none."""
    problem = ""
    if not isinstance(path, str) or not path.isprintable() or len(path) > _LONGEST_PATH:
        problem = "printable text"
    elif not path.startswith("/") and not _ABSOLUTE.match(path):
        problem = "a path that begins with / or an http or https URL"
    elif set(path) & set('\\"<>#^`{|}'):
        problem = 'a path without \\ " < > # ^ ` { | }'
    elif _ABSOLUTE.match(path):
        try:
            parts = urlsplit(path)
            bad = not parts.hostname or parts.username is not None or parts.port == 0
        except ValueError:
            bad = True
        problem = "a URL with a host and without credentials" if bad else ""
    if problem:
        message = f"path: expected {problem}, got {quote(masked(str(path)))}"
        raise SettingsError(message)


def _text(name: str, value: Parameter) -> str:
    """Write the value of a parameter."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, float):
        # NaN is not equal to itself; no parameter takes an infinity.
        if value - value != 0:
            message = f"parameter {name}: expected a number, got {value!r}"
            raise SettingsError(message)
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return ",".join(_text(name, each) for each in value)
    message = (
        f"parameter {name}: expected text, a number or a list of them, got {quote(repr(value), 80)}"
    )
    raise SettingsError(message)
