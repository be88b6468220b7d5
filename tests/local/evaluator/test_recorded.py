"""Queries that people ship, on a store of the bundled schema without a row."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from allenorm.errors import RefusedError
from allenorm.local import Evaluator, Store
from allenorm.rma import ModelStage, RmaSyntaxWarning, ServiceStage, parse_url
from recorded import SHARED, needs_shared

NO_QUERIES = {
    "q0023": "the schema of all classes",
    "q0249": "the schema of one class",
    "q0250": "the schema of one class",
    "q0449": "the description of one class",
    "q0450": "the description of one class",
}
"""What is collected among the queries and is none."""

REFUSED: dict[str, str] = {}
"""Why a query on models is refused although it works on the API: a class, a column or an
association that the schema lacks. There is none."""


def queries() -> list[Any]:
    """Return the valid queries as parameters, or one that is skipped."""
    path = SHARED / "rma/queries.jsonl"
    if not path.exists():
        return [pytest.param({}, marks=needs_shared, id="none")]
    found = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    kept = (each for each in found if each["kind"] == "rma" and each["valid"] is True)
    return [pytest.param(each, id=each["id"]) for each in kept if each["id"] not in NO_QUERIES]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evaluator]:
    """An evaluator on a store without a row."""
    with Store.create(tmp_path_factory.mktemp("empty") / "empty.sqlite") as store:
        yield Evaluator(store)


@pytest.mark.filterwarnings(f"ignore::{RmaSyntaxWarning.__module__}.{RmaSyntaxWarning.__name__}")
@pytest.mark.parametrize("query", queries())
def test_a_shipped_query(empty: Evaluator, query: dict[str, Any]) -> None:
    """It finds nothing where nothing is; a service says that it needs the network."""
    tree = parse_url(query["url"])
    services = [stage.name for stage in tree.stages if isinstance(stage, ServiceStage)]
    if services:
        with pytest.raises(RefusedError, match=f"The service {services[0]} is not in the store"):
            empty.answer(tree)
    elif query["id"] in REFUSED:
        with pytest.raises(RefusedError, match=REFUSED[query["id"]]):
            empty.answer(tree)
    else:
        for flat in (False, True):
            answer = empty.answer(tree, flat=flat, classes=not flat)
            assert answer.rows == []
            # Without a count, it is the rows so far; a preview has none.
            assert answer.total_rows in {0, answer.start_row, None}
        assert isinstance(tree.stages[-1], ModelStage)
