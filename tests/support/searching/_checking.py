"""Comparing what a store answers with what it must."""

import contextlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from allenorm.answers import Answer
from allenorm.errors import RefusedError as Refusal
from allenorm.local import Evaluator, Store
from allenorm.rma import Rma
from oracle._answers import Expected, answer
from oracle._joins import RefusedError
from oracle._world import Values, World

_EXTRA = ("@class", "ar_association_key_name")


@contextlib.contextmanager
def stored(world: World) -> Iterator[Evaluator]:
    """Write a world to a file, rows and then links in their order, and evaluate over it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "world.sqlite"
        with Store.create(path, world.schema) as store, store.writing() as writer:
            for rows in world.rows.values():
                for row in rows:
                    writer.put(row.kind, [row.values])
            for model, record in world.records:
                writer.put(model, [record])
        with Store.open(path, schema=world.schema) as store:
            yield Evaluator(store)


def check(evaluator: Evaluator, world: World, tree: Rma, **form: bool) -> bool:
    """Assert that a store answers as it must, or refuses what has no answer.

    Returns:
        Whether there is an answer.
    """
    try:
        expected = answer(world, tree, **form)
    except RefusedError as reason:
        try:
            given = evaluator.answer(tree, **form)
        except Refusal as error:
            assert str(error).startswith("Error in query: ")  # noqa: PT017 - or there is none
            return False
        message = f"answered {given.rows}, which should be refused: {reason}"
        raise AssertionError(message) from reason
    compare(expected, evaluator.answer(tree, **form))
    return True


def compare(expected: Expected, given: Answer) -> None:
    """Assert that an answer has the rows that it must, and says so."""
    assert [canonical(row) for row in given.rows] == [canonical(row) for row in expected.rows]
    assert given.start_row == expected.start_row
    assert given.total_rows == expected.total_rows
    assert given.columns == expected.columns


def canonical(row: Values) -> str:
    """Return a row as text: types and order of keys count, but for the places of extra ones."""
    return json.dumps(_moved(row))


def _moved(value: Any) -> Any:
    """Return a value with the extra keys of its rows first."""
    if isinstance(value, list):
        return [_moved(each) for each in value]
    if not isinstance(value, dict):
        return value
    extra = {name: value[name] for name in _EXTRA if name in value}
    return extra | {name: _moved(each) for name, each in value.items() if name not in extra}
