"""What is no query, as it is kept: a head that says what it is, and its bytes in pieces."""

import hashlib
import json
import logging
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Final, cast

from allenorm.cache._entries import BadEntryError
from allenorm.endpoint import ResourceRequest, ResourceStream
from allenorm.errors import MalformedAnswerError, NotCachedError, StoreError, quote

_LOG: Final = logging.getLogger("allenorm.cache")
PIECE: Final = 1 << 20
"""Bytes of a piece, and those that are held in memory while they pass by."""
_DIGITS: Final = 16
# No more than what tells the thing: cookies and the like are nobody else's.
_HEADERS: Final = frozenset(
    {
        "content-disposition",
        "content-md5",
        "content-type",
        "etag",
        "last-modified",
        "x-allenorm-warning",
    }
)

Keep = Callable[["Head", "IO[bytes] | None"], None]
"""Is told what came, and given its bytes; None where it was closed before its end."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a thing beside its bytes.

    Attributes:
        url: Where it came from, without credentials.
        status: The HTTP status, or None.
        headers: Those headers of the answer that say what it is.
        source: What the data are, where who answered said so.
        length: How many bytes it has, or None where that is not known.
        digest: The checksum of its bytes, in hexadecimal; "" where they were not read.
    """

    url: str
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    source: str = ""
    length: int | None = None
    digest: str = ""


def resource_key(
    address: str, user: str, schema: str, request: ResourceRequest, *, whole: bool = True
) -> bytes:
    """Return what a thing is found by.

    Args:
        address: The server; a request that is a whole URL goes elsewhere, and needs none.
        user: The name that the endpoint signs in with, or "".
        schema: The SHA-256 of the schema, in hexadecimal.
        request: What was fetched.
        whole: Whether its bytes are meant, or what was said of it alone.

    Returns:
        32 bytes.

    Examples:
        >>> one = resource_key("http://a", "", "0", ResourceRequest("/x", {"y": 1}))
        >>> one == resource_key("http://a", "", "0", ResourceRequest("/x?y=1"))
        True
    """
    headers = sorted((name.lower(), value) for name, value in request.headers.items())
    server = "" if request.is_absolute else address
    parts = ["resource", whole, server, user, schema, request.place, headers]
    return hashlib.sha256(json.dumps(parts).encode()).digest()


def write_head(head: Head) -> bytes:
    """Write a head as bytes.

    Args:
        head: The head.

    Returns:
        JSON.

    Examples:
        >>> read_head(write_head(Head("http://a/x", 200, {}, "", 5, "00"))).length
        5
    """
    return json.dumps(asdict(head)).encode()


def read_head(body: bytes) -> Head:
    """Read a head from bytes.

    Args:
        body: What `write_head` returned.

    Returns:
        The head.

    Raises:
        BadEntryError: It is nothing that `write_head` could have returned.
    """
    try:
        members: dict[str, Any] = json.loads(body)
        found = Head(**members)
    except (ValueError, TypeError, RecursionError) as error:
        reason = f"it is no head of a file ({quote(error)})"
        raise BadEntryError(reason) from error
    texts = (found.url, found.source, found.digest)
    whole = (
        all(type(text) is str for text in texts)
        and all(type(number) in {int, type(None)} for number in (found.status, found.length))
        and type(cast("object", found.headers)) is dict
        and all(type(text) is str for text in cast("dict[str, object]", found.headers).values())
    )
    if not whole:
        reason = "the head of a file has members of other types"
        raise BadEntryError(reason)
    return found


def taped(
    stream: ResourceStream, folder: Path, keep: Keep, *, limit: int | None, strict: bool
) -> ResourceStream:
    """Return a stream whose bytes are kept while they pass by.

    Args:
        stream: A stream that begins at the start.
        folder: Where bytes wait that are too many for memory.
        keep: Is called once: with all bytes at the end, or without them if it is closed earlier.
        limit: The most bytes to keep; of a longer thing nothing is kept. None sets no limit.
        strict: Whether it is an error if bytes cannot be written down; else they are not kept.

    Returns:
        The stream; it closes the other. Reading it raises StoreError where it is strict.
    """
    tape = _Tape(stream, folder, keep, limit=limit, strict=strict)
    return ResourceStream(
        tape.chunks(),
        url=stream.url,
        status=stream.status,
        headers=stream.headers,
        length=stream.length,
        source=stream.source,
        close=tape.close,
    )


class _Tape:
    """Writes down what passes by."""

    def __init__(
        self,
        stream: ResourceStream,
        folder: Path,
        keep: Keep,
        *,
        limit: int | None,
        strict: bool,
    ) -> None:
        self._stream = stream
        self._keep: Keep | None = keep
        self._limit = limit
        self._strict = strict
        self._file = tempfile.SpooledTemporaryFile(PIECE, dir=str(folder))  # noqa: SIM115 - close() closes it
        self._checksum = hashlib.blake2b(digest_size=_DIGITS)
        self._length = 0

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes; when all were taken, have them kept."""
        for chunk in self._stream:
            self._length += len(chunk)
            if self._limit is not None and self._length > self._limit:
                self._keep = None
            if self._keep is not None:
                self._write(chunk)
            yield chunk
        self._end(self._length, self._checksum.hexdigest(), cast("IO[bytes]", self._file))

    def _write(self, chunk: bytes) -> None:
        """Write some bytes down."""
        try:
            self._file.write(chunk)
        except OSError as error:
            self._keep = None
            message = f"what came cannot be kept: {error}; URL {self._stream.url}"
            if self._strict:
                raise StoreError(message) from error
            _LOG.warning("%s", message)
        self._checksum.update(chunk)

    def close(self) -> None:
        """Let go of the other stream, and of what was written down."""
        self._stream.close()
        try:
            self._end(self._stream.length, "", None)
        finally:
            self._file.close()

    def _end(self, length: int | None, digest: str, file: "IO[bytes] | None") -> None:
        """Have it kept, once."""
        keep, self._keep = self._keep, None
        if keep is None:
            return
        stream = self._stream
        # What was packed for the way is checked, and counted, unpacked.
        packed = "content-encoding" in stream.headers
        names = _HEADERS - {"content-md5"} if packed else _HEADERS
        headers = {name: text for name, text in stream.headers.items() if name in names}
        keep(Head(stream.url, stream.status, headers, stream.source, length, digest), file)


def pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    """Yield what was written down, piece by piece.

    Args:
        file: What `Keep` was given.

    Yields:
        Pieces that are not empty.
    """
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece


def played(head: Head, piece: Callable[[int], Any]) -> ResourceStream:
    """Return what is kept as a stream; it is checked as a whole before its first byte is given.

    Args:
        head: Its head.
        piece: Returns a piece by its number, or None.

    Returns:
        The stream.

    Raises:
        BadEntryError: The bytes are not those that came.
    """
    number, length, checksum = 0, 0, hashlib.blake2b(digest_size=_DIGITS)
    while (body := piece(number)) is not None:
        if not isinstance(body, bytes):
            break
        checksum.update(body)
        length += len(body)
        number += 1
    if length != head.length or checksum.hexdigest() != head.digest:
        reason = "the bytes of a file are not those that came"
        raise BadEntryError(reason)
    return _stream(head, _played(head, piece, number))


def _played(head: Head, piece: Callable[[int], Any], count: int) -> Iterator[bytes]:
    """Yield the pieces."""
    for number in range(count):
        body: bytes | None = piece(number)
        if body is None:
            message = f"the cache dropped it while it was read; ask again; URL {head.url}"
            raise MalformedAnswerError(message, url=head.url)
        yield body


def announced(head: Head) -> ResourceStream:
    """Return a stream of what was looked at and never read: it has no bytes to give.

    Args:
        head: What was said of it.

    Returns:
        The stream.
    """
    return _stream(head, _unread(head))


def _unread(head: Head) -> Iterator[bytes]:
    """Refuse to give bytes that were not recorded."""
    message = f"only what was said of it was recorded, and none of its bytes; URL {head.url}"
    raise NotCachedError(message, url=head.url, attempts=0)
    yield b""


def _stream(head: Head, chunks: Iterator[bytes]) -> ResourceStream:
    """Return a stream with what is known of a thing."""
    return ResourceStream(
        chunks,
        url=head.url,
        status=head.status,
        headers=head.headers,
        length=head.length,
        source=head.source,
    )


def refuses(head: Head, file: IO[bytes]) -> bool:
    """Whether a text is a refusal, which may come under HTTP 200, or no text at all.

    Args:
        head: Its head.
        file: Its bytes.

    Returns:
        Whether it should not be kept.

    Examples:
        >>> import io
        >>> refuses(Head("http://a/x"), io.BytesIO(b'{"success": false, "msg": "no"}'))
        True
        >>> refuses(Head("http://a/x"), io.BytesIO(b"<svg/>"))
        False
    """
    from pydantic_core import from_json  # noqa: PLC0415 - pydantic loads with the first answer

    file.seek(0)
    text = file.read()
    is_json = "json" in head.headers.get("content-type", "")
    if not is_json and not text.lstrip().startswith(b"{"):
        return False
    try:
        found: object = from_json(text, allow_inf_nan=False)
    except ValueError:
        return is_json
    if not isinstance(found, dict):
        return False
    envelope = cast("dict[str, Any]", found)
    answer: object = envelope.get("msg")
    said_no = isinstance(answer, str) and answer.startswith("Error in query")
    return "success" in envelope and (envelope["success"] is not True or said_no)
