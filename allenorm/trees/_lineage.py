"""What is above and below one row, fetched without the rest of its tree."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from allenorm.model import Model
from allenorm.query import Query
from allenorm.trees._links import PARENT, parent_column
from allenorm.trees._tree import Tree

if TYPE_CHECKING:
    from allenorm.client import Target

M = TypeVar("M", bound=Model)

_PATHS: Final = {"Structure": "structure_id_path", "Specimen": "specimen_id_path"}
"""The classes with a column that holds the ids from the root to a row."""


def lineage(  # noqa: PLR0913 - all but two by keyword
    model: type[M],
    key: int,
    *,
    ancestors: bool = True,
    descendants: bool = True,
    parent: str | None = None,
    using: "Target | None" = None,
) -> Tree[M]:
    """Fetch a row with what is above it, below it, or both.

    For structures and specimens this takes three requests at most; for other classes one for
    each level of the tree.

    Args:
        model: The class.
        key: The `id` of the row.
        ancestors: Whether to fetch what is above it.
        descendants: Whether to fetch what is below it.
        parent: The association that leads to the parent, as `Tree` takes it.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The tree of what was fetched.

    Raises:
        NoResultError: There is no such row.
        QueryError: The association makes no tree, or the class is none of a model.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Specimen, Structure
        >>> print(lineage(Structure, 726, descendants=False, using="sample").text(label="acronym"))
        root
        └── grey
            └── CH
                └── CTX
                    └── CTXpl
                        └── HPF
                            └── HIP
                                └── DG
        >>> len(lineage(Specimen, 320654829, using="sample"))
        3
    """
    column = parent_column(model, parent)
    query = Query(model).using(using)
    row = query.get(key)
    found: dict[int, M] = {key: row}
    path = _PATHS.get(model.__mapping__.name) if parent in {None, PARENT} else None
    way = None if path is None else getattr(row, path)
    if way:
        steps = [int(step) for step in way.split("/") if step.isdecimal()]
        if ancestors:
            _add(found, query.where(_column(model, "id").in_(steps)))
        if descendants:
            _add(found, query.where(_column(model, str(path)).startswith(way)))
    else:
        if ancestors:
            _climb(found, query, row, column)
        if descendants:
            _descend(found, query, key, column)
    return Tree(found.values(), parent=parent)


def _climb(found: dict[int, M], query: Query[M], row: M, column: str) -> None:
    """Fetch what is above a row, one level after the other."""
    above = getattr(row, column)
    while above is not None and above not in found:
        parent = query.where(_column(query.plan.model, "id") == above).one_or_none()
        if parent is None:
            return
        found[above] = parent
        above = getattr(parent, column)


def _descend(found: dict[int, M], query: Query[M], key: int, column: str) -> None:
    """Fetch what is below a row, one level after the other."""
    level = [key]
    while level:
        below = query.where(_column(query.plan.model, column).in_(level)).all()
        level = [each for each in map(_key, below) if each not in found]
        _add(found, below)


def _add(found: dict[int, M], rows: Iterable[M]) -> None:
    """Keep rows."""
    for row in rows:
        found[_key(row)] = row


def _key(row: Any) -> int:
    """Return the key of a row."""
    key: int = row.id
    return key


def _column(model: Any, name: str) -> Any:
    """Return a column of a class."""
    return getattr(model.c, name)
