"""What changed between two schemas: every kind of change, in words, in JSON, and what breaks."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from allenorm.schema import (
    Association,
    Change,
    Field,
    ModelClass,
    Schema,
    bundled,
    diff,
    read,
)

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


def _schema(*classes: ModelClass) -> Schema:
    """Return a schema of some classes."""
    return Schema({item.name: item for item in classes}, "0" * 64, "test")


def _fields(*fields: Field) -> Schema:
    """Return a schema of one class with these fields."""
    return _schema(ModelClass("Age", "ages", fields))


def _links(*links: Association) -> Schema:
    """Return a schema of one class with these associations."""
    return _schema(ModelClass("Age", "ages", (), links))


def test_same_schemas_have_no_changes() -> None:
    """Nothing changed is false, empty, and says so."""
    found = diff(bundled(), bundled())

    assert not found
    assert found.changes == ()
    assert str(found) == "no changes"
    assert json.loads(found.to_json())["changes"] == []


_X = Field("x", "string")
_A = Association("a", "belongs_to", "Zoo", "a_id")


@pytest.mark.parametrize(
    ("old", "new", "kind", "breaking", "text"),
    [
        (_fields(), _fields(_X), "field_added", False, "+ field x: string, nullable"),
        (
            _fields(Field("x", "string", nullable=False, limit=6)),
            _fields(),
            "field_removed",
            True,
            "- field x: string(6), never null (breaking)",
        ),
        (
            _fields(_X),
            _fields(Field("x", "float")),
            "field_retyped",
            True,
            "~ type of field x: string -> float (breaking)",
        ),
        (
            _fields(_X),
            _fields(Field("x", "text")),
            "field_retyped",
            False,
            "~ type of field x: string -> text",
        ),
        (
            _fields(Field("x", "string", nullable=False)),
            _fields(_X),
            "field_nullability_changed",
            True,
            "~ nullability of field x: never null -> nullable (breaking)",
        ),
        (
            _fields(_X),
            _fields(Field("x", "string", nullable=False)),
            "field_nullability_changed",
            False,
            "~ nullability of field x: nullable -> never null",
        ),
        (
            _fields(Field("x", "string", limit=255)),
            _fields(_X),
            "field_limit_changed",
            False,
            "~ limit of field x: 255 -> no limit",
        ),
        (_links(), _links(_A), "association_added", False, "+ association a: belongs_to Zoo"),
        (
            _links(_A),
            _links(),
            "association_removed",
            True,
            "- association a: belongs_to Zoo (breaking)",
        ),
        (
            _links(replace(_A, dangling=True)),
            _links(),
            "association_removed",
            False,
            "- association a: belongs_to Zoo",
        ),
        (
            _links(_A),
            _links(replace(_A, kind="has_one")),
            "association_kind_changed",
            True,
            "~ kind of association a: belongs_to -> has_one (breaking)",
        ),
        (
            _links(_A),
            _links(replace(_A, target="Home", dangling=True)),
            "association_retargeted",
            True,
            "~ target of association a: Zoo -> Home (breaking)",
        ),
        (
            _links(_A),
            _links(replace(_A, dangling=True)),
            "association_dangling_changed",
            True,
            "~ target of association a: Zoo is a class -> Zoo is no class (breaking)",
        ),
        (
            _links(replace(_A, dangling=True)),
            _links(_A),
            "association_dangling_changed",
            False,
            "~ target of association a: Zoo is no class -> Zoo is a class",
        ),
        (
            _links(_A),
            _links(replace(_A, foreign_key=None)),
            "association_foreign_key_changed",
            False,
            "~ foreign key of association a: a_id -> no column",
        ),
        (
            _schema(ModelClass("Age", "ages")),
            _schema(ModelClass("Age", "eras")),
            "table_changed",
            False,
            "~ table: ages -> eras",
        ),
        (
            _schema(ModelClass("Age", "ages")),
            _schema(ModelClass("Age", "ages", base="Era")),
            "base_changed",
            False,
            "~ base: none -> Era",
        ),
        (
            _schema(),
            _schema(ModelClass("Age", "ages", (_X,), (_A, replace(_A, name="b")))),
            "class_added",
            False,
            "+ class: table ages, 1 field, 2 associations",
        ),
        (
            _schema(ModelClass("Age", "ages")),
            _schema(),
            "class_removed",
            True,
            "- class: table ages, 0 fields, 0 associations (breaking)",
        ),
    ],
)
def test_each_kind_of_change(
    old: Schema, new: Schema, kind: str, text: str, *, breaking: bool
) -> None:
    """Each kind of change is found alone, marked breaking or not, and says what was and is."""
    (change,) = diff(old, new).changes

    assert (change.kind, change.breaking, str(change)) == (kind, breaking, text)
    assert change.class_name == "Age"
    assert change.member is None or f" {change.member}: " in text


def test_one_member_can_change_in_several_ways() -> None:
    """A field that got another type, limit and nullability is listed with each."""
    found = diff(
        _fields(Field("x", "string", nullable=False, limit=255)), _fields(Field("x", "float"))
    )

    assert [change.kind for change in found.changes] == [
        "field_retyped",
        "field_nullability_changed",
        "field_limit_changed",
    ]


def test_classes_that_share_a_table_are_each_listed(
    read_classes: Reader, described: Described
) -> None:
    """A new column of a shared table is a change of every class that has it."""
    names = ("Gene", "NcbiGene", "UniGene")
    old = read_classes({name: described("genes", "id") for name in names})
    new = read_classes({name: described("genes", "id", "name:string") for name in names})

    assert [(c.class_name, c.member) for c in diff(old, new).changes] == [
        (name, "name") for name in names
    ]


def test_order_in_the_document_is_no_change(described: Described) -> None:
    """Classes and members in another order are no change; nor is the form of the document."""
    entries = [{"B": described("bs", "id", "x:text")}, {"A": described("a_s", "belongs_to b B")}]
    flipped = [entries[1], {"B": described("bs", "x:text", "id")}]
    old, new = (read(io.StringIO(json.dumps(item))) for item in (entries, flipped))

    assert old.sha256 != new.sha256
    assert not diff(old, new)


def test_text_and_json_tell_the_same() -> None:
    """The text groups changes by class with a count; the JSON has every attribute of each."""
    old = replace(_fields(_X, Field("y", "text")), sha256="1" * 64)
    new = _schema(ModelClass("Age", "ages", (Field("x", "float"),)), ModelClass("Zoo", "zoos"))
    found = diff(old, new)

    assert str(found) == (
        "3 changes, 2 of them breaking\n"
        "Age\n"
        "  ~ type of field x: string -> float (breaking)\n"
        "  - field y: text, nullable (breaking)\n"
        "Zoo\n"
        "  + class: table zoos, 0 fields, 0 associations"
    )
    document = json.loads(found.to_json())
    assert (document["old_sha256"], document["new_sha256"]) == ("1" * 64, "0" * 64)
    assert document["breaking"] == len(found.breaking) == 2
    assert tuple(Change(**item) for item in document["changes"]) == found.changes
    assert found.to_json() == diff(old, new).to_json()
