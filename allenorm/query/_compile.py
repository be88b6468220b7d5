"""From a plan to RMA: to the syntax tree, or straight to its text."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from allenorm.errors import QueryError
from allenorm.query._conditions import Condition, Part, Steps, is_impossible
from allenorm.query._kept import kept
from allenorm.query._plan import Include, Plan
from allenorm.query._tables import Tables, includes_of
from allenorm.rma import (
    AssociationTerm,
    Filter,
    ModelStage,
    Option,
    Rma,
    Term,
    column_name,
    element,
    identifier,
    literal,
    quoted,
)
from allenorm.rma._choices import ALL_ROWS, CRITERIA, INCLUDE, LONGEST_NUM_ROWS, OPTIONS

PAGE_ROWS = LONGEST_NUM_ROWS
"""Rows of a page where nothing else is said."""

Node: TypeAlias = "tuple[list[Part], dict[str, Node]]"
"""The filters of one association, and the associations below it by name."""


def compile_plan(
    plan: Plan,
    *,
    num_rows: int | Literal["all"] | None = None,
    start_row: int = 0,
    count: bool | None = None,
) -> Rma:
    """Write a plan in RMA.

    Args:
        plan: What the query has been told.
        num_rows: The rows of this page; the plan's limit caps it. Asking for a page also orders
            by `id` where the class has one and the user named no order, so that pages fit
            together. None writes what the plan says and no more.
        start_row: The rows of the result to skip, beyond the plan's own offset.
        count: Whether the server shall count the rows; None leaves its default.

    Returns:
        The syntax tree of one request.

    Raises:
        QueryError: The plan is known to have no rows, or names a column of a table that the
            query does not join.
        InexpressibleError: It names a table that is joined twice.

    Examples:
        >>> from allenorm import Gene
        >>> from allenorm.rma import render
        >>> render(compile_plan(Gene.where(acronym="Gad1").plan, num_rows=2))
        "model::Gene,rma::criteria,[acronym$eq'Gad1'],rma::options[order$eq'id'][num_rows$eq2]"
    """
    includes = includes_of(plan)
    options = _options(plan, includes, num_rows, start_row, count)
    stage = ModelStage(
        plan.model.__mapping__.name,
        _terms(_gather(plan.conditions)),
        _terms(_gather_includes(includes)),
        tuple([_option(text) for text in options]),
    )
    return Rma((stage,))


def first_page_text(plan: Plan) -> str:
    """Write the text of the first request of a plan, with the default page.

    The same text as the rendered tree has, several times as fast: every value and name was
    checked when the query was built.
    """
    includes = includes_of(plan)
    text = _head(plan.model)
    if plan.conditions:
        text += CRITERIA + _criteria(plan.conditions)
    if includes:
        only = includes[0]
        simple = len(includes) == 1 and not only.conditions
        text += INCLUDE + (only.text if simple else _clause(*_gather_includes(includes)))
    return text + OPTIONS + "".join(_options(plan, includes, PAGE_ROWS, 0, None))


@kept
def _head(model: type[Any]) -> str:
    """Write the beginning of every query of a model."""
    return "model::" + identifier(model.__mapping__.name)


def _criteria(conditions: Iterable[Condition[Any]]) -> str:
    """Write conditions as text; those on the root model need no tree."""
    text = ""
    deeper: list[Part] = []
    for condition in conditions:
        for part in condition.parts:
            if part[1] and not part[0]:
                text += part[1]
            else:
                deeper.append(part)
    if not deeper:
        return text
    root: Node = ([], {})
    for part in deeper:
        _hang(root, part)
    nested = _clause(*root)
    return f"{text},{nested}" if text else nested


def _gather(conditions: Iterable[Condition[Any]]) -> Node:
    """Hang the filters of conditions where their associations meet."""
    root: Node = ([], {})
    for condition in conditions:
        for part in condition.parts:
            _hang(root, part)
    return root


def _gather_includes(includes: Iterable[Include]) -> Node:
    """Hang includes and their filters where their associations meet."""
    root: Node = ([], {})
    for include in includes:
        _node(root, include.steps)
        for condition in include.conditions:
            for part in condition.parts:
                _hang(root, part)
    return root


def _hang(root: Node, part: Part) -> None:
    """Hang one filter below a node."""
    if is_impossible(part):
        message = (
            "the query asks for a value from an empty list, so its result is empty and there is "
            "no text to send; give in_() at least one value"
        )
        raise QueryError(message)
    filters = _node(root, part[0])[0]
    if part[1]:
        filters.append(part)


def _node(root: Node, steps: Steps) -> Node:
    """Return the node of a chain of associations, made where it is missing."""
    node = root
    for step in steps:
        name = step.name
        following = node[1].get(name)
        if following is None:
            following = node[1][name] = ([], {})
        node = following
    return node


def _terms(node: Node) -> tuple[Term, ...]:
    """Write a node as a tree: its filters, then the associations below it."""
    parts, children = node
    terms: list[Term] = [_filter(part) for part in parts]
    for name, child in children.items():
        filters = tuple([_filter(part) for part in child[0]])
        terms.append(AssociationTerm(name, filters, _terms(([], child[1]))))
    return tuple(terms)


def _filter(part: Part) -> Filter:
    """Write one filter as a tree."""
    _, _, name, operator, values = part
    return Filter(column_name(name), operator, tuple([element(value) for value in values]))


def _clause(parts: list[Part], children: dict[str, Node]) -> str:
    """Write a node as text: its filters, then the associations below it."""
    items = ["".join([part[1] for part in parts])] if parts else []
    for name, child in children.items():
        filters, nested = child
        text = name + "".join([part[1] for part in filters]) if filters else name
        items.append(f"{text}({_clause([], nested)})" if nested else text)
    return ",".join(items)


def _option(text: str) -> Option:
    """Write one option as a tree."""
    name, _, value = text[1:-1].partition("$eq")
    return Option(name, (element(value),))


def _options(
    plan: Plan,
    includes: tuple[Include, ...],
    num_rows: int | Literal["all"] | None,
    start_row: int,
    count: bool | None,  # noqa: FBT001 - private; the public function takes it by keyword
) -> list[str]:
    """Write the options of one request, each as its bracket."""
    _check_tables(plan, includes)
    options: list[str] = []
    if plan.order:
        options.append(f"[order$eq'{_order(plan, includes)}']")
    elif num_rows is not None and num_rows != "all" and is_ordered_anyway(plan):
        options.append(f"[order$eq'{_id_name(plan)}']")
    if plan.only or plan.except_ or plan.tabular:
        options += _selection(plan, Tables(plan, includes))
    rows = _rows(plan.limit, num_rows)
    if rows:
        options.append(f"[num_rows$eq{rows}]")
    if plan.offset or start_row:
        options.append(f"[start_row$eq{plan.offset + start_row}]")
    if count is not None:
        options.append(f"[count$eq{literal(count)}]")
    if plan.debug is not None:
        options.append(f"[debug$eq{literal(plan.debug)}]")
    return options


def _rows(limit: int | None, num_rows: int | Literal["all"] | None) -> str:
    """Write how many rows to send, or nothing."""
    if limit is not None and (num_rows is None or num_rows == "all" or limit < num_rows):
        return str(limit)
    return "" if num_rows is None else ALL_ROWS if num_rows == "all" else str(num_rows)


def _check_tables(plan: Plan, includes: tuple[Include, ...]) -> None:
    """Refuse filters that name a table which is joined twice."""
    named: tuple[str, ...] = ()
    for condition in plan.conditions:
        named += condition.tables
    for include in includes:
        for condition in include.conditions:
            named += condition.tables
    if named:
        tables = Tables(plan, includes)
        for table in named:
            tables.check(table)


def _order(plan: Plan, includes: tuple[Include, ...]) -> str:
    """Write the order: bare names are the root's, in flat rows every name is qualified."""
    names = [each.text for each in plan.order]
    if plan.tabular or "" in names:
        tables = Tables(plan, includes)
        names = [
            tables.qualified(each.column) + each.suffix
            if plan.tabular or not each.text
            else each.text
            for each in plan.order
        ]
    return ",".join(names)


def _id_name(plan: Plan) -> str:
    """Return the root's `id` as an order names it; qualified in flat rows, where others have one.

    The root's table keeps its own name, whatever else is joined.
    """
    mapping = plan.model.__mapping__
    name = identifier(mapping.columns["id"].name)
    return f"{identifier(mapping.table)}.{name}" if plan.tabular else name


def is_ordered_anyway(plan: Plan) -> bool:
    """Return whether pages are ordered by the root's `id` although nobody asked for it."""
    if not plan.model.__mapping__.has_id:
        return False
    # SQL orders distinct rows only by what it selects.
    return not plan.distinct or any(
        each.column._column.attribute == "id" and not each.column._path._steps
        for each in plan.tabular
    )


def _selection(plan: Plan, tables: Tables) -> list[str]:
    """Write the options that choose columns: bare names are the root's."""
    options: list[str] = []
    for option, columns in (("only", plan.only), ("except", plan.except_)):
        if columns:
            names = [
                tables.qualified(each) if each._path._steps else each._column.name
                for each in columns
            ]
            options.append(f"[{option}$eq{quoted(','.join(names))}]")
    if plan.tabular:
        names = [
            tables.qualified(each.column) + (f" as {each.alias}" if each.alias else "")
            for each in plan.tabular
        ]
        prefix = "distinct " if plan.distinct else ""
        options.append(f"[tabular$eq{quoted(prefix + ','.join(names))}]")
    return options
