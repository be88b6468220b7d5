"""Parts of a file, as the header `Range` asks for them (RFC 9110, section 14)."""

import hashlib
import re
from typing import Final, TypeAlias

from allenorm.server._choices import MOST_RANGES

Span: TypeAlias = tuple[int, int]
"""The first byte, and the one after the last."""

# Nothing has more bytes than these digits can say, and a longer number costs time to read.
_SPEC: Final = re.compile("([0-9]{0,18})-([0-9]{0,18})")


def byte_ranges(header: str, size: int) -> list[Span] | None:
    """Read the header `Range`.

    Args:
        header: Its value.
        size: The bytes of the file.

    Returns:
        The parts that were asked for and exist: none where there are none, where the header is
        malformed or where it asks for too many; those that overlap are joined, and then in their
        order. None where the header counts in other units, and is therefore not heeded.

    Examples:
        >>> byte_ranges("bytes=0-9, -5", 100)
        [(0, 10), (95, 100)]
        >>> byte_ranges("bytes=100-", 100), byte_ranges("lines=1-2", 100)
        ([], None)
    """
    unit, equals, text = header.partition("=")
    if equals and unit.strip().lower() != "bytes":
        return None
    specs = [spec.strip() for spec in text.split(",", MOST_RANGES * 2)]
    specs = [spec for spec in specs if spec]
    if len(specs) > MOST_RANGES:
        return []
    spans: list[Span] = []
    for spec in specs:
        found = _SPEC.fullmatch(spec)
        if found is None:
            return []
        first, last = found.groups()
        if not first and not last:
            return []
        if not first:
            span = (max(0, size - int(last)), size)
        elif not last:
            span = (int(first), size)
        else:
            span = (int(first), min(int(last) + 1, size))
            if int(first) > int(last):
                return []
        if span[0] < span[1]:
            spans.append(span)
    return _joined(spans)


def _joined(spans: list[Span]) -> list[Span]:
    """Join the parts that overlap; leave the others in the order in which they were asked for."""
    joined: list[Span] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return spans if len(joined) == len(spans) else joined


def multipart(body: bytes, spans: list[Span], media_type: str) -> tuple[bytes, str]:
    """Write several parts as one body.

    Args:
        body: The whole file.
        spans: The parts.
        media_type: The type of the file.

    Returns:
        The body, and its own type.
    """
    parts = [body[start:stop] for start, stop in spans]
    # A hash of what is sent: whoever wrote the file cannot know the line that divides it.
    boundary = hashlib.blake2b(b"\0".join(parts), digest_size=16, key=b"boundary").hexdigest()
    pieces: list[bytes] = []
    for (start, stop), part in zip(spans, parts, strict=True):
        head = (
            f"--{boundary}\r\nContent-Type: {media_type}\r\n"
            f"Content-Range: bytes {start}-{stop - 1}/{len(body)}\r\n\r\n"
        )
        pieces += [head.encode(), part, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return b"".join(pieces), f"multipart/byteranges; boundary={boundary}"
