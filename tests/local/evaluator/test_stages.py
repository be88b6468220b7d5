"""Queries of several stages: pipes, variables, services."""

from typing import Any

import pytest

from allenorm.answers import Answer
from allenorm.errors import RefusedError
from allenorm.rma import (
    AssociationTerm,
    ColumnName,
    Filter,
    ModelStage,
    Number,
    PipeStage,
    Rma,
    ServiceStage,
    String,
    Variable,
)


def ids(answer: Answer) -> list[Any]:
    """Return the ids of an answer."""
    return [row["id"] for row in answer.rows]


def test_a_variable_is_a_list_in_its_place(ask: Any) -> None:
    """It stands for what was collected, in criteria and includes, nested or not, among others."""
    text = (
        "model::Specimen[id$eq1],pipe::list[donors$eq'donor_id'],"
        "model::Donor,specimens(donor[id$in$donors,77]),"
        "rma::include,specimens[id$ne2][donor_id$eq$donors],rma::options[only$eq'id']"
    )
    answer = ask(text)
    assert [[each["id"] for each in row["specimens"]] for row in answer.rows] == [[1]]


def test_values_of_every_type_are_collected(ask: Any) -> None:
    """Truth values, texts, floats and negative numbers find their rows again."""
    for model, column in (
        ("Specimen", "is_ish"),
        ("Specimen", "name"),
        ("Donor", "weight_grams"),
        ("EphysSweep", "pre_vm_mv"),
        ("Donor", "date_of_birth"),
    ):
        text = f"model::{model},pipe::list[x$eq'{column}'],model::{model}[{column}$in$x]"
        wanted = ids(ask(f"model::{model}[{column}$nenull]"))
        assert ids(ask(text)) == wanted
        assert wanted


def test_a_pipe_reads_flat_rows(ask: Any) -> None:
    """A path of flat rows is one of their columns."""
    text = "model::Specimen,donor,rma::options[tabular$eq'donors.id as d'],pipe::list[x$eq{}],"
    assert ids(ask(text.format("d") + "model::Donor[id$in$x]")) == [1, 2]
    with pytest.raises(RefusedError, match="the flat rows have no column 'donor_id'"):
        ask(text.format("donor_id") + "model::Donor[id$in$x]")


def test_variables_stay_in_scope(ask: Any) -> None:
    """A later stage may name what an earlier pipe collected; each pipe obeys its stage's rows."""
    text = (
        "model::Donor,rma::options[num_rows$eq1],pipe::list[x$eq'id'][y$is'name'],model::Gene,"
        "pipe::list[z$eq'acronym'],model::Donor[id$in$x][name$eq$y]"
    )
    assert ids(ask(text)) == [1]


def test_what_was_not_sent_is_not_collected(ask: Any) -> None:
    """Columns that the stage left out, and associations that it did not include, give nothing."""
    for path in ("name", "specimens/id", "specimens/*/donor/name"):
        pipe = f"pipe::list[x$eq'{path}']"
        text = f"model::Donor,rma::options[only$eqid],{pipe},model::Specimen[name$in$x]"
        assert ask(text).rows == []


def test_an_association_to_one_is_stepped_through(ask: Any) -> None:
    """A path leads through records and lists alike; each value comes once."""
    text = (
        "model::Specimen,rma::include,donor,pipe::list[x$eq'donor/id'],"
        "model::Specimen[donor_id$in$x],rma::options[only$eqid]"
    )
    assert ids(ask(text)) == [1, 2, 3]


def test_a_column_of_an_association_s_name(ask: Any) -> None:
    """Where a record came in a column's place, there is no value to collect."""
    text = "model::ApiConnectivity,rma::include,transgenic_line,pipe::list[x$eq'transgenic_line'],"
    assert ask(text + "model::Donor[name$in$x]").rows == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("model::Donor,pipe::tree[x$eq'id'],model::Donor", "pipe 'tree' is unknown"),
        ("model::Donor,pipe::list[x$gt'id'],model::Donor", r"takes \[variable\$eq'path'\]"),
        ("model::Donor,pipe::list[a.x$eq'id'],model::Donor", "pipe::list takes"),
        ("model::Donor,pipe::list[x$eq1],model::Donor", "the path is names"),
        ("model::Donor,pipe::list[x$eq'id','name'],model::Donor", "pipe::list takes"),
        ("model::Donor,pipe::list[x$eq'nothing'],model::Donor", "Donor has no column 'nothing'"),
        ("model::Donor,pipe::list[x$eq'*'],model::Donor", "Donor has no column ''"),
        ("model::Donor,pipe::list[x$eq'specimen/id'],model::Donor", "did you mean 'specimens'"),
        ("pipe::list[x$eq'id'],model::Donor", "a pipe stands between"),
        ("model::Donor[id$in$x]", "no pipe before collected the variable 'x'"),
        ("model::Donr", "there is no class 'Donr'; did you mean 'Donor'"),
        ("model::Donor,specimen", "Donor has no association 'specimen'; did you mean 'specimens'"),
        ("model::Donor[ids$eq1]", "Donor has no column 'ids'"),
        ("model::Donor,pipe::list[x$eq'id'],model::Donor[id$gt$x]", r"\$gt takes one value, got 3"),
    ],
)
def test_no_stage(ask: Any, text: str, reason: str) -> None:
    """What cannot be answered is refused in the server's form, naming the stage."""
    with pytest.raises(RefusedError, match=rf"^Error in query: \w+::.*, .*{reason}"):
        ask(text)


def test_a_service_is_down(ask: Any) -> None:
    """A service answers as the API's do when they are down, and is named."""
    with pytest.raises(RefusedError) as caught:
        ask("model::Probe,pipe::list[p$eq'id'],service::human_microarray_expression[probes$eq$p]")
    words = str(caught.value)
    start = "Error in query: service::human_microarray_expression[probes$eq$p], Informatics service"
    assert words.startswith(f"{start} request failed.")
    assert "network" in words
    assert caught.value.query is not None


def test_a_variable_in_a_tree(ask: Any) -> None:
    """A tree need not have been text: names and numbers mean what they do in text."""
    tree = Rma(
        (
            ModelStage("Donor"),
            PipeStage("list", (Filter(ColumnName("x"), "eq", (ColumnName("id"),)),)),
            ModelStage(
                "Specimen",
                (
                    AssociationTerm("donor", (Filter(ColumnName("id"), "in", (Variable("x"),)),)),
                    Filter(ColumnName("id"), "lt", (Number("3"),)),
                ),
            ),
        )
    )
    assert ids(ask(tree)) == [1, 2]
    with pytest.raises(RefusedError, match="a query without a stage"):
        ask(Rma(()))
    with pytest.raises(RefusedError, match="a stage that has no text, Informatics"):
        ask(Rma((ServiceStage("x", (Filter(ColumnName("a"), "eq", (String("'"),)),)),)))


def test_debug(ask: Any) -> None:
    """`debug` adds the query's normal form, and no SQL; a preview has no rows."""
    answer = ask("model::Donor[id$eq1],rma::options[debug$eqtrue]")
    assert answer.debug == {
        "query": "model::Donor,rma::criteria,[id$eq1],rma::options[debug$eqtrue]"
    }
    assert ids(answer) == [1]
    answer = ask("model::Donor,rma::options[debug$eq'preview'][start_row$eq3]")
    assert (answer.rows, answer.total_rows) == ([], None)
    assert "SELECT" not in str(answer.debug)
    assert ask("model::Donor,rma::options[debug$eqfalse]").debug == {}
