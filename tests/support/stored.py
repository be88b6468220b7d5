"""Writing into a store, and looking at what it holds."""

from typing import Any

import pytest

from allenorm.errors import StoreError
from allenorm.local import Store

Row = dict[str, Any]


def put(store: Store, model: str, *records: Any) -> dict[str, int]:
    """Write records; return how many rows went into each table."""
    with store.writing() as writer:
        return dict(writer.put(model, records))


def rows(store: Store, table: str) -> list[Row]:
    """Return what is known of each row of a table."""
    cursor = store.connection().execute(f'SELECT * FROM "{table}" ORDER BY rowid')  # noqa: S608 - our own names
    names = [each[0] for each in cursor.description]
    found = [dict(zip(names, values, strict=True)) for values in cursor]
    return [{name: row[name] for name in store.shapes()[row["_shape"]]} for row in found]


def column(store: Store, sql: str) -> list[Any]:
    """Return the first column of a statement's rows."""
    return [value for value, *_ in store.connection().execute(sql)]


def pairs(store: Store, table: str) -> list[tuple[Any, Any]]:
    """Return the pairs of a link, in their order."""
    sql = f'SELECT owner, target FROM "{table}" ORDER BY position'  # noqa: S608 - ours
    return store.connection().execute(sql).fetchall()


def refused(store: Store, model: str, record: Any) -> StoreError:
    """Return the error that a record is refused with, alone and among others."""
    with pytest.raises(StoreError) as caught:
        put(store, model, record)
    return caught.value
