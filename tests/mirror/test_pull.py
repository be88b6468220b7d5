"""Pulls: every row once, in pages, going on where the last call stopped."""

from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Specimen
from allenorm.endpoint import Envelope, Request
from allenorm.errors import (
    ConnectionFailedError,
    MalformedAnswerError,
    QueryError,
    SettingsError,
    StoreError,
    UnknownNameError,
)
from allenorm.local import Store
from allenorm.mirror import PullProgress, pull
from allenorm.schema import bundled
from atlas import Answerer, Fault, cuts, dies, resets
from made import made_row
from mirrored import ServeBrain, ids_in, pairs_in, rows_in, sql
from serving import Serve


def specimens(count: int, *include: str) -> list[dict[str, Any]]:
    """Return specimens of our own making."""
    return [made_row("Specimen", number, *include) for number in range(1, count + 1)]


def test_every_row_comes_once(serve: Serve, target: Path) -> None:
    """All columns of all rows are there, and the report says how many."""
    rows = specimens(23)
    _, client = serve({"Specimen": rows})
    told: list[PullProgress] = []

    report = pull("Specimen", into=target, source=client, page_size=5, on_page=told.append)

    assert rows_in(target, "Specimen") == [made_row("Specimen", n) for n in range(1, 24)]
    assert (report.rows, report.requests, report.written) == (23, 5, {"specimens": 23})
    (result,) = report.results
    assert (result.query, result.model, result.continued) == ("model::Specimen", "Specimen", False)
    assert result.source == f"{client.settings.address}/api/v2/data/query.json"
    assert [each.rows for each in told] == [5, 10, 15, 20, 23]
    assert told[0] == PullProgress("model::Specimen", "Specimen", 0, 5, 5, 23)


def test_included_rows_come_along(serve_brain: ServeBrain, target: Path) -> None:
    """Nested rows go to their tables, with their keys and links."""
    server, client, source = serve_brain()

    pull(
        "model::Specimen,rma::include,donor(age),specimen_tags,ephys_sweeps",
        into=target,
        source=client,
        page_size=7,
    )

    for name in ("Specimen", "SpecimenTag", "EphysSweep", "Age", "Donor"):
        assert rows_in(target, name) == rows_in(source.store.path, name)
    links = "link_specimens_specimen_tags"
    assert pairs_in(target, links) == pairs_in(source.store.path, links)
    assert len(server.queries) == 2


def test_several_queries_go_into_one_file(serve: Serve, target: Path) -> None:
    """Each has its own state."""
    _, client = serve({"Specimen": specimens(4), "Age": [made_row("Age", 1)]})

    report = pull("Specimen", "model::Age", into=target, source=client)

    assert [each.all_rows for each in report.results] == [4, 1]
    with Store.open(target) as store:
        assert len(store.states()) == 2


def test_a_second_call_brings_what_is_new(serve: Serve, target: Path) -> None:
    """Rows beyond the last id are fetched, and nothing else is asked for."""
    rows = specimens(4)
    server, client = serve({"Specimen": rows})
    pull("Specimen", into=target, source=client)
    rows += [made_row("Specimen", 9), made_row("Specimen", 12)]
    server.queries.clear()

    report = pull("Specimen", into=target, source=client)

    assert ids_in(target, "Specimen") == [1, 2, 3, 4, 9, 12]
    assert (report.rows, report.results[0].all_rows, report.results[0].continued) == (2, 6, True)
    assert server.queries == [
        "model::Specimen,rma::criteria,[id$gt4],rma::options[order$eq'id'][num_rows$eq2000]"
    ]


def test_what_changed_is_noticed_by_a_refresh(serve: Serve, target: Path) -> None:
    """A change of a row that is there goes unnoticed by a plain call."""
    rows = specimens(3)
    _, client = serve({"Specimen": rows})
    pull("Specimen", into=target, source=client)
    rows[0]["name"] = "renamed"

    pull("Specimen", into=target, source=client)
    assert rows_in(target, "Specimen")[0]["name"] != "renamed"
    report = pull("Specimen", into=target, source=client, refresh=True)

    assert rows_in(target, "Specimen")[0]["name"] == "renamed"
    assert (report.rows, report.results[0].all_rows) == (3, 3)


def test_a_limit_is_a_limit_of_all_calls(serve: Serve, target: Path) -> None:
    """A second call asks for nothing more."""
    server, client = serve({"Specimen": specimens(9)})
    text = "model::Specimen,rma::options[num_rows$eq4][start_row$eq2]"
    pull(text, into=target, source=client, page_size=3)
    assert ids_in(target, "Specimen") == [3, 4, 5, 6]
    server.queries.clear()

    report = pull(text, into=target, source=client)

    assert (report.rows, server.queries) == (0, [])


def test_rows_without_ids_are_read_again(serve: Serve, target: Path) -> None:
    """They are told apart by what they say, so reading them again doubles none."""
    rows = [
        {"ancestor_id": a, "descendant_id": d, "generations": d - a}
        for a in range(4)
        for d in range(a, 4)
    ]
    _, client = serve({"StructureHierarchy": rows})
    pull("StructureHierarchy", into=target, source=client, page_size=3)
    assert rows_in(target, "StructureHierarchy") == rows

    rows.append({"ancestor_id": 9, "descendant_id": 9, "generations": 0})
    report = pull("StructureHierarchy", into=target, source=client, page_size=3)

    assert sorted(map(repr, rows_in(target, "StructureHierarchy"))) == sorted(map(repr, rows))
    assert report.rows == len(rows)


@pytest.mark.parametrize("fault", [cuts, dies, resets])
@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_connection_that_breaks(
    serve_brain: ServeBrain, target: Path, fault: Fault, number: int
) -> None:
    """The error is clear, what came is kept, and the next call goes on behind it."""
    server, client, _ = serve_brain(max_attempts=1)
    server.faults[number] = fault

    with pytest.raises((ConnectionFailedError, MalformedAnswerError)):
        pull("Specimen", into=target, source=client, page_size=3)
    assert ids_in(target, "Specimen") == list(range(1, (number - 1) * 3 + 1))
    server.dead = False
    server.faults.clear()
    server.queries.clear()
    pull("Specimen", into=target, source=client, page_size=3)

    assert ids_in(target, "Specimen") == list(range(1, 13))
    assert len(server.queries) == 4 - (number - 1)


def test_a_refresh_that_was_stopped_goes_on(serve: Serve, target: Path) -> None:
    """The same command goes on with it, and does not begin anew."""
    server, client = serve({"Specimen": specimens(20)}, max_attempts=1)
    pull("Specimen", into=target, source=client)
    server.faults[len(server.queries) + 3] = cuts
    with pytest.raises(MalformedAnswerError):
        pull("Specimen", into=target, source=client, page_size=5, refresh=True)

    report = pull("Specimen", into=target, source=client, page_size=5, refresh=True)

    assert (report.rows, report.results[0].all_rows) == (10, 20)


def test_a_refresh_of_an_unfinished_pull_begins_anew(serve: Serve, target: Path) -> None:
    """What came in the first part may be old as well."""
    server, client = serve({"Specimen": specimens(20)}, max_attempts=1)
    server.faults[3] = cuts
    with pytest.raises(MalformedAnswerError):
        pull("Specimen", into=target, source=client, page_size=5)

    report = pull("Specimen", into=target, source=client, page_size=5, refresh=True)

    assert (report.rows, report.results[0].continued) == (20, False)


def test_a_row_that_does_not_fit_stops_before_its_page(serve: Serve, target: Path) -> None:
    """The message names row and column; the pages before it are kept."""
    rows = specimens(6)
    rows[4]["donor_id"] = "seven"
    _, client = serve({"Specimen": rows})

    with pytest.raises(StoreError, match=r"donor_id.*another schema.*--schema") as raised:
        pull("Specimen", into=target, source=client, page_size=2)
    assert (raised.value.key, raised.value.column) == (5, "donor_id")
    assert ids_in(target, "Specimen") == [1, 2, 3, 4]


def test_typed_queries(serve_brain: ServeBrain, target: Path) -> None:
    """A query of a class of the model is pulled like its text; one without rows asks nothing."""
    server, client, _ = serve_brain()

    pull(Specimen.where(id=[2, 4, 6]).include("donor"), into=target, source=client)

    assert (ids_in(target, "Specimen"), ids_in(target, "Donor")) == ([2, 4, 6], [101, 102, 103])
    assert server.queries[0].startswith("model::Specimen,rma::criteria,[id$in2,4,6],rma::include")
    assert pull(Specimen.where(id=[]), into=target, source=client).results == ()


def test_a_long_list_is_split(serve: Serve, target: Path) -> None:
    """Each part has a state of its own; a limit cannot be shared."""
    server, client = serve({"Specimen": specimens(90)}, url_limit=500)
    query = Specimen.where(id=list(range(1, 91)))

    report = pull(query, into=target, source=client)

    assert len(report.results) > 1
    assert ids_in(target, "Specimen") == list(range(1, 91))
    assert all(len(text) < 500 for text in server.queries)
    with pytest.raises(QueryError, match="limit cannot be shared"):
        pull(query.limit(5), into=target, source=client)


def test_a_query_that_is_several_is_refused(serve: Serve, target: Path) -> None:
    """An include that keeps its parents is a request of its own."""
    _, client = serve({})
    some = Specimen.c.ephys_sweeps.num_spikes > 1
    several = Specimen.where().include(Specimen.c.ephys_sweeps, where=some, keep_parents=True)

    with pytest.raises(QueryError, match="keep_parents"):
        pull(several, into=target, source=client)
    assert not target.exists()


@pytest.mark.parametrize(
    ("query", "error"),
    [("Specimn", UnknownNameError), ("model::Gene,rma::include,nothing", UnknownNameError)],
)
def test_a_query_that_is_wrong_leaves_no_file(
    serve: Serve, target: Path, query: str, error: type[Exception]
) -> None:
    """It is found before anything is made or sent."""
    server, client = serve({})

    with pytest.raises(error):
        pull(query, into=target, source=client)
    assert (target.exists(), server.queries) == (False, [])


@pytest.mark.parametrize(("name", "value"), [("follow", -1), ("page_size", 0)])
def test_numbers_that_mean_nothing(serve: Serve, target: Path, name: str, value: int) -> None:
    """A negative depth and an empty page are refused."""
    _, client = serve({})

    with pytest.raises(SettingsError, match=name):
        pull("Gene", into=target, source=client, **{name: value})  # type: ignore[arg-type] # both are int


def test_a_file_that_is_no_store(serve: Serve, target: Path) -> None:
    """It is left as it is."""
    _, client = serve({"Age": []})
    target.write_text("mine")

    with pytest.raises(SettingsError):
        pull("Age", into=target, source=client)
    assert target.read_text() == "mine"


@pytest.mark.parametrize(
    "state",
    [
        "'{\"query\": 1}'",
        "'[]'",
        "'5'",
        'replace(state, \'"rows": 1\', \'"rows": "x"\')',
        'replace(state, \'"job": null\', \'"job": {"model": "Age"}\')',
    ],
)
def test_the_state_of_another_version_is_refused(serve: Serve, target: Path, state: str) -> None:
    """What cannot be read is not guessed."""
    _, client = serve({"Age": [made_row("Age", 1)]})
    pull("Age", into=target, source=client)
    sql(target, f"UPDATE allenorm_pulls SET state = {state}")  # noqa: S608 - our own words

    with pytest.raises(SettingsError, match="remembers of a pull"):
        pull("Age", into=target, source=client)


class _Meddling:
    """An endpoint during whose answer another process pulls the same."""

    def __init__(self, other: Any) -> None:
        self.other = other
        self.asked = 0

    def fetch(self, _: Request) -> Envelope:
        """Answer with one row."""
        self.asked += 1
        if self.asked == 1:
            self.other()
        rows = [made_row("Age", 1)]
        return Envelope(rows, rows, 0, 1, 1)

    def url(self, request: Request) -> str:
        """Return any URL."""
        return f"made:{request.query!r}"[:10]

    def close(self) -> None:
        """Do nothing."""


def test_two_processes_that_pull_the_same(target: Path) -> None:
    """The slower one ends with a clear error, and the file is whole."""
    endpoint = _Meddling(lambda: pull("Age", into=target, source=Client(endpoint)))

    with pytest.raises(SettingsError, match="another process is pulling"):
        pull("Age", into=target, source=Client(endpoint))
    assert ids_in(target, "Age") == [1]


def test_a_schema_of_ones_own(serve: Serve, target: Path) -> None:
    """A new file takes the schema that it is given."""
    schema = bundled()
    _, client = serve({"Age": [made_row("Age", 1)]})

    pull("Age", into=target, source=client, schema=schema)
    with Store.open(target) as store:
        assert store.sha256 == schema.sha256


def test_a_server_that_sends_less_than_it_is_asked_for(serve: Serve, target: Path) -> None:
    """A cap of the server's own loses nothing."""
    server, client = serve({})
    server._answerer = Answerer(bundled(), {"Specimen": specimens(20)}, most_rows=3)

    pull("Specimen", into=target, source=client, page_size=8)

    assert ids_in(target, "Specimen") == list(range(1, 21))


def test_a_url_as_source(serve: Serve, target: Path) -> None:
    """A base URL is enough; the client is made and closed."""
    server, _ = serve({"Age": [made_row("Age", 1)]})

    pull("Age", into=target, source=server.url)

    assert ids_in(target, "Age") == [1]
