"""Files, images and trees over HTTP: what is asked for, and what is made of the answer."""

import gzip
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from allenorm.endpoint import HttpEndpoint, ResourceEndpoint, ResourceRequest, ResourceStream
from allenorm.errors import (
    ClientClosedError,
    ConnectionFailedError,
    MalformedAnswerError,
    OutageError,
    RefusedError,
    RequestTimeoutError,
    SettingsError,
    StatusError,
)
from filing import FileServer
from loopback import RawServer, answer, drips, resets, sends

Make = Callable[..., HttpEndpoint]
DATA = bytes(range(256)) * 800


@pytest.fixture
def server() -> Iterator[FileServer]:
    """Return a server of files."""
    with FileServer() as server:
        yield server


def whole(endpoint: HttpEndpoint, path: str = "/f", **how: Any) -> bytes:
    """Return what an endpoint has at a path."""
    with endpoint.open(ResourceRequest(path, **how)) as stream:
        return b"".join(stream)


@pytest.mark.parametrize(
    ("path", "parameters", "written"),
    [
        ("/a b/é", {}, "/a%20b/%C3%A9"),
        ("/a", {"x": True, "y": None, "z": [1, 2.0, 2.5]}, "/a?x=true&z=1,2,2.5"),
        ("/a?x=1", {"y": "a&b=c d"}, "/a?x=1&y=a%26b%3Dc%20d"),
        ("/a", {"q": "[structures $in 1,2 : x]"}, "/a?q=%5Bstructures%20$in%201,2%20:%20x%5D"),
        ("/a%2F1", {}, "/a%2F1"),
        ("https://h.org/x.nrrd", {}, "https://h.org/x.nrrd"),
    ],
)
def test_places(path: str, parameters: dict[str, Any], written: str) -> None:
    """Paths and values are written so that nothing in them ends them."""
    assert ResourceRequest(path, parameters).place == written


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("relative", "begins with /"),
        ("file:///etc/passwd", "begins with /"),
        ("/a\r\nHost: b", "printable"),
        ("/a#b", "without"),
        ("/" + "a" * 9000, "printable"),
        (5, "printable"),
        ("http://me:secret@h/x", "without credentials"),
        ("http:///x", "with a host"),
        ("http://h:0/x", "with a host"),
        ("http://h:x/x", "with a host"),
    ],
)
def test_paths_that_cannot_be_sent(path: Any, words: str) -> None:
    """A path from outside is checked before anything is sent, and shows no secret."""
    with pytest.raises(SettingsError, match=words) as caught:
        ResourceRequest(path)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"x", {"a": 1}, [[None]]])
def test_values_that_cannot_be_sent(value: Any) -> None:
    """A parameter is text, a number, or a list of them."""
    with pytest.raises(SettingsError, match="parameter x"):
        _ = ResourceRequest("/a", {"x": value}).place


@pytest.mark.parametrize("offset", [-1, True, 1.5])
def test_offsets_that_cannot_be(offset: Any) -> None:
    """An offset is a number of bytes."""
    with pytest.raises(SettingsError, match="offset"):
        ResourceRequest("/a", offset=offset)


def test_a_stream(server: FileServer, make_endpoint: Make) -> None:
    """It says what it is, and comes in pieces."""
    headers = {"Content-Type": "Image/JPEG; x=y", "X-Allenorm-Source": "synthetic"}
    server.put("/f?x=1", DATA, headers=headers)
    endpoint = make_endpoint(server.url)
    with endpoint.open(ResourceRequest("/f", {"x": 1})) as stream:
        pieces = list(stream)

    assert b"".join(pieces) == DATA
    assert len(pieces) > 2
    assert (stream.status, stream.offset, stream.length, stream.total) == (200, 0, 204800, 204800)
    assert (stream.media_type, stream.source, stream.validator) == (
        "image/jpeg",
        "synthetic",
        '"one"',
    )
    assert stream.url == f"{server.url}/f?x=1"
    assert repr(stream) == f"<ResourceStream {server.url}/f?x=1>"
    assert server.requests[0][1]["accept"] == "*/*"
    assert server.requests[0][1]["accept-encoding"] == "identity"
    assert isinstance(endpoint, ResourceEndpoint)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("attachment; filename=a.nwb", "a.nwb"),
        ('attachment; filename="a \\"b\\".nwb"', 'a "b".nwb'),
        ("attachment; filename*=UTF-8''a%20b.nwb", "a b.nwb"),
        ("attachment", ""),
        ("", ""),
    ],
)
def test_names(server: FileServer, make_endpoint: Make, said: str, name: str) -> None:
    """The name that a server gives is read in each of its forms."""
    server.put("/f", b"x", headers={"Content-Disposition": said})
    with make_endpoint(server.url).open(ResourceRequest("/f")) as stream:
        assert stream.name == name


def test_a_weak_tag_is_no_name_of_the_bytes(server: FileServer, make_endpoint: Make) -> None:
    """The date stands in for it."""
    date = "Wed, 21 Oct 2015 07:28:00 GMT"
    server.put("/f", b"x", etag='W/"a"', headers={"Last-Modified": date})
    with make_endpoint(server.url).open(ResourceRequest("/f")) as stream:
        assert stream.validator == date


def test_the_rest_of_a_file(server: FileServer, make_endpoint: Make) -> None:
    """It comes from the offset on, if it is still the same; at the end nothing is missing."""
    server.put("/f", DATA)
    endpoint = make_endpoint(server.url)
    with endpoint.open(ResourceRequest("/f", offset=1000, validator='"one"')) as stream:
        assert (stream.status, stream.offset, stream.total) == (206, 1000, len(DATA))
        assert b"".join(stream) == DATA[1000:]
    assert whole(endpoint, offset=1000, validator='"old"') == DATA
    assert whole(endpoint, offset=len(DATA)) == b""
    with endpoint.open(ResourceRequest("/f", offset=len(DATA) + 1)) as stream:
        assert stream.offset == 0
        assert b"".join(stream) == DATA


def test_the_wrong_part(server: FileServer, make_endpoint: Make) -> None:
    """A part that was not asked for is refused."""
    endpoint = make_endpoint(server.url)
    for said in ("bytes 0-9/20", "bytes 5-1/20", "nonsense", "bytes 5-9/20"):
        server.put("/f", DATA[:10], headers={"Content-Range": said})
        with pytest.raises(MalformedAnswerError, match="the server sent"):
            whole(endpoint, offset=5)


def test_a_broken_connection_goes_on(server: FileServer, make_endpoint: Make) -> None:
    """It is made again for the rest, and an endless series of breaks ends."""
    served = server.put("/f", DATA, cuts=[100_000, 50_000])
    endpoint = make_endpoint(server.url)
    assert whole(endpoint) == DATA

    served.cuts = [10] * 9
    with pytest.raises(MalformedAnswerError, match="3 attempts"):
        whole(endpoint)


def test_a_pause_past_the_time(server: FileServer, make_endpoint: Make) -> None:
    """Where the next attempt would come too late there is none."""
    server.put("/f", DATA, cuts=[100_000])
    with pytest.raises(MalformedAnswerError, match="broke off"):
        whole(make_endpoint(server.url, backoff=60, total_timeout=5))


def test_a_part_shorter_than_it_says(server: FileServer, make_endpoint: Make) -> None:
    """What a part says of itself is compared with what came."""
    said = {"Content-Range": "bytes 5-14/15"}
    server.put("/f", DATA[:10], headers=said, length="chunked")
    with pytest.raises(MalformedAnswerError, match="10 bytes were announced and 5 came"):
        whole(make_endpoint(server.url), offset=5)


def test_attempts_count_anew(server: FileServer, make_endpoint: Make) -> None:
    """A long file may break off more often than there are attempts."""
    data = DATA * 30
    server.put("/f", data, cuts=[1_200_000] * 5)
    endpoint = make_endpoint(server.url)

    assert whole(endpoint) == data


def test_a_thing_that_changes_while_it_comes(server: FileServer, make_endpoint: Make) -> None:
    """Bytes of two states are not mixed."""
    server.put("/f", DATA, cuts=[100_000])
    endpoint = make_endpoint(server.url)
    with endpoint.open(ResourceRequest("/f")) as stream:
        first = next(iter(stream))
        server.put("/f", DATA[::-1], etag='"two"')
        with pytest.raises(MalformedAnswerError, match="something else now"):
            list(stream)
    assert DATA.startswith(first)


def test_a_break_without_a_length(server: FileServer, make_endpoint: Make) -> None:
    """What has no announced length cannot be continued."""
    server.put("/f", DATA, length="chunked", cuts=[150_000])
    with pytest.raises(MalformedAnswerError, match="broke off"):
        whole(make_endpoint(server.url))


def test_statuses(server: FileServer, make_endpoint: Make) -> None:
    """What passes is waited for; what does not is an error with the server's words."""
    server.put("/f", b"x", statuses=[503, 429])
    endpoint = make_endpoint(server.url)
    assert whole(endpoint) == b"x"
    with pytest.raises(StatusError, match=r"HTTP 404.*nothing here.*URL http") as caught:
        whole(endpoint, "/other")
    assert (caught.value.status, caught.value.query, caught.value.attempts) == (404, None, 1)


def test_an_error_page_that_breaks_off(
    raw_server: Callable[..., RawServer], make_endpoint: Make
) -> None:
    """The status says enough."""
    server = raw_server(sends(answer(b"gone", status="410 Gone", length=400)))
    with pytest.raises(StatusError, match="HTTP 410"):
        whole(make_endpoint(server.url))
    long = raw_server(sends(answer(b"gone " * 10_000, status="410 Gone")))
    with pytest.raises(StatusError, match="HTTP 410"):
        whole(make_endpoint(long.url))


def test_pages_where_a_file_should_be(server: FileServer, make_endpoint: Make) -> None:
    """The outage page comes with HTTP 200; drawings and other XML are files."""
    endpoint = make_endpoint(server.url, max_attempts=2)
    outage = b"<!DOCTYPE html><html><body>Temporarily unavailable</body></html>"
    server.put("/f", outage)
    with pytest.raises(OutageError, match="unavailable"):
        whole(endpoint)
    assert len(server.requests) == 2
    server.put("/f", b"<html>" + b"words " * 20_000)
    with pytest.raises(MalformedAnswerError, match="a file was asked for"):
        whole(endpoint)
    for data in (b"<svg xmlns='x'/>", b"<?xml version='1.0'?><Response/>"):
        server.put("/f", data)
        assert whole(endpoint) == data


def test_refusals_in_json(raw_server: Callable[..., RawServer], make_endpoint: Make) -> None:
    """An envelope under an error status has the server's words."""
    body = b'{"success": false, "msg": "no such image"}'
    server = raw_server(sends(answer(body, status="400 Bad Request")))
    with pytest.raises(RefusedError, match="no such image"):
        whole(make_endpoint(server.url))


def test_the_connection_fails(raw_server: Callable[..., RawServer], make_endpoint: Make) -> None:
    """Before the first bytes it is retried as a query is."""
    good = answer(b"fine")
    server = raw_server(resets(b""), sends(good))
    assert whole(make_endpoint(server.url)) == b"fine"
    dead = raw_server(resets(b""))
    with pytest.raises(ConnectionFailedError, match="3 attempts"):
        whole(make_endpoint(dead.url))


def test_a_body_that_stalls(raw_server: Callable[..., RawServer], make_endpoint: Make) -> None:
    """Silence and drips end in time."""
    slow = drips(answer(b"x" * 500), 0.02)
    with pytest.raises(RequestTimeoutError):
        whole(make_endpoint(raw_server(slow).url, total_timeout=0.5))

    def silent(connection: Any) -> None:
        connection.sendall(answer(b"x" * 70_000, length=200_000))
        connection.recv(1)

    with pytest.raises(RequestTimeoutError, match=r"no bytes came for 0\.2 s"):
        whole(make_endpoint(raw_server(silent).url, read_timeout=0.2))


def test_slots_are_given_back(server: FileServer, make_endpoint: Make) -> None:
    """After each end (whole, closed, broken, forgotten) another request can start."""
    endpoint = make_endpoint(server.url, in_flight=1, total_timeout=5)
    server.put("/f", DATA)
    for _ in range(3):
        assert whole(endpoint) == DATA
        endpoint.open(ResourceRequest("/f")).close()
        with endpoint.open(ResourceRequest("/f")) as stream:
            next(iter(stream))
        endpoint.open(ResourceRequest("/f"))
        with pytest.raises(StatusError):
            whole(endpoint, "/none")
    stream.close()


def test_secrets_stay_with_their_host(server: FileServer, make_endpoint: Make) -> None:
    """Another server gets neither credentials nor extra headers."""
    server.put("/f", b"x")
    own = server.url.replace("//", "//me:secret@")
    extra = {"X-Own": "1"}
    endpoint = make_endpoint(own)
    assert whole(endpoint, headers=extra) == b"x"
    other = server.url.replace("127.0.0.1", "localhost")
    assert whole(endpoint, f"{other}/f", headers=extra) == b"x"
    first, second = (headers for _, headers in server.requests)

    assert first["authorization"].startswith("Basic ")
    assert first["x-own"] == "1"
    assert "authorization" not in second
    assert "x-own" not in second


def test_coded_bodies(server: FileServer, make_endpoint: Make) -> None:
    """What a server packs by itself is unpacked; a packed file stays as it is."""
    packed = gzip.compress(DATA)
    endpoint = make_endpoint(server.url)
    for path in ("/f", "/f.nii.gz"):
        server.put(path, packed, headers={"Content-Encoding": "gzip"})
    assert whole(endpoint) == DATA
    assert whole(endpoint, "/f.nii.gz") == packed
    assert whole(endpoint, compressed=True) == DATA
    assert "gzip" in server.requests[-1][1]["accept-encoding"]


def test_a_closed_endpoint(server: FileServer, make_endpoint: Make) -> None:
    """It opens nothing."""
    endpoint = make_endpoint(server.url)
    endpoint.close()
    with pytest.raises(ClientClosedError):
        whole(endpoint)


def test_reading_up_to_a_limit(server: FileServer, make_endpoint: Make) -> None:
    """A limit holds for lengths that are announced and for those that are not."""
    endpoint = make_endpoint(server.url)
    for length in ("yes", "chunked"):
        server.put("/f", DATA, length=length)
        with pytest.raises(MalformedAnswerError, match="longer than 1000 bytes"):
            endpoint.open(ResourceRequest("/f")).read(1000)
        assert endpoint.open(ResourceRequest("/f")).read(len(DATA)) == DATA


def test_lengths_that_are_none(server: FileServer, make_endpoint: Make) -> None:
    """A head that was cut in a number, or before it, does not say where the body ends."""
    for text, said in (("", False), ("1x", False), ("0", True)):
        stream = ResourceStream(iter(()), url="/", headers={"Content-Length": text})
        assert stream.is_delimited is said
    server.put("/f", DATA, length="chunked")
    with make_endpoint(server.url).open(ResourceRequest("/f")) as chunked:
        assert chunked.is_delimited


def test_what_was_packed_on_the_way(server: FileServer, make_endpoint: Make) -> None:
    """It is said of an answer whether its bytes are those that were sent."""
    endpoint = make_endpoint(server.url)
    for path, coding, said in (
        ("/f", "gzip", True),
        ("/f", " GZIP ", True),
        ("/f", "identity", False),
        ("/f.gz", "gzip", False),
    ):
        server.put(path, gzip.compress(DATA), headers={"Content-Encoding": coding})
        with endpoint.open(ResourceRequest(path)) as stream:
            assert stream.is_unpacked is said


def test_the_live_archive() -> None:
    """Its paths are on a server of their own, where the live API is asked."""
    path = "/informatics-archive/current-release/x.nrrd"
    urls = [
        ResourceRequest(path).url(address)
        for address in ("https://api.brain-map.org", "http://127.0.0.1:1", "https://brain-map.orgs")
    ]
    assert urls == [
        f"https://download.alleninstitute.org{path}",
        f"http://127.0.0.1:1{path}",
        f"https://brain-map.orgs{path}",
    ]
    assert ResourceRequest("/x").url("https://api.brain-map.org") == "https://api.brain-map.org/x"


def test_a_part_from_elsewhere(server: FileServer, make_endpoint: Make) -> None:
    """A part of the right length that begins elsewhere is not what was asked for."""
    size = len(DATA) - 10
    server.put("/f", DATA, headers={"Content-Range": f"bytes 1-{size}/{size + 1}"})
    with pytest.raises(MalformedAnswerError, match="from byte 10 on was asked for"):
        make_endpoint(server.url).open(ResourceRequest("/f", offset=10))
