"""What is wrong with a file is found, and what is only missing is told."""

from pathlib import Path

import pytest

from allenorm.errors import MalformedAnswerError, SettingsError
from allenorm.local import Store
from allenorm.mirror import Finding, pull, verify
from allenorm.schema import Schema, bundled
from atlas import cuts
from mirrored import ServeBrain, brain, sql

TAGS = "link_specimens_specimen_tags"


def words(found: "tuple[Finding, ...]") -> list[str]:
    """Return what the findings say, sorted."""
    return sorted(each.words for each in found)


def test_a_whole_file(tmp_path: Path) -> None:
    """Nothing is found where all keys lead somewhere."""
    path = tmp_path / "x.sqlite"
    brain(path).store.close()

    report = verify(path, complete=True)

    assert (bool(report), report.findings, report.path) == (True, (), path)
    assert report.rows == 2 + 7 + 4 + 1 + 12 + 2 + 12 + 4


def test_keys_to_what_was_not_pulled_are_told(serve_brain: ServeBrain, target: Path) -> None:
    """They are wrong only where the file is to be complete."""
    _, client, _ = serve_brain()
    pull("Specimen", into=target, source=client)

    report = verify(target)

    assert report
    assert words(report.findings) == [
        "Specimen.donor: 7 lead to no Donor in the file",
        "Specimen.structure: 4 lead to no Structure in the file",
    ]
    assert len(verify(target, complete=True).wrong) == 2


def test_a_key_into_a_whole_class_is_wrong(serve_brain: ServeBrain, target: Path) -> None:
    """And so is a row that a pull brought and that is gone."""
    _, client, _ = serve_brain()
    pull("Specimen", "Donor", into=target, source=client)
    assert verify(target)
    sql(target, "DELETE FROM donors WHERE id = 103")

    report = verify(target)

    assert not report
    assert words(report.wrong) == [
        "Donor: 1 fewer than were pulled ('model::Donor')",
        "Specimen.donor: 1 lead to no Donor in the file",
    ]


def test_an_unfinished_pull_is_told(serve_brain: ServeBrain, target: Path) -> None:
    """It is nothing wrong, and claims no whole class."""
    server, client, _ = serve_brain(max_attempts=1)
    server.faults[2] = cuts
    with pytest.raises(MalformedAnswerError):
        pull("Donor", into=target, source=client, page_size=3)

    report = verify(target)

    assert report
    assert words(report.findings)[-1].startswith("not finished: 'model::Donor'")


LISTED = "INSERT INTO ontology_nodes (id, structure_id_path, _shape) VALUES (1, '{}', 1)"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DELETE FROM specimen_tags WHERE id = 8", "Specimen.specimen_tags: 1 lead to no"),
        ("DELETE FROM specimens WHERE id = 3", "Specimen.specimen_tags: 1 lead to no Specimen"),
        (
            "UPDATE well_known_files SET attachable_id = 99 WHERE id = 903",
            "WellKnownFile.attachable_id: 1 lead to no Specimen",
        ),
        ("UPDATE ephys_sweeps SET specimen_id = 99 WHERE id = 20", "1 lead to no Specimen"),
        ("UPDATE structures SET parent_structure_id = 99 WHERE id = 3", "1 lead to no Structure"),
        ("UPDATE specimens SET donor_id = 'x' WHERE id = 3", "donor_id: values that are no int"),
        (
            "UPDATE specimens SET is_cell_specimen = 2",
            "is_cell_specimen: integers that are no bool",
        ),
        *((LISTED.format(text), "texts that are no list: 1") for text in ("[1", "5", "{}", "")),
        ("UPDATE specimens SET _shape = 999 WHERE id = 3", "rows of an unknown shape: 1"),
        ("INSERT INTO data_sets (id, _class, _shape) VALUES (1, 'Age', 1)", "is not of this table"),
    ],
)
def test_damage_is_found(tmp_path: Path, change: str, said: str) -> None:
    """Broken links, polymorphic owners, values of another type, unknown shapes and classes."""
    path = tmp_path / "x.sqlite"
    brain(path).store.close()
    sql(path, change)

    report = verify(path, complete=True)

    assert not report
    assert any(said in each for each in words(report.wrong)), report


def test_a_table_that_was_changed(tmp_path: Path) -> None:
    """The tables are those of the schema, and nothing else."""
    path = tmp_path / "x.sqlite"
    brain(path).store.close()
    sql(path, "ALTER TABLE ages DROP COLUMN days")

    (finding,) = verify(path).wrong
    assert finding.check == "integrity"
    assert "ages" in finding.words


def test_a_damaged_page(tmp_path: Path) -> None:
    """What SQLite finds is found, wherever in the file it is."""
    path = tmp_path / "x.sqlite"
    made = brain(path)
    made.put("Gene", *({"id": n, "name": f"gene {n}" * 20} for n in range(500)))
    made.store.close()
    whole = path.read_bytes()
    at = whole.index(b"gene 77gene 77")
    page = at // 4096
    path.write_bytes(whole[: page * 4096] + b"\xff" * 4096 + whole[(page + 1) * 4096 :])

    report = verify(path)

    assert not report
    assert {each.check for each in report.wrong} == {"integrity"}


def test_an_index_that_is_out_of_step(tmp_path: Path) -> None:
    """It is what SQLite's own check is for."""
    path = tmp_path / "x.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("SectionDataSet", [{"id": 2}])
    whole = path.read_bytes()
    at = whole.rindex(b"SectionDataSet")
    path.write_bytes(whole[:at] + b"SectionDataXyz" + whole[at + 14 :])

    report = verify(path)

    assert "integrity" in {each.check for each in report.wrong}
    assert any("missing from index" in each for each in words(report.wrong))


def test_the_schema_of_another_hash(target: Path) -> None:
    """A file that names the bundled schema has it; another schema is told."""
    ours = bundled()
    few = {"Age": ours.classes["Age"]}
    Store.create(target, Schema(few, "0" * 64, "elsewhere")).close()
    (told,) = verify(target).findings
    assert (told.check, told.wrong) == ("schema", False)
    assert "000000000000" in told.words
    target.unlink()

    Store.create(target, Schema(few, ours.sha256, "elsewhere")).close()

    (wrong,) = verify(target).wrong
    assert "not the one of its hash" in wrong.words


def test_what_is_there(tmp_path: Path) -> None:
    """A missing file is an error; a file that is no store is found wrong."""
    with pytest.raises(SettingsError, match="does not exist"):
        verify(tmp_path / "nowhere")
    (tmp_path / "x").write_text("no store")

    assert not verify(tmp_path / "x")
    assert verify(tmp_path / "x").rows == 0
