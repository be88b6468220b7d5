"""Rows as Parquet; needs pyarrow."""

import importlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from allenorm.endpoint import Row
from allenorm.errors import MissingExtraError
from allenorm.local import ClassLayout
from allenorm.schema import Field

try:
    # It has no types that all checkers know.
    pa: Any = importlib.import_module("pyarrow")
    pq: Any = importlib.import_module("pyarrow.parquet")
except ImportError as error:
    _MESSAGE: Final = "Parquet needs pyarrow: pip install 'allenorm[parquet]'"
    raise MissingExtraError(_MESSAGE) from error

_TYPES: Final[dict[str, Any]] = {
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


def write_parquet(path: Path, layout: ClassLayout, batches: Iterable[list[Row]]) -> None:
    """Write rows, a row group for each batch.

    Args:
        path: The file to write.
        layout: The class.
        batches: Its rows.
    """
    fields = list(layout.columns.values())
    schema = pa.schema([pa.field(each.name, _TYPES[each.type], nullable=True) for each in fields])
    with pq.ParquetWriter(path, schema) as writer:
        for rows in batches:
            columns = [
                pa.array([_value(field, row.get(field.name)) for row in rows], _TYPES[field.type])
                for field in fields
            ]
            writer.write_batch(pa.record_batch(columns, schema=schema))


def _value(field: Field, value: Any) -> Any:
    """Return a value as Parquet has it."""
    if value is None:
        return None
    if field.type == "datetime":
        return _moment(value)
    return str(value) if field.type == "unknown" else value


def _moment(text: str) -> datetime:
    """Return a time with its zone; what is below a microsecond is cut off."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    found = datetime.fromisoformat(f"{whole}+00:00")
    return found + timedelta(microseconds=int(f"{fraction:0<6}"[:6]))
