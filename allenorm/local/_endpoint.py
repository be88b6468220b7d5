"""Answering requests in process, from a store."""

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from typing_extensions import Self

from allenorm.endpoint import Envelope, Request, ResourceRequest, ResourceStream
from allenorm.errors import ClientClosedError, RefusedError, StoreError, quote
from allenorm.local._evaluator import Evaluator
from allenorm.local._limits import Limits
from allenorm.local._refusal import query_text
from allenorm.local._resources import open_stored
from allenorm.local._store import Store


class LocalEndpoint:
    """Answers queries from a store, with no network.

    It can be shared between threads, used in a process that was forked, and sent to another one,
    which opens the file itself.

    Args:
        store: The store, or the path of its file.
        limits: What one answer may cost; nothing is limited by default.

    Raises:
        SettingsError: There is no store at the path.

    Examples:
        >>> import tempfile
        >>> from allenorm import Client, Gene
        >>> from allenorm.local import Store
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path, Store.create(f"{path}/genes.sqlite") as store:
        ...     with store.writing() as writer:
        ...         _ = writer.put("Gene", [{"id": 15, "acronym": "Gad1"}])
        ...     with Client(LocalEndpoint(store)) as client:
        ...         Gene.where(acronym="Gad1").using(client).one().id
        15
    """

    def __init__(
        self, store: Store | str | os.PathLike[str], *, limits: Limits | None = None
    ) -> None:
        self._owned = not isinstance(store, Store)
        self.store = store if isinstance(store, Store) else Store.open(store)
        self._limits = limits
        self._evaluator = Evaluator(self.store, limits=limits)
        self._lock = threading.Lock()
        self._closed = False

    def fetch(self, request: Request) -> Envelope:
        """Answer one request.

        Args:
            request: The query; headers are not read.

        Returns:
            The whole answer.

        Raises:
            RefusedError: The query cannot be answered.
            QueryLimitError: It asks for more than a limit allows.
            ClientClosedError: The endpoint was closed.
            StoreError: The file cannot be read any more.
        """
        url = self.url(request)
        if self._closed:
            message = f"the endpoint of {self.store.path.name} was closed; open another"
            raise ClientClosedError(message, url=url, query=query_text(request.query))
        try:
            answer = self._evaluator.answer(request.query)
        except RefusedError as error:
            error.url = url
            raise
        except sqlite3.Error as error:
            message = f"the store {self.store.path.name} cannot be read: {quote(error)}"
            raise StoreError(message) from error
        preview = bool(answer.debug) and not answer.rows
        return Envelope(
            rows=answer.rows,
            message=answer.debug if preview else answer.rows,
            start_row=answer.start_row,
            num_rows=answer.num_rows,
            total_rows=answer.total_rows,
            source=self.store.source,
        )

    def open(self, request: ResourceRequest) -> ResourceStream:
        """Open a file of the store, or a tree that is computed from it.

        Args:
            request: What to fetch; headers are not read.

        Returns:
            Its bytes, from the offset on.

        Raises:
            StatusError: The store holds nothing there; its status is 404.
            RefusedError: A service of the API computes it, which needs the network.
            ClientClosedError: The endpoint was closed.
            StoreError: The file cannot be read any more.
        """
        url = f"allenorm+sqlite://{quote_plus(self.store.path.name)}{request.place}"
        if self._closed:
            message = f"the endpoint of {self.store.path.name} was closed; open another"
            raise ClientClosedError(message, url=url)
        try:
            return open_stored(self.store, self._evaluator, request, url)
        except sqlite3.Error as error:
            message = f"the store {self.store.path.name} cannot be read: {quote(error)}"
            raise StoreError(message) from error

    def url(self, request: Request) -> str:
        """Return a text that names the store and the query, as a URL would.

        Args:
            request: The query.

        Returns:
            `allenorm+sqlite://` with the file's name, and the query as `q`.

        Examples:
            >>> import tempfile
            >>> from allenorm.endpoint import Request
            >>> from allenorm.rma import parse
            >>> folder = tempfile.TemporaryDirectory()
            >>> with folder as path, Store.create(f"{path}/cells.sqlite") as store:
            ...     LocalEndpoint(store).url(Request(parse("model::Gene")))
            'allenorm+sqlite://cells.sqlite?q=model::Gene'
        """
        text = query_text(request.query) or ""
        name = quote_plus(self.store.path.name)
        return f"allenorm+sqlite://{name}?q={quote_plus(text, ':,$()*')}"

    def close(self) -> None:
        """Close the endpoint, and its store where it opened that itself."""
        with self._lock:
            if not self._closed and self._owned:
                self.store.close()
            self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    @classmethod
    def _restored(
        cls, open_: Callable[[Path], Store], place: tuple[Path], limits: Limits | None
    ) -> Self:
        """Make the endpoint again, with a store of its own."""
        endpoint = cls(open_(*place), limits=limits)
        endpoint._owned = True
        return endpoint

    def __reduce__(self) -> tuple[Any, ...]:
        return self._restored, (*self.store.__reduce__(), self._limits)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.store.path.name}>"
