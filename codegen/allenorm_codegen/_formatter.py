"""Asks ruff, where it is installed, whether it agrees with the format of what was written.

Its answer changes no byte: the same schema gives the same files on a machine without ruff, or with
another version of it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from allenorm_codegen._layout import WIDTH

_SECONDS = 60.0


def find_ruff() -> str | None:
    """Return where ruff is: beside this Python, or on the search path; None where it is not."""
    beside = os.path.dirname(sys.executable)  # noqa: PTH120 - a search path is text
    places = os.pathsep.join([beside, os.environ.get("PATH", os.defpath)])
    return shutil.which("ruff", path=places)


def unformatted(directory: Path, names: Sequence[str], ruff: str) -> str:
    """Say which files ruff would write in another way.

    Args:
        directory: Where the files are.
        names: Their names.
        ruff: Where ruff is.

    Returns:
        Its words; nothing where it agrees.
    """
    command = [ruff, "format", "--isolated", "--no-cache", "--check", "--target-version", "py310"]
    command += ["--line-length", str(WIDTH), "--", *names]
    try:
        done = subprocess.run(  # noqa: S603 - arguments as a list, no shell
            command,
            cwd=directory,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return f"ruff does not run: {error}"
    return "" if done.returncode == 0 else (done.stdout + done.stderr).strip()
