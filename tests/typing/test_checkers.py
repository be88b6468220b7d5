"""Five type checkers over one set of right and of wrong user code.

A wrong line ends in an expectation: `# wrong: all`, or the names of the checkers that flag it and,
in parentheses, why the others do not. Nothing else may be flagged, and nothing less.
"""

import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

HERE = Path(__file__).parent
CHECKERS = ("pyright", "basedpyright", "mypy", "ty", "pyrefly")
FOLDERS = ("right", "wrong")

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


def relative(path: str) -> str:
    """Return a checker's path as one relative to this folder, where it lies below it."""
    resolved = (HERE / path).resolve()
    return resolved.relative_to(HERE).as_posix() if resolved.is_relative_to(HERE) else path


def ran(*command: str) -> str:
    """Return what a checker prints; it exits with 1 where it finds something."""
    done = subprocess.run(
        command, cwd=HERE, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode in {0, 1}, f"{command[0]} failed: {done.stdout}{done.stderr}"
    return done.stdout


def pyright(command: str) -> Iterator[Diagnostic]:
    """Run pyright, or basedpyright, with the settings in its file."""
    settings = f"{Path(command).stem}.json"
    output = json.loads(
        ran(command, "-p", settings, "--pythonpath", sys.executable, "--outputjson")
    )
    for each in output["generalDiagnostics"]:
        line = each.get("range", {"start": {"line": -1}})["start"]["line"] + 1
        yield Diagnostic(relative(each["file"]), line, each.get("rule", "error"), each["message"])


def mypy(command: str, *arguments: str) -> Iterator[Diagnostic]:
    """Run mypy."""
    settings = ("--config-file", "mypy.ini", "--python-executable", sys.executable)
    settings += ("--cache-dir", os.devnull)
    output = ran(command, *settings, "--output", "json", *(arguments or FOLDERS))
    for each in map(json.loads, output.splitlines()):
        if each["severity"] != "note":
            yield Diagnostic(relative(each["file"]), each["line"], each["code"], each["message"])


def ty(command: str) -> Iterator[Diagnostic]:
    """Run ty."""
    settings = ("--config-file", "ty.toml", "--python", sys.prefix, "--output-format", "gitlab")
    for each in json.loads(ran(command, "check", *settings, *FOLDERS)):
        place: Any = each["location"]
        line = place["positions"]["begin"]["line"]
        yield Diagnostic(relative(place["path"]), line, each["check_name"], each["description"])


def pyrefly(command: str) -> Iterator[Diagnostic]:
    """Run pyrefly."""
    settings = ("-c", "pyrefly.toml", "--python-interpreter-path", sys.executable)
    files = sorted(str(path) for folder in FOLDERS for path in (HERE / folder).glob("*.py"))
    output = ran(command, "check", *settings, "--output-format", "json", *files)
    for each in json.loads(output)["errors"]:
        yield Diagnostic(relative(each["path"]), each["line"], each["name"], each["description"])


RUNS: dict[str, Callable[[str], Iterator[Diagnostic]]] = {
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
    return checker, list(RUNS[checker](command_of(checker)))


def test_right_code_is_clean(checked: tuple[str, list[Diagnostic]]) -> None:
    """No checker, in the strictest mode that suits it, says anything about right code."""
    _, diagnostics = checked
    elsewhere = [str(each) for each in diagnostics if not each.file.startswith("wrong/")]
    assert elsewhere == []


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
    found = list(mypy(command_of("mypy"), "--config-file", str(settings), *FOLDERS))
    assert [str(each) for each in found if not each.file.startswith("wrong/")] == []
    expected = {place for place, each in expectations().items() if "plugin" in each.reason}
    assert expected
    assert expected <= {(each.file, each.line) for each in found}


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
