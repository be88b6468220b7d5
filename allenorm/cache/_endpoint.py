"""An endpoint in front of another: it answers from the disk what was answered before."""

from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, Final

from allenorm.cache._answers import Answers
from allenorm.cache._entries import entry_key, read_entry, write_entry
from allenorm.cache._file import AnswerFile, CacheInfo, Entry
from allenorm.cache._resources import (
    Head,
    announced,
    pieces_of,
    played,
    read_head,
    refuses,
    resource_key,
    taped,
    write_head,
)
from allenorm.cache._settings import Cache, cache_of
from allenorm.endpoint import (
    Endpoint,
    Envelope,
    HttpEndpoint,
    Request,
    ResourceEndpoint,
    ResourceRequest,
    ResourceStream,
)
from allenorm.errors import (
    ClientClosedError,
    NotCachedError,
    SettingsError,
    masked,
    quote,
)
from allenorm.rma import ModelStage, Rma, render
from allenorm.schema import SNAPSHOT_SHA256

if TYPE_CHECKING:
    import os

    from typing_extensions import Self


_ANY: Final = Request(Rma((ModelStage("Structure"),)))
"""A query, to learn where queries go."""


class CachedEndpoint:
    """Answers queries from a file where it can, and else from another endpoint.

    Only whole answers are kept: no refusal, no failure. An answer is found again by where the
    query goes, by the query, however it is spelt, and by the hash of the schema. Texts that are
    read at once, such as those of the synchronisation services, are answers, too; files and
    images are kept in a recording alone. Thread-safe: what several threads ask at once is sent
    once. Any number of processes may share the file; a killed one leaves it whole. Where the
    file cannot be written, the answer is given all the same.

    Args:
        endpoint: Who answers what is not in the file.
        cache: Where and how answers are kept: settings, or a path; None means what the
            variables say.
        schema: The SHA-256 of the schema, in hexadecimal.

    Raises:
        SettingsError: The file is no cache, or a bundle for another schema, or none is named.

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
        self._file.check_schema(schema)
        self._answers = Answers(self._file, settings, schema)
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
        self._check_open(f"query {quote(text)}", query=text)
        address = self._recorded or self._address()
        key = entry_key(address, self._user(), self.schema, request)

        def ask() -> Envelope:
            envelope = self.endpoint.fetch(request)
            self._answers.keep(key, lambda: write_entry(envelope), address, text)
            return envelope

        def read(entry: Entry) -> Envelope:
            return read_entry(entry.body)

        found = self._answers.found(key, read)
        if found is not None:
            return found
        if self._answers.replays:
            message = (
                f"{quote(self.cache.path.name)} holds no answer to {quote(text)} from "
                f"{quote(address)} "
                "for this schema, and nothing may be fetched"
            )
            raise NotCachedError(message, url=self.endpoint.url(request), query=text, attempts=0)
        return self._answers.asked_once(key, read, ask)

    def url(self, request: Request) -> str:
        """Return the URL that the endpoint behind would request.

        Args:
            request: The query.

        Returns:
            The URL.
        """
        return self.endpoint.url(request)

    def open(self, request: ResourceRequest) -> ResourceStream:
        """Open what is no query: from the file where it is there, and else at the endpoint behind.

        Args:
            request: What to fetch.

        Returns:
            Its bytes as they come.

        Raises:
            NotCachedError: It is not in the file, and nothing may be fetched.
            SettingsError: The endpoint behind answers queries only.
            RequestError: It could not be had.
        """
        place = masked(request.place)
        self._check_open(f"path {quote(place)}")
        records = self.cache.mode == "record"
        if not (request.compressed or self._answers.replays or records):
            return self._opened(request)
        # What is kept is whole; who has a part of it already gets it from the start.
        request = replace(request, offset=0)
        address = self._recorded or self._address()
        who = address, self._user(), self.schema, request
        key, seen = resource_key(*who), resource_key(*who, whole=False)

        def read(entry: Entry) -> ResourceStream:
            return played(read_head(entry.body), lambda number: self._answers.piece(key, number))

        found = self._answers.found(key, read)
        if found is None and self._answers.replays:
            found = self._answers.found(seen, lambda entry: announced(read_head(entry.body)))
        if found is not None:
            return found
        if self._answers.replays:
            message = (
                f"{quote(self.cache.path.name)} does not hold {quote(place)}, and nothing may be "
                "fetched"
            )
            raise NotCachedError(message, attempts=0)
        of = "" if request.is_absolute else address
        return self._answers.asked(key, read, lambda: self._taped(request, key, seen, of))

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

    def _address(self) -> str:
        """Return the server that is asked, without the name of who asks."""
        endpoint = self.endpoint
        while isinstance(endpoint, CachedEndpoint):
            endpoint = endpoint.endpoint
        if isinstance(endpoint, HttpEndpoint):
            return endpoint.settings.address
        return endpoint.url(_ANY).partition("?")[0]

    def _check_open(self, what: str, query: str | None = None) -> None:
        """Refuse to go on when closed."""
        if not self._open:
            message = f"the endpoint is closed; make a new one; {what}"
            raise ClientClosedError(message, query=query, attempts=0)

    def _opened(self, request: ResourceRequest) -> ResourceStream:
        """Open a thing at the endpoint behind."""
        if not isinstance(self.endpoint, ResourceEndpoint):
            message = f"{quote(repr(self.endpoint), 80)} answers queries only"
            raise SettingsError(message)
        return self.endpoint.open(request)

    def _taped(self, request: ResourceRequest, key: bytes, seen: bytes, of: str) -> ResourceStream:
        """Open a thing at the endpoint behind, and keep what passes by."""
        records = self.cache.mode == "record"
        place = masked(request.place)

        def keep(head: Head, file: "IO[bytes] | None") -> None:
            if file is None:
                if records:
                    self._answers.keep(seen, lambda: write_head(head), of, place)
            elif not (request.compressed and refuses(head, file)):
                body, length = write_head(head), head.length or 0
                self._answers.keep(key, lambda: body, of, place, pieces_of(file), length)

        folder, limit = self.cache.path.parent, self.cache.size_limit
        return taped(self._opened(request), folder, keep, limit=limit, strict=records)


def _restored(endpoint: Endpoint, cache: Cache, schema: str) -> CachedEndpoint:
    """Make an endpoint again in another process."""
    return CachedEndpoint(endpoint, cache, schema=schema)
