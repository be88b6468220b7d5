"""Where a document can come from: paths, open files and URLs, each within limits."""

import hashlib
import io
import os
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    RequestError,
    RequestTimeoutError,
    SchemaError,
    SettingsError,
    StatusError,
)
from allenorm.schema import Limits, read

_JSON = (
    '{"msg": [{"DataDescription": {"Age": {"fields": [], "associations": [], "table": "ages"}}}]}'
)
_XML = (
    "<Response success='true'><DataDescriptions><DataDescription><Age><fields/>"
    "<associations/><table>ages</table></Age></DataDescription></DataDescriptions></Response>"
)


@pytest.mark.parametrize("text", [_JSON, _XML])
def test_a_path_and_open_files_give_the_same(text: str, tmp_path: Path) -> None:
    """A path, its text, and the file opened as text or as bytes all read to one schema."""
    path = tmp_path / "document"
    path.write_text(text, encoding="utf-8")
    with path.open(encoding="utf-8") as as_text, path.open("rb") as as_bytes:
        found = [read(path), read(str(path)), read(as_text), read(as_bytes)]

    assert all(schema == found[0] for schema in found[:3])
    assert [schema.source for schema in found] == [str(path)] * 4
    assert {schema.sha256 for schema in found} == {hashlib.sha256(text.encode()).hexdigest()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_in_each_unicode_encoding(encoding: str) -> None:
    """JSON reads in UTF-8, with or without its mark, and in UTF-16 with its mark."""
    assert set(read(io.BytesIO(_JSON.encode(encoding))).classes) == {"Age"}


def test_json_in_another_encoding_is_refused() -> None:
    """Bytes that are not Unicode are refused, with the name of the source."""
    with pytest.raises(SchemaError, match="an open file: the document is not in UTF-8"):
        read(io.BytesIO(b'{"msg": "\xff"}'))


def test_an_open_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that was opened with the wrong encoding, or closed, is refused as a schema error."""
    path = tmp_path / "document.json"
    path.write_bytes(b'{"msg": "\xff"}')
    with path.open(encoding="utf-8") as file, pytest.raises(SchemaError, match="cannot be read"):
        read(file)
    with pytest.raises(SchemaError, match=r"document\.json' cannot be read: .*closed"):
        read(file)


def test_a_pipe_gives_its_pieces() -> None:
    """A file that gives less than was asked for is read until it ends."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as file, os.fdopen(writing, "wb") as out:
        out.write(_JSON[:20].encode())
        out.flush()

        def finish() -> None:
            out.write(_JSON[20:].encode())
            out.close()

        late = threading.Timer(0.05, finish)
        late.start()
        schema = read(file)
        late.join()

    assert set(schema.classes) == {"Age"}
    assert schema.source == str(reading)
    assert read(io.StringIO(_JSON)).source == "an open file"


def test_a_source_that_is_none() -> None:
    """What is no path, file or URL is refused in words, not by an attribute."""
    with pytest.raises(SettingsError, match="the source is '7'; a path, an open file or a URL"):
        read(cast("str", 7))


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    """A missing file, a folder and an impossible name are schema errors that name the path."""
    for path in (tmp_path / "none.json", tmp_path, "a\0b"):
        with pytest.raises(SchemaError, match="cannot be read"):
            read(path)


def test_a_document_larger_than_any_schema_is_refused(tmp_path: Path) -> None:
    """A file past the limit is refused without reading the rest."""
    path = tmp_path / "large.json"
    path.write_text(_JSON)

    assert read(path, limits=Limits(size=len(_JSON)))
    with pytest.raises(SchemaError, match=f"is larger than {len(_JSON) - 1} bytes"):
        read(path, limits=Limits(size=len(_JSON) - 1))


@pytest.mark.parametrize("text", [_JSON, _XML])
def test_a_url_is_read(httpserver: HTTPServer, text: str) -> None:
    """A URL is read with our own User-Agent, and named as the source."""
    httpserver.expect_request("/data").respond_with_data(text)
    schema = read(httpserver.url_for("/data"))

    assert schema.source == httpserver.url_for("/data")
    assert set(schema.classes) == {"Age"}
    request, _ = httpserver.log[0]
    assert request.headers["User-Agent"].startswith("allenorm/")
    assert "gzip" in request.headers["Accept-Encoding"]


def test_a_compressed_answer_is_read_and_measured_whole(httpserver: HTTPServer) -> None:
    """A small body that unpacks to a large one is refused by its unpacked size."""
    bomb = zlib.compress(b"[" + b" " * 4_000_000 + b"]")
    assert len(bomb) < 10_000
    httpserver.expect_request("/bomb").respond_with_data(
        bomb, headers={"Content-Encoding": "deflate"}
    )

    with pytest.raises(SchemaError, match="is larger than 100000 bytes"):
        read(httpserver.url_for("/bomb"), limits=Limits(size=100_000))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<!DOCTYPE html><html>site unavailable</html>", "the document is a web page"),
        ("", "the document is empty"),
        ('{"success": false, "msg": "no"}', "the server said 'no'"),
        (_JSON[:40], "or it is cut short"),
    ],
)
def test_a_url_that_answers_no_schema(httpserver: HTTPServer, body: str, words: str) -> None:
    """An outage page under HTTP 200, a failure and a cut body are recognised, with the URL."""
    httpserver.expect_request("/data").respond_with_data(body)

    with pytest.raises(SchemaError, match=words) as caught:
        read(httpserver.url_for("/data"))
    assert str(caught.value).startswith(httpserver.url_for("/data"))


def test_a_status_that_is_no_success(httpserver: HTTPServer) -> None:
    """An HTTP error carries its status, its URL and the server's words."""
    httpserver.expect_request("/data").respond_with_data("try later", status=503)

    with pytest.raises(StatusError, match="HTTP 503: 'try later'") as caught:
        read(httpserver.url_for("/data"))
    assert caught.value.status == 503
    assert caught.value.url == httpserver.url_for("/data")


def test_nobody_listens() -> None:
    """A port where nobody listens is a connection error."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/data"
        with pytest.raises(ConnectionFailedError, match="cannot be read"):
            read(url)


def test_no_answer_in_time(httpserver: HTTPServer) -> None:
    """A server that does not answer is given up after the read time-out."""

    def silent(_request: Request) -> Response:
        time.sleep(0.6)
        return Response("late")

    httpserver.expect_request("/data").respond_with_handler(silent)
    with pytest.raises(RequestTimeoutError):
        read(httpserver.url_for("/data"), limits=Limits(read=0.1))


def test_an_answer_that_stalls(httpserver: HTTPServer) -> None:
    """An answer that stops half way is given up after the read time-out."""

    def pieces() -> Iterator[bytes]:
        yield b" " * 5_000
        time.sleep(0.6)
        yield b" "

    def stalling(_request: Request) -> Response:
        return Response(pieces())

    httpserver.expect_request("/data").respond_with_handler(stalling)
    with pytest.raises(RequestTimeoutError):
        read(httpserver.url_for("/data"), limits=Limits(read=0.1))


def test_an_answer_that_trickles(httpserver: HTTPServer) -> None:
    """An answer that never stops coming is given up after the total time."""

    def pieces() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * 2_000
            time.sleep(0.02)

    def trickling(_request: Request) -> Response:
        return Response(pieces())

    httpserver.expect_request("/data").respond_with_handler(trickling)
    with pytest.raises(RequestTimeoutError, match=r"had not answered in full after 0\.1 s"):
        read(httpserver.url_for("/data"), limits=Limits(total=0.1))


def test_a_broken_compression(httpserver: HTTPServer) -> None:
    """A body that is not in the encoding that it says is a malformed answer."""
    httpserver.expect_request("/data").respond_with_data(
        b"not compressed", headers={"Content-Encoding": "gzip"}
    )
    with pytest.raises(MalformedAnswerError):
        read(httpserver.url_for("/data"))


def test_a_url_that_is_none() -> None:
    """A URL that no request can have is a request error, not a traceback from a library."""
    with pytest.raises(RequestError, match=r"http://\[ cannot be read: .*InvalidURL"):
        read("http://[")


def test_a_url_of_another_kind_is_refused() -> None:
    """It is not taken for a path; a password in it is not shown."""
    with pytest.raises(SettingsError, match=r"'ftp://\*\*\*@host/x'; it must begin with http://"):
        read("ftp://me:secret@host/x")


def test_a_password_in_a_url_is_not_shown(httpserver: HTTPServer) -> None:
    """Neither an error nor the schema's own source has it."""
    httpserver.expect_request("/page").respond_with_data("<html></html>")
    httpserver.expect_request("/data").respond_with_data(_JSON)
    host = httpserver.url_for("").partition("//")[2]

    with pytest.raises(SchemaError) as caught:
        read(f"http://me:secret@{host}page")
    assert f"http://***@{host}page" in str(caught.value)
    assert read(f"http://me:secret@{host}data").source == f"http://***@{host}data"


def test_reading_a_file_loads_no_network_library() -> None:
    """Reading the bundled schema loads neither requests nor pydantic."""
    code = (
        "import sys; from allenorm.schema import bundled; bundled();"
        "print(sorted({'requests', 'pydantic', 'jinja2', 'urllib3'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )

    assert done.stdout.strip() == "[]"
