"""The options of a stage, read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from allenorm.errors import quote
from allenorm.local._choices import DEFAULT_ROWS
from allenorm.local._refusal import refuse, unknown
from allenorm.rma import Boolean, ColumnName, Number, Option, String

_FARTHEST: Final = 2**62
_NAME = r"(?:([A-Za-z_][A-Za-z0-9_]*)\.)?([A-Za-z_][A-Za-z0-9_]*)"
_ORDER: Final = re.compile(rf"{_NAME}(?:(?:\s*\$\s*|\s+)(asc|desc))?", re.IGNORECASE)
_ITEM: Final = re.compile(rf"{_NAME}(?:\s+as\s+([A-Za-z_][A-Za-z0-9_]*))?", re.IGNORECASE)
_COLUMN: Final = re.compile(_NAME)
_DISTINCT: Final = re.compile(r"\s*distinct\s+", re.IGNORECASE)
_KNOWN: Final = (
    "count",
    "debug",
    "except",
    "filename",
    "num_rows",
    "only",
    "order",
    "start_row",
    "tabular",
)


@dataclass(frozen=True, slots=True)
class Order:
    """One term of an order."""

    column: ColumnName
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a flat selection, and the name that it has in the answer."""

    column: ColumnName
    name: str


@dataclass(frozen=True, slots=True)
class Options:
    """What a stage's options say.

    Attributes:
        num_rows: The most rows; None for all.
        start_row: How many rows to leave out first.
        order: The order's terms.
        only: The columns to show; None for all.
        except_: The columns not to show.
        tabular: The flat selection; None for records.
        distinct: Whether equal flat rows come once.
        count: Whether to count all rows.
        debug: `true`, `false` or `preview`.
    """

    num_rows: int | None = DEFAULT_ROWS
    start_row: int = 0
    order: tuple[Order, ...] = ()
    only: tuple[ColumnName, ...] | None = None
    except_: tuple[ColumnName, ...] = ()
    tabular: tuple[Item, ...] | None = None
    distinct: bool = False
    count: bool = True
    debug: str = "false"


def read_options(options: Iterable[Option]) -> Options:
    """Read the options of a stage; of one that is there twice, the last counts."""
    given = {each.name: each for each in options}
    for name in given:
        if name not in _KNOWN:
            unknown("there is no option", name, _KNOWN)
    only = given.get("only")
    selection = _list(given["tabular"]) if "tabular" in given else None
    distinct = _DISTINCT.match(selection) if selection is not None else None
    items = None
    if selection is not None:
        items = tuple(map(_item, _split(selection[distinct.end() if distinct else 0 :], "tabular")))
    return Options(
        num_rows=_count(given["num_rows"]) if "num_rows" in given else DEFAULT_ROWS,
        start_row=_start(given["start_row"]) if "start_row" in given else 0,
        order=tuple(map(_order, _names(given.get("order")))),
        only=None if only is None else tuple(map(_column, _names(only))),
        except_=tuple(map(_column, _names(given.get("except")))),
        tabular=items,
        distinct=distinct is not None,
        count=_switch(given.get("count"), "true", ("true", "false")) == "true",
        debug=_switch(given.get("debug"), "false", ("true", "false", "preview")),
    )


def _list(option: Option) -> str:
    """Return the text of an option that is a list."""
    value = option.values[0] if len(option.values) == 1 else None
    if not isinstance(value, String):
        refuse(f"option {option.name} takes a list of columns")
    return value.text


def _names(option: Option | None) -> list[str]:
    """Return the items of an option that is a list."""
    return [] if option is None else _split(_list(option), option.name)


def _split(text: str, option: str) -> list[str]:
    """Split a list of columns at its commas; stray ones mean nothing."""
    found = [each.strip() for each in text.split(",")]
    names = [each for each in found if each]
    if not names:
        refuse(f"option {option} names no column")
    return names


def _column(text: str) -> ColumnName:
    """Read a column; blanks within its name mean nothing."""
    found = _COLUMN.fullmatch("".join(text.split()))
    if found is None:
        refuse(f"{quote(text, 80)} is no column; write a or table.a")
    return ColumnName(found[2], found[1])


def _order(text: str) -> Order:
    """Read a term of an order."""
    found = _ORDER.fullmatch(text)
    if found is None:
        refuse(f"{quote(text, 80)} is no order; write a, table.a, a$asc or a$desc")
    return Order(ColumnName(found[2], found[1]), (found[3] or "").lower() == "desc")


def _item(text: str) -> Item:
    """Read an item of a flat selection."""
    found = _ITEM.fullmatch(text)
    if found is None:
        refuse(f"{quote(text, 80)} is no item of tabular; write a, table.a or table.a as name")
    return Item(ColumnName(found[2], found[1]), found[3] or found[2])


def _number(option: Option) -> int | str:
    """Return the number of an option, or else its text."""
    value = option.values[0] if len(option.values) == 1 else None
    if isinstance(value, Number) and value.text.isdecimal():
        digits = value.text.lstrip("0") or "0"
        return int(digits) if len(digits) < len(str(_FARTHEST)) else _FARTHEST
    return value.text if isinstance(value, String) else ""


def _count(option: Option) -> int | None:
    """Read num_rows."""
    number = _number(option)
    if isinstance(number, str):
        if number.lower() != "all":
            refuse(f"num_rows takes a whole number or all, got {quote(number, 80)}")
        return None
    return number


def _start(option: Option) -> int:
    """Read start_row."""
    number = _number(option)
    if isinstance(number, str):
        refuse(f"start_row takes a whole number, got {quote(number, 80)}")
    return number


def _switch(option: Option | None, default: str, known: tuple[str, ...]) -> str:
    """Read an option of few words."""
    if option is None:
        return default
    value = option.values[0] if len(option.values) == 1 else None
    text = ""
    if isinstance(value, Boolean):
        text = "true" if value.value else "false"
    elif isinstance(value, String):
        text = value.text.lower()
    if text not in known:
        refuse(f"option {option.name} takes {' or '.join(known)}, got {quote(text, 80)}")
    return text
