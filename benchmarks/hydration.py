"""Answers to objects against `json.loads` to dicts: time and memory.

The answers are made up here: flat pages of specimens, and nested ones where each specimen brings
its result, five files with their types, and forty sweeps. Both sides start at the body's bytes.
"""

import ctypes
import gc
import json
import mmap
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from _paired import Cost, Line, main, paired, ratios
from allenorm.model import Model, hydrate
from allenorm_models import EphysResult, EphysSweep, Specimen, WellKnownFile, WellKnownFileType

FLAT_ROWS = 2000
NESTED_ROWS = 200
FIRST_PAGES = 5
FILES = 5
SWEEPS = 40
NULLS = 0.15
DICTS, OBJECTS, OBJECTS_READ = "dicts", "objects", "objects-read"
STATM = Path("/proc/self/statm")

DICE = random.Random(20161003)  # noqa: S311 - made-up data


def value(kind: str) -> Any:
    """Make up a value of a column type."""
    number = DICE.randrange(1, 10**9)
    if kind == "integer":
        return number
    if kind == "float":
        return DICE.random() * 100
    if kind == "boolean":
        return number % 2 == 0
    if kind == "datetime":
        day = f"20{number % 12 + 8:02}-{number % 11 + 1:02}-{number % 27 + 1:02}"
        return f"{day}T{number % 23:02}:{number % 59:02}:{number % 53:02}Z"
    return f"made-up text {number}"


def record(model: type[Model], number: int) -> dict[str, Any]:
    """Make up a record, with its columns in the API's order."""
    columns = model.__mapping__.columns
    row: dict[str, Any] = {}
    for name in sorted(columns):
        column = columns[name]
        missing = column.nullable and DICE.random() < NULLS
        row[column.name] = None if missing else value(column.type)
    row["id"] = number
    return row


def nested_record(number: int) -> dict[str, Any]:
    """Make up a specimen with all that the nested answers include."""
    files = [
        {
            **record(WellKnownFile, number * FILES + place),
            "well_known_file_type": {**record(WellKnownFileType, place), "name": "made-up type"},
        }
        for place in range(FILES)
    ]
    sweeps = [
        {**record(EphysSweep, number * SWEEPS + place), "leak_pa": DICE.random()}
        for place in range(SWEEPS)
    ]
    result = {**record(EphysResult, number), "well_known_files": files}
    return {**record(Specimen, number), "ephys_result": result, "ephys_sweeps": sweeps}


def body(rows: list[dict[str, Any]], start: int) -> bytes:
    """Write an answer as the server does."""
    envelope = {"success": True, "id": 0, "start_row": start, "num_rows": len(rows)}
    return json.dumps({**envelope, "total_rows": 50000, "msg": rows}).encode()


def flat_pages(count: int) -> list[bytes]:
    """Make up flat answers."""
    starts = range(0, count * FLAT_ROWS, FLAT_ROWS)
    return [
        body([record(Specimen, start + row) for row in range(FLAT_ROWS)], start) for start in starts
    ]


def nested_pages(count: int) -> list[bytes]:
    """Make up nested answers."""
    starts = range(0, count * NESTED_ROWS, NESTED_ROWS)
    return [
        body([nested_record(start + row) for row in range(NESTED_ROWS)], start) for start in starts
    ]


def dicts(page: bytes) -> list[dict[str, Any]]:
    """Decode an answer to dicts: the floor that all is measured against."""
    rows: list[dict[str, Any]] = json.loads(page)["msg"]
    return rows


def objects(page: bytes) -> list[Specimen]:
    """Decode an answer to objects, as the client does."""
    return hydrate(Specimen, from_json(page, cache_strings="keys")["msg"])


def walk_dicts(rows: list[dict[str, Any]]) -> float:
    """Read one column of every sweep and of every file's type."""
    total = 0.0
    for row in rows:
        for sweep in row["ephys_sweeps"]:
            total += sweep["leak_pa"]
        for file in row["ephys_result"]["well_known_files"]:
            total += len(file["well_known_file_type"]["name"])
    return total


def walk_objects(specimens: list[Any]) -> float:
    """Read the same of objects."""
    total = 0.0
    for specimen in specimens:
        for sweep in specimen.ephys_sweeps:
            total += sweep.leak_pa
        for file in specimen.ephys_result.well_known_files:
            total += len(file.well_known_file_type.name)
    return total


def speed(rounds: int) -> list[Line]:
    """Measure time: throughput in units of the floor's."""
    flat, nested = flat_pages(5), nested_pages(3)
    if sum(walk_dicts(dicts(page)) for page in nested) != sum(
        walk_objects(objects(page)) for page in nested
    ):
        message = "objects and dicts hold different values"
        raise SystemExit(message)
    samples = paired(
        {
            "flat dicts": timed(lambda: [dicts(page) for page in flat]),
            "flat objects": timed(lambda: [objects(page) for page in flat]),
            "nested dicts": timed(lambda: [dicts(page) for page in nested]),
            "nested objects": timed(lambda: [objects(page) for page in nested]),
            "read dicts": timed(lambda: [walk_dicts(dicts(page)) for page in nested]),
            "read objects": timed(lambda: [walk_objects(objects(page)) for page in nested]),
        },
        rounds,
    )

    def line(what: str, name: str, budget: float) -> Line:
        values = ratios(samples, f"{name} dicts", f"{name} objects")
        return Line(what, values, budget, at_least=True)

    return [
        line("flat pages to objects / json.loads, throughput", "flat", 0.80),
        line("nested pages, children unread / json.loads, throughput", "nested", 2.0),
        line("nested pages, all read / json.loads and the same walk, throughput", "read", 1.0),
    ]


def timed(work: Callable[[], object]) -> Cost:
    """Make a cost: the processor's seconds of some work, whose result is kept meanwhile."""

    def cost() -> float:
        gc.collect()
        start = time.process_time()
        result = work()
        seconds = time.process_time() - start
        del result
        return seconds

    return cost


def memory(rounds: int) -> list[Line]:
    """Measure memory: what objects hold in units of what dicts hold."""
    flat = "flat pages as objects / as dicts, memory"
    nested = "nested pages as objects, all read / as dicts, memory"
    if not STATM.exists():
        note = "measured on Linux only"
        return [Line(flat, [], 1.05, note=note), Line(nested, [], 1.15, note=note)]
    with tempfile.TemporaryDirectory() as folder:
        lines: list[Line] = []
        for what, pages, form, budget in (
            (flat, flat_pages(FIRST_PAGES + 10), OBJECTS, 1.05),
            (nested, nested_pages(FIRST_PAGES + 5), OBJECTS_READ, 1.15),
        ):
            path = Path(folder) / "pages"
            path.write_bytes(b"\n".join(pages))
            samples = paired({name: held(name, path) for name in (DICTS, form)}, rounds)
            lines.append(Line(what, ratios(samples, form, DICTS), budget))
    return lines


def held(form: str, path: Path) -> Cost:
    """Make a cost: the bytes that the contents of pages take in a process of their own."""

    def cost() -> float:
        command = [sys.executable, __file__, "--hold", form, str(path)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        return float(done.stdout)

    return cost


def hold(form: str, path: Path) -> None:
    """Print how many bytes the contents of pages take in this process."""
    decode = dicts if form == DICTS else objects
    # What the first answer alone loads and builds is no part of what an answer takes, nor are the
    # holes that the first pages leave in the heap and later ones fill.
    walk_objects(objects(body([nested_record(1)], 0)))
    kept: list[Any] = []
    before = 0
    with path.open("rb") as file:
        for number, page in enumerate(file):
            if number == FIRST_PAGES:
                before = resident()
            kept.append(decode(page))
            if form == OBJECTS_READ:
                walk_objects(kept[-1])
    print(resident() - before)


def resident() -> int:
    """Return this process's resident bytes, after it gave back what is free."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(STATM.read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    return [*speed(rounds), *memory(rounds)]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--hold"]:
        hold(sys.argv[2], Path(sys.argv[3]))
    else:
        main(measure)
