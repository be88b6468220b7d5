"""Paths: chains of associations from a root model, whose attributes are columns and paths."""

# ruff: noqa: SLF001
# pyright: reportPrivateUsage=false
# Columns, paths and plans are one unit; their innards are underscored because the public
# attributes of a path are the schema's own names.

import difflib
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from allenorm.errors import QueryError, UnknownNameError, quote
from allenorm.query._columns import Column, TextColumn
from allenorm.query._conditions import Condition, Steps, joining_part
from allenorm.query._kept import kept
from allenorm.query._mapping import ModelMapping
from allenorm.rma import identifier

R_contra = TypeVar("R_contra", contravariant=True)
M = TypeVar("M")
M_co = TypeVar("M_co", covariant=True)


class Path(Generic[R_contra, M_co]):
    """A chain of associations from the root model `R` to the model `M_co`.

    Its public attributes are the columns and associations of `M_co`, and nothing else. The empty
    chain is what a model offers as `c`.
    """

    def __init__(self, root: type[Any], steps: Steps = (), model: type[Any] | None = None) -> None:
        self._root = root
        self._steps = steps
        self._model: type[Any] = root if model is None else model
        # What `include()` makes of this path, once it did.
        self._include: Any = None

    @property
    def _mapping(self) -> ModelMapping:
        """What the schema says of the model at the end of the chain."""
        try:
            mapping: ModelMapping = self._model.__mapping__
        except UnknownNameError as error:
            # Python would take an `AttributeError` of a property for the want of the property.
            raise QueryError(*error.args) from None
        return mapping

    def __str__(self) -> str:
        return ".".join([self._root.__name__, *(step.attribute for step in self._steps)])

    def __repr__(self) -> str:
        return f"<Path {self}>"

    def __dir__(self) -> list[str]:
        return sorted([*self._mapping.columns, *self._mapping.relations])

    if not TYPE_CHECKING:
        # Hidden from checkers: generated subclasses declare every attribute, and nothing else is.

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            found = self.__dict__[name] = self._attribute(name)
            return found

        def __eq__(self, other: object) -> bool:
            if isinstance(other, Path):
                return self._root is other._root and self._steps == other._steps
            message = f"{self} is an association, not a value: compare one of its columns"
            raise QueryError(message)

        def __hash__(self) -> int:
            return hash((self._root, self._steps))

    def _attribute(self, name: str) -> "Column[Any, Any] | Path[Any, Any]":
        """Make the column or the longer path of this name."""
        mapping = self._mapping
        column = mapping.columns.get(name)
        if column is not None:
            text = column.type in {"string", "unknown"}
            return TextColumn(self, column) if text else Column(self, column)
        relation = mapping.relations.get(name)
        if relation is None:
            raise unknown_name(self._model, name)
        identifier(relation.name)
        return Path(self._root, (*self._steps, relation), relation.target())


def spelt(shown: str) -> str:
    """Return the Python that names a path or a column, from what the two show of themselves."""
    root, dot, rest = shown.partition(".")
    return f"{root}.c{dot}{rest}"


def unknown_name(model: type[Any], name: str) -> UnknownNameError:
    """Make the error for a name that is neither a column nor an association, with the nearest."""
    mapping: ModelMapping = model.__mapping__
    near = difflib.get_close_matches(name, [*mapping.columns, *mapping.relations], 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    shown = quote(name, 80)
    return UnknownNameError(f"{model.__name__} has no column or association {shown}{hint}")


@kept
def root_path(model: type[M]) -> "Path[M, M]":
    """Return the path with no associations: what a model offers as `c`.

    Args:
        model: A model class.

    Returns:
        The path; its attributes are made when first read and kept.

    Examples:
        >>> from allenorm import Gene
        >>> root_path(Gene) == Gene.c
        True
    """
    return Path(model)


def path(model: type[M], dotted: str) -> "Path[M, Any]":
    """Resolve a dotted path that is only known at run time.

    Args:
        model: The model that the path starts at.
        dotted: Association names separated by dots, as `include()` takes them.

    Returns:
        The path, for `include()` and `has()`.

    Raises:
        UnknownNameError: The schema has no such association; the nearest name is in the message.
        QueryError: A name is a column, or is empty.

    Examples:
        >>> from allenorm import Gene
        >>> path(Gene, "organism.ages")
        <Path Gene.organism.ages>
        >>> path(Gene, "organim")
        Traceback (most recent call last):
        allenorm.errors.UnknownNameError: Gene has no column or association 'organim'; did you mean
        'organism'?
    """
    found: Path[M, Any] = root_path(model)
    for name in dotted.split("."):
        following: object = getattr(found, name) if name and name[0] != "_" else None
        if isinstance(following, Path):
            found = cast("Path[M, Any]", following)
        elif following is None:
            raise unknown_name(found._model, name)
        else:
            message = (
                f"{quote(dotted, 80)}: {following} is a column, not an association; columns come "
                "with their model"
            )
            raise QueryError(message)
    return found


def has(path: "Path[R_contra, Any]") -> "Condition[R_contra]":
    """Require that an association leads to at least one row (an inner join).

    Args:
        path: The chain of associations.

    Returns:
        The condition.

    Raises:
        QueryError: The path is empty, or is no path.

    Examples:
        >>> from allenorm import Gene
        >>> print(Gene.where(has(Gene.c.probes)).rma())
        model::Gene,rma::criteria,probes,rma::options[order$eq'id'][num_rows$eq2000]
    """
    if not isinstance(path, Path) or not path._steps:  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = f"has() takes an association such as Specimen.c.donor, got {quote(path, 80)}"
        raise QueryError(message)
    return Condition(path._root, (joining_part(path._steps),))
