"""Failures that may pass: retries, pauses, and their ends."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as ServerRequest
from werkzeug import Response

from allenorm.endpoint import Request
from allenorm.errors import (
    ClientClosedError,
    MalformedAnswerError,
    OutageError,
    RefusedError,
    RequestError,
    StatusError,
)
from answering import PATH, Make, good, respond
from interrupts import interruptible


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
    """Each pause is about twice the last one, with jitter, and each is logged with its reason."""
    httpserver.expect_request(PATH).respond_with_data("busy", status=503)
    endpoint = make_endpoint(httpserver.url_for(""), backoff=0.01, max_attempts=4)
    with caplog.at_level(logging.INFO, "allenorm"), pytest.raises(StatusError):
        endpoint.fetch(request_one)
    ours = [record for record in caplog.records if record.name == "allenorm.endpoint"]
    pauses = [record.args[2] for record in ours]  # type: ignore[index] # three of them
    assert len(pauses) == 3
    for pause, low in zip(pauses, (0.01, 0.02, 0.04), strict=True):
        assert low <= pause <= low + 0.01
    assert pauses != [0.01, 0.02, 0.04]
    assert "HTTP 503, saying 'busy'" in caplog.text


def test_nothing_is_printed_unless_asked() -> None:
    """Without a logging set-up, a retry prints nothing."""
    code = (
        "import allenorm.endpoint, logging;"
        "logging.getLogger('allenorm.endpoint').warning('x');"
        "print(logging.getLogger().handlers, logging.getLogger('allenorm').level)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[] 0\n", "")


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
