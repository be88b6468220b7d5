"""From the pages of a query to the columns of a frame, a page at a time."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, TypeAlias, cast

from allenorm.errors import HydrationError, quote
from allenorm.frames._check import Row, own_values, text_of
from allenorm.frames._deferred import fill_deferred
from allenorm.frames._lists import Column, Lists, offsets_of
from allenorm.frames._tree import Branch, Exploded, Node, Steps, exploded_steps, tree_of
from allenorm.model._guards import is_items, is_record
from allenorm.query import BaseQuery, runner_for
from allenorm.query._tabular import row_reader

Page: TypeAlias = list[Column]
"""The values of each column, all of the same number."""


def pages_of(
    query: BaseQuery[Any, Any], *, explode: Exploded = None, size: int | None = None
) -> Iterator[Page]:
    """Fetch a query page by page, as columns; no more than a page is held here.

    Args:
        query: The query.
        explode: The association to many whose rows become rows of the frame.
        size: The most rows to ask for at once; None leaves it to the client.

    Yields:
        The values of the columns that `columns_of` names, in their order.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        HydrationError: A record does not fit its class.
        RequestError: No whole answer could be had.
    """
    plan = query.plan
    steps = exploded_steps(plan, explode)
    if plan.empty:
        return
    runner = runner_for(plan.target)
    if plan.tabular:
        read = row_reader(plan.tabular)
        types = [each.column._column.type for each in plan.tabular]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] # one unit with the query
        for rows in _records(plan.model, runner.rows(query, size)):
            found = [tuple(read(row).values()) for row in rows]
            columns = [list(values) for values in zip(*found, strict=True)]
            yield [
                list(map(text_of, values)) if kind == "unknown" else values
                for kind, values in zip(types, columns, strict=True)
            ]
        return
    root = tree_of(plan, steps)
    for rows in _records(plan.model, runner.rows(query, size)):
        for deferred in plan.deferred:
            fill_deferred(runner, plan.model, rows, deferred)
        flat = _exploded(plan.model, rows, steps) if steps else rows
        yield list(_values(root, cast("list[Row | None]", flat), partial=plan.partial))


def _records(model: type[Any], pages: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield pages that hold records and nothing else."""
    for rows in pages:
        for row in rows:
            if type(row) is not dict:
                shown = quote(repr(row), 80)
                message = f"{model.__name__}: the answer has {shown} where a record belongs"
                raise HydrationError(message)
        yield rows


def _values(node: Node, rows: list[Row | None], *, partial: bool) -> Iterator[Column]:
    """Yield the values of the columns of a node and of those below it.

    Args:
        node: The node.
        rows: Its records; None where an association led nowhere.
        partial: Whether the query left out columns.
    """
    present = [row for row in rows if row is not None]
    whole = len(present) == len(rows)
    for values in own_values(node.model, node.columns, present, partial=partial):
        if whole:
            yield values
        else:
            following = iter(values)
            yield [None if row is None else next(following) for row in rows]
    for branch in node.branches.values():
        if branch.many:
            yield from _many(node, branch, rows, partial=partial)
        else:
            one = [None if row is None else _one(node.model, branch, row) for row in rows]
            yield from _values(branch.node, one, partial=partial)


def _many(node: Node, branch: Branch, rows: list[Row | None], *, partial: bool) -> Iterator[Column]:
    """Yield the columns of an association to many: a list for each row."""
    lists = [None if row is None else _children(node.model, branch.relation, row) for row in rows]
    lengths = [None if each is None else len(each) for each in lists]
    offsets = offsets_of(lengths)
    together: list[Row | None] = list(chain.from_iterable(filter(None, lists)))
    for values in _values(branch.node, together, partial=partial):
        yield Lists(offsets, lengths, values)


def _one(model: type[Any], branch: Branch, row: Row) -> Row | None:
    """Return the record that an association to one leads to."""
    relation = branch.relation
    value: object = row.get(relation.name)
    if value is None or is_record(value):
        return value
    if any(each.name == relation.name for each in model.__mapping__.columns.values()):
        # A column has the same name, and the association leads nowhere.
        return None
    raise _misfit(model, relation.attribute, value, "one record belongs")


def _children(model: type[Any], relation: Any, row: Row) -> list[Row]:
    """Return the records that an association to many leads to."""
    value: object = row.get(relation.name)
    if value is None:
        return []
    if not is_items(value) or set(map(type, value)) - {dict}:
        raise _misfit(model, relation.attribute, value, "a list of records belongs")
    return list(value)


def _misfit(model: type[Any], attribute: str, value: object, expected: str) -> HydrationError:
    """Make the error for what is no record."""
    shown = quote(repr(value), 80)
    return HydrationError(f"{model.__name__}.{attribute}: the answer has {shown} where {expected}")


def _exploded(model: type[Any], rows: list[Row], steps: Steps) -> list[Row]:
    """Repeat rows once for each row that associations lead to; one that has none stays."""
    found: list[Row] = []
    step, below = steps[0], steps[1:]
    for row in rows:
        value = row.get(step.name)
        children: list[Any] = (_children(model, step, row) or [None]) if step.many else [value]
        for child in children:
            deeper: list[Any] = [child]
            if below and type(child) is dict:
                deeper = _exploded(step.target(), [cast("Row", child)], below)
            found += [{**row, step.name: each} for each in deeper]
    return found
