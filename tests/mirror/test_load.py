"""Loading recorded answers: every format, all files or none, bad records told or set aside."""

import json
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import RecordError, SettingsError, StoreError, UnknownNameError
from allenorm.local import Store
from allenorm.mirror import _load as module
from allenorm.mirror import load
from mirrored import ids_in, pairs_in, rows_in, sql
from recorded import DATA, needs_shared

Write = Any


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file."""

    def made(name: str, content: object) -> Path:
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return made


def envelope(*rows: dict[str, Any]) -> dict[str, Any]:
    """Return an answer."""
    return {"success": True, "id": 0, "start_row": 0, "num_rows": len(rows), "msg": list(rows)}


AGES = [{"id": 1, "name": "P56", "days": 56.0}, {"id": 2, "name": "P70", "days": None}]


XML = (
    "<Response success='true' start_row='0' num_rows='2' total_rows='2'><ages>"
    "<age><days>56.0</days><id>1</id><name>P56</name></age>"
    '<age><days nil="true"/><id>2</id><name>P70</name></age></ages></Response>'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Age.json", envelope(*AGES)),
        ("Age.json", AGES),
        ("answer", AGES),
        ("answer", "\ufeff" + json.dumps(envelope(*AGES))),
        ("Age.csv", "id,name,days\n1,P56,56\n2,P70,\n"),
        ("answer.txt", "id,name,days\n1,P56,56\n2,P70,\n"),
        (
            "any.xml",
            XML,
        ),
    ],
)
def test_every_format(write: Write, target: Path, name: str, content: object) -> None:
    """An envelope, a bare list, CSV and XML give the same rows."""
    model = None if name.startswith(("Age", "any")) else "Age"

    report = load(write(name, content), into=target, model=model)

    assert [{k: row[k] for k in ("id", "name", "days")} for row in rows_in(target, "Age")] == AGES
    assert (report.records, report.rejected, report.written) == (2, 0, {"ages": 2})
    assert report.files[0].path.name == name


def test_nested_rows_go_to_their_tables(write: Write, target: Path) -> None:
    """With keys and links, whatever the depth."""
    cell = {
        "id": 5,
        "donor_id": 9,
        "donor": {"id": 9, "age_id": 1, "age": AGES[0]},
        "specimen_tags": [{"id": 7, "name": "x"}, {"id": 8, "name": "y"}],
        "ephys_sweeps": [{"id": 50, "specimen_id": 5}],
    }

    load(write("Specimen.json", envelope(cell)), into=target)

    assert rows_in(target, "Age") == [AGES[0]]
    assert rows_in(target, "Donor") == [{"id": 9, "age_id": 1}]
    assert ids_in(target, "EphysSweep") == [50]
    assert pairs_in(target, "link_specimens_specimen_tags") == [(5, 7), (5, 8)]


def test_many_records_of_two_classes(
    write: Write, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records are written in batches of one class each."""
    monkeypatch.setattr(module, "BATCH", 3)
    records = "".join(f"<age><id>{n}</id></age>" for n in range(1, 8))
    xml = f"<Response success='true'><ages>{records}</ages></Response>"

    report = load(
        write("a.xml", xml), write("Donor.json", [{"id": n} for n in range(4)]), into=target
    )

    assert report.records == 11
    assert ids_in(target, "Age") == list(range(1, 8))
    assert ids_in(target, "Donor") == [0, 1, 2, 3]


def test_loading_twice_doubles_nothing(write: Write, target: Path) -> None:
    """A record that is there is brought up to date."""
    load(write("Age.json", AGES), into=target)
    load(write("Age.json", [{"id": 1, "name": "changed"}]), into=target)

    assert rows_in(target, "Age")[0] == {"id": 1, "name": "changed", "days": 56.0}
    assert len(rows_in(target, "Age")) == 2


LINES = '[{"id": 1, "name": "a"},\n {"id": 2, "name": 5},\n {"id": 3},\n {"id": 4, "nme": "d"}]'


@pytest.mark.parametrize("before", [False, True])
def test_a_bad_record_stops_everything(write: Write, target: Path, *, before: bool) -> None:
    """The message names file, line and reason; no file is half-written, and no new one stays."""
    if before:
        load(write("Donor.json", [{"id": 1}]), into=target)
    good, bad = write("Organism.json", [{"id": 1}]), write("Age.json", LINES)

    with pytest.raises(RecordError, match=r"Age\.json, line 2: .*name.*") as raised:
        load(good, bad, into=target)

    assert raised.value.line == 2
    assert target.exists() is before
    if before:
        assert (ids_in(target, "Donor"), ids_in(target, "Organism")) == ([1], [])


def test_bad_records_are_set_aside(write: Write, target: Path, tmp_path: Path) -> None:
    """As JSON lines with file, line, reason and record; the others are loaded."""
    aside = tmp_path / "aside.jsonl"
    path = write("Age.json", LINES)

    report = load(path, into=target, rejects=aside)

    assert ids_in(target, "Age") == [1, 3]
    assert (report.records, report.rejected) == (2, 2)
    rejected = [json.loads(line) for line in aside.read_text().splitlines()]
    assert [(each["file"], each["line"]) for each in rejected] == [(str(path), 2), (str(path), 4)]
    assert [each["record"] for each in rejected] == [{"id": 2, "name": 5}, {"id": 4, "nme": "d"}]
    assert "name" in rejected[0]["reason"]
    assert "nme" in rejected[1]["reason"]


def test_what_the_file_cannot_hold_is_set_aside(write: Write, target: Path, tmp_path: Path) -> None:
    """A record may be well-formed, and contradict what it is nested in."""
    aside = tmp_path / "aside.jsonl"
    cells = [
        {"id": 1, "donor_id": 5, "donor": {"id": 5}},
        {"id": 2, "donor_id": 6, "donor": {"id": 7}},
        {"id": 3, "donor_id": 5},
    ]

    report = load(write("Specimen.json", cells), into=target, rejects=aside)

    assert (ids_in(target, "Specimen"), ids_in(target, "Donor")) == ([1, 3], [5])
    assert (report.records, report.rejected) == (2, 1)
    (line,) = aside.read_text().splitlines()
    assert json.loads(line)["record"] == cells[1]
    with pytest.raises(RecordError, match=r"Specimen\.json, line 1: "):
        load(write("Specimen.json", cells), into=target)


def test_an_answer_without_records(write: Write, target: Path) -> None:
    """Is loaded, and brings nothing."""
    report = load(write("Age.json", envelope()), into=target)

    assert (report.records, report.written, ids_in(target, "Age")) == (0, {}, [])


def test_no_bad_record_leaves_an_empty_file(write: Write, target: Path, tmp_path: Path) -> None:
    """What an earlier load set aside is not mistaken for this one's."""
    aside = tmp_path / "aside.jsonl"
    aside.write_text("old")

    load(write("Age.json", AGES), into=target, rejects=aside)

    assert aside.read_text() == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Age.json", '{"success": true, "msg": [{"id": 1},'),
        ("Age.json", '{"success": false, "msg": "Error in query"}'),
        ("Age.json", ""),
        ("age.xml", "<Response success='true'><ages><age>"),
    ],
)
def test_a_broken_file_stops_the_load(
    write: Write, target: Path, tmp_path: Path, name: str, content: str
) -> None:
    """Also where bad records are set aside: it is no matter of one record."""
    aside = tmp_path / "aside.jsonl"
    path = write(name, content)

    with pytest.raises(RecordError, match=rf"{name}, line \d+"):
        load(path, into=target, model="Age", rejects=aside)
    assert not target.exists()
    assert not aside.exists()


def test_a_class_must_be_known(write: Write, target: Path) -> None:
    """JSON and CSV do not say what they hold; a wrong name gets a suggestion."""
    path = write("answer.json", AGES)

    with pytest.raises(SettingsError, match="--model"):
        load(path, into=target)
    with pytest.raises(UnknownNameError, match="did you mean 'Age'"):
        load(path, into=target, model="age")
    assert not target.exists()


def test_a_file_that_is_missing(target: Path, tmp_path: Path) -> None:
    """It is an error of the system, and nothing is made."""
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "Age.json", into=target)
    assert not target.exists()


def test_no_room_is_no_bad_record(write: Write, target: Path, tmp_path: Path) -> None:
    """A file that cannot be written ends the load, however bad records are treated."""
    load(write("Age.json", AGES), into=target)
    sql(target, "PRAGMA journal_mode=DELETE")
    names = [{"id": n, "name": "x" * 900} for n in range(2000)]
    original = Store.writing

    def small(self: Store) -> Any:
        connection = self.connection()
        ((pages,),) = connection.execute("PRAGMA page_count")
        connection.execute(f"PRAGMA max_page_count={pages + 20}")
        return original(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "writing", small)
        with pytest.raises(StoreError, match="full"):
            load(write("Age.json", names), into=target, rejects=tmp_path / "aside.jsonl")
    assert ids_in(target, "Age") == [1, 2]
    assert not (tmp_path / "aside.jsonl").exists()


@needs_shared
@pytest.mark.parametrize(
    ("pattern", "model"),
    [
        ("connectivity_experiment_xml/10*.xml", None),
        ("structures_ontology1.csv", "Structure"),
        ("experiment_containers.json", "ExperimentContainer"),
    ],
)
def test_recorded_answers(target: Path, pattern: str, model: str | None) -> None:
    """Answers of the real service load whole."""
    report = load(*sorted(DATA.glob(pattern)), into=target, model=model)

    assert report.records > 0
    assert report.rejected == 0
