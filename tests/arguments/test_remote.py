"""Names and places of files that one request fetches."""

import pytest

from allenorm import Client
from allenorm._remote import RemoteFile, descriptive_name, open_client, server_of
from allenorm.errors import SettingsError


def test_a_file_is_named_after_its_path() -> None:
    """Where nothing else is said."""
    assert RemoteFile("/a/b.txt").name == "b.txt"
    assert RemoteFile("/a/b.txt", name="c.txt").name == "c.txt"


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
