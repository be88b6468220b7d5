"""Services: typed keywords, closed sets, results and pipes."""

from collections.abc import Iterator

import pandas as pd
import polars as pl
from typing_extensions import assert_type

from allenorm import Client, Structure, services
from allenorm.query import Pipe
from allenorm.services import (
    Correlation,
    Differential,
    ExpressedProbe,
    Expression,
    InjectionExperiment,
    ObjectQuery,
    RowsQuery,
    mouse_correlation,
)


def rows() -> None:
    """A service that answers with a list gives typed records."""
    query = services.mouse_correlation(set="mouse_coronal", row=68918934, sort_order="asc")
    assert_type(query, RowsQuery[Correlation])
    assert_type(mouse_correlation(set="mouse", row=1), RowsQuery[Correlation])
    assert_type(query.using(Client()), RowsQuery[Correlation])
    assert_type(query.all(), list[Correlation])
    assert_type(query.pages(500), Iterator[list[Correlation]])
    assert_type(query.first(), Correlation | None)
    for each in query:
        assert_type(each, Correlation)
        assert_type(each.id, int)
        assert_type(each.r, float | None)
        assert_type(each.gene_symbol, str | None)
    assert_type(query.rma(), str)


def objects() -> None:
    """A service that answers with an object gives it whole."""
    query = services.human_microarray_expression(probes=[1, 2], donors=15496, num_rows=10)
    assert_type(query, ObjectQuery[Expression])
    assert_type(query.get(), Expression)
    assert_type(query.get().probes, tuple[ExpressedProbe, ...])
    assert_type(query.get().probes[0].z_score, tuple[float, ...])


def values() -> None:
    """Ids come alone, in any iterable, by name, or piped."""
    pipe = Structure.where(acronym="TH").pipe(Structure.c.id)
    names = Structure.where(id=8).pipe(Structure.c.acronym)
    assert_type(pipe, Pipe[int])
    assert_type(names, Pipe[str | None])
    found = services.mouse_connectivity_target_spatial(seed_point=(1, 2, 3.5)).first()
    assert_type(found, InjectionExperiment | None)
    if found is not None:
        assert_type(found.injection_coordinates, tuple[float, float, float] | None)
    for query in (
        services.mouse_differential(set="mouse", structures1=8, structures2=pipe),
        services.mouse_differential(set="mouse", structures1=range(3), structures2={8, 9}),
    ):
        assert_type(query, RowsQuery[Differential])
    for search in (
        services.mouse_connectivity_injection_structure(injection_structures=["VISp", 8]),
        services.mouse_connectivity_injection_structure(injection_structures="VISp"),
        services.mouse_connectivity_injection_structure(injection_structures=names),
        services.mouse_connectivity_injection_structure(injection_structures=pipe),
    ):
        assert_type(search, RowsQuery[InjectionExperiment])


def frames() -> None:
    """Records of either kind become tables and files."""
    query = services.mouse_connectivity_target_spatial(seed_point=(1, 2, 3))
    assert_type(query.to_pandas(), pd.DataFrame)
    assert_type(query.to_pandas(explode="path", dtype_backend="pyarrow"), pd.DataFrame)
    assert_type(query.to_polars(explode="path"), pl.DataFrame)
    assert_type(query.to_csv("experiments.csv"), int)
    expression = services.human_microarray_expression(probes=1)
    assert_type(expression.to_pandas(), pd.DataFrame)
    assert_type(expression.to_polars(), pl.DataFrame)
    assert_type(expression.to_parquet("levels.parquet"), int)
