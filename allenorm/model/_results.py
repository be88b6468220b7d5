"""`Results`: the list that queries return."""

from collections.abc import Iterable
from typing import SupportsIndex, TypeVar, overload

from allenorm.model._page import Members

M = TypeVar("M")


class Results(list[M]):
    """A list of objects that came together, and remember it while the list lives.

    It is a plain list, with one thing more: as long as it lives, reading a relation of one
    object makes that relation's objects for all of them at once, which is much faster. Slices,
    copies and sums keep that; `list(results)` gives it up.

    Examples:
        >>> results = Results(["a", "b", "c"])
        >>> results
        ['a', 'b', 'c']
        >>> results[1:]
        ['b', 'c']
    """

    def __init__(self, objects: Iterable[M] = (), *, members: Iterable[Members] = ()) -> None:
        super().__init__(objects)
        self._members = list(members)
        self._keep(objects)

    def _keep(self, other: object) -> None:
        """Hold what another result holds."""
        if isinstance(other, Results):
            self._members += other._members  # noqa: SLF001 - this module's own class

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> M: ...
    @overload
    def __getitem__(self, index: slice, /) -> "Results[M]": ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> "M | Results[M]":
        if isinstance(index, slice):
            return Results(super().__getitem__(index), members=self._members)
        return super().__getitem__(index)

    def extend(self, objects: Iterable[M], /) -> None:
        """Append objects, and hold together what came with them."""
        self._keep(objects)
        super().extend(objects)

    def copy(self) -> "Results[M]":
        """Return a copy that holds the same objects."""
        return Results(self)

    __copy__ = copy

    def __add__(self, other: list[M], /) -> "Results[M]":  # type: ignore[override] # narrower
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other: Iterable[M], /) -> "Results[M]":  # type: ignore[override] # narrower
        self.extend(other)
        return self

    def __reduce__(self) -> "tuple[type[Results[M]], tuple[list[M]]]":
        return Results, (list(self),)
