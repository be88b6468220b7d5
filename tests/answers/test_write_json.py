"""JSON answers."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import CLASS_KEY, Answer, ruby_float, write_json

_TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text('":,[]{}\\e-+0.15')
_FLOATS = st.floats(allow_nan=False, allow_infinity=False)
_LEAVES = st.none() | st.booleans() | st.integers() | _FLOATS
_VALUES = st.recursive(
    _LEAVES | _TEXTS, lambda below: st.lists(below) | st.dictionaries(_TEXTS, below)
)


def test_the_envelope() -> None:
    """Members come in the server's order, without blanks; `debug` adds its own behind."""
    answer = Answer([{"id": 1, "name": None}], 5, 77, debug={"rma": "model::Gene"})
    assert write_json(answer) == (
        b'{"success":true,"id":0,"start_row":5,"num_rows":1,"total_rows":77,'
        b'"msg":[{"id":1,"name":null}],"rma":"model::Gene"}'
    )


def test_no_rows_and_no_total() -> None:
    """An empty answer has an empty list; a total that nobody knows is left out."""
    assert write_json(Answer([], total_rows=0)) == (
        b'{"success":true,"id":0,"start_row":0,"num_rows":0,"total_rows":0,"msg":[]}'
    )
    assert b"total_rows" not in write_json(Answer([]))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (25.0, b"25.0"),
        (5e-06, b"5.0e-06"),
        (-0.000012345, b"-1.2345e-05"),
        (10.00005, b"10.00005"),
        (0.0001, b"0.0001"),
        (1e20, b"1.0e+20"),
        (-1.57549e-19, b"-1.57549e-19"),
        (math.nan, b"null"),
        (math.inf, b"null"),
        (2**70, b"1180591620717411303424"),
        ("é😀\u2028</>&", '"é😀\u2028</>&"'.encode()),
        ('a"b\\c\n\0', b'"a\\"b\\\\c\\n\\u0000"'),
        ('":5e-06,', b'"\\":5e-06,"'),
        ("[5e-06,1e+20]", b'"[5e-06,1e+20]"'),
        ("0.97,-1.5e-19,0.00005,", b'"0.97,-1.5e-19,0.00005,"'),
        ("\ud800", '"\ufffd"'.encode()),
        ([1e20, 0.00002, "1e+20,"], b'[1.0e+20,2.0e-05,"1e+20,"]'),
    ],
)
def test_values(value: Any, text: bytes) -> None:
    """Numbers are spelt as Ruby spells them, whatever stands around; texts stay as they are."""
    body = write_json(Answer([{"a": value, "b": value}]))
    assert b'"msg":[{"a":' + text + b',"b":' + text + b"}]" in body


@settings(max_examples=25)
@given(st.dictionaries(_TEXTS, _VALUES))
def test_any_rows_read_back(row: dict[str, Any]) -> None:
    """Spelling floats in another way changes no value, and nothing in a text."""
    row.pop(CLASS_KEY, None)
    assert json.loads(write_json(Answer([row])))["msg"] == [row]


@settings(max_examples=50)
@given(st.lists(_FLOATS))
def test_every_float_is_ruby_s(values: list[float]) -> None:
    """In objects and in lists alike, each float is spelt as Ruby spells it."""
    rows = [{"a": each} for each in values]
    expected = ",".join(f'{{"a":{ruby_float(each)}}}' for each in values)
    assert write_json(Answer(rows)).endswith(f'"msg":[{expected}]}}'.encode())
    listed = ",".join(map(ruby_float, values))
    assert write_json(Answer([{"a": values}])).endswith(f'[{{"a":[{listed}]}}]}}'.encode())


def test_classes_are_not_shown() -> None:
    """The key that names a record's class for XML is in no JSON, at any depth."""
    inner = {CLASS_KEY: "SectionDataSet", "id": 2}
    rows = [{CLASS_KEY: "Gene", "id": 1, "data_sets": [inner], "one": inner, "at": "@class"}]
    expected = b'"msg":[{"id":1,"data_sets":[{"id":2}],"one":{"id":2},"at":"@class"}]}'
    assert write_json(Answer(rows)).endswith(expected)
    assert CLASS_KEY in rows[0]
