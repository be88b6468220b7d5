"""A server of the API's connected services: it answers as a test says."""

import json
from typing import TYPE_CHECKING, Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm.rma import Number, Rma, ServiceStage, parse

if TYPE_CHECKING:
    from collections.abc import Callable


class ServiceServer:
    """Answers calls of services.

    Attributes:
        url: Its base URL.
        queries: The text of each request that came, in order.
        answer: Makes `msg` of one call, its `start_row` and its `num_rows`; a response that it
            makes is sent as it is, and a text is a refusal.
    """

    def __init__(self, server: HTTPServer) -> None:
        self.url = server.url_for("").rstrip("/")
        self.queries: list[str] = []
        self.answer: Callable[[Rma, int, int], Any] = lambda _tree, _start, _rows: []
        server.expect_request("/api/v2/data/query.json").respond_with_handler(self._respond)

    def sends(self, records: list[Any]) -> None:
        """Page through records."""
        self.answer = lambda _, start, rows: records[start : start + rows]

    def _respond(self, request: Request) -> Response:
        text = request.args["q"]
        self.queries.append(text)
        tree = parse(text)
        paging = _paging(tree)
        found = self.answer(tree, paging.get("start_row", 0), paging.get("num_rows", 2000))
        if isinstance(found, Response):
            return found
        return envelope(found)


def _paging(tree: Rma) -> dict[str, int]:
    """Return the numbers among the parameters of a call."""
    stage = tree.stages[-1]
    assert isinstance(stage, ServiceStage)
    return {
        item.column.name: int(value.text)
        for item in stage.filters
        for value in item.values
        if isinstance(value, Number) and "." not in value.text
    }


def envelope(message: Any) -> Response:
    """Answer as the API does: an empty result is an empty object, and HTTP 200 says nothing."""
    body: dict[str, Any] = {"success": not isinstance(message, str), "id": 0, "start_row": 0}
    rows = len(message) if isinstance(message, list) else 0
    body |= {"num_rows": rows, "msg": message if message != [] else {}}
    return Response(json.dumps(body), content_type="application/json")
