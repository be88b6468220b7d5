"""What the typing tests share: the checkers, at the versions that the project pins."""

import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIRED = "ALLENORM_REQUIRE_CHECKERS"

# What stands there is read by checkers, and run by nobody.
collect_ignore_glob = ["right/*", "wrong/*"]


@lru_cache(maxsize=1)
def pins() -> dict[str, str]:
    """Return the exact versions that the extras of the project name."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return dict(re.findall(r'"([\w-]+)==([\w.]+)"', text))


def absence(checker: str) -> str | None:
    """Return why a checker cannot be run, or None."""
    pinned = pins()[checker]
    try:
        installed = version(checker)
    except PackageNotFoundError:
        return f"{checker} is not installed: pip install 'allenorm[check]'"
    if installed != pinned:
        return f"{checker} {installed} is installed, but the extra check pins {pinned}"
    if executable(checker) is None:
        return f"{checker} is installed without its command"
    return None


@lru_cache
def executable(command: str) -> str | None:
    """Return the path of a command of this Python environment."""
    return shutil.which(command, path=sysconfig.get_path("scripts"))


@lru_cache
def started(checker: str) -> str | None:
    """Return why a checker that is installed does not start, or None; pyright needs Node.js."""
    command = executable(checker)
    assert command is not None
    done = subprocess.run(
        [command, "--version"], capture_output=True, text=True, timeout=300, check=False
    )
    return (
        None if done.returncode == 0 else f"{checker} does not start: {done.stderr.strip()[-300:]}"
    )


@pytest.fixture(scope="session")
def command_of() -> Callable[..., str]:
    """Return the command of a checker, or another of its package; without one, skip the test.

    Where the environment variable `ALLENORM_REQUIRE_CHECKERS` is set, the test fails instead.
    """

    def find(checker: str, command: str | None = None) -> str:
        reason = absence(checker) or started(checker)
        if reason and os.environ.get(REQUIRED):
            pytest.fail(reason)
        if reason:
            pytest.skip(reason)
        found = executable(command or checker)
        assert found is not None
        return found

    return find
