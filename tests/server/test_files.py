"""Files of a store, over HTTP."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from allenorm.server import running
from served import JPEG, SWC

FILE = "/api/v2/well_known_file_download/491119517"


@pytest.fixture
def get(server: str, session: requests.Session) -> Any:
    """Return a function that asks for a path, with headers."""

    def get(path: str, method: str = "GET", **headers: str) -> requests.Response:
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return session.request(method, server + path, headers=named, timeout=30)

    return get


@pytest.fixture
def sample_get(session: requests.Session) -> Iterator[Any]:
    """Return a function that asks a server of the sample for a path, with headers."""
    with running("sample") as url:
        yield lambda path, **headers: session.get(url + path, headers=headers, timeout=30)


def test_a_file(get: Any) -> None:
    """A file comes with its type, its name, and a name of its bytes."""
    found = get(FILE)

    assert (found.status_code, found.content) == (200, SWC)
    assert found.headers["content-type"] == "text/plain"
    assert found.headers["content-disposition"] == 'attachment; filename="cell.swc"'
    assert found.headers["accept-ranges"] == "bytes"
    assert get(FILE, "HEAD").headers["content-length"] == str(len(SWC))
    assert get(FILE, If_None_Match=found.headers["etag"]).status_code == 304


def test_a_file_is_never_compressed(get: Any) -> None:
    """A part of a file is a part of its bytes, whatever else the client accepts."""
    found = get(FILE, Accept_Encoding="gzip", Range="bytes=0-9")

    assert "content-encoding" not in found.headers
    assert found.content == SWC[:10]


@pytest.mark.parametrize(
    ("wanted", "status", "content"),
    [
        ("bytes=0-9", 206, SWC[:10]),
        ("bytes=-9", 206, SWC[-9:]),
        ("bytes=10-", 206, SWC[10:]),
        (f"bytes={len(SWC)}-", 416, None),
        ("bytes=nonsense", 416, None),
        ("lines=1-2", 200, SWC),
    ],
)
def test_parts_of_a_file(get: Any, wanted: str, status: int, content: bytes | None) -> None:
    """Parts come as they are asked for."""
    found = get(FILE, Range=wanted)

    assert found.status_code == status
    if content is not None:
        assert found.content == content


def test_a_download_is_resumed(get: Any) -> None:
    """A part comes if the file is still the same, and the whole file otherwise."""
    etag = get(FILE).headers["etag"]

    assert get(FILE, Range="bytes=5-", If_Range=etag).content == SWC[5:]
    assert get(FILE, Range="bytes=5-", If_Range='"old"').content == SWC


def test_a_file_with_a_hostile_name(get: Any) -> None:
    """A name or a type from outside cannot end a header; an empty file has no part."""
    path = "/api/v2/well_known_file_download/1"
    found = get(path)

    assert found.headers["content-type"] == "application/octet-stream"
    assert found.headers["content-disposition"].startswith('attachment; filename="_.txt";')
    assert found.content == b""
    assert get(path, Range="bytes=0-").status_code == 416


@pytest.mark.parametrize("place", ["section_image", "image", "projection_image", "atlas_image"])
def test_images(get: Any, place: str) -> None:
    """An image is found in each of its places; what is not done with it is told."""
    plain = get(f"/api/v2/{place}_download/5")
    scaled = get(f"/api/v2/{place}_download/5?downsample=4&quality=50")

    assert plain.content == scaled.content == JPEG
    assert plain.headers["content-type"] == "image/jpeg"
    assert plain.headers["content-disposition"].startswith("inline")
    assert "x-allenorm-warning" not in plain.headers
    assert scaled.headers["x-allenorm-warning"] == "not applied to the file: downsample, quality"


def test_a_drawing_runs_nothing(get: Any) -> None:
    """A drawing may hold a script, which a browser is told not to run."""
    for place in ("svg", "svg_download"):
        found = get(f"/api/v2/{place}/6?groups=28")
        assert found.content == b"<svg/>"
        assert "sandbox" in found.headers["content-security-policy"]


def test_a_model(get: Any) -> None:
    """A model is a file outside `/api/v2`."""
    found = get("/neuronal_model/download/7")

    assert found.content.startswith(b"PK")
    assert found.headers["content-type"] == "application/zip"


def test_a_grid_is_the_one_that_was_asked_for(get: Any) -> None:
    """Parameters say which grid is meant, in any order; another one does not come instead."""
    place = "/grid_data/download_file/8"

    assert get(f"{place}?resolution=25&image=density").content == b"grid"
    assert get(f"{place}?resolution=10&image=density").status_code == 404
    assert get(place).status_code == 404


def test_the_archive_of_reference_models(sample_get: Any) -> None:
    """The live API has it on another server, a store under the same path, in parts as any file."""
    place = "/informatics-archive/current-release/mouse_ccf/annotation/ccf_2017/annotation_100.nrrd"
    found = sample_get(place, Range="bytes=0-7")

    assert (found.status_code, found.content) == (206, b"NRRD0004")
    assert "annotation_100.nrrd" in found.headers["content-disposition"]
    assert "sandbox" in found.headers["content-security-policy"]
    missing = sample_get(place.replace("_100", "_25"))
    assert missing.status_code == 404
    assert "annotation_25.nrrd: a mirror has rows" in missing.json()["msg"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v2/well_known_file_download/2",
        "/api/v2/well_known_file_download/x",
        "/api/v2/well_known_file_download/..%2f..%2fetc%2fpasswd",
        "/api/v2/well_known_file_download/",
        "/neuronal_model/download/" + "9" * 30,
        "/informatics-archive/current-release/mouse_ccf/a.nrrd",
        "/informatics-archive/..%2f..%2fetc%2fpasswd",
        "/informatics-archive/%00",
        "/informatics-archive/",
    ],
)
def test_files_that_are_not_there(get: Any, path: str) -> None:
    """A file that the store does not hold is not found."""
    found = get(path)

    assert found.status_code == 404
    assert found.json()["success"] is False


def test_where_the_file_is_instead(get: Any) -> None:
    """A mirror brings no files, and nobody is sent to look for an option that would."""
    message = get("/api/v2/well_known_file_download/2").json()["msg"]

    assert "holds no bytes of /api/v2/well_known_file_download/2" in message
    assert message.endswith("a mirror has rows, and the files are with the API")


def test_too_many_parameters(get: Any) -> None:
    """Nothing has a hundred parameters."""
    assert get(f"{FILE}?{'a=1&' * 101}").status_code == 400
