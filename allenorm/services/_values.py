"""What a parameter of a service takes, for type checkers and for readers.

Columns that may be null can be piped: a null is no value.
"""

from collections.abc import Iterable
from typing import TypeAlias

from allenorm.query import Pipe

Integer: TypeAlias = int | Pipe[int | None]
"""One id, or a pipe of ids."""

Integers: TypeAlias = int | Iterable[int] | Pipe[int | None]
"""One id, several, or a pipe of ids."""

Keys: TypeAlias = int | str | Iterable[int | str] | Pipe[int | str | None]
"""Ids or names (an acronym of a structure, the name of a line), one or several, or a pipe."""

Texts: TypeAlias = str | Iterable[str] | Pipe[str | None]
"""One text, several, or a pipe of texts."""

Point: TypeAlias = tuple[float, float, float]
"""A place in reference space: x, y and z in micrometres."""

Limits: TypeAlias = tuple[float, float]
"""The least and the greatest value that count."""
