"""Servers and networks that misbehave, down to the single byte."""

import gzip
import json
import socket
import sys
import time
from collections.abc import Callable

import pytest

from allenorm.endpoint import HttpEndpoint, Request
from allenorm.endpoint._transport import Watch, _TimedReader, watch
from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    RequestError,
    RequestTimeoutError,
    StatusError,
)
from loopback import RawServer, answer, drips, resets, sends

BODY = json.dumps({"success": True, "num_rows": 1, "msg": [{"id": 1}]}).encode()
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
Make = Callable[..., HttpEndpoint]
Start = Callable[..., RawServer]


def test_the_server_of_these_tests_works(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A whole answer of the raw server is an answer, so that the failures below mean something."""
    server = raw_server(sends(answer(BODY)))
    assert make_endpoint(server.url).fetch(request_one).rows == [{"id": 1}]


def test_a_connection_cut_at_any_byte(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """Wherever the connection ends, in headers or body, the next attempt gets the whole answer."""
    whole = answer(BODY)
    cuts = range(len(whole))
    behaviours = [each for cut in cuts for each in (sends(whole[:cut]), sends(whole))]
    server = raw_server(*behaviours)
    endpoint = make_endpoint(server.url)
    for cut in cuts:
        envelope = endpoint.fetch(request_one)
        assert (envelope.rows, envelope.attempts) == ([{"id": 1}], 2), cut
    assert server.connections == 2 * len(cuts)


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9])
def test_a_reset_connection(
    part: float, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A connection that is reset before or within the answer is tried again, then an error."""
    whole = answer(BODY)
    server = raw_server(resets(whole[: int(len(whole) * part)]))
    with pytest.raises((ConnectionFailedError, MalformedAnswerError)) as caught:
        make_endpoint(server.url).fetch(request_one)
    assert caught.value.attempts == 3


@pytest.mark.parametrize("length", [len(BODY) + 1, len(BODY) * 1000])
def test_a_body_shorter_than_announced(
    length: int, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A body shorter than its Content-Length is cut, even where it is whole JSON."""
    server = raw_server(sends(answer(BODY, length=length)))
    with pytest.raises(MalformedAnswerError, match="broke off") as caught:
        make_endpoint(server.url).fetch(request_one)
    assert caught.value.attempts == 3


def test_a_body_longer_than_announced(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """What comes beyond the Content-Length is not read; the rest is cut JSON."""
    server = raw_server(sends(answer(BODY, length=len(BODY) - 5)))
    with pytest.raises(MalformedAnswerError, match="cut short"):
        make_endpoint(server.url).fetch(request_one)


@pytest.mark.parametrize("length", ["x", "-5", "1, 2", ""])
def test_a_length_that_is_none(
    length: str, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A Content-Length that makes no sense leads to the whole answer or to an error."""
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    server = raw_server(sends(head.encode() + BODY))
    try:
        assert make_endpoint(server.url).fetch(request_one).rows == [{"id": 1}]
    except RequestError as error:
        assert error.attempts >= 1  # noqa: PT017 - either outcome keeps the promise


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.8])
def test_gzip_that_is_cut(
    keep: float, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A compressed body that ends early is never taken for a whole one."""
    packed = gzip.compress(
        json.dumps({"success": True, "msg": [{"id": n} for n in range(500)]}).encode()
    )
    part = packed[: int(len(packed) * keep)]
    server = raw_server(sends(answer(part, "Content-Encoding: gzip")))
    with pytest.raises(MalformedAnswerError):
        make_endpoint(server.url).fetch(request_one)


def test_gzip_that_is_none(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """A body that only claims to be compressed is malformed."""
    server = raw_server(sends(answer(BODY, "Content-Encoding: gzip")))
    with pytest.raises(MalformedAnswerError, match="broke off"):
        make_endpoint(server.url).fetch(request_one)


@pytest.mark.parametrize(
    "chunks",
    [
        b"",
        b'5\r\n{"suc',
        b"zz\r\n" + BODY,
        b"%x\r\n%s\r\n" % (len(BODY), BODY),
        b"%x\r\n%s" % (len(BODY) + 9, BODY),
    ],
)
def test_chunks_that_end_early(
    chunks: bytes, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A chunked body without its last chunk is cut, even where it is whole JSON."""
    server = raw_server(sends(CHUNKED + chunks))
    with pytest.raises(MalformedAnswerError) as caught:
        make_endpoint(server.url).fetch(request_one)
    assert caught.value.attempts == 3


def test_whole_chunks(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """A chunked body that is whole is an answer."""
    server = raw_server(sends(CHUNKED + b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)))
    assert make_endpoint(server.url).fetch(request_one).rows == [{"id": 1}]


@pytest.mark.parametrize(
    "data",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 two hundred OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"\x00\xff" * 100,
    ],
)
def test_what_is_no_http(
    data: bytes, raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """Headers that are none, or too many, are an error of the tree and nothing else."""
    with pytest.raises(RequestError):
        make_endpoint(raw_server(sends(data)).url).fetch(request_one)


def test_a_body_that_drips(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """A body that never pauses long, yet never ends, is bounded by the total time."""
    server = raw_server(drips(answer(BODY), 0.1))
    endpoint = make_endpoint(server.url, read_timeout=5, total_timeout=0.6)
    with pytest.raises(RequestTimeoutError, match=r"time budget of 0.6 s") as caught:
        endpoint.fetch(request_one)
    assert caught.value.attempts == 1


def test_headers_that_drip(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """Headers that drip are bounded by the total time as well."""
    server = raw_server(drips(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1000, 0.1))
    endpoint = make_endpoint(server.url, read_timeout=5, total_timeout=0.6)
    with pytest.raises(RequestTimeoutError, match=r"time budget of 0.6 s"):
        endpoint.fetch(request_one)


def test_the_time_of_all_attempts_counts(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """Attempts share one budget: a server that never answers cannot have it again and again."""

    def silent(connection: socket.socket) -> None:
        connection.recv(1)

    server = raw_server(silent)
    endpoint = make_endpoint(
        server.url, read_timeout=0.2, total_timeout=0.5, max_attempts=100, backoff=0.001
    )
    with pytest.raises(RequestTimeoutError) as caught:
        endpoint.fetch(request_one)
    assert 1 <= caught.value.attempts <= 4


def test_a_server_that_never_answers(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """Silence ends with the read time-out, and is tried again."""

    def silent(connection: socket.socket) -> None:
        connection.recv(1)

    server = raw_server(silent, sends(answer(BODY)))
    endpoint = make_endpoint(server.url, read_timeout=1)
    assert endpoint.fetch(request_one).attempts >= 2
    server = raw_server(silent)
    with pytest.raises(RequestTimeoutError, match=r"no bytes came for 0.1 s") as caught:
        make_endpoint(server.url, read_timeout=0.1).fetch(request_one)
    assert caught.value.attempts == 3


def test_a_body_that_stops(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """A body that stops halfway, the connection open, is a time-out."""

    def stops(connection: socket.socket) -> None:
        connection.sendall(answer(BODY)[:-5])
        connection.recv(1)

    with pytest.raises(RequestTimeoutError, match=r"no bytes came for 0.1 s"):
        make_endpoint(raw_server(stops).url, read_timeout=0.1).fetch(request_one)


def test_an_error_page_that_is_cut(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """The status counts even where the page that comes with it is cut."""
    data = answer(b"Gone fishing", status="404 Not Found", length=999)
    with pytest.raises(StatusError, match="HTTP 404, saying 'Gone fishing'") as caught:
        make_endpoint(raw_server(sends(data)).url).fetch(request_one)
    assert caught.value.attempts == 1


def test_an_error_page_that_is_reset(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """The status counts even where the connection breaks within its page."""
    data = answer(b"Gone fishing", status="404 Not Found", length=999)
    with pytest.raises(StatusError, match="HTTP 404"):
        make_endpoint(raw_server(resets(data)).url).fetch(request_one)


def test_nobody_listens(make_endpoint: Make, request_one: Request) -> None:
    """A port where nobody listens is a failed connection, tried as often as allowed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ConnectionFailedError) as caught:
        make_endpoint(f"http://127.0.0.1:{port}").fetch(request_one)
    assert caught.value.attempts == 3


@pytest.mark.skipif(sys.platform != "linux", reason="a full backlog drops packets on Linux only")
def test_a_connection_that_is_never_made(make_endpoint: Make, request_one: Request) -> None:
    """A host that drops packets ends with the connect time-out."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.settimeout(0)
            filler.connect_ex(address)
        time.sleep(0.05)
        endpoint = make_endpoint(
            f"http://127.0.0.1:{address[1]}", connect_timeout=0.1, max_attempts=1
        )
        with pytest.raises(RequestTimeoutError, match=r"no connection within 0\.1 s"):
            endpoint.fetch(request_one)
        for filler in fillers:
            filler.close()


def test_a_name_that_does_not_exist(make_endpoint: Make, request_one: Request) -> None:
    """A host name that nobody knows is a failed connection."""
    with pytest.raises(ConnectionFailedError):
        make_endpoint("http://no-such-host.invalid").fetch(request_one)


@pytest.mark.parametrize("url", ["http://.example", "http://" + "a" * 70 + ".invalid", "http://*"])
def test_a_name_that_is_none(url: str, make_endpoint: Make, request_one: Request) -> None:
    """A host name that cannot be one is an error of the tree as well."""
    with pytest.raises(ConnectionFailedError):
        make_endpoint(url).fetch(request_one)


def test_tls_where_there_is_none(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """Speaking TLS to a server that does not is not tried again."""

    def plain(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.recv(1)

    server = raw_server(plain)
    with pytest.raises(ConnectionFailedError, match="WRONG_VERSION_NUMBER") as caught:
        make_endpoint(server.url.replace("http", "https")).fetch(request_one)
    assert caught.value.attempts == server.connections == 1


def test_tls_that_breaks_off(raw_server: Start, make_endpoint: Make, request_one: Request) -> None:
    """A connection that ends while TLS begins may be better the next time."""
    server = raw_server(sends(b""))
    with pytest.raises(ConnectionFailedError) as caught:
        make_endpoint(server.url.replace("http", "https")).fetch(request_one)
    assert caught.value.attempts == server.connections == 3


def test_headers_that_cannot_be_sent(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """An extra header that would start another one is refused before anything is sent."""
    server = raw_server(sends(answer(BODY)))
    with pytest.raises(ConnectionFailedError, match="1 attempt"):
        make_endpoint(server.url).fetch(Request(request_one.query, {"X": "a\r\nY: b"}))
    assert server.connections == 0


def test_certificates_that_are_not_there(
    make_endpoint: Make, request_one: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong path to certificates, which requests reads itself, is an error of the tree."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/no/such/file")
    with pytest.raises(ConnectionFailedError, match="no/such/file") as caught:
        make_endpoint("https://127.0.0.1:1").fetch(request_one)
    assert caught.value.attempts == 1


def test_redirects_share_the_budget(
    raw_server: Start, make_endpoint: Make, request_one: Request
) -> None:
    """A redirect that comes when the time is over is not followed."""

    def late(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n")
        time.sleep(0.28)
        connection.sendall(b"\r\n")

    server = raw_server(late)
    with pytest.raises(RequestTimeoutError, match=r"time budget of 0.5 s"):
        make_endpoint(server.url, total_timeout=0.5).fetch(request_one)
    assert server.connections <= 2


def test_a_read_after_the_deadline_fails() -> None:
    """A read gets what is left of the time, and none after it."""
    left, right = socket.socketpair()
    with left, right:
        token = watch.set(Watch(time.monotonic() + 60))
        try:
            reader = _TimedReader(left)
            right.sendall(b"x")
            assert reader.read(1) == b"x"
            assert 0 < (left.gettimeout() or 0) <= 60
            watch.get().deadline = 0
            late = _TimedReader(left)
            with pytest.raises(TimeoutError, match="spent"):
                late.read(1)
            reader.close()
            late.close()
        finally:
            watch.reset(token)
