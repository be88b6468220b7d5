"""Memory: what a loop over a query holds does not depend on how many rows there are."""

import gc
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Gene
from allenorm.bulk import ParallelClient
from allenorm.bulk._ahead import _start
from allenorm.cache import Cache
from allenorm.endpoint import Envelope, Request
from made import made_row

PAGE = 50


class Endless:
    """Answers every page from nothing, up to a number of rows."""

    def __init__(self, rows: int) -> None:
        self.rows = rows

    def fetch(self, request: Request) -> Envelope:
        """Make up a page."""
        start = _start(request.query)
        rows = [
            made_row("Gene", number + 1) for number in range(start, min(start + PAGE, self.rows))
        ]
        return Envelope(rows, rows, start, len(rows), self.rows)

    def url(self, _: Request) -> str:
        """Return a URL."""
        return "http://127.0.0.1/"

    def close(self) -> None:
        """Do nothing."""


def peak(client: Client, rows: int) -> int:
    """Return the most bytes that a loop over all rows held at once."""
    query = Gene.where().using(client)
    gc.collect()
    tracemalloc.start()
    try:
        assert sum(1 for _ in query) == rows
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("kind", "keeps"), [(Client, True), (ParallelClient, False)])
def test_a_loop_holds_a_few_pages(kind: Any, keeps: bool, path: Path) -> None:  # noqa: FBT001 - parametrized
    """Twice as many rows take no more memory, with a cache or without, in parallel or not."""
    peaks: list[int] = []
    # What is loaded once, with the first rows, counts for nobody; pages die with the collector's
    # next round, so that some of them are held in any case.
    for number, pages in enumerate((1, 50, 100)):
        cache = Cache(path.with_name(f"{number}")) if keeps else False
        with kind(Endless(pages * PAGE), page_size=PAGE, cache=cache) as client:
            peaks.append(peak(client, pages * PAGE))
    _, few, many = peaks
    assert many < few * 1.3
