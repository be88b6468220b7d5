"""What is said when something is read that is not there: the exact way to have it."""

import difflib
from functools import lru_cache
from typing import TYPE_CHECKING

from allenorm.errors import NotLoadedError, UnknownNameError, quote
from allenorm.model._base import Base, page_of
from allenorm.model._declaration import Declaration
from allenorm.model._shape import shape_of

if TYPE_CHECKING:
    from allenorm.model._page import Page


def described(obj: Base) -> str:
    """Name an object in a message: its class, and its id where it has one."""
    values = vars(obj)
    return type(obj).__name__ + (f" {quote(values['id'], 40)}" if "id" in values else "")


def relation_not_loaded(obj: Base, relation: Declaration) -> NotLoadedError:
    """Make the error for a relation that an object does not have."""
    page: Page | None = page_of(obj)
    name = relation.attribute
    path = ".".join((*(page.path if page else ()), name))
    root = page.root if page else type(obj).__name__
    shown = f"{type(obj).__name__}.{name}"
    if page is not None and name in page.includes:
        message = f"{shown} was asked for, but the answer has nothing for it"
    else:
        message = (
            f'{shown} is not loaded: add .include("{path}") to the query for {root}, or call '
            f'load(objects, "{name}") for the objects that you have'
        )
    return NotLoadedError(message)


def column_not_loaded(obj: Base, name: str) -> NotLoadedError:
    """Make the error for a column that an object does not have."""
    page: Page | None = page_of(obj)
    shape = shape_of(type(obj))
    shown = f"{type(obj).__name__}.{name}"
    relation = next(
        (shape.relations_by_key[key] for key in shape.shared if shape.columns_by_key[key] == name),
        None,
    )
    if relation is not None:
        message = (
            f"{shown} is not loaded: the answer has {relation.attribute} in its place; leave "
            f'"{relation.attribute}" out of .include(...) to have the column'
        )
    else:
        path = page.path if page else ()
        column = f"{page.root}.c.{'.'.join(path)}.{name}" if page and path else f'"{name}"'
        message = (
            f"{shown} is not loaded: the query left it out; add {column} to its .only(...), or "
            "take it out of its .except_(...)"
        )
    return NotLoadedError(message)


def no_attribute(obj: Base, name: str) -> UnknownNameError:
    """Make the error for a name that no object of the class has, with the nearest one."""
    hint = _nearest(type(obj), name)
    return UnknownNameError(f"{type(obj).__name__} has no attribute {quote(name, 80)}{hint}")


@lru_cache(maxsize=256)
def _nearest(model: type[Base], name: str) -> str:
    """Return a hint at the public attribute with the nearest name; kept for loops of `hasattr`."""
    public = [each for each in {*dir(model), *shape_of(model).fields} if each[0] != "_"]
    near = difflib.get_close_matches(name, sorted(public), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
