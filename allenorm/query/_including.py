"""What `include()` does to a plan, and what it refuses."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Iterable
from typing import Any, cast

from allenorm.errors import QueryError, quote
from allenorm.query._build import condition_of
from allenorm.query._columns import is_column
from allenorm.query._conditions import Condition, Steps, below, common_root, is_impossible
from allenorm.query._kept import kept
from allenorm.query._paths import Path, path, spelt
from allenorm.query._plan import Include, Plan
from allenorm.query._values import kind_of


def new_includes(
    plan: Plan,
    paths: Iterable[Any],
    where: object,
    keep_parents: bool,  # noqa: FBT001 - private; the verb takes it by keyword
) -> tuple[Include, ...]:
    """Add associations to bring along."""
    model = plan.model
    found: list[Include] = []
    for each in paths:
        kind = kind_of(each)
        if kind is str:
            found.append(_plain_include(model, each))
        elif kind is Path and each._root is model and each._steps:
            found.append(each._include or _path_include(each))
        else:
            found += [Include(steps) for steps in _steps(model, each)]
    if keep_parents or where != ():
        found = _filtered(model, found, where, keep_parents=keep_parents)
    return (*plan.includes, *found)


def _path_include(path: Path[Any, Any]) -> Include:
    """Make the include of a path and keep it there."""
    path._include = made = Include(path._steps)
    return made


@kept
def _plain_include(model: type[Any], dotted: str) -> Include:
    """Resolve a dotted path; kept, because the same few are used over and over."""
    return Include(path(model, dotted)._steps)


def _filtered(
    model: type[Any], found: list[Include], where: object, *, keep_parents: bool
) -> list[Include]:
    """Return an include with its conditions, if they fit it."""
    conditions = _many(model, where)
    if not conditions and not keep_parents:
        return found
    if not conditions:
        message = (
            "keep_parents=True needs where=...: an include without conditions keeps its parents"
        )
        raise QueryError(message)
    if len(found) != 1:
        message = (
            f"include(where=...) takes one path, got {len(found)}: call include() once for each"
        )
        raise QueryError(message)
    steps = found[0].steps
    for condition in conditions:
        _check_below(condition, steps)
    if keep_parents:
        _check_owner(model, steps)
        for condition in conditions:
            _check_own_tables(condition, steps)
    return [Include(steps, conditions, keep_parents)]


def _many(model: type[Any], where: object) -> tuple[Condition[Any], ...]:
    """Return the conditions of an include: one, or a sequence."""
    if isinstance(where, (list, tuple)):
        found = tuple([condition_of(model, each) for each in cast("Iterable[object]", where)])
    else:
        found = (condition_of(model, where),)
    for each in found:
        if any(is_impossible(part) for part in each.parts):
            message = "include(where=...) with an empty list matches nothing; leave the include out"
            raise QueryError(message)
    return found


def _check_below(condition: Condition[Any], steps: Steps) -> None:
    """Refuse a condition of an include that is not about the included rows."""
    for part_steps, *_ in condition.parts:
        if not below(part_steps, steps):
            shown = ".".join([step.attribute for step in steps])
            message = (
                f"a condition of include({shown!r}) must be about {shown} or what lies below it: "
                f"{condition!r} is not. A filtered include also drops the rows that it leaves "
                "without a match; a condition that chooses rows belongs in where()"
            )
            raise QueryError(message)


def _check_owner(model: type[Any], steps: Steps) -> None:
    """Refuse to keep parents that a second request could not find again."""
    owner = steps[-2].target() if len(steps) > 1 else model
    if not owner.__mapping__.has_id:
        message = (
            f"keep_parents=True finds the parents again by id, and {owner.__name__} has none; "
            "include without conditions and filter in Python"
        )
        raise QueryError(message)


def _check_own_tables(condition: Condition[Any], steps: Steps) -> None:
    """Refuse to compare with a column that the second request of an include does not have."""
    own = {
        part[0][depth - 1].target().__mapping__.table
        for part in condition.parts
        for depth in range(len(steps), len(part[0]) + 1)
    }
    for table in condition.tables:
        if table not in own:
            message = (
                f"keep_parents=True fetches the included rows by a request of their own, which "
                f"has no table {table}; leave it out, or compare in Python"
            )
            raise QueryError(message)


def _steps(model: type[Any], given: object) -> list[Steps]:
    """Return the associations of one argument of `include()`."""
    if isinstance(given, str):
        return [path(model, given)._steps]
    if isinstance(given, Path):
        root = given._root
        if not given._steps:
            first = next(iter(root.__mapping__.relations), "association")
            shown = spelt(f"{given}")
            message = (
                f"{given} leads nowhere; include an association of it, such as {shown}.{first}"
            )
            raise QueryError(message)
        if root is not model and common_root(root, model) is None:
            message = (
                f"{given} starts at {root.__name__}, and the query at {model.__name__}; reach it "
                f"through {model.__name__}.c"
            )
            raise QueryError(message)
        return [given._steps]
    if isinstance(given, (tuple, list)):
        return [steps for each in cast("Iterable[object]", given) for steps in _steps(model, each)]
    if is_column(given):
        message = f"{given} is a column; columns come with their model, include() takes paths"
    else:
        message = f"include() takes dotted names or paths, got {quote(given, 80)}"
    raise QueryError(message)
