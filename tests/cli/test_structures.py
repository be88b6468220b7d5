"""The command `allenorm structures`: the tree, its parts, rows, and what a person sees."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from allenorm.cli import main
from allenorm.local import Store
from allenorm.server import running
from terminal import COMMAND, ENVIRONMENT, Screen, seen

SAMPLE = ("structures", "--from", "sample")


@pytest.fixture(name="hostile")
def hostile_fixture(tmp_path: Path) -> str:
    """Return a store whose structures have what a terminal would obey, and no proper colours."""
    rows: list[dict[str, Any]] = [
        {"id": 1, "acronym": "a\x1b[31m", "name": "[bold]x[/bold]\r\n\u202eb"},
        {"id": 2, "acronym": None, "name": None, "parent_structure_id": 1},
        {"id": 3, "acronym": "same", "name": "same", "parent_structure_id": 2},
        {"id": 4, "acronym": "385", "name": "no number", "parent_structure_id": 1},
    ]
    colors = ["red", "", None, "8858C"]
    path = tmp_path / "hostile.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put(
            "Structure",
            [
                {"graph_id": 1, "graph_order": row["id"], "color_hex_triplet": color, **row}
                for row, color in zip(rows, colors, strict=True)
            ],
        )
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """Run the command, and return what it printed."""
    assert main([*words]) == code
    return capsys.readouterr().out


def test_the_tree_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe gets a line for each structure, with two spaces a level, in the atlas' order."""
    lines = printed(capsys, *SAMPLE).splitlines()

    assert len(lines) == 66
    assert lines[0] == "root"
    assert lines[1] == "  grey  Basic cell groups and regions"
    assert printed(capsys, *SAMPLE, "--root", "HPF", "--depth", "2").splitlines() == [
        "HPF  Hippocampal formation",
        "  HIP  Hippocampal region",
        "    CA  Ammon's horn",
        "    DG  Dentate gyrus",
    ]
    assert printed(capsys, *SAMPLE, "--root", "1080", "--depth", "0") == "HIP  Hippocampal region\n"


def test_ways_up_and_down(capsys: pytest.CaptureFixture[str]) -> None:
    """--ancestors is the way from the root, --descendants what is below, both are both."""
    up = printed(capsys, *SAMPLE, "--ancestors", "CA").split()
    down = printed(capsys, *SAMPLE, "--descendants", "CA").splitlines()
    both = printed(capsys, *SAMPLE, "--ancestors", "CA", "--descendants", "CA").splitlines()

    assert up[0] == "root"
    assert down == ["CA  Ammon's horn", "  CA1  Field CA1", "  CA2  Field CA2", "  CA3  Field CA3"]
    assert [line.strip() for line in both[-4:]] == [line.strip() for line in down]
    assert len(both) == 8 + 3
    part = printed(capsys, *SAMPLE, "--root", "HPF", "--ancestors", "CA1").splitlines()
    assert [line.split()[0] for line in part] == ["HPF", "HIP", "CA", "CA1"]


def test_search(capsys: pytest.CaptureFixture[str]) -> None:
    """A text is looked for in acronyms, whole, and in names; what is above is printed, too."""
    lines = printed(capsys, *SAMPLE, "FIELD CA").splitlines()
    rows = json.loads(printed(capsys, *SAMPLE, "FIELD CA", "--json"))

    assert lines[0] == "root"
    assert [line.split()[0] for line in lines[-3:]] == ["CA1", "CA2", "CA3"]
    assert [row["acronym"] for row in rows] == ["CA1", "CA2", "CA3"]
    assert [row["id"] for row in json.loads(printed(capsys, *SAMPLE, "visp", "--json"))] == [385]


def test_ids_and_patterns(capsys: pytest.CaptureFixture[str]) -> None:
    """An id is that structure, and * stands for any text in the whole of a name or an acronym."""

    def found(text: str) -> list[str]:
        rows = json.loads(printed(capsys, *SAMPLE, text, "--json"))
        return [row["acronym"] for row in rows]

    assert found("385") == ["VISp"]
    assert found("field*") == ["CA1", "CA2", "CA3"]
    assert found("*CA3") == ["CA3"]
    assert found("ca*") == ["CA", "CA1", "CA2", "CA3", "CP"]
    assert main([*SAMPLE, "*ielt*d"]) == 1
    assert main([*SAMPLE, "CA.*"]) == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [("VSp", "; did you mean 'VISp'?"), ("cerebelum", "; did you mean 'Cerebellum'?"), ("8q8", "")],
)
def test_a_near_miss(text: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The acronym or name that is most like a text is named."""
    assert main([*SAMPLE, text]) == 1
    assert capsys.readouterr().err.endswith(f"no structure is called {text!r}{hint}\n")


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    """No structure is the exit code 1, and a note says so."""
    for words, said in (
        (["zebra\x1b"], "no structure is called 'zebra"),
        (["zebra", "--json"], "no structure is called 'zebra'"),
        (["--graph", "99"], "there are no structures of graph 99"),
        (["--graph", "1", "--set", "no such"], "of graph 1 and set no such"),
    ):
        assert main([*SAMPLE, *words]) == 1
        got = capsys.readouterr()
        assert got.out in {"", "[]\n"}
        assert said in got.err
        assert "\x1b" not in got.err


def test_unknown_acronyms(capsys: pytest.CaptureFixture[str]) -> None:
    """An acronym that an option names and no structure has is an error, with the nearest."""
    for option in ("--root", "--ancestors", "--descendants"):
        assert main([*SAMPLE, option, "VSp"]) == 2
        assert "there is no 'VSp'" in capsys.readouterr().err
    assert main([*SAMPLE, "--root", "999999"]) == 2
    assert main([*SAMPLE, "--root", "CB", "--ancestors", "VISp"]) == 2


def test_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """--json, --jsonl and --csv have the same rows, depth first, with their levels."""
    rows = json.loads(printed(capsys, *SAMPLE, "--root", "HIP", "--depth", "1", "--json"))
    lines = printed(capsys, *SAMPLE, "--root", "HIP", "--depth", "1", "--jsonl").splitlines()
    table = printed(capsys, *SAMPLE, "--root", "HIP", "--depth", "1", "--csv")

    assert [(row["acronym"], row["level"]) for row in rows] == [("HIP", 0), ("CA", 1), ("DG", 1)]
    assert [json.loads(line) for line in lines] == rows
    assert [row["id"] for row in csv.DictReader(io.StringIO(table))] == [
        str(row["id"]) for row in rows
    ]
    assert rows[0]["color_hex_triplet"]
    assert rows[1]["parent_structure_id"] == rows[0]["id"]


def test_graphs_and_sets_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A graph and a set are named by id or by name; a set may have several roots."""
    by_id = printed(capsys, *SAMPLE, "--graph", "1", "--set", "2")
    by_name = printed(capsys, *SAMPLE, "--set", "Mouse - Coarse")

    assert by_id == by_name
    assert len(by_id.splitlines()) == 12
    assert not any(line.startswith(" ") for line in by_id.splitlines())
    assert printed(capsys, *SAMPLE, "--graph", "10") != printed(capsys, *SAMPLE)


def test_on_a_terminal() -> None:
    """A person sees branches in the colours of the atlas, and where the rows are from."""
    code, raw, text = seen(
        *SAMPLE, "--root", "HIP", columns=80, environment={"COLORTERM": "truecolor"}
    )

    assert code == 0
    assert "├── ● CA  Ammon's horn" in text
    assert "│   ├── ● CA1  Field CA1" in text
    assert "\x1b[38;2;137;207;214m● " in raw
    assert "synthetic sample" in text


def test_found_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was searched for is bold, and what is above it dim; without colours on request."""
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    assert main([*SAMPLE, "Dentate gyrus"]) == 0
    last, first = screen.getvalue().splitlines()[-1], screen.getvalue().splitlines()[0]
    assert "\x1b[1mDG" in last
    assert "\x1b[2mroot" in first
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Screen()
    monkeypatch.setattr("sys.stdout", plain)
    assert main([*SAMPLE, "--root", "DG"]) == 0
    assert plain.text == "● DG  Dentate gyrus\n"
    assert "\x1b[3" not in plain.getvalue()


def test_a_terminal_without_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only ASCII can be shown, so are the branches and the spots."""
    screen = Screen("ascii")
    monkeypatch.setattr("sys.stdout", screen)

    assert main([*SAMPLE, "--root", "HIP", "--depth", "1"]) == 0
    assert screen.lines == [
        "* HIP  Hippocampal region",
        "+-- * CA  Ammon's horn",
        "`-- * DG  Dentate gyrus",
    ]


def test_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are cut, so that each structure is one line; none is left out for want of room."""
    for columns, most in (("60", 60), ("20", 4 * 10 + 14)):
        monkeypatch.setenv("COLUMNS", columns)
        screen = Screen()
        monkeypatch.setattr("sys.stdout", screen)

        assert main([*SAMPLE]) == 0
        assert len(screen.lines) == 66
        assert all("●" in line for line in screen.lines)
        assert max(map(len, screen.lines)) <= most


def test_hostile_rows(
    hostile: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names are harmless on a terminal and in a pipe; what is no colour is none."""
    words = ("structures", "--from", hostile)
    text = printed(capsys, *words)
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    assert main([*words]) == 0

    assert text.splitlines() == [
        "a\\x1b[31m  [bold]x[/bold]\\r\\n\\u202eb",
        "  2",
        "    same",
        "  385  no number",
    ]
    assert screen.lines == [
        "a\\x1b[31m  [bold]x[/bold]\\r\\n\\u202eb",
        "├── 2",
        "│   └── same",
        "└── ● 385  no number",
    ]
    monkeypatch.undo()
    assert printed(capsys, *words, "--root", "385") == "385  no number\n"


def test_over_http() -> None:
    """A server gives the same as the store that it serves, in a process of its own."""
    with running("sample") as url:
        done = subprocess.run(
            [*COMMAND, "structures", "--root", "HIP"],
            env={**ENVIRONMENT, "ALLENORM_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "HIP  Hippocampal region"


def test_nobody_answers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is down is an error, and the exit code 2."""
    monkeypatch.setenv("ALLENORM_MAX_ATTEMPTS", "1")

    assert main(["structures", "--from", "http://127.0.0.1:1"]) == 2
    assert capsys.readouterr().err.startswith("allenorm: error: ")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The help says which graphs there are, and the exit codes."""
    with pytest.raises(SystemExit) as raised:
        main(["structures", "--help"])

    assert raised.value.code == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "1 is the adult mouse" in out
    assert "1 no such structures" in out
