"""What a class says of one of its associations, and how the class it leads to is found."""

import importlib
import sys
from types import NoneType
from typing import Any, Literal, TypeAlias, cast

from allenorm.errors import QueryError
from allenorm.model._base import Base

Kind: TypeAlias = Literal["belongs_to", "has_one", "has_many", "has_and_belongs_to_many"]

_RAW: frozenset[type] = frozenset({bool, dict, float, int, list, str})
"""The types of what JSON holds; an object has tuples and models instead."""


class Declaration:
    """One association of a model class, by the words of the schema.

    Attributes:
        kind: Its kind, in Rails' words.
        foreign_key: The API's column that holds the link, or None.
        api_name: Its name in the API. (A class with a column `name` must not find it here.)
        attribute: Its name on the class.
        many: Whether it leads to any number of objects.
        raw: The types that its value has on an object until it is first read.
    """

    def __init__(
        self,
        kind: Kind,
        target: str | type[Base],
        foreign_key: str | None = None,
        *,
        name: str | None = None,
    ) -> None:
        self.kind: Kind = kind
        self.foreign_key = foreign_key
        self.api_name = name or ""
        self.attribute = ""
        self.many = kind in {"has_many", "has_and_belongs_to_many"}
        self.raw = _RAW | {NoneType} if self.many else _RAW
        self._target = target
        self._owner = ""
        self._module = ""

    def __set_name__(self, owner: type[Any], attribute: str) -> None:
        self.attribute = attribute
        self.api_name = self.api_name or attribute
        self._owner = owner.__name__
        self._module = owner.__module__
        # What `help()` says of it.
        link = f", by `{self.foreign_key}`" if self.foreign_key else ""
        self.__doc__ = f"{self.kind} {self.target_name}{link}."

    def __repr__(self) -> str:
        return f"<Relation {self}: {self.kind} {self.target_name}>"

    def __str__(self) -> str:
        return f"{self._owner}.{self.attribute}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Let a query that names the association pass to another process, or be copied."""
        return _declared, (self._module, self._owner, self.attribute)

    @property
    def target_name(self) -> str:
        """The name of the class it leads to, known without an import."""
        return self._target if isinstance(self._target, str) else self._target.__name__

    def target(self) -> type[Base]:
        """Return the class it leads to, importing its module when first called.

        The class is looked for beside the one that declares the association: in its module, then
        in its package. Two generated packages can so live in one process.

        Raises:
            QueryError: Neither has a model class of that name.
        """
        if isinstance(self._target, str):
            module = sys.modules[self._module]
            found: Any = vars(module).get(self._target)
            if not _is_model(found):
                package = importlib.import_module(module.__package__ or module.__name__)
                found = getattr(package, self._target, None)
            if not _is_model(found):
                message = (
                    f"{self} leads to {self._target}, which {self._module} and its package do not "
                    "have; generate the package again, whole"
                )
                raise QueryError(message)
            self._target = cast("type[Base]", found)
        return self._target


def _declared(module: str, owner: str, attribute: str) -> Any:
    """Return the declaration that a class has."""
    found: type[Any] = getattr(importlib.import_module(module), owner)
    return vars(found)[attribute]


def _is_model(found: object) -> bool:
    """Tell whether something is a model class."""
    return isinstance(found, type) and issubclass(found, Base)
