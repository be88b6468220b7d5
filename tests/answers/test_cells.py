"""Values as a store holds them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers._cells import cell


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("integer", None, None),
        ("integer", 5, 5),
        ("integer", "5", 5),
        ("integer", "-17", -17),
        ("integer", "5.0", 5),
        ("integer", 5.0, 5),
        ("integer", 2**63 - 1, 2**63 - 1),
        ("integer", "-9223372036854775808", -(2**63)),
        ("float", 5, 5.0),
        ("float", "5", 5.0),
        ("float", ".5", 0.5),
        ("float", "-1.52799589482243e-18", -1.52799589482243e-18),
        ("float", "1.0e+20", 1e20),
        ("boolean", True, True),
        ("boolean", "t", True),
        ("boolean", "False", False),
        ("boolean", "TRUE", True),
        ("string", "", ""),
        ("text", "é", "é"),
        ("datetime", "2011-12-14T18:20:48Z", "2011-12-14T18:20:48Z"),
        ("datetime", "2011-12-14 18:20:48", "2011-12-14T18:20:48Z"),
        ("datetime", "2011-12-14", "2011-12-14T00:00:00Z"),
        ("datetime", "2011-12-14T18:20:48.500Z", "2011-12-14T18:20:48.5Z"),
        ("datetime", "2011-12-14T18:20:48.000+00", "2011-12-14T18:20:48Z"),
        ("datetime", "2011-12-14T01:20:48+0230", "2011-12-13T22:50:48Z"),
        ("datetime", "2011-12-14 23:20:48 -02:00", "2011-12-15T01:20:48Z"),
        ("datetime", "2011-12-14 23:20:48 UTC", "2011-12-14T23:20:48Z"),
        ("integer_array", [1, None, "2"], [1, None, 2]),
        ("integer_array", "{1,NULL,2}", [1, None, 2]),
        ("integer_array", "[1,null,2]", [1, None, 2]),
        ("float_array", "{}", []),
        ("float_array", "{ 1 , 2.5 }", [1.0, 2.5]),
        ("string_array", r'{a,"b \"c\\"}', ["a", 'b "c\\']),
        ("unknown", "x", "x"),
        ("unknown", 5, 5),
        ("unknown", False, False),
    ],
)
def test_values(kind: str, value: Any, expected: Any) -> None:
    """Every spelling of a value becomes one, of the column's own type."""
    found = cell(kind, value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("integer", "", "'' is no whole number"),
        ("integer", "5.5", "whole number"),
        ("integer", 5.5, "5.5 is no whole number"),
        ("integer", True, "true is no whole number"),
        ("integer", 2**63, "whole number"),
        ("integer", "9" * 10_000, "more characters"),
        ("integer", "٣", "whole number"),
        ("integer", " 5", "whole number"),
        ("integer", {"id": 1}, r'{"id": 1} is no whole'),
        ("integer", [1] * 100, r"\.\.\. is no whole"),
        ("float", "nan", "no number"),
        ("float", "Infinity", "no number"),
        ("float", "1e999", "no number"),
        ("float", 10**400, "no number"),
        ("float", False, "false is no number"),
        ("float", "1_0", "no number"),
        ("boolean", "yes", "truth value"),
        ("boolean", 1, "1 is no truth value"),
        ("string", 5, "5 is no text"),
        ("text", "\ud800", "no text"),
        ("text", "a\0", "no text"),
        ("datetime", "yesterday", "no date and time"),
        ("datetime", 5, "no date and time"),
        ("datetime", "2011-02-30T00:00:00Z", "no date and time"),
        ("datetime", "9999-12-31T23:59:59-01:00", "no date and time"),
        ("integer_array", "1,2", "'1,2' is no list"),
        ("integer_array", 5, "'5' is no list"),
        ("integer_array", "{1", "no list"),
        ("integer_array", "{1,{2}}", "no list"),
        ("integer_array", "{1,}", "no list"),
        ("integer_array", '{"1"2}', "no list"),
        ("integer_array", "[" * 100_000, "no list"),
        ("integer_array", "{a}", "'a' is no whole number"),
        ("integer_array", '{"a": 1}', "no list"),
        ("unknown", "\udfff", "no value of a column"),
        ("unknown", {}, "no value of a column"),
        ("unknown", [], "no value of a column"),
    ],
)
def test_values_that_a_column_cannot_hold(kind: str, value: Any, words: str) -> None:
    """What does not fit is refused; the message shows it, cut where it is long."""
    with pytest.raises(ValueError, match=words) as caught:
        cell(kind, value)
    assert len(str(caught.value)) < 300


@settings(max_examples=50)
@given(
    st.sampled_from(["integer", "float", "boolean", "text", "datetime", "float_array"]), st.text()
)
def test_any_text_is_taken_or_refused(kind: str, text: str) -> None:
    """Nothing but ValueError comes out, and what is taken is taken again as it is."""
    try:
        found = cell(kind, text)
    except ValueError:
        return
    assert cell(kind, found) == found
