"""Queries as frames of other libraries."""

import pandas as pd
import polars as pl
from typing_extensions import assert_type

from allenorm import Specimen, Structure
from allenorm.frames import FrameColumn, Table, columns_of, to_csv, to_pandas, to_polars


def frames() -> None:
    """Each library's own class comes back."""
    query = Specimen.where(id=1).include("donor", "neuron_reconstructions")
    assert_type(query.to_pandas(), pd.DataFrame)
    assert_type(query.to_pandas(explode="neuron_reconstructions"), pd.DataFrame)
    assert_type(query.to_pandas(explode=Specimen.c.neuron_reconstructions), pd.DataFrame)
    assert_type(query.to_pandas(dtype_backend="pyarrow"), pd.DataFrame)
    assert_type(query.to_polars(), pl.DataFrame)
    assert_type(query.to_polars(explode=Specimen.c.neuron_reconstructions), pl.DataFrame)
    flat = Structure.where().tabular(Structure.c.id)
    assert_type(flat.to_pandas(), pd.DataFrame)
    assert_type(flat.to_polars(), pl.DataFrame)


def files() -> None:
    """Files say how many rows they have."""
    query = Structure.where(graph_id=1)
    assert_type(query.to_csv("structures.csv"), int)
    assert_type(query.to_parquet("structures.parquet", explode=Structure.c.children), int)


def columns() -> None:
    """What a frame would have is known without it."""
    assert_type(columns_of(Structure.where()), tuple[FrameColumn, ...])
    assert_type(columns_of(Structure.where())[0].lists, int)


def tables() -> None:
    """What is no query is written as queries are."""
    table = Table((FrameColumn("id", "integer"),), lambda _: iter([[[1, 2]]]))
    assert_type(table.columns, tuple[FrameColumn, ...])
    assert_type(to_pandas(table), pd.DataFrame)
    assert_type(to_polars(table), pl.DataFrame)
    assert_type(to_csv(table, "ids.csv"), int)
    assert_type(to_csv(Structure.where(), "ids.csv"), int)
