"""Results that are kept: what depends on model classes and names alone."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


def kept(function: F) -> F:
    """Keep the last few thousand results of a function, by its arguments.

    Args:
        function: A function whose result depends on its hashable arguments alone.

    Returns:
        The function, with the same signature.

    Examples:
        >>> @kept
        ... def double(number: int) -> int:
        ...     print("computed")
        ...     return 2 * number
        >>> double(2), double(2)
        computed
        (4, 4)
    """
    # The cast keeps the signature, which `lru_cache` hides from checkers.
    return cast("F", lru_cache(maxsize=4096)(function))
