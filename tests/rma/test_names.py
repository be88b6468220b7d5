"""Names and quoted text: nothing leaves its place."""

import pytest

from allenorm.errors import InexpressibleError
from allenorm.rma import identifier, quoted


@pytest.mark.parametrize("text", ["", "Mus musculus", "a][(),$ b", "*Cre*", 'say "x"', "ħ\u2019é"])
def test_text_without_an_apostrophe_is_quoted(text: str) -> None:
    """Everything but an apostrophe and control characters is an ordinary character."""
    assert quoted(text) == f"'{text}'"


def test_an_apostrophe_is_refused_with_the_way_out() -> None:
    """RMA has no escape, so the message names what can be done."""
    with pytest.raises(InexpressibleError, match=r"apostrophe.*ilike\(\)"):
        quoted("x'][id$gt0")


@pytest.mark.parametrize("text", ["a\nb", "a\0", "\x7f", "\x85", "\u2028", "\ud800"])
def test_a_control_character_is_refused(text: str) -> None:
    """A character that a URL or a parser may read otherwise is not sent."""
    with pytest.raises(InexpressibleError, match="cannot write the character"):
        quoted(text)


@pytest.mark.parametrize("name", ["id", "structure_id_path", "nr__reconstruction_type", "_a", "A1"])
def test_an_identifier_is_returned(name: str) -> None:
    """The names of the schema pass."""
    assert identifier(name) == name


@pytest.mark.parametrize("name", ["", "1a", "a b", "a.b", "a]", "a$eq", "a\n", "é", "a'"])
def test_what_is_no_identifier_is_refused(name: str) -> None:
    """A name cannot carry structure."""
    with pytest.raises(InexpressibleError, match="is no RMA name"):
        identifier(name)
