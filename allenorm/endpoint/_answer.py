"""From status, headers and body to an envelope, or to the right failure."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NoReturn, cast

from allenorm.endpoint._failure import FailedAttempt, retry_after
from allenorm.endpoint._protocol import Envelope, Row
from allenorm.errors import MalformedAnswerError, OutageError, RefusedError, StatusError, quote
from allenorm.rma import ModelStage, Rma

_TRANSIENT_STATUS: Final = frozenset({429, 500, 502, 503, 504})
_TRANSIENT_WORDS: Final = "informatics service request failed"
_OUTAGE_WORDS: Final = ("unavailable", "maintenance", "temporarily")
_SHOWN: Final = 500
PAGE_HEAD: Final = 20_000
_SOURCE: Final = "X-Allenorm-Source"
_LONGEST_SOURCE: Final = 200
_SILENT: Final = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def read_answer(
    status: int, headers: Mapping[str, str], body: bytes | bytearray, query: Rma
) -> Envelope:
    """Turn one HTTP answer into an envelope.

    Args:
        status: The HTTP status.
        headers: The HTTP headers; names in any case if the mapping allows it.
        body: The whole body, decompressed.
        query: The query that was sent; it decides what `msg` may be.

    Returns:
        The envelope of a whole and successful answer.

    Raises:
        FailedAttempt: For every other outcome.
    """
    wait = retry_after(headers.get("Retry-After"))
    if status not in {200, 203}:
        raise refused_by_status(status, body, wait)
    head = bytes(body[:PAGE_HEAD]).lstrip()
    if not head:
        raise FailedAttempt(
            MalformedAnswerError, "the answer is empty", transient=True, retry_after=wait
        )
    if head.startswith(b"<"):
        raise page(head, wait)
    envelope = _envelope(_parsed(body), query, len(body), status)
    source = headers.get(_SOURCE, "")[:_LONGEST_SOURCE]
    return replace(envelope, source=source) if source.isprintable() else envelope


def _parsed(body: bytes | bytearray) -> Any:
    """Parse JSON; NaN and Infinity are no JSON."""
    from pydantic_core import from_json  # noqa: PLC0415 - pydantic loads with the first answer

    try:
        return from_json(body, allow_inf_nan=False, cache_strings="keys")
    except ValueError as error:
        what = (
            f"the answer of {len(body)} bytes is cut short or is no JSON ({error}); it ends with "
            f"{quote(bytes(body[-40:]).decode(errors='replace'))}"
        )
        raise FailedAttempt(MalformedAnswerError, what, transient=True) from error


def _words(head: bytes) -> str:
    """Return the readable words of a page or a text."""
    return " ".join(_SILENT.sub(" ", head.decode(errors="replace")).split())


def page(head: bytes, wait: float | None, asked: str = "JSON") -> FailedAttempt:
    """Say what HTML or XML means where something else was asked for."""
    words = _words(head)
    if any(word in words.lower() for word in _OUTAGE_WORDS):
        what = f"the service is down; its page says {quote(words, _SHOWN)}"
        return FailedAttempt(OutageError, what, transient=True, retry_after=wait)
    what = f"a page came where {asked} was asked for; it says {quote(words, _SHOWN)}"
    return FailedAttempt(MalformedAnswerError, what, transient=False)


def refused_by_status(status: int, body: bytes | bytearray, wait: float | None) -> FailedAttempt:
    """Say what a status other than success means, in the server's own words where it has some."""
    transient = status in _TRANSIENT_STATUS
    try:
        answer = _parsed(body)
    except FailedAttempt:
        answer = None
    if isinstance(answer, dict):
        envelope = cast("dict[str, Any]", answer)
        if envelope.get("success") is False:
            what = f"the server refused the query (HTTP {status}): {_said(envelope)}"
            return FailedAttempt(
                RefusedError, what, transient=transient, retry_after=wait, status=status
            )
    words = _words(bytes(body[:PAGE_HEAD]))
    said = f", saying {quote(words, _SHOWN)}" if words else ""
    what = f"the server answered HTTP {status}{said}"
    return FailedAttempt(StatusError, what, transient=transient, retry_after=wait, status=status)


def _said(envelope: Mapping[str, Any]) -> str:
    """Quote the server's words."""
    message = envelope.get("msg")
    return "it gave no reason" if message in (None, "") else quote(message, _SHOWN)


def _malformed(what: str) -> NoReturn:
    """Say that valid JSON is not the envelope that was asked for."""
    raise FailedAttempt(MalformedAnswerError, what, transient=False)


def _envelope(answer: Any, query: Rma, length: int, status: int) -> Envelope:
    """Check the envelope, member by member."""
    if not isinstance(answer, dict):
        _malformed(f"the answer is no JSON object but {quote(answer)}")
    members = cast("dict[str, Any]", answer)
    success = members.get("success")
    if success is False:
        said = _said(members)
        raise FailedAttempt(
            RefusedError,
            f"the server refused the query: {said}",
            transient=_TRANSIENT_WORDS in said.lower(),
        )
    if success is not True:
        _malformed(f"the answer's `success` is neither true nor false but {quote(success)}")
    start_row = _whole(members, "start_row") or 0
    num_rows = _whole(members, "num_rows")
    message = members.get("msg")
    rows = _rows(message, query, num_rows)
    return Envelope(
        rows=rows,
        message=message,
        start_row=start_row,
        num_rows=len(rows) if num_rows is None else num_rows,
        total_rows=_whole(members, "total_rows"),
        bytes=length,
        status=status,
    )


def _whole(members: Mapping[str, Any], name: str) -> int | None:
    """Return a count of the envelope, or None where it is missing or null."""
    value = members.get(name)
    if value is None:
        return None
    if type(value) is not int or value < 0:
        _malformed(f"the answer's `{name}` is no count but {quote(value)}")
    return value


def _rows(message: Any, query: Rma, num_rows: int | None) -> list[Row]:
    """Return the records of `msg`; only a service or a debug query may answer otherwise."""
    if message == {} or (message is None and num_rows == 0):
        return []
    if isinstance(message, list) and set(map(type, cast("list[object]", message))) <= {dict}:
        return cast("list[Row]", message)
    if isinstance(message, str) and message.startswith("Error in query"):
        raise FailedAttempt(
            RefusedError,
            f"the server refused the query: {quote(message, _SHOWN)}",
            transient=_TRANSIENT_WORDS in message.lower(),
        )
    if message is None or _wants_records(query):
        shown = quote(cast("object", message))
        _malformed(f"the answer's `msg` holds no list of records but {shown}")
    return []


def _wants_records(query: Rma) -> bool:
    """Whether only a list of records can answer a query."""
    stage = query.stages[0]
    return (
        len(query.stages) == 1
        and isinstance(stage, ModelStage)
        and not any(option.name == "debug" for option in stage.options)
    )
