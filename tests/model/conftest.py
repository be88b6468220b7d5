"""Fixtures of the model layer's tests: the sample package, and rows for it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from allenorm.model import _drift


@pytest.fixture(autouse=True)
def _nothing_reported_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test see the warning that comes once a process."""
    monkeypatch.setattr(_drift, "_reported", set())


@pytest.fixture
def animal_row() -> Callable[..., dict[str, Any]]:
    """Return a function that makes the record of one animal, as the API would send it."""

    def make(number: int = 1, **changes: Any) -> dict[str, Any]:
        row: dict[str, Any] = {
            "born_at": "2016-10-03T00:00:00Z",
            "id": number,
            "marks": [1, number],
            "name": f"animal {number}",
            "parent_id": None,
            "species_id": 7,
            "tame": True,
            "weight": 12.5,
        }
        return {**row, **changes}

    return make
