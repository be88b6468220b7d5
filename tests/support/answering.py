"""Answers of a usual HTTP server, for the tests of the endpoint."""

import json
from collections.abc import Callable

from pytest_httpserver import HTTPServer
from werkzeug import Response

from allenorm.endpoint import HttpEndpoint

PATH = "/api/v2/data/query.json"
GOOD = {
    "success": True,
    "id": 0,
    "start_row": 0,
    "num_rows": 1,
    "total_rows": 1,
    "msg": [{"id": 1}],
}
Make = Callable[..., HttpEndpoint]


def respond(server: HTTPServer, *responses: Response) -> None:
    """Let a server give each response once, in order."""
    for response in responses:
        server.expect_ordered_request(PATH).respond_with_response(response)


def good() -> Response:
    """Return a whole answer."""
    return Response(json.dumps(GOOD), content_type="application/json")
