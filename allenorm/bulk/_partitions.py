"""Splitting a query by ranges of ids, so that workers anywhere can run the parts."""

from collections.abc import Iterator
from typing import Any, TypeVar

from allenorm.client._counting import bare_plan
from allenorm.errors import MalformedAnswerError, QueryError, quote
from allenorm.query import BaseQuery, Plan, Query, runner_for

Q = TypeVar("Q", bound=BaseQuery[Any, Any])

DEFAULT_ROWS = 10_000
"""Rows of a partition where nothing else is said."""


def partitions(query: Q, rows: int | None = None, *, count: int | None = None) -> list[Q]:
    """Split a query into queries of ranges of ids.

    Each row of the query is a row of one partition, and of one alone: the ranges touch, the first
    has no lower end and the last no upper one. That stays so when rows come or go meanwhile. One
    request a partition finds the ends, and brings one row.

    Args:
        query: A query on a class that has `id`, without limit and offset, in no order or in that
            of the ids.
        rows: The rows of a partition of a query that no join multiplies; 10,000 where neither
            this nor `count` is given.
        count: How many partitions there are to be, about.

    Returns:
        Queries of the same kind, in the order of the ids: one at least. They can be pickled, and
        `to_python()` and `rma()` write them as text.

    Raises:
        QueryError: The query cannot be split so, or both numbers are given.
        RequestError: An end could not be had.

    Examples:
        >>> from allenorm import Structure
        >>> query = Structure.where().using("sample")
        >>> parts = partitions(query, count=3)
        >>> sum(len(part.all()) for part in parts) == query.count()
        True
    """
    plan = query.plan
    _check(plan)
    if rows is not None and count is not None:
        message = "partitions() takes the rows of one, or their count, and not both"
        raise QueryError(message)
    size = _whole("rows", DEFAULT_ROWS if rows is None else rows)
    if plan.empty:
        return [query]
    bare = _ids_of(plan)
    if count is not None:
        _whole("count", count)
        total = runner_for(plan.target).count(Query[Any](bare))
        size = max(1, -(-total // count))
    key = plan.model.c.id
    found: list[Q] = []
    lower: Any = None
    for upper in [*_ends(bare, size), None]:
        ends = [] if lower is None else [key >= lower]
        ends += [] if upper is None else [key < upper]
        found.append(query.where(*ends) if ends else query)
        lower = upper
    return found


def _ends(bare: Plan, size: int) -> Iterator[int]:
    """Yield the ids that partitions begin with, but for the first."""
    key = bare.model.c.id
    runner = runner_for(bare.target)
    query = Query[Any](bare).offset(size).limit(1)
    lower: int | None = None
    while True:
        page = query if lower is None else query.where(key >= lower)
        row = next((row for rows in runner.rows(page, 1) for row in rows), None)
        if row is None:
            return
        upper = row.get("id")
        if type(upper) is not int or (lower is not None and upper <= lower):
            message = (
                f"rows in the order of their ids were asked for, and id {quote(upper)} came after "
                f"{lower}"
            )
            raise MalformedAnswerError(message)
        lower = upper
        yield upper


def _ids_of(plan: Plan) -> Plan:
    """Return a plan for the ids of a plan's rows, in their order."""
    key = plan.model.c.id
    # Flat rows are found by the joins of their own columns, which drop no row of the root.
    plan = plan.changed(tabular=(), distinct=False, debug=None)
    return bare_plan(plan).changed(only=(key,), order=(key.asc(),))


def _check(plan: Plan) -> None:
    """Refuse a plan that ranges of ids would change."""
    name = plan.model.__name__
    reason = ""
    if not plan.model.__mapping__.has_id:
        reason = f"{name} has no id to split by"
    elif plan.limit is not None or plan.offset:
        reason = "a limit or an offset counts the rows of the whole query; leave it out"
    elif plan.tabular and plan.distinct:
        reason = "equal rows can be in several partitions; leave distinct out"
    elif plan.debug is not None:
        reason = "a query with debug() has no rows to split"
    elif plan.order and [f"{each.column}{each.suffix}" for each in plan.order] != [
        f"{plan.model.c.id}{plan.model.c.id.asc().suffix}"
    ]:
        reason = "partitions follow each other in the order of the ids; leave order_by() out"
    if reason:
        message = f"the query of {name} cannot be split into partitions: {reason}"
        raise QueryError(message)


def _whole(name: str, value: object) -> int:
    """Check a number of rows or partitions."""
    if type(value) is int and value >= 1:
        return value
    message = f"partitions() takes {name} as a whole number, 1 or more, got {quote(value, 60)}"
    raise QueryError(message)
