"""Names and places of files that one request fetches."""

from pathlib import Path

import pytest

from allenorm import Client
from allenorm._remote import RemoteFile, descriptive_name, open_client, server_of
from allenorm.endpoint import ResourceRequest
from allenorm.errors import MissingExtraError, SettingsError, StatusError
from allenorm.files import FileRequest, download
from allenorm.local import Store


def test_a_file_is_named_after_its_path() -> None:
    """Where nothing else is said."""
    assert RemoteFile("/a/b.txt").name == "b.txt"
    assert RemoteFile("/a/b.txt", name="c.txt").name == "c.txt"


def test_a_file_is_short_at_a_prompt() -> None:
    """It says where it is, and not how it was made."""
    assert repr(RemoteFile("/a/b.txt", {"x": "1,2"}, "c.txt")) == "<RemoteFile /a/b.txt?x=1,2>"


def test_a_file_remembers_who_is_asked(tmp_path: Path) -> None:
    """What was found at one place is fetched from there, unless a call says otherwise."""
    path = tmp_path / "own.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put_file("/a/b.txt", name="b.txt", media_type="text/plain", data=b"own")
    file = RemoteFile("/a/b.txt", target=path)

    assert file.read() == b"own"
    assert file.download(tmp_path / "new").path.read_bytes() == b"own"
    assert file.url() == "/a/b.txt"
    with file.open() as stream:
        assert b"".join(stream) == b"own"
    with pytest.raises(StatusError):
        file.read(using="sample")
    assert file == RemoteFile("/a/b.txt")


def test_a_library_that_is_missing_is_said_before_anything_is_sent() -> None:
    """The error names the extra."""
    file = RemoteFile("/a/b.txt", target="http://127.0.0.1:9")

    words = r"this needs no_such_library: pip install 'allenorm\[volumes\]'"
    with (
        pytest.raises(MissingExtraError, match=words),
        file.kept(None, None, "no_such_library", "volumes"),
    ):
        pytest.fail("nothing can open it")


def test_the_archive_of_the_live_api_is_another_server(tmp_path: Path) -> None:
    """Only a client of the live API asks the archive's host; a store is asked for the same path."""
    place = "/informatics-archive/current-release/a.nrrd"
    url = f"https://download.alleninstitute.org{place}"
    wanted = ResourceRequest(place)

    for live in ("https://api.brain-map.org", "http://human.brain-map.org", "http://brain-map.org"):
        assert wanted.url(live) == url
    for other in ("http://127.0.0.1:9", "http://notbrain-map.org", "http://brain-map.org.example"):
        assert wanted.url(other) == f"{other}{place}"
    assert (
        ResourceRequest("/api/v2/x").url("https://api.brain-map.org").endswith("map.org/api/v2/x")
    )
    assert FileRequest(url).path == place
    other_folder = "https://download.alleninstitute.org/other/a.nrrd"
    assert FileRequest(other_folder).path == other_folder

    path = tmp_path / "own.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put_file(place, name="a.nrrd", media_type="text/plain", data=b"own")
    for thing in (url, place, RemoteFile(place)):
        (result,) = download([thing], tmp_path / "new", using=path)
        assert result.path.read_bytes() == b"own"


def test_a_long_description_is_a_digest() -> None:
    """It is short, and another description has another one."""
    one, other = (descriptive_name("5", {"x": "1" * 200 + end}, ".jpg") for end in "ab")

    assert one != other
    assert len(one) == len(other) == len("5_0123456789abcdef.jpg")


def test_the_server_of_a_client() -> None:
    """A URL with or without a path, or none for a store."""
    for address in ("http://127.0.0.1:9", "http://127.0.0.1:9/under"):
        with Client(address) as client:
            assert server_of(client) == address
    with Client("sample") as client:
        assert server_of(client) == ""


def test_what_only_runs_queries_is_no_client() -> None:
    """It is refused by name."""

    class Runner:
        all = pages = rows = count = url = load = print

    with pytest.raises(SettingsError, match="using: expected a client, a URL, a store"):
        open_client(Runner())
