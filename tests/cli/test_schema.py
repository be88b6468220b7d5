"""The command `allenorm schema`: show, search and path."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from allenorm import ApiConnectivity, Specimen
from allenorm.cli import main
from allenorm.errors import QueryError
from allenorm.local import Store
from allenorm.schema import bundled
from made_schema import described, schema_of
from terminal import COMMAND, ENVIRONMENT


def test_all_classes(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name every class comes with its table, its size and what it is."""
    assert main(["schema", "show", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)

    assert [row["class"] for row in rows] == list(bundled().classes)
    age = next(row for row in rows if row["class"] == "Age")
    assert age["table"] == "ages"
    assert (age["columns"], age["associations"]) == (8, 7)
    assert age["description"].startswith("An age of donors")


def test_all_classes_as_lines_and_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """Off a terminal a class is a line of JSON; --csv has a line of names."""
    assert main(["schema", "show"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert main(["schema", "show", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert len(lines) == len(rows) == 151
    assert json.loads(lines[0])["class"] == rows[0]["class"]
    assert list(rows[0]) == ["class", "table", "columns", "associations", "description"]


def test_one_class(capsys: pytest.CaptureFixture[str]) -> None:
    """A class is shown with its columns, associations and keys; none is missing."""
    assert main(["schema", "show", "Specimen"]) == 0
    text = capsys.readouterr().out
    owner = bundled().classes["Specimen"]

    assert text.startswith("Specimen: table specimens\n")
    assert f"columns ({len(owner.fields)})" in text
    assert f"associations ({len(owner.associations)})" in text
    lines = {line.split()[0]: line for line in text.splitlines() if line.startswith("  ")}
    assert {*lines} == {each.name for each in (*owner.fields, *owner.associations)}
    assert " primary key " in lines["id"]
    assert " key of donor " in lines["donor_id"]
    assert "string(255)" in lines["name"]
    assert "belongs_to" in lines["donor"]
    assert " by donor_id " in lines["donor"]
    assert " by its specimen_id " in lines["ephys_sweeps"]


def test_one_class_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--json gives one object with all of it."""
    assert main(["schema", "show", "Ellipse", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)

    assert (found["class"], found["table"], found["base"]) == (
        "Ellipse",
        "graphic_objects",
        "Shape",
    )
    assert "Rect" in found["same_table"]
    column = next(each for each in found["columns"] if each["name"] == "id")
    assert (column["type"], column["nullable"], column["key"]) == ("integer", False, "primary key")
    link = next(each for each in found["associations"] if each["name"] == "group")
    assert (link["kind"], link["target"], link["python"]) == ("belongs_to", "Group", "group")
    assert main(["schema", "show", "Ellipse"]) == 0
    text = capsys.readouterr().out
    assert "Descends from Shape.\nRows of its table may also be " in text


def test_members_as_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """--csv and --jsonl give a row for each column and association."""
    assert main(["schema", "show", "Organism", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert main(["schema", "show", "Organism", "--jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert len(rows) == len(lines) == 11
    assert {row["kind"] for row in rows} == {"column", "has_many"}
    assert (lines[0]["kind"], lines[0]["name"], lines[0]["target"]) == ("column", "id", None)
    assert rows[-1]["foreign_key"] == "organism_id"


def test_along_associations(capsys: pytest.CaptureFixture[str]) -> None:
    """A path leads to a class, or to one column; names as Python spells them are followed."""
    assert main(["schema", "show", "specimen.donor.organism", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["class"] == "Organism"
    assert main(["schema", "show", "ApiConnectivity.transgenic_line_", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["class"] == "TransgenicLine"
    assert main(["schema", "show", "Specimen.donor.name"]) == 0
    text = capsys.readouterr().out
    assert "columns (1)\n  name  string(255)" in text
    assert "associations" not in text
    assert main(["schema", "show", "ApiConnectivity"]) == 0
    assert "in Python transgenic_line_" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Specimn", "no class 'Specimn'; did you mean 'Specimen'?"),
        ("Specimen.doner", "no association or column 'doner'; did you mean 'donor'?"),
        ("Specimen.doner.name", "no association 'doner'; did you mean 'donor'?"),
        ("Specimen.name.id", "no association 'name'"),
        ("Specimen..donor", "no association ''"),
        ("Specimen.\x1b[31m", "no association or column '\\x1b[31m'"),
    ],
)
def test_unknown_names(name: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not there is an error with the nearest name, and harmless for a terminal."""
    assert main(["schema", "show", name]) == 2

    got = capsys.readouterr()
    assert got.out == ""
    assert words in got.err
    assert "\x1b" not in got.err


def test_schemas_of_ones_own(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Any document is shown; what has no class to lead to is not in Python."""
    assert main(["schema", "show", "Animal", "--schema", str(zoo)]) == 0
    text = capsys.readouterr().out

    assert "not in Python" in text
    assert "in Python where_" in text
    assert main(["schema", "show", "Animal.keeper", "--schema", str(zoo)]) == 2
    capsys.readouterr()
    assert main(["schema", "show", "Alone", "--schema", str(zoo)]) == 0
    assert capsys.readouterr().out == "Alone: table alone\n"


def test_several_keys_in_one_column(capsys: pytest.CaptureFixture[str]) -> None:
    """A column that is the key of two associations names both."""
    assert main(["schema", "show", "AtlasImage.data_set_id", "--json"]) == 0
    (column,) = json.loads(capsys.readouterr().out)["columns"]

    assert column["key"] == "key of data_set, section_data_set"


def test_search(capsys: pytest.CaptureFixture[str]) -> None:
    """Words are found in names and descriptions; the best come first, and the rest is told."""
    assert main(["schema", "search", "input", "resistance"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert lines[0]["name"] == "EphysFeature.input_resistance_mohm"
    assert lines[0]["matched"] == "name description"
    assert main(["schema", "search", "structure", "--max", "2", "--json"]) == 0
    got = capsys.readouterr()
    assert len(json.loads(got.out)) == 2
    assert "the best 2 of " in got.err
    assert main(["schema", "search", "structure", "--max", "0", "--csv"]) == 0
    got = capsys.readouterr()
    assert len(got.out.splitlines()) > 200
    assert got.err == ""


def test_search_that_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is the exit code 1, with the words that names have instead."""
    assert main(["schema", "search", "hemispere"]) == 1
    got = capsys.readouterr()
    assert got.out == ""
    assert "nothing fits 'hemispere'; names have: hemisphere" in got.err
    assert main(["schema", "search", "\x1b]0;qqq\x07"]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_paths_are_what_include_takes(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line can be pasted into `.include(...)`, with the names that Python has."""
    assert main(["schema", "path", "specimen", "Organism", "--max", "30"]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == "donor.organism"
    assert len(lines) == 30
    for line in lines:
        Specimen.include(line)
    assert main(["schema", "path", "ApiConnectivity", "Donor", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["classes"] == "ApiConnectivity TransgenicLine TransgenicMouse Donor"
    assert (rows[0]["steps"], rows[0]["many"]) == (3, True)
    for row in rows:
        ApiConnectivity.include(row["include"])
    with pytest.raises(QueryError):
        ApiConnectivity.include("transgenic_line")


def test_paths_via_a_class(capsys: pytest.CaptureFixture[str]) -> None:
    """--via keeps the ways that pass a class, and without one says which way there is."""
    assert main(["schema", "path", "Specimen", "Organism", "--via", "Age", "--max", "1"]) == 0
    assert capsys.readouterr().out == "donor.age.organism\n"
    assert main(["schema", "path", "Specimen", "Structure", "--via", "Hemisphere"]) == 1
    assert "passing a class twice; without --via: structure" in capsys.readouterr().err


def test_no_path(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No way is the exit code 1; the way back is told if there is one."""
    assert main(["schema", "path", "Donor", "ApiConnectivity"]) == 1
    got = capsys.readouterr()
    assert got.out == ""
    assert "from ApiConnectivity: transgenic_line_.transgenic_mice.donors" in got.err
    assert main(["schema", "path", "Alone", "Pen", "--schema", str(zoo)]) == 1
    assert capsys.readouterr().err.endswith("no way leads from Alone to Pen\n")
    assert main(["schema", "path", "Alone", "Pen", "--via", "Animal", "--schema", str(zoo)]) == 1
    assert capsys.readouterr().err.endswith("no way leads from Alone to Pen via Animal\n")
    assert main(["schema", "path", "Pen", "Pens"]) == 2


def test_names_that_python_does_not_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A schema of which no classes can be written is shown with the API's own names."""
    file = tmp_path / "odd.json"
    classes = {
        "A": described("as", {"_hidden": "integer"}, {"b": ("belongs_to", "B")}),
        "B": described("bs", {}),
    }
    file.write_text(json.dumps({"msg": [{name: entry} for name, entry in classes.items()]}))

    assert main(["schema", "path", "A", "B", "--schema", str(file)]) == 0
    assert capsys.readouterr().out == "b\n"


def test_schema_of_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A store is asked for the schema that it was made with, the sample among them."""
    schema = schema_of({"Animal": described("animals", {"id": "integer"})})
    with Store.create(tmp_path / "zoo.sqlite", schema):
        pass

    assert main(["schema", "show", "--csv", "--schema", str(tmp_path / "zoo.sqlite")]) == 0
    got = capsys.readouterr()
    assert got.out.splitlines()[1:] == ['Animal,animals,1,0,""']
    assert got.err == ""
    assert main(["schema", "show", "Gene", "--json", "--schema", "sample"]) == 0


def test_live_may_be_a_store(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`live` is what ALLENORM_URL names, which may be a store."""
    monkeypatch.setenv("ALLENORM_URL", "sample")

    assert main(["schema", "show", "Gene", "--json", "--schema", "live"]) == 0
    assert json.loads(capsys.readouterr().out)["table"] == "genes"


@pytest.mark.parametrize("source", ["", "nowhere.json", "http://127.0.0.1:1", "ftp://x/y", "a\0b"])
def test_schemas_that_cannot_be_read(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A source that gives no schema is one line on standard error, and the exit code 2."""
    assert main(["schema", "show", "--schema", source]) == 2

    got = capsys.readouterr()
    assert got.out == ""
    assert got.err.startswith("allenorm: error: ")
    assert len(got.err.splitlines()) == 1


def test_flags_that_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    """Two formats at once are wrong usage."""
    assert main(["schema", "show", "--json", "--csv"]) == 2
    assert "exclude each other" in capsys.readouterr().err


def test_in_a_process_of_its_own() -> None:
    """The command works as a program, and its help says the exit codes of each part."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, "schema", *words],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )

    done = run("path", "Gene", "Specimen", "--max", "1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "data_sets.specimen\n", "")
    for name in ("show", "search", "path", "diff"):
        helped = run(name, "--help")
        assert helped.returncode == 0
        assert "exit codes:" in helped.stdout


def test_types_are_those_of_the_classes(capsys: pytest.CaptureFixture[str]) -> None:
    """Types that the bundled document has wrong are shown as the classes have them."""
    assert main(["schema", "show", "SectionImage.expression", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["columns"][0]["type"] == "boolean"
