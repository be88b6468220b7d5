"""Plans that are too long for one URL: fetched in parts, and put together again."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from allenorm.client._paging import fetch_pages
from allenorm.endpoint import Envelope, Row
from allenorm.query import Plan, merge_parts
from allenorm.rma import Rma


def fetch_parts(
    fetch: Callable[[Rma], Envelope], plan: Plan, parts: list[Plan], size: int
) -> Iterator[list[Row]]:
    """Fetch a plan that was split, within its limit and offset.

    Where the parts follow each other in the plan's order, which they do when the ids of the root
    model were split and no other order is named, pages come one by one and no more parts are
    fetched than needed. Otherwise everything is fetched and ordered here.

    Args:
        fetch: Sends one request.
        plan: The whole plan.
        parts: What it was split into.
        size: The most rows to ask for at once.

    Yields:
        Pages that are not empty.
    """
    if not plan.order and all(_differs_in_id(plan, part) for part in parts):
        yield from _chained(fetch, plan, parts, size)
        return
    ordered = plan
    if not plan.order and not plan.tabular and plan.model.__mapping__.has_id:
        ordered = plan.changed(order=(plan.model.c.id.asc(),))
    merged = merge_parts(
        ordered,
        [[row for page in fetch_pages(fetch, part, size) for row in page] for part in parts],
    )
    for start in range(0, len(merged), size):
        yield merged[start : start + size]


def _chained(
    fetch: Callable[[Rma], Envelope], plan: Plan, parts: Iterable[Plan], size: int
) -> Iterator[list[Row]]:
    """Fetch parts one after the other, as far as limit and offset need them."""
    end = None if plan.limit is None else plan.offset + plan.limit
    pages = (page for part in parts for page in fetch_pages(fetch, part, size))
    rows = islice((row for page in pages for row in page), plan.offset, end)
    while page := list(islice(rows, size)):
        yield page


def _differs_in_id(plan: Plan, part: Plan) -> bool:
    """Whether a part has the plan's own filters, apart from fewer ids of the root model."""
    pairs = zip(_filters(plan), _filters(part), strict=True)
    return all(ours == whole or (not whole[0] and whole[-3] == "id") for whole, ours in pairs)


def _filters(plan: Plan) -> list[tuple[Any, ...]]:
    """Return the filters of a plan, conditions apart."""
    return [part for condition in plan.conditions for part in condition.parts]
