"""Paging through nested records of a store, against SQL that is written by hand for the query.

Both read a page of the root by its key, then each included class with one statement, and build
the same nested records with booleans; every page is compared once before anything is measured.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from _paired import Line, main, paired, ratios, repeated
from allenorm.local import Evaluator, Store
from allenorm.rma import Rma, parse
from allenorm.schema import bundled

CELLS = 4_000
SWEEPS = 6
QUERY = (
    "model::Specimen,rma::include,donor,ephys_sweeps,rma::options[num_rows$eq{}][start_row$eq{}]"
)
FILTERED = (
    "model::Specimen,rma::criteria,donor[name$eq'donor 1'],"
    "rma::include,ephys_sweeps[num_spikes$gt2],"
    "rma::options[num_rows$eq{}][start_row$eq{}]"
)
CLASSES = bundled().classes


def columns_of(name: str) -> list[str]:
    """Return the columns of a class, as records have them."""
    return sorted(field.name for field in CLASSES[name].fields)


CELL, DONOR, SWEEP = columns_of("Specimen"), columns_of("Donor"), columns_of("EphysSweep")
BOOLEANS = {
    each.name
    for name in ("Specimen", "Donor", "EphysSweep")
    for each in CLASSES[name].fields
    if each.type == "boolean"
}
TRUTH = {0: False, 1: True, None: None}
Read = Callable[[], Iterator[list[dict[str, Any]]]]


def measure(rounds: int) -> list[Line]:
    """Measure both queries, in large pages and in the API's default ones."""
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder)) as store:
        connection = store.connection()
        for what, query, hand in (
            ("nested pages", QUERY, by_hand),
            ("nested pages with filters", FILTERED, filtered_by_hand),
        ):
            for size in (1_000, 50):
                evaluated = partial(by_evaluator, Evaluator(store), query, size)
                written = partial(hand, connection, size)
                check(evaluated, written)
                costs = {
                    "evaluator": repeated(partial(drain, evaluated), 1),
                    "hand": repeated(partial(drain, written), 1),
                }
                samples = paired(costs, rounds)
                lines.append(
                    Line(
                        f"{what} of {size} / SQL by hand",
                        ratios(samples, "evaluator", "hand"),
                        budget=1.1 if size > 50 else None,  # noqa: PLR2004 - the API's default
                    )
                )
    return lines


def filled(folder: Path) -> Store:
    """Return a store of our own making."""
    store = Store.create(folder / "cells.sqlite")
    with store.writing() as writer:
        writer.put("Donor", (donor(number) for number in range(CELLS // 8)))
        writer.put("Specimen", (cell(number) for number in range(CELLS)))
        writer.put(
            "EphysSweep",
            (
                sweep(number, each)
                for number in range(CELLS)
                for each in range(number % (2 * SWEEPS))
            ),
        )
    return store


def cell(number: int) -> dict[str, Any]:
    """Return a specimen."""
    return {
        **dict.fromkeys(CELL),
        "id": 300_000_000 + number,
        "name": f"cell {number}",
        "donor_id": 1 + number % (CELLS // 8) if number % 10 else None,
        "is_cell_specimen": True,
        "is_ish": None if number % 3 else False,
        "specimen_id_path": f"/1/{number}/",
        "structure_id": 385,
        "weight": number,
    }


def donor(number: int) -> dict[str, Any]:
    """Return a donor."""
    name = f"donor {number % 4}"
    return {**dict.fromkeys(DONOR), "id": 1 + number, "name": name}


def sweep(number: int, each: int) -> dict[str, Any]:
    """Return a sweep of a specimen."""
    return {
        **dict.fromkeys(SWEEP),
        "id": number * 100 + each,
        "specimen_id": 300_000_000 + number,
        "num_spikes": each,
        "sweep_number": each,
    }


def by_evaluator(evaluator: Evaluator, query: str, size: int) -> Iterator[list[dict[str, Any]]]:
    """Yield the pages that the evaluator answers."""
    start = 0
    while True:
        rows = evaluator.answer(page(query, size, start)).rows
        if not rows:
            return
        yield rows
        start += len(rows)


PAGES: dict[tuple[str, int, int], Rma] = {}


def page(query: str, size: int, start: int) -> Rma:
    """Return the tree of one page; whoever asks has it, so that parsing does not count."""
    key = (query, size, start)
    if key not in PAGES:
        text = query.format(size, start).replace("rma::options", "rma::options[count$eqfalse]")
        PAGES[key] = parse(text)
    return PAGES[key]


def by_hand(connection: sqlite3.Connection, size: int) -> Iterator[list[dict[str, Any]]]:
    """Yield pages of cells with their donors and sweeps."""
    last = -1
    cells = f"SELECT {', '.join(CELL)} FROM specimens WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608 - ours
    while found := connection.execute(cells, (last, size)).fetchall():
        rows = [dict(zip(CELL, row, strict=True)) for row in found]
        last = rows[-1]["id"]
        truths(rows, CELL)
        owners = {row["donor_id"] for row in rows if row["donor_id"] is not None}
        donors = {row["id"]: row for row in read(connection, "donors", DONOR, "id", owners)}
        groups = sweeps_of(connection, {row["id"] for row in rows})
        for row in rows:
            if row["donor_id"] in donors:
                # Records are their own: whoever gets one may change it.
                row["donor"] = donors[row["donor_id"]].copy()
            row["ephys_sweeps"] = groups.get(row["id"], [])
        yield rows


def filtered_by_hand(connection: sqlite3.Connection, size: int) -> Iterator[list[dict[str, Any]]]:
    """Yield pages of the cells of some donors that have sweeps with spikes, and these sweeps."""
    last = -1
    cells = (
        f"SELECT {', '.join(CELL)} FROM specimens AS s WHERE id > ? "  # noqa: S608 - ours
        "AND EXISTS (SELECT 1 FROM donors AS d WHERE d.id = s.donor_id AND d.name = 'donor 1') "
        "AND EXISTS (SELECT 1 FROM ephys_sweeps AS e "
        "WHERE e.specimen_id = s.id AND e.num_spikes > 2) ORDER BY id LIMIT ?"
    )
    while found := connection.execute(cells, (last, size)).fetchall():
        rows = [dict(zip(CELL, row, strict=True)) for row in found]
        last = rows[-1]["id"]
        truths(rows, CELL)
        groups = sweeps_of(connection, {row["id"] for row in rows}, " AND num_spikes > 2")
        for row in rows:
            row["ephys_sweeps"] = groups[row["id"]]
        yield rows


def sweeps_of(
    connection: sqlite3.Connection, owners: set[Any], further: str = ""
) -> dict[Any, list[dict[str, Any]]]:
    """Return the sweeps of some specimens, by specimen."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for row in read(connection, "ephys_sweeps", SWEEP, "specimen_id", owners, further):
        groups.setdefault(row["specimen_id"], []).append(row)
    return groups


def read(  # noqa: PLR0913, PLR0917 - the parts of a statement
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    key: str,
    values: set[Any],
    further: str = "",
) -> list[dict[str, Any]]:
    """Return the rows of a table that have one of some values."""
    marks = ", ".join("?" * len(values))
    select = (
        f"SELECT {', '.join(columns)} FROM {table} "  # noqa: S608 - ours
        f"WHERE {key} IN ({marks}){further} ORDER BY {key}, id"
    )
    found = connection.execute(select, tuple(values))
    rows = [dict(zip(columns, row, strict=True)) for row in found]
    truths(rows, columns)
    return rows


def truths(rows: list[dict[str, Any]], columns: list[str]) -> None:
    """Make booleans of numbers."""
    for name in BOOLEANS.intersection(columns):
        for row in rows:
            row[name] = TRUTH[row[name]]


def drain(read_pages: Read) -> None:
    """Read all pages."""
    for _ in read_pages():
        pass


def check(one: Read, other: Read) -> None:
    """Refuse to compare what is not the same."""
    mine, its = [row for rows in one() for row in rows], [row for rows in other() for row in rows]
    if mine != its or not mine:
        message = f"the pages differ: {len(mine)} and {len(its)} rows"
        raise SystemExit(message)


if __name__ == "__main__":
    main(measure)
