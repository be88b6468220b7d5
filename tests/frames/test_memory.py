"""However many pages there are, no more than one or two of them are in memory."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from frames_support import HeldRows, animal
from zoo import Animal

ROWS, BYTES = 200, 1000
PAGE = ROWS * BYTES
"""How much text a page has."""


class Many(HeldRows):
    """Pages that are made when they are asked for."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def rows(self, *_: Any) -> Any:
        """Yield pages of rows of a kilobyte, some with a list of others."""
        for page in range(self.number):
            first = ROWS * page
            yield [
                animal(id=first + each, name=f"{each:0{BYTES}}", children=[animal(id=each)])
                for each in range(ROWS)
            ]


def query(number: int) -> Any:
    """Return a query with so many pages."""
    return Animal.include("children").using(Many(number))


def peak(use: Callable[[Any], object], number: int) -> int:
    """Return the most memory of Python's that was held at once."""
    tracemalloc.start()
    try:
        use(query(number))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def batches(asked: Any) -> None:
    """Look at each batch and let it go, and see what Arrow holds."""
    before = pa.total_allocated_bytes()
    for batch in asked.to_batches():
        assert batch.num_rows == ROWS
        del batch
        assert pa.total_allocated_bytes() - before < 3 * PAGE


@pytest.mark.parametrize("verb", ["to_csv", "to_parquet", "to_batches", "explode"])
def test_memory_is_bounded(verb: str, tmp_path: Path) -> None:
    """Thirty pages take no more than five do, and far less than they are."""
    path = tmp_path / "animals"
    use: Callable[[Any], object] = {
        "to_csv": lambda asked: asked.to_csv(path),
        "to_parquet": lambda asked: asked.to_parquet(path),
        "to_batches": batches,
        "explode": lambda asked: asked.to_csv(path, explode="children"),
    }[verb]
    # Whatever is imported and kept for good is so before.
    use(query(1))

    few, many = peak(use, 5), peak(use, 30)

    assert many < few * 1.2
    assert many < 10 * PAGE < 30 * PAGE


def test_what_is_whole_is_held() -> None:
    """A table in memory is as large as its rows: the measure sees what there is."""
    before = pa.total_allocated_bytes()
    table = query(30).to_arrow()

    assert table.num_rows == 30 * ROWS
    assert pa.total_allocated_bytes() - before > 30 * PAGE
