"""What a file holds."""

from pathlib import Path

import pytest

from allenorm.errors import SettingsError, StoreError
from allenorm.local import Store
from allenorm.mirror import info, load, pull
from allenorm.schema import SNAPSHOT_SHA256, Schema, bundled
from mirrored import ServeBrain, sql
from serving import Serve


def test_counts_schema_source_and_pulls(serve_brain: ServeBrain, target: Path) -> None:
    """Rows by class and table, links, and how far each pull has come."""
    _, client, _ = serve_brain()
    pull("model::Specimen,rma::include,specimen_tags", "Age", into=target, source=client)

    found = info(target)

    assert found.classes == {"Age": 2, "Specimen": 12, "SpecimenTag": 2}
    assert found.tables == {"ages": 2, "specimen_tags": 2, "specimens": 12}
    assert found.links == {"link_specimens_specimen_tags": 18}
    assert (found.rows, found.files, found.source) == (16, 0, "")
    assert found.bytes == target.stat().st_size
    assert (found.schema_sha256, found.bundled_schema) == (SNAPSHOT_SHA256, True)
    assert [each.query for each in found.pulls] == [
        "model::Age",
        "model::Specimen,rma::include,specimen_tags",
    ]
    assert [each.position.rows for each in found.pulls] == [2, 12]
    assert all(each.complete and each.updated.endswith("+00:00") for each in found.pulls)


def test_a_row_of_a_class_is_one_of_its_base(tmp_path: Path, target: Path) -> None:
    """Classes that share a table count as in a query."""
    (tmp_path / "Ellipse.json").write_text('[{"id": 1}]')
    load(tmp_path / "Ellipse.json", into=target)

    assert info(target).classes == {"Ellipse": 1, "GraphicObject": 1, "Shape": 1}
    assert info(target).rows == 1


def test_another_schema_is_told_and_not_warned_of(target: Path) -> None:
    """The hash says which schema made the file."""
    ours = bundled()
    other = Schema({"Age": ours.classes["Age"]}, "0" * 64, "elsewhere")
    Store.create(target, other, source="made").close()

    found = info(target)

    assert (found.bundled_schema, found.schema_sha256) == (False, "0" * 64)
    assert (found.source, found.rows, found.pulls) == ("made", 0, ())


def test_what_is_no_store_is_refused(serve: Serve, tmp_path: Path) -> None:
    """A missing file, and another one."""
    assert serve is not None
    (tmp_path / "x").write_text("no store")
    for name in ("nowhere", "x"):
        with pytest.raises(SettingsError):
            info(tmp_path / name)


def test_a_damaged_file_is_an_error(serve_brain: ServeBrain, target: Path) -> None:
    """It says what cannot be read."""
    _, client, _ = serve_brain()
    pull("Specimen", into=target, source=client)
    sql(target, "UPDATE allenorm_pulls SET state = '{'")

    with pytest.raises(StoreError, match="is damaged"):
        info(target)
