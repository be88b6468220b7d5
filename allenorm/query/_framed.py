"""The verbs that fetch rows as frames or into files of tables."""

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from allenorm import _registered
from allenorm.query import _build as build
from allenorm.query._planned import PlannedQuery

if TYPE_CHECKING:
    from os import PathLike

    import pandas as pd
    import polars as pl

    from allenorm.query._paths import Path

M = TypeVar("M")

DtypeBackend: TypeAlias = Literal["numpy_nullable", "pyarrow"]
"""What the columns of a frame of pandas are made of, in pandas' own words."""


class FramedQuery(PlannedQuery[M]):
    """A query with the root model `M`, as far as it fetches tables.

    A table has a column for each column of the model, with the schema's type, and for each of an
    included association under a dotted name: `donor.name`. Those of associations to many hold
    lists, unless `explode` says that each of their rows becomes a row of the table. Rows are
    checked as those of objects are, and no objects are made.
    """

    __slots__ = ()

    def to_pandas(
        self,
        *,
        explode: "str | Path[M, Any] | None" = None,
        dtype_backend: DtypeBackend = "numpy_nullable",
    ) -> "pd.DataFrame":
        """Fetch every row as a frame of pandas; needs the extra `pandas`.

        Args:
            explode: The included association to many whose rows become rows of the frame; a row
                that has none stays, with nulls.
            dtype_backend: What columns are made of, in pandas' own words: `"numpy_nullable"`
                (`Int64`, `Float64`, `boolean`, `string`), or `"pyarrow"`. Times are aware, and
                lists are Arrow's, with both.

        Returns:
            The frame, with rows numbered from 0.

        Raises:
            QueryError: `explode` is no association to many that the query includes, or there is
                no such `dtype_backend`.
            HydrationError: A record does not fit its class.
            MissingExtraError: pandas or pyarrow is not installed.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).only("id", "acronym").to_pandas().dtypes.astype(str).to_dict()
            {'id': 'Int64', 'acronym': 'string'}
        """
        frame: pd.DataFrame = _frames().to_pandas(
            self, explode=explode, dtype_backend=dtype_backend
        )
        return frame

    def to_polars(self, *, explode: "str | Path[M, Any] | None" = None) -> "pl.DataFrame":
        """Fetch every row as a frame of polars; needs the extra `polars`.

        Args:
            explode: The included association to many whose rows become rows of the frame; a row
                that has none stays, with nulls.

        Returns:
            The frame.

        Raises:
            QueryError: `explode` is no association to many that the query includes.
            HydrationError: A record does not fit its class.
            MissingExtraError: polars or pyarrow is not installed.

        Examples:
            >>> from allenorm import Gene
            >>> dict(Gene.where(id=[]).only("id", "acronym").to_polars().schema)
            {'id': Int64, 'acronym': String}
        """
        frame: pl.DataFrame = _frames().to_polars(self, explode=explode)
        return frame

    def to_arrow(self, *, explode: "str | Path[M, Any] | None" = None) -> Any:
        """Fetch every row as an Arrow table; needs the extra `parquet`.

        Args:
            explode: The included association to many whose rows become rows of the table; a row
                that has none stays, with nulls.

        Returns:
            A `pyarrow.Table`, a chunk for each page. (pyarrow has no types for checkers.)

        Raises:
            QueryError: `explode` is no association to many that the query includes.
            HydrationError: A record does not fit its class.
            MissingExtraError: pyarrow is not installed.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).only("id", "acronym").to_arrow().schema.names
            ['id', 'acronym']
        """
        return _frames().to_arrow(self, explode=explode)

    def to_batches(
        self, *, explode: "str | Path[M, Any] | None" = None, size: int | None = None
    ) -> Any:
        """Fetch rows as a stream of Arrow batches; needs the extra `parquet`.

        No more than one page is in memory, whatever the total.

        Args:
            explode: The included association to many whose rows become rows of the batches; a
                row that has none stays, with nulls.
            size: The most rows to ask for at once; None leaves it to the client.

        Returns:
            A `pyarrow.RecordBatchReader`, which fetches a page when a batch is asked for, and
            which polars, DuckDB and others read. (pyarrow has no types for checkers.)

        Raises:
            QueryError: `explode` is no association to many that the query includes, or `size` is
                no whole number above zero.
            MissingExtraError: pyarrow is not installed.

        Examples:
            >>> from allenorm import Gene
            >>> sum(batch.num_rows for batch in Gene.where(id=[]).to_batches())
            0
        """
        build.check_page(size, "to_batches")
        return _frames().to_batches(self, explode=explode, size=size)

    def to_csv(
        self, path: "str | PathLike[str]", *, explode: "str | Path[M, Any] | None" = None
    ) -> int:
        r"""Fetch every row into a CSV file, page by page.

        A line of names comes first. Null is nothing between commas and the empty text `""`,
        truth values are `true` and `false`, times are in UTC as the API writes them, and lists
        are JSON.

        Args:
            path: The file, which takes this name when it is whole; one of that name is replaced.
            explode: The included association to many whose rows become rows of the file; a row
                that has none stays, with nulls.

        Returns:
            The number of rows.

        Raises:
            QueryError: `explode` is no association to many that the query includes.
            HydrationError: A record does not fit its class.
            FileError: There is no such folder, or the file is a folder.
            OSError: The system refuses to write.

        Examples:
            >>> import tempfile
            >>> from pathlib import Path
            >>> from allenorm import Gene
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = Path(folder, "genes.csv")
            ...     Gene.where(id=[]).only("id", "acronym").to_csv(file), file.read_text()
            (0, 'id,acronym\n')
        """
        rows: int = _frames().to_csv(self, path, explode=explode)
        return rows

    def to_parquet(
        self, path: "str | PathLike[str]", *, explode: "str | Path[M, Any] | None" = None
    ) -> int:
        """Fetch every row into a Parquet file, page by page; needs the extra `parquet`.

        Args:
            path: The file, which takes this name when it is whole; one of that name is replaced.
            explode: The included association to many whose rows become rows of the file; a row
                that has none stays, with nulls.

        Returns:
            The number of rows.

        Raises:
            QueryError: `explode` is no association to many that the query includes.
            HydrationError: A record does not fit its class.
            MissingExtraError: pyarrow is not installed.
            FileError: There is no such folder, or the file is a folder.
            OSError: The system refuses to write.

        Examples:
            >>> import tempfile
            >>> from pathlib import Path
            >>> from allenorm import Gene
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     Gene.where(id=[]).to_parquet(Path(folder, "genes.parquet"))
            0
        """
        rows: int = _frames().to_parquet(self, path, explode=explode)
        return rows


def _frames() -> Any:
    """Return the package of frames, which is loaded when it is first needed."""
    return _registered.frames.registered()
