"""The records of one node of an answer, and what further rows are found by."""

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from allenorm.local._reading import OWNER_KEY, Reading

if TYPE_CHECKING:
    from allenorm.answers import Row


class Level:
    """Records of a node, rows of one parent side by side.

    Args:
        reading: How its rows are read.
        groups: What tells in SQL to which parent a row belongs, in one column or several.
        chunks: The rows.

    Attributes:
        reading: How its rows are read.
        records: The records.
        groups: Where the records of a parent begin and end.
    """

    def __init__(
        self,
        reading: Reading,
        groups: str | tuple[str, ...] | None = None,
        chunks: Iterable[list[Any]] = (),
    ) -> None:
        self.reading = reading
        self.records: list[Row] = []
        self._columns: dict[str, list[Any]] = {text: [] for text in reading.hidden}
        pick = [(column, itemgetter(reading.place(text))) for text, column in self._columns.items()]
        for rows in chunks:
            self.records += reading.records(rows)
            for column, getter in pick:
                column.extend(map(getter, rows))
        self.groups: dict[Any, tuple[int, int]] = {}
        if groups is not None:
            ends: Iterable[Any]
            if isinstance(groups, tuple):
                ends = zip(*[self._columns[text] for text in groups], strict=True)
            else:
                ends = self._columns[groups]
            start = 0
            for end, count in Counter[Any](ends).items():
                self.groups[end] = (start, start + count)
                start += count

    def column(self, text: str) -> list[Any]:
        """Return what each record has for something that is selected and not shown."""
        return self._columns[text]

    def repeated(self, places: list[int]) -> "Level":
        """Return a level with these records; one that is there again is a copy."""
        level = Level(self.reading)
        for text, column in self._columns.items():
            level._columns[text] = [column[place] for place in places]
        seen: set[int] = set()
        for place in places:
            record = self.records[place]
            if place in seen:
                record = self.reading.copy(record)
            seen.add(place)
            level.records.append(record)
        if self.reading.owned:
            level._share_owner()
        return level

    def _share_owner(self) -> None:
        """Give all records of one row the key of its first owner, as Rails makes one of them."""
        first: dict[Any, Any] = {}
        for key, record in zip(self.column(self.reading.key), self.records, strict=True):
            record[OWNER_KEY] = first.setdefault(key, record[OWNER_KEY])
