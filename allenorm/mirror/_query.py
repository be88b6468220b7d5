"""What is to be pulled: a class, a text or a URL, read and checked against the schema."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from allenorm.errors import QueryError, quote
from allenorm.mirror._names import unknown
from allenorm.rma import (
    AssociationTerm,
    ModelStage,
    Number,
    Option,
    Rma,
    String,
    Term,
    parse,
    parse_url,
    render,
)
from allenorm.schema import ModelClass, Schema

if TYPE_CHECKING:
    from allenorm.model import Model
    from allenorm.query import BaseQuery

QuerySource: TypeAlias = "str | Rma | BaseQuery[Any, Any] | type[Model]"
"""What names a query: the name of a class, RMA, a URL, a typed query, or a class of the model."""

_NAME: Final = re.compile(r"\s*[A-Za-z_]\w*\s*")
_PAGING: Final = frozenset({"num_rows", "start_row", "order"})
_NO_MATTER: Final = frozenset({"count", "filename", "debug"})


@dataclass(frozen=True, slots=True)
class PullQuery:
    """A query without its paging, which the mirror does by itself.

    Attributes:
        model: The class that is pulled.
        earlier: The stages before it, whose variables it may use.
        stage: Its own stage, without what pages or orders.
        order: The order that says which rows a limit and an offset mean; None for any.
        limit: The most rows; None for all.
        offset: How many rows to leave out at the start.
        multiplies: Whether a row may stand in several rows of the joined tables, so that the
            server counts more than there are.
    """

    model: ModelClass
    earlier: tuple[Any, ...]
    stage: ModelStage
    order: str | None = None
    limit: int | None = None
    offset: int = 0
    multiplies: bool = False

    @property
    def by_id(self) -> bool:
        """Whether its pages follow each other by id."""
        return self.model.has_id and self.order is None

    @property
    def whole(self) -> bool:
        """Whether it means every row of the class."""
        return (
            self.limit is None
            and not self.offset
            and not self.earlier
            and not self.stage.criteria
            and not any(_joins(term) for term in self.stage.include)
        )

    @property
    def text(self) -> str:
        """Its text, which says what is pulled and nothing of pages."""
        options = list(self.stage.options)
        if self.order is not None:
            options.append(Option("order", (String(self.order),)))
        if self.limit is not None:
            options.append(Option("num_rows", (Number(str(self.limit)),)))
        if self.offset:
            options.append(Option("start_row", (Number(str(self.offset)),)))
        return render(Rma((*self.earlier, replace(self.stage, options=tuple(options)))))


def read_query(source: "str | Rma | type[Model]") -> Rma:
    """Read what names a query.

    Args:
        source: The name of a class, RMA, a URL (whose host does not matter), or a class of the
            model.

    Returns:
        The query.

    Raises:
        QueryError: It names no query.

    Examples:
        >>> read_query("Gene") == read_query("model::Gene")
        True
    """
    if isinstance(source, Rma):
        return source
    if isinstance(source, type):
        return Rma((ModelStage(source.__mapping__.name),))
    if _NAME.fullmatch(source):
        return Rma((ModelStage(source.strip()),))
    if "://" in source.partition("model::")[0] or source.lstrip()[:1] == "/":
        return parse_url(source)
    return parse(source)


def checked_query(tree: Rma, schema: Schema) -> PullQuery:
    """Take a query apart, and check its names.

    Args:
        tree: The query.
        schema: The schema of the file that gets the rows.

    Returns:
        What is to be pulled.

    Raises:
        UnknownNameError: The schema has no such class or association.
        QueryError: The query does not end in records of a class.

    Examples:
        >>> from allenorm.schema import bundled
        >>> text = "model::Gene,rma::options[only$eq'acronym'][num_rows$eqall]"
        >>> checked_query(parse(text), bundled()).text
        "model::Gene,rma::options[only$eq'acronym,id']"
    """
    stage = tree.stages[-1]
    if not isinstance(stage, ModelStage):
        message = (
            f"{quote(render(tree), 80)} ends in a {_kind(stage)}; a mirror holds the records of "
            "classes, so its last stage is a model"
        )
        raise QueryError(message)
    model = _class(schema, stage.model)
    _check(schema, model, (*stage.criteria, *stage.include))
    given = {option.name: option.values for option in stage.options}
    if "tabular" in given:
        message = (
            f"{quote(render(tree), 80)} is tabular; a mirror holds whole records, so drop that "
            "option, and name the tables in rma::include"
        )
        raise QueryError(message)
    limit, offset = _number(given, "num_rows"), _number(given, "start_row") or 0
    cut = limit is not None or offset > 0
    kept = [option for option in stage.options if option.name not in _PAGING | _NO_MATTER]
    order = given["order"][0] if cut and "order" in given else None
    return PullQuery(
        model=model,
        earlier=tree.stages[:-1],
        stage=replace(stage, options=tuple(_with_keys(schema, model, stage, kept))),
        order=order.text if isinstance(order, String) else None,
        limit=limit,
        offset=offset,
        multiplies=_multiplies(schema, model, stage),
    )


def checked_skip(names: Iterable[str], schema: Schema) -> frozenset[str]:
    """Check what is not to be followed.

    Args:
        names: Associations, as `Specimen.donor`, and classes.
        schema: The schema of the file that gets the rows.

    Returns:
        The names.

    Raises:
        UnknownNameError: The schema has no such class or association.

    Examples:
        >>> from allenorm.schema import bundled
        >>> sorted(checked_skip(["Structure", "Specimen.donor"], bundled()))
        ['Specimen.donor', 'Structure']
    """
    # A text is a sequence of letters, and nobody means those.
    found = frozenset([names] if isinstance(names, str) else names)
    for name in sorted(found):
        model, dot, association = name.partition(".")
        owner = _class(schema, model)
        if dot:
            _below(schema, owner, AssociationTerm(association))
    return found


def _kind(stage: object) -> str:
    """Say what kind of stage it is."""
    return type(stage).__name__.removesuffix("Stage").lower()


def _class(schema: Schema, name: str) -> ModelClass:
    """Return the class of a name."""
    found = schema.classes.get(name)
    if found is None:
        words = f"the schema has no class {quote(name, 60)}"
        raise unknown(words, name, schema.classes)
    return found


def _below(schema: Schema, model: ModelClass, term: AssociationTerm) -> ModelClass:
    """Return the class that a term leads to."""
    association = model.association(term.name)
    known = [each.name for each in model.associations if not each.dangling]
    if association is None or association.dangling:
        words = f"{model.name} has no association {quote(term.name, 60)}"
        raise unknown(words, term.name, known)
    return schema.classes[association.target]


def _check(schema: Schema, model: ModelClass, terms: Iterable[Term]) -> None:
    """Check the associations of criteria or includes."""
    for term in terms:
        if isinstance(term, AssociationTerm):
            _check(schema, _below(schema, model, term), term.terms)


def _number(options: dict[str, tuple[Any, ...]], name: str) -> int | None:
    """Return the number that an option says; None for all rows, and where it is not there."""
    values = options.get(name)
    if values is None or values == (String("all"),):
        return None
    value = values[0]
    if not isinstance(value, Number) or "." in value.text:
        message = f"{name} is {quote(getattr(value, 'text', value), 40)}; a number is expected"
        raise QueryError(message)
    return int(value.text)


def _with_keys(
    schema: Schema, model: ModelClass, stage: ModelStage, options: list[Option]
) -> Iterator[Option]:
    """Yield the options, so that rows keep the ids that the file tells them apart by."""
    tables = dict(_shown(schema, model, stage.include))
    for option in options:
        value = option.values[0] if option.values else None
        if option.name not in {"only", "except"} or not isinstance(value, String):
            yield option
            continue
        names = [name.strip() for name in value.text.split(",")]
        named = {name.rpartition(".")[0] for name in names}
        keys = {
            f"{table}.id" if table else "id"
            for table in named
            if (owner := tables.get(table or model.table)) is not None and owner.has_id
        }
        if option.name == "only":
            names += sorted(keys.difference(names))
        else:
            names = [name for name in names if name not in keys]
        if names:
            yield Option(option.name, (String(",".join(names)),))


def _shown(
    schema: Schema, model: ModelClass, terms: Iterable[Term]
) -> Iterator[tuple[str, ModelClass]]:
    """Yield the tables of the rows that an answer shows, with their classes."""
    yield model.table, model
    for term in terms:
        if isinstance(term, AssociationTerm):
            yield from _shown(schema, _below(schema, model, term), term.terms)


def _joins(term: Term) -> bool:
    """Whether a term of an include restricts the rows."""
    return not isinstance(term, AssociationTerm) or bool(
        term.filters or any(_joins(each) for each in term.terms)
    )


def _multiplies(schema: Schema, model: ModelClass, stage: ModelStage) -> bool:
    """Whether the tables that are joined may hold several rows for one of the class."""
    included = [term for term in stage.include if _joins(term)]
    return _any_many(schema, model, (*stage.criteria, *included))


def _any_many(schema: Schema, model: ModelClass, terms: Iterable[Term]) -> bool:
    """Whether any of the terms leads to several rows."""
    for term in terms:
        if isinstance(term, AssociationTerm):
            association = model.association(term.name)
            if (association is not None and association.many) or _any_many(
                schema, _below(schema, model, term), term.terms
            ):
                return True
    return False
