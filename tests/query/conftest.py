"""Makes the helpers of these tests importable, and offers a runner that holds its answers."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from allenorm import _registered
from allenorm.query import BaseQuery, Query

# No test depends on how fast the machine is.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]


class HeldAnswers:
    """A runner whose answers are given: it pages over them, and remembers what was asked.

    Attributes:
        objects: What queries for objects find.
        raw: What queries for raw rows find.
        asked: The method and the text of each call.
    """

    def __init__(self) -> None:
        self.objects: list[Any] = []
        self.raw: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str]] = []

    def all(self, query: Query[Any], /) -> list[Any]:
        """Return the objects within the query's limit."""
        self.asked.append(("all", query.rma()))
        return self.objects[: query.plan.limit]

    def pages(self, query: Query[Any], size: int | None, /) -> Iterator[list[Any]]:
        """Yield the objects page by page."""
        self.asked.append(("pages", query.rma()))
        yield from _paged(self.objects, size)

    def rows(
        self, query: BaseQuery[Any, Any], size: int | None, /
    ) -> Iterator[list[dict[str, Any]]]:
        """Yield the raw rows within the query's limit page by page."""
        self.asked.append(("rows", query.rma()))
        yield from _paged(self.raw[: query.plan.limit], size)

    def count(self, query: BaseQuery[Any, Any], /) -> int:
        """Return the number of objects."""
        self.asked.append(("count", query.rma()))
        return len(self.objects)

    def url(self, query: BaseQuery[Any, Any], /) -> str:
        """Return a URL with an apostrophe and a bracket."""
        return f"http://127.0.0.1/query.json?q={query.rma()}"

    def load(
        self, objects: list[Any], path: str, query: BaseQuery[Any, Any] | None = None, /
    ) -> None:
        """Remember what was asked."""
        self.asked.append(("load", f"{path} of {len(objects)}: {query}"))


def _paged(items: list[Any], size: int | None) -> Iterator[list[Any]]:
    """Yield items so many at a time."""
    step = size or 2
    for start in range(0, len(items), step):
        yield items[start : start + step]


@pytest.fixture
def runner() -> Iterator[HeldAnswers]:
    """A runner that runs every query of the test, whatever its target."""
    held = HeldAnswers()
    before = _registered.runner.register(lambda _: held)
    yield held
    _registered.runner.register(before)
