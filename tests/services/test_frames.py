"""What services send as frames: columns with the types of the records' attributes."""

from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from allenorm import services
from allenorm.errors import HydrationError, QueryError, RefusedError
from allenorm.services import RowsQuery, ServiceRecord, _table
from service_server import ServiceServer

EXPERIMENT = {
    "id": 180719293,
    "structure-abbrev": "MOs",
    "transgenic-line": "",
    "injection-volume": "1.047",
    "injection-coordinates": [5400, 1200, 7000],
    "injection-structures": [{"abbreviation": "MOs", "id": 993}, {"abbreviation": "FRP"}],
    "path": [
        {"coord": [1, 2, 3], "density": 0.5},
        {"coord": [4, 5, ""], "density": None},
        {"coord": None},
    ],
    "unheard-of": 1,
}
PLACE = {
    "donor": {"id": 15496, "name": "H0351.1015", "age": "49 years"},
    "sample": {"well": 7, "polygon": 8, "mri": [1, 2, 3]},
    "structure": {"id": 9148, "name": "S", "abbreviation": "s", "color": "E8CD59"},
}


def correlation(**arguments: Any) -> Any:
    """Return a call of a service that pages."""
    return services.mouse_correlation(set="mouse", row=68918934, **arguments)


def spatial() -> Any:
    """Return a call whose records have lists of records."""
    return services.mouse_connectivity_target_spatial(seed_point=(6900, 5050, 6450))


def expression(**arguments: Any) -> Any:
    """Return a call of a service that answers with one object."""
    return services.human_microarray_expression(probes=[1, 2], **arguments)


@pytest.mark.parametrize("rows", [0, 1, 5])
@pytest.mark.usefixtures("client")
def test_the_types_are_those_of_the_attributes(server: ServiceServer, rows: int) -> None:
    """Whole numbers, numbers and texts, whatever came, and never objects."""
    server.sends([{"id": each, "gene-symbol": None, "r": "0.5"} for each in range(rows)])
    types = {"id": "Int64", "gene_symbol": "string", "entrez_id": "Int64", "r": "Float64"}

    frame = correlation().to_pandas()

    assert len(frame) == rows
    assert frame.dtypes.astype(str)[list(types)].to_dict() == types
    assert "object" not in set(frame.dtypes.astype(str))
    assert frame["r"].tolist() == [0.5] * rows
    assert frame["gene_symbol"].isna().all()
    frame = correlation().to_pandas(dtype_backend="pyarrow")
    assert all(isinstance(kind, pd.ArrowDtype) for kind in frame.dtypes)
    found = correlation().to_polars()
    assert (found.schema["id"], found.schema["r"]) == (pl.Int64, pl.Float64)
    assert correlation().to_arrow().schema.field("chromosome").type == pa.string()


@pytest.mark.usefixtures("client")
def test_every_page_is_in_the_frame(server: ServiceServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the service's order; what was asked for and no more."""
    server.sends([{"id": each} for each in range(7)])

    frame = correlation(start_row=1, num_rows=5).to_arrow()

    assert frame["id"].to_pylist() == [1, 2, 3, 4, 5]
    monkeypatch.setattr(RowsQuery.pages, "__defaults__", (3,))
    table = correlation().to_arrow()
    assert table["id"].to_pylist() == list(range(7))
    assert table["id"].num_chunks == 3
    server.queries.clear()
    batches = correlation().to_batches()
    assert server.queries == []
    assert next(iter(batches)).num_rows == 3
    assert len(server.queries) == 1
    assert batches.read_all().num_rows == 4


@pytest.mark.usefixtures("client")
def test_records_within_records(server: ServiceServer) -> None:
    """Places are lists of numbers; lists of records are a list in each of their columns."""
    server.sends([EXPERIMENT, {"id": 2}])

    table = spatial().to_arrow()

    assert table.schema.field("path.coord").type == pa.list_(pa.list_(pa.float64()))
    first, second = table.to_pylist()
    assert first["injection_coordinates"] == [5400.0, 1200.0, 7000.0]
    assert first["injection_structures.abbreviation"] == ["MOs", "FRP"]
    assert first["injection_structures.id"] == [993, None]
    assert first["path.coord"] == [[1.0, 2.0, 3.0], [4.0, 5.0, None], None]
    assert first["path.density"] == [0.5, None, None]
    assert (first["transgenic_line"], first["injection_volume"]) == (None, 1.047)
    assert (second["path.density"], second["injection_coordinates"]) == ([], None)
    assert spatial().to_polars().to_dicts() == [first, second]
    assert spatial().to_pandas().dtypes.astype(str)["path.coord"].startswith("list<")


@pytest.mark.usefixtures("client")
def test_one_list_can_be_exploded(server: ServiceServer, tmp_path: Path) -> None:
    """A row for each item; a record without any stays, and the other list is repeated."""
    server.sends([EXPERIMENT, {"id": 2, "injection-structures": [{"id": 8}]}])

    rows = spatial().to_arrow(explode="path").to_pylist()

    names = ("id", "path.density", "path.coord", "injection_structures.id")
    assert [tuple(row[name] for name in names) for row in rows] == [
        (180719293, 0.5, [1.0, 2.0, 3.0], [993, None]),
        (180719293, None, [4.0, 5.0, None], [993, None]),
        (180719293, None, None, [993, None]),
        (2, None, None, [8]),
    ]
    assert list(spatial().to_pandas(explode="injection_structures")["id"]) == [
        180719293,
        180719293,
        2,
    ]
    assert spatial().to_polars(explode="path").height == 4
    assert spatial().to_csv(tmp_path / "a.csv", explode="path") == 4
    assert spatial().to_parquet(tmp_path / "a.parquet", explode="path") == 4
    assert pq.read_table(tmp_path / "a.parquet").to_pylist() == rows


@pytest.mark.parametrize(
    ("call", "explode", "words"),
    [
        (spatial(), "paths", "has 'injection_structures' and 'path' in its frame"),
        (spatial(), "path.coord", "explode='path.coord': InjectionExperiment has"),
        (spatial(), 5, "explode='5'"),
        (correlation(), "path", "Correlation has nothing to explode"),
        (expression(), "probes", "Expression has nothing to explode"),
    ],
)
def test_what_cannot_be_exploded(call: Any, explode: Any, words: str, tmp_path: Path) -> None:
    """The message says what can; nothing is sent and no file is made."""
    with pytest.raises(QueryError, match=words):
        call.to_arrow(explode=explode)
    with pytest.raises(QueryError, match=words):
        call.to_csv(tmp_path / "a.csv", explode=explode)
    assert list(tmp_path.iterdir()) == []


def probes(number: int, samples: int, **changes: Any) -> dict[str, Any]:
    """Return an expression."""
    return {
        "probes": [
            {
                "id": each,
                "gene-symbol": f"G{each}",
                "expression_level": [f"{each}.{n}" for n in range(samples)],
                "z-score": list(range(samples)),
                **changes,
            }
            for each in range(number)
        ],
        "samples": [PLACE | {"sample": {"well": n}} for n in range(samples)],
    }


@pytest.mark.parametrize("rows", [10_000, 1, 7])
@pytest.mark.usefixtures("client")
def test_an_expression_has_a_row_for_each_sample_of_each_probe(
    server: ServiceServer, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """With the columns of both, and the level; pages of any size have the same rows."""
    monkeypatch.setattr(_table, "_ROWS", rows)
    server.answer = lambda *_: probes(5, 3)

    table = expression().to_arrow()

    assert [tuple(row.values())[-2:] for row in table.to_pylist()] == [
        (probe + sample / 10, float(sample)) for probe in range(5) for sample in range(3)
    ]
    row = table.to_pylist()[4]
    assert (row["probe.id"], row["probe.gene_symbol"]) == (1, "G1")
    assert (row["sample.donor.name"], row["sample.sample.well"]) == ("H0351.1015", 1)
    assert (row["sample.structure.abbreviation"], row["sample.sample.mri"]) == ("s", None)
    assert row["sample.top_level_structure.id"] is None
    assert table["probe.id"].num_chunks == {10_000: 1, 1: 5, 7: 3}[rows]
    frame = expression().to_pandas()
    assert frame.dtypes.astype(str)[["probe.id", "z_score"]].tolist() == ["Int64", "Float64"]
    levels = frame.pivot_table("expression_level", "probe.gene_symbol", "sample.sample.well")
    assert levels.loc["G4", 2] == 4.2


@pytest.mark.usefixtures("client")
def test_levels_that_did_not_come(server: ServiceServer) -> None:
    """They are null; without samples there is a row for each level."""
    whole = probes(2, 2)
    whole["probes"][0]["expression_level"] = [None, ""]
    whole["probes"][1]["z-score"] = None
    server.answer = lambda *_: whole
    table = expression().to_arrow()
    assert table["expression_level"].to_pylist() == [None, None, 1.0, 1.1]
    assert table["z_score"].to_pylist() == [0.0, 1.0, None, None]

    server.answer = lambda *_: {"probes": probes(2, 3)["probes"]}
    table = expression().to_arrow()
    assert table["probe.id"].to_pylist() == [0, 0, 0, 1, 1, 1]
    assert table["sample.donor.id"].to_pylist() == [None] * 6
    server.answer = lambda *_: {"probes": [{"id": 1, "z-score": [1]}, {"id": 2}]}
    assert expression().to_arrow()["probe.id"].to_pylist() == [1]
    server.answer = lambda *_: {"samples": [PLACE]}
    assert expression().to_arrow().num_rows == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"z-score": [1]}, "probe 0 has 2 levels and 1 z-scores for 2 samples"),
        ({"expression_level": [1, 2, 3]}, "probe 0 has 3 levels and 2 z-scores for 2 samples"),
    ],
)
@pytest.mark.usefixtures("client")
def test_levels_that_fit_no_samples(
    server: ServiceServer, changes: dict[str, Any], words: str
) -> None:
    """No level stands beside a sample that it may not be of."""
    server.answer = lambda *_: probes(1, 2, **changes)

    with pytest.raises(HydrationError, match=words):
        expression().to_polars()


@pytest.mark.usefixtures("client")
def test_an_expression_that_was_not_found(server: ServiceServer) -> None:
    """A frame without rows has the types all the same."""
    server.answer = lambda *_: {}

    frame = expression().to_pandas()

    assert len(frame) == 0
    assert str(frame.dtypes["expression_level"]) == "Float64"
    assert str(frame.dtypes["sample.sample.mri"]).startswith("list<")


@pytest.mark.usefixtures("client")
def test_records_of_which_nothing_is_known(server: ServiceServer) -> None:
    """Each is JSON, as it came."""
    server.answer = lambda *_: [{"a-b": [1, None]}, {"é": "x"}]

    query = services.text_search(query_string="abat")

    assert query.to_arrow().to_pydict() == {"record": ['{"a-b": [1, null]}', '{"é": "x"}']}
    assert repr(query.all()[1]) == "ServiceRecord({'é': 'x'})"
    assert len(repr(ServiceRecord.read({"a": "x" * 5000}))) < 300


@pytest.mark.usefixtures("client")
def test_files_are_whole_or_not_there(server: ServiceServer, tmp_path: Path) -> None:
    """A page that cannot be had leaves what was there."""
    server.sends([{"id": 1, "gene-symbol": 'a "b"', "r": 0.5}, {"id": 2}])
    path = tmp_path / "genes.csv"
    assert correlation().to_csv(path) == 2
    assert path.read_text(encoding="utf-8").splitlines() == [
        "id,name,gene_id,gene_symbol,gene_name,entrez_id,chromosome,r",
        '1,,,"a ""b""",,,,0.5',
        "2,,,,,,,",
    ]
    assert correlation().to_parquet(tmp_path / "genes.parquet") == 2
    assert pq.read_table(tmp_path / "genes.parquet").equals(correlation().to_arrow())
    before = path.read_bytes()
    server.answer = lambda _tree, start, rows: (
        [{"id": each} for each in range(rows)] if start == 0 else [{"id": "x"}]
    )
    for verb in ("to_csv", "to_parquet"):
        with pytest.raises(HydrationError):
            getattr(correlation(), verb)(path)
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["genes.csv", "genes.parquet"]


def test_a_store_has_no_services(tmp_path: Path) -> None:
    """As for records."""
    with pytest.raises(RefusedError, match="mouse_correlation"):
        correlation().using("sample").to_pandas()
    with pytest.raises(RefusedError, match="human_microarray_expression"):
        expression().using("sample").to_csv(tmp_path / "a.csv")
    assert list(tmp_path.iterdir()) == []
