"""A whole answer, before HTTP decides how much of it is sent."""

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import quote as percent

from starlette.responses import Response

from allenorm.server._choices import COMPRESSED_FROM, COMPRESSION
from allenorm.server._ranges import byte_ranges, multipart

_OK: Final = 200
_PARTIAL: Final = 206
_NOT_MODIFIED: Final = 304
_UNSATISFIABLE: Final = 416
_READS: Final = frozenset({"GET", "HEAD"})
_NAME: Final = re.compile(r"[^A-Za-z0-9 ._+=@()-]")
_LONGEST_NAME: Final = 200
_MEDIA_TYPE: Final = re.compile(r"[\w.+-]+/[\w.+-]+(; ?[\w-]+=[\w.+-]+)*", re.ASCII)
_UNSENDABLE: Final = re.compile(r"[^\x20-\x7e]")


@dataclass
class Reply:
    """A whole answer.

    Attributes:
        body: Its bytes.
        media_type: What they are; `application/octet-stream` where it is no media type.
        status: The HTTP status.
        headers: Further HTTP headers.
        is_file: Whether it is a file, which is sent as it is and in ranges.
    """

    body: bytes
    media_type: str
    status: int = _OK
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_file: bool = False

    @cached_property
    def etag(self) -> str:
        """A name of these bytes, in quotes."""
        return f'"{hashlib.blake2b(self.body, digest_size=16).hexdigest()}"'

    @cached_property
    def compressed(self) -> bytes:
        """The bytes, compressed."""
        return gzip.compress(self.body, COMPRESSION, mtime=0)

    def response(self, method: str, asked: Mapping[str, str]) -> Response:
        """Make what is sent.

        Args:
            method: The HTTP method.
            asked: The headers of the request, names in lower case.

        Returns:
            The answer, the part of it that was asked for, or word that it has not changed.
        """
        sound = _MEDIA_TYPE.fullmatch(self.media_type)
        headers = {
            "content-type": self.media_type if sound else "application/octet-stream",
            **self.headers,
        }
        if self.status != _OK:
            return Response(self.body, self.status, headers)
        if self.is_file:
            return self._file(method, asked, headers)
        etag, zipped = self.etag, False
        if len(self.body) >= COMPRESSED_FROM:
            headers["vary"] = "Accept-Encoding"
            zipped = _accepts_gzip(asked.get("accept-encoding", ""))
        if zipped:
            headers["content-encoding"] = "gzip"
            etag = self._compressed_etag
        if method in _READS:
            headers["etag"] = etag
            if self._is_known(asked):
                return _unchanged(headers)
        return Response(self.compressed if zipped else self.body, _OK, headers)

    def _file(self, method: str, asked: Mapping[str, str], headers: dict[str, str]) -> Response:
        """Make what is sent of a file."""
        headers.update({"accept-ranges": "bytes", "etag": self.etag})
        if self._is_known(asked):
            return _unchanged(headers)
        wanted = asked.get("range")
        if wanted is None or method == "HEAD" or asked.get("if-range", self.etag) != self.etag:
            return Response(self.body, _OK, headers)
        size = len(self.body)
        ranges = byte_ranges(wanted, size)
        if ranges is None:
            return Response(self.body, _OK, headers)
        if not ranges:
            headers.update({"content-range": f"bytes */{size}", "content-type": "text/plain"})
            words = (
                f"the range is malformed, has too many parts, or lies beyond the {size} bytes of "
                "this file"
            )
            return Response(words.encode(), _UNSATISFIABLE, headers)
        if len(ranges) > 1:
            body, headers["content-type"] = multipart(self.body, ranges, headers["content-type"])
            return Response(body, _PARTIAL, headers)
        start, stop = ranges[0]
        headers["content-range"] = f"bytes {start}-{stop - 1}/{size}"
        return Response(self.body[start:stop], _PARTIAL, headers)

    @property
    def _compressed_etag(self) -> str:
        """The name of the compressed bytes."""
        return f'{self.etag[:-1]}-gzip"'

    def _is_known(self, asked: Mapping[str, str]) -> bool:
        """Whether whoever asks has these bytes, in any coding."""
        names = asked.get("if-none-match", "").split(",")
        etags = {name.strip().removeprefix("W/") for name in names}
        return bool(etags & {"*", self.etag, self._compressed_etag})


def _unchanged(headers: dict[str, str]) -> Response:
    """Say that nothing has changed."""
    left_out = {"content-type", "content-encoding"}
    kept = {name: text for name, text in headers.items() if name not in left_out}
    return Response(None, _NOT_MODIFIED, kept)


def _accepts_gzip(accepted: str) -> bool:
    """Whether a client takes gzip.

    Examples:
        >>> _accepts_gzip("br, gzip;q=0.5"), _accepts_gzip("gzip;q=0"), _accepts_gzip("*")
        (True, False, True)
    """
    weights: dict[str, str] = {}
    for item in accepted.lower().split(","):
        name, _, weight = item.partition(";")
        weights[name.strip()] = weight.replace(" ", "").removeprefix("q=")
    weight = weights.get("gzip", weights.get("*", "0"))
    return not weight or bool(weight.strip("0."))


def disposition(kind: str, name: str) -> str:
    r"""Write a content-disposition, whatever the name of the file holds.

    Args:
        kind: `inline` or `attachment`.
        name: The name of the file; folders in it are left out.

    Returns:
        The value of the header: ASCII, on one line.

    Examples:
        >>> disposition("inline", "query.json")
        'inline; filename="query.json"'
        >>> print(disposition("attachment", "a/é\n.swc"))
        attachment; filename="__.swc"; filename*=UTF-8''%C3%A9%0A.swc
    """
    last = re.split(r"[/\\]", name)[-1][:_LONGEST_NAME]
    if not last.strip(". "):
        last = "download"
    plain = _NAME.sub("_", last)
    text = f'{kind}; filename="{plain}"'
    if plain != last:
        text += f"; filename*=UTF-8''{percent(last.encode(errors='replace'), safe='')}"
    return text


def header_text(text: str) -> str:
    r"""Write any text so that a header can hold it.

    Examples:
        >>> header_text("é\n")
        '\\xe9\\x0a'
    """
    return _UNSENDABLE.sub(lambda found: f"\\x{ord(found.group()):02x}", text)
