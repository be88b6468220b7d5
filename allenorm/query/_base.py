"""What queries for objects and queries for flat rows have in common: the verbs that fetch."""

import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

from allenorm.errors import (
    MultipleResultsError,
    NoResultError,
    SettingsError,
    UnknownNameError,
    quote,
)
from allenorm.query import _build as build
from allenorm.query._divided import DividedQuery
from allenorm.query._runner import Runner, runner_for

M = TypeVar("M")
T = TypeVar("T")


class BaseQuery(DividedQuery[M], Generic[M, T]):
    """A query with the root model `M` whose results are `T`.

    Immutable: every verb returns a new query, and nothing is sent before a terminal verb (`all`,
    `first`, `one`, `count`, a loop, ...).
    """

    __slots__ = ()

    def url(self) -> str:
        """Return the URL of the first request, without sending it.

        Returns:
            The whole URL, percent-encoded.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=15).using("http://127.0.0.1:8000").url()
            "http://127.0.0.1:8000/api/v2/data/query.json?q=model::Gene,..."
        """
        return self._runner().url(self)

    def curl(self) -> str:
        """Return a line for a shell that sends the first request.

        Returns:
            The line, quoted for a POSIX shell.

        Raises:
            SettingsError: The query goes to a store, which answers without HTTP.

        Examples:
            >>> from allenorm import Gene
            >>> print(Gene.where(id=15).using("http://127.0.0.1:8000").curl())
            curl --globoff --compressed 'http://127.0.0.1:8000/api/v2/data/query.json?q=...'
        """
        url = self.url()
        if not url.startswith(("http://", "https://")):
            message = (
                f"{quote(url, 60)} is no URL for curl: serve the store with `allenorm serve`, and "
                "name the server, as in .using('http://127.0.0.1:8000').curl()"
            )
            raise SettingsError(message)
        return f"curl --globoff --compressed {shlex.quote(url)}"

    def all(self) -> list[T]:
        """Fetch every row.

        Returns:
            The results in the query's order.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).tabular(Gene.c.acronym).all()
            []
        """
        return [each for page in self.pages() for each in page]

    def pages(self, size: int | None = None) -> Iterator[list[T]]:
        """Fetch page by page.

        Args:
            size: The most rows of a page; None leaves it to the client.

        Yields:
            Pages that are not empty, as lists.

        Raises:
            QueryError: `size` is no whole number above zero.

        Examples:
            >>> from allenorm import Gene
            >>> for page in Gene.where(id=[]).pages(500):
            ...     print(len(page))
        """
        build.check_page(size, "pages")
        return iter(()) if self._plan.empty else self._pages(size)

    def first(self) -> T | None:
        """Fetch the first row.

        Returns:
            The result, or None where there is none.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).first() is None
            True
        """
        rows = self._some(1)
        return rows[0] if rows else None

    def one(self) -> T:
        """Fetch the only row.

        Returns:
            The result.

        Raises:
            NoResultError: There is none.
            MultipleResultsError: There are several.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).one()
            Traceback (most recent call last):
            allenorm.errors.NoResultError: one() found no row for ...
        """
        found = self.one_or_none()
        if found is None:
            message = f"one() found no row for {self._shown()}"
            raise NoResultError(message)
        return found

    def one_or_none(self) -> T | None:
        """Fetch the only row, if there is one.

        Returns:
            The result, or None where there is none.

        Raises:
            MultipleResultsError: There are several.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).one_or_none() is None
            True
        """
        rows = self._some(2)
        if not rows:
            return None
        if self._differ(rows):
            message = f"there are several rows for {self._shown()}; first() takes the first"
            raise MultipleResultsError(message)
        return rows[0]

    def exists(self) -> bool:
        """Ask whether there is any row.

        Returns:
            Whether there is.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).exists()
            False
        """
        if self._plan.empty:
            return False
        plan = build.without_objects(self._plan).replaced("limit", 1)
        return any(self._runner().rows(self._with(plan), 1))

    def count(self) -> int:
        """Ask how many rows there are.

        Returns:
            The number of distinct rows of the root model, or of flat rows, within `limit` and
            `offset`.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).count()
            0
        """
        return 0 if self._plan.empty else self._runner().count(self)

    def __iter__(self) -> Iterator[T]:
        """Fetch page by page and yield the rows."""
        for page in self.pages():
            yield from page

    def __bool__(self) -> None:
        """Refuse: a query is no truth value."""
        message = "a query has no truth value, which would take a request: call .exists()"
        raise TypeError(message)

    if not TYPE_CHECKING:
        # Hidden from checkers, for which `len(query)` and `query[0]` are to stay errors.

        def __len__(self) -> NoReturn:
            message = "len() would send a request: call .count(), or len(query.all())"
            raise TypeError(message)

        def __getitem__(self, index: object, /) -> NoReturn:
            message = (
                "indexing would send a request: call .first(), or .all() and index the list; "
                ".offset(n).limit(m) selects rows"
            )
            raise TypeError(message)

        def __getattr__(self, name: str) -> NoReturn:
            mapping = self._plan.model.__mapping__ if name[:1] != "_" else None
            if mapping and (name in mapping.columns or name in mapping.relations):
                message = (
                    f"a query has no {name!r}, which its results have: fetch them with all(), "
                    "first() or one()"
                )
                raise UnknownNameError(message)
            message = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=self)

    if TYPE_CHECKING:

        def _pages(self, size: int | None) -> Iterator[list[T]]:
            """Fetch page by page; the plan is not empty. Subclasses say how."""
            ...

    def _differ(self, rows: list[T]) -> bool:
        """Return whether several rows are more than one result."""
        return len(rows) > 1

    def _runner(self) -> Runner:
        """Return what runs this query."""
        return runner_for(self._plan.target)

    def _some(self, rows: int) -> list[T]:
        """Fetch a few rows at most."""
        limit = self._plan.limit
        return self.limit(rows if limit is None else min(rows, limit)).all()
