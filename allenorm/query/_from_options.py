"""From the options of a text to the verbs that a user would have called."""

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from allenorm.errors import InexpressibleError, QueryError, UnknownNameError, quote
from allenorm.query._base import BaseQuery
from allenorm.query._columns import Column, Order
from allenorm.query._compile import PAGE_ROWS
from allenorm.query._joined import Joins
from allenorm.query._query import Query
from allenorm.query._same import essence, in_default_order
from allenorm.rma import Boolean, ColumnName, Number, Option
from allenorm.rma._names import IDENTIFIER
from allenorm.rma._tree import OPTION_NAMES, plain

_NAME: Final = rf"(?:({IDENTIFIER.pattern})\.)?({IDENTIFIER.pattern})"
_SELECTED: Final = re.compile(rf"{_NAME}(?:\s+as\s+({IDENTIFIER.pattern}))?", re.IGNORECASE)
_ORDERED: Final = re.compile(rf"{_NAME}\s*(?:[$\s]\s*(asc|desc))?", re.IGNORECASE)
_DISTINCT: Final = re.compile(r"distinct\s+", re.IGNORECASE)
_TAKEN: Final = frozenset({"distinct"})
"""What `tabular()` takes by name itself."""


def with_options(query: Query[Any], joins: Joins, options: Iterable[Option]) -> BaseQuery[Any, Any]:
    """Return the query with what the options of a text say.

    What changes no row is left out: `count`, which a client decides, and `filename`. A page that
    holds as many rows as a page can is no limit, since queries page by themselves.

    Args:
        query: The query with its conditions and includes.
        joins: What the text joins.
        options: The options; one that is there twice counts as it comes last.

    Returns:
        The query; one for flat rows where there is `tabular`.

    Raises:
        UnknownNameError: An option or a column does not exist.
        InexpressibleError: A typed query has no words for what is to be sent.
        QueryError: A value does not fit its option.
    """
    given = {option.name: option for option in options}
    for name in given:
        if name not in OPTION_NAMES:
            near = difflib.get_close_matches(name, OPTION_NAMES, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            message = f"there is no option {quote(name, 80)}{hint}"
            raise UnknownNameError(message)
    found: Any = query
    if "only" in given:
        found = found.only(*_columns(joins, given["only"]))
    if "except" in given:
        found = found.except_(*_columns(joins, given["except"]))
    if "tabular" in given:
        found = _with_tabular(found, joins, given["tabular"])
    if "order" in given:
        found = _with_order(found, joins, given["order"])
    if "num_rows" in given:
        found = found.limit(_rows(given["num_rows"]))
    if "start_row" in given:
        found = found.offset(_whole(given["start_row"]))
    if "debug" in given:
        found = found.debug(_mode(given["debug"]))
    done: BaseQuery[Any, Any] = found
    return done


def _items(option: Option) -> Iterator[str]:
    """Yield the items of an option that is a list."""
    for value in option.values:
        for item in plain(value).split(","):
            if item.strip():
                yield item.strip()


def _columns(joins: Joins, option: Option) -> list[Column[Any, Any]]:
    """Return the columns that an option names.

    A bare name is the root's, or else means the column of each included class that has one.
    """
    columns: list[Column[Any, Any]] = []
    for item in _items(option):
        name = re.fullmatch(_NAME, item)
        if name is None:
            raise _unreadable(option, item, "a column")
        bare = name[1] is None and joins.root.column(name[2]) is None
        shown = [each.column(name[2]) for each in joins.included] if bare else []
        found = [each for each in shown if each is not None]
        columns += found or [_column(joins, name)]
    return columns


def _column(joins: Joins, name: "re.Match[str]") -> Column[Any, Any]:
    """Return the column of one item; a bare one is the root's."""
    column = joins.root.column(name[2]) if name[1] is None else None
    if column is not None:
        return column
    if name[1] is None:
        raise joins.root.no_column(name[2])
    return joins.column(joins.root, ColumnName(name[2], name[1]))


def _with_order(query: Any, joins: Joins, option: Option) -> Any:
    """Return the query with its order; the one that it has anyway is not named."""
    terms: list[Order[Any]] = []
    for item in _items(option):
        name = _ORDERED.fullmatch(item)
        if name is None:
            raise _unreadable(option, item, "a column and asc or desc")
        column = _column(joins, name)
        terms.append(column.desc() if (name[3] or "").lower() == "desc" else column.asc())
    found = query.order_by(*terms)
    return query if in_default_order(found.plan) else found


def _with_tabular(query: Any, joins: Joins, option: Option) -> Any:
    """Return the query for flat rows, without the includes that its columns bring anyway."""
    columns: list[Column[Any, Any]] = []
    aliases: dict[str, Column[Any, Any]] = {}
    distinct = False
    for number, item in enumerate(_items(option)):
        first = _DISTINCT.match(item) if number == 0 else None
        distinct = distinct or first is not None
        name = _SELECTED.fullmatch(item, first.end() if first else 0)
        if name is None:
            raise _unreadable(option, item, "a column, or a column as a name")
        column = joins.column(joins.root, ColumnName(name[2], name[1]))
        alias = name[3]
        if alias is None:
            columns.append(column)
        elif alias in _TAKEN or alias in aliases:
            message = f"tabular() has no place for a column as {quote(alias, 80)}; rename it"
            raise InexpressibleError(message)
        else:
            aliases[alias] = column
    found = query.tabular(*columns, distinct=distinct, **aliases)
    plan = found.plan
    for include in plan.includes:
        others = tuple([each for each in plan.includes if each is not include])
        fewer = plan.replaced("includes", others)
        if not include.conditions and essence(fewer) == essence(plan):
            plan = fewer
    return type(found)(plan)


def _rows(option: Option) -> int | None:
    """Return the limit that `num_rows` says, or None where it leaves it to the pages."""
    if plain(option.values[-1]).lower() == "all":
        return None
    rows = _whole(option)
    return None if rows == PAGE_ROWS else rows


def _whole(option: Option) -> int:
    """Return the number of an option."""
    value = option.values[-1]
    if not isinstance(value, Number) or not value.text.isdecimal():
        raise _unreadable(option, plain(value), "a whole number")
    return int(value.text)


def _mode(option: Option) -> object:
    """Return the debug mode of an option."""
    value = option.values[-1]
    return value.value if isinstance(value, Boolean) else plain(value)


def _unreadable(option: Option, item: str, expected: str) -> QueryError:
    """Make the error for a value that does not fit its option."""
    error = InexpressibleError if option.name == "tabular" else QueryError
    return error(f"the option {option.name} takes {expected}, found {quote(item, 80)}")
