"""A requests session whose reads keep to a deadline, down to each single byte.

The time-outs of requests bound the wait for the next bytes, not the whole answer: a server that
sends one byte a minute would hold a caller for ever. Here each read from the socket, of headers
and of body, gets what is left of the time budget.
"""

import http.client
import io
import socket
import sys
import time
from contextvars import ContextVar
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, Final, cast

import requests
import requests.adapters
import urllib3
import urllib3.connection

from allenorm._version import __version__
from allenorm.endpoint._cancellation import current

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from _typeshed import WriteableBuffer


class Watch:
    """Watches over one attempt: its deadline, and the responses that it opened.

    Args:
        deadline: When the attempt must be over, on the monotonic clock.
    """

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.responses: list[http.client.HTTPResponse] = []

    def close(self) -> None:
        """Close the responses; one whose headers were refused has nobody else to do it."""
        for response in self.responses:
            response.close()


watch: ContextVar[Watch] = ContextVar("watch")
"""The watch over the attempt of this context."""


class _TimedReader(io.RawIOBase):
    """Reads a socket, and gives each read no more time than is left."""

    def __init__(self, connection: socket.socket) -> None:
        super().__init__()
        self._connection = connection
        self._raw = cast("io.RawIOBase", connection.makefile("rb", buffering=0))
        self._timeout = connection.gettimeout()
        # Of a file that comes in good time the watch moves its deadline on.
        self._watch = watch.get()
        self._cancellation = current.get()
        if self._cancellation is not None:
            self._cancellation.watch(connection)

    def readable(self) -> bool:
        """Say that this can be read, as `io.BufferedReader` wants to know."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        """Read what has come, or raise `TimeoutError` when the time is over."""
        remaining = self._watch.deadline - time.monotonic()
        if remaining <= 0:
            message = "the time budget of the request is spent"
            raise TimeoutError(message)
        timeout = remaining if self._timeout is None else min(remaining, self._timeout)
        self._connection.settimeout(timeout)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Let the socket go."""
        if self._cancellation is not None:
            self._cancellation.forget(self._connection)
        self._raw.close()
        super().close()


class _TimedSocket:
    """Stands for a socket where only `makefile` is asked for."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return the reader that keeps to the deadline."""
        return io.BufferedReader(_TimedReader(self._connection))


class _TimedResponse(http.client.HTTPResponse):
    """A response that reads through a `_TimedReader`."""

    def __init__(self, sock: socket.socket, *arguments: Any, **options: Any) -> None:
        super().__init__(cast("socket.socket", _TimedSocket(sock)), *arguments, **options)
        watch.get().responses.append(self)


class _HTTPConnection(urllib3.connection.HTTPConnection):
    response_class = _TimedResponse


class _HTTPSConnection(urllib3.connection.HTTPSConnection):
    response_class = _TimedResponse


class _HTTPPool(urllib3.HTTPConnectionPool):
    ConnectionCls: Any = _HTTPConnection


class _HTTPSPool(urllib3.HTTPSConnectionPool):
    ConnectionCls: Any = _HTTPSConnection


_OURS: Final[dict[Any, Any]] = {
    urllib3.HTTPConnectionPool: _HTTPPool,
    urllib3.HTTPSConnectionPool: _HTTPSPool,
}


def _watched(manager: Any) -> Any:
    """Let a pool manager make watched connections; those of SOCKS are of their own kind."""
    pools = manager.pool_classes_by_scheme
    manager.pool_classes_by_scheme = {name: _OURS.get(pool, pool) for name, pool in pools.items()}
    return manager


class _Adapter(requests.adapters.HTTPAdapter):
    """Makes its connections of the classes above, directly and through a proxy."""

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        """Make the pool manager."""
        super().init_poolmanager(*arguments, **options)
        _watched(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """Make the pool manager of one proxy."""
        return _watched(super().proxy_manager_for(proxy, **options))


class _Session(requests.Session):
    """A session that never follows a redirect by itself, nor reads the body of one."""

    def resolve_redirects(self, *_: Any, **__: Any) -> "Iterator[Any]":
        """Offer nothing: the endpoint decides where a redirect may lead."""
        return iter(())


def open_session(in_flight: int, user_agent: str) -> requests.Session:
    """Open a session with keep-alive, gzip and our name, and without cookies.

    Args:
        in_flight: How many connections to keep.
        user_agent: Text to add to the `User-Agent` header.

    Returns:
        The session. Proxies and certificates come from the environment, as requests reads it.
    """
    session = _Session()
    adapter = _Adapter(pool_connections=in_flight, pool_maxsize=in_flight)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = (
        f"allenorm/{__version__} (Python {python}; {requests.utils.default_user_agent('requests')})"
    )
    headers: Mapping[str, str] = {
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": f"{name} {user_agent}".rstrip(),
    }
    session.headers.update(headers)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return session
