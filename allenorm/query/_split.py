"""Splitting a query whose `$in` list makes it too long to send, and merging what comes back."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from allenorm.errors import QueryError
from allenorm.query._columns import Column
from allenorm.query._compile import PAGE_ROWS, compile_plan
from allenorm.query._conditions import Condition, Part, Steps, below, part_of
from allenorm.query._plan import Plan, direct_includes
from allenorm.rma import Rma

T = TypeVar("T")

_FARTHEST_ROW = 9_999_999
"""A start row as long as any that paging writes later."""


def split_plan(plan: Plan, fits: Callable[[Rma], bool]) -> list[Plan]:
    """Split the longest `$in` lists of a plan until every request fits.

    Args:
        plan: The plan.
        fits: Tells whether a request is short enough to send, for example by its URL's length.

    Returns:
        The plan itself where it fits, else plans that together have its rows; `merge_parts()`
        puts their results together. A part's limit covers the whole plan's offset and limit.

    Raises:
        QueryError: No list can be split, or not without changing the result.

    Examples:
        >>> from allenorm import Structure
        >>> from allenorm.rma import render
        >>> plan = Structure.where(id=[1, 2, 3]).plan
        >>> parts = split_plan(plan, lambda request: render(request).count(",") < 5)
        >>> [render(compile_plan(part)) for part in parts]
        ['model::Structure,rma::criteria,[id$in1,2]', 'model::Structure,rma::criteria,[id$in3]']
    """
    if _fits(plan, fits):
        return [plan]
    limit = None if plan.limit is None else plan.limit + plan.offset
    return _split(plan.changed(limit=limit, offset=0), fits)


def merge_parts(plan: Plan, parts: Iterable[Iterable[T]]) -> list[T]:
    """Put the results of a split plan together.

    Args:
        plan: The plan that was split.
        parts: The results of each part, in the order of the parts: objects, or raw rows.

    Returns:
        The results in the plan's order, each row once, within its offset and limit. Where the
        user named an order, text is ordered by code point and null as the greatest value; the
        server's own collation is not known.

    Examples:
        >>> from allenorm import Gene
        >>> plan = Gene.where().order_by(Gene.c.acronym).limit(2).plan
        >>> merge_parts(plan, [[{"id": 1, "acronym": "B"}], [{"id": 2, "acronym": "A"}]])
        [{'id': 2, 'acronym': 'A'}, {'id': 1, 'acronym': 'B'}]
    """
    rows = [row for part in parts for row in part]
    if _is_crowded(plan):
        rows = list({_read(row, (), "id", "id"): row for row in rows}.values())
    for order in reversed(plan.order):
        column = order.column
        name, steps = column._column, column._path._steps

        def key(
            row: T, steps: Steps = steps, attribute: str = name.attribute, wire: str = name.name
        ) -> tuple[bool, Any]:
            value = _read(row, steps, attribute, wire)
            return (value is None, value if value is not None else 0)

        rows.sort(key=key, reverse=order.descending)
    end = None if plan.limit is None else plan.offset + plan.limit
    return rows[plan.offset : end]


def _fits(plan: Plan, fits: Callable[[Rma], bool]) -> bool:
    """Return whether every page of a plan fits."""
    return fits(compile_plan(plan, num_rows=PAGE_ROWS, start_row=_FARTHEST_ROW, count=False))


def _split(plan: Plan, fits: Callable[[Rma], bool]) -> list[Plan]:
    """Split the longest list, and the next longest where one value of it is too much."""
    place = _longest(plan)
    if place is None:
        message = (
            f"the query on {plan.model.__name__} is too long to send, and it has no $in list that "
            "could be split; shorten its conditions or its includes"
        )
        raise QueryError(message)
    _check_mergeable(plan, place)
    values = _values(plan, place)
    parts: list[Plan] = []
    while values:
        size = _largest(plan, place, values, fits)
        part = _with_values(plan, place, values[: max(size, 1)])
        parts += [part] if size else _split(part, fits)
        values = values[max(size, 1) :]
    return parts


def _largest(
    plan: Plan, place: tuple[int, int], values: Sequence[str], fits: Callable[[Rma], bool]
) -> int:
    """Return how many of the values fit into one request."""
    # Doubling from one keeps the work in proportion to what fits, not to the whole list.
    low, high = 0, 1
    while high < len(values) and _fits(_with_values(plan, place, values[:high]), fits):
        low, high = high, high * 2
    high = min(high, len(values))
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(_with_values(plan, place, values[:middle]), fits):
            low = middle
        else:
            high = middle - 1
    return low


def _longest(plan: Plan) -> tuple[int, int] | None:
    """Return where the longest list stands: which condition, and which of its parts."""
    best: tuple[int, int] | None = None
    most = 1
    for number, condition in enumerate(plan.conditions):
        for index, (*_, values) in enumerate(condition.parts):
            if len(values) > most:
                best, most = (number, index), len(values)
    return best


def _part(plan: Plan, place: tuple[int, int]) -> Part:
    """Return the filter at a place."""
    return plan.conditions[place[0]].parts[place[1]]


def _values(plan: Plan, place: tuple[int, int]) -> tuple[str, ...]:
    """Return the values to share out; ids in their order, so that the parts are in order too."""
    steps, _, name, _, values = _part(plan, place)
    if not steps and name == "id" and all(value.isdigit() for value in values):
        return tuple(sorted(values, key=int))
    return values


def _with_values(plan: Plan, place: tuple[int, int], values: Sequence[str]) -> Plan:
    """Return the plan with other values at a place."""
    number, index = place
    condition = plan.conditions[number]
    parts = list(condition.parts)
    steps, _, name, _, _ = parts[index]
    parts[index] = part_of(steps, name, "in", tuple(values))
    conditions = list(plan.conditions)
    conditions[number] = Condition(condition.root, tuple(parts), condition.tables)
    return plan.changed(conditions=tuple(conditions))


def _check_mergeable(plan: Plan, place: tuple[int, int]) -> None:
    """Refuse a split whose parts could not be put together again."""
    steps = _part(plan, place)[0]
    if plan.distinct:
        raise _unsplittable(plan, "distinct rows of several requests would repeat")
    if _is_many(steps):
        included = [each.steps for each in direct_includes(plan)]
        if any(_meet(steps, other) for other in included):
            reason = "a row's included children would be spread over several requests"
            raise _unsplittable(plan, reason)
        if not _sends(plan, "id"):
            raise _unsplittable(plan, "a row could come twice, and no id tells")
    for order in plan.order:
        if not _is_sent(plan, order.column):
            reason = f"the rows must be ordered again by {order.column}, which the query leaves out"
            raise _unsplittable(plan, reason)


def _unsplittable(plan: Plan, reason: str) -> QueryError:
    """Make the error for a query that is too long and cannot be split."""
    return QueryError(
        f"the query on {plan.model.__name__} is too long to send, and its $in list cannot be "
        f"split, because {reason}; pass fewer values at a time"
    )


def _is_many(steps: Steps) -> bool:
    """Return whether a chain of associations may lead to several rows."""
    return any(step.many for step in steps)


def _meet(steps: Steps, other: Steps) -> bool:
    """Return whether two chains share an association that may lead to several rows."""
    shared = 0
    while shared < min(len(steps), len(other)) and steps[shared] == other[shared]:
        shared += 1
    return _is_many(steps[:shared])


def _sends(plan: Plan, attribute: str) -> bool:
    """Return whether the answer holds a column of the root model."""
    if plan.tabular or attribute not in plan.model.__mapping__.columns:
        return False
    return (not plan.only or _names(plan.only, attribute)) and not _names(plan.except_, attribute)


def _names(columns: Iterable[Column[Any, Any]], attribute: str) -> bool:
    """Return whether a column of the root model is among columns."""
    return any(not each._path._steps and each._column.attribute == attribute for each in columns)


def _is_sent(plan: Plan, column: Column[Any, Any]) -> bool:
    """Return whether the answer holds a column, so that rows can be ordered by it."""
    steps = column._path._steps
    if not steps:
        return _sends(plan, column._column.attribute)
    included = any(below(each.steps, steps) for each in direct_includes(plan))
    return included and not _is_many(steps) and not plan.tabular and not plan.partial


def _is_crowded(plan: Plan) -> bool:
    """Return whether a row can come in several parts."""
    return _sends(plan, "id") and any(
        len(values) > 1 and _is_many(steps)
        for condition in plan.conditions
        for steps, *_, values in condition.parts
    )


def _read(row: Any, steps: Steps, attribute: str, wire: str) -> Any:
    """Read a column of an object or of a raw row, through associations."""
    raw = isinstance(row, dict)
    for step in steps:
        row = row.get(step.name) if raw else getattr(row, step.attribute)
        if row is None:
            return None
    return row.get(wire) if raw else getattr(row, attribute)
