"""The verbs that divide a query among workers."""

from typing import TYPE_CHECKING, Any, TypeVar

from allenorm import _registered
from allenorm.query._framed import FramedQuery

if TYPE_CHECKING:
    from typing_extensions import Self

M = TypeVar("M")


class DividedQuery(FramedQuery[M]):
    """A query with the root model `M`, as far as workers share it."""

    __slots__ = ()

    def partitions(self, rows: int | None = None, *, count: int | None = None) -> "list[Self]":
        """Split the query into queries of ranges of ids, for workers anywhere.

        Each row is a row of one of them alone, also when rows come or go meanwhile. One request a
        partition finds the ends.

        Args:
            rows: The rows of a partition; 10,000 where neither this nor `count` is given.
            count: How many partitions there are to be, about.

        Returns:
            Queries of the same kind in the order of the ids, one at least. They can be pickled.

        Raises:
            QueryError: The class has no `id`, the query has a limit, an offset, an order or
                distinct rows, or both numbers are given.
            RequestError: An end could not be had.

        Examples:
            >>> from allenorm import Structure
            >>> parts = Structure.where().using("sample").partitions(count=2)
            >>> [part.count() for part in parts] == [parts[0].count(), parts[1].count()]
            True
        """
        found: list[Self] = _bulk().partitions(self, rows, count=count)
        return found

    def to_dask(self, rows: int | None = None, *, count: int | None = None, **options: Any) -> Any:
        """Make a frame of Dask whose partitions workers fetch; needs the extra `dask`.

        Args:
            rows: The rows of a partition, as `partitions()` takes them.
            count: How many partitions there are to be, about.
            **options: What `to_pandas()` takes.

        Returns:
            A `dask.dataframe.DataFrame`; its `to_parquet()` writes a file a partition.

        Raises:
            QueryError: The query cannot be split, or goes where only this process can reach.
            MissingExtraError: Dask or pandas is not installed.
        """
        return _bulk().to_dask(self, rows, count=count, **options)


def _bulk() -> Any:
    """Return the package of bulk work, which is loaded when it is first needed."""
    return _registered.bulk.registered()
