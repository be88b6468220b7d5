"""Grids of expression and projection: documented URLs, allowed values, and whole files."""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytest_httpserver import HTTPServer

from allenorm import Client, SectionDataSet
from allenorm.errors import (
    ArchiveError,
    FileError,
    MalformedAnswerError,
    MissingExtraError,
    RefusedError,
    SettingsError,
    StatusError,
)
from allenorm.files import download
from allenorm.grids import (
    EXPRESSION_VOLUMES,
    PROJECTION_VOLUMES,
    RESOLUTIONS,
    expression_grid,
    projection_grid,
)


@pytest.mark.parametrize(
    ("volumes", "place", "name"),
    [
        (None, "", "69816930.zip"),
        ("density", "?include=density", "69816930_density.zip"),
        (["energy", "intensity"], "?include=energy,intensity", "69816930_energy_intensity.zip"),
        (EXPRESSION_VOLUMES, "?include=energy,density,intensity", None),
    ],
)
def test_expression_grids_have_the_documented_url(
    volumes: Any, place: str, name: str | None
) -> None:
    """The name of the file says which volumes it holds."""
    grid = expression_grid(SectionDataSet(id=69816930), volumes)

    assert grid.request.place == f"/grid_data/download/69816930{place}"
    assert name in {None, grid.name}


@pytest.mark.parametrize(
    ("arguments", "place", "name"),
    [
        ({}, "", "5.nrrd"),
        ({"volume": "data_mask"}, "?image=data_mask", "5_data_mask.nrrd"),
        (
            {"volume": "injection_density", "resolution": 10},
            "?image=injection_density&resolution=10",
            "5_injection_density_10um.nrrd",
        ),
        (
            {"volume": ["injection_density", "data_mask"]},
            "?image=injection_density,data_mask",
            "5_injection_density_data_mask.nrrd",
        ),
        ({"resolution": 100}, "?resolution=100", "5_100um.nrrd"),
    ],
)
def test_projection_grids_have_the_documented_url(
    arguments: dict[str, Any], place: str, name: str
) -> None:
    """The name of the file says which volume it is, and how fine."""
    grid = projection_grid(5, **arguments)

    assert grid.request.place == f"/grid_data/download_file/5{place}"
    assert grid.name == name


@pytest.mark.parametrize("volume", PROJECTION_VOLUMES)
@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_each_volume_comes_in_each_resolution(volume: Any, resolution: Any) -> None:
    """The closed sets are those of the page."""
    assert f"image={volume}" in projection_grid(5, volume, resolution=resolution).request.place


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"data_set": "5"}, "data_set: expected an id .* of table data_sets"),
        (
            {"volume": "energy"},
            "volume: expected projection_density, projection_energy, .* or data",
        ),
        ({"volume": []}, "volume: expected one or more of projection_density"),
        ({"resolution": 30}, "resolution: expected 10, 25, 50 or 100, got '30'"),
        ({"resolution": "25"}, "resolution: expected 10, 25, 50 or 100"),
    ],
)
def test_what_is_not_allowed_is_refused(arguments: dict[str, Any], words: str) -> None:
    """The message names the values that are allowed."""
    with pytest.raises(SettingsError, match=words):
        projection_grid(**({"data_set": 5} | arguments))
    with pytest.raises(SettingsError, match="volumes: expected energy, density or intensity"):
        expression_grid(5, "data_mask")  # type: ignore[arg-type]


def test_the_sample_has_grids(sample: Client, tmp_path: Path) -> None:
    """The same call works on the sample, over HTTP and in process."""
    grid = expression_grid(69816930, "energy")
    data = grid.read(using=sample)

    assert "energy.raw" in " ".join(zipfile.ZipFile(io.BytesIO(data)).namelist())
    assert data == grid.read(using="sample")
    projection = projection_grid(126862385, "projection_density", resolution=25)
    assert projection.download(tmp_path, using=sample).path.read_bytes()[:4] == b"NRRD"


def test_a_projection_grid_opens_as_a_volume(sample: Client) -> None:
    """SimpleITK reads it: numbers, order of axes, and the side of a voxel in um."""
    grid = projection_grid(126862385, "projection_density", resolution=25)
    image, array = grid.volume(using=sample), grid.array(using="sample")

    assert image.GetSize() == array.shape == (4, 3, 2)
    assert image.GetSpacing() == (25.0, 25.0, 25.0)
    assert image.GetPixelIDTypeAsString() == "32-bit float"
    assert image.GetPixel(3, 1, 0) == array[3, 1, 0] != array[0, 1, 1]
    raw = np.frombuffer(grid.read(using=sample)[-96:], "<f4")
    assert array.flatten(order="F").tolist() == raw.tolist()


def test_an_expression_grid_opens_as_volumes(sample: Client) -> None:
    """The archive is unpacked, and each volume has its name and its spacing."""
    grid = expression_grid(69816930, EXPRESSION_VOLUMES)
    images, arrays = grid.volumes(using=sample), grid.arrays(using="sample")

    assert list(images) == list(arrays) == sorted(EXPRESSION_VOLUMES)
    assert {image.GetSpacing() for image in images.values()} == {(200.0, 200.0, 200.0)}
    assert arrays["energy"].shape == (4, 3, 2)
    product = arrays["density"] * arrays["intensity"]
    assert np.allclose(arrays["energy"], product, rtol=1e-5)


def test_what_is_opened_may_be_kept(sample: Client, tmp_path: Path) -> None:
    """In a folder the files stay, and are opened again; without one nothing is left."""
    expression = expression_grid(69816930, "energy")
    for _ in range(2):
        assert list(expression.arrays(tmp_path, using=sample)) == ["energy"]
    projection_grid(126862385, "data_mask", resolution=25).array(tmp_path, using=sample)

    found = sorted(each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*"))
    assert found == [
        "126862385_data_mask_25um.nrrd",
        "69816930_energy",
        "69816930_energy.zip",
        "69816930_energy/energy.mhd",
        "69816930_energy/energy.raw",
    ]


def archive(**members: bytes) -> bytes:
    """Return an archive of files; two underscores stand for a dot."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, data in members.items():
            file.writestr(name.replace("__", "."), data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"<html>no grid</html>", MalformedAnswerError, "a page came.*no grid"),
        (b"no grid", ArchiveError, "5.zip"),
        (archive(data_set__xml=b"<a/>"), MalformedAnswerError, "no volume in the archive, 5.zip"),
        (archive(energy__mhd=b"NDims = 3"), FileError, "energy.mhd"),
        (archive(**{"..": b""}), ArchiveError, "5.zip"),
    ],
)
def test_an_archive_that_holds_no_volumes_is_an_error(
    client: Client, httpserver: HTTPServer, data: bytes, kind: type[Exception], words: str
) -> None:
    """A page, an archive without volumes, a broken one, an unsafe one: the error says which."""
    httpserver.expect_request("/grid_data/download/5").respond_with_data(data)

    with pytest.raises(kind, match=words):
        expression_grid(5).arrays(using=client)


def test_a_volume_has_three_dimensions(client: Client, httpserver: HTTPServer) -> None:
    """A picture is none."""
    data = b"NRRD0004\ntype: uint8\ndimension: 2\nsizes: 2 2\nencoding: raw\n\n\1\2\3\4"
    httpserver.expect_request("/grid_data/download_file/5").respond_with_data(data)

    with pytest.raises(FileError, match=r"5\.nrrd' has 2 dimensions, and a volume has 3"):
        projection_grid(5).array(using=client)


def test_a_header_reads_no_other_file(client: Client, httpserver: HTTPServer) -> None:
    """The voxels of what a server sent are those that it sent."""
    header = b"ObjectType = Image\nNDims = 3\nDimSize = 1 1 1\nElementDataFile = /etc/hostname\n"
    data = archive(energy__mhd=header)
    httpserver.expect_request("/grid_data/download/5").respond_with_data(data)

    with pytest.raises(FileError, match="voxels in '/etc/hostname', which is not beside it"):
        expression_grid(5).arrays(using=client)


def test_a_volume_that_is_none_is_an_error(client: Client, httpserver: HTTPServer) -> None:
    """The name of the file is told."""
    httpserver.expect_request("/grid_data/download_file/5").respond_with_data(b"NRRD0004\n\n")

    with pytest.raises(FileError, match=r"5\.nrrd' cannot be read as NRRD"):
        projection_grid(5).volume(using=client)


@pytest.mark.parametrize(
    "opened",
    [projection_grid(5).volume, projection_grid(5).array, expression_grid(5).volumes],
)
def test_volumes_need_their_library(opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install; nothing was sent."""
    monkeypatch.setitem(sys.modules, "SimpleITK", None)

    with pytest.raises(MissingExtraError, match=r"SimpleITK: pip install 'allenorm\[volumes\]'"):
        opened(using="http://127.0.0.1:9")


def test_several_grids_are_saved_at_once(sample: Client, tmp_path: Path) -> None:
    """What names a file is what `allenorm.files.download` takes."""
    volumes = ("projection_density", "injection_density", "data_mask")
    wanted = [projection_grid(126862385, volume, resolution=25) for volume in volumes]  # type: ignore[arg-type]

    results = download(wanted, tmp_path, using=sample)
    assert [each.path.name for each in results] == [each.name for each in wanted]
    assert {each.outcome for each in results} == {"downloaded"}


def test_a_grid_that_is_not_there(sample: Client, tmp_path: Path) -> None:
    """The server's status is told, and nothing is left behind."""
    with pytest.raises((RefusedError, StatusError), match="126862385"):
        projection_grid(126862385, "data_mask", resolution=10).download(tmp_path, using=sample)
    assert not list(tmp_path.iterdir())
