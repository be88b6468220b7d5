"""What an evaluator remembers from one page to the next."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Any, Final

_KEPT: Final = 512


class Memory:
    """The last few things that were found out, each of them for one version of a store."""

    def __init__(self) -> None:
        self._found: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Any:
        """Return what is remembered, or None."""
        with self._lock:
            found = self._found.get(key)
            if found is not None:
                self._found.move_to_end(key)
            return found

    def put(self, key: Hashable, value: Any) -> None:
        """Remember something; what was not asked for longest is forgotten."""
        with self._lock:
            self._found[key] = value
            self._found.move_to_end(key)
            while len(self._found) > _KEPT:
                self._found.popitem(last=False)
