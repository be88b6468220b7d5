"""A query comes back from its text, from its URL and from its Python."""

import subprocess
from types import ModuleType
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from translate.formatter import ruff
from translate.normal import normal
from translate.queries import built

import allenorm_models
import zoo
from allenorm import Query
from allenorm.errors import AllenormError, QueryError
from allenorm.query import compile_plan

MODELS: list[Any] = [
    *[zoo.Animal] * 3,
    allenorm_models.Specimen,
    allenorm_models.SectionDataSet,
    allenorm_models.Structure,
    allenorm_models.ApiConnectivity,
]
QUERIES = st.sampled_from(MODELS).flatmap(built)
WHOLE = st.sampled_from(MODELS).flatmap(lambda model: built(model, whole=True))


def classes_of(query: Any) -> ModuleType | None:
    """Return the package that has the classes of a query."""
    return zoo if query.plan.model.__module__.startswith("zoo.") else None


def written(query: Any) -> str:
    """Return the text of a query; skip one that RMA has no words for."""
    try:
        text: str = query.rma()
    except AllenormError:
        assume(False)  # noqa: FBT003 - hypothesis has no other word
        raise
    return text


@settings(max_examples=50)
@given(QUERIES)
def test_a_query_comes_back_from_its_text_and_from_its_url(query: Any) -> None:
    """What `rma()` writes, and what `url()` shows, is read as the query, and asks the same."""
    text = written(query)
    model = query.plan.model
    again = Query.from_url(text, models=classes_of(query))

    assert again == query
    assert hash(again) == hash(query)
    assert type(again) is type(query)
    assert Query.from_url(query.url(), models=classes_of(query)) == query
    assert normal(compile_plan(again.plan), model) == normal(compile_plan(query.plan), model)


@settings(max_examples=50)
@given(WHOLE)
def test_the_python_of_a_query_makes_it_again(query: Any) -> None:
    """What `to_python()` prints runs, gives an equal query, and the same tree but for order."""
    try:
        tree = compile_plan(query.plan)
    except QueryError:
        assume(False)  # noqa: FBT003 - as above
        raise
    names: dict[str, Any] = {}
    exec(query.to_python(), names)  # noqa: S102 - what the library wrote
    again = names["query"]

    assert again == query
    assert type(again) is type(query)
    model = query.plan.model
    assert normal(compile_plan(again.plan), model) == normal(tree, model)


@settings(max_examples=30)
@given(WHOLE, st.sampled_from([60, 88, 100]))
def test_the_formatter_leaves_the_python_alone(query: Any, width: int) -> None:
    """Lines are broken where `ruff format` breaks them."""
    text = query.to_python(width=width) + "\n"
    command = [ruff(), "format", "--isolated", "--line-length", str(width), "-"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)

    assert done.stdout.decode() == text


@pytest.mark.parametrize(
    "query",
    [
        zoo.Animal.where(id=[]),
        zoo.Animal.where(zoo.Animal.c.species.id.in_([])).limit(0),
    ],
)
def test_a_query_without_a_text_has_its_python(query: Any) -> None:
    """A query whose result is known to be empty sends nothing, and is printed all the same."""
    names: dict[str, Any] = {}
    exec(query.to_python(), names)  # noqa: S102 - what the library wrote

    assert names["query"] == query
