"""Frames: the rows of a query as a table of pandas, polars or Arrow, or as CSV or Parquet.

The verbs of a query (`to_pandas()` and its like) come here. Columns have the schema's types, and
rows are checked as those of objects are, without objects being made. pandas, polars and pyarrow
are extras, which are imported where they are used.
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.frames._arrow import to_arrow, to_batches, to_parquet
    from allenorm.frames._columns import FrameColumn
    from allenorm.frames._csv import to_csv
    from allenorm.frames._pandas import to_pandas
    from allenorm.frames._polars import to_polars
    from allenorm.frames._table import Table
    from allenorm.frames._tree import columns_of

__all__ = [
    "FrameColumn",
    "Table",
    "columns_of",
    "to_arrow",
    "to_batches",
    "to_csv",
    "to_pandas",
    "to_parquet",
    "to_polars",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "FrameColumn": "allenorm.frames._columns",
            "Table": "allenorm.frames._table",
            "columns_of": "allenorm.frames._tree",
            "to_arrow": "allenorm.frames._arrow",
            "to_batches": "allenorm.frames._arrow",
            "to_csv": "allenorm.frames._csv",
            "to_pandas": "allenorm.frames._pandas",
            "to_parquet": "allenorm.frames._arrow",
            "to_polars": "allenorm.frames._polars",
        },
    )
