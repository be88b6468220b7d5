"""CSV answers."""

import pytest

from allenorm.answers import Answer, write_csv
from allenorm.errors import SettingsError


def test_null_and_the_empty_text_differ() -> None:
    """Null is nothing, the empty text is quoted, and a column that a row lacks is null."""
    rows = [{"a": None, "b": ""}, {"a": ""}, {"b": "x"}]
    assert write_csv(Answer(rows, columns=("a", "b"))) == b'a,b\n,""\n"",\n,x\n'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a, b", '"a, b"'),
        ('say "a"', '"say ""a"""'),
        ('"frontal lobe"', '"""frontal lobe"""'),
        ("a\nb", '"a\nb"'),
        ("a\rb", '"a\rb"'),
        (" a ", " a "),
        ("> 1 hr", "> 1 hr"),
        ("é\t;'\0", "é\t;'\0"),
        (True, "t"),
        (False, "f"),
        (90.0, "90"),
        (-1.52799589482243e-18, "-1.52799589482243e-18"),
        (-1, "-1"),
        ([1, 2], '"{1,2}"'),
        ([], "{}"),
        ("2011-12-14T18:20:48Z", "2011-12-14T18:20:48Z"),
        ("\udfff", "\ufffd"),
    ],
)
def test_values(value: object, text: str) -> None:
    """Texts are quoted only where they have to be; the rest is spelt as PostgreSQL spells it."""
    answer = Answer([{"a": value, "b": 1}], columns=("a", "b"))
    assert write_csv(answer).decode() == f"a,b\n{text},1\n"


def test_names_are_quoted_like_values() -> None:
    """An alias may have anything in it."""
    assert write_csv(Answer([], columns=("a,b", 'c"d'))) == b'"a,b","c""d"\n'


def test_nested_rows_are_refused() -> None:
    """Rows that are not flat are no CSV, and the message says what to do."""
    with pytest.raises(SettingsError, match="flat=True"):
        write_csv(Answer([{"id": 1}]))
