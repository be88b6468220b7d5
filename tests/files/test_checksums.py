"""Checksums: what is announced or given is compared, of what comes and of what is there."""

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import FileError, MalformedAnswerError
from allenorm.files import FileRequest, download
from allenorm.files._checksums import announced
from filing import FileServer
from loopback import QUICK

DATA = bytes(range(256)) * 300
Listed = Callable[[Path], dict[str, Any]]


def coded(name: str, data: bytes = DATA) -> str:
    """Return a checksum in Base64."""
    return base64.b64encode(hashlib.new(name, data).digest()).decode()


HEADERS = {
    "Content-MD5": (coded("md5"), coded("md5", b"")),
    "Digest": (f"SHA-256={coded('sha256')},unixsum=3", f"SHA={coded('sha1', b'')}"),
    "Repr-Digest": (
        f"sha-512=:{coded('sha512')}:, crc32c=:AAAA:",
        f"sha-256=:{coded('sha256')}:, sha-512=:{coded('sha512', b'')}:",
    ),
    "Content-Digest": (f"sha-256=:{coded('sha256')}:", f"sha-256=:{coded('sha256', b'')}:"),
}


@pytest.mark.parametrize("header", HEADERS)
def test_what_a_server_announces(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed, header: str
) -> None:
    """A file that is as announced comes, and another does not."""
    right, wrong = HEADERS[header]
    server.put("/f", DATA, headers={header: wrong})
    with pytest.raises(MalformedAnswerError, match=r"should have the (md5|sha\d+) [0-9a-f]+, and"):
        download(FileRequest("/f", name="a"), tmp_path, using=client)
    assert listed(tmp_path) == {}

    server.put("/f", DATA, headers={header: right})
    download(FileRequest("/f", name="a"), tmp_path, using=client)
    assert listed(tmp_path) == {"a": DATA}


@pytest.mark.parametrize("header", ["Repr-Digest", "Digest"])
def test_a_file_that_was_continued(
    server: FileServer, tmp_path: Path, listed: Listed, header: str
) -> None:
    """What is announced of the whole counts when the rest has come; the parts are read again."""
    wanted = FileRequest("/f", name="a")
    server.put("/f", DATA, cuts=[1000], headers={header: HEADERS[header][1]})
    with Client(server.url, **(QUICK | {"max_attempts": 1})) as client:
        for words in ("broke off", "should have the sha"):
            with pytest.raises(MalformedAnswerError, match=words):
                download(wanted, tmp_path, using=client)
    assert server.ranges() == ["", "bytes=1000-"]
    assert listed(tmp_path) == {}


def test_what_is_said_of_a_part(server: FileServer, tmp_path: Path, listed: Listed) -> None:
    """A checksum of what is sent is none of the whole."""
    wanted = FileRequest("/f", name="a")
    server.put("/f", DATA, cuts=[1000], headers={"Content-MD5": HEADERS["Content-MD5"][1]})
    with Client(server.url, **QUICK) as client:
        with pytest.raises(MalformedAnswerError, match="should have the md5"):
            download(wanted, tmp_path, using=client)
        server.put("/f", DATA, cuts=[1000])
        with (
            Client(server.url, **(QUICK | {"max_attempts": 1})) as one,
            pytest.raises(MalformedAnswerError, match="broke off"),
        ):
            download(wanted, tmp_path, using=one)
        server.put("/f", DATA, headers={"Content-MD5": HEADERS["Content-MD5"][1]})
        assert download(wanted, tmp_path, using=client)[0].outcome == "resumed"
    assert listed(tmp_path) == {"a": DATA}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-md5": "no base64!"},
        {"content-md5": "AAAA"},
        {"repr-digest": "sha-256=:AAAA:"},
        {"digest": "=,;sha-256"},
        {"repr-digest": "sha-256=:A:"},
    ],
)
def test_what_cannot_be_read(headers: dict[str, str]) -> None:
    """It is not missed."""
    assert announced(headers, is_whole=True) == {}


def test_a_file_that_is_there_and_its_checksum(
    server: FileServer, client: Client, tmp_path: Path, listed: Listed
) -> None:
    """The right length is not enough where a checksum is given."""
    server.put("/f", DATA)
    digits = hashlib.sha1(DATA, usedforsecurity=False).hexdigest()
    for size in (None, len(DATA)):
        wanted = FileRequest("/f", name="a", size=size, checksum=f"sha1:{digits.upper()}")
        (tmp_path / "a").write_bytes(DATA[::-1])
        for dry_run in (False, True):
            with pytest.raises(FileError, match=rf"with the sha1 .*should have {digits}; "):
                download(wanted, tmp_path, using=client, dry_run=dry_run)
        assert listed(tmp_path) == {"a": DATA[::-1]}

        assert download(wanted, tmp_path, using=client, overwrite=True)[0].outcome == "downloaded"
        assert download(wanted, tmp_path, using=client)[0].outcome == "skipped"
        assert download(wanted, tmp_path, using=client, dry_run=True)[0].outcome == "skipped"


def test_a_file_whose_length_nobody_knows(
    server: FileServer, client: Client, tmp_path: Path
) -> None:
    """What is there is kept, if its checksum is right."""
    server.put("/f", DATA, length="chunked")
    (tmp_path / "a").write_bytes(b"x")
    assert download(FileRequest("/f", name="a"), tmp_path, using=client)[0].outcome == "skipped"
    wrong = FileRequest("/f", name="a", checksum="md5:" + "0" * 32)
    with pytest.raises(FileError, match="should have 0000"):
        download(wrong, tmp_path, using=client)
