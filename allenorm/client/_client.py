"""The client: runs queries on an endpoint, page by page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from allenorm.client._counting import bare_plan, count_parts
from allenorm.client._loading import load_deferred, load_path
from allenorm.client._paging import fetch_pages
from allenorm.client._parts import fetch_parts
from allenorm.client._resources import read_json, read_whole, traced_open
from allenorm.client._setup import ClientSettings, set_up
from allenorm.client._trace import traced_fetch
from allenorm.endpoint import (
    Endpoint,
    Envelope,
    Parameter,
    Request,
    ResourceRequest,
    ResourceStream,
    Row,
)
from allenorm.errors import ClientClosedError, QueryError, quote
from allenorm.model import Results, hydrate
from allenorm.query import BaseQuery, Plan, Query, compile_plan, split_plan
from allenorm.rma import Rma, render

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from allenorm.client._target import Place

T = TypeVar("T")


class Client:
    """Runs queries. Thread-safe; close it, or use `with`.

    Args:
        target: A base URL, the path of a store, `"sample"` for the store that comes with the
            package, or any endpoint; None stands for the variable `ALLENORM_URL`, or the live
            API. An endpoint that was passed stays open when the client is closed.
        **settings: Settings by name, as `Settings` has them; one that is missing or None is read
            from its `ALLENORM_*` variable. With a store or an endpoint only `page_size`,
            `url_limit` and `cache`. `cache` is the path of a file that keeps answers, or a
            `Cache` with more to say; a store needs none and has none.

    Raises:
        SettingsError: A setting or the target cannot be used.

    Examples:
        >>> with Client("http://127.0.0.1:8000", page_size=500) as client:
        ...     client
        Client(HttpEndpoint('http://127.0.0.1:8000'))
    """

    def __init__(
        self, target: "Place | Endpoint | None" = None, **settings: "Unpack[ClientSettings]"
    ) -> None:
        found = set_up(target, settings)
        self.settings = found.settings
        self.endpoint = found.endpoint
        self._closes = found.closes
        self._open = True

    def __repr__(self) -> str:
        return f"Client({self.endpoint!r})"

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the client and the connections that it opened."""
        self._open = False
        self._closes()

    def all(self, query: "Query[T]", /) -> Results[T]:
        """Fetch every object of a query.

        Args:
            query: The query.

        Returns:
            The objects, in the query's order.

        Raises:
            RequestError: No whole answer could be had.
        """
        results: Results[T] = Results()
        for page in self.pages(query, None):
            results.extend(page)
        return results

    def pages(self, query: "Query[T]", size: int | None = None, /) -> Iterator[list[T]]:
        """Fetch a query's objects page by page; no more than a page is held here.

        Args:
            query: The query.
            size: The most objects of a page; None stands for the setting `page_size`.

        Yields:
            Pages that are not empty.

        Raises:
            RequestError: No whole answer could be had.
        """
        plan = query.plan
        includes = list(_paths(plan.included))
        deferred = plan.deferred
        for rows in self.rows(query, size):
            page: Results[Any] = hydrate(
                plan.model,
                rows,
                includes=includes,
                partial=plan.partial,
                on_unloaded=plan.on_unloaded or "raise",
                runner=self,
            )
            for each in deferred:
                load_deferred(self.pages, page, each)
            yield page

    def rows(self, query: "BaseQuery[Any, Any]", size: int | None = None, /) -> Iterator[list[Row]]:
        """Fetch a query's records page by page, without making objects.

        Args:
            query: The query.
            size: The most records of a page; None stands for the setting `page_size`.

        Yields:
            Pages that are not empty.

        Raises:
            QueryError: The size is below 1, or the query is a preview, which has no rows.
            RequestError: No whole answer could be had.
        """
        plan = _run_plan(query)
        size = self.settings.page_size if size is None else size
        if size < 1:
            message = f"a page has 1 row or more, got size {size}"
            raise QueryError(message)
        if plan.empty:
            return
        parts = self._split(plan)
        with self._reading(parts, size) as fetch:
            if len(parts) == 1:
                yield from fetch_pages(fetch, parts[0], size)
            else:
                yield from fetch_parts(fetch, plan, parts, size)

    def count(self, query: "BaseQuery[Any, Any]", /) -> int:
        """Count the distinct rows of a query's root model, or its flat rows.

        Args:
            query: The query.

        Returns:
            The number, within the query's limit and offset.

        Raises:
            QueryError: Rows must be told apart, and the class has no `id`; or the query is a
                preview, which has no rows.
            RequestError: No whole answer could be had.
        """
        plan = _run_plan(query)
        if plan.empty:
            return 0
        if plan.tabular:
            return sum(map(len, self.rows(query)))
        parts = self._split(bare_plan(plan))
        found = max(0, count_parts(self._fetch, parts, self.settings.page_size) - plan.offset)
        return found if plan.limit is None else min(found, plan.limit)

    def fetch(self, query: "BaseQuery[Any, Any]", /) -> Envelope:
        """Send a query's first request and return the answer as it came.

        For what objects do not show: `total_rows`, or the output of `debug()`.

        Args:
            query: The query.

        Returns:
            The answer.

        Raises:
            QueryError: The result is known to be empty, so that there is no request.
            RequestError: No whole answer could be had.
        """
        return self._fetch(self._first(query.plan))

    def open(self, path: str, /, **parameters: Parameter) -> ResourceStream:
        """Open what is no query: a file, an image, a tree.

        Args:
            path: The path on the server, from `/` on, or a whole URL of another server.
            **parameters: What follows the `?`; None leaves one out, a list is joined by commas.

        Returns:
            Its bytes as they come, to be closed; see `ResourceStream`.

        Raises:
            SettingsError: The path or a parameter cannot be sent.
            RequestError: It could not be had.

        Examples:
            >>> with Client("sample") as client:
            ...     with client.open("/api/v2/structure_graph_download/1.json") as stream:
            ...         stream.media_type
            'application/json'
        """
        return self.open_resource(ResourceRequest(path, parameters))

    def open_resource(self, request: ResourceRequest, /) -> ResourceStream:
        """Open what is no query, from an offset on or with headers of its own.

        Args:
            request: What to fetch.

        Returns:
            Its bytes as they come, to be closed.

        Raises:
            RequestError: It could not be had.
        """
        if not self._open:
            message = f"the client is closed; make a new one; path {quote(request.place)}"
            raise ClientClosedError(message, attempts=0)
        return traced_open(self.endpoint, request)

    def read(self, path: str, /, **parameters: Parameter) -> bytes:
        """Fetch what is no query, whole, up to the setting `body_limit`.

        Args:
            path: The path on the server, from `/` on, or a whole URL of another server.
            **parameters: What follows the `?`.

        Returns:
            Its bytes.

        Raises:
            SettingsError: The path or a parameter cannot be sent.
            RequestError: It could not be had whole.
        """
        return read_whole(self, ResourceRequest(path, parameters, compressed=True))

    def get_json(self, path: str, /, **parameters: Parameter) -> Any:
        """Fetch what is no query and answers in JSON.

        Args:
            path: The path on the server, from `/` on, such as
                `/api/v2/image_to_reference/68173101.json`.
            **parameters: What follows the `?`.

        Returns:
            The `msg` of the envelope, or the whole document where it has no envelope.

        Raises:
            SettingsError: The path or a parameter cannot be sent.
            RefusedError: The server said no.
            RequestError: No whole answer could be had.

        Examples:
            >>> with Client("sample") as client:
            ...     (root,) = client.get_json("/api/v2/structure_graph_download/1.json")
            >>> root["acronym"]
            'root'
        """
        return read_json(self, ResourceRequest(path, parameters, compressed=True))

    def send(self, tree: Rma, /) -> Envelope:
        """Send one request as it is, without paging, splitting or objects.

        Args:
            tree: The request.

        Returns:
            The whole answer.

        Raises:
            QueryError: Its URL is longer than the setting `url_limit`.
            RequestError: No whole answer could be had.

        Examples:
            >>> from allenorm import connect
            >>> from allenorm.rma import parse
            >>> with connect("sample") as client:
            ...     client.send(parse("model::Structure[acronym$eq'CH']")).rows[0]["id"]
            567
        """
        if not self._fits(tree):
            message = (
                f"the URL of the request is longer than {self.settings.url_limit} characters "
                f"(url_limit); query {quote(render(tree))}"
            )
            raise QueryError(message)
        return self._fetch(tree)

    def url(self, query: "BaseQuery[Any, Any]", /) -> str:
        """Return the URL of a query's first request, without sending it.

        Args:
            query: The query.

        Returns:
            The URL.

        Raises:
            QueryError: The result is known to be empty, so that there is no request.
        """
        return self.endpoint.url(Request(self._first(query.plan)))

    def load(
        self, objects: Iterable[Any], path: str, query: "BaseQuery[Any, Any] | None" = None, /
    ) -> None:
        """Fetch one relation for many objects, in as few requests as its `$in` lists need.

        Args:
            objects: Objects of model classes.
            path: The relation, with dots.
            query: A query of the objects' class that includes the path with conditions; None
                fetches all that the relation leads to.

        Raises:
            UnknownNameError: A class has no such association.
            QueryError: The class has no `id`.
            RequestError: No whole answer could be had.
        """
        load_path(self.pages, list(objects), path, None if query is None else query.plan)

    def _first(self, plan: Plan) -> Rma:
        """Return the first request of a plan."""
        part = self._split(plan)[0]
        size = self.settings.page_size
        return compile_plan(part, num_rows=size if part.limit is None else min(size, part.limit))

    def _split(self, plan: Plan) -> list[Plan]:
        """Split a plan into plans whose URLs are short enough."""
        return split_plan(plan, self._fits)

    def _fits(self, tree: Rma) -> bool:
        """Whether a request's URL is short enough."""
        return len(self.endpoint.url(Request(tree))) <= self.settings.url_limit

    def _reading(
        self,
        parts: list[Plan],  # noqa: ARG002 - for subclasses that ask for pages beforehand
        size: int,  # noqa: ARG002 - as above
    ) -> "AbstractContextManager[Callable[[Rma], Envelope]]":
        """Return what sends the requests of one query, for as long as they take."""
        return nullcontext(self._fetch)

    def _fetch(self, tree: Rma) -> Envelope:
        """Send one request."""
        if not self._open:
            text = render(tree)
            message = f"the client is closed; make a new one; query {quote(text)}"
            raise ClientClosedError(message, query=text, attempts=0)
        return traced_fetch(self.endpoint, Request(tree))


def _run_plan(query: BaseQuery[Any, Any]) -> Plan:
    """Return the plan of a query that has rows: the server does not run a preview."""
    if query.plan.debug == "preview":
        message = (
            'debug("preview") has the server read the query without running it, so it has no rows; '
            "client.fetch(query).message is what the server says"
        )
        raise QueryError(message)
    return query.plan


def _paths(tree: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Yield the dotted path of every node of a tree of includes."""
    for name, below in tree.items():
        path = above + name
        yield path
        yield from _paths(below, f"{path}.")
