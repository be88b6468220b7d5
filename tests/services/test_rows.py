"""Services that answer with a list: typed records, every one once, over HTTP."""

import json
from typing import Any

import pytest
from werkzeug import Response

from allenorm import Structure, services
from allenorm.client import Client
from allenorm.errors import (
    HydrationError,
    MalformedAnswerError,
    QueryError,
    RefusedError,
)
from allenorm.rma import Rma
from allenorm.services import Correlation, RowsQuery
from service_server import ServiceServer

REFUSAL = "Error in query: service::mouse_correlation[...], Informatics service request failed."


def genes(number: int) -> list[dict[str, Any]]:
    """Return records of a correlation."""
    return [
        {"id": each, "gene-symbol": f"G{each}", "r": f"{1 / each}"} for each in range(1, number + 1)
    ]


def call(**arguments: Any) -> RowsQuery[Correlation]:
    """Return a call of a service that pages."""
    return services.mouse_correlation(set="mouse", row=68918934, **arguments)


@pytest.mark.usefixtures("client")
def test_records_are_typed(server: ServiceServer) -> None:
    """Numbers that come as text are numbers, dashes are underscores, and nothing is lost."""
    server.sends(
        [{"id": 7, "gene-symbol": "Gad1", "r": "0.5", "unheard-of": [1], "entrez-id": None}]
    )

    (found,) = call().all()

    assert (found.id, found.gene_symbol, found.r, found.entrez_id) == (7, "Gad1", 0.5, None)
    assert found["unheard-of"] == [1]
    assert found.record["r"] == "0.5"
    assert repr(found) == "Correlation(id=7, gene_symbol='Gad1', r=0.5)"


@pytest.mark.usefixtures("client")
def test_the_paging_stands_among_the_parameters(server: ServiceServer) -> None:
    """Options and URL parameters are ignored or rejected by services, so neither is sent."""
    server.sends(genes(3))

    assert len(call(sort_order="asc", structures=["TH", 8]).all()) == 3
    assert server.queries == [
        (
            "service::mouse_correlation[set$eq'mouse'][row$eq68918934][structures$eq'TH,8']"
            "[sort_order$eq'asc'][start_row$eq0][num_rows$eq2000]"
        )
    ]


@pytest.mark.parametrize("number", [0, 1, 4, 5, 6, 10, 11])
@pytest.mark.usefixtures("client")
def test_every_record_comes_once(server: ServiceServer, number: int) -> None:
    """Pages add up to the whole, whatever the total is, and none is empty."""
    server.sends(genes(number))

    pages = list(call().pages(5))

    assert [each.id for page in pages for each in page] == list(range(1, number + 1))
    assert all(pages)
    assert len(server.queries) == number // 5 + 1


@pytest.mark.parametrize(("start", "rows"), [(0, 3), (2, 5), (2, 6), (9, 5), (0, 0)])
@pytest.mark.usefixtures("client")
def test_a_part_can_be_asked_for(server: ServiceServer, start: int, rows: int) -> None:
    """`start_row` and `num_rows` select from the whole, and nothing beyond is asked for."""
    server.sends(genes(10))

    found = [each.id for page in call(start_row=start, num_rows=rows).pages(2) for each in page]

    assert found == list(range(1, 11))[start : start + rows]
    assert [each.id for each in call(start_row=start, num_rows=rows)] == found


@pytest.mark.usefixtures("client")
def test_first_asks_for_one(server: ServiceServer) -> None:
    """`first()` takes one record; without any it is None."""
    server.sends(genes(10))
    found = call().first()
    assert found is not None
    assert found.id == 1
    assert server.queries[-1].endswith("[num_rows$eq1]")
    assert call(num_rows=0).first() is None
    server.sends([])
    assert call().first() is None


@pytest.mark.usefixtures("client")
def test_a_service_that_does_not_page_is_read_whole(server: ServiceServer) -> None:
    """More records than were asked for are all that there are; a limit still holds."""
    server.answer = lambda _tree, _start, _rows: genes(283)

    assert len([each for page in call().pages(5) for each in page]) == 283
    assert len(call(num_rows=5).all()) == 5
    assert len(server.queries) == 2


@pytest.mark.usefixtures("client")
def test_the_same_page_again_is_an_error(server: ServiceServer) -> None:
    """A service that ignores where to start cannot send a program round in circles."""
    server.answer = lambda _tree, _start, rows: genes(rows)

    with pytest.raises(MalformedAnswerError, match="same records again for start_row 5"):
        list(call().pages(5))


@pytest.mark.usefixtures("client")
def test_a_refusal_after_the_end_is_the_end(server: ServiceServer) -> None:
    """A service may refuse what begins after its last record; one more request confirms it."""

    def answer(_: Rma, start: int, rows: int) -> Any:
        return genes(10)[start : start + rows] or "Error in query: nothing there"

    server.answer = answer

    assert sum(map(len, call().pages(5))) == 10
    assert server.queries[-1].endswith("[start_row$eq9][num_rows$eq2]")


@pytest.mark.usefixtures("client")
def test_a_refusal_before_the_end_is_an_error(server: ServiceServer) -> None:
    """A failure of a later page is never taken for the end of the records."""

    def answer(_: Rma, start: int, rows: int) -> Any:
        return genes(20)[start : start + rows] if start in {0, 4} else "Error in query: no"

    server.answer = answer

    with pytest.raises(RefusedError, match="Error in query: no"):
        list(call().pages(5))


@pytest.mark.usefixtures("client")
def test_a_failure_that_passes_is_asked_again(server: ServiceServer) -> None:
    """The services fail now and then, and answer seconds later."""
    server.answer = lambda *_: REFUSAL if len(server.queries) < 3 else genes(2)

    assert len(call().all()) == 2
    assert len(server.queries) == 3


@pytest.mark.usefixtures("client")
def test_a_failure_that_stays_says_which_service(server: ServiceServer) -> None:
    """The server's words and the query are in the error."""
    server.answer = lambda *_: REFUSAL

    with pytest.raises(RefusedError, match="Informatics service request failed") as caught:
        call().all()

    assert caught.value.query == call().rma()


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ({"id": "x"}, "'id'.*invalid literal"),
        ({"id": 1.5}, "expected a whole number, got '1.5'"),
        ({"id": True}, "expected a whole number"),
        ({}, "'id': expected a whole number, got 'None'"),
        ({"id": 1, "r": [1]}, "'r': expected a number"),
        ({"id": 1, "r": "much"}, "'r'.*could not convert"),
        ({"id": 1, "gene-symbol": 5}, "'gene-symbol': expected a text, got '5'"),
    ],
)
@pytest.mark.usefixtures("client")
def test_a_record_that_does_not_fit_is_refused(
    server: ServiceServer, record: dict[str, Any], words: str
) -> None:
    """A value of another type is an error that names service and key, never a wrong value."""
    server.sends([record])

    with pytest.raises(HydrationError, match=f"service mouse_correlation .*{words}"):
        call().all()


@pytest.mark.usefixtures("client")
def test_an_object_in_place_of_a_list(server: ServiceServer) -> None:
    """An answer of another kind is an error; as it came it is in `fetch()`."""
    server.answer = lambda *_: {"probes": []}

    with pytest.raises(MalformedAnswerError, match=r"no list of records; fetch\(\)\.message"):
        call().all()
    assert call().fetch().message == {"probes": []}


@pytest.mark.usefixtures("client")
def test_experiments_have_their_places(server: ServiceServer) -> None:
    """A row of the connectivity services, as it was seen live, is read whole."""
    server.sends(
        [
            {
                "id": 180719293,
                "structure-name": "Secondary motor area",
                "structure-abbrev": "MOs",
                "transgenic-line": "",
                "gender": "M",
                "strain": "C57BL/6J",
                "injection-volume": 1.047,
                "injection-coordinates": [5400, 1200, 7000],
                "injection-structures": [{"abbreviation": "MOs", "name": "Secondary motor area"}],
                "path": [{"coord": [1, 2, 3], "density": 0.5}],
            }
        ]
    )

    found = services.mouse_connectivity_target_spatial(seed_point=(6900, 5050, 6450)).first()

    assert found is not None
    assert found.injection_coordinates == (5400.0, 1200.0, 7000.0)
    assert found.injection_structures[0].abbreviation == "MOs"
    assert found.path[0].coord == (1.0, 2.0, 3.0)
    assert found.transgenic_line is None
    assert repr(found).endswith(
        "injection_coordinates=(5400.0, 1200.0, 7000.0), injection_structures=<1 records>, "
        "path=<1 records>)"
    )
    server.sends([{"id": 1, "injection-coordinates": [1, 2], "injection-structures": None}])
    with pytest.raises(HydrationError, match="expected three numbers"):
        services.mouse_connectivity_target_spatial(seed_point=(6900, 5050, 6450)).first()
    server.sends([{"id": 1, "injection-structures": ["MOs"]}])
    with pytest.raises(HydrationError, match="InjectedStructure: expected an object, got 'MOs'"):
        services.mouse_connectivity_target_spatial(seed_point=(6900, 5050, 6450)).first()
    server.sends([{"id": 1, "path": "near"}])
    with pytest.raises(HydrationError, match="expected a list, got 'near'"):
        services.mouse_connectivity_target_spatial(seed_point=(6900, 5050, 6450)).first()


@pytest.mark.usefixtures("client")
def test_a_service_without_paging_gets_none(server: ServiceServer) -> None:
    """The text search has no paging parameters, so one request is all there is."""
    server.answer = lambda *_: [{"id": each} for each in range(5)]

    assert len(services.text_search(query_string="abat").all()) == 5
    assert len(next(services.text_search(query_string="abat").pages(5))) == 5
    assert server.queries == ["service::text_search[query_string$eq'abat']"] * 2


def test_a_call_goes_where_it_is_told(server: ServiceServer) -> None:
    """`using()` names a client or a URL; the call itself stays as it was."""
    server.sends(genes(1))
    with Client(server.url) as client:
        told = call().using(client)
        assert len(told.all()) == 1
        assert told.url().startswith(f"{server.url}/api/v2/data/query.json?q=service::mouse")
    assert call().target is None


def test_nothing_is_sent_too_early(server: ServiceServer) -> None:
    """Showing a call, its text and its URL sends nothing; a call has no truth value."""
    told = call().using(server.url)

    assert repr(told) == f"<RowsQuery[Correlation] {told.rma()}>"
    long = services.mouse_correlation(set="mouse", row=1, structures=range(5000))
    assert len(repr(long)) < 1100
    assert repr(long).endswith(" more characters)>")
    assert told.url()
    with pytest.raises(TypeError, match="no truth value"):
        bool(told)
    assert server.queries == []


@pytest.mark.parametrize("size", [0, 2001, -1, True, "5"])
def test_a_page_has_a_size(size: Any) -> None:
    """A service sends 2,000 records at once, so a page has no more."""
    with pytest.raises(QueryError, match="1 to 2000 records"):
        next(call().pages(size))


def test_only_a_client_asks_services() -> None:
    """A stand-in that runs queries for objects cannot ask a service."""

    class Runner:
        all = pages = rows = count = url = load = print

    with pytest.raises(QueryError, match="asked through a Client"):
        call().using(Runner()).all()


def test_a_request_of_any_length(server: ServiceServer) -> None:
    """A URL that is too long is refused before it is sent, and the message says why."""
    server.sends(genes(1))
    long = call(structures=range(100)).using(server.url)
    length = len(long.url())
    with Client(server.url, url_limit=length) as client:
        assert len(long.using(client).all()) == 1
    with Client(server.url, url_limit=length - 1) as client, pytest.raises(QueryError):
        long.using(client).all()
    server.queries.clear()
    with Client(server.url, url_limit=2000) as client:
        query = services.human_microarray_expression(probes=range(1_000_000, 1_001_000))
        words = (
            r"URL has 8,\d+ characters, 2,000 are the most \(url_limit\), .* is probes; call with"
        )
        for verb in (query.using(client).get, query.using(client).fetch):
            with pytest.raises(QueryError, match=words):
                verb()
        ids = Structure.where(id=range(1000)).pipe("id")
        query = services.human_microarray_expression(probes=1, structures=ids)
        with pytest.raises(QueryError, match="most of it is the piped query"):
            query.using(client).get()
    assert server.queries == []


@pytest.mark.usefixtures("client")
def test_an_envelope_of_another_total(server: ServiceServer) -> None:
    """A body that is no envelope is an error of the endpoint, as it is for queries."""
    server.answer = lambda *_: Response(json.dumps([1]), content_type="application/json")

    with pytest.raises(MalformedAnswerError, match="no JSON object"):
        call().all()
