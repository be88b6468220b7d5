"""The application: places, what surrounds each answer, and what becomes of errors."""

import contextlib
import logging
import sqlite3
from collections.abc import AsyncGenerator, Mapping
from typing import Final, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from allenorm.errors import SettingsError, StoreError, quote
from allenorm.local import Store
from allenorm.server._choices import REFUSED_STATUS
from allenorm.server._holder import Holder
from allenorm.server._limits import ServerLimits
from allenorm.server._places import Places
from allenorm.server._refusing import RefusalError, format_of, refused
from allenorm.server._reply import header_text
from allenorm.server._workers import Workers

_LOG: Final = logging.getLogger("allenorm.server")
_BROKEN: Final = 500
_UNREADABLE: Final = 503
_STATUSES: Final = frozenset({200, *range(400, 600)})
_WORDS: Final = {
    404: "there is nothing at this path; see / for what there is",
    405: "this method is not allowed here",
}
_FOR_PAGES: Final = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"Content-Disposition, Content-Range, ETag, X-Allenorm-Source, X-Allenorm-Warning",
    ),
    (b"x-content-type-options", b"nosniff"),
)
_PREFLIGHT: Final = {
    "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
    "allow": "GET, HEAD, POST, OPTIONS",
}
_NO_LIMITS: Final = ServerLimits()


def application(
    store: Store, *, limits: ServerLimits = _NO_LIMITS, refused_status: int = REFUSED_STATUS
) -> Starlette:
    """Make the ASGI application that answers the URLs of the API from a store.

    Args:
        store: The store. It stays open; where another file takes the place of its file, that one
            is served from then on.
        limits: What one request may cost.
        refused_status: The HTTP status of a query that is refused; see `_choices.py`.

    Returns:
        The application, for any ASGI server. `serve()` is one.

    Raises:
        SettingsError: `refused_status` is neither 200 nor the status of an error.

    Examples:
        >>> import allenorm.sample
        >>> from allenorm.local import Store
        >>> with Store.open(allenorm.sample.path()) as store:
        ...     application(store).routes[0].path
        '/api/v2/data/{rest:path}'
    """
    if type(refused_status) is not int or refused_status not in _STATUSES:
        given = quote(refused_status, 60)
        message = f"refused_status is {given}; 200 or a status of an error is expected"
        raise SettingsError(message)
    holder = Holder(store, limits)
    workers = Workers(limits)

    def close() -> None:
        workers.close()
        holder.close()

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None, None]:
        yield
        close()

    made = Starlette(
        routes=Places(holder, workers, limits, refused_status).routes(),
        middleware=[Middleware(_Surroundings, holder=holder)],
        exception_handlers={
            RefusalError: _refused,
            HTTPException: _not_here,
            sqlite3.DatabaseError: _unreadable,
            StoreError: _unreadable,
            OSError: _unreadable,
        },
        lifespan=lifespan,
    )
    # A redirect would lead to whatever host the request names.
    made.router.redirect_slashes = False
    made.state.interrupt = holder.interrupt
    made.state.close = close
    return made


class _Surroundings:
    """Adds to every answer what all have, answers preflights, and keeps tracebacks to itself."""

    def __init__(self, app: ASGIApp, holder: Holder) -> None:
        self._app = app
        self._holder = holder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        source = self._holder.store.source
        begun = False

        async def send_more(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] += _FOR_PAGES
                if source:
                    message["headers"].append((b"x-allenorm-source", header_text(source).encode()))
            await send(message)

        try:
            if scope["method"] == "OPTIONS":
                await Response(None, 204, _PREFLIGHT)(scope, receive, send_more)
            else:
                await self._app(scope, receive, send_more)
        except Exception:
            _LOG.exception("a request was not answered")
            if begun:
                raise
            words = "the server failed; its log says how"
            reply = refused(words, format_of(scope["path"]), _BROKEN)
            await reply.response(scope["method"], {})(scope, receive, send_more)


async def _refused(request: Request, error: Exception) -> Response:
    """Say what was wrong with a request."""
    found = cast("RefusalError", error)
    return _said(request, found.words, found.status, found.headers)


async def _not_here(request: Request, error: Exception) -> Response:
    """Say that a path or a method is not served."""
    found = cast("HTTPException", error)
    return _said(
        request, _WORDS.get(found.status_code, found.detail), found.status_code, found.headers or {}
    )


async def _unreadable(request: Request, error: Exception) -> Response:
    """Say that the file of the store is broken, or is being written over."""
    _LOG.error("the store cannot be read: %s", error)
    return _said(request, "the store cannot be read now", _UNREADABLE, {"retry-after": "1"})


def _said(request: Request, words: str, status: int, headers: Mapping[str, str]) -> Response:
    """Write a refusal in the format that the path names."""
    reply = refused(words, format_of(request.scope["path"]), status, headers)
    return reply.response(request.method, {})
