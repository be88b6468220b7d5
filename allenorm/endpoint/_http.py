"""Queries over HTTP: politeness, retries, a time budget, and no answer but a whole one."""

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from allenorm.endpoint._answer import read_answer
from allenorm.endpoint._exchange import Exchange, Sender, reason
from allenorm.endpoint._failure import FailedAttempt
from allenorm.endpoint._http_resource import open_resource
from allenorm.endpoint._protocol import Envelope, Request
from allenorm.endpoint._resource import ResourceRequest, ResourceStream
from allenorm.endpoint._settings import Settings
from allenorm.endpoint._url import query_url
from allenorm.errors import MalformedAnswerError, masked
from allenorm.rma import Rma, render

if TYPE_CHECKING:
    import requests
    from typing_extensions import Self

_LOG: Final = logging.getLogger("allenorm.endpoint")
_CHUNK: Final = 1 << 18
_CLIENT_ERROR: Final = 400


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
        self._sender = Sender(self.settings)
        self._address = self._sender.address
        self._states = self._sender.states

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
        self._sender.close()

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
        exchange = self._sender.exchange(url, text, request.headers)
        envelope = self._sender.run(exchange, lambda each: self._attempt(each, request.query))
        return replace(envelope, attempts=exchange.attempts)

    def open(self, request: ResourceRequest) -> ResourceStream:
        """Open a file, an image or a tree: what is no query.

        Until its first bytes are there it is treated as a query is. After that, a connection
        that breaks is made again and goes on where it stopped, if the server can do that for
        the same state of the thing; and `total_timeout` and `max_attempts` count anew for each
        mebibyte.

        Args:
            request: What to fetch.

        Returns:
            Its bytes, from the offset on if the server can do that.

        Raises:
            RequestError: It could not be had; a leaf class says why.
        """
        return open_resource(self._sender, request)

    def _attempt(self, exchange: Exchange, query: Rma) -> Envelope:
        """Send once, when it is this request's turn."""
        deadline = self._sender.begin(exchange)
        try:
            return self._answer(exchange, deadline, query)
        finally:
            exchange.state.slots.release()

    def _answer(self, exchange: Exchange, deadline: float, query: Rma) -> Envelope:
        """Send once and read the whole answer."""
        import requests  # noqa: PLC0415 - needed only when a request is sent
        import urllib3  # noqa: PLC0415 - as above

        from allenorm.endpoint import _transport  # noqa: PLC0415 - as above

        watch = _transport.Watch(deadline)
        token = _transport.watch.set(watch)
        started = time.monotonic()
        try:
            with self._sender.send(exchange, deadline) as response:
                body = self._body(response, deadline)
                status = response.status_code
                envelope = read_answer(status, response.headers, body, query)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise self._sender.network_failure(error, deadline) from error
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
                raise self._sender.network_failure(error, deadline) from error
            what = f"the answer broke off ({reason(error)})"
            raise FailedAttempt(MalformedAnswerError, what, transient=True) from error
        return body
