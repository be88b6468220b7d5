"""Every verb of a query, over HTTP, against rows that the test knows."""

import json
import shlex
import shutil
import subprocess
import urllib.request

import pytest

from allenorm import ApiCellTypesSpecimenDetail, Specimen, Structure, has
from allenorm.errors import (
    InexpressibleError,
    MultipleResultsError,
    NoResultError,
    NotLoadedError,
    QueryError,
    RefusedError,
)
from allenorm.rma._tree import plain
from atlas import asked
from cells import COUNT, INCLUDES, atlas, cells
from comparing import Comparison, check_dict, check_round_trips, without_noise
from made import made_row
from serving import Serve

c = Specimen.c


def test_all_with_everything(serve: Serve) -> None:
    """All rows and all that they nest, in several pages and in the order of the ids."""
    rows = cells()
    server, client = serve({"Specimen": rows}, page_size=15)
    found = Specimen.include(*INCLUDES).using(client).all()
    Comparison().check_all(found, rows)
    for cell, row in zip(found, rows, strict=True):
        check_dict(cell.to_dict(mode="json"), without_noise(row))
        check_round_trips(cell)
    options = [
        {each.name: plain(each.values[0]) for each in asked(text).options}
        for text in server.queries
    ]
    assert [each.get("start_row", "0") for each in options] == ["0", "15", "30"]
    assert {each["order"] for each in options} == {"id"}


@pytest.mark.parametrize(
    ("page_size", "requests"), [(1, COUNT), (7, 6), (COUNT - 1, 2), (COUNT, 1), (COUNT + 1, 1)]
)
def test_pages(page_size: int, requests: int, serve: Serve) -> None:
    """Pages hold each row once, whatever their size, and none is asked for in vain but the last."""
    server, client = serve(atlas())
    pages = list(Specimen.where().using(client).pages(page_size))
    assert [cell.id for page in pages for cell in page] == list(range(1, COUNT + 1))
    assert all(len(page) == page_size for page in pages[:-1])
    assert len(pages) == requests
    assert len(server.queries) - requests in {0, 1}


def test_a_loop_fetches_as_far_as_it_goes(serve: Serve) -> None:
    """Iteration asks for a page when it needs it."""
    server, client = serve(atlas(), page_size=5)
    query = Specimen.where().using(client)
    assert not server.queries
    for number, cell in enumerate(query, 1):
        assert cell.id == number
        if number == 7:
            break
    assert len(server.queries) == 2


def test_limit_and_offset(serve: Serve) -> None:
    """They count rows of the root model, across pages."""
    server, client = serve(atlas(), page_size=4)
    query = Specimen.include("ephys_sweeps").using(client).offset(3).limit(10)
    assert [cell.id for cell in query] == list(range(4, 14))
    assert len(server.queries) == 3
    assert query.count() == 10
    assert Specimen.where().using(client).offset(COUNT - 2).count() == 2


def test_one_row(serve: Serve) -> None:
    """`first`, `one`, `one_or_none` and `get` return one object or say what they found instead."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    query = Specimen.where().using(client)
    first = query.order_by(c.name.desc()).first()
    assert first is not None
    assert first.id == COUNT
    assert query.where(name="cell-007").one().id == 7
    assert query.where(name="none").one_or_none() is None
    assert query.where(name="none").first() is None
    assert query.get(3).name == "cell-003"
    with pytest.raises(MultipleResultsError, match="several rows"):
        query.one()
    with pytest.raises(NoResultError, match="found no row"):
        query.where(name="none").one()
    with pytest.raises(NoResultError, match=r"no Specimen with id .?99999"):
        query.get(99999)


def test_counting(serve: Serve) -> None:
    """`count` counts rows of the root model even where joins multiply them; `exists` asks."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    query = Specimen.where().using(client)
    assert query.count() == COUNT
    assert len(server.queries) == 1
    sweeping = query.where(has(c.ephys_sweeps))
    assert sweeping.count() == sum(bool(row["ephys_sweeps"]) for row in rows)
    assert query.where(c.ephys_sweeps.num_spikes >= 1).count() == sum(
        len(row["ephys_sweeps"]) > 1 for row in rows
    )
    assert query.include("ephys_sweeps", where=c.ephys_sweeps.num_spikes >= 1).count() == sum(
        len(row["ephys_sweeps"]) > 1 for row in rows
    )
    assert query.where(id=5).exists()
    assert not query.where(id=99999).exists()
    before = len(server.queries)
    assert query.where(id=[]).all() == []
    assert query.where(id=[]).count() == 0
    assert len(server.queries) == before


def test_every_operator(serve: Serve) -> None:
    """Each comparison chooses the rows that it chooses in Python."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    weights = {row["id"]: row["weight"] for row in rows}

    def ids(*conditions: object, **equal: object) -> set[int]:
        return set(Specimen.where(*conditions, **equal).using(client).values(c.id))  # type: ignore[arg-type]

    known = {key: value for key, value in weights.items() if value is not None}
    middle = sorted(known.values())[len(known) // 2]
    assert ids(c.weight == middle) == {key for key, value in known.items() if value == middle}
    assert ids(c.weight != middle) == {key for key, value in known.items() if value != middle}
    assert ids(c.weight < middle) == {key for key, value in known.items() if value < middle}
    assert ids(c.weight <= middle) == {key for key, value in known.items() if value <= middle}
    assert ids(c.weight > middle) == {key for key, value in known.items() if value > middle}
    assert ids((c.weight >= middle) & (c.id < 30)) == {
        key for key, value in known.items() if value >= middle and key < 30
    }
    assert ids(weight=None) == ids(c.weight.is_null()) == weights.keys() - known.keys()
    assert ids(c.weight.is_not_null()) == known.keys()
    assert ids(id=(3, 4, 99999)) == ids(id=range(3, 5)) == ids(c.id.in_({3, 4})) == {3, 4}
    assert ids(c.id.is_(3)) == {3}
    assert ids(c.name.like("cell-00*")) == ids(c.name.startswith("cell-00")) == set(range(1, 10))
    assert ids(c.name.ilike("CELL-01*")) == set(range(10, 20))
    assert ids(c.name.endswith("-040")) == ids(c.name.contains("l-04")) == {40}
    assert ids(c.name.like("CELL*")) == set()
    flags = {row["id"] for row in rows if row["is_ish"] is True}
    assert ids(is_ish=True) == flags
    tall = {row["id"] for row in rows if (row["pinned_radius"] or 0) > 20.5}
    assert ids(c.pinned_radius > 20.5) == tall
    assert ids(c.pinned_radius > -1e-7) == ids(c.pinned_radius.is_not_null())
    assert ids(c.parent_x_coord < c.parent_y_coord) == {
        row["id"]
        for row in rows
        if None not in {row["parent_x_coord"], row["parent_y_coord"]}
        and row["parent_x_coord"] < row["parent_y_coord"]
    }
    with_donor = {row["id"] for row in rows if "donor" in row}
    assert ids(has(c.donor)) == with_donor
    assert ids(c.donor.id <= 9) == {key for key in with_donor if key <= 9}
    assert ids(c.donor.id.qualified() <= 9) == ids(c.donor.id <= 9)


def test_chosen_columns(serve: Serve) -> None:
    """`only` and `except_` leave columns out, `values` and `tabular` return nothing else."""
    rows = cells()
    _, client = serve({"Specimen": rows}, page_size=12)
    query = Specimen.where().using(client)
    for cell, row in zip(query.only("id", "name"), rows, strict=True):
        assert cell.to_dict() == {"id": row["id"], "name": row["name"]}
        with pytest.raises(NotLoadedError, match=r'add "weight" to its \.only'):
            _ = cell.weight
    for cell, row in zip(query.except_(c.name, c.data), rows, strict=True):
        assert cell.to_dict().keys() == row.keys() - {"name", "data"} - nested(row)
    assert query.values(c.name) == [row["name"] for row in rows]
    assert query.values(c.id, c.is_ish, c.pinned_radius) == [
        (row["id"], row["is_ish"], row["pinned_radius"]) for row in rows
    ]
    assert query.order_by(c.id).values(c.id, c.structure.acronym) == [
        (row["id"], row["structure"]["acronym"] if "structure" in row else None) for row in rows
    ]
    flat = query.order_by(c.id).tabular(c.id, born=c.donor.date_of_birth, line=c.donor.name)
    for made, row in zip(flat, rows, strict=True):
        donor = row.get("donor", {})
        assert made["id"] == row["id"]
        assert made["line"] == donor.get("name")
        text = donor.get("date_of_birth")
        assert (made["born"] and made["born"].strftime("%Y-%m-%dT%H:%M:%SZ")) == text
    distinct = query.order_by(c.is_ish).tabular(c.is_ish, distinct=True).all()
    assert [each["is_ish"] for each in distinct] == [False, True, None]


def nested(row: dict[str, object]) -> set[str]:
    """Return the keys of a row that nest others."""
    return {key for key, value in row.items() if isinstance(value, (dict, list))}


def test_order(serve: Serve) -> None:
    """Several terms, both directions, and columns of an association that the query joins."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    query = Specimen.where(c.is_ish.is_not_null()).using(client)
    found = query.order_by(c.is_ish.desc(), c.id.asc()).values(c.is_ish, c.id)
    assert found == sorted(found, key=lambda pair: (not pair[0], pair[1]))
    joined = Specimen.include("donor").where(has(c.donor)).order_by(c.donor.id.desc())
    ids = [cell.donor.id for cell in joined.using(client) if cell.donor is not None]
    assert ids == sorted((row["donor"]["id"] for row in rows if "donor" in row), reverse=True)


def test_a_class_without_an_id(serve: Serve) -> None:
    """It is paged by the order that the user names, and `get` says what to do instead."""
    rows = atlas()["ApiCellTypesSpecimenDetail"]
    server, client = serve({"ApiCellTypesSpecimenDetail": rows}, page_size=9)
    d = ApiCellTypesSpecimenDetail.c
    found = ApiCellTypesSpecimenDetail.where().using(client).order_by(d.specimen__id).all()
    Comparison().check_all(found, rows)
    assert len(server.queries) == 5
    with pytest.raises(QueryError, match="no id"):
        ApiCellTypesSpecimenDetail.where().using(client).get(1)


def test_the_url_of_a_query_is_the_request(serve: Serve) -> None:
    """`url` and `curl` show a request that anything else can send, with the same answer."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    query = Specimen.where(name="cell-008").include("donor", "ephys_sweeps").using(client)
    found = query.all()
    with urllib.request.urlopen(query.url()) as answer:  # noqa: S310 - our own server
        sent = json.load(answer)
    assert server.queries[0] == server.queries[-1] == query.rma()
    Comparison().check_all(found, sent["msg"])
    assert shlex.split(query.curl())[-1] == query.url()
    sent_so_far = len(server.queries)
    assert "donor" in query.explain()
    assert len(server.queries) == sent_so_far


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed here")
def test_the_curl_line_runs(serve: Serve) -> None:
    """The line of `curl` fetches the answer of the query."""
    server, client = serve(atlas())
    query = Specimen.where(name="cell-008", id=[8, 9]).using(client)
    line = shlex.split(query.curl())
    answer = subprocess.run(line, check=True, capture_output=True).stdout
    assert [row["id"] for row in json.loads(answer)["msg"]] == [8]
    assert server.queries == [query.rma()]


def test_what_the_server_refuses(serve: Serve) -> None:
    """An answer `success: false` raises with the server's words, the query and the URL."""
    server, client = serve()
    query = Specimen.where(id=1).using(client)
    with pytest.raises(RefusedError, match="not among these") as caught:
        query.all()
    assert caught.value.query == server.queries[0]
    assert caught.value.url == query.limit(2000).url()
    assert len(server.queries) == 1


def test_a_class_that_meets_itself(serve: Serve) -> None:
    """Rows of one table at both ends of an association are told apart by the path."""
    s = Structure.c
    rows = [made_row("Structure", number, "children", "parent_structure") for number in range(1, 8)]
    _, client = serve({"Structure": rows})
    query = Structure.include("children", "parent_structure").using(client)
    Comparison().check_all(query.all(), rows)
    child = next(row["children"][0]["id"] for row in rows if row["children"])
    (parent,) = query.where(s.children.id == child).all()
    assert child in [each.id for each in parent.children]
    assert query.where(s.children.id == child).count() == 1
    with pytest.raises(InexpressibleError, match="structures"):
        query.where(s.children.id.qualified() == child).all()
