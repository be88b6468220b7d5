"""From the syntax tree to text."""

from typing import Any, cast

import pytest

from allenorm.errors import InexpressibleError
from allenorm.rma import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Filter,
    ModelStage,
    Null,
    Number,
    Option,
    PipeStage,
    Rma,
    ServiceStage,
    String,
    Variable,
    render,
    render_terms,
)

A = Filter(ColumnName("a"), "eq", (Number("1"),))
B = Filter(ColumnName("b"), "ne", (Null(),))


def test_a_whole_model_stage_is_written_in_the_safest_spelling() -> None:
    """Commas after steps, filters that touch, quoted strings, nested associations."""
    stage = ModelStage(
        "Specimen",
        criteria=(A, B, AssociationTerm("donor", (A,), (B, AssociationTerm("organism")))),
        include=(AssociationTerm("structure"), AssociationTerm("donor", (), (A,))),
        options=(
            Option("num_rows", (Number("50"),)),
            Option("order", (String("id"),)),
            Option("count", (Boolean(value=False),)),
        ),
    )

    assert render(Rma((stage,))) == (
        "model::Specimen"
        ",rma::criteria,[a$eq1][b$nenull],donor[a$eq1]([b$nenull],organism)"
        ",rma::include,structure,donor([a$eq1])"
        ",rma::options[num_rows$eq50][order$eq'id'][count$eqfalse]"
    )


def test_a_model_alone_needs_no_step() -> None:
    """An empty clause is left out."""
    assert render(Rma((ModelStage("Gene"),))) == "model::Gene"


def test_a_pipeline_is_written_stage_by_stage() -> None:
    """The pipe's variable feeds the service."""
    tree = Rma(
        (
            ModelStage("Probe", (Filter(ColumnName("x")),)),
            PipeStage("list", (Filter(ColumnName("probes"), "eq", (String("id"),)),)),
            ServiceStage(
                "expression", (Filter(ColumnName("probes"), "eq", (Variable("probes"),)),)
            ),
        )
    )

    assert render(tree) == (
        "model::Probe,rma::criteria,[x],pipe::list[probes$eq'id'],"
        "service::expression[probes$eq$probes]"
    )


def test_a_filter_after_an_association_is_separated() -> None:
    """Only adjacent filters touch."""
    assert render_terms((AssociationTerm("x"), A, B)) == "x,[a$eq1][b$nenull]"


def test_a_list_and_a_qualified_column_are_written() -> None:
    """Values of a list are separated by commas; a table stands before a column."""
    item = Filter(ColumnName("id", "genes"), "in", (Number("1"), ColumnName("id", "donors")))

    assert render_terms((item,)) == "[genes.id$in1,donors.id]"


@pytest.mark.parametrize(
    "stage",
    [
        ModelStage("Gene]"),
        ModelStage("Gene", (AssociationTerm("a(b"),)),
        ModelStage("Gene", (Filter(ColumnName("a$gt0")),)),
        ModelStage("Gene", (Filter(ColumnName("a", "b]"), "eq", (Null(),)),)),
        ModelStage("Gene", (Filter(ColumnName("a"), "eq", (String("x'"),)),)),
        ModelStage("Gene", (Filter(ColumnName("a"), "eq", (Number("1]"),)),)),
        ModelStage("Gene", (Filter(ColumnName("a"), "eq", (Variable("x]"),)),)),
        ModelStage("Gene", (Filter(ColumnName("a"), "eq", (ColumnName("x]"),)),)),
        ModelStage("Gene", (Filter(ColumnName("a"), "in", ()),)),
        ModelStage("Gene", (Filter(ColumnName("a"), cast("Any", "or"), (Null(),)),)),
        ModelStage("Gene", options=(Option("num_rows$eq1", (Number("1"),)),)),
        ServiceStage("x[", ()),
        PipeStage("x y", ()),
    ],
)
def test_a_tree_that_would_change_structure_is_refused(stage: Any) -> None:
    """A tree can be made by anyone, so that writing it checks everything again."""
    with pytest.raises(InexpressibleError):
        render(Rma((stage,)))
