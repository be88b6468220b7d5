"""Queries and what they are made of can be copied, and sent to another process."""

import copy
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from allenorm.query import Query, has
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)
SUPPORT = Path(__file__).parents[1] / "support"

QUERIES = [
    query.where(id=1).order_by(c.weight.desc()).limit(3),
    query.where(c.species.name == "cat", has(c.keepers)).order_by(c.species.name),
    query.include("parent.species", c.keepers, c.children.species),
    query.include(c.children, where=c.children.tame.is_null(), keep_parents=True),
    query.only("id", c.species.id).include("species"),
    query.tabular(c.id, kind=c.species.name, distinct=True),
]


@pytest.mark.parametrize("each", QUERIES, ids=str)
def test_a_copy_says_the_same(each: Any) -> None:
    """Shallow or deep, copied or pickled, a query asks for the same, and still takes verbs."""
    for again in (copy.copy(each), copy.deepcopy(each), pickle.loads(pickle.dumps(each))):  # noqa: S301 - our own bytes
        assert again.rma() == each.rma()
        assert again.explain() == each.explain()
        assert again.limit(1).rma() == each.limit(1).rma()


def test_parts_are_copied_too() -> None:
    """Paths, columns and conditions that went through pickle can be used beside others."""
    path, column, condition = pickle.loads(  # noqa: S301 - our own bytes
        pickle.dumps((c.species, c.species.name, c.species.name == "cat"))
    )

    assert str(path) == str(c.species)
    assert query.where(column == "cat").rma() == query.where(condition).rma()
    assert query.include(path).where(c.species.id == 1).rma() == (
        query.include(c.species).where(c.species.id == 1).rma()
    )


def test_another_process_understands_it() -> None:
    """A worker gets the query by pickle, without having imported a class before."""
    code = "import pickle, sys; print(pickle.load(sys.stdin.buffer).rma())"
    told = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.append({str(SUPPORT)!r}); {code}"],
        input=pickle.dumps(QUERIES[1]),
        capture_output=True,
        check=True,
    )

    assert told.stdout.decode().strip() == QUERIES[1].rma()
