"""What a lower layer needs of a higher one: places that the higher one fills.

They stand below every layer, so that `import allenorm` can fill them without loading any, and so
that queries find the client that runs them and the classes that they are about without importing
either.
"""

from collections.abc import Callable
from types import ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Place(Generic[T]):
    """One thing that is registered; the last registration counts.

    Args:
        registered: What is there until something else is registered.

    Attributes:
        registered: What was registered last.

    Examples:
        >>> place = Place(1)
        >>> before = place.register(2)
        >>> before, place.registered
        (1, 2)
    """

    __slots__ = ("registered",)

    def __init__(self, registered: T) -> None:
        self.registered = registered

    def register(self, value: T) -> T:
        """Put something else here.

        Args:
            value: What is to be found here from now on.

        Returns:
            What was here before.
        """
        before, self.registered = self.registered, value
        return before


def nobody(_: object = None) -> Any:
    """Say that `import allenorm`, which registers what is missing, has not run."""
    message = "nothing is registered; import allenorm"
    raise LookupError(message)


runner: Place[Callable[[object], Any]] = Place(nobody)
"""Takes what the user passed to `using()` (None: the default client) and returns a runner."""

models: Place[Callable[[], ModuleType]] = Place(nobody)
"""Returns the generated package whose classes a text names where nobody says otherwise."""

frames: Place[Callable[[], ModuleType]] = Place(nobody)
"""Returns the package that makes tables of the rows of queries."""

bulk: Place[Callable[[], ModuleType]] = Place(nobody)
"""Returns the package that splits queries for workers."""
