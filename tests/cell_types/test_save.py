"""Saving recordings, reconstructions, markers, and what a model needs, from the sample and HTTP."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from allenorm import Client
from allenorm.cell_types import (
    save_ephys_data,
    save_model,
    save_model_archive,
    save_reconstruction,
    save_reconstruction_markers,
)
from allenorm.errors import (
    ArchiveError,
    DownloadError,
    FileError,
    NoResultError,
    SettingsError,
)
from allenorm.files import FileResult
from allenorm.local import LocalEndpoint, Store
from loopback import QUICK


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
    assert json.dumps(manifest, indent=2) == (tmp_path / "model" / "manifest.json").read_text()
    assert {entries[key] for key in ("MORPHOLOGY", "MARKER", "stimulus_path")} < names
    assert (tmp_path / "model" / entries["WORKDIR"]).is_dir()
    assert len(found) == 5


def test_a_word_is_no_truth_value(tmp_path: Path) -> None:
    """`stimulus="no"` would save the recording; it is refused, and nothing is saved."""
    with pytest.raises(SettingsError, match="stimulus: expected True or False, got 'no'"):
        save_model(472451419, tmp_path / "model", stimulus="no", using="sample")  # type: ignore[arg-type] # the mistake is the point
    assert not (tmp_path / "model").exists()


def test_a_model_without_its_recording(tmp_path: Path) -> None:
    """The recording can be left out; a second call fetches nothing again."""
    save_model(472451419, tmp_path, stimulus=False, using="sample")
    again = save_model(472451419, tmp_path, stimulus=False, using="sample")

    assert not list(tmp_path.rglob("*.nwb"))
    assert {each.outcome for each in again} == {"skipped"}
    # AllenSDK's manifest names it, too: it may be put there later.
    assert '"900000531.nwb"' in (tmp_path / "manifest.json").read_text(encoding="utf-8")


def test_what_is_there_is_fetched_again_when_asked_for(tmp_path: Path) -> None:
    """`overwrite` replaces files of models and their archives as well."""
    for _ in range(2):
        found = save_model(472423251, tmp_path, overwrite=True, using="sample")
        archive = save_model_archive(472423251, tmp_path, overwrite=True, using="sample")
        assert {each.outcome for each in [*found, archive]} == {"downloaded"}


def test_a_point_neuron_is_saved_without_a_manifest(tmp_path: Path, using: object) -> None:
    """A GLIF model has neither morphology nor mechanisms to be configured."""
    save_model(472423251, tmp_path / "glif", using=using)

    assert sorted(path.name for path in (tmp_path / "glif").iterdir()) == [
        "472423251_neuron_config.json",
        "900000531.nwb",
    ]


def test_a_model_without_a_file_that_it_needs(tmp_path: Path) -> None:
    """What is missing is named before anything is saved."""
    with Store.create(tmp_path / "own.sqlite") as store:
        with store.writing() as writer:
            model = {"id": 7, "specimen_id": 5, "neuronal_model_template_id": 329230710}
            writer.put("NeuronalModel", [model])
        words = r"model 7: no template, .* no file of its parameters and mechanisms and morphology$"
        with (
            Client(LocalEndpoint(store)) as client,
            pytest.raises(NoResultError, match=words),
        ):
            save_model(7, tmp_path / "model", stimulus=False, using=client)

    assert not (tmp_path / "model").exists()


def test_an_archive_is_unpacked_beside_itself(tmp_path: Path, using: object) -> None:
    """The archive of a model is kept, and its files lie in a folder of its name."""
    kept = save_model_archive(472423251, tmp_path, using=using)
    packed = save_model_archive(472423251, tmp_path / "b", unpack=False, using=using)

    assert kept.path.name == "neuronal_model_472423251.zip"
    assert kept.unpacked
    assert all(path.is_file() and tmp_path in path.parents for path in kept.unpacked)
    assert packed.unpacked == ()


@pytest.mark.parametrize("member", ["../evil", "/evil", "a/../../evil", "C:/evil", "a\\..\\evil"])
def test_an_archive_that_leads_elsewhere(
    httpserver: HTTPServer, tmp_path: Path, member: str
) -> None:
    """Nothing of it is unpacked, not even its other members."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("neuron_config.json", "{}")
        archive.writestr(member, "evil")
    place = httpserver.expect_request("/neuronal_model/download/5")
    place.respond_with_data(body.getvalue(), content_type="application/zip")

    with (
        Client(httpserver.url_for("").rstrip("/"), **QUICK) as client,
        pytest.raises((ArchiveError, DownloadError), match="evil"),
    ):
        save_model_archive(5, tmp_path / "models", using=client)
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} <= {"neuronal_model_5.zip"}


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
