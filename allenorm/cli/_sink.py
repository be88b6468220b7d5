"""Where a command's rows go: standard output, or a file that is whole or not there."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

from allenorm._whole_file import whole_file
from allenorm.answers._values import encoded

Write: TypeAlias = Callable[[str], None]
"""Takes a piece of text, which has arrived when the function returns."""


@contextmanager
def sink(out: Path | None) -> Generator[Write, None, None]:
    """Open what rows are written to.

    Args:
        out: A file, which takes its name when it is whole; None, or `-`, for standard output.

    Yields:
        What writes a piece. A file and a pipe get UTF-8, whatever the machine's own encoding is.

    Raises:
        FileError: The file cannot be made, or takes no more.
        OSError: Standard output takes no more.
    """
    if out is None or str(out) == "-":
        yield _write_out
        return
    with whole_file(out) as part, part.open("wb") as file:
        yield _writer(file)


def _write_out(text: str) -> None:
    """Write to standard output."""
    buffer = None if sys.stdout.isatty() else getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        buffer.write(encoded([text]))
    sys.stdout.flush()


def _writer(file: BinaryIO) -> Write:
    """Return what writes to a file."""

    def write(text: str) -> None:
        file.write(encoded([text]))
        file.flush()

    return write
