"""An endpoint in front of another: it answers from the disk what was answered before."""

import logging
import sqlite3
import time
from typing import TYPE_CHECKING, Any, Final

from allenorm.cache._entries import BadEntryError, entry_key, read_entry, write_entry
from allenorm.cache._file import AnswerFile, CacheInfo, Entry
from allenorm.cache._settings import Cache, cache_of
from allenorm.endpoint import (
    Endpoint,
    Envelope,
    Request,
    ResourceEndpoint,
    ResourceRequest,
    ResourceStream,
)
from allenorm.errors import (
    ClientClosedError,
    NotCachedError,
    RefusedError,
    RequestError,
    SettingsError,
    StoreError,
    masked,
    quote,
)
from allenorm.rma import render
from allenorm.schema import SNAPSHOT_SHA256

if TYPE_CHECKING:
    import os

    from typing_extensions import Self

_LOG: Final = logging.getLogger("allenorm.cache")


class CachedEndpoint:
    """Answers queries from a file where it can, and else from another endpoint.

    Only whole answers are kept: no refusal, no failure. An answer is found again by where the
    query goes, by the query, however it is spelt, and by the hash of the schema. Thread-safe;
    any number of processes may share the file; a killed one leaves it whole. Where the file
    cannot be written, the answer is given all the same.

    Args:
        endpoint: Who answers what is not in the file.
        cache: Where and how answers are kept: settings, or a path; None means what the
            variables say.
        schema: The SHA-256 of the schema, in hexadecimal.

    Raises:
        SettingsError: The file is no cache, or none is named.

    Examples:
        >>> import tempfile
        >>> from allenorm import HttpEndpoint, Settings
        >>> inner = HttpEndpoint(Settings(base_url="http://127.0.0.1:8000"))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with CachedEndpoint(inner, f"{folder}/answers.sqlite") as endpoint:
        ...         endpoint.info().answers
        0
    """

    def __init__(
        self,
        endpoint: Endpoint,
        cache: "Cache | str | os.PathLike[str] | None" = None,
        *,
        schema: str = SNAPSHOT_SHA256,
    ) -> None:
        settings = cache_of(cache)
        if settings is None:
            message = "a cached endpoint needs a cache: name a file, or set ALLENORM_CACHE"
            raise SettingsError(message)
        self.endpoint = endpoint
        self.cache = settings
        self.schema = schema
        self._file = AnswerFile(settings.path)
        self._replays = self._file.sealed or settings.mode == "only_if_cached"
        # Who replays a bundle may know the one server that it was recorded from by another name.
        self._recorded = self._file.facts().get("address") if self._file.sealed else None
        self._open = True

    def fetch(self, request: Request) -> Envelope:
        """Answer one request.

        Args:
            request: The query.

        Returns:
            The whole answer; one from the file has `attempts` 0.

        Raises:
            NotCachedError: There is no answer in the file, and none may be fetched.
            RequestError: No whole answer could be had.
        """
        text = render(request.query)
        if not self._open:
            message = f"the endpoint is closed; make a new one; query {quote(text)}"
            raise ClientClosedError(message, query=text, attempts=0)
        address = self._recorded or self.endpoint.url(request).partition("?")[0]
        key = entry_key(address, self._user(), self.schema, request)
        found = None if self.cache.mode == "refresh" and not self._replays else self._kept(key)
        if found is not None and (self._replays or self._is_fresh(found[0])):
            return found[1]
        if self._replays:
            message = (
                f"{quote(self.cache.path.name)} holds no answer to {quote(text)} from "
                f"{quote(address)} "
                "for this schema, and nothing may be fetched"
            )
            raise NotCachedError(message, url=self.endpoint.url(request), query=text, attempts=0)
        try:
            envelope = self.endpoint.fetch(request)
        except (RefusedError, ClientClosedError):
            raise
        except RequestError as error:
            stale = self._kept(key) if found is None else found
            if stale is None or not self._may_be_stale(stale[0]):
                raise
            _LOG.warning(
                "no new answer (%s); one of %s is used in its place",
                type(error).__name__,
                time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(stale[0])),
            )
            return stale[1]
        self._keep(key, address, text, envelope)
        return envelope

    def url(self, request: Request) -> str:
        """Return the URL that the endpoint behind would request.

        Args:
            request: The query.

        Returns:
            The URL.
        """
        return self.endpoint.url(request)

    def open(self, request: ResourceRequest) -> ResourceStream:
        """Open what is no query at the endpoint behind; files are not kept here.

        Args:
            request: What to fetch.

        Returns:
            Its bytes as they come.

        Raises:
            NotCachedError: Nothing may be fetched.
            SettingsError: The endpoint behind answers queries only.
            RequestError: It could not be had.
        """
        if self._replays:
            message = (
                f"{quote(self.cache.path.name)} keeps answers to queries alone, and nothing may "
                f"be fetched; path {quote(masked(request.place))}"
            )
            raise NotCachedError(message, attempts=0)
        if not isinstance(self.endpoint, ResourceEndpoint):
            message = f"{quote(repr(self.endpoint), 80)} answers queries only"
            raise SettingsError(message)
        return self.endpoint.open(request)

    def info(self) -> CacheInfo:
        """Return how much the file holds.

        Returns:
            The numbers.
        """
        return self._file.info()

    def clear(self) -> int:
        """Drop every answer of the file.

        Returns:
            How many there were.

        Raises:
            SettingsError: The file is a bundle.
        """
        return self._file.clear()

    def close(self) -> None:
        """Close the file and the endpoint behind."""
        self.close_file()
        self.endpoint.close()

    def close_file(self) -> None:
        """Close the file alone: the endpoint behind belongs to somebody else."""
        self._open = False
        self._file.close()

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"CachedEndpoint({self.endpoint!r}, {self.cache.path.name!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self.endpoint, self.cache, self.schema)

    def _user(self) -> str:
        """Return the name that the endpoint behind signs in with: others may see other rows.

        Who passes a bundle on passes on what they saw.
        """
        if self._file.sealed or self.cache.mode == "record":
            return ""
        credentials = getattr(getattr(self.endpoint, "settings", None), "credentials", None)
        return credentials[0] if credentials else ""

    def _kept(self, key: bytes) -> tuple[float, Envelope] | None:
        """Return an answer of the file and when it came; what cannot be read is dropped."""
        entry: Entry | None = None
        try:
            entry = self._file.get(key)
            return None if entry is None else (entry.stored, read_entry(entry.body))
        except (sqlite3.Error, StoreError) as error:
            if self._replays:
                raise _unreadable(self.cache, error) from error
            _LOG.warning("%s cannot be read: %s", self.cache.path.name, quote(error))
        except BadEntryError as error:
            _LOG.warning("%s: an answer was dropped: %s", self.cache.path.name, error)
            self._drop(key)
        return None

    def _drop(self, key: bytes) -> None:
        """Drop an answer, if the file lets it."""
        try:
            self._file.drop(key)
        except (sqlite3.Error, StoreError) as error:
            _LOG.warning("%s cannot be written: %s", self.cache.path.name, quote(error))

    def _keep(self, key: bytes, address: str, text: str, envelope: Envelope) -> None:
        """Keep an answer; where that fails, the caller has it all the same."""
        try:
            self._file.put(
                key,
                write_entry(envelope),
                address=address,
                query=text,
                schema=self.schema,
                size_limit=self.cache.size_limit,
            )
        except (sqlite3.Error, StoreError, ValueError, TypeError) as error:
            if self.cache.mode == "record":
                message = f"an answer cannot be recorded in {quote(self.cache.path.name)}: {error}"
                raise StoreError(message) from error
            _LOG.warning("%s: an answer was not kept: %s", self.cache.path.name, quote(error))

    def _is_fresh(self, stored: float) -> bool:
        """Whether an answer is young enough; one from the future tells of a wrong clock."""
        return self.cache.expire is None or 0 <= time.time() - stored < self.cache.expire

    def _may_be_stale(self, stored: float) -> bool:
        """Whether an answer may be used where no new one can be had."""
        age = abs(time.time() - stored) - (self.cache.expire or 0.0)
        return self.cache.stale_if_error > 0 and age <= self.cache.stale_if_error


def _restored(endpoint: Endpoint, cache: Cache, schema: str) -> CachedEndpoint:
    """Make an endpoint again in another process."""
    return CachedEndpoint(endpoint, cache, schema=schema)


def _unreadable(cache: Cache, error: Exception) -> StoreError:
    """Say that answers cannot be read that nothing can replace."""
    message = f"the answers in {quote(cache.path.name)} cannot be read: {quote(error)}"
    return StoreError(message)
