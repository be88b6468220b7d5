"""Every class of the schema goes the whole path: typed query, HTTP, typed objects, and back."""

from collections.abc import Iterator
from typing import Any

import pytest

import allenorm_models
from allenorm import Client
from allenorm.errors import NotLoadedError
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer
from comparing import Comparison, check_dict, check_round_trips, without_noise
from loopback import QUICK
from made import made_row

CLASSES = bundled().classes


def made_rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a class, each with everything one step below it."""
    associations = [each.name for each in CLASSES[name].associations]
    return [made_row(name, number, *associations) for number in range(1, 14)]


@pytest.fixture(name="client", scope="module")
def client_fixture() -> Iterator[Client]:
    """Serve rows of every class; one server for all tests of this module."""
    answerer = Answerer(bundled(), {name: made_rows(name) for name in CLASSES})
    with AtlasServer(answerer) as server, Client(server.url, page_size=9, **QUICK) as client:
        yield client


@pytest.mark.parametrize("name", CLASSES)
def test_all_columns_and_all_associations(name: str, client: Client) -> None:
    """Rows with everything below them arrive as they were sent, page by page, and go back."""
    rows = made_rows(name)
    model = getattr(allenorm_models, name)
    relations = model.__mapping__.relations
    assert [each.name for each in relations.values()] == [
        each.name for each in CLASSES[name].associations
    ]
    objects = model.where().include(*relations).using(client).all()
    comparison = Comparison()
    comparison.check_all(objects, rows)
    for obj, row in zip(objects, rows, strict=True):
        assert obj.loaded == tuple(relations)
        check_dict(obj.to_dict(mode="json", by_alias=True), without_noise(row))
    check_round_trips(objects[0])


@pytest.mark.parametrize("name", CLASSES)
def test_columns_alone(name: str, client: Client) -> None:
    """A bare query loads no association, says so, and leaves the rest in place."""
    model = getattr(allenorm_models, name)
    objects = model.where().using(client).all()
    related = {each.name for each in CLASSES[name].associations}
    rows = [
        {
            key: value
            for key, value in row.items()
            if key not in related or not isinstance(value, (dict, list))
        }
        for row in made_rows(name)
    ]
    Comparison().check_all(objects, rows)
    for relation in model.__mapping__.relations:
        with pytest.raises(NotLoadedError, match=rf'include\("{relation}"\)'):
            getattr(objects[0], relation)
