"""The endpoint: objects from a store, with no network, from threads and processes."""

import contextlib
import multiprocessing
import os
import pickle
import sqlite3
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Donor, Specimen
from allenorm.endpoint import Endpoint, Request
from allenorm.errors import (
    ClientClosedError,
    QueryLimitError,
    RefusedError,
    SettingsError,
    StoreError,
)
from allenorm.local import Evaluator, Limits, LocalEndpoint, Store
from allenorm.rma import parse

CHANGED = "UPDATE ontology_nodes SET structure_id_path ="


@pytest.fixture
def endpoint(store: Store) -> LocalEndpoint:
    """An endpoint on the small world."""
    return LocalEndpoint(store)


def test_typed_queries(endpoint: LocalEndpoint) -> None:
    """A client on it answers typed queries: verbs, pages, relations."""
    with Client(endpoint, page_size=2) as client:
        cells = Specimen.where().include("donor", "ephys_sweeps").using(client).all()
        assert [cell.name for cell in cells] == ["one", "two", "THREE", "100%"]
        assert [cell.donor.name if cell.donor else None for cell in cells] == [
            "ann",
            "ann",
            "Bob*",
            None,
        ]
        assert [len(cell.ephys_sweeps) for cell in cells] == [3, 1, 0, 0]
        assert Specimen.where(Specimen.c.donor.name == "ann").using(client).count() == 2
        donor = Donor.where(id=2).using(client).one()
        assert donor.date_of_birth is not None
        assert donor.date_of_birth.microsecond == 500_000


def test_what_it_is(endpoint: LocalEndpoint, store: Store) -> None:
    """It is an endpoint, says what it reads, and names queries in its URLs."""
    assert isinstance(endpoint, Endpoint)
    assert repr(endpoint) == "<LocalEndpoint world.sqlite>"
    request = Request(parse("model::Donor[name$eq'a b']"))
    url = "allenorm+sqlite://world.sqlite?q=model::Donor,rma::criteria,%5Bname$eq%27a+b%27%5D"
    assert endpoint.url(request) == url
    with LocalEndpoint(store.path) as own:
        assert own.store is not store
        assert own.fetch(Request(parse("model::Donor"))).num_rows == 3


def test_an_envelope(endpoint: LocalEndpoint) -> None:
    """It carries the rows and the numbers of the answer; a preview carries what was asked for."""
    envelope = endpoint.fetch(Request(parse("model::Donor,rma::options[start_row$eq2][only$eqid]")))
    assert envelope.rows == envelope.message == [{"id": 3}]
    numbers = (envelope.start_row, envelope.num_rows, envelope.total_rows, envelope.status)
    assert numbers == (2, 1, 3, None)
    envelope = endpoint.fetch(Request(parse("model::Donor,rma::options[debug$eqpreview]")))
    assert (envelope.rows, [*envelope.message]) == ([], ["query"])


def test_a_refusal_says_where(endpoint: LocalEndpoint) -> None:
    """A refusal carries the query and its URL."""
    with pytest.raises(RefusedError, match="there is no class 'Dono'") as caught:
        endpoint.fetch(Request(parse("model::Dono")))
    assert caught.value.query == "model::Dono"
    assert caught.value.url == "allenorm+sqlite://world.sqlite?q=model::Dono"


def test_closing(store: Store) -> None:
    """A closed endpoint says so; it closes a store only where it opened it."""
    endpoint = LocalEndpoint(store)
    endpoint.close()
    endpoint.close()
    with pytest.raises(ClientClosedError, match=r"world\.sqlite was closed"):
        endpoint.fetch(Request(parse("model::Donor")))
    assert store.connection().execute("SELECT 1").fetchone() == (1,)
    own = LocalEndpoint(str(store.path))
    own.close()
    with pytest.raises(StoreError, match="closed"):
        own.store.connection()


def test_no_store(tmp_path: Path) -> None:
    """What is no store is refused when the endpoint is made."""
    with pytest.raises(SettingsError):
        LocalEndpoint(tmp_path / "nothing.sqlite")


def test_a_broken_file(endpoint: LocalEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read is said to be that, without SQL and paths."""

    def fail(*_: object, **__: object) -> None:
        message = "database disk image is malformed"
        raise sqlite3.DatabaseError(message)

    monkeypatch.setattr(Evaluator, "answer", fail)
    with pytest.raises(StoreError, match=r"world\.sqlite cannot be read: .*malformed"):
        endpoint.fetch(Request(parse("model::Donor")))


@pytest.mark.parametrize(
    ("change", "query", "words"),
    [
        (
            "UPDATE specimens SET is_ish = 'x'",
            "model::Specimen",
            "a truth value of the store is none",
        ),
        (
            "UPDATE specimens SET is_ish = 2",
            "model::Specimen",
            "a truth value of the store is none",
        ),
        *(
            (f"{CHANGED} {value}", query, "a list of the store")
            for value in ("'[1'", "'5'", "x'ff'", "'" + "[" * 5000 + "'")
            for query in ("model::OntologyNode", "model::Structure,rma::include,ontology_nodes")
        ),
    ],
)
def test_values_that_nobody_wrote(
    store: Store, tmp_path: Path, change: str, query: str, words: str
) -> None:
    """A damaged row is an error of the store that says so, not one of Python."""
    path = tmp_path / "damaged.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as copy:
        store.connection().backup(copy)
        copy.execute(change)
        copy.commit()
    with LocalEndpoint(path) as endpoint, pytest.raises(StoreError, match=f"{words}.*damaged"):
        endpoint.fetch(Request(parse(query)))


def test_what_the_rows_are(tmp_path: Path) -> None:
    """Every answer of a store with a label carries it."""
    with Store.create(tmp_path / "made.sqlite", source="made up") as made:
        assert LocalEndpoint(made).fetch(Request(parse("model::Age"))).source == "made up"


def test_threads(store: Store) -> None:
    """Threads share one endpoint, and each gets the answer to its own query."""
    endpoint = LocalEndpoint(store)
    wrong: list[Any] = []

    def work(number: int) -> None:
        for turn in range(20):
            key = 1 + (number + turn) % 4
            text = f"model::Specimen[id$eq{key}],rma::include,donor,ephys_sweeps"
            rows = endpoint.fetch(Request(parse(text))).rows
            wrong.extend(row for row in rows if row["id"] != key)
            if len(rows) != 1:
                wrong.append(rows)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def _child(endpoint: LocalEndpoint, sender: Any) -> None:
    """Answer in a process that was forked."""
    sender.send(endpoint.fetch(Request(parse("model::Specimen,donor"))).num_rows)
    sender.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_that_was_forked(store: Store) -> None:
    """An endpoint works on in a child process, and in its parent."""
    endpoint = LocalEndpoint(store)
    request = Request(parse("model::Specimen,donor"))
    assert endpoint.fetch(request).num_rows == 3
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(endpoint, sender))
    child.start()
    assert receiver.poll(60)
    assert receiver.recv() == 3
    child.join()
    assert child.exitcode == 0
    assert endpoint.fetch(request).num_rows == 3


def test_another_process_opens_the_file_itself(store: Store) -> None:
    """Endpoints, clients and queries with one are sent by the path, with limits and all."""
    with Store.open(store.path) as opened:
        endpoint = LocalEndpoint(opened, limits=Limits(rows=1))
        sent = pickle.loads(pickle.dumps(endpoint))  # noqa: S301 - bytes of our own
    assert endpoint.store is opened
    with pytest.raises(QueryLimitError, match="rows"):
        sent.fetch(Request(parse("model::Specimen")))
    sent.close()
    with pytest.raises(ClientClosedError):
        sent.fetch(Request(parse("model::Specimen[id$eq1]")))

    with Client(store.path) as client:
        query = Specimen.where(id=[1, 2]).using(client)
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as others:
            assert others.submit(_names, query).result(60) == ["one", "two"]


def _names(query: Any) -> list[str]:
    """Ask a query, in another process."""
    return [each.name for each in query.all()]


def test_one_answer_is_of_one_state(tmp_path: Path) -> None:
    """What others write while an answer is made is not in it."""
    with Store.create(tmp_path / "cells.sqlite") as store:
        with store.writing() as writer:
            writer.put("Specimen", [{"id": 1, "donor_id": 1}])
            writer.put("Donor", [{"id": 1, "name": "old"}])
        evaluator = Evaluator(store)
        written = threading.Event()

        def write() -> None:
            with store.writing() as writer:
                writer.put("Donor", [{"id": 1, "name": "new"}])
            written.set()

        def at_first(statement: str) -> None:
            # Whoever reads the first row has the state of then.
            if 'FROM "donors"' in statement and not written.is_set():
                thread = threading.Thread(target=write)
                thread.start()
                thread.join()

        connection = store.connection()
        connection.set_trace_callback(at_first)
        try:
            text = "model::Specimen,rma::include,donor"
            assert evaluator.answer(parse(text)).rows[0]["donor"]["name"] == "old"
        finally:
            connection.set_trace_callback(None)
        assert written.is_set()
        assert evaluator.answer(parse(text)).rows[0]["donor"]["name"] == "new"
