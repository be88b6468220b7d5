"""Pages that are asked for beforehand: the same rows, in the same order, sooner."""

import threading
import time
from typing import Any

import pytest

from allenorm import Client, Gene, trace
from allenorm.bulk import ParallelClient, parallel
from allenorm.bulk._ahead import ReadAhead, _start
from allenorm.endpoint import Envelope
from allenorm.errors import MalformedAnswerError, QueryError, RequestError, SettingsError
from allenorm.query import compile_plan
from allenorm.rma import Option, Variable, parse
from atlas import AtlasServer, says
from loopback import QUICK
from made import made_row


def ahead(server: AtlasServer, workers: int | None = 3, **settings: Any) -> ParallelClient:
    """Return a client that asks beforehand."""
    given: Any = {**QUICK, "in_flight": 4, "max_attempts": 1, "page_size": 4, **settings}
    return ParallelClient(server.url, workers=workers, **given)


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
@pytest.mark.parametrize(
    ("offset", "limit"), [(0, None), (0, 12), (5, 13), (29, None), (0, 1), (40, 5)]
)
def test_rows_are_those_of_one_page_after_the_other(
    genes: AtlasServer, workers: int, offset: int, limit: int | None
) -> None:
    """Offset, limit, order and flat rows come out as a plain client has them."""
    query = Gene.where().order_by(Gene.c.id.desc()).offset(offset).limit(limit)
    with ahead(genes, workers) as client, Client(genes.url, page_size=4, **QUICK) as plain:
        assert [each.id for each in query.using(client)] == [each.id for each in query.using(plain)]
        flat = query.tabular(Gene.c.id)
        assert flat.using(client).all() == flat.using(plain).all()
        assert query.using(client).count() == query.using(plain).count()


def test_no_request_is_wasted_on_a_whole_result(genes: AtlasServer) -> None:
    """The requests are those that paging makes, each once."""
    with ahead(genes) as client:
        assert len(Gene.where().using(client).all()) == 30
    asked = list(genes.queries)
    with Client(genes.url, page_size=4, **QUICK) as plain:
        Gene.where().using(plain).all()
    assert sorted(asked) == sorted(genes.queries[len(asked) :])


@pytest.mark.parametrize(
    ("query", "settings"),
    [(Gene.where(), {}), (Gene.where(id=list(range(1, 31))), {"url_limit": 260, "page_size": 30})],
)
def test_pages_are_under_way_together(
    genes: AtlasServer, query: Any, settings: dict[str, Any]
) -> None:
    """Several requests are answered at a time, no more than the politeness limits allow."""
    now, most, lock = 0, 0, threading.Lock()
    whole = genes.body

    def slow(text: str) -> Any:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.05)
        found = whole(text)
        with lock:
            now -= 1
        return found

    genes.body = slow  # type: ignore[method-assign]
    with ahead(genes, 8, in_flight=3, **settings) as client:
        assert [each.id for each in query.using(client)] == list(range(1, 31))
    assert 2 <= most <= 3


def test_no_more_than_a_few_pages_wait(genes: AtlasServer) -> None:
    """A loop that stops is not overtaken by more than `workers` pages."""
    with ahead(genes, 2) as client:
        rows = iter(Gene.where().using(client))
        next(rows)
        time.sleep(0.3)
        assert len(genes.queries) <= 3
        rows.close()  # type: ignore[attr-defined]
        time.sleep(0.1)
        assert len(genes.queries) <= 3


def test_a_total_is_said_once() -> None:
    """Later pages are guessed from the total of the first: servers need not count again."""
    asked: list[int] = []

    def fetch(tree: Any) -> Envelope:
        start = _start(tree)
        asked.append(start)
        rows = [{"id": number} for number in range(start, start + 10)]
        return Envelope(rows, rows, start, 10, None if start else 100)

    plan = Gene.where().plan
    with ReadAhead(fetch, [plan], 10, 2) as reading:
        for start in range(0, 60, 10):
            reading(
                compile_plan(plan, num_rows=10, start_row=start, count=False if start else None)
            )
    assert sorted(asked)[:7] == list(range(0, 70, 10))


def test_wrong_guesses_take_the_place_of_others() -> None:
    """Where a server changes its mind about the length of a page, no more pages wait than ever."""
    plan = Gene.where().plan

    def fetch(tree: Any) -> Envelope:
        start = _start(tree)
        rows = [{"id": number} for number in range(10 if start else 4)]
        return Envelope(rows, rows, start, len(rows), 40)

    with ReadAhead(fetch, [plan], 10, 3) as reading:
        for start in (0, 4, 14, 24):
            reading(
                compile_plan(plan, num_rows=10, start_row=start, count=False if start else None)
            )
            assert len(reading._pending) <= 3


def test_an_endpoint_is_left_before_it_is_closed() -> None:
    """A loop that ends waits for those that read a file for it, and for nobody on the network."""
    busy = threading.Semaphore(0)
    done: list[int] = []

    def fetch(tree: Any) -> Envelope:
        start = _start(tree)
        if start:
            busy.release()
            time.sleep(0.2)
            done.append(start)
        return Envelope([{"id": 1}], [{"id": 1}], start, 1, 9)

    plan = Gene.where().plan
    with ReadAhead(fetch, [plan], 1, 1, wait=True) as reading:
        reading(compile_plan(plan, num_rows=1, start_row=0))
        assert busy.acquire(timeout=20)
    assert done == [1]


def test_a_silent_server_holds_nobody_up(genes: AtlasServer) -> None:
    """A loop that ends, by Ctrl-C or by itself, ends the requests that it made beforehand."""
    answer, waiting, whole = threading.Event(), threading.Semaphore(0), genes.body

    def silent(text: str) -> Any:
        if genes.queries:
            waiting.release()
            assert answer.wait(60)
        return whole(text)

    def fetching() -> bool:
        return any(each.name.startswith("allenorm-page") for each in threading.enumerate())

    genes.body = silent  # type: ignore[method-assign]
    with ahead(genes, 2, read_timeout=60, total_timeout=60) as client:
        rows = iter(Gene.where().using(client))
        next(rows)
        assert waiting.acquire(timeout=20)
        assert waiting.acquire(timeout=20)
        with client._reading([Gene.where().plan], 5) as reading:
            assert not reading._wait  # type: ignore[attr-defined]
        rows.close()  # type: ignore[attr-defined]
        end = time.monotonic() + 20
        while fetching() and time.monotonic() < end:
            time.sleep(0.02)
        assert not fetching()
        answer.set()


def test_a_server_with_small_pages(genes: AtlasServer) -> None:
    """A server that sends fewer rows than it is asked for has all its rows fetched, once each."""
    genes._answerer.most_rows = 3  # type: ignore[union-attr]
    with ahead(genes, page_size=10) as client:
        assert [each.id for each in Gene.where().using(client)] == list(range(1, 31))


@pytest.mark.parametrize("number", [1, 2, 4])
def test_an_error_comes_where_it_belongs(genes: AtlasServer, number: int) -> None:
    """The rows before a page that fails come first; then its error."""
    genes.faults[number] = says(b"no", 404)
    seen: list[int] = []
    with ahead(genes, 1, page_size=5) as client:
        rows = iter(Gene.where().using(client))
        with pytest.raises(RequestError):
            seen.extend(each.id for each in rows)
    assert seen == list(range(1, 5 * (number - 1) + 1))


def test_a_server_that_repeats_itself(genes: AtlasServer) -> None:
    """The same page again and again is an error, as one page after the other."""
    genes.always = (
        b'{"success": true, "start_row": 0, "num_rows": 2, "total_rows": 99,'
        b'"msg": [{"id": 1}, {"id": 2}]}'
    )
    with ahead(genes, page_size=2) as client, pytest.raises(MalformedAnswerError):
        Gene.where().only("id").using(client).all()


def test_long_lists_are_fetched_in_parallel_parts(genes: AtlasServer) -> None:
    """A list of ids that fills several URLs comes in its order, each row once."""
    wanted = list(range(1, 31))
    with ahead(genes, url_limit=260, page_size=3) as client:
        assert [each.id for each in Gene.where(id=wanted).using(client)] == wanted
        assert [each.id for each in Gene.where(id=wanted).limit(7).using(client)] == wanted[:7]
        assert [
            each.id for each in Gene.where(id=wanted).order_by(Gene.c.id.desc()).using(client)
        ] == wanted[::-1]


def test_a_trace_sees_what_threads_send(genes: AtlasServer) -> None:
    """The requests of a block are listed, whichever thread sent them."""
    with ahead(genes) as client, trace() as seen:
        Gene.where().using(client).all()
    assert (len(seen), seen.rows) == (8, 30)


def test_another_client_is_used_in_parallel(genes: AtlasServer) -> None:
    """`parallel()` takes what `using()` takes; workers are within bounds."""
    with Client(genes.url, page_size=4, **(QUICK | {"in_flight": 3})) as plain:
        made = parallel(plain)
        assert repr(made) == f"ParallelClient({plain.endpoint!r}, workers=3)"
        assert (made.workers, made.settings.page_size, made.endpoint) == (3, 4, plain.endpoint)
        assert len(Gene.where().using(made).all()) == 30
        made.close()
        assert len(Gene.where().using(plain).all()) == 30
        assert parallel(plain, workers=1).workers == 1
    for wrong in (0, 33, 1.5, True):
        with pytest.raises(SettingsError, match="from 1 to 32"):
            parallel("sample", workers=wrong)  # type: ignore[arg-type]

    class Stub:
        """Runs queries without an endpoint."""

        all = pages = rows = count = url = load = staticmethod(lambda *_: [])

    with pytest.raises(QueryError, match="has no endpoint"):
        parallel(Stub())


def test_a_store_may_be_closed_in_a_loop() -> None:
    """Nobody reads a file that is closed: what was asked for beforehand is waited for."""
    with ParallelClient("sample", workers=4, page_size=1) as client:
        with client._reading([Gene.where().plan], 5) as reading:
            assert reading._wait  # type: ignore[attr-defined]
        for _ in Gene.where().using(client):
            break


def test_where_a_request_starts() -> None:
    """A request without a start begins at the first row, whatever its options."""
    assert _start(parse("model::Gene,rma::options[num_rows$eq5]")) == 0
    assert _start(parse("model::Gene,rma::options[start_row$eq$x]")) == 0
    assert _start(parse("service::x[a$eq1]")) == 0
    assert Option("start_row", (Variable("x"),)).name == "start_row"
    assert made_row("Gene", 1)["id"] == 1
