"""A loopback server with a few answers of our own making, for the tour and the documentation.

It speaks just enough of the API to show the library at work with no network: the text of a query
up to its options is looked up in `answers.json`, `num_rows` and `start_row` cut the rows, and the
schema document is the bundled one.
Every value in that file is synthetic.
"""

import json
import re
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import allenorm

ANSWERS: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("answers.json").read_text(encoding="utf-8")
)
SCHEMA = Path(allenorm.__file__).parent / "schema" / "snapshot.json"


def answer(text: str) -> dict[str, Any]:
    """Return the envelope for one query text."""
    what, _, options = text.partition(",rma::options")
    rows = ANSWERS.get(what)
    if rows is None:
        return {"success": False, "msg": f"Error in query: {text}, not among these few answers"}
    start = int(_option(options, "start_row", "0"))
    count = int(_option(options, "num_rows", "50"))
    sent = rows[start : start + count]
    return {
        "success": True,
        "id": 0,
        "start_row": start,
        "num_rows": len(sent),
        "total_rows": len(rows),
        "msg": sent,
    }


def _option(options: str, name: str, default: str) -> str:
    """Return the value of one numeric option, or its default."""
    found = re.search(rf"\[{name}\$eq(\d+)\]", options)
    return found[1] if found else default


class _Handler(BaseHTTPRequestHandler):
    """Answers GET requests for `/api/v2/data/query.json?q=...` and `/api/v2/data.json`."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send the answer to one query."""
        url = urlsplit(self.path)
        if url.path == "/api/v2/data.json":
            body = SCHEMA.read_bytes()
        else:
            body = json.dumps(answer(parse_qs(url.query).get("q", [""])[0])).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as its base has it
        """Keep quiet: the tour prints what matters."""


@contextmanager
def serve() -> Generator[str, None, None]:
    """Serve the answers on a free loopback port; yields the base URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
