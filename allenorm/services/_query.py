"""Calls of services: lazy, immutable, and sent page by page."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from allenorm.client import Client, client_for
from allenorm.endpoint import Request
from allenorm.errors import (
    HydrationError,
    MalformedAnswerError,
    NoResultError,
    QueryError,
    RefusedError,
    quote,
    shortened,
)
from allenorm.rma import ColumnName, Filter, Number, Rma, ServiceStage, Stage, render
from allenorm.services._framed import FramedCall
from allenorm.services._merging import merged
from allenorm.services._reading import ServiceRecord
from allenorm.services._table import table_of_records

if TYPE_CHECKING:
    from typing_extensions import Self

    from allenorm.client import Target
    from allenorm.endpoint import Envelope
    from allenorm.frames import Table

R = TypeVar("R", bound=ServiceRecord)

PAGE_ROWS = 2000
"""The most records that a service sends at once."""


@dataclass(frozen=True)
class ServiceQuery(FramedCall, Generic[R]):
    """A call of a service, which sends nothing before it is asked for its records.

    Attributes:
        service: The service.
        stages: The queries and pipes that feed it.
        filters: Its parameters, but for the paging.
        reader: The class of its records.
        start_row: How many records to skip, or None for a service without paging.
        num_rows: The most records to fetch, or None for all.
        target: What `using()` was given, or None.
    """

    service: str
    stages: tuple[Stage, ...]
    filters: tuple[Filter, ...]
    reader: type[R]
    start_row: int | None = None
    num_rows: int | None = None
    target: Any = None

    def using(self, target: "Target | None") -> "Self":
        """Say where to send the call.

        Args:
            target: A base URL, a client or an endpoint; a store refuses services.

        Returns:
            A new call.

        Examples:
            >>> from allenorm import services
            >>> services.mouse_correlation(set="mouse", row=1).using("http://127.0.0.1:8000")
            <RowsQuery[Correlation] service::mouse_correlation[set$eq'mouse'][row$eq1]...>
        """
        return dataclasses.replace(self, target=target)

    def rma(self) -> str:
        """Return the text of the first request.

        Returns:
            The RMA.

        Examples:
            >>> from allenorm import services
            >>> print(services.text_search(query_string="abat").rma())
            service::text_search[query_string$eq'abat']
        """
        return render(self._first())

    def url(self) -> str:
        """Return the URL of the first request, without sending it.

        Returns:
            The whole URL, percent-encoded.

        Raises:
            QueryError: The target is no client.

        Examples:
            >>> from allenorm import services
            >>> services.text_search(query_string="abat").using("http://127.0.0.1:8000").url()
            "http://127.0.0.1:8000/api/v2/data/query.json?q=service::text_search..."
        """
        return self._client().endpoint.url(Request(self._first()))

    def fetch(self) -> "Envelope":
        """Send the first request and return the answer as it came.

        Returns:
            The envelope; `message` has all that the service said.

        Raises:
            RequestError: No whole answer could be had; a store refuses services.

        Examples:
            >>> from allenorm import services
            >>> services.text_search(query_string="abat").using("sample").fetch()
            Traceback (most recent call last):
            allenorm.errors.RefusedError: ...text_search...
        """
        return self._send(self._client(), self._first())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}[{self.reader.__name__}] {shortened(self.rma())}>"

    def __bool__(self) -> None:
        """Refuse: a call is no truth value."""
        message = "a call of a service has no truth value, which would take a request"
        raise TypeError(message)

    def _client(self) -> Client:
        """Return the client that sends the call."""
        client = client_for(self.target)
        if isinstance(client, Client):
            return client
        message = f"services are asked through a Client, got {quote(repr(client), 80)}"
        raise QueryError(message)

    def _send(self, client: Client, tree: Rma) -> "Envelope":
        """Send one request, or say what makes its URL too long."""
        length, limit = len(client.endpoint.url(Request(tree))), client.settings.url_limit
        if length <= limit:
            return client.send(tree)
        lengths = {each.column.name: len(str(each)) for each in self.filters}
        lengths["the piped query"] = len(str(self.stages))
        longest = max(lengths, key=lengths.__getitem__)
        message = (
            f"service {self.service}: the URL has {length:,} characters, {limit:,} are the most "
            f"(url_limit), and most of it is {longest}; call with a part of the values at a time, "
            "feed them with the pipe() of a query that is told in few words, or raise url_limit"
        )
        raise QueryError(message)

    def _first(self) -> Rma:
        """Return the first request."""
        return self._tree(self.start_row or 0, self._ask(PAGE_ROWS, 0))

    def _ask(self, size: int, received: int) -> int:
        """Return how many records the next request asks for."""
        return size if self.num_rows is None else min(size, self.num_rows - received)

    def _tree(self, start: int, ask: int) -> Rma:
        """Return one request; the paging of a service stands among its parameters."""
        filters = self.filters
        if self.start_row is not None:
            filters += (_count("start_row", start), _count("num_rows", ask))
        return Rma((*self.stages, ServiceStage(self.service, filters)))

    def _read(self, record: object) -> R:
        """Read one record."""
        try:
            return self.reader.read(record)
        except HydrationError as error:
            message = (
                f"service {self.service} sent what is not known of it: {error}; fetch().message "
                "has the answer as it came"
            )
            raise HydrationError(message) from error


class RowsQuery(ServiceQuery[R]):
    """A call of a service that answers with a list of records.

    Examples:
        >>> from allenorm import services
        >>> services.mouse_correlation(set="mouse", row=68918934)
        <RowsQuery[Correlation] service::mouse_correlation[set$eq'mouse'][row$eq68918934]...>
    """

    def all(self) -> list[R]:
        """Fetch every record.

        Returns:
            The records, in the service's order.

        Raises:
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: A record is not what is known of the service.

        Examples:
            >>> from allenorm import services
            >>> services.mouse_correlation(set="mouse", row=68918934, num_rows=0).all()
            []
        """
        return [each for page in self.pages() for each in page]

    def first(self) -> R | None:
        """Fetch the first record.

        Returns:
            The record, or None where there is none.

        Raises:
            RequestError: No whole answer could be had.

        Examples:
            >>> from allenorm import services
            >>> services.mouse_correlation(set="mouse", row=1, num_rows=0).first() is None
            True
        """
        wanted = 1 if self.num_rows is None else min(1, self.num_rows)
        found = dataclasses.replace(self, num_rows=wanted).all()
        return found[0] if found else None

    def __iter__(self) -> Iterator[R]:
        """Fetch page by page and yield the records."""
        for page in self.pages():
            yield from page

    def pages(self, size: int = PAGE_ROWS) -> Iterator[list[R]]:
        """Fetch page by page; no more than a page is held here.

        Args:
            size: The most records of a page, 2,000 at most.

        Yields:
            Pages that are not empty.

        Raises:
            QueryError: The size is none that a service takes.
            RequestError: No whole answer could be had.
            HydrationError: A record is not what is known of the service.

        Examples:
            >>> from allenorm import services
            >>> query = services.mouse_correlation(set="mouse", row=68918934, num_rows=0)
            >>> for page in query.pages(500):
            ...     print(len(page))
        """
        if type(size) is not int or not 1 <= size <= PAGE_ROWS:
            message = f"a page of a service has 1 to {PAGE_ROWS} records, got {quote(size, 80)}"
            raise QueryError(message)
        received = 0
        before: list[Any] = []
        while (ask := self._ask(size, received)) > 0:
            rows = self._page(received, ask)
            if received and rows and rows == before:
                raise self._stuck(received)
            cut = rows if self.num_rows is None else rows[: self.num_rows - received]
            received += len(rows)
            if cut:
                yield [self._read(each) for each in cut]
            # More than was asked for is all that there is: such a service does not page.
            if len(rows) != ask or self.start_row is None:
                return
            before = rows

    def _table(self, explode: str | None) -> "Table":
        """Return the columns of the records, and what fetches their values."""
        return table_of_records(self.reader, self.pages, explode)

    def _page(self, received: int, ask: int) -> list[Any]:
        """Fetch one page."""
        client, start = self._client(), (self.start_row or 0) + received
        try:
            envelope = self._send(client, self._tree(start, ask))
        except RefusedError:
            # A service may refuse what begins after its end. The last record and one more tell.
            if received and len(self._rows(self._send(client, self._tree(start - 1, 2)))) == 1:
                return []
            raise
        return self._rows(envelope)

    def _rows(self, envelope: "Envelope") -> list[Any]:
        """Return the records of an answer."""
        if envelope.rows or envelope.message in ({}, [], None):
            return list(envelope.rows)
        message = (
            f"service {self.service} answered with no list of records; fetch().message has it: "
            f"{quote(envelope.message, 80)}"
        )
        raise MalformedAnswerError(message, query=self.rma())

    def _stuck(self, received: int) -> MalformedAnswerError:
        """Make the error for a service that sends the same page again and again."""
        message = (
            f"service {self.service} sent the same records again for start_row "
            f"{(self.start_row or 0) + received}, so it cannot be paged through"
        )
        return MalformedAnswerError(message, query=self.rma())


class ObjectQuery(ServiceQuery[R]):
    """A call of a service that answers with one object.

    Examples:
        >>> from allenorm import services
        >>> services.human_microarray_expression(probes=[1023146, 1023147], donors=15496)
        <ObjectQuery[Expression] service::human_microarray_expression[probes$eq1023146,1023147]...>
    """

    def get(self) -> R:
        """Fetch the object; what comes in pages is put together.

        Returns:
            The object.

        Raises:
            NoResultError: The service found nothing.
            RequestError: No whole answer could be had; a store refuses services.
            HydrationError: The object is not what is known of the service.

        Examples:
            >>> from allenorm import services
            >>> services.human_microarray_expression(probes=1023146).using("sample").get()
            Traceback (most recent call last):
            allenorm.errors.RefusedError: ...human_microarray_expression...
        """
        whole: dict[str, Any] = {}
        received = 0
        client = self._client()
        while (ask := self._ask(PAGE_ROWS, received)) > 0:
            tree = self._tree((self.start_row or 0) + received, ask)
            message = self._send(client, tree).message
            if message in ([], None):
                break
            more = merged(whole, message, ask)
            if more is None:
                raise self._no_object(message)
            if not more:
                break
            received += ask
        if not whole:
            text = f"service {self.service} found nothing for {quote(self.rma())}"
            raise NoResultError(text)
        return self._read(whole)

    def _table(self, explode: str | None) -> "Table":
        """Return the columns of the object, and what fetches their values."""
        return table_of_records(self.reader, self._one_or_none, explode)

    def _one_or_none(self) -> Iterator[list[R]]:
        """Yield a page of the object, or none where nothing was found."""
        try:
            found = self.get()
        except NoResultError:
            return
        yield [found]

    def _no_object(self, found: object) -> MalformedAnswerError:
        """Make the error for an answer that is no object."""
        message = (
            f"service {self.service} answered with no object that fits; fetch().message has it: "
            f"{quote(found, 80)}"
        )
        return MalformedAnswerError(message, query=self.rma())


def _count(name: str, value: int) -> Filter:
    """Write a parameter of the paging."""
    return Filter(ColumnName(name), "eq", (Number(str(value)),))
