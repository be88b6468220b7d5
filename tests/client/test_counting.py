"""Counting."""

import pytest

from allenorm.client import Client
from allenorm.client._counting import count_parts
from allenorm.endpoint import Envelope
from allenorm.errors import HydrationError, QueryError
from allenorm.model import Model, Relation
from allenorm.query import Query, has
from zoo import Animal, Keeper  # noqa: F401 - `Sight` leads to it
from zoo_server import ZooServer


class Sight(Model):
    """A class without an id."""

    __api_name__ = "Animal"
    __table__ = "animals"
    __schema_sha256__ = "0" * 64

    name: str | None = None
    keepers = Relation("has_and_belongs_to_many", "Keeper")


def test_a_count_fetches_no_rows(zoo_server: ZooServer, client: Client) -> None:
    """Where no join can multiply rows, the server's number is taken, and no row is sent."""
    assert client.count(Query(Animal)) == 5
    assert client.count(Animal.where(tame=True)) == 3
    assert client.count(Query(Animal).where(Animal.c.species.name == "cat")) == 2
    assert all("[num_rows$eq0]" in query for query in zoo_server.queries)
    assert len(zoo_server.queries) == 3


def test_includes_do_not_change_a_count(zoo_server: ZooServer, client: Client) -> None:
    """An include without conditions, and one that keeps parents, choose no rows."""
    query = Query(Animal).include(Animal.c.keepers).include(
        Animal.c.children, where=Animal.c.children.tame == True, keep_parents=True  # noqa: E712 - a condition
    )  # fmt: skip
    assert client.count(query) == 5
    assert zoo_server.queries == ["model::Animal,rma::options[order$eq'id'][num_rows$eq0]"]


def test_a_filtered_include_counts(client: Client) -> None:
    """An include with conditions drops parents, from the count as well."""
    query = Query(Animal).include(Animal.c.species, where=Animal.c.species.name == "cat")
    assert client.count(query) == len(client.all(query)) == 2


def test_rows_that_joins_multiply_are_counted_once(zoo_server: ZooServer, client: Client) -> None:
    """Where a join leads to many, distinct ids are counted, not the server's join rows."""
    assert client.count(Query(Animal).where(has(Animal.c.keepers))) == 2
    assert "[only$eq" in zoo_server.queries[0]
    assert client.count(Query(Animal).where(Animal.c.children.tame == True)) == 1  # noqa: E712 - a condition


@pytest.mark.parametrize("odd", [None, "1", [1], {"a": 1}, True])
def test_an_id_that_is_none(odd: object) -> None:
    """What is no id ends in an error: it cannot tell rows apart, or not even be compared."""
    answer = Envelope([{"id": 1}, {"id": odd}], [], 0, 2, 2)
    plan = Query(Animal).where(has(Animal.c.keepers)).plan

    with pytest.raises(HydrationError, match=r"Animal\.id: the answer has .* where an id belongs"):
        count_parts(lambda _: answer, [plan], 10)


def test_a_server_that_does_not_say(zoo_server: ZooServer, client: Client) -> None:
    """Without `total_rows` the ids are counted."""
    zoo_server.total = lambda _: None
    assert client.count(Query(Animal)) == 5


def test_limit_and_offset(client: Client) -> None:
    """A count is within the query's limit and offset."""
    assert client.count(Query(Animal).limit(3)) == 3
    assert client.count(Query(Animal).offset(4).limit(3)) == 1
    assert client.count(Query(Animal).offset(9)) == 0


def test_flat_rows_are_counted_as_they_come(client: Client) -> None:
    """The number of flat rows is the number that comes."""
    query = Query(Animal).tabular(Animal.c.id)
    assert query.using(client).count() == client.count(query) == 5


def test_a_class_without_id(client: Client) -> None:
    """Without an id the server's number is taken where it is right, else the count is refused."""
    assert client.count(Query(Sight)) == 5
    with pytest.raises(QueryError, match="no id to count distinct rows by"):
        client.count(Query(Sight).where(has(Sight.c.keepers)))


def test_the_verb_counts(client: Client) -> None:
    """`Query.count` asks the client."""
    assert Animal.where(tame=True).using(client).count() == 3
