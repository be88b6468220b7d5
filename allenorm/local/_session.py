"""What one answer needs: a connection, the time and the rows that it may still use."""

import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from allenorm.local._limits import Limits
from allenorm.local._refusal import Excess
from allenorm.local._statement import Statement
from allenorm.local._store import Store

_CHUNK: Final = 200
_ROWS_A_SECOND: Final = 1_000_000
"""More than any machine makes."""
_STEPS: Final = 5_000
"""Instructions of SQLite between two looks at the clock."""


class Session:
    """One answer in the making.

    Args:
        store: The store.
        limits: What the answer may cost.

    Attributes:
        connection: This thread's connection to the store.
        classes: Whether records name their class.
    """

    def __init__(self, store: Store, limits: Limits, *, classes: bool) -> None:
        self.store = store
        self.connection = store.connection()
        self.classes = classes
        self.limits = limits
        self._rows = 0
        self._end = None if limits.seconds is None else time.monotonic() + limits.seconds

    @property
    def late(self) -> bool:
        """Whether the time is up."""
        return self._end is not None and time.monotonic() > self._end

    def watch(self) -> None:
        """Let SQLite look at the clock while it works."""
        if self._end is not None:
            self.connection.set_progress_handler(lambda: self.late, _STEPS)

    def unwatch(self) -> None:
        """Let SQLite work on."""
        if self._end is not None:
            self.connection.set_progress_handler(None, 0)

    def run(self, statement: Statement, select: str) -> list[Any]:
        """Return the rows of a statement."""
        return [row for rows in self.chunks(statement, select) for row in rows]

    def chunks(
        self, statement: Statement, select: str, further: Mapping[str, object] | None = None
    ) -> Iterator[list[Any]]:
        """Yield the rows of a statement, some at a time: they are short-lived."""
        values = statement.values if further is None else {**statement.values, **further}
        cursor = self.connection.execute(statement.text(select), values)
        while rows := cursor.fetchmany(_CHUNK):
            self.check()
            yield rows

    def counted(self, chunks: Iterable[list[Any]]) -> Iterator[list[Any]]:
        """Yield rows that will all be in the answer, as long as it may have so many."""
        rows = 0
        for chunk in chunks:
            rows += len(chunk)
            self.allow(rows)
            yield chunk

    def spend(self, rows: int) -> None:
        """Count rows of the answer."""
        self.allow(rows)
        self._rows += rows
        # Nested rows can be more than memory holds, long before the clock is looked at again.
        if self.limits.seconds is not None and self._rows > self.limits.seconds * _ROWS_A_SECOND:
            raise Excess(self.overtime)

    def allow(self, rows: int) -> None:
        """Stop where these rows would be too many."""
        if self.limits.rows is not None and self._rows + rows > self.limits.rows:
            message = (
                f"the answer has more than {self.limits.rows} rows, nested ones included; ask for "
                "fewer with num_rows, or include less"
            )
            raise Excess(message)

    def most(self, wanted: int | None) -> int | None:
        """Return how many rows to read: no more than are wanted, one more than may be had."""
        if self.limits.rows is None:
            return wanted
        left = self.limits.rows - self._rows + 1
        return left if wanted is None else min(wanted, left)

    def check(self) -> None:
        """Stop when the time is up."""
        if self.late:
            raise Excess(self.overtime)

    @property
    def overtime(self) -> str:
        """What is said when the time is up."""
        return f"the answer takes longer than {self.limits.seconds:g} seconds; ask for less"
