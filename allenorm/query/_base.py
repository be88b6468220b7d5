"""What queries for objects and queries for flat rows have in common."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from allenorm.errors import (
    AllenormError,
    MultipleResultsError,
    NoResultError,
    QueryError,
    UnknownNameError,
)
from allenorm.query import _build as build
from allenorm.query._compile import first_page_text
from allenorm.query._plan import DebugMode, OnUnloaded, Plan, fresh_plan
from allenorm.query._runner import Runner, runner_for

if TYPE_CHECKING:
    from typing_extensions import Self

    from allenorm.query._columns import Column, Order
    from allenorm.query._conditions import Condition

M = TypeVar("M")
T = TypeVar("T")

_new = object.__new__
_set = object.__setattr__


class BaseQuery(Generic[M, T]):
    """A query with the root model `M` whose results are `T`.

    Immutable: every verb returns a new query, and nothing is sent before a terminal verb (`all`,
    `first`, `one`, `count`, a loop, ...).
    """

    __slots__ = ("_plan",)

    def __init__(self, model: "type[M] | Plan") -> None:
        self._plan: Plan = model if isinstance(model, Plan) else fresh_plan(model)

    @property
    def plan(self) -> Plan:
        """Everything that the query has been told."""
        return self._plan

    if TYPE_CHECKING:

        def where(self, /, *conditions: "Condition[M]") -> "Self":
            """Keep the rows that fulfil every condition.

            Args:
                *conditions: Comparisons of columns that start at this model's `c`, or `has()`.
                **equal: Columns by name: equality, `None` for null, a list for membership.

            Returns:
                A new query.

            Raises:
                QueryError: A condition starts at another model, or a value does not fit.
                UnknownNameError: There is no such column.
                InexpressibleError: RMA cannot write a value.

            Examples:
                >>> from allenorm import Gene
                >>> Gene.where(Gene.c.organism.name == "Mus musculus", acronym="Gad1")
                <Query[Gene] model::Gene,...[acronym$eq'Gad1'],organism[name$eq'Mus musculus'],...>
            """
            ...

    else:
        # A second signature, for run time: keywords are typed in generated subclasses alone.
        def where(self, /, *conditions: object, **equal: object) -> "Self":
            """Keep the rows that fulfil every condition; keywords are equality."""
            return self._told("conditions", build.new_conditions(self._plan, conditions, equal))

    def order_by(self, *terms: "Order[M] | Column[M, Any]") -> "Self":
        """Order the rows; a second call adds further terms.

        Args:
            *terms: Columns, or their `asc()` and `desc()`. A column of an association needs that
                association in the query.

        Returns:
            A new query.

        Raises:
            QueryError: A term is no column, or starts at another model.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where().order_by(Gene.c.acronym, Gene.c.id.desc())
            <Query[Gene] model::Gene,rma::options[order$eq'acronym,id$desc'][num_rows$eq2000]>
        """
        return self._told("order", build.new_order(self._plan, terms))

    def limit(self, rows: int | None) -> "Self":
        """Keep the first rows.

        Args:
            rows: How many at most; None removes the limit.

        Returns:
            A new query.

        Raises:
            QueryError: `rows` is no whole number, or negative.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where().limit(5)
            <Query[Gene] model::Gene,rma::options[order$eq'id'][num_rows$eq5]>
        """
        return self._told("limit", None if rows is None else build.whole(rows, "limit"))

    def offset(self, rows: int) -> "Self":
        """Skip the first rows.

        Args:
            rows: How many.

        Returns:
            A new query.

        Raises:
            QueryError: `rows` is no whole number, or negative.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where().offset(5)
            <Query[Gene] model::Gene,rma::options[order$eq'id'][num_rows$eq2000][start_row$eq5]>
        """
        return self._told("offset", build.whole(rows, "offset"))

    def using(self, target: Any = None, *, on_unloaded: "OnUnloaded | None" = None) -> "Self":
        """Say where to send the query.

        Args:
            target: A client, an endpoint or a base URL; None leaves it as it is.
            on_unloaded: What reading a relation does that was not included: `"raise"`, or
                `"batch"`, which fetches it for the whole result in one request.

        Returns:
            A new query.

        Raises:
            QueryError: `on_unloaded` is neither.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=15).using("http://127.0.0.1:8000").plan.target
            'http://127.0.0.1:8000'
        """
        return self._with(build.with_target(self._plan, target, on_unloaded))

    def debug(self, mode: "DebugMode" = True) -> "Self":  # noqa: FBT002 - it is the option's own value
        """Ask the server for debug output.

        Args:
            mode: True adds debug output to the answer, `"preview"` asks for the server's reading
                of the query without running it. The shape of either answer is not documented.

        Returns:
            A new query.

        Raises:
            QueryError: `mode` is neither a bool nor `"preview"`.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=15).debug("preview")
            <Query[Gene] model::Gene,rma::criteria,[id$eq15],...[debug$eq'preview']>
        """
        return self._with(build.with_debug(self._plan, mode))

    def rma(self) -> str:
        """Return the text of the first request, unencoded, without sending it.

        Returns:
            The query in RMA, for one page of the default size. A client with other settings
            sends other page sizes; `url()` shows those.

        Raises:
            QueryError: The result is known to be empty, or a named column's table is not joined.
            InexpressibleError: The query names a table that it joins twice.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=15).limit(1).rma()
            "model::Gene,rma::criteria,[id$eq15],rma::options[order$eq'id'][num_rows$eq1]"
        """
        return first_page_text(self._plan)

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

        Examples:
            >>> from allenorm import Gene
            >>> print(Gene.where(id=15).using("http://127.0.0.1:8000").curl())
            curl --globoff --compressed 'http://127.0.0.1:8000/api/v2/data/query.json?q=...'
        """
        return f"curl --globoff --compressed {shlex.quote(self.url())}"

    def explain(self) -> str:
        """Describe step by step what the query asks for, without sending it.

        Returns:
            Text for people: conditions, includes and whether they drop rows, order, paging, the
            least number of requests.

        Examples:
            >>> from allenorm import Gene
            >>> print(Gene.where(id=15).include("organism").explain())
            1. read Gene (table genes)
            2. keep rows with [id$eq15]
            3. bring organism along (rows without one stay)
            4. order by id, because nothing else was asked for and pages must fit together
            5. read pages of 2000 rows at most, until one is short
            6. send 1 request at least
        """
        from allenorm.query._explain import explain  # noqa: PLC0415 - for people, so rarely

        return explain(self._plan)

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
        if size is not None and build.whole(size, "pages") == 0:
            message = "pages() takes a number of rows, 1 or more, got 0"
            raise QueryError(message)
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

    def __repr__(self) -> str:
        return f"<{type(self).__name__}[{self._plan.model.__name__}] {self._shown()}>"

    def _told(self, name: str, value: object) -> "Self":
        """Return a query of the same kind whose plan differs in one field."""
        # `_with(plan.replaced(name, value))`, at once: every verb comes by here.
        values = self._plan.__dict__.copy()
        values[name] = value
        plan = _new(Plan)
        _set(plan, "__dict__", values)
        copy = _new(type(self))
        copy._plan = plan
        return copy

    def _with(self, plan: Plan) -> "Self":
        """Return a query of the same kind with another plan."""
        copy = _new(type(self))
        copy._plan = plan
        return copy

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

    def _shown(self) -> str:
        """Return the RMA text, or why there is none."""
        try:
            return self.rma()
        except AllenormError as error:
            return f"(not to be written: {error})"
