"""Values as text, and back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import InexpressibleError, QueryError
from allenorm.rma import (
    Boolean,
    ColumnName,
    Null,
    Number,
    String,
    Variable,
    column_name,
    element,
    literal,
)
from allenorm.rma._literals import number_text

AFRICA = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x", "'x'"),
        (15, "15"),
        (-15, "'-15'"),
        (0.25, "0.25"),
        (-0.25, "'-0.25'"),
        (1e-7, "'0.0000001'"),
        (-1e22, "'-10000000000000000000000'"),
        (True, "true"),
        (False, "false"),
        (None, "null"),
        (dt.datetime(2011, 12, 14, 18, 20, 48, tzinfo=dt.timezone.utc), "'2011-12-14T18:20:48Z'"),
        (dt.datetime(2011, 12, 14, 18, 20, 48, 5, tzinfo=AFRICA), "'2011-12-14T16:20:48.000005Z'"),
    ],
)
def test_a_value_is_written_in_the_safest_spelling(value: object, text: str) -> None:
    """Quoted strings, bare truth values and null, quoted decimals for signs and exponents."""
    assert literal(value) == text  # type: ignore[arg-type] # the table has every type


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 2**63, -(2**63) - 1])
def test_a_number_without_text_is_refused(value: float) -> None:
    """NaN, infinity and integers beyond 64 bits have no place in a query."""
    with pytest.raises(InexpressibleError):
        literal(value)


def test_a_time_without_a_zone_is_refused() -> None:
    """A naive time could mean any of many moments."""
    with pytest.raises(QueryError, match=r"tzinfo=timezone\.utc"):
        literal(dt.datetime(2020, 1, 1))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("'x y'", String("x y")),
        ("''", String("")),
        ("15", Number("15")),
        (".5", Number(".5")),
        ("true", Boolean(value=True)),
        ("false", Boolean(value=False)),
        ("null", Null()),
        ("$probes", Variable("probes")),
        ("genes.acronym", ColumnName("acronym", "genes")),
        ("*LIF*", ColumnName("*LIF*")),
    ],
)
def test_a_written_value_is_read(text: str, node: object) -> None:
    """Every kind of element has one reading."""
    assert element(text) == node


@pytest.mark.parametrize("text", ["'", "'a'b'", "a b", "-1", "1e5", "$", "a.b.c", ""])
def test_what_is_no_value_is_refused(text: str) -> None:
    """A text that the language has no element for is not guessed at."""
    with pytest.raises(InexpressibleError):
        element(text)


@given(st.one_of(st.booleans(), st.none(), st.integers(-(2**63), 2**63 - 1), st.text(),
                 st.floats(allow_nan=False, allow_infinity=False),
                 st.datetimes(timezones=st.just(dt.timezone.utc))))  # fmt: skip
def test_a_written_value_reads_as_one_element(value: object) -> None:
    """What `literal` writes, `element` reads back as one value of the right kind."""
    try:
        text = literal(value)  # type: ignore[arg-type] # the strategies give every type
    except InexpressibleError:
        return
    node = element(text)

    assert not isinstance(node, (ColumnName, Variable))
    if isinstance(value, str):
        assert node == String(value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        assert isinstance(node, (Number, String))
        assert type(value)(node.text) == value


def test_the_name_of_a_column_may_have_a_table() -> None:
    """One point separates the table from the column."""
    assert column_name("id") == ColumnName("id")
    assert column_name("genes.id") == ColumnName("id", "genes")


@pytest.mark.parametrize("text", ["-1", "1e5", "1.", "", "٣", "1\n"])
def test_what_is_no_number_is_refused(text: str) -> None:
    """The grammar has digits and one point."""
    with pytest.raises(InexpressibleError, match="is no RMA number"):
        number_text(text)
