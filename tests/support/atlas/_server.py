"""The HTTP side: threads, keep-alive, gzip, and the faults that a test asks for."""

import gzip
import json
import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from typing_extensions import Self

from atlas._answers import Answerer

Fault = Callable[["_Handler"], None]
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
    return lambda handler: handler.send(body, status)


def cuts(handler: "_Handler") -> None:
    """Promise a long answer, send the beginning of it, and break the connection."""
    handler.wfile.write(
        b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b'{"success": true, "m'
    )
    resets(handler)


def dies(handler: "_Handler") -> None:
    """Break off in the middle of an answer, and answer nothing from then on."""
    handler.atlas.dead = True
    cuts(handler)


def resets(handler: "_Handler") -> None:
    """Reset the connection."""
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True


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
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.atlas = self  # type: ignore[attr-defined] # the handler's way back
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

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


class _Handler(BaseHTTPRequestHandler):
    """Answers GET requests for `/api/v2/data/query.json?q=...`."""

    protocol_version = "HTTP/1.1"
    # Head and body in one packet: otherwise each answer waits for an acknowledgement.
    disable_nagle_algorithm = True

    @property
    def atlas(self) -> AtlasServer:
        """What this server serves."""
        return self.server.atlas  # type: ignore[attr-defined,no-any-return] # set by AtlasServer

    def do_GET(self) -> None:
        """Answer one query."""
        parts = urlsplit(self.path)
        if parts.path != PATH:
            self.send(b"Not found", 404)
            return
        body, fault = self.atlas.body(parse_qs(parts.query)["q"][0])
        if fault is not None:
            fault(self)
        else:
            self.send(body)

    def send(self, body: bytes, status: int = 200) -> None:
        """Send a whole answer, compressed where that is asked for and worth it."""
        zipped = len(body) > _WORTH_COMPRESSING and "gzip" in self.headers["Accept-Encoding"]
        data = gzip.compress(body, 1) if zipped else body
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
