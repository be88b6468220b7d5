"""Reading a relation for the first time: for all siblings at once, and once."""

import threading
from contextlib import nullcontext
from itertools import chain, islice
from typing import Any

from allenorm import _registered
from allenorm.errors import HydrationError, quote
from allenorm.model._base import Base, page_of, relations_of
from allenorm.model._declaration import Declaration
from allenorm.model._not_loaded import described, relation_not_loaded
from allenorm.model._page import NO_INCLUDES, Page, page_for
from allenorm.model._rows import build
from allenorm.model._shape import shape_of

lock = threading.RLock()
"""Held while raw rows become objects: they are used up, so only one thread may do it."""


def first_read(obj: Base, relation: Declaration) -> Any:
    """Return a relation's value, making objects of raw rows or loading it where needed.

    Raises:
        NotLoadedError: The relation was not included.
        HydrationError: What came for it does not fit.
    """
    name = relation.attribute
    if name not in relations_of(obj):
        page: Page | None = page_of(obj)
        if page is not None and name in page.includes and not relation.many:
            return None
        if page is not None and page.loading is not None:
            _load(obj, name, page)
        if name not in relations_of(obj):
            raise relation_not_loaded(obj, relation)
    target = relation.target()
    with lock:
        relations = relations_of(obj)
        if type(relations[name]) in relation.raw:
            _make(obj, relation, target)
        return relations[name]


def value_of(obj: Base, name: str) -> Any:
    """Return the value of a relation that an object has, whatever a subclass calls so."""
    relation = shape_of(type(obj)).relations[name]
    value = relations_of(obj).get(name, ...)
    return first_read(obj, relation) if value is ... or type(value) in relation.raw else value


def loaded_names(obj: Base) -> tuple[str, ...]:
    """Return the names of the relations that an object has, in the schema's order."""
    page: Page | None = page_of(obj)
    includes = NO_INCLUDES if page is None else page.includes
    relations = relations_of(obj)
    return tuple(
        name
        for name, relation in shape_of(type(obj)).relations.items()
        if name in relations or (name in includes and not relation.many)
    )


def _load(obj: Base, name: str, page: Page) -> None:
    """Load a relation for all objects of a page that do not have it, in one go."""
    with page.loading or nullcontext():
        if name not in relations_of(obj):
            siblings = [one for one in page.siblings(obj) if name not in relations_of(one)]
            runner = _registered.runner.registered(None) if page.runner is None else page.runner
            runner.load(siblings, name)


def _make(obj: Base, relation: Declaration, target: type[Base]) -> None:
    """Make objects of the raw rows of a relation, for all siblings where that is possible."""
    name = relation.attribute
    page = page_for(obj)
    fitting = {list, type(None)} if relation.many else {dict}
    value = relations_of(obj)[name]
    if type(value) not in fitting:
        what = "a list of records belongs" if relation.many else "one record belongs"
        message = f"{described(obj)}.{name}: the answer has {quote(value, 80)} where {what}"
        raise HydrationError(message)
    if name not in page.torn:
        together = [
            one for one in page.siblings(obj) if type(relations_of(one).get(name, ...)) in fitting
        ]
        try:
            _make_for(together, relation, target, page)
        except HydrationError:
            # Another object's rows must not keep this one from being read.
            page.torn.add(name)
        else:
            return
    _make_for([obj], relation, target, page)


def _make_for(objects: list[Base], relation: Declaration, target: type[Base], page: Page) -> None:
    """Make objects of the raw rows of a relation, for the objects given."""
    name = relation.attribute
    below = page.below(name)
    stores = [relations_of(obj) for obj in objects]
    values = [store[name] for store in stores]
    if relation.many:
        made = build(target, list(chain.from_iterable(filter(None, values))), below)
        rest = iter(made)
        for store, value in zip(stores, values, strict=True):
            store[name] = tuple(islice(rest, len(value or ())))
    else:
        made = build(target, values, below)
        for store, child in zip(stores, made, strict=True):
            store[name] = child
    held = below.hold(made)
    siblings = page.members()
    if held is not None and siblings is not None:
        siblings.below.append(held)
