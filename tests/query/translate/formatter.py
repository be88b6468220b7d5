"""The formatter that printed Python is compared with."""

import shutil
import sysconfig

import pytest


def ruff() -> str:
    """Return the command of this environment's ruff; skip the test where there is none."""
    found = shutil.which("ruff", path=sysconfig.get_path("scripts"))
    if found is None:
        pytest.skip("ruff is not installed: pip install 'allenorm[test]'")
    return found
