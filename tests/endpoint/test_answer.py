"""From a body to an envelope, or to the right failure."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.endpoint import Envelope
from allenorm.endpoint._answer import read_answer
from allenorm.endpoint._failure import FailedAttempt
from allenorm.errors import (
    MalformedAnswerError,
    OutageError,
    RefusedError,
    RequestError,
    StatusError,
)
from allenorm.rma import Boolean, ModelStage, Option, Rma, ServiceStage

MODEL = Rma((ModelStage("Animal"),))
SERVICE = Rma((ServiceStage("mouse_correlation"),))
DEBUG = Rma((ModelStage("Animal", options=(Option("debug", (Boolean(value=True),)),)),))
WHOLE = {
    "success": True,
    "id": 0,
    "start_row": 4,
    "num_rows": 2,
    "total_rows": 9,
    "msg": [{"id": 1, "name": "caf\u00e9"}, {"id": 2, "name": None}],
}


def read(answer: object, *, query: Rma = MODEL, status: int = 200) -> Envelope:
    """Read an answer given as JSON value."""
    return read_answer(status, {}, json.dumps(answer).encode(), query)


def failure(body: bytes, *, query: Rma = MODEL, status: int = 200) -> FailedAttempt:
    """Return the failure that a body leads to."""
    with pytest.raises(FailedAttempt) as caught:
        read_answer(status, {"Retry-After": "3"}, body, query)
    return caught.value


def test_a_whole_answer() -> None:
    """Every member of the envelope arrives, and the length of the body."""
    body = json.dumps(WHOLE).encode()
    assert read_answer(200, {}, body, MODEL) == Envelope(
        rows=WHOLE["msg"],  # type: ignore[arg-type] # a list of dicts by its looks
        message=WHOLE["msg"],
        start_row=4,
        num_rows=2,
        total_rows=9,
        bytes=len(body),
        status=200,
    )


@pytest.mark.parametrize(
    ("header", "source"),
    [
        ({}, ""),
        ({"X-Allenorm-Source": "synthetic sample"}, "synthetic sample"),
        ({"X-Allenorm-Source": "a" * 500}, "a" * 200),
        ({"X-Allenorm-Source": "a\x1b[2J"}, ""),
    ],
)
def test_what_the_rows_are(header: dict[str, str], source: str) -> None:
    """A server of allenorm labels what it answers; the label is short, and text."""
    body = json.dumps(WHOLE).encode()
    assert read_answer(200, header, body, MODEL).source == source


def test_missing_counts_have_a_default() -> None:
    """A service leaves `total_rows` out; other counts may be missing or null, too."""
    envelope = read({"success": True, "msg": [{}], "num_rows": None})
    assert (envelope.start_row, envelope.num_rows, envelope.total_rows) == (0, 1, None)


@pytest.mark.parametrize("message", [{}, []])
@pytest.mark.parametrize("query", [MODEL, SERVICE])
def test_nothing_found(message: object, query: Rma) -> None:
    """An empty object, as services send it, and an empty list are no rows."""
    envelope = read({"success": True, "num_rows": 0, "msg": message}, query=query)
    assert envelope.rows == []


def test_no_message_but_no_rows() -> None:
    """A missing `msg` is no rows where the server says that it sent none."""
    assert read({"success": True, "num_rows": 0, "total_rows": 50476}).rows == []


def test_a_service_may_answer_with_an_object() -> None:
    """The object of a service is kept as message, and a model may not answer so."""
    answer = {"success": True, "msg": {"probes": [], "samples": [1]}}
    assert read(answer, query=SERVICE).message == {"probes": [], "samples": [1]}
    assert read(answer, query=SERVICE).rows == []
    assert read(answer, query=DEBUG).rows == []
    assert read(answer, query=Rma((*MODEL.stages, *SERVICE.stages))).rows == []
    assert failure(json.dumps(answer).encode()).kind is MalformedAnswerError


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        ({"success": False, "msg": "Error in query: no such"}, RefusedError, "no such"),
        ({"success": False}, RefusedError, "no reason"),
        ({"success": False, "msg": ""}, RefusedError, "no reason"),
        ({"success": False, "msg": {"a": [1]}}, RefusedError, "{'a': [1]}"),
        ({"success": True, "msg": "Error in query: x"}, RefusedError, "Error in query: x"),
        ({"success": True, "msg": "hello"}, MalformedAnswerError, "hello"),
        ({"success": True, "msg": None}, MalformedAnswerError, "None"),
        ({"success": True, "msg": [{}, 3]}, MalformedAnswerError, "[{}, 3]"),
        ({"success": True, "msg": [None]}, MalformedAnswerError, "no list of records"),
        ({"success": True, "msg": [[]]}, MalformedAnswerError, "no list of records"),
        ({"success": True}, MalformedAnswerError, "no list of records"),
        ({"success": "true", "msg": []}, MalformedAnswerError, "neither true nor false"),
        ({"success": 1, "msg": []}, MalformedAnswerError, "neither true nor false"),
        ({"success": 0, "msg": []}, MalformedAnswerError, "neither true nor false"),
        ({"msg": []}, MalformedAnswerError, "neither true nor false"),
        ({}, MalformedAnswerError, "neither true nor false"),
        ([], MalformedAnswerError, "no JSON object"),
        (None, MalformedAnswerError, "no JSON object"),
        ("text", MalformedAnswerError, "no JSON object"),
        ({**WHOLE, "total_rows": "9"}, MalformedAnswerError, "total_rows"),
        ({**WHOLE, "total_rows": -1}, MalformedAnswerError, "total_rows"),
        ({**WHOLE, "num_rows": 1.5}, MalformedAnswerError, "num_rows"),
        ({**WHOLE, "start_row": True}, MalformedAnswerError, "start_row"),
        ({**WHOLE, "start_row": []}, MalformedAnswerError, "start_row"),
    ],
)
def test_json_that_is_no_answer(answer: object, kind: type[RequestError], words: str) -> None:
    """JSON that is not a whole success fails with the fitting error, and is not tried again."""
    got = failure(json.dumps(answer).encode())
    assert got.kind is kind
    assert words in got.what
    assert not got.transient


@pytest.mark.parametrize("success", [True, False])
def test_the_intermittent_failure_is_transient(*, success: bool) -> None:
    """The failure that goes away seconds later is tried again."""
    message = "Error in query: service::x[a$eq1], Informatics service request failed."
    got = failure(json.dumps({"success": success, "msg": message}).encode(), query=SERVICE)
    assert (got.kind, got.transient) == (RefusedError, True)


@pytest.mark.parametrize("body", [b"", b"  \r\n"])
def test_an_empty_body(body: bytes) -> None:
    """An empty body is no answer, and is tried again when the server says."""
    got = failure(body)
    assert (got.kind, got.transient, got.retry_after) == (MalformedAnswerError, True, 3.0)


def test_every_cut_is_noticed() -> None:
    """A body that ends early, at any byte, is never taken for a whole one."""
    body = json.dumps(WHOLE, ensure_ascii=False).encode()
    for length in range(1, len(body)):
        got = failure(body[:length])
        assert (got.kind, got.transient) == (MalformedAnswerError, True), length


@pytest.mark.parametrize(
    "body",
    [
        b'{"success": true, "msg": [{"id": NaN}]}',
        b'{"success": true, "msg": [{"id": Infinity}]}',
        b'{"success": true, "msg": [{"id": -Infinity}]}',
        b'{"success": true, "msg": []} {"success": true, "msg": []}',
        b'{"success": true, "msg": [],}',
        b"{'success': true}",
        b'{"success": true, "msg": "\xff"}',
        b'{"success": true, "msg": "\\ud800"}',
        b'{"success": true, "msg": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"\x00",
        "{}".encode("utf-16"),
    ],
)
def test_bodies_that_are_no_json(body: bytes) -> None:
    """NaN, garbage, wrong encodings and absurd nesting are malformed, in a short message."""
    got = failure(body)
    assert got.kind is MalformedAnswerError
    assert len(got.what) < 400


def test_equal_keys_mean_the_last() -> None:
    """Of equal keys the last one counts, as in Python's own reader."""
    body = b'{"success": false, "success": true, "msg": [{"id": 1, "id": 2}]}'
    assert read_answer(200, {}, body, MODEL).rows == [{"id": 2}]


def test_the_outage_page() -> None:
    """The page under HTTP 200 that says the site is down is an outage, in readable words."""
    page = (
        b"<!DOCTYPE html><html><head><script>var x = 1 < 2;</script><style>p{}</style></head>"
        b"<body><h1>Site   Unavailable</h1><p>We are\nsorry.</p></body></html>"
    )
    got = failure(page)
    assert (got.kind, got.transient, got.retry_after) == (OutageError, True, 3.0)
    assert "'Site Unavailable We are sorry.'" in got.what


@pytest.mark.parametrize(
    "page", [b"\n<html><p>Please log in</p>", b"<Response success='true'></Response>"]
)
def test_other_pages(page: bytes) -> None:
    """Any other HTML or XML is malformed, and is not asked for again."""
    got = failure(page)
    assert (got.kind, got.transient) == (MalformedAnswerError, False)


@pytest.mark.parametrize(
    ("status", "transient"),
    [(400, False), (404, False), (429, True), (500, True), (501, False), (502, True),
     (503, True), (504, True), (206, False), (204, False), (304, False)],
)  # fmt: skip
def test_a_status_that_is_not_success(status: int, transient: bool) -> None:  # noqa: FBT001 - a parameter
    """The status decides whether to try again, and the server's words are quoted."""
    got = failure(b"<html><h1>No</h1> good" + b"!" * 9999, status=status)
    assert (got.kind, got.status, got.transient) == (StatusError, status, transient)
    assert got.retry_after == 3.0
    assert f"HTTP {status}, saying 'No good!!" in got.what
    assert len(got.what) < 700
    assert failure(b"", status=status).what == f"the server answered HTTP {status}"


@pytest.mark.parametrize(("status", "transient"), [(400, False), (500, True)])
def test_an_envelope_under_a_bad_status(status: int, transient: bool) -> None:  # noqa: FBT001 - a parameter
    """The words of `success: false` count whatever the status is."""
    got = failure(b'{"success": false, "msg": "Error in query: bad"}', status=status)
    assert (got.kind, got.status, got.transient) == (RefusedError, status, transient)
    assert "Error in query: bad" in got.what
    assert f"HTTP {status}" in got.what


@pytest.mark.parametrize("body", [b'{"success": true, "msg": []}', b"[1]", b"{}"])
def test_success_under_a_bad_status_is_none(body: bytes) -> None:
    """A body that claims success under a status that denies it is not returned."""
    assert failure(body, status=404).kind is StatusError


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary())
def test_any_bytes_have_an_outcome(body: bytes) -> None:
    """No bytes lead to anything but an envelope or a failure."""
    outcome: object
    try:
        outcome = read_answer(200, {}, body, MODEL)
    except FailedAttempt as got:
        outcome = got.kind("")
    assert isinstance(outcome, (Envelope, RequestError))


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.fixed_dictionaries(
        {},
        optional={"success": JSON, "msg": JSON, "num_rows": JSON, "start_row": JSON},
    ),
    st.sampled_from([MODEL, SERVICE, DEBUG]),
    st.sampled_from([200, 400, 500]),
)
def test_any_envelope_has_an_outcome(answer: object, query: Rma, status: int) -> None:
    """Whatever JSON the members hold, rows are a list of objects or there is a failure."""
    try:
        envelope = read(answer, query=query, status=status)
    except FailedAttempt:
        return
    assert status == 200
    assert all(type(row) is dict for row in envelope.rows)
