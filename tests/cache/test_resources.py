"""What is no query: texts that are read at once are kept, and in recordings files, too."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.cache import Cache, CachedEndpoint, _resources
from allenorm.cache._entries import BadEntryError
from allenorm.endpoint import ResourceRequest
from allenorm.errors import (
    ClientClosedError,
    MalformedAnswerError,
    NotCachedError,
    RefusedError,
    RequestError,
    StoreError,
)
from filing import FileServer
from loopback import QUICK

JSON = {"Content-Type": "application/json"}
LONG = bytes(range(256)) * 10_000
"""More than two pieces."""


@pytest.fixture
def server() -> Iterator[FileServer]:
    """Serve a text, a refusal, and a file."""
    with FileServer() as made:
        made.put("/text.json?x=1", b'{"success": true, "msg": [1, 2]}', headers=JSON)
        made.put("/no.json", b'{"success": false, "msg": "no"}')
        made.put(
            "/file",
            LONG,
            headers={
                "Content-Type": "image/jpeg",
                "Content-Disposition": 'attachment; filename="a.jpg"',
                "Set-Cookie": "who=me",
                "X-Allenorm-Source": "synthetic",
            },
        )
        yield made


@pytest.fixture
def client(server: FileServer, path: Path) -> Iterator[Any]:
    """Return a function that makes a client with a cache."""
    made: list[Client] = []

    def make(**settings: Any) -> Client:
        cache = Cache(path, **settings)
        made.append(Client(server.url, cache=cache, **(QUICK | {"max_attempts": 1})))
        return made[-1]

    yield make
    for each in made:
        each.close()


def whole(client: Client, path: str = "/file", **how: Any) -> bytes:
    """Read a thing piece by piece."""
    with client.open_resource(ResourceRequest(path, **how)) as stream:
        return b"".join(stream)


def test_a_text_is_an_answer(server: FileServer, client: Any) -> None:
    """What is read at once is sent for once; its address, parameters and headers are its name."""
    first, second = client(), client()
    for each in (first, second, client(mode="only_if_cached")):
        assert each.get_json("/text.json", x=1) == [1, 2]
        assert each.read("/text.json?x=1").startswith(b'{"success"')
    assert len(server.requests) == 1
    with Client(f"{server.url}/", cache=first.endpoint.cache) as same:
        assert same.get_json("/text.json", x=1) == [1, 2]
    assert len(server.requests) == 1
    with pytest.raises(RequestError):
        first.get_json("/text.json", x=2)
    first.open_resource(
        ResourceRequest("/text.json", {"x": 1}, headers={"A": "b"}, compressed=True)
    )
    for headers, sent in (({"a": "b"}, 4), ({"A": "b"}, 4), ({"a": "c"}, 5)):
        whole(first, "/text.json?x=1", headers=headers, compressed=True)
        whole(second, "/text.json?x=1", headers=headers, compressed=True)
        assert len(server.requests) == sent
    whole(first, f"{server.url}/text.json?x=1", compressed=True)
    whole(second, f"{server.url}/text.json?x=1", compressed=True)
    with Client("http://127.0.0.1:9", cache=first.endpoint.cache) as elsewhere:
        whole(elsewhere, f"{server.url}/text.json?x=1", compressed=True)
    assert len(server.requests) == 6
    address, url = server.url, f"{server.url}/text.json?x=1"
    listed = [each[:2] for each in first.endpoint._file.listed()]
    assert sorted(set(listed)) == [("", url), (address, "/text.json?x=1")]


def test_refusals_and_files_are_no_answers(server: FileServer, client: Any) -> None:
    """A refusal is asked for again, as is what is no JSON and should be; files are streamed."""
    cached = client()
    server.put("/bad.json", b"nothing", headers=JSON)
    server.put("/said.json", b'{"success": true, "msg": "Error in query: no"}')
    server.put("/odd.json", b"{no")
    server.put("/list.json", b"[1]", headers=JSON)
    server.put("/bare.json", b'{"a": 1}')
    for _ in range(2):
        with pytest.raises(RefusedError):
            cached.get_json("/no.json")
        cached.read("/bad.json")
        cached.read("/said.json")
        assert whole(cached) == LONG
    assert len(server.requests) == 8
    for _ in range(2):
        assert cached.get_json("/list.json") == [1]
        assert cached.get_json("/bare.json") == {"a": 1}
        assert cached.read("/odd.json") == b"{no"
    assert len(server.requests) == 11


def test_age_modes_and_size_hold_for_texts(
    server: FileServer, client: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """What is too old is fetched, an old one helps out, a long one is not kept."""
    assert client(size_limit=5).get_json("/text.json", x=1) == [1, 2]
    assert client().endpoint.info().answers == 0
    for settings in ({}, {"expire": 0}, {"mode": "refresh"}):
        assert client(**settings).get_json("/text.json", x=1) == [1, 2]
    assert len(server.requests) == 4
    server.files["/text.json?x=1"].statuses = [503, 503]
    with caplog.at_level(logging.WARNING, "allenorm.cache"):
        old = client(expire=0, stale_if_error=True).get_json("/text.json", x=1)
    assert old == [1, 2]
    assert "is used in its place" in caplog.text
    with pytest.raises(RequestError):
        client(expire=0).get_json("/text.json", x=1)


def test_what_is_not_read_to_its_end_is_not_kept(server: FileServer, client: Any) -> None:
    """A text that was closed early, or cut, is no answer."""
    cached = client()
    with cached.open_resource(ResourceRequest("/text.json?x=1", compressed=True)) as stream:
        assert stream.length == 32
    server.put("/cut", LONG, cuts=[1000] * 9, ranges=False)
    with pytest.raises(RequestError):
        whole(cached, "/cut", compressed=True)
    assert cached.endpoint.info().answers == 0


def test_a_recording_has_files(server: FileServer, client: Any) -> None:
    """A file comes from the record as from the server: bytes, name, type, source; no cookies."""
    recorder = client(mode="record")
    with recorder.open("/file") as stream:
        assert b"".join(stream) == LONG
    assert recorder.endpoint.info().answers == 1
    # Who has a part of it gets it whole.
    assert whole(recorder, offset=5, validator='"one"') == LONG
    assert len(server.requests) == 1
    with client(mode="only_if_cached").open_resource(ResourceRequest("/file", offset=7)) as again:
        assert (again.offset, again.length, again.status) == (0, len(LONG), 200)
        assert (again.name, again.media_type) == ("a.jpg", "image/jpeg")
        assert (again.source, again.validator) == ("synthetic", '"one"')
        assert "set-cookie" not in again.headers
        assert [len(each) for each in again] == [1 << 20, 1 << 20, len(LONG) - (2 << 20)]
    assert len(server.requests) == 1
    # A file may say what it likes.
    server.put("/said", b'{"success": false}', headers=JSON)
    whole(recorder, "/said")
    assert whole(client(mode="replay"), "/said") == b'{"success": false}'
    recorder.endpoint.clear()
    assert whole(recorder, offset=5, validator='"one"') == LONG
    assert server.ranges() == ["", "", ""]
    # The bytes are those of the newest answer alone.
    server.put("/file", b"short")
    client(mode="refresh").read("/file")
    assert whole(client(mode="only_if_cached")) == b"short"
    recorder.endpoint.clear()
    assert recorder.endpoint._file.piece(b"", 0) is None
    with pytest.raises(NotCachedError):
        whole(client(mode="only_if_cached"))


def test_what_was_looked_at_can_be_looked_at(server: FileServer, client: Any) -> None:
    """A file of which nothing was read is announced again, and has no bytes to give."""
    with client(mode="record").open("/file") as stream:
        assert stream.name == "a.jpg"
    quiet = client(mode="only_if_cached")
    with quiet.open("/file") as stream:
        assert (stream.name, stream.length) == ("a.jpg", len(LONG))
        with pytest.raises(NotCachedError, match="none of its bytes; URL http://127"):
            list(stream)
    assert whole(client(mode="record")) == LONG
    assert whole(quiet) == LONG
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM pieces WHERE number = 1",
        "UPDATE pieces SET body = 'text' WHERE number = 0",
        "UPDATE pieces SET body = zeroblob(length(body))",
        "UPDATE answers SET digest = x'00'",
    ],
)
def test_a_damaged_thing_is_never_given(server: FileServer, client: Any, damage: str) -> None:
    """It is checked before its first byte is given; it is dropped, and fetched again."""
    recorder = client(mode="record")
    assert whole(recorder) == LONG
    recorder.endpoint._file._connections.get().execute(damage)
    assert whole(recorder) == LONG
    assert whole(client(mode="only_if_cached")) == LONG
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'{"no": 1}',
        b'{"url": 5}',
        b'{"url": "a", "status": "200"}',
        b'{"url": "a", "headers": []}',
        b'{"url": "a", "headers": {"a": 1}}',
        b'{"url": "a", "digest": null}',
        b'{"url": "a", "length": true}',
    ],
)
def test_a_head_is_checked(body: bytes) -> None:
    """A file from elsewhere may hold anything."""
    with pytest.raises(BadEntryError):
        _resources.read_head(body)


def test_a_thing_that_goes_away_while_it_is_read(client: Any) -> None:
    """Another process may drop it for its size, or close the file: an error, and no short file."""
    recorder = client(mode="record")
    assert whole(recorder) == LONG
    stream = recorder.open("/file")
    next(iter(stream))
    recorder.endpoint.clear()
    with pytest.raises(MalformedAnswerError, match="ask again"):
        list(stream)
    assert whole(recorder) == LONG
    stream = recorder.open("/file")
    recorder.endpoint._file._connections.get().execute("DROP TABLE pieces")
    with pytest.raises(StoreError, match="cannot be read"):
        list(stream)
    with pytest.raises(StoreError, match="cannot be recorded"):
        whole(recorder)


def test_a_disk_that_is_full(
    client: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A text comes all the same, and is not kept; a recording fails, and says why."""

    class Full:
        """A file that takes nothing."""

        def __init__(self, *_: Any, **__: Any) -> None:
            pass

        def write(self, _: bytes) -> None:
            """Refuse."""
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            """Do nothing."""

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", Full)
    assert client().get_json("/text.json", x=1) == [1, 2]
    assert "what came cannot be kept: [Errno 28] No space left" in caplog.text
    with pytest.raises(StoreError, match="No space left"):
        whole(client(mode="record"))
    # What is not to be kept is not written down.
    assert whole(client(mode="record", size_limit=5)) == LONG
    assert client().endpoint.info().answers == 0


def test_a_closed_endpoint_opens_nothing(server: FileServer, client: Any) -> None:
    """An error that says so, and no request."""
    cached = client()
    cached.close()
    with pytest.raises(ClientClosedError, match="path '/file'"):
        cached.endpoint.open(ResourceRequest("/file"))
    assert server.requests == []


def test_what_came_packed_is_kept_unpacked(server: FileServer, client: Any) -> None:
    """Its length is that of its bytes; a checksum of the packed ones is left out."""
    import gzip  # noqa: PLC0415 - for this test

    packed = gzip.compress(b"<svg/>")
    server.put("/svg", packed, headers={"Content-Encoding": "gzip", "Content-MD5": "AAAA"})
    for _ in range(2):
        assert client().read("/svg") == b"<svg/>"
    with client(mode="only_if_cached").open("/svg") as stream:
        assert (stream.length, "content-md5" in stream.headers) == (6, False)
    server.put("/plain", b"<svg/>", headers={"Content-MD5": "AAAA"})
    client().read("/plain")
    with client(mode="only_if_cached").open("/plain") as stream:
        assert stream.headers["content-md5"] == "AAAA"


def test_what_is_too_long_is_not_kept(client: Any, path: Path) -> None:
    """Pieces count, too: neither is a long thing written down, nor does it push others out."""
    small = client(mode="record", size_limit=1_000_000)
    small.read("/text.json?x=1")
    assert whole(small) == LONG
    assert small.endpoint.info().answers == 1
    small.endpoint._file.put(
        b"1", b"head", address="", query="", schema="", size_limit=9, pieces=[b"body"] * 2, length=8
    )
    assert small.endpoint._file.get(b"1") is None
    assert small.endpoint.info().answers == 1
    with client(mode="record").open("/file") as stream:
        kept: list[Any] = []
        tape = _resources.taped(
            stream, path.parent, lambda *given: kept.append(given), limit=9, strict=True
        )
        assert b"".join(tape) == LONG
        tape.close()
    assert kept == []


def test_space_goes_back_to_the_disk(client: Any, path: Path) -> None:
    """A cache that was emptied is a small file again."""
    recorder = client(mode="record")
    whole(recorder)
    recorder.endpoint.clear()
    recorder.close()
    assert path.stat().st_size < 100_000


def test_a_cache_before_a_cache(server: FileServer, client: Any, path: Path) -> None:
    """The address is that of the server behind both."""
    inner = client().endpoint
    with Client(CachedEndpoint(inner, path.with_name("outer"))) as outer:
        assert outer.get_json("/text.json", x=1) == [1, 2]
        endpoint: Any = outer.endpoint
        assert [each[0] for each in endpoint._file.listed()] == [server.url]
        endpoint.close_file()
