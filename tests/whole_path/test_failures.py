"""Servers that fail: what passes is tried again, and no part of an answer is taken for all."""

import json
import pickle

import pytest

from allenorm import Specimen, load
from allenorm.errors import (
    ClientClosedError,
    ConnectionFailedError,
    HydrationError,
    MalformedAnswerError,
    NotLoadedError,
    OutageError,
    RefusedError,
    RequestError,
    StatusError,
)
from atlas import Fault, cuts, dies, envelope, resets, says
from cells import COUNT, atlas
from serving import Serve

INFORMATICS = {"success": False, "msg": "Error in query: x, Informatics service request failed."}
OUTAGE = b"<html><body><h1>The site is temporarily unavailable</h1></body></html>"


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(cuts, id="answer broken off"),
        pytest.param(resets, id="connection reset"),
        pytest.param(says(b""), id="empty body"),
        pytest.param(says(b'{"success": true, "id": 0, "msg": [{"id'), id="short body"),
        pytest.param(says(OUTAGE), id="outage page"),
        pytest.param(says(b"busy", 503), id="HTTP 503"),
        pytest.param(says(json.dumps(INFORMATICS).encode()), id="service request failed"),
    ],
)
def test_what_passes(fault: Fault, serve: Serve) -> None:
    """A failure in the middle of paging costs a request, and all rows come once."""
    server, client = serve(atlas(), page_size=15)
    server.faults[2] = fault
    assert [cell.id for cell in Specimen.where().using(client)] == list(range(1, COUNT + 1))
    assert len(server.queries) == 4


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (cuts, MalformedAnswerError),
        (resets, ConnectionFailedError),
        (says(b""), MalformedAnswerError),
        (says(b'{"success": true, "msg": [{"id'), MalformedAnswerError),
        (says(OUTAGE), OutageError),
        (says(b"busy", 503), StatusError),
        (says(b"no", 404), StatusError),
        (says(json.dumps(INFORMATICS).encode()), RefusedError),
        (says(json.dumps({"success": False, "msg": "line 1, column 9"}).encode()), RefusedError),
        (says(json.dumps(envelope({"probes": []})).encode()), MalformedAnswerError),
        (says(json.dumps(envelope("odd")).encode()), MalformedAnswerError),
    ],
)
def test_what_stays(fault: Fault, kind: type[RequestError], serve: Serve) -> None:
    """A lasting failure raises one error of the tree; no row of the pages before is returned."""
    server, client = serve(atlas(), page_size=15, max_attempts=2)
    server.faults.update(dict.fromkeys(range(2, 9), fault))
    with pytest.raises(kind) as caught:
        Specimen.where().using(client).all()
    error = caught.value
    assert error.query == server.queries[-1]
    assert "[start_row$eq15]" in server.queries[-1]
    assert error.attempts == len(server.queries) - 1
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(again), str(again), again.query) == (type(error), str(error), error.query)


def test_a_server_that_dies(serve: Serve) -> None:
    """`all` raises after its attempts; what came before is not taken for the whole."""
    server, client = serve(atlas(), page_size=15)
    server.faults[3] = dies
    query = Specimen.where().using(client)
    found = None
    with pytest.raises(ConnectionFailedError) as caught:
        found = query.all()
    assert found is None
    assert caught.value.attempts == 3
    assert len(server.queries) == 2 + 3
    with pytest.raises(ConnectionFailedError):
        query.count()


def test_pages_before_the_end(serve: Serve) -> None:
    """`pages` gives what came whole before the server died."""
    server, client = serve(atlas(), page_size=15)
    server.faults[3] = dies
    pages = Specimen.where().using(client).pages()
    assert [cell.id for cell in next(pages)] == list(range(1, 16))
    assert len(next(pages)) == 15
    with pytest.raises(ConnectionFailedError):
        next(pages)
    with pytest.raises(StopIteration):
        next(pages)


def test_a_load_that_fails(serve: Serve) -> None:
    """Objects stay as they were where one of the requests for them fails."""
    server, client = serve(atlas(), url_limit=260)
    found = Specimen.where(Specimen.c.id > 0).using(client).all()
    server.faults[len(server.queries) + 2] = dies
    with pytest.raises(ConnectionFailedError):
        load(found, "donor")
    assert not any(cell.loaded for cell in found)
    with pytest.raises(NotLoadedError):
        _ = found[0].donor


def test_a_row_that_does_not_fit(serve: Serve) -> None:
    """A value of the wrong type names class, column, value and row; nothing is returned."""
    rows = atlas()
    rows["Specimen"][21]["weight"] = "heavy"
    _, client = serve(rows)
    with pytest.raises(HydrationError, match=r"Specimen\.weight cannot hold 'heavy'.*row id '22'"):
        Specimen.where().using(client).all()
    assert len(Specimen.where().except_("weight").using(client).all()) == COUNT


def test_a_closed_client(serve: Serve) -> None:
    """It says so instead of opening connections again."""
    server, client = serve(atlas())
    client.close()
    with pytest.raises(ClientClosedError, match="closed"):
        Specimen.where(id=1).using(client).all()
    assert not server.queries
