"""Includes: absent, filtered, keeping parents, loaded afterwards, loaded on first touch."""

import pytest

from allenorm import Donor, Specimen, load, trace
from allenorm.errors import NotLoadedError, QueryError, UnknownNameError
from atlas import asked, asked_ids
from cells import COUNT, atlas, cells
from comparing import Comparison
from serving import Serve

c = Specimen.c


def test_absent_is_a_value(serve: Serve) -> None:
    """An association that was asked for and leads nowhere is None or (), not an error."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    found = Specimen.include("donor", "ephys_sweeps", "ephys_result").using(client).all()
    assert [cell.donor is None for cell in found] == ["donor" not in row for row in rows]
    assert any(cell.ephys_sweeps == () for cell in found)
    without = [row["id"] for row in rows if "donor" not in row]
    one = Specimen.include("donor").using(client).get(without[0])
    assert one.loaded == ("donor",)
    assert one.donor is None
    with pytest.raises(NotLoadedError, match=r'include\("structure"\)'):
        _ = one.structure


def test_a_filter_drops_parents(serve: Serve) -> None:
    """A filtered include keeps the parents with a match, and their matching children only."""
    rows = cells()
    server, client = serve({"Specimen": rows}, page_size=10)
    query = Specimen.include(c.ephys_sweeps, where=c.ephys_sweeps.num_spikes == 1).using(client)
    found = query.all()
    matching = {
        row["id"]: [each["id"] for each in row["ephys_sweeps"] if each["num_spikes"] == 1]
        for row in rows
    }
    assert {cell.id: [each.id for each in cell.ephys_sweeps] for cell in found} == {
        key: value for key, value in matching.items() if value
    }
    assert "ephys_sweeps[num_spikes$eq1]" in server.queries[0]
    parents = [key for key, value in matching.items() if value]
    assert query.values(c.id) == parents
    assert query.only("id").count() == query.count() == len(parents)
    assert {each["id"] for each in query.tabular(c.id, name=c.name)} == set(parents)
    assert query.where(id=parents[0]).exists()
    assert not query.where(id=3).exists()


def test_a_filter_that_keeps_parents(serve: Serve) -> None:
    """`keep_parents` takes one more request a page and gives parents without a match ()."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    query = Specimen.include(
        c.ephys_sweeps, where=c.ephys_sweeps.num_spikes == 1, keep_parents=True
    ).using(client)
    found = query.all()
    assert len(found) == COUNT
    for cell, row in zip(found, rows, strict=True):
        assert [each.id for each in cell.ephys_sweeps] == [
            each["id"] for each in row["ephys_sweeps"] if each["num_spikes"] == 1
        ]
    assert len(server.queries) == 2
    assert asked_ids(server.queries[1]) == list(range(1, COUNT + 1))
    paged = list(query.pages(15))
    assert [len(page) for page in paged] == [15, 15, 10]
    assert len(server.queries) == 2 + 2 * 3


def test_parents_kept_below_an_include(serve: Serve) -> None:
    """The second request is about the objects that own the relation, wherever they are."""
    rows = cells()
    donors = atlas()["Donor"]
    server, client = serve({"Specimen": rows, "Donor": donors})
    lines = c.donor.transgenic_lines
    wanted = next(
        line["name"] for donor in donors for line in donor["transgenic_lines"] if line["name"]
    )
    found = (
        Specimen.include("donor", "ephys_sweeps")
        .include(lines, where=lines.name == wanted, keep_parents=True)
        .using(client)
        .all()
    )
    models = [asked(text).model for text in server.queries]
    assert models.count("Donor") == 1
    assert set(models) == {"Specimen", "Donor"}
    for cell, row in zip(found, rows, strict=True):
        if cell.donor is None:
            assert "donor" not in row
        else:
            assert [line.id for line in cell.donor.transgenic_lines] == [
                line["id"] for line in row["donor"]["transgenic_lines"] if line["name"] == wanted
            ]


def test_load(serve: Serve) -> None:
    """`load` gives a relation to objects that exist: one request for all of them."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    found = Specimen.where().using(client).all()
    with trace() as seen:
        load(found, "donor.transgenic_lines")
    assert len(seen) == 1
    assert seen.requests[0].query == server.queries[-1]
    assert all(cell.loaded == ("donor",) for cell in found)
    comparison = Comparison()
    for cell, row in zip(found, rows, strict=True):
        assert (cell.donor is None) == ("donor" not in row)
        if cell.donor is not None:
            comparison.check(cell.donor, row["donor"])
    assert comparison.objects["TransgenicLine"] > 0
    load(found[3], c.ephys_sweeps, where=c.ephys_sweeps.num_spikes == 0)
    assert [each.num_spikes for each in found[3].ephys_sweeps] == [0]
    with pytest.raises(NotLoadedError):
        _ = found[4].ephys_sweeps
    with pytest.raises(UnknownNameError, match="donor"):
        load(found, "donors")
    load([], "donor")
    assert len(server.queries) == 3


def test_load_in_parts(serve: Serve) -> None:
    """Ids that make the URL too long go into several requests, each id into one."""
    server, client = serve(atlas(), url_limit=260)
    found = Specimen.where(c.id > 0).using(client).all()
    before = len(server.queries)
    load(found, "structure")
    assert before < len(server.queries) < before + COUNT // 3
    asked = [
        one
        for number in range(before, len(server.queries))
        for one in asked_ids(server.queries[number])
    ]
    assert sorted(set(asked)) == list(range(1, COUNT + 1))
    assert {cell.id: cell.structure and cell.structure.id for cell in found} == {
        row["id"]: row["structure"]["id"] if "structure" in row else None for row in cells()
    }


def test_on_first_touch(serve: Serve) -> None:
    """`on_unloaded="batch"` sends one request for the whole result, never one per object."""
    rows = cells()
    server, client = serve({"Specimen": rows, "Donor": atlas()["Donor"]})
    found = Specimen.where().using(client, on_unloaded="batch").all()
    assert len(server.queries) == 1
    names = [cell.donor.name if cell.donor is not None else None for cell in found]
    assert names == [row["donor"]["name"] if "donor" in row else None for row in rows]
    assert len(server.queries) == 2
    donors = [cell.donor for cell in found if cell.donor is not None]
    lines = [len(donor.transgenic_lines) for donor in donors]
    assert lines == [len(row["donor"]["transgenic_lines"]) for row in rows if "donor" in row]
    assert [asked(text).model for text in server.queries] == ["Specimen", "Specimen", "Donor"]
    assert asked_ids(server.queries[1]) == [row["id"] for row in rows]
    assert sum(len(cell.ephys_sweeps) for cell in found) == sum(
        len(row["ephys_sweeps"]) for row in rows
    )
    assert len({*server.queries}) == len(server.queries)
    assert len(server.queries) <= 5


def test_on_first_touch_in_parts(serve: Serve) -> None:
    """With a short URL the one request becomes one a chunk."""
    server, client = serve(atlas(), url_limit=300)
    found = Specimen.where(c.id > 0).using(client, on_unloaded="batch").all()
    before = len(server.queries)
    assert [cell.donor is None for cell in found] == ["donor" not in row for row in cells()]
    chunks = len(server.queries) - before
    assert 1 < chunks < COUNT / 3
    assert [cell.donor for cell in found]
    assert len(server.queries) == before + chunks


def test_what_includes_refuse(serve: Serve) -> None:
    """Wrong includes raise while the query is built; nothing is sent."""
    server, _ = serve(atlas())
    with pytest.raises(UnknownNameError, match="donor"):
        Specimen.include("doner")  # type: ignore[arg-type] # the mistake
    with pytest.raises(QueryError, match="belongs in where"):
        Specimen.include(c.donor, where=c.structure.id == 1)
    with pytest.raises(QueryError, match="Donor"):
        Specimen.where(Donor.c.id == 1)  # type: ignore[arg-type] # the mistake
    assert not server.queries
