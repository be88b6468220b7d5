"""Chance from a seed: the same numbers on every machine and every Python."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Numbers of one topic, which do not depend on how many other topics drew.

    Args:
        seed: The seed of the sample.
        topic: What the numbers are for.
    """

    def __init__(self, seed: int, topic: str) -> None:
        # `random()` alone is promised to give the same numbers in later versions.
        self._draw = random.Random(f"{seed} {topic}").random  # noqa: S311 - data, not secrets

    def number(self, low: float, high: float, digits: int = 3) -> float:
        """Return a number between two, rounded."""
        return round(low + (high - low) * self._draw(), digits)

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from low to high."""
        return low + int((high - low + 1) * self._draw())

    def pick(self, values: Sequence[T]) -> T:
        """Return one of some values."""
        return values[self.whole(0, len(values) - 1)]

    def chance(self, part: float) -> bool:
        """Whether something happens that happens so often, from 0 to 1."""
        return self._draw() < part
