"""Queries whose `$in` list is too long for one URL."""

import pytest

from allenorm.client import Client
from allenorm.errors import QueryError
from allenorm.query import Query
from loopback import QUICK
from zoo import Animal
from zoo_server import ZooServer

IDS = list(range(1, 201))


def ids(query: Query[Animal], client: Client, size: int | None = None) -> list[int]:
    """Return the ids that a query finds."""
    return [each.id for page in client.pages(query, size) for each in page]


@pytest.fixture
def narrow(zoo_server: ZooServer) -> Client:
    """Return a client that may send short URLs only, and let the zoo have 200 animals."""
    zoo_server.fill(200)
    return Client(zoo_server.url, **QUICK, url_limit=350)


def test_a_long_list_is_sent_in_parts(zoo_server: ZooServer, narrow: Client) -> None:
    """Every row comes once and in order, and no URL is longer than allowed."""
    urls: list[int] = []
    assert ids(Query(Animal).where(Animal.c.id.in_(IDS)), narrow) == IDS
    assert len(zoo_server.queries) > 2
    urls = [len(narrow.url(Query(Animal).where(Animal.c.id.in_(IDS))))]
    assert max(urls) <= 350
    assert max(map(len, zoo_server.queries)) < 350


@pytest.mark.parametrize("size", [7, 50, 2000])
@pytest.mark.parametrize(("limit", "offset"), [(None, 0), (5, 0), (90, 3), (None, 150), (50, 190)])
def test_limit_and_offset_across_parts(
    size: int, limit: int | None, offset: int, narrow: Client
) -> None:
    """Limit and offset count over all parts, whatever order the ids were given in."""
    query = Animal.where(id=IDS[::-1]).limit(limit).offset(offset)
    assert ids(query, narrow, size) == IDS[offset:][:limit]


def test_no_more_parts_than_needed(zoo_server: ZooServer, narrow: Client) -> None:
    """A small limit needs the first part alone."""
    assert ids(Animal.where(id=IDS).limit(3), narrow) == [1, 2, 3]
    assert len(zoo_server.queries) == 1


def test_parts_are_ordered_as_the_query_says(narrow: Client) -> None:
    """An order on a column of the root model holds across parts."""
    query = Animal.where(id=IDS).order_by(Animal.c.weight.desc())
    assert ids(query, narrow) == IDS[::-1]
    assert ids(query.limit(4).offset(1), narrow, 3) == [199, 198, 197, 196]


def test_a_list_of_other_values_comes_in_the_order_of_ids(narrow: Client) -> None:
    """Without an order, rows come by id, as they do in one request."""
    names = [f"animal {each}" for each in IDS[::-1]]
    assert ids(Animal.where(name=names), narrow, 30) == IDS
    assert ids(Animal.where(name=names).limit(3), narrow) == [1, 2, 3]


def test_rows_that_come_in_several_parts_come_once(zoo_server: ZooServer, narrow: Client) -> None:
    """A list on an association to many finds a row once, though several parts find it."""
    zoo_server.fill(3)
    zoo_server.links = [(1, keeper) for keeper in IDS] + [(3, 200)]
    zoo_server.keepers = [{"id": each, "name": "x"} for each in IDS]
    query = Query(Animal).where(Animal.c.keepers.id.in_(IDS))
    assert ids(query, narrow) == [1, 3]
    assert len(zoo_server.queries) > 2
    assert narrow.count(query) == 2


def test_tabular_rows_in_parts(narrow: Client) -> None:
    """Flat rows of several parts follow each other."""
    query = Animal.where(id=IDS).only("id")
    assert [row["id"] for page in narrow.rows(query) for row in page] == IDS


def test_what_cannot_be_split_says_why(narrow: Client) -> None:
    """A query that is too long and has no list to split is refused before it is sent."""
    with pytest.raises(QueryError, match="too long to send"):
        ids(Animal.where(name="x" * 400), narrow)


def test_counting_in_parts(narrow: Client) -> None:
    """The number is the sum over the parts, within limit and offset."""
    assert narrow.count(Animal.where(id=[*IDS, 999])) == 200
    assert narrow.count(Animal.where(id=IDS).limit(150).offset(30)) == 150
    assert narrow.count(Animal.where(id=IDS).offset(190).limit(150)) == 10
    assert narrow.count(Animal.where(id=IDS).offset(500)) == 0
