"""From one filter of a text to the condition that a user would have written."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from typing import Any

from allenorm.errors import InexpressibleError, UnknownNameError
from allenorm.query._columns import Column, TextColumn
from allenorm.query._conditions import Condition
from allenorm.query._joined import Joined, Joins
from allenorm.query._operands import operand
from allenorm.rma import ColumnName, Element, Filter, Null, Operator
from allenorm.rma._tree import plain


def condition_of_filter(joins: Joins, joined: Joined, item: Filter) -> Condition[Any]:
    """Return the condition that a filter says.

    Args:
        joins: What the text joins.
        joined: The class that the filter is written on.
        item: The filter.

    Returns:
        The condition, on the column that the filter means, wherever that is.

    Raises:
        UnknownNameError: There is no such column, or no such table.
        InexpressibleError: A typed query has no words for it.
        QueryError: A value does not fit the column.
    """
    column = joins.column(joined, item.column)
    operator, values = item.operator, item.values
    if operator is None:
        return column.is_not_null()
    if operator == "in" or (operator in {"eq", "is"} and len(values) > 1):
        return _membership(column, values)
    if len(values) != 1:
        message = (
            f"{column} is compared by ${operator} with {len(values)} values, and it takes one; "
            "write a filter for each"
        )
        raise InexpressibleError(message)
    return _comparison(joins, joined, column, operator, values[0])


def _comparison(
    joins: Joins, joined: Joined, column: Column[Any, Any], operator: Operator, value: Element
) -> Condition[Any]:
    """Return the condition of a filter with one value."""
    if isinstance(value, Null):
        return _null_test(column, operator)
    if isinstance(value, ColumnName) and value.table is not None:
        return column._compare(operator, _right(joins, joined, column, value))
    if operator in {"li", "il"}:
        if not isinstance(column, TextColumn):
            message = (
                f"{column} holds {column._column.type}, and like() and ilike() match text: "
                "compare it, or fetch the rows and match in Python"
            )
            raise InexpressibleError(message)
        operand(column, value)
        return column._match(operator, plain(value))
    return column._compare(operator, operand(column, value))


def _null_test(column: Column[Any, Any], operator: Operator) -> Condition[Any]:
    """Return the condition of a filter whose value is null."""
    if operator in {"eq", "is"}:
        return column.is_null()
    if operator == "ne":
        return column.is_not_null()
    message = f"{column} is compared by ${operator} with null, which no row fulfils; leave it out"
    raise InexpressibleError(message)


def _membership(column: Column[Any, Any], values: tuple[Element, ...]) -> Condition[Any]:
    """Return the condition of a filter with a list."""
    for value in values:
        if isinstance(value, ColumnName) and value.table is not None:
            message = (
                f"{column} is looked for in a list with the column {plain(value)}, and in_() takes "
                "values; compare the two columns in a condition of its own"
            )
            raise InexpressibleError(message)
    # Null is never found in a list, so that it may as well not be there.
    given = [operand(column, value) for value in values if not isinstance(value, Null)]
    if not given:
        message = f"{column} is looked for in a list of null, which no row fulfils; leave it out"
        raise InexpressibleError(message)
    return column.in_(given)


def _right(
    joins: Joins, joined: Joined, column: Column[Any, Any], name: ColumnName
) -> Column[Any, Any]:
    """Return the column on the right of an operator."""
    try:
        return joins.column(joined, name)
    except UnknownNameError as error:
        hint = "put text between apostrophes"
        message = f"{column} is compared with {plain(name)}, but {error}; {hint}"
        raise UnknownNameError(message) from None
