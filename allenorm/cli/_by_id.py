"""Rows by their ids, in the order in which somebody named them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from allenorm.cli._asked import Options, items_of, refined
from allenorm.client import Client
from allenorm.errors import QueryError
from allenorm.query import Query

if TYPE_CHECKING:
    from allenorm.endpoint import Row
    from allenorm.query import BaseQuery

_NO_OPTIONS: Final = Options()


class ByIdClient(Client):
    """A client for one query, whose rows it brings into the order of their ids.

    Args:
        target: What any client takes.
        ids: The ids, each once.

    Attributes:
        missing: After the query, the ids that nobody has.
    """

    def __init__(self, target: str | None, ids: Sequence[int]) -> None:
        super().__init__(target)
        self._ids = ids
        self.missing: list[int] = []

    @override
    def rows(
        self, query: "BaseQuery[Any, Any]", size: int | None = None, /
    ) -> "Iterator[list[Row]]":
        """Fetch the records, and yield those that were asked for in one page."""
        rows = [row for page in super().rows(query, size) for row in page]
        # A server may send what is no id, and cannot be one of a dict.
        found = {key: row for row in rows if type(key := row.get("id")) is int}
        self.missing = [each for each in self._ids if each not in found]
        page = [found[each] for each in self._ids if each in found]
        if page:
            yield page


def query_by_id(
    model: type[Any], ids: Sequence[int], options: Options = _NO_OPTIONS
) -> "BaseQuery[Any, Any]":
    """Return the query for rows by their ids.

    Args:
        model: The class.
        ids: The ids.
        options: What to bring along, and which columns.

    Returns:
        The query.

    Raises:
        QueryError: The class has no `id`, or rows would come without it.
        UnknownNameError: It has no such association or column.

    Examples:
        >>> from allenorm import Gene
        >>> query_by_id(Gene, [15], Options(include=["organism"]))
        <Query[Gene] model::Gene,rma::criteria,[id$in15],rma::include,organism,...>
    """
    if not model.__mapping__.has_id:
        message = (
            f"{model.__name__} has no id; choose rows by other columns, with `allenorm query "
            f"{model.__name__} --where ...`"
        )
        raise QueryError(message)
    if "id" in items_of(options.except_):
        message = "--except id: rows that are named by their ids keep them"
        raise QueryError(message)
    return refined(Query[Any](model).where(model.c.id.in_(ids)), options)
