"""Requests that another thread ends: nobody waits for a server that is silent."""

import contextvars
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from allenorm.endpoint import HttpEndpoint, Request, ResourceRequest, Settings
from allenorm.endpoint._cancellation import Cancellation, acquire, current, wait
from allenorm.errors import ClientClosedError, RequestError
from allenorm.rma import ModelStage, Rma
from loopback import QUICK, RawServer, sends

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"
BUSY = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 20\r\nContent-Length: 0\r\n\r\n"
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
QUERY = Request(Rma((ModelStage("Structure"),)))


def ended(url: str, work: Callable[[HttpEndpoint], Any], **changes: Any) -> tuple[object, float]:
    """Do something in a thread, end it, and return what it raised and how long it took."""
    cancellation = Cancellation()
    raised: list[BaseException] = []
    begun = threading.Event()

    def run() -> None:
        current.set(cancellation)
        settings = Settings(base_url=url, **({**QUICK, "read_timeout": 20.0} | changes))
        endpoint = HttpEndpoint(settings)
        begun.set()
        try:
            work(endpoint)
        except RequestError as error:
            raised.append(error)
        finally:
            endpoint.close()

    thread = threading.Thread(target=contextvars.copy_context().run, args=(run,), daemon=True)
    thread.start()
    assert begun.wait(5)
    time.sleep(0.3)
    started = time.monotonic()
    cancellation.cancel()
    thread.join(15)
    assert not thread.is_alive()
    return raised.pop() if raised else None, time.monotonic() - started


def read(endpoint: HttpEndpoint) -> bytes:
    """Read a thing whole."""
    return endpoint.open(ResourceRequest("/x")).read(10_000_000)


@pytest.mark.parametrize("sent", [b"", HEAD, HEAD + b"x" * 1000])
@pytest.mark.parametrize("what", ["file", "query"])
def test_a_server_that_is_silent(sent: bytes, what: str) -> None:
    """Before the head, after it, in the midst of the body: the wait ends at once."""

    def silent(connection: socket.socket) -> None:
        connection.sendall(sent)
        connection.settimeout(20)
        connection.recv(1)

    server = RawServer(silent)
    try:
        error, seconds = ended(
            server.url, read if what == "file" else lambda endpoint: endpoint.fetch(QUERY)
        )
    finally:
        server.close()

    assert isinstance(error, RequestError)
    assert seconds < 5


def test_a_pause_before_the_next_attempt() -> None:
    """It ends, and there is no further attempt."""
    server = RawServer(sends(BUSY))
    try:
        error, seconds = ended(server.url, read, total_timeout=100)
        connections = server.connections
    finally:
        server.close()

    assert isinstance(error, ClientClosedError)
    assert "was ended" in str(error)
    assert connections == 1
    assert seconds < 5


def test_a_pause_before_the_rest() -> None:
    """A body that broke off is not asked for again."""
    server = RawServer(sends(HEAD + b"x" * 1000))
    try:
        error, seconds = ended(server.url, read, backoff=15)
    finally:
        server.close()

    assert isinstance(error, RequestError)
    assert seconds < 5


def test_a_turn_that_does_not_come() -> None:
    """Who waits for others to be done, or for the pace, stops waiting."""
    server = RawServer(sends(WHOLE))

    def busy(endpoint: HttpEndpoint) -> None:
        with endpoint.open(ResourceRequest("/x")):
            endpoint.open(ResourceRequest("/y"))

    def slow(endpoint: HttpEndpoint) -> None:
        for number in range(2):
            endpoint.open(ResourceRequest(f"/{number}")).close()

    try:
        for work, changes in ((busy, {"in_flight": 1}), (slow, {"starts_per_second": 0.05})):
            error, seconds = ended(server.url, work, **changes)
            assert isinstance(error, ClientClosedError)
            assert seconds < 5
    finally:
        server.close()


def test_connections_that_are_done_with() -> None:
    """What was read to its end is not shut: whoever has the connection next is another's."""
    cancellation = Cancellation()
    server = RawServer(sends(WHOLE))
    endpoint = HttpEndpoint(Settings(base_url=server.url, **QUICK))

    def run() -> None:
        current.set(cancellation)
        assert read(endpoint) == b"ok"

    contextvars.copy_context().run(run)
    assert cancellation._connections == set()
    cancellation.cancel()
    assert read(endpoint) == b"ok"
    endpoint.close()
    server.close()


def test_a_connection_that_comes_too_late() -> None:
    """It is shut when it comes."""
    one, other = socket.socketpair()
    cancellation = Cancellation()
    cancellation.cancel()
    with one, other:
        cancellation.watch(one)
        assert other.recv(1) == b""
        cancellation.forget(one)
        one.close()
        cancellation.watch(one)


@pytest.mark.parametrize("cancellation", [None, Cancellation()])
def test_waits_that_nobody_ends(cancellation: Cancellation | None) -> None:
    """They last as long as they should, with and without somebody who could end them."""
    token = current.set(cancellation)
    event, slots = threading.Event(), threading.Semaphore(1)
    try:
        started = time.monotonic()
        assert not wait(event, 0.12)
        assert time.monotonic() - started >= 0.1
        assert not wait(event, -1)
        assert acquire(slots, None)
        assert not acquire(slots, 0.12)
        assert not acquire(slots, 0)
        slots.release()
        assert acquire(slots, 0)
        event.set()
        assert wait(event, 60)
    finally:
        current.reset(token)
