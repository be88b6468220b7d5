"""Rows to objects: exact types checked column by column, in C; what is odd goes to pydantic.

A checked row becomes the `__dict__` of its object as it is. That writes the same slots as
pydantic's `model_construct` and makes real pydantic objects at about the price of the dicts.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from allenorm.errors import HydrationError, quote
from allenorm.model._base import (
    PAGE,
    Base,
    write_dict,
    write_extra,
    write_fields_set,
    write_private,
    write_state,
)
from allenorm.model._drift import report_unknown_keys
from allenorm.model._page import Page
from allenorm.model._shape import Check, Layout, Shape, shape_of
from allenorm.model._single import validated
from allenorm.model._timestamp import read_timestamp

if TYPE_CHECKING:
    from allenorm.model._declaration import Declaration

Row: TypeAlias = dict[str, Any]
M = TypeVar("M", bound=Base)

FEW = 8
"""From how many rows on a column is checked in C: for fewer that takes longer to set up."""

CHUNK = 250
"""How many rows are checked at a time: more no longer fit the processor's cache."""

FITTING_KEPT = 64
"""How many combinations of types to remember for a set of keys: real answers have few."""

_new: Callable[[type[Any]], Any] = object.__new__
_ABSENT = object()
_ELEMENTS: dict[str, type] = {"float_array": float, "integer_array": int, "string_array": str}


def build(model: type[M], rows: list[Row], page: Page) -> list[M]:
    """Make objects of a model from rows, which are used up.

    Args:
        model: The class of the objects.
        rows: Records as the API sends them, no two of them the same dict.
        page: What the objects will have in common.

    Returns:
        One object a row, in the order of the rows.

    Raises:
        HydrationError: A row does not fit. The rows can then be read again.
    """
    shape = shape_of(model)
    if set(map(type, rows)) - {dict}:
        odd = next(row for row in rows if type(row) is not dict)
        message = f"{model.__name__}: the answer has {quote(odd, 80)} where a record belongs"
        raise HydrationError(message)
    done: list[_Chunk] = []
    objects: list[M] = []
    try:
        for start in range(0, len(rows), CHUNK):
            chunk = _Chunk(shape, rows[start : start + CHUNK], page)
            done.append(chunk)
            objects += cast("list[M]", chunk.objects())
    except BaseException:
        for chunk in done:
            chunk.give_back()
        raise
    return objects


class _Chunk:
    """Some rows on their way to objects, and what was taken out of them."""

    def __init__(self, shape: Shape, rows: list[Row], page: Page) -> None:
        self.shape = shape
        self.rows = rows
        self.page = page
        self.taken: dict[str, tuple[Declaration, list[Any]]] = {}

    def objects(self) -> list[Base]:
        """Make the objects."""
        layout, even = self._strip()
        partial = self.page.partial
        if (
            even
            and self.shape.bulk
            and (partial or not layout.lacking)
            and _check(layout, self.rows)
        ):
            objects = self._adopt(layout)
        else:
            objects = [validated(self.shape, row, layout, partial=partial) for row in self.rows]
        _drain(map(write_state, objects, self._states()))
        return objects

    def give_back(self) -> None:
        """Put the relations back into the rows, so that these can be read again."""
        for key, (_, values) in self.taken.items():
            for row, value in zip(self.rows, values, strict=True):
                if value is not _ABSENT:
                    row[key] = value

    def _strip(self) -> tuple[Layout, bool]:
        """Leave only columns in the rows; tell whether all rows have the same ones."""
        rows = self.rows
        keys = tuple(rows[0])
        layout = self._take(keys)
        if set(map(len, rows)) == {layout.width}:
            return layout, True
        # A missing to-one association has no key in its row, so rows may differ.
        keys = tuple(dict.fromkeys(chain(keys, chain.from_iterable(rows))))
        layout = self._take(keys)
        return layout, set(map(len, rows)) == {layout.width}

    def _take(self, keys: tuple[str, ...]) -> Layout:
        """Take all that is no column out of the rows."""
        shape, rows = self.shape, self.rows
        nested = shape.shared and frozenset(key for key in shape.shared if self._nested(key))
        layout = shape.layout(keys, nested)
        for key, relation in layout.relations:
            if key in self.taken:
                continue
            if key in nested:
                # Where the association leads nowhere, the row has the column's value there.
                values = [row.pop(key) if type(row.get(key)) is dict else _ABSENT for row in rows]
            else:
                values = [row.pop(key, _ABSENT) for row in rows]
            self.taken[key] = relation, values
        unwanted = layout.noise
        if layout.unknown and not shape.keeps_unknown:
            report_unknown_keys(shape.model, layout.unknown)
            unwanted = unwanted + layout.unknown
        for key in unwanted:
            for row in rows:
                row.pop(key, None)
        return layout

    def _nested(self, key: str) -> bool:
        """Tell whether a key that may be a column holds a record in any row."""
        return key in self.taken or any(type(row.get(key)) is dict for row in self.rows)

    def _adopt(self, layout: Layout) -> list[Base]:
        """Make objects whose `__dict__` is the checked row."""
        rows = self.rows
        if not self.page.partial:
            for name in layout.fill:
                for row in rows:
                    row[name] = None
        for key, attribute in layout.renamed:
            for row in rows:
                row[attribute] = row.pop(key)
        objects: list[Base] = list(map(_new, repeat(self.shape.model, len(rows))))
        _drain(map(write_dict, objects, rows))
        _drain(map(write_fields_set, objects, repeat(layout.fields_set)))
        _drain(map(write_extra, objects, repeat(None)))
        _drain(map(write_private, objects, repeat(None)))
        return objects

    def _states(self) -> Iterable[Page | dict[str | None, Any]]:
        """Return what each object keeps beside its columns: its relations, unread, and the page."""
        page = self.page
        if not self.taken:
            return repeat(page)
        names: list[str | None] = [PAGE]
        columns: list[Iterable[Any]] = [repeat(page)]
        ragged = False
        for relation, values in self.taken.values():
            names.append(relation.attribute)
            columns.append(values)
            if _ABSENT in values:
                if relation.many:
                    ragged = True
                else:
                    # Others of this answer have it, so it was asked for, and leads nowhere here.
                    columns[-1] = [None if value is _ABSENT else value for value in values]
        # The page repeats for ever; the relations' values end the rows.
        states = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=False)]
        if ragged:
            for state in states:
                for name in [name for name, value in state.items() if value is _ABSENT]:
                    del state[name]
        return states


def _drain(iterator: Iterator[object]) -> None:
    """Run an iterator to its end, in C."""
    deque(iterator, maxlen=0)


def _check(layout: Layout, rows: list[Row]) -> bool:
    """Check every column and convert what JSON cannot hold; False where anything is odd."""
    try:
        fit = _check_few(layout, rows) if len(rows) < FEW else _check_many(layout, rows)
        return fit and all(_CONVERT[check.kind](check, rows) for check in layout.converted)
    except (KeyError, ValueError, OverflowError):
        return False


def _check_few(layout: Layout, rows: list[Row]) -> bool:
    """Check every column, value by value."""
    for row in rows:
        for check, value in zip(layout.checks, layout.values(row), strict=False):
            if type(value) not in check.types and not _integers(check, rows):
                return False
    return True


def _check_many(layout: Layout, rows: list[Row]) -> bool:
    """Check every column, in C: which types do the values of a row have, in any row?

    Going by rows instead of by columns reads memory in the order in which it was written.
    """
    values = cast("Iterator[Iterator[type]]", map(map, repeat(type), map(layout.values, rows)))
    seen: set[tuple[type, ...]] = set(map(tuple, values)) - layout.fitting
    converted = False
    for check, types in zip(layout.checks, zip(*seen, strict=True), strict=False):
        if not check.types.issuperset(types):
            converted = True
            if not _integers(check, rows):
                return False
    if not converted and len(layout.fitting) < FITTING_KEPT:
        layout.fitting |= seen
    return True


def _integers(check: Check, rows: list[Row]) -> bool:
    """Make floats of the integers in a float column; False where it holds anything else."""
    key = check.key
    if check.kind != "float" or not (check.types | {int}).issuperset(
        map(type, map(check.get, rows))
    ):
        return False
    for row in rows:
        if type(row[key]) is int:
            row[key] = float(row[key])
    return True


def _read_datetimes(check: Check, rows: list[Row]) -> bool:
    """Make datetimes of a column's text, each distinct one once."""
    key = check.key
    read = {text: read_timestamp(text) for text in set(map(check.get, rows))}
    for row in rows:
        row[key] = read[row[key]]
    return True


def _read_arrays(check: Check, rows: list[Row]) -> bool:
    """Make tuples of a column's lists; False where an element is odd."""
    key = check.key
    element = _ELEMENTS[check.kind]
    seen = set(map(type, chain.from_iterable(filter(None, map(check.get, rows)))))
    if not seen <= {element} and (element is not float or not seen <= {float, int}):
        return False
    for row in rows:
        if row[key] is not None:
            row[key] = tuple(map(element, row[key]))
    return True


_CONVERT: dict[str, Callable[[Check, list[Row]], bool]] = {
    "datetime": _read_datetimes,
    "float_array": _read_arrays,
    "integer_array": _read_arrays,
    "string_array": _read_arrays,
}
