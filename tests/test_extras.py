"""The extras of the package: those that messages and pages name exist, and `all` has them all."""

import re
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
DEVELOPERS = {"all", "check", "sample", "test"}
NAMED = re.compile(r"allenorm\[([a-z,]+)\]")


def named(requirements: list[str]) -> set[str]:
    """Return the extras of allenorm that requirements name."""
    return {
        name for each in requirements for found in NAMED.findall(each) for name in found.split(",")
    }


def test_extras_that_are_named_exist() -> None:
    """`pip install 'allenorm[...]'` in a message or on a page is a line that works."""
    files = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    for package in ("allenorm", "codegen"):
        files += (ROOT / package).rglob("*.py")
    texts = {path: path.read_text(encoding="utf-8") for path in files}

    missing = {path: named([text]) - set(EXTRAS) for path, text in texts.items()}
    assert {path: names for path, names in missing.items() if names} == {}


def test_all_has_every_extra_of_users() -> None:
    """`allenorm[all]` leaves nothing out that a user could need."""
    assert named(EXTRAS["all"]) == set(EXTRAS) - DEVELOPERS


def test_tests_have_every_library() -> None:
    """No test is passed over because a library of an extra is not there."""
    assert named(EXTRAS["test"]) == {"all", "sample"}
