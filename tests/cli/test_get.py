"""`allenorm get`: rows by their ids in the shell."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Structure
from allenorm.cli import main
from allenorm.cli._listing import lines_of, listed
from allenorm.cli._table import console
from atlas import AtlasServer
from terminal import Screen, seen

SAMPLE = ("--from", "sample")


def rows_of(text: str) -> list[Any]:
    """Return the rows of JSON lines."""
    return [json.loads(line) for line in text.splitlines()]


def test_rows_come_in_the_order_of_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    """Words and commas name ids; each row comes once, in that order, with its associations."""
    words = ["385", "8,997", "385", "--include", "ontology"]
    assert main(["get", "Structure", *words, *SAMPLE]) == 0

    out, err = capsys.readouterr()
    rows = rows_of(out)
    assert [each["id"] for each in rows] == [385, 8, 997]
    assert list(rows[0])[:3] == ["id", "atlas_id", "name"]
    assert rows[0]["ontology"]["name"] == "Mouse Brain Atlas"
    assert err == ""


def test_csv_has_the_same_order(capsys: pytest.CaptureFixture[str]) -> None:
    """All formats have the rows in one order."""
    assert main(["get", "Structure", "385", "8", "--csv", *SAMPLE]) == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [each["acronym"] for each in rows] == ["VISp", "grey"]


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_missing_rows_are_named(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that were found are printed; standard error names the others, and the code is 1."""
    assert main(["get", "Structure", "1,385,2", form, *SAMPLE]) == 1

    out, err = capsys.readouterr()
    assert "VISp" in out
    assert err == (
        "allenorm: there is no Structure with id 1\nallenorm: there is no Structure with id 2\n"
    )


def test_many_missing_rows_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads two thousand lines."""
    for number, last in ((20, "there is no Gene with id 20"), (21, "nor with 1 more of these ids")):
        ids = ",".join(map(str, range(1, number + 1)))
        assert main(["get", "Gene", ids, *SAMPLE]) == 1
        lines = capsys.readouterr().err.splitlines()
        assert lines[-1] == f"allenorm: {last}"
        assert len(lines) == number


def test_no_row_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is an empty array, or an empty file."""
    assert main(["get", "Structure", "1", "--json", *SAMPLE]) == 1
    assert json.loads(capsys.readouterr().out) == []
    assert main(["get", "Structure", "1", "--out", str(tmp_path / "x.jsonl"), *SAMPLE]) == 1
    assert (tmp_path / "x.jsonl").read_text() == ""


def test_nothing_to_list(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """A person is told what is missing, too."""
    assert screen.call(main, ["get", "Structure", "1", *SAMPLE]) == 1

    assert screen.text == ""
    assert capsys.readouterr().err == "allenorm: there is no Structure with id 1\n"


def test_one_row_is_listed(screen: Screen) -> None:
    """One row has an attribute a line, and what it leads to is indented below."""
    words = ["385", "--include", "ontology,structure_sets"]
    assert screen.call(main, ["get", "Structure", *words, *SAMPLE]) == 0

    assert screen.lines[:5] == [
        "id                            385",
        "atlas_id                      21",
        "name                          Primary visual area",
        "acronym                       VISp",
        "st_level                      null",
    ]
    start = screen.lines.index("ontology")
    assert screen.lines[start + 1] == "  id                          1"
    start = screen.lines.index("structure_sets                2 structure_sets")
    assert [line.split()[:2] for line in screen.lines[start + 1 :: 3]] == [["-", "id"]] * 2


def test_several_rows_are_a_table(screen: Screen) -> None:
    """Several rows are a table, also where one of them alone is found."""
    assert screen.call(main, ["get", "Structure", "385", "8", *SAMPLE]) == 0

    assert screen.lines[0].split()[:2] == ["id", "atlas_id"]
    assert [line.split()[0] for line in screen.lines[2:]] == ["385", "8"]
    screen.truncate(0)
    assert screen.call(main, ["get", "Structure", "385", "1", *SAMPLE]) == 1
    assert len(screen.lines) == 3


def test_a_table_has_every_row(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Who names ids gets all of their rows, however many there are."""
    with Client("sample") as client:
        ids = [str(each.id) for each in Structure.where().using(client).limit(60)]
    assert screen.call(main, ["get", "Structure", ",".join(ids), *SAMPLE]) == 0

    assert [line.split()[0] for line in screen.lines[2:]] == ids
    assert "first" not in capsys.readouterr().err


def test_one_row_in_another_format(screen: Screen, tmp_path: Path) -> None:
    """A flag or a file goes before the listing."""
    words = ["get", "Structure", "385", *SAMPLE]
    assert screen.call(main, [*words, "--jsonl"]) == 0
    assert rows_of(screen.text)[0]["acronym"] == "VISp"
    screen.truncate(0)
    assert screen.call(main, [*words, "--out", str(tmp_path / "x.csv")]) == 0
    assert screen.text.strip("\0") == ""


def test_a_listing_holds_anything(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values are whole on lines that fit, hostile text is shown, long lists are counted."""
    monkeypatch.setenv("COLUMNS", "40")
    record = {
        "name": "x" * 3000, "bad": "\x1b[2J[red]", "array": [1, 2],
        "donor": {"age": {"days": None}}, "nothing": None,
        "probes": [{"id": number, "gene": {"id": 0}} for number in range(25)],
        "empty": {}, "odd": [{}],
    }  # fmt: skip
    screen.write(screen.call(listed, record, screen.call(console)))

    lines = screen.lines
    assert max(map(len, lines)) <= 40
    assert screen.text.count("x") == 3000 + 1
    assert r"\x1b[2J[red]" in screen.text
    shown = [line for line in lines if not line.endswith("xxx")]
    assert shown[1:7] == [
        "array     [1, 2]",
        "donor",
        "  age",
        "    days  null",
        "nothing   null",
        "probes    25 probes",
    ]
    assert shown[7:10] == ["- id      0", "  gene", "    id    0"]
    assert "- ...     5 more; --json prints all" in shown
    assert "\x1b[2mnull" in screen.getvalue()
    assert [line.name for line in lines_of({"odd": [{}]})] == ["odd"]
    assert list(lines_of({"odd": [{"id": 1}, 5]})) == [("odd", '[{"id": 1}, 5]', False)]
    assert len(list(lines_of({"probes": [{"id": 1}] * 20}))) == 21
    assert [len(line.name) for line in lines_of({"x" * 5000: 1})] == [60]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Structur", "1"], "did you mean 'Structure'?"),
        (["model::Structure", "1"], "there is no class 'model::Structure'"),
        (["mouse_differential", "1"], "is an informatics service"),
        (["Structure", "x"], "'x' is no id"),
        (["Structure", "1.0"], "is no id"),
        (["Structure", "1,,2"], "'' is no id"),
        (["Structure", "9" * 30], "is no id"),
        (["Structure", "\u0661"], "is no id"),
        (["Structure", "1", "--include", "ontolgy"], "did you mean 'ontology'?"),
        (["Structure", "1", "--json", "--csv"], "exclude each other"),
        (["Structure", "1", "--only", "id", "--except", "name"], "exclude each other"),
        (["Structure", "1", "--except", "name,id"], "named by their ids keep them"),
        (["Structure", "1", "--only", "nme"], "did you mean 'name'?"),
        (["StructureHierarchy", "1"], "StructureHierarchy has no id; choose rows by other columns"),
    ],
)
def test_what_is_refused(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line on standard error says what is wrong; the code is that of unusable input."""
    assert main(["get", *words, *SAMPLE]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Columns are chosen as in a query; the id always comes, for it says which row it is."""
    words = ["get", "Structure", "385", "8", *SAMPLE]
    assert main([*words, "--only", "acronym,id"]) == 0
    assert rows_of(capsys.readouterr().out) == [
        {"id": 385, "acronym": "VISp"},
        {"id": 8, "acronym": "grey"},
    ]
    assert main([*words, "--only", "ontology.name"]) == 0
    assert [list(each) for each in rows_of(capsys.readouterr().out)] == [["id", "ontology"]] * 2
    assert main([*words, "--except", "acronym,name"]) == 0
    assert not {"acronym", "name"} & {*rows_of(capsys.readouterr().out)[0]}


def test_over_http(server_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`allenorm serve` answers as the file does."""
    words = ["get", "Specimen", "320654829", "1", "--include", "donor.age", "--json"]
    assert main([*words, *SAMPLE]) == 1
    here = capsys.readouterr()
    assert main([*words, "--from", server_url]) == 1
    assert capsys.readouterr() == here


def test_rows_that_nobody_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A server that answers with other rows has not got the one that was asked for."""
    rows = [{"id": 5}, {"id": 6}, {"acronym": "no id"}, {"id": [7]}]
    body = {"success": True, "start_row": 0, "num_rows": 4, "total_rows": 4, "msg": rows}
    with AtlasServer() as server:
        server.always = json.dumps(body).encode()
        assert main(["get", "Structure", "6", "7", "--from", server.url]) == 1

    out, err = capsys.readouterr()
    assert rows_of(out) == [{"id": 6}]
    assert err == "allenorm: there is no Structure with id 7\n"


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize("columns", [60, 120])
def test_what_a_person_sees(columns: int) -> None:
    """A listing fits the terminal, whole, and says where it comes from."""
    code, _, plain = seen(
        "get", "Structure", "385", "--include", "ontology", *SAMPLE, columns=columns
    )

    assert code == 0
    lines = [line.rstrip() for line in plain.splitlines()]
    words = " ".join(plain.split())
    assert "description Synthetic ontology: Mouse Brain Atlas." in words
    assert max(map(len, plain.splitlines())) <= columns
    assert lines[-1] == "allenorm: note: the answer comes from a synthetic sample"
