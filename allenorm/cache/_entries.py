"""One answer as bytes, and back: what is kept is checked before it is believed."""

import hashlib
import json
import zlib
from typing import Any, Final, cast

from allenorm.endpoint import Envelope, Request
from allenorm.rma import render

_LEVEL: Final = 1
_MEMBERS: Final = 7
_LARGEST: Final = 1 << 30
"""Bytes of the largest answer after decompression: a file from elsewhere may claim any length."""


class BadEntryError(ValueError):
    """An entry of the file is not what was put into it."""


def entry_key(address: str, user: str, schema: str, request: Request) -> bytes:
    """Return what an answer is found by.

    Two spellings of one query have one key, since both are written from the same tree. A password
    takes no part: what is kept of it could be guessed from a file that is passed on.

    Args:
        address: Where the query goes, without the query.
        user: The name that the endpoint signs in with, or "".
        schema: The SHA-256 of the schema, in hexadecimal.
        request: The query, and its headers, which may change what it is answered.

    Returns:
        32 bytes.

    Examples:
        >>> from allenorm.rma import parse
        >>> one, other = parse("model::Gene[id$eq15]"), parse("model::Gene,rma::criteria,[id$eq15]")
        >>> key = entry_key("http://a", "", "0", Request(one))
        >>> key == entry_key("http://a", "", "0", Request(other))
        True
        >>> key == entry_key("http://b", "", "0", Request(one))
        False
    """
    headers = sorted((name.lower(), value) for name, value in request.headers.items())
    parts = [address, user, schema, render(request.query), headers]
    return hashlib.sha256(json.dumps(parts).encode()).digest()


def digest(body: bytes) -> bytes:
    """Return the checksum of an entry.

    Args:
        body: The entry.

    Returns:
        16 bytes.
    """
    return hashlib.blake2b(body, digest_size=16).digest()


def write_entry(envelope: Envelope) -> bytes:
    """Write an answer as bytes.

    Args:
        envelope: The answer.

    Returns:
        Compressed JSON.

    Raises:
        ValueError: It holds what JSON cannot say.
        TypeError: As above.

    Examples:
        >>> envelope = Envelope([{"id": 15}], [{"id": 15}], 0, 1, 1, status=200)
        >>> read_entry(write_entry(envelope)).rows
        [{'id': 15}]
    """
    rows = envelope.rows
    # The rows are mostly the message itself, and then they are kept once.
    message: Any = (
        None if envelope.message is rows or envelope.message == rows else envelope.message
    )
    kept = [
        rows,
        message is None and envelope.message is not None,
        message,
        envelope.start_row,
        envelope.num_rows,
        envelope.total_rows,
        envelope.source,
    ]
    text = json.dumps(kept, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), _LEVEL)


def read_entry(body: bytes) -> Envelope:
    """Read an answer from bytes.

    Args:
        body: What `write_entry` returned.

    Returns:
        The answer. It was not sent for, so it has no status, and no attempts.

    Raises:
        BadEntryError: It is nothing that `write_entry` could have returned.

    Examples:
        >>> read_entry(b"no entry")
        Traceback (most recent call last):
        allenorm.cache._entries.BadEntryError: the entry is not compressed as it should be
    """
    members = _members(body)
    rows, same, message, start_row, num_rows, total_rows, source = members
    counts = (start_row, num_rows, 0 if total_rows is None else total_rows)
    whole = (
        _are_rows(rows)
        and type(same) is bool
        and all(type(count) is int and count >= 0 for count in counts)
        and isinstance(source, str)
    )
    if not whole:
        reason = "the entry has members of other types than an answer"
        raise BadEntryError(reason)
    return Envelope(
        rows=rows,
        message=rows if same else message,
        start_row=start_row,
        num_rows=num_rows,
        total_rows=total_rows,
        attempts=0,
        source=source,
    )


def _are_rows(rows: object) -> bool:
    """Return whether something is a list of records."""
    return isinstance(rows, list) and all(type(row) is dict for row in cast("list[object]", rows))


def _members(body: bytes) -> list[Any]:
    """Return the seven members of an entry."""
    from pydantic_core import from_json  # noqa: PLC0415 - pydantic loads with the first answer

    stream = zlib.decompressobj()
    try:
        text = stream.decompress(body, _LARGEST)
    except zlib.error:
        text = b""
    if not stream.eof:
        reason = "the entry is not compressed as it should be"
        raise BadEntryError(reason)
    try:
        members: object = from_json(text, allow_inf_nan=False, cache_strings="keys")
    except ValueError as error:
        reason = f"the entry is no JSON ({error})"
        raise BadEntryError(reason) from error
    found = cast("list[object]", members) if isinstance(members, list) else []
    if len(found) != _MEMBERS:
        reason = "the entry does not have the members of an answer"
        raise BadEntryError(reason)
    return found
