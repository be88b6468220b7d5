"""A query as a frame of Dask: each partition is fetched by the worker that needs it."""

import importlib
from typing import Any

from allenorm.bulk._partitions import partitions
from allenorm.bulk._portable import Portable, client_of, portable
from allenorm.errors import MissingExtraError
from allenorm.query import BaseQuery


def to_dask(
    query: BaseQuery[Any, Any],
    rows: int | None = None,
    *,
    count: int | None = None,
    **options: Any,
) -> Any:
    """Make a frame of Dask whose partitions are ranges of ids.

    Nothing is fetched but the ends of the ranges. A partition is a query that only reads: where a
    worker is killed, another one runs it again, and no row is lost or doubled. Each worker keeps
    to the limits of politeness by itself: with n workers, there are n times `in_flight` requests
    under way.

    Args:
        query: What `partitions` takes.
        rows: The rows of a partition.
        count: How many partitions there are to be, about.
        **options: What `query.to_pandas()` takes.

    Returns:
        A `dask.dataframe.DataFrame`; its `to_parquet()` writes a file a partition.

    Raises:
        QueryError: The query cannot be split, or goes where only this process can reach.
        MissingExtraError: Dask or pandas is not installed.

    Examples:
        >>> from allenorm import Structure
        >>> frame = to_dask(Structure.where(graph_id=1).only("id").using("sample"), rows=30)
        >>> frame.npartitions, str(frame.dtypes["id"])
        (3, 'Int64')
    """
    try:
        frames: Any = importlib.import_module("dask.dataframe")
        config: Any = importlib.import_module("dask.config")
    except ImportError as error:
        message = "frames of Dask need the extra: pip install 'allenorm[dask]'"
        raise MissingExtraError(message) from error
    described = portable(query.plan.target)
    parts = [_detached(part) for part in partitions(query, rows, count=count)]
    empty: Any = _detached(query).limit(0)
    # Dask would make other columns of text than `to_pandas()` does where pandas is older than 3.
    with config.set({"dataframe.convert-string": False}):
        return frames.from_map(
            fetch_partition,
            parts,
            described=described,
            options=options,
            meta=empty.to_pandas(**options),
            enforce_metadata=True,
            label=f"allenorm-{query.plan.model.__name__}",
        )


def fetch_partition(part: BaseQuery[Any, Any], described: Portable, options: dict[str, Any]) -> Any:
    """Fetch one partition; runs on a worker.

    Args:
        part: The partition's query.
        described: Where it goes.
        options: What `to_pandas()` takes.

    Returns:
        Its rows, as a frame of pandas.
    """
    frames: Any = part.using(client_of(described))
    return frames.to_pandas(**options)


def _detached(query: BaseQuery[Any, Any]) -> Any:
    """Return a query without its client, which other processes do not have."""
    return type(query)(query.plan.replaced("target", None))
