"""A header from outside names no file but those beside it."""

from pathlib import Path

import pytest

from allenorm.errors import FileError
from allenorm.files import open_mesh, open_volume

NRRD = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n"
META = "ObjectType = Image\nNDims = 3\nDimSize = 2 2 2\nElementType = MET_UCHAR\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.nrrd", f"{NRRD}data file: {{}}\n\n"),
        ("a.nrrd", f"{NRRD}datafile: {{}}\n\n"),
        ("a.nrrd", f"{NRRD}Data File: LIST\n{{}}\n"),
        ("a.nrrd", f"{NRRD}data file: {{}}"),
        ("a.mhd", f"{META}ElementDataFile = {{}}\n"),
        ("a.mhd", f"{META}ElementDataFile={{}}"),
        ("a.mhd", f"{META}ElementDataFile = LIST\nb.raw\n{{}}\n"),
    ],
)
@pytest.mark.parametrize("where", ["/etc/hostname", "../secret", "..", "C:\\secret", "x/../../y"])
def test_voxels_elsewhere_are_not_read(name: str, text: str, where: str, tmp_path: Path) -> None:
    """The header came from a server: what it names is not opened, and is told."""
    pytest.importorskip("SimpleITK")
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(bytes(8))
    (folder / name).write_text(text.replace("{}", where))

    with pytest.raises(FileError, match=r"has its voxels in '.*', which is not beside it"):
        open_volume(folder / name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.nrrd", f"{NRRD}data file: b.raw\n\n"),
        ("a.nrrd", f"{NRRD}content: see http://x/y: it\n\n" + "\1" * 8),
        ("a.nrrd", f"{NRRD.replace(chr(10), chr(13) + chr(10))}\r\n" + "\1" * 8),
        ("a.nrrd", f"{NRRD}\nndata file: /x"),
        ("a.mhd", f"{META}ElementDataFile = b.raw\n"),
        ("a.mha", f"{META}ElementDataFile = LOCAL\n" + "\1" * 8),
    ],
)
def test_voxels_in_the_file_and_beside_it_are_read(name: str, text: str, tmp_path: Path) -> None:
    """Whatever else a header says, and whatever its voxels look like."""
    pytest.importorskip("SimpleITK")
    (tmp_path / "b.raw").write_bytes(bytes(8))
    (tmp_path / name).write_bytes(text.encode())

    assert open_volume(tmp_path / name).GetSize() == (2, 2, 2)


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """Whatever the system says is told with the file's name."""
    pytest.importorskip("SimpleITK")
    (tmp_path / "a.nrrd").write_bytes(b"MZ" + bytes(200))

    with pytest.raises(FileError, match=r"a\.nrrd' cannot be read as NRRD or MetaImage"):
        open_volume(tmp_path / "a.nrrd")


def test_a_mesh_reads_no_other_file(tmp_path: Path) -> None:
    """Materials are named in OBJ files, and are not looked for."""
    pytest.importorskip("trimesh")
    (tmp_path / "secret.mtl").write_text("newmtl m\nmap_Kd /etc/hostname\n")
    (tmp_path / "in").mkdir()
    mesh = tmp_path / "in" / "a.obj"
    mesh.write_text("mtllib ../secret.mtl\nusemtl m\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")

    found = open_mesh(mesh)
    assert len(found.vertices) == 3
    assert not hasattr(found.visual, "material") or found.visual.material.image is None
