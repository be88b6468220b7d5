"""A small API over HTTP: the tables of `zoo`, the little of RMA that the tests send, and quirks."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

Row = dict[str, Any]

_TOKEN = re.compile(r"\[[^\]]*\]|[(),]|[a-z_]+")
_FILTER = re.compile(r"\[([a-z_.]+)\$(eq|in|gt|lt)(.*)\]")
MANY = {"children", "keepers", "animals"}


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
        self.species: list[Row] = [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}]
        self.keepers: list[Row] = [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bob"}]
        self.links = [(1, 1), (1, 2), (2, 1)]
        self.animals: list[Row] = []
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
        clauses = dict(re.findall(r"rma::(criteria|include|options),?(.*?)(?=,rma::|$)", query))
        model = re.match(r"model::(\w+)", query)
        assert model is not None
        options = dict(re.findall(r"\[(\w+)\$eq'?([^\]']*)'?\]", clauses.get("options", "")))
        tables = {"Animal": self.animals, "Species": self.species, "Keeper": self.keepers}
        rows = [dict(row) for row in tables[model[1]]]
        joined = list(self._joined(rows, clauses.get("criteria", ""), model[1]))
        joined = list(self._joined(joined, clauses.get("include", ""), model[1], nested=True))
        joins = sum(row.pop("joins", 1) for row in joined)
        name, _, way = options.get("order", "").partition("$")
        name = name.rpartition(".")[2]
        if name:
            joined.sort(key=lambda row: (row[name] is None, row[name]), reverse=way == "desc")
        start = 0 if self.ignores_start else int(options.get("start_row", 0))
        number = min(int(options.get("num_rows", 50)), self.cap)
        page = joined[start : start + number]
        if "only" in options:
            wanted = re.findall(r"(\w+)(?:,|$)", options["only"])
            page = [{key: row[key] for key in wanted} for row in page]
        answer: Row = {"success": True, "id": 0, "start_row": start, "num_rows": len(page)}
        total = self.total(joins)
        if total is not None and options.get("count") != "false":
            answer["total_rows"] = total
        return Response(json.dumps({**answer, "msg": page}), content_type="application/json")

    def related(self, row: Row, name: str, above: str) -> list[Row]:
        """Return copies of the rows that an association of a model leads to."""
        key = row["id"]
        if name in {"species", "parent"}:
            table = self.species if name == "species" else self.animals
            found = [each for each in table if each["id"] == row[f"{name}_id"]]
        elif name == "children":
            found = [each for each in self.animals if each["parent_id"] == key]
        elif name == "keepers":
            ids = {keeper for animal, keeper in self.links if animal == key}
            found = [each for each in self.keepers if each["id"] in ids]
        elif above in {"Keeper", "keepers"}:
            ids = {animal for animal, keeper in self.links if keeper == key}
            found = [each for each in self.animals if each["id"] in ids]
        else:
            found = [each for each in self.animals if each["species_id"] == key]
        return [dict(each) for each in found]

    def _joined(
        self, rows: list[Row], clause: str, model: str, *, nested: bool = False
    ) -> Iterator[Row]:
        """Join a clause: a criteria clause drops rows, an include clause nests them."""
        terms = _parse(_TOKEN.findall(clause))
        for row in rows:
            if self._join(row, terms, model, nested=nested):
                yield row

    def _join(self, row: Row, terms: list[Any], above: str, *, nested: bool) -> bool:
        """Join terms to one row; return whether the row stays."""
        for name, filters, below in terms:
            if not name:
                if not all(_matches(row, each) for each in filters):
                    return False
                continue
            children = self.related(row, name, above)
            kept = [
                child
                for child in children
                if all(_matches(child, each) for each in filters)
                and self._join(child, below, name, nested=nested)
            ]
            if (filters or not nested) and not kept:
                return False
            row["joins"] = row.get("joins", 1) * max(1, sum(c.pop("joins", 1) for c in kept))
            if nested and name in MANY:
                row[name] = kept
            elif nested and kept:
                row[name] = kept[0]
        return True


def _parse(tokens: list[str]) -> list[Any]:
    """Parse terms: (association or nothing, its filters, the terms below it)."""
    terms: list[Any] = []
    while tokens and tokens[0] != ")":
        head = tokens.pop(0)
        if head == ",":
            continue
        name = "" if head[0] == "[" else head
        filters = [] if name else [head]
        while tokens and tokens[0][0] == "[":
            filters.append(tokens.pop(0))
        below: list[Any] = []
        if tokens and tokens[0] == "(":
            tokens.pop(0)
            below = _parse(tokens)
            tokens.pop(0)
        terms.append((name, filters, below))
    return terms


def _matches(row: Row, text: str) -> bool:
    """Whether a row fulfils a filter."""
    match = _FILTER.fullmatch(text)
    assert match is not None, text
    values = [each.strip("'") for each in match[3].split(",")]
    value = row[match[1]]
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    if match[2] in {"eq", "in"}:
        return shown in values
    return value is not None and (
        value > float(values[0]) if match[2] == "gt" else value < float(values[0])
    )
