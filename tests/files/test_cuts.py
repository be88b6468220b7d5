"""A connection that is cut anywhere: in the head, in the body, within a part."""

import contextlib
import itertools
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client
from allenorm.errors import RequestError
from allenorm.files import FileRequest, download
from loopback import QUICK, RawServer

DATA = bytes(range(200, 240)) * 2
CLOSE = b"Connection: close\r\n"
"""Without it a client may ask again on a connection that is about to end, and fails for that."""
WANTED = FileRequest("/f", name="a.bin")
Listed = Callable[[Path], dict[str, Any]]


def answer(asked: bytes, *, how: str) -> bytes:
    """Return the whole answer to a request, head and body."""
    start = int(asked.partition(b"Range: bytes=")[2].partition(b"-")[0] or 0)
    if start == len(DATA):
        head = b"Content-Range: bytes */%d\r\nContent-Length: 0\r\n\r\n" % start
        return b"HTTP/1.1 416 Range Not Satisfiable\r\n" + CLOSE + head
    head = CLOSE + b'ETag: "one"\r\n'
    body = DATA[start:]
    if start:
        head += b"Content-Range: bytes %d-%d/%d\r\n" % (start, len(DATA) - 1, len(DATA))
    if how == "length":
        head += b"Content-Length: %d\r\n" % len(body)
    else:
        head += b"Transfer-Encoding: chunked\r\n"
        pieces = [body[at : at + 16] for at in range(0, len(body), 16)]
        body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""])
    status = b"206 Partial Content" if start else b"200 OK"
    return b"HTTP/1.1 " + status + b"\r\n" + head + b"\r\n" + body


class Cutting(RawServer):
    """Answers, and cuts each answer where the test says; further ones are whole."""

    def __init__(self, how: str) -> None:
        self.how = how
        self.cuts: Iterator[int | None] = iter(())
        self.asked: list[bytes] = []
        super().__init__(lambda _: None)

    def _serve(self, behaviour: Callable[[socket.socket], None], connection: socket.socket) -> None:
        del behaviour
        with connection:
            connection.settimeout(5)
            asked = b""
            while b"\r\n\r\n" not in asked:
                asked += connection.recv(65536)
            self.asked.append(asked)
            connection.sendall(answer(asked, how=self.how)[: next(self.cuts, None)])
            connection.shutdown(socket.SHUT_WR)


@pytest.fixture
def cutting(request: pytest.FixtureRequest) -> Iterator[Cutting]:
    """Return a server that cuts."""
    server = Cutting(request.param)
    yield server
    server.close()


@pytest.mark.parametrize("cutting", ["length", "chunked"], indirect=True)
def test_every_byte_of_a_small_file(cutting: Cutting, tmp_path: Path, listed: Listed) -> None:
    """Cut after any byte it is an error and no file; the next call goes on and is whole."""
    whole = answer(b"", how=cutting.how)
    with Client(cutting.url, **(QUICK | {"max_attempts": 1})) as client:
        # Where the last chunk of length 0 has begun, all bytes are there.
        for cut in range(len(whole) - (4 if cutting.how == "chunked" else 0)):
            folder = tmp_path / str(cut)
            cutting.cuts = iter([cut])
            with pytest.raises(RequestError):
                download(WANTED, folder, using=client)
            left = listed(folder) if folder.exists() else {}
            assert "a.bin" not in left
            had = left.get(".a.bin.part", b"")
            assert DATA.startswith(had)

            (result,) = download(WANTED, folder, using=client)

            assert listed(folder) == {"a.bin": DATA}
            assert result.outcome == ("resumed" if had else "downloaded")
            asked = cutting.asked[-1].partition(b"Range: bytes=")[2].partition(b"\r\n")[0]
            # A file that came whole, but for its end mark, needs no byte more.
            assert asked == (b"%d-" % len(had) if had else b"")


@pytest.mark.parametrize("cutting", ["length"], indirect=True)
def test_cut_again_and_again(cutting: Cutting, tmp_path: Path, listed: Listed) -> None:
    """A line that lets a few bytes through at a time brings the file in the end."""
    heads = len(answer(b"Range: bytes=1-", how="length")) - len(DATA[1:])
    cutting.cuts = itertools.chain([heads], itertools.repeat(heads + 3, 40))
    with Client(cutting.url, **(QUICK | {"max_attempts": 3})) as client:
        for _ in range(100):
            with contextlib.suppress(RequestError):
                (result,) = download(WANTED, tmp_path, using=client)
                break
            assert "a.bin" not in listed(tmp_path)

    assert listed(tmp_path) == {"a.bin": DATA}
    assert result.outcome == "resumed"
    assert len(cutting.asked) > 10
