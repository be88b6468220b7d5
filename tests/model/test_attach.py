"""`attach`: relations for objects that exist."""

from typing import Any

import pytest

from allenorm.errors import HydrationError, QueryError
from allenorm.model import attach, hydrate
from zoo import Animal, Keeper, Species


def _animals() -> list[Animal]:
    """Make two animals of one answer."""
    return hydrate(Animal, [{"id": 1}, {"id": 2}])


def test_objects_and_records_are_attached() -> None:
    """Objects, records and nothing are taken; what an object had is replaced."""
    animals = _animals()

    attach(animals, "species", [Species(id=1), {"id": 2}])
    attach(animals, "keepers", ([Keeper(id=1)], [{"id": 2}, {"id": 3}]))
    attach(animals, "children", [(), []])

    assert [animal.species.id for animal in animals] == [1, 2]
    assert [len(animal.keepers) for animal in animals] == [1, 2]
    assert type(animals[1].keepers) is tuple
    assert [animal.children for animal in animals] == [(), ()]
    attach(animals[:1], "species", [None])
    assert animals[0].species is None
    assert animals[0].loaded == ("species", "children", "keepers")


def test_objects_of_ones_own_take_relations() -> None:
    """An object that no query made can be given a relation, whose objects know their way."""
    animal = Animal(id=1)

    attach([animal], "keepers", [[{"id": 1}]])

    with pytest.raises(AttributeError, match=r'\.include\("keepers\.animals"\) to the query for A'):
        _ = animal.keepers[0].animals


@pytest.mark.parametrize(
    ("name", "value"),
    [("species", [1]), ("species", 5), ("keepers", None), ("keepers", [None]), ("keepers", {})],
)
def test_what_is_no_value_is_refused_whole(name: str, value: Any) -> None:
    """A value that no relation can have changes no object at all."""
    animals = _animals()

    with pytest.raises(HydrationError, match=rf"Animal\.{name} takes"):
        attach(animals, name, [[] if name == "keepers" else None, value])
    assert animals[0].loaded == ()


def test_values_must_fit_the_objects() -> None:
    """An unknown relation, and a number of values that differs, are refused."""
    with pytest.raises(QueryError, match="Animal has no association 'friends'"):
        attach(_animals(), "friends", [None, None])
    with pytest.raises(QueryError, match="2 objects cannot take 1 values"):
        attach(_animals(), "species", [None])
