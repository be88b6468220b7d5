"""Queries over HTTP: politeness, retries, a time budget, and no answer but a whole one."""

import logging
import os
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urljoin, urlsplit

from allenorm.endpoint._answer import read_answer
from allenorm.endpoint._failure import FailedAttempt
from allenorm.endpoint._pacer import Pacer
from allenorm.endpoint._protocol import Envelope, Request
from allenorm.endpoint._settings import LIVE, Settings
from allenorm.endpoint._url import query_url
from allenorm.errors import (
    ClientClosedError,
    ConnectionFailedError,
    MalformedAnswerError,
    OutageError,
    RequestTimeoutError,
    StatusError,
    innermost,
    masked,
    quote,
)
from allenorm.rma import Rma, render

if TYPE_CHECKING:
    import requests
    import tenacity
    from typing_extensions import Self

_LOG: Final = logging.getLogger("allenorm.endpoint")
_CHUNK: Final = 1 << 16
_LONGEST_PAUSE: Final = 30.0
_MOST_REDIRECTS: Final = 5
_CLIENT_ERROR: Final = 400
_UNREACHED: Final = (ConnectionFailedError, RequestTimeoutError, OutageError)
_OFFLINE: Final = (
    'without the network, allenorm.connect("sample") or ALLENORM_URL=sample asks the synthetic '
    "sample that comes with allenorm, and the path of a store asks that store; "
)
# A wrong certificate, or a server that does not speak TLS, is as wrong a second later.
_LASTING_TLS: Final = ("CERTIFICATE_VERIFY_FAILED", "WRONG_VERSION_NUMBER")


class _State:
    """What belongs to one process: a socket or a lock must not be shared across a fork."""

    def __init__(self, settings: Settings) -> None:
        from allenorm.endpoint._transport import open_session  # noqa: PLC0415 - loads requests

        self.session = open_session(settings.in_flight, settings.user_agent)
        self.slots = threading.BoundedSemaphore(settings.in_flight)
        self.pacer = Pacer(settings.starts_per_second)
        self.closing = threading.Event()


@dataclass(slots=True)
class _Exchange:
    """One request, through all its attempts."""

    query: Rma
    url: str
    headers: Mapping[str, str]
    state: _State
    deadline: float | None = None
    attempts: int = 0
    pauses: list[float] = field(default_factory=list[float])
    note: str = ""

    def remaining(self) -> float | None:
        """Return the seconds left, or None before the first attempt."""
        return None if self.deadline is None else self.deadline - time.monotonic()


class HttpEndpoint:
    """Answers queries over HTTP. Thread-safe; usable after a fork; close it, or use `with`.

    Failures that may pass are retried with growing pauses: a broken connection, a time-out,
    HTTP 429, 500, 502, 503 and 504, an empty or cut body, the outage page under HTTP 200, and
    the service's intermittent "Informatics service request failed". A redirect is followed to
    http and https alone, never from https to http, and extra headers go to the first host alone.

    Args:
        settings: How to send; None reads them from the environment.

    Examples:
        >>> endpoint = HttpEndpoint(Settings(base_url="http://127.0.0.1:8000"))
        >>> endpoint
        HttpEndpoint('http://127.0.0.1:8000')
        >>> endpoint.close()
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = Settings.from_environment() if settings is None else settings
        self._address = self.settings.address
        self._states: dict[int, _State] = {}
        self._open = True

    def __repr__(self) -> str:
        return f"HttpEndpoint({self._address!r})"

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def url(self, request: Request) -> str:
        """Return the URL that `fetch` would request, without requesting it.

        Args:
            request: The query.

        Returns:
            The URL, without credentials.
        """
        return query_url(self._address, render(request.query))

    def close(self) -> None:
        """Close the connections; a request that is pausing before its next attempt gives up."""
        self._open = False
        state = self._states.pop(os.getpid(), None)
        if state is not None:
            state.closing.set()
            state.session.close()

    def fetch(self, request: Request) -> Envelope:
        """Send a query and return the whole answer.

        Args:
            request: The query.

        Returns:
            The answer, with the number of attempts that it took.

        Raises:
            RequestError: No whole answer could be had; a leaf class says why.
        """
        text = render(request.query)
        url = query_url(self._address, text)
        if not self._open:
            raise _closed().error(url=url, query=text, attempts=0)
        # Keyed by process: `setdefault` is atomic, and a lock could be held across the fork.
        state = self._states.get(os.getpid()) or self._states.setdefault(
            os.getpid(), _State(self.settings)
        )
        exchange = _Exchange(request.query, url, request.headers, state)
        try:
            envelope = self._retrying(exchange)(self._attempt, exchange)
        except FailedAttempt as failure:
            error = failure.error(
                url=url,
                query=text,
                attempts=exchange.attempts,
                note=exchange.note,
                hint=self._hint(failure),
            )
            # The errors between would fill a screen with frames of other libraries.
            cause = failure.__cause__
            raise error from (None if cause is None else innermost(cause))
        return replace(envelope, attempts=exchange.attempts)

    def _hint(self, failure: FailedAttempt) -> str:
        """Say how to go on where the live API itself was not to be had."""
        live = urlsplit(self._address).hostname == urlsplit(LIVE).hostname
        return _OFFLINE if live and issubclass(failure.kind, _UNREACHED) else ""

    def _retrying(self, exchange: _Exchange) -> "tenacity.Retrying":
        """Make the retry loop of one request."""
        import tenacity  # noqa: PLC0415 - needed only when a request is sent

        backoff = self.settings.backoff
        growing = tenacity.wait_exponential(multiplier=backoff, max=_LONGEST_PAUSE)
        grow = growing + tenacity.wait_random(0, backoff)

        def stop(state: tenacity.RetryCallState) -> bool:
            # Whether `stop` or `wait` is asked first differs between versions of tenacity, so
            # the pause is planned here and only looked up there.
            if state.attempt_number >= self.settings.max_attempts:
                return True
            failure = _failure_of(state)
            pause = max(grow(state), failure.retry_after or 0.0)
            exchange.pauses.append(pause)
            left = exchange.remaining()
            if left is not None and pause >= left:
                exchange.note = (
                    f"; the next would come after {pause:.3g} s, past the time budget of "
                    f"{self.settings.total_timeout:g} s"
                )
                return True
            _LOG.info(
                "attempt %d failed: %s; the next one in %.3g s",
                exchange.attempts,
                masked(failure.what),
                pause,
            )
            return False

        def sleep(_: float) -> None:
            exchange.state.closing.wait(exchange.pauses[-1])

        return tenacity.Retrying(
            retry=tenacity.retry_if_exception(
                lambda error: isinstance(error, FailedAttempt) and error.transient
            ),
            stop=stop,
            sleep=sleep,
            reraise=True,
        )

    def _attempt(self, exchange: _Exchange) -> Envelope:
        """Send once, when it is this request's turn."""
        state = exchange.state
        left = exchange.remaining()
        if not state.slots.acquire(timeout=None if left is None else max(0.0, left)):
            raise self._too_late()
        try:
            now = time.monotonic()
            if state.closing.wait(state.pacer.reserve(now) - now):
                raise _closed()
            if exchange.deadline is None:
                exchange.deadline = time.monotonic() + self.settings.total_timeout
            exchange.attempts += 1
            return self._answer(exchange, exchange.deadline)
        finally:
            state.slots.release()

    def _answer(self, exchange: _Exchange, deadline: float) -> Envelope:
        """Send once and read the whole answer."""
        import requests  # noqa: PLC0415 - needed only when a request is sent
        import urllib3  # noqa: PLC0415 - as above

        from allenorm.endpoint import _transport  # noqa: PLC0415 - as above

        watch = _transport.Watch(deadline)
        token = _transport.watch.set(watch)
        started = time.monotonic()
        try:
            with self._send(exchange, deadline) as response:
                body = self._body(response, deadline)
                status = response.status_code
                envelope = read_answer(status, response.headers, body, exchange.query)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise self._network_failure(error, deadline) from error
        finally:
            _transport.watch.reset(token)
            watch.close()
        _LOG.debug(
            "GET %s: HTTP %d, %d bytes, %.3f s",
            masked(exchange.url),
            status,
            len(body),
            time.monotonic() - started,
        )
        return envelope

    def _send(self, exchange: _Exchange, deadline: float) -> "requests.Response":
        """Send and follow redirects; return the response with its body unread."""
        session, url = exchange.state.session, exchange.url
        host = urlsplit(url).hostname
        hops = 0
        while True:
            # A time-out must not be 0; where no time is left the shortest one ends the request.
            left = max(0.001, deadline - time.monotonic())
            own = urlsplit(url).hostname == host
            response = session.get(
                url,
                headers=dict(exchange.headers) if own else None,
                auth=self.settings.credentials if own else None,
                timeout=(
                    min(self.settings.connect_timeout, left),
                    min(self.settings.read_timeout, left),
                ),
                allow_redirects=False,
                stream=True,
            )
            target = session.get_redirect_target(response)
            if target is None:
                return response
            response.close()
            url = _redirected(url, target, response.status_code)
            hops += 1
            if hops > _MOST_REDIRECTS:
                what = f"the server redirected {hops} times, at last to {quote(url)}"
                raise FailedAttempt(StatusError, what, transient=False, status=response.status_code)

    def _body(self, response: "requests.Response", deadline: float) -> bytearray:
        """Read a body to its end, or fail; what an error page says is worth a part of it."""
        import requests  # noqa: PLC0415 - needed only when a request is sent

        # urllib3 before version 2 takes a body that ends early for a whole one. Of an error page
        # the first part is as good as the whole.
        response.raw.enforce_content_length = response.status_code < _CLIENT_ERROR
        body = bytearray()
        try:
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if len(body) > self.settings.body_limit:
                    what = (
                        f"the answer is longer than {self.settings.body_limit} bytes; ask for "
                        "smaller pages, or raise body_limit (ALLENORM_BODY_LIMIT)"
                    )
                    raise FailedAttempt(MalformedAnswerError, what, transient=False)
        except requests.RequestException as error:
            if response.status_code >= _CLIENT_ERROR:
                return body
            if isinstance(error, requests.ConnectionError):
                raise self._network_failure(error, deadline) from error
            what = f"the answer broke off ({_reason(error)})"
            raise FailedAttempt(MalformedAnswerError, what, transient=True) from error
        return body

    def _network_failure(self, error: Exception, deadline: float) -> FailedAttempt:
        """Say what an error of the network means."""
        import requests  # noqa: PLC0415 - needed only when a request is sent
        import urllib3  # noqa: PLC0415 - as above

        if time.monotonic() >= deadline:
            return self._too_late()
        cause = error.args[0] if error.args else None
        if isinstance(error, requests.ConnectTimeout):
            what = f"no connection within {self.settings.connect_timeout:g} s"
            return FailedAttempt(RequestTimeoutError, what, transient=True)
        if isinstance(error, requests.Timeout) or isinstance(
            cause, urllib3.exceptions.TimeoutError
        ):
            what = f"no bytes came for {self.settings.read_timeout:g} s"
            return FailedAttempt(RequestTimeoutError, what, transient=True)
        what = f"the connection failed ({_reason(error)})"
        if isinstance(error, (requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)):
            what += " on the way to the proxy that the environment names"
        lasting = any(word in what for word in _LASTING_TLS)
        transient = isinstance(error, requests.ConnectionError) and not lasting
        return FailedAttempt(ConnectionFailedError, what, transient=transient)

    def _too_late(self) -> FailedAttempt:
        """Say that the time budget is spent."""
        what = f"no whole answer within the time budget of {self.settings.total_timeout:g} s"
        return FailedAttempt(RequestTimeoutError, what, transient=False)


def _failure_of(state: "tenacity.RetryCallState") -> FailedAttempt:
    """Return why the last attempt failed; only such a failure is retried."""
    return cast("FailedAttempt", cast("tenacity.Future", state.outcome).exception())


def _closed() -> FailedAttempt:
    """Say that the client was closed."""
    what = "the client is closed; make a new one"
    return FailedAttempt(ClientClosedError, what, transient=False)


def _reason(error: BaseException) -> str:
    """Quote the innermost error: the outer ones only repeat the URL."""
    error = innermost(error)
    return quote(f"{type(error).__name__}: {error}")


def _redirected(url: str, target: str, status: int) -> str:
    """Check where a redirect leads; return the URL without its fragment."""
    try:
        new = urljoin(url, target)
        parts = urlsplit(new)
        host = parts.hostname
    except ValueError:
        new, parts, host = target, urlsplit(""), None
    secure = parts.scheme == "https"
    if not host or not (secure or (parts.scheme == "http" and not url.startswith("https:"))):
        what = f"the server redirected to {quote(new)}, which is not followed"
        raise FailedAttempt(StatusError, what, transient=False, status=status)
    return parts._replace(fragment="").geturl()
