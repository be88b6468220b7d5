"""The verbs that fetch what a service sends as frames, or into files of tables."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from allenorm import frames

if TYPE_CHECKING:
    from os import PathLike

    import pandas as pd
    import polars as pl

    from allenorm.query import DtypeBackend


class FramedCall(ABC):
    """A call of a service, as far as it fetches tables.

    A table has a column for each attribute of the records, with its type; those of a record
    within a record have dotted names, and those of a list of records hold lists, unless `explode`
    says that each of its items becomes a row. An expression has a row for each sample of each
    probe. What a service sends beyond the attributes is left out.
    """

    def to_pandas(
        self, *, explode: str | None = None, dtype_backend: "DtypeBackend" = "numpy_nullable"
    ) -> "pd.DataFrame":
        """Fetch every record as a frame of pandas; needs the extra `pandas`.

        Args:
            explode: The list of records whose items become rows of the frame, such as `"path"`;
                a record that has none stays, with nulls.
            dtype_backend: What columns are made of, in pandas' own words: `"numpy_nullable"`
                (`Int64`, `Float64`, `string`), or `"pyarrow"`. Lists are Arrow's with both.

        Returns:
            The frame, with rows numbered from 0.

        Raises:
            QueryError: `explode` is no list of the records, or there is no such `dtype_backend`.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.
            MissingExtraError: pandas or pyarrow is not installed.

        Examples:
            >>> from allenorm import services
            >>> query = services.mouse_correlation(set="mouse", row=68918934, num_rows=0)
            >>> query.to_pandas().dtypes.astype(str).to_dict()
            {'id': 'Int64', 'name': 'string', ..., 'r': 'Float64'}
        """
        return frames.to_pandas(self._table(explode), dtype_backend=dtype_backend)

    def to_polars(self, *, explode: str | None = None) -> "pl.DataFrame":
        """Fetch every record as a frame of polars; needs the extra `polars`.

        Args:
            explode: The list of records whose items become rows of the frame, such as `"path"`;
                a record that has none stays, with nulls.

        Returns:
            The frame.

        Raises:
            QueryError: `explode` is no list of the records.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.
            MissingExtraError: polars or pyarrow is not installed.

        Examples:
            >>> from allenorm import services
            >>> query = services.mouse_correlation(set="mouse", row=68918934, num_rows=0)
            >>> query.to_polars().schema["gene_symbol"]
            String
        """
        return frames.to_polars(self._table(explode))

    def to_arrow(self, *, explode: str | None = None) -> Any:
        """Fetch every record as an Arrow table; needs the extra `parquet`.

        Args:
            explode: The list of records whose items become rows of the table, such as `"path"`;
                a record that has none stays, with nulls.

        Returns:
            A `pyarrow.Table`. (pyarrow has no types for checkers.)

        Raises:
            QueryError: `explode` is no list of the records.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.
            MissingExtraError: pyarrow is not installed.

        Examples:
            >>> from allenorm import services
            >>> query = services.human_microarray_expression(probes=1023146, num_rows=0)
            >>> query.to_arrow().schema.names[-2:]
            ['expression_level', 'z_score']
        """
        return frames.to_arrow(self._table(explode))

    def to_batches(self, *, explode: str | None = None) -> Any:
        """Fetch records as a stream of Arrow batches; needs the extra `parquet`.

        Args:
            explode: The list of records whose items become rows of the batches, such as `"path"`;
                a record that has none stays, with nulls.

        Returns:
            A `pyarrow.RecordBatchReader`, which fetches a page when a batch is asked for. (pyarrow
            has no types for checkers.)

        Raises:
            QueryError: `explode` is no list of the records.
            MissingExtraError: pyarrow is not installed.

        Examples:
            >>> from allenorm import services
            >>> query = services.mouse_correlation(set="mouse", row=68918934, num_rows=0)
            >>> sum(batch.num_rows for batch in query.to_batches())
            0
        """
        return frames.to_batches(self._table(explode))

    def to_csv(self, path: "str | PathLike[str]", *, explode: str | None = None) -> int:
        r"""Fetch every record into a CSV file, page by page.

        A line of names comes first. Null is nothing between commas and the empty text `""`, and
        lists are JSON.

        Args:
            path: The file, which takes this name when it is whole; one of that name is replaced.
            explode: The list of records whose items become rows of the file, such as `"path"`; a
                record that has none stays, with nulls.

        Returns:
            The number of rows.

        Raises:
            QueryError: `explode` is no list of the records.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.
            FileError: There is no such folder, or the file is a folder.
            OSError: The system refuses to write.

        Examples:
            >>> import tempfile
            >>> from pathlib import Path
            >>> from allenorm import services
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = Path(folder, "genes.csv")
            ...     services.mouse_correlation(set="mouse", row=1, num_rows=0).to_csv(file)
            ...     file.read_text()
            0
            'id,name,gene_id,gene_symbol,gene_name,entrez_id,chromosome,r\n'
        """
        return frames.to_csv(self._table(explode), path)

    def to_parquet(self, path: "str | PathLike[str]", *, explode: str | None = None) -> int:
        """Fetch every record into a Parquet file, page by page; needs the extra `parquet`.

        Args:
            path: The file, which takes this name when it is whole; one of that name is replaced.
            explode: The list of records whose items become rows of the file, such as `"path"`; a
                record that has none stays, with nulls.

        Returns:
            The number of rows.

        Raises:
            QueryError: `explode` is no list of the records.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.
            MissingExtraError: pyarrow is not installed.
            FileError: There is no such folder, or the file is a folder.
            OSError: The system refuses to write.

        Examples:
            >>> import tempfile
            >>> from pathlib import Path
            >>> from allenorm import services
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     query = services.mouse_correlation(set="mouse", row=1, num_rows=0)
            ...     query.to_parquet(Path(folder, "genes.parquet"))
            0
        """
        return frames.to_parquet(self._table(explode), path)

    @abstractmethod
    def _table(self, explode: str | None) -> "frames.Table":
        """Return the columns, and what fetches their values."""
