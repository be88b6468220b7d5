"""Files that take their name when they are whole."""

import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from allenorm._told import told
from allenorm.errors import FileError, quote


@contextmanager
def whole_file(given: Path) -> Generator[Path, None, None]:
    """Give the name under which a file is written; it takes its own when it is whole.

    What a link leads to is replaced, and not the link; a device or a named pipe is written to,
    since nothing may take its place.

    Args:
        given: The file's own name.

    Yields:
        The name to write under.

    Raises:
        FileError: There is no such folder, the file is a folder, or the system refuses to write.
    """
    final = Path(os.path.realpath(given))
    if final.is_dir() or not final.parent.is_dir():
        reason = "it is a folder" if final.is_dir() else f"there is no folder {final.parent}"
        message = f"{quote(given, 120)} cannot be written: {reason}"
        raise FileError(message)
    if final.exists() and not final.is_file():
        with told(given, "cannot be written"):
            yield final
        return
    # A long name may have no room for more.
    part = final.with_name(f".{final.name[:40]}.{os.getpid()}-{threading.get_ident()}.part")
    with told(given, "cannot be written"):
        try:
            yield part
            part.replace(final)
        finally:
            part.unlink(missing_ok=True)
