"""Five type checkers over one set of right and of wrong user code.

A wrong line ends in an expectation: `# wrong: all`, or the names of the checkers that flag it and,
in parentheses, why the others do not. Nothing else may be flagged, and nothing less.
"""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

HERE = Path(__file__).parent
CHECKERS = ("pyright", "basedpyright", "mypy", "ty", "pyrefly")

# A checker's further words on a line that is flagged already, or on how the line is written.
CONSEQUENCES = ("reportAny", "reportUnknown", "reportUnused")

_EXPECTATION = re.compile(r"# wrong: (?P<names>[a-z ]+?)(?: \((?P<reason>.+)\))?$")


class Diagnostic(NamedTuple):
    """What a checker says of a line; `file` is relative to this folder."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} [{self.rule}]"


class Expectation(NamedTuple):
    """What is expected of a wrong line."""

    checkers: frozenset[str]
    reason: str


class Place(NamedTuple):
    """A folder of user code with the checkers' settings, and the Python that it is for."""

    folder: Path
    python: str
    prefix: str

    def relative(self, path: str) -> str:
        """Return a checker's path as one relative to the folder, where it lies below it."""
        resolved = (self.folder / path).resolve()
        below = resolved.is_relative_to(self.folder)
        return resolved.relative_to(self.folder).as_posix() if below else path

    def ran(self, *command: str) -> str:
        """Return what a checker prints; it exits with 1 where it finds something."""
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode in {0, 1}, f"{command[0]} failed: {done.stdout}{done.stderr}"
        return done.stdout


HERE_AND_NOW = Place(HERE, sys.executable, sys.prefix)


def pyright(command: str, place: Place) -> Iterator[Diagnostic]:
    """Run pyright, or basedpyright, with the settings in its file."""
    settings = f"{Path(command).stem}.json"
    output = place.ran(command, "-p", settings, "--pythonpath", place.python, "--outputjson")
    for each in json.loads(output)["generalDiagnostics"]:
        line = each.get("range", {"start": {"line": -1}})["start"]["line"] + 1
        file = place.relative(each["file"])
        yield Diagnostic(file, line, each.get("rule", "error"), each["message"])


def mypy(command: str, place: Place, settings: str = "mypy.ini") -> Iterator[Diagnostic]:
    """Run mypy."""
    options = ["--config-file", settings, "--python-executable", place.python]
    options += ["--cache-dir", os.devnull, "--output", "json"]
    lines = place.ran(command, *options, *folders(place)).splitlines()
    for line in filter(None, lines):
        each = json.loads(line)
        if each["severity"] != "note":
            file = place.relative(each["file"])
            yield Diagnostic(file, each["line"], each["code"], each["message"])


def ty(command: str, place: Place) -> Iterator[Diagnostic]:
    """Run ty."""
    options = ("--config-file", "ty.toml", "--python", place.prefix, "--output-format", "gitlab")
    for each in json.loads(place.ran(command, "check", *options, *folders(place))):
        found: Any = each["location"]
        line = found["positions"]["begin"]["line"]
        file = place.relative(found["path"])
        yield Diagnostic(file, line, each["check_name"], each["description"])


def pyrefly(command: str, place: Place) -> Iterator[Diagnostic]:
    """Run pyrefly."""
    options = ("-c", "pyrefly.toml", "--python-interpreter-path", place.python)
    files = [str(path) for each in folders(place) for path in (place.folder / each).glob("*.py")]
    output = place.ran(command, "check", *options, "--output-format", "json", *sorted(files))
    for each in json.loads(output)["errors"]:
        file = place.relative(each["path"])
        yield Diagnostic(file, each["line"], each["name"], each["description"])


def folders(place: Place) -> list[str]:
    """Return the folders of user code that are there."""
    return [name for name in ("right", "wrong") if (place.folder / name).is_dir()]


RUNS: dict[str, Callable[[str, Place], Iterator[Diagnostic]]] = {
    "pyright": pyright,
    "basedpyright": pyright,
    "mypy": mypy,
    "ty": ty,
    "pyrefly": pyrefly,
}


def expectations() -> dict[tuple[str, int], Expectation]:
    """Return the wrong lines, by file and number."""
    found: dict[tuple[str, int], Expectation] = {}
    for path in sorted((HERE / "wrong").glob("*.py")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "# wrong:" in text:
                match = _EXPECTATION.search(text)
                assert match, f"{path.name}:{number} has an expectation that cannot be read"
                names = CHECKERS if match["names"] == "all" else match["names"].split()
                place = (f"wrong/{path.name}", number)
                found[place] = Expectation(frozenset(names), match["reason"] or "")
    return found


@pytest.fixture(scope="module", params=CHECKERS)
def checked(
    request: pytest.FixtureRequest, command_of: Callable[..., str]
) -> tuple[str, list[Diagnostic]]:
    """Run one checker once over all the user code."""
    checker: str = request.param
    return checker, list(RUNS[checker](command_of(checker), HERE_AND_NOW))


def test_right_code_is_clean(checked: tuple[str, list[Diagnostic]]) -> None:
    """No checker, in the strictest mode that suits it, says anything about right code."""
    _, diagnostics = checked
    assert [str(each) for each in diagnostics if each.file.startswith("right/")] == []


def test_wrong_code_is_flagged(checked: tuple[str, list[Diagnostic]]) -> None:
    """Each checker flags the wrong lines that it is said to flag, and no other line."""
    checker, diagnostics = checked
    flagged: dict[tuple[str, int], list[Diagnostic]] = {}
    for each in diagnostics:
        if each.file.startswith("wrong/"):
            flagged.setdefault((each.file, each.line), []).append(each)
    expected = {place for place, each in expectations().items() if checker in each.checkers}
    caught = {
        place
        for place, found in flagged.items()
        if not all(each.rule.startswith(CONSEQUENCES) for each in found)
    }
    missed = [f"{file}:{line} is not flagged" for file, line in sorted(expected - caught)]
    surprising = [
        str(each) for place in sorted(flagged.keys() - expected) for each in flagged[place]
    ]
    assert missed + surprising == []


def test_mypy_with_the_plugin_of_pydantic(command_of: Callable[..., str], tmp_path: Path) -> None:
    """Nobody needs pydantic's plugin; it does no harm, and adds what mypy alone cannot know."""
    settings = tmp_path / "mypy.ini"
    written = (HERE / "mypy.ini").read_text(encoding="utf-8")
    with_plugin = written.replace("[mypy]\n", "[mypy]\nplugins = pydantic.mypy\n")
    settings.write_text(with_plugin.replace("$MYPY_CONFIG_FILE_DIR", str(HERE)), encoding="utf-8")
    found = list(mypy(command_of("mypy"), HERE_AND_NOW, str(settings)))
    assert [str(each) for each in found if each.file.startswith("right/")] == []
    expected = {place for place, each in expectations().items() if "plugin" in each.reason}
    assert expected
    assert expected <= {(each.file, each.line) for each in found}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Install the packages in an environment of their own, and put the right code beside it."""
    base = tmp_path_factory.mktemp("installed").resolve()
    venv.create(base / "venv", symlinks=os.name != "nt", with_pip=False)
    python = next(path for path in base.glob("venv/*/python*") if path.is_file())
    site = Path(sysconfig.get_path("purelib", vars={"base": str(base / "venv")}))
    site.joinpath("dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    root = HERE.parents[1]
    for package in ("allenorm", "codegen/allenorm_codegen", "generated/allenorm_models"):
        shutil.copytree(root / package, site / Path(package).name)
    folder = base / "checkout/tests/typing"
    shutil.copytree(HERE / "right", folder / "right")
    shutil.copytree(root / "tests/support/zoo", folder.parent / "support/zoo")
    for path in HERE.iterdir():
        if path.suffix in {".ini", ".json", ".toml"}:
            shutil.copy(path, folder)
    for name in ("codegen", "generated"):
        (base / "checkout" / name).mkdir()
    return Place(folder, str(python), str(base / "venv"))


@pytest.mark.parametrize("checker", CHECKERS)
def test_right_code_is_clean_with_the_packages_installed(
    checker: str, installed: Place, command_of: Callable[..., str]
) -> None:
    """Checkers follow an installed package by other rules: what is exported, what is typed."""
    assert [str(each) for each in RUNS[checker](command_of(checker), installed)] == []


def test_every_exception_has_its_reason() -> None:
    """Where a checker does not flag a mistake, the comment names it and says why."""
    found = expectations()
    assert len(found) >= 300
    for (file, line), each in found.items():
        place = f"{file}:{line}"
        assert each.checkers <= set(CHECKERS), place
        for checker in set(CHECKERS) - each.checkers:
            assert re.search(rf"\b{checker}\b.*: \w", each.reason), (
                f"{place} is silent on {checker}"
            )
        assert each.checkers != set(CHECKERS) or not each.reason, place


def test_pyright_catches_nearly_all() -> None:
    """At most one mistake in twenty escapes pyright, the checker of most editors."""
    found = expectations().values()
    assert sum("pyright" in each.checkers for each in found) >= 0.95 * len(found)


def test_right_code_runs() -> None:
    """Right code is more than right to checkers: each of its modules can be imported."""
    for path in sorted((HERE / "right").glob("*.py")):
        assert runpy.run_path(str(path))["__doc__"], path.name
