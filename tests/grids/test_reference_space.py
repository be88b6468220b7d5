"""The reference space: where its files are, for the live API, a server and a store."""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytest_httpserver import HTTPServer

from allenorm import Client, Structure
from allenorm.errors import MissingExtraError, SettingsError, StatusError
from allenorm.grids import (
    ANNOTATION_VERSIONS,
    MOUSE_AGES,
    MOUSE_VOLUMES,
    RESOLUTIONS,
    RemoteFile,
    annotation,
    ara_nissl,
    archive_file,
    average_template,
    mouse_atlas_volume,
    structure_mask,
    structure_mesh,
)
from allenorm.local import Store
from allenorm.trees import structures

ARCHIVE = "https://download.alleninstitute.org"
CCF = "/informatics-archive/current-release/mouse_ccf"

FILES: list[tuple[RemoteFile, str]] = [
    (average_template(10), "average_template/average_template_10.nrrd"),
    (ara_nissl(50), "ara_nissl/ara_nissl_50.nrrd"),
    (annotation(), "annotation/ccf_2017/annotation_25.nrrd"),
    (annotation(100, version="mouse_2011"), "annotation/mouse_2011/annotation_100.nrrd"),
    (
        structure_mask(Structure(id=385), 25, version="ccf_2016"),
        "annotation/ccf_2016/structure_masks/structure_masks_25/structure_385.nrrd",
    ),
    (structure_mesh(997), "annotation/ccf_2017/structure_meshes/997.obj"),
]


@pytest.mark.parametrize(("file", "place"), FILES)
def test_each_file_has_the_path_of_the_archive(file: RemoteFile, place: str) -> None:
    """The paths are those that AllenSDK requests; the host is that of the archive."""
    live = "https://api.brain-map.org"
    assert file.path == f"{CCF}/{place}"
    assert file.url(using=live) == f"{ARCHIVE}{CCF}/{place}"
    assert file.name == place.rpartition("/")[2]


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize("version", ANNOTATION_VERSIONS)
def test_each_version_comes_in_each_resolution(version: Any, resolution: Any) -> None:
    """The closed sets are those of the page."""
    wanted = annotation(resolution, version=version)
    assert wanted.path == f"{CCF}/annotation/{version}/annotation_{resolution}.nrrd"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: average_template(30), "resolution: expected 10, 25, 50 or 100"),  # type: ignore[arg-type]
        (lambda: annotation(version="ccf_2018"), "version: expected ccf_2015, ccf_2016, ccf"),  # type: ignore[arg-type]
        (lambda: structure_mask("385"), "structure: expected an id"),
        (lambda: structure_mesh(0), "structure: expected an id"),
        (lambda: mouse_atlas_volume("E12.5"), "age: expected E11.5, E13.5, .* or P56"),  # type: ignore[arg-type]
        (lambda: mouse_atlas_volume("P56", "x"), "volume: expected atlasVolume, Mouse_annotation"),  # type: ignore[arg-type]
        (lambda: archive_file("../x", "a"), "folder: expected a name of letters"),
        (lambda: archive_file("a/../b", "a"), "folder: expected a name of letters"),
        (lambda: archive_file("a", "b/c"), "name: expected a name of letters"),
        (lambda: archive_file("a", ".."), "name: expected a name of letters"),
        (lambda: archive_file("a", "b", release="x/y"), "release: expected a name"),
        (lambda: archive_file("a", "b", framework="rat"), "framework: expected mouse_ccf or mouse"),  # type: ignore[arg-type]
        (lambda: archive_file("a", 5), "name: expected a name of letters"),  # type: ignore[arg-type]
    ],
)
def test_what_is_not_allowed_is_refused(make: Any, words: str) -> None:
    """The message names the values that are allowed, and no path leads upwards."""
    with pytest.raises(SettingsError, match=words):
        make()


def test_other_folders_of_the_archive() -> None:
    """Releases and frameworks are folders, as `build_volumetric_data_download_url` has them."""
    file = archive_file("ara_nissl", "a.nrrd", framework="mouse_annotation", release="ccf-2015.1")

    assert file.path == "/informatics-archive/ccf-2015.1/mouse_annotation/ara_nissl/a.nrrd"


def test_the_atlases_of_the_mouse_have_volumes() -> None:
    """The names are those of the archive: a point of an age is written out."""
    assert " ".join(MOUSE_AGES) == "E11.5 E13.5 E15.5 E16.5 E18.5 P4 P14 P28 P56"
    for age in MOUSE_AGES:
        for volume in MOUSE_VOLUMES:
            if volume.startswith("Mouse_") and age != "P56":
                with pytest.raises(SettingsError, match=f"age: expected P56 with .* {volume}"):
                    mouse_atlas_volume(age, volume)
            else:
                file = mouse_atlas_volume(age, volume)
                name = f"{age.replace('.', 'pt')}_{volume}.zip"
                assert file.path == f"/informatics-archive/current-release/mouse_annotation/{name}"
                assert file.name == name


def test_another_server_is_asked_itself(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """A mirror of the archive has the same paths."""
    file = structure_mesh(997)
    httpserver.expect_request(file.path).respond_with_data(b"v 0 0 0\n")

    assert file.read(using=client) == b"v 0 0 0\n"
    assert file.download(tmp_path, using=client).path.read_bytes() == b"v 0 0 0\n"
    assert (tmp_path / "997.obj").exists()


def test_the_sample_has_a_reference_space_at_100_um(sample: Client, tmp_path: Path) -> None:
    """Template, annotation and mask are of one shape, and say the same of a structure."""
    template = average_template(100).array(tmp_path, using=sample)
    annotated = annotation(100).volume(using=sample)
    mask = structure_mask(385, 100).array(using="sample")

    assert annotated.GetSize() == template.shape == mask.shape == (132, 80, 114)
    assert annotated.GetSpacing() == (100.0, 100.0, 100.0)
    ids = annotation(100).array(using="sample")
    assert ((ids > 0) == (template > 0)).all()
    known = structures(graph=1).using("sample").all()
    visp = [each.id for each in known if 385 in each.structure_path_ids]
    assert (np.isin(ids, visp) == mask.astype(bool)).all()
    assert mask.any()
    assert set(np.unique(ids)) - {0} <= {each.id for each in known}
    for missing in (average_template(50), annotation(25), structure_mask(997, 100)):
        with pytest.raises(StatusError, match="the store holds no bytes of /informatics-archive"):
            missing.read(using="sample")


def test_the_sample_has_meshes(sample: Client) -> None:
    """Trimesh reads them; they lie where the structure's mask does, in um."""
    mesh = structure_mesh(385).mesh(using=sample)
    places = np.argwhere(structure_mask(385, 100).array(using=sample))

    assert mesh.is_watertight
    assert (mesh.bounds[0] >= places.min(axis=0) * 100 - 1).all()
    assert (mesh.bounds[1] <= (places.max(axis=0) + 1) * 100 + 1).all()
    whole = structure_mesh(997).mesh(using="sample")
    assert whole.volume > mesh.volume > 0


def test_meshes_need_their_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install; nothing was sent."""
    monkeypatch.setitem(sys.modules, "trimesh", None)

    with pytest.raises(MissingExtraError, match=r"trimesh: pip install 'allenorm\[meshes\]'"):
        structure_mesh(385).mesh(using="http://127.0.0.1:9")


def test_the_volumes_of_the_mouse_atlases_are_archives(
    client: Client, httpserver: HTTPServer
) -> None:
    """They open as volumes, by the name of their header."""
    header = (
        "ObjectType = Image\nNDims = 3\nDimSize = 2 1 1\nElementSpacing = 200 200 200\n"
        "ElementType = MET_UCHAR\nElementDataFile = atlasVolume.raw\n"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("atlasVolume/atlasVolume.mhd", header)
        file.writestr("atlasVolume/atlasVolume.raw", b"\1\2")
    wanted = mouse_atlas_volume("P56")
    httpserver.expect_request(wanted.path).respond_with_data(target.getvalue())

    assert wanted.arrays(using=client)["atlasVolume"].tolist() == [[[1]], [[2]]]


def test_a_store_may_hold_the_archive(tmp_path: Path) -> None:
    """What a store holds under the path is the file; what it does not hold is told."""
    file, path = average_template(100), tmp_path / "own.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put_file(file.path, name=file.name, media_type="application/octet-stream", data=b"N")

    with Client(path) as client:
        assert file.read(using=client) == b"N"
        with pytest.raises(StatusError):
            average_template(50).read(using=client)
