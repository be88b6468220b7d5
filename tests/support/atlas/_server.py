"""The HTTP side: threads, keep-alive, gzip, and the faults that a test asks for."""

import gzip
import json
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from typing import Any

from pytest_httpserver import HTTPServer
from typing_extensions import Self
from werkzeug import Request, Response

from atlas._answers import Answerer

Fault = Callable[["AtlasServer", Request], Response]
"""What to do instead of answering."""

PATH = "/api/v2/data/query.json"
_WORTH_COMPRESSING = 1000


def envelope(rows: Any, **changes: Any) -> dict[str, Any]:
    """Put rows into the API's envelope."""
    count = len(rows) if isinstance(rows, list) else 0
    made = {"success": True, "id": 0, "start_row": 0, "num_rows": count, "total_rows": count}
    return {**made, "msg": rows, **changes}


def says(body: bytes, status: int = 200) -> Fault:
    """Answer with these bytes."""
    return lambda _, request: _sent(request, body, status)


def cuts(_: "AtlasServer", request: Request) -> Response:
    """Promise a long answer, send the beginning of it, and break the connection."""
    return Response(_broken(request, b'{"success": true, "m'), headers={"Content-Length": "5000"})


def dies(server: "AtlasServer", request: Request) -> Response:
    """Break off in the middle of an answer, and answer nothing from then on."""
    server.dead = True
    return cuts(server, request)


def resets(_: "AtlasServer", request: Request) -> Response:
    """Reset the connection."""
    return Response(_broken(request))


def _broken(request: Request, *beginning: bytes) -> Iterator[bytes]:
    """Yield the beginning of a body; then reset the connection."""
    yield from beginning
    connection = request.environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    # The server finds no further request, and closes.
    connection.shutdown(socket.SHUT_RD)
    raise ConnectionResetError


def _sent(request: Request, body: bytes, status: int = 200) -> Response:
    """Return a whole answer, compressed where that is asked for and worth it."""
    zipped = len(body) > _WORTH_COMPRESSING and "gzip" in request.headers["Accept-Encoding"]
    response = Response(
        gzip.compress(body, 1) if zipped else body, status, content_type="application/json"
    )
    if zipped:
        response.headers["Content-Encoding"] = "gzip"
    return response


class _Server(HTTPServer):
    """Answers side by side, and stops at once."""

    def __init__(self) -> None:
        super().__init__("127.0.0.1", threaded=True)

    def thread_target(self) -> None:
        """Serve; look often for the call to stop."""
        assert self.server is not None
        self.server.serve_forever(0.01)


class AtlasServer:
    """Serves an answerer's rows, or fixed answers, on a free loopback port.

    Attributes:
        url: The base URL.
        queries: The text of every query that came, in their order.
        fixed: Bodies that are sent as they are, by query text.
        always: A body that is sent as it is for every query, or None.
        faults: What to do instead of answering, by the number of the request (from 1).
        dead: Whether every connection is reset from now on.
    """

    def __init__(self, answerer: Answerer | None = None) -> None:
        self.queries: list[str] = []
        self.fixed: dict[str, bytes] = {}
        self.always: bytes | None = None
        self.faults: dict[int, Fault] = {}
        self.dead = False
        self._answerer = answerer
        self._lock = threading.Lock()
        self._server = _Server()
        self._server.expect_request(re.compile("")).respond_with_handler(self._respond)
        self._server.start()
        self.url = self._server.url_for("")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    def body(self, text: str) -> tuple[bytes, Fault | None]:
        """Return the body for a query, or the fault that is due."""
        with self._lock:
            self.queries.append(text)
            fault = resets if self.dead else self.faults.get(len(self.queries))
            if fault is not None:
                return b"", fault
            fixed = self.fixed.get(text, self.always)
            if fixed is not None:
                return fixed, None
            if self._answerer is None:
                refusal = {"success": False, "msg": f"Error in query: {text}, not among these"}
                return json.dumps(refusal).encode(), None
            return json.dumps(self._answerer.answer(text)).encode(), None

    def _respond(self, request: Request) -> Response:
        """Answer one query."""
        # Head and body are two packets: otherwise the second waits for an acknowledgement.
        request.environ["werkzeug.socket"].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if request.path != PATH:
            return Response("Not found", 404)
        body, fault = self.body(request.args["q"])
        return _sent(request, body) if fault is None else fault(self, request)
