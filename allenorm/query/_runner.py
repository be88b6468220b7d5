"""How a query reaches whatever runs it, without knowing it.

The layers above register a factory at import; terminal verbs (`all`, `first`, ...) ask for a
runner when they are called, so that building a query never touches the network.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from allenorm import _registered

if TYPE_CHECKING:
    from allenorm.query._base import BaseQuery
    from allenorm.query._query import Query

__all__ = ["Runner", "runner_for"]

T = TypeVar("T")


class Runner(Protocol):
    """What runs queries: the client, or a stand-in.

    Every method reads the query through `query.plan` and `compile_plan`. The query layer never
    calls one for a plan that is `empty`.
    """

    def all(self, query: "Query[T]", /) -> list[T]:
        """Return every object of the query, in its order; a subclass of list is welcome."""
        ...

    def pages(self, query: "Query[T]", size: int | None, /) -> Iterator[list[T]]:
        """Yield the query's objects page by page, `size` rows at most (None: the default)."""
        ...

    def rows(
        self, query: "BaseQuery[Any, Any]", size: int | None, /
    ) -> Iterator[list[dict[str, Any]]]:
        """Yield the query's raw rows page by page, without building objects."""
        ...

    def count(self, query: "BaseQuery[Any, Any]", /) -> int:
        """Return how many rows the query has: distinct ones of the root model, or flat ones."""
        ...

    def url(self, query: "BaseQuery[Any, Any]", /) -> str:
        """Return the URL that the query's first request would have."""
        ...

    def load(
        self, objects: list[Any], path: str, query: "BaseQuery[Any, Any] | None" = None, /
    ) -> None:
        """Fetch one relation for many objects, in as few requests as its `$in` lists need."""
        ...


def runner_for(target: object) -> Runner:
    """Return the runner for what the user passed to `using()`, or for the default client."""
    return cast("Runner", _registered.runner.registered(target))
