"""Markers: what a file of them says, and what is none."""

from pathlib import Path

import pytest

from allenorm.cell_types import Marker, read_markers, save_reconstruction_markers
from allenorm.errors import FileError

HEAD = "# made\n##x,y,z,radius,shape,name,comment,color_r,color_g,color_b\n"


def test_markers_lie_in_the_space_of_the_reconstruction(tmp_path: Path) -> None:
    """The shift of one voxel is taken off; kinds are told apart by their number."""
    path = tmp_path / "markers.csv"
    path.write_text(
        f'{HEAD}1.1144,2.1144,3.28,0,1,10,,255,0,0\r\n\n1,2,3,0,1,20,"a, b"\n1,2,3,0,1,7\n'
    )

    cut, end, other = read_markers(path)
    assert (cut.x, cut.y, cut.z) == pytest.approx((1, 2, 3))
    assert (cut.kind, end.kind, other.kind) == ("cut dendrite", "no reconstruction", "other")
    assert end == Marker(1 - 0.1144, 2 - 0.1144, 3 - 0.28, 20)
    assert other.name == 7


def test_markers_of_a_cell(tmp_path: Path) -> None:
    """What was saved is read as it came."""
    (marker,) = read_markers(save_reconstruction_markers(313862306, tmp_path, using="sample"))

    assert marker.kind == "cut dendrite"


def test_a_file_without_markers(tmp_path: Path) -> None:
    """A reconstruction without any has a header alone."""
    (tmp_path / "none.csv").write_text(HEAD)

    assert read_markers(str(tmp_path / "none.csv")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "1 1 300.0 400.0 30.0 7.2 -1",
        "1,2,3",
        "1,2,3,0,1",
        "1,2,3,0,1,x",
        "x,2,3,0,1,10",
        "\0",
        "1,2,3,0,1,",
    ],
)
def test_what_is_no_file_of_markers(tmp_path: Path, line: str) -> None:
    """The line that cannot be read is named."""
    path = tmp_path / "markers.csv"
    path.write_text(f"{HEAD}{line}\n")

    with pytest.raises(FileError, match="is no file of markers: line 3 is "):
        read_markers(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is not there says so, and bytes of any kind are no crash."""
    with pytest.raises(FileError, match=r"none\.csv' cannot be read"):
        read_markers(tmp_path / "none.csv")
    (tmp_path / "bytes").write_bytes(bytes(range(256)))
    with pytest.raises(FileError, match="is no file of markers"):
        read_markers(tmp_path / "bytes")
