"""Politeness: how many requests are under way, and how fast new ones start."""

import threading
from collections import deque


class Pacer:
    """Plans the starts of requests: at most so many within any one second.

    A burst up to that number starts at once; thread-safe.

    Args:
        starts_per_second: The most starts within a second.

    Examples:
        >>> pacer = Pacer(2)
        >>> [pacer.reserve(100.0) for _ in range(5)]
        [100.0, 100.0, 101.0, 101.0, 102.0]
    """

    def __init__(self, starts_per_second: float) -> None:
        burst = max(1, int(starts_per_second))
        self._window = burst / starts_per_second
        self._starts: deque[float] = deque(maxlen=burst)
        self._lock = threading.Lock()

    def reserve(self, now: float) -> float:
        """Plan one start.

        Args:
            now: The present, in seconds of a clock that never goes back.

        Returns:
            The time of the start on the same clock; the caller waits until then.
        """
        with self._lock:
            full = len(self._starts) == self._starts.maxlen
            start = max(now, self._starts[0] + self._window) if full else now
            self._starts.append(start)
            return start
