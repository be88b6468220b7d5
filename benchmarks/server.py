"""Point queries to `allenorm serve`, against a bare route of Starlette in the same run.

16 clients keep their connections and ask one query after the other, each for another record. The
server has one core, the clients have another; where the system cannot say so (only Linux can),
they share what there is. A round sends the same number of requests to both servers.
"""

import contextlib
import os
import selectors
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from _paired import Line, main
from allenorm.local import Store

CLIENTS: Final = 16
REQUESTS: Final = 1600
"""Requests to one server in one round."""
RECORDS: Final = 20_000
PERCENTILE: Final = 0.99
END: Final = b"\r\n\r\n"

BARE: Final = """
import socket, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

async def bare(request):
    return Response(BODY, media_type="application/json")

BODY = sys.argv[1].encode()
# Without a protocol, asyncio would not turn off Nagle's algorithm.
listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
listener.bind(("127.0.0.1", 0))
listener.listen(2048)
print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
config = uvicorn.Config(
    Starlette(routes=[Route("/bare", bare)]),
    http="h11", loop="asyncio", ws="none", log_level="warning", access_log=False,
)
uvicorn.Server(config).run(sockets=[listener])
"""


@dataclass
class Outcome:
    """What came of the requests of one round.

    Attributes:
        seconds: How long they took in all.
        latencies: How long each took, in seconds.
        lost: How many got no answer, or a wrong one.
    """

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list[float])
    lost: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    @property
    def tail(self) -> float:
        """The 99th percentile in units of the median."""
        ordered = sorted(self.latencies)
        return ordered[int(PERCENTILE * len(ordered))] / statistics.median(ordered)


class Connection:
    """One client: a connection that is kept, and what has come of the answer so far."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.socket = socket.create_connection(address, 30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""
        self.wanted = b""
        self.sent = 0.0

    def send(self, target: str, wanted: bytes) -> None:
        """Ask for something, whose answer will hold some bytes."""
        self.received, self.wanted, self.sent = b"", wanted, time.perf_counter()
        self.socket.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    def receive(self) -> bool | None:
        """Take what has come; return whether the answer is right, or None while it is not whole."""
        piece = self.socket.recv(1 << 16)
        if not piece:
            return False
        self.received += piece
        head, end, body = self.received.partition(END)
        lowered = head.lower()
        if not end:
            return None
        length = int(lowered.partition(b"content-length: ")[2].partition(b"\r\n")[0])
        if len(body) < length:
            return None
        return lowered.startswith(b"http/1.1 200") and self.wanted in body


def ask(url: str, targets: Iterator[tuple[str, bytes]]) -> Outcome:
    """Let all clients ask, each as soon as it has its answer, until all requests are sent."""
    host = urlsplit(url)
    address = (host.hostname or "", host.port or 0)
    outcome = Outcome()
    left = REQUESTS
    with contextlib.ExitStack() as stack, selectors.DefaultSelector() as selector:
        for _ in range(CLIENTS):
            connection = Connection(address)
            stack.enter_context(connection.socket)
            selector.register(connection.socket, selectors.EVENT_READ, connection)
        begin = time.perf_counter()
        for key in selector.get_map().values():
            key.data.send(*next(targets))
            left -= 1
        waiting = CLIENTS
        while waiting:
            for key, _ in selector.select(60):
                found = key.data.receive()
                if found is None:
                    continue
                outcome.latencies.append(time.perf_counter() - key.data.sent)
                outcome.lost += not found
                waiting -= 1
                if left and found:
                    key.data.send(*next(targets))
                    left -= 1
                    waiting += 1
        outcome.seconds = time.perf_counter() - begin
    outcome.lost += left
    return outcome


def make_store(path: Path) -> None:
    """Make a store with many records."""
    with Store.create(path, source="synthetic") as store, store.writing() as writer:
        writer.put(
            "Specimen",
            [
                {"id": key, "name": f"cell {key}", "donor_id": key % 100, "is_cell_specimen": True}
                for key in range(1, RECORDS + 1)
            ],
        )
        writer.put("Donor", [{"id": key, "name": f"donor {key}"} for key in range(100)])


def queries(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield the targets of point queries, each for another record, and what answers them."""
    for number in count():
        key = number * 7919 % RECORDS + 1
        query = quote(text.format(key), safe=":,$'()")
        yield f"/api/v2/data/query.json?q={query}", f'"name":"cell {key}"'.encode()


@contextlib.contextmanager
def started(command: list[str], core: int | None) -> Generator[str, None, None]:
    """Start a server on a core; yields its URL."""
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True) as process:
        try:
            if core is not None:
                os.sched_setaffinity(process.pid, {core})
            assert process.stdout is not None  # noqa: S101 - it is a pipe
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def cores() -> tuple[int | None, int | None]:
    """Return a core for the servers and one for the clients; None where none can be chosen."""
    if not hasattr(os, "sched_getaffinity"):
        return None, None
    found = sorted(os.sched_getaffinity(0))
    return found[0], found[-1]


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    server_core, client_core = cores()
    if client_core is not None:
        os.sched_setaffinity(0, {client_core})
    plain = "model::Specimen,rma::criteria,[id$eq{}]"
    joined = "model::Specimen,rma::criteria,[id$eq{}],rma::include,donor"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        make_store(path)
        body = '{"success":true,"id":0,"start_row":0,"num_rows":1,"total_rows":1,"msg":[]}'
        ours = ["-m", "allenorm", "serve", str(path), "--port", "0"]
        with started(ours, server_core) as url, started(["-c", BARE, body], server_core) as bare:
            targets = {
                "point": queries(plain),
                "include": queries(joined),
                "bare": (("/bare", b"success") for _ in count()),
            }
            urls = {"point": url, "include": url, "bare": bare}
            for name, asked in urls.items():
                ask(asked, targets[name])
            outcomes: dict[str, list[Outcome]] = {name: [] for name in urls}
            for number in range(rounds):
                for name in sorted(urls, reverse=bool(number % 2)):
                    outcomes[name].append(ask(urls[name], targets[name]))
    return lines(outcomes)


def lines(outcomes: dict[str, list[Outcome]]) -> list[Line]:
    """Return the lines of the table."""
    bare = [each.rate for each in outcomes["bare"]]

    def ratio(name: str) -> list[float]:
        pairs = zip(outcomes[name], bare, strict=True)
        return [each.rate / base for each, base in pairs]

    lost = [float(each.lost) for name in ("point", "include") for each in outcomes[name]]
    point = outcomes["point"]
    return [
        Line(
            "point queries on one core, 16 clients",
            [each.rate for each in point],
            300,
            at_least=True,
            unit="/s",
        ),
        Line("the same, p99 / median", [each.tail for each in point], 5),
        Line("the same, rate / a bare Starlette route", ratio("point")),
        Line("with an include, rate / a bare Starlette route", ratio("include")),
        Line("with an include, p99 / median", [each.tail for each in outcomes["include"]], 5),
        Line("answers lost or wrong, worst round", [max(lost)], 0),
        Line("a bare Starlette route", bare, unit="/s"),
        Line("a bare Starlette route, p99 / median", [each.tail for each in outcomes["bare"]]),
    ]


if __name__ == "__main__":
    main(measure)
