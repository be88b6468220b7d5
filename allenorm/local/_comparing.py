"""From a filter to a condition of SQL."""

import json
from typing import Final

from allenorm.local._joins import Reference, Test
from allenorm.local._literals import Kind, kind_of, operand, text_of
from allenorm.local._refusal import refuse
from allenorm.local._statement import Statement, column, items, select, some
from allenorm.rma import Element, Null

_SYMBOLS: Final = {"ne": "<>", "gt": ">", "lt": "<", "ge": ">=", "le": "<="}
_NULLS: Final = {"eq": "IS NULL", "is": "IS NULL", "ne": "IS NOT NULL"}
_EQUAL: Final = frozenset({"eq", "in", "is"})
_FEW: Final = 20
"""The longest list whose items are bound one by one."""


def condition(test: Test, statement: Statement) -> str:
    """Return the condition of a filter; rows without a value on either side never fulfil it."""
    kind = kind_of(test.left.column.type)
    left = expression(test.left)
    alone = test.values[0] if len(test.values) == 1 else None
    if test.operator is None:
        return f"{left} IS NOT NULL"
    if isinstance(alone, Null) and test.operator in _NULLS:
        return f"{left} {_NULLS[test.operator]}"
    if isinstance(alone, Null) or not test.values:
        return "0"
    if kind == "array":
        refuse(f"column {test.left.column.name} holds a list; it can only be compared with null")
    if test.operator in _EQUAL:
        return _equal(test, kind, statement)
    if alone is None:
        refuse(f"${test.operator} takes one value, got {len(test.values)}")
    if test.operator in {"li", "il"}:
        return _like(test, alone, kind, statement)
    return _compared(test, alone, kind, statement)


def _compared(test: Test, value: "Element | Reference", kind: Kind, statement: Statement) -> str:
    """Return the condition of an order, or of not being equal."""
    left, symbol = _key(expression(test.left), kind), _SYMBOLS[str(test.operator)]
    if isinstance(value, Reference):
        return f"{left} {symbol} {_other(test, value)}"
    bound = operand(kind, value)
    if test.operator == "ne":
        others = ", ".join(statement.bind(each) for each in _spellings(kind, bound))
        return f"{left} NOT IN ({others})"
    return f"{left} {symbol} {statement.bind(bound)}"


def expression(reference: Reference) -> str:
    """Return a column of a node in SQL."""
    name = column(reference.node.alias, reference.column.name)
    return f"allenorm_text({name})" if reference.column.type == "unknown" else name


def sortable(reference: Reference) -> str:
    """Return a column of a node as it is ordered by."""
    return _key(expression(reference), kind_of(reference.column.type))


def text_form(left: str, kind: Kind) -> str:
    """Return a column as flat rows have it: text."""
    if kind == "boolean":
        return f"CASE {left} WHEN 1 THEN 't' WHEN 0 THEN 'f' END"
    return left if kind in {"text", "datetime", "array"} else f"allenorm_text({left})"


def _key(left: str, kind: Kind) -> str:
    """Return a column as it compares: a time with a fraction is later than one without."""
    return f"rtrim({left}, 'Z')" if kind == "datetime" else left


def _other(test: Test, value: Reference) -> str:
    """Return the column on the right, which must compare with the one on the left."""
    left, right = kind_of(test.left.column.type), kind_of(value.column.type)
    numbers = {"integer", "float"}
    if left != right and not {left, right} <= numbers:
        names = f"{test.left.column.type} and {value.column.type}"
        refuse(f"columns {test.left.column.name} and {value.column.name} do not compare: {names}")
    return _key(expression(value), right)


def _like(test: Test, value: "Element | Reference", kind: Kind, statement: Statement) -> str:
    """Return the condition of `$li` and `$il`."""
    fold = int(test.operator == "il")
    if isinstance(value, Reference):
        _other(test, value)
        pattern = text_form(expression(value), kind_of(value.column.type))
    else:
        text = text_of(value)
        if not fold and kind == "text" and "*" not in text:
            return f"{expression(test.left)} = {statement.bind(text)}"
        pattern = statement.bind(text)
    return f"allenorm_like({text_form(expression(test.left), kind)}, {pattern}, {fold})"


def _equal(test: Test, kind: Kind, statement: Statement) -> str:
    """Return the condition of equality with one value or one of several."""
    left = _key(expression(test.left), kind)
    terms: list[str] = []
    values: dict[int | float | str, None] = {}
    for each in test.values:
        if isinstance(each, Reference):
            terms.append(f"{left} = {_other(test, each)}")
        elif not isinstance(each, Null):
            bound = operand(kind, each)
            # No integer equals what is bound as a float for one.
            if kind != "integer" or isinstance(bound, int):
                values.update(dict.fromkeys(_spellings(kind, bound)))
    if values:
        terms.append(f"{left} {_among(list(values), statement)}")
    return some(terms)


def _spellings(kind: Kind, value: float | str) -> tuple[int | float | str, ...]:
    """Return what equals a value: a string also without the blanks at its ends."""
    if kind == "text" and isinstance(value, str):
        bare = value.strip(" ")
        if bare and bare != value:
            return value, bare
    return (value,)


def _among(values: list[int | float | str], statement: Statement) -> str:
    """Return the test for one of several values, however many they are."""
    if len(values) == 1:
        return f"= {statement.bind(values[0])}"
    if len(values) <= _FEW:
        return f"IN ({', '.join(statement.bind(each) for each in values)})"
    if any(isinstance(each, float) for each in values):
        # SQLite's own reader of decimal text is not exact.
        exact = json.dumps([float(each).hex() for each in values])
        return f"IN ({select('allenorm_real(value)', f'json_each({statement.bind(exact)})')})"
    listed = json.dumps(values, ensure_ascii=False)
    return f"IN ({items(statement.bind(listed))})"


def is_key_test(test: Test, key: str) -> bool:
    """Whether a filter names rows by their key, so that few fulfil it."""
    return test.operator in _EQUAL and test.left.column.name == key
