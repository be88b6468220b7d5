"""What each verb of a query does to its plan, and what it refuses; `include()` apart."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from allenorm.errors import InexpressibleError, QueryError, UnknownNameError, quote
from allenorm.query._columns import Column, Order, is_column
from allenorm.query._conditions import Condition, common_root, is_condition
from allenorm.query._paths import Path, root_path, spelt, unknown_name
from allenorm.query._plan import Plan, Selected
from allenorm.query._values import kind_of

_ALIAS = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def new_conditions(
    plan: Plan, conditions: Iterable[Any], equal: Mapping[str, Any]
) -> tuple[Condition[Any], ...]:
    """Add conditions, and equality or membership for keywords."""
    model = plan.model
    added: list[Condition[Any]] = [
        each if kind_of(each) is Condition and each.root is model else condition_of(model, each)
        for each in conditions
    ]
    if equal:
        added += [_equality(model, name, value) for name, value in equal.items()]
    return (*plan.conditions, *added)


def by_id(plan: Plan, given: object) -> tuple[Condition[Any], ...]:
    """Add the condition of one row's `id`."""
    if given is None or issubclass(kind_of(given), (list, tuple, set, frozenset, range)):
        message = (
            f"get() takes one id, got {quote(given, 80)}; where(id=[...]) finds the rows of several"
        )
        raise QueryError(message)
    return new_conditions(plan, (), {"id": given})


def _equality(model: type[Any], name: str, value: Any) -> Condition[Any]:
    """Return the condition of one keyword."""
    if name not in model.__mapping__.columns:
        raise _no_keyword(model, name)
    column: Column[Any, Any] = getattr(root_path(model), name)
    if isinstance(value, (list, tuple, set, frozenset, range)):
        return column.in_(cast("Iterable[Any]", value))
    if is_column(value):
        message = (
            "a keyword of where() takes a value; compare columns as in "
            f"{spelt(str(column))} == {spelt(str(value))}"
        )
        raise QueryError(message)
    condition: Condition[Any] = column == value
    return condition


def new_order(plan: Plan, terms: Iterable[Any]) -> tuple[Order[Any], ...]:
    """Add terms to the order."""
    model = plan.model
    added: list[Order[Any]] = []
    for each in terms:
        order = each if kind_of(each) is Order else _order(model, each)
        if order.column._root is not model:
            _check_root(model, order.column)
        added.append(order)
    return (*plan.order, *added)


def _order(model: type[Any], given: Any) -> Order[Any]:
    """Return a term of an order for a column."""
    if is_column(given):
        return given.asc()
    message = (
        f"order_by() takes columns such as {model.__name__}.c.id or {model.__name__}.c.id.desc(), "
        f"got {_quoted(given)}"
    )
    raise QueryError(message)


def with_only(plan: Plan, columns: Iterable[object]) -> Plan:
    """Name the columns to send."""
    found = tuple([_column(plan.model, each) for each in columns])
    if not found:
        message = "only() takes at least one column"
        raise QueryError(message)
    if plan.except_:
        message = "a query takes only() or except_(), not both"
        raise QueryError(message)
    return plan.replaced("only", (*plan.only, *found))


def with_except(plan: Plan, columns: Iterable[object]) -> Plan:
    """Name the columns to leave out."""
    found = tuple([_column(plan.model, each) for each in columns])
    if not found:
        message = "except_() takes at least one column"
        raise QueryError(message)
    if plan.only:
        message = "a query takes only() or except_(), not both"
        raise QueryError(message)
    return plan.replaced("except_", (*plan.except_, *found))


def with_tabular(
    plan: Plan,
    columns: Iterable[object],
    aliases: Mapping[str, object],
    distinct: bool,  # noqa: FBT001 - private; the verb takes it by keyword
) -> Plan:
    """Name the columns of flat rows."""
    selected = [
        Selected(column._column.name, column)
        for column in [_column(plan.model, each) for each in columns]
    ]
    for alias, each in aliases.items():
        if not _ALIAS.fullmatch(alias):
            message = (
                f"the alias {quote(alias, 80)} is no name: use ASCII letters, digits and _, and "
                "no digit first"
            )
            raise InexpressibleError(message)
        selected.append(Selected(alias, _column(plan.model, each), alias))
    keys = [each.key for each in selected]
    if not keys:
        message = "tabular() takes at least one column"
        raise QueryError(message)
    # PostgreSQL folds unquoted names to lower case, so two that differ in case alone are one.
    folded = [key.lower() for key in keys]
    for key, low in zip(keys, folded, strict=True):
        if folded.count(low) > 1:
            message = (
                f"two columns of tabular() would be called {key!r}; give one an alias, for "
                f"example tabular(..., other_{low}=column)"
            )
            raise QueryError(message)
    if plan.only or plan.except_:
        message = "tabular() names its columns itself; leave out only() and except_()"
        raise QueryError(message)
    if any(each.keep_parents for each in plan.includes):
        message = "flat rows come from one request, so include(keep_parents=True) has no place"
        raise QueryError(message)
    return plan.changed(tabular=tuple(selected), distinct=distinct)


def with_columns(plan: Plan, columns: Iterable[object]) -> Plan:
    """Ask for the values of columns alone: by `only`, or as flat rows where one is joined."""
    found = [_column(plan.model, each) for each in columns]
    if not found:
        message = "values() takes at least one column"
        raise QueryError(message)
    bare = without_objects(plan)
    if all(not each._path._steps for each in found):
        return bare.changed(only=tuple(found))
    names = [f"value_{number}" for number, _ in enumerate(found, 1)]
    selected = [Selected(name, each, name) for name, each in zip(names, found, strict=True)]
    return bare.changed(tabular=tuple(selected))


def without_objects(plan: Plan) -> Plan:
    """Leave out what shapes objects and does not choose rows."""
    filtered = tuple([each for each in plan.includes if each.conditions and not each.keep_parents])
    return plan.changed(includes=filtered, only=(), except_=())


def with_debug(plan: Plan, mode: object) -> Plan:
    """Set the server's debug option."""
    if mode is not True and mode is not False and mode != "preview":
        message = f"debug() takes True, False or 'preview', got {quote(mode, 80)}"
        raise QueryError(message)
    return plan.replaced("debug", mode)


def with_target(plan: Plan, target: Any, on_unloaded: object) -> Plan:
    """Say where to send the query, and what reading an unloaded relation does."""
    if on_unloaded not in {None, "raise", "batch"}:
        message = f"on_unloaded is 'raise' or 'batch', got {quote(on_unloaded, 80)}"
        raise QueryError(message)
    changes: dict[str, Any] = {} if target is None else {"target": target}
    if on_unloaded is not None:
        changes["on_unloaded"] = on_unloaded
    return plan.changed(**changes)


def condition_of(model: type[Any], given: object) -> Condition[Any]:
    """Return a condition that fits the model, or say what was passed instead."""
    if is_condition(given):
        root = given.root
        if root is model or common_root(root, model) is not None:
            return given
        message = (
            f"a condition on {root.__name__} cannot filter {model.__name__}; start it at "
            f"{model.__name__}.c"
        )
        raise QueryError(message)
    shown = f"{given}"
    if isinstance(given, Path):
        message = f"{shown} is an association, not a condition; has({spelt(shown)}) requires one"
    elif is_column(given):
        message = (
            f"{shown} is a column, not a condition; compare it, or use {spelt(shown)}.is_not_null()"
        )
    else:
        message = (
            f"where() takes conditions such as {model.__name__}.c.id == 1, got {_quoted(given)}"
        )
    raise QueryError(message)


def _check_root(model: type[Any], column: Column[Any, Any]) -> None:
    """Refuse a column of another root model."""
    root = column._path._root
    if root is not model and common_root(root, model) is None:
        message = (
            f"{column} starts at {root.__name__}, and the query at {model.__name__}; reach it "
            f"through {model.__name__}.c"
        )
        raise QueryError(message)


def _column(model: type[Any], given: object) -> Column[Any, Any]:
    """Return a column that fits the model, by object or by name."""
    if isinstance(given, str):
        mapping = model.__mapping__
        if given in mapping.relations:
            message = (
                f"{model.__name__}.{given} is an association (to "
                f"{mapping.relations[given].target_name}), not a column; include() brings it "
                f"along, and {model.__name__}.c.{given} has its columns"
            )
            raise QueryError(message)
        if given not in mapping.columns:
            raise _no_keyword(model, given)
        named: Column[Any, Any] = getattr(root_path(model), given)
        return named
    if is_column(given):
        _check_root(model, given)
        return given
    message = f"expected a column of {model.__name__}, got {_quoted(given)}"
    raise QueryError(message)


def _quoted(given: object) -> str:
    """Quote what was passed instead of a column or a condition."""
    hint = "; pass each by itself, or write * before the list" if _is_items(given) else ""
    return quote(given, 80) + hint


def _is_items(given: object) -> bool:
    """Return whether this is a list or a tuple, without narrowing its type."""
    return isinstance(given, (list, tuple))


def _no_keyword(model: type[Any], name: str) -> QueryError:
    """Make the error for a name that is no column of the root model."""
    mapping = model.__mapping__
    if name in mapping.relations:
        target = mapping.relations[name].target_name
        return QueryError(
            f"{model.__name__}.{name} is an association (to {target}), not a column; name one of "
            f"its columns, as in {model.__name__}.c.{name}.id == 1, or has({model.__name__}.c."
            f"{name})"
        )
    field = name.partition("__")[0]
    if field != name and field in mapping.columns:
        return UnknownNameError(
            f"{model.__name__} has no column {quote(name, 80)}; operators are written on columns, "
            f"as in {model.__name__}.c.{field} > 1"
        )
    if difflib.get_close_matches(name, mapping.columns, 1):
        return unknown_name(model, name)
    known = ", ".join(sorted(mapping.columns)[:12])
    return UnknownNameError(
        f"{model.__name__} has no column {quote(name, 80)}; it has {known}"
        + (", ..." if len(mapping.columns) > 12 else "")  # noqa: PLR2004 - as many as fit a line
    )


def check_page(size: object, verb: str) -> None:
    """Refuse a size that no page has; None leaves it to the client."""
    if size is not None and whole(size, verb) == 0:
        message = f"{verb}() takes a number of rows, 1 or more, got 0"
        raise QueryError(message)


def whole(value: object, verb: str) -> int:
    """Return a number of rows that is not negative."""
    if kind_of(value) is not int or not isinstance(value, int) or value < 0:
        message = f"{verb}() takes a number of rows, 0 or more, got {quote(value, 80)}"
        raise QueryError(message)
    return value
