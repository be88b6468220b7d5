"""Columns: what is compared, ordered by and selected."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeGuard, TypeVar

from allenorm.errors import InexpressibleError, QueryError, UnknownNameError, quote
from allenorm.query._conditions import Condition, part_of
from allenorm.query._values import WRITERS, kind_of, value_text
from allenorm.rma import Operator, identifier, literal
from allenorm.rma._choices import ASCENDING, DESCENDING

if TYPE_CHECKING:
    from typing_extensions import Self

    from allenorm.query._mapping import MappedColumn
    from allenorm.query._paths import Path

R_contra = TypeVar("R_contra", contravariant=True)
S = TypeVar("S")
T = TypeVar("T")


class Order(Generic[R_contra]):
    """One term of an order: a column and a direction.

    Attributes:
        column: The column to order by.
        descending: Whether the greatest value comes first.
        suffix: The direction as it is written.
        text: The whole term for a column of the root model, else "".
    """

    __slots__ = ("column", "descending", "suffix", "text")

    def __init__(self, column: "Column[R_contra, Any]", *, descending: bool = False) -> None:
        self.column = column
        self.descending = descending
        self.suffix = DESCENDING if descending else ASCENDING
        self.text = "" if column._steps else column._column.name + self.suffix

    def __repr__(self) -> str:
        return f"<Order {self.column} {'descending' if self.descending else 'ascending'}>"


class Column(Generic[R_contra, T]):
    """A column whose values are `T`, reached from the root model `R`.

    Comparing it gives a `Condition`; it has no value of its own.
    """

    __slots__ = (
        "_ascending",
        "_column",
        "_name",
        "_path",
        "_root",
        "_steps",
        "_tables",
        "_writers",
    )
    __hash__ = object.__hash__

    def __init__(
        self, path: "Path[Any, Any]", column: "MappedColumn", table: str | None = None
    ) -> None:
        name = identifier(column.name)
        self._ascending: Order[R_contra] | None = None
        self._path = path
        self._root = path._root
        self._steps = path._steps
        self._column = column
        self._writers = WRITERS[column.type]
        self._tables = () if table is None else (identifier(table),)
        self._name = name if table is None else f"{table}.{name}"

    def __eq__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":  # type: ignore[override] # ty: ignore[incompatible-method-override] # builds a condition
        """Require equality; `None` tests for null."""
        return self._compare("eq", other)

    def __ne__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":  # type: ignore[override] # ty: ignore[incompatible-method-override] # builds a condition
        """Require difference; `None` tests for not null. A null row is likely left out."""
        return self._compare("ne", other)

    def __lt__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":
        """Require less."""
        return self._compare("lt", other)

    def __le__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":
        """Require less or equal."""
        return self._compare("le", other)

    def __gt__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":
        """Require greater."""
        return self._compare("gt", other)

    def __ge__(self: "Column[S, T]", other: "T | Column[S, Any]") -> "Condition[S]":
        """Require greater or equal."""
        return self._compare("ge", other)

    def in_(self, values: Iterable[T]) -> "Condition[R_contra]":
        """Require one of several values.

        Args:
            values: The values; a set is written in a stable order, repeats once. An empty one
                makes the query's result empty, without a request.

        Returns:
            The condition.

        Raises:
            QueryError: A value does not fit the column, or `values` is a string.
            InexpressibleError: A value is None, which `$in` never finds, or has an apostrophe.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.id.in_([15, 16])
            <Condition Gene: [id$in15,16]>
        """
        given: Any = values
        if kind_of(values) is not list:
            given = self._several(given)
        kinds: set[type] = set(map(type, given))
        write = self._writers.get(kinds.pop()) if len(kinds) == 1 else None
        texts = map(write or self._uncommon_text, given)
        return self._condition("in", tuple(dict.fromkeys(texts)))

    def is_(self, value: T) -> "Condition[R_contra]":
        """Write `$is`, which pipes use like `$eq`; prefer `==`.

        Args:
            value: A value that fits the column.

        Returns:
            The condition. What `$is` means in a filter is not documented.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.id.is_(15)
            <Condition Gene: [id$is15]>
        """
        return self._compare("is", value)

    def is_null(self) -> "Condition[R_contra]":
        """Require that there is no value.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.entrez_id.is_null()
            <Condition Gene: [entrez_id$eqnull]>
        """
        return self._condition("eq", (literal(None),))

    def is_not_null(self) -> "Condition[R_contra]":
        """Require that there is a value.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.entrez_id.is_not_null()
            <Condition Gene: [entrez_id$nenull]>
        """
        return self._condition("ne", (literal(None),))

    def asc(self) -> "Order[R_contra]":
        """Order by this column, the least value first.

        Returns:
            A term for `order_by()`.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.asc()
            <Order Gene.acronym ascending>
        """
        if self._ascending is None:
            self._ascending = Order(self)
        return self._ascending

    def desc(self) -> "Order[R_contra]":
        """Order by this column, the greatest value first.

        Returns:
            A term for `order_by()`.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.desc()
            <Order Gene.acronym descending>
        """
        return Order(self, descending=True)

    def qualified(self) -> "Self":
        """Write the column as `table.column` in filters.

        A bare name binds to the association it hangs on. The qualified name reaches the same
        column by the table that the association joins, which some published queries do.

        Returns:
            The same column under its qualified name.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.organism.name.qualified() == "Mus musculus"
            <Condition Gene: organism[organisms.name$eq'Mus musculus']>
        """
        return type(self)(self._path, self._column, self._path._mapping.table)

    def __bool__(self) -> None:
        """Refuse: a column is no truth value."""
        message = f"{self} is a column, not a value: compare it, for example with == or in_()"
        raise QueryError(message)

    def __str__(self) -> str:
        return f"{self._path}.{self._column.attribute}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            if name in TextColumn.__dict__:
                message = f"{name}() needs a column of text; {self} holds {self._column.type}"
            else:
                message = f"{self} is a column and has no attribute {name!r}"
            raise UnknownNameError(message)

    def _compare(self, operator: Operator, other: Any) -> "Condition[Any]":
        """Build the condition for one value or another column."""
        write = self._writers.get(kind_of(other))
        if write is None:
            return self._compare_uncommon(operator, other)
        value = write(other)
        name = self._name
        part = (self._steps, f"[{name}${operator}{value}]", name, operator, (value,))
        return Condition(self._root, (part,), self._tables)

    def _compare_uncommon(self, operator: Operator, other: Any) -> "Condition[Any]":
        """Build the condition for another column, None, or a value of an unusual type."""
        if is_column(other):
            from allenorm.query._joins import column_condition  # noqa: PLC0415 - rarely needed

            return column_condition(self, operator, other)
        if other is None:
            if operator in {"eq", "ne"}:
                return self._condition(operator, (literal(None),))
            message = f"{self} cannot be compared with None; use is_null() or is_not_null()"
            raise QueryError(message)
        return self._condition(operator, (value_text(self._column.type, other, self),))

    def _several(self, values: Any) -> list[Any]:
        """Return the values of a set, an array or another iterable as a list."""
        if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
            message = f"in_() of {self} takes a list of values, got {quote(values, 80)}"
            raise QueryError(message)
        listed: list[Any] = [*values]
        return sorted(listed, key=_stable) if isinstance(values, (set, frozenset)) else listed

    def _uncommon_text(self, value: Any) -> str:
        """Write one of several values, of whatever type."""
        if value is None:
            message = f"$in never finds null; test {self} with is_null() in a query of its own"
            raise InexpressibleError(message)
        return value_text(self._column.type, value, self)

    def _condition(self, operator: Operator, values: tuple[str, ...]) -> "Condition[Any]":
        """Build the condition of one filter."""
        part = part_of(self._steps, self._name, operator, values)
        return Condition(self._root, (part,), self._tables)


class TextColumn(Column[R_contra, T]):
    """A column of text, reached from the root model `R`."""

    __slots__ = ()

    def like(self, pattern: str) -> "Condition[R_contra]":
        """Match a pattern, upper and lower case being different.

        Args:
            pattern: Text in which `*` stands for any text; it cannot be escaped. The server may
                also read `%` and `_` as wildcards, as SQL does.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.like("Gad*")
            <Condition Gene: [acronym$li'Gad*']>
        """
        return self._match("li", pattern)

    def ilike(self, pattern: str) -> "Condition[R_contra]":
        """Match a pattern, upper and lower case being equal.

        Args:
            pattern: As in `like()`; without `*` it is equality that ignores case.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.ilike("gad1")
            <Condition Gene: [acronym$il'gad1']>
        """
        return self._match("il", pattern)

    def startswith(self, text: str) -> "Condition[R_contra]":
        """Require text that begins so, in the same case.

        Args:
            text: The beginning, without `*`.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.startswith("Gad")
            <Condition Gene: [acronym$li'Gad*']>
        """
        return self._match("li", self._literal(text) + "*")

    def endswith(self, text: str) -> "Condition[R_contra]":
        """Require text that ends so, in the same case.

        Args:
            text: The end, without `*`.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.acronym.endswith("1")
            <Condition Gene: [acronym$li'*1']>
        """
        return self._match("li", "*" + self._literal(text))

    def contains(self, text: str) -> "Condition[R_contra]":
        """Require text that has this in it, in the same case.

        Args:
            text: The part, without `*`.

        Returns:
            The condition.

        Examples:
            >>> from allenorm import Gene
            >>> Gene.c.name.contains("decarboxylase")
            <Condition Gene: [name$li'*decarboxylase*']>
        """
        return self._match("li", f"*{self._literal(text)}*")

    def _match(self, operator: Operator, pattern: object) -> "Condition[Any]":
        """Build the condition of one pattern."""
        if kind_of(pattern) is str:
            return self._compare(operator, pattern)
        if not isinstance(pattern, str):
            message = f"{self} is matched with a str, got {quote(pattern, 80)}"
            raise QueryError(message)
        return self._compare(operator, str.__str__(pattern))

    def _literal(self, text: object) -> str:
        """Return text that holds no wildcard."""
        if not isinstance(text, str):
            message = f"{self} is matched with a str, got {quote(text, 80)}"
            raise QueryError(message)
        if "*" in text:
            message = f"RMA cannot escape the wildcard * in {quote(text, 80)}; match with like()"
            raise InexpressibleError(message)
        return text


def is_column(value: object) -> TypeGuard[Column[Any, Any]]:
    """Return whether a value is a column."""
    return isinstance(value, Column)


def _stable(value: object) -> tuple[str, Any]:
    """Order the values of a set by type, numbers by size and text by its characters."""
    if isinstance(value, (int, float, str)):
        return (str if isinstance(value, str) else float).__name__, value
    return type(value).__name__, str(value)
