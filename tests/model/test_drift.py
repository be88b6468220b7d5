"""Keys that the schema does not know."""

import warnings
from collections.abc import Callable
from typing import Any

import pytest

from allenorm.model import SchemaDriftWarning, hydrate
from zoo import Animal, Keeper

MakeRow = Callable[..., dict[str, Any]]


def test_unknown_keys_are_kept_out_and_reported_once(animal_row: MakeRow) -> None:
    """The warning names the keys and the command; a second answer is silent."""
    with pytest.warns(SchemaDriftWarning) as caught:
        objects = hydrate(Animal, [animal_row(1, wings=2, fins=1), animal_row(2, wings=2, fins=1)])

    assert len(caught) == 1
    message = str(caught[0].message)
    assert "Animal" in message
    assert "'fins', 'wings'" in message
    assert "allenorm generate --schema live" in message
    assert not hasattr(objects[0], "wings")
    assert "wings" not in vars(objects[0])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        hydrate(Animal, [animal_row(1, wings=2, tails=1)])


def test_unknown_keys_of_some_rows_are_kept_out(animal_row: MakeRow) -> None:
    """Rows need not agree on what is unknown."""
    rows = [animal_row(1), animal_row(2, wings=2), animal_row("3", fins={"x": [1]})]

    with pytest.warns(SchemaDriftWarning, match="'fins', 'wings'"):
        objects = hydrate(Animal, rows)

    assert [set(vars(obj)) for obj in objects] == [set(Animal.model_fields)] * 3


def test_unknown_keys_of_nested_rows_are_reported_when_they_are_read(animal_row: MakeRow) -> None:
    """Each class is reported once, by its own name."""
    objects = hydrate(Animal, [animal_row(keepers=[{"id": 1, "name": "k", "hat": "x"}])])

    with pytest.warns(SchemaDriftWarning, match="Keeper .*'hat'"):
        assert objects[0].keepers == (Keeper(id=1, name="k"),)


def test_a_warning_that_is_made_an_error_loses_nothing(animal_row: MakeRow) -> None:
    """Where the warning is an error, reading again works: it was reported."""
    keepers = [{"id": 1, "name": "k", "hat": "x", "animals": [animal_row(2)]}]
    objects = hydrate(Animal, [animal_row(keepers=keepers)])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(SchemaDriftWarning):
            _ = objects[0].keepers
        assert objects[0].keepers[0].animals[0].id == 2


def test_a_users_own_input_is_left_to_pydantic() -> None:
    """Unknown keys of what a user validates are ignored, as pydantic does, without a word."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert Animal.model_validate({"id": 1, "wings": 2}) == Animal(id=1)
