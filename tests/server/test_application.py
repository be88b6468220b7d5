"""What becomes of requests that fail, wait or cost too much; the store under a running server."""

import asyncio
import contextlib
import os
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

from allenorm.answers import Answer
from allenorm.errors import SettingsError, StoreError
from allenorm.local import Evaluator, Store
from allenorm.rma import Rma
from allenorm.server import (
    ServerLimits,
    _application,
    _asking,
    _serve,
    application,
    running,
)
from allenorm.server._holder import Holder
from allenorm.server._refusing import RefusalError
from allenorm.server._workers import Workers
from served import make_store, send_raw

ASK = "/api/v2/data/query.json?q=model::Hemisphere"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a store that a test may change."""
    return make_store(tmp_path / "copy.sqlite")


def count(url: str) -> int:
    """Return how many hemispheres a server has."""
    total: int = requests.get(url + ASK, timeout=30).json()["total_rows"]
    return total


@pytest.mark.parametrize("status", [0, 199, 204, 304, 600, "200", True])
def test_a_status_that_is_none(store_file: Path, status: Any) -> None:
    """A status that HTTP does not have, or that means something else, is refused."""
    with Store.open(store_file) as store, pytest.raises(SettingsError, match="status of an error"):
        application(store, refused_status=status)


def test_a_server_of_ones_own_ends_it(store_file: Path) -> None:
    """An application that any ASGI server has told of its end lends the store to nobody."""
    events = iter(["lifespan.startup", "lifespan.shutdown"])
    sent: list[str] = []

    async def receive() -> dict[str, Any]:
        return {"type": next(events)}

    async def send(message: Any) -> None:
        sent.append(message["type"])

    with Store.open(store_file) as store:
        holder = Holder(store, ServerLimits())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(_application, "Holder", lambda *_: holder)
            app = application(store)
        asyncio.run(app({"type": "lifespan"}, receive, send))
        with pytest.raises(RefusalError, match="the server is ending"), holder.use():
            pass

    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_refusals_as_documented(store_file: Path) -> None:
    """The other reading of the documentation, a status of refusal, is one argument away."""
    with running(store_file, refused_status=422) as url:
        found = requests.get(f"{url}/api/v2/data/query.json?q=model::Nonsense", timeout=30)
        service = requests.get(f"{url}/api/v2/image_to_atlas/1.json", timeout=30)

    assert (found.status_code, found.json()["success"]) == (422, False)
    assert service.status_code == 422


@pytest.mark.parametrize(
    ("limits", "path"),
    [
        (ServerLimits(rows=2), ASK),
        (
            ServerLimits(depth=1),
            "/api/v2/data/Structure/query.json?criteria=structure_sets(structures)",
        ),
        (ServerLimits(joins=1), "/api/v2/data/Structure/query.json?include=ontology,graph"),
    ],
)
def test_a_query_that_costs_too_much(store_file: Path, limits: ServerLimits, path: str) -> None:
    """A query beyond a limit is refused, and says so."""
    with running(store_file, limits=limits) as url:
        found = requests.get(url + path, timeout=30)

    assert found.status_code == 400
    assert found.json()["success"] is False


def test_a_query_that_takes_too_long(tmp_path: Path) -> None:
    """A query that would take too long is ended; the server goes on."""
    path = make_store(tmp_path / "long.sqlite", extra=3000)
    with running(path, limits=ServerLimits(seconds=1e-6)) as url:
        found = requests.get(f"{url}{ASK}&num_rows=all", timeout=30)
        assert found.status_code == 400
        assert found.json()["success"] is False
        assert requests.get(f"{url}/api/v2/data.json", timeout=30).status_code == 200


@contextmanager
def stalled(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[threading.Event, threading.Event]]:
    """Let every query wait; yields what says that one began, and what lets them go on."""
    begun, go_on = threading.Event(), threading.Event()

    def answer(*_: Any, **__: Any) -> Answer:
        begun.set()
        go_on.wait(30)
        return Answer([])

    monkeypatch.setattr(Evaluator, "answer", answer)
    try:
        yield begun, go_on
    finally:
        go_on.set()


def test_too_many_are_waiting(store_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the line is full, the next one is sent away at once, and told to come back."""
    limits = ServerLimits(threads=1, waiting=1)
    workers = Workers(limits)
    monkeypatch.setattr(_application, "Workers", lambda _: workers)
    with (
        stalled(monkeypatch) as (_, go_on),
        running(store_file, limits=limits) as url,
        ThreadPoolExecutor(2) as clients,
    ):
        waiting = [clients.submit(requests.get, url + ASK, timeout=30) for _ in range(2)]
        while workers._count < 2:
            time.sleep(0.001)
        found = requests.get(url + ASK, timeout=30)
        go_on.set()

        assert (found.status_code, found.headers["retry-after"]) == (503, "1")
        assert [each.result().status_code for each in waiting] == [200, 200]
        assert requests.get(url + ASK, timeout=30).status_code == 200


def test_what_nobody_foresaw(
    store_file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error of the server's own is told as such; what it is stands in the log alone."""

    def fail(*_: Any, **__: Any) -> Answer:
        secret = "/secret/path"  # noqa: S105 - it only must not be told
        raise RuntimeError(secret)

    monkeypatch.setattr(Evaluator, "answer", fail)
    with running(store_file) as url:
        found = requests.get(url + ASK, timeout=30)

    assert found.status_code == 500
    assert found.json()["msg"] == "the server failed; its log says how"
    assert found.headers["access-control-allow-origin"] == "*"
    assert "/secret/path" in caplog.text


@pytest.mark.parametrize(
    "error", [sqlite3.DatabaseError("/secret/path"), StoreError("/secret/path")]
)
def test_a_store_that_cannot_be_read(
    store_file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Where the file is broken, the server says so, and tries again."""

    def fail(*_: Any, **__: Any) -> Answer:
        raise error

    with running(store_file) as url:
        with monkeypatch.context() as patch:
            patch.setattr(Evaluator, "answer", fail)
            found = requests.get(url + ASK, timeout=30)
        assert (found.status_code, found.headers["retry-after"]) == (503, "1")
        assert found.json()["msg"] == "the store cannot be read now"
        assert requests.get(url + ASK, timeout=30).status_code == 200


def test_a_store_that_grows(copy: Path) -> None:
    """What is written while it is served is there at once, under a new entity tag."""
    with running(copy) as url:
        before = requests.get(url + ASK, timeout=30)
        with Store.create(copy) as store, store.writing() as writer:
            writer.put("Hemisphere", [{"id": 99, "name": "new"}])
        known = {"If-None-Match": before.headers["etag"]}
        after = requests.get(url + ASK, headers=known, timeout=30)

    assert (before.json()["total_rows"], after.json()["total_rows"]) == (3, 4)


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_store_that_is_replaced(copy: Path, tmp_path: Path) -> None:
    """Another file in its place is served from then on, for one replacement after the other."""
    with running(copy) as url:
        assert count(url) == 3
        for extra in (4, 5):
            make_store(tmp_path / "other.sqlite", extra=extra).replace(copy)
            assert count(url) == extra + 3


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_store_that_is_replaced_by_none(copy: Path, tmp_path: Path) -> None:
    """Where the file is gone or is no store, what was served goes on."""
    nothing = tmp_path / "nothing.sqlite"
    nothing.write_bytes(b"no store")
    with running(copy, limits=ServerLimits(threads=1)) as url:
        assert count(url) == 3
        nothing.replace(copy)
        assert (count(url), count(url)) == (3, 3)
        copy.unlink()
        assert count(url) == 3
        make_store(copy, extra=1)
        assert count(url) == 4


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_store_that_is_replaced_while_it_is_read(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request that runs ends on the file that it began on."""
    original = Evaluator.answer
    first = threading.Event()
    with stalled(monkeypatch) as (begun, go_on):
        stall = Evaluator.answer

        def answer(self: Evaluator, *given: Any, **named: Any) -> Answer:
            if not first.is_set():
                first.set()
                stall(self, *given, **named)
            return original(self, *given, **named)

        monkeypatch.setattr(Evaluator, "answer", answer)
        with running(copy) as url, ThreadPoolExecutor(1) as clients:
            slow = clients.submit(count, url)
            begun.wait(30)
            make_store(tmp_path / "other.sqlite", extra=1).replace(copy)
            assert count(url) == 4
            make_store(tmp_path / "third.sqlite", extra=2).replace(copy)
            assert count(url) == 5
            go_on.set()
            assert slow.result() == 3


def test_many_clients_at_once(server: str) -> None:
    """Nothing is lost or mixed up where many ask at the same time."""

    def ask(key: int) -> tuple[int, int]:
        key = (997, 8, 567, 343)[key % 4]
        path = f"/api/v2/data/Structure/{key}.json"
        (row,) = requests.get(server + path, timeout=30).json()["msg"]
        return key, row["id"]

    with ThreadPoolExecutor(16) as clients:
        assert all(asked == got for asked, got in clients.map(ask, range(200)))


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_a_store_that_is_gone(copy: Path) -> None:
    """Where the file was removed before it was read, the server says so, and waits for another."""
    with running(copy) as url:
        copy.unlink()
        assert requests.get(url + ASK, timeout=30).status_code == 503
        make_store(copy, extra=1)
        assert count(url) == 4


@pytest.mark.parametrize("signals", [1, 2])
def test_a_query_is_ended_with_the_server(
    store_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    signals: int,
) -> None:
    """A query that runs when the server ends is interrupted after a while, or at once if asked."""
    begun = threading.Event()

    def answer(self: Evaluator, *_: Any, **__: Any) -> Answer:
        begun.set()
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT max(i) FROM n"
        self.store.connection().execute(endless).fetchall()
        return Answer([])

    monkeypatch.setattr(Evaluator, "answer", answer)
    monkeypatch.setattr(_serve, "_END_SECONDS", 3600 if signals == 2 else 0.1)
    parts = (store_file, "127.0.0.1", 0, ServerLimits(), 200)
    with ThreadPoolExecutor(2) as others, _serve._prepared(*parts) as server:

        def stop() -> None:
            begun.wait(30)
            for _ in range(signals):
                server._stop(signal.SIGINT, None)

        server.announce = lambda url: asked.append(
            others.submit(requests.get, str(url) + ASK, timeout=60)
        )
        asked: list[Future[requests.Response]] = []
        others.submit(stop)
        server.run(sockets=[server.listener])
        with contextlib.suppress(requests.RequestException):
            found = asked[0].result()
            assert (found.status_code, found.json()["msg"]) == (503, "the server is ending")
    assert caplog.messages == []


def test_a_body_that_does_not_come(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body that is promised and not sent ends the connection after a while."""
    monkeypatch.setattr(_asking, "_BODY_SECONDS", 0.05)
    head = b"POST /api/v2/data/query.json HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nq=m"

    said = send_raw(server, head, half_close=False)

    assert said.startswith(b"HTTP/1.1 408 ")
    assert b"did not come within" in said


def test_an_answer_that_breaks_off(store_file: Path) -> None:
    """Where the answer has begun, an error ends it instead of sending another one."""
    sent: list[Any] = []

    async def fail(_: Any, __: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError

    with Store.open(store_file) as store:
        surroundings = _application._Surroundings(fail, Holder(store, ServerLimits()))
        scope = {"type": "http", "method": "GET", "path": "/"}
        with pytest.raises(RuntimeError):
            asyncio.run(surroundings(scope, receive, send))

    assert [message["type"] for message in sent] == ["http.response.start"]


def test_nothing_begins_while_it_ends(store_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that ends waits for what runs, and begins nothing more."""
    with stalled(monkeypatch) as (begun, go_on), Store.open(store_file) as store:
        holder = Holder(store, ServerLimits())

        def use() -> None:
            with holder.use() as held:
                held.evaluator.answer(Rma(()))

        with ThreadPoolExecutor(2) as threads:
            running = threads.submit(use)
            begun.wait(30)
            closing = threads.submit(holder.close)
            while not holder._ending:
                time.sleep(0.001)
            with pytest.raises(RefusalError, match="the server is ending"):
                use()
            go_on.set()
            closing.result(30)
            running.result(30)

        assert not holder.interrupt()
