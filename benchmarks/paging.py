"""Many pages to objects, with four requests under way, against one page after the other.

The server runs on loopback in a process of its own and answers 50 ms after it is asked: 50 pages
of 2,000 rows of Specimen, compressed. The base is what a script without allenorm does: a session of
requests, one page after the other, `json.loads`. Time is what passes, for waiting is the point.
"""

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, Final

import requests

from _paired import Cost, Line, main, paired, ratios
from allenorm import Client, Specimen
from allenorm.bulk import ParallelClient

PAGES: Final = 50
ROWS: Final = 2000
SECONDS: Final = 0.05
SERVER: Final = Path(__file__).with_name("_slow_server.py")
SETTINGS: Final[dict[str, Any]] = {"page_size": ROWS, "starts_per_second": 1000, "in_flight": 4}
"""The politeness limit on starts is lifted: the live API's, 5 a second, would be all we measure."""


@contextlib.contextmanager
def slow_server(pages: int, rows: int, seconds: float) -> Generator[str, None, None]:
    """Start the server; yields its URL."""
    command = [sys.executable, str(SERVER), str(pages), str(rows), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - it is a pipe
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def passing(work: Any) -> Cost:
    """Make a cost: the seconds that pass while something is done; it returns how many rows."""

    def cost() -> float:
        begin = time.perf_counter()
        found = work()
        seconds = time.perf_counter() - begin
        if found != PAGES * ROWS:
            message = f"{found} rows came, and not {PAGES * ROWS}"
            raise SystemExit(message)
        return seconds

    return cost


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(slow_server(PAGES, ROWS, SECONDS))
        session = stack.enter_context(requests.Session())
        # The proxies of this machine's user are looked up for each request, which is no part of it.
        session.trust_env = False
        plain = stack.enter_context(Client(url, **SETTINGS))
        four = stack.enter_context(ParallelClient(url, workers=4, **SETTINGS))
        query = Specimen.where()
        place = f"{url}/api/v2/data/query.json?q=model::Specimen,rma::options[num_rows$eq{ROWS}]"

        def base() -> int:
            """Ask for one page after the other, and read it as dicts."""
            found = 0
            for start in range(0, PAGES * ROWS, ROWS):
                answer = session.get(f"{place}[start_row$eq{start}]", timeout=30)
                found += len(json.loads(answer.content)["msg"])
            return found

        samples = paired(
            {
                "base": passing(base),
                "plain": passing(lambda: sum(map(len, plain.pages(query)))),
                "four": passing(lambda: sum(map(len, four.pages(query)))),
            },
            rounds,
        )
    return [
        Line(
            "4 workers to objects / a session and json.loads", ratios(samples, "four", "base"), 0.3
        ),
        Line("4 workers / one page after the other, to objects", ratios(samples, "four", "plain")),
        Line("one page after the other to objects / a session", ratios(samples, "plain", "base")),
    ]


if __name__ == "__main__":
    main(measure)
