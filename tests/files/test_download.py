"""Downloads over HTTP: whole or not there, continued, skipped, planned."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm import Client
from allenorm.errors import (
    DownloadError,
    FileError,
    MalformedAnswerError,
    RequestError,
    SettingsError,
    StatusError,
)
from allenorm.files import FileRequest, download
from filing import FileServer
from loopback import QUICK

DATA = bytes(range(256)) * 1200
PLACE = "/api/v2/well_known_file_download/5"
NAMED = {"Content-Disposition": 'attachment; filename="cell.nwb"'}
Listed = Callable[[Path], dict[str, Any]]


def test_a_file_by_its_id(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The server's name, the bytes, and nothing beside them."""
    server.put(PLACE, DATA, headers=NAMED)
    (result,) = download(5, tmp_path / "new" / "folder", using=client)

    assert listed(tmp_path) == {"new/folder/cell.nwb": DATA}
    assert (result.outcome, result.size) == ("downloaded", len(DATA))
    assert result.sha256 == hashlib.sha256(DATA).hexdigest()
    assert result.url == f"{server.url}{PLACE}"
    assert result.validator == '"one"'


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(DATA) - 1))
def test_a_connection_cut_at_any_byte(
    server: FileServer, tmp_path_factory: pytest.TempPathFactory, listed: Listed, cut: int
) -> None:
    """With no further attempt it is an error and no file; the next call goes on and is whole."""
    folder = tmp_path_factory.mktemp("cut")
    server.put(PLACE, DATA, cuts=[cut])
    wanted = FileRequest(PLACE, name="cell.nwb")
    with Client(server.url, **(QUICK | {"max_attempts": 1})) as client:
        with pytest.raises(RequestError):
            download(wanted, folder, using=client)
        assert "cell.nwb" not in listed(folder)
        asked = len(server.requests)

        (result,) = download(wanted, folder, using=client)

    assert listed(folder) == {"cell.nwb": DATA}
    assert result.outcome == ("resumed" if cut else "downloaded")
    assert server.ranges()[asked:] == [f"bytes={cut}-" if cut else ""]
    assert result.sha256 == hashlib.sha256(DATA).hexdigest()


def test_a_broken_connection_is_made_again(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """Within one call the rest is asked for, with the name of the state that the start had."""
    server.put(PLACE, DATA, cuts=[70_000, 90_000])
    download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert server.ranges() == ["", "bytes=70000-", "bytes=160000-"]
    assert [headers.get("if-range") for _, headers in server.requests] == [None, '"one"', '"one"']


def test_a_file_that_changed_is_begun_anew(
    server: FileServer, make_client: Callable[..., Client], tmp_path: Path, listed: Listed
) -> None:
    """Bytes of two states are never mixed."""
    server.put(PLACE, DATA, cuts=[1000])
    wanted = FileRequest(PLACE, name="a.bin")
    with pytest.raises(RequestError):
        download(wanted, tmp_path, using=make_client(max_attempts=1))
    server.put(PLACE, DATA[::-1], etag='"two"')

    (result,) = download(wanted, tmp_path, using=make_client())

    assert listed(tmp_path) == {"a.bin": DATA[::-1]}
    assert result.outcome == "downloaded"


def test_a_file_that_changed_under_a_server_that_does_not_say_so(
    server: FileServer, make_client: Callable[..., Client], tmp_path: Path, listed: Listed
) -> None:
    """Without a name of the state, another length tells."""
    server.put(PLACE, DATA, cuts=[1000], etag="")
    wanted = FileRequest(PLACE, name="a.bin")
    with pytest.raises(RequestError):
        download(wanted, tmp_path, using=make_client(max_attempts=1))
    server.put(PLACE, DATA[::-1] + b"!", etag="")

    download(wanted, tmp_path, using=make_client())

    assert listed(tmp_path) == {"a.bin": DATA[::-1] + b"!"}


def test_a_server_without_parts(
    server: FileServer, make_client: Callable[..., Client], tmp_path: Path, listed: Listed
) -> None:
    """What cannot be continued is begun anew by the next call."""
    server.put(PLACE, DATA, cuts=[1000], ranges=False)
    wanted = FileRequest(PLACE, name="a.bin")
    with pytest.raises(MalformedAnswerError, match="does not send parts"):
        download(wanted, tmp_path, using=make_client())

    download(wanted, tmp_path, using=make_client())

    assert listed(tmp_path) == {"a.bin": DATA}


def test_a_part_that_is_all(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """A process that was killed before it gave the file its name left nothing to ask for."""
    server.put(PLACE, DATA)
    note = json.dumps({"place": PLACE, "validator": '"one"', "total": len(DATA)})
    (tmp_path / ".a.bin.part").write_bytes(DATA)
    (tmp_path / ".a.bin.part.json").write_text(note, "utf-8")

    (result,) = download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert result.outcome == "resumed"


@pytest.mark.parametrize(
    "note",
    [
        "",
        "[]",
        "{}",
        json.dumps({"place": "/other", "validator": '"one"', "total": len(DATA)}),
        json.dumps({"place": PLACE, "validator": '"one"', "total": 3}),
        json.dumps({"place": PLACE, "validator": 1, "total": len(DATA)}),
        json.dumps({"place": PLACE, "validator": '"one"', "total": 1e9}),
        json.dumps({"place": PLACE, "validator": "", "total": None}),
    ],
)
def test_a_part_of_something_else(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed, note: str
) -> None:
    """A part is used only if it is known of which file it is."""
    server.put(PLACE, DATA)
    (tmp_path / ".a.bin.part").write_bytes(b"something else")
    (tmp_path / ".a.bin.part.json").write_text(note, "utf-8")

    download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert server.ranges() == [""]


def test_a_file_that_is_there(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The right length is enough; with a known one nobody is asked."""
    server.put(PLACE, DATA)
    download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)
    (result,) = download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)
    asked = len(server.requests)
    (known,) = download(FileRequest(PLACE, name="a.bin", size=len(DATA)), tmp_path, using=client)

    assert (result.outcome, known.outcome) == ("skipped", "skipped")
    assert len(server.requests) == asked
    assert listed(tmp_path) == {"a.bin": DATA}


def test_another_file_of_the_same_name(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """What allenorm did not write is replaced only where that is asked for."""
    server.put(PLACE, DATA)
    (tmp_path / "a.bin").write_bytes(b"mine")
    wanted = FileRequest(PLACE, name="a.bin")
    with pytest.raises(FileError, match=r"4 bytes.*overwrite=True"):
        download(wanted, tmp_path, using=client)
    assert listed(tmp_path) == {"a.bin": b"mine"}

    download(wanted, tmp_path, using=client, overwrite=True)

    assert listed(tmp_path) == {"a.bin": DATA}


@pytest.mark.parametrize(
    ("file", "served", "words"),
    [
        ({"size": 7}, {}, "should have 7 bytes, and the server's has 307200"),
        ({"size": 7}, {"length": "chunked"}, "should have 7 bytes, and 307200 came"),
        ({"checksum": "md5:" + "0" * 32}, {}, "should have the md5 0000"),
        ({}, {"headers": {"Content-MD5": "AAAAAAAAAAAAAAAAAAAAAA=="}}, "should have the md5 0000"),
        ({}, {"length": "no"}, "does not say where a.bin ends"),
        ({}, {"announced": len(DATA) + 5}, "broke off|server has something else"),
    ],
)
def test_a_wrong_file(  # noqa: PLR0913, PLR0917 - fixtures
    server: FileServer,
    client: Client,
    tmp_path: Path,
    listed: Listed,
    file: dict[str, Any],
    served: dict[str, Any],
    words: str,
) -> None:
    """A wrong length, a wrong checksum, and an end that nobody announced are errors."""
    server.put(PLACE, DATA, **served)
    with pytest.raises(MalformedAnswerError, match=words):
        download(FileRequest(PLACE, name="a.bin", **file), tmp_path, using=client)

    assert "a.bin" not in listed(tmp_path)


@pytest.mark.parametrize(
    ("file", "served"),
    [
        ({"size": len(DATA), "checksum": f"sha256:{hashlib.sha256(DATA).hexdigest()}"}, {}),
        ({"size": len(DATA)}, {"length": "no"}),
        ({}, {"length": "chunked"}),
        ({}, {"headers": {"Content-MD5": "no base64"}}),
        ({"checksum": f"MD5:{hashlib.md5(DATA, usedforsecurity=False).hexdigest()}".lower()}, {}),
    ],
)
def test_a_right_file(  # noqa: PLR0913, PLR0917 - fixtures
    server: FileServer,
    client: Client,
    tmp_path: Path,
    listed: Listed,
    file: dict[str, Any],
    served: dict[str, Any],
) -> None:
    """Lengths and checksums that fit are verified, and those that are not said are not missed."""
    server.put(PLACE, DATA, **served)
    download(FileRequest(PLACE, name="a.bin", **file), tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": DATA}


def test_an_empty_file(server: FileServer, client: Client, tmp_path: Path, listed: Listed) -> None:
    """Nothing is a file, too."""
    server.put(PLACE, b"")
    download(FileRequest(PLACE, name="a.bin"), tmp_path, using=client)

    assert listed(tmp_path) == {"a.bin": b""}


def test_a_dry_run(server: FileServer, client: Client, tmp_path: Path, listed: Listed) -> None:
    """Names and sizes, and nothing is written."""
    server.put(PLACE, DATA, headers=NAMED)
    folder = tmp_path / "new"
    (plan,) = download(5, folder, using=client, dry_run=True)
    (named,) = download(FileRequest(PLACE, name="b"), folder, using=client, dry_run=True)

    assert (plan.path, plan.outcome, plan.size) == (folder / "cell.nwb", "planned", len(DATA))
    assert (named.path, named.size) == (folder / "b", len(DATA))
    download(5, folder, using=client, dry_run=True, manifest=True, unpack=True, overwrite=True)
    assert listed(tmp_path) == {}
    assert not folder.exists()

    download(5, folder, using=client)
    (there,) = download(5, folder, using=client, dry_run=True)
    assert there.outcome == "skipped"


def test_files_of_one_name(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """Each gets its identifier before its name, whichever comes first; case is no difference."""
    for key in range(1, 4):
        server.put(f"/api/v2/well_known_file_download/{key}", b"%d" % key, headers=NAMED)
    server.files["/api/v2/well_known_file_download/3"].headers = {
        "Content-Disposition": "attachment; filename=CELL.NWB"
    }
    results = download([3, 1, 2], tmp_path, using=client)

    assert listed(tmp_path) == {"1_cell.nwb": b"1", "2_cell.nwb": b"2", "3_CELL.NWB": b"3"}
    assert [each.request.key for each in results] == ["3", "1", "2"]
    again = download([3, 1, 2], tmp_path, using=client)
    assert {each.outcome for each in again} == {"skipped"}


def test_names_that_only_numbers_tell_apart(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """Two places may end alike; both files come."""
    server.put("/a/5", b"a")
    server.put("/b/5", b"b")
    download([FileRequest("/a/5", name="x"), FileRequest("/b/5", name="x")], tmp_path, using=client)

    assert listed(tmp_path) == {"5_x": b"a", "2_5_x": b"b"}


def test_some_of_several_fail(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The others come, and the error has what came of each."""
    server.put(PLACE, DATA)
    wanted: list[FileRequest | int] = [
        FileRequest(PLACE, name="a"),
        404,
        FileRequest("/no", name="b"),
    ]
    with pytest.raises(DownloadError, match=r"2 of 3 files failed.*HTTP 404") as caught:
        download(wanted, tmp_path, using=client)

    assert listed(tmp_path) == {"a": DATA}
    results = caught.value.results
    assert [each.outcome for each in results] == ["downloaded", "failed", "failed"]
    assert all(isinstance(each.error, StatusError) for each in results[1:])
    with pytest.raises(DownloadError) as dry:
        download(wanted, tmp_path, using=client, dry_run=True)
    assert [each.outcome for each in dry.value.results] == ["skipped", "failed", "failed"]


def test_one_failure_is_its_own_error(client: Client, tmp_path: Path, listed: Listed) -> None:
    """One file raises what was wrong with it, and leaves no file behind."""
    with pytest.raises(StatusError, match="nothing here"):
        download(FileRequest("/no", name="b"), tmp_path, using=client)
    assert listed(tmp_path) == {}


def test_a_folder_that_is_refused(server: FileServer, client: Client, tmp_path: Path) -> None:
    """A file where the folder should be is a clear error."""
    server.put(PLACE, DATA)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match=r"cannot be .*: Not a directory"):
        download(FileRequest(PLACE, name="a"), tmp_path / "file" / "x", using=client)


def test_a_name_that_is_a_folder(server: FileServer, client: Client, tmp_path: Path) -> None:
    """A folder is not replaced by a file."""
    server.put(PLACE, DATA)
    (tmp_path / "a").mkdir()
    for overwrite in (False, True):
        with pytest.raises(FileError):
            download(FileRequest(PLACE, name="a"), tmp_path, using=client, overwrite=overwrite)
    assert list((tmp_path / "a").iterdir()) == []


def test_a_disk_without_room(
    server: FileServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot fit is not begun."""
    server.put(PLACE, DATA)
    disk = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr("shutil.disk_usage", lambda _: disk)
    with pytest.raises(FileError, match="1000 are free"):
        download(FileRequest(PLACE, name="a"), tmp_path, using=client)
    assert list(tmp_path.iterdir()) == []

    disk = disk._replace(free=len(DATA))
    assert download(FileRequest(PLACE, name="a"), tmp_path, using=client)[0].size == len(DATA)
    # Some file systems of networks say 0 of everything.
    disk = disk._replace(free=0, total=0)
    assert download(FileRequest(PLACE, name="b"), tmp_path, using=client)[0].size == len(DATA)


def test_a_runner_that_has_no_files(tmp_path: Path) -> None:
    """Files come from clients."""

    class Runner:
        all = pages = rows = count = url = load = staticmethod(lambda *_: None)

    with pytest.raises(SettingsError, match="files come from a client"):
        download(5, tmp_path, using=Runner())
