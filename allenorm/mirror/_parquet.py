"""Rows as Parquet; needs pyarrow."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from allenorm.endpoint import Row
from allenorm.frames._arrow import ARROW_TYPES, pa, pq
from allenorm.local import ClassLayout
from allenorm.schema import Field


def write_parquet(path: Path, layout: ClassLayout, batches: Iterable[list[Row]]) -> None:
    """Write rows, a row group for each batch.

    Args:
        path: The file to write.
        layout: The class.
        batches: Its rows.
    """
    fields = list(layout.columns.values())
    types = [ARROW_TYPES[each.type] for each in fields]
    schema = pa.schema(
        [pa.field(each.name, kind, nullable=True) for each, kind in zip(fields, types, strict=True)]
    )
    with pq.ParquetWriter(path, schema) as writer:
        for rows in batches:
            columns = [
                pa.array([_value(field, row.get(field.name)) for row in rows], kind)
                for field, kind in zip(fields, types, strict=True)
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
