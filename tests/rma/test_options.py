"""An option is one and the same, however it is spelt."""

import pytest

from allenorm.rma import (
    Boolean,
    ColumnName,
    Element,
    ModelStage,
    Null,
    Number,
    Option,
    String,
    Variable,
    parse,
)


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ("[num_rows$eq50]", "num_rows", Number("50")),
        ("[num_rows$eq'50']", "num_rows", Number("50")),
        ("[numRows$eq50]", "num_rows", Number("50")),
        ("[startRow$eq'0']", "start_row", Number("0")),
        ("[num_rows$eqall]", "num_rows", String("all")),
        ("[num_rows$eq'all']", "num_rows", String("all")),
        ("[count$eqfalse]", "count", Boolean(value=False)),
        ("[count$eq'false']", "count", Boolean(value=False)),
        ("[debug$eqTrue]", "debug", Boolean(value=True)),
        ("[debug$eqpreview]", "debug", String("preview")),
        ("[filename$eq'50']", "filename", String("50")),
        ("[filename$eqnull]", "filename", Null()),
        ("[only$eqid,donors.name]", "only", String("id,donors.name")),
        ("[only$eq'id','donors.name']", "only", String("id,donors.name")),
        ("[only$eq'id,donors.name']", "only", String("id,donors.name")),
        ("[except$eqsymbol]", "except", String("symbol")),
        ("[only$eq1,true,null]", "only", String("1,true,null")),
        ("[only$eqfalse]", "only", String("false")),
        ("[order$eqgenes.acronym asc]", "order", String("genes.acronym asc")),
        ("[order$eqid$desc]", "order", String("id$desc")),
        ("[tabular$eq'distinct a.id as x','b.y']", "tabular", String("distinct a.id as x,b.y")),
    ],
)
def test_an_option_has_one_spelling(written: str, name: str, value: Element) -> None:
    """Bare, quoted, camel-case and listed spellings are the one that queries compile to."""
    (stage,) = parse(f"model::A,rma::options{written}").stages

    assert isinstance(stage, ModelStage)
    assert stage.options == (Option(name, (value,)),)
    assert (stage.options[0].name, stage.options[0].values) == (name, (value,))


def test_a_variable_stays_in_a_list() -> None:
    """Its values are not known before the query runs."""
    assert Option("only", (ColumnName("a"), Variable("b"))).values == (String("a"), Variable("b"))


def test_no_value_stays_none() -> None:
    """Writing it is what is refused."""
    assert Option("only", ()).values == ()


def test_steps_of_options_are_joined() -> None:
    """Several steps, brackets that touch, and brackets with commas are one list of options."""
    several = "model::A,rma::options[start_row$eq0],rma::options,[num_rows$eq5],[count$eqfalse]"

    assert parse(several) == parse(
        "model::A,rma::options[start_row$eq0][num_rows$eq5][count$eqfalse]"
    )
