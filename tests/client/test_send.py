"""`Client.send`: one request as it is."""

import pytest

from allenorm.client import Client, trace
from allenorm.errors import ClientClosedError, QueryError
from allenorm.rma import parse
from loopback import QUICK
from zoo_server import ZooServer


def test_one_request_is_sent_as_it_is(zoo_server: ZooServer, client: Client) -> None:
    """No paging, no order and no options are added, and traces see it."""
    with trace() as t:
        found = client.send(parse("model::Animal[id$eq2]"))

    assert [row["id"] for row in found.rows] == [2]
    assert zoo_server.queries == ["model::Animal,rma::criteria,[id$eq2]"]
    assert len(t) == 1


def test_what_is_too_long_is_not_sent(zoo_server: ZooServer) -> None:
    """The message names the limit; nothing is sent."""
    ids = ",".join(map(str, range(1000)))
    with (
        Client(zoo_server.url, url_limit=2000, **QUICK) as client,
        pytest.raises(QueryError, match="longer than 2000 characters"),
    ):
        client.send(parse(f"model::Animal[id$in{ids}]"))
    assert zoo_server.queries == []


def test_a_closed_client_sends_nothing(client: Client) -> None:
    """It raises, as it does for queries."""
    client.close()
    with pytest.raises(ClientClosedError):
        client.send(parse("model::Animal"))
