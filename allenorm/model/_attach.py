"""Giving relations to objects that exist."""

from collections.abc import Iterable, Sequence
from typing import Any

from allenorm.errors import HydrationError, QueryError, quote
from allenorm.model._base import Base, page_of, relations_of, set_relations
from allenorm.model._declaration import Declaration
from allenorm.model._guards import is_items, is_record
from allenorm.model._reading import lock
from allenorm.model._shape import shape_of


def adopted(relation: Declaration, value: object) -> Any:
    """Return a relation's value as objects hold it: raw records stay raw until they are read.

    Raises:
        HydrationError: The value can be no value of this relation.
    """
    if relation.many:
        if is_items(value):
            target = relation.target()
            if all(isinstance(item, target) for item in value):
                return tuple(value)
            if all(map(is_record, value)):
                return list(value)
    elif value is None or is_record(value) or isinstance(value, relation.target()):
        return value
    expected = "a list of objects" if relation.many else "one object or None"
    message = f"{relation} takes {expected} of {relation.target_name}, got {quote(value, 80)}"
    raise HydrationError(message)


def attach(objects: Sequence[Base], attribute: str, values: Iterable[Any]) -> None:
    """Give a relation to objects that exist, one value each; what they had is replaced.

    Args:
        objects: Objects of classes that have the relation.
        attribute: The relation's name on the class.
        values: For each object a related object or None, or a list or tuple of them; records as
            the API sends them do as well, and become objects when one of them is read.

    Raises:
        QueryError: A class has no such relation, or there are more or fewer values.
        HydrationError: A value can be no value of the relation; nothing was changed then.
    """
    given = list(values)
    if len(given) != len(objects):
        message = (
            f"{len(objects)} objects cannot take {len(given)} values of {quote(attribute, 80)}"
        )
        raise QueryError(message)
    made: list[Any] = []
    for obj, value in zip(objects, given, strict=True):
        relation = shape_of(type(obj)).relations.get(attribute)
        if relation is None:
            message = f"{type(obj).__name__} has no association {quote(attribute, 80)}"
            raise QueryError(message)
        made.append(adopted(relation, value))
    with lock:
        for obj, value in zip(objects, made, strict=True):
            set_relations(obj, {**relations_of(obj), attribute: value}, page_of(obj))
