"""The pydantic class below `Model`: two slots of its own, and a metaclass that gives hints.

Everything here leans on what `BaseModel` documents (its slots, which `model_construct` writes)
and on nothing private to pydantic.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from allenorm.errors import UnknownNameError

if TYPE_CHECKING:

    class Base(BaseModel):
        """A model object, as the layers below `Model` know it."""

else:

    class HintingMeta(type(BaseModel)):
        """Answers `Specimen.name` with the way to say it: `Specimen.c.name`."""

        def __getattr__(cls, name: str) -> Any:
            if name[:1] != "_" and name in cls.model_fields:
                shown = cls.__name__
                message = (
                    f"{shown}.{name} is a column, and a class holds no value of it; "
                    f"in a query, write {shown}.c.{name}"
                )
                raise UnknownNameError(message)
            return super().__getattr__(name)

    class Base(BaseModel, metaclass=HintingMeta):
        """A model object, as the layers below `Model` know it."""

        # `_relations` maps an attribute to its value, or to what came on the wire until it is
        # first read; `_page` is what the object shares with those that came with it.
        __slots__ = ("_page", "_relations")


_slots = vars(Base)
_pydantic = vars(BaseModel)

read_relations: Callable[[Base], dict[str, Any]] = _slots["_relations"].__get__
"""Return the slot's content. In truth it may be None, and an `AttributeError` where nothing was
ever written: the one hot path catches what follows from both."""
write_relations: Callable[[Base, dict[str, Any] | None], None] = _slots["_relations"].__set__
read_page: Callable[[Base], Any] = _slots["_page"].__get__
write_page: Callable[[Base, Any], None] = _slots["_page"].__set__

# The four slots that `model_construct` writes.
write_dict: Callable[[Base, dict[str, Any]], None] = _pydantic["__dict__"].__set__
write_fields_set: Callable[[Base, set[str]], None] = _pydantic["__pydantic_fields_set__"].__set__
write_extra: Callable[[Base, None], None] = _pydantic["__pydantic_extra__"].__set__
write_private: Callable[[Base, None], None] = _pydantic["__pydantic_private__"].__set__


def relations_of(obj: Base) -> dict[str, Any]:
    """Return the relations that an object has, as they are: raw ones stay raw."""
    try:
        return read_relations(obj) or {}
    except AttributeError:
        return {}


def page_of(obj: Base) -> Any:
    """Return the page that an object came with, or None."""
    try:
        return read_page(obj)
    except AttributeError:
        return None
