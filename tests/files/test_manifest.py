"""Manifests: what came from where, and whether it is still so."""

import json
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import DownloadError, FileError
from allenorm.files import FileRequest, check_manifest, download
from filing import FileServer


@pytest.fixture
def wanted(server: FileServer) -> list[FileRequest]:
    """Return two files that the server has."""
    server.put("/f/1", b"one", headers={"Content-Type": "text/plain"})
    server.put("/f/2", b"two")
    return [FileRequest("/f/1", name="a"), FileRequest("/f/2", {}, name="b")]


def read(path: Path) -> dict[str, Any]:
    """Return what a manifest says of its files."""
    document: dict[str, Any] = json.loads(path.read_bytes())["files"]
    return document


def test_what_is_kept(
    wanted: list[FileRequest], server: FileServer, client: Client, tmp_path: Path
) -> None:
    """Each file has its source, length, checksum and time; what was there before stays."""
    manifest = tmp_path / "manifest.json"
    download(wanted[:1], tmp_path, using=client, manifest=True)
    first = read(manifest)
    download(wanted, tmp_path, using=client, manifest=manifest)

    assert first["a"]["url"] == f"{server.url}/f/1"
    assert first["a"]["size"] == 3
    assert first["a"]["sha256"].startswith("7692c3ad")
    assert first["a"]["written"].endswith("Z")
    assert list(read(manifest)) == ["a", "b"]
    assert read(manifest)["a"] == first["a"]
    assert check_manifest(manifest) == []
    assert list(tmp_path.glob(".*")) == []


def test_a_file_that_came_again(
    wanted: list[FileRequest], server: FileServer, client: Client, tmp_path: Path
) -> None:
    """What is said of it is of what came last."""
    download(wanted, tmp_path, using=client, manifest=True)
    server.put("/f/1", b"another", etag='"two"')
    download(wanted[0], tmp_path, using=client, manifest=True, overwrite=True)
    entry = read(tmp_path / "manifest.json")["a"]

    assert (entry["size"], entry["validator"]) == (7, '"two"')
    assert check_manifest(tmp_path / "manifest.json") == []

    server.put("/g/1", b"another")
    download(FileRequest("/g/1", name="a"), tmp_path, using=client, manifest=True)
    entry = read(tmp_path / "manifest.json")["a"]
    assert (entry["place"], entry["written"]) == ("/g/1", None)


def test_a_manifest_elsewhere(wanted: list[FileRequest], client: Client, tmp_path: Path) -> None:
    """Its names are as seen from where it lies, and it is not about what failed."""
    manifest = tmp_path / "notes" / "m.json"
    with pytest.raises(DownloadError):
        download([*wanted, 404], tmp_path / "data", using=client, manifest=manifest)

    assert list(read(manifest)) == ["../data/a", "../data/b"]
    assert check_manifest(manifest) == []


def test_a_file_that_was_there_before(
    wanted: list[FileRequest], client: Client, tmp_path: Path
) -> None:
    """Its checksum is that of its bytes, and nobody claims to know when it came."""
    (tmp_path / "a").write_bytes(b"one")
    download(wanted[0], tmp_path, using=client, manifest=True)

    assert read(tmp_path / "manifest.json")["a"]["written"] is None
    assert check_manifest(tmp_path / "manifest.json") == []


def test_files_that_changed(
    wanted: list[FileRequest], client: Client, tmp_path: Path, server: FileServer
) -> None:
    """What is missing, shorter or different is found."""
    server.put("/f/3", b"three")
    manifest = tmp_path / "manifest.json"
    download([*wanted, FileRequest("/f/3", name="c")], tmp_path, using=client, manifest=True)
    (tmp_path / "a").unlink()
    (tmp_path / "b").write_bytes(b"twoo")
    (tmp_path / "c").write_bytes(b"THREE")

    findings = [(each.path.name, each.problem) for each in check_manifest(manifest)]
    assert findings == [("a", "is missing"), ("b", "has 4 bytes, not 3"), ("c", "has other bytes")]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"files": []}', '{"files": {"a": 1}}', "[" * 9999]
)
def test_what_is_no_manifest(
    wanted: list[FileRequest], client: Client, tmp_path: Path, text: str
) -> None:
    """It is left as it is."""
    manifest = tmp_path / "manifest.json"
    manifest.write_text(text, "utf-8")
    with pytest.raises(FileError, match="is no manifest"):
        check_manifest(manifest)
    with pytest.raises(FileError, match="is no manifest"):
        download(wanted, tmp_path, using=client, manifest=True)
    assert manifest.read_text("utf-8") == text


def test_a_manifest_that_cannot_be_written(
    wanted: list[FileRequest], client: Client, tmp_path: Path
) -> None:
    """A folder of its name is a clear error, and leaves nothing behind."""
    (tmp_path / "m").mkdir()
    with pytest.raises(FileError, match="cannot be read"):
        download(wanted, tmp_path, using=client, manifest=tmp_path / "m")
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(FileError, match="cannot be written"):
        download(wanted, tmp_path, using=client, manifest=tmp_path / "x" / "m")


def test_a_manifest_is_whole_or_not_there(
    wanted: list[FileRequest], client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full while it is written leaves the old one."""
    download(wanted[0], tmp_path, using=client, manifest=True)
    before = (tmp_path / "manifest.json").read_bytes()

    def full(_: Any) -> None:
        raise OSError(28, "No space left on device")

    download(wanted[1], tmp_path, using=client)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileError, match="make room"):
        download(wanted[1], tmp_path, using=client, manifest=True)
    assert (tmp_path / "manifest.json").read_bytes() == before
    assert list(tmp_path.glob(".*")) == []
