"""Real queries that people ship become the typed queries that were built by hand from them."""

import json
from pathlib import Path
from typing import Any

import pytest
from corpus import table_1, table_2, table_3, table_4, table_5
from translate.normal import normal
from translate.untranslated import UNTRANSLATED

from allenorm import Query
from allenorm.errors import InexpressibleError, QueryError, RmaSyntaxError, UnknownNameError
from allenorm.query import TabularQuery, compile_plan
from allenorm.rma import parse_url, render

RECORDED = Path(__file__).parents[3] / "../shared/rma/queries.jsonl"
TABLES = (table_1, table_2, table_3, table_4, table_5)
BUILT: dict[str, Any] = {name: case.query for table in TABLES for name, case in table.CASES.items()}
LEFT_OUT = {name: reason for reason, names in UNTRANSLATED.items() for name in names.split()}
TRANSLATED = 307
"""How many of the 389 valid recorded queries become typed queries, of the 321 on classes."""

pytestmark = pytest.mark.filterwarnings("ignore::allenorm.rma.RmaSyntaxWarning")


@pytest.fixture(scope="module")
def recorded() -> dict[str, str]:
    """The URL of every valid recorded query by its id."""
    if not RECORDED.exists():
        pytest.skip("the recorded queries are not beside this checkout (../shared/rma)")
    records = map(json.loads, RECORDED.read_text("utf-8").splitlines())
    return {
        record["id"]: record["url"]
        for record in records
        if record["kind"] == "rma" and record["valid"] is True
    }


def test_every_valid_query_is_translated_or_left_out_for_a_reason(
    recorded: dict[str, str],
) -> None:
    """Nothing is passed over in silence, and the number is known."""
    translated = [name for name in recorded if name not in LEFT_OUT]

    for name in translated:
        Query.from_url(recorded[name])
    assert len(translated) == TRANSLATED
    assert set(LEFT_OUT) <= set(recorded)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_cannot_be_said_is_refused(name: str, recorded: dict[str, str]) -> None:
    """Each is refused by the error that fits its reason, and none is guessed."""
    reason = LEFT_OUT[name]
    expected: type[QueryError] = QueryError
    if "schema, not" in reason:
        expected = RmaSyntaxError
    elif "service" in reason or "pipe" in reason or "twice" in reason:
        expected = InexpressibleError
    elif "association" in reason:
        expected = UnknownNameError

    with pytest.raises(expected):
        Query.from_url(recorded[name])


@pytest.mark.parametrize("name", sorted(BUILT.keys() - LEFT_OUT.keys()))
def test_a_translation_is_the_query_that_was_built_by_hand(
    name: str, recorded: dict[str, str]
) -> None:
    """Nearly three hundred typed queries, each written by hand from the recorded one."""
    built = BUILT[name]
    # A page of 2,000 rows is no limit.
    built = built.limit(None) if built.plan.limit == 2000 else built

    assert Query.from_url(recorded[name]) == built


def test_a_translation_asks_what_the_text_asks(recorded: dict[str, str]) -> None:
    """The tree of each translation has the normal form of the text's own tree."""
    for name, url in recorded.items():
        if name not in LEFT_OUT:
            query = Query.from_url(url)
            own = normal(parse_url(url), query.plan.model)

            assert normal(compile_plan(query.plan), query.plan.model) == own, name


def test_a_translation_comes_back_from_its_own_text(recorded: dict[str, str]) -> None:
    """Translating again what a translation compiles to gives the same query."""
    for name, url in recorded.items():
        if name not in LEFT_OUT:
            query = Query.from_url(url)

            assert Query.from_url(render(compile_plan(query.plan))) == query, name
            assert isinstance(query, TabularQuery if query.plan.tabular else Query)


def test_the_python_of_a_translation_makes_it_again(recorded: dict[str, str]) -> None:
    """Every recorded query becomes Python that runs and gives the same query."""
    for name, url in recorded.items():
        if name not in LEFT_OUT:
            query = Query.from_url(url)
            names: dict[str, Any] = {}
            exec(query.to_python(), names)  # noqa: S102 - what the library wrote

            assert names["query"] == query, name
