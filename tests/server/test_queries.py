"""Queries in every form of URL that the API has, over HTTP."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import requests

from served import send_raw

DATA = "/api/v2/data"
ROOT = "model::Structure,rma::criteria,[acronym$eq'root']"


@pytest.fixture
def get(server: str, session: requests.Session) -> Any:
    """Return a function that asks for a path."""

    def get(path: str, method: str = "GET", **more: Any) -> requests.Response:
        return session.request(method, server + path, timeout=30, **more)

    return get


@pytest.mark.parametrize(
    "path",
    [
        f"{DATA}/query.json?q={ROOT}",
        f"{DATA}/query?q={ROOT}",
        f"{DATA}/query.json?criteria={ROOT}",
        f"{DATA}/query.json?include=model::Structure[id$eq997]",
        f"{DATA}/query.json?criteria=model::Structure&num_rows=1&order=structures.graph_order",
        f"{DATA}/query.json?q=model::Structure,rma::options[num_rows$eq1][order$eq'id$desc']",
        f"{DATA}/Structure/query.json?criteria=[acronym$eq'root']",
        f"{DATA}/Structure/query.json?id=997",
        f"{DATA}/Structure/query.json?acronym=root&numRows=all&startRow=0",
        f"{DATA}//Structure/query.json?criteria=[id$eq997]&start_row=0&num_rows=2000",
        f"{DATA}/Structure/997.json",
        f"{DATA}/Structure/997",
        "/projection/json?criteria=" + ROOT,
    ],
)
def test_every_form_of_a_query(get: Any, path: str) -> None:
    """Each form of a URL gets the same row in the API's envelope."""
    found = get(path)

    assert found.status_code == 200
    assert found.headers["content-type"] == "application/json; charset=utf-8"
    envelope = found.json()
    assert list(envelope) == ["success", "id", "start_row", "num_rows", "total_rows", "msg"]
    assert (envelope["success"], envelope["id"], envelope["num_rows"]) == (True, 0, 1)
    assert [row["id"] for row in envelope["msg"]] == [997]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (f"q={ROOT}", "application/x-www-form-urlencoded"),
        (f"criteria={ROOT}&num_rows=1\r\n", "application/x-www-form-urlencoded; charset=UTF-8"),
        (f"q={ROOT}", "text/plain"),
        (json.dumps({"q": ROOT}), "application/json"),
        (f"q={ROOT}", "Application/X-WWW-Form-URLencoded ; charset=utf-8"),
        (json.dumps({"criteria": ROOT, "num_rows": 1, "count": True}), "application/json"),
        (json.dumps({"criteria": ROOT, "only": ["id", "name"], "order": None}), "text/plain"),
        (json.dumps({"q": ROOT}), None),
    ],
)
def test_every_form_of_a_post(get: Any, body: str, kind: str | None) -> None:
    """A form and a JSON object in a body are what a query string is in a URL."""
    headers = {} if kind is None else {"Content-Type": kind}
    found = get(f"{DATA}/query.json", "POST", data=body.encode(), headers=headers)

    assert [row["id"] for row in found.json()["msg"]] == [997]


def test_a_post_adds_to_the_url(get: Any) -> None:
    """Parameters of the URL and of the body belong to one query."""
    found = get(f"{DATA}/query.json?q={ROOT}", "POST", data={"only": "id"})

    assert found.json()["msg"] == [{"id": 997}]
    assert get(f"{DATA}/query.json?q={ROOT}", "POST").json()["num_rows"] == 1


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        (b"\xff", "application/x-www-form-urlencoded", 400, "not in UTF-8"),
        (b"[1]", "application/json", 400, "no object"),
        (b"{", "application/json", 400, "no whole JSON"),
        (b'{"q": NaN}', "application/json", 400, "no whole JSON"),
        (b'{"q": {"a": 1}}', "application/json", 400, "no object, but"),
        (b'{"q": "\\ud800"}', "application/json", 400, "no whole JSON"),
        (b'{"q":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "application/json", 400, "too deep"),
        (b"q", "multipart/form-data; boundary=x", 415, "a form or a JSON object"),
        (b"x" * 1_000_001, "text/plain", 413, "over 1000000 bytes"),
        (b"x" * 100_001, "text/plain", 413, "over 100000 characters"),
    ],
)
def test_bodies_that_are_none(get: Any, body: bytes, kind: str, status: int, words: str) -> None:
    """What is no form and no JSON object gets a status and a reason."""
    found = get(f"{DATA}/query.json", "POST", data=body, headers={"Content-Type": kind})

    assert found.status_code == status
    assert found.json()["success"] is False
    assert words in found.json()["msg"]


def test_a_compressed_body_is_refused(get: Any) -> None:
    """A body that is compressed could be of any length."""
    found = get(f"{DATA}/query.json", "POST", data=b"x", headers={"Content-Encoding": "gzip"})

    assert found.status_code == 415


def test_a_url_that_is_too_long(get: Any) -> None:
    """A URL beyond the limit gets 414 and the limit."""
    found = get(f"{DATA}/query.json?q={'x' * 100_001}")

    assert found.status_code == 414
    assert "100000 are allowed" in found.json()["msg"]


def test_a_url_that_no_server_reads(server: str) -> None:
    """A URL far beyond the limit is refused while it is read."""
    found = send_raw(server, b"GET /?" + b"x" * 2_000_000 + b" HTTP/1.1\r\n\r\n")

    assert found == b"" or found.startswith(b"HTTP/1.1 400 ")


def test_a_long_query_is_answered(get: Any) -> None:
    """What AllenSDK sends in one request, thousands of identifiers, gets an answer."""
    keys = ",".join(map(str, range(997, 9000)))
    found = get(f"{DATA}/query.json?q=model::Structure,rma::criteria,[id$in{keys}]")

    assert found.json()["num_rows"] == 1


def test_xml(get: Any) -> None:
    """XML has the envelope as attributes, and the rows in a container of their class."""
    found = get(f"{DATA}/query.xml?q={ROOT}")

    assert found.headers["content-type"] == "application/xml; charset=utf-8"
    root = ET.fromstring(found.content)  # noqa: S314 - our own server's
    assert root.attrib == {
        "success": "true",
        "start_row": "0",
        "num_rows": "1",
        "total_rows": "1",
    }
    assert root.findtext("structures/structure/name") == "root <&> synthetic"


def test_csv(get: Any) -> None:
    """CSV has the columns in the first line."""
    found = get(f"{DATA}/Structure/query.csv?order=structures.graph_order")

    assert found.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(found.text)))
    assert [row["acronym"] for row in rows] == ["root", "grey", "CH", "BS"]


@pytest.mark.parametrize(
    ("path", "disposition"),
    [
        (f"{DATA}/query.json?q={ROOT}", 'inline; filename="query.json"'),
        (f"{DATA}/Structure/997.xml", 'inline; filename="query.xml"'),
        (f"{DATA}/query.csv?q={ROOT}&filename=a.csv", 'inline; filename="a.csv"'),
        (f"{DATA}/query.csv?q={ROOT}&filename=7", 'inline; filename="7"'),
        (
            f"{DATA}/query.csv?q={ROOT}&filename='x/y%22;z'",
            "inline; filename=\"y__z\"; filename*=UTF-8''y%22%3Bz",
        ),
        (
            f"{DATA}/query.csv?q={ROOT},rma::options[filename$eqnull]",
            'inline; filename="query.csv"',
        ),
        (f"{DATA}/query.csv?q={ROOT},rma::options[filename$eq]", 'inline; filename="download"'),
    ],
)
def test_an_answer_has_a_name(get: Any, path: str, disposition: str) -> None:
    """The name of an answer is its format's, or the one that the query gives it."""
    assert get(path).headers["content-disposition"] == disposition


@pytest.mark.parametrize(
    "query",
    [
        "model::Nonsense",
        "model::Structure,rma::criteria,[nonsense$eq1]",
        "model::Structure,rma::criteria,nonsense",
        "model::Structure,rma::criteria,[acronym$eq'Ga'd1']",
        "service::mouse_correlation[set$eqmouse][row$eq68918934]",
        "nonsense",
        "",
    ],
)
@pytest.mark.parametrize("suffix", ["json", "xml", "csv"])
def test_a_query_that_is_refused(get: Any, query: str, suffix: str) -> None:
    """A refusal has HTTP 200, is no success, and says why in the format that was asked for."""
    found = get(f"{DATA}/query.{suffix}", params={"q": query})

    assert found.status_code == 200
    if suffix == "json":
        assert found.json()["success"] is False
        words = found.json()["msg"]
    elif suffix == "xml":
        root = ET.fromstring(found.content)  # noqa: S314 - as above
        assert root.get("success") == "false"
        words = root.findtext("msg") or ""
    else:
        assert found.headers["content-type"] == "text/plain; charset=utf-8"
        words = found.text
    assert words.strip()
    for leak in ("SELECT", "FROM", ".sqlite", "Traceback", '.py"'):
        assert leak not in words


def test_a_service_is_refused_as_the_api_refuses_it(get: Any) -> None:
    """The words are those that were recorded when a service was down."""
    found = get(f"{DATA}/query.json?q=service::human_microarray_expression[probes$eq1051154]")

    said = found.json()["msg"]
    assert said.startswith("Error in query: service::human_microarray_expression")
    assert "Informatics service request failed." in said


def test_what_is_not_read_is_told(get: Any) -> None:
    """A parameter that means nothing, and a misspelt step, are told in a header."""
    told = get(f"{DATA}/Structure/997.json?wrap=true").headers["x-allenorm-warning"]
    assert told == "the parameter 'wrap' of the URL is not read"
    found = get(f"{DATA}/query.json?q=model::Structure,rma::critera,[id$eq997]")
    assert "rma::critera" in found.headers["x-allenorm-warning"]
    assert "x-allenorm-warning" not in get(f"{DATA}/Structure/997.json").headers


@pytest.mark.parametrize("suffix", ["json", "xml", "csv"])
def test_head_has_the_headers_alone(get: Any, suffix: str) -> None:
    """HEAD says of an answer what GET says, and sends nothing of it."""
    path = f"{DATA}/query.{suffix}?q={ROOT}"
    head, whole = get(path, "HEAD"), get(path)

    assert head.content == b""
    for name in ("content-length", "content-type", "etag", "content-disposition"):
        assert head.headers[name] == whole.headers[name]
    assert get(path, headers={"If-None-Match": head.headers["etag"]}).status_code == 304


def test_compression(get: Any) -> None:
    """A long answer comes compressed to whoever asks for that, and is the same."""
    path = f"{DATA}/query.json?q=model::Structure"
    zipped = get(path, headers={"Accept-Encoding": "gzip"})

    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.json() == get(path).json()


def test_every_answer_names_its_source(get: Any) -> None:
    """Whoever reads synthetic rows is told so, whatever the answer."""
    for path in (
        f"{DATA}/query.json?q={ROOT}",
        f"{DATA}/query.json?q=x",
        "/nowhere",
        f"{DATA}.json",
    ):
        assert get(path).headers["x-allenorm-source"] == "synthetic: made for a test"
