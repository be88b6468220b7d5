"""Long `$in` lists: split by the length of the URL, and put together as if they had not been."""

import pytest

from allenorm import Specimen
from allenorm.errors import QueryError
from atlas import asked_ids
from cells import COUNT, atlas, cells
from comparing import Comparison
from serving import Serve

c = Specimen.c
LIMIT = 230


def test_ids(serve: Serve) -> None:
    """Every URL is short enough; all rows come, in the order of the ids."""
    rows = cells()
    server, client = serve({"Specimen": rows}, url_limit=LIMIT)
    wanted = [*range(COUNT, 0, -1), 1001, 1002]
    query = Specimen.where(id=wanted).using(client)
    Comparison().check_all(query.all(), [bare(row) for row in rows])
    assert len(server.queries) > 2
    assert {one for text in server.queries for one in asked_ids(text)} == set(wanted)
    prefix = len(f"{server.url}/api/v2/data/query.json?q=")
    assert all(prefix + len(text) <= LIMIT for text in server.queries)
    assert query.count() == COUNT
    assert [cell.id for cell in query.offset(5).limit(20)] == list(range(6, 26))
    assert query.first() == query.all()[0]


def bare(row: dict[str, object]) -> dict[str, object]:
    """Return a row without what it nests."""
    return {key: value for key, value in row.items() if not isinstance(value, (dict, list))}


def test_names_with_an_order(serve: Serve) -> None:
    """A list of another column is split as well, and the parts are ordered here."""
    rows = cells()
    server, client = serve({"Specimen": rows}, url_limit=300)
    names = [row["name"] for row in rows]
    query = Specimen.where(name=names).using(client)
    assert [cell.id for cell in query] == list(range(1, COUNT + 1))
    assert len(server.queries) > 2
    assert [cell.id for cell in query.order_by(c.name.desc()).limit(7)] == list(range(40, 33, -1))
    assert query.order_by(c.name).values(c.name) == names
    assert query.include("ephys_sweeps").count() == COUNT


def test_two_lists(serve: Serve) -> None:
    """Where one list is not enough, the next one is split, too."""
    rows = cells()
    _, client = serve({"Specimen": rows}, url_limit=300)
    query = Specimen.where(
        id=list(range(1, 21)), name=[f"cell-{number:03}" for number in range(11, 41)]
    )
    assert [cell.id for cell in query.using(client)] == list(range(11, 21))


def test_a_list_across_an_association(serve: Serve) -> None:
    """A row that several parts find comes once."""
    rows = cells()
    server, client = serve({"Specimen": rows}, url_limit=260)
    # The sweeps of one cell lie far apart in the list, so that several parts find the cell.
    sweeps = sorted(
        (each["id"] for row in rows for each in row["ephys_sweeps"]), key=lambda number: number % 10
    )
    query = Specimen.where(c.ephys_sweeps.id.in_(sweeps)).using(client)
    assert [cell.id for cell in query] == [row["id"] for row in rows if row["ephys_sweeps"]]
    assert len(server.queries) > 2
    assert query.count() == sum(bool(row["ephys_sweeps"]) for row in rows)


def test_what_cannot_be_split(serve: Serve) -> None:
    """A query that stays too long says so, and nothing is sent."""
    server, client = serve(atlas(), url_limit=300)
    query = Specimen.where(name="x" * 400).using(client)
    with pytest.raises(QueryError, match="too long to send"):
        query.all()
    assert not server.queries
