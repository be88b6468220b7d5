"""Exports: every row, with its types, in files that are whole or not there."""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from allenorm.errors import MissingExtraError, SettingsError, StoreError, UnknownNameError
from allenorm.local import Store
from allenorm.mirror import _export as module
from allenorm.mirror import export, load
from allenorm.schema import Field, ModelClass, Schema
from made import made_row
from mirrored import brain, everything, rows_in

FORMATS = ("parquet", "csv", "json")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Return a file of specimens and genes of our own making, all columns filled or null."""
    path = tmp_path / "made.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Specimen", [made_row("Specimen", n) for n in range(1, 30)])
        writer.put("EphysSweep", [made_row("EphysSweep", n) for n in range(1, 4)])
    return path


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_what_is_exported_can_be_loaded(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: Any
) -> None:
    """CSV and JSON read back to the same rows, whatever the batches."""
    monkeypatch.setattr(module, "BATCH", 7)
    files = export(made, tmp_path / "out", format=format_)
    again = tmp_path / "again.sqlite"

    load(*(each.path for each in files), into=again)

    assert everything(again) == everything(made)
    assert [(each.model, each.rows) for each in files] == [("EphysSweep", 3), ("Specimen", 29)]
    assert files[0].path == tmp_path / "out" / f"EphysSweep.{format_}"


def test_parquet_has_the_schemas_types(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nullable integers, booleans, times with their zone, texts and floats."""
    monkeypatch.setattr(module, "BATCH", 7)
    (file,) = export(made, tmp_path, "Specimen")
    table = pq.read_table(file.path)
    rows = rows_in(made, "Specimen")

    assert [field.name for field in table.schema] == list(rows[0])
    types = {field.name: str(field.type) for field in table.schema}
    assert types["id"] == types["donor_id"] == "int64"
    assert (types["is_cell_specimen"], types["tissue_ph"]) == ("bool", "double")
    assert all(field.nullable for field in table.schema)
    assert table.to_pylist() == rows
    assert pq.ParquetFile(file.path).num_row_groups == 5


def test_times_and_lists_in_parquet(tmp_path: Path) -> None:
    """Times are aware, with what they have of a fraction, and lists are lists."""
    names = ("integer", "datetime", "integer_array", "float_array", "string_array", "unknown")
    fields = tuple(Field("id" if name == "integer" else name, name) for name in names)
    schema = Schema({"Thing": ModelClass("Thing", "things", fields)}, "1" * 64, "made")
    path = tmp_path / "x.sqlite"
    row = {
        "id": 1,
        "datetime": "2011-12-14T18:20:48.5Z",
        "integer_array": [1, None, 3],
        "float_array": [0.5],
        "string_array": ["a", ""],
        "unknown": 7,
    }
    with Store.create(path, schema) as store, store.writing() as writer:
        writer.put("Thing", [row, {"id": 2}, {**row, "id": 3, "datetime": "2011-12-14"}])

    (file,) = export(path, tmp_path, "Thing")
    first, second, third = pq.read_table(file.path).to_pylist()

    at = dt.datetime(2011, 12, 14, 18, 20, 48, 500_000, tzinfo=dt.timezone.utc)
    assert first == {**row, "datetime": at, "unknown": "7"}
    assert second == {**dict.fromkeys(row), "id": 2}
    assert third["datetime"] == dt.datetime(2011, 12, 14, tzinfo=dt.timezone.utc)


def test_json_tells_null_from_unknown(tmp_path: Path) -> None:
    """A column that no record gave is left out; CSV has the API's own spelling."""
    path = tmp_path / "x.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Age", [{"id": 1, "name": None}, {"id": 2, "embryonic": True}])

    (file,) = export(path, tmp_path, format="json")
    assert file.path.read_text() == (
        '[\n{"id": 1, "name": null},\n{"id": 2, "embryonic": true}\n]\n'
    )
    (file,) = export(path, tmp_path, format="csv")
    header, first, second = file.path.read_text().splitlines()
    assert dict(zip(header.split(","), second.split(","), strict=True))["embryonic"] == "t"
    assert dict(zip(header.split(","), first.split(","), strict=True))["name"] == ""


def test_classes_that_share_a_table(tmp_path: Path) -> None:
    """A base has the rows of its descendants, with its own columns."""
    path = tmp_path / "x.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("SectionDataSet", [{"id": 2, "storage_directory": "/a/"}])
        writer.put("DataSet", [{"id": 1}])

    files = export(path, tmp_path, format="json")

    assert [(each.model, each.rows) for each in files] == [("DataSet", 2), ("SectionDataSet", 1)]
    assert [row["id"] for row in json.loads((tmp_path / "DataSet.json").read_text())] == [1, 2]


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_class_that_was_named(tmp_path: Path, format_: Any) -> None:
    """It has a file with no rows; none is written where nobody asked for one."""
    path = tmp_path / "x.sqlite"
    brain(path).store.close()

    (file,) = export(path, tmp_path, "Gene", format=format_)

    assert file.rows == 0
    if format_ == "parquet":
        assert pq.read_table(file.path).num_rows == 0
    else:
        text = file.path.read_text()
        assert text == "[]\n" if format_ == "json" else text.count("\n") == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_a_failure_leaves_the_file_before(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: Any
) -> None:
    """A file takes its name when it is whole; nothing half-written stays."""
    out = tmp_path / "out"
    (file,) = export(made, out, "Specimen", format=format_)
    before = file.path.read_bytes()

    def broken(*_: object) -> Any:
        yield [made_row("Specimen", 1)]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "stored_rows", broken)
    with pytest.raises(OSError, match="No space"):
        export(made, out, "Specimen", format=format_)

    assert [each.name for each in out.iterdir()] == [file.path.name]
    assert file.path.read_bytes() == before


def test_what_is_refused(made: Path, tmp_path: Path) -> None:
    """An unknown class or format, and a place that is no directory."""
    with pytest.raises(UnknownNameError, match="did you mean 'Specimen'"):
        export(made, tmp_path / "out", "Specimn")
    with pytest.raises(SettingsError, match="parquet, csv and json"):
        export(made, tmp_path / "out", format="xml")  # type: ignore[arg-type] # the mistake is the point
    assert not (tmp_path / "out").exists()
    with pytest.raises(FileExistsError):
        export(made, made, format="csv")


def test_a_damaged_file_is_an_error(made: Path, tmp_path: Path) -> None:
    """It says what cannot be read, and what tells more; nothing is written."""
    whole = made.read_bytes()
    page = whole.index(b"name 7") // 4096
    made.write_bytes(whole[: page * 4096] + b"\xff" * 4096 + whole[(page + 1) * 4096 :])

    with pytest.raises(StoreError, match="mirror verify"):
        export(made, tmp_path / "out", "Specimen", format="csv")
    assert list((tmp_path / "out").iterdir()) == []


def test_parquet_without_pyarrow(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in ("allenorm.mirror._parquet", "allenorm.frames._arrow"):
        monkeypatch.delitem(sys.modules, name, raising=False)

    with pytest.raises(MissingExtraError, match=r"pip install 'allenorm\[parquet\]'"):
        export(made, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_memory_is_bounded(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than a batch is read at a time."""
    sizes: list[int] = []
    read = module.stored_rows

    def seen(*arguments: Any) -> Any:
        for batch in read(*arguments):
            sizes.append(len(batch))
            yield batch

    monkeypatch.setattr(module, "BATCH", 10)
    monkeypatch.setattr(module, "stored_rows", seen)
    export(made, tmp_path, "Specimen", format="csv")

    assert sizes == [10, 10, 9]
