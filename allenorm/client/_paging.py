"""Paging: every row once, whatever the server says about how many there are."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from operator import itemgetter
from typing import Any, Final

from allenorm.endpoint import Envelope, Row
from allenorm.errors import MalformedAnswerError, quote
from allenorm.query import Plan, compile_plan
from allenorm.rma import Rma, render

_ID: Final = itemgetter("id")


def fetch_pages(fetch: Callable[[Rma], Envelope], plan: Plan, size: int) -> Iterator[list[Row]]:
    """Fetch the rows of a plan page by page.

    The next page starts after the rows received so far, and `total_rows` never ends the loop: it
    counts join rows, of which there can be more than records. A page that is empty is the end.
    A page that is shorter than asked for is the end as well, unless `total_rows` says that there
    is more: then one more request tells a server that sends fewer rows a page than it is asked
    for from one that counts join rows.

    Args:
        fetch: Sends one request.
        plan: What to fetch, with its limit and offset; it is not empty.
        size: The most rows to ask for at once.

    Yields:
        Pages that are not empty.

    Raises:
        MalformedAnswerError: The server sends the same page again and again, or debug output
            in place of rows.
    """
    received, total = 0, 0
    before: list[Any] = []
    while True:
        ask = size if plan.limit is None else min(size, plan.limit - received)
        tree = compile_plan(
            plan, num_rows=ask, start_row=received, count=False if received else None
        )
        envelope = fetch(tree)
        rows = envelope.rows
        if not rows:
            if plan.debug and envelope.message:
                raise _no_rows(tree)
            return
        marks = _marks(plan, rows) if received else []
        if not received:
            total = envelope.total_rows or 0
        elif _repeats(marks, before, more_expected=plan.offset + received < total):
            raise _stuck(plan, received, tree)
        short = len(rows) < ask
        if plan.limit is not None:
            rows = rows[: plan.limit - received]
        received += len(rows)
        more = received != plan.limit
        if more and short:
            more = plan.offset + received < total and not _all_asked_for(plan, rows)
        # The rows are used up by whoever takes them, so they are remembered beforehand.
        before = (marks or _marks(plan, rows)) if more else []
        yield rows
        if not more:
            return


def _marks(plan: Plan, rows: list[Row]) -> list[Any]:
    """Return what tells one row from another: its id, or else all that it says."""
    if not plan.tabular:
        with suppress(KeyError):
            ids: list[Any] = list(map(_ID, rows))
            # A server may send anything as an id, also what cannot be compared by a set.
            if set(map(type, ids)) <= {int}:
                return ids
    return [hash(repr(row)) for row in rows]


def _repeats(marks: list[Any], before: list[Any], *, more_expected: bool) -> bool:
    """Whether a page repeats the one before, because the server ignores where it should start.

    Equal rows are no proof where all of them are equal, as flat rows, or one record that a join
    multiplies, can be; then they count only beyond the number that the server named.
    """
    same = min(len(marks), len(before))
    return marks[:same] == before[:same] and (len(set(before)) > 1 or not more_expected)


def _stuck(plan: Plan, received: int, tree: Rma) -> MalformedAnswerError:
    """Make the error for a server that sends the same page again and again."""
    text = render(tree)
    message = (
        f"the server sent the same rows again for start_row {plan.offset + received}, so it "
        "cannot be paged through; ask a server that honours start_row, or for more rows a page "
        f"(page_size, ALLENORM_PAGE_SIZE); query {quote(text)}"
    )
    return MalformedAnswerError(message, query=text)


def _no_rows(tree: Rma) -> MalformedAnswerError:
    """Make the error for debug output that came where rows should."""
    text = render(tree)
    message = (
        "the server sent debug output in place of rows; client.fetch(query).message has it; "
        f"query {quote(text)}"
    )
    return MalformedAnswerError(message, query=text)


def _all_asked_for(plan: Plan, rows: list[Row]) -> bool:
    """Whether one page holds every id that the plan names, so that there can be no more."""
    if plan.offset or plan.tabular:
        return False
    for condition in plan.conditions:
        for steps, *_, name, operator, values in condition.parts:
            if not steps and name == "id" and operator in {"eq", "in"}:
                ids = (row.get("id") for row in rows)
                return len({key for key in ids if type(key) is int}) >= len(values)
    return False
