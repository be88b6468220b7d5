"""A query in words, step by step."""

# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import math

from allenorm.query._compile import PAGE_ROWS
from allenorm.query._conditions import Part, describe
from allenorm.query._plan import Include, Plan
from allenorm.query._tables import includes_of


def explain(plan: Plan) -> str:
    """Describe a plan.

    Args:
        plan: What the query has been told.

    Returns:
        One numbered step a line.
    """
    model = plan.model.__mapping__
    steps = [f"read {model.name} (table {model.table})"]
    steps += [_criterion(part) for each in plan.conditions for part in each.parts]
    steps += [_include(each) for each in includes_of(plan)]
    steps += _columns(plan)
    steps += [_order(plan), _paging(plan), *_deferred(plan), _requests(plan)]
    return "\n".join([f"{number}. {step}" for number, step in enumerate(steps, 1)])


def _criterion(part: Part) -> str:
    """Describe one criterion."""
    text = describe(part)
    if not part[0]:
        return f"keep rows with {text}"
    return f"keep rows with {text} (an inner join: rows without a match are dropped)"


def _include(include: Include) -> str:
    """Describe one include of the main request."""
    shown = f"bring {include.path} along"
    if not include.conditions:
        return f"{shown} (rows without one stay)"
    filters = " and ".join([describe(part) for each in include.conditions for part in each.parts])
    return (
        f"{shown}, those with {filters}: ROWS WITHOUT A MATCH ARE DROPPED, because the API joins "
        "what it filters; keep_parents=True keeps them"
    )


def _columns(plan: Plan) -> list[str]:
    """Describe which columns are sent."""
    found: list[str] = []
    if plan.only:
        found.append(f"send only {', '.join(map(str, plan.only))}")
    if plan.except_:
        found.append(f"send all columns but {', '.join(map(str, plan.except_))}")
    if plan.tabular:
        names = [
            f"{each.column} as {each.key}" if each.alias else str(each.column)
            for each in plan.tabular
        ]
        rows = "each flat row once" if plan.distinct else "flat rows, one for each joined row"
        found.append(f"send {rows}: {', '.join(names)}")
    return found


def _order(plan: Plan) -> str:
    """Describe the order."""
    if plan.order:
        terms = [
            f"{each.column} {'descending' if each.descending else 'ascending'}"
            for each in plan.order
        ]
        return f"order by {', then '.join(terms)}"
    if not plan.model.__mapping__.has_id:
        return "in no order: the class has no id, so pages may overlap; order_by() prevents it"
    return "order by id, because nothing else was asked for and pages must fit together"


def _paging(plan: Plan) -> str:
    """Describe which rows are read."""
    text = f"read pages of {PAGE_ROWS} rows at most, until one is short"
    if plan.offset:
        text = f"skip {plan.offset} rows, {text}"
    if plan.limit is not None:
        text += f" or {plan.limit} rows are there"
    return text


def _deferred(plan: Plan) -> list[str]:
    """Describe the requests that follow the main one."""
    found: list[str] = []
    for each in plan.includes:
        if each.keep_parents:
            filters = " and ".join(
                [describe(part) for one in each.conditions for part in one.parts]
            )
            found.append(
                f"then fetch {each.path} with {filters} by the ids of its owners; owners without "
                "a match stay"
            )
    return found


def _requests(plan: Plan) -> str:
    """Describe how many requests are sent at least."""
    if plan.empty:
        return "send nothing: the result is known to be empty"
    pages = 1 if plan.limit is None else max(1, math.ceil(plan.limit / PAGE_ROWS))
    text = "send 1 request at least"
    if pages > 1:
        text += f", {pages} for all {plan.limit} rows"
    later = len(plan.deferred)
    return f"{text}, and {later} more where it brings rows" if later else text
