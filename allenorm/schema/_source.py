"""Fetches the text of a document from wherever it is, within limits."""

import time
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, TypeAlias

from allenorm._version import __version__
from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    RequestError,
    RequestTimeoutError,
    SchemaError,
    SettingsError,
    StatusError,
    innermost,
    masked,
    quote,
)

if TYPE_CHECKING:
    import requests

Source: TypeAlias = str | PathLike[str] | IO[str] | IO[bytes]
"""Where a document can be: a path, an open file, or an `http(s)` URL."""

# Small, because a piece is complete before the clock is looked at again.
_PIECE = 1 << 10


@dataclass(frozen=True, slots=True)
class Limits:
    """How much, and how long, reading one document may take.

    Attributes:
        size: The most bytes (characters for a text file) that it may have.
        connect: The most seconds to wait for a connection.
        read: The most seconds to wait for the next piece of an answer.
        total: The most seconds for a whole answer, looked at whenever a piece of it is there.
    """

    size: int = 16 << 20
    connect: float = 10.0
    read: float = 60.0
    total: float = 300.0


def fetch(source: Source, limits: Limits) -> tuple[str | bytes, str]:
    """Return a whole document and a word for where it came from.

    Args:
        source: A path, an open file or a URL.
        limits: How much, and how long.

    Returns:
        The document, as text where a text file was given, and its path, URL or file name.

    Raises:
        SchemaError: The file cannot be read, or the document is too large.
        RequestError: The URL cannot be read; a leaf class says why.
        SettingsError: The source is nothing that can be read.
    """
    if not isinstance(source, (str, PathLike)):
        if not hasattr(source, "read"):
            message = f"the source is {quote(source)}; a path, an open file or a URL is expected"
            raise SettingsError(message)
        name = str(getattr(source, "name", "an open file"))
        return _whole(source, name, limits), name
    if isinstance(source, str) and "://" in source:
        return _download(source, limits), masked(source)
    try:
        with Path(source).open("rb") as file:
            return _whole(file, str(source), limits), str(source)
    except SchemaError:
        raise
    except (OSError, ValueError) as error:
        message = f"the schema document {quote(source)} cannot be read: {error}"
        raise SchemaError(message) from error


def _whole(file: IO[Any], name: str, limits: Limits) -> str | bytes:
    """Return all that a file holds, or refuse more than is allowed."""
    pieces: list[Any] = []
    left = limits.size + 1
    try:
        # A pipe gives what it has, so one read is not always all of it.
        while left > 0 and (piece := file.read(left)):
            pieces.append(piece)
            left -= len(piece)
    except (OSError, ValueError) as error:
        message = f"the schema document {quote(name)} cannot be read: {error}"
        raise SchemaError(message) from error
    if left <= 0:
        _refuse_size(name, limits)
    document: str | bytes = pieces[0][:0].join(pieces) if pieces else ""
    return document


def _refuse_size(name: str, limits: Limits) -> NoReturn:
    """Refuse a document that is larger than any schema is."""
    message = f"the schema document {quote(name)} is larger than {limits.size} bytes"
    raise SchemaError(message)


def _download(url: str, limits: Limits) -> bytes:
    """Return what a URL answers."""
    if not url.lower().startswith(("http://", "https://")):
        message = (
            f"the schema's URL is {quote(masked(url))}; it must begin with http:// or https://"
        )
        raise SettingsError(message)
    import requests  # noqa: PLC0415 - importing it costs more than reading a file

    try:
        with requests.get(
            url,
            headers={"User-Agent": f"allenorm/{__version__}"},
            timeout=(limits.connect, limits.read),
            stream=True,
        ) as response:
            body = _body(response, url, limits)
            if not response.ok:
                words = quote(body.decode("utf-8", "replace"))
                message = f"the schema's URL answered HTTP {response.status_code}: {words}"
                raise StatusError(message, status=response.status_code, url=masked(url))
            return body
    except requests.RequestException as error:
        raise _failure(error, url) from innermost(error)


def _body(response: "requests.Response", url: str, limits: Limits) -> bytes:
    """Return a body, or refuse one that is too large or takes too long."""
    deadline = time.monotonic() + limits.total
    body = bytearray()
    for piece in response.iter_content(_PIECE):
        body += piece
        if len(body) > limits.size:
            _refuse_size(masked(url), limits)
        if time.monotonic() > deadline:
            message = f"the schema's URL had not answered in full after {limits.total} s"
            raise RequestTimeoutError(message, url=masked(url))
    return bytes(body)


def _failure(error: "requests.RequestException", url: str) -> RequestError:
    """Return the error of our own that says what went wrong."""
    import requests  # noqa: PLC0415 - already imported by whoever caught the error

    kind: type[RequestError] = RequestError
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        kind = RequestTimeoutError
    elif isinstance(error, requests.exceptions.ContentDecodingError):
        kind = MalformedAnswerError
    elif isinstance(error, (requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        kind = ConnectionFailedError
    inner = innermost(error)
    reason = quote(f"{type(inner).__name__}: {inner}")
    return kind(f"the schema's URL {masked(url)} cannot be read: {reason}", url=masked(url))
