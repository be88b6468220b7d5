"""Queries over a real HTTP server that behaves."""

import gzip
import json
import logging
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as ServerRequest
from werkzeug import Response

from allenorm.endpoint import Endpoint, HttpEndpoint, Request
from allenorm.endpoint._transport import open_session
from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    RequestTimeoutError,
    StatusError,
)
from answering import GOOD, PATH, Make, good, respond


def test_a_query_is_answered(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """The server gets the very URL that `url` shows, our name, and gives the rows."""
    respond(httpserver, good())
    endpoint = make_endpoint(httpserver.url_for("/"), user_agent="me@example.org")
    assert isinstance(endpoint, Endpoint)
    envelope = endpoint.fetch(Request(request_one.query, {"X-Why": "test"}))
    assert envelope.rows == [{"id": 1}]
    assert (envelope.status, envelope.attempts, envelope.bytes) == (200, 1, len(json.dumps(GOOD)))
    sent = httpserver.log[0][0]
    assert endpoint.url(request_one) == httpserver.url_for(PATH) + (
        "?q=model::Animal,rma::criteria,%5Bid$eq1%5D"
    )
    assert sent.environ["QUERY_STRING"] == endpoint.url(request_one).partition("?")[2]
    assert sent.args["q"] == "model::Animal,rma::criteria,[id$eq1]"
    assert sent.headers["User-Agent"].startswith("allenorm/")
    assert sent.headers["User-Agent"].endswith(" me@example.org")
    assert sent.headers["Accept-Encoding"] == "gzip"
    assert sent.headers["X-Why"] == "test"
    assert repr(endpoint) == f"HttpEndpoint({httpserver.url_for('').rstrip('/')!r})"


def test_the_connection_is_kept(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """Requests in sequence go through one session; cookies are not kept."""
    response = good()
    response.set_cookie("id", "1")
    httpserver.expect_request(PATH).respond_with_response(response)
    endpoint = make_endpoint(httpserver.url_for(""))
    for _ in range(3):
        endpoint.fetch(request_one)
    assert not any("Cookie" in sent.headers for sent, _ in httpserver.log)
    assert len(endpoint._states) == 1


def test_one_connection_serves_many_requests(
    raw_server: Any, make_endpoint: Make, request_one: Request
) -> None:
    """Requests one after the other share a connection; one that the server ended is replaced."""
    body = json.dumps(GOOD).encode()
    data = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)

    def serve(connection: socket.socket) -> None:
        connection.sendall(data)
        for _ in range(2):
            connection.recv(65536)
            connection.sendall(data)

    server = raw_server(serve)
    endpoint = make_endpoint(server.url)
    for _ in range(3):
        assert endpoint.fetch(request_one).rows == [{"id": 1}]
    assert server.connections == 1
    assert endpoint.fetch(request_one).rows == [{"id": 1}]
    assert server.connections == 2


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a certificate for localhost that nobody trusts, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    paths = folder / "cert.pem", folder / "key.pem"
    names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    arguments = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    arguments += ["-subj", "/CN=localhost", "-addext", names]
    arguments += ["-out", str(paths[0]), "-keyout", str(paths[1])]
    subprocess.run([openssl, *arguments], check=True, capture_output=True)
    return paths


@pytest.fixture
def tls_server(certificate: tuple[Path, Path]) -> Iterator[HTTPServer]:
    """Serve over TLS with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with HTTPServer(host="localhost", ssl_context=context) as server:
        yield server


def test_https(
    tls_server: HTTPServer,
    certificate: tuple[Path, Path],
    make_endpoint: Make,
    request_one: Request,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Over TLS the same answers come, within the same deadlines, if the certificate is trusted."""
    respond(tls_server, good(), good(), Response(status=503), good())
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate[0]))
    endpoint = make_endpoint(tls_server.url_for(""))
    assert endpoint.settings.base_url.startswith("https://")
    for attempts in (1, 1, 2):
        envelope = endpoint.fetch(request_one)
        assert (envelope.rows, envelope.attempts) == ([{"id": 1}], attempts)


def test_a_silent_https_server(
    tls_server: HTTPServer,
    certificate: tuple[Path, Path],
    make_endpoint: Make,
    request_one: Request,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The time budget holds over TLS as well."""
    done = threading.Event()

    def handle(_: ServerRequest) -> Response:
        done.wait(10)
        return good()

    tls_server.expect_request(PATH).respond_with_handler(handle)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate[0]))
    with pytest.raises(RequestTimeoutError, match=r"time budget of 0.5 s"):
        make_endpoint(tls_server.url_for(""), total_timeout=0.5).fetch(request_one)
    done.set()


def test_a_certificate_that_is_not_trusted(
    tls_server: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A server whose certificate is not trusted gets no request, and is not tried again."""
    with pytest.raises(ConnectionFailedError, match="CERTIFICATE_VERIFY_FAILED") as caught:
        make_endpoint(tls_server.url_for("")).fetch(request_one)
    assert caught.value.attempts == 1
    assert tls_server.log == []


def test_gzip(httpserver: HTTPServer, make_endpoint: Make, request_one: Request) -> None:
    """A compressed body is read; its length counts decompressed."""
    body = json.dumps(GOOD).encode()
    respond(httpserver, Response(gzip.compress(body), headers={"Content-Encoding": "gzip"}))
    envelope = make_endpoint(httpserver.url_for("")).fetch(request_one)
    assert (envelope.rows, envelope.bytes) == ([{"id": 1}], len(body))


def test_logs_and_errors_hold_no_secret(
    httpserver: HTTPServer,
    make_endpoint: Make,
    request_one: Request,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Credentials are sent, to the first host, and never shown."""
    respond(httpserver, Response("busy", status=503), good(), Response("no", status=404))
    url = httpserver.url_for("").replace("//", "//me:s3cret@")
    endpoint = make_endpoint(url)
    with caplog.at_level(logging.DEBUG):
        endpoint.fetch(request_one)
        with pytest.raises(StatusError) as caught:
            endpoint.fetch(request_one)
    sent = httpserver.log[0][0].authorization
    assert sent is not None
    assert (sent.username, sent.password) == ("me", "s3cret")
    shown = [caplog.text, str(caught.value), str(caught.value.url), repr(endpoint)]
    assert "s3cret" not in "".join(shown)
    assert "GET http" in caplog.text
    assert "s3cret" not in endpoint.url(request_one)


def test_a_large_body_is_refused(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A body beyond the limit, even a small compressed one, is not read to its end."""
    bomb = gzip.compress(b" " * 10_000_000)
    respond(httpserver, Response(bomb, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(MalformedAnswerError, match=r"longer than 100000 bytes.*BODY_LIMIT"):
        make_endpoint(httpserver.url_for(""), body_limit=100_000).fetch(request_one)


def test_settings_come_from_the_environment(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, request_one: Request
) -> None:
    """An endpoint without settings reads the variables."""
    httpserver.expect_request(PATH).respond_with_response(good())
    monkeypatch.setenv("ALLENORM_URL", httpserver.url_for(""))
    with HttpEndpoint() as endpoint:
        assert endpoint.fetch(request_one).rows == [{"id": 1}]


def test_a_proxy_is_used(
    httpserver: HTTPServer,
    make_endpoint: Make,
    request_one: Request,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy of the environment is used, with the same deadlines, as requests does it."""
    httpserver.expect_request(PATH).respond_with_response(good())
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("HTTP_PROXY", httpserver.url_for(""))
    monkeypatch.setenv("http_proxy", httpserver.url_for(""))
    envelope = make_endpoint("http://no-such-host.invalid").fetch(request_one)
    assert envelope.rows == [{"id": 1}]
    assert httpserver.log[0][0].host == "no-such-host.invalid"


def test_a_proxy_that_fails_is_named(
    make_endpoint: Make, request_one: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says that it was not the host of the URL that failed; the cause is the system's.

    What the libraries between wrapped around it is left out: it would fill a screen.
    """
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with pytest.raises(ConnectionFailedError, match=r"refused.* on the way to the proxy") as caught:
        make_endpoint("http://no-such-host.invalid", max_attempts=1).fetch(request_one)
    assert isinstance(caught.value.__cause__, ConnectionRefusedError)
    assert caught.value.__cause__.__context__ is None


def test_a_socks_proxy_needs_its_own_support(
    make_endpoint: Make, request_one: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A SOCKS proxy is left to requests; one that cannot be reached is a failed connection."""
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1")
    monkeypatch.delenv("HTTP_PROXY", raising=False)
    monkeypatch.delenv("http_proxy", raising=False)
    with pytest.raises(ConnectionFailedError):
        make_endpoint("http://no-such-host.invalid").fetch(request_one)


def test_a_session_has_no_secret_of_its_own() -> None:
    """The session's own headers are the four that every request has."""
    with open_session(1, "") as session:
        assert set(session.headers) == {"Accept", "Accept-Encoding", "Connection", "User-Agent"}
