"""Frames of the sample, as a file and over HTTP: what objects of the same queries say."""

from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from allenorm import ApiCellTypesSpecimenDetail, Client, Query, Specimen, Structure
from allenorm.errors import QueryError
from allenorm.frames import columns_of
from frames_support import expected

QUERIES: dict[str, Any] = {
    "one class": Structure.where(graph_id=1),
    "only": Structure.where(graph_id=1).only("id", "acronym").order_by(Structure.c.acronym),
    "except": Structure.where(graph_id=1).except_("name", "safe_name").limit(9).offset(5),
    "to one": Specimen.where().include("donor.age", "structure").limit(20),
    "to many": Specimen.where(Specimen.c.neuron_reconstructions.id > 0).include(
        "neuron_reconstructions.well_known_files", "donor.specimens"
    ),
    "filtered": Specimen.where().include(
        "neuron_reconstructions", where=Specimen.c.neuron_reconstructions.average_diameter > 0.5
    ),
    "keep parents": Specimen.where().include(
        "neuron_reconstructions.well_known_files",
        where=Specimen.c.neuron_reconstructions.well_known_files.id > 900000500,
        keep_parents=True,
    ),
    "keep parents twice": Specimen.where()
    .include(
        "neuron_reconstructions",
        where=Specimen.c.neuron_reconstructions.average_diameter > 0.4,
        keep_parents=True,
    )
    .include(
        "neuron_reconstructions.well_known_files",
        where=Specimen.c.neuron_reconstructions.well_known_files.id > 900000500,
        keep_parents=True,
    )
    .include("donor.age", where=Specimen.c.donor.age.name.ilike("P*"), keep_parents=True),
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_frame_says_what_objects_say(name: str, client: Client) -> None:
    """Every row, in the same order, with every column."""
    query = QUERIES[name].using(client)
    objects = query.all()
    table = query.to_arrow().to_pylist()
    columns = columns_of(query)

    assert len(table) == len(objects) > 5
    for row, made in zip(table, objects, strict=True):
        assert row == {each.name: expected(made, each.name.split(".")) for each in columns}


def test_flat_rows(client: Client) -> None:
    """A frame of them has what `all()` returns."""
    c = Specimen.c
    query = Specimen.where().tabular(c.id, donor=c.donor.name, born=c.donor.date_of_birth)
    query = query.limit(20).using(client)

    assert query.to_arrow().to_pylist() == query.all()
    assert str(query.to_pandas().dtypes["born"]) == "datetime64[us, UTC]"


def test_queries_that_were_urls(client: Client) -> None:
    """A URL is read into a query, and the query is a frame: of records, and of flat rows."""
    start = "http://api.brain-map.org/api/v2/data/query.json?q=model::Structure,rma::criteria,[graph_id$eq1]"
    nested = Query.from_url(f"{start},rma::include,ontology,rma::options[num_rows$eq9]")
    flat = Query.from_url(
        f"{start},rma::options[num_rows$eq9][tabular$eq'structures.acronym as a,structures.failed']"
    )

    frame = nested.using(client).to_pandas()
    assert frame["ontology.name"].tolist() == ["Mouse Brain Atlas"] * 9
    assert frame["id"].tolist() == [each.id for each in nested.using(client)]
    schema = dict(flat.using(client).to_polars().schema)
    assert schema == {"a": pl.String, "failed": pl.Boolean}


def test_columns_with_two_underscores(client: Client) -> None:
    """A name of the schema that has them is one column; dots are for associations alone."""
    query = ApiCellTypesSpecimenDetail.where().limit(9).using(client)
    frame = query.to_pandas()

    assert frame["structure__layer"].tolist() == [each.structure__layer for each in query]
    assert not any("." in name for name in frame)


def test_exploded_rows_are_those_of_the_objects(client: Client, tmp_path: Path) -> None:
    """A row for each file of each reconstruction; cells without one stay."""
    query = Specimen.where().include("neuron_reconstructions.well_known_files").using(client)
    path = Specimen.c.neuron_reconstructions.well_known_files
    frame = query.to_pandas(explode=path)
    pairs: list[tuple[int, int | None]] = []
    for cell in query:
        found = [
            (cell.id, file.id if file else None)
            for each in cell.neuron_reconstructions
            for file in each.well_known_files or (None,)
        ]
        pairs += found or [(cell.id, None)]

    named = frame["neuron_reconstructions.well_known_files.id"]
    assert [
        (int(cell), None if pd.isna(file) else int(file))
        for cell, file in zip(frame["id"], named, strict=True)
    ] == pairs
    assert any(file is None for _, file in pairs)
    assert query.to_csv(tmp_path / "files.csv", explode=path) == len(pairs)


def test_the_three_libraries_agree(client: Client) -> None:
    """pandas, polars and Arrow have the same rows."""
    query = Structure.where(graph_id=1).include("ontology", "structure_sets").using(client)
    rows = query.to_arrow().to_pylist()

    assert query.to_polars().to_dicts() == rows
    for backend in ("numpy_nullable", "pyarrow"):
        frame = query.to_pandas(dtype_backend=backend)
        assert pa.Table.from_pandas(frame, preserve_index=False).to_pylist() == rows


def test_ids_that_a_second_request_needs(client: Client) -> None:
    """An include that keeps parents finds its owners by id."""
    query = QUERIES["keep parents twice"].only("name").using(client)

    with pytest.raises(QueryError, match=r"id of Specimen, which the answer lacks"):
        query.to_pandas()
