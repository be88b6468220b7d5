"""Which tables a query joins, and how a column of one of them is named in an option."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from typing import Any

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query._columns import Column
from allenorm.query._conditions import Steps, below
from allenorm.query._paths import spelt
from allenorm.query._plan import Include, Plan, direct_includes


def includes_of(plan: Plan) -> tuple[Include, ...]:
    """Return what the main request includes; flat rows also need what leads to their columns."""
    includes = direct_includes(plan)
    if plan.tabular:
        joined = _chains(plan, includes)
        for selected in plan.tabular:
            steps = selected.column._path._steps
            if steps and not any(below(other, steps) for other in joined):
                includes = (*includes, Include(steps))
                joined.append(steps)
    return includes


class Tables:
    """The tables that one query joins, by the associations that lead to each.

    Args:
        plan: The query.
        includes: What its main request includes.
    """

    def __init__(self, plan: Plan, includes: tuple[Include, ...]) -> None:
        self._plan = plan
        chains: dict[Steps, None] = {(): None}
        for steps in _chains(plan, includes):
            for depth in range(1, len(steps) + 1):
                chains[steps[:depth]] = None
        self._chains: dict[str, list[Steps]] = {}
        for steps in chains:
            model: type[Any] = steps[-1].target() if steps else plan.model
            self._chains.setdefault(model.__mapping__.table, []).append(steps)

    def qualified(self, column: Column[Any, Any]) -> str:
        """Return `table.column`, if that names one column of the query and no other."""
        path = column._path
        table: str = path._mapping.table
        if path._steps not in self._chains.get(table, ()):
            shown = ".".join([step.attribute for step in path._steps])
            message = (
                f"{column} is used but {shown} is not part of the query; add include({shown!r}), "
                f"which keeps rows without one, or where(has({spelt(str(path))})), which drops them"
            )
            raise QueryError(message)
        self.check(table)
        return f"{table}.{column._column.name}"

    def check(self, table: str) -> None:
        """Refuse a table that is joined twice: RMA has no names for the two."""
        chains = self._chains[table]
        if len(chains) > 1:
            name = self._plan.model.__name__
            shown = " and ".join(
                [".".join([name, *(step.attribute for step in steps)]) for steps in chains]
            )
            message = (
                f"the table {table} is joined as {shown}, and RMA has no names for the two; "
                "leave one out, or fetch objects and choose in Python"
            )
            raise InexpressibleError(message)


def _chains(plan: Plan, includes: tuple[Include, ...]) -> list[Steps]:
    """Return the chains of associations that the criteria and the includes join."""
    chains = [steps for each in plan.conditions for steps, *_ in each.parts]
    for include in includes:
        chains.append(include.steps)
        chains.extend(steps for each in include.conditions for steps, *_ in each.parts)
    return chains
