"""The associations that a text joins, as classes: where each filter's column is to be found."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import difflib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from allenorm.errors import InexpressibleError, UnknownNameError, quote
from allenorm.query._columns import Column, is_column
from allenorm.query._conditions import Steps
from allenorm.query._paths import Path, root_path
from allenorm.rma import ColumnName, Filter, ModelStage, Term

_NO_WORDS: Final = {
    "or": "RMA has no OR: list the values of one column with $in, or ask one query for each",
    "and": "RMA has no `and`: filters and associations beside each other must all hold",
    "not": "RMA has no NOT: write the opposite operator",
}


class Joined:
    """One class that a text joins: the root, or what an association leads to.

    Args:
        path: The associations that lead to it.

    Attributes:
        below: The associations from here, by their names in the API.
        named: The clauses that name it.
        filters: The filters that are written on it, each with its clause.
    """

    def __init__(self, path: Path[Any, Any]) -> None:
        self.path = path
        self.below: dict[str, Joined] = {}
        self.named: set[str] = set()
        self.filters: list[tuple[str, Filter]] = []

    @property
    def steps(self) -> Steps:
        """The associations from the root."""
        return self.path._steps

    @property
    def table(self) -> str:
        """Its table."""
        return self.path._mapping.table

    @property
    def drops(self) -> bool:
        """Whether it is joined so that rows without it are dropped."""
        return (
            "criteria" in self.named
            or bool(self.filters)
            or any(each.drops for each in self.below.values())
        )

    def column(self, name: str) -> Column[Any, Any] | None:
        """Return its column of this name in the API."""
        for attribute, column in self.path._mapping.columns.items():
            if column.name == name:
                found: object = getattr(self.path, attribute)
                return found if is_column(found) else None
        return None

    def association(self, name: str) -> "Joined":
        """Return what an association leads to, made where it is missing."""
        found = self.below.get(name)
        if found is None:
            relations = self.path._mapping.relations
            for attribute, relation in relations.items():
                if relation.name == name:
                    found = self.below[name] = Joined(getattr(self.path, attribute))
                    break
            else:
                raise self._no_association(name)
        return found

    def _no_association(self, name: str) -> UnknownNameError:
        """Make the error for a name that is no association of this class."""
        mapping = self.path._mapping
        columns = {each.name for each in mapping.columns.values()}
        relations = [each.name for each in mapping.relations.values()]
        near = difflib.get_close_matches(name, relations, 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        if name in columns:
            hint = f"; it is a column, and columns come with their class: leave {name!r} out"
        elif name.lower() in _NO_WORDS:
            hint = f"; {_NO_WORDS[name.lower()]}"
        message = f"{self.path._model.__name__} has no association {quote(name, 80)}{hint}"
        return UnknownNameError(message)

    def no_column(self, name: str) -> UnknownNameError:
        """Make the error for a name that is no column of this class."""
        mapping = self.path._mapping
        columns = [each.name for each in mapping.columns.values()]
        near = difflib.get_close_matches(name, columns, 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        if any(each.name == name for each in mapping.relations.values()):
            hint = "; it is an association, and no column"
        message = f"{self.path._model.__name__} has no column {quote(name, 80)}{hint}"
        return UnknownNameError(message)


class Joins:
    """All that one stage joins.

    Args:
        model: The class of the stage.
        stage: The stage.
    """

    def __init__(self, model: type[Any], stage: ModelStage) -> None:
        self.root = Joined(root_path(model))
        self.root.named = {"criteria", "include"}
        self._found: dict[int, Joined] = {id(self.root): self.root}
        self._included: dict[int, Joined] = {}
        self._hang(self.root, stage.criteria, "criteria")
        self._hang(self.root, stage.include, "include")

    def __iter__(self) -> Iterator[Joined]:
        """Yield the root, what the criteria name, and what the includes name beside."""
        return iter(self._found.values())

    @property
    def included(self) -> tuple[Joined, ...]:
        """What the includes name, in their order."""
        return tuple(self._included.values())

    def at(self, steps: Steps) -> Joined:
        """Return what a chain of associations leads to; the text names it."""
        joined = self.root
        for step in steps:
            joined = joined.association(step.name)
        return joined

    def _hang(self, joined: Joined, terms: Iterable[Term], clause: str) -> None:
        """Hang the terms of one level where they belong."""
        for term in terms:
            if isinstance(term, Filter):
                joined.filters.append((clause, term))
            else:
                below = joined.association(term.name)
                below.named.add(clause)
                self._found.setdefault(id(below), below)
                if clause == "include":
                    self._included.setdefault(id(below), below)
                self._hang(below, term.filters, clause)
                self._hang(below, term.terms, clause)

    def column(self, joined: Joined, name: ColumnName) -> Column[Any, Any]:
        """Find the column that a name means where it is written.

        Args:
            joined: The class that it is written on.
            name: The name, with or without a table.

        Returns:
            The column.

        Raises:
            UnknownNameError: There is none.
            InexpressibleError: Several classes have one, and the text does not say which.
        """
        if name.table is not None:
            joined = self._of_table(joined, name.table)
        own = joined.column(name.name)
        if own is not None:
            return own
        others = [each for each in self if each is not joined and each.drops]
        found = [each for each in (other.column(name.name) for other in others) if each is not None]
        if name.table is not None or not found:
            raise joined.no_column(name.name)
        if len(found) > 1:
            shown = " and ".join(map(str, found))
            message = (
                f"{joined.path._model.__name__} has no column {quote(name.name, 80)}, and it may "
                f"be {shown}: write the table before it"
            )
            raise InexpressibleError(message)
        return found[0]

    def _of_table(self, joined: Joined, table: str) -> Joined:
        """Find the class that a table stands for: the one at hand, or the first that is joined."""
        if joined.table == table:
            return joined
        candidates = [each for each in self if each.table == table]
        # An include that drops nothing comes last: the server may not join its table at all.
        candidates.sort(key=lambda each: not each.drops)
        if candidates:
            return candidates[0]
        tables = sorted({each.table for each in self})
        near = difflib.get_close_matches(table, tables, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"it joins {', '.join(tables)}"
        message = f"the query joins no table {quote(table, 80)}; {hint}"
        raise UnknownNameError(message)
