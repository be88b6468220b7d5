"""A schema is input from outside: none of its text becomes code that does something else."""

import ast
import keyword
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.errors import SchemaError
from allenorm.model import Model
from allenorm.schema import (
    Association,
    ClassOverrides,
    Field,
    ModelClass,
    Overrides,
    Schema,
    resolve,
)
from allenorm_codegen import Knowledge, Package, build, generate
from allenorm_codegen._formatter import find_ruff, unformatted

SchemaMaker = Callable[..., Schema]
Importer = Callable[[Package], ModuleType]

PROJECT = str(Path(__file__).parents[2])
QUOTES = '"""\n\'\'\'\nimport os; os.abort()\n\\" \\'
CALLS = {"_rt.Relation", "_rt.renamed", "_t.TypeVar", "_lazy_attributes"}
BUILTIN_NAMES = (
    "bool", "classmethod", "cls", "conditions", "equal", "float", "int", "property", "self", "str",
    "tuple", "type",
)  # fmt: skip
RESERVED_NAMES = ("c", "copy", "id", "import", "include", "json", "model_dump", "None", "where")
CLASS_NAMES = (
    "Column", "Condition", "Donor", "DonorPath", "DonorT", "DonorWhere", "HTTPHost", "HttpHost",
    "Model", "None", "Path", "Query", "SCHEMA_SHA256", "Sequence", "Text", "import", "int",
    "property", "str", "tuple", "type", "typing",
)  # fmt: skip


def refuse_foreign_code(texts: dict[str, str]) -> None:
    """Fail where a module calls, imports or defines what the templates do not."""
    for name, text in texts.items():
        for node in ast.walk(ast.parse(text, name)):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) in CALLS
            if isinstance(node, ast.Import):
                assert {each.asname for each in node.names} <= {
                    "_abc",
                    "_b",
                    "_dt",
                    "_rt",
                    "_t",
                    "_tx",
                }
            if isinstance(node, ast.FunctionDef):
                statements = node.body if len(node.body) == 1 else node.body[1:]
                assert [ast.unparse(each) for each in statements] == ["..."]
            assert not isinstance(node, (ast.Lambda, ast.Await, ast.Assert, ast.Try, ast.With))


def modules(package: Package) -> dict[str, str]:
    """Return the Python files of a package."""
    return {name: text for name, text in package.texts.items() if name.endswith(".py")}


def worst(kind: str) -> ModelClass:
    """Return a class whose members have every name that generated code needs."""
    names = (*BUILTIN_NAMES, *RESERVED_NAMES)
    types = ("string", "integer", "float", "boolean", "datetime", "integer_array", "unknown")
    fields = tuple(
        Field(name, types[number % len(types)], nullable=number % 3 > 0)  # type: ignore[arg-type] # one of the types
        for number, name in enumerate([*names, *CLASS_NAMES[:6]])
    )
    links = tuple(
        Association(name, "has_many" if number % 2 else "belongs_to", CLASS_NAMES[number % 9])
        for number, name in enumerate(dict.fromkeys([*names, *CLASS_NAMES]))
    )
    return ModelClass(kind, f'a "table"\nof {QUOTES}', fields, links)


def test_every_needed_name_at_once(schema_of: SchemaMaker, import_package: Importer) -> None:
    """Classes and members with every name that generated code needs give a working package."""
    package = build(schema_of(*map(worst, CLASS_NAMES)))

    refuse_foreign_code(modules(package))
    made = import_package(package)
    assert made.CLASS_COUNT == len(made.__all__) == len(CLASS_NAMES)
    for name in made.__all__:
        model: Any = getattr(made, name)
        model.model_rebuild()
        assert issubclass(model, Model)
        assert len(model.__mapping__.columns) == len(worst(name).fields)
        assert {each.target() for each in model.__mapping__.relations.values()}
        assert vars(model)["__table__"] == worst(name).table


def test_values_survive_renames(schema_of: SchemaMaker, import_package: Importer) -> None:
    """An object of such a class reads an answer by the API's names and writes them back."""
    fields = tuple(Field(name, "integer") for name in (*BUILTIN_NAMES, *RESERVED_NAMES))
    made = import_package(build(schema_of(ModelClass("import", "imports", fields))))
    row = {each.name: number for number, each in enumerate(fields)}

    found = made.import_.model_validate(row)

    assert found.model_dump(by_alias=True) == row
    assert (found.where_, found.None_, found.type) == (row["where"], row["None"], row["type"])
    assert made.import_.__api_name__ == "import"
    assert made.import_.where(where_=1, self=2).rma().startswith("model::import,")


def test_text_stays_in_its_docstring(schema_of: SchemaMaker, import_package: Importer) -> None:
    """Descriptions with quotes, braces, back slashes and half characters are shown as text."""
    text = QUOTES + "{{ 7 * 7 }} {% raw %} \ud800 \u202e \x00 é"
    owner = ModelClass(
        "Donor",
        "donors",
        (Field("id", "integer"),),
        (Association("self_", "has_one", "Donor"), Association("gone", "has_one", "Nobody")),
    )
    knowledge = Knowledge({"Donor": {"": text, "id": text, "self_": text}}, {})

    package = build(schema_of(owner), knowledge=knowledge)

    refuse_foreign_code(modules(package))
    assert "49" not in package.texts["donor.py"]
    shown = import_package(package).Donor.__doc__
    assert shown.startswith(" ".join(text.split())[:20])
    assert "{{ 7 * 7 }} {% raw %} \N{REPLACEMENT CHARACTER} \u202e \x00 é" in shown


def test_endless_class(schema_of: SchemaMaker, import_package: Importer) -> None:
    """A class of 5,000 columns and of a thousand associations is generated and imports."""
    fields = tuple(Field(f"column_{number}", "integer") for number in range(5_000))
    links = tuple(Association(f"link_{number}", "has_many", "Wide") for number in range(1_000))

    made = import_package(build(schema_of(ModelClass("Wide", "wide", fields, links))))

    assert len(made.Wide.__mapping__.columns) == 5_000
    assert len(made.Wide.__mapping__.relations) == 1_000


@pytest.mark.parametrize("name", ["__init__", "__class__", "_t", "a.b", "a;b", "a\nb", "é", ""])
def test_members_that_are_no_names_are_refused(schema_of: SchemaMaker, name: str) -> None:
    """A field or an association that cannot be a name stops the generator with its name."""
    for owner in (
        ModelClass("Donor", "donors", (Field(name, "integer"),)),
        ModelClass("Donor", "donors", (), (Association(name, "has_one", "Donor"),)),
    ):
        with pytest.raises(SchemaError, match=r"of Donor: .*cannot be a Python name"):
            build(schema_of(owner))


@pytest.mark.parametrize("name", ["_t", "__init__", "a b", "Donor(object)"])
def test_classes_that_are_no_names_are_refused(schema_of: SchemaMaker, name: str) -> None:
    """A class that cannot be a name stops the generator with its name."""
    with pytest.raises(SchemaError, match=r"class: .*cannot be a Python name"):
        build(schema_of(ModelClass(name, "t")))


def test_half_of_unicode_in_a_table(schema_of: SchemaMaker, import_package: Importer) -> None:
    """A table name that no encoding takes is written all the same, and reads back."""
    made = import_package(build(schema_of(ModelClass("Donor", "a\ud800\u202e"))))

    assert made.Donor.__table__ == "a\ud800\u202e"


def test_two_packages_live_in_one_process(schema_of: SchemaMaker, import_package: Importer) -> None:
    """A relation leads to the class of its own package, whatever other package has that name."""
    owner = ModelClass(
        "Donor", "donors", (Field("id", "integer"),), (Association("twin", "has_one", "Donor"),)
    )
    one = import_package(build(schema_of(owner, sha256="1" * 64)))
    two = import_package(build(schema_of(owner, sha256="2" * 64)))

    for package in (one, two):
        assert package.Donor.__mapping__.relations["twin"].target() is package.Donor
    assert one.Donor is not two.Donor
    assert (one.SCHEMA_SHA256, two.SCHEMA_SHA256) == ("1" * 64, "2" * 64)


NAMES = st.one_of(
    st.sampled_from([*BUILTIN_NAMES, *RESERVED_NAMES, *CLASS_NAMES, *keyword.kwlist]),
    st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,30}", fullmatch=True),
)
FIELDS = st.builds(
    Field,
    NAMES,
    st.sampled_from(
        ["integer", "string", "text", "float", "boolean", "datetime", "float_array", "unknown"]
    ),
    st.booleans(),
    st.none() | st.integers(0, 255),
)
TEXTS = st.text(min_size=1).filter(str.strip)


@st.composite
def schemas(draw: st.DrawFn) -> tuple[Schema, Overrides, Knowledge]:
    """Draw a schema, rules for it and descriptions, none of them kind."""
    names = draw(st.lists(NAMES, min_size=1, max_size=5, unique=True))
    targets = st.sampled_from([*names, "Nobody"])
    links = st.builds(
        Association,
        NAMES,
        st.sampled_from(["belongs_to", "has_one", "has_many", "has_and_belongs_to_many"]),
        targets,
    )
    classes = {
        name: ModelClass(
            name,
            draw(TEXTS),
            tuple(draw(st.lists(FIELDS, max_size=6, unique_by=lambda each: each.name))),
            tuple(draw(st.lists(links, max_size=4, unique_by=lambda each: each.name))),
        )
        for name in names
    }
    mixins = st.lists(st.just("allenorm.model:JsonDataMixin"), max_size=1).map(tuple)
    rules = {name: ClassOverrides(mixins=draw(mixins)) for name in names}
    texts = {
        name: {member.name: draw(TEXTS) for member in classes[name].fields} | {"": draw(TEXTS)}
        for name in names
    }
    schema = Schema(classes, sha256=draw(st.from_regex(r"[0-9a-f]{64}", fullmatch=True)), source="")
    return resolve(schema, None), Overrides(rules), Knowledge(texts, {})


@given(schemas())
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_schema_gives_a_package_that_works(
    import_package: Importer, given_input: tuple[Schema, Overrides, Knowledge]
) -> None:
    """Whatever the names and texts are: plain code, the same twice, and classes that build."""
    schema, rules, knowledge = given_input
    package = build(schema, overrides=rules, knowledge=knowledge)

    assert package.texts == build(schema, overrides=rules, knowledge=knowledge).texts
    refuse_foreign_code(modules(package))
    made = import_package(package)
    for name in made.__all__:
        model: Any = getattr(made, name)
        model.model_rebuild(force=True)
        owner = schema.classes[model.__api_name__]
        assert [each.name for each in model.__mapping__.columns.values()] == [
            each.name for each in owner.fields
        ]


@given(schemas())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.skipif(find_ruff() is None, reason="ruff is not installed")
def test_any_schema_is_formatted_as_ruff_does(
    tmp_path_factory: pytest.TempPathFactory,
    given_input: tuple[Schema, Overrides, Knowledge],
) -> None:
    """The text is ruff's, so that a machine with ruff and one without write the same bytes."""
    schema, rules, knowledge = given_input
    package = build(schema, overrides=rules, knowledge=knowledge)
    directory = tmp_path_factory.mktemp("hostile") / "made"
    generate(package, directory)

    assert unformatted(directory, list(modules(package)), find_ruff() or "") == ""


@pytest.mark.parametrize("length", range(14, 22))
@pytest.mark.skipif(find_ruff() is None, reason="ruff is not installed")
def test_a_list_of_classes_that_just_fits_a_line(tmp_path: Path, length: int) -> None:
    """The names of a small package stand on one line as long as ruff leaves them there."""
    names = ("A" * 19, "B" * 19, "C" * 19, "D" * length)
    classes = {name: ModelClass(name, name.lower()) for name in names}
    package = build(Schema(classes, "0" * 64, ""))
    generate(package, tmp_path / "made")

    assert unformatted(tmp_path / "made", list(modules(package)), find_ruff() or "") == ""


def test_output_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    """Every run of Python writes the same bytes, however it orders its sets."""
    trees = [tmp_path / seed for seed in ("0", "1", "42")]
    for tree in trees:
        subprocess.run(
            [sys.executable, "-m", "allenorm", "generate", "--out", tree],
            env={
                **os.environ,
                "PYTHONHASHSEED": tree.name,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            check=True,
        )

    first, *others = [
        {path.name: path.read_bytes() for path in (tree / "allenorm_models").iterdir()}
        for tree in trees
    ]
    assert len(first) == 154
    assert all(other == first for other in others)


@pytest.mark.parametrize("command", [("mypy", "--strict"), ("ty", "check", "--error-on-warning")])
def test_type_checkers_accept_every_needed_name(
    schema_of: SchemaMaker, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """A package of the worst names is as clean for type checkers as any other."""
    checker = shutil.which(command[0], path=str(Path(sys.executable).parent))
    if checker is None:
        pytest.skip(f"{command[0]} is not installed beside this Python")
    generate(build(schema_of(*map(worst, CLASS_NAMES))), tmp_path / "worst")

    done = subprocess.run(
        [checker, *command[1:], "worst"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": PROJECT, "PYTHONPATH": PROJECT},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
