"""What importing costs, and the first query on a class.

Every sample is a fresh process. Importing is compared with `from pydantic import BaseModel; import
requests`, which any client of this kind pays for sooner or later. The first query on a class is
measured inside a process in which pydantic, and one other class, have already been used.
"""

import json
import subprocess
import sys
from pathlib import Path

from _paired import Cost, Line, environment, main, paired, process, ratios
from allenorm.schema import FieldType, ModelClass, bundled

DEPENDENCIES = "from pydantic import BaseModel; import requests"
WARMED_BY = "Organism"
"""The class that is used before another's first query is measured."""

FIRST_QUERY = """
import gc, json, os, sys, time, tracemalloc
from pydantic import BaseModel

class Warm(BaseModel):
    value: int | None = None

Warm.model_validate({"value": 1}).model_dump()

import allenorm
from allenorm.model import hydrate

def use(name, rows):
    model = getattr(allenorm, name)
    model.where(id=1).order_by(model.c.id).rma()
    return hydrate(model, rows)

def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

what, warm, warm_rows, name, rows = json.loads(sys.stdin.read())
if warm:
    kept = use(warm, warm_rows)
gc.collect()
if what == "seconds":
    before = time.process_time()
    found = use(name, rows)
    print(time.process_time() - before)
elif what == "resident":
    before = resident()
    found = use(name, rows)
    print(resident() - before)
else:
    tracemalloc.start()
    found = use(name, rows)
    gc.collect()
    print(tracemalloc.get_traced_memory()[0])
"""

VALUES: dict[FieldType, object] = {
    "integer": 1,
    "float": 0.5,
    "string": "text",
    "text": "text",
    "boolean": True,
    "datetime": "2011-12-14T18:20:48Z",
    "integer_array": [1, 2],
    "float_array": [0.5],
    "string_array": ["text"],
    "unknown": None,
}
ROWS = 20
MEGABYTE = 1e6
"""The budgets count as the tables of the design do."""


def python(code: str) -> Cost:
    """Make a cost: a fresh process that runs some code."""
    return process([sys.executable, "-c", code])


def first_query(what: str, model: ModelClass, *, warm: ModelClass | None) -> Cost:
    """Make a cost: the first query, and the first page of objects, of a class.

    Args:
        what: `seconds`, `traced` (the bytes that Python allocated and kept) or `resident` (the
            bytes by which the process grew).
        model: The class.
        warm: The class that is used before; None for the very first query of a process.
    """
    given = json.dumps(
        [what, warm and warm.name, warm and rows_of(warm), model.name, rows_of(model)]
    )

    def cost() -> float:
        done = subprocess.run(
            [sys.executable, "-c", FIRST_QUERY],
            input=given,
            check=True,
            env=environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        return float(done.stdout)

    return cost


def rows_of(model: ModelClass) -> list[dict[str, object]]:
    """Make rows of a class such as the API sends, with nothing odd in them."""
    return [{field.name: VALUES[field.type] for field in model.fields} for _ in range(ROWS)]


def smallest() -> ModelClass:
    """Return the class with an `id` that has the fewest fields and associations."""
    with_id = [one for one in bundled().classes.values() if one.has_id]
    return min(with_id, key=lambda one: (len(one.fields) + len(one.associations), one.name))


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    return [*importing(rounds), *using(rounds)]


def importing(rounds: int) -> list[Line]:
    """Measure whole processes that import."""
    deps = "the dependencies"
    samples = paired(
        {
            deps: python(DEPENDENCIES),
            "python": python("pass"),
            "import allenorm": python("import allenorm"),
            "from allenorm import Specimen": python("from allenorm import Specimen"),
            "with requests": python("from allenorm import Specimen; import requests"),
        },
        rounds,
    )

    def line(name: str, budget: float | None = None) -> Line:
        return Line(f"{name} / {deps}", ratios(samples, name, deps), budget)

    return [
        line("import allenorm", 0.20),
        line("from allenorm import Specimen", 0.80),
        line("with requests"),
        line("python"),
    ]


def using(rounds: int) -> list[Line]:
    """Measure the first query on a class, and that a big neighbourhood costs nothing."""
    classes = bundled().classes
    specimen, small, warm = classes["Specimen"], smallest(), classes[WARMED_BY]
    kinds = ["seconds", "traced"]
    if Path("/proc/self/statm").exists():
        kinds.append("resident")
    samples = paired(
        {
            "first of all": first_query("seconds", specimen, warm=None),
            **{
                f"{what} {model.name}": first_query(what, model, warm=warm)
                for what in kinds
                for model in (specimen, small)
            },
        },
        rounds,
    )
    lines: list[Line] = []
    for model in (specimen, small):
        about = f"first query on {model.name} ({members(model)} members)"
        took = [1e3 * each for each in samples[f"seconds {model.name}"]]
        lines.append(Line(f"{about}, time", took, 3, unit="ms"))
        for what in kinds[1:]:
            grown = [each / MEGABYTE for each in samples[f"{what} {model.name}"]]
            lines.append(Line(f"{about}, {what} memory", grown, 0.5, unit="MB"))
    first = [1e3 * each for each in samples["first of all"]]
    lines.append(Line("first query of a process, only pydantic warm", first, unit="ms"))
    return lines


def members(model: ModelClass) -> int:
    """Return how much a class declares."""
    return len(model.fields) + len(model.associations)


if __name__ == "__main__":
    main(measure)
