"""The functions of `allenorm.services`: what is written, checked and refused."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from allenorm.cli import main
from allenorm.errors import GenerationError
from allenorm_codegen._formatter import find_ruff, unformatted
from allenorm_codegen._services import build_services, bundled_services, read_services
from allenorm_codegen._services_command import run_services, services_directory


def described(**changes: Any) -> str:
    """Return a description of one service, with changes."""
    service = {
        "name": "find",
        "module": "search",
        "summary": "Find.",
        "result": "GeneRecord",
        "answer": "rows",
        "parameters": [{"name": "row", "kind": "integer", "required": True, "text": "A row."}],
        "example": {"row": 5},
    }
    return json.dumps({"modules": {"search": "Search."}, "services": [service | changes]})


def test_what_is_there_is_what_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """The functions of this installation are those of the description."""
    assert main(["generate", "--services", "--check"]) == 0
    assert capsys.readouterr().out.strip().endswith("is up to date")


def test_a_formatter_would_leave_them(tmp_path: Path) -> None:
    """The text is in ruff's format, for closed sets of any length and single parameters."""
    ruff = find_ruff()
    if ruff is None:
        pytest.skip("ruff is not installed")
    long = [f"a_value_of_some_length_{each}" for each in range(5)]
    sets = [
        {"name": f"set{n}", "kind": "text", "text": "A set.", "values": long[:n], "required": r}
        for n in range(1, 6)
        for r in (True, False)
        if n % 2 == r
    ]
    values = [letter * 22 for letter in "abc"]
    sets.append({"name": "sets", "kind": "text", "text": "A set.", "values": values})
    texts = {
        **build_services(read_services(bundled_services())),
        "one.py": build_services(read_services(described()))["search.py"],
        "sets.py": build_services(read_services(described(parameters=sets, example={})))[
            "search.py"
        ],
        "free.py": build_services(read_services(described(paged=False)))["search.py"],
    }
    names = [name for name in texts if name.endswith(".py")]
    for name in names:
        (tmp_path / name).write_text(texts[name], encoding="utf-8")
        compile(texts[name], name, "exec")

    assert unformatted(tmp_path, names, ruff) == ""


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "{}",
        described(name="Find"),
        described(name="class"),
        described(name="a; import os"),
        described(module="other"),
        described(result="os.system"),
        described(answer="tree"),
        described(summary='"""'),
        described(summary="a\nb"),
        described(note=5),
        described(parameters=[{"name": "row", "kind": "blob", "text": ""}]),
        described(parameters=[{"name": "row", "kind": "text", "text": "", "values": ["\\"]}]),
        described(parameters=[{"name": "row", "kind": "text", "text": ""}] * 2),
        described(example={"column": 5}),
        described(example={"row": 'x"""\nimport os'}),
        described(example={"row": ["\\"]}),
        described(example={"row": {"a": 1}}),
        described(example={"row": float("inf")}),
        described(summary=">>> import os"),
        described(name="rows_query"),
        described(paged="no"),
        described(any_of="row"),
        described(
            parameters=[{"name": "start_row", "kind": "integer", "text": ""}],
            example={"start_row": 1},
        ),
        described(parameters=[{"name": "row", "kind": "text", "text": "", "required": "yes"}]),
        described(parameters=[{"name": "row", "kind": "text", "text": "", "values": "row"}]),
        json.dumps({"modules": {"search": '"""\nimport os\n"""'}, "services": []}),
        described(any_of=["column"]),
        described(parameters=[], example={}),
        json.dumps(
            {"modules": {"search": "S"}, "services": json.loads(described())["services"] * 2}
        ),
        json.dumps({"modules": {"a-b": "S"}, "services": []}),
    ],
)
def test_what_is_no_description_is_refused(text: str) -> None:
    """Nothing that is no name or no plain text becomes code."""
    with pytest.raises(GenerationError, match="description of the services"):
        read_services(text)


def test_the_command_writes_and_compares(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It writes once, tells what differs, and replaces edited files only with --force."""
    place = tmp_path / "_generated"

    def run(**options: bool) -> int:
        arguments = {"check": False, "diff": False, "force": False} | options
        return run_services(argparse.Namespace(**arguments), place)

    assert run(check=True) == 1
    assert "missing: __init__.py" in capsys.readouterr().out
    assert run() == 0
    assert "wrote 34 services" in capsys.readouterr().out
    assert run() == 0
    assert "is up to date" in capsys.readouterr().out
    (place / "mouse.py").write_text("edited", encoding="utf-8")
    assert run(diff=True) == 0
    assert "edited: mouse.py" in capsys.readouterr().out
    with pytest.raises(GenerationError, match=r"edited: mouse\.py"):
        run()
    assert run(force=True) == 0
    assert run(check=True) == 0


def test_without_files_there_is_nothing_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that is no folder says so."""
    monkeypatch.setattr("allenorm_codegen._services_command.find_spec", lambda _: None)
    with pytest.raises(GenerationError, match="not installed as files"):
        services_directory()
