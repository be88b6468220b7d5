"""One pull at work: fetches pages, and writes each together with where the next one begins."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any

from allenorm.client import Client
from allenorm.client._trace import traced_fetch
from allenorm.endpoint import Request, Row
from allenorm.errors import SettingsError, StoreError
from allenorm.local import Store, Writer
from allenorm.mirror import _reached as reached
from allenorm.mirror._pages import Pages, Position
from allenorm.mirror._query import PullQuery
from allenorm.mirror._state import PullState
from allenorm.rma import Rma


@dataclass(frozen=True, slots=True)
class PullProgress:
    """How far a pull is, after a page was written.

    Attributes:
        query: What is pulled, without its paging.
        step: What the page was of: the class, or the association that is followed.
        level: How many associations away from the pull's own rows it is; 0 for those.
        rows: How many rows of this step the file has received, in this call and before.
        received: How many rows this page had.
        total: How many rows the step has in all, where that is known.
    """

    query: str
    step: str
    level: int
    rows: int
    received: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """Rows to write, and those of them that shall be followed.

    Attributes:
        model: The class of the rows.
        rows: The rows.
        reached: The class of the rows that shall be followed.
        ids: Their ids; none where nothing is followed.
        depth: How many associations away they are.
    """

    model: str
    rows: list[Row]
    reached: str
    ids: list[int]
    depth: int


OnPage = Callable[[PullProgress], None]
"""Called after each page that was written."""


class Session:
    """A pull at work.

    Args:
        store: The file, open for writing.
        client: Who sends.
        state: How far the pull has come.
        size: The most rows of a page.
        on_page: Called after each page; or None.

    Attributes:
        state: How far the pull has come.
        written: How many rows were written in this call, by table.
        requests: How many requests this call sent.
        skip: Associations and classes that are not followed.
    """

    def __init__(
        self, store: Store, client: Client, state: PullState, size: int, on_page: OnPage | None
    ) -> None:
        self.store = store
        self.client = client
        self.state = state
        self.size = size
        self.written: Counter[str] = Counter()
        self.requests = 0
        self.skip: frozenset[str] = frozenset()
        self._on_page = on_page
        self._known = store.state(state.key)
        self._source = ""

    def length(self, tree: Rma) -> int:
        """Return how long a request's URL is."""
        return len(self.client.endpoint.url(Request(tree)))

    def pages(self, query: PullQuery, position: Position) -> Pages:
        """Return the pages of a query from a position on."""
        return Pages(query, position, self.size)

    def fetch(self, pages: Pages) -> list[Row]:
        """Fetch the next page."""
        tree = pages.request()
        self.requests += 1
        envelope = traced_fetch(self.client.endpoint, Request(tree))
        self._source = envelope.source
        return pages.take(envelope, tree)

    def write(
        self,
        state: PullState,
        page: "Page | None" = None,
        *,
        closed: int | None = None,
        forgotten: bool = False,
    ) -> None:
        """Write a page and where it leads, in one transaction.

        Args:
            state: How far the pull is with it.
            page: The page; None where only the state changes.
            closed: The depth at which everything has been followed.
            forgotten: Whether nothing counts as reached any more.

        Raises:
            SettingsError: Another process pulls the same into the same file.
            AllenormError: The rows do not fit the file's schema, or it cannot be written.
        """
        state = replace(state, updated=datetime.now(timezone.utc).isoformat(timespec="seconds"))
        record: dict[str, Any] = state.record()
        with self.store.writing() as writer:
            if self.store.state(state.key) != self._known:
                message = (
                    f"another process is pulling {state.query!r} into {self.store.path} as well; "
                    "let one of them end"
                )
                raise SettingsError(message)
            written = Counter[str]() if page is None else _put(writer, page)
            if page is not None and self._source:
                writer.label(self._source)
            if forgotten:
                reached.forget(writer.connection, state.key)
            if page is not None:
                ids = page.ids
                reached.add(writer.connection, state.key, page.reached, ids, page.depth)
            if closed is not None:
                reached.close(writer.connection, state.key, closed)
            writer.set_state(state.key, record)
        self.state, self._known = state, record
        self.written.update(written)

    def tell(self, progress: PullProgress) -> None:
        """Tell how far the pull is."""
        if self._on_page is not None:
            self._on_page(progress)


def _put(writer: Writer, page: Page) -> "Counter[str]":
    """Write the rows of a page; where one does not fit, say what may be the reason."""
    try:
        return writer.put(page.model, page.rows)
    except StoreError as error:
        message = (
            f"{error}; if the server has another schema than the file, pull into a new one that "
            "is made with its document (--schema URL)"
        )
        raise StoreError(
            message,
            model=error.model,
            key=error.key,
            column=error.column,
            value=error.value,
            reason=error.reason,
        ) from error
