"""Values on their way into a store."""

import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.local._values import CHECKS, checked, fault
from allenorm.schema import FieldType

ACCEPTED: list[tuple[FieldType, Any, Any]] = [
    ("integer", 2**63 - 1, 2**63 - 1),
    ("integer", -(2**63), -(2**63)),
    ("float", 1.5, 1.5),
    ("float", 2, 2.0),
    ("float", 0.0, 0.0),
    ("boolean", True, 1),
    ("boolean", False, 0),
    ("string", "", ""),
    ("text", "ü\n'\"", "ü\n'\""),
    ("datetime", "2011-12-14T18:20:48Z", "2011-12-14T18:20:48Z"),
    ("datetime", "2011-12-14T18:20:48+02:00", "2011-12-14T16:20:48Z"),
    ("datetime", "2011-12-14 18:20:48 -0030", "2011-12-14T18:50:48Z"),
    ("datetime", "2011-12-14 18:20:48 UTC", "2011-12-14T18:20:48Z"),
    ("datetime", "2011-12-14T18:20:48.000Z", "2011-12-14T18:20:48Z"),
    ("datetime", "2011-12-14T18:20:48.250Z", "2011-12-14T18:20:48.25Z"),
    ("datetime", "2011-12-14", "2011-12-14T00:00:00Z"),
    ("integer_array", [1, None, 3], "[1,null,3]"),
    ("float_array", [1, 2.5], "[1.0,2.5]"),
    ("string_array", ["a", "ü"], '["a","ü"]'),
    ("unknown", "a", "a"),
    ("unknown", 1, 1),
    ("unknown", 1.5, 1.5),
    ("unknown", True, 1),
]
REFUSED: list[tuple[FieldType, Any]] = [
    ("integer", 2**63),
    ("integer", True),
    ("integer", 1.0),
    ("integer", "1"),
    ("float", math.nan),
    ("float", -math.inf),
    ("float", 10**400),
    ("float", True),
    ("float", "1.5"),
    ("boolean", 1),
    ("boolean", "t"),
    ("string", 1),
    ("string", "a\0b"),
    ("string", "\ud800"),
    ("text", b"a"),
    ("datetime", 0),
    ("datetime", ""),
    ("datetime", "2011-02-30T00:00:00Z"),
    ("datetime", "2011-12-14T24:61:00Z"),
    ("datetime", "0001-01-01T00:00:00+14:00"),
    ("datetime", "today"),
    ("integer_array", "[1]"),
    ("integer_array", [1, "2"]),
    ("float_array", [math.inf]),
    ("string_array", ["\0"]),
    ("unknown", [1]),
    ("unknown", {}),
    ("unknown", math.nan),
]


@pytest.mark.parametrize(("type_", "value", "kept"), ACCEPTED)
def test_values_are_kept_as_the_schema_types_them(type_: FieldType, value: Any, kept: Any) -> None:
    """A value of its column's type is kept, alone, beside null and beside others."""
    found = CHECKS[type_](value)

    assert (found, type(found)) == (kept, type(kept))
    assert [*checked(type_, [value])] == [kept]
    assert [*checked(type_, [None, value, value])] == [None, kept, kept]
    assert fault(type_, [None, value]) is None


@pytest.mark.parametrize(("type_", "value"), REFUSED)
def test_values_of_another_type_are_refused(type_: FieldType, value: Any) -> None:
    """What its column cannot have is found, and the reason says what is expected."""
    good = next(given for known, given, _ in ACCEPTED if known == type_)

    found = fault(type_, [None, good, value, value])

    assert found is not None
    assert found[0] == 2
    assert found[1]
    # Those two are left to SQLite, which refuses them.
    if value not in {2**63, "\ud800"} if isinstance(value, (int, str)) else True:
        with pytest.raises(ValueError, match=re.escape(found[1])):
            checked(type_, [None, good, value])


def test_a_column_of_nulls_is_kept() -> None:
    """Null is no type of its own."""
    for type_ in CHECKS:
        assert [*checked(type_, [None, None])] == [None, None]


@given(
    st.sampled_from([*CHECKS]),
    st.lists(
        st.none() | st.integers() | st.floats() | st.booleans() | st.text(max_size=5), max_size=5
    ),
)
def test_together_or_one_by_one_is_the_same(type_: FieldType, values: list[Any]) -> None:
    """A column that is looked at as a whole is kept, or refused, as its values are.

    Numbers beyond 64 bits and halves of characters are SQLite's to refuse.
    """
    reason = fault(type_, values)
    left = type_ == "integer" or type_ in {"string", "text"}
    try:
        kept = [*checked(type_, values)]
    except ValueError:
        assert reason is not None
        return
    if reason is None:
        assert kept == [None if each is None else CHECKS[type_](each) for each in values]
    else:
        assert left
        assert "64 bits" in reason[1] or "no text" in reason[1]
