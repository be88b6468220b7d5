"""`trace()`: what was sent, with true numbers."""

import json
import threading
from contextvars import copy_context
from functools import partial

import pytest

from allenorm import Specimen, trace
from allenorm.errors import RefusedError
from atlas import says
from cells import COUNT, atlas
from serving import Serve


def test_numbers(serve: Serve) -> None:
    """Requests, rows, bytes and attempts are those of the server."""
    server, client = serve(atlas(), page_size=15)
    server.faults[2] = says(b"busy", 503)
    query = Specimen.where().using(client)
    with trace() as seen:
        query.all()
        query.count()
    assert [request.query for request in seen.requests] == [
        server.queries[0], *server.queries[2:],
    ]  # fmt: skip
    assert [request.rows for request in seen.requests] == [15, 15, 10, 0]
    assert [request.attempts for request in seen.requests] == [1, 2, 1, 1]
    assert [request.status for request in seen.requests] == [200] * 4
    assert (len(seen), seen.rows, seen.attempts) == (4, COUNT, 5)
    assert seen.bytes == sum(request.bytes for request in seen.requests) > 1000
    assert 0 < seen.seconds == sum(request.seconds for request in seen.requests)
    assert seen.requests[0].url == query.url()
    assert "4 requests, 5 sent" in str(seen)
    answer = client.endpoint
    server.always = json.dumps({"success": True, "msg": [], "num_rows": 0}).encode()
    with trace() as exact:
        query.all()
    assert exact.bytes == len(server.always)
    assert answer is client.endpoint


def test_what_a_block_sees(serve: Serve) -> None:
    """Blocks nest; each sees what its own code sends, failures included, and no other thread."""
    server, client = serve(atlas())
    query = Specimen.where(id=1).using(client)
    with trace() as outer:
        query.all()
        with trace() as inner:
            query.all()
            server.always = b'{"success": false, "msg": "no"}'
            with pytest.raises(RefusedError):
                query.all()

        def fail() -> None:
            with pytest.raises(RefusedError):
                query.all()

        for target in (fail, partial(copy_context().run, fail)):
            thread = threading.Thread(target=target)
            thread.start()
            thread.join()
    assert (len(outer), len(inner)) == (4, 2)
    assert [request.error for request in inner.requests] == [None, "RefusedError"]
    assert len(server.queries) == 5
