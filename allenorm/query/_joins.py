"""Comparing a column with another column of the same query."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from typing import Any

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query._columns import Column
from allenorm.query._conditions import Condition, below, common_root, joining_part, part_of
from allenorm.rma import Operator, identifier


def column_condition(
    left: Column[Any, Any], operator: Operator, right: Column[Any, Any]
) -> Condition[Any]:
    """Build the condition that compares two columns.

    Args:
        left: The column on the left of the operator.
        operator: How to compare.
        right: The column on the right; it is written as `table.column`.

    Returns:
        The condition, which also joins the associations of the right column.

    Raises:
        QueryError: The columns have different root models.
        InexpressibleError: Both columns are of one table that is joined twice.
    """
    root = common_root(left._path._root, right._path._root)
    if root is None:
        message = f"{left} and {right} have different root models, so no query holds both"
        raise QueryError(message)
    table = right._path._mapping.table
    if left._path._steps != right._path._steps and left._path._mapping.table == table:
        message = (
            f"{left} and {right} are both in the table {table}, joined twice, and RMA has no "
            "names for the two; fetch both and compare in Python"
        )
        raise InexpressibleError(message)
    value = f"{identifier(table)}.{identifier(right._column.name)}"
    part = part_of(left._path._steps, left._name, operator, (value,))
    tables = (table, *left._tables)
    if below(left._path._steps, right._path._steps):
        return Condition(root, (part,), tables)
    return Condition(root, (part, joining_part(right._path._steps)), tables)
