"""A server of files on loopback that sends parts, and breaks off where a test says."""

import contextlib
import re
import socket
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from typing_extensions import Self


@dataclass
class Served:
    """One file, and how it is sent.

    Attributes:
        data: Its bytes.
        headers: Further headers.
        etag: The name of its state; "" for none.
        ranges: Whether parts are sent.
        cuts: For each answer in turn, after how many bytes of it the connection is cut; None
            for not at all. Further answers are whole.
        statuses: For each answer in turn, a status to send instead; 0 for none.
        length: Whether the length is announced: "yes", "chunked", "no".
        announced: A length to announce that is not the true one.
        heeds: Whether `If-Range` is heeded.
        stall: Whether to send the head, and then nothing for as long as somebody waits.
    """

    data: bytes
    headers: dict[str, str] = field(default_factory=dict[str, str])
    etag: str = '"one"'
    ranges: bool = True
    cuts: list[int | None] = field(default_factory=list[int | None])
    statuses: list[int] = field(default_factory=list[int])
    length: str = "yes"
    announced: int | None = None
    heeds: bool = True
    stall: bool = False


class FileServer:
    """Serves files by path.

    Attributes:
        files: What is served; a test changes it as it likes.
        requests: The path and the headers of each request, in lower case, in order.
    """

    def __init__(self) -> None:
        self.files: dict[str, Served] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                owner.answer(self)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                """Say nothing: clients that go away are what the tests are about."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def put(self, path: str, data: bytes, **how: Any) -> Served:
        """Serve a file."""
        self.files[path] = Served(data, **how)
        return self.files[path]

    def ranges(self) -> list[str]:
        """Return the `Range` of each request, "" for none."""
        return [headers.get("range", "") for _, headers in self.requests]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        asked = {name.lower(): text for name, text in handler.headers.items()}
        self.requests.append((handler.path, asked))
        served = self.files.get(handler.path)
        if served is None:
            self._send(handler, 404, {}, b"nothing here")
            return
        status = served.statuses.pop(0) if served.statuses else 0
        if status:
            self._send(handler, status, {"Retry-After": "0"}, b"not now")
            return
        data, status = served.data, 200
        headers = dict(served.headers)
        if served.etag:
            headers["ETag"] = served.etag
        wanted = re.fullmatch(r"bytes=(\d+)-", asked.get("range", ""))
        fresh = not served.heeds or asked.get("if-range", served.etag) == served.etag
        if wanted and served.ranges and fresh:
            start = int(wanted[1])
            if start >= len(data):
                headers["Content-Range"] = f"bytes */{len(data)}"
                self._send(handler, 416, headers, b"")
                return
            headers.setdefault("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            data, status = data[start:], 206
        cut = served.cuts.pop(0) if served.cuts else None
        if served.stall:
            handler.close_connection = True
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(data)))
            handler.end_headers()
            handler.wfile.flush()
            with contextlib.suppress(OSError):
                handler.connection.settimeout(30)
                handler.connection.recv(1)
            return
        self._send(handler, status, headers, data, served.length, cut, served.announced)

    def _send(  # noqa: PLR0913, PLR0917 - all that an answer has
        self,
        handler: BaseHTTPRequestHandler,
        status: int,
        headers: dict[str, str],
        data: bytes,
        length: str = "yes",
        cut: int | None = None,
        announced: int | None = None,
    ) -> None:
        handler.send_response(status)
        for name, text in headers.items():
            handler.send_header(name, text)
        if length == "yes":
            size = len(data) if announced is None else announced
            handler.send_header("Content-Length", str(size))
        elif length == "chunked":
            handler.send_header("Transfer-Encoding", "chunked")
            data = b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data) if data else b"0\r\n\r\n"
        if length == "no" or cut is not None or announced is not None:
            handler.close_connection = True
            handler.send_header("Connection", "close")
        handler.end_headers()
        with contextlib.suppress(OSError):
            handler.wfile.write(data if cut is None else data[:cut])
            if handler.close_connection:
                handler.wfile.flush()
                handler.connection.shutdown(socket.SHUT_WR)
