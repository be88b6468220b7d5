"""From a plan to the Python that a user would have written for it."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import keyword
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from allenorm.query._columns import Column
from allenorm.query._conditions import Steps
from allenorm.query._plan import Include, Plan
from allenorm.query._spelt import Speller, string
from allenorm.query._wrapped import Text, assigned, bracketed, call

LITERAL_DEPTH = 2
"""How deep dotted names of includes are typed; deeper ones are written as paths."""


def program(plan: Plan, width: int) -> str:
    """Write a plan as Python.

    Args:
        plan: What the query has been told.
        width: The most characters of a line.

    Returns:
        Imports, and a statement that assigns the query to `query`.
    """
    speller = Speller(plan)
    statement = assigned("query", [*_calls(plan, speller)], width)
    return f"{_imports(plan, speller, width)}\n\n{statement}"


def _calls(plan: Plan, speller: Speller) -> Iterator[Text]:
    """Yield each call of the chain."""
    verbs = [*_includes(plan, speller), *_selection(plan, speller), *_paging(plan, speller)]
    arguments = speller.where(plan.conditions)
    starts = bool(verbs) and not arguments and bool(plan.includes)
    name = plan.model.__name__
    if not starts:
        yield call(f"{name}.where", arguments)
    for number, (verb, given) in enumerate(verbs):
        yield call(f"{name if starts and number == 0 else ''}.{verb}", given)


def _includes(plan: Plan, speller: Speller) -> Iterator[tuple[str, list[Text]]]:
    """Yield the calls of `include`: neighbours without conditions share one."""
    plain: list[Text] = []
    for include in plan.includes:
        path = _included(include.steps, speller)
        if include.conditions:
            if plain:
                yield "include", plain
                plain = []
            yield "include", [path, *_filtered(include, speller)]
        elif path not in plain:
            plain.append(path)
    if plain:
        yield "include", plain


def _included(steps: Steps, speller: Speller) -> Text:
    """Write the path of an include."""
    if len(steps) > LITERAL_DEPTH:
        return speller.path(steps)
    return string(".".join([step.attribute for step in steps]))


def _filtered(include: Include, speller: Speller) -> Iterator[Text]:
    """Yield what an include with conditions takes beside its path."""
    conditions = speller.conditions(include.conditions)
    several = len(conditions) > 1
    yield ("where=", bracketed("[", conditions, "]") if several else conditions[0])
    if include.keep_parents:
        yield "keep_parents=True"


def _selection(plan: Plan, speller: Speller) -> Iterator[tuple[str, list[Text]]]:
    """Yield the calls that choose columns."""
    if plan.only:
        yield "only", _named(plan.only, speller)
    if plan.except_:
        yield "except_", _named(plan.except_, speller)
    if plan.tabular:
        bare: list[Text] = []
        aliased: list[Text] = []
        odd: list[Text] = []
        for each in plan.tabular:
            column = speller.column(each.column)
            if each.alias is None:
                bare.append(column)
            elif keyword.iskeyword(each.alias):
                odd.append(("**", bracketed("{", [(f"{string(each.alias)}: ", column)], "}")))
            else:
                aliased.append((f"{each.alias}=", column))
        # With `distinct` given, checkers do not take a dict for it; each has one type.
        flags: list[Text] = [f"distinct={plan.distinct}"] if plan.distinct or odd else []
        yield "tabular", [*bare, *aliased, *flags, *odd]


def _named(columns: Iterable[Column[Any, Any]], speller: Speller) -> list[Text]:
    """Write columns: those of the root by name."""
    return [
        speller.column(each) if each._path._steps else string(each._column.attribute)
        for each in columns
    ]


def _paging(plan: Plan, speller: Speller) -> Iterator[tuple[str, list[Text]]]:
    """Yield the calls that order, page and send."""
    if plan.order:
        terms = [(each, speller.column(each.column)) for each in plan.order]
        yield "order_by", [(text, ".desc()") if each.descending else text for each, text in terms]
    if plan.limit is not None:
        yield "limit", [str(plan.limit)]
    if plan.offset:
        yield "offset", [str(plan.offset)]
    if plan.debug is not None:
        yield "debug", [] if plan.debug is True else [_mode(plan.debug)]
    target: list[Text] = [string(plan.target)] if isinstance(plan.target, str) else []
    if plan.on_unloaded is not None:
        target.append(f"on_unloaded={string(plan.on_unloaded)}")
    if target:
        yield "using", target


def _mode(mode: object) -> str:
    """Write a debug mode."""
    return string(mode) if isinstance(mode, str) else repr(mode)


def _imports(plan: Plan, speller: Speller, width: int) -> str:
    """Write what the statement needs."""
    model = plan.model
    wanted: dict[str, list[str]] = {_home(model): [model.__name__]}
    if speller.has_used:
        wanted.setdefault("allenorm", []).append("has")
    lines = [_import(module, wanted[module], width) for module in sorted(wanted)]
    if speller.datetime_used:
        lines.insert(0, "from datetime import datetime, timezone\n")
    return "\n".join(lines)


def _import(module: str, names: list[str], width: int) -> str:
    """Write one import."""
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= width:
        return line
    return f"from {module} import (\n" + "".join([f"    {name},\n" for name in names]) + ")"


def _home(model: type[Any]) -> str:
    """Return where a class is imported from: the outermost package that offers it."""
    ours = __name__.partition(".")[0]
    for module in (ours, model.__module__.rpartition(".")[0]):
        if getattr(sys.modules.get(module), model.__name__, None) is model:
            return module
    return model.__module__
