"""The committed package `allenorm_models` is what the generator writes from the bundled schema."""

import ast
import inspect
import keyword
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import allenorm_models
from allenorm import __version__
from allenorm.schema import (
    SNAPSHOT_SHA256,
    ModelClass,
    bundled,
    bundled_overrides,
    load_overrides,
    read,
)
from allenorm_codegen import build, compare, plan, read_manifest

if TYPE_CHECKING:
    from allenorm.model import Model

DIRECTORY = Path(allenorm_models.__file__).parent
SCHEMA = plan(bundled(), overrides=bundled_overrides()).schema
CLASSES = sorted(SCHEMA.classes)
CELL_TYPES = (
    "ApiCellTypesSpecimenDetail", "Donor", "EphysFeature", "EphysResult", "EphysSweep",
    "NeuronReconstruction", "NeuronalModel", "NeuronalModelTemplate", "ProjectionImage",
    "Specimen", "Structure", "SubImage", "WellKnownFile", "WellKnownFileType",
)  # fmt: skip


def docstrings(body: list[ast.stmt]) -> dict[str, str]:
    """Return the text that follows each field of a class, by the field's name."""
    found: dict[str, str] = {}
    for before, after in pairwise(body):
        text = ast.unparse(before.target) if isinstance(before, ast.AnnAssign) else ""
        if text and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[text] = str(after.value.value)
    return found


def parsed(name: str) -> ast.ClassDef:
    """Return the source of a generated class."""
    path = Path(inspect.getfile(getattr(allenorm_models, name)))
    return next(
        node
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == name
    )


def relation_texts(source: ast.ClassDef) -> dict[str, str]:
    """Return the docstring of each relation's property."""
    block = next(node for node in source.body if isinstance(node, ast.If))
    return {
        node.name: ast.get_docstring(node) or ""
        for node in block.body
        if isinstance(node, ast.FunctionDef) and node.name not in {"where", "include"}
    }


def test_package_is_up_to_date() -> None:
    """The committed files are what the generator writes; if not: `allenorm generate`."""
    package = build(bundled(), overrides=bundled_overrides())

    assert not compare(DIRECTORY, package.texts, read_manifest(DIRECTORY))
    assert {path.name for path in DIRECTORY.iterdir()} - {"__pycache__"} == set(package.texts)


def test_package_is_stamped() -> None:
    """The package says its schema, its version, and how many classes it has."""
    assert SNAPSHOT_SHA256 == allenorm_models.SCHEMA_SHA256
    assert __version__ == allenorm_models.GENERATOR_VERSION
    assert allenorm_models.CLASS_COUNT == len(allenorm_models.__all__) == 151


@pytest.mark.parametrize("name", CLASSES)
def test_class_has_what_the_schema_says(name: str) -> None:
    """Every class builds, and has its columns, types, nullability and associations."""
    owner: ModelClass = SCHEMA.classes[name]
    model: type[Model] = getattr(allenorm_models, name)
    model.model_rebuild()
    mapping = model.__mapping__

    assert (mapping.name, mapping.table) == (name, owner.table)
    assert mapping.schema_sha256 == SNAPSHOT_SHA256
    expected: list[tuple[Any, ...]] = [
        (each.name, "string" if each.type == "text" else each.type, each.nullable)
        for each in owner.fields
    ]
    assert [(each.name, each.type, each.nullable) for each in mapping.columns.values()] == expected
    assert [
        (each.name, each.kind, each.target_name, each.foreign_key)
        for each in mapping.relations.values()
    ] == [(each.name, each.kind, each.target, each.foreign_key) for each in owner.associations]
    assert all(
        each.target() is getattr(allenorm_models, each.target_name)
        for each in mapping.relations.values()
    )
    assert not [each for each in mapping.columns if keyword.iskeyword(each)]


@pytest.mark.parametrize("name", CLASSES)
def test_class_and_members_are_documented(name: str) -> None:
    """Every class, column and relation has a docstring with the facts of the schema."""
    owner = SCHEMA.classes[name]
    source = parsed(name)
    columns, relations = docstrings(source.body), relation_texts(source)
    mapping = getattr(allenorm_models, name).__mapping__

    assert f"Table `{owner.table}`" in (ast.get_docstring(source) or "")
    for attribute, column in zip(mapping.columns, owner.fields, strict=True):
        text = columns[attribute]
        assert f"`{column.type}`, {'nullable' if column.nullable else 'never null'}" in text
        assert (f"at most {column.limit} characters" in text) == (column.limit is not None)
    for attribute, link in zip(mapping.relations, owner.associations, strict=True):
        assert f"{link.kind} {link.target}" in relations[attribute]
        assert link.foreign_key is None or f"`{link.foreign_key}`" in relations[attribute]


@pytest.mark.parametrize("name", CELL_TYPES)
def test_cell_types_are_described(name: str) -> None:
    """Each class of the Cell Types Database, and each of its members, says what it is."""
    source = parsed(name)

    assert not (ast.get_docstring(source) or "").startswith("The class `")
    for text in docstrings(source.body).values():
        assert not text.startswith("`"), text
    for text in relation_texts(source).values():
        assert not text.startswith(("belongs_to", "has_")), text


@pytest.mark.parametrize(
    ("name", "attribute", "unit"),
    [
        ("EphysFeature", "vrest", "mV"),
        ("EphysFeature", "ri", "MOhm"),
        ("EphysFeature", "tau", "ms"),
        ("EphysFeature", "threshold_i_long_square", "pA"),
        ("EphysSweep", "stimulus_duration", " s"),
        ("NeuronReconstruction", "total_length", "um"),
        ("SubImage", "width", "px"),
    ],
)
def test_quantities_have_units(name: str, attribute: str, unit: str) -> None:
    """A quantity's docstring has its unit."""
    assert unit in docstrings(parsed(name).body)[attribute]


def test_structure_has_its_mixin() -> None:
    """Hand-written methods named in the overrides are bases of the generated class."""
    found = allenorm_models.Structure.model_validate(
        {"id": 1, "structure_id_path": "/997/1/", "depth": 1}, strict=False
    )

    assert found.structure_path_ids == (997, 1)


def test_typo_is_answered() -> None:
    """A misspelt class gets the nearest name, and `dir` lists all of them."""
    with pytest.raises(AttributeError, match="did you mean 'Specimen'"):
        getattr(allenorm_models, "Specimin")  # noqa: B009 - no checker lets it pass as an attribute

    assert set(allenorm_models.__all__) <= set(dir(allenorm_models))


def test_sample_package_is_up_to_date() -> None:
    """The package that other tests use is what the generator writes.

    To write it again: `allenorm generate --schema tests/support/zoo_schema.json
    --overrides tests/support/zoo_overrides.json --out tests/support --package zoo`.
    """
    support = Path(__file__).parents[1] / "support"
    rules = bundled_overrides().merged(load_overrides(support / "zoo_overrides.json"))

    package = build(read(support / "zoo_schema.json"), overrides=rules)

    assert not compare(support / "zoo", package.texts, read_manifest(support / "zoo"))
