"""One client, many threads."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from allenorm import Specimen, trace
from cells import COUNT, INCLUDES, cells
from comparing import Comparison
from serving import Serve

WORKERS = 8


def test_queries_at_once(serve: Serve) -> None:
    """Each thread gets the whole answer to its own query."""
    rows = cells()
    server, client = serve({"Specimen": rows}, page_size=15, in_flight=4)
    barrier = Barrier(WORKERS)

    def ask(number: int) -> list[int]:
        barrier.wait()
        return [cell.id for cell in Specimen.where(Specimen.c.id > number).using(client)]

    with ThreadPoolExecutor(WORKERS) as pool:
        found = list(pool.map(ask, range(WORKERS)))
    assert found == [list(range(number + 1, COUNT + 1)) for number in range(WORKERS)]
    assert len(server.queries) == WORKERS * 3


def test_reading_the_same_relation_at_once(serve: Serve) -> None:
    """All threads see the same objects, made once, whole."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    found = Specimen.include(*INCLUDES).using(client).all()
    barrier = Barrier(WORKERS)

    def read(_: int) -> list[int]:
        barrier.wait()
        return [id(sweep) for cell in found for sweep in cell.ephys_sweeps]

    with ThreadPoolExecutor(WORKERS) as pool:
        seen = list(pool.map(read, range(WORKERS)))
    assert all(each == seen[0] for each in seen)
    Comparison().check_all(found, rows)
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    Comparison().check_all(again, rows)


def test_touching_the_same_relation_at_once(serve: Serve) -> None:
    """Loading on first touch sends one query, whoever comes first."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    found = Specimen.where().using(client, on_unloaded="batch").all()
    barrier = Barrier(WORKERS)

    def touch(number: int) -> list[bool]:
        barrier.wait()
        return [found[(number + each) % COUNT].donor is None for each in range(COUNT)]

    with ThreadPoolExecutor(WORKERS) as pool, trace() as seen:
        answers = list(pool.map(touch, range(WORKERS)))
    assert len(server.queries) == 2
    assert len(seen) == 0
    absent = ["donor" not in row for row in rows]
    for number, answer in enumerate(answers):
        assert answer == absent[number:] + absent[:number]
