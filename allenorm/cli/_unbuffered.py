"""Standard output without a buffer, which Python lets drop what the system does not take."""

import io
from typing import Any

from typing_extensions import Buffer, override


class _All(io.RawIOBase):
    """Writes all that it is given to another stream, or raises; that one stays open."""

    def __init__(self, raw: Any) -> None:
        super().__init__()
        self._raw = raw

    @override
    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    @override
    def fileno(self) -> int:
        """Return what the system calls the stream."""
        number: int = self._raw.fileno()
        return number

    @override
    def isatty(self) -> bool:
        """Say whether a person sees what is written."""
        return bool(self._raw.isatty())

    @override
    def write(self, data: Buffer, /) -> int:
        """Write until nothing is left: a disk that is full takes a part, and then refuses."""
        left = memoryview(data).cast("B")
        size = len(left)
        while left:
            left = left[self._raw.write(left) or 0 :]
        return size


def all_written(stream: Any) -> io.TextIOWrapper:
    """Return a stream that writes all that it is given, or raises.

    Args:
        stream: A stream of text without a buffer, as `PYTHONUNBUFFERED` makes standard output.

    Returns:
        A stream of text to the same place.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryFile(buffering=0) as file:
        ...     stream = io.TextIOWrapper(file, encoding="utf-8")
        ...     _ = all_written(stream).write("all")
        ...     position, _ = file.tell(), stream.detach()
        >>> position
        3
    """
    # Typed as what has a buffer, it takes what has none, as Python itself does.
    whole: Any = _All(stream.buffer)
    return io.TextIOWrapper(
        whole, encoding=stream.encoding, errors=stream.errors, write_through=True
    )
