"""The header `Range`, read without trusting it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.server._choices import MOST_RANGES
from allenorm.server._ranges import byte_ranges, multipart

PART = re.compile(rb"\r\n.*: a/b\r\n.* (\d+)-(\d+)/\d+\r\n\r\n(.*)\r\n", re.DOTALL)


@pytest.mark.parametrize(
    ("header", "ranges"),
    [
        ("bytes=0-0", [(0, 1)]),
        ("bytes=0-", [(0, 10)]),
        ("bytes=9-", [(9, 10)]),
        ("bytes=3-99999", [(3, 10)]),
        ("bytes=-3", [(7, 10)]),
        ("bytes=-99", [(0, 10)]),
        ("Bytes = 1-2", [(1, 3)]),
        ("bytes=5-6,1-2", [(5, 7), (1, 3)]),
        ("bytes= 1-2 ,, 5-6", [(1, 3), (5, 7)]),
        ("bytes=0-4,3-6,20-30", [(0, 7)]),
        ("bytes=8-9,0-4,3-6", [(0, 7), (8, 10)]),
    ],
)
def test_ranges_that_exist(header: str, ranges: list[tuple[int, int]]) -> None:
    """What exists of the ranges is sent in their order; what overlaps is sent once."""
    assert byte_ranges(header, 10) == ranges


@pytest.mark.parametrize(
    "header",
    [
        "bytes=10-",
        "bytes=-0",
        "bytes=",
        "bytes=-",
        "bytes=5-4",
        "bytes=a-b",
        "bytes=1-2,x",
        "bytes=1-2-3",
        "bytes=\u0661-",
        "bytes=" + "9" * 40 + "-",
        "bytes",
        "",
        "bytes=" + ",".join(f"{i}-{i}" for i in range(MOST_RANGES + 1)),
        "bytes=" + "0-0," * 100_000,
    ],
)
def test_ranges_that_do_not_exist(header: str) -> None:
    """Nothing is sent where a range is malformed or beyond the end, or where there are too many."""
    assert byte_ranges(header, 10) == []


def test_other_units_are_not_heeded() -> None:
    """A server may not refuse units that it does not know."""
    assert byte_ranges("items=0-5", 10) is None


@settings(max_examples=50)
@given(st.text(st.sampled_from("bytes=0123456789-, x")), st.integers(0, 30))
def test_ranges_stay_within_the_file(header: str, size: int) -> None:
    """Whatever the header says, ranges lie in the file and have at least one byte."""
    for text in (header, f"bytes={header}"):
        for start, stop in byte_ranges(text, size) or []:
            assert 0 <= start < stop <= size


@settings(max_examples=50)
@given(st.binary(min_size=1, max_size=50), st.data())
def test_parts_hold_their_bytes(body: bytes, data: st.DataObject) -> None:
    """Each part of a multipart body has its bytes and says where they lie."""
    spec = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)
    specs = data.draw(st.lists(spec, min_size=1, max_size=MOST_RANGES))
    spans = byte_ranges("bytes=" + ",".join(f"{a}-{b}" for a, b in specs), len(body))
    assert spans is not None

    made, media_type = multipart(body, spans, "a/b")

    line = b"--" + media_type.partition("boundary=")[2].encode()
    found = [
        (int(at[1]), int(at[2]) + 1, at[3])
        for part in made.split(line)[1:-1]
        if (
            at := re.fullmatch(
                rb"\r\n.*: a/b\r\n.* (\d+)-(\d+)/\d+\r\n\r\n(.*)\r\n", part, re.DOTALL
            )
        )
    ]
    assert found == [(start, stop, body[start:stop]) for start, stop in spans]
    assert made.endswith(line + b"--\r\n")
    kept = {at for a, b in specs for at in range(a, min(b + 1, len(body)))}
    assert kept == {at for start, stop in spans for at in range(start, stop)}
