"""Looking into files that a mirror was pulled into, and running the command that does it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from allenorm import Client
from allenorm.errors import RefusedError
from allenorm.local import Evaluator, Store
from allenorm.mirror._stored import stored_rows
from allenorm.rma import parse
from atlas import AtlasServer

Row = dict[str, Any]

COMMAND = (sys.executable, "-m", "allenorm", "mirror")


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a command that sends as fast as it can."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ALLENORM")}
    path = os.pathsep.join(filter(None, sys.path))
    quick = {"ALLENORM_STARTS_PER_SECOND": "1000000", "ALLENORM_BACKOFF": "0.001"}
    return {**kept, "PYTHONPATH": path, "NO_PROXY": "*", **quick, **more}


def run(*arguments: object, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run `allenorm mirror` in a process of its own."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )


def rows_in(path: Path, model: str) -> list[Row]:
    """Return the rows of a class that a file has, by id."""
    with Store.open(path) as store:
        return [row for batch in stored_rows(store, store.layout[model], 100) for row in batch]


def everything(path: Path) -> dict[str, list[Row]]:
    """Return the rows of every class that a file has any of; those of a base have its heirs'."""
    with Store.open(path) as store:
        found = {
            name: [row for batch in stored_rows(store, each, 100) for row in batch]
            for name, each in store.layout.items()
            if store.schema.classes[name].base is None
        }
    return {name: rows for name, rows in found.items() if rows}


def ids_in(path: Path, model: str) -> list[int]:
    """Return the ids of a class that a file has."""
    return [row["id"] for row in rows_in(path, model)]


def pairs_in(path: Path, table: str) -> list[tuple[int, int]]:
    """Return the pairs of a table of links, sorted."""
    with Store.open(path) as store:
        return sorted(store.connection().execute(f'SELECT owner, target FROM "{table}"'))  # noqa: S608 - our own name


def sql(path: Path, *statements: str) -> None:
    """Change a file behind the library's back."""
    with Store.create(path) as store:
        for statement in statements:
            store.connection().execute(statement)


class StoreAnswerer:
    """Answers queries from a file of rows, for a server of the tests.

    Attributes:
        store: The file; rows may be written into it at any time.
        most_rows: The most rows of a page, whatever a query asks for; None for any number.
    """

    def __init__(self, path: Path, most_rows: int | None = None) -> None:
        self.store = Store.create(path)
        self.most_rows = most_rows

    def put(self, model: str, *records: Row) -> None:
        """Write records."""
        with self.store.writing() as writer:
            writer.put(model, records)

    def answer(self, text: str) -> dict[str, Any]:
        """Return the envelope for a query; what is wrong with it comes as `success: false`."""
        try:
            found = Evaluator(self.store).answer(parse(text))
        except RefusedError as error:
            return {"success": False, "msg": str(error)}
        rows = found.rows[: self.most_rows]
        head = {"success": True, "id": 0, "start_row": found.start_row, "num_rows": len(rows)}
        return {**head, "total_rows": found.total_rows, "msg": rows}


ServeBrain = Callable[..., tuple[AtlasServer, Client, StoreAnswerer]]
"""Serves the small brain: takes settings, gives the server, a client for it and its rows."""


def brain(path: Path) -> StoreAnswerer:
    """Return a small brain of our own making: cells with donors, tags, sweeps and files.

    Cells 1 to 12; cell n has donor 100 + n // 2, n % 3 sweeps, tags 7 and 7 + n % 2, and a file
    for every third; donors have ages, and every structure but the first has its parent.
    """
    made = StoreAnswerer(path)
    made.put("Age", {"id": 1, "name": "P56"}, {"id": 2, "name": "P70"})
    donors = range(100, 107)
    made.put("Donor", *({"id": n, "name": f"donor {n}", "age_id": n % 2 + 1} for n in donors))
    ways = {1: "/1/", 2: "/1/2/", 3: "/1/2/3/", 4: "/1/4/"}
    made.put(
        "Structure",
        *(
            {
                "id": n,
                "acronym": f"S{n}",
                "parent_structure_id": int(way.split("/")[-3]) if n > 1 else None,
                "structure_id_path": way,
            }
            for n, way in ways.items()
        ),
    )
    made.put("WellKnownFileType", {"id": 3, "name": "3DNeuronReconstruction"})
    made.put("Specimen", *(cell(n) for n in range(1, 13)))
    return made


def cell(number: int) -> Row:
    """Return a cell of the small brain, with its tags, sweeps and files."""
    return {
        "id": number,
        "name": f"cell {number}",
        "donor_id": 100 + number // 2,
        "structure_id": number % 4 + 1,
        "parent_id": None,
        "is_cell_specimen": True,
        "specimen_tags": [{"id": tag, "name": f"tag {tag}"} for tag in sorted({7, 7 + number % 2})],
        "ephys_sweeps": [
            {"id": number * 10 + each, "specimen_id": number, "sweep_number": each}
            for each in range(number % 3)
        ],
        "well_known_files": [
            {
                "id": 900 + number,
                "attachable_id": number,
                "attachable_type": "Specimen",
                "path": f"/made/{number}.swc",
                "well_known_file_type_id": 3,
            }
        ]
        * (number % 3 == 0),
    }
