"""Rows as a frame of pandas; needs pandas and pyarrow."""

import importlib
from typing import TYPE_CHECKING, Any, Final, get_args

from allenorm.errors import MissingExtraError, QueryError, quote
from allenorm.frames._arrow import ARROW_TYPES, pa, to_arrow
from allenorm.query import DtypeBackend

if TYPE_CHECKING:
    from pandas import DataFrame

    from allenorm.frames._table import Source
    from allenorm.frames._tree import Exploded

try:
    pd: Any = importlib.import_module("pandas")
except ImportError as error:
    _MESSAGE: Final = "Frames of pandas need pandas: pip install 'allenorm[pandas]'"
    raise MissingExtraError(_MESSAGE) from error

_NULLABLE: Final[dict[Any, Any]] = {
    ARROW_TYPES["integer"]: pd.Int64Dtype(),
    ARROW_TYPES["float"]: pd.Float64Dtype(),
    ARROW_TYPES["boolean"]: pd.BooleanDtype(),
    ARROW_TYPES["string"]: pd.StringDtype(),
    ARROW_TYPES["datetime"]: pd.DatetimeTZDtype("us", "UTC"),
}


def to_pandas(
    query: "Source",
    *,
    explode: "Exploded" = None,
    dtype_backend: DtypeBackend = "numpy_nullable",
) -> "DataFrame":
    """Fetch a query as a frame of pandas.

    Args:
        query: The query, or a table.
        explode: The association to many whose rows become rows of the frame.
        dtype_backend: What columns are made of, in pandas' own words: `"numpy_nullable"`
            (`Int64`, `Float64`, `boolean`, `string`), or `"pyarrow"`. Times are aware, and lists
            are Arrow's, with both.

    Returns:
        The frame, with rows numbered from 0.

    Raises:
        QueryError: `explode` is no association to many that the query includes, or there is no
            such `dtype_backend`.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Gene
        >>> to_pandas(Gene.where(id=[]).only("id", "acronym")).dtypes.astype(str).to_dict()
        {'id': 'Int64', 'acronym': 'string'}
    """
    if dtype_backend not in get_args(DtypeBackend):
        message = (
            f"dtype_backend is {quote(dtype_backend, 40)}; 'numpy_nullable' or 'pyarrow' is "
            "expected"
        )
        raise QueryError(message)
    table = to_arrow(query, explode=explode)
    mapped = _nullable if dtype_backend == "numpy_nullable" else pd.ArrowDtype
    frame: DataFrame = table.to_pandas(types_mapper=mapped)
    return frame


def _nullable(kind: Any) -> Any:
    """Return pandas' type for one of Arrow's."""
    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else _NULLABLE[kind]
