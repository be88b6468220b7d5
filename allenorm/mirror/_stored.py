"""The rows of a file, as records."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from allenorm.endpoint import Row
from allenorm.local import ClassLayout, Store
from allenorm.schema import FieldType

_READERS: Final[Mapping[FieldType, Callable[[Any], Any]]] = {
    "boolean": bool,
    "integer_array": json.loads,
    "float_array": json.loads,
    "string_array": json.loads,
}


def stored_rows(store: Store, layout: ClassLayout, size: int) -> Iterator[list[Row]]:
    """Yield the rows of a class in batches, in the order of their key.

    Args:
        store: The file.
        layout: The class.
        size: The most rows of a batch.

    Yields:
        Records with the columns that are known of them, in the schema's order.
    """
    where, given = _of_class(layout)
    key = "id" if layout.key == "id" else "rowid"
    columns = "".join(f'"{name}", ' for name in layout.columns)
    # Names come from the layout, which has them from a schema that was checked.
    cursor = store.connection().execute(
        f'SELECT {columns}_shape FROM "{layout.table}"{where} ORDER BY {key}',  # noqa: S608 - as above
        given,
    )
    readers = [(name, _READERS.get(each.type)) for name, each in layout.columns.items()]
    known: dict[int, frozenset[str]] = {}
    while rows := cursor.fetchmany(size):
        batch: list[Row] = []
        for *values, shape in rows:
            if shape not in known:
                known[shape] = frozenset(store.shapes()[shape])
            there = known[shape]
            batch.append(
                {
                    name: reader(value) if reader is not None and value is not None else value
                    for (name, reader), value in zip(readers, values, strict=True)
                    if name in there
                }
            )
        yield batch


def count_rows(store: Store, layout: ClassLayout) -> int:
    """Return how many rows a class has."""
    where, given = _of_class(layout)
    ((count,),) = store.connection().execute(
        f'SELECT count(*) FROM "{layout.table}"{where}',  # noqa: S608 - names of the layout
        given,
    )
    return int(count)


def present_classes(store: Store) -> list[str]:
    """Return the classes that have rows, sorted."""
    counts = class_counts(store)
    return [name for name in sorted(counts) if counts[name]]


def class_counts(store: Store) -> dict[str, int]:
    """Return how many rows each class has, those of its descendants included."""
    own: dict[str, dict[str | None, int]] = {}
    for table in store.schema.tables:
        own[table] = _by_kind(store, table)
    return {
        name: sum(
            count
            for kind, count in own[each.table].items()
            if each.kinds is None or kind in each.kinds
        )
        for name, each in store.layout.items()
    }


def _by_kind(store: Store, table: str) -> dict[str | None, int]:
    """Return how many rows of each class a table has; under None where it has one class."""
    shared = len(store.schema.tables[table]) > 1
    kind = "_class" if shared else "NULL"
    found = store.connection().execute(
        f'SELECT {kind}, count(*) FROM "{table}" GROUP BY 1'  # noqa: S608 - names of the layout
    )
    return dict(found.fetchall())


def _of_class(layout: ClassLayout) -> tuple[str, tuple[str, ...]]:
    """Return the condition that rows are of a class, and its values."""
    if layout.kinds is None:
        return "", ()
    return f" WHERE _class IN ({', '.join('?' * len(layout.kinds))})", layout.kinds
