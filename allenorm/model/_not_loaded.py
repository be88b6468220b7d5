"""What is said when something is read that the query left out: the exact way to have it."""

from typing import TYPE_CHECKING

from allenorm.errors import NotLoadedError, quote
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
