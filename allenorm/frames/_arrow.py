"""Rows as Arrow's columns, and as Parquet; needs pyarrow."""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from allenorm._whole_file import whole_file
from allenorm.errors import HydrationError, MissingExtraError
from allenorm.frames._columns import FrameColumn
from allenorm.frames._lists import Column, Lists

if TYPE_CHECKING:
    from os import PathLike

    from allenorm.frames._table import Source
    from allenorm.frames._tree import Exploded

try:
    # It has no types that all checkers know.
    pa: Any = importlib.import_module("pyarrow")
    pq: Any = importlib.import_module("pyarrow.parquet")
except ImportError as error:
    _MESSAGE: Final = (
        "Arrow, Parquet and frames need pyarrow: pip install 'allenorm[parquet]', or "
        "'allenorm[pandas]' or 'allenorm[polars]', which have it"
    )
    raise MissingExtraError(_MESSAGE) from error

ARROW_TYPES: Final[dict[str, Any]] = {
    "integer": pa.int64(),
    "string": pa.string(),
    "text": pa.string(),
    "unknown": pa.string(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "datetime": pa.timestamp("us", tz="UTC"),
    "integer_array": pa.list_(pa.int64()),
    "float_array": pa.list_(pa.float64()),
    "string_array": pa.list_(pa.string()),
}
"""The type of a column's values, by the column's type in the schema."""


def to_arrow(query: "Source", *, explode: "Exploded" = None) -> Any:
    """Fetch a query as an Arrow table.

    Args:
        query: The query, or a table.
        explode: The association to many whose rows become rows of the table.

    Returns:
        A `pyarrow.Table`, a chunk for each page.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Gene
        >>> to_arrow(Gene.where(id=[]).only("id", "acronym")).schema.names
        ['id', 'acronym']
    """
    schema, batches = _stream(query, explode, None)
    return pa.Table.from_batches(batches, schema)


def to_batches(query: "Source", *, explode: "Exploded" = None, size: int | None = None) -> Any:
    """Fetch a query as a stream of Arrow batches; no more than one is in memory.

    Args:
        query: The query, or a table.
        explode: The association to many whose rows become rows of the batches.
        size: The most rows to ask for at once; None leaves it to the client.

    Returns:
        A `pyarrow.RecordBatchReader`, which fetches a page when a batch is asked for.

    Raises:
        QueryError: `explode` is no association to many that the query includes.

    Examples:
        >>> from allenorm import Gene
        >>> sum(batch.num_rows for batch in to_batches(Gene.where(id=[])))
        0
    """
    schema, batches = _stream(query, explode, size)
    return pa.RecordBatchReader.from_batches(schema, batches)


def to_parquet(query: "Source", path: "str | PathLike[str]", *, explode: "Exploded" = None) -> int:
    """Fetch a query into a Parquet file, a row group for each page.

    Args:
        query: The query, or a table.
        path: The file, which takes this name when it is whole; one of that name is replaced.
        explode: The association to many whose rows become rows of the file.

    Returns:
        The number of rows.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
        FileError: There is no such folder, or the file is a folder.
        OSError: The system refuses to write.

    Examples:
        >>> import tempfile
        >>> from allenorm import Structure
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     to_parquet(
        ...         Structure.where(graph_id=1).using("sample"), f"{folder}/structures.parquet"
        ...     )
        66
    """
    schema, batches = _stream(query, explode, None)
    rows = 0
    with whole_file(Path(path)) as part, pq.ParquetWriter(part, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
            rows += batch.num_rows
    return rows


def _stream(query: "Source", explode: "Exploded", size: int | None) -> tuple[Any, Iterator[Any]]:
    """Return the schema of a query's frame, and its batches as they are asked for."""
    # The mirror writes Parquet without queries.
    from allenorm.frames._table import table_of  # noqa: PLC0415 - as above

    table = table_of(query, explode)
    schema = arrow_schema(table.columns)
    return schema, (arrow_batch(table.columns, schema, page) for page in table.pages(size))


def arrow_schema(columns: Iterable[FrameColumn]) -> Any:
    """Return the Arrow schema of columns, each of which may be null."""
    return pa.schema([pa.field(each.name, _type(each), nullable=True) for each in columns])


def arrow_batch(columns: Iterable[FrameColumn], schema: Any, page: Iterable[Column]) -> Any:
    """Return a batch of the values of columns.

    Raises:
        HydrationError: Arrow has no room for a value, such as a number of more than 64 bits.
    """
    arrays = [_array(each, values) for each, values in zip(columns, page, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def _array(column: FrameColumn, values: Column) -> Any:
    """Return the values of one column."""
    try:
        return _nested(values, ARROW_TYPES[column.type])
    except (ValueError, TypeError, OverflowError) as error:
        message = f"{column.name}: Arrow cannot hold a value of this column: {error}"
        raise HydrationError(message) from error


def _nested(values: Column, kind: Any) -> Any:
    """Return values of a type, in as many lists as they stand in."""
    if not isinstance(values, Lists):
        return pa.array(values, kind)
    return pa.ListArray.from_arrays(
        pa.array(values.offsets, pa.int32()), _nested(values.values, kind)
    )


def _type(column: FrameColumn) -> Any:
    """Return the Arrow type of a column."""
    found = ARROW_TYPES[column.type]
    for _ in range(column.lists):
        found = pa.list_(found)
    return found
