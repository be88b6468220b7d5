"""One answer to a query, before it is written in a format."""

from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Row: TypeAlias = dict[str, Any]
"""One record: columns to JSON values, included associations to rows or lists of them."""

CLASS_KEY: Final = "@class"
"""The key of a record that names its own class, where it shares a table with others.

XML names elements after it; no format shows the key itself, and no column can have this name.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found, or what a service said.

    Attributes:
        rows: The records: nested ones of a model, or flat ones where `columns` is set.
        start_row: The offset of the first row.
        total_rows: How many rows there are in all, as the server counts them; None where the
            answer has no such number.
        model: The class that was asked for; None where there is none.
        columns: The columns of flat rows, in order; None for nested rows.
        debug: What `debug` asked for, as further members of the envelope.
    """

    rows: list[Row]
    start_row: int = 0
    total_rows: int | None = None
    model: str | None = None
    columns: tuple[str, ...] | None = None
    debug: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def num_rows(self) -> int:
        """How many rows there are here."""
        return len(self.rows)
