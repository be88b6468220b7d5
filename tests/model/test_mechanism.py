"""What the speed rests on: nothing is loaded or built before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from allenorm.model import hydrate
from allenorm.model._base import page_of, relations_of
from allenorm.model._page import Members, Page, include_tree
from zoo import Animal, Species

ROOT = Path(__file__).parents[2]


def _run(code: str) -> str:
    """Run code in a fresh process and return what it prints."""
    path = f"{ROOT}:{ROOT / 'tests' / 'support'}"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": path},
        text=True,
    )
    return done.stdout.strip()


def test_a_model_class_loads_no_network_and_no_query_layer() -> None:
    """Importing a class, and reading answers, loads neither requests nor queries."""
    printed = _run(
        "import sys\n"
        "from zoo import Animal\n"
        "from allenorm.model import hydrate\n"
        "hydrate(Animal, [{'id': 1, 'keepers': []}])[0].keepers\n"
        "heavy = {'requests', 'tenacity', 'jinja2', 'allenorm.query', 'allenorm.rma',\n"
        "         'allenorm.client', 'allenorm.endpoint', 'zoo.species', 'zoo.keeper'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )

    assert printed == "['zoo.keeper']"


def test_a_first_answer_builds_no_core_schema() -> None:
    """Usual rows and a first query make pydantic build no validator, which costs the most."""
    printed = _run(
        "from zoo import Animal\n"
        "from allenorm.model import Model, hydrate\n"
        "hydrate(Animal, [{'id': 1, 'born_at': '2016-10-03T00:00:00Z'}])\n"
        "Animal.where(name='Rex').include('species').rma()\n"
        "print(Animal.__pydantic_complete__, Model.__pydantic_complete__)"
    )

    assert printed == "False False"


def test_the_names_that_generated_code_uses_are_there() -> None:
    """Generated code finds every helper in `allenorm.model`, loaded when first used."""
    import allenorm.model as module  # noqa: PLC0415 - the module itself is looked at

    assert sorted(module.__all__) == module.__all__
    assert {getattr(module, name) is not None for name in module.__all__} == {True}
    assert set(module.__all__) <= set(dir(module))
    with pytest.raises(AttributeError, match="did you mean 'Query'"):
        _ = module.Qery


def test_a_flat_answer_is_held_by_nothing() -> None:
    """Rows without relations share one page, and nothing beside the list holds them."""
    animals = hydrate(Animal, [{"id": 1}, {"id": 2}])

    assert page_of(animals[0]) is page_of(animals[1])
    assert relations_of(animals[0]) == {}
    assert animals._members == []
    assert page_of(animals[0]).members() is None
    assert page_of(animals[0]).siblings(animals[0]) == [animals[0]]


def test_a_page_finds_its_living_objects() -> None:
    """A page knows its objects while something holds them."""
    page = Page("Animal", includes=include_tree(["species", "parent.species"]))
    animal = Animal.model_construct(id=1, species=Species(id=1))
    held = page.hold([animal])

    assert isinstance(held, Members)
    assert page.siblings(animal) == [animal]
    assert page.members() is held
    del held
    assert page.members() is None
    assert page.siblings(animal) == [animal]
    assert page.below("parent").includes == {"species": {}}
    assert page.below("children").includes == {}
    assert page.below("parent").path == ("parent",)
