"""What the package loads, and when."""

import subprocess
import sys

CODE = """
import sys
{}
heavy = {{"requests", "urllib3", "tqdm", "PIL", "zipfile", "tarfile", "allenorm.client"}}
own = sorted(name for name in sys.modules if name.startswith("allenorm.files."))
print(sorted(heavy & set(sys.modules)), own)
"""


def loaded(statement: str) -> str:
    """Return what a statement loads in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(statement)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_package_alone_loads_nothing() -> None:
    """Its names come when they are used."""
    assert loaded("import allenorm.files") == "[] []"


def test_a_class_with_a_file_loads_no_network() -> None:
    """It has `download()`, and what that needs is loaded by the first call."""
    assert loaded("from allenorm import WellKnownFile") == (
        "[] ['allenorm.files._mixins', 'allenorm.files._names']"
    )
