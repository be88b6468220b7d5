"""Paging over HTTP: every row once, whatever the server says."""

import itertools
import random
from typing import TypeVar

import pytest
from werkzeug import Response

from allenorm.client import Client
from allenorm.errors import MalformedAnswerError, QueryError
from allenorm.query import Query
from zoo import Animal, Species
from zoo_server import ZooServer

T = TypeVar("T")


def ids(query: Query[Animal], client: Client, size: int | None = None) -> list[list[int]]:
    """Return the ids of each page."""
    return [[each.id for each in page] for page in client.pages(query, size)]


def joined(pages: list[list[T]]) -> list[T]:
    """Return the items of all pages."""
    return list(itertools.chain.from_iterable(pages))


ALL = Query(Animal)
NOTHING = '{"success": true, "num_rows": 0, "msg": []}'


def test_full_pages_end_with_an_empty_or_a_short_one(zoo_server: ZooServer, client: Client) -> None:
    """After full pages comes one more request; a short page is the end."""
    assert ids(ALL, client, 2) == [[1, 2], [3, 4], [5]]
    assert len(zoo_server.queries) == 3
    zoo_server.fill(4)
    assert ids(ALL, client, 2) == [[1, 2], [3, 4]]
    assert len(zoo_server.queries) == 6


def test_the_options_of_each_page(zoo_server: ZooServer, client: Client) -> None:
    """Pages are ordered by id, the first counts and the others do not."""
    ids(ALL, client, 2)
    assert [query.partition("rma::options")[2] for query in zoo_server.queries] == [
        "[order$eq'id'][num_rows$eq2]",
        "[order$eq'id'][num_rows$eq2][start_row$eq2][count$eqfalse]",
        "[order$eq'id'][num_rows$eq2][start_row$eq4][count$eqfalse]",
    ]


def test_one_page_is_one_request(zoo_server: ZooServer, client: Client) -> None:
    """A result of one page takes one request, and an empty result as well."""
    assert ids(ALL, client) == [[1, 2, 3, 4, 5]]
    assert ids(Animal.where(id=99), client) == []
    assert len(zoo_server.queries) == 2


def test_no_request_for_nothing(zoo_server: ZooServer, client: Client) -> None:
    """A membership in an empty list and a limit of 0 are known to be empty."""
    assert ids(Animal.where(id=[]), client) == []
    assert ids(ALL.limit(0), client) == []
    assert client.count(Animal.where(id=[])) == 0
    assert zoo_server.queries == []


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("limit", [None, 1, 2, 4, 5, 9])
@pytest.mark.parametrize("offset", [0, 1, 4, 5, 7])
def test_limit_and_offset_across_pages(
    size: int, limit: int | None, offset: int, client: Client
) -> None:
    """Limit and offset mean the same whatever the size of pages."""
    pages = ids(ALL.limit(limit).offset(offset), client, size)
    assert joined(pages) == [1, 2, 3, 4, 5][offset:][:limit]
    assert all(0 < len(page) <= size for page in pages)


@pytest.mark.parametrize("cap", [1, 2, 3, 4])
@pytest.mark.parametrize("limit", [None, 3, 4])
def test_a_server_that_sends_fewer_rows_than_asked_for(
    cap: int, limit: int | None, zoo_server: ZooServer, client: Client
) -> None:
    """A server with a smaller maximum is asked on while `total_rows` says that there is more."""
    zoo_server.cap = cap
    assert joined(ids(ALL.limit(limit), client)) == [1, 2, 3, 4, 5][:limit]


def test_total_rows_that_is_too_high(zoo_server: ZooServer, client: Client) -> None:
    """Where `total_rows` counts join rows, one empty page settles it."""
    zoo_server.total = lambda rows: rows * 10
    assert ids(ALL, client, 3) == [[1, 2, 3], [4, 5]]
    assert len(zoo_server.queries) == 3


@pytest.mark.parametrize("total", [0, 1, None])
def test_total_rows_that_is_too_low_or_missing(
    total: int | None, zoo_server: ZooServer, client: Client
) -> None:
    """`total_rows` ends nothing: full pages are followed by the next one."""
    zoo_server.total = lambda _: total
    assert ids(ALL, client, 2) == [[1, 2], [3, 4], [5]]


def test_all_ids_that_were_named_are_all(zoo_server: ZooServer, client: Client) -> None:
    """A query that names ids asks for no more once it has them, whatever `total_rows` says."""
    zoo_server.total = lambda _: 9440
    assert ids(Animal.where(id=3), client) == [[3]]
    assert ids(Animal.where(id=[1, 2]), client) == [[1, 2]]
    assert ids(Animal.where(Animal.c.tame == True, id=1), client) == [[1]]  # noqa: E712 - a condition
    assert len(zoo_server.queries) == 3
    assert ids(Animal.where(id=[1, 99]), client) == [[1]]
    assert ids(Animal.where(id=[1, 2]).offset(1), client) == [[2]]
    assert len(zoo_server.queries) == 7


def test_a_server_that_ignores_num_rows(zoo_server: ZooServer, client: Client) -> None:
    """More rows than asked for are taken, and the next page starts after them."""
    whole = '{"success": true, "num_rows": 3, "msg": [{"id": 1}, {"id": 2}, {"id": 3}]}'
    zoo_server.before = lambda query: Response(NOTHING if "start_row$eq3" in query else whole)
    assert ids(ALL, client, 2) == [[1, 2, 3]]
    assert len(zoo_server.queries) == 2


def test_a_longer_page_than_the_limit_is_cut(zoo_server: ZooServer, client: Client) -> None:
    """A server that sends more rows than the limit does not change the result."""
    body = '{"success": true, "num_rows": 3, "msg": [{"id": 1}, {"id": 2}, {"id": 3}]}'
    zoo_server.before = lambda _: Response(body)
    assert ids(ALL.limit(2), client, 2) == [[1, 2]]
    assert ids(ALL.only("id").limit(2), client, 2) == [[1, 2]]
    assert len(zoo_server.queries) == 2


@pytest.mark.parametrize("cap", [2, 100])
@pytest.mark.parametrize("limit", [None, 3, 5])
def test_a_server_that_ignores_start_row(
    cap: int, limit: int | None, zoo_server: ZooServer, client: Client
) -> None:
    """The same rows again are an error, not an endless loop nor rows that come twice."""
    zoo_server.cap, zoo_server.ignores_start = cap, True
    with pytest.raises(MalformedAnswerError, match="same rows again for start_row 2") as caught:
        ids(ALL.limit(limit), client, 2)
    assert caught.value.query == zoo_server.queries[1]


def test_a_server_that_repeats_one_row_for_ever(zoo_server: ZooServer, client: Client) -> None:
    """One equal row a page is no proof until there are more than the server named."""
    zoo_server.ignores_start = True
    with pytest.raises(MalformedAnswerError, match="same rows again for start_row 5"):
        ids(ALL, client, 1)


@pytest.mark.parametrize("key", ["[1]", '{"a": 1}', "null", '"1"'])
def test_ids_that_are_no_ids(key: str, zoo_server: ZooServer, client: Client) -> None:
    """What a server sends as an id may be anything: an endless loop and a crash it is not."""
    body = f'{{"success": true, "num_rows": 1, "total_rows": 9, "msg": [{{"id": {key}}}]}}'
    zoo_server.before = lambda _: Response(body)
    with pytest.raises(MalformedAnswerError, match="same rows again"):
        list(client.rows(ALL, 1))
    assert len(list(client.rows(Animal.where(id=[1, 2]), 5))) == 9


def test_equal_rows_may_be_right(zoo_server: ZooServer, client: Client) -> None:
    """Rows without an id may be equal, page after page, as long as the server has so many."""
    for row in zoo_server.animals:
        row["tame"] = True
    rows = list(client.rows(ALL.only("tame"), 2))
    assert rows == [[{"tame": True}] * 2, [{"tame": True}] * 2, [{"tame": True}]]
    zoo_server.total = lambda _: None
    with pytest.raises(MalformedAnswerError, match="same rows again"):
        list(client.rows(ALL.only("tame"), 2))


def test_different_rows_without_id(client: Client) -> None:
    """Rows without an id are told apart by all that they say."""
    assert joined(list(client.rows(ALL.only("weight"), 2))) == [
        {"weight": each / 2} for each in range(1, 6)
    ]


def test_an_order_of_the_user(zoo_server: ZooServer, client: Client) -> None:
    """An order that the user named is kept, and none is added."""
    assert ids(ALL.order_by(Animal.c.weight.desc()), client, 2) == [[5, 4], [3, 2], [1]]
    assert all("$eq'id'" not in query for query in zoo_server.queries)


def test_pages_are_fetched_when_they_are_needed(zoo_server: ZooServer, client: Client) -> None:
    """Nothing is fetched ahead: a loop that stops early sends no more."""
    pages = client.pages(ALL, 2)
    assert zoo_server.queries == []
    next(pages)
    assert len(zoo_server.queries) == 1
    pages.close()  # type: ignore[attr-defined] # a generator
    assert len(zoo_server.queries) == 1


def test_random_servers_and_sizes(zoo_server: ZooServer, client: Client) -> None:
    """Whatever cap, size, limit, offset and wrong total there are, every row comes once."""
    chance = random.Random(0)  # noqa: S311 - a stable choice, no secret
    for _ in range(40):
        number = chance.randrange(0, 12)
        zoo_server.fill(number)
        zoo_server.cap = chance.randrange(1, 12)
        factor = chance.choice([1, 3])
        zoo_server.total = lambda rows, factor=factor: rows * factor  # type: ignore[misc] # bound now
        limit, offset = chance.choice([None, 3, 7]), chance.choice([0, 0, 2])
        found = ids(ALL.limit(limit).offset(offset), client, chance.randrange(1, 12))
        assert joined(found) == list(range(1, number + 1))[offset:][:limit]


@pytest.mark.parametrize("size", [0, -1])
def test_a_page_has_a_row(size: int, zoo_server: ZooServer, client: Client) -> None:
    """A size that would end every loop at once is refused."""
    with pytest.raises(QueryError, match="1 row or more"):
        ids(ALL, client, size)
    assert zoo_server.queries == []


def test_other_models(client: Client) -> None:
    """Rows become objects of the queried class, and relations those of theirs."""
    cat, dog = client.all(Query(Species).include("animals"))
    assert type(cat) is Species
    assert [each.id for each in cat.animals] == [2, 4]
    assert [each.id for each in dog.animals] == [1, 3]
    assert all(type(each) is Animal for each in dog.animals)
