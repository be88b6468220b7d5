"""`allenorm query`: the rows of a query in the shell."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

import allenorm
from allenorm import Client, Structure, sample
from allenorm.cli import main
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer
from terminal import Screen

SAMPLE = ("--from", "sample")
URL = (
    "http://api.brain-map.org/api/v2/data/query.json?criteria=model::Structure,"
    "rma::criteria,[acronym$eq'VISp'],rma::include,ontology"
)


def rows_of(text: str) -> list[Any]:
    """Return the rows of JSON lines."""
    return [json.loads(line) for line in text.splitlines()]


def envelope(rows: list[Any], **members: Any) -> bytes:
    """Return the body of an answer."""
    counted = {"start_row": 0, "num_rows": len(rows), "total_rows": len(rows)}
    return json.dumps({"success": True, "id": 0, **counted, "msg": rows, **members}).encode()


@pytest.fixture
def hostile(httpserver: HTTPServer) -> str:
    """Return the URL of a server whose text attacks a terminal."""
    row = {
        "name": "\x1b[2J\x9b31m[red]x[/red]\u202e:brain:\r\n" + "y" * 5000,
        "id": 1,
        "acronym": "\x07",
        "not_in_the_schema": "\x1b]0;title\x07",
    }
    httpserver.expect_request("/api/v2/data/query.json").respond_with_data(
        envelope([row]), content_type="application/json"
    )
    return httpserver.url_for("")


def test_a_class_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A class alone means all of its rows, a line of JSON each, columns in the schema's order."""
    assert main(["query", "Structure", *SAMPLE]) == 0

    out, err = capsys.readouterr()
    rows = rows_of(out)
    with Client("sample") as client:
        assert [each["id"] for each in rows] == [
            each.id for each in Structure.where().using(client)
        ]
    names = list(Structure.__mapping__.columns)
    assert list(rows[0]) == [each for each in names if each in rows[0]]
    assert len(rows) > 50
    assert err == ""


@pytest.mark.parametrize("text", [URL, URL.partition("criteria=")[2], "-"])
def test_a_url_and_rma(
    text: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host of a URL does not matter; options go on from what it asks."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{URL}\n"))
    words = ["query", text, "--only", "id,ontology.name", "--where", "depth>1", *SAMPLE]
    assert main(words) == 0

    out, err = capsys.readouterr()
    assert rows_of(out) == [{"id": 385, "ontology": {"name": "Mouse Brain Atlas"}}]
    assert err == ""


def test_the_same_rows_over_http(server_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`allenorm serve` answers as the file does, in each format."""
    words = ["query", "Specimen", "--include", "donor.age,ephys_sweeps", "--where", "donor.id>1"]
    for form in ("--json", "--jsonl", "--csv", "--table"):
        assert main([*words, form, *SAMPLE]) == 0
        here = capsys.readouterr().out
        assert main([*words, form, "--from", server_url]) == 0
        assert capsys.readouterr().out == here
        assert here


def test_csv_is_that_of_to_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--csv` and a file of that name are what `to_csv()` writes, byte for byte."""
    with Client("sample") as client:
        query = allenorm.Specimen.include("donor", "ephys_sweeps").using(client)
        rows = query.to_csv(tmp_path / "expected.csv")
    words = ["query", "Specimen", "--include", "donor", "--include", "ephys_sweeps", *SAMPLE]
    assert main([*words, "--csv"]) == 0
    assert main([*words, "--out", str(tmp_path / "found.csv")]) == 0

    expected = (tmp_path / "expected.csv").read_bytes()
    assert capsys.readouterr().out.encode() == expected
    assert (tmp_path / "found.csv").read_bytes() == expected
    assert len(list(csv.reader(io.StringIO(expected.decode())))) == rows + 1


def test_json_is_one_array(capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` prints one array, of pages of any number; without rows it is empty."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALLENORM_PAGE_SIZE", "7")
        assert main(["query", "Structure", "--json", *SAMPLE]) == 0
    assert len(json.loads(capsys.readouterr().out)) > 50
    assert main(["query", "Structure", "--where", "id=1,2", "--json", *SAMPLE]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_flat_rows_have_types(capsys: pytest.CaptureFixture[str], screen: Screen) -> None:
    """The server sends text for flat rows; what is printed has the columns' types."""
    text = "model::Structure[id$eq385],rma::options[tabular$eq'structures.id,failed,name as n']"
    assert main(["query", text, *SAMPLE]) == 0
    assert rows_of(capsys.readouterr().out) == [
        {"id": 385, "failed": False, "n": "Primary visual area"}
    ]
    assert screen.call(main, ["query", text, *SAMPLE]) == 0
    assert screen.lines[::2] == [" id  failed  n", "385  false   Primary visual area"]


def test_no_request_for_what_cannot_be(capsys: pytest.CaptureFixture[str]) -> None:
    """A query that is known to have no rows prints none."""
    from allenorm.cli._output import write_query  # noqa: PLC0415 - as a program calls it

    assert write_query(Structure.where(id=[]), form="jsonl") == 0
    assert write_query(Structure.where(id=[]), form="csv") == 0
    assert write_query(Structure.where(id=[]), form="table") == 0
    out, err = capsys.readouterr()
    assert out.startswith("id,atlas_id,name")
    assert err == "allenorm: note: there are no rows\n"


def test_a_table_has_associations(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Associations to one have dotted columns, those to many a number, whatever lies beyond."""
    words = ["--where", "id=385", "--include", "ontology.structures,structure_sets.structures"]
    only = ["--only", "id,ontology.name"]
    assert screen.call(main, ["query", "Structure", *words, *only, *SAMPLE]) == 0

    assert screen.lines[0].split() == [
        "id", "ontology.name", "ontology.structures", "structure_sets",
    ]  # fmt: skip
    assert screen.lines[2].endswith("2 structure_sets")
    assert capsys.readouterr().err == ""


def test_records_keep_what_nobody_asked_for(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unknown members stay, after the columns; what is no record stays as it came."""
    row = {
        "ar_association_key_name": "1", "new": 1, "name": "n", "id": 2, "ontology": 5,
        "structure_sets": [{"name": "s", "id": 3, "ar_association_key_name": "2"}, None],
    }  # fmt: skip
    httpserver.expect_request("/api/v2/data/query.json").respond_with_data(
        envelope([row]), content_type="application/json"
    )
    words = ["query", "Structure", "--include", "ontology,structure_sets,parent"]
    assert main([*words, "--from", httpserver.url_for("")]) == 0

    out = capsys.readouterr().out
    assert out == (
        '{"id": 2, "name": "n", "new": 1, "ontology": 5, '
        '"structure_sets": [{"id": 3, "name": "s"}, null]}\n'
    )


def test_nothing_beyond_an_association_to_many_is_a_column(screen: Screen) -> None:
    """What lies beyond an association to many is counted with it, and has no column."""
    words = ["--only", "id,donor.name", "--limit", "1", "--include", "donor.specimens.structure"]
    assert screen.call(main, ["query", "Specimen", *words, *SAMPLE]) == 0

    assert screen.lines[0].split() == ["id", "donor.name", "donor.specimens"]
    assert screen.lines[2].endswith("specimens")


def test_what_was_included_is_shown_first(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names of what was included, and numbers of rows, go before the other columns."""
    monkeypatch.setenv("COLUMNS", "60")
    words = ["--limit", "1", "--include", "donor,ephys_sweeps"]
    assert screen.call(main, ["query", "Specimen", *words, *SAMPLE]) == 0

    assert screen.lines[0].split() == ["id", "name", "donor.name", "ephys_sweeps"]
    assert "do not fit are left out: donor_id, hemisphere" in capsys.readouterr().err


def test_a_column_and_an_association_of_one_name(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that took the place of a column comes after the columns, as any other."""
    row = {"transgenic_line": {"name": "n", "id": 1}, "weight": 1.5}
    httpserver.expect_request("/api/v2/data/query.json").respond_with_data(envelope([row]))
    words = ["query", "ApiConnectivity", "--include", "transgenic_line_"]
    assert main([*words, "--from", httpserver.url_for("")]) == 0

    out = capsys.readouterr().out
    assert out == '{"weight": 1.5, "transgenic_line": {"id": 1, "name": "n"}}\n'


def test_a_table_has_fifty_rows(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """A person gets the first 50 rows, and how to get all; `--limit` says otherwise."""
    words = ["query", "Structure", "--only", "id", *SAMPLE]
    assert screen.call(main, words) == 0
    assert len(screen.lines) == 52
    assert capsys.readouterr().err == (
        "allenorm: note: these are the first 50 rows; --limit all prints every one\n"
    )
    for limit, rows in (("all", 82), ("60", 60), ("3", 3)):
        screen.truncate(0)
        assert screen.call(main, [*words, "--limit", limit]) == 0
        assert len(screen.lines) == rows + 2
        assert capsys.readouterr().err == ""


def test_fifty_rows_are_all(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of more rows where there are none."""
    rows = {"Hemisphere": [{"id": number, "name": "n"} for number in range(1, 51)]}
    with AtlasServer(Answerer(bundled(), rows)) as server:
        assert screen.call(main, ["query", "Hemisphere", "--from", server.url]) == 0

    assert len(screen.lines) == 52
    assert "first" not in capsys.readouterr().err


def test_a_limit_of_the_text_is_one(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """What the query itself says counts as well."""
    text = "model::Structure,rma::options[num_rows$eq70][only$eq'id']"
    assert screen.call(main, ["query", text, *SAMPLE]) == 0

    assert len(screen.lines) == 72
    assert capsys.readouterr().err == ""


def test_hostile_text_in_a_table(
    hostile: str, screen: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of a server's text is obeyed; a member that is unknown is warned of."""
    assert screen.call(main, ["query", "Structure", "--from", hostile]) == 0

    assert all(line.isprintable() for line in screen.lines)
    assert r"\x1b[2J\x9b31m[red]x[/red]" in screen.text
    err = capsys.readouterr().err
    assert "allenorm: warning: " in err
    assert "not_in_the_schema" in err
    assert "\x1b" not in err


def test_hostile_text_in_json(hostile: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON says exactly what came, in letters that nothing obeys."""
    assert main(["query", "Structure", "--from", hostile]) == 0

    out = capsys.readouterr().out
    assert out.replace("\n", "").isprintable()
    assert rows_of(out)[0]["name"].startswith("\x1b[2J\x9b31m[red]x[/red]\u202e")


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv", "--table"])
def test_nothing_is_printed_without_an_answer(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output stays empty where no row could be had, names of columns among it."""
    with AtlasServer() as server:
        server.always = b'{"success": false, "msg": "no"}'
        assert main(["query", "Structure", form, "--from", server.url]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "the server refused the query: 'no'" in err


@pytest.mark.parametrize("form", ["--json", "--csv", "--table"])
def test_no_answer(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody who answers is one line, the code 2, and no file."""
    words = ["query", "Structure", form, "--from", "http://127.0.0.1:1"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALLENORM_MAX_ATTEMPTS", "1")
        assert main([*words, "--out", str(tmp_path / "rows")]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("allenorm: error: ")
    assert not list(tmp_path.iterdir())


def test_an_answer_that_breaks_off(
    httpserver: HTTPServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file is not there if the second page does not come; a pipe got the first."""
    page = envelope([{"id": number} for number in range(2)], total_rows=4)
    for _ in range(2):
        httpserver.expect_ordered_request("/api/v2/data/query.json").respond_with_data(page)
        httpserver.expect_ordered_request("/api/v2/data/query.json").respond_with_data("no")
    words = ["query", "Structure", "--only", "id", "--from", httpserver.url_for("")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALLENORM_PAGE_SIZE", "2")
        patch.setenv("ALLENORM_MAX_ATTEMPTS", "1")
        assert main([*words, "--out", str(tmp_path / "rows.csv")]) == 2
        assert main(words) == 2

    out, err = capsys.readouterr()
    assert rows_of(out) == [{"id": 0}, {"id": 1}]
    assert err.count("allenorm: error: ") == 2
    assert not list(tmp_path.iterdir())


def test_the_sample_is_a_file_as_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    """`--from` takes the path of a store."""
    words = ["query", "Structure", "--limit", "1", "--from", str(sample.path())]
    assert main(words) == 0

    assert rows_of(capsys.readouterr().out)[0]["id"] == 8
