"""Grids of expression and projection: documented URLs, allowed values, and whole files."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, SectionDataSet
from allenorm.errors import RefusedError, SettingsError, StatusError
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
    assert projection.download(tmp_path, using=sample).read_bytes()[:4] == b"NRRD"


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
