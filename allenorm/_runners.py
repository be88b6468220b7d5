"""Who runs queries: one slot, filled by the package that has a client.

It stands below every layer so that `import allenorm` can fill it without loading any of them,
and so that the query layer can ask for a runner without knowing the client.
"""

from collections.abc import Callable
from typing import Any

_factories: list[Callable[[object], Any]] = []


def register_runner(factory: Callable[[object], Any]) -> None:
    """Say who runs queries; the last call counts.

    Args:
        factory: Takes what the user passed to `using()` (None where nothing was passed, which
            means the default client) and returns a runner.

    Examples:
        >>> before = registered_runner()
        >>> register_runner(lambda target: f"runs on {target}")
        >>> registered_runner()("a file")
        'runs on a file'
        >>> register_runner(before)
    """
    _factories[:] = [factory]


def registered_runner() -> Callable[[object], Any]:
    """Return the factory that was registered last.

    Examples:
        >>> import allenorm
        >>> registered_runner()(None) is allenorm.default_client()
        True
    """
    return _factories[0]
