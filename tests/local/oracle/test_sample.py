"""Shipped queries over the sample: the oracle reads its rows, and has the same answers."""

import json
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from corpus import table_1, table_2, table_3, table_4, table_5

from allenorm import sample
from allenorm.errors import RmaSyntaxError
from allenorm.local import Evaluator, Store
from allenorm.rma import RmaSyntaxWarning, parse, parse_url
from oracle import World
from recorded import SHARED
from searching import check, world_of

TABLES = (table_1, table_2, table_3, table_4, table_5)
TEXTS = {name: case.query.rma() for table in TABLES for name, case in table.CASES.items()}
FORMS: list[dict[str, bool]] = [{}, {"flat": True}, {"classes": True}]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Return the sample."""
    with Store.open(sample.path()) as found:
        yield found


@pytest.fixture(scope="module")
def world(store: Store) -> World:
    """Return the rows of the sample."""
    return world_of(store)


@pytest.mark.parametrize("name", TEXTS)
def test_a_typed_query(name: str, store: Store, world: World) -> None:
    """What the typed API sends for a query that people ship."""
    for form in FORMS:
        assert check(Evaluator(store), world, parse(TEXTS[name]), **form)


def recorded() -> list[Any]:
    """Return the URLs of recorded queries, as parameters."""
    path = SHARED / "rma" / "queries.jsonl"
    if not path.exists():
        reason = "the recorded queries are not beside this checkout (../shared/rma)"
        return [pytest.param("", marks=pytest.mark.skip(reason))]
    records = map(json.loads, path.read_text("utf-8").splitlines())
    return [pytest.param(each["url"], id=each["id"]) for each in records if each["kind"] == "rma"]


@pytest.mark.parametrize("url", recorded())
def test_a_recorded_query(url: str, store: Store, world: World) -> None:
    """As people sent it: what can be read is answered alike, or refused by both."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RmaSyntaxWarning)
        try:
            tree = parse_url(url)
        except RmaSyntaxError:
            return
    check(Evaluator(store), world, tree)
