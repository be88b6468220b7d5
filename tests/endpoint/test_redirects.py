"""Redirects: where they may lead, and what goes with them."""

from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from allenorm.endpoint import Request
from allenorm.endpoint._exchange import redirected
from allenorm.endpoint._failure import FailedAttempt
from allenorm.errors import StatusError
from answering import PATH, Make, good, respond
from loopback import sends


def test_a_redirect_is_followed(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A redirect on the same host keeps headers and credentials."""
    moved = Response(status=301, headers={"Location": "/moved#part"})
    respond(httpserver, moved)
    httpserver.expect_ordered_request("/moved").respond_with_response(good())
    endpoint = make_endpoint(httpserver.url_for("").replace("//", "//me:pw@"))
    assert endpoint.fetch(Request(request_one.query, {"X-Key": "k"})).rows == [{"id": 1}]
    for sent, _ in httpserver.log:
        assert sent.authorization is not None
        assert sent.headers["X-Key"] == "k"


def test_a_redirect_to_another_host_takes_no_secret(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """Another host gets neither the credentials nor the extra headers."""
    away = httpserver.url_for("/away").replace("localhost", "127.0.0.1")
    respond(httpserver, Response(status=302, headers={"Location": away}))
    httpserver.expect_ordered_request("/away").respond_with_response(good())
    endpoint = make_endpoint(httpserver.url_for("").replace("//", "//me:pw@"))
    assert endpoint.fetch(Request(request_one.query, {"X-Key": "k"})).rows == [{"id": 1}]
    sent = httpserver.log[1][0]
    assert sent.authorization is None
    assert "X-Key" not in sent.headers


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://host/x", "javascript:1", "gopher://host/"],
)
def test_a_redirect_elsewhere_is_refused(
    target: str, httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A redirect to anything but http and https is not followed."""
    respond(httpserver, Response(status=302, headers={"Location": target}))
    with pytest.raises(StatusError, match=r"redirected to .* not followed") as caught:
        make_endpoint(httpserver.url_for("")).fetch(request_one)
    assert caught.value.status == 302


@pytest.mark.parametrize("target", ["http://[::1", "http://:80/", "https://"])
def test_a_redirect_to_nowhere_is_refused(
    target: str, raw_server: Any, make_endpoint: Make, request_one: Request
) -> None:
    """A redirect whose target has no host is not followed."""
    head = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"
    server = raw_server(sends(head.encode()))
    with pytest.raises(StatusError, match=r"redirected to .* not followed"):
        make_endpoint(server.url).fetch(request_one)


def test_a_redirect_keeps_what_https_promised() -> None:
    """From https a redirect leads to https alone; from http it may lead to either."""
    assert redirected("https://h/a", "https://g/b", 302) == "https://g/b"
    assert redirected("http://h/a", "https://h/b", 302) == "https://h/b"
    with pytest.raises(FailedAttempt, match="not followed"):
        redirected("https://h/a", "http://h/b", 302)


def test_endless_redirects_end(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A loop of redirects is an error after a few."""
    httpserver.expect_request(PATH).respond_with_response(
        Response(status=307, headers={"Location": PATH})
    )
    with pytest.raises(StatusError, match="redirected 6 times"):
        make_endpoint(httpserver.url_for("")).fetch(request_one)
    assert len(httpserver.log) == 6


def test_a_redirect_without_target_is_a_status(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A redirect that names no target is an ordinary failure."""
    respond(httpserver, Response("where?", status=302))
    with pytest.raises(StatusError, match="HTTP 302, saying 'where"):
        make_endpoint(httpserver.url_for("")).fetch(request_one)
