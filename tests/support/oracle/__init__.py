"""A second reading of RMA: plain Python over rows in lists, written from the language alone.

It shares nothing with `allenorm.local` but the schema and the syntax tree, so that a mistake of
one of them is a difference.
"""

from oracle._answers import Expected, answer
from oracle._joins import RefusedError
from oracle._world import Row, World

__all__ = ["Expected", "RefusedError", "Row", "World", "answer"]
