"""Streams over HTTP: opened like a query, and taken up again where a connection broke."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from allenorm.endpoint import _cancellation
from allenorm.endpoint._answer import PAGE_HEAD, page, refused_by_status
from allenorm.endpoint._exchange import Exchange, Sender, reason
from allenorm.endpoint._failure import FailedAttempt, retry_after
from allenorm.endpoint._resource import PartError, ResourceRequest, ResourceStream, validator_of
from allenorm.errors import MalformedAnswerError, innermost, quote

if TYPE_CHECKING:
    import requests

    from allenorm.endpoint._transport import Watch

_CHUNK: Final = 1 << 16
_PROGRESS: Final = 1 << 20
"""Attempts and the time budget count anew after as many bytes."""

_OK: Final = frozenset({200, 203})
_PARTIAL: Final = 206
_UNSATISFIABLE: Final = 416
_CONTENT_RANGE: Final = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)")
_WHOLE_RANGE: Final = re.compile(r"bytes \*/(\d{1,18})")
_PAGE: Final = re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)", re.IGNORECASE)
_LONGEST_PAUSE: Final = 30.0
_LONGEST_SOURCE: Final = 200
_PACKED: Final = (".gz", ".tgz", ".svgz", ".zip")


@dataclass(slots=True)
class _Opened:
    """One answer whose body is being read."""

    response: "requests.Response"
    watch: "Watch"
    chunks: Iterator[bytes]
    first: bytes
    offset: int
    length: int | None
    decoded: bool = False


@dataclass(slots=True)
class _Transfer:
    """A request, through all its connections."""

    sender: Sender
    request: ResourceRequest
    exchange: Exchange
    offset: int
    validator: str
    opened: "_Opened | None" = None
    start: int = 0
    length: int | None = None
    breaks: int = 0
    fresh: int = 0

    def open(self) -> _Opened:
        """Connect, as often as that may help; what is opened holds a slot."""
        self.opened = self.sender.run(self.exchange, self._attempt)
        return self.opened

    def close(self) -> None:
        """Let the connection and the slot go."""
        opened, self.opened = self.opened, None
        if opened is not None:
            opened.response.close()
            opened.watch.close()
            self.exchange.state.slots.release()

    def _attempt(self, exchange: Exchange) -> _Opened:
        """Send once; keep the slot if a body is coming."""
        import requests  # noqa: PLC0415 - needed only when a request is sent
        import urllib3  # noqa: PLC0415 - as above

        from allenorm.endpoint import _transport  # noqa: PLC0415 - as above

        deadline = self.sender.begin(exchange)
        watch = _transport.Watch(deadline)
        token = _transport.watch.set(watch)
        exchange.everywhere = self._headers()
        response = opened = None
        try:
            response = self.sender.send(exchange, deadline)
            opened = kept = self._checked(response, watch)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise self.sender.network_failure(error, deadline) from error
        finally:
            _transport.watch.reset(token)
            if opened is None:
                if response is not None:
                    response.close()
                watch.close()
                exchange.state.slots.release()
        return kept

    def _headers(self) -> dict[str, str]:
        """Return what is asked of any server."""
        headers = {"Accept": "*/*"}
        if not self.request.compressed:
            headers["Accept-Encoding"] = "identity"
        if self.offset:
            headers["Range"] = f"bytes={self.offset}-"
            if self.validator:
                headers["If-Range"] = self.validator
        return headers

    def _checked(self, response: "requests.Response", watch: "Watch") -> _Opened:
        """Look at the head of an answer, and at its first bytes."""
        import requests  # noqa: PLC0415 - loaded by now
        import urllib3  # noqa: PLC0415 - as above

        status, headers = response.status_code, response.headers
        wait = retry_after(headers.get("Retry-After"))
        if status == _UNSATISFIABLE and self.offset:
            whole = _WHOLE_RANGE.fullmatch(headers.get("Content-Range", ""))
            if whole is not None and int(whole[1]) == self.offset:
                return _Opened(response, watch, iter(()), b"", self.offset, 0)
            self.offset, self.validator = 0, ""
            what = "the thing is shorter than what was had of it"
            raise FailedAttempt(PartError, what, transient=True)
        if status not in _OK and status != _PARTIAL:
            raise refused_by_status(status, _head(response), wait)
        decoded = self._is_decoded(response)
        offset, length = (0, None if decoded else _length(headers.get("Content-Length")))
        if status == _PARTIAL:
            offset, length = self._part(headers.get("Content-Range", ""), length)
        # urllib3 before version 2 takes a body that ends early for a whole one.
        response.raw.enforce_content_length = True
        chunks: Iterator[bytes] = (
            response.iter_content(_CHUNK)
            if decoded
            else response.raw.stream(_CHUNK, decode_content=False)
        )
        try:
            first = next(chunks, b"")
        except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
            raise self._broken(error, watch.deadline) from error
        if offset == 0 and _PAGE.match(first.lstrip()):
            raise page(first[:PAGE_HEAD], wait, "a file")
        return _Opened(response, watch, chunks, first, offset, length, decoded)

    def _is_decoded(self, response: "requests.Response") -> bool:
        """Whether a body is unpacked here; some servers say of packed files that they come so."""
        coding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if coding in {"", "identity"}:
            return False
        path = self.request.path.partition("?")[0].lower()
        return self.request.compressed or not path.endswith(_PACKED)

    def _part(self, said: str, length: int | None) -> tuple[int, int]:
        """Check that a part is the one that was asked for."""
        found = _CONTENT_RANGE.fullmatch(said.strip())
        start, last = (int(found[1]), int(found[2])) if found else (-1, -1)
        size = last - start + 1
        whole = "*" if found is None else found[3]
        if start != self.offset or size < 1 or length not in {None, size}:
            what = f"from byte {self.offset} on was asked for, and the server sent {quote(said)}"
            raise FailedAttempt(PartError, what, transient=False)
        if whole != "*" and int(whole) != last + 1:
            what = f"the rest was asked for, and the server sent a part of it: {quote(said)}"
            raise FailedAttempt(PartError, what, transient=False)
        return start, size

    def read(self, opened: _Opened) -> Iterator[bytes]:
        """Yield every byte from the offset on; connect again where the connection breaks."""
        done = 0
        self.start, self.length = opened.offset, opened.length
        try:
            while True:
                try:
                    for chunk in self._pieces(opened):
                        done += len(chunk)
                        self._advance(opened, len(chunk))
                        yield chunk
                except FailedAttempt as failure:
                    self.close()
                    self._pause(failure)
                    opened = self._again(failure, done)
                    continue
                if self.length is not None and done != self.length:
                    what = f"{self.length} bytes were announced and {done} came"
                    self._fail(FailedAttempt(MalformedAnswerError, what, transient=False))
                return
        finally:
            self.close()

    def _broken(self, error: Exception, deadline: float) -> FailedAttempt:
        """Say why a body broke off; all of it may pass."""
        import requests  # noqa: PLC0415 - loaded by now
        import urllib3  # noqa: PLC0415 - as above

        causes = (error, *error.args)
        if time.monotonic() >= deadline or any(
            isinstance(each, urllib3.exceptions.ReadTimeoutError) for each in causes
        ):
            failure = self.sender.network_failure(requests.ReadTimeout(), deadline)
        else:
            what = f"the answer broke off ({reason(error)})"
            failure = FailedAttempt(MalformedAnswerError, what, transient=True)
        return failure

    def _pieces(self, opened: _Opened) -> Iterator[bytes]:
        """Yield the body of one answer, or fail."""
        import requests  # noqa: PLC0415 - loaded by now
        import urllib3  # noqa: PLC0415 - as above

        if opened.first:
            yield opened.first
        while True:
            try:
                chunk = next(opened.chunks, b"")
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
                raise self._broken(error, opened.watch.deadline) from error
            if not chunk:
                return
            yield chunk

    def _advance(self, opened: _Opened, size: int) -> None:
        """Let attempts and time count anew after so much has come."""
        self.fresh += size
        if self.fresh >= _PROGRESS:
            self.fresh = self.breaks = 0
            opened.watch.deadline = time.monotonic() + self.sender.settings.total_timeout
            self.exchange.deadline = opened.watch.deadline

    def _pause(self, failure: FailedAttempt) -> None:
        """Wait a little before the next connection, or give up."""
        settings = self.sender.settings
        self.breaks += 1
        if self.length is None or self.breaks >= settings.max_attempts:
            self._fail(failure)
        pause = min(settings.backoff * 2 ** (self.breaks - 1), _LONGEST_PAUSE)
        left = self.exchange.remaining()
        if left is not None and pause >= left:
            self._fail(failure)
        _cancellation.wait(self.exchange.state.closing, pause)

    def _again(self, failure: FailedAttempt, done: int) -> _Opened:
        """Connect again, for what is missing of the same state of the thing."""
        self.offset = self.start + done
        opened = self.open()
        rest = None if self.length is None else self.length - done
        names = {validator_of(opened.response.headers), self.validator} - {""}
        if opened.offset != self.offset or opened.length != rest or len(names) > 1:
            self.close()
            what = f"{failure.what}, and the server has something else now or does not send parts"
            self._fail(FailedAttempt(failure.kind, what, transient=False))
        return opened

    def _fail(self, failure: FailedAttempt) -> NoReturn:
        """Raise what the caller sees."""
        cause = failure.__cause__
        raise self.sender.error(self.exchange, failure) from (
            None if cause is None else innermost(cause)
        )


def open_resource(sender: Sender, request: ResourceRequest) -> ResourceStream:
    """Open a thing over HTTP.

    Args:
        sender: Who sends.
        request: What to fetch.

    Returns:
        Its bytes.

    Raises:
        RequestError: It could not be had.
    """
    url = request.url(sender.address)
    exchange = sender.exchange(url, None, request.headers)
    transfer = _Transfer(sender, request, exchange, request.offset, request.validator)
    opened = transfer.open()
    headers = opened.response.headers
    source = headers.get("X-Allenorm-Source", "")[:_LONGEST_SOURCE]
    stream = ResourceStream(
        transfer.read(opened),
        url=url,
        status=opened.response.status_code,
        headers=headers,
        offset=opened.offset,
        length=opened.length,
        source=source if source.isprintable() else "",
        close=transfer.close,
    )
    transfer.validator = stream.validator
    return stream


def _length(text: str | None) -> int | None:
    """Read a length."""
    return int(text) if text is not None and re.fullmatch("[0-9]{1,18}", text) else None


def _head(response: "requests.Response") -> bytes:
    """Read the first part of an error page; it may well end early."""
    import requests  # noqa: PLC0415 - loaded by now

    head = b""
    try:
        for chunk in response.iter_content(_CHUNK):
            head += chunk
            if len(head) >= PAGE_HEAD:
                break
    except requests.RequestException:
        return head
    return head
