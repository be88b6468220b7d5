"""What is sent of an answer: whole, compressed, a part of it, or word that it has not changed."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.server._reply import Reply, disposition, header_text

LONG = b'{"a": 1}' * 500
FILE = Reply(b"0123456789", "text/plain", is_file=True)


def test_long_answers_are_compressed_for_those_who_take_it() -> None:
    """Gzip is sent to whoever accepts it, and caches are told that it depends on that."""
    reply = Reply(LONG, "application/json")

    plain = reply.response("GET", {})
    zipped = reply.response("GET", {"accept-encoding": "br;q=1.0, gzip; q=0.5"})

    assert plain.body == LONG
    assert "content-encoding" not in plain.headers
    assert zipped.headers["content-encoding"] == "gzip"
    assert gzip.decompress(bytes(zipped.body)) == LONG
    assert plain.headers["vary"] == zipped.headers["vary"] == "Accept-Encoding"
    assert plain.headers["etag"] != zipped.headers["etag"]


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip;q=0.0", "*;q=0"])
def test_nothing_is_compressed_for_others(accepted: str) -> None:
    """Whoever does not accept gzip does not get it."""
    assert Reply(LONG, "a/b").response("GET", {"accept-encoding": accepted}).body == LONG


def test_short_answers_are_not_compressed() -> None:
    """What would hardly get shorter is sent as it is."""
    found = Reply(b"{}", "application/json").response("GET", {"accept-encoding": "gzip"})

    assert found.body == b"{}"
    assert "vary" not in found.headers


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("accepted", ["", "gzip"])
def test_an_answer_that_is_known_is_not_sent_again(method: str, accepted: str) -> None:
    """An entity tag, weak or strong, of any coding of the same answer gets 304 without a body."""
    reply = Reply(LONG, "a/b", headers={"content-disposition": "inline"})
    asked = {"accept-encoding": accepted}
    etag = reply.response("GET", asked).headers["etag"]

    for names in (etag, f'"x", W/{etag}', "*", reply.etag):
        found = reply.response(method, {**asked, "if-none-match": names})
        assert (found.status_code, found.body) == (304, b"")
        assert found.headers["etag"] == etag
        assert "content-type" not in found.headers
        assert "content-encoding" not in found.headers
    assert reply.response(method, {"if-none-match": '"x"'}).status_code == 200


def test_neither_refusals_nor_posts_are_kept() -> None:
    """An answer that is no success, or that has no URL of its own, has no entity tag."""
    refusal = Reply(LONG, "a/b", status=404).response("GET", {"if-none-match": "*"})
    posted = Reply(LONG, "a/b").response("POST", {"if-none-match": "*", "accept-encoding": "gzip"})
    empty = Reply(b"", "a/b").response("POST", {"accept-encoding": "gzip"})

    assert (refusal.status_code, posted.status_code) == (404, 200)
    assert "etag" not in refusal.headers
    assert "etag" not in posted.headers
    assert gzip.decompress(bytes(posted.body)) == LONG
    assert empty.body == b""


def test_a_file_is_sent_whole() -> None:
    """A file says that its parts can be had."""
    found = FILE.response("GET", {"accept-encoding": "gzip"})

    assert (found.status_code, found.body) == (200, b"0123456789")
    assert found.headers["accept-ranges"] == "bytes"


def test_one_part_of_a_file() -> None:
    """One range is sent as it is, with its place."""
    found = FILE.response("GET", {"range": "bytes=2-4"})

    assert (found.status_code, found.body) == (206, b"234")
    assert found.headers["content-range"] == "bytes 2-4/10"
    assert found.headers["content-length"] == "3"


def test_several_parts_of_a_file() -> None:
    """Several ranges are sent as one multipart body."""
    found = FILE.response("GET", {"range": "bytes=0-1,-2"})

    assert found.status_code == 206
    assert found.headers["content-type"].startswith("multipart/byteranges; boundary=")
    assert b"bytes 0-1/10\r\n\r\n01\r\n" in found.body
    assert b"bytes 8-9/10\r\n\r\n89\r\n" in found.body


def test_a_part_that_does_not_exist() -> None:
    """A range beyond the end gets 416 and the length."""
    found = FILE.response("GET", {"range": "bytes=10-"})

    assert found.status_code == 416
    assert found.headers["content-range"] == "bytes */10"


@pytest.mark.parametrize(
    ("method", "asked"),
    [
        ("HEAD", {"range": "bytes=0-1"}),
        ("GET", {"range": "lines=0-1"}),
        ("GET", {"range": "bytes=0-1", "if-range": '"another"'}),
        ("GET", {"range": "bytes=0-1", "if-range": f"W/{FILE.etag}"}),
        ("GET", {"range": "bytes=0-1", "if-range": "Wed, 21 Oct 2015 07:28:00 GMT"}),
    ],
)
def test_ranges_that_do_not_count(method: str, asked: dict[str, str]) -> None:
    """The whole file comes where a range does not count, or where the file is another one."""
    assert FILE.response(method, asked).status_code == 200


def test_a_file_that_is_known() -> None:
    """Whoever has the file gets neither it nor a part of it."""
    known = {"if-none-match": FILE.etag, "range": "bytes=0-1"}

    assert FILE.response("GET", known).status_code == 304
    assert FILE.response("GET", {"range": "bytes=0-1", "if-range": FILE.etag}).status_code == 206


def test_a_media_type_that_is_none() -> None:
    """What a store says of a file reaches a header only if it is a media type."""
    for kind in ("text/plain\r\nx: y", "", "text", "a/b; c=d\r\n", "text/é"):
        found = Reply(b"", kind).response("GET", {})
        assert found.headers["content-type"] == "application/octet-stream"
    assert Reply(b"", "a/b; c=d").response("GET", {}).headers["content-type"] == "a/b; c=d"


@settings(max_examples=50)
@given(st.text())
def test_any_name_makes_a_header(name: str) -> None:
    """A name of a file neither ends the header nor leads to a folder."""
    for text in (disposition("attachment", name), header_text(name)):
        assert text.isascii()
        assert text.isprintable()
    written = disposition("attachment", name)
    assert written.startswith('attachment; filename="')
    assert "/" not in written
    assert "\\" not in written


def test_names_without_letters_are_replaced() -> None:
    """A name that is a folder is no name of a file."""
    for name in ("", "..", "a/", "\\"):
        assert disposition("inline", name) == 'inline; filename="download"'
