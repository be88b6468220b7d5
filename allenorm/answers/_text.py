"""The text of a file, decoded and handed on in pieces."""

import codecs
from collections.abc import Mapping
from typing import IO, Final, NoReturn

from allenorm.errors import RecordError, quote

CHUNK: Final = 1 << 16
"""How many bytes are read at once."""

LONGEST: Final = 1 << 26
"""The most characters, or bytes, of one record."""

_PACKED: Final = {
    b"\x1f\x8b": "is compressed with gzip: unpack it first",
    b"PK\x03\x04": "is a zip archive: unpack it first",
    b"BZh": "is compressed with bzip2: unpack it first",
    b"SQLite format 3": "is an SQLite database, and no answer",
}
_WIDE: Final = {
    b"\xff\xfe": "is in UTF-16: convert it to UTF-8 first",
    b"\xfe\xff": "is in UTF-16: convert it to UTF-8 first",
}
"""What the first bytes of a file that is no text in UTF-8 say."""


def refuse_packed(head: bytes) -> None:
    r"""Refuse a file whose first bytes say that it is no text.

    Args:
        head: Its first bytes.

    Raises:
        RecordError: It is compressed, or a database.

    Examples:
        >>> refuse_packed(b"PK\x03\x04...")
        Traceback (most recent call last):
        allenorm.errors.RecordError: line 1: the file is a zip archive: unpack it first
    """
    _refuse(head, _PACKED)


def _refuse(head: bytes, others: Mapping[bytes, str]) -> None:
    """Refuse a file that begins as one of these."""
    for magic, words in others.items():
        if head.startswith(magic):
            fail(f"the file {words}", 1)


def fail(reason: str, line: int) -> NoReturn:
    """Refuse a file.

    Args:
        reason: What is wrong.
        line: The line of the file, from 1.

    Raises:
        RecordError: Always; its message has both.

    Examples:
        >>> fail("it is cut short", 7)
        Traceback (most recent call last):
        allenorm.errors.RecordError: line 7: it is cut short
    """
    message = f"line {line}: {reason}"
    raise RecordError(message, line=line)


class Text:
    """The text of a binary stream.

    Attributes:
        ended: Whether all of it has been read.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self.ended = False
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._line = 1
        self._first = True

    def read(self, size: int = CHUNK) -> str:
        """Return the next piece, which may be empty before the end.

        Args:
            size: About how many bytes to read.

        Returns:
            The piece.

        Raises:
            RecordError: The file is no UTF-8.
        """
        data = self._stream.read(size)
        if self._first:
            refuse_packed(data)
            _refuse(data, _WIDE)
            self._first = False
        self.ended = not data
        try:
            piece = self._decoder.decode(data, final=self.ended)
        except UnicodeDecodeError as error:
            line = self._line + bytes(error.object[: error.start]).count(b"\n")
            found = quote(bytes(error.object[error.start : error.end]).hex())
            message = f"the byte {found} is no UTF-8; convert the file first"
            fail(message, line)
        self._line += piece.count("\n")
        return piece
