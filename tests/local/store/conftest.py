"""Stores for the tests."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from allenorm.local import Store


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store of the bundled schema, to copy."""
    path = tmp_path_factory.mktemp("stores") / "empty.sqlite"
    Store.create(path).close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_store: Path) -> Iterator[Store]:
    """A store of the bundled schema without rows, open for writing."""
    shutil.copyfile(empty_store, tmp_path / "store.sqlite")
    with Store.create(tmp_path / "store.sqlite") as made:
        yield made
