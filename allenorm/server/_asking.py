"""The parameters of a request, from its URL and from its body."""

import asyncio
import json
from typing import Any, Final, NoReturn, cast
from urllib.parse import quote as percent

from starlette.requests import ClientDisconnect, Request

from allenorm.errors import quote
from allenorm.server._limits import ServerLimits
from allenorm.server._refusing import RefusalError

_BAD: Final = 400
_TIMED_OUT: Final = 408
_BODY_TOO_LONG: Final = 413
_URL_TOO_LONG: Final = 414
_OTHER_TYPE: Final = 415

_BODY_SECONDS: Final = 30.0
"""How long the body of a request may take to come."""

_FORM: Final = "application/x-www-form-urlencoded"
_TYPES: Final = frozenset({"", "application/json", _FORM, "text/plain"})
"""`text/plain` is what a page sends that wants no preflight."""


async def parameters(request: Request, limits: ServerLimits) -> str:
    """Return the parameters of a request, percent-encoded, as a query string has them.

    Args:
        request: The request. A `POST` may have further ones in its body: a form, or a JSON object.
        limits: How long they may be.

    Returns:
        Both, joined.

    Raises:
        RefusalError: They are too long, or the body has none.
    """
    query: str = request.scope["query_string"].decode("latin-1")
    if len(query) > limits.length:
        words = f"the query of the URL has {len(query)} characters; {limits.length} are allowed"
        raise RefusalError(_URL_TOO_LONG, words)
    if request.method != "POST":
        return query
    form = _form(request, await _body(request, limits))
    if len(query) + len(form) > limits.length:
        words = f"the query has over {limits.length} characters, which are allowed"
        raise RefusalError(_BODY_TOO_LONG, words)
    return f"{query}&{form}" if query and form else query or form


async def _body(request: Request, limits: ServerLimits) -> bytes:
    """Read the body, which may neither be too long nor come too slowly."""
    try:
        return await asyncio.wait_for(_collected(request, limits.body), _BODY_SECONDS)
    except asyncio.TimeoutError as error:
        words = f"the body of the request did not come within {_BODY_SECONDS:g} s"
        raise RefusalError(_TIMED_OUT, words, connection="close") from error
    except ClientDisconnect as error:
        raise RefusalError(_BAD, "the body of the request broke off") from error


async def _collected(request: Request, most: int) -> bytes:
    """Collect the pieces of the body."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            words = f"the body of the request has over {most} bytes, which are allowed"
            raise RefusalError(_BODY_TOO_LONG, words, connection="close")
    return bytes(body)


def _form(request: Request, body: bytes) -> str:
    """Return what the body says, as a query string."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if kind not in _TYPES or coding != "identity":
        words = "the body of a POST is a form or a JSON object, and not compressed"
        raise RefusalError(_OTHER_TYPE, words, accept=f"{_FORM}, application/json")
    try:
        text = body.decode().strip()
    except UnicodeDecodeError:
        _refuse("the body is not in UTF-8")
    return _from_json(text) if kind == "application/json" or text.startswith("{") else text


def _from_json(text: str) -> str:
    """Return the members of a JSON object as a query string."""
    try:
        found: object = json.loads(text, parse_constant=_no_number)
        if not isinstance(found, dict):
            _refuse("the body is JSON, but no object")
        members = cast("dict[str, Any]", found)
        return "&".join(
            [f"{_encoded(name)}={_encoded(_plain(value))}" for name, value in members.items()]
        )
    except RecursionError:
        _refuse("the body is nested too deep")
    except ValueError:
        _refuse("the body is no whole JSON object of text")


def _plain(value: object) -> str:
    """Write a member of a JSON object as a parameter has it."""
    if isinstance(value, list):
        return ",".join([_plain(item) for item in cast("list[object]", value)])
    if isinstance(value, dict):
        _refuse(f"a parameter is no object, but {quote(cast('object', value), 60)} is one")
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _encoded(text: str) -> str:
    """Percent-encode a name or a value."""
    return percent(text, safe="")


def _no_number(name: str) -> NoReturn:
    """Refuse what Python takes for JSON, and JSON does not have."""
    raise ValueError(name)


def _refuse(words: str) -> NoReturn:
    """Refuse a body."""
    raise RefusalError(_BAD, words)
