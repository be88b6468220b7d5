"""A frame says what objects say, for every class of the schema and each of its associations."""

from typing import Any

import pytest

import allenorm
import allenorm_models
from allenorm.frames import columns_of
from allenorm.model import hydrate
from allenorm.query import Query
from frames_support import HeldRows, expected
from made import Row, made_row

ROWS = 7


def rows_of(model: Any, paths: list[str]) -> list[Row]:
    """Return rows with what is included, under the API's names."""
    api_paths: list[str] = []
    for path in paths:
        at, found = model, []
        for name in path.split("."):
            relation = at.__mapping__.relations[name]
            found.append(relation.name)
            at = relation.target()
        api_paths.append(".".join(found))
    name = model.__mapping__.name
    return [made_row(name, number, *api_paths) for number in range(1, ROWS + 1)]


def check(model: Any, paths: list[str]) -> None:
    """Compare a frame with objects of the same rows."""
    rows = rows_of(model, paths)
    query = Query[Any](model).include(*paths).using(HeldRows(rows[:3], rows[3:]))
    table = query.to_arrow().to_pylist()
    objects = hydrate(model, rows_of(model, paths), includes=paths)

    columns = columns_of(query)
    assert len(table) == len(objects) == ROWS
    for row, made in zip(table, objects, strict=True):
        assert row == {each.name: expected(made, each.name.split(".")) for each in columns}


@pytest.mark.parametrize("name", allenorm_models.__all__)
def test_a_frame_says_what_objects_say(name: str) -> None:
    """Every column of the class, and of each class that an association leads to."""
    model: Any = getattr(allenorm, name)

    check(model, list(model.__mapping__.relations))


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("Specimen", ["donor.age.age_group", "neuron_reconstructions.well_known_files"]),
        ("Structure", ["children.structure_sets.structures", "ontology"]),
        ("Donor", ["specimens.structure.children", "specimens.donor", "age"]),
    ],
)
def test_nested_associations(name: str, paths: list[str]) -> None:
    """Lists in lists, with records that lack the association in between."""
    check(getattr(allenorm, name), paths)
