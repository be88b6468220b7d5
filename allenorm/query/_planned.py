"""What a query has been told: the verbs that say what to fetch, and the text that they make."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from allenorm.errors import AllenormError, shortened
from allenorm.query import _build as build
from allenorm.query._compile import first_page_text
from allenorm.query._plan import DebugMode, OnUnloaded, Plan, fresh_plan

if TYPE_CHECKING:
    from typing_extensions import Self

    from allenorm.client._target import Target
    from allenorm.query._columns import Column, Order
    from allenorm.query._conditions import Condition

M = TypeVar("M")

_new = object.__new__
_set = object.__setattr__


class PlannedQuery(Generic[M]):
    """A query with the root model `M`, as far as it sends nothing: every verb returns a new one."""

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

    def using(
        self, target: "Target | None" = None, *, on_unloaded: "OnUnloaded | None" = None
    ) -> "Self":
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
                of the query without running it, which `client.fetch(query)` returns. The shape
                of either answer is not documented.

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

    def to_python(self, *, width: int = 88) -> str:
        """Write the query as the Python that builds it, imports included.

        Args:
            width: The most characters of a line; the text is laid out as `ruff format` does.

        Returns:
            A program that assigns the query to `query`; running it gives an equal query. A
            client or an endpoint that was passed to `using()` has no text and is left out.

        Examples:
            >>> from allenorm import Gene
            >>> print(Gene.where(Gene.c.organism.name == "Mus musculus", id=15).to_python())
            from allenorm import Gene
            <BLANKLINE>
            query = Gene.where(Gene.c.organism.name == "Mus musculus", id=15)
        """
        from allenorm.query._python import program  # noqa: PLC0415 - for people, so rarely

        return program(self._plan, width)

    def __eq__(self, other: object) -> bool:
        """Return whether another query asks for the same rows, in the same order and shape."""
        if not isinstance(other, PlannedQuery):
            return NotImplemented
        from allenorm.query._same import essence  # noqa: PLC0415 - rarely needed

        theirs: Plan = other._plan
        return self._plan.target == theirs.target and essence(self._plan) == essence(theirs)

    def __hash__(self) -> int:
        from allenorm.query._same import essence  # noqa: PLC0415 - rarely needed

        return hash(essence(self._plan))

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

    def _shown(self) -> str:
        """Return the RMA text, cut where it is long, or why there is none."""
        try:
            return shortened(self.rma())
        except AllenormError as error:
            return f"(not to be written: {error})"
