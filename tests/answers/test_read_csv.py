"""Reading CSV."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import _read_csv
from allenorm.errors import RecordError
from reading import bad, read, refused


def rows(text: bytes, model: str = "Age") -> list[dict[str, object]]:
    """Return the rows of a file."""
    return [each.row for each in read("csv", text, model)]


def test_null_and_the_empty_text_differ() -> None:
    """Nothing is null, `""` is the empty text; in a column of numbers both are null."""
    assert rows(b'id,name,days\n1,,""\n2,"",\n') == [
        {"id": 1, "name": None, "days": None},
        {"id": 2, "name": "", "days": None},
    ]


def test_quotation_marks() -> None:
    """Commas, doubled marks and line ends belong to a quoted value; lines count on."""
    text = b'name,id\n"a, ""b""\nc",1\n"""x""","2"\n"y\r\n",3\n'
    found = read("csv", text, "Age")
    assert [(each.row["name"], each.line) for each in found] == [
        ('a, "b"\nc', 2),
        ('"x"', 4),
        ("y\r\n", 5),
    ]


def test_line_ends_of_windows() -> None:
    """A line end of two characters is one."""
    assert rows(b'"id","name"\r\n"1","a"\r\n') == [{"id": 1, "name": "a"}]


def test_a_table_that_went_through_pandas() -> None:
    """All values quoted, truth values spelt out, whole numbers with a fraction of zero."""
    text = b'"id","embryonic","days","name"\r\n"1.0","False","5","a"\r\n'
    assert rows(text) == [{"id": 1, "embryonic": False, "days": 5.0, "name": "a"}]


def test_empty_lines() -> None:
    """An empty line is nothing, but of a single column it is null."""
    assert rows(b"id,name\n\n1,a\n\n\n") == [{"id": 1, "name": "a"}]
    assert rows(b"name\n\na\n") == [{"name": None}, {"name": "a"}]


def test_no_rows() -> None:
    """A header alone is an answer without rows."""
    assert rows(b"id,name\n") == []


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        (b"", "the file is empty", 1),
        (b"\n", "column 1 has no name", 1),
        (b"id,,name\n", "column 2 has no name", 1),
        (b'id,""\n', "column 2 has no name", 1),
        (b"id,name", "the first line has no end", 1),
        (b'id,na"me"x\n', "value 2 has a quotation mark in it", 1),
        (b'"id" ,name\n', "value 1 has a quotation mark", 1),
        (b"<html><body>\n", "no column '<html><body>'", 1),
        (b"specimen\n", "no column 'specimen'", 1),
        (b'id,name\n1,"a\n2,b\n', "never closed", 2),
        (b"id\n1\n\xff\n", "the byte 'ff' is no UTF-8", 3),
    ],
)
def test_files_that_are_no_csv_of_the_class(text: bytes, words: str, line: int) -> None:
    """Such a file is refused as a whole."""
    assert refused("csv", text, "Age", words).line == line


@pytest.mark.parametrize(
    ("text", "words", "raw"),
    [
        (b"1\n", "has 1 values, and there are 3 columns", ["1"]),
        (b"1,a,2,3\n", "has 4 values", ["1", "a", "2", "3"]),
        (b'1,a"b,2\n3,"x,4\n', "value 2 has a quotation mark", ['1,a"b,2\n3,"x,4']),
        (b'1,"a"b,2\n', "value 2 has a quotation mark", ['1,"a"b,2']),
        (b"x,a,2\n", "Age: column 'id': 'x' is no whole number", ["x", "a", "2"]),
        (b"1,\0,2\n", "column 'name'", ["1", "\0", "2"]),
        (b"1,a,2", "the last line has no end", ["1", "a", "2"]),
    ],
)
def test_bad_lines(text: bytes, words: str, raw: list[str]) -> None:
    """A line that is wrong is set aside, the next one is read."""
    found, aside = bad("csv", b"id,name,days\n" + text, "Age")
    assert len(aside) == 1
    assert words in aside[0].reason
    assert aside[0].raw == raw
    assert aside[0].line == 2
    assert all(each.row["id"] == 3 for each in found)


def test_a_line_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation mark that is never closed does not fill the memory."""
    monkeypatch.setattr(_read_csv, "_LONGEST", 1000)
    assert refused("csv", b'name\nx\n"' + b"a\n" * 1000, "Age", "over 1000 characters").line == 3
    assert len(read("csv", b"name\n" + b"a\n" * 10_000, "Age")) == 10_000


@settings(max_examples=50)
@given(st.binary() | st.text('id,na"me\r\n1\\').map(str.encode))
def test_any_bytes_are_read_or_refused(text: bytes) -> None:
    """Nothing but our own error comes out."""
    with contextlib.suppress(RecordError):
        bad("csv", b"id,name\n" + text, "Age")
