"""Fetching one relation for many objects: never one request per object."""

import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from allenorm.errors import QueryError
from allenorm.model import Model, attach
from allenorm.model._base import page_of
from allenorm.query import Deferred, OnUnloaded, Plan, Query
from allenorm.query import path as path_at

_LOG: Final = logging.getLogger("allenorm.client")

Pages = Callable[[Query[Any]], Iterator[list[Any]]]
"""Runs a query and yields its objects page by page."""


def load_path(pages: Pages, objects: Sequence[Any], path: str, plan: Plan | None) -> None:
    """Fetch the relation at a path for objects of any classes, and give it to them.

    What is loaded already along the path is kept, and the rest is fetched for it.

    Args:
        pages: Runs queries.
        objects: The objects.
        path: The relation, with dots.
        plan: A plan of the objects' class that includes the path with conditions, or None.

    Raises:
        UnknownNameError: A class has no such association.
        QueryError: The class has no `id`.
    """
    first, _, rest = path.partition(".")
    for model, group in _by_class(objects).items():
        if plan is None and rest and all(first in each.loaded for each in group):
            load_path(pages, list(_children(group, first)), rest, None)
            continue
        given = Query[Any](model).include(path_at(model, path)).plan if plan is None else plan
        _fill(pages, group, first, given.changed(on_unloaded=_on_unloaded(group)))


def load_deferred(pages: Pages, objects: Sequence[Any], deferred: Deferred) -> None:
    """Fetch an include that keeps parents, for the objects of one page.

    Args:
        pages: Runs queries.
        objects: The root objects.
        deferred: The include.
    """
    owners = list(objects)
    for name in deferred.prefix:
        owners = list(_children(owners, name))
    if owners:
        _fill(pages, owners, deferred.path, deferred.plan)


def _by_class(objects: Sequence[Model]) -> dict[type[Model], list[Model]]:
    """Sort objects by class."""
    groups: dict[type[Model], list[Model]] = {}
    for each in objects:
        groups.setdefault(type(each), []).append(each)
    return groups


def _children(objects: Sequence[Any], name: str) -> Iterator[Any]:
    """Yield what a loaded relation leads to."""
    for each in objects:
        value = getattr(each, name)
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield value


def _on_unloaded(objects: Sequence[Any]) -> OnUnloaded | None:
    """Return what objects do about unloaded relations; what is loaded for them does the same."""
    page = page_of(objects[0])
    return None if page is None else page.on_unloaded


def _fill(pages: Pages, objects: Sequence[Any], name: str, plan: Plan) -> None:
    """Fetch one relation of objects of one class, and give it to them."""
    model: Any = plan.model
    mapping = model.__mapping__
    if not mapping.has_id:
        message = (
            f"{model.__name__} has no id to find its rows by, so {name} cannot be loaded "
            f"afterwards; add .include({name!r}) to the query"
        )
        raise QueryError(message)
    ids: dict[Any, None] = dict.fromkeys(each.id for each in objects)
    found: dict[Any, Any] = {}
    for page in pages(Query[Any](plan).where(model.c.id.in_(ids))):
        for owner in page:
            found[owner.id] = getattr(owner, name)
    missing = len(ids.keys() - found.keys())
    if missing and not any(include.conditions for include in plan.includes):
        _LOG.warning("%d of %d %s were not found again", missing, len(ids), model.__name__)
    none: Any = () if mapping.relations[name].many else None
    attach(objects, name, [found.get(each.id, none) for each in objects])
