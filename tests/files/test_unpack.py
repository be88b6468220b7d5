"""Archives: what is good comes out whole, and what is hostile comes out not at all."""

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.errors import ArchiveError, FileError, SettingsError
from allenorm.files import UnpackLimits, _unpack, unpack
from allenorm.files._members import Member

Listed = Callable[[Path], dict[str, Any]]
GOOD = {"a.txt": b"a", "deep/er/b.bin": bytes(range(256)) * 500, "deep/empty": b""}


def zipped(path: Path, members: dict[str, bytes], *, mode: int = 0) -> Path:
    """Write a zip archive, whatever its names are."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo("x")
            info.filename = info.orig_filename = name
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = mode << 16
            archive.writestr(info, data)
    return path


def tarred(path: Path, members: dict[str, bytes], mode: str = "w", **how: Any) -> Path:
    """Write a tar archive, whatever its names are."""
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload] # the mode is a text
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for key, value in how.items():
                setattr(info, key, value)
            archive.addfile(info, io.BytesIO(data))
    return path


MAKERS: dict[str, Callable[..., Path]] = {
    "m.zip": zipped,
    "m.tar": tarred,
    "m.tar.gz": lambda path, members: tarred(path, members, "w:gz"),
    "m.tbz2": lambda path, members: tarred(path, members, "w:bz2"),
    "m.tar.xz": lambda path, members: tarred(path, members, "w:xz"),
    "model": zipped,
}


@pytest.mark.parametrize("name", MAKERS)
def test_archives_of_each_kind(tmp_path: Path, listed: Listed, name: str) -> None:
    """The first bytes say what it is; the folder beside it is called as it is."""
    archive = MAKERS[name](tmp_path / name, GOOD)
    files = unpack(archive)
    folder = tmp_path / ("model.unpacked" if name == "model" else "m")

    assert listed(folder) == GOOD
    assert files == sorted(folder / each for each in GOOD)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, folder.name])


def test_folders_of_an_archive(tmp_path: Path) -> None:
    """Folders are made, named or not, once or twice."""
    archive = tmp_path / "m.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a/", b"")
        made.writestr("a/b/", b"")
        made.writestr("a/b/c", b"c")
    assert unpack(archive, tmp_path / "out") == [tmp_path / "out/a/b/c"]
    tar = tmp_path / "m.tar"
    with tarfile.open(tar, "w") as made_tar:
        for _ in range(2):
            info = tarfile.TarInfo("d")
            info.type = tarfile.DIRTYPE
            made_tar.addfile(info)
    assert unpack(tar, tmp_path / "tar") == []
    assert (tmp_path / "tar" / "d").is_dir()
    assert stat.S_IMODE((tmp_path / "tar").stat().st_mode) & 0o500 == 0o500


HOSTILE = [
    "/etc/evil",
    "../evil",
    "a/../../evil",
    "C:evil",
    "c:\\evil",
    "..\\evil",
    "a\\b",
    "a:stream",
    "nul",
    "a/COM1.txt",
    "a/b.",
    "a/b ",
    "a\nb",
    "a\u202eb",
    "what?",
    ".",
]


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_leave_the_folder(
    tmp_path: Path, listed: Listed, make: Callable[..., Path], name: str
) -> None:
    """They are refused with their name, and nothing of the archive comes out."""
    archive = make(tmp_path / "m", {"good": b"x", name: b"evil"})
    before = listed(tmp_path)
    with pytest.raises(ArchiveError, match="is refused: its member"):
        unpack(archive, tmp_path / "in" / "out")

    assert listed(tmp_path) == before
    assert not (tmp_path / "in" / "out").exists()


def test_names_that_go_upwards(tmp_path: Path) -> None:
    """The message says what is wrong with them."""
    for name in ("..", "../evil", "a/../b", "a/.."):
        with pytest.raises(ArchiveError, match="leaves the folder; nothing was unpacked"):
            unpack(zipped(tmp_path / "m", {name: b"evil"}))


def test_a_name_behind_a_nul(tmp_path: Path) -> None:
    """What a library cuts off is looked at, too."""
    data = zipped(tmp_path / "m", {"good_evil": b"x"}).read_bytes()
    (tmp_path / "m").write_bytes(data.replace(b"good_evil", b"good\0evil"))
    with pytest.raises(ArchiveError):
        unpack(tmp_path / "m")


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE]
)
def test_links_and_devices_of_tar(tmp_path: Path, kind: bytes) -> None:
    """Only files and folders come out."""
    archive = tarred(tmp_path / "m", {"a": b""}, type=kind, linkname="/etc/passwd")
    with pytest.raises(ArchiveError, match="is a link or a device"):
        unpack(archive)


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO, stat.S_IFSOCK])
def test_links_and_devices_of_zip(tmp_path: Path, mode: int) -> None:
    """A zip archive can hold links, too."""
    with pytest.raises(ArchiveError, match="is a link or a device"):
        unpack(zipped(tmp_path / "m", {"a": b"/etc/passwd"}, mode=mode))


@pytest.mark.parametrize("names", [["a", "A"], ["a", "a/b"], ["a/b", "a"], ["x/a/b", "x/A"]])
def test_names_that_are_one_on_some_systems(tmp_path: Path, names: list[str]) -> None:
    """Two members never write one file."""
    archive = zipped(tmp_path / "m", dict.fromkeys(names, b"x"))
    with pytest.raises(ArchiveError, match=r"twice|inside another member"):
        unpack(archive)


def test_an_encrypted_member(tmp_path: Path) -> None:
    """There is nobody to ask for a password."""
    data = bytearray(zipped(tmp_path / "m", {"a": b"x"}).read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    (tmp_path / "m").write_bytes(data)
    with pytest.raises(ArchiveError, match="its member 'a' is encrypted; nothing"):
        unpack(tmp_path / "m")


@pytest.mark.parametrize("make", [zipped, tarred])
def test_limits(tmp_path: Path, make: Callable[..., Path]) -> None:
    """Members and bytes are limited; the limits themselves are reached."""
    archive = make(tmp_path / "m", {str(number): b"x" * 1000 for number in range(5)})
    with pytest.raises(ArchiveError, match="over 4 members"):
        unpack(archive, limits=UnpackLimits(members=4))
    with pytest.raises(ArchiveError, match="over 4999 bytes"):
        unpack(archive, limits=UnpackLimits(size=4999))
    assert len(unpack(archive, limits=UnpackLimits(members=5, size=5000))) == 5


def test_a_bomb_whose_header_lies(tmp_path: Path, listed: Listed) -> None:
    """What comes out is counted, whatever the header claims."""
    archive = zipped(tmp_path / "m", {"a": bytes(10_000_000)})
    data = bytearray(archive.read_bytes())
    at = data.index(b"PK\1\2") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    archive.write_bytes(data)
    with pytest.raises(ArchiveError):
        unpack(archive, tmp_path / "out", limits=UnpackLimits(size=100_000))
    assert list(listed(tmp_path)) == ["m"]


def test_a_library_that_believes_the_header(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes out is counted here, too."""

    def members(*_: object) -> Iterator[Member]:
        yield Member("a", False, "", 10, lambda: io.BytesIO(bytes(100_000)))  # noqa: FBT003 - in order

    monkeypatch.setattr(_unpack, "members", members)
    with pytest.raises(ArchiveError, match="over 1000 bytes"):
        unpack(tmp_path / "m", limits=UnpackLimits(size=1000))


def test_a_header_that_would_fill_the_memory(tmp_path: Path) -> None:
    """A header of a tar archive is read in one piece, if it is a small one."""
    archive = tmp_path / "m.tar"
    with tarfile.open(archive, "w") as made:
        info = tarfile.TarInfo("x")
        info.type = tarfile.XHDTYPE
        info.size = 1 << 26
        made.addfile(info, io.BytesIO(bytes(1 << 26)))
        made.addfile(tarfile.TarInfo("y"))
    with pytest.raises(ArchiveError, match="a header of 67108864 bytes"):
        unpack(archive)


@pytest.mark.parametrize("limits", [{"members": 0}, {"size": -1}, {"size": 1.5}, {"members": True}])
def test_limits_that_are_none(limits: dict[str, Any]) -> None:
    """A limit is a whole number above 0."""
    with pytest.raises(SettingsError, match="above 0"):
        UnpackLimits(**limits)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(sorted(MAKERS)), cut=st.floats(0, 0.99), flip=st.integers(0, 1 << 20))
def test_damage(tmp_path_factory: pytest.TempPathFactory, kind: str, cut: float, flip: int) -> None:
    """A damaged archive is an error of ours, or it comes out whole; nothing stays half."""
    folder = tmp_path_factory.mktemp("damaged")
    archive = MAKERS[kind](folder / kind, GOOD)
    data = bytearray(archive.read_bytes())
    data[flip % len(data)] ^= 0x55
    archive.write_bytes(data[: int(len(data) * (1 - cut / 2))])
    try:
        unpack(archive, folder / "out")
    except (ArchiveError, FileError):
        assert sorted(path.name for path in folder.iterdir()) == [kind]


@pytest.mark.parametrize("data", [b"", b"text", b"\x1f\x8b", b"BZh", b"PK\3\4", b"PK\5\6"])
def test_what_is_no_archive(tmp_path: Path, data: bytes) -> None:
    """It is said so."""
    (tmp_path / "m").write_bytes(data)
    with pytest.raises(ArchiveError, match=r"no zip or tar|damaged"):
        unpack(tmp_path / "m")
    with pytest.raises(FileError, match="cannot be read"):
        unpack(tmp_path / "none")
    for folder in (tmp_path, "."):
        with pytest.raises(FileError, match="is a folder, and no archive"):
            unpack(folder)


def test_a_folder_that_is_there(tmp_path: Path, listed: Listed) -> None:
    """Files of it stay; those with the same bytes are kept, and others need a word."""
    archive = zipped(tmp_path / "m.zip", GOOD)
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine").write_bytes(b"mine")
    unpack(archive, out)
    unpack(archive, out)
    assert listed(out) == GOOD | {"mine": b"mine"}

    (out / "a.txt").write_bytes(b"changed")
    with pytest.raises(FileError, match="other bytes"):
        unpack(archive, out)
    assert listed(out)["a.txt"] == b"changed"

    unpack(archive, out, overwrite=True)
    assert listed(out)["a.txt"] == b"a"


def test_a_link_on_the_way(tmp_path: Path, listed: Listed) -> None:
    """A folder that is there may hold links; nothing is written through them."""
    archive = zipped(tmp_path / "m.zip", GOOD)
    out, other = tmp_path / "out", tmp_path / "other"
    out.mkdir()
    other.mkdir()
    (out / "deep").symlink_to(other)
    with pytest.raises(FileError, match="a link on the way"):
        unpack(archive, out, overwrite=True)
    (out / "deep").unlink()
    (other / "a").write_bytes(b"a")
    (out / "a.txt").symlink_to(other / "a")
    with pytest.raises(FileError, match="other bytes"):
        unpack(archive, out)
    assert listed(other) == {"a": b"a"}
