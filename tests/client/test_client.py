"""The client itself: settings, life, and the way to it."""

import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from werkzeug import Response

import allenorm
from allenorm.client import Client, client_for, default_client, set_default_client
from allenorm.endpoint import Envelope, HttpEndpoint, Request, Settings
from allenorm.errors import ClientClosedError, MalformedAnswerError, QueryError, SettingsError
from allenorm.model import Results
from allenorm.query import Query, compile_plan
from loopback import QUICK
from zoo import Animal
from zoo_server import ZooServer


class Echo:
    """An endpoint of somebody else's: it answers everything with one animal."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.closed = False

    def fetch(self, request: Request) -> Envelope:
        """Answer."""
        self.requests.append(request)
        rows = [{"id": 1, "name": "one"}]
        return Envelope(rows=rows, message=rows, start_row=0, num_rows=1, total_rows=1)

    def url(self, request: Request) -> str:
        """Return a URL of no meaning."""
        return f"echo:{len(request.query.stages)}"

    def close(self) -> None:
        """Close."""
        self.closed = True


def test_results_are_one_list(client: Client) -> None:
    """All objects of all pages are one list, and its relations are read together."""
    results = client.all(Query(Animal).include(Animal.c.keepers))
    assert type(results) is Results
    assert [each.id for each in results] == [1, 2, 3, 4, 5]
    assert [len(each.keepers) for each in results] == [2, 1, 0, 0, 0]
    small = Client(client.endpoint, page_size=2)
    assert small.all(Query(Animal)) == results
    assert Animal.where(tame=True).using(small).all() == [results[0], results[2], results[4]]


def test_absent_is_a_value(client: Client) -> None:
    """A to-one association whose key is missing reads as None where it was included."""
    last = client.all(Animal.where(id=5).include(Animal.c.species, Animal.c.parent.species))[0]
    assert last.species is None
    assert last.parent is not None
    assert last.parent.species is not None


def test_partial_objects(client: Client) -> None:
    """Columns that were left out are not loaded, and values come without objects."""
    animal = client.all(Query(Animal).only("id", "name"))[0]
    assert animal.name == "animal 1"
    with pytest.raises(AttributeError, match="weight"):
        _ = animal.weight
    assert Animal.where(id=[1, 2]).using(client).values(Animal.c.weight) == [0.5, 1.0]


def test_the_url_is_the_first_request(zoo_server: ZooServer, client: Client) -> None:
    """`url` shows what the first request sends, with the client's own page size."""
    client = Client(client.endpoint, page_size=3)
    for query in (Query(Animal), Query(Animal).limit(2), Animal.where(name="a b").offset(4)):
        url = client.url(query)
        list(client.rows(query))
        first = zoo_server.queries[0]
        zoo_server.queries.clear()
        assert url == client.endpoint.url(Request(_tree(client, query)))
        assert first.partition("rma::options")[2] in _decoded(url)
    with pytest.raises(QueryError, match="empty"):
        client.url(Animal.where(id=[]))


def test_the_answer_as_it_came(zoo_server: ZooServer, client: Client) -> None:
    """`fetch` sends the first request alone and returns the whole envelope."""
    zoo_server.total = lambda _: 9440
    envelope = client.fetch(Query(Animal).limit(2))
    assert (len(envelope.rows), envelope.total_rows, envelope.status) == (2, 9440, 200)
    zoo_server.before = lambda _: Response('{"success": true, "msg": "SELECT 1"}')
    assert client.fetch(Query(Animal).debug("preview")).message == "SELECT 1"
    assert len(zoo_server.queries) == 2


@pytest.mark.parametrize(
    "run", [Query.all, Query.first, Query.count, Query.exists, lambda query: list(query.pages())]
)
def test_a_preview_has_no_rows(
    run: Callable[[Query[Any]], object], zoo_server: ZooServer, client: Client
) -> None:
    """The server does not run a preview, so nobody is told that it found nothing."""
    with pytest.raises(QueryError, match=r"has no rows; client\.fetch\(query\)\.message"):
        run(Query[Any](Animal).debug("preview").using(client))
    assert zoo_server.queries == []


def test_debug_output_is_not_taken_for_no_rows(zoo_server: ZooServer, client: Client) -> None:
    """Rows that come with debug output are rows; debug output in their place is an error."""
    query = Query(Animal).debug().using(client)
    assert len(query.all()) == 5
    zoo_server.before = lambda _: Response('{"success": true, "msg": {"sql": "SELECT 1"}}')
    with pytest.raises(MalformedAnswerError, match="debug output in place of rows") as caught:
        query.all()
    assert caught.value.query == zoo_server.queries[-1]
    zoo_server.before = lambda _: Response('{"success": true, "num_rows": 0, "msg": []}')
    assert query.all() == []


def _tree(client: Client, query: Query[Any]) -> Any:
    """Return the tree of the first request of a query."""
    limit = query.plan.limit
    size = client.settings.page_size
    return compile_plan(query.plan, num_rows=size if limit is None else min(limit, size))


def _decoded(url: str) -> str:
    """Undo percent-encoding."""
    return unquote(url)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    """A client that has sent nothing has loaded neither requests nor tenacity."""
    code = (
        "import sys; from allenorm.client import Client; Client('http://h').close();"
        "print({'requests', 'urllib3', 'tenacity'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_settings_are_arguments(zoo_server: ZooServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A keyword wins over a variable, and a URL over ALLENORM_URL."""
    monkeypatch.setenv("ALLENORM_URL", "http://elsewhere.invalid")
    monkeypatch.setenv("ALLENORM_PAGE_SIZE", "77")
    client = Client(zoo_server.url, in_flight=1, page_size=None)
    assert client.settings.base_url == zoo_server.url
    assert (client.settings.in_flight, client.settings.page_size) == (1, 77)
    assert Client().settings.base_url == "http://elsewhere.invalid"
    assert repr(client) == f"Client(HttpEndpoint({zoo_server.url!r}))"
    with pytest.raises(SettingsError, match="in_flight"):
        Client(zoo_server.url, in_flight=99)


def test_an_endpoint_of_somebody_else() -> None:
    """Any endpoint does; it stays open when the client is closed, and the client does not."""
    echo = Echo()
    with Client(echo, page_size=10) as client:
        assert [each.name for each in client.all(Query(Animal))] == ["one"]
        assert client.url(Query(Animal)) == "echo:1"
    assert not echo.closed
    with pytest.raises(ClientClosedError, match="closed") as caught:
        client.all(Query(Animal))
    assert caught.value.attempts == 0
    assert caught.value.query is not None
    assert len(echo.requests) == 1


def test_settings_of_an_endpoint_are_its_own() -> None:
    """A client with an endpoint takes the two settings that are its own, and no other."""
    with HttpEndpoint(Settings(base_url="http://h", page_size=5, in_flight=1)) as endpoint:
        assert Client(endpoint).settings == endpoint.settings
        assert Client(endpoint, page_size=7, url_limit=None).settings.page_size == 7
        with pytest.raises(SettingsError, match=r"in_flight, read_timeout: .* page_size"):
            Client(endpoint, read_timeout=3, in_flight=2)


def test_a_closed_client_refuses(zoo_server: ZooServer) -> None:
    """After `close`, a query raises; closing twice is fine."""
    client = Client(zoo_server.url, **QUICK)
    client.close()
    client.close()
    with pytest.raises(ClientClosedError):
        client.all(Query(Animal))
    assert zoo_server.queries == []


def test_the_default_client(zoo_server: ZooServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made once, from the environment, when first needed; it can be set and unset."""
    monkeypatch.setenv("ALLENORM_URL", zoo_server.url)
    first = default_client()
    assert first is default_client() is client_for(None) is allenorm.default_client()
    assert first.settings.base_url == zoo_server.url
    assert len(Query(Animal).all()) == 5
    other = Client(zoo_server.url)
    set_default_client(other)
    assert default_client() is other
    set_default_client(None)
    assert default_client() not in {first, other}


def test_what_is_no_client_and_no_endpoint_is_refused() -> None:
    """The mistake is told where it is made, not with the first query."""
    wrong: Any = 5
    with pytest.raises(SettingsError, match=r"a client takes a base URL, .* endpoint, got '5'"):
        Client(wrong)
    with pytest.raises(
        SettingsError, match=r"set_default_client\(\) takes a client, such as .*'5'"
    ):
        set_default_client(wrong)


def test_the_default_client_is_one_for_all_threads() -> None:
    """Threads that ask at once get the same client."""
    found: list[Client] = []
    barrier = threading.Barrier(8)

    def ask() -> None:
        barrier.wait()
        found.append(default_client())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1


def test_what_using_takes(zoo_server: ZooServer, client: Client) -> None:
    """A URL, a client, an endpoint or anything that runs queries; URLs share their client."""
    assert client_for(client) is client
    assert client_for(zoo_server.url) is client_for(zoo_server.url)
    echo = Echo()
    made = client_for(echo)
    assert isinstance(made, Client)
    assert made.endpoint is echo
    for target in (client, zoo_server.url, client.endpoint):
        assert len(Query(Animal).using(target).all()) == 5

    class Runner:
        """Somebody else's runner."""

        all = pages = rows = count = url = load = lambda *_: None

    runner = Runner()
    assert client_for(runner) is runner
    with pytest.raises(QueryError, match=r"using\(\) takes a base URL.* got '3'"):
        client_for(3)
    with pytest.raises(SettingsError):
        client_for("nowhere")


def test_every_verb_over_http(client: Client) -> None:
    """The terminal verbs of a query run on the client."""
    query = Query(Animal).using(client)
    assert query.first() == query.get(1) == Animal.where(id=1).using(client).one()
    assert query.where(Animal.c.id == 99).one_or_none() is None
    assert query.exists()
    assert not Animal.where(id=99).using(client).exists()
    assert [each.id for each in query] == [1, 2, 3, 4, 5]
    assert [len(page) for page in query.pages(2)] == [2, 2, 1]
    assert query.url() == client.url(query)
    assert query.tabular(Animal.c.id, Animal.c.name).first() == {"id": 1, "name": "animal 1"}


def test_get_takes_one_request(zoo_server: ZooServer, client: Client) -> None:
    """An object by id takes one request, whatever `total_rows` says of its joins."""
    zoo_server.total = lambda _: 9440
    Query(Animal).include(Animal.c.keepers).using(client).get(1)
    Animal.where(id=1).using(client).one()
    assert len(zoo_server.queries) == 2


def test_threads_share_a_client(client: Client) -> None:
    """Many threads page through one client, and each gets every row."""
    found: list[list[int]] = []

    def run() -> None:
        found.append([each.id for page in client.pages(Query(Animal), 2) for each in page])

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[1, 2, 3, 4, 5]] * 8
