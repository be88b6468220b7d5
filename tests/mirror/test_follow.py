"""Following associations: what is brought, how far, and going on where a call was stopped."""

from pathlib import Path
from urllib.parse import quote

import pytest

from allenorm import Client
from allenorm.errors import AllenormError, QueryError, RefusedError, UnknownNameError
from allenorm.local import LocalEndpoint, Store
from allenorm.mirror import PullProgress, pull, verify
from atlas import cuts
from mirrored import ServeBrain, cell, everything, ids_in, pairs_in, rows_in

FIRST = "model::Specimen,rma::criteria,[id$le3]"
TAGS = "link_specimens_specimen_tags"


def test_one_association_away(serve_brain: ServeBrain, target: Path) -> None:
    """What cells belong to, what belongs to them, and what they are linked with."""
    _, client, _ = serve_brain()

    report = pull(FIRST, into=target, source=client, follow=1)

    assert ids_in(target, "Specimen") == [1, 2, 3]
    assert ids_in(target, "Donor") == [100, 101]
    assert ids_in(target, "Structure") == [2, 3, 4]
    assert ids_in(target, "EphysSweep") == [10, 20, 21]
    assert ids_in(target, "WellKnownFile") == [903]
    assert pairs_in(target, TAGS) == [(1, 7), (1, 8), (2, 7), (3, 7), (3, 8)]
    assert ids_in(target, "Age") == []
    # Two donors, three structures and sweeps, a file, and the tags of each cell.
    assert (report.results[0].rows, report.results[0].followed) == (3, 2 + 3 + 3 + 1 + 5)


def test_nothing_is_noted_where_nothing_is_followed(serve_brain: ServeBrain, target: Path) -> None:
    """Which rows a pull has reached stands in the file only where it follows them."""
    _, client, _ = serve_brain()

    for follow, reached in ((0, 0), (1, 3)):
        pull(FIRST, into=target, source=client, follow=follow)
        sql = "SELECT count(*) FROM allenorm_reached WHERE model = 'Specimen' AND depth = 0"
        with Store.open(target) as store:
            assert store.connection().execute(sql).fetchall() == [(reached,)]


def test_two_associations_away(serve_brain: ServeBrain, target: Path) -> None:
    """Breadth first: what lies behind the donors, and other cells of theirs."""
    _, client, _ = serve_brain()

    pull(FIRST, into=target, source=client, follow=2)

    assert ids_in(target, "Age") == [1, 2]
    assert ids_in(target, "WellKnownFileType") == [3]
    # The other cells of structures 2 to 4; 4, 8 and 12 are in the first.
    assert ids_in(target, "Specimen") == [1, 2, 3, 5, 6, 7, 9, 10, 11]
    assert ids_in(target, "Donor") == [100, 101]


def test_following_far_brings_everything(serve_brain: ServeBrain, target: Path) -> None:
    """Everything is connected, and in the end the file is the source."""
    _, client, source = serve_brain()

    pull(FIRST, into=target, source=client, follow=4)

    assert everything(target) == everything(source.store.path)
    assert pairs_in(target, TAGS) == pairs_in(source.store.path, TAGS)
    assert verify(target, complete=True)


def test_every_page_is_told(serve_brain: ServeBrain, target: Path) -> None:
    """With the association that is followed, and how far away it is."""
    _, client, _ = serve_brain()
    told: list[PullProgress] = []

    pull(FIRST, into=target, source=client, follow=1, on_page=told.append)

    donors = next(each for each in told if each.step == "Specimen.donor")
    assert (donors.level, donors.received, donors.total) == (1, 2, None)
    assert {each.level for each in told} == {0, 1}


def test_keys_come_in_chunks_that_fit_a_url(serve_brain: ServeBrain, target: Path) -> None:
    """Long lists are split by the length of the URL, and each chunk into pages."""
    server, client, source = serve_brain(url_limit=330)
    source.put("Specimen", *(cell(n) for n in range(13, 60)))

    pull("Specimen", into=target, source=client, follow=1, page_size=4)

    assert ids_in(target, "EphysSweep") == ids_in(source.store.path, "EphysSweep")
    assert pairs_in(target, TAGS) == pairs_in(source.store.path, TAGS)
    address = client.settings.address + "/api/v2/data/query.json?q="
    assert max(map(len, server.queries)) + len(address) < 330
    assert sum("model::EphysSweep" in text for text in server.queries) > 4


def test_chunks_use_the_room_that_there_is(serve_brain: ServeBrain, target: Path) -> None:
    """Few requests are sent: all but the last of a list come near the limit."""
    server, client, source = serve_brain(url_limit=500)
    source.put("Specimen", *({"id": n, "donor_id": n} for n in (*range(-40, 0), *range(90, 400))))

    pull("Specimen", into=target, source=client, follow=1, skip=["Structure", "SpecimenTag"])

    address = f"{client.settings.address}/api/v2/data/query.json?q="
    lists = [each for each in server.queries if each.startswith("model::EphysSweep")]
    lengths = [len(quote(each, safe="$:,()'*")) + len(address) for each in lists]
    assert max(lengths) <= 500
    # Room is kept for what later pages say.
    assert min(lengths[:-1]) > 500 - 80
    assert len(lists) < 10


def test_a_url_too_short_for_one_key(serve_brain: ServeBrain, target: Path) -> None:
    """The message says which setting to raise."""
    _, client, _ = serve_brain(url_limit=200)

    with pytest.raises(QueryError, match="url_limit"):
        pull("Specimen", into=target, source=client, follow=1)


@pytest.mark.parametrize("size", [3, 2000])
def test_stopped_anywhere_it_goes_on(serve_brain: ServeBrain, target: Path, size: int) -> None:
    """However often the connection breaks, the end is the same, and no page is fetched twice."""
    server, client, _ = serve_brain(max_attempts=1, url_limit=340)
    whole = target.with_name("whole.sqlite")
    pull(FIRST, into=whole, source=client, follow=2, page_size=size)
    requests = len(server.queries)
    calls, done = 0, False
    while not done:
        calls += 1
        server.faults = {len(server.queries) + 7: cuts}
        try:
            pull(FIRST, into=target, source=client, follow=2, page_size=size)
        except AllenormError:
            continue
        done = True

    assert calls > requests // 7
    assert everything(target) == everything(whole)
    assert pairs_in(target, TAGS) == pairs_in(whole, TAGS)
    # Each call but the last had one request that was cut.
    assert len(server.queries) - requests <= requests + calls


def test_a_second_call_follows_what_is_new(serve_brain: ServeBrain, target: Path) -> None:
    """Rows that were followed before are not followed again."""
    server, client, source = serve_brain()
    pull("Specimen", into=target, source=client, follow=1)
    before = len(server.queries)
    source.put("Donor", {"id": 190, "name": "new"})
    source.put("Specimen", cell(30) | {"donor_id": 190})

    report = pull("Specimen", into=target, source=client, follow=1)

    assert 190 in ids_in(target, "Donor")
    assert report.results[0].rows == 1
    assert not any("$in1," in text for text in server.queries[before:])
    server.queries.clear()
    pull("Specimen", into=target, source=client, follow=1)
    assert len(server.queries) == 1


def test_going_deeper_later(serve_brain: ServeBrain, target: Path) -> None:
    """A greater depth goes on from the rows at the end of the smaller one."""
    server, client, source = serve_brain()
    pull(FIRST, into=target, source=client, follow=1)
    server.queries.clear()

    pull(FIRST, into=target, source=client, follow=4)

    assert everything(target) == everything(source.store.path)
    assert not any(text.startswith("model::EphysSweep") for text in server.queries[:1])


def test_following_later_begins_anew(serve_brain: ServeBrain, target: Path) -> None:
    """A pull that followed nothing has not noted which rows were its own."""
    _, client, _ = serve_brain()
    pull(FIRST, into=target, source=client)

    report = pull(FIRST, into=target, source=client, follow=1)

    assert (report.results[0].rows, report.results[0].continued) == (3, False)
    assert ids_in(target, "Donor") == [100, 101]


def test_a_plain_call_between(serve_brain: ServeBrain, target: Path) -> None:
    """Rows that a call without following brings are followed by the next one that does."""
    _, client, source = serve_brain()
    pull("Specimen", into=target, source=client, follow=1)
    source.put("Donor", {"id": 190, "name": "new"})
    source.put("Specimen", cell(30) | {"donor_id": 190})
    pull("Specimen", into=target, source=client)
    assert 190 not in ids_in(target, "Donor")

    pull("Specimen", into=target, source=client, follow=1)

    assert 190 in ids_in(target, "Donor")


def test_a_refresh_follows_everything_again(serve_brain: ServeBrain, target: Path) -> None:
    """What changed at the far end is noticed as well."""
    _, client, source = serve_brain()
    pull(FIRST, into=target, source=client, follow=1)
    source.put("Donor", {"id": 100, "name": "renamed"})

    pull(FIRST, into=target, source=client, follow=1)
    assert rows_in(target, "Donor")[0]["name"] == "donor 100"
    pull(FIRST, into=target, source=client, follow=1, refresh=True)

    assert rows_in(target, "Donor")[0]["name"] == "renamed"


def test_rows_without_ids_are_followed_by_their_keys(serve_brain: ServeBrain, target: Path) -> None:
    """All rows of the class that the file has count."""
    _, client, source = serve_brain()
    source.put(
        "StructureHierarchy",
        {"ancestor_id": 1, "descendant_id": 2, "generations": 1},
        {"ancestor_id": 1, "descendant_id": 3, "generations": 2},
    )

    pull("StructureHierarchy", into=target, source=client, follow=1)

    assert ids_in(target, "Structure") == [1, 2, 3]


def test_a_shorter_way_counts(serve_brain: ServeBrain, target: Path) -> None:
    """A row that came by a long way is followed from the short one when that turns up."""
    _, client, source = serve_brain()
    source.put("Specimen", {"id": 200, "name": "child", "parent_id": 1})
    first = "model::Specimen,rma::criteria,[parent_id$eq1]"
    pull(first, into=target, source=client, follow=1)
    assert ids_in(target, "Donor") == []
    source.put("Specimen", {"id": 1, "parent_id": 1})

    pull(first, into=target, source=client, follow=1, refresh=True)

    assert ids_in(target, "Donor") == [100]


def test_one_name_may_be_skipped_without_a_list(serve_brain: ServeBrain, target: Path) -> None:
    """A text is one name, and not its letters."""
    _, client, _ = serve_brain()

    pull(FIRST, into=target, source=client, follow=1, skip="Specimen.donor")

    assert ids_in(target, "Donor") == []
    assert ids_in(target, "Structure") == [2, 3, 4]


def test_what_is_skipped(serve_brain: ServeBrain, target: Path) -> None:
    """An association, and everything that leads to a class; names are checked."""
    server, client, _ = serve_brain()
    skip = ["Specimen.donor", "EphysSweep"]

    pull(FIRST, into=target, source=client, follow=1, skip=skip)

    assert (ids_in(target, "Donor"), ids_in(target, "EphysSweep")) == ([], [])
    assert ids_in(target, "Structure") == [2, 3, 4]
    for wrong in ("Specimen.doner", "Specimn"):
        with pytest.raises(UnknownNameError, match="did you mean"):
            pull(FIRST, into=target, source=client, skip=[wrong])
    target.unlink()
    with pytest.raises(UnknownNameError):
        pull(FIRST, into=target, source=client, skip=["Specimn"])
    assert not target.exists()
    assert server.queries


def test_a_server_that_refuses_an_association(serve_brain: ServeBrain, target: Path) -> None:
    """The error says how to go on without it, and that goes on."""
    server, client, _ = serve_brain()
    text = "model::Donor,rma::criteria,[id$in100,101],rma::options[order$eq'id'][num_rows$eq2000]"
    server.fixed[text] = b'{"success": false, "msg": "Error in query: no Donor here"}'

    with pytest.raises(RefusedError, match=r"no Donor here.*--skip Specimen\.donor\)$") as raised:
        pull(FIRST, into=target, source=client, follow=1)
    assert raised.value.query == text
    server.queries.clear()
    pull(FIRST, into=target, source=client, follow=1, skip=["Specimen.donor"])

    assert ids_in(target, "EphysSweep") == [10, 20, 21]
    assert ids_in(target, "Donor") == []
    assert not any(each.startswith("model::Alignment3d") for each in server.queries)


def test_from_a_file(serve_brain: ServeBrain, target: Path) -> None:
    """A file of rows is a source like any other, with its schema and its label."""
    _, _, source = serve_brain()

    with Client(LocalEndpoint(source.store)) as client:
        pull(FIRST, into=target, source=client, follow=4)

    assert everything(target) == everything(source.store.path)
