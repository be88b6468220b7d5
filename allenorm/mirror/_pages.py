"""Paging that can stop at any moment: each page says where the next one begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from allenorm.endpoint import Envelope, Row
from allenorm.errors import MalformedAnswerError, quote
from allenorm.mirror._query import PullQuery
from allenorm.rma import (
    Boolean,
    ColumnName,
    Filter,
    Number,
    Option,
    Rma,
    String,
    element,
    literal,
    render,
)


@dataclass(frozen=True, slots=True)
class Position:
    """How far a query has been pulled.

    Attributes:
        last: The last id, or None before the first page and where pages do not go by id.
        rows: The rows received so far.
        done: Whether there were no more when the last page came.
    """

    last: int | None = None
    rows: int = 0
    done: bool = False


class Pages:
    """The pages of a query, from a position on.

    Rows of a class with ids come in the order of the ids, and the next page asks for those beyond
    the last one: it is right whatever came or went in between. Of a class without ids, and of a
    query that is cut by an order of its own, the next page starts after the rows received; rows
    without ids are ordered by all of their columns.

    Args:
        query: What is pulled.
        position: Where it goes on.
        size: The most rows to ask for at once.

    Attributes:
        position: How far it has come.
        total: How many rows there are in all, where the server's count can be trusted; else None.
    """

    def __init__(self, query: PullQuery, position: Position, size: int) -> None:
        self.query = query
        self.position = position
        self.total: int | None = None
        self._size = size
        self._counted: int | None = None
        self._received = 0
        self._before: list[str] = []

    def request(self) -> Rma:
        """Return the query of the next page."""
        query, position = self.query, self.position
        stage = query.stage
        size, start = self._size, 0
        if query.limit is not None:
            size = min(size, query.limit - position.rows)
        if not query.by_id:
            start = query.offset + position.rows
        elif position.last is None:
            start = query.offset
        else:
            beyond = Filter(ColumnName("id"), "gt", (element(literal(position.last)),))
            stage = replace(stage, criteria=(beyond, *stage.criteria))
        options = [*stage.options, Option("order", (String(self._order()),))]
        if start:
            options.append(Option("start_row", (Number(str(start)),)))
        options.append(Option("num_rows", (Number(str(size)),)))
        if self._counted is not None:
            options.append(Option("count", (Boolean(value=False),)))
        return Rma((*query.earlier, replace(stage, options=tuple(options))))

    def take(self, envelope: Envelope, tree: Rma) -> list[Row]:
        """Take a page, and move on behind it.

        Args:
            envelope: The answer to the request.
            tree: The request.

        Returns:
            The rows, within the query's limit.

        Raises:
            MalformedAnswerError: The server does not keep to what it was asked for.
        """
        rows, position = envelope.rows, self.position
        if self.query.limit is not None:
            rows = rows[: self.query.limit - position.rows]
        if self._counted is None:
            self._count(envelope.total_rows)
        last, received = position.last, len(rows)
        if self.query.by_id:
            last, received = self._last(rows, tree)
        else:
            self._refuse_repetition(rows, tree)
        self._received += len(rows)
        there = position.rows + received
        done = not rows or there == self.query.limit
        if self._counted is not None and not done:
            done = self._received >= self._counted
        self.position = Position(last, there, done)
        return rows

    def _order(self) -> str:
        """Return the order that pages need."""
        if self.query.by_id:
            return "id"
        fields = self.query.model.fields
        order = self.query.order
        if order is None:
            return ",".join(field.name for field in fields)
        return f"{order},id" if self.query.model.has_id else order

    def _count(self, total: int | None) -> None:
        """Take what the server says of how many rows there are from here on."""
        query, done = self.query, self.position.rows
        if total is None:
            return
        self._counted = total
        if not query.by_id or self.position.last is None:
            self._counted -= query.offset + (0 if query.by_id else done)
        if not query.multiplies:
            total = done + max(self._counted, 0)
            self.total = total if query.limit is None else min(total, query.limit)

    def _last(self, rows: Sequence[Row], tree: Rma) -> tuple[int | None, int]:
        """Return the last id of a page that goes by id, and how many ids it has."""
        last, distinct = self.position.last, 0
        for row in rows:
            number: Any = row.get("id")
            if type(number) is not int:
                raise _broken(tree, f"a row of {self.query.model.name} has no id", row)
            if last is not None and number <= last:
                if number == last and distinct:
                    continue  # A record that a join multiplied.
                raise _broken(tree, "the rows do not follow each other by id", row)
            last, distinct = number, distinct + 1
        return last, distinct

    def _refuse_repetition(self, rows: Sequence[Row], tree: Rma) -> None:
        """Refuse a page that is the one before, because the server ignores where to start."""
        marks = [repr(row) for row in rows]
        if marks and marks == self._before and not (len(set(marks)) == 1 and self.total):
            raise _broken(tree, "the server sent the page before once more", rows[0])
        self._before = marks


def _broken(tree: Rma, what: str, row: Row) -> MalformedAnswerError:
    """Make the error for a server that does not keep to the query."""
    text = render(tree)
    message = (
        f"{what}, so nothing can tell which rows are missing: {quote(row, 80)}; "
        f"what came before this page is kept; query {quote(text)}"
    )
    return MalformedAnswerError(message, query=text)
