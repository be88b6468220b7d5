"""One endpoint for many threads and processes: politeness, slots, and its end."""

import os
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as ServerRequest
from werkzeug import Response

from allenorm.endpoint import HttpEndpoint, Request, Settings
from allenorm.errors import (
    ClientClosedError,
    MalformedAnswerError,
    RequestTimeoutError,
    StatusError,
)
from answering import PATH, Make, good, respond


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
