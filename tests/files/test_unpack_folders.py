"""Archives as they are made by other programs, and folders that are there already."""

import io
import stat
import subprocess
import tarfile
import threading
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import ArchiveError, FileError
from allenorm.files import FileRequest, UnpackLimits, check_manifest, download, unpack
from allenorm.files._members import _Bounded, is_archive
from allenorm.files._partial import Stopped
from allenorm.files._unpack import unpack_archive
from filing import FileServer

Listed = Callable[[Path], dict[str, Any]]


def zipped(path: Path, *names: str) -> Path:
    """Write a zip archive; each file holds its own name."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", UserWarning)
        for name in names:
            archive.writestr(name, name.encode())
    return path


def test_a_folder_packed_as_a_point(tmp_path: Path, listed: Listed) -> None:
    """`tar -C folder -cf archive .` calls every member ./something."""
    (tmp_path / "folder" / "deep").mkdir(parents=True)
    (tmp_path / "folder" / "deep" / "a").write_bytes(b"a")
    archive = tmp_path / "m.tgz"
    subprocess.run(
        ["tar", "-C", str(tmp_path / "folder"), "-czf", str(archive), "."],  # noqa: S607 - any tar
        check=True,
    )
    assert unpack(archive, tmp_path / "out") == [tmp_path / "out" / "deep" / "a"]
    assert unpack(archive, tmp_path / "out") == [tmp_path / "out" / "deep" / "a"]
    assert listed(tmp_path / "out") == {"deep/a": b"a"}


def test_members_are_files_of_this_user_alone(tmp_path: Path) -> None:
    """Rights of an archive, such as to run as its owner, are not taken over."""
    archive = tmp_path / "m.tar"
    with tarfile.open(archive, "w") as made:
        info = tarfile.TarInfo("a")
        info.mode = 0o6777
        made.addfile(info, io.BytesIO())
    (file,) = unpack(archive)
    assert stat.S_IMODE(file.stat().st_mode) & 0o7111 == 0


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["e\u0301.txt", "\u00e9.txt"], "twice"),
        (["Stra\u00dfe", "STRASSE"], "twice"),
        (["a", "a"], "twice"),
        (["a/\u00e9/x", "a/E\u0301"], "twice"),
        (["a/\u00e9", "a/E\u0301/x"], "inside another member"),
        (["/".join("a" * 101)], "over 4096 characters or 100 folders"),
        (["a/" * 1500 + "b"], "over 4096 characters or 100 folders"),
        (["a" * 4097], "over 4096 characters or 100 folders"),
        (["CONIN$"], "device"),
        (["com\u00b2.txt"], "device"),
    ],
)
def test_names_that_some_system_takes_for_others(
    tmp_path: Path, listed: Listed, names: list[str], words: str
) -> None:
    """The same archive is refused on every system."""
    archive = zipped(tmp_path / "m.zip", *names)
    with pytest.raises(ArchiveError, match=words) as caught:
        unpack(archive, tmp_path / "out")
    assert len(str(caught.value)) < 1000
    assert list(listed(tmp_path)) == ["m.zip"]


def test_the_deepest_path(tmp_path: Path) -> None:
    """What can be written is."""
    assert len(unpack(zipped(tmp_path / "m.zip", "/".join("a" * 100)))) == 1


def test_a_name_that_this_system_cannot_hold(tmp_path: Path, listed: Listed) -> None:
    """It is a clear error, and nothing is left."""
    archive = zipped(tmp_path / "m.zip", "good", "a" * 300)
    with pytest.raises(FileError, match=r"/m/a+.*File name too long"):
        unpack(archive)
    assert list(listed(tmp_path)) == ["m.zip"]


def test_what_the_directory_of_a_zip_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that says itself that it is too large is refused before a byte is written."""
    archive = zipped(tmp_path / "m.zip", "one", "two", "three")
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    with pytest.raises(ArchiveError, match="over 2 members"):
        unpack(archive, limits=UnpackLimits(members=2))
    with pytest.raises(ArchiveError, match="over 10 bytes"):
        unpack(archive, limits=UnpackLimits(size=10))


def test_what_the_header_of_a_tar_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member that says itself that it is too large is refused before a byte of it is written."""
    archive = tmp_path / "m.tar"
    with tarfile.open(archive, "w") as made:
        info = tarfile.TarInfo("a")
        info.size = 5000
        made.addfile(info, io.BytesIO(bytes(5000)))
    monkeypatch.setattr("allenorm.files._unpack._write", None)
    with pytest.raises(ArchiveError, match="over 4999 bytes"):
        unpack(archive, limits=UnpackLimits(size=4999))


def test_a_directory_that_would_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The directory of a zip archive is read as far as its members may be long."""
    archive = zipped(tmp_path / "m.zip", *map(str, range(50)))
    monkeypatch.setattr("allenorm.files._members._LONGEST_READ", 1000)
    with pytest.raises(ArchiveError, match=r"a header of [0-9]+ bytes"):
        unpack(archive, limits=UnpackLimits(members=4))
    assert len(unpack(archive, limits=UnpackLimits(members=50))) == 50
    bounded = _Bounded(io.BytesIO(bytes(100)), 10)
    assert (bounded.read(), bounded.read(10)) == (bytes(10), bytes(10))
    with pytest.raises(tarfile.ReadError, match="11 bytes"):
        bounded.read(11)


@pytest.mark.parametrize("overwrite", [False, True])
def test_something_else_in_the_place(tmp_path: Path, listed: Listed, *, overwrite: bool) -> None:
    """A folder where a file should be, or a file where a folder should be: nothing is moved."""
    archive = zipped(tmp_path / "m.zip", "a", "b/c", "d/")
    for name in ("b", "d"):
        out = tmp_path / f"out_{name}"
        out.mkdir()
        (out / name).write_bytes(b"mine")
        with pytest.raises(FileError, match="is there and is no folder"):
            unpack(archive, out, overwrite=overwrite)
        assert listed(out) == {name: b"mine"}
    out = tmp_path / "out_folder"
    (out / "b" / "c").mkdir(parents=True)
    with pytest.raises(FileError, match="is there and is a folder"):
        unpack(archive, out, overwrite=overwrite)
    assert listed(out) == {}
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match="is no folder"):
        unpack(archive, tmp_path / "file", overwrite=overwrite)


def test_a_link_in_the_place_of_a_file(tmp_path: Path, listed: Listed) -> None:
    """It is replaced where that is asked for, and what it leads to stays."""
    archive = zipped(tmp_path / "m.zip", "a")
    (tmp_path / "other").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").symlink_to(tmp_path / "other")
    with pytest.raises(FileError, match="other bytes"):
        unpack(archive, tmp_path / "out")
    unpack(archive, tmp_path / "out", overwrite=True)
    assert listed(tmp_path / "out") == {"a": b"a"}
    assert (tmp_path / "other").is_dir()


def test_empty_folders(tmp_path: Path) -> None:
    """They come, whether the target is there or not."""
    archive = zipped(tmp_path / "m.zip", "a/b/")
    (tmp_path / "there").mkdir()
    for name in ("there", "new"):
        assert unpack(archive, tmp_path / name) == []
        assert (tmp_path / name / "a" / "b").is_dir()


def test_unpacking_that_is_ended(tmp_path: Path, listed: Listed) -> None:
    """Nothing of it stays."""
    archive = zipped(tmp_path / "m.zip", "a", "b")
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        unpack_archive(archive, None, limits=None, overwrite=False, stop=stop)
    assert list(listed(tmp_path)) == ["m.zip"]


def test_a_disk_that_gets_full(
    tmp_path: Path, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said, with what to do, and nothing stays."""
    archive = zipped(tmp_path / "m.zip", "a", "b")
    mkdir = Path.mkdir

    def full(self: Path, *how: Any, **more: Any) -> None:
        if self.name == "content":
            raise OSError(28, "No space left on device")
        mkdir(self, *how, **more)

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(FileError, match="No space left on device; make room and call again"):
        unpack(archive)
    assert list(listed(tmp_path)) == ["m.zip"]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.zip", b"", True),
        ("a.tar.xz", b"", True),
        ("a.TGZ", b"", True),
        (".zip", b"", False),
        ("a.swc.gz", b"\x1f\x8b", False),
        ("a.nrrd", b"NRRD", False),
        ("a", b"PK\5\6", True),
        ("a", bytes(257) + b"ustar", True),
        ("a", bytes(256) + b"ustar", False),
    ],
)
def test_what_is_an_archive(tmp_path: Path, name: str, data: bytes, *, found: bool) -> None:
    """Its name says it, or its first bytes."""
    (tmp_path / name).write_bytes(data)
    assert is_archive(tmp_path / name) is found


def test_archives_among_other_files(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """What is no archive stays as it is; a bad archive is an error of its own, and is whole."""
    good = zipped(tmp_path / "x", "in").read_bytes()
    server.put("/good", good)
    server.put("/bad", b"PK\3\4")
    server.put("/swc", b"1 1 0 0 0 1 -1")
    wanted = [FileRequest(f"/{name}", name=name) for name in ("good", "swc")]
    out = tmp_path / "out"
    archive, swc = download(wanted, out, using=client, unpack=True)
    assert archive.unpacked == (out / "good.unpacked" / "in",)
    assert swc.unpacked == ()

    with pytest.raises(ArchiveError, match="damaged"):
        download(FileRequest("/bad", name="bad"), out, using=client, unpack=True, manifest=True)
    assert listed(out).keys() == {"good", "good.unpacked/in", "swc", "bad", "manifest.json"}
    assert check_manifest(out / "manifest.json") == []
    assert b'"bad"' in (out / "manifest.json").read_bytes()


def test_an_archive_whose_files_were_changed(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """What somebody changed is replaced only where that is asked for, even by a new archive."""
    server.put("/m", zipped(tmp_path / "x", "a").read_bytes())
    wanted, out = FileRequest("/m", name="m.zip"), tmp_path / "out"
    download(wanted, out, using=client, unpack=True)
    (out / "m" / "a").write_bytes(b"mine")
    for _ in range(2):
        with pytest.raises(FileError, match="is there with other bytes"):
            download(wanted, out, using=client, unpack=True)
        assert listed(out)["m/a"] == b"mine"
        (out / "m.zip").unlink(missing_ok=True)
    download(wanted, out, using=client, unpack=True, overwrite=True)
    assert listed(out)["m/a"] == b"a"
