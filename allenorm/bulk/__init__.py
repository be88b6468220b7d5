"""Many rows: pages asked for beforehand, and queries split into parts for workers."""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.bulk._client import ParallelClient, parallel
    from allenorm.bulk._dask import to_dask
    from allenorm.bulk._partitions import partitions

__all__ = ["ParallelClient", "parallel", "partitions", "to_dask"]

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "ParallelClient": "allenorm.bulk._client",
            "parallel": "allenorm.bulk._client",
            "partitions": "allenorm.bulk._partitions",
            "to_dask": "allenorm.bulk._dask",
        },
    )
