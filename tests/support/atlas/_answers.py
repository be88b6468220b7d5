"""Answering RMA over rows that lie in memory: joins, includes, options, as RMA.md reports them."""

import operator
import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from allenorm.schema import ModelClass, Schema
from atlas._rma import Filter, Node, Question, parse

Row = dict[str, Any]
Joined = dict[str, Row]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "is": operator.eq,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}
_DEFAULT_ROWS = 50


class Answerer:
    """Answers queries.

    Without an order, rows of a class that has ids come in another one with each request: nothing
    promises the contrary. Those of a class without ids come as they lie.

    Attributes:
        schema: What the server knows of classes and tables.
        rows: The rows of each class, nested as deep as any query may ask for them.
        most_rows: The most rows of a page, whatever a query asks for; None for any number.
        answered: How many queries came.
    """

    def __init__(
        self, schema: Schema, rows: Mapping[str, list[Row]], *, most_rows: int | None = None
    ) -> None:
        self.schema = schema
        self.most_rows = most_rows
        self.rows = dict(rows)
        self.answered = 0

    def answer(self, text: str) -> dict[str, Any]:
        """Return the envelope for a query; what is wrong with it comes as `success: false`."""
        self.answered += 1
        try:
            return self._answer(parse(text))
        except (ValueError, KeyError) as error:
            return {"success": False, "msg": f"Error in query: {text}, {error}"}

    def _answer(self, question: Question) -> dict[str, Any]:
        model = self.schema.classes[question.model]
        options = question.options
        tree = _merged(question.criteria, question.include)
        rows = list(self.rows.get(model.name, ()))
        if model.has_id:
            random.Random(self.answered).shuffle(rows)  # noqa: S311 - any order will do
        joined = [each for row in rows for each in self._joined(model, row, tree)]
        self._order(model, joined, tree, options.get("order", ""))
        if "tabular" in options:
            made = _tabular(joined, options)
        else:
            found = {id(each[model.table]): each[model.table] for each in joined}
            shaper = _Shaper(self.schema, options)
            made = [shaper.shaped(model, row, question.include) for row in found.values()]
        start = int(options.get("start_row", 0))
        wanted = options.get("num_rows", str(_DEFAULT_ROWS)).strip("'")
        count = len(made) if wanted == "all" else int(wanted)
        if self.most_rows is not None:
            count = min(count, self.most_rows)
        sent = made[start : start + count]
        return {
            "success": True,
            "id": 0,
            "start_row": start,
            "num_rows": len(sent),
            "total_rows": len(joined),
            "msg": sent,
        }

    def _order(self, model: ModelClass, joined: list[Joined], tree: "_Join", order: str) -> None:
        """Order joined rows as asked; null is the greatest value."""
        for term in reversed(order.strip("'").split(",") if order else []):
            name, descending = term.removesuffix("$desc").removesuffix("$asc"), "$desc" in term
            table, _, column = name.rpartition(".")
            table = table or model.table
            if table not in self._tables(model, tree):
                message = f"missing FROM-clause entry for table {table}"
                raise ValueError(message)

            def key(row: Joined, table: str = table, column: str = column) -> tuple[bool, Any]:
                value = row[table][column] if table in row else None
                return (value is None, 0 if value is None else value)

            joined.sort(key=key, reverse=descending)

    def _tables(self, model: ModelClass, node: "_Join") -> set[str]:
        """Return the tables that a query joins."""
        below = (
            self._tables(self._target(model, name), child) for name, child in node.children.items()
        )
        return {model.table}.union(*below)

    def _joined(self, model: ModelClass, row: Row, node: "_Join") -> Iterator[Joined]:
        """Yield the rows that a SQL join of this row would give."""
        made = [{model.table: row}]
        for name, child in node.children.items():
            target = self._target(model, name)
            below = [
                each
                for related in _related(row, name)
                for each in self._joined(target, related, child)
            ]
            if not below and not child.inner:
                below = [{}]
            # Of two rows of one table, the name of the table means the one nearer to the root.
            made = [{**other, **one} for one in made for other in below]
        for joined in made:
            if all(self._holds(model, joined, each) for each in node.filters):
                yield joined

    def _holds(self, model: ModelClass, joined: Joined, each: Filter) -> bool:
        """Tell whether a joined row fulfils a filter."""
        table, _, column = each.name.rpartition(".")
        kinds = {
            field.name: field.type
            for one in self.schema.classes.values()
            if one.table == (table or model.table)
            for field in one.fields
        }
        if column not in kinds:
            message = f"column {each.name} does not exist"
            raise ValueError(message)
        value = joined.get(table or model.table, {}).get(column)
        if each.values == ["null"]:
            return (value is None) == (each.operator == "eq")
        if value is None:
            return False
        given = [self._literal(text, kinds[column], joined) for text in each.values]
        if None in given:
            return False
        if each.operator == "in":
            return value in given
        if each.operator in {"li", "il"}:
            pattern = ".*".join(map(re.escape, str(given[0]).split("*")))
            flags = re.IGNORECASE if each.operator == "il" else 0
            return re.fullmatch(pattern, value, flags | re.DOTALL) is not None
        return _COMPARE[each.operator](value, given[0])

    def _literal(self, text: str, kind: str, joined: Joined) -> Any:
        """Read a written value for a column, or take that of another column."""
        if text[:1] != "'" and "." in text and text[:1].isalpha():
            table, _, column = text.rpartition(".")
            return joined[table][column]
        text = text.strip("'")
        if kind == "integer":
            return int(text)
        if kind == "float":
            return float(text)
        return {"true": True, "false": False}[text] if kind == "boolean" else text

    def _target(self, model: ModelClass, name: str) -> ModelClass:
        association = model.association(name)
        if association is None:
            message = f"Association named '{name}' was not found on {model.name}"
            raise ValueError(message)
        return self.schema.classes[association.target]


class _Join:
    """Criteria and include in one: what is joined, and whether rows without it go."""

    def __init__(self) -> None:
        self.filters: list[Filter] = []
        self.children: dict[str, _Join] = {}
        self.inner = False

    def add(self, node: Node, *, inner: bool) -> None:
        """Join what a clause names; a filter makes an include drop rows, too."""
        self.filters += node.filters
        for name, below in node.children.items():
            child = self.children.setdefault(name, _Join())
            child.inner = child.inner or inner or below.filtered
            child.add(below, inner=inner)


class _Shaper:
    """Rows as an answer shows them: chosen columns, and included associations only."""

    def __init__(self, schema: Schema, options: Mapping[str, str]) -> None:
        self.schema = schema
        self.matcher = Answerer(schema, {})
        self.only = _names(options.get("only"))
        self.except_ = _names(options.get("except"))

    def shaped(self, model: ModelClass, row: Row, include: Node, *, root: bool = True) -> Row:
        """Return a row as it is sent."""
        shown = {
            key: value
            for key, value in row.items()
            if not self._is_related(model, key, value) and self._chosen(model, key, root=root)
        }
        for name, below in include.children.items():
            if isinstance(row.get(name), (dict, list)):
                shown[name] = self._below(self.matcher._target(model, name), row[name], below)
        return shown

    def _below(self, target: ModelClass, value: Any, node: Node) -> Any:
        """Return an included value, without the children that a filter drops."""
        if isinstance(value, dict):
            return self.shaped(target, value, node, root=False)
        tree = _merged(Node(), node)
        kept = [each for each in value if any(self.matcher._joined(target, each, tree))]
        return [self.shaped(target, each, node, root=False) for each in kept]

    def _is_related(self, model: ModelClass, key: str, value: Any) -> bool:
        """Tell whether a key is an association; a column may have the same name."""
        both = model.field(key) is not None and not isinstance(value, (dict, list))
        return model.association(key) is not None and not both

    def _chosen(self, model: ModelClass, key: str, *, root: bool) -> bool:
        """Tell whether a column is to be sent."""
        names = {f"{model.table}.{key}"} | ({key} if root else set())
        if names & self.except_:
            return False
        mentioned = root or any(each.startswith(f"{model.table}.") for each in self.only)
        return not self.only or not mentioned or bool(names & self.only)


def _names(option: str | None) -> set[str]:
    """Return the names of an option's list."""
    return set(option.strip("'").split(",")) if option else set()


def _merged(criteria: Node, include: Node) -> _Join:
    """Return the joins of both clauses."""
    tree = _Join()
    tree.add(criteria, inner=True)
    tree.add(include, inner=False)
    return tree


def _related(row: Row, name: str) -> list[Row]:
    """Return the rows that an association leads to."""
    value = row.get(name)
    if isinstance(value, dict):
        return [value]
    return value if isinstance(value, list) else []


def _tabular(joined: list[Joined], options: Mapping[str, str]) -> list[Row]:
    """Return flat rows, all values as text."""
    selection = options["tabular"].strip("'")
    distinct = selection.startswith("distinct ")
    flat: list[Row] = []
    for row in joined:
        made: Row = {}
        for term in selection.removeprefix("distinct ").split(","):
            name, _, alias = term.partition(" as ")
            table, _, column = name.rpartition(".")
            value = row[table].get(column) if table in row else None
            made[alias or column] = _text(value)
        if not distinct or made not in flat:
            flat.append(made)
    return flat


def _text(value: Any) -> str | None:
    """Write a value as the server's flat rows have it."""
    if isinstance(value, bool):
        return "t" if value else "f"
    return None if value is None else str(value)
