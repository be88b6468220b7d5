"""Traces: what was sent, and what it cost."""

import contextvars
import threading

import pytest
from werkzeug import Response

from allenorm.client import Client, TracedRequest, trace
from allenorm.errors import NoResultError, RefusedError, StatusError
from allenorm.query import Query
from zoo import Animal
from zoo_server import ZooServer


def test_a_trace_lists_requests(zoo_server: ZooServer, client: Client) -> None:
    """Each request is listed with its URL, text, status, rows, bytes and time."""
    query = Query(Animal)
    with trace() as t:
        list(client.pages(query, 2))
        client.count(query)
    client.count(query)
    assert [request.rows for request in t.requests] == [2, 2, 1, 0]
    assert [request.query for request in t.requests] == zoo_server.queries[:4]
    assert (len(t), t.rows, t.attempts) == (4, 5, 4)
    assert t.bytes == sum(request.bytes for request in t.requests) > 0
    assert t.seconds == sum(request.seconds for request in t.requests) > 0
    first = t.requests[0]
    assert first.url.startswith(zoo_server.url)
    assert (first.status, first.error) == (200, None)


def test_a_trace_is_readable(client: Client) -> None:
    """Its text has a line for each request and one for all."""
    with trace() as t:
        client.count(Query(Animal))
    lines = str(t).splitlines()
    assert len(lines) == 2
    assert "0 rows" in lines[0]
    assert "HTTP 200" in lines[0]
    assert "model::Animal" in lines[0]
    assert lines[1].endswith("1 request, 1 sent")
    assert repr(t).startswith("<Trace: 1 requests, 0 rows, ")
    assert str(TracedRequest("u", "q", 1.0, attempts=3)).endswith("ok, 3 attempts  'q'")


def test_retries_and_errors_are_seen(zoo_server: ZooServer, client: Client) -> None:
    """A retry counts as an attempt, and a request that fails is listed with its error."""
    answers = [Response(status=503)]
    zoo_server.before = lambda _: answers.pop() if answers else None
    with trace() as t:
        client.count(Query(Animal))
        zoo_server.before = lambda _: Response('{"success": false, "msg": "no"}')
        with pytest.raises(RefusedError):
            client.count(Query(Animal))
        zoo_server.before = lambda _: Response(status=404)
        with pytest.raises(StatusError):
            client.count(Query(Animal))
    assert [request.attempts for request in t.requests] == [2, 1, 1]
    assert [request.error for request in t.requests] == [None, "RefusedError", "StatusError"]
    assert [request.status for request in t.requests] == [200, None, 404]
    assert "2 attempts" in str(t)
    assert "3 requests, 4 sent" in str(t)


def test_traces_nest(client: Client) -> None:
    """An inner block sees its own requests, the outer one all."""
    with trace() as outer:
        client.count(Query(Animal))
        with trace() as inner:
            client.count(Query(Animal))
        client.count(Query(Animal))
    assert (len(outer), len(inner)) == (3, 1)
    assert inner.requests[0] is outer.requests[1]


def test_a_trace_ends_with_its_block(client: Client) -> None:
    """An error passes through, and what follows is not seen."""
    with pytest.raises(NoResultError), trace() as t:
        Animal.where(id=99).using(client).one()
    client.count(Query(Animal))
    assert len(t) == 1


def test_threads_of_the_context_are_seen(client: Client) -> None:
    """A thread is seen if it runs in the block's context, and only then."""

    def count() -> None:
        client.count(Query(Animal))

    with trace() as t:
        inside = threading.Thread(target=contextvars.copy_context().run, args=(count,))
        outside = threading.Thread(target=contextvars.Context().run, args=(count,))
        for thread in (inside, outside):
            thread.start()
            thread.join()
    assert len(t) == 1


def test_credentials_are_not_traced(zoo_server: ZooServer) -> None:
    """The URLs of a trace hold no password."""
    with Client(zoo_server.url.replace("//", "//me:s3cret@")) as client, trace() as t:
        client.count(Query(Animal))
    assert "s3cret" not in f"{t} {t.requests}"
