"""The queries that people ship, built with the typed API, run over HTTP."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from corpus import table_1, table_2, table_3, table_4, table_5
from corpus.case import Case

from allenorm import Query
from allenorm.errors import QueryError
from allenorm.rma import AssociationTerm, Term
from allenorm.schema import bundled
from atlas import Answerer, asked
from comparing import Comparison
from made import made_row
from serving import Serve

TABLES = (table_1, table_2, table_3, table_4, table_5)
CASES: dict[str, Case] = {name: case for table in TABLES for name, case in table.CASES.items()}


def paths(terms: Iterable[Term], above: str = "") -> Iterator[str]:
    """Yield the dotted path of every association of a clause."""
    for term in terms:
        if isinstance(term, AssociationTerm):
            yield above + term.name
            yield from paths(term.terms, f"{above}{term.name}.")


def rows_for(text: str) -> dict[str, list[dict[str, Any]]]:
    """Return rows that nest all that a query names, for its root class."""
    question = asked(text)
    wanted = dict.fromkeys([*paths(question.criteria), *paths(question.include)])
    return {question.model: [made_row(question.model, number, *wanted) for number in range(1, 8)]}


@pytest.mark.parametrize("name", CASES)
def test_a_server_understands_it(name: str, serve: Serve) -> None:
    """A server that knows the schema answers it, and the objects are what was answered."""
    query = CASES[name].query
    if query.plan.debug == "preview":
        query = query.debug(mode=False)  # A preview has no rows: the server does not run it.
    text = query.rma()
    rows = rows_for(text)
    server, client = serve(rows)
    found = query.using(client).all()
    assert server.queries[:1] == ([] if query.plan.limit == 0 else [text])
    answer = Answerer(bundled(), rows).answer(text)["msg"]
    assert len(found) == len(answer)
    if not isinstance(query, Query):
        return
    if query.plan.model.__mapping__.has_id and all("id" in row for row in answer):
        answer.sort(key=lambda row: [each.id for each in found].index(row["id"]))
    Comparison().check_all(found, answer)
    if query.plan.limit is None and not query.plan.offset:
        try:
            assert query.using(client).count() == len(found)
        except QueryError as error:
            assert not query.plan.model.__mapping__.has_id, error  # noqa: PT017 - it says why
