"""`Relation`: read on first use, for all siblings at once, and once."""

import gc
import rlcompleter
import sys
import threading
import types
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from allenorm import _registered
from allenorm.errors import HydrationError, NotLoadedError, QueryError, UnknownNameError
from allenorm.model import Model, Relation, Results, _reading, attach, hydrate
from allenorm.model._base import page_of
from allenorm.model._shape import shape_of
from zoo import Animal, Keeper, Species

MakeRow = Callable[..., dict[str, Any]]


def _species(number: int = 7) -> dict[str, Any]:
    """Make the record of a species."""
    return {"id": number, "name": f"species {number}"}


def _keepers(*numbers: int) -> list[dict[str, Any]]:
    """Make the records of some keepers."""
    return [{"id": number, "name": f"keeper {number}"} for number in numbers]


class Loads:
    """A runner that records what it is asked for, and loads it where it can."""

    def __init__(self, values: "dict[int, Any] | None" = None) -> None:
        self.values = values
        self.calls: list[tuple[list[int], str]] = []

    def load(self, objects: list[Any], path: str, query: object = None, /) -> None:
        """Give each object the value for its id."""
        assert query is None
        self.calls.append(([obj.id for obj in objects], path))
        if self.values is not None:
            attach(objects, path, [self.values[obj.id] for obj in objects])


def _built(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Record how many rows of which class are made into objects by reading relations."""
    calls: list[tuple[str, int]] = []
    build = _reading.build

    def recording(model: Any, rows: list[Any], page: Any) -> list[Any]:
        calls.append((model.__name__, len(rows)))
        return build(model, rows, page)

    monkeypatch.setattr(_reading, "build", recording)
    return calls


def test_relations_become_objects_when_read(animal_row: MakeRow) -> None:
    """A to-one relation is an object or None, a to-many one a tuple; they stay the same."""
    rows = [
        animal_row(1, species=_species(), keepers=_keepers(3, 4)),
        animal_row(2, species=None, keepers=[]),
    ]

    first, second = hydrate(Animal, rows)

    assert type(first.species) is Species
    assert first.species.name == "species 7"
    assert [type(keeper) for keeper in first.keepers] == [Keeper, Keeper]
    assert [keeper.id for keeper in first.keepers] == [3, 4]
    assert (second.species, second.keepers) == (None, ())
    assert first.species is first.species
    assert first.keepers is first.keepers


def test_one_read_makes_the_objects_of_all_siblings(
    animal_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first read of a relation is one pass over all rows of the answer, at every depth."""
    built = _built(monkeypatch)
    rows = [
        animal_row(n, keepers=[{**keeper, "animals": [animal_row(9)]} for keeper in _keepers(n, 9)])
        for n in range(5)
    ]
    animals = hydrate(Animal, rows)
    assert built == []

    names = [animal.name for one in animals for keeper in one.keepers for animal in keeper.animals]

    assert names == ["animal 9"] * 10
    assert built == [("Keeper", 10), ("Animal", 10)]


def test_a_kept_object_does_not_keep_its_siblings(
    animal_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the result is gone, an object that was kept reads its own rows, and holds no other's."""
    built = _built(monkeypatch)
    animals = hydrate(Animal, [animal_row(n, keepers=_keepers(1, 2)) for n in range(50)])
    before = _alive()
    kept = animals[3]
    del animals

    assert _alive() <= before - 49
    assert [keeper.id for keeper in kept.keepers] == [1, 2]
    assert built == [("Keeper", 2)]


def _alive() -> int:
    """Count the animals in memory."""
    gc.collect()
    return sum(type(obj) is Animal for obj in gc.get_objects())


def test_a_to_one_relation_without_a_key_is_none_where_others_have_it(animal_row: MakeRow) -> None:
    """The API leaves out the key of a to-one association that leads nowhere."""
    rows = [animal_row(1), animal_row(2, species=_species()), animal_row(3)]

    animals = hydrate(Animal, rows)

    assert [animal.species and animal.species.id for animal in animals] == [None, 7, None]
    assert {animal.loaded for animal in animals} == {("species",)}


def test_a_to_one_relation_that_leads_nowhere_for_all_is_none_where_it_was_asked_for(
    animal_row: MakeRow,
) -> None:
    """What the query included is loaded, at every depth, even where no row has its key."""
    rows = [animal_row(1, parent=animal_row(2))]

    animal = hydrate(Animal, rows, includes=["parent.species"])[0]

    assert animal.parent.species is None
    assert animal.loaded == ("parent",)
    assert animal.parent.loaded == ("species",)
    with pytest.raises(NotLoadedError):
        _ = animal.species


def test_a_to_many_relation_without_a_key_is_not_loaded(animal_row: MakeRow) -> None:
    """A list that did not come is never taken for an empty one."""
    rows = [animal_row(1), animal_row(2, keepers=[], species=None)]

    animals = hydrate(Animal, rows, includes=["keepers", "species"])

    assert animals[1].keepers == ()
    with pytest.raises(NotLoadedError, match="was asked for, but the answer has nothing for it"):
        _ = animals[0].keepers
    assert animals[0].loaded == ("species",)


def test_null_for_a_to_many_relation_is_empty(animal_row: MakeRow) -> None:
    """Null and an empty list say the same."""
    animals = hydrate(Animal, [animal_row(1, keepers=None), animal_row(2, keepers=_keepers(1))])

    assert animals[0].keepers == ()
    assert len(animals[1].keepers) == 1


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("keepers", {"id": 1}),
        ("keepers", "x"),
        ("keepers", 5),
        ("species", [{"id": 1}]),
        ("species", "x"),
        ("species", 5),
        ("species", 1.5),
        ("species", True),
        ("keepers", [5]),
        ("keepers", [{"id": "x"}]),
        ("species", {"id": "x"}),
    ],
)
def test_what_is_no_record_is_refused_when_read(
    animal_row: MakeRow, name: str, sent: object
) -> None:
    """A relation of the wrong form is named when it is read; other objects are not harmed."""
    fine: dict[str, Any] = {"keepers": _keepers(1), "species": _species(1)}
    rows = [animal_row(1, **fine), animal_row(2, **{**fine, name: sent}), animal_row(3, **fine)]
    animals = hydrate(Animal, rows)

    for _ in range(2):
        with pytest.raises(HydrationError, match=f"{name}|Keeper|Species"):
            getattr(animals[1], name)
        assert getattr(animals[0], name) == getattr(animals[2], name)
    assert animals[1].name == "animal 2"


def test_a_misfit_names_the_relation_and_the_object(animal_row: MakeRow) -> None:
    """The message says which object's relation holds what."""
    animal = hydrate(Animal, [animal_row(5, species=[1])])[0]

    with pytest.raises(
        HydrationError, match=r"Animal '5'\.species: the answer has '\[1\]' where one record"
    ):
        _ = animal.species


def test_rows_that_were_tried_once_keep_what_is_nested_in_them(animal_row: MakeRow) -> None:
    """A misfit in one object's rows loses nothing of those read before it was met."""
    good = [{**keeper, "animals": [animal_row(9)]} for keeper in _keepers(*range(1500))]
    rows = [animal_row(1, keepers=good), animal_row(2, keepers=[{"id": "x"}])]
    animals = hydrate(Animal, rows)

    assert animals[0].keepers[1499].animals[0].name == "animal 9"
    assert animals[0].keepers[0].animals[0].born_at is not None
    with pytest.raises(HydrationError):
        _ = animals[1].keepers


def test_rows_that_were_tried_once_gain_nothing(animal_row: MakeRow) -> None:
    """A row that lacks an association still lacks it after a misfit elsewhere."""
    children = [animal_row(5, species=_species()), animal_row(6), animal_row(7, name=[])]
    animals = hydrate(
        Animal, [animal_row(1, children=children[:2]), animal_row(2, children=children[2:])]
    )

    first, second = animals[0].children

    assert (first.species, second.species) == (Species(id=7, name="species 7"), None)
    with pytest.raises(HydrationError, match=r"Animal\.name cannot hold"):
        _ = animals[1].children


def test_results_that_are_joined_keep_siblings_together(
    animal_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that were joined into one result are still read page by page."""
    built = _built(monkeypatch)
    joined: Results[Animal] = Results()
    for page in range(3):
        joined.extend(hydrate(Animal, [animal_row(n + page, species=_species()) for n in range(4)]))

    assert {animal.species.id for animal in joined} == {7}
    assert built == [("Species", 4)] * 3


def test_relations_are_read_once_by_many_threads(
    animal_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threads that read one relation at once get the same objects, made once."""
    built = _built(monkeypatch)
    animals = hydrate(Animal, [animal_row(n, keepers=_keepers(n)) for n in range(300)])
    gate = threading.Barrier(8)
    seen: list[list[int]] = []

    def read() -> None:
        gate.wait()
        seen.append([id(keeper) for animal in animals for keeper in animal.keepers])

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 8
    assert all(one == seen[0] for one in seen)
    assert built == [("Keeper", 300)]


def test_an_unloaded_relation_names_the_way_to_have_it(animal_row: MakeRow) -> None:
    """The message has the `.include(...)` to add, from the queried class on, and `load`."""
    animal = hydrate(Animal, [animal_row(keepers=_keepers(1))])[0]

    with pytest.raises(NotLoadedError) as own:
        _ = animal.species
    with pytest.raises(NotLoadedError) as nested:
        _ = animal.keepers[0].animals

    assert '.include("species") to the query for Animal' in str(own.value)
    assert 'load(objects, "species")' in str(own.value)
    assert '.include("keepers.animals") to the query for Animal' in str(nested.value)
    assert 'load(objects, "animals")' in str(nested.value)
    assert not hasattr(animal, "species")


def test_an_object_of_ones_own_has_no_relations() -> None:
    """An object that no query made says the same about its relations."""
    for animal in (Animal(id=1), Animal.model_construct(id=1), Animal.__new__(Animal)):
        assert animal.loaded == ()
        with pytest.raises(NotLoadedError, match=r'\.include\("species"\) to the query for Animal'):
            _ = animal.species


def test_an_unloaded_column_names_the_way_to_have_it() -> None:
    """The message has the column to add to `.only(...)`, as a path where the object is nested."""
    animal = hydrate(Animal, [{"id": 1, "parent": {"id": 2}}], partial=True)[0]

    with pytest.raises(NotLoadedError, match=r'add "name" to its \.only'):
        _ = animal.name
    with pytest.raises(NotLoadedError, match=r"add Animal\.c\.parent\.name to its \.only"):
        _ = animal.parent.name
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = animal.nonsense


def test_batch_loads_for_all_siblings_at_once(animal_row: MakeRow) -> None:
    """`on_unloaded="batch"` makes one call for all objects of the answer that lack the relation."""
    runner = Loads({number: _species(number) for number in range(5)})
    animals = hydrate(Animal, [animal_row(n) for n in range(5)], on_unloaded="batch", runner=runner)
    attach([animals[0]], "species", [None])

    assert [animal.species and animal.species.id for animal in animals] == [None, 1, 2, 3, 4]
    assert runner.calls == [([1, 2, 3, 4], "species")]


def test_batch_works_for_objects_that_outlived_their_result(animal_row: MakeRow) -> None:
    """Objects picked from a result that is gone are still loaded with all that came with them."""
    runner = Loads({number: _keepers(number) for number in range(5)})
    animals = hydrate(Animal, [animal_row(n) for n in range(5)], on_unloaded="batch", runner=runner)
    kept = [animals[1], animals[3]]
    del animals
    gc.collect()

    assert [animal.keepers[0].id for animal in kept] == [1, 3]
    assert runner.calls == [([0, 1, 2, 3, 4], "keepers")]


def test_batch_reaches_nested_objects(animal_row: MakeRow) -> None:
    """Children load together, too: one call for those of all parents."""
    runner = Loads({number: [] for number in range(9)})
    rows = [animal_row(n, keepers=_keepers(n, n + 4)) for n in range(3)]
    animals = hydrate(Animal, rows, on_unloaded="batch", runner=runner)

    assert [keeper.animals for animal in animals for keeper in animal.keepers] == [()] * 6
    assert runner.calls == [([0, 4, 1, 5, 2, 6], "animals")]


def test_batch_asks_the_default_client_where_none_was_named(animal_row: MakeRow) -> None:
    """Without a runner, the one that is registered loads."""
    runner = Loads({1: None})
    before = _registered.runner.register(lambda target: runner if target is None else None)
    try:
        assert hydrate(Animal, [animal_row(1)], on_unloaded="batch")[0].species is None
    finally:
        _registered.runner.register(before)


def test_batch_that_loads_nothing_says_so(animal_row: MakeRow) -> None:
    """A load that leaves the relation out ends in the usual error, after one call."""
    runner = Loads()
    animal = hydrate(Animal, [animal_row(1)], on_unloaded="batch", runner=runner)[0]

    with pytest.raises(NotLoadedError):
        _ = animal.species
    assert len(runner.calls) == 1


def test_batch_by_many_threads_is_one_call(animal_row: MakeRow) -> None:
    """Threads that touch one relation at once wait for the same load."""
    runner = Loads(dict.fromkeys(range(50)))
    animals = hydrate(
        Animal, [animal_row(n) for n in range(50)], on_unloaded="batch", runner=runner
    )
    gate = threading.Barrier(8)

    def read() -> None:
        gate.wait()
        assert [animal.species for animal in animals] == [None] * 50

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(runner.calls) == 1


def test_a_load_that_another_thread_finished_is_not_repeated(animal_row: MakeRow) -> None:
    """A thread that waited for a load finds its outcome and asks for nothing."""
    runner = Loads({1: None})
    animal = hydrate(Animal, [animal_row(1)], on_unloaded="batch", runner=runner)[0]
    page = page_of(animal)

    _reading._load(animal, "species", page)
    _reading._load(animal, "species", page)

    assert len(runner.calls) == 1


def test_a_copy_of_an_object_batches_with_its_original(animal_row: MakeRow) -> None:
    """A copy is loaded together with the objects that the original came with."""
    runner = Loads({1: None, 2: None})
    animals = hydrate(Animal, [animal_row(n) for n in (1, 2)], on_unloaded="batch", runner=runner)
    copied = animals[0].model_copy()

    assert copied.species is None
    assert runner.calls == [([1, 2, 1], "species")]


def test_completion_does_not_read_relations(animal_row: MakeRow) -> None:
    """Completing an attribute at a prompt lists relations and loads none."""
    runner = Loads({1: None})
    (animal,) = hydrate(Animal, [animal_row(1)], on_unloaded="batch", runner=runner)
    completer = rlcompleter.Completer({"animal": animal})

    assert completer.complete("animal.spe", 0) == "animal.species"
    assert runner.calls == []
    with pytest.raises(ValidationError, match="frozen"):
        animal.species = None  # type: ignore[misc] # the mistake


def test_a_relation_on_the_class_cannot_be_compared() -> None:
    """`Animal.species == x` is no condition and no False: it raises, with the way to say it."""
    relation: Any = Animal.species

    assert isinstance(relation, Relation)
    assert repr(relation) == "<Relation Animal.species: belongs_to Species>"
    assert relation == relation  # noqa: PLR0124 - the same declaration
    assert relation != Animal.parent
    assert len({relation, Animal.parent}) == 2
    for compare in (lambda: relation == 5, lambda: relation != None):  # noqa: E711 - on purpose
        with pytest.raises(QueryError, match=r"write .*|Animal\.c\.species\.id == \.\.\."):
            compare()
    with pytest.raises(UnknownNameError, match=r"write Animal\.c\.species\.name"):
        _ = relation.name
    assert not hasattr(relation, "__wrapped__")


def test_a_column_on_the_class_points_to_the_path() -> None:
    """`Animal.name` says where the column is; another name gets Python's own error."""
    with pytest.raises(UnknownNameError, match=r"write Animal\.c\.name"):
        _ = Animal.name
    with pytest.raises(AttributeError, match="nonsense"):
        _ = Animal.nonsense
    assert not hasattr(Animal, "_nonsense")


def test_a_relation_finds_its_class_in_the_module_or_the_package() -> None:
    """Classes of one module find each other; a class that is nowhere is named."""
    module = types.ModuleType("somewhere")
    sys.modules["somewhere"] = module

    class Left(Model):
        __module__ = "somewhere"
        right = Relation("has_one", "Right")
        nowhere = Relation("has_one", "Nowhere")
        odd = Relation("has_one", "Odd")
        keeper = Relation("has_one", Keeper)

    class Right(Model):
        __module__ = "somewhere"

    module.Left, module.Right, module.Odd = Left, Right, int
    try:
        left = Left.model_construct(right={}, keeper=None)
        assert type(left.right) is Right
        assert Left.keeper.target_name == "Keeper"
        assert left.keeper is None
        for name in ("nowhere", "odd"):
            with pytest.raises(QueryError, match="somewhere and its package do not have"):
                getattr(Left, name).target()
    finally:
        del sys.modules["somewhere"]


def test_a_subclass_may_lead_elsewhere(animal_row: MakeRow) -> None:
    """A user's class can redefine a relation, or wrap it in a property."""

    class Friend(Keeper):
        pass

    class Pet(Animal):
        keepers = Relation("has_and_belongs_to_many", Friend)

        @property
        def species(self) -> str:
            """Return the name of the species."""
            return super().species.name

    pet = hydrate(Pet, [animal_row(keepers=_keepers(1), species=_species())])[0]

    assert type(pet.keepers[0]) is Friend
    assert pet.species == "species 7"
    assert pet.loaded == ("species", "keepers")
    assert pet.to_dict()["species"] == {"id": 7, "name": "species 7"}


class Readable:
    """A user's mixin that says what it reads."""

    name: str | None
    keepers: Any

    @property
    def keeper_count(self) -> int:
        """Return how many keepers there are."""
        return len(self.keepers)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("bases", [(Readable, Animal), (Animal, Readable)])
def test_a_mixin_may_annotate_what_it_reads(bases: tuple[type, ...], animal_row: MakeRow) -> None:
    """An annotation makes no column of an association, in a mixin and in what inherits it."""
    pet: Any = type("Pet", bases, {"__module__": __name__})
    below: Any = type("Below", (pet,), {"__module__": __name__})

    for model in (pet, below):
        assert model.model_fields.keys() == Animal.model_fields.keys()
        obj = hydrate(model, [animal_row(keepers=_keepers(1, 2))])[0]
        assert obj.keeper_count == 2
        assert model.from_dict(obj.to_dict()).loaded == ("keepers",)
        with pytest.raises(NotLoadedError):
            _ = obj.species


@pytest.mark.filterwarnings("error")
def test_a_class_may_annotate_its_relations(animal_row: MakeRow) -> None:
    """An annotation beside a relation, inherited or new, leaves it a relation."""

    class Pet(Animal):
        keepers: tuple[Keeper, ...]
        friends: Any = Relation("has_many", Keeper)

    pet = hydrate(Pet, [animal_row(keepers=_keepers(1), friends=_keepers(2))])[0]

    assert Pet.model_fields.keys() == Animal.model_fields.keys()
    assert (pet.keepers, pet.friends) == ((Keeper(id=1, name="keeper 1"),), pet.friends)
    assert pet.friends[0].id == 2
    assert shape_of(Pet).bulk
