"""Which columns are known of a row: what no record gave must not come back as null."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, TypeGuard, cast

from allenorm.errors import StoreError, quote

_READ: Final = "SELECT id, columns FROM allenorm_shapes"
_WRITE: Final = "INSERT INTO allenorm_shapes (id, columns) VALUES (?, ?)"


class Shapes(dict[int, tuple[str, ...]]):
    """The shapes of a store by number: the columns that are known of a row, sorted by name.

    One that is not here is looked for in the file, where a writer may have added it. Nothing is
    ever added here, as other threads may be going through them.

    Attributes:
        version: The version of the store that they were read from; None for none.
    """

    def __init__(
        self, read: Callable[[], dict[int, tuple[str, ...]]], version: int | None = None
    ) -> None:
        super().__init__({} if version is None else read())
        self.version = version
        self._read = read

    def __missing__(self, number: int) -> tuple[str, ...]:
        """Read the shapes again; a row never names one that its file does not have."""
        found = self._read().get(number)
        if found is None:
            message = f"a row has the shape {number}, which the store does not know; it is damaged"
            raise StoreError(message)
        return found


class ShapeBook:
    """The shapes as one transaction sees and adds them."""

    def __init__(self, connection: sqlite3.Connection, names: Collection[str]) -> None:
        self._connection = connection
        self._names = names
        self._columns: dict[int, tuple[str, ...]] = {}
        self._numbers: dict[tuple[str, ...], int] = {}
        self._unions: dict[tuple[int, int], int] = {}
        self._new: list[tuple[int, str]] = []
        self.read()

    def read(self) -> None:
        """Forget what is not in the file: some of it may have been rolled back."""
        self._columns = read_shapes(self._connection, self._names)
        self._numbers = {columns: number for number, columns in self._columns.items()}
        self._unions.clear()
        self._new.clear()

    def refresh(self) -> None:
        """Read again if a savepoint was rolled back since."""
        ((last,),) = self._connection.execute("SELECT ifnull(max(id), 0) FROM allenorm_shapes")
        if last != max(self._columns, default=0):
            self.read()

    def number(self, columns: Iterable[str]) -> int:
        """Return the number of a shape, a new one where it has none."""
        key = tuple(sorted(columns))
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = max(self._columns, default=0) + 1
            self._columns[number] = key
            self._new.append((number, json.dumps(key)))
        return number

    def union(self, one: int, other: int) -> int:
        """Return the number of the shape that has the columns of both."""
        number = self._unions.get((one, other))
        if number is None:
            number = self.number({*self._columns[one], *self._columns[other]})
            self._unions[one, other] = number
        return number

    def flush(self) -> None:
        """Write the new shapes."""
        self._connection.executemany(_WRITE, self._new)
        self._new.clear()


def read_shapes(
    connection: sqlite3.Connection, names: Collection[str]
) -> dict[int, tuple[str, ...]]:
    """Return the shapes of a file by number.

    Args:
        connection: A connection to it.
        names: All columns that the schema has.

    Raises:
        StoreError: Something else stands there.
    """
    found: dict[int, tuple[str, ...]] = {}
    for number, text in connection.execute(_READ):
        columns = _columns(text)
        if not {*columns} <= {*names}:
            message = f"the shape {number} of the store is none: {quote(text)}; it is damaged"
            raise StoreError(message)
        found[number] = columns
    return found


def _columns(text: Any) -> tuple[str, ...]:
    """Return the columns of a shape, or what is none where it is broken."""
    try:
        columns = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return ("",)
    return tuple(columns) if _is_names(columns) else ("",)


def _is_names(value: object) -> TypeGuard[list[str]]:
    """Whether a value is a list of texts."""
    return isinstance(value, list) and {*map(type, cast("list[object]", value))} <= {str}
