"""The types of pandas, polars and Arrow, and what is said where one is not installed."""

import sys
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from allenorm.errors import HydrationError, MissingExtraError, QueryError
from allenorm.frames import FrameColumn, Table, to_arrow, to_batches
from frames_support import HeldRows, animal
from zoo import Animal


def query(*pages: list[Any]) -> Any:
    """Return a query of animals that is answered with pages."""
    return (
        Animal.include("children")
        .only("id", "name", "weight", "tame", "born_at", "marks")
        .using(HeldRows(*pages))
    )


NULLS = animal(id=2, name=None, weight=None, tame=None, born_at=None, marks=None)


@pytest.mark.parametrize("pages", [[], [[NULLS]], [[animal()], [NULLS]]])
def test_the_types_of_pandas(pages: list[list[Any]]) -> None:
    """They are nullable, whatever the rows, and no column is of objects."""
    frame = query(*pages).to_pandas()
    types = {name: str(kind) for name, kind in frame.dtypes.items()}

    assert types["id"] == "Int64"
    assert types["name"] == "string"
    assert types["weight"] == "Float64"
    assert types["tame"] == "boolean"
    assert types["born_at"] == "datetime64[us, UTC]"
    assert types["marks"].startswith("list<")
    assert types["children.name"].startswith("list<")
    assert (
        types["children.marks"].startswith("list<item: list<") or "list<" in types["children.marks"]
    )
    assert "object" not in types.values()
    assert list(frame.index) == list(range(len(frame)))


def test_the_values_of_pandas() -> None:
    """Null is null in every column."""
    frame = query([animal()], [NULLS]).to_pandas()

    assert frame["id"].tolist() == [1, 2]
    assert frame["name"].isna().tolist() == [False, True]
    assert frame["tame"].isna().tolist() == [False, True]
    assert frame["born_at"][0] == pd.Timestamp("2011-12-14T18:20:48Z")
    assert frame["marks"].isna().tolist() == [False, True]
    assert list(frame["marks"][0]) == [1, 2]


def test_arrows_types_in_pandas() -> None:
    """`dtype_backend` is pandas' own word."""
    frame = query([animal()]).to_pandas(dtype_backend="pyarrow")

    assert all(isinstance(kind, pd.ArrowDtype) for kind in frame.dtypes)
    with pytest.raises(QueryError, match="'numpy_nullable' or 'pyarrow'"):
        query().to_pandas(dtype_backend="numpy")


@pytest.mark.parametrize("pages", [[], [[NULLS]], [[animal()], [NULLS]]])
def test_the_types_of_polars(pages: list[list[Any]]) -> None:
    """Whatever the rows."""
    schema = query(*pages).to_polars().schema

    assert dict(schema) == {
        "id": pl.Int64(),
        "name": pl.String(),
        "weight": pl.Float64(),
        "tame": pl.Boolean(),
        "born_at": pl.Datetime("us", "UTC"),
        "marks": pl.List(pl.Int64()),
        **{name: kind for name, kind in schema.items() if name.startswith("children.")},
    }
    assert schema["children.marks"] == pl.List(pl.List(pl.Int64()))
    assert schema["children.id"] == pl.List(pl.Int64())


def test_batches_are_fetched_when_they_are_asked_for() -> None:
    """A stream holds one page, and asks for pages of the size that was named."""
    held = HeldRows([animal()], [animal(id=2)], [animal(id=3)])
    reader = Animal.where().using(held).to_batches(size=1)

    assert isinstance(reader, pa.RecordBatchReader)
    assert held.taken == 0
    assert reader.read_next_batch().column("id").to_pylist() == [1]
    assert held.taken == 1
    assert [batch.num_rows for batch in reader] == [1, 1]
    assert held.sizes == [1]


def test_an_error_in_a_stream_is_ours() -> None:
    """It comes when its page is asked for."""
    reader = Animal.where().using(HeldRows([animal()], [animal(id="x")])).to_batches()
    reader.read_next_batch()

    with pytest.raises(HydrationError, match=r"Animal\.id"):
        reader.read_next_batch()


@pytest.mark.parametrize(
    ("verb", "library", "module", "extra"),
    [
        ("to_pandas", "pandas", "_pandas", "pandas"),
        ("to_polars", "polars", "_polars", "polars"),
        ("to_arrow", "pyarrow", "_arrow", "parquet"),
        ("to_batches", "pyarrow", "_arrow", "parquet"),
    ],
)
def test_what_is_not_installed(
    verb: str, library: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what to install, and CSV needs none of them."""
    package = sys.modules["allenorm.frames"]
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"allenorm.frames.{module}", raising=False)
    monkeypatch.delitem(vars(package), verb, raising=False)

    with pytest.raises(MissingExtraError, match=rf"pip install 'allenorm\[{extra}\]'"):
        getattr(query(), verb)()


def test_a_table_that_no_query_gives() -> None:
    """Columns and pages are enough; a page is asked for when it is wanted."""
    asked: list[int | None] = []

    def pages(size: int | None) -> Any:
        asked.append(size)
        yield [[1, None], [["a"], []]]

    columns = (FrameColumn("id", "integer"), FrameColumn("names", "string_array"))
    table = Table(columns, pages)

    assert to_arrow(table).to_pylist() == [{"id": 1, "names": ["a"]}, {"id": None, "names": []}]
    batches = to_batches(table, size=5)
    assert asked == [None]
    assert batches.read_all().num_rows == 2
    assert asked == [None, 5]
