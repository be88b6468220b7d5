"""What the system says of a file, with the file's name and what to do."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from allenorm.errors import AllenormError, FileError, quote


@contextmanager
def told(path: Path, what: str) -> Generator[None, None, None]:
    """Say of a file what the system says of it.

    Args:
        path: The file.
        what: What is not possible, as in `cannot be written`.

    Raises:
        FileError: The system refused.
    """
    try:
        yield
    except (AllenormError, BrokenPipeError):
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        hint = ""
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            hint = "; make room and call again"
        message = f"{quote(path)} {what}: {reason}{hint}"
        raise FileError(message) from error
