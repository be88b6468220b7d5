"""The text of one SQL statement while it is made, and the values that are bound to it."""

from collections.abc import Sequence
from typing import Final

from allenorm.local._create import quoted
from allenorm.local._refusal import refuse

TABLES_IN_A_JOIN: Final = 60
"""SQLite joins 64 at most."""
_MOST_VALUES: Final = 5_000
"""SQLite looks names of parameters up one by one."""


class Statement:
    """Values and named parts of a statement.

    No value is ever part of the text: `bind` returns the name of a parameter for it.

    Attributes:
        values: The bound values by parameter.
        parts: The parts that stand before the statement, as `WITH` has them.
    """

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.parts: dict[str, str] = {}

    def bind(self, value: object) -> str:
        """Return a parameter for a value."""
        if len(self.values) >= _MOST_VALUES:
            refuse(f"it has more than {_MOST_VALUES} filters and values; put values in one list")
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def copy(self) -> "Statement":
        """Return a statement that goes on from here."""
        made = Statement()
        made.values.update(self.values)
        made.parts.update(self.parts)
        return made

    def text(self, query: str) -> str:
        """Return the whole statement."""
        if not self.parts:
            return query
        # Named for the planner: each is computed once.
        parts = [f"{name} AS MATERIALIZED ({body})" for name, body in self.parts.items()]
        return f"WITH {', '.join(parts)} {query}"


def select(what: str, source: str, terms: Sequence[str] = ()) -> str:
    """Return a query: of names that the layout knows, and parameters."""
    where = f" WHERE {every(terms)}" if terms else ""
    return f"SELECT {what} FROM {source}{where}"  # noqa: S608 - no text of a caller is in it


def items(parameter: str) -> str:
    """Return the query for the items of a list that is bound as JSON."""
    return select("value", f"json_each({parameter})")


def column(alias: str, name: str) -> str:
    """Return a column of a table of the statement."""
    return f"{alias}.{quoted(name)}"


def every(terms: Sequence[str]) -> str:
    """Join conditions that must all hold."""
    return _balanced(terms, " AND ") if terms else "1"


def some(terms: Sequence[str]) -> str:
    """Join conditions of which one must hold."""
    return _balanced(terms, " OR ") if terms else "0"


def _balanced(terms: Sequence[str], word: str) -> str:
    """Join terms as a tree that is not deep: SQLite's parser bears 1,000 levels."""
    if len(terms) == 1:
        return terms[0]
    middle = len(terms) // 2
    return f"({_balanced(terms[:middle], word)}{word}{_balanced(terms[middle:], word)})"
