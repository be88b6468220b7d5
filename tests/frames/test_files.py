"""CSV and Parquet files: page by page, and never a half one."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from allenorm.errors import FileError, HydrationError, UnknownNameError
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
    """A folder that is not there, a folder in place of a file, and a misspelt association."""
    held = HeldRows([animal()])
    query: Any = Animal.include("children").using(held)

    with pytest.raises(FileError, match=r"animals' cannot be written: there is no folder.*nowhere"):
        getattr(query, verb)(tmp_path / "nowhere" / "animals")
    with pytest.raises(FileError, match=r"cannot be written: it is a folder"):
        getattr(query, verb)(str(tmp_path))
    with pytest.raises(UnknownNameError):
        getattr(query, verb)(tmp_path / "animals", explode="childen")
    assert held.taken == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", VERBS)
def test_ctrl_c_leaves_what_was_there(verb: str, tmp_path: Path) -> None:
    """Wherever it comes, no half file and no other is left."""
    path = tmp_path / "animals"
    path.write_text("before")

    class Interrupted(HeldRows):
        """Pages of which the second does not come."""

        def rows(self, *_: Any) -> Any:
            """Yield a page, and stop."""
            yield [animal()]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        getattr(Animal.where().using(Interrupted()), verb)(path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


FULL = """
import resource, signal, sys
import allenorm
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))
allenorm.connect("sample")
try:
    getattr(allenorm.Structure.where(graph_id=1), sys.argv[1])(sys.argv[2])
except OSError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are Unix's")
@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk(verb: str, tmp_path: Path) -> None:
    """It is the system's own error; what was there stays, and nothing else does."""
    path = tmp_path / "structures"
    path.write_text("before")

    done = subprocess.run(
        [sys.executable, "-c", FULL, verb, str(path)], capture_output=True, text=True, check=True
    )

    assert "File too large" in done.stdout
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_and_devices(tmp_path: Path) -> None:
    """What a link leads to is replaced, and not the link; a device stays one."""
    query = Animal.where().only("id").using(HeldRows([animal()]))
    there, link = tmp_path / "there.csv", tmp_path / "link.csv"
    link.symlink_to(there)

    assert query.to_csv(link) == 1
    assert link.is_symlink()
    assert there.read_text() == "id\n1\n"
    assert query.to_csv("/dev/null") == 1
    assert Path("/dev/null").is_char_device()
    assert query.to_csv(tmp_path / ("x" * 251 + ".csv")) == 1


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
