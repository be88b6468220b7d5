"""The command `allenorm schema diff`: two documents, from wherever they come."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from allenorm.cli import main
from allenorm.local import Store
from allenorm.schema import bundled
from allenorm.server import running
from made_schema import described
from terminal import COMMAND, ENVIRONMENT

Documents = Callable[..., str]


@pytest.fixture(name="document")
def document_fixture(tmp_path: Path) -> Documents:
    """Return a function that writes a document of one class, and returns its path."""

    def document(name: str, *, indent: int | None = None, **fields: str) -> str:
        file = tmp_path / name
        entry = described("animals", {"id": "integer", **fields})
        file.write_text(json.dumps({"msg": [{"Animal": entry}]}, indent=indent))
        return str(file)

    return document


def test_files_that_differ(document: Documents, capsys: pytest.CaptureFixture[str]) -> None:
    """A difference is the exit code 1, told class by class, with what breaks marked."""
    old, new = document("old.json", weight="integer"), document("new.json", height="float")

    assert main(["schema", "diff", old, new]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"--- {old} (SHA-256 ")
    assert lines[1].startswith(f"+++ {new} (SHA-256 ")
    assert lines[2:] == [
        "2 changes, 1 of them breaking",
        "Animal",
        "  + field height: float, nullable",
        "  - field weight: integer, nullable (breaking)",
    ]


def test_difference_as_json(document: Documents, capsys: pytest.CaptureFixture[str]) -> None:
    """--json gives the same as one object."""
    old, new = document("old.json"), document("new.json", height="float")

    assert main(["schema", "diff", old, new, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["breaking"], len(found["changes"])) == (0, 1)
    assert found["changes"][0]["member"] == "height"


def test_one_model_in_two_texts(document: Documents, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that say the same do not differ, and it is told that they are other texts."""
    assert main(["schema", "diff", document("a.json"), document("b.json", indent=2)]) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "no changes; the documents are other texts of one model"
    ]
    assert main(["schema", "diff", "bundled", "sample"]) == 0
    assert capsys.readouterr().out.splitlines()[2:] == ["no changes"]


def test_the_bundled_one_and_what_is_live(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a word the bundled schema is compared with that of ALLENORM_URL."""
    with running("sample") as url:
        monkeypatch.setenv("ALLENORM_URL", url)
        assert main(["schema", "diff"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("--- bundled ")
        assert lines[1].startswith(f"+++ {url}/api/v2/data.json ")
        monkeypatch.delenv("ALLENORM_URL")
        assert main(["schema", "diff", "bundled", url]) == 0
        assert main(["schema", "diff", "bundled", f"{url}/api/v2/data.xml"]) == 0
        assert main(["schema", "diff", "bundled", f"{url}/api/v2/data/Gene/describe.json"]) == 1
        assert main(["schema", "diff", "bundled", f"{url}?x=1"]) == 2


def test_what_live_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the variable names a store, it is the store that is said to have been asked."""
    with Store.create(tmp_path / "own.sqlite"):
        pass
    for place in ("sample", str(tmp_path / "own.sqlite")):
        monkeypatch.setenv("ALLENORM_URL", place)
        assert main(["schema", "diff", "bundled", "live"]) == 0
        assert capsys.readouterr().out.splitlines()[1].startswith(f"+++ {place} (SHA-256 ")


def test_a_server_with_another_schema(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the server has more and less is told, also types that nobody knows."""
    entry = described("animals", {"id": "integer", "shape": "blob"})
    httpserver.expect_request("/api/v2/data.json").respond_with_json({"msg": [{"Animal": entry}]})

    assert main(["schema", "diff", "bundled", httpserver.url_for("/")]) == 1
    got = capsys.readouterr()
    assert "+ class: table animals, 2 fields" in got.out
    assert f"- class: table {bundled().classes['Age'].table}" in got.out
    assert "allenorm: warning: " in got.err
    assert "unknown type 'blob'" in got.err


def test_hostile_documents(document: Documents, capsys: pytest.CaptureFixture[str]) -> None:
    """Names of files that a terminal would obey are shown as escapes."""
    old, new = document("a.json"), document("\x1b[31mb\n.json", height="float")

    assert main(["schema", "diff", old, new]) == 1
    got = capsys.readouterr()
    assert "\x1b" not in got.out
    assert "\\x1b[31mb\\n.json" in got.out


def test_the_same_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """To compare a schema with itself is a slip, and refused before anybody is asked."""
    assert main(["schema", "diff", "live"]) == 2
    assert "live would be compared with itself" in capsys.readouterr().err


def test_nobody_answers() -> None:
    """A server that is down is one line on standard error, and the exit code 2."""
    done = subprocess.run(
        [*COMMAND, "schema", "diff"],
        env={**ENVIRONMENT, "ALLENORM_URL": "http://me:secret@127.0.0.1:1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("allenorm: error: ")
    assert "secret" not in done.stderr
    assert "Traceback" not in done.stderr
