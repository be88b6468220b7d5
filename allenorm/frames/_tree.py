"""What a frame of a query has: its columns, worked out from the plan before anything is sent."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from allenorm.errors import QueryError, quote
from allenorm.frames._columns import FrameColumn
from allenorm.query import BaseQuery, MappedColumn, MappedRelation, Path, Plan, path

Exploded: TypeAlias = "str | Path[Any, Any] | None"
"""The association whose rows become rows of the frame, by name or as a path."""

Steps: TypeAlias = tuple[MappedRelation, ...]


@dataclass(slots=True)
class Node:
    """The rows of one class in a frame: the query's own, or those of an included association.

    Attributes:
        model: The class.
        prefix: What the names of its columns begin with.
        lists: How many lists its values stand in.
        columns: Its columns in the frame.
        branches: The associations that were included, by their attribute.
    """

    model: type[Any]
    prefix: str = ""
    lists: int = 0
    columns: tuple[MappedColumn, ...] = ()
    branches: "dict[str, Branch]" = field(default_factory=dict[str, "Branch"])


@dataclass(slots=True)
class Branch:
    """One included association.

    Attributes:
        relation: The association.
        node: What it leads to.
        many: Whether a row of the frame has a list of it.
    """

    relation: MappedRelation
    node: Node
    many: bool


def columns_of(query: BaseQuery[Any, Any], *, explode: Exploded = None) -> tuple[FrameColumn, ...]:
    """Return the columns that a frame of a query has, without sending anything.

    Args:
        query: The query.
        explode: The association to many whose rows become rows of the frame.

    Returns:
        The columns: those of the root model in the schema's order, then those of each included
        association.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        UnknownNameError: There is no such association.

    Examples:
        >>> from allenorm import Gene
        >>> query = Gene.where(id=15).only("id", "acronym").include("organism", "probes")
        >>> columns = columns_of(query)
        >>> [each.name for each in columns][:4]
        ['id', 'acronym', 'organism.id', 'organism.name']
        >>> columns[-1].name.split(".")[0], columns[-1].lists
        ('probes', 1)
    """
    plan = query.plan
    steps = exploded_steps(plan, explode)
    if plan.tabular:
        return tuple([FrameColumn(each.key, each.column._column.type) for each in plan.tabular])
    return tuple(_columns(tree_of(plan, steps)))


def _columns(node: Node) -> Iterator[FrameColumn]:
    """Yield the columns of a node and of those below it."""
    for each in node.columns:
        yield FrameColumn(node.prefix + each.attribute, each.type, node.lists)
    for branch in node.branches.values():
        yield from _columns(branch.node)


def exploded_steps(plan: Plan, explode: Exploded) -> Steps:
    """Return the associations that lead to the rows of a frame; none where its rows are the root's.

    Raises:
        QueryError: It is no association to many that the query includes.
        UnknownNameError: There is no such association.
    """
    if explode is None:
        return ()
    found = path(plan.model, explode) if isinstance(explode, str) else explode
    if not isinstance(found, Path) or not found._steps:  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = (
            f"explode takes one association, as dotted names or a path, got {quote(explode, 80)}"
        )
        raise QueryError(message)
    steps: Steps = found._steps
    shown = ".".join([step.attribute for step in steps])
    if plan.tabular:
        message = f"explode={shown!r}: flat rows have no associations; leave explode out"
        raise QueryError(message)
    if not any(each.steps[: len(steps)] == steps for each in plan.includes):
        message = f"explode={shown!r} is not included: add .include({shown!r}) to the query"
        raise QueryError(message)
    if not any(step.many for step in steps):
        message = (
            f"explode={shown!r}: every row has one at most, so its columns are there already; "
            "leave explode out"
        )
        raise QueryError(message)
    return steps


def tree_of(plan: Plan, exploded: Steps) -> Node:
    """Return what a frame of a plan has.

    Args:
        plan: A plan for objects.
        exploded: The associations whose rows become rows of the frame.

    Returns:
        The node of the root model, with those of the included associations below it.
    """
    model: Any = plan.model
    root = Node(model, columns=_chosen(plan, model, root=True))
    for include in plan.includes:
        node = root
        for depth, step in enumerate(include.steps, 1):
            branch = node.branches.get(step.attribute)
            if branch is None:
                many = step.many and include.steps[:depth] != exploded[:depth]
                target: Any = step.target()
                below = Node(
                    target,
                    f"{node.prefix}{step.attribute}.",
                    node.lists + many,
                    _chosen(plan, target, root=False),
                )
                branch = node.branches[step.attribute] = Branch(step, below, many)
            node = branch.node
    return root


def _chosen(plan: Plan, model: Any, *, root: bool) -> tuple[MappedColumn, ...]:
    """Return the columns of a class that `only()` and `except_()` leave in the answer.

    A column of an association is sent under its table's name, and chooses for every class that
    has the table; a table that `only()` does not name comes whole.
    """
    mapping = model.__mapping__

    def names(columns: Any) -> set[str]:
        return {
            each._column.name
            for each in columns
            if (_table(each) == mapping.table if each._path._steps else root)
        }

    only, left_out = names(plan.only), names(plan.except_)
    return tuple(
        [
            each
            for each in mapping.columns.values()
            if (not only or each.name in only) and each.name not in left_out
        ]
    )


def _table(column: Any) -> str:
    """Return the table of a column of an association."""
    table: str = column._path._steps[-1].target().__mapping__.table
    return table
