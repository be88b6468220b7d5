"""Rows into a store against raw `executemany` of the same dictionaries into the same table.

The rows are made up here. Both sides write them in one transaction into a new file with the same
tables and indexes, under the same settings; the raw side checks nothing, and knows no shapes.
"""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _paired import Cost, Line, main, paired, ratios
from allenorm.local import Store
from allenorm.schema import Field, bundled

ROWS = 20_000
NULLS = 0.15
PAGE = 2000

DICE = random.Random(20161003)  # noqa: S311 - made-up data
VALUES: dict[str, Callable[[], Any]] = {
    "integer": lambda: DICE.randrange(1, 10**9),
    "float": lambda: DICE.random() * 100,
    "boolean": lambda: DICE.choice([True, False]),
    "datetime": lambda: f"20{DICE.randrange(10, 24)}-0{DICE.randrange(1, 9)}-11T10:20:30Z",
}


def value(column: Field, number: int) -> Any:
    """Make up a value of a column."""
    if column.name == "id":
        return number
    if DICE.random() < NULLS:
        return None
    made = VALUES.get(column.type)
    return made() if made else f"made-up text {DICE.randrange(10**6)}"


def records(model: str) -> list[dict[str, Any]]:
    """Make up the records of a class, with its columns in the API's order."""
    columns = sorted(bundled().classes[model].fields, key=lambda each: each.name)
    return [{each.name: value(each, number) for each in columns} for number in range(ROWS)]


def measure(rounds: int) -> list[Line]:
    """Measure throughput in units of the raw side's."""
    with tempfile.TemporaryDirectory() as folder:
        return [
            line
            for model in ("Specimen", "EphysSweep")
            for line in lines(Path(folder), model, rounds)
        ]


def lines(folder: Path, model: str, rounds: int) -> list[Line]:
    """Measure one class."""
    rows = records(model)
    names, tuples = [*rows[0]], [tuple(row.values()) for row in rows]
    empty, full = folder / f"{model}.empty", folder / f"{model}.sqlite"
    Store.create(empty).close()
    samples = paired(
        {
            "store": timed(empty, full, lambda: write_store(full, model, rows)),
            "raw": timed(empty, full, lambda: write_raw(full, model, rows)),
            "raw tuples": timed(empty, full, lambda: write_raw_tuples(full, model, names, tuples)),
        },
        rounds,
    )
    return [
        Line(
            f"ingest {model} / raw executemany of the dicts, throughput",
            ratios(samples, "raw", "store"),
            0.8,
            at_least=True,
        ),
        Line(
            f"ingest {model} / raw executemany of ready tuples, throughput",
            ratios(samples, "raw tuples", "store"),
            at_least=True,
        ),
    ]


def timed(empty: Path, full: Path, work: Callable[[], object]) -> Cost:
    """Make a cost: the processor's seconds of writing into a new file."""

    def cost() -> float:
        shutil.copyfile(empty, full)
        start = time.process_time()
        work()
        return time.process_time() - start

    return cost


def write_store(path: Path, model: str, rows: list[dict[str, Any]]) -> None:
    """Write with the store."""
    with Store.create(path) as store, store.writing() as writer:
        for start in range(0, ROWS, PAGE):
            writer.put(model, rows[start : start + PAGE])


def write_raw(path: Path, model: str, rows: list[dict[str, Any]]) -> None:
    """Write the dictionaries with SQLite alone."""
    names = [*rows[0]]
    write(path, model, names, ", ".join(f":{name}" for name in names), rows)


def write_raw_tuples(path: Path, model: str, names: list[str], rows: list[Any]) -> None:
    """Write tuples with SQLite alone, which are ready when the clock starts."""
    write(path, model, names, ", ".join("?" * len(names)), rows)


def write(path: Path, model: str, names: list[str], values: str, rows: list[Any]) -> None:
    """Write rows with SQLite alone."""
    table = bundled().classes[model].table
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    columns = ", ".join(f'"{name}"' for name in names)
    connection.execute("BEGIN IMMEDIATE")
    sql = f'INSERT INTO "{table}" ({columns}, _shape) VALUES ({values}, 1)'  # noqa: S608 - ours
    for start in range(0, ROWS, PAGE):
        connection.executemany(sql, rows[start : start + PAGE])
    connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    main(measure)
