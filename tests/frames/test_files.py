"""CSV and Parquet files: page by page, and never a half one."""

from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from allenorm.errors import HydrationError, UnknownNameError
from frames_support import HeldRows, animal
from zoo import Animal

VERBS = ["to_csv", "to_parquet"]


def test_csv_of_every_type(tmp_path: Path) -> None:
    """Null is nothing, an empty text is quoted, lists are JSON."""
    rows = [
        animal(name='a "b", c\nd', weight=0.1, children=[animal(id=2, name="é"), animal(id=3)]),
        animal(id=9, name="", weight=None, tame=False, born_at=None, marks=None),
    ]
    query = Animal.include("children").using(HeldRows(rows[:1], rows[1:]))
    path = tmp_path / "animals.csv"
    columns = ("id", "name", "weight", "tame", "born_at", "marks")

    assert query.only(*columns).to_csv(path) == 2
    text = path.read_bytes().decode()
    names, first = text.partition("\n")[::2]
    assert names.startswith("id,name,weight,tame,born_at,marks,children.id,children.name")
    assert first.startswith(
        '1,"a ""b"", c\nd",0.1,true,2011-12-14T18:20:48Z,"[1, 2]","[2, 3]","[""é"", ""Tom""]"'
    )
    assert '"[""2011-12-14T18:20:48Z"", ""2011-12-14T18:20:48Z""]"' in first
    assert '\n9,"",,false,,,[],[],' in first
    assert text.endswith("\n")


def test_csv_is_read_again(tmp_path: Path) -> None:
    """By pandas and by polars, without being told how."""
    rows = [animal(), animal(id=2, tame=None, name=None, weight=None)]
    path = tmp_path / "animals.csv"
    query = Animal.where().using(HeldRows(rows))
    query.to_csv(path)

    frame = pd.read_csv(path, dtype_backend="numpy_nullable", parse_dates=["born_at"])
    columns = ["id", "name", "weight", "tame"]
    assert frame[columns].equals(query.to_pandas()[columns])
    assert pl.read_csv(path)["id"].to_list() == [1, 2]


def test_csv_of_half_a_surrogate_pair(tmp_path: Path) -> None:
    """It becomes U+FFFD: no encoding has it."""
    path = tmp_path / "animals.csv"
    Animal.where().only("name").using(HeldRows([{"name": "\ud800"}])).to_csv(path)

    assert path.read_text(encoding="utf-8") == "name\n\ufffd\n"


def test_parquet_keeps_types(tmp_path: Path) -> None:
    """What is read again is the same table; each page is a row group."""
    path = tmp_path / "animals.parquet"
    pages = [[animal(children=[animal(id=2)])], [animal(id=9, marks=None)]]
    query = Animal.include("children").using(HeldRows(*pages))

    assert query.to_parquet(path) == 2
    assert pq.read_table(path).to_pylist() == query.to_arrow().to_pylist()
    assert pq.read_schema(path).equals(query.to_arrow().schema)
    assert pq.ParquetFile(path).num_row_groups == 2
    assert query.to_parquet(path, explode="children") == 2
    assert pq.read_table(path)["children.id"].to_pylist() == [2, None]


@pytest.mark.parametrize("verb", VERBS)
def test_an_empty_result_is_a_file_with_names(verb: str, tmp_path: Path) -> None:
    """It has the columns, and no row."""
    path = tmp_path / "animals"

    assert getattr(Animal.where(id=[]).only("id"), verb)(path) == 0
    found = pd.read_csv(path) if verb == "to_csv" else pd.read_parquet(path)
    assert list(found.columns) == ["id"]
    assert len(found) == 0


@pytest.mark.parametrize("verb", VERBS)
def test_no_half_file(verb: str, tmp_path: Path) -> None:
    """What was there stays where a page cannot be had, and nothing else is left."""
    path = tmp_path / "animals"
    path.write_text("before")
    held = HeldRows([animal()], [animal(id="x")])

    with pytest.raises(HydrationError):
        getattr(Animal.where().using(held), verb)(str(path))
    assert held.taken == 2
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("verb", VERBS)
def test_nothing_is_sent_for_what_cannot_be_written(verb: str, tmp_path: Path) -> None:
    """A folder that is not there, and a misspelt association."""
    held = HeldRows([animal()])
    query: Any = Animal.include("children").using(held)

    with pytest.raises(FileNotFoundError):
        getattr(query, verb)(tmp_path / "nowhere" / "animals")
    with pytest.raises(UnknownNameError):
        getattr(query, verb)(tmp_path / "animals", explode="childen")
    assert held.taken == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", VERBS)
def test_a_page_at_a_time(verb: str, tmp_path: Path) -> None:
    """Each page is let go before the next but one is there."""
    alive: list[int] = []

    class Counted(list[Any]):
        """A page that tells when it goes."""

        def __del__(self) -> None:
            alive.append(-1)

    class Pages(HeldRows):
        """Pages made one after the other."""

        def rows(self, *_: Any) -> Any:
            """Yield pages, and look how many others there are."""
            for number in range(6):
                alive.append(1)
                assert sum(alive) <= 2
                yield Counted([animal(id=number)])

    assert getattr(Animal.where().using(Pages()), verb)(tmp_path / "animals") == 6
