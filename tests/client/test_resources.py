"""What a client fetches beside queries."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from allenorm import Client
from allenorm.client import trace
from allenorm.endpoint import Envelope, Request, ResourceRequest
from allenorm.errors import (
    ClientClosedError,
    MalformedAnswerError,
    RefusedError,
    SettingsError,
    StatusError,
)
from filing import FileServer
from loopback import QUICK

Make = Callable[..., Client]


@pytest.fixture
def files() -> Iterator[FileServer]:
    """Return a server of files."""
    with FileServer() as server:
        yield server


@pytest.fixture
def client(files: FileServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Return a client of the server."""
    monkeypatch.setenv("NO_PROXY", "*")
    with Client(files.url, **QUICK) as client:
        yield client


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"success": true, "msg": [{"id": 1}]}', [{"id": 1}]),
        (b'{"success": true, "msg": {"x": 1.5}}', {"x": 1.5}),
        (b'{"success": true}', None),
        (b'[1, "\xc3\xa9"]', [1, "é"]),
        (b'{"id": 1}', {"id": 1}),
    ],
)
def test_json(files: FileServer, client: Client, body: bytes, found: Any) -> None:
    """An envelope gives what it holds, other JSON itself."""
    files.put("/a.json?x=1,2&z=false", body)
    assert client.get_json("/a.json", x=[1, 2], y=None, z=False) == found


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"success": false, "msg": "no such id"}', "refused the request: 'no such id'"),
        (b'{"success": false}', "it gave no reason"),
        (b'{"success": "yes", "msg": []}', "refused"),
        (b'{"success": true, "msg": "Error in query: x"}', "Error in query: x"),
    ],
)
def test_refusals(files: FileServer, client: Client, body: bytes, words: str) -> None:
    """What is no success is an error with the server's words."""
    files.put("/a.json", body)
    with pytest.raises(RefusedError, match=words):
        client.get_json("/a.json")


@pytest.mark.parametrize("body", [b"", b"{", b"<Response/>", b"[NaN]", b"\xff"])
def test_what_is_no_json(files: FileServer, client: Client, body: bytes) -> None:
    """It is said so, with its beginning."""
    files.put("/a.json", body)
    with pytest.raises(MalformedAnswerError, match="is no JSON"):
        client.get_json("/a.json")


def test_bytes(files: FileServer, client: Client) -> None:
    """What breaks off without an announced length is read again from its start."""
    data = bytes(range(256)) * 1000
    served = files.put("/a", data, length="chunked", cuts=[200_000, 200_000])
    assert client.read("/a") == data
    assert len(files.requests) == 3
    served.cuts = [200_000] * 9
    with pytest.raises(MalformedAnswerError, match="broke off"):
        client.read("/a")


def test_the_limit(files: FileServer) -> None:
    """What is longer than `body_limit` is asked for once."""
    files.put("/a", b"x" * 5000)
    with Client(files.url, **QUICK, body_limit=4999) as client:
        with pytest.raises(MalformedAnswerError, match="longer than 4999 bytes"):
            client.read("/a")
        assert len(files.requests) == 1


def test_traces(files: FileServer, client: Client) -> None:
    """They see files as they see queries."""
    files.put("/a?x=1", b"abc")
    with trace() as seen:
        client.open("/a", x=1).close()
        with pytest.raises(StatusError):
            client.open("/b")

    first, second = seen.requests
    assert (first.url, first.query, first.bytes) == (f"{files.url}/a?x=1", "/a?x=1", 3)
    assert (second.url, second.status, second.error) == (f"{files.url}/b", 404, "StatusError")


def test_a_closed_client(files: FileServer) -> None:
    """It opens nothing."""
    client = Client(files.url)
    client.close()
    with pytest.raises(ClientClosedError, match="/a"):
        client.open_resource(ResourceRequest("/a"))


def test_an_endpoint_of_queries_alone() -> None:
    """An endpoint need not have files, and says so."""

    class Queries:
        def fetch(self, request: Request) -> Envelope:
            raise NotImplementedError

        def url(self, request: Request) -> str:
            raise NotImplementedError

        def close(self) -> None:
            """Nothing to close."""

    with pytest.raises(SettingsError, match="answers queries only"):
        Client(Queries()).read("/a")
