"""Columns, values and conditions as Python."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

from allenorm.query._columns import Column
from allenorm.query._conditions import Condition, Part, Steps, below
from allenorm.query._operands import operand
from allenorm.query._plan import Plan
from allenorm.query._same import column_named, column_of, path_of
from allenorm.query._wrapped import Text, bracketed, call, compared
from allenorm.rma import ColumnName, Element, Null, element

_SIGNS: Final = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
_METHODS: Final = {"li": "like", "il": "ilike", "is": "is_", "in": "in_"}
_DATE_PARTS: Final = 3


class Speller:
    """Writes what one plan holds, and remembers what that needs.

    Args:
        plan: What the query has been told.

    Attributes:
        has_used: Whether `has` was written.
        datetime_used: Whether a time was written.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._root = f"{plan.model.__name__}.c"
        self.has_used = False
        self.datetime_used = False

    def path(self, steps: Steps) -> str:
        """Write a chain of associations."""
        return ".".join([self._root, *(step.attribute for step in steps)])

    def column(self, column: Column[Any, Any]) -> str:
        """Write a column."""
        return f"{self.path(column._path._steps)}.{column._column.attribute}"

    def where(self, conditions: Iterable[Condition[Any]]) -> list[Text]:
        """Write the arguments of `where()`: keywords for plain equality, after the others."""
        texts: list[Text] = []
        keywords: dict[str, Text] = {}
        for part, other in self._needed(conditions):
            if part[3] in {"eq", "in"} and not part[0] and "." not in part[2] and other is None:
                column = column_of(self._plan.model, part)
                name = column._column.attribute
                if name not in keywords and _is_keyword(column, part):
                    keywords[name] = (f"{name}=", self._right(column, part))
                    continue
            texts.append(self._condition(part, other))
        return [*texts, *keywords.values()]

    def conditions(self, conditions: Iterable[Condition[Any]]) -> list[Text]:
        """Write conditions."""
        return [self._condition(part, other) for part, other in self._needed(conditions)]

    def _needed(
        self, conditions: Iterable[Condition[Any]]
    ) -> list[tuple[Part, Column[Any, Any] | None]]:
        """Return the filters of conditions, each with the column that it compares with.

        Between them stands what is only joined, unless something else joins it, too.
        """
        parts = [
            (part, self._compared_with(part, after))
            for each in conditions
            for part, after in zip(each.parts, [*each.parts[1:], None], strict=True)
        ]
        reached = [part[0] for part, _ in parts if part[3] is not None]
        reached += [other._path._steps for _, other in parts if other is not None]
        needed: list[tuple[Part, Column[Any, Any] | None]] = []
        for part, other in parts:
            if part[3] is not None:
                needed.append((part, other))
            elif not any(below(steps, part[0]) for steps in reached):
                reached.append(part[0])
                needed.append((part, None))
        return needed

    def _compared_with(self, part: Part, after: Part | None) -> Column[Any, Any] | None:
        """Return the column that a filter compares with, if it does."""
        values = _elements(part)
        if len(values) != 1 or not isinstance(values[0], ColumnName):
            return None
        name = values[0]
        # What the right column needs is joined right after; or else it lies on the way.
        steps = part[0]
        ways = [] if after is None or after[3] is not None else [after[0]]
        ways += [steps, *[steps[:depth] for depth in range(len(steps))]]
        paths = [path_of(self._plan.model, way) for way in ways]
        return column_named(
            next(each for each in paths if each._mapping.table == name.table), name.name
        )

    def _condition(self, part: Part, other: Column[Any, Any] | None) -> Text:
        """Write one condition."""
        operator = part[3]
        if operator is None:
            self.has_used = True
            return call("has", [self.path(part[0])])
        column = column_of(self._plan.model, part)
        shown = self.column(column) + (".qualified()" if "." in part[2] else "")
        if operator in {"eq", "ne"} and isinstance(_elements(part)[0], Null):
            return f"{shown}.{'is_null' if operator == 'eq' else 'is_not_null'}()"
        right = self._right(column, part) if other is None else self.column(other)
        if operator in _SIGNS:
            return compared(shown, _SIGNS[operator], right)
        return call(f"{shown}.{_METHODS[operator]}", [right])

    def _right(self, column: Column[Any, Any], part: Part) -> Text:
        """Write the value, or the list of values, that a column is compared with."""
        texts = [self._value(operand(column, value)) for value in _elements(part)]
        return bracketed("[", texts, "]") if part[3] == "in" else texts[0]

    def _value(self, value: Any) -> Text:
        """Write a value."""
        if value is None:
            return "None"
        if isinstance(value, str):
            return string(value)
        if isinstance(value, dt.datetime):
            self.datetime_used = True
            parts = [value.year, value.month, value.day, value.hour, value.minute, value.second]
            parts += [value.microsecond]
            while len(parts) > _DATE_PARTS and not parts[-1]:
                parts.pop()
            return call("datetime", [*map(str, parts), "tzinfo=timezone.utc"])
        return repr(value).replace("e+", "e")


def _is_keyword(column: Column[Any, Any], part: Part) -> bool:
    """Return whether a keyword of `where()` can say what a filter says."""
    if part[3] == "eq" and isinstance(_elements(part)[0], Null):
        return column._column.nullable and not column._column.type.endswith("_array")
    return True


def string(text: str) -> str:
    """Write a string, between double quotes unless that takes more escapes."""
    # What `repr` escapes is what would not be seen, or would end the string.
    body = repr(text + '"')[1:-2].replace("\\'", "'")
    single, double = body.count("'"), body.count('"')
    if double > single:
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def _elements(part: Part) -> list[Element]:
    """Return the values of a filter."""
    return [element(text) for text in part[4]]
