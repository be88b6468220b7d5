"""Hostile requests: whatever comes, an answer or an end, and nothing of the inside."""

import json
import re
import socket
import string
from urllib.parse import quote, urlsplit

import pytest
import requests
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from served import send_raw

LEAKS = re.compile(
    r"Traceback|\.py\b|\.sqlite\b|no such (table|column)|/tmp|site-packages|sqlite3|"
    r"OperationalError|\bSELECT\b|\bWHERE\b|\bJOIN\b|<module>|0x[0-9a-f]{6}"
)
FEW = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

WORDS = st.sampled_from(
    [
        "model::",
        "Structure",
        "Specimen",
        "Gene",
        "rma::criteria",
        "rma::include",
        "rma::options",
        "service::x",
        "pipe::list",
        "[id$eq1]",
        "[id$in1,2]",
        "[acronym$il'*a*']",
        "[name$eq'",
        "[structures.id$eqnull]",
        "[num_rows$eqall]",
        "[start_row$eq9999999999999999999]",
        "[order$eq'id$desc']",
        "[only$eq'id;drop table structures']",
        "[tabular$eq'1;select * from sqlite_master']",
        "[x$eq'id']",
        "[id$in$x]",
        "structure_sets",
        "(",
        ")",
        ",",
        "'",
        '"',
        "--",
        "\0",
        "\u202e",
        "%00",
    ]
)
QUERIES = st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=12).map("".join)


def check(answer: requests.Response) -> None:
    """Check that an answer is whole, has a known status, and tells nothing of the inside."""
    assert answer.status_code in {200, 206, 304, 400, 404, 405, 408, 413, 414, 415, 416}
    for text in (answer.text, *answer.headers.values()):
        assert not LEAKS.search(text), text
    if answer.headers["content-type"].startswith("application/json"):
        assert type(answer.json()["success"]) is bool


@FEW
@given(
    QUERIES, st.sampled_from(["json", "xml", "csv"]), st.sampled_from(["q", "criteria", "order"])
)
@example("model::Structure,rma::options[tabular$eq'sqlite_version()']", "json", "q")
@example("model::Structure[id$eq1) or (1$eq1]", "xml", "q")
@example("model::sqlite_master", "csv", "q")
def test_any_query(
    server: str, session: requests.Session, query: str, suffix: str, name: str
) -> None:
    """Whatever a query holds, it is answered or refused."""
    data = query.encode("utf-8", "surrogatepass")
    check(session.get(f"{server}/api/v2/data/query.{suffix}?{name}={quote(data)}", timeout=60))
    check(
        session.get(
            f"{server}/api/v2/data/Structure/query.{suffix}?{name}={quote(data)}", timeout=60
        )
    )


@FEW
@given(st.text(st.sampled_from(string.printable + "\0é\u202e"), max_size=40))
def test_any_path(server: str, session: requests.Session, path: str) -> None:
    """Whatever a path holds, it is found or not."""
    for start in ("/", "/api/v2/data/", "/api/v2/well_known_file_download/", "/api/v2/svg/"):
        check(session.get(server + start + quote(path, safe="/?&=."), timeout=60))


@FEW
@given(st.binary(max_size=60), st.sampled_from(["application/json", "text/plain", "", "x/y"]))
def test_any_body(server: str, session: requests.Session, body: bytes, kind: str) -> None:
    """Whatever a body holds, it is read or refused."""
    url = f"{server}/api/v2/data/query.json"
    check(session.post(url, data=body, headers={"Content-Type": kind}, timeout=60))
    wrapped = json.dumps({"q": body.decode("latin-1")})
    check(session.post(url, data=wrapped, headers={"Content-Type": kind}, timeout=60))


@FEW
@given(
    st.sampled_from(["Range", "If-Range", "If-None-Match", "Accept-Encoding", "Content-Length"]),
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30),
)
def test_any_header(server: str, session: requests.Session, name: str, value: str) -> None:
    """Whatever a header holds, it is heeded or not."""
    url = f"{server}/api/v2/well_known_file_download/491119517"
    if name != "Content-Length":
        for text in (value, f"bytes={value}", f'"{value}'):
            check(session.get(url, headers={name: text}, timeout=60))
        return
    said = send_raw(server, f"GET / HTTP/1.1\r\nHost: x\r\n{name}: {value}\r\n\r\n".encode())
    assert not LEAKS.search(said.decode("latin-1"))


REQUEST = b"GET /api/v2/data.json HTTP/1.1\r\nHost: x\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"\0" * 1000,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://elsewhere/api/v2/data/Structure/997.json HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /api/v2/data/query.json?q=\xc3\xa9 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
        b"CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        REQUEST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        REQUEST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        REQUEST + b"Content-Length: -1\r\n\r\n",
        REQUEST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        REQUEST + b"X: " + b"x" * 3_000_000,
        REQUEST + b"X: y\r\n" * 200_000 + b"\r\n",
        REQUEST + b"Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        b"POST /api/v2/data/query.json HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nq=mo",
        b"POST /api/v2/data/query.json HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"10000\r\n" + b"x" * 0x10000 + b"\r\n" + (b"10000\r\n" + b"x" * 0x10000 + b"\r\n") * 40,
        b"HEAD /api/v2/data.json HTTP/1.0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 100,
    ],
)
def test_raw_requests(server: str, session: requests.Session, data: bytes) -> None:
    """Bytes that are no request end the connection, and harm nobody else."""
    said = send_raw(server, data)

    assert said == b"" or said.startswith(b"HTTP/1.1 ")
    assert not LEAKS.search(said[:10_000].decode("latin-1"))
    assert session.get(f"{server}/api/v2/data/Structure/997.json", timeout=30).status_code == 200


def test_clients_that_go_away(server: str, session: requests.Session) -> None:
    """Connections that are dropped in the middle of anything leave nothing behind."""
    host = urlsplit(server)
    for data in (
        b"",
        b"GE",
        REQUEST,
        REQUEST + b"\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n",
    ):
        for _ in range(20):
            with socket.create_connection((host.hostname or "", host.port or 0), 20) as connection:
                connection.sendall(data)
    assert session.get(f"{server}/api/v2/data/Structure/997.json", timeout=30).status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "model::Structure," + "a(" * 20_000,
        "model::Structure,rma::criteria," + "structure_sets(structures(" * 500 + "))" * 500,
        "model::Structure" + ",rma::criteria" * 5000,
        "model::Structure[id$in" + "1," * 40_000 + "1]",
        "model::Structure[name$il'" + "*a" * 20_000 + "']",
        "model::Structure,rma::include," + ",".join(["structure_sets"] * 5000),
        "model::Structure[id$eq" + "9" * 50_000 + "]",
        "model::Structure" + ",model::Structure" * 3000,
        "pipe::list" * 5000,
    ],
)
def test_long_and_deep_queries(server: str, session: requests.Session, text: str) -> None:
    """Length and depth cost a refusal at most: no crash, and no answer that never comes."""
    check(session.get(f"{server}/api/v2/data/query.json?q={text}", timeout=60))
