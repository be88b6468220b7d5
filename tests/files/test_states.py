"""A file that has changed on the server between two calls, or within one."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import (
    AllenormError,
    FileError,
    MalformedAnswerError,
    RequestError,
    SettingsError,
)
from allenorm.files import FileRequest, FileResult, _manifest, _partial, download
from filing import FileServer

DATA = bytes(range(256)) * 400
OTHER = DATA[::-1]
WANTED = FileRequest("/f", name="a.bin")
Listed = Callable[[Path], dict[str, Any]]


@pytest.fixture
def once(make_client: Callable[..., Client]) -> Client:
    """Return a client that makes one attempt."""
    return make_client(max_attempts=1)


def begin(server: FileServer, once: Client, folder: Path, data: bytes = DATA, **how: Any) -> None:
    """Download the first thousand bytes."""
    server.put("/f", data, cuts=[1000], **how)
    with pytest.raises(RequestError):
        download(WANTED, folder, using=once)
    assert (folder / ".a.bin.part").stat().st_size == 1000


@pytest.mark.parametrize(
    "now",
    [
        {"data": OTHER, "etag": '"two"', "heeds": False},
        {"data": OTHER + b"!", "etag": "", "heeds": False},
        {"data": OTHER[:500], "etag": '"two"', "heeds": False},
        {"data": OTHER[:500], "etag": "", "heeds": False},
        {"data": OTHER, "headers": {"Content-Range": "bytes 0-9/10"}, "heeds": False},
        {"data": OTHER, "headers": {"Content-Range": "nonsense"}, "heeds": False},
        {"data": OTHER, "etag": '"two"', "ranges": False},
    ],
)
def test_a_server_that_does_not_heed_the_state(
    server: FileServer, once: Client, tmp_path: Path, listed: Listed, now: dict[str, Any]
) -> None:
    """One attempt is enough to notice it, and to begin anew; nobody has to delete a part."""
    begin(server, once, tmp_path, etag="" if now.get("etag") == "" else '"one"')
    server.put("/f", **now)
    (result,) = download(WANTED, tmp_path, using=once)

    assert listed(tmp_path) == {"a.bin": now["data"]}
    assert result.outcome == "downloaded"


def test_a_server_that_names_no_state(
    server: FileServer, once: Client, tmp_path: Path, listed: Listed
) -> None:
    """The length is what there is to go by."""
    begin(server, once, tmp_path, etag="")
    assert download(WANTED, tmp_path, using=once)[0].outcome == "resumed"
    assert listed(tmp_path) == {"a.bin": DATA}


def test_a_date_names_a_state(
    server: FileServer, once: Client, tmp_path: Path, listed: Listed
) -> None:
    """A server may leave it out of the rest, when it was told it."""
    date = "Fri, 20 Nov 2026 10:00:00 GMT"
    begin(server, once, tmp_path, etag="", headers={"Last-Modified": date})
    server.put("/f", DATA, etag="", heeds=False)
    assert download(WANTED, tmp_path, using=once)[0].outcome == "resumed"
    assert server.requests[-1][1]["if-range"] == date
    assert listed(tmp_path) == {"a.bin": DATA}


def test_neither_state_nor_length(
    server: FileServer, once: Client, tmp_path: Path, listed: Listed
) -> None:
    """What came may be part of anything, and is not continued."""
    note = {"place": "/f", "validator": "", "total": None}
    (tmp_path / ".a.bin.part").write_bytes(DATA[:1000])
    (tmp_path / ".a.bin.part.json").write_text(json.dumps(note), "utf-8")
    server.put("/f", OTHER, length="chunked", etag="")
    assert download(WANTED, tmp_path, using=once)[0].outcome == "downloaded"
    assert listed(tmp_path) == {"a.bin": OTHER}


def test_a_file_that_changes_within_a_call(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The rest of another state is not put behind the start of this one."""
    served = server.put("/f", DATA, cuts=[1000], heeds=False)

    class Changing(list[int | None]):
        def pop(self, *_: Any) -> int | None:  # type: ignore[override] # the first
            served.data, served.etag, served.cuts = OTHER, '"two"', []
            return 1000

    served.cuts = Changing([1000])
    with pytest.raises(MalformedAnswerError, match="something else now"):
        download(WANTED, tmp_path, using=client)
    assert "a.bin" not in listed(tmp_path)

    download(WANTED, tmp_path, using=client)
    assert listed(tmp_path) == {"a.bin": OTHER}


def test_a_server_that_packs_unasked(
    server: FileServer, once: Client, tmp_path: Path, listed: Listed
) -> None:
    """A packed file is unpacked; its parts are no parts of the file, so it is begun anew."""
    packed = gzip.compress(DATA, mtime=0)
    digests = {"Content-Encoding": "gzip", "Content-MD5": "AAAAAAAAAAAAAAAAAAAAAA=="}
    server.put("/f", packed, cuts=[len(packed) - 20], headers=digests)
    with pytest.raises(RequestError):
        download(WANTED, tmp_path, using=once)
    (result,) = download(WANTED, tmp_path, using=once)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert (result.outcome, result.size) == ("downloaded", len(DATA))
    assert server.ranges() == ["", ""]


def test_a_check_of_the_caller(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """It looks at the bytes before they have their name, and at a file that is there."""
    seen: list[tuple[str, str, int | None]] = []

    def check(path: Path, result: FileResult) -> str:
        seen.append((path.name, result.outcome, result.size))
        return "" if path.read_bytes() == DATA else "has other bytes"

    wanted = FileRequest("/f", name="a.bin", check=check)
    server.put("/f", OTHER)
    with pytest.raises(MalformedAnswerError, match=r"a.bin has other bytes; it was thrown away"):
        download(wanted, tmp_path, using=client)
    assert listed(tmp_path) == {}

    (tmp_path / "a.bin").write_bytes(OTHER)
    with pytest.raises(FileError, match="has other bytes; pass overwrite=True"):
        download(wanted, tmp_path, using=client)

    server.put("/f", DATA)
    download(wanted, tmp_path, using=client, overwrite=True)
    assert download(wanted, tmp_path, using=client)[0].outcome == "skipped"
    assert seen[-2:] == [
        (".a.bin.part", "downloaded", len(DATA)),
        ("a.bin", "skipped", len(DATA)),
    ]


def test_a_manifest_that_is_one_of_the_files(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """Neither is written over the other."""
    server.put("/f", DATA)
    with pytest.raises(SettingsError, match=r"manifest: 'manifest.json' is one of the files"):
        download(FileRequest("/f", name="manifest.json"), tmp_path, using=client, manifest=True)
    assert listed(tmp_path) == {}


def test_a_manifest_is_looked_at_before_anything_comes(
    server: FileServer, client: Client, tmp_path: Path
) -> None:
    """Hours of downloads do not end in that it is none; and no manifest is asked for by False."""
    server.put("/f", DATA)
    (tmp_path / "manifest.json").write_text("[]", "utf-8")
    with pytest.raises(FileError, match="is no manifest"):
        download(WANTED, tmp_path, using=client, manifest=True)
    assert server.requests == []
    (tmp_path / "manifest.json").unlink()
    download(WANTED, tmp_path, using=client, manifest=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.bin"]


def test_manifests_on_windows(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are no locks there, and no way from one drive to another."""

    def elsewhere(*_: Any) -> str:
        message = "path is on mount 'C:', start on mount 'D:'"
        raise ValueError(message)

    server.put("/f", DATA)
    monkeypatch.setattr(_partial, "_locking", None)
    monkeypatch.setattr(_manifest.os.path, "relpath", elsewhere)
    download(WANTED, tmp_path, using=client, manifest=True)
    document = json.loads((tmp_path / "manifest.json").read_bytes())
    assert list(document["files"]) == [(tmp_path / "a.bin").as_posix()]


def test_the_same_file_by_its_id_and_by_its_name(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """It comes once."""
    place = "/api/v2/well_known_file_download/5"
    name = {"Content-Disposition": "attachment; filename=a.bin"}
    server.put(place, DATA, headers=name)
    results = download([5, FileRequest(place, name="a.bin"), 5], tmp_path, using=client)
    assert len(results) == 1
    assert listed(tmp_path) == {"a.bin": DATA}


def test_a_disk_that_is_full_for_the_manifest_too(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is told is the file that did not come."""

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    server.put("/f", DATA)
    monkeypatch.setattr("os.fsync", full)
    for wanted, words in ((WANTED, "a.bin"), ([WANTED, 404], "2 of 2 files")):
        with pytest.raises(AllenormError, match=words):
            download(wanted, tmp_path, using=client, manifest=True)


def test_plans(server: FileServer, client: Client, tmp_path: Path) -> None:
    """A file that would be replaced is planned; and one request is enough to know."""
    server.put("/f", DATA, length="chunked")
    (plan,) = download("/f", tmp_path, using=client, dry_run=True)
    assert (plan.outcome, plan.size, len(server.requests)) == ("planned", None, 1)

    server.put("/f", DATA)
    (tmp_path / "a.bin").write_bytes(b"mine")
    with pytest.raises(FileError, match="4 bytes"):
        download(WANTED, tmp_path, using=client, dry_run=True)
    (plan,) = download(WANTED, tmp_path, using=client, dry_run=True, overwrite=True)
    assert (plan.outcome, plan.size) == ("planned", len(DATA))
