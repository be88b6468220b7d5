"""The schema document, its differences, and its graph."""

from pathlib import Path
from typing import Literal

from typing_extensions import assert_type

from allenorm.schema import (
    Association,
    Change,
    Schema,
    SchemaDiff,
    bundled,
    diff,
    graph,
    read,
    shortest_path,
)


def documents(path: Path) -> None:
    """A document is read from a path, a URL or the package."""
    assert_type(read(path), Schema)
    assert_type(read("data.json", unknown_types="warn", overrides=None), Schema)
    schema = bundled()
    specimen = schema.classes["Specimen"]
    assert_type(specimen.table, str)
    assert_type([each.name for each in specimen.fields if each.nullable], list[str])
    for association in specimen.associations:
        assert_type(
            association.kind,
            Literal["belongs_to", "has_one", "has_many", "has_and_belongs_to_many"],
        )
        assert_type(association.foreign_key, str | None)


def differences(old: Schema, new: Schema) -> list[Change]:
    """A difference is true where there is any, and lists each."""
    found = diff(old, new)
    assert_type(found, SchemaDiff)
    assert_type(found.to_json(), str)
    return [each for each in found.changes if each.breaking] if found else []


def ways(schema: Schema) -> None:
    """The class graph knows the way from one class to another."""
    assert_type(graph(schema), dict[str, tuple[Association, ...]])
    steps = shortest_path(schema, "Specimen", "Organism")
    assert_type(steps, tuple[Association, ...] | None)
    if steps is not None:
        assert_type(".".join(step.name for step in steps), str)
