"""Every answer and error that somebody recorded or reported."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from allenorm.endpoint import Request
from allenorm.endpoint._answer import read_answer
from allenorm.endpoint._failure import FailedAttempt
from allenorm.errors import MalformedAnswerError, OutageError, RefusedError, RequestError
from allenorm.rma import ModelStage, Rma, ServiceStage

RMA = Path(__file__).parents[2] / "../shared/rma"


def samples(name: str) -> list[Any]:
    """Return the samples of a file, or one that skips the test where there is none."""
    path = RMA / name
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="../shared/rma is not here"))]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [pytest.param(json.loads(line), id=str(index)) for index, line in enumerate(lines)]


def query_of(sample: dict[str, Any]) -> Rma:
    """Return a query of the kind that the sample answers."""
    service = "service::" in sample["query"] if "query" in sample else False
    return Rma((ServiceStage("any") if service else ModelStage("Any"),))


def body_of(sample: dict[str, Any]) -> bytes:
    """Return the body that the sample stands for."""
    body = sample.get("body")
    if "body_contains" in sample:
        return f"<html><body>{sample['body_contains'].upper()}</body></html>".encode()
    return b"" if body is None or body == "" else json.dumps(body).encode()


@pytest.mark.parametrize("sample", samples("error_samples.jsonl"))
def test_recorded_errors(sample: dict[str, Any]) -> None:
    """Each error raises the fitting class with the server's own words."""
    body = sample.get("body")
    if isinstance(body, dict) and body.get("success"):
        assert read_answer(200, {}, body_of(sample), query_of(sample)).rows == []
        return
    with pytest.raises(FailedAttempt) as caught:
        read_answer(sample.get("http_status") or 200, {}, body_of(sample), query_of(sample))
    failure = caught.value
    if isinstance(body, dict):
        assert failure.kind is RefusedError
        assert body["msg"] in failure.what
        assert failure.transient == ("Informatics" in body["msg"])
    elif "body_contains" in sample:
        assert (failure.kind, failure.transient) == (OutageError, True)
    else:
        assert (failure.kind, failure.transient) == (MalformedAnswerError, True)


@pytest.mark.parametrize("sample", samples("error_samples.jsonl"))
def test_recorded_errors_over_http(
    sample: dict[str, Any], httpserver: HTTPServer, make_endpoint: Any
) -> None:
    """Each error passes through a real server, too, and transient ones are tried again."""
    httpserver.expect_request("/api/v2/data/query.json").respond_with_data(
        body_of(sample), status=sample.get("http_status") or 200
    )
    endpoint = make_endpoint(httpserver.url_for(""), max_attempts=2)
    body = sample.get("body")
    if isinstance(body, dict) and body.get("success"):
        assert endpoint.fetch(Request(query_of(sample))).rows == []
        return
    with pytest.raises(RequestError) as caught:
        endpoint.fetch(Request(query_of(sample)))
    refused = isinstance(body, dict) and "Informatics" not in body["msg"]
    assert caught.value.attempts == len(httpserver.log) == (1 if refused else 2)


@pytest.mark.parametrize("sample", samples("response_samples.jsonl"))
def test_recorded_responses(
    sample: dict[str, Any], httpserver: HTTPServer, make_endpoint: Any
) -> None:
    """Each answer arrives whole: every row equals the recorded one, and XML is refused."""
    body = sample["body"]
    if sample["format"] == "xml":
        with pytest.raises(FailedAttempt) as caught:
            read_answer(200, {}, body.encode(), query_of(sample))
        assert caught.value.kind is MalformedAnswerError
        return
    if sample["format"] == "json-record":
        body = {"success": True, "id": 0, "start_row": 0, "num_rows": 1, "msg": [body]}
    elif sample["format"] == "json-fragment":
        body = {"success": True, "id": 0, "start_row": 0, "num_rows": 1, "msg": body}
    httpserver.expect_request("/api/v2/data/query.json").respond_with_json(body)
    envelope = make_endpoint(httpserver.url_for("")).fetch(Request(query_of(sample)))
    assert envelope.message == body["msg"]
    assert envelope.rows == (body["msg"] if isinstance(body["msg"], list) else [])
    assert envelope.total_rows == body.get("total_rows")
