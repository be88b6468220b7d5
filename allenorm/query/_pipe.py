"""Pipes: the values of a column, collected on the server for the stage that follows."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from allenorm.errors import InexpressibleError, QueryError, shortened
from allenorm.query import _build as build
from allenorm.query._columns import Column
from allenorm.query._compile import compile_plan
from allenorm.query._conditions import Steps
from allenorm.query._mapping import ColumnType
from allenorm.query._plan import Include, Plan
from allenorm.rma import Filter, ModelStage, PipeStage, Rma, Stage, String, column_name, render

A_co = TypeVar("A_co", covariant=True)


@dataclass(frozen=True, slots=True, repr=False)
class Pipe(Generic[A_co]):
    """The values of a column in the rows of a query, which the server collects.

    Made by `Query.pipe()`; a service takes it in place of values.

    Attributes:
        query: The query, as the first stage of the request.
        path: Where the values are in its rows: names with `/` between them, `*` for any of many.
        type: The type of the values in the schema.
        target: Where the query was told to be sent, or None.
    """

    query: ModelStage
    path: str
    type: ColumnType
    target: Any = None

    def __repr__(self) -> str:
        text = shortened(render(Rma((self.query,))))
        return f"<Pipe of {self.path} ({self.type}) from {text}>"

    def stages(self, variable: str) -> tuple[Stage, Stage]:
        """Return the stages that collect the values.

        Args:
            variable: The name that the next stage has for the values.

        Returns:
            The query and the pipe.

        Raises:
            InexpressibleError: It is no name.

        Examples:
            >>> from allenorm import Gene
            >>> from allenorm.rma import Rma, render
            >>> render(Rma(Gene.where(id=15).pipe(Gene.c.id).stages("genes")))
            "model::Gene,rma::criteria,[id$eq15],...,pipe::list[genes$eq'id']"
        """
        item = Filter(column_name(variable), "eq", (String(self.path),))
        return self.query, PipeStage("list", (item,))


def new_pipe(plan: Plan, column: object) -> "Pipe[Any]":
    """Make the pipe of a query.

    Args:
        plan: What the query has been told.
        column: The column, by name or from `c`.

    Returns:
        The pipe. All rows are piped unless the query has a limit, and the association of the
        column is included.

    Raises:
        UnknownNameError: There is no such column.
        QueryError: The column starts at another model or is left out, or there are no rows.
        InexpressibleError: The query takes more than one request.
    """
    found = build._column(plan.model, column)
    _check_whole(plan, found)
    names: list[str] = []
    for step in found._path._steps:
        names += [step.name, "*"] if step.many else [step.name]
    plan = _with_association(plan, found._path._steps)
    stage = compile_plan(plan, num_rows="all").stages[0]
    assert isinstance(stage, ModelStage)  # noqa: S101 - a plan makes one model stage
    path = "/".join([*names, found._column.name])
    return Pipe(stage, path, found._column.type, plan.target)


def _with_association(plan: Plan, steps: Steps) -> Plan:
    """Return a plan that brings an association along: a pipe sees only what its rows show."""
    if not steps or any(each.steps[: len(steps)] == steps for each in plan.includes):
        return plan
    return plan.replaced("includes", (*plan.includes, Include(steps)))


def _check_whole(plan: Plan, column: Column[Any, Any]) -> None:
    """Refuse a query that is not one request with this column in its rows."""
    if plan.empty:
        message = "the query is known to have no rows, so there is nothing to pipe"
        raise QueryError(message)
    if plan.debug is not None:
        message = "a query with debug() cannot be piped: its answer is no rows"
        raise QueryError(message)
    if any(each.keep_parents for each in plan.includes):
        message = (
            "an include with keep_parents=True takes a second request, and a pipe is one request; "
            "leave it out"
        )
        raise InexpressibleError(message)
    place = _place(column)
    sent = [_place(each) for each in plan.only]
    # Rows of an association that only() names no column of are sent whole.
    narrowed = any(steps == place[0] for steps, _ in sent) and place not in sent
    if narrowed or place in map(_place, plan.except_):
        message = f"{column} is left out by only() or except_(), so there is nothing to pipe"
        raise QueryError(message)


def _place(column: Column[Any, Any]) -> tuple[Steps, str]:
    """Return what tells a column from others; comparing two columns makes a condition."""
    return column._path._steps, column._column.attribute
