"""Reading JSON."""

import contextlib
import io
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import _read_json, read_records
from allenorm.errors import RecordError
from allenorm.schema import bundled
from reading import bad, read, refused


def rows(text: bytes, model: str = "Age") -> list[dict[str, object]]:
    """Return the rows of a file."""
    return [each.row for each in read("json", text, model)]


@pytest.mark.parametrize(
    "text",
    [
        b'[{"id":1}]',
        b' \r\n\t[ {"id" : 1 } ] \n',
        b'{"id":1}',
        b'{"success":true,"msg":[{"id":1}]}',
        b'{"msg":[{"id":1}],"num_rows":1,"success":true,"total_rows":9440}',
        b'{"success":true,"id":0,"start_row":0,"num_rows":1,"total_rows":1,"msg":[{"id":1}]}',
    ],
)
def test_forms(text: bytes) -> None:
    """An envelope with its members in any order, a list, and a single record."""
    assert rows(text) == [{"id": 1}]


@pytest.mark.parametrize(
    "text",
    [b"[]", b"[ ]", b'{"msg":[],"success":true}', b'{"success":true,"msg":{}}', b'{"msg":null}'],
)
def test_no_records(text: bytes) -> None:
    """An empty answer has no records, in each of its forms."""
    assert rows(text) == []


def test_a_name_that_is_a_column_and_an_association() -> None:
    """A record means the association; anything else is the column's, and must fit it."""
    for text in (b'[{"transgenic_line":"x"}]', b'[{"transgenic_line":{"id":1}}]'):
        assert rows(text, "ApiConnectivity") == json.loads(text)
    _, (aside,) = bad("json", b'[{"transgenic_line":5}]', "ApiConnectivity")
    assert aside.reason == "ApiConnectivity, column 'transgenic_line': 5 is no text"


def test_an_empty_object() -> None:
    """An object without members is a record without columns."""
    assert rows(b"{ }") == [{}]


def test_flat_rows() -> None:
    """Rows of `tabular`, whose values are texts, read as the others do."""
    text = b'[{"id":"1","embryonic":"t","days":"5.5","name":"2"}]'
    assert rows(text) == [{"id": 1, "embryonic": True, "days": 5.5, "name": "2"}]


def test_nested_records() -> None:
    """Lists and records nest by association; a to-one without a record is left out."""
    text = b"""[{"id":1,"ar_association_key_name":"7","donor":null,"structure":
        {"id":2,"children":[{"id":3},{"id":"4","children":[]}]}}]"""
    assert rows(text, "Specimen") == [
        {
            "id": 1,
            "ar_association_key_name": "7",
            "structure": {"id": 2, "children": [{"id": 3}, {"id": 4, "children": []}]},
        }
    ]


def test_a_column_and_an_association_of_one_name() -> None:
    """`ApiConnectivity.transgenic_line` is a text, or the record where it was included."""
    text = b'[{"transgenic_line":"Cre"},{"transgenic_line":{"id":"1"}},{"transgenic_line":null}]'
    assert rows(text, "ApiConnectivity") == [
        {"transgenic_line": "Cre"},
        {"transgenic_line": {"id": 1}},
        {"transgenic_line": None},
    ]


def test_the_column_of_a_shared_table_that_names_the_class() -> None:
    """Answers never have it; where a copy of a table has it, it says the class of the record."""
    text = b'[{"id":1,"type":"NcbiGene"},{"id":2,"type":null},{"id":3}]'
    found = read("json", text, "Gene")
    assert [(each.model, each.row) for each in found] == [
        ("NcbiGene", {"id": 1}),
        ("Gene", {"id": 2}),
        ("Gene", {"id": 3}),
    ]
    found = read("csv", b"type,id\nNcbiGene,1\n,2\n", "Gene")
    assert [(each.model, each.row) for each in found] == [
        ("NcbiGene", {"id": 1}),
        ("Gene", {"id": 2}),
    ]
    for name, line in (("json", b'[{"type":"Donor"}]'), ("csv", b"type\nDonor\n")):
        assert "says that it is 'Donor', no Gene" in bad(name, line, "Gene")[1][0].reason


def test_corrected_types() -> None:
    """Types that the document could not know are corrected as everywhere."""
    assert rows(b'[{"mgmt_ihc":"5"}]', "Donor") == [{"mgmt_ihc": 5}]
    assert rows(b'[{"expression":true}]', "SectionImage") == [{"expression": True}]


def test_a_nested_class() -> None:
    """A nested record may name its class, if the association can lead to it."""
    text = b'[{"id":1,"data_sets":[{"@class":"SectionDataSet","id":2}]}]'
    nested = {"@class": "SectionDataSet", "id": 2}
    assert rows(text, "Product") == [{"id": 1, "data_sets": [nested]}]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("5", "Specimen is '5', and no record"),
        ("null", "no record"),
        ('{"id":1,"id":2}', "Specimen has 'id' twice"),
        ('{"idd":1}', "Specimen has no column 'idd'; did you mean 'id'?"),
        ('{"id":"x"}', "Specimen, column 'id': 'x' is no whole number"),
        ('{"donor":5}', "Donor at donor is '5', and no record"),
        ('{"donor":[]}', "Donor at donor is '[]', and no record"),
        ('{"donor":{"id":[]}}', "Donor at donor, column 'id': [] is no whole"),
        ('{"ephys_features":{}}', "Specimen: 'ephys_features' is '{}', and no list"),
        ('{"ephys_features":null}', "and no list"),
        ('{"ephys_features":[{"a":1}]}', "EphysFeature at ephys_features has no column 'a'"),
        ('{"donor":{"@class":"Gene"}}', "says that it is 'Gene', no Donor"),
        ('{"donor":{"@class":[]}}', "says that it is '[]', no Donor"),
        ('{"parent":' * 70 + "{}" + "}" * 70, "nested over 64 deep"),
    ],
)
def test_bad_records(record: str, words: str) -> None:
    """A record that no class has is set aside with the place and the reason; others go on."""
    found, aside = bad("json", f'[\n{record},{{"id":5}}\n]'.encode(), "Specimen")
    assert [each.row for each in found] == [{"id": 5}]
    assert len(aside) == 1
    assert words in aside[0].reason
    assert aside[0].line == 2
    assert len(aside[0].reason) < 400


def test_a_record_alone_with_a_key_twice() -> None:
    """What is told of records in lists is told of one alone."""
    assert "'id' twice" in bad("json", b'{"id":1,\n"id":2}', "Age")[1][0].reason


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        (b"  \n", "nothing is found where", 2),
        (b"<html>", "'<' is found where a list or an object", 1),
        (b"[\n1,\n2", "cut short", 3),
        (b'[{"id":1}\n{"id":2}]', "'{' is found where ',' or ']' should be", 2),
        (b'[{"id":1},\n]', "expecting value, in column 1, at '\\]'", 2),
        (b'[{"id":1}]\n\n[]', "goes on with '\\['", 3),
        (b'[{"id":\n  tru}, 1234567890123456]', "column 3, at 'tru}", 2),
        (b'[{"id":NaN}]', "JSON has no NaN", 1),
        (b'[{"id":-Infinity}]', "JSON has no -Infinity", 1),
        (b'[{"name":"a\nb"},1234567890123456]', "control character", 1),
        (b'[{"name":"\\x"},12345678901234567]', "escape", 1),
        (b'[{"name":"\\u12', "cut short|escape", 1),
        (b'[{"id":' + b"9" * 5000 + b"}]", "a number cannot be read: [^;]*$|whole number", 1),
        (b"[" * 100_000, "nested too deeply|cut short", 1),
        (b'{"id":1,}', "expecting value", 1),
        (b'{"id" 1}', "'1' is found where ':' should be", 1),
        (b'{"id":1 "a":2}', "',' or '}' should be", 1),
        (b"{5:1}", "'5' is found where a key should be", 1),
        (b'{"id":1', "cut short", 1),
        (b'{"id":', "cut short", 1),
        (b'{"success":false,"msg":"Error in query: no"}', "refusal: 'Error in query: no'", 1),
        (b'{"success":false,"msg":[]}', "refusal: it gave no reason", 1),
        (b'{"success":1,"msg":[]}', "refusal", 1),
        (b'{"success":true,"msg":"x"}', "no list of records but 'x'", 1),
        (b'{"success":true,"msg":{"probes":[]}}', "no list of records", 1),
        (b'{"success":true}', "the envelope has no `msg`", 1),
        (b'{"success":true,"success":true}', "the envelope has 'success' twice", 1),
        (b'[{"name":"\xff"}]', "the byte 'ff' is no UTF-8", 1),
    ],
)
def test_files_that_are_no_json_of_records(text: bytes, words: str, line: int) -> None:
    """Such a file is refused as a whole, with the place."""
    try:
        error = refused("json", text, "Age", words)
    except BaseException:
        if b"9999" not in text:
            raise
        # Python 3.10.13 reads numbers of any length; then the column does not hold it.
        assert bad("json", text, "Age")[1]
    else:
        assert error.line == line


def test_large_files_are_read_in_pieces() -> None:
    """Records come before the end is read, and what has been read is forgotten."""
    record = json.dumps({"id": 1, "name": "ü" * 500}, ensure_ascii=False).encode()
    read_so_far = 0

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal read_so_far
            piece = (b"[" if not read_so_far else b"") + (record + b",\n") * ((size or 0) // 1000)
            read_so_far += len(piece)
            return piece

    found = read_records(
        Endless(),
        format="json",
        schema=bundled(),
        model="Age",
    )
    for number, each in zip(range(1, 1001), found, strict=False):
        assert each.line == number
    assert read_so_far < 3_000_000


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pieces_may_end_anywhere(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """A number that goes on in the next piece is one number."""
    monkeypatch.setattr(_read_json, "CHUNK", size)
    text = b'{"success":true,"total_rows":9440,"msg":[{"id":1234},{"id":56789}],"num_rows":1234}'

    assert rows(text) == [{"id": 1234}, {"id": 56789}]


def test_a_record_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is never closed does not fill the memory."""
    monkeypatch.setattr(_read_json, "LONGEST", 100_000)
    text = b'[{"id":1},\n{"name":"' + b"a" * 1_000_000 + b'"}]'
    assert refused("json", text, "Age", "over 100000 characters").line == 2


def test_places_in_large_files() -> None:
    """Line and column are right far into a file, in one line and in many."""
    for joint in (b",", b",\n"):
        records = joint.join([b'{"id":1234567890}'] * 20_000)
        text = b"[" + records + joint + b'{"id":tru}, "' + b"x" * 50 + b'"]'
        error = refused("json", text, "Age", "expecting value")
        line = text[: text.index(b"tru")].count(b"\n") + 1
        column = text.index(b"tru") - text.rfind(b"\n", 0, text.index(b"tru"))
        assert error.line == line
        assert f"in column {column}," in str(error)


@settings(max_examples=50)
@given(st.binary() | st.text('[]{}":,\\ 01e-tfnul\n').map(str.encode))
def test_any_bytes_are_read_or_refused(text: bytes) -> None:
    """Nothing but our own error comes out."""
    with contextlib.suppress(RecordError):
        bad("json", text, "Age")


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.integers(1, 50))
def test_pieces_change_nothing(seed: int, size: int) -> None:
    """However small the pieces are that a file comes in, it reads as in one."""
    chance = random.Random(seed)  # noqa: S311 - any will do
    wanted = [
        {"id": chance.randrange(10**6), "name": "é\\\"'," * chance.randrange(9), "days": 1.5e-7}
        for _ in range(chance.randrange(20))
    ]
    text = json.dumps(wanted, indent=chance.choice([None, 1]), ensure_ascii=chance.random() < 0.5)

    class Drops(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(size)

    stream = Drops(text.encode())
    found = read_records(stream, format="json", schema=bundled(), model="Age")
    assert [each.row for each in found] == wanted
