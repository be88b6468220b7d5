"""A small API over HTTP: the tables of `zoo`, answered by the oracle, and quirks."""

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm.rma import Boolean, ModelStage, Option, Rma, parse
from allenorm.schema import read
from oracle import Row, World, answer

if TYPE_CHECKING:
    from collections.abc import Callable

Record = dict[str, Any]

SCHEMA = read(Path(__file__).with_name("zoo_schema.json"))


class ZooServer:
    """Answers queries on Animal, Species and Keeper.

    Attributes:
        queries: The text of each query that came, in order.
        cap: The most rows that it sends at once, whatever is asked for.
        ignores_start: Whether it sends the first rows whatever `start_row` says.
        total: Computes `total_rows` from the join rows; None leaves it out.
        before: Called with each query; a response that it returns is sent instead.
    """

    def __init__(self, server: HTTPServer) -> None:
        self.queries: list[str] = []
        self.cap = 1_000_000
        self.ignores_start = False
        self.total: Callable[[int], int | None] = lambda rows: rows
        self.before: Callable[[str], Response | None] = lambda _: None
        self.url = server.url_for("").rstrip("/")
        self.species: list[Record] = [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}]
        self.keepers: list[Record] = [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bob"}]
        self.links = [(1, 1), (1, 2), (2, 1)]
        self.animals: list[Record] = []
        self.fill(5)
        server.expect_request("/api/v2/data/query.json").respond_with_handler(self.answer)

    def fill(self, number: int) -> None:
        """Have so many animals: 1 and 2 are parents, the last has no species."""
        self.animals = [
            {
                "id": each,
                "name": f"animal {each}",
                "weight": each / 2,
                "tame": each % 2 == 1,
                "born_at": None,
                "species_id": None if each == number else 1 + each % 2,
                "marks": [each],
                "parent_id": None if each <= 2 else 1 + each % 2,
            }
            for each in range(1, number + 1)
        ]

    def answer(self, request: Request) -> Response:
        """Answer one request."""
        query = request.args["q"]
        self.queries.append(query)
        instead = self.before(query)
        if instead is not None:
            return instead
        (stage,) = parse(query).stages
        assert isinstance(stage, ModelStage)
        if self.ignores_start:
            kept = [each for each in stage.options if each.name != "start_row"]
            stage = dataclasses.replace(stage, options=tuple(kept))
        found = answer(self.world(), Rma((stage,)))
        page = found.rows[: self.cap]
        sent: Record = {
            "success": True,
            "id": 0,
            "start_row": found.start_row,
            "num_rows": len(page),
        }
        total = None if found.total_rows is None else self.total(found.total_rows)
        uncounted = Option("count", (Boolean(value=False),)) in stage.options
        if total is not None and not uncounted:
            sent["total_rows"] = total
        return Response(json.dumps({**sent, "msg": page}), content_type="application/json")

    def world(self) -> World:
        """Return the tables as they are now."""
        tables = {"Animal": self.animals, "Species": self.species, "Keeper": self.keepers}
        rows = {
            SCHEMA.classes[name].table: [Row(name, each["id"], each) for each in records]
            for name, records in tables.items()
        }
        return World(SCHEMA, rows, {"animals-keepers": self.links})
