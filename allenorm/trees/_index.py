"""Finding the objects of a tree by what their columns say."""

import difflib
from collections.abc import Mapping
from itertools import chain
from typing import Any, Final

from allenorm.model import Model
from allenorm.query._paths import unknown_name

NAMES: Final = ("acronym", "name")
"""The columns that name an object, the first that knows a text counts."""


class Index:
    """Keys by the values of columns; each column is read when it is first asked for.

    Args:
        objects: The objects by key, in the order that they are to be found in.
    """

    __slots__ = ("_by", "_objects")

    def __init__(self, objects: Mapping[int, Model]) -> None:
        self._objects = objects
        self._by: dict[tuple[str, bool], dict[Any, tuple[int, ...]]] = {}

    def by(self, column: str, *, needed: bool = True) -> Mapping[Any, tuple[int, ...]]:
        """Return the keys by the values of a column.

        Args:
            column: The column.
            needed: Whether every object must have it; else those that lack it, and nulls, are
                passed over.

        Returns:
            The keys, in order.

        Raises:
            UnknownNameError: A class has no such column, and it is needed.
            NotLoadedError: The query left the column out, and it is needed.

        Examples:
            >>> from allenorm import Structure
            >>> Index({385: Structure(id=385, acronym="VISp")}).by("acronym")
            {'VISp': (385,)}
        """
        found = self._by.get((column, needed))
        if found is None:
            keys: dict[Any, list[int]] = {}
            for key, obj in self._objects.items():
                value: Any = value_of(obj, column) if needed else getattr(obj, column, None)
                if value is not None or needed:
                    keys.setdefault(value, []).append(key)
            found = {value: tuple(each) for value, each in keys.items()}
            self._by[column, needed] = found
        return found

    def named(self, name: str) -> tuple[int, ...]:
        """Return the keys of the objects with an acronym, or else with a name.

        Examples:
            >>> from allenorm import Structure
            >>> Index({385: Structure(id=385, acronym="VISp")}).named("VISp")
            (385,)
        """
        for column in NAMES:
            found = self.by(column, needed=False).get(name)
            if found:
                return found
        return ()

    def nearest(self, name: str) -> str | None:
        """Return the acronym or name that is most like a text, if one is.

        Examples:
            >>> from allenorm import Structure
            >>> Index({385: Structure(id=385, acronym="VISp")}).nearest("VSp")
            'VISp'
        """
        known = chain.from_iterable(self.by(column, needed=False) for column in NAMES)
        near = difflib.get_close_matches(name, list(dict.fromkeys(known)), 1)
        return near[0] if near else None


def value_of(obj: Model, column: str) -> Any:
    """Return a column of an object, whose class must have it.

    Raises:
        UnknownNameError: It has none.
        NotLoadedError: The query left it out.

    Examples:
        >>> from allenorm import Structure
        >>> value_of(Structure(id=385), "acronim")
        Traceback (most recent call last):
        allenorm.errors.UnknownNameError: Structure has no ... 'acronim'; did you mean 'acronym'?
    """
    if column not in type(obj).__mapping__.columns:
        raise unknown_name(type(obj), column)
    return getattr(obj, column)
