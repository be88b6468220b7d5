"""From the syntax tree to text, in the safest spelling, refusing what would change structure."""

from collections.abc import Iterable

from allenorm.errors import InexpressibleError, quote
from allenorm.rma._choices import CRITERIA, FALSE, INCLUDE, NULL, OPTIONS, TRUE
from allenorm.rma._literals import number_text, reserved
from allenorm.rma._names import DEEPEST, identifier, quoted
from allenorm.rma._tree import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Null,
    Number,
    Option,
    Rma,
    ServiceStage,
    Stage,
    String,
    Term,
    Variable,
)

_OPERATORS = frozenset({"eq", "ne", "li", "il", "gt", "lt", "ge", "le", "in", "is"})


def render(tree: Rma) -> str:
    """Write a query as text.

    Args:
        tree: The whole query.

    Returns:
        The text, unencoded, as it goes into the `q` parameter of a URL.

    Raises:
        InexpressibleError: A value could leave its quotes, or a name is no identifier.

    Examples:
        >>> from allenorm.rma import ColumnName, Filter, ModelStage, Number, Rma
        >>> render(Rma((ModelStage("Gene", (Filter(ColumnName("id"), "eq", (Number("15"),)),)),)))
        'model::Gene,rma::criteria,[id$eq15]'
    """
    if not tree.stages:
        message = "a query without a stage asks nothing"
        raise InexpressibleError(message)
    return ",".join([_stage(stage) for stage in tree.stages])


def render_terms(terms: Iterable[Term]) -> str:
    """Write the items of a criteria or include clause.

    Args:
        terms: Filters and associations.

    Returns:
        Their text: adjacent filters touch, everything else is separated by commas.

    Raises:
        InexpressibleError: As in `render()`.

    Examples:
        >>> from allenorm.rma import AssociationTerm
        >>> render_terms((AssociationTerm("donor"), AssociationTerm("structure")))
        'donor,structure'
    """
    return _terms(terms, 0)


def _terms(terms: Iterable[Term], depth: int) -> str:
    """Write the items of one level."""
    text = ""
    after_filter = False
    for term in terms:
        is_filter = isinstance(term, Filter)
        if text and not (after_filter and is_filter):
            text += ","
        text += _filter(term) if isinstance(term, Filter) else _association(term, depth)
        after_filter = is_filter
    return text


def _stage(stage: Stage) -> str:
    """Write one stage."""
    if isinstance(stage, ModelStage):
        text = "model::" + identifier(stage.model)
        if stage.criteria:
            text += CRITERIA + render_terms(stage.criteria)
        if stage.include:
            text += INCLUDE + render_terms(stage.include)
        if stage.options:
            text += OPTIONS + "".join([_option(option) for option in stage.options])
        return text
    kind = "service::" if isinstance(stage, ServiceStage) else "pipe::"
    return kind + identifier(stage.name) + "".join([_filter(item) for item in stage.filters])


def _association(term: AssociationTerm, depth: int) -> str:
    """Write an association, its filters and what is nested in it."""
    text = identifier(term.name) + "".join([_filter(item) for item in term.filters])
    if not term.terms:
        return text
    if depth == DEEPEST:
        message = f"associations lie within each other more than {DEEPEST} times"
        raise InexpressibleError(message)
    return f"{text}({_terms(term.terms, depth + 1)})"


def _filter(item: Filter) -> str:
    """Write one bracket."""
    name = _column(item.column)
    if item.operator is None:
        if item.values:
            message = f"the filter on {quote(name)} has values and no operator"
            raise InexpressibleError(message)
        return f"[{name}]"
    if item.operator not in _OPERATORS:
        known = ", ".join(sorted(_OPERATORS))
        message = f"{quote(item.operator)} is no RMA operator; there are {known}"
        raise InexpressibleError(message)
    return f"[{name}${item.operator}{_elements(item.values)}]"


def _option(option: Option) -> str:
    """Write one option."""
    return f"[{identifier(option.name)}$eq{_elements(option.values)}]"


def _elements(values: tuple[Element, ...]) -> str:
    """Write the right-hand side; a list is separated by commas."""
    if not values:
        message = "an RMA operator needs a value, and an empty list has none"
        raise InexpressibleError(message)
    return ",".join([_element(value) for value in values])


def _element(value: Element) -> str:
    """Write one value."""
    if isinstance(value, String):
        return quoted(value.text)
    if isinstance(value, Number):
        return number_text(value.text)
    if isinstance(value, Boolean):
        return TRUE if value.value else FALSE
    if isinstance(value, Null):
        return NULL
    if isinstance(value, Variable):
        return "$" + identifier(value.name)
    if value.table is None and reserved(value.name) is not None:
        message = f"the bare word {value.name} is a value, and no column; name the table, too"
        raise InexpressibleError(message)
    return _column(value)


def _column(column: ColumnName) -> str:
    """Write a column."""
    name = identifier(column.name)
    return name if column.table is None else f"{identifier(column.table)}.{name}"
