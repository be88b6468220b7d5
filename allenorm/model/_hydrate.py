"""Answers to objects: the entry point."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from allenorm.model._base import Base
from allenorm.model._page import OnUnloaded, Page, include_tree
from allenorm.model._results import Results
from allenorm.model._rows import build

if TYPE_CHECKING:
    from allenorm.query import Runner

M = TypeVar("M", bound=Base)


def hydrate(  # noqa: PLR0913 - all that an answer's objects need to know, by keyword
    model: type[M],
    rows: list[dict[str, Any]],
    *,
    includes: Iterable[str] = (),
    partial: bool = False,
    on_unloaded: OnUnloaded = "raise",
    runner: "Runner | None" = None,
) -> Results[M]:
    """Make objects of the records of one answer.

    Every value is checked against its column. Included records stay as they are until one of
    them is first read, and then become objects for all rows at once.

    Args:
        model: The class of the objects; a user's subclass gives objects of that subclass.
        rows: The records, as decoded from JSON. They are used up: each becomes the inside of
            its object. No two of them, at any depth, may be the same dict.
        includes: The dotted paths that the query included. The API leaves out the key of a
            to-one association that leads nowhere; with this it reads as None, for all rows.
        partial: Whether the query left out columns. One that is missing then raises
            `NotLoadedError` when read; otherwise it is None, and an error where it may not be.
        on_unloaded: What reading a relation does that was not included: `raise`
            `NotLoadedError`, or load it for all objects of the answer (`batch`), which for
            this keep each other in memory.
        runner: Who loads it; the default client where it is None.

    Returns:
        The objects, in the order of the rows.

    Raises:
        HydrationError: A record does not fit its class; the message names class, column, value
            and row.

    Warns:
        SchemaDriftWarning: The records have keys that the class does not know.
    """
    page = Page(
        model.__name__,
        includes=include_tree(includes),
        partial=partial,
        on_unloaded=on_unloaded,
        runner=runner,
    )
    objects = build(model, rows, page)
    members = page.hold(objects)
    return Results(objects, members=() if members is None else (members,))
