"""Whatever text stands in a tree, it cannot change the tree's structure."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import InexpressibleError
from allenorm.rma import (
    AssociationTerm,
    ColumnName,
    Filter,
    ModelStage,
    Number,
    Option,
    PipeStage,
    Rma,
    ServiceStage,
    String,
    Variable,
    render,
)

HOSTILE = st.one_of(st.text(max_size=20), st.text(alphabet="'[]()$,:*% \\\"\n\tab1._", max_size=20))
ONE = (Number("1"),)


def outside_quotes(text: str) -> str:
    """Return a text without what stands between apostrophes."""
    parts = text.split("'")
    assert len(parts) % 2 == 1
    return "'".join(parts[::2])


def filtered(item: Filter) -> Rma:
    """Return a query with one filter, an association and an option."""
    term = AssociationTerm("donor", (item,), (item,))
    return Rma((ModelStage("Gene", (item, term), (term,), (Option("only", item.values),)),))


QUOTED: list[Callable[[str], Rma]] = [
    lambda text: filtered(Filter(ColumnName("a"), "eq", (String(text),))),
    lambda text: filtered(Filter(ColumnName("a"), "in", (String(text), String("x")))),
    lambda text: Rma((PipeStage("list", (Filter(ColumnName("a"), "eq", (String(text),)),)),)),
]
NAMED: list[Callable[[str], Rma]] = [
    lambda text: Rma((ModelStage(text),)),
    lambda text: Rma((ServiceStage(text),)),
    lambda text: Rma((PipeStage(text),)),
    lambda text: filtered(Filter(ColumnName(text), "eq", ONE)),
    lambda text: filtered(Filter(ColumnName("a", text), "eq", ONE)),
    lambda text: filtered(Filter(ColumnName("a"), "eq", (ColumnName(text),))),
    lambda text: filtered(Filter(ColumnName("a"), "eq", (Variable(text),))),
    lambda text: Rma((ModelStage("A", (AssociationTerm(text),)),)),
    lambda text: Rma((ModelStage("A", options=(Option(text, ONE),)),)),
]


@given(st.sampled_from(QUOTED), HOSTILE)
def test_a_string_stays_between_its_quotes(build: Callable[[str], Rma], text: str) -> None:
    """It is refused, or the text around it is the same as around a harmless one."""
    try:
        written = render(build(text))
    except InexpressibleError:
        assert "'" in text or not text.isprintable()
    else:
        assert outside_quotes(written) == outside_quotes(render(build("harmless")))


@given(st.sampled_from(NAMED), HOSTILE)
def test_a_name_is_an_identifier_or_refused(build: Callable[[str], Rma], text: str) -> None:
    """No name carries structure."""
    try:
        render(build(text))
    except InexpressibleError:
        return
    assert text.isascii()
    assert text.replace("*", "_").isidentifier()


@given(HOSTILE)
def test_a_number_is_digits_or_refused(text: str) -> None:
    """A number carries no text."""
    if not text.isascii() or not text.replace(".", "", 1).isdigit() or text[-1:] == ".":
        with pytest.raises(InexpressibleError):
            render(filtered(Filter(ColumnName("a"), "eq", (Number(text),))))
