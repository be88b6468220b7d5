"""Rows of the test's own, and what a frame must say of them."""

from collections.abc import Iterator
from typing import Any

from allenorm.errors import NotLoadedError

AT = "2011-12-14T18:20:48Z"


class HeldRows:
    """A runner that answers with the pages that it was given.

    Attributes:
        taken: How many pages were asked for.
        sizes: The sizes of pages that were asked for, a query each.
    """

    def __init__(self, *pages: list[Any]) -> None:
        self.held = list(pages)
        self.taken = 0
        self.sizes: list[int | None] = []

    def rows(self, _: Any, size: int | None, /) -> Iterator[list[Any]]:
        """Yield the pages."""
        self.sizes.append(size)
        for page in self.held:
            self.taken += 1
            yield page

    def refuse(self, *_: Any) -> Any:
        """Make no objects."""
        raise AssertionError

    all = pages = count = url = load = refuse


def animal(**values: Any) -> dict[str, Any]:
    """Return a record of an animal."""
    given = {"id": 1, "name": "Tom", "weight": 4.5, "tame": True, "born_at": AT, "marks": [1, 2]}
    return given | {"species_id": None, "parent_id": None} | values


def expected(value: Any, names: list[str]) -> Any:
    """Return what an object says at a dotted name, as Arrow gives it back."""
    if value is None:
        return None
    if names and isinstance(value, tuple):
        return [expected(each, names) for each in value]
    if names:
        try:
            return expected(getattr(value, names[0]), names[1:])
        except NotLoadedError:
            # A record stands where the column of the same name would.
            return None
    return list(value) if isinstance(value, tuple) else value
