"""Queries for objects."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, overload

from allenorm.errors import NoResultError, QueryError
from allenorm.query import _build as build
from allenorm.query._base import BaseQuery
from allenorm.query._including import new_includes
from allenorm.query._pipe import Pipe, new_pipe
from allenorm.query._tabular import TabularQuery, values_of

if TYPE_CHECKING:
    from types import ModuleType

    from typing_extensions import Self

    from allenorm.query._columns import Column
    from allenorm.query._conditions import Condition
    from allenorm.query._paths import Path

M = TypeVar("M")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")
F = TypeVar("F")


class Query(BaseQuery[M, M]):
    """A lazy, immutable query for objects of the model `M`.

    Made by `Model.where(...)` and `Model.include(...)`; generated subclasses add the types of
    each model's keywords and paths.
    """

    __slots__ = ()

    @staticmethod
    def from_url(text: str, *, models: "ModuleType | None" = None) -> BaseQuery[Any, Any]:
        """Read a query from a URL of the API or from RMA, in any spelling.

        A page of 2,000 rows, `all` and no `num_rows` are no limit: a query pages by itself.
        Every other number is.

        Args:
            text: The URL, percent-encoded or not, or the text of its query.
            models: The generated package that has the classes; None means allenorm's own.

        Returns:
            A query for objects, or a `TabularQuery` where the text asks for flat rows. It equals
            the one that typed code would build, and `to_python()` prints that code.

        Raises:
            RmaSyntaxError: The text is neither; the error says where, and shows it.
            UnknownNameError: It names a class, an association or a column that there is not.
            InexpressibleError: It says what a typed query cannot: a service, a pipe, several
                stages.
            QueryError: A value does not fit its column or its option.

        Warns:
            RmaSyntaxWarning: A parameter is not read, or a step is misspelt.

        Examples:
            >>> from allenorm import Query
            >>> Query.from_url("model::Gene,rma::criteria,[acronym$ilgad1],organism[id$eq'2']")
            <Query[Gene] model::Gene,rma::criteria,[acronym$il'gad1'],organism[id$eq2],...>
        """
        from allenorm.query._from_text import read_query  # noqa: PLC0415 - it loads the parser

        return read_query(text, models)

    if TYPE_CHECKING:

        def include(
            self,
            /,
            *paths: "Path[M, Any]",
            where: "Condition[M] | Sequence[Condition[M]]" = (),
            keep_parents: bool = False,
        ) -> "Self":
            """Bring associations along.

            Without conditions, rows that have none stay. **With conditions, rows without a match
            are dropped**, because the API joins what it filters; `keep_parents=True` keeps them,
            at the price of a second request.

            Args:
                *paths: Dotted names, tuples of them, or paths such as `Specimen.c.donor`.
                where: What the included rows must fulfil; takes one path.
                keep_parents: Whether rows without a match stay.

            Returns:
                A new query.

            Raises:
                UnknownNameError: There is no such association.
                QueryError: A path starts at another model, or a condition is not about the
                    included rows.

            Examples:
                >>> from allenorm import Gene
                >>> Gene.where(id=15).include("organism", where=Gene.c.organism.id == 2)
                <Query[Gene] model::Gene,rma::criteria,[id$eq15],rma::include,organism[id$eq2],...>
            """
            ...

        def only(self, /, *columns: "Column[M, Any]") -> "Self":
            """Send these columns alone; reading another raises `NotLoadedError`.

            Args:
                *columns: Columns, by name or from `c`.

            Returns:
                A new query.

            Raises:
                UnknownNameError: There is no such column.
                QueryError: The query has `except_()` already.

            Examples:
                >>> from allenorm import Gene
                >>> Gene.where(id=15).only("id", "acronym")
                <Query[Gene] model::Gene,...[only$eq'id,acronym'][num_rows$eq2000]>
            """
            ...

        def except_(self, /, *columns: "Column[M, Any]") -> "Self":
            """Leave columns out; reading one raises `NotLoadedError`.

            Args:
                *columns: Columns, by name or from `c`.

            Returns:
                A new query.

            Raises:
                UnknownNameError: There is no such column.
                QueryError: The query has `only()` already.

            Examples:
                >>> from allenorm import Gene
                >>> Gene.where(id=15).except_("name")
                <Query[Gene] model::Gene,...[except$eq'name'][num_rows$eq2000]>
            """
            ...

    else:
        # Second signatures, for run time: generated subclasses type what these take as text.
        def include(
            self, /, *paths: object, where: object = (), keep_parents: bool = False
        ) -> "Self":
            """Bring associations along; conditions drop rows without a match."""
            includes = new_includes(self._plan, paths, where, keep_parents)
            return self._told("includes", includes)

        def only(self, /, *columns: object) -> "Self":
            """Send these columns alone; reading another raises `NotLoadedError`."""
            return self._with(build.with_only(self._plan, columns))

        def except_(self, /, *columns: object) -> "Self":
            """Leave columns out; reading one raises `NotLoadedError`."""
            return self._with(build.with_except(self._plan, columns))

    def tabular(
        self,
        *columns: "Column[M, Any]",
        distinct: bool = False,
        **aliases: "Column[M, Any]",
    ) -> TabularQuery[M]:
        """Ask for flat rows of chosen columns instead of objects.

        Args:
            *columns: Columns under their own names; those of associations join them, and rows
                without the association stay.
            distinct: Whether equal rows come once.
            **aliases: Columns under other names.

        Returns:
            A query whose rows are dicts with values of the columns' types.

        Raises:
            QueryError: Two columns would have one name, or the query has `only()` or
                `except_()`.
            InexpressibleError: An alias is no name.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=15).tabular(Gene.c.acronym, species=Gene.c.organism.name)
            <TabularQuery[Gene] ...[tabular$eq'genes.acronym,organisms.name as species']...>
        """
        return TabularQuery(build.with_tabular(self._plan, columns, aliases, distinct))

    @overload
    def values(self, column: "Column[M, A]", /) -> list[A]: ...
    @overload
    def values(self, column: "Column[M, A]", second: "Column[M, B]", /) -> list[tuple[A, B]]: ...
    @overload
    def values(
        self, column: "Column[M, A]", second: "Column[M, B]", third: "Column[M, C]", /
    ) -> list[tuple[A, B, C]]: ...
    @overload
    def values(
        self,
        column: "Column[M, A]",
        second: "Column[M, B]",
        third: "Column[M, C]",
        fourth: "Column[M, D]",
        /,
    ) -> list[tuple[A, B, C, D]]: ...
    @overload
    def values(
        self,
        column: "Column[M, A]",
        second: "Column[M, B]",
        third: "Column[M, C]",
        fourth: "Column[M, D]",
        fifth: "Column[M, E]",
        /,
    ) -> list[tuple[A, B, C, D, E]]: ...
    @overload
    def values(
        self,
        column: "Column[M, A]",
        second: "Column[M, B]",
        third: "Column[M, C]",
        fourth: "Column[M, D]",
        fifth: "Column[M, E]",
        sixth: "Column[M, F]",
        /,
    ) -> list[tuple[A, B, C, D, E, F]]: ...
    @overload
    def values(
        self,
        column: "Column[M, Any]",
        second: "Column[M, Any]",
        third: "Column[M, Any]",
        fourth: "Column[M, Any]",
        fifth: "Column[M, Any]",
        sixth: "Column[M, Any]",
        seventh: "Column[M, Any]",
        /,
        *columns: "Column[M, Any]",
    ) -> list[tuple[Any, ...]]: ...
    def values(self, *columns: "Column[M, Any]") -> list[Any]:
        """Fetch the values of columns, without objects.

        Args:
            *columns: One column, or several. A column of an association is None in rows that
                lack the association, whatever its own type says.

        Returns:
            The values of one column, or tuples of the values of several.

        Raises:
            QueryError: A column starts at another model.
            InexpressibleError: A table is joined twice.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).values(Gene.c.id, Gene.c.acronym)
            []
        """
        return values_of(self, columns)

    def pipe(self, column: "Column[M, A]", /) -> Pipe[A]:
        """Have the server collect the values of a column for a service, in the same request.

        Args:
            column: The column. Every row is read unless the query has a limit; an association
                on the way to the column is included.

        Returns:
            What a function of `allenorm.services` takes in place of values.

        Raises:
            QueryError: The column starts at another model or is left out, or the query is known
                to have no rows.
            InexpressibleError: The query takes more than one request.

        Examples:
            >>> from allenorm import Structure
            >>> Structure.where(acronym="CH").pipe(Structure.c.id).path
            'id'
        """
        return new_pipe(self._plan, column)

    def all(self) -> list[M]:
        """Fetch every object.

        Returns:
            The objects in the query's order, as the client's `Results`.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).all()
            []
        """
        return [] if self._plan.empty else self._runner().all(self)

    def get(self, id: int, /) -> M:  # noqa: A002 - the column's name, and positional
        """Fetch the object with this id.

        Args:
            id: The primary key.

        Returns:
            The object.

        Raises:
            NoResultError: There is none, or the query's other conditions exclude it.
            QueryError: The class has no `id`, or this is no id.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.where(id=[]).get(15)
            Traceback (most recent call last):
            allenorm.errors.NoResultError: there is no Gene with id 15
        """
        model = self._plan.model
        if not model.__mapping__.has_id:
            message = f"{model.__name__} has no id, so get() cannot find a row; use where().one()"
            raise QueryError(message)
        found = self._told("conditions", build.by_id(self._plan, id)).one_or_none()
        if found is None:
            message = f"there is no {model.__name__} with id {id}"
            raise NoResultError(message)
        return found

    def _differ(self, rows: list[M]) -> bool:
        """Return whether several rows are more than one result."""
        first = rows[0]
        if any(each != first for each in rows):
            return True
        # A condition on a to-many association may repeat a row; what follows tells.
        return len(rows) > 1 and any(each != first for each in self)

    def _pages(self, size: int | None) -> Iterator[list[M]]:
        return self._runner().pages(self, size)
