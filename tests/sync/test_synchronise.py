"""The six synchronisations: their documented URLs, typed results, and what may go wrong."""

import json
import math
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm import Client, SectionDataSet, SectionImage, Structure, sync, trace
from allenorm.errors import (
    MalformedAnswerError,
    NoResultError,
    OutageError,
    RefusedError,
    SettingsError,
    StatusError,
)
from allenorm.sync import ImagePoint, ReferencePoint
from loopback import QUICK

Call: TypeAlias = "Callable[[Any], Any]"

POINT = {"section_data_set_id": 9, "section_image_id": 7, "section_number": 3, "x": 1.5, "y": 2}
FOUND = ImagePoint(7, 1.5, 2.0, 3, 9)
LIST = [{"image_sync": POINT}]
SERIES = [68545324, SectionDataSet(id=67810540)]

CALLS: list[tuple[Call, str, Any, Any]] = [
    (
        lambda using: sync.image_to_atlas(114754496, 18232, 10704, atlas=1, using=using),
        "image_to_atlas/114754496.json?x=18232&y=10704&atlas_id=1",
        {"image_sync": POINT},
        FOUND,
    ),
    (
        lambda using: sync.image_to_image(
            SectionImage(id=114754496), 18232, 10704.5, section_data_sets=SERIES, using=using
        ),
        "image_to_image/114754496.json?x=18232&y=10704.5&section_data_set_ids=68545324,67810540",
        LIST,
        [FOUND],
    ),
    (
        lambda using: sync.image_to_image_2d(5, 0, 1e-7, section_images=[1, 2], using=using),
        "image_to_image_2d/5.json?x=0&y=0.0000001&section_image_ids=1,2",
        LIST,
        [FOUND],
    ),
    (
        lambda using: sync.reference_to_image(
            10, 6085, 3670, 4883, section_data_sets=SERIES, using=using
        ),
        "reference_to_image/10.json?x=6085&y=3670&z=4883&section_data_set_ids=68545324,67810540",
        LIST,
        [FOUND],
    ),
    (
        lambda using: sync.image_to_reference(68173101, 6208, 2368, using=using),
        "image_to_reference/68173101.json?x=6208&y=2368",
        {"image_to_reference": {"x": 1, "y": 2.5, "z": 3}},
        ReferencePoint(1.0, 2.5, 3.0),
    ),
    (
        lambda using: sync.structure_to_image(
            68545324, structures=[315, Structure(id=698)], using=using
        ),
        "structure_to_image/68545324.json?structure_ids=315,698",
        [],
        [],
    ),
]
NAMES = [place.partition("/")[0] for _, place, _, _ in CALLS]


def envelope(message: Any) -> dict[str, Any]:
    """Return an answer that succeeded."""
    return {
        "success": True,
        "id": 0,
        "start_row": 0,
        "num_rows": 1,
        "total_rows": 1,
        "msg": message,
    }


@pytest.mark.parametrize(("call", "place", "message", "found"), CALLS, ids=NAMES)
def test_each_service_is_asked_as_documented(  # noqa: PLR0913, PLR0917 - the columns of a table
    client: Client, httpserver: HTTPServer, call: Call, place: str, message: Any, found: Any
) -> None:
    """The URL is that of the page of the API, and the answer is typed."""
    seen: list[str] = []

    def answer(request: Request) -> Response:
        seen.append(request.full_path)
        return Response(json.dumps(envelope(message)), content_type="application/json")

    path = f"/api/v2/{place.partition('?')[0]}"
    httpserver.expect_request(path).respond_with_handler(answer)

    assert call(client) == found
    assert seen == [f"/api/v2/{place}"]


@pytest.mark.parametrize(("call", "place", "message", "found"), CALLS, ids=NAMES)
def test_a_store_computes_nothing(
    sample: Client, call: Call, place: str, message: Any, found: Any
) -> None:
    """Offline the refusal is that of a service of the API, in process and over HTTP."""
    del message, found
    service = place.partition("/")[0]

    for using in ("sample", sample):
        with pytest.raises(RefusedError, match=f"{service}.* computed by a service of the API"):
            call(using)


def test_many_targets_are_asked_for_in_several_requests(httpserver: HTTPServer) -> None:
    """No URL is longer than the setting, and every id is asked for once, in order."""
    asked: list[int] = []
    lengths: list[int] = []

    def answer(request: Request) -> Response:
        lengths.append(len(request.url))
        ids = [int(each) for each in request.args["structure_ids"].split(",")]
        asked.extend(ids)
        points = [{"image_sync": POINT | {"section_image_id": each}} for each in ids]
        return Response(json.dumps(envelope(points)), content_type="application/json")

    httpserver.expect_request("/api/v2/structure_to_image/5.json").respond_with_handler(answer)
    wanted = list(range(1000, 1500))
    with Client(httpserver.url_for("")[:-1], url_limit=600, **QUICK) as client:
        found = sync.structure_to_image(5, structures=wanted, using=client)

    assert [each.section_image_id for each in found] == asked == wanted
    assert len(lengths) > 4
    assert {600 - 5 < length <= 600 for length in lengths[:-1]} == {True}


def test_the_targets_may_be_a_query(client: Client, httpserver: HTTPServer) -> None:
    """It runs where it says, after every other argument was checked."""
    query = Structure.where(acronym="VISp", graph_id=1).using("sample")
    path = "/api/v2/structure_to_image/5.json"
    httpserver.expect_request(path, query_string="structure_ids=385").respond_with_json(
        envelope(LIST)
    )
    (wanted,) = query.all()

    with Client("sample") as other, trace() as seen:
        assert sync.structure_to_image(5, structures=[wanted], using=client) == [FOUND]
        series = SectionDataSet.where(id=69816930).using(other)
        with pytest.raises(SettingsError, match="x: expected a number"):
            sync.image_to_image(5, math.nan, 2, section_data_sets=series)
        with pytest.raises(SettingsError, match="z: expected a number"):
            sync.reference_to_image(10, 1, 2, math.nan, section_data_sets=series)
        assert len(seen) == 1
        with pytest.raises(RefusedError, match="image_to_image is computed"):
            sync.image_to_image(5, 1, 2, section_data_sets=series, using=other)
        assert len(seen) == 3


@pytest.mark.parametrize("message", [{}, [], "", None])
def test_no_place_on_an_atlas(client: Client, httpserver: HTTPServer, message: Any) -> None:
    """Where the service has no answer there is an error, not a point."""
    path = "/api/v2/image_to_atlas/5.json"
    httpserver.expect_request(path).respond_with_json(envelope(message))

    with pytest.raises(NoResultError, match="no place on atlas 2"):
        sync.image_to_atlas(5, 1, 2, atlas=2, using=client)
    httpserver.expect_request("/api/v2/structure_to_image/5.json").respond_with_json(
        envelope(message)
    )
    assert sync.structure_to_image(5, structures=315, using=client) == []


def test_what_else_is_said_is_kept(client: Client, httpserver: HTTPServer) -> None:
    """A member that no page names is there, under its name; one that is missing is None."""
    point = {"section_image_id": 7, "x": 1, "y": 2, "structure_id": 315}
    path = "/api/v2/structure_to_image/5.json"
    httpserver.expect_request(path).respond_with_json(envelope([{"image_sync": point}]))

    (found,) = sync.structure_to_image(5, structures=315, using=client)
    assert found.more == {"structure_id": 315}
    assert found.section_number is None


def test_a_point_is_short_at_a_prompt() -> None:
    """What the answer did not say is not shown."""
    assert repr(ImagePoint(7, 1.5, 2.0)) == "ImagePoint(section_image_id=7, x=1.5, y=2.0)"
    assert repr(ImagePoint(7, 0.0, 2.0, 0, more={"a": 1})) == (
        "ImagePoint(section_image_id=7, x=0.0, y=2.0, section_number=0, more={'a': 1})"
    )
    assert repr(ReferencePoint(1, 2, 3)) == "ReferencePoint(x=1, y=2, z=3)"


REFUSALS = [
    (200, "application/json", '{"success": false, "msg": "no alignment"}', RefusedError),
    (500, "application/json", '{"success": false, "msg": "no alignment"}', RefusedError),
    (
        200,
        "application/xml",
        "<Response success='false'><msg>no alignment</msg></Response>",
        MalformedAnswerError,
    ),
    (404, "text/html", "<html><title>no alignment</title></html>", StatusError),
    (200, "text/html", "<html>The site unavailable, no alignment</html>", OutageError),
    (200, "application/json", "", MalformedAnswerError),
    (200, "application/json", '{"success": true, "msg": {"image_sync": {', MalformedAnswerError),
]


@pytest.mark.parametrize(("status", "media_type", "body", "kind"), REFUSALS)
def test_an_answer_that_refuses_is_an_error(  # noqa: PLR0913, PLR0917 - the columns of a table
    client: Client,
    httpserver: HTTPServer,
    status: int,
    media_type: str,
    body: str,
    kind: type[Exception],
) -> None:
    """In JSON, in XML, as a page or as nothing: never a point, and what was said is told."""
    path = "/api/v2/image_to_reference/5.json"
    httpserver.expect_request(path).respond_with_data(body, status, content_type=media_type)

    with pytest.raises(kind) as caught:
        sync.image_to_reference(5, 1, 2, using=client)
    assert path in str(caught.value)
    if "no alignment" in body:
        assert "no alignment" in str(caught.value)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ([5], "a point within 'image_sync' is expected, not '5'"),
        ([{"image_sync": None}], "a point within 'image_sync' is expected"),
        ([{"image_sync": {"x": 1, "y": 2}}], "there is no section_image_id in"),
        ([{"image_sync": POINT | {"x": "1"}}], "x is no number in"),
        ([{"image_sync": POINT | {"y": True}}], "y is no number in"),
        ([{"image_sync": POINT | {"section_number": 1.5}}], "section_number is no whole number"),
    ],
)
def test_an_answer_that_is_none_is_an_error(
    client: Client, httpserver: HTTPServer, message: Any, words: str
) -> None:
    """The error says what is wrong with which point, and names the path."""
    path = "/api/v2/structure_to_image/5.json"
    httpserver.expect_request(path).respond_with_json(envelope(message))

    with pytest.raises(MalformedAnswerError, match=f"{words}.*; path {path}"):
        sync.structure_to_image(5, structures=[1], using=client)


def test_a_reference_point_without_a_number(client: Client, httpserver: HTTPServer) -> None:
    """All three coordinates must come."""
    path = "/api/v2/image_to_reference/5.json"
    httpserver.expect_request(path).respond_with_json(envelope({"image_to_reference": {"x": 1}}))

    with pytest.raises(MalformedAnswerError, match="y is no number"):
        sync.image_to_reference(5, 1, 2, using=client)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: sync.image_to_atlas("5", 1, 2, atlas=1), "section_image: expected an id"),
        (
            lambda: sync.image_to_atlas(5, math.nan, 2, atlas=1),
            r"x: expected a number \(px of the image at full size\)",
        ),
        (lambda: sync.image_to_atlas(5, 1, 2, atlas=None), "atlas: expected an id"),
        (
            lambda: sync.reference_to_image(10, 1, 2, math.inf, section_data_sets=[1]),
            r"z: expected a number \(um\)",
        ),
        (
            lambda: sync.reference_to_image(Structure(id=1), 1, 2, 3, section_data_sets=[1]),
            "reference_space: expected an id .* of table reference_spaces",
        ),
        (
            lambda: sync.image_to_image_2d(5, 1, 2, section_images=[]),
            "section_images: expected one id of table sub_images or more",
        ),
        (lambda: sync.structure_to_image(5, structures=None), "structures: expected an id"),
    ],
)
def test_arguments_are_checked_before_anything_is_sent(
    call: Callable[[], object], words: str
) -> None:
    """The message names the argument and what it may be; no client is needed for that."""
    with pytest.raises(SettingsError, match=words):
        call()
