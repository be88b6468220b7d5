"""Real queries that people ship, built with the typed API, compile to what was recorded."""

import json
from pathlib import Path
from typing import Any

import pytest
from corpus import table_1, table_2, table_3, table_4, table_5
from corpus.case import Case
from corpus.left_out import LEFT_OUT
from corpus.normaliser import Normal, UnreadableError, bare_names, normalise, normalise_text
from corpus.slips import slips

from allenorm.query import compile_plan
from allenorm.rma import render

RECORDED = Path(__file__).parents[2] / "../shared/rma/queries.jsonl"
TABLES = (table_1, table_2, table_3, table_4, table_5)
CASES: dict[str, Case] = {name: case for table in TABLES for name, case in table.CASES.items()}


@pytest.fixture(scope="module")
def recorded() -> dict[str, dict[str, Any]]:
    """Every recorded query by its id."""
    if not RECORDED.exists():
        pytest.skip("the recorded queries are not beside this checkout (../shared/rma)")
    lines = RECORDED.read_text("utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def test_no_query_stands_in_two_tables() -> None:
    """Each recorded query is built once."""
    assert sum(len(table.CASES) for table in TABLES) == len(CASES)
    assert len(CASES) >= 150


@pytest.mark.parametrize("name", CASES)
def test_a_built_query_compiles_to_the_recorded_text(
    name: str, recorded: dict[str, dict[str, Any]]
) -> None:
    """The text is the recorded one but for spellings that the language calls equivalent."""
    case = CASES[name]
    text = render(compile_plan(case.query.plan, num_rows=case.rows, count=case.count))
    table = case.query.plan.model.__mapping__.table

    assert bare_names(normalise_text(text), table) == bare_names(
        normalise(recorded[name]["url"]), table
    )


@pytest.mark.parametrize("name", CASES)
def test_a_query_with_a_slip_is_noticed(name: str, recorded: dict[str, dict[str, Any]]) -> None:
    """No other operator, name, value, clause or nesting passes for the recorded query."""
    case = CASES[name]
    text = render(compile_plan(case.query.plan, num_rows=case.rows, count=case.count))
    table = case.query.plan.model.__mapping__.table
    right = bare_names(normalise(recorded[name]["url"]), table)

    assert _reads_as(text, right, table)
    assert [slip for slip in slips(text) if _reads_as(slip, right, table)] == []


def _reads_as(text: str, right: Normal, table: str) -> bool:
    """Whether a text can be read, and asks what it should."""
    try:
        return bare_names(normalise_text(text), table) == right
    except UnreadableError:
        return False


def test_every_valid_query_is_built_or_left_out_for_a_reason(
    recorded: dict[str, dict[str, Any]],
) -> None:
    """Nothing is passed over in silence."""
    valid = {
        name
        for name, record in recorded.items()
        if record["kind"] == "rma" and record["valid"] is True
    }
    left_out = [name for names in LEFT_OUT.values() for name in names.split()]

    assert len(left_out) == len(set(left_out))
    assert {*CASES, *left_out} == valid
    assert not set(CASES) & set(left_out)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("model::A,rma::criteria,[a$eq1][b$eq'x']", "model::A[b$eqx],[a$eq'1']"),
        ("model::A,rma::criteria,b(c,d)", "model::A,rma::criteria,b(d),b(c)"),
        ("model::A,rma::options[order$eq'a$desc']", "model::A,rma::options,[order$eqa desc]"),
        ("model::A,rma::criteria,[a]", "model::A,rma::criteria,[a$nenull]"),
        ("model::A,rma::include,b[c$in1,2]", "model::A, rma::include, b[c$in'2','1']"),
        ("model::A,rma::options[num_rows$eqall]", "model::A,rma::options[num_rows$eq'all'],"),
    ],
)
def test_the_normaliser_joins_what_is_equivalent(first: str, second: str) -> None:
    """Two spellings of one query are one."""
    assert normalise_text(first) == normalise_text(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("model::A,rma::criteria,[a$eq1]", "model::A,rma::criteria,[a$eq2]"),
        ("model::A,rma::criteria,[a$eq1]", "model::A,rma::criteria,b[a$eq1]"),
        ("model::A,rma::criteria,b", "model::A,rma::include,b"),
        ("model::A,rma::criteria,[a$nenull]", "model::A,rma::criteria,[a$ne'null']"),
        ("model::A,rma::criteria,[a$eq'B']", "model::A,rma::criteria,[a$eq'b']"),
        ("model::A,rma::options[order$eqa,b]", "model::A,rma::options[order$eqb,a]"),
        ("model::A,rma::criteria,b(c[d$eq1])", "model::A,rma::criteria,b[d$eq1](c)"),
    ],
)
def test_the_normaliser_keeps_apart_what_differs(first: str, second: str) -> None:
    """A comparison that joins everything would prove nothing."""
    assert normalise_text(first) != normalise_text(second)


@pytest.mark.parametrize(
    ("url", "text"),
    [
        (
            "http://x/api/v2/data/Gene/query.json?criteria=[id$eq1]&include=a(b)&num_rows=5",
            "model::Gene,rma::criteria,[id$eq1],rma::include,a(b),rma::options[num_rows$eq5]",
        ),
        ("http://x/api/v2/data/Gene/15.json?include=a", "model::Gene[id$eq15],rma::include,a"),
        ("http://x/api/v2/data/query.xml?q=model::A[b$eq'c+d']", "model::A[b$eq'c d']"),
    ],
)
def test_the_normaliser_reads_every_form_of_a_url(url: str, text: str) -> None:
    """Clauses as parameters, an id in the path, `+` for a space."""
    assert normalise(url) == normalise_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "service::x[a$eq1]",
        "model::A,model::B",
        "model::A[a$eq1",
        "model::A,b(c",
        "model::A[a$in'x''y']",
        "rma::criterion,[a]",
    ],
)
def test_the_normaliser_refuses_what_it_does_not_know(text: str) -> None:
    """An unreadable text is an error, not an empty query."""
    with pytest.raises(UnreadableError):
        normalise_text(text)
