"""Files and trees of a store, with no network."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from allenorm.endpoint import ResourceEndpoint, ResourceRequest
from allenorm.errors import ClientClosedError, RefusedError, StatusError, StoreError
from allenorm.local import LocalEndpoint
from served import JPEG, SOURCE, SWC, make_store

FILE = "/api/v2/well_known_file_download/491119517"


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[LocalEndpoint]:
    """Return an endpoint of a small store."""
    with LocalEndpoint(make_store(tmp_path / "served.sqlite")) as endpoint:
        yield endpoint


def read(endpoint: LocalEndpoint, path: str, **parameters: object) -> bytes:
    """Return what is at a path."""
    with endpoint.open(ResourceRequest(path, parameters)) as stream:  # type: ignore[arg-type] # any
        return b"".join(stream)


def test_a_file(endpoint: LocalEndpoint) -> None:
    """It says what it is, as over HTTP."""
    with endpoint.open(ResourceRequest(FILE)) as stream:
        assert b"".join(stream) == SWC
        assert (stream.name, stream.media_type, stream.source) == ("cell.swc", "text/plain", SOURCE)
        assert (stream.status, stream.total, stream.is_delimited) == (200, len(SWC), True)
        assert stream.url == f"allenorm+sqlite://served.sqlite{FILE}"
    assert isinstance(endpoint, ResourceEndpoint)


def test_the_rest_of_a_file(endpoint: LocalEndpoint) -> None:
    """From an offset on, if it is the same file."""
    name = endpoint.open(ResourceRequest(FILE)).validator
    for offset, validator, start in (
        (5, name, 5),
        (5, "", 5),
        (5, '"other"', 0),
        (len(SWC), name, len(SWC)),
        (len(SWC) + 1, name, 0),
    ):
        stream = endpoint.open(ResourceRequest(FILE, offset=offset, validator=validator))
        assert stream.offset == start
        assert b"".join(stream) == SWC[start:]
        assert stream.status == (206 if start else 200)


def test_the_places_of_images_and_grids(endpoint: LocalEndpoint) -> None:
    """An image is found in each of its places, a grid only with its own parameters."""
    assert read(endpoint, "/api/v2/image_download/5", downsample=3) == JPEG
    assert read(endpoint, "/grid_data/download_file/8", resolution=25, image="density") == b"grid"
    with pytest.raises(StatusError):
        read(endpoint, "/grid_data/download_file/8", resolution=10, image="density")


def test_trees(endpoint: LocalEndpoint) -> None:
    """They are computed from the rows, in both formats."""
    graph = json.loads(read(endpoint, "/api/v2/structure_graph_download/1.json"))
    assert graph["msg"][0]["children"][0]["acronym"] == "grey"
    assert read(endpoint, "/api/v2/structure_graph_download/1.xml").startswith(b"<")
    found = json.loads(read(endpoint, "/api/v2/tree_search/Structure/8.json", descendants=True))
    assert [row["id"] for row in found["msg"]] == [8, 343, 567]
    found = json.loads(read(endpoint, "/api/v2/tree_search/Specimen/12", ancestors=True))
    assert [row["id"] for row in found["msg"]] == [11, 12]


@pytest.mark.parametrize(
    "path",
    ["/", "/x/5", "/api/v2/tree_search/Gene/1.json", f"{FILE}0", "https://h.org/annotation.nrrd"],
)
def test_what_is_not_there(endpoint: LocalEndpoint, path: str) -> None:
    """It is said where the files are."""
    with pytest.raises(StatusError, match="files are with the API") as caught:
        read(endpoint, path)
    assert caught.value.status == 404


def test_what_the_api_computes(endpoint: LocalEndpoint) -> None:
    """It needs the network."""
    for path in ("/api/v2/image_to_atlas/5.json", "/api/v2/structure_to_image/5.json"):
        with pytest.raises(RefusedError, match="needs the network"):
            read(endpoint, path, x=1)


def test_a_closed_endpoint(endpoint: LocalEndpoint) -> None:
    """It opens nothing."""
    endpoint.close()
    with pytest.raises(ClientClosedError):
        read(endpoint, FILE)


def test_a_store_that_fails(endpoint: LocalEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLite says is told, with the name of the file."""

    def fail(_: str) -> None:
        message = "disk I/O error"
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(endpoint.store, "file", fail)
    with pytest.raises(StoreError, match=r"served\.sqlite cannot be read: 'disk I/O error'"):
        read(endpoint, FILE)


def test_a_damaged_store(endpoint: LocalEndpoint, tmp_path: Path) -> None:
    """A file that cannot be read is an error of ours."""
    path = tmp_path / "served.sqlite"
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\0\xff" * (path.stat().st_size // 2))
    with pytest.raises(StoreError):
        read(endpoint, FILE)
