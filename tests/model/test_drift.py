"""Keys that the schema does not know."""

import shlex
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

import zoo
from allenorm import Specimen
from allenorm.model import Model, SchemaDriftWarning, hydrate
from allenorm.model._drift import catch_up
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


def test_the_command_is_for_the_package_of_the_class() -> None:
    """It writes the very package that the class came from; a user's rules are not forgotten."""

    class Cat(Animal):
        """A user's class."""

    folder = shlex.quote(str(Path(zoo.__file__).parents[1]))
    command = f"`allenorm generate --schema live --out {folder} --package zoo`"
    assert catch_up(Animal) == f"{command} (with --overrides, if it has a file of its own)"
    assert catch_up(Cat) == catch_up(Animal)


def test_the_installed_package_is_left_alone() -> None:
    """The classes that come with allenorm are not for a user to change, who gets their own."""
    assert catch_up(Specimen) == "`allenorm generate --schema live --out . --package my_atlas`"


def test_a_class_of_no_package_gets_the_command_alone() -> None:
    """A class that was written by hand, or whose package is gone, has no folder to name."""

    class Lost(Model):
        """A class whose package is not imported."""

        __schema_sha256__: ClassVar[str] = "0"

    Lost.__module__ = "gone.lost"
    assert catch_up(Lost) == catch_up(Model) == "`allenorm generate --schema live`"
