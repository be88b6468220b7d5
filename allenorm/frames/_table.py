"""What is written as a frame: columns, and their values page by page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from allenorm.frames._columns import FrameColumn
from allenorm.frames._lists import Column
from allenorm.frames._pages import pages_of
from allenorm.frames._tree import columns_of

if TYPE_CHECKING:
    from allenorm.frames._tree import Exploded
    from allenorm.query import BaseQuery


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that no query of a class gives, such as those of a service.

    Attributes:
        columns: Its columns, known before anything is sent.
        pages: Fetches the values of the columns, a page at a time. It takes the most rows to ask
            for at once, None for what is usual.

    Examples:
        >>> table = Table((FrameColumn("id", "integer"),), lambda size: iter([[[1, 2]]]))
        >>> [column for page in table.pages(None) for column in page]
        [[1, 2]]
    """

    columns: tuple[FrameColumn, ...]
    pages: Callable[[int | None], Iterator[Iterable[Column]]]


Source: TypeAlias = "BaseQuery[Any, Any] | Table"
"""What a frame is made of."""


def table_of(source: Source, explode: "Exploded") -> Table:
    """Return the columns of a source, and what fetches their values.

    Args:
        source: A query, or a table.
        explode: The association to many whose rows become rows of the frame, for a query.

    Returns:
        The table; nothing was sent.

    Raises:
        QueryError: `explode` is no association to many that the query includes.
        UnknownNameError: There is no such association.
    """
    if isinstance(source, Table):
        return source
    return Table(
        columns_of(source, explode=explode),
        lambda size: pages_of(source, explode=explode, size=size),
    )
