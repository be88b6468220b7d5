"""The shown columns of one node, and the way from rows of SQL to records."""

import json
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any, Final

from allenorm.answers import CLASS_KEY, Row
from allenorm.errors import StoreError, quote
from allenorm.local._joins import Node
from allenorm.local._statement import column
from allenorm.local._survivors import ends_of, key_of
from allenorm.local._tables import CLASS_COLUMN, SHAPE_COLUMN

OWNER_KEY: Final = "ar_association_key_name"


class _Truth(dict[Any, bool | None]):
    """Truth values as a store keeps them."""

    def __missing__(self, key: object) -> bool | None:
        raise _damaged(key, "truth value")


_TRUTH: Final = _Truth({0: False, 1: True, None: None})


def _damaged(value: object, what: str) -> StoreError:
    """Make the error about a value that nobody could have written into its column."""
    return StoreError(f"a {what} of the store is none: {quote(value, 60)}; it is damaged")


def _listed(value: str | None) -> list[Any] | None:
    """Read a list as a store keeps it."""
    try:
        found: Any = None if value is None else json.loads(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise _damaged(value, "list") from error
    if type(found) not in {list, type(None)}:
        raise _damaged(value, "list")
    listed: list[Any] | None = found
    return listed


class Reading:
    """What is selected for a node, and how its rows are read.

    A row has the shown columns first, then what is needed to find other rows, its shape last.

    Args:
        node: The node.
        names: The columns to show.
        shapes: The columns that are known of a row, by shape.
        classes: Whether records name their class.

    Attributes:
        key: What tells the rows apart.
        hidden: What further rows are found by.
        owned: Whether records carry the key of their owner.
    """

    def __init__(
        self,
        node: Node,
        names: Iterable[str],
        shapes: Mapping[int, tuple[str, ...]],
        *,
        classes: bool,
        extra: Iterable[str] = (),
    ) -> None:
        self._shapes = shapes
        self._known: dict[int, Callable[[Any], Any] | None] = {}
        columns = node.layout.columns
        shown = list(names)
        self._own = {*shown} & columns.keys()
        selected: dict[str, str] = {
            name: column(node.alias, name)
            if name in columns
            else f"CAST({ends_of(node)[1]} AS TEXT)"
            for name in shown
        }
        if classes and node.layout.kinds is not None:
            selected[CLASS_KEY] = column(node.alias, CLASS_COLUMN)
        self._names = tuple(selected)
        self.owned = OWNER_KEY in selected and OWNER_KEY not in columns
        self._places = {text: place for place, text in enumerate(selected.values())}
        self._select = list(selected.values())
        self.key = key_of(node)
        below = [ends_of(each)[0] for each in node.shown.values()]
        self.hidden = tuple(dict.fromkeys([self.key, *below, *extra]))
        for text in self.hidden:
            if text not in self._places:
                self._places[text] = len(self._select)
                self._select.append(text)
        self._select.append(column(node.alias, SHAPE_COLUMN))
        self._repairs: list[tuple[str, Callable[[Any], Any]]] = []
        self._lists: list[str] = []
        for name in shown:
            type_ = columns[name].type if name in columns else "string"
            if type_ == "boolean":
                self._repairs.append((name, _TRUTH.__getitem__))
            elif type_.endswith("_array"):
                self._repairs.append((name, _listed))
                self._lists.append(name)

    @property
    def select(self) -> str:
        """What stands after SELECT."""
        return ", ".join(self._select)

    def place(self, text: str) -> int:
        """Return where in a row something is."""
        return self._places[text]

    def copy(self, record: Row) -> Row:
        """Return another record of the same row, which has nothing in common with the first."""
        made = record.copy()
        for name in self._lists:
            value = made.get(name)
            if value is not None:
                made[name] = [*value]
        return made

    def records(self, rows: list[Any]) -> list[Row]:
        """Return rows as records, each a new dictionary, with the columns that are known of it."""
        names = self._names
        plans = {shape: self._plan(shape) for shape in {*map(itemgetter(-1), rows)}}
        if not any(plans.values()):
            made: list[Row] = [dict(zip(names, row)) for row in rows]  # noqa: B905 - it has more
            for name, repair in self._repairs:
                values = map(repair, map(itemgetter(name), made))
                for record, value in zip(made, values, strict=True):
                    record[name] = value
            return made
        return [self._record(row, plans[row[-1]]) for row in rows]

    def _record(self, row: Any, plan: "Callable[[Any], Any] | None") -> Row:
        """Return a row as a record, with the columns that a plan picks."""
        record: Row = dict(zip(self._names, row) if plan is None else plan(row))  # noqa: B905 - as above
        for name, repair in self._repairs:
            if name in record:
                record[name] = repair(record[name])
        return record

    def _plan(self, shape: int) -> "Callable[[Any], Any] | None":
        """Return what picks the known columns of a row, or None where all are known."""
        if shape not in self._known:
            unknown = self._own - {*self._shapes[shape]}
            picked = [
                (name, place) for place, name in enumerate(self._names) if name not in unknown
            ]
            self._known[shape] = _picker(picked) if unknown else None
        return self._known[shape]


def _picker(picked: list[tuple[str, int]]) -> Callable[[Any], Any]:
    """Make a function that picks some columns of a row."""

    def pick(row: Any) -> Iterable[tuple[str, Any]]:
        return ((name, row[place]) for name, place in picked)

    return pick
