"""A page out of the cache, against `json.loads` of its text in memory, and against a request.

The page has 2,000 rows of Specimen. The request goes over loopback to a server that has the page
ready, compressed, and answers at once: over a network it takes longer, and the cache looks better.
"""

import contextlib
import json
import tempfile
from pathlib import Path
from typing import Any, Final

from _paired import Line, main, paired, ratios, repeated
from _slow_server import page_of, rows_of
from allenorm import Client, Specimen
from allenorm.cache import Cache
from paging import slow_server

ROWS: Final = 2000
CALLS: Final = 5
SETTINGS: Final[dict[str, Any]] = {"page_size": ROWS, "starts_per_second": 1000}


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    text = page_of(rows_of(ROWS), 0, ROWS)
    query = Specimen.where()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        path = Path(folder) / "answers.sqlite"
        url = stack.enter_context(slow_server(1, ROWS, 0.0))
        plain = stack.enter_context(Client(url, cache=False, **SETTINGS))
        kept = stack.enter_context(Client(url, cache=path, **SETTINGS))
        fresh = stack.enter_context(Client(url, cache=Cache(path, mode="refresh"), **SETTINGS))
        if kept.all(query) != plain.all(query):
            message = "the cache has other rows than the server"
            raise SystemExit(message)
        samples = paired(
            {
                "loads": repeated(lambda: json.loads(text), CALLS),
                "hit": repeated(lambda: sum(map(len, kept.rows(query))), CALLS),
                "objects": repeated(lambda: sum(map(len, kept.pages(query))), CALLS),
                "request": repeated(lambda: sum(map(len, plain.pages(query))), CALLS),
                "kept": repeated(lambda: sum(map(len, fresh.pages(query))), CALLS),
            },
            rounds,
        )
    return [
        Line("a hit to rows / json.loads of the text", ratios(samples, "hit", "loads"), 1.1),
        Line(
            "a hit to objects / json.loads of the text", ratios(samples, "objects", "loads"), 1.75
        ),
        Line("a hit / a request over loopback, to objects", ratios(samples, "objects", "request")),
        Line("a request that is kept / one that is not", ratios(samples, "kept", "request")),
    ]


if __name__ == "__main__":
    main(measure)
