"""How a query reaches whatever runs it, without knowing it.

The layers above register a factory at import; terminal verbs (`all`, `first`, ...) ask for a
runner when they are called, so that building a query never touches the network.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from allenorm.query._query import Query

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Runner(Protocol):
    """What runs queries: the client, or a stand-in."""

    def pages(self, query: "Query[T]", size: int | None) -> Iterator[list[T]]:
        """Yield the query's objects page by page, `size` rows at most (None: the default)."""
        ...

    def rows(self, query: "Query[Any]", size: int | None) -> Iterator[list[dict[str, Any]]]:
        """Yield the query's raw rows page by page, without building objects."""
        ...

    def count(self, query: "Query[Any]") -> int:
        """Return how many distinct rows of the root model the query has."""
        ...

    def url(self, query: "Query[Any]") -> str:
        """Return the URL that the query's first request would have."""
        ...

    def load(self, objects: list[Any], path: str, query: "Query[Any] | None" = None) -> None:
        """Fetch one relation for many objects, in as few requests as its `$in` lists need."""
        ...


_factories: list[Callable[[object], Runner]] = []


def register_runner(factory: Callable[[object], Runner]) -> None:
    """Say who runs queries; called once by the package that has a client.

    Args:
        factory: Takes what the user passed to `using()` (None where nothing was passed: the
            default client) and returns a runner.
    """
    _factories[:] = [factory]


def runner_for(target: object) -> Runner:
    """Return the runner for what the user passed to `using()`, or for the default client."""
    return _factories[0](target)
