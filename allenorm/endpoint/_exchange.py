"""One request through all its attempts: its turn, its retries, redirects, and what went wrong."""

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar, cast
from urllib.parse import urljoin, urlsplit

from allenorm.endpoint import _cancellation
from allenorm.endpoint._failure import FailedAttempt
from allenorm.endpoint._pacer import Pacer
from allenorm.endpoint._settings import LIVE, Settings
from allenorm.errors import (
    ClientClosedError,
    ConnectionFailedError,
    OutageError,
    RequestError,
    RequestTimeoutError,
    StatusError,
    innermost,
    masked,
    quote,
)

if TYPE_CHECKING:
    import requests
    import tenacity

T = TypeVar("T")

_LOG: Final = logging.getLogger("allenorm.endpoint")
_LONGEST_PAUSE: Final = 30.0
_MOST_REDIRECTS: Final = 5
_UNREACHED: Final = (ConnectionFailedError, RequestTimeoutError, OutageError)
_OFFLINE: Final = (
    'without the network, allenorm.connect("sample") or ALLENORM_URL=sample asks the synthetic '
    "sample that comes with allenorm, and the path of a store asks that store; "
)
# A wrong certificate, or a server that does not speak TLS, is as wrong a second later.
_LASTING_TLS: Final = ("CERTIFICATE_VERIFY_FAILED", "WRONG_VERSION_NUMBER")


class State:
    """What belongs to one process: a socket or a lock must not be shared across a fork."""

    def __init__(self, settings: Settings) -> None:
        from allenorm.endpoint._transport import open_session  # noqa: PLC0415 - loads requests

        self.session = open_session(settings.in_flight, settings.user_agent)
        self.slots = threading.BoundedSemaphore(settings.in_flight)
        self.pacer = Pacer(settings.starts_per_second)
        self.closing = threading.Event()


@dataclass(slots=True)
class Exchange:
    """One request, through all its attempts.

    Attributes:
        url: The URL, without credentials.
        query: The query as RMA, or None where it is none.
        headers: Headers for the server itself.
        state: What belongs to this process.
        everywhere: Headers that go wherever a redirect leads.
        deadline: When it must be over, on the monotonic clock; None before the first attempt.
        attempts: How often it was sent.
        pauses: The seconds before each further attempt.
        note: Why there was no further attempt, where that is not plain.
    """

    url: str
    query: str | None
    headers: Mapping[str, str]
    state: State
    everywhere: Mapping[str, str] = field(default_factory=dict[str, str])
    deadline: float | None = None
    attempts: int = 0
    pauses: list[float] = field(default_factory=list[float])
    note: str = ""

    def remaining(self) -> float | None:
        """Return the seconds left, or None before the first attempt."""
        return None if self.deadline is None else self.deadline - time.monotonic()


class Sender:
    """Sends requests in turn, and again where that may help.

    Args:
        settings: How to send.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.address = settings.address
        self.states: dict[int, State] = {}
        self.is_open = True

    def close(self) -> None:
        """Close the connections; a request that is pausing before its next attempt gives up."""
        self.is_open = False
        state = self.states.pop(os.getpid(), None)
        if state is not None:
            state.closing.set()
            state.session.close()

    def exchange(
        self,
        url: str,
        query: str | None,
        headers: Mapping[str, str],
        everywhere: Mapping[str, str] | None = None,
    ) -> Exchange:
        """Begin a request.

        Args:
            url: The URL, without credentials.
            query: The query as RMA, or None where it is none.
            headers: Headers for the server itself.
            everywhere: Headers that go wherever a redirect leads.

        Raises:
            ClientClosedError: The endpoint was closed.
        """
        if not self.is_open:
            raise closed().error(url=url, query=query, attempts=0)
        # Keyed by process: `setdefault` is atomic, and a lock could be held across the fork.
        state = self.states.get(os.getpid()) or self.states.setdefault(
            os.getpid(), State(self.settings)
        )
        return Exchange(url, query, headers, state, everywhere or {})

    def run(self, exchange: Exchange, attempt: Callable[[Exchange], T]) -> T:
        """Make attempts until one succeeds.

        Args:
            exchange: The request.
            attempt: Makes one; raises `FailedAttempt`.

        Returns:
            What the attempt returned.

        Raises:
            RequestError: No attempt succeeded.
        """
        try:
            return self._retrying(exchange)(attempt, exchange)
        except FailedAttempt as failure:
            # The errors between would fill a screen with frames of other libraries.
            cause = failure.__cause__
            raise self.error(exchange, failure) from (None if cause is None else innermost(cause))

    def error(self, exchange: Exchange, failure: FailedAttempt) -> RequestError:
        """Build the error that the caller sees."""
        return failure.error(
            url=exchange.url,
            query=exchange.query,
            attempts=exchange.attempts,
            note=exchange.note,
            hint=self._hint(failure),
        )

    def _hint(self, failure: FailedAttempt) -> str:
        """Say how to go on where the live API itself was not to be had."""
        live = urlsplit(self.address).hostname == urlsplit(LIVE).hostname
        return _OFFLINE if live and issubclass(failure.kind, _UNREACHED) else ""

    def _retrying(self, exchange: Exchange) -> "tenacity.Retrying":
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
            _cancellation.wait(exchange.state.closing, exchange.pauses[-1])

        return tenacity.Retrying(
            retry=tenacity.retry_if_exception(
                lambda error: isinstance(error, FailedAttempt) and error.transient
            ),
            stop=stop,
            sleep=sleep,
            reraise=True,
        )

    def begin(self, exchange: Exchange) -> float:
        """Wait for the turn of a request; the caller releases `exchange.state.slots` after it.

        Returns:
            When the request must be over, on the monotonic clock.

        Raises:
            FailedAttempt: The time is over, or the endpoint was closed, or the call was ended.
        """
        state = exchange.state
        left = exchange.remaining()
        taken = _cancellation.acquire(state.slots, None if left is None else max(0.0, left))
        if not taken:
            raise ended() if _is_ended() else self.too_late()
        try:
            now = time.monotonic()
            if _cancellation.wait(state.closing, state.pacer.reserve(now) - now):
                raise closed()  # noqa: TRY301 - as what it waits with
            if _is_ended():
                raise ended()  # noqa: TRY301 - as above
            if exchange.deadline is None:
                exchange.deadline = time.monotonic() + self.settings.total_timeout
            exchange.attempts += 1
        except BaseException:
            state.slots.release()
            raise
        return exchange.deadline

    def send(self, exchange: Exchange, deadline: float) -> "requests.Response":
        """Send and follow redirects; return the response with its body unread."""
        session, url = exchange.state.session, exchange.url
        hops = 0
        while True:
            # A time-out must not be 0; where no time is left the shortest one ends the request.
            left = max(0.001, deadline - time.monotonic())
            own = self._is_own(url)
            response = session.get(
                url,
                headers={**exchange.everywhere, **(exchange.headers if own else {})},
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
            url = redirected(url, target, response.status_code)
            hops += 1
            if hops > _MOST_REDIRECTS:
                what = f"the server redirected {hops} times, at last to {quote(url)}"
                raise FailedAttempt(StatusError, what, transient=False, status=response.status_code)

    def _is_own(self, url: str) -> bool:
        """Whether a URL leads to the server of the settings, and no less safely."""
        parts, own = urlsplit(url), urlsplit(self.address)
        return parts.hostname == own.hostname and (parts.scheme == "https" or own.scheme != "https")

    def network_failure(self, error: Exception, deadline: float) -> FailedAttempt:
        """Say what an error of the network means."""
        import requests  # noqa: PLC0415 - needed only when a request is sent
        import urllib3  # noqa: PLC0415 - as above

        if time.monotonic() >= deadline:
            return self.too_late()
        cause = error.args[0] if error.args else None
        if isinstance(error, requests.ConnectTimeout):
            what = f"no connection within {self.settings.connect_timeout:g} s"
            return FailedAttempt(RequestTimeoutError, what, transient=True)
        if isinstance(error, requests.Timeout) or isinstance(
            cause, urllib3.exceptions.TimeoutError
        ):
            what = f"no bytes came for {self.settings.read_timeout:g} s"
            return FailedAttempt(RequestTimeoutError, what, transient=True)
        what = f"the connection failed ({reason(error)})"
        if isinstance(error, (requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)):
            what += " on the way to the proxy that the environment names"
        lasting = any(word in what for word in _LASTING_TLS)
        transient = isinstance(error, requests.ConnectionError) and not lasting
        return FailedAttempt(ConnectionFailedError, what, transient=transient)

    def too_late(self) -> FailedAttempt:
        """Say that the time budget is spent."""
        what = f"no whole answer within the time budget of {self.settings.total_timeout:g} s"
        return FailedAttempt(RequestTimeoutError, what, transient=False)


def _failure_of(state: "tenacity.RetryCallState") -> FailedAttempt:
    """Return why the last attempt failed; only such a failure is retried."""
    return cast("FailedAttempt", cast("tenacity.Future", state.outcome).exception())


def closed() -> FailedAttempt:
    """Say that the client was closed."""
    what = "the client is closed; make a new one"
    return FailedAttempt(ClientClosedError, what, transient=False)


def ended() -> FailedAttempt:
    """Say that the call was ended."""
    what = "the call that sent it was ended"
    return FailedAttempt(ClientClosedError, what, transient=False)


def _is_ended() -> bool:
    """Whether the requests of this context are to end."""
    cancellation = _cancellation.current.get()
    return cancellation is not None and cancellation.event.is_set()


def reason(error: BaseException) -> str:
    """Quote the innermost error: the outer ones only repeat the URL."""
    error = innermost(error)
    return quote(f"{type(error).__name__}: {error}")


def redirected(url: str, target: str, status: int) -> str:
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
