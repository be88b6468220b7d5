"""Objects, put in the order of their tree."""

from collections.abc import Iterable
from typing import Any, TypeVar

from allenorm.errors import QueryError
from allenorm.model import Model
from allenorm.trees._links import parent_column
from allenorm.trees._order import Order, depth_first

M = TypeVar("M", bound=Model)


def arranged(objects: Iterable[M], parent: str | None) -> tuple[dict[int, M], Order]:
    """Put objects in order.

    Args:
        objects: The objects; one that comes again is passed over.
        parent: The association that leads to the parent; None for the usual one.

    Returns:
        The objects by key, depth first, and their order.

    Raises:
        UnknownNameError: A class has no such association.
        QueryError: It makes no tree, or the objects are of several tables or of none.
        HydrationError: An object is above itself.
        NotLoadedError: The query left out the `id` or the column that leads to the parent.
    """
    held: dict[int, M] = {}
    columns: dict[type[Any], str] = {}
    for obj in objects:
        model = type(obj)
        if model not in columns:
            if not issubclass(model, Model):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
                message = f"a tree takes model objects, got one of {model.__name__}"
                raise QueryError(message)
            columns[model] = parent_column(model, parent)
        held.setdefault(_key(obj), obj)
    tables = {model.__mapping__.table for model in columns}
    if len(tables) > 1:
        message = f"a tree takes objects of one table, got {', '.join(sorted(tables))}"
        raise QueryError(message)
    # Classes without this column, and answers without its values, keep the order they have.
    places = {key: getattr(obj, "graph_order", None) for key, obj in held.items()}
    ranked = sorted(held, key=lambda key: (places[key] is None, places[key] or 0))
    above = {key: getattr(held[key], columns[type(held[key])]) for key in ranked}
    order = depth_first(above, " and ".join(sorted(model.__name__ for model in columns)))
    return {key: held[key] for key in order.keys}, order


def _key(obj: Any) -> int:
    """Return the key of an object, whose class has one."""
    key: int = obj.id
    return key
