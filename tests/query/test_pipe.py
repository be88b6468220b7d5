"""What a query pipes: one column of every row, on the server."""

import pytest

from allenorm import Gene, Structure
from allenorm.errors import InexpressibleError, QueryError, UnknownNameError
from allenorm.rma import Rma, parse, render


def test_the_text_of_a_pipe() -> None:
    """The query is unlimited, unordered unless told, and the path names the column."""
    pipe = Structure.where(acronym="CH").pipe(Structure.c.id)

    text = render(Rma(pipe.stages("structures")))

    assert text == (
        "model::Structure,rma::criteria,[acronym$eq'CH'],rma::options[num_rows$eq'all'],"
        "pipe::list[structures$eq'id']"
    )
    assert parse(text).stages == pipe.stages("structures")
    assert (pipe.path, pipe.type, pipe.target) == ("id", "integer", None)
    assert repr(pipe) == (
        "<Pipe of id (integer) from model::Structure,rma::criteria,[acronym$eq'CH'],"
        "rma::options[num_rows$eq'all']>"
    )
    assert len(repr(Structure.where(id=range(5000)).pipe("id"))) < 1100


def test_a_limit_and_an_order_stay() -> None:
    """What the query was told holds for what is piped."""
    query = Structure.where(graph_id=1).order_by(Structure.c.graph_order).limit(5).offset(2)
    assert render(Rma((query.using("sample").pipe("id").query,))).endswith(
        "rma::options[order$eq'graph_order'][num_rows$eq5][start_row$eq2]"
    )
    assert query.using("sample").pipe("id").target == "sample"


def test_a_column_of_an_association_is_included() -> None:
    """A to-many association is any of its rows; one that is included is not included twice."""
    assert Gene.where(id=15).pipe(Gene.c.organism.name).path == "organism/name"
    bare = Gene.where(id=15).pipe(Gene.c.data_sets.id)
    assert bare.path == "data_sets/*/id"
    assert bare == Gene.where(id=15).include("data_sets").pipe(Gene.c.data_sets.id)
    deeper = Gene.where(id=15).include("data_sets.specimen").pipe(Gene.c.data_sets.id)
    assert len(deeper.query.include) == 1


def test_only_and_except() -> None:
    """A column that the query leaves out is nothing to pipe; another table is sent whole."""
    query = Gene.where(id=15).only("id")
    assert query.pipe("id").path == "id"
    assert query.pipe(Gene.c.organism.name).path == "organism/name"
    with pytest.raises(QueryError, match="acronym is left out"):
        query.pipe("acronym")
    with pytest.raises(QueryError, match="acronym is left out"):
        Gene.where(id=15).except_("acronym").pipe("acronym")
    assert Gene.where(id=15).except_("acronym").pipe("id").path == "id"


def test_what_cannot_be_piped() -> None:
    """A query without rows, with debug, of two requests, of another class or without the column."""
    with pytest.raises(QueryError, match="no rows"):
        Gene.where(id=[]).pipe("id")
    with pytest.raises(QueryError, match=r"debug\(\)"):
        Gene.where(id=1).debug().pipe("id")
    with pytest.raises(InexpressibleError, match="second request"):
        Gene.where(id=1).include("organism", where=Gene.c.organism.id == 2, keep_parents=True).pipe(
            "id"
        )
    with pytest.raises(QueryError, match="starts at Structure"):
        Gene.where(id=1).pipe(Structure.c.id)  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(QueryError, match="is an association"):
        Gene.where(id=1).pipe("organism")
    with pytest.raises(UnknownNameError):
        Gene.where(id=1).pipe("idd")
    with pytest.raises(InexpressibleError, match="no RMA name"):
        Gene.where(id=1).pipe("id").stages("a b")
