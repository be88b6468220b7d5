"""From text to the syntax tree: every spelling that real queries have."""

import subprocess
import sys

import pytest

from allenorm.rma import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Null,
    Number,
    Option,
    PipeStage,
    Rma,
    RmaSyntaxWarning,
    ServiceStage,
    String,
    Variable,
    parse,
    render,
)

ID = Filter(ColumnName("id"), "eq", (Number("1"),))


@pytest.mark.parametrize(
    "text",
    [
        "model::A,rma::criteria,[a$eq1],b[c$eq'x'],rma::include,d(e),rma::options[num_rows$eq5]",
        (
            " model::A , rma::criteria , [a$eq1] , b[c$eq'x'] , rma::include , d( e ) ,"
            " rma::options [num_rows$eq5] "
        ),
        (
            "\nmodel::A\n,rma::criteria\n[ a$eq 1 ]\tb [ c $eq'x' ]\nrma::include d(e)\r\n"
            "rma::options\u00a0[num_rows$eq5]"
        ),
        "model::A[a$eq1],b[c$eq'x'],rma::include,d(e),rma::options[num_rows$eq5]",
        "model::A[a$eq1]b[c$eq'x']rma::include,d(e)rma::options[num_rows$eq5]",
        "model:: A,rma:: criteria[a$eq1],b[c$eq'x'],rma::include,d(e),rma::options,[num_rows$eq5]",
        (
            ",model::A,,rma::criteria,,[a$eq1,],,b[c$eq,'x'],rma::include,d(,e,),,"
            "rma::options,,[num_rows$eq5],,"
        ),
        "model::A,rma::options[num_rows$eq5],rma::include,d(e),rma::criteria,[a$eq1],b[c$eq'x']",
        (
            "model::A,rma::criteria,[a$eq1],rma::include,d(e),rma::criteria,b[c$eq'x'],"
            "rma::options[numRows$eq'5']"
        ),
        (
            "model::A,[a$eq1],attribute::b[c$eq'x'],rma::include,attribute:: d(attribute::e),"
            "rma::options[num_rows$in5]"
        ),
    ],
)
def test_every_spelling_is_the_same_query(text: str) -> None:
    """White space, commas, the order and the repetition of steps, and prefixes mean nothing."""
    assert parse(text) == Rma(
        (
            ModelStage(
                "A",
                (
                    Filter(ColumnName("a"), "eq", (Number("1"),)),
                    AssociationTerm("b", (Filter(ColumnName("c"), "eq", (String("x"),)),)),
                ),
                (AssociationTerm("d", (), (AssociationTerm("e"),)),),
                (Option("num_rows", (Number("5"),)),),
            ),
        )
    )


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1", (Number("1"),)),
        ("0.8799", (Number("0.8799"),)),
        (".5", (Number(".5"),)),
        ("-5", (String("-5"),)),
        ("1e5", (String("1e5"),)),
        ("'-5'", (String("-5"),)),
        ("'123'", (String("123"),)),
        ("' spiny' ", (String(" spiny"),)),
        ("'a,b](c'", (String("a,b](c"),)),
        ("''", (String(""),)),
        ("", (String(""),)),
        (",", (String(""),)),
        ("null", (Null(),)),
        ("'null'", (String("null"),)),
        ("true", (Boolean(value=True),)),
        ("False", (Boolean(value=False),)),
        ("'false'", (String("false"),)),
        ("rAAV", (ColumnName("rAAV"),)),
        ("*LIF*", (ColumnName("*LIF*"),)),
        ("genes.acronym", (ColumnName("acronym", "genes"),)),
        ("$probes", (Variable("probes"),)),
        ("Mouse Brain Atlas ", (String("Mouse Brain Atlas"),)),
        ("Cux2-IRES-Cre", (String("Cux2-IRES-Cre"),)),
        ("data_sets/*/id", (String("data_sets/*/id"),)),
        ("2011-12-14T18:20:48Z", (String("2011-12-14T18:20:48Z"),)),
        ("a.b.c", (String("a.b.c"),)),
        ("1, 2,\n'x' ,y", (Number("1"), Number("2"), String("x"), ColumnName("y"))),
        ("'sagittal',genes", (String("sagittal"), ColumnName("genes"))),
    ],
)
def test_a_value_is_what_it_can_be(written: str, values: tuple[Element, ...]) -> None:
    """A bare word stays a name, what can be no name is a string, and quotes keep a string."""
    tree = parse(f"service::x[a$in{written}]")

    assert tree == Rma((ServiceStage("x", (Filter(ColumnName("a"), "in", values),)),))


@pytest.mark.parametrize("operator", ["eq", "ne", "li", "il", "gt", "lt", "ge", "le", "in", "is"])
def test_each_operator_is_read(operator: str) -> None:
    """There are ten, and they touch their value."""
    (stage,) = parse(f"model::A[t.b${operator}rAAV]").stages

    assert isinstance(stage, ModelStage)
    assert stage.criteria == (
        Filter(ColumnName("b", "t"), operator, (ColumnName("rAAV"),)),  # type: ignore[arg-type] # any of the ten
    )


def test_not_null_has_three_spellings() -> None:
    """`[a]` stays as it is written, `$nonnull` is read as the shipped spelling."""
    text = "model::A[ a ][a$nenull][a$nonnull ]"

    assert render(parse(text)) == "model::A,rma::criteria,[a][a$nenull][a$nenull]"


def test_filters_stand_before_the_parenthesis_and_inside() -> None:
    """They belong to the association that they touch, or to the one that they are nested in."""
    text = "model::A,b[c$eq1] [d]( [e$ge54],[f$le58],g ),[h]"

    assert render(parse(text)) == "model::A,rma::criteria,b[c$eq1][d]([e$ge54][f$le58],g),[h]"


def test_the_same_association_may_stand_twice() -> None:
    """It is kept as it is written; that both are one join is for who runs the query."""
    text = "model::A,rma::criteria,specimen(donor),specimen(injections)"

    assert render(parse(text)) == text


def test_a_filter_may_touch_the_association_after_it() -> None:
    """AllenSDK's own example has no comma there."""
    text = "model::Atlas,rma::criteria,[id$eq1]structure_graph(ontology)graphic_group_labels"

    assert render(parse(text)) == (
        "model::Atlas,rma::criteria,[id$eq1],structure_graph(ontology),graphic_group_labels"
    )


def test_empty_parentheses_are_none() -> None:
    """Nothing nested is nothing."""
    assert parse("model::A,b(),c[d](,)") == parse("model::A,b,c[d]")


def test_a_pipeline_is_read_stage_by_stage() -> None:
    """A pipe collects a path with wildcards into a variable, which later stages use."""
    text = (
        "model::Gene[id$eq18311],rma::include,data_sets,pipe::list[x$eq'data_sets/*/id'],[y$is'id']"
        ",model::SectionDataSet[id$in$x],rma::include,genes,service::found[rows$eq$y],[k$eq1],"
    )

    assert parse(text) == Rma(
        (
            ModelStage(
                "Gene",
                (Filter(ColumnName("id"), "eq", (Number("18311"),)),),
                (AssociationTerm("data_sets"),),
            ),
            PipeStage(
                "list",
                (
                    Filter(ColumnName("x"), "eq", (String("data_sets/*/id"),)),
                    Filter(ColumnName("y"), "is", (String("id"),)),
                ),
            ),
            ModelStage(
                "SectionDataSet",
                (Filter(ColumnName("id"), "in", (Variable("x"),)),),
                (AssociationTerm("genes"),),
            ),
            ServiceStage(
                "found",
                (
                    Filter(ColumnName("rows"), "eq", (Variable("y"),)),
                    Filter(ColumnName("k"), "eq", (Number("1"),)),
                ),
            ),
        )
    )


def test_a_misspelt_step_is_read_with_a_warning() -> None:
    """Shipped queries have `rma::critera`, and depend on its filters."""
    with pytest.warns(RmaSyntaxWarning, match="line 1, column 11: rma::critera") as caught:
        tree = parse("model::A, rma::critera,[id$eq1],rma::critera,b")

    assert tree == Rma((ModelStage("A", (ID, AssociationTerm("b"))),))
    assert [each.filename for each in caught] == [__file__]


def test_the_deepest_query_is_read() -> None:
    """A hundred parentheses within each other are more than anybody needs."""
    text = "model::A,rma::criteria," + "b(" * 100 + "c" + ")" * 100

    assert render(parse(text)) == text


def test_a_query_compiles_without_the_parser() -> None:
    """`allenorm.query` loads no parser; naming one of its functions does."""
    code = (
        "import sys, allenorm.query, allenorm.rma as rma\n"
        "parts = ['_parse', '_url', '_scan', '_bracket']\n"
        "loaded = lambda: [p for p in parts if 'allenorm.rma.' + p in sys.modules]\n"
        "assert not loaded(), loaded()\n"
        "rma.parse_url\n"
        "assert loaded() == parts, loaded()\n"
        "assert 'parse' in dir(rma)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
