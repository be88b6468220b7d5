"""A service fed from a query: one request, which the server runs from stage to stage."""

import pytest

from allenorm import Gene, Probe, Structure, services
from allenorm.client import Client
from allenorm.errors import QueryError
from allenorm.rma import ModelStage, PipeStage, Rma, ServiceStage, parse
from service_server import ServiceServer


@pytest.mark.usefixtures("client")
def test_one_request_has_it_all(server: ServiceServer) -> None:
    """The query, the pipe and the call are the stages of one text, as published queries have it."""
    seen: list[Rma] = []
    server.answer = lambda tree, *_: seen.append(tree) or {"probes": [{"id": 1}], "samples": []}
    probes = Probe.where(Probe.c.gene.acronym.ilike("GABRA4")).pipe(Probe.c.id)

    found = services.human_microarray_expression(probes=probes, donors=15496).get()

    assert found.probes[0].id == 1
    (tree,) = seen
    model, pipe, call = tree.stages
    assert isinstance(model, ModelStage)
    assert isinstance(pipe, PipeStage)
    assert isinstance(call, ServiceStage)
    assert server.queries == [
        (
            "model::Probe,rma::criteria,gene[acronym$il'GABRA4'],rma::options[num_rows$eq'all'],"
            "pipe::list[probes$eq'id'],"
            "service::human_microarray_expression[probes$eq$probes][donors$eq15496]"
            "[start_row$eq0][num_rows$eq2000]"
        )
    ]


@pytest.mark.usefixtures("client")
def test_every_page_is_fed(server: ServiceServer) -> None:
    """A later page has the same stages before it."""
    server.sends([{"id": each} for each in range(7)])
    query = services.mouse_differential(
        set="mouse",
        structures1=Structure.where(acronym="CH").pipe(Structure.c.id),
        structures2=Structure.where(acronym="BS").pipe("id"),
    )

    assert sum(map(len, query.pages(3))) == 7
    assert len(server.queries) == 3
    for text in server.queries:
        stages = parse(text).stages
        assert [type(each).__name__ for each in stages] == [
            "ModelStage", "PipeStage", "ModelStage", "PipeStage", "ServiceStage",
        ]  # fmt: skip


def test_a_pipe_of_names() -> None:
    """A service that takes acronyms is fed with acronyms."""
    query = services.mouse_connectivity_injection_structure(
        injection_structures=Structure.where(id=[8, 567]).pipe(Structure.c.acronym)
    )
    assert "pipe::list[injection_structures$eq'acronym']" in query.rma()


def test_the_query_says_where_to_send(server: ServiceServer) -> None:
    """`using()` of the piped query counts, that of the call more; two places are refused."""
    genes = Structure.where(acronym="CH").using(server.url).pipe("id")
    server.sends([{"id": 1}])

    query = services.mouse_correlation(set="mouse", row=1, structures=genes)

    assert len(query.all()) == 1
    with Client(server.url) as client:
        assert query.using(client).target is client
    other = Structure.where(acronym="BS").using("http://127.0.0.1:1").pipe("id")
    with pytest.raises(QueryError, match="two targets"):
        services.mouse_differential(set="mouse", structures1=genes, structures2=other)
    same = services.mouse_differential(set="mouse", structures1=genes, structures2=genes)
    assert same.target == server.url


def test_a_pipe_of_a_far_column() -> None:
    """The association on the way is brought along, since a pipe sees what rows show."""
    pipe = Gene.where(acronym="Gad1").pipe(Gene.c.data_sets.id)
    query = services.mouse_correlation(set="mouse", row=pipe)
    assert query.rma().startswith(
        "model::Gene,rma::criteria,[acronym$eq'Gad1'],rma::include,data_sets,"
        "rma::options[num_rows$eq'all'],pipe::list[row$eq'data_sets/*/id'],service::"
    )
