"""The Python that queries print is right to five type checkers."""

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from allenorm import ApiConnectivity, Donor, Query, SectionDataSet, Specimen, has

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def sibling(path: Path) -> ModuleType:
    """Import a module of the tests by its path."""
    spec = importlib.util.spec_from_file_location(f"beside_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


CHECKERS = sibling(HERE / "test_checkers.py")

s: Any = Specimen.c
QUERIES: list[Any] = [
    Specimen.where(),
    Specimen.where(id=1, name="x", weight=None, is_cell_specimen=True, tissue_ph=7),
    Specimen.where(id=[1, 2], name=["a", 'b"'], is_cell_specimen=[True], tissue_ph=[0.5, 7]),
    Specimen.where(id=[]),
    Specimen.where(s.id == 1).where(s.id == 2),
    Specimen.where(s.id.is_null(), s.name != None),  # noqa: E711 - a condition
    Specimen.where(s.donor.name == None, s.donor.organism.name.is_not_null()),  # noqa: E711 - as above
    Specimen.where(s.is_cell_specimen == True, s.ephys_result.failed != False),  # noqa: E712 - as above
    Specimen.where(s.donor.name.like("a*"), s.name.ilike("*b"), s.id.is_(1), s.tissue_ph <= 5.5),
    Specimen.where(s.donor.id.in_([1, 2]), s.donor.name.in_([]), s.donor_id == s.donor.id),
    Specimen.where(s.donor.name.qualified() == "x", has(s.structure.structure_sets)),
    Specimen.where(s.donor.name == s.structure.name, s.weight > s.id),
    Donor.where(date_of_birth=datetime(2015, 1, 1, tzinfo=timezone.utc)),
    Donor.where(Donor.c.date_of_birth < datetime(2015, 1, 1, 5, 6, 7, 8, tzinfo=timezone.utc)),
    Specimen.include("donor", "donor.organism", s.donor.organism.genes),
    Specimen.include("donor", where=s.donor.name == "x", keep_parents=True).include("structure"),
    Specimen.include("donor", where=[s.donor.name == "x", s.donor.sex != "F"]),
    Specimen.where().only("id", "name").order_by(s.name.desc(), s.id).limit(5).offset(10),
    Specimen.include("donor").only("id", s.donor.name).debug(),
    Specimen.where().except_("data").debug("preview").using("x.sqlite", on_unloaded="batch"),
    Specimen.where().tabular(s.id, donor=s.donor.name, distinct=True).order_by(s.id).limit(5),
    Specimen.where().tabular(s.name, **{"class": s.id, "is": s.donor.name, "x": s.weight}),
    ApiConnectivity.where(ApiConnectivity.c.transgenic_line == "x"),
    SectionDataSet.where(SectionDataSet.c.genes.id == SectionDataSet.c.id),
    Query.from_url("model::Gene,rma::criteria,[acronym$ilgad1],rma::include,organism[id$eq2]"),
]
"""One of each thing that is printed."""


def corpus() -> Iterator[Any]:
    """Yield the typed queries that were built from recorded ones."""
    folder = HERE.parent / "query"
    sys.path.insert(0, str(folder))
    try:
        for number in range(1, 6):
            module = sibling(folder / "corpus" / f"table_{number}.py")
            yield from [case.query for case in module.CASES.values()]
    finally:
        sys.path.remove(str(folder))


def printed(queries: list[Any]) -> str:
    """Return one module with the Python of many queries, each under a name of its own."""
    imports: dict[str, set[str]] = {}
    statements: list[str] = []
    for number, query in enumerate(queries):
        head, _, statement = query.to_python().partition("\n\nquery = ")
        for line in filter(None, head.splitlines()):
            module, _, names = line.removeprefix("from ").partition(" import ")
            imports.setdefault(module, set()).update(names.split(", "))
        statements.append(f"query_{number} = {statement}")
    lines = [
        f"from {module} import {', '.join(sorted(names))}"
        for module, names in sorted(imports.items())
    ]
    return "\n".join(['"""Printed."""\n', *lines, "", *statements, ""])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A checkout of its own that holds what is printed, with the checkers' settings."""
    base = tmp_path_factory.mktemp("printed").resolve()
    for name in ("allenorm", "codegen", "generated"):
        (base / name).symlink_to(ROOT / name, target_is_directory=True)
    folder = base / "tests/typing"
    (folder / "right").mkdir(parents=True)
    (folder.parent / "support").mkdir()
    for path in HERE.iterdir():
        if path.suffix in {".ini", ".json", ".toml"}:
            shutil.copy(path, folder)
    text = printed([*QUERIES, *corpus()])
    (folder / "right" / "printed.py").write_text(text, encoding="utf-8")
    return CHECKERS.Place(folder, sys.executable, sys.prefix)


@pytest.mark.parametrize("checker", CHECKERS.CHECKERS)
def test_printed_python_is_right(checker: str, place: Any, command_of: Callable[..., str]) -> None:
    """No checker, in the strictest mode that suits it, says anything about it."""
    found = CHECKERS.RUNS[checker](command_of(checker), place)

    assert [str(each) for each in found if each.file.startswith("right/")] == []
