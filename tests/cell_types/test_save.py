"""Saving recordings, reconstructions, markers, and what a model needs, from the sample and HTTP."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import allenorm
from allenorm.cell_types import (
    save_ephys_data,
    save_model,
    save_model_archive,
    save_reconstruction,
    save_reconstruction_markers,
)
from allenorm.errors import FileError, NoResultError
from allenorm.files import FileResult
from allenorm.server import running


@pytest.fixture(scope="module", params=["sample", "server"])
def using(request: pytest.FixtureRequest) -> Iterator[object]:
    """The sample in process, and over HTTP."""
    if request.param == "sample":
        yield "sample"
        return
    with running("sample") as url, allenorm.Client(url, starts_per_second=200) as client:
        yield client


@pytest.mark.parametrize(
    ("save", "name"),
    [
        (save_ephys_data, "313862306.nwb"),
        (save_reconstruction, "313862306_m.swc"),
        (save_reconstruction_markers, "313862306_marker.swc"),
    ],
)
def test_files_of_a_cell_are_saved(
    save: Callable[..., FileResult], name: str, tmp_path: Path, using: object
) -> None:
    """A file goes into a folder under its own name, or where it is told, and is kept there."""
    first = save(313862306, tmp_path, using=using)
    named = save(313862306, tmp_path / "new" / "other", using=using)
    again = save(313862306, tmp_path, using=using)

    assert first.path == tmp_path / name
    assert named.path == tmp_path / "new" / "other"
    assert first.path.read_bytes() == named.path.read_bytes() != b""
    assert (first.outcome, again.outcome) == ("downloaded", "skipped")
    assert save(313862306, tmp_path, using=using, overwrite=True).outcome == "downloaded"


def test_a_cell_without_a_file_leaves_nothing(tmp_path: Path) -> None:
    """Where there is no file, nothing is written."""
    with pytest.raises(NoResultError, match="no file of type 3DNeuronReconstruction"):
        save_reconstruction(320654829, tmp_path, using="sample")
    assert list(tmp_path.iterdir()) == []


def test_a_model_is_saved_in_the_layout_of_allensdk(tmp_path: Path, using: object) -> None:
    """The folder has every file that the manifest names, and the manifest is AllenSDK's."""
    found = save_model(472451419, tmp_path / "model", using=using)

    names = {
        path.relative_to(tmp_path / "model").as_posix()
        for path in (tmp_path / "model").rglob("*")
        if path.is_file()
    }
    manifest = json.loads((tmp_path / "model" / "manifest.json").read_text(encoding="utf-8"))
    entries = {each["key"]: each["spec"] for each in manifest["manifest"]}
    assert names == {
        "472451419_fit.json",
        "324257146_m.swc",
        "324257146_marker.swc",
        "900000531.nwb",
        "manifest.json",
        "modfiles/SampleLeak.mod",
    }
    assert {entries[key] for key in ("MORPHOLOGY", "MARKER", "stimulus_path")} < names
    assert (tmp_path / "model" / entries["WORKDIR"]).is_dir()
    assert len(found) == 5


def test_a_model_without_its_recording(tmp_path: Path) -> None:
    """The recording can be left out; a second call fetches nothing again."""
    save_model(472451419, tmp_path, stimulus=False, using="sample")
    again = save_model(472451419, tmp_path, stimulus=False, using="sample")

    assert not list(tmp_path.rglob("*.nwb"))
    assert {each.outcome for each in again} == {"skipped"}


def test_an_archive_is_unpacked_beside_itself(tmp_path: Path, using: object) -> None:
    """The archive of a model is kept, and its files lie in a folder of its name."""
    kept = save_model_archive(472423251, tmp_path, using=using)
    packed = save_model_archive(472423251, tmp_path / "b", unpack=False, using=using)

    assert kept.path.name == "neuronal_model_472423251.zip"
    assert kept.unpacked
    assert all(path.is_file() and tmp_path in path.parents for path in kept.unpacked)
    assert packed.unpacked == ()


def test_a_manifest_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is a clear error, and leaves no half manifest."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("allenorm.cell_types._save.json.dump", full)

    with pytest.raises(FileError, match=r"manifest\.json"):
        save_model(472451419, tmp_path, stimulus=False, using="sample")
    assert not list(tmp_path.glob("*manifest*"))


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """A target that cannot be a folder is a clear error."""
    (tmp_path / "model").write_text("in the way")

    with pytest.raises(FileError):
        save_model(472451419, tmp_path / "model", using="sample")
