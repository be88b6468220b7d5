"""Rows as a frame of polars; needs polars and pyarrow."""

import importlib
from typing import TYPE_CHECKING, Any, Final

from allenorm.errors import MissingExtraError
from allenorm.frames._arrow import to_arrow

if TYPE_CHECKING:
    from polars import DataFrame

    from allenorm.frames._table import Source
    from allenorm.frames._tree import Exploded

try:
    pl: Any = importlib.import_module("polars")
except ImportError as error:
    _MESSAGE: Final = "Frames of polars need polars: pip install 'allenorm[polars]'"
    raise MissingExtraError(_MESSAGE) from error


def to_polars(query: "Source", *, explode: "Exploded" = None) -> "DataFrame":
    """Fetch a query as a frame of polars.

    Args:
        query: The query, or a table.
        explode: The association to many whose rows become rows of the frame.

    Returns:
        The frame.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Gene
        >>> dict(to_polars(Gene.where(id=[]).only("id", "acronym")).schema)
        {'id': Int64, 'acronym': String}
    """
    frame: DataFrame = pl.from_arrow(to_arrow(query, explode=explode))
    return frame
