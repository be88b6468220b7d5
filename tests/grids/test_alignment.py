"""How series lie in their space: transforms, deformation fields, aligned channels."""

import io
import zipfile
from pathlib import Path

import pytest

from allenorm import Alignment3d, Client
from allenorm.errors import NoResultError, SettingsError
from allenorm.grids import (
    alignment3d,
    channel_volumes,
    deformation_field,
    to_reference,
    to_volume,
)
from allenorm.local import Store

TURN = {
    **{
        f"tvr_{place:02}": term
        for place, term in enumerate([0, -1, 0, 1, 0, 0, 0, 0, 2, 10, 20, 30])
    },
    **{
        f"trv_{place:02}": term
        for place, term in enumerate([0, 1, 0, -1, 0, 0, 0, 0, 0.5, -20, 10, -15])
    },
}


def file_row(key: int, kind: str, owner: int = 5) -> dict[str, object]:
    """Return a well-known file of a series."""
    return {
        "id": key,
        "attachable_id": owner,
        "attachable_type": "SectionDataSet",
        "well_known_file_type": {"id": sum(kind.encode()), "name": kind},
    }


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store of one series with two deformation fields, and one without."""
    path = tmp_path / "own.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("SectionDataSet", [{"id": 5, "failed": False}, {"id": 6, "failed": False}])
        rows = [
            file_row(1, "DeformationFieldHeader"),
            file_row(2, "DeformationFieldVoxels"),
            file_row(4, "DeformationFieldHeader"),
            file_row(3, "DeformationFieldHeader"),
            file_row(9, "DeformationFieldHeader", 6),
        ]
        writer.put("WellKnownFile", rows)
        for key in (2, 4):
            place = f"/api/v2/well_known_file_download/{key}"
            writer.put_file(place, name="x", media_type="text/plain", data=b"%d" % key)
    return path


def test_points_move_there_and_back() -> None:
    """Rows of a matrix, then the shift; the other transform undoes it."""
    aligned = Alignment3d(id=1, **TURN)  # type: ignore[arg-type]

    moved = to_reference(aligned, [1, 2, 3])
    assert moved == (8.0, 21.0, 36.0)
    assert to_volume(aligned, moved) == (1.0, 2.0, 3.0)


def test_what_cannot_be_moved_is_refused() -> None:
    """A term that is missing, and a point that is none."""
    with pytest.raises(SettingsError, match="alignment: tvr_00 is missing"):
        to_reference(Alignment3d(id=1), [1, 2, 3])
    aligned = Alignment3d(id=1, **TURN)  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match=r"point: expected three numbers \(um\)"):
        to_volume(aligned, [1, 2])
    with pytest.raises(SettingsError, match=r"point: expected a number \(um\)"):
        to_volume(aligned, [1, 2, "3"])  # type: ignore[list-item]


def test_the_transforms_of_a_series(sample: Client, store: Path) -> None:
    """They come as an object; a series without them, or none at all, is named."""
    assert alignment3d(69816930, using=sample).aligned_id == 69816930
    for missing in (5, 4711):
        with pytest.raises(NoResultError, match=f"no Alignment3d of section data set {missing}"):
            alignment3d(missing, using=store)


def test_the_deformation_field_of_a_series(store: Path, tmp_path: Path) -> None:
    """Header and voxels have the names that the header expects; the newest of several counts."""
    field = deformation_field(5, using=store)
    header, voxels = (each.path for each in field.download(tmp_path / "5"))

    assert (header.name, voxels.name) == ("dfmfld.mhd", "dfmfld.raw")
    assert (header.read_bytes(), voxels.read_bytes()) == (b"4", b"2")
    assert field.header.request.place == "/api/v2/well_known_file_download/4"


def test_a_deformation_field_opens_as_vectors(sample: Client, tmp_path: Path) -> None:
    """SimpleITK reads both files: three components a voxel, with the side of a voxel in um."""
    field = deformation_field(126862385, using=sample)
    image, array = field.volume(), field.array(tmp_path)

    assert image.GetSize() == (6, 4, 5)
    assert image.GetSpacing() == (2000.0, 2000.0, 2000.0)
    assert array.shape == (6, 4, 5, 3)
    assert image.GetPixel(5, 0, 2) == tuple(array[5, 0, 2])
    assert sorted(each.name for each in tmp_path.iterdir()) == ["dfmfld.mhd", "dfmfld.raw"]


def test_the_channels_of_a_series_open_as_volumes(sample: Client) -> None:
    """One volume for each colour."""
    arrays = channel_volumes(126862385, using=sample).arrays()

    assert sorted(arrays) == [f"resampled_{color}" for color in ("blue", "green", "red")]
    assert {array.shape for array in arrays.values()} == {(4, 3, 2)}


def test_a_series_without_a_field(store: Path) -> None:
    """The missing half is named."""
    words = "section data set 6 has no file of type DeformationFieldVoxels"
    with pytest.raises(NoResultError, match=words):
        deformation_field(6, using=store)


def test_the_channels_of_a_series(sample: Client, tmp_path: Path) -> None:
    """They come as an archive, named after the series."""
    path = channel_volumes(126862385, using=sample).download(tmp_path).path

    assert path.name == "126862385.zip"
    assert zipfile.ZipFile(io.BytesIO(path.read_bytes())).namelist()
