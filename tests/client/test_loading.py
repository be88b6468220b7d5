"""Relations fetched afterwards: `load`, `on_unloaded="batch"`, and includes that keep parents."""

import logging

import pytest
from pytest_httpserver import HTTPServer

from allenorm.client import Client, load, set_default_client
from allenorm.errors import NotLoadedError, QueryError, UnknownNameError
from allenorm.model import Model, Relation
from allenorm.query import Query
from loopback import QUICK
from zoo import Animal, Keeper, Species
from zoo_server import ZooServer


class Sight(Model):
    """A class without an id."""

    __api_name__ = "Animal"
    __table__ = "animals"
    __schema_sha256__ = "0" * 64

    name: str | None = None
    species = Relation("belongs_to", "Species", "species_id")


def test_one_request_for_all(zoo_server: ZooServer, client: Client) -> None:
    """A relation of many objects takes one request, and absent is a value."""
    animals = client.all(Query(Animal))
    with pytest.raises(NotLoadedError):
        _ = animals[0].species
    load(animals, "species")
    assert [each.species and each.species.name for each in animals] == [
        "dog", "cat", "dog", "cat", None,
    ]  # fmt: skip
    load(animals, Animal.c.children)
    assert [[child.id for child in each.children] for each in animals] == [[4], [3, 5], [], [], []]
    assert len(zoo_server.queries) == 3
    assert "[id$in1,2,3,4,5],rma::include,children,rma::options" in zoo_server.queries[2]


def test_nested_paths(zoo_server: ZooServer, client: Client) -> None:
    """A path of several steps takes one request; what is loaded of it is kept."""
    animals = client.all(Query(Animal))
    load(animals, "children.species")
    assert len(zoo_server.queries) == 2
    kept = animals[1].children
    assert [each.species.name for each in kept if each.species] == ["dog"]
    load(animals, "children.keepers")
    assert len(zoo_server.queries) == 3
    assert "[id$in4,3,5]" in zoo_server.queries[2]
    assert animals[1].children is kept
    assert kept[0].keepers == ()
    load(animals, "children.parent.keepers")
    assert [each.name for each in animals[0].children[0].parent.keepers] == ["Ada", "Bob"]  # type: ignore[union-attr] # it has one


def test_conditions_choose_related_rows(client: Client) -> None:
    """With conditions, objects without a match get nothing, and none is lost."""
    animals = client.all(Query(Animal))
    load(animals, "children", where=Animal.c.children.tame == True)  # noqa: E712 - a condition
    assert [[child.id for child in each.children] for each in animals] == [[], [3, 5], [], [], []]
    load(animals, "children", where=[Animal.c.children.id > 3, Animal.c.children.id < 5])
    assert [[child.id for child in each.children] for each in animals] == [[4], [], [], [], []]
    load(animals, "species", where=Animal.c.species.name == "cat")
    assert [each.species is not None for each in animals] == [False, True, False, True, False]


def test_no_objects_no_request(zoo_server: ZooServer, client: Client) -> None:
    """Nothing is sent for no objects, nor for a path that leads to none of them."""
    load([], "species", using=client)
    client.load([], "species")
    animals = client.all(Animal.where(id=5).include(Animal.c.species))
    load(animals, "species.animals")
    assert len(zoo_server.queries) == 1


def test_one_object_and_equal_objects(zoo_server: ZooServer, client: Client) -> None:
    """One object does as well, and objects of one id share what was fetched."""
    first = client.all(Animal.where(id=1))[0]
    load(first, "species", using=client)
    assert first.species is not None
    twice = [*client.all(Animal.where(id=1)), *client.all(Animal.where(id=1))]
    load(twice, "keepers", using=zoo_server.url)
    assert [len(each.keepers) for each in twice] == [2, 2]
    assert "[id$in1]" in zoo_server.queries[-1] or "[id$eq1]" in zoo_server.queries[-1]


def test_objects_of_several_classes(zoo_server: ZooServer, client: Client) -> None:
    """Each class takes its own request; a class that lacks the path stops all before any."""
    objects: list[Model] = [*client.all(Query(Keeper)), *client.all(Query(Species))]
    load(objects, "animals")
    assert len(zoo_server.queries) == 4
    assert [len(each.animals) for each in objects] == [2, 1, 2, 2]  # type: ignore[attr-defined] # both have it
    with pytest.raises(UnknownNameError, match="parent"):
        load([*client.all(Query(Animal)), *objects], "parent")
    assert len(zoo_server.queries) == 5


def test_long_lists_of_ids_are_split(zoo_server: ZooServer) -> None:
    """Objects whose ids do not fit one URL take a few requests, never one each."""
    zoo_server.fill(100)
    with Client(zoo_server.url, **QUICK, url_limit=350) as narrow:
        animals = narrow.all(Query(Animal))
        load(animals, "species")
    assert all(each.species is not None for each in animals[:-1])
    assert 2 < len(zoo_server.queries) < 10


def test_objects_that_are_gone(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    """An object whose row is gone has no related rows, and a warning tells how many there are."""
    objects = [Animal(id=1), Animal(id=77)]
    with caplog.at_level(logging.WARNING, "allenorm"):
        load(client.all(Query(Animal)), "species")
        assert caplog.text == ""
        load(objects, "keepers", using=client)
    assert [len(each.keepers) for each in objects] == [2, 0]
    assert "1 of 2 Animal were not found again" in caplog.text


def test_rows_that_nobody_asked_for_do_not_stand_for_others(
    httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Another object's row is not given to an object, and does not hide that its own is gone."""
    rows = [{"id": 7, "species": {"id": 1, "name": "dog"}}]
    httpserver.expect_request("/api/v2/data/query.json").respond_with_json(
        {"success": True, "id": 0, "start_row": 0, "num_rows": 1, "total_rows": 1, "msg": rows}
    )
    animal = Animal(id=1)
    with Client(httpserver.url_for(""), **QUICK) as client:
        load(animal, "species", using=client)
    assert animal.species is None
    assert "1 of 1 Animal were not found again" in caplog.text


def test_objects_made_by_hand_use_the_default_client(client: Client) -> None:
    """Objects that came from nowhere are loaded by the default client."""
    set_default_client(client)
    animal = Animal(id=1)
    load([animal], "species")
    assert animal.species is not None


def test_user_classes_load_as_well(client: Client) -> None:
    """Objects of a user's subclass stay what they are."""

    class Pet(Animal):
        pass

    pets = client.all(Query(Pet))
    load(pets, "species")
    assert type(pets[0]) is Pet
    assert type(pets[0].species) is Species


@pytest.mark.parametrize("objects", [[3], ["x"], [None]])
def test_what_is_no_object(objects: list[object], client: Client) -> None:
    """Anything but model objects is refused."""
    with pytest.raises(QueryError, match="load\\(\\) takes objects of model classes"):
        load(objects, "species", using=client)  # type: ignore[arg-type] # the mistake


def test_wrong_paths(client: Client) -> None:
    """A path that does not exist, or that is a column, is refused before anything is sent."""
    animals = [Animal(id=1)]
    with pytest.raises(UnknownNameError, match="species"):
        load(animals, "speces", using=client)
    with pytest.raises(QueryError):
        load(animals, "name", using=client)
    with pytest.raises(QueryError):
        load(animals, Keeper.c.animals, using=client)
    with pytest.raises(QueryError, match="must be about"):
        load(animals, "species", where=Animal.c.tame == True, using=client)  # noqa: E712 - a condition


def test_a_class_without_id(client: Client) -> None:
    """Rows that have no id cannot be found again."""
    with pytest.raises(QueryError, match=r"Sight has no id.*include\('species'\)"):
        load([Sight(name="x")], "species", using=client)


def test_an_object_without_its_id(client: Client) -> None:
    """An object whose id was left out says so."""
    animals = client.all(Query(Animal).only("name"))
    with pytest.raises(NotLoadedError, match="id"):
        load(animals, "species")


def test_batch_loads_on_first_touch(zoo_server: ZooServer, client: Client) -> None:
    """With `on_unloaded="batch"` the first read fetches for all, and children do the same."""
    query = Query(Animal).using(client, on_unloaded="batch")
    animals = query.all()
    assert [each.species.name for each in animals if each.species] == ["dog", "cat", "dog", "cat"]
    assert len(zoo_server.queries) == 2
    names = [[keeper.name for keeper in each.keepers] for each in animals]
    assert names == [["Ada", "Bob"], ["Ada"], [], [], []]
    assert len(zoo_server.queries) == 3
    assert {each.id for keeper in animals[0].keepers for each in keeper.animals} == {1, 2}
    assert len(zoo_server.queries) == 4


def test_includes_that_keep_parents(zoo_server: ZooServer, client: Client) -> None:
    """A filtered include with `keep_parents` drops no row, and takes further requests a page."""
    zoo_server.total = lambda _: None
    children = Animal.c.children
    query = Query(Animal).include(children, where=children.tame == True, keep_parents=True)  # noqa: E712 - a condition
    animals = client.all(query)
    assert [[child.id for child in each.children] for each in animals] == [[], [3, 5], [], [], []]
    assert len(zoo_server.queries) == 2
    pages = list(client.pages(query, 2))
    assert [len(page) for page in pages] == [2, 2, 1]
    assert pages[0][1].children[1].id == 5
    assert len(zoo_server.queries) == 8


def test_nested_includes_that_keep_parents(zoo_server: ZooServer, client: Client) -> None:
    """The owners of a nested include are the objects along the way, and nobody owns nothing."""
    animals = Species.c.animals
    query = Query(Species).include(
        animals.keepers, where=animals.keepers.name == "Bob", keep_parents=True
    )
    species = client.all(query)
    found = {each.id: [one.name for one in each.keepers] for one in species for each in one.animals}
    assert found == {1: ["Bob"], 2: [], 3: [], 4: []}
    parent = Animal.c.parent
    above = Query(Animal).include(
        parent.keepers, where=parent.keepers.name == "Bob", keep_parents=True
    )
    assert [len(each.parent.keepers) for each in client.all(above) if each.parent] == [0, 1, 0]
    before = len(zoo_server.queries)
    assert client.all(above.where(id=1))[0].parent is None
    assert len(zoo_server.queries) == before + 1
