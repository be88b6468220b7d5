"""A server of one long answer, page by page, that answers late: a process of its own.

    python benchmarks/_slow_server.py PAGES ROWS SECONDS

prints its URL. Every page was made, and compressed, beforehand; a page is sent SECONDS after it
was asked for. What was asked for is not read, but for the row to start at.
"""

import gzip
import json
import random
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

from typing_extensions import override

from allenorm import Specimen

NULLS = 0.15
START = re.compile(r"start_row\$eq(\d+)")


def page_of(template: list[dict[str, Any]], first: int, total: int) -> bytes:
    """Return an answer whose rows have ids of their own."""
    rows = [{**row, "id": first + number + 1} for number, row in enumerate(template)]
    answer = {"success": True, "id": 0, "start_row": first, "num_rows": len(rows)}
    return json.dumps({**answer, "total_rows": total, "msg": rows}).encode()


def rows_of(rows: int) -> list[dict[str, Any]]:
    """Make up rows of Specimen."""
    dice = random.Random(20161003)  # noqa: S311 - made-up data
    values: dict[str, Any] = {
        "integer": lambda: dice.randrange(1, 10**9),
        "float": lambda: dice.random() * 100 + 1,
        "boolean": lambda: dice.choice([True, False]),
        "datetime": lambda: f"2016-10-{dice.randrange(10, 29)}T00:00:00Z",
        "string": lambda: f"made-up text, {dice.randrange(10**6)}",
    }
    columns = Specimen.__mapping__.columns.values()
    return [
        {
            each.name: values[each.type]() if dice.random() > NULLS or not each.nullable else None
            for each in columns
        }
        for _ in range(rows)
    ]


def main(pages: int, rows: int, seconds: float) -> None:
    """Serve until the process is ended."""
    template = rows_of(rows)
    bodies = {
        first: gzip.compress(page_of(template, first, pages * rows), 6)
        for first in range(0, pages * rows, rows)
    }
    nothing = gzip.compress(page_of([], pages * rows, pages * rows))

    class Handler(BaseHTTPRequestHandler):
        """Answers one connection, which is kept."""

        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            """Send a page, late."""
            time.sleep(seconds)
            found = START.search(unquote(self.path))
            body = bodies.get(int(found[1]) if found else 0, nothing)
            head = (
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            self.wfile.write(head.encode() + body)

        @override
        def log_message(self, format: str, *args: Any) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
