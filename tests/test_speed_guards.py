"""What makes allenorm fast stays as it is: each promise is a mechanism, and none is a time.

`benchmarks/` measures; a guard here fails when the cause of a budget's being kept goes away.
"""

import ast
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import allenorm_models
from allenorm.endpoint._answer import read_answer
from allenorm.model import Model, hydrate
from allenorm.query import compile_plan

GENERATED = sorted(Path(allenorm_models.__file__).parent.glob("*.py"))

HEAVY = {"jinja2", "pydantic", "pydantic_core", "requests", "tenacity", "typing_extensions"}
NETWORK = {"http", "requests", "tenacity", "urllib3"}


def regular_rows(number: int) -> list[dict[str, Any]]:
    """Return rows of Specimen as the API sends them, each with its donor."""
    return [
        {
            "id": n,
            "name": f"specimen {n}",
            "donor_id": n,
            "tissue_ph": n / 7,
            "is_cell_specimen": True,
            "donor": {"id": n, "name": f"donor {n}", "date_of_birth": "2016-10-03T00:00:00Z"},
        }
        for n in range(number)
    ]


HYDRATED = f"""
from allenorm import Specimen
from allenorm.model import hydrate
rows = json.loads({json.dumps(regular_rows(20))!r})
objects = hydrate(Specimen, rows, includes=["donor"])
"""


def fresh(code: str) -> Any:
    """Run code in a fresh interpreter; return what it printed as JSON."""
    done = subprocess.run(
        [sys.executable, "-c", f"import json, sys\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def loaded_by(code: str) -> set[str]:
    """Return the modules that code adds to those of a program that uses `typing`."""
    return set(
        fresh(
            "import importlib, typing, collections.abc\n"
            "before = set(sys.modules)\n"
            f"{code}\n"
            "print(json.dumps(sorted(set(sys.modules) - before)))"
        )
    )


def tops(modules: set[str]) -> set[str]:
    """Return the top-level packages of modules."""
    return {module.split(".")[0] for module in modules}


def test_importing_loads_four_small_modules() -> None:
    """`import allenorm` loads four modules of its own and nothing beyond."""
    loaded = loaded_by("import allenorm")

    assert loaded == {"allenorm", "allenorm._lazy", "allenorm._registered", "allenorm._version"}


def test_listing_the_classes_imports_none() -> None:
    """`dir(allenorm)` knows all classes without a module of theirs, and without pydantic."""
    loaded = loaded_by("import allenorm\nassert 'Specimen' in dir(allenorm)")

    assert "allenorm_models" in loaded
    assert not [module for module in loaded if module.startswith("allenorm_models.")]
    assert not tops(loaded) & HEAVY


def test_a_class_loads_only_itself() -> None:
    """`from allenorm import Specimen` loads one generated module, no query and no network."""
    loaded = loaded_by("from allenorm import Specimen")

    generated = {module for module in loaded if module.startswith("allenorm_models.")}
    assert generated == {"allenorm_models.specimen"}
    assert not tops(loaded) & NETWORK
    layers = {module.split(".")[1] for module in loaded if module.startswith("allenorm.")}
    assert not layers & {"cli", "client", "endpoint", "query", "rma", "schema"}


def test_a_class_builds_no_core_schema() -> None:
    """Neither a generated class nor a class below it has a core schema after the import."""
    built = fresh(
        "from allenorm import Specimen\n"
        "print(json.dumps([owner.__name__ for owner in Specimen.__mro__\n"
        "                  if vars(owner).get('__pydantic_complete__')]))"
    )

    assert set(built) <= {BaseModel.__name__}


def test_the_first_core_schema_is_not_paid_at_import() -> None:
    """Importing a class does not make pydantic look for its plug-ins among all packages."""
    assert "importlib.metadata" not in loaded_by("from allenorm import Specimen")


def test_a_query_loads_the_classes_of_its_paths() -> None:
    """Building and compiling a query imports the classes that it names and no other."""
    loaded = loaded_by(
        "from allenorm import Specimen\n"
        "query = Specimen.where(Specimen.c.donor.name == 'x').include('ephys_result')\n"
        "query.order_by(Specimen.c.id).rma()"
    )

    generated = {module for module in loaded if module.startswith("allenorm_models.")}
    assert generated == {
        f"allenorm_models.{name}" for name in ("specimen", "donor", "ephys_result")
    }
    assert not tops(loaded) & NETWORK


def test_compiling_imports_nothing() -> None:
    """A query compiles with what building it has loaded."""
    added = fresh(
        "from allenorm import Specimen\n"
        "query = Specimen.where(Specimen.c.donor.name == 'x').include('ephys_result').limit(5)\n"
        "before = set(sys.modules)\n"
        "query.rma()\n"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )

    assert added == []


def test_paths_and_columns_are_made_once() -> None:
    """Reading a column of a path again gives the same object."""
    c = allenorm_models.Specimen.c

    assert c.donor.organism.name is allenorm_models.Specimen.c.donor.organism.name


def test_a_verb_shares_what_it_leaves_alone() -> None:
    """A longer query holds the very conditions and includes of the shorter one."""
    query = allenorm_models.Specimen.where(id=1).include("donor")

    longer = query.limit(3)

    assert longer.plan.conditions is query.plan.conditions
    assert longer.plan.includes is query.plan.includes


def test_a_client_loads_no_network_library_before_its_first_request() -> None:
    """Making a client and asking for a URL loads neither requests nor tenacity."""
    loaded = loaded_by(
        "from allenorm import Client, Specimen\n"
        "client = Client('http://localhost:1')\n"
        "Specimen.where(id=1).using(client).url()"
    )

    assert not tops(loaded) & {"requests", "tenacity", "urllib3"}


def test_hydrating_builds_no_core_schema() -> None:
    """Regular rows, children and their datetimes become objects without a core schema."""
    complete = fresh(
        f"{HYDRATED}\nfrom allenorm import Donor\n"
        "assert objects[3].donor.date_of_birth.year == 2016\n"
        "print(json.dumps([Specimen.__pydantic_complete__, Donor.__pydantic_complete__]))"
    )

    assert complete == [False, False]


def test_included_rows_stay_raw_until_one_is_read() -> None:
    """The class of included rows is not even imported before one of them is read."""
    before, after = fresh(
        f"{HYDRATED}\nbefore = 'allenorm_models.donor' in sys.modules\n"
        "objects[0].donor\n"
        "print(json.dumps([before, 'allenorm_models.donor' in sys.modules]))"
    )

    assert (before, after) == (False, True)


def test_a_row_becomes_its_object() -> None:
    """A regular row is not copied: the object's namespace is the dict that was decoded."""
    rows = regular_rows(20)
    given = list(rows)

    objects = hydrate(allenorm_models.Specimen, rows, includes=["donor"])

    assert all(vars(one) is row for one, row in zip(objects, given, strict=True))


def test_objects_share_what_is_equal() -> None:
    """The objects of a page share one set of field names."""
    objects = hydrate(allenorm_models.Specimen, regular_rows(20), includes=["donor"])

    assert len({id(one.model_fields_set) for one in objects}) == 1


def test_children_are_made_for_the_whole_page() -> None:
    """Reading one child makes the children of every object of the page in one pass."""
    rows = regular_rows(20)
    given = [row["donor"] for row in rows]
    objects = hydrate(allenorm_models.Specimen, rows, includes=["donor"])

    first = objects[0].donor

    assert vars(first) is given[0]
    assert {type(child["date_of_birth"]) for child in given} == {datetime}


def test_decoded_rows_share_their_keys() -> None:
    """An answer holds each key once, at every depth, however many rows have it."""
    body = json.dumps({"success": True, "num_rows": 20, "msg": regular_rows(20)}).encode()
    query = compile_plan(allenorm_models.Specimen.include("donor").plan)

    rows: Any = read_answer(200, {}, body, query).rows

    assert len({id(key) for row in rows for key in row}) == len(rows[0])
    assert len({id(key) for row in rows for key in row["donor"]}) == len(rows[0]["donor"])


def test_associations_are_no_fields() -> None:
    """No class has another one's schema in its own: its fields are plain values."""
    for name in allenorm_models.__all__:
        model = getattr(allenorm_models, name)
        for field in model.model_fields.values():
            assert "allenorm_models" not in str(field.annotation), (name, field)


def test_every_class_defers_its_core_schema() -> None:
    """No class overrides `defer_build`, and none builds its core schema when it is imported."""
    assert Model.model_config.get("defer_build") is True
    for name in allenorm_models.__all__:
        assert getattr(allenorm_models, name).model_config.get("defer_build") is True


@pytest.mark.parametrize("module", GENERATED, ids=lambda module: module.stem)
def test_generated_modules_import_no_other_class(module: Path) -> None:
    """A generated module imports four things when it runs, and keeps its annotations real.

    `from __future__ import annotations` would make pydantic evaluate each annotation as text.
    """
    tree = ast.parse(module.read_text(encoding="utf-8"))

    found = {
        name
        for node in tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (
            [node.module or "."]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }
    # The package of the mixins of files is lazy; `tests/files/test_light.py` has what it loads.
    assert found <= {
        ".",
        "allenorm._lazy",
        "allenorm.files",
        "allenorm.model",
        "datetime",
        "typing",
    }


def test_generating_starts_one_process_at_most(tmp_path: Path) -> None:
    """The generator calls the formatter for the whole tree, and writes each file once."""
    started, opened = fresh(
        "started, opened = [], []\n"
        "def hook(event, arguments):\n"
        "    if event == 'subprocess.Popen':\n"
        "        started.append(1)\n"
        "    elif event == 'open' and str(arguments[0]).endswith('specimen.py'):\n"
        "        opened.append(arguments[1])\n"
        "from allenorm.cli import main\n"
        "sys.addaudithook(hook)\n"
        "out = sys.stdout\n"
        "sys.stdout = sys.stderr\n"
        f"assert main(['generate', '--out', {str(tmp_path)!r}]) == 0\n"
        "sys.stdout = out\n"
        "print(json.dumps([len(started), len([mode for mode in opened if mode and 'w' in mode])]))"
    )

    assert started <= 1
    assert opened == 1
