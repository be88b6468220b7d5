"""Paths and methods that are not served, what the API computes, and web pages as clients."""

from typing import Any

import pytest
import requests

DATA = "/api/v2/data"


@pytest.fixture
def ask(server: str, session: requests.Session) -> Any:
    """Return a function that sends a request."""

    def ask(method: str, path: str, **headers: str) -> requests.Response:
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return session.request(method, server + path, headers=named, timeout=30)

    return ask


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/api",
        "/api/v2",
        "/api/v2/data/",
        "/api/v2/data.csv",
        "/api/v2/data.json/",
        "//elsewhere/",
        "/api/v2/data.yaml",
        f"{DATA}/query.yaml",
        f"{DATA}/query.json.json",
        f"{DATA}/enumerate.csv",
        f"{DATA}/Gene/describe.csv",
        f"{DATA}/Gene/query.html",
        f"{DATA}/Gene/nonsense.json",
        f"{DATA}/Gene/-1.json",
        f"{DATA}/Gene%20x/1.json",
        f"{DATA}/Gene/1.json/2",
        f"{DATA}/%2e%2e/%2e%2e/etc/passwd",
        "/projection/pdf",
    ],
)
def test_unknown_paths(ask: Any, path: str) -> None:
    """What is no path of the API is not found, and the answer says what is."""
    found = ask("GET", path)

    assert found.status_code == 404
    assert "success" in found.text or path.endswith(".csv")
    assert "passwd" not in found.text


def test_an_unknown_path_is_told_in_its_format(ask: Any) -> None:
    """A refusal has the format that the path names."""
    assert ask("GET", "/nowhere.xml").text.startswith("<Response success='false'")
    assert ask("GET", "/nowhere.csv").headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_methods_that_are_not_allowed(ask: Any, method: str) -> None:
    """Nothing is ever written; the answer says which methods there are."""
    found = ask(method, f"{DATA}/query.json")

    assert found.status_code == 405
    assert {each.strip() for each in found.headers["allow"].split(",")} == {"GET", "HEAD", "POST"}
    assert found.json()["success"] is False


def test_a_file_is_not_posted(ask: Any) -> None:
    """Only queries take a body."""
    assert ask("POST", "/api/v2/well_known_file_download/491119517").status_code == 405
    assert ask("POST", "/api/v2/data.json").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/api/v2/image_to_atlas/68173101.json?x=6208&y=2368&atlas_id=1",
        "/api/v2/structure_to_image/68545324.json?structure_ids=315",
    ],
)
def test_what_the_api_computes(ask: Any, path: str) -> None:
    """What needs the API's own services is refused as a service is, with its name."""
    found = ask("GET", path)

    assert found.status_code == 200
    said = found.json()["msg"]
    assert said.startswith(
        f"Error in query: {path.split('/')[3].split('.', maxsplit=1)[0]}, Informatics"
    )
    assert "needs the network" in said


def test_the_index_shows_the_way(ask: Any) -> None:
    """Whoever opens the server in a browser sees what can be asked."""
    found = ask("GET", "/")

    assert found.headers["content-type"] == "text/plain; charset=utf-8"
    for line in found.text.splitlines():
        if line.startswith("/") and "<" not in line and "Specimen" not in line:
            assert ask("GET", line).status_code == 200, line


def test_a_page_may_read_every_answer(ask: Any) -> None:
    """A script of any page reads answers, errors and the headers that matter."""
    for path in (f"{DATA}/query.json?q=model::Structure", "/nowhere"):
        found = ask("GET", path, Origin="https://example.org")
        assert found.headers["access-control-allow-origin"] == "*"
        assert "X-Allenorm-Source" in found.headers["access-control-expose-headers"]
        assert found.headers["x-content-type-options"] == "nosniff"


def test_preflight(ask: Any) -> None:
    """A page may send JSON: the browser asks before, and is told so."""
    found = ask(
        "OPTIONS",
        f"{DATA}/query.json",
        Origin="https://example.org",
        Access_Control_Request_Method="POST",
        Access_Control_Request_Headers="content-type",
    )

    assert (found.status_code, found.content) == (204, b"")
    assert found.headers["access-control-allow-origin"] == "*"
    assert "POST" in found.headers["access-control-allow-methods"]
    assert found.headers["access-control-allow-headers"] == "*"
    assert "GET" in found.headers["allow"]


def test_the_server_does_not_say_what_it_runs_on(ask: Any) -> None:
    """The header `Server` names allenorm alone."""
    found = ask("GET", "/")

    assert found.headers["server"].startswith("allenorm/")
    assert "date" in found.headers
