"""The plan: everything a query has been told, as one immutable object."""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from allenorm.query._columns import Column, Order
from allenorm.query._conditions import Condition, Steps, below, is_impossible
from allenorm.query._kept import kept
from allenorm.rma import identifier

DebugMode: TypeAlias = Literal["preview"] | bool
OnUnloaded: TypeAlias = Literal["raise", "batch"]

_new = object.__new__
_set = object.__setattr__


@dataclass(frozen=True, slots=True)
class Include:
    """One association to bring along.

    Attributes:
        steps: The associations from the root model to it.
        conditions: What its rows must fulfil; each lies at or below it.
        keep_parents: Whether rows without a match stay, at the price of a second request.
        text: The associations as an include clause names them: `donor(organism)`.
    """

    steps: Steps
    conditions: tuple[Condition[Any], ...] = ()
    keep_parents: bool = False
    text: str = field(init=False)

    def __post_init__(self) -> None:
        names = [identifier(step.name) for step in self.steps]
        text = "(".join(names) + ")" * (len(names) - 1)
        object.__setattr__(self, "text", text)

    @property
    def path(self) -> str:
        """The Python attributes from the root model, with dots."""
        return ".".join([step.attribute for step in self.steps])


@dataclass(frozen=True, slots=True)
class Selected:
    """One column of a tabular answer.

    Attributes:
        key: Its name in the row.
        column: The column.
        alias: The name to ask the server for, or None where the column's own name is the key.
    """

    key: str
    column: Column[Any, Any]
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Deferred:
    """An include that takes a request of its own, after the main one.

    Attributes:
        prefix: The Python attributes from the root objects to the objects that own the relation;
            `()` where the root objects own it.
        path: The Python attribute of the relation on those objects.
        plan: A query of the owners' class that includes the relation with its conditions. The
            runner adds `id in (...)` and gives an owner that the answer lacks no children.
    """

    prefix: tuple[str, ...]
    path: str
    plan: "Plan"


# No slots: `changed` copies the namespace at once, which makes a verb five times cheaper.
@dataclass(frozen=True)
class Plan:
    """What a query has been told.

    Attributes:
        model: The root model class; objects are instances of it.
        conditions: What rows must fulfil, all of them.
        includes: The associations to bring along.
        order: The columns to order by; where there are none, paging orders by `id`.
        limit: The most rows, or None.
        offset: How many rows to skip.
        only: The columns to send, or none for all.
        except_: The columns to leave out.
        tabular: The columns of flat rows, or none for objects.
        distinct: Whether equal flat rows come once.
        debug: The server's debug option, or None.
        target: Where to send the query: what the user passed to `using()`.
        on_unloaded: What reading a relation does that was not included, or None: the default.
    """

    model: type[Any]
    conditions: tuple[Condition[Any], ...] = ()
    includes: tuple[Include, ...] = ()
    order: tuple[Order[Any], ...] = ()
    limit: int | None = None
    offset: int = 0
    only: tuple[Column[Any, Any], ...] = ()
    except_: tuple[Column[Any, Any], ...] = ()
    tabular: tuple[Selected, ...] = ()
    distinct: bool = False
    debug: DebugMode | None = None
    target: Any = None
    on_unloaded: OnUnloaded | None = None

    def changed(self, **changes: Any) -> "Plan":
        """Return a copy with some fields changed.

        Args:
            **changes: New values by field name.

        Returns:
            The copy.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where().plan.changed(limit=5).limit
            5
        """
        plan = _new(Plan)
        _set(plan, "__dict__", {**self.__dict__, **changes})
        return plan

    def replaced(self, name: str, value: Any) -> "Plan":
        """Return a copy with one field changed.

        Args:
            name: The field.
            value: Its new value.

        Returns:
            The copy.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where().plan.replaced("limit", 5).limit
            5
        """
        values = self.__dict__.copy()
        values[name] = value
        plan = _new(Plan)
        _set(plan, "__dict__", values)
        return plan

    @property
    def empty(self) -> bool:
        """Whether the result is known to be empty, so that no request is needed."""
        return self.limit == 0 or any(
            is_impossible(part) for each in self.conditions for part in each.parts
        )

    @property
    def partial(self) -> bool:
        """Whether objects come without some of their columns."""
        return bool(self.only or self.except_)

    @property
    def included(self) -> dict[str, Any]:
        """The relations that the main request brings, nested, by Python attribute."""
        tree: dict[str, Any] = {}
        for each in direct_includes(self):
            node = tree
            for step in each.steps:
                node = node.setdefault(step.attribute, {})
        return tree

    @property
    def deferred(self) -> tuple[Deferred, ...]:
        """The includes that take a request of their own: those that keep parents."""
        return tuple(_deferred(self, each) for each in self.includes if each.keep_parents)


@kept
def fresh_plan(model: type[Any]) -> Plan:
    """Return the plan of a query that has been told nothing yet."""
    return Plan(model)


def direct_includes(plan: Plan) -> tuple[Include, ...]:
    """Return what the main request includes: no deferred include, but the way to it."""
    for each in plan.includes:
        if each.keep_parents:
            break
    else:
        return plan.includes
    kept = [each.steps for each in plan.includes if each.keep_parents]
    direct: list[Include] = []
    for each in plan.includes:
        if each.keep_parents:
            direct.extend([Include(each.steps[:-1])] if len(each.steps) > 1 else [])
        elif not any(below(each.steps, steps) for steps in kept):
            direct.append(each)
    return tuple(direct)


def _deferred(plan: Plan, kept: Include) -> Deferred:
    """Make the second request of one include: itself and what lies below it."""
    depth = len(kept.steps) - 1
    owner = kept.steps[depth - 1].target() if depth else plan.model
    includes = [Include(kept.steps[depth:], _rebased(kept.conditions, owner, depth))]
    includes += [
        Include(each.steps[depth:], _rebased(each.conditions, owner, depth), each.keep_parents)
        for each in plan.includes
        if each is not kept and below(each.steps, kept.steps)
    ]
    rest = Plan(owner, includes=tuple(includes), target=plan.target, on_unloaded=plan.on_unloaded)
    prefix = tuple([step.attribute for step in kept.steps[:depth]])
    return Deferred(prefix, kept.steps[depth].attribute, rest)


def _rebased(
    conditions: tuple[Condition[Any], ...], owner: type[Any], depth: int
) -> tuple[Condition[Any], ...]:
    """Make conditions start at a model that lies further along their paths."""
    return tuple(
        [
            Condition(
                owner, tuple([(part[0][depth:], *part[1:]) for part in each.parts]), each.tables
            )
            for each in conditions
        ]
    )
