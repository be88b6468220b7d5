"""Counting rows without fetching them, where that gives the right number."""

from collections.abc import Callable
from typing import Any

from allenorm.client._paging import fetch_pages
from allenorm.endpoint import Envelope, Row
from allenorm.errors import HydrationError, QueryError, quote
from allenorm.query import Plan, compile_plan
from allenorm.rma import Rma


def bare_plan(plan: Plan) -> Plan:
    """Leave out of a plan what does not choose rows, and write filtered includes as conditions.

    Args:
        plan: A plan for objects.

    Returns:
        A plan with the same rows of the root model, without limit, offset and order.
    """
    conditions = list(plan.conditions)
    for include in plan.includes:
        if include.conditions and not include.keep_parents:
            conditions += include.conditions
    return plan.changed(
        conditions=tuple(conditions),
        includes=(),
        order=(),
        only=(),
        except_=(),
        limit=None,
        offset=0,
    )


def multiplies(plan: Plan) -> bool:
    """Whether a join of the plan can bring one row of the root model several times.

    Args:
        plan: A plan without includes.

    Returns:
        Whether a condition goes through an association to many.
    """
    return any(
        step.many for condition in plan.conditions for part in condition.parts for step in part[0]
    )


def count_parts(fetch: Callable[[Rma], Envelope], parts: list[Plan], size: int) -> int:
    """Count the distinct rows of the root model.

    One request a part, for no rows, tells the number where no join can multiply rows. Otherwise
    the ids are fetched and counted, because the server counts join rows.

    Args:
        fetch: Sends one request.
        parts: Bare plans; no row is in two of them unless a join multiplies rows.
        size: The most rows to ask for at once.

    Returns:
        The number of rows.

    Raises:
        QueryError: Rows must be told apart, and the class has no `id`.
        HydrationError: They must, and one has no whole number for an id.
    """
    model = parts[0].model
    if not any(map(multiplies, parts)):
        totals = [fetch(compile_plan(part, num_rows=0)).total_rows for part in parts]
        known = [total for total in totals if total is not None]
        if len(known) == len(totals):
            return sum(known)
    if not model.__mapping__.has_id:
        message = (
            f"{model.__name__} has no id to count distinct rows by, and the server counts the "
            "rows of joins; count what .all() returns, or leave the conditions on associations "
            "to many out"
        )
        raise QueryError(message)
    only_id = (model.c.id,)
    return len(
        {
            _id(model, row)
            for part in parts
            for page in fetch_pages(fetch, part.changed(only=only_id), size)
            for row in page
        }
    )


def _id(model: type[Any], row: Row) -> int:
    """Return the id of a row; anything else cannot tell rows apart."""
    found: object = row.get("id")
    if type(found) is int:
        return found
    message = f"{model.__name__}.id: the answer has {quote(repr(found), 80)} where an id belongs"
    raise HydrationError(message)
