"""The text of a package: complete, small, and the golden sample to the byte."""

import ast
from pathlib import Path

import pytest

from allenorm.schema import Overrides, Schema, load_overrides, read, resolve
from allenorm_codegen import Knowledge, build, generate

GOLDEN = Path(__file__).parents[1] / "golden"


def golden_schema() -> tuple[Schema, Overrides]:
    """Read the golden schema and the rules for it."""
    rules = load_overrides(GOLDEN / "overrides.json")
    return resolve(read(GOLDEN / "schema.json", overrides=None), rules), rules


def golden_knowledge() -> Knowledge:
    """Return descriptions and evidence for the golden schema."""
    return Knowledge(
        {"Ship": {"": "A ship.", "mass": "Its mass, in t.", "captain": "Who commands it."}},
        {"Ship": {"table": "inferred", "call_sign": "inferred", "odd": "stand-in"}},
    )


def test_golden_package() -> None:
    """The golden schema gives the golden package, byte for byte; a change here is on purpose.

    To accept one: `python tests/codegen/test_render.py`.
    """
    schema, rules = golden_schema()

    package = build(schema, overrides=rules, knowledge=golden_knowledge())

    files = (path for path in (GOLDEN / "fleet").iterdir() if path.is_file())
    expected = {path.name: path.read_bytes() for path in files}
    assert sorted(expected) == list(package.texts)
    for name, text in package.texts.items():
        assert text.encode() == expected[name], name


def test_no_module_needs_more_than_the_run_time(farm: Schema) -> None:
    """At run time a module imports typing, the model layer and its own package, nothing else."""
    package = build(farm)

    for name, text in package.texts.items():
        if not name.endswith(".py"):
            continue
        imported = {
            ast.unparse(node)
            for node in ast.parse(text).body
            if isinstance(node, (ast.Import, ast.ImportFrom))
        }
        assert imported <= {
            "import typing as _t",
            "import allenorm.model as _rt",
            "from . import SCHEMA_SHA256 as _SCHEMA_SHA256",
            "from allenorm._lazy import lazy_attributes as _lazy_attributes",
        }


@pytest.mark.parametrize(
    "line",
    [
        "weight: _rt.Column[_R, float | None]",
        "name: _rt.TextColumn[_R, str | None]",
        "marks: _rt.Column[_R, tuple[int, ...] | None]",
        "odd: _rt.Column[_R, _t.Any]",
        "species: SpeciesPath[_R]",
        'parent: "AnimalPath[_R]"',
        "born_at: _dt.datetime | _abc.Sequence[_dt.datetime] | None",
        "born_at: _rt.Timestamp | None = None",
        "curve: tuple[float, ...]\n",
        "odd: _t.Any = None",
        "def species(self) -> Species | None:",
        'def parent(self) -> "Animal | None":',
        "def keepers(self) -> tuple[Keeper, ...]:",
        'def children(self) -> "tuple[Animal, ...]":',
        'species = _rt.Relation("belongs_to", "Species", "species_id")',
        'keepers = _rt.Relation("has_and_belongs_to_many", "Keeper")',
        'c: _t.ClassVar["AnimalPath[Animal]"]',
        '__api_name__: _t.ClassVar[str] = "Animal"',
        '__table__: _t.ClassVar[str] = "animals"',
        "__schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256",
        'AnimalT = _t.TypeVar("AnimalT", bound="Animal")',
    ],
)
def test_layout_of_a_module(farm: Schema, line: str) -> None:
    """A module has the lines that the model and query layers, and the type checkers, rely on."""
    assert f"    {line}" in build(farm).texts["animal.py"]


def test_class_without_associations(farm: Schema) -> None:
    """A class without associations has no run-time block, and no path to include."""
    text = build(farm).texts["keeper.py"]

    assert "KeeperInclude: _tx.TypeAlias = _tx.Never" in text
    assert "else:" not in text


def test_arrays_are_no_keywords(farm: Schema) -> None:
    """`where` takes no array, for RMA compares none."""
    where = build(farm).texts["animal.py"].partition("class AnimalWhere")[2].partition("Column:")[0]

    assert "marks" not in where
    assert "odd: _t.Any" in where


def test_package_of_no_classes(tmp_path: Path) -> None:
    """A schema without classes gives a package that imports."""
    package = build(Schema({}, sha256="0" * 64, source="a test"))

    namespace: dict[str, object] = {"__name__": "empty"}
    exec(package.texts["__init__.py"], namespace)  # noqa: S102 - it is the product
    assert namespace["__all__"] == []
    assert namespace["CLASS_COUNT"] == 0
    generate(package, tmp_path / "empty")


if __name__ == "__main__":
    schema_, rules_ = golden_schema()
    generate(
        build(schema_, overrides=rules_, knowledge=golden_knowledge()), GOLDEN / "fleet", force=True
    )
