"""Queries over a real HTTP server that behaves."""

import gzip
import json
import logging
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as ServerRequest
from werkzeug import Response

from allenorm.endpoint import Endpoint, HttpEndpoint, Request, Settings
from allenorm.endpoint._failure import FailedAttempt
from allenorm.endpoint._http import _redirected
from allenorm.endpoint._transport import open_session
from allenorm.errors import (
    ClientClosedError,
    ConnectionFailedError,
    MalformedAnswerError,
    OutageError,
    RefusedError,
    RequestError,
    RequestTimeoutError,
    StatusError,
)
from interrupts import interruptible
from loopback import sends

PATH = "/api/v2/data/query.json"
GOOD = {
    "success": True,
    "id": 0,
    "start_row": 0,
    "num_rows": 1,
    "total_rows": 1,
    "msg": [{"id": 1}],
}
Make = Callable[..., HttpEndpoint]


def respond(server: HTTPServer, *responses: Response) -> None:
    """Let a server give each response once, in order."""
    for response in responses:
        server.expect_ordered_request(PATH).respond_with_response(response)


def good() -> Response:
    """Return a whole answer."""
    return Response(json.dumps(GOOD), content_type="application/json")


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


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_status_is_tried_again(
    status: int, httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A status that may pass costs an attempt, not the answer."""
    respond(httpserver, Response("busy", status=status), good())
    envelope = make_endpoint(httpserver.url_for("")).fetch(request_one)
    assert envelope.attempts == 2
    assert envelope.rows == [{"id": 1}]


@pytest.mark.parametrize(
    "body",
    [
        "",
        '{"success": true, "ms',
        "<html>The site unavailable</html>",
        '{"success": false, "msg": "Error in query: x, Informatics service request failed"}',
    ],
)
def test_a_passing_body_is_tried_again(
    body: str, httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """An empty body, a cut one, the outage page and the intermittent failure are tried again."""
    respond(httpserver, Response(body), good())
    assert make_endpoint(httpserver.url_for("")).fetch(request_one).attempts == 2


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (Response("no", status=404), (StatusError, 1)),
        (Response("busy", status=503), (StatusError, 3)),
        (Response('{"success": false, "msg": "no such column"}'), (RefusedError, 1)),
        (Response('{"success": false, "msg": "no"}', status=400), (RefusedError, 1)),
        (Response('{"success": false, "msg": "no"}', status=500), (RefusedError, 3)),
        (Response("<html>site unavailable</html>"), (OutageError, 3)),
        (Response("<html>log in</html>"), (MalformedAnswerError, 1)),
        (Response(""), (MalformedAnswerError, 3)),
        (Response("[]"), (MalformedAnswerError, 1)),
    ],
)
def test_the_last_failure_is_raised(
    response: Response,
    expected: tuple[type[RequestError], int],
    httpserver: HTTPServer,
    make_endpoint: Make,
    request_one: Request,
) -> None:
    """When attempts run out the error says what, which query, which URL and how often."""
    httpserver.expect_request(PATH).respond_with_response(response)
    endpoint = make_endpoint(httpserver.url_for(""))
    kind, attempts = expected
    with pytest.raises(kind) as caught:
        endpoint.fetch(request_one)
    error = caught.value
    assert type(error) is kind
    assert error.attempts == attempts == len(httpserver.log)
    assert error.query == "model::Animal,rma::criteria,[id$eq1]"
    assert error.url == endpoint.url(request_one)
    assert error.query in str(error)
    assert error.url in str(error)


def test_retry_after_is_honoured(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """The next attempt does not come before the time that the server named."""
    respond(httpserver, Response(status=503, headers={"Retry-After": "1"}), good())
    started = time.monotonic()
    assert make_endpoint(httpserver.url_for("")).fetch(request_one).attempts == 2
    assert time.monotonic() - started >= 0.99


def test_retry_after_beyond_the_budget_fails_at_once(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """Where the server asks for more time than there is, the error says so without waiting."""
    respond(httpserver, Response(status=429, headers={"Retry-After": "3600"}), good())
    with pytest.raises(StatusError, match=r"1 attempt; .* after 3.6e\+03 s, past .* of 20 s"):
        make_endpoint(httpserver.url_for("")).fetch(request_one)


def test_pauses_grow(
    httpserver: HTTPServer,
    make_endpoint: Make,
    request_one: Request,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Each pause is about twice the last one, and each is logged with its reason."""
    httpserver.expect_request(PATH).respond_with_data("busy", status=503)
    endpoint = make_endpoint(httpserver.url_for(""), backoff=0.01, max_attempts=4)
    with caplog.at_level(logging.INFO, "allenorm"), pytest.raises(StatusError):
        endpoint.fetch(request_one)
    ours = [record for record in caplog.records if record.name == "allenorm.endpoint"]
    pauses = [record.args[2] for record in ours]  # type: ignore[index] # three of them
    assert len(pauses) == 3
    for pause, low in zip(pauses, (0.01, 0.02, 0.04), strict=True):
        assert low <= pause <= low + 0.01
    assert "HTTP 503, saying 'busy'" in caplog.text


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


def test_nothing_is_printed_unless_asked() -> None:
    """Without a logging set-up, a retry prints nothing."""
    code = (
        "import allenorm.endpoint, logging;"
        "logging.getLogger('allenorm.endpoint').warning('x');"
        "print(logging.getLogger().handlers, logging.getLogger('allenorm').level)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[] 0\n", "")


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
    assert _redirected("https://h/a", "https://g/b", 302) == "https://g/b"
    assert _redirected("http://h/a", "https://h/b", 302) == "https://h/b"
    with pytest.raises(FailedAttempt, match="not followed"):
        _redirected("https://h/a", "http://h/b", 302)


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


def test_a_large_body_is_refused(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A body beyond the limit, even a small compressed one, is not read to its end."""
    bomb = gzip.compress(b" " * 10_000_000)
    respond(httpserver, Response(bomb, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(MalformedAnswerError, match=r"longer than 100000 bytes.*BODY_LIMIT"):
        make_endpoint(httpserver.url_for(""), body_limit=100_000).fetch(request_one)


@pytest.fixture
def threaded_server() -> Iterator[HTTPServer]:
    """Serve requests side by side; the usual server takes one after the other."""
    with HTTPServer(threaded=True) as server:
        yield server


def test_no_more_than_so_many_in_flight(
    threaded_server: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """Many threads share one endpoint, and the server never sees more at once than allowed."""
    lock, running, most = threading.Lock(), 0, 0

    def handle(_: ServerRequest) -> Response:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.01)
        with lock:
            running -= 1
        return good()

    threaded_server.expect_request(PATH).respond_with_handler(handle)
    endpoint = make_endpoint(threaded_server.url_for(""), in_flight=2)
    results: list[Any] = []
    threads = [
        threading.Thread(target=lambda: results.append(endpoint.fetch(request_one).rows))
        for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [[{"id": 1}]] * 12
    assert 1 <= most <= 2


def test_two_at_once_and_five_starts_a_second_by_default(
    threaded_server: HTTPServer, request_one: Request
) -> None:
    """Out of the box two requests run at once, a third has to wait, and so has a sixth start."""
    entered, leave = threading.Semaphore(0), threading.Event()

    def handle(_: ServerRequest) -> Response:
        entered.release()
        leave.wait(20)
        return good()

    threaded_server.expect_request(PATH).respond_with_handler(handle)
    with HttpEndpoint(Settings(base_url=threaded_server.url_for(""))) as endpoint:
        threads = [threading.Thread(target=endpoint.fetch, args=[request_one]) for _ in range(4)]
        for thread in threads:
            thread.start()
        both = entered.acquire(timeout=20) and entered.acquire(timeout=20)
        state = endpoint._states[os.getpid()]
        third = state.slots.acquire(blocking=False)
        leave.set()
        for thread in threads:
            thread.join()
        later = float(1 << 40)
        starts = [state.pacer.reserve(later) - later for _ in range(6)]

    assert (both, third) == (True, False)
    assert len(threaded_server.log) == 4
    assert starts == [0, 0, 0, 0, 0, 1]


def test_starts_are_spread(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """No more requests start within a second than allowed."""
    httpserver.expect_request(PATH).respond_with_response(good())
    endpoint = make_endpoint(httpserver.url_for(""), starts_per_second=4)
    started = time.monotonic()
    for _ in range(6):
        endpoint.fetch(request_one)
    assert time.monotonic() - started >= 0.99


def test_a_closed_endpoint_refuses(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """After `close`, also by `with`, a request raises; closing twice is fine."""
    httpserver.expect_request(PATH).respond_with_response(good())
    with make_endpoint(httpserver.url_for("")) as endpoint:
        endpoint.fetch(request_one)
    endpoint.close()
    with pytest.raises(ClientClosedError, match=r"closed.*0 attempts") as caught:
        endpoint.fetch(request_one)
    assert caught.value.attempts == 0
    assert len(httpserver.log) == 1


def test_close_ends_a_pause(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A request that pauses before its next attempt gives up when the endpoint is closed."""
    asked = threading.Event()

    def handle(_: ServerRequest) -> Response:
        asked.set()
        return Response(status=503, headers={"Retry-After": "15"})

    httpserver.expect_request(PATH).respond_with_handler(handle)
    endpoint = make_endpoint(httpserver.url_for(""))
    errors: list[BaseException] = []

    def run() -> None:
        try:
            endpoint.fetch(request_one)
        except ClientClosedError as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert asked.wait(5)
    time.sleep(0.05)
    endpoint.close()
    thread.join(5)
    assert not thread.is_alive()
    assert len(errors) == 1


def test_control_c_passes_through(httpserver: HTTPServer) -> None:
    """An interrupt ends a request at once, during a pause as well, and is not swallowed."""
    httpserver.expect_request(PATH).respond_with_response(
        Response(status=503, headers={"Retry-After": "100"})
    )
    code = (
        "import sys\n"
        "from allenorm.endpoint import HttpEndpoint, Request, Settings\n"
        "from allenorm.rma import ModelStage, Rma\n"
        "print('ready', flush=True)\n"
        "try:\n"
        "    HttpEndpoint(Settings(base_url=sys.argv[1], total_timeout=500)).fetch(\n"
        "        Request(Rma((ModelStage('X'),))))\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n"
    )
    arguments = [sys.executable, "-c", code, httpserver.url_for("")]
    environment = {**os.environ, "NO_PROXY": "*"}
    with (
        interruptible(),
        subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=environment) as process,
    ):
        end = time.monotonic() + 20
        while not httpserver.log and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20)[0] == "ready\ninterrupted\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_gets_its_own_session(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A child process shares neither connection nor lock, and both go on working."""
    httpserver.expect_request(PATH).respond_with_response(good())
    endpoint = make_endpoint(httpserver.url_for(""), in_flight=1)
    endpoint.fetch(request_one)
    state = endpoint._states[os.getpid()]
    with state.slots:  # A thread of the parent holds the only slot while the process forks.
        child = os.fork()
        if child == 0:
            code = 1
            try:
                rows = endpoint.fetch(request_one).rows
                fresh = endpoint._states[os.getpid()].session is not state.session
                code = 0 if rows == [{"id": 1}] and fresh else 2
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert endpoint.fetch(request_one).rows == [{"id": 1}]
    assert endpoint._states[os.getpid()] is state


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


def test_slots_do_not_leak(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """Failures of every kind give their slot back: the only one is free at the end."""
    respond(
        httpserver,
        Response("", status=503),
        Response("no", status=404),
        Response("[]"),
        good(),
    )
    endpoint = make_endpoint(httpserver.url_for(""), in_flight=1)
    for kind in (StatusError, MalformedAnswerError):
        with pytest.raises(kind):
            endpoint.fetch(request_one)
    assert endpoint.fetch(request_one).rows == [{"id": 1}]


def test_a_session_has_no_secret_of_its_own() -> None:
    """The session's own headers are the four that every request has."""
    with open_session(1, "") as session:
        assert set(session.headers) == {"Accept", "Accept-Encoding", "Connection", "User-Agent"}


def test_waiting_for_a_slot_ends_with_the_budget(
    httpserver: HTTPServer, make_endpoint: Make, request_one: Request
) -> None:
    """A request that has been sent once does not wait for a free slot beyond its budget."""
    endpoint = make_endpoint(httpserver.url_for(""), in_flight=1, total_timeout=0.5, backoff=0.05)

    def handle(_: ServerRequest) -> Response:
        threading.Thread(target=hold).start()
        return Response(status=503)

    held = threading.Event()

    def hold() -> None:
        with endpoint._states[os.getpid()].slots:
            held.wait(5)

    httpserver.expect_request(PATH).respond_with_handler(handle)
    with endpoint, pytest.raises(RequestTimeoutError, match=r"budget of 0.5 s"):
        endpoint.fetch(request_one)
    held.set()
