"""How column types are written in Python."""

from typing import get_args

import pytest

from allenorm.schema import FieldType
from allenorm_codegen._names import BUILTINS
from allenorm_codegen._types import TypeWriter

PLAIN = TypeWriter(frozenset())


@pytest.mark.parametrize(
    ("kind", "value", "keyword"),
    [
        ("integer", "int", "int | _abc.Sequence[int] | None"),
        ("string", "str", "str | _abc.Sequence[str] | None"),
        ("text", "str", "str | _abc.Sequence[str] | None"),
        ("float", "float", "float | _abc.Sequence[float] | None"),
        ("boolean", "bool", "bool | _abc.Sequence[bool] | None"),
        ("datetime", "_dt.datetime", "_dt.datetime | _abc.Sequence[_dt.datetime] | None"),
        ("integer_array", "tuple[int, ...]", None),
        ("float_array", "tuple[float, ...]", None),
        ("string_array", "tuple[str, ...]", None),
        ("unknown", "_t.Any", "_t.Any"),
    ],
)
def test_every_type_of_the_schema(kind: FieldType, value: str, keyword: str | None) -> None:
    """Each type of the schema has a Python type, and a keyword unless it is an array."""
    assert PLAIN.value(kind) == value
    assert PLAIN.keyword(kind, nullable=True) == keyword


def test_the_table_above_is_whole() -> None:
    """No type of the schema is without a Python type."""
    assert all(PLAIN.value(kind) for kind in get_args(FieldType))


def test_model_fields_read_date_and_time_from_text() -> None:
    """A field of the model has the type that makes text an aware datetime."""
    assert PLAIN.value("datetime", model=True) == "_rt.Timestamp"


def test_null_is_part_of_a_nullable_type_only() -> None:
    """`None` stands in the type where the column may be null; `Any` needs no more."""
    assert PLAIN.optional("integer", nullable=True) == "int | None"
    assert PLAIN.optional("integer", nullable=False) == "int"
    assert PLAIN.optional("unknown", nullable=True) == "_t.Any"
    assert PLAIN.keyword("integer", nullable=False) == "int | _abc.Sequence[int]"


@pytest.mark.parametrize("name", sorted(BUILTINS))
def test_hidden_builtin_is_reached_through_its_module(name: str) -> None:
    """A built-in name that the schema uses for something else is written in full."""
    assert TypeWriter(frozenset({name})).builtin(name) == f"_b.{name}"
    assert PLAIN.builtin(name) == name


def test_hidden_builtins_of_an_array() -> None:
    """Both names of an array's type are written in full where both are hidden."""
    assert TypeWriter(frozenset({"int", "tuple"})).value("integer_array") == "_b.tuple[_b.int, ...]"
