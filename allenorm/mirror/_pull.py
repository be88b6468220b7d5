"""Filling a file from an endpoint, in pages, so that any call can be the last and the next."""

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from allenorm.client import Client
from allenorm.endpoint import Endpoint, Request
from allenorm.errors import QueryError, SettingsError
from allenorm.local import Store
from allenorm.mirror import _reached as reached
from allenorm.mirror._follow import follow as follow_associations
from allenorm.mirror._opened import told
from allenorm.mirror._pages import Position
from allenorm.mirror._query import (
    PullQuery,
    QuerySource,
    checked_query,
    checked_skip,
    read_query,
)
from allenorm.mirror._session import OnPage, Page, PullProgress, Session
from allenorm.mirror._state import PullState, read_state
from allenorm.query import BaseQuery, compile_plan, split_plan
from allenorm.rma import ModelStage, Rma
from allenorm.schema import Schema, bundled

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from os import PathLike

_MARGIN: Final = 200
"""Characters that paging may add to a URL."""


@dataclass(frozen=True, slots=True)
class PullResult:
    """What one query brought.

    Attributes:
        query: The query, without its paging.
        model: Its class.
        source: Where from.
        rows: How many rows this call received, associated ones apart.
        all_rows: How many rows the file has received of it, in this call and before.
        followed: How many associated rows this call received.
        requests: How many requests this call sent.
        continued: Whether an earlier call had begun.
    """

    query: str
    model: str
    source: str
    rows: int
    all_rows: int
    followed: int
    requests: int
    continued: bool


@dataclass(frozen=True, slots=True)
class PullReport:
    """What a pull brought.

    Attributes:
        path: The file.
        results: One for each query.
        written: How many rows were written, by table; a row that came twice counts twice.
    """

    path: Path
    results: tuple[PullResult, ...]
    written: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def rows(self) -> int:
        """How many rows this call received, associated ones included."""
        return sum(each.rows + each.followed for each in self.results)

    @property
    def requests(self) -> int:
        """How many requests this call sent."""
        return sum(each.requests for each in self.results)


def pull(  # noqa: PLR0913 - each is an option of the command
    *queries: QuerySource,
    into: "str | PathLike[str]",
    source: "str | Endpoint | Client | None" = None,
    follow: int = 0,
    skip: "Sequence[str]" = (),
    page_size: int | None = None,
    refresh: bool = False,
    schema: Schema | None = None,
    on_page: OnPage | None = None,
) -> PullReport:
    """Bring the rows of queries into a file.

    Each page is written together with where the next one begins: whatever stops the call, the
    next one with the same queries goes on there, with no row lost or doubled. A call after the
    last page brings what is new: the rows whose id lies beyond the last one. Rows that changed,
    that are gone, or that now fit a condition go unnoticed; `refresh` fetches all again. Of
    classes without `id`, all rows are read again.

    Args:
        *queries: Names of classes, RMA, URLs (whose host does not matter), typed queries, or
            classes of the model. Included rows come along. A limit, an offset, and the order that
            they are in mean what they say; without a limit all rows are brought.
        into: The file; made if it does not exist.
        source: What the client takes: a base URL, `sample`, a file of rows, an endpoint, or a
            client; None for the default of the environment, or the live API.
        follow: How many associations away associated rows are brought, too.
        skip: What is not followed: associations as `Specimen.donor`, or classes.
        page_size: The most rows of a page; None for the client's setting.
        refresh: Whether to fetch everything again. Where a refresh was stopped, go on with it.
        schema: The schema of a new file; None for that of the source where it is a file, else
            the bundled one.
        on_page: Called after each page that was written.

    Returns:
        What came.

    Raises:
        QueryError: A query is none, or has no records.
        SettingsError: A setting, the file or the source cannot be used.
        RequestError: No whole answer could be had; what came before is kept.
        AllenormError: What came does not fit the schema, or the file cannot be written.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     report = pull("Structure", into=f"{folder}/brain.sqlite", source="sample")
        >>> report.results[0].rows == report.rows > 0
        True
    """
    if follow < 0:
        message = f"follow is {follow}; it counts associations, so 0 or more is expected"
        raise SettingsError(message)
    with _client(source, page_size) as client:
        trees = [tree for query in queries for tree in _trees(query, client)]
        size = client.settings.page_size if page_size is None else page_size
        own: Store | None = getattr(client.endpoint, "store", None)
        if own is not None and own.path.resolve() == Path(into).resolve():
            message = f"{into} is the source and the target at once"
            raise SettingsError(message)
        planned = schema or (bundled() if own is None else own.schema)
        if not Path(into).exists():
            # A query that cannot be pulled leaves no file behind.
            _ = [checked_query(tree, planned) for tree in trees], checked_skip(skip, planned)
        with Store.create(into, planned) as store, told(into):
            checked = [checked_query(tree, store.schema) for tree in trees]
            skipped = checked_skip(skip, store.schema)
            results: list[PullResult] = []
            written: dict[str, int] = {}
            for query in checked:
                session = _session(store, client, query, size, on_page)
                session.skip = skipped
                results.append(_pull_one(session, query, follow, refresh=refresh))
                for table, count in session.written.items():
                    written[table] = written.get(table, 0) + count
            return PullReport(Path(into), tuple(results), written)


@contextmanager
def _client(
    source: "str | Endpoint | Client | None", page_size: int | None
) -> "Generator[Client, None, None]":
    """Give the client that sends; one that was passed stays open."""
    if page_size is not None and page_size < 1:
        message = f"page_size is {page_size}; a page has 1 row or more"
        raise SettingsError(message)
    if isinstance(source, Client):
        yield source
        return
    # A mirror keeps the rows itself, and wants those of today.
    with Client(source, cache=False) as client:
        yield client


def _trees(query: QuerySource, client: Client) -> list[Rma]:
    """Read a query; a typed one whose lists are too long for a URL becomes several."""
    if not isinstance(query, BaseQuery):
        return [read_query(query)]
    plan = query.plan
    if plan.deferred:
        message = (
            "a query with keep_parents is several queries in one; pull its root and what it "
            "includes by queries of their own"
        )
        raise QueryError(message)
    if plan.empty:
        return []

    def fits(tree: Rma) -> bool:
        url = client.endpoint.url(Request(tree))
        return len(url) + _MARGIN <= client.settings.url_limit

    parts = split_plan(plan, fits)
    if len(parts) > 1 and (plan.limit is not None or plan.offset):
        message = (
            f"the query on {plan.model.__name__} is too long for one URL, and its limit cannot be "
            "shared between several; drop the limit, or shorten its lists"
        )
        raise QueryError(message)
    return [compile_plan(part) for part in parts]


def _session(
    store: Store, client: Client, query: PullQuery, size: int, on_page: OnPage | None
) -> Session:
    """Return a pull, as far as it has come."""
    state = PullState(query.text, query.model.name, _source(client), whole=query.whole)
    known = store.state(state.key)
    return Session(store, client, state if known is None else read_state(known), size, on_page)


def _source(client: Client) -> str:
    """Return what tells one source from another."""
    name = client.endpoint.url(Request(Rma((ModelStage("Age"),)))).partition("?")[0]
    own: Store | None = getattr(client.endpoint, "store", None)
    if own is None:
        return name
    # Files of one name may lie in several places, which are nobody else's business.
    place = hashlib.sha256(str(own.path.resolve()).encode()).hexdigest()
    return f"{name}#{place[:12]}"


def _pull_one(session: Session, query: PullQuery, follow: int, *, refresh: bool) -> PullResult:
    """Pull one query and what it leads to."""
    before = session.state
    continued = before.position.rows > 0 or before.complete
    anew = refresh and (before.complete or not before.refreshing)
    # Which rows a pull has reached is noted only where it follows them.
    anew = anew or (follow > 0 and before.depth == 0 and continued)
    state = replace(before, depth=max(before.depth, follow))
    if anew:
        state = replace(
            state, position=Position(), refreshing=refresh, complete=False, level=1, job=None,
            followed=0,
        )  # fmt: skip
    elif before.complete:
        state = replace(state, position=_again(query, before.position), complete=False, level=1)
    if state != before or not continued:
        session.write(state, forgotten=anew)
    start = session.state
    _rows(session, query)
    if follow:
        follow_associations(session, follow)
    session.write(replace(session.state, complete=True, refreshing=False, level=1, job=None))
    done = session.state
    return PullResult(
        query=done.query,
        model=done.model,
        source=done.source,
        rows=done.position.rows - start.position.rows,
        all_rows=done.position.rows,
        followed=done.followed - start.followed,
        requests=session.requests,
        continued=continued and not anew,
    )


def _again(query: PullQuery, position: Position) -> Position:
    """Return where a call after the last page begins."""
    if query.limit is not None and position.rows >= query.limit:
        return position
    return replace(position, done=False) if query.by_id else Position()


def _rows(session: Session, query: PullQuery) -> None:
    """Pull the rows of a query itself."""
    pages = session.pages(query, session.state.position)
    model = query.model.name
    while not pages.position.done:
        rows = session.fetch(pages)
        state = replace(session.state, position=pages.position)
        followed = rows if state.depth else []
        ids = reached.ids_of(session.store.layout, model, followed) if followed else []
        count = len(rows)
        session.write(state, Page(model, rows, model, ids, 0))
        session.tell(PullProgress(state.query, model, 0, pages.position.rows, count, pages.total))
