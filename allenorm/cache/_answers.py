"""What is kept, and when it may be used: the rules between a file of answers and who asks."""

import logging
import os
import sqlite3
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from allenorm.cache._entries import BadEntryError
from allenorm.cache._file import AnswerFile, Entry
from allenorm.cache._settings import Cache
from allenorm.errors import ClientClosedError, RefusedError, RequestError, StoreError, quote

T = TypeVar("T")

_LOG: Final = logging.getLogger("allenorm.cache")


class Answers:
    """Finds answers in a file, asks for those that are not there, and keeps them.

    Args:
        file: The file.
        cache: How it is used.
        schema: The SHA-256 of the schema that answers are kept for.

    Attributes:
        replays: Whether nothing may be fetched.
    """

    def __init__(self, file: AnswerFile, cache: Cache, schema: str) -> None:
        self.replays = file.sealed or cache.mode in {"only_if_cached", "replay"}
        self._file = file
        self._cache = cache
        self._schema = schema
        self._flights: dict[tuple[int, bytes], Future[None]] = {}

    def found(self, key: bytes, read: Callable[[Entry], T]) -> T | None:
        """Return what the file has, if it may be used.

        Args:
            key: Its key.
            read: Makes something of an entry.

        Returns:
            What was made, or None.

        Raises:
            StoreError: The file cannot be read, and nothing may be fetched.
        """
        if self._cache.mode == "refresh" and not self.replays:
            return None
        entry = self._entry(key)
        if entry is None or not (self.replays or self._is_fresh(entry.stored)):
            return None
        return self._read(key, entry, read)

    def asked_once(self, key: bytes, read: Callable[[Entry], T], ask: Callable[[], T]) -> T:
        """Ask, unless another thread is asking the same; then take what that one got.

        Args:
            key: As for `found`.
            read: As for `found`.
            ask: Fetches an answer and keeps it.

        Returns:
            The answer.

        Raises:
            RequestError: It could not be had.
        """
        # A thread that another process had is not waited for.
        place = os.getpid(), key
        mine: Future[None] = Future()
        flight = self._flights.setdefault(place, mine)
        if flight is not mine:
            flight.result()
            found = self.found(key, read)
            return self.asked(key, read, ask) if found is None else found
        try:
            return self.asked(key, read, ask)
        finally:
            del self._flights[place]
            mine.set_result(None)

    def asked(self, key: bytes, read: Callable[[Entry], T], ask: Callable[[], T]) -> T:
        """Ask; where that fails, take an old answer if that is allowed.

        Args:
            key: As for `found`.
            read: As for `found`.
            ask: Fetches an answer and keeps it.

        Returns:
            The answer.

        Raises:
            RequestError: It could not be had.
        """
        try:
            return ask()
        except (RefusedError, ClientClosedError):
            raise
        except RequestError as error:
            entry = self._entry(key) if self._cache.stale_if_error else None
            if entry is None or not self._may_be_stale(entry.stored):
                raise
            stale = self._read(key, entry, read)
            if stale is None:
                raise
            _LOG.warning(
                "no new answer (%s); one of %s is used in its place",
                type(error).__name__,
                time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(entry.stored)),
            )
            return stale

    def _entry(self, key: bytes) -> Entry | None:
        """Return an entry of the file, if that can be read."""
        try:
            return self._file.get(key)
        except (sqlite3.Error, StoreError) as error:
            self._cannot_read(error)
            return None

    def _read(self, key: bytes, entry: Entry, read: Callable[[Entry], T]) -> T | None:
        """Read an entry; what is not what it should be is dropped."""
        try:
            return read(entry)
        except (sqlite3.Error, StoreError) as error:
            self._cannot_read(error)
        except BadEntryError as error:
            _LOG.warning("%s: an answer was dropped: %s", self._cache.path.name, error)
            self._drop(key)
        return None

    def _cannot_read(self, error: Exception) -> None:
        """Go on without the file, if there is another way to an answer."""
        if self.replays:
            raise _unreadable(self._cache, error) from error
        _LOG.warning("%s cannot be read: %s", self._cache.path.name, quote(error))

    def piece(self, key: bytes, number: int) -> Any:
        """Return a piece of an answer.

        Args:
            key: The key of the answer.
            number: The number of the piece.

        Returns:
            The piece, or None.

        Raises:
            StoreError: The file cannot be read.
        """
        try:
            return self._file.piece(key, number)
        except sqlite3.Error as error:
            raise _unreadable(self._cache, error) from error

    def _drop(self, key: bytes) -> None:
        """Drop an answer, if the file lets it."""
        try:
            self._file.drop(key)
        except (sqlite3.Error, StoreError) as error:
            _LOG.warning("%s cannot be written: %s", self._cache.path.name, quote(error))

    def keep(  # noqa: PLR0913, PLR0917 - each is a column
        self,
        key: bytes,
        write: Callable[[], bytes],
        address: str,
        text: str,
        pieces: Iterable[bytes] = (),
        length: int = 0,
    ) -> None:
        """Keep an answer; where that fails, the caller has it all the same.

        Args:
            key: Its key.
            write: Makes bytes of it.
            address: Where it came from, for people.
            text: What it answers, for people.
            pieces: What belongs to it beside.
            length: The bytes of all pieces.

        Raises:
            StoreError: It cannot be kept, and a recording is useless without it.
        """
        try:
            self._file.put(
                key,
                write(),
                address=address,
                query=text,
                schema=self._schema,
                size_limit=self._cache.size_limit,
                pieces=pieces,
                length=length,
            )
        except (sqlite3.Error, StoreError, OSError, ValueError, TypeError) as error:
            if self._cache.mode == "record":
                message = f"an answer cannot be recorded in {quote(self._cache.path.name)}: {error}"
                raise StoreError(message) from error
            _LOG.warning("%s: an answer was not kept: %s", self._cache.path.name, quote(error))

    def _is_fresh(self, stored: float) -> bool:
        """Whether an answer is young enough; one from the future tells of a wrong clock."""
        return self._cache.expire is None or 0 <= time.time() - stored < self._cache.expire

    def _may_be_stale(self, stored: float) -> bool:
        """Whether an answer may be used where no new one can be had."""
        age = abs(time.time() - stored) - (self._cache.expire or 0.0)
        return self._cache.stale_if_error > 0 and age <= self._cache.stale_if_error


def _unreadable(cache: Cache, error: Exception) -> StoreError:
    """Say that answers cannot be read that nothing can replace."""
    message = f"the answers in {quote(cache.path.name)} cannot be read: {quote(error)}"
    return StoreError(message)
