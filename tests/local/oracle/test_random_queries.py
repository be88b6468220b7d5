"""Random queries over random stores have the answer that a second reading of RMA works out.

`ALLENORM_ORACLE_EXAMPLES=20000 pytest tests/local/oracle` looks further, each time elsewhere.
"""

import dataclasses
import json
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.local import Evaluator, Store, _comparing, _evaluator, _session, _survivors
from allenorm.rma import AssociationTerm, ModelStage, Number, Option, Rma, String
from allenorm.schema import ModelClass, Schema
from oracle import World, answer
from searching import check, queries, schemas, stored, worlds

MORE = os.environ.get("ALLENORM_ORACLE_EXAMPLES")
SEARCH = settings(
    max_examples=int(MORE or 40),
    derandomize=MORE is None,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
FORMS = st.sampled_from([{}, {}, {"classes": True}, {"flat": True}])


PLANS: dict[str, list[tuple[Any, str, int]]] = {
    "as it is": [],
    "every tree is worked out from its leaves": [(_survivors, "_MANY_NODES", 0)],
    "every list is a long one": [(_comparing, "_FEW", 0)],
    "rows come one by one, and nothing is remembered": [
        (_session, "_CHUNK", 1),
        (_evaluator, "_LONGEST_KEY", 0),
    ],
}
"""Ways that a store takes when a query is large."""


@pytest.mark.parametrize("plan", PLANS)
@SEARCH
@given(st.data(), worlds(schemas()))
def test_the_same_answer_or_a_refusal_of_both(plan: str, data: st.DataObject, world: World) -> None:
    """Rows, their order, totals; nested or flat; and neither answers what the other refuses."""
    with ExitStack() as stack, stored(world) as evaluator:
        for changed in PLANS[plan]:
            stack.enter_context(mock.patch.object(*changed))
        for _ in range(data.draw(st.integers(1, 4))):
            check(evaluator, world, data.draw(queries(world)), **data.draw(FORMS))


def page(tree: Rma, start: int, size: int) -> Rma:
    """Return a query for one page of another."""
    *before, last = tree.stages
    assert isinstance(last, ModelStage)
    further = Option("start_row", (Number(str(start)),)), Option("num_rows", (Number(str(size)),))
    return Rma((*before, dataclasses.replace(last, options=(*last.options, *further))))


@SEARCH
@given(st.data(), worlds(schemas()))
def test_pages_follow_each_other(data: st.DataObject, world: World) -> None:
    """Pages that are asked for in turn, skipped, or asked for again are cut from one answer."""
    tree, form = data.draw(queries(world)), data.draw(FORMS)
    with stored(world) as evaluator:
        for start in data.draw(st.sampled_from([range(6), (0, 2, 4), (0, 3, 1, 1, 2), (4, 5)])):
            for size in data.draw(st.sampled_from([(1,), (2,), (1, 2)])):
                check(evaluator, world, page(tree, start, size), **form)


@st.composite
def including(draw: st.DrawFn, schema: Schema) -> Rma:
    """Draw a query for all rows of a class with what belongs to them."""
    model = schema.classes[draw(st.sampled_from([*schema.classes]))]
    terms = _included(draw, schema, model, 2)
    return Rma((ModelStage(model.name, (), terms, (Option("num_rows", (String("all"),)),)),))


def _included(
    draw: st.DrawFn, schema: Schema, model: ModelClass, depth: int
) -> tuple[AssociationTerm, ...]:
    """Draw associations and what is below them."""
    links = [link for link in model.associations if not link.dangling]
    chosen = draw(st.lists(st.sampled_from(links), max_size=3, unique=True)) if links else []
    return tuple(
        AssociationTerm(
            link.name,
            (),
            _included(draw, schema, schema.classes[link.target], depth - 1) if depth else (),
        )
        for link in chosen
    )


@SEARCH
@given(st.data(), worlds(schemas()))
def test_an_answer_makes_a_store(data: st.DataObject, world: World) -> None:
    """The rows of an answer, loaded into an empty store, are the answer to their query there."""
    tree = data.draw(including(world.schema))
    (stage,) = tree.stages
    assert isinstance(stage, ModelStage)
    expected = answer(world, tree)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.sqlite"
        with Store.create(path, world.schema) as store:
            for _ in range(2):
                with store.writing() as writer:
                    writer.put(stage.model, expected.rows)
            given = Evaluator(store).answer(tree)
    assert given.total_rows == expected.total_rows
    found, wanted = ([ordered(row) for row in rows] for rows in (given.rows, expected.rows))
    if not world.model(stage.model).has_id:
        # Their order is that in which they were written, also within others.
        found, wanted = (sorted(rows, key=json.dumps) for rows in (found, wanted))
    assert found == wanted


def ordered(row: dict[str, Any]) -> Any:
    """Return a row whose children are sorted: a link from both ends may change their order."""
    return {
        name: sorted((ordered(each) for each in value), key=json.dumps)
        if isinstance(value, list) and value and isinstance(value[0], dict)
        else ordered(value)
        if isinstance(value, dict)
        else value
        for name, value in row.items()
        # Which of several owners comes first may change as well.
        if name != "ar_association_key_name"
    }
