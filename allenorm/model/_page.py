"""What objects that came together share: where they came from, and each other.

An object holds its page, and the page holds no object: a kept row does not keep its siblings.
`Results` (or, for children, their parents' siblings) hold them while they are wanted. Only where
relations are loaded on first touch, the page itself holds them: objects that were picked from a
result must still be loaded together.
"""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from allenorm.model._base import Base, page_of, read_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from allenorm.query import Runner

OnUnloaded: TypeAlias = Literal["raise", "batch"]
"""What reading a relation does that the query did not include."""

IncludeTree: TypeAlias = "dict[str, IncludeTree]"
"""The relations that a query asked for, by attribute, each with those below it."""

NO_INCLUDES: IncludeTree = {}


def include_tree(paths: Iterable[str]) -> IncludeTree:
    """Turn dotted paths into a tree.

    Examples:
        >>> include_tree(["donor", "ephys_result.well_known_files"])
        {'donor': {}, 'ephys_result': {'well_known_files': {}}}
    """
    tree: IncludeTree = {}
    for path in paths:
        branch = tree
        for name in path.split("."):
            branch = branch.setdefault(name, {})
    return tree


class Members(list[Base]):
    """The objects of a page, and those of the pages below it; whoever holds it keeps them."""

    __slots__ = ("__weakref__", "below")

    def __init__(self, objects: Iterable[Base] = ()) -> None:
        super().__init__(objects)
        self.below: list[Members] = []


class Page:
    """What the objects of one answer, or all children of one relation in it, have in common.

    Attributes:
        root: The name of the class that was queried, for messages.
        path: The relations that lead from there to these objects.
        includes: The relations that were asked for, from these objects on.
        partial: Whether columns may be missing because the query left them out.
        on_unloaded: What reading a relation does that was not asked for.
        runner: Who loads it then; None stands for the default client.
        torn: Relations whose raw rows could not be read for all members at once.
        loading: Makes other threads wait for a load that is under way.
    """

    __slots__ = (
        "_members",
        "includes",
        "loading",
        "on_unloaded",
        "partial",
        "path",
        "root",
        "runner",
        "torn",
    )

    def __init__(  # noqa: PLR0913 - what `hydrate` takes
        self,
        root: str,
        path: tuple[str, ...] = (),
        *,
        includes: IncludeTree = NO_INCLUDES,
        partial: bool = False,
        on_unloaded: OnUnloaded = "raise",
        runner: Runner | None = None,
    ) -> None:
        self.root = root
        self.path = path
        self.includes = includes
        self.partial = partial
        self.on_unloaded: OnUnloaded = on_unloaded
        self.runner = runner
        self.torn: set[str] = set()
        self.loading = threading.RLock() if on_unloaded == "batch" else None
        self._members: Callable[[], Members | None] = lambda: None

    def below(self, attribute: str) -> Page:
        """Make the page for the objects that a relation leads to."""
        return Page(
            self.root,
            (*self.path, attribute),
            includes=self.includes.get(attribute, NO_INCLUDES),
            partial=self.partial,
            on_unloaded=self.on_unloaded,
            runner=self.runner,
        )

    def hold(self, objects: list[Any]) -> Members | None:
        """Remember the page's objects: weakly, unless they are to be loaded together.

        Returns:
            What keeps them together while it lives; None where nothing needs it, because no
            object has a relation to be read.
        """
        if self.loading is None and dict not in set(map(type, map(read_state, objects))):
            return None
        members = Members(objects)
        self._members = weakref.ref(members) if self.loading is None else lambda: members
        return members

    def members(self) -> Members | None:
        """Return what keeps the page's objects together, while it lives."""
        return self._members()

    def siblings(self, obj: Base) -> list[Base]:
        """Return the page's objects that are held; the object itself is always among them."""
        found: list[Base] = list(self._members() or ())
        if not any(sibling is obj for sibling in found):
            found.append(obj)
        return found


def page_for(obj: Base) -> Page:
    """Return the page that an object came with, or a new one for an object that came alone."""
    page: Page | None = page_of(obj)
    return Page(type(obj).__name__) if page is None else page
