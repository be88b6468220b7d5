"""What a client fetches beside queries: opened, read whole, read as JSON."""

import time
from typing import TYPE_CHECKING, Any, Final, cast

from allenorm.client._trace import TracedRequest, traces
from allenorm.endpoint import Endpoint, ResourceEndpoint, ResourceRequest, ResourceStream
from allenorm.endpoint._resource import TooLongError
from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    RefusedError,
    RequestTimeoutError,
    SettingsError,
    masked,
    quote,
)

if TYPE_CHECKING:
    from allenorm.client._client import Client

_BROKEN: Final = (ConnectionFailedError, MalformedAnswerError, RequestTimeoutError)
_SHOWN: Final = 500


def traced_open(endpoint: Endpoint, request: ResourceRequest) -> ResourceStream:
    """Open, and tell every trace that looks on.

    Args:
        endpoint: Who answers.
        request: What to fetch.

    Returns:
        The stream; a trace has its announced length as `bytes`.

    Raises:
        SettingsError: The endpoint answers queries only.
        RequestError: As the endpoint raises it.
    """
    if not isinstance(endpoint, ResourceEndpoint):
        message = (
            f"{quote(repr(endpoint), 80)} answers queries only; files, images and trees need an "
            "endpoint that has open(), such as HttpEndpoint or LocalEndpoint"
        )
        raise SettingsError(message)
    seeing = traces.get()
    if not seeing:
        return endpoint.open(request)
    started = time.perf_counter()

    def tell(url: str, *, attempts: int = 1, **outcome: Any) -> None:
        seconds = time.perf_counter() - started
        seen = TracedRequest(url, request.place, seconds, attempts, **outcome)
        for each in seeing:
            each.add(seen)

    try:
        stream = endpoint.open(request)
    except BaseException as raised:
        tell(
            getattr(raised, "url", None) or request.place,
            attempts=getattr(raised, "attempts", 1),
            error=type(raised).__name__,
            status=getattr(raised, "status", None),
        )
        raise
    tell(stream.url, status=stream.status, bytes=stream.length or 0)
    return stream


def read_whole(client: "Client", request: ResourceRequest) -> bytes:
    """Read all bytes, again from the start where they break off.

    Args:
        client: Who fetches.
        request: What to fetch.

    Returns:
        The bytes.

    Raises:
        RequestError: They could not be had whole.
    """
    left = client.settings.max_attempts
    while True:
        left -= 1
        with client.open_resource(request) as stream:
            try:
                return stream.read(client.settings.body_limit)
            except TooLongError:
                raise
            except _BROKEN:
                if left == 0:
                    raise


def read_json(client: "Client", request: ResourceRequest) -> Any:
    """Read JSON, and what its envelope holds.

    Args:
        client: Who fetches.
        request: What to fetch.

    Returns:
        The `msg` of the envelope, or the document where it has none.

    Raises:
        RefusedError: The envelope says `success: false`.
        MalformedAnswerError: It is no JSON.
        RequestError: It could not be had whole.
    """
    from pydantic_core import from_json  # noqa: PLC0415 - pydantic loads with the first answer

    body = read_whole(client, request)
    place = masked(request.place)
    try:
        document: object = from_json(body, allow_inf_nan=False)
    except ValueError as error:
        shown = quote(body[:_SHOWN].decode(errors="replace"))
        message = f"the answer of {len(body)} bytes is no JSON ({error}): {shown}; path {place}"
        raise MalformedAnswerError(message, url=place) from error
    if not isinstance(document, dict):
        return document
    envelope = cast("dict[str, Any]", document)
    if "success" not in envelope:
        return envelope
    answer: object = envelope.get("msg")
    if envelope["success"] is True and not (
        isinstance(answer, str) and answer.startswith("Error in query")
    ):
        return answer
    said = "it gave no reason" if answer in (None, "") else quote(answer, _SHOWN)
    what = f"the server refused the request: {said}; path {place}"
    raise RefusedError(what, url=place)
