"""Files that take their name when they are whole."""

import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(final: Path) -> Generator[Path, None, None]:
    """Give the name under which a file is written; it takes its own when it is whole."""
    mark = f"{os.getpid()}-{threading.get_ident()}"
    part = final.with_name(f".{final.name}.{mark}.part")
    try:
        yield part
        part.replace(final)
    finally:
        part.unlink(missing_ok=True)
