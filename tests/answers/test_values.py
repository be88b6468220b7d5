"""How values are spelt."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import database_text, ruby_float
from allenorm.answers._cells import cell
from allenorm.answers._values import encoded


@pytest.mark.parametrize(
    ("value", "ruby", "database"),
    [
        (25.0, "25.0", "25"),
        (0.0, "0.0", "0"),
        (-0.0, "-0.0", "-0"),
        (1e20, "1.0e+20", "1e+20"),
        (1e15, "1000000000000000.0", "1e+15"),
        (-1.25e15, "-1250000000000000.0", "-1.25e+15"),
        (1234567890123456.0, "1234567890123456.0", "1.234567890123456e+15"),
        (999999999999999.5, "999999999999999.5", "999999999999999.5"),
        (1e16, "1.0e+16", "1e+16"),
        (0.0001, "0.0001", "0.0001"),
        (0.000005, "5.0e-06", "5e-06"),
        (-1.57549e-19, "-1.57549e-19", "-1.57549e-19"),
        (-53.8750038146973, "-53.8750038146973", "-53.8750038146973"),
        (math.inf, "Infinity", "Infinity"),
        (-math.inf, "-Infinity", "-Infinity"),
        (math.nan, "NaN", "NaN"),
    ],
)
def test_floats(value: float, ruby: str, database: str) -> None:
    """JSON and XML have Ruby's spelling, flat text has PostgreSQL's."""
    assert ruby_float(value) == ruby
    assert database_text(value) == database


@settings(max_examples=50)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_read_back(value: float) -> None:
    """Both spellings have all digits that the float has."""
    assert float(ruby_float(value)) == value
    assert cell("float", database_text(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", ""),
        ("a", "a"),
        (True, "t"),
        (False, "f"),
        (7, "7"),
        ([], "{}"),
        ([1, None, 2], "{1,NULL,2}"),
        ([0.5, 1.0], "{0.5,1}"),
        (
            ["a", "b c", "", 'd"e', "f\\g", "null", "h,i"],
            r'{a,"b c","","d\"e","f\\g","null","h,i"}',
        ),
        ([[1], [2]], "{{1},{2}}"),
    ],
)
def test_flat_text(value: object, text: str | None) -> None:
    """Flat text is PostgreSQL's: `t`, `f`, and lists in braces."""
    assert database_text(value) == text


@settings(max_examples=50)
@given(
    st.lists(st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
)
def test_lists_of_texts_read_back(items: list[str | None]) -> None:
    """Whatever a text has in it, the braces give it back."""
    assert cell("string_array", database_text(items)) == items


def test_half_a_surrogate_pair() -> None:
    """What no encoding has is replaced; a pair in two pieces is one character."""
    assert encoded(["é", "x"]) == "éx".encode()
    assert encoded(["\ud800a\udc00"]) == "\ufffda\ufffd".encode()
    assert encoded(["\ud83d", "\ude00"]) == "😀".encode()
