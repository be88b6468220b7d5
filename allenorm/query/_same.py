"""What makes two queries equal: they ask for the same rows, in the same order and shape."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Hashable, Iterable
from typing import Any

from allenorm.query._columns import Column
from allenorm.query._compile import is_ordered_anyway
from allenorm.query._conditions import Condition, Part, Steps
from allenorm.query._operands import operand
from allenorm.query._paths import Path, root_path
from allenorm.query._plan import Include, Plan
from allenorm.query._tables import includes_of
from allenorm.rma import ColumnName, element


def essence(plan: Plan) -> Hashable:
    """Return what a plan asks for, apart from how it was built.

    The order of conditions, of includes and of columns does not count, nor does what is said
    twice, nor whether a column is named by its table, too. An order by `id` alone is the order
    that a query has anyway.

    Args:
        plan: What the query has been told.

    Returns:
        A value that is equal for plans that ask for the same.

    Examples:
        >>> from allenorm import Gene
        >>> one = Gene.where(Gene.c.id > 5, acronym="Gad1")
        >>> other = Gene.where(acronym="Gad1").where(Gene.c.id > 5).order_by(Gene.c.id)
        >>> essence(one.plan) == essence(other.plan)
        True
    """
    model = plan.model
    kept = [each for each in plan.includes if each.keep_parents]
    # Flat rows also include what leads to their columns.
    direct = includes_of(plan) if plan.tabular else plan.includes
    brought = [each for each in direct if not each.keep_parents]
    order = () if in_default_order(plan) else plan.order
    return (
        model,
        _filters(model, plan.conditions),
        _reached([part[0] for each in plan.conditions for part in each.parts]),
        _filters(model, [condition for each in brought for condition in each.conditions]),
        _reached([each.steps for each in brought]),
        frozenset([_kept(model, each) for each in kept]),
        tuple([(_column(each.column), each.descending) for each in order]),
        (plan.limit, plan.offset, plan.distinct, plan.debug, type(plan.debug)),
        frozenset([_column(each) for each in plan.only]),
        frozenset([_column(each) for each in plan.except_]),
        frozenset([(each.key, _column(each.column)) for each in plan.tabular]),
        plan.on_unloaded,
    )


def in_default_order(plan: Plan) -> bool:
    """Return whether a plan names the order that its requests have anyway: by `id`."""
    if len(plan.order) != 1 or not is_ordered_anyway(plan):
        return False
    order = plan.order[0]
    return order.text == order.column._column.name and _is_id(order.column)


def _is_id(column: Column[Any, Any]) -> bool:
    """Return whether a column of the root is its primary key."""
    return column._column.attribute == "id"


def _kept(model: type[Any], include: Include) -> Hashable:
    """Return what an include that keeps parents asks for."""
    return include.steps, _filters(model, include.conditions)


def _reached(chains: Iterable[Steps]) -> frozenset[Steps]:
    """Return every chain of associations, and what leads to it."""
    return frozenset([steps[:depth] for steps in chains for depth in range(1, len(steps) + 1)])


def _column(column: Column[Any, Any]) -> Hashable:
    """Return a column, apart from whether it is named by its table."""
    return column._path._steps, column._column.attribute


def _filters(model: type[Any], conditions: Iterable[Condition[Any]]) -> frozenset[Hashable]:
    """Return the filters of conditions."""
    return frozenset(
        [_filter(model, part) for each in conditions for part in each.parts if part[3] is not None]
    )


def _filter(model: type[Any], part: Part) -> Hashable:
    """Return one filter with its values as Python has them."""
    steps, _, name, operator, texts = part
    column = column_of(model, part)
    values = [_value(column, text) for text in texts]
    wanted = frozenset(values) if operator == "in" else tuple(values)
    return steps, name.rpartition(".")[2], operator, wanted


def _value(column: Column[Any, Any], text: str) -> Hashable:
    """Return a value, told from equal ones of other types."""
    value = element(text)
    if isinstance(value, ColumnName):
        return value
    found = operand(column, value)
    return isinstance(found, bool), found


def path_of(model: type[Any], steps: Steps) -> Path[Any, Any]:
    """Return the path of a chain of associations.

    Args:
        model: The root model.
        steps: The associations.

    Returns:
        The path.
    """
    path: Any = root_path(model)
    for step in steps:
        path = getattr(path, step.attribute)
    found: Path[Any, Any] = path
    return found


def column_of(model: type[Any], part: Part) -> Column[Any, Any]:
    """Return the column that a filter is about.

    Args:
        model: The root model.
        part: A filter, with an operator.

    Returns:
        The column, under its bare name.
    """
    return column_named(path_of(model, part[0]), part[2].rpartition(".")[2])


def column_named(path: Path[Any, Any], name: str) -> Column[Any, Any]:
    """Return the column with a name in the API.

    Args:
        path: The path of the class that has the column.
        name: The name.

    Returns:
        The column.
    """
    columns = path._mapping.columns.values()
    attribute = next(each.attribute for each in columns if each.name == name)
    found: Column[Any, Any] = getattr(path, attribute)
    return found
