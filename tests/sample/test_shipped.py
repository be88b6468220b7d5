"""The sample in the package: what it is, and that its script makes it again."""

import gzip
import io
import json
import math
import shutil
import sqlite3
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import h5py
import numpy as np
import pytest
from PIL import Image, ImageChops

from allenorm import Client, Structure, sample
from allenorm.local import Store

CODEGEN = Path(__file__).parents[2] / "codegen"


def contents(store: Store, *, files: bool = False) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, in a fixed order; the bytes of files only if asked for."""
    connection = store.connection()
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_") and (files or name != "allenorm_files")
    ]
    return {
        name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr)  # noqa: S608 - its own
        for name in tables
    }


def paths(store: Store) -> list[str]:
    """Return the path of every file."""
    return [path for (path,) in store.connection().execute("SELECT path FROM allenorm_files")]


def test_the_script_makes_the_same_rows_again(shipped: Store, made: Store) -> None:
    """Every row of every table follows from the seed: none was written by hand or left stale."""
    again, now = contents(made), contents(shipped)

    assert again.keys() == now.keys()
    for table, rows in now.items():
        assert again[table] == rows, table


def test_the_script_makes_the_same_files_again(shipped: Store, made: Store) -> None:
    """Files have the same paths, names and types; text alike, pictures and recordings by value."""
    assert sorted(paths(made)) == sorted(paths(shipped))
    for path in paths(shipped):
        ours, again = shipped.file(path), made.file(path)
        assert ours is not None
        assert again is not None
        assert (again.name, again.media_type) == (ours.name, ours.media_type)
        # Other versions of the libraries may write the same picture or array in other bytes.
        if ours.media_type == "image/jpeg":
            assert looks_alike(ours.data, again.data)
        elif ours.media_type == "application/x-hdf5":
            assert arrays(ours.data) == arrays(again.data)
        else:
            assert unpacked(again.data) == unpacked(ours.data), path


def unpacked(data: bytes) -> tuple[bytes, bytes]:
    """Return the header and the voxels of an NRRD file, which may be compressed; or just bytes."""
    header, blank, rest = data.partition(b"\n\n")
    packed = header.startswith(b"NRRD0004\n") and b"encoding: gzip" in header
    return header + blank, gzip.decompress(rest) if packed else rest


def assert_volume(data: bytes) -> None:
    """Check that a volume, or a part of one, has as many voxels as its header says."""
    if data.startswith(b"ObjectType = Image\n"):
        assert b"ElementDataFile = dfmfld.raw" in data
    elif data.startswith(b"NRRD0004\n"):
        header, voxels = unpacked(data)
        fields = dict(
            line.split(": ", 1) for line in header.decode("ascii").splitlines() if ": " in line
        )
        width = {"float": 4, "unsigned short": 2, "unsigned char": 1}[fields["type"]]
        assert len(voxels) == math.prod(map(int, fields["sizes"].split())) * width
        assert fields["space directions"].startswith(("(25,0,0) ", "(100,0,0) "))
        assert "synthetic" in fields["content"]
    else:
        assert len(data) == 6 * 4 * 5 * 3 * 4, "the voxels of the deformation field"


def looks_alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures are the same but for how they were compressed."""
    with Image.open(io.BytesIO(one)) as first, Image.open(io.BytesIO(other)) as second:
        assert first.size == second.size
        differences = ImageChops.difference(first.convert("L"), second.convert("L")).getextrema()
    return bool(differences[1] < 64)  # type: ignore[operator] # one band has two numbers


def arrays(data: bytes) -> dict[str, Any]:
    """Return every array and every attribute of a recording."""
    found: dict[str, Any] = {}
    with h5py.File(io.BytesIO(data)) as file:
        found["/"] = dict(file.attrs)

        def visit(name: str, item: Any) -> None:
            found[name] = dict(item.attrs)
            if isinstance(item, h5py.Dataset):
                found[f"{name} values"] = np.asarray(item).tolist()

        file.visititems(visit)
    return found


def test_the_package_stays_small() -> None:
    """The sample is under 1 MB, files and all."""
    assert sample.path().stat().st_size < 1_000_000


def test_it_says_that_it_is_synthetic(shipped: Store) -> None:
    """The store has the label that every answer of a server carries."""
    assert shipped.source == "synthetic sample"


def test_it_opens_where_nothing_may_be_written(tmp_path: Path) -> None:
    """A read-only file in a read-only folder answers, and leaves nothing beside it."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    copy = folder / "sample.sqlite"
    shutil.copy(sample.path(), copy)
    copy.chmod(stat.S_IRUSR)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Client(copy) as client:
            assert Structure.where(acronym="VISp").using(client).one().id == 385
        assert [each.name for each in folder.iterdir()] == ["sample.sqlite"]
    finally:
        folder.chmod(stat.S_IRWXU)


def test_it_needs_no_journal(shipped: Store) -> None:
    """The file is whole by itself: no write-ahead log belongs to it."""
    header = shipped.path.read_bytes()[:20]

    assert header.startswith(b"SQLite format 3\0")
    assert header[18:20] == b"\x01\x01"
    with sqlite3.connect(f"{shipped.path.as_uri()}?immutable=1", uri=True) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()


def test_every_file_opens_with_a_reader_of_its_kind(shipped: Store) -> None:
    """A picture is a picture, an archive an archive, a recording a recording."""
    seen = set()
    for path in paths(shipped):
        file = shipped.file(path)
        assert file is not None
        kind = file.media_type
        seen.add(kind)
        if kind == "image/jpeg":
            with Image.open(io.BytesIO(file.data)) as picture:
                picture.load()
                assert picture.format == "JPEG"
        elif kind == "application/zip":
            with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
                assert archive.testzip() is None
                assert archive.namelist()
        elif kind == "application/x-hdf5":
            assert b"Synthetic" in arrays(file.data)["/"]["session_description"]
        elif kind == "application/json":
            assert json.loads(file.data)["source"] == "synthetic sample"
        elif kind == "image/svg+xml":
            assert ET.fromstring(file.data).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - ours
        elif kind == "application/octet-stream":
            assert_volume(file.data)
        else:
            assert kind == "text/plain"
            assert "ynthetic" in file.data.decode("ascii")
    assert len(seen) == 7


def test_another_seed_makes_other_values(tmp_path: Path) -> None:
    """The seed is an option of the command, and the values hang on it."""
    path = tmp_path / "other.sqlite"
    done = subprocess.run(
        [sys.executable, "-m", "allenorm_sample", "--out", str(path), "--seed", "1"],
        cwd=CODEGEN,
        capture_output=True,
        text=True,
        check=True,
    )

    assert f"{path}: " in done.stdout
    with Store.open(path) as other, Store.open(sample.path()) as ours:
        assert contents(other)["ephys_features"] != contents(ours)["ephys_features"]
        assert contents(other)["structure_sets"] == contents(ours)["structure_sets"]


def test_a_column_that_a_class_does_not_have_is_refused() -> None:
    """A slip in the script stops it."""
    from allenorm.schema import bundled  # noqa: PLC0415 - beside what it is for
    from allenorm_sample import Rows  # noqa: PLC0415 - its folder is on the path only here

    with pytest.raises(KeyError, match="'Age', 'nmae'"):
        Rows(bundled()).add("Age", nmae="P56")
