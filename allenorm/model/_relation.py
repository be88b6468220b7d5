"""`Relation`: an association as an attribute."""

from typing import Any, NoReturn

from allenorm.errors import QueryError, UnknownNameError
from allenorm.model._base import Base, read_state
from allenorm.model._declaration import Declaration
from allenorm.model._reading import first_read


class Relation(Declaration, property):
    """One association of a model class: no pydantic field, read when it is first wanted.

    On an object it is the related object, None, or a tuple of objects. On the class it is this
    declaration, which cannot be compared: conditions are written on `c`.

    It is a property by inheritance alone: interactive completion leaves properties unread, and
    reading a relation may send a request.

    Args:
        kind: The association's kind, in Rails' words.
        target: The class it leads to, or that class's name, which is looked for in the module
            and then in the package of the class that declares the association.
        foreign_key: The API's column that holds the link, or None.
        name: The association's name in the API, where the attribute has another.
    """

    def __getattr__(self, name: str) -> NoReturn:
        if name[:1] == "_":
            raise AttributeError(name)
        message = f"{self}.{name} does not exist: in a query, write {self._path}.{name}"
        raise UnknownNameError(message)

    @property
    def _path(self) -> str:
        """The expression for this association in a query."""
        return f"{self._owner}.c.{self.attribute}"

    def __get__(self, obj: Base | None, owner: type[Any] | None = None) -> Any:
        if obj is None:
            return self
        try:
            value = read_state(obj)[self.attribute]
        except (AttributeError, KeyError, TypeError):
            return first_read(obj, self)
        return first_read(obj, self) if type(value) in self.raw else value

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Relation):
            return self is other
        message = (
            f"{self} is an association, not a value; in a query, compare one of its columns: "
            f"{self._path}.id == ..."
        )
        raise QueryError(message)

    __hash__ = object.__hash__
