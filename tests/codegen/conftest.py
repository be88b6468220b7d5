"""Small schemas for the tests of the generator, and a way to import what it writes."""

import importlib
import itertools
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from allenorm.schema import Association, Field, ModelClass, Schema, resolve
from allenorm_codegen import Package, generate

SchemaMaker = Callable[..., Schema]
Importer = Callable[[Package], ModuleType]


@pytest.fixture
def schema_of() -> SchemaMaker:
    """Return a function that makes a schema from classes, with what they imply worked out."""

    def make(*classes: ModelClass, sha256: str = "0" * 64) -> Schema:
        by_name: Mapping[str, ModelClass] = {each.name: each for each in classes}
        return resolve(Schema(by_name, sha256=sha256, source="a test"), None)

    return make


@pytest.fixture
def farm(schema_of: SchemaMaker) -> Schema:
    """Return a schema of two classes with every type of column and kind of association."""
    animal = ModelClass(
        "Animal",
        "animals",
        (
            Field("id", "integer", nullable=False),
            Field("name", "string", limit=255),
            Field("story", "text"),
            Field("weight", "float"),
            Field("tame", "boolean"),
            Field("born_at", "datetime"),
            Field("marks", "integer_array"),
            Field("curve", "float_array", nullable=False),
            Field("words", "string_array"),
            Field("odd", "unknown"),
            Field("species_id", "integer"),
            Field("parent_id", "integer"),
        ),
        (
            Association("species", "belongs_to", "Species"),
            Association("parent", "belongs_to", "Animal"),
            Association("children", "has_many", "Animal"),
            Association("twin", "has_one", "Animal"),
            Association("keepers", "has_and_belongs_to_many", "Keeper"),
        ),
    )
    species = ModelClass(
        "Species",
        "species",
        (Field("id", "integer", nullable=False), Field("name", "string")),
        (Association("animals", "has_many", "Animal"),),
    )
    keeper = ModelClass("Keeper", "keepers", (Field("name", "string"),))
    return schema_of(animal, species, keeper)


@pytest.fixture
def import_package(tmp_path: Path) -> Iterator[Importer]:
    """Return a function that writes a package under a new name and imports all its modules."""
    numbers = itertools.count()
    made: list[str] = []
    sys.path.insert(0, str(tmp_path))

    def imported(package: Package) -> ModuleType:
        name = f"made_{tmp_path.name.replace('-', '_')}_{next(numbers)}"
        generate(package, tmp_path / name)
        importlib.invalidate_caches()
        made.append(name)
        found = importlib.import_module(name)
        for each in found.__all__:
            getattr(found, each)
        return found

    yield imported
    sys.path.remove(str(tmp_path))
    for module in [each for each in sys.modules if each.partition(".")[0] in made]:
        del sys.modules[module]
