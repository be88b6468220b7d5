"""Includes that keep parents: fetched afterwards, and put into the records that own them."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from allenorm.errors import QueryError
from allenorm.frames._check import Row
from allenorm.query import Deferred, Query, Runner


def fill_deferred(runner: Runner, root: type[Any], rows: list[Row], deferred: Deferred) -> None:
    """Fetch an include that keeps parents, and put it into the records of one page.

    Args:
        runner: Runs queries.
        root: The class of the records.
        rows: The records.
        deferred: The include.

    Raises:
        QueryError: The query left out the ids by which such rows are found.
        RequestError: No whole answer could be had.
    """
    plan = deferred.plan
    model: Any = plan.model
    relation = model.__mapping__.relations[deferred.path]
    owners = list(rows)
    for name in _names(root, deferred.prefix):
        owners = list(_children(owners, name))
    if not owners:
        return
    key = model.__mapping__.columns["id"].name
    if not all(type(owner.get(key)) is int for owner in owners):
        message = (
            f"{model.__name__}.{deferred.path} is fetched by the id of {model.__name__}, which the "
            "answer lacks: let only() and except_() leave it in"
        )
        raise QueryError(message)
    ids = dict.fromkeys(owner[key] for owner in owners)
    query = Query[Any](plan).where(model.c.id.in_(ids))
    found: dict[Any, Any] = {}
    for page in runner.rows(query, None):
        for each in plan.deferred:
            fill_deferred(runner, model, page, each)
        found.update((owner[key], owner.get(relation.name)) for owner in page)
    for owner in owners:
        owner[relation.name] = found.get(owner[key])


def _names(root: type[Any], attributes: Iterable[str]) -> Iterator[str]:
    """Yield the API's names of a chain of associations."""
    model: Any = root
    for attribute in attributes:
        relation = model.__mapping__.relations[attribute]
        yield relation.name
        model = relation.target()


def _children(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """Yield what an association leads to in records that have it."""
    for row in rows:
        value: Any = row.get(name)
        if isinstance(value, list):
            yield from cast("list[Row]", value)
        elif isinstance(value, dict):
            yield cast("Row", value)
