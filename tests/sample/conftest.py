"""The sample that is shipped, and the one that its script makes now."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from allenorm import sample
from allenorm.local import Store

CODEGEN = Path(__file__).parents[2] / "codegen"
sys.path.append(str(CODEGEN))


@pytest.fixture(scope="session")
def shipped() -> Iterator[Store]:
    """Return the store in the package."""
    with Store.open(sample.path()) as store:
        yield store


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return the store that the script makes from its seed."""
    from allenorm_sample import main  # noqa: PLC0415 - its folder is on the path only here

    path = tmp_path_factory.mktemp("made") / "sample.sqlite"
    path.write_bytes(b"what was there before")
    assert main(["--out", str(path)]) == 0
    with Store.open(path) as store:
        yield store
