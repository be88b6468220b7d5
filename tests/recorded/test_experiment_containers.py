"""216 experiment containers with all that they nest, and the observatory's stimulus mappings."""

import datetime as dt
from typing import Any

import pytest

from allenorm import ApiCamStimulusMapping, ExperimentContainer, trace
from allenorm.errors import NotLoadedError
from comparing import Comparison, check_dict, check_round_trips, without_noise
from recorded import needs_shared, read_json
from serving import Serve

pytestmark = needs_shared

INCLUDES: tuple[Any, ...] = (
    "ophys_experiments",
    "isi_experiment",
    "targeted_structure",
    ("specimen.donor.age", "specimen.donor.transgenic_lines"),
)
"""All that the records nest. Their query named the donors' conditions as well, which no record has:
a server that joins them answers with an empty list."""


def by_id(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows in the order of their ids, in which a query without an order has them."""
    return sorted(rows, key=lambda row: row["id"])


@pytest.mark.parametrize("page_size", [50, 72, 216, 2000])
def test_every_container(page_size: int, serve: Serve) -> None:
    """All rows come once, in pages, and every value below them is the recorded one."""
    rows = by_id(read_json("experiment_containers.json"))
    server, client = serve({"ExperimentContainer": rows}, page_size=page_size)
    with trace() as seen:
        containers = ExperimentContainer.include(*INCLUDES).using(client).all()
    comparison = Comparison()
    comparison.check_all(containers, rows)
    assert comparison.objects["ExperimentContainer"] == len(rows) == 216
    assert comparison.objects["OphysExperiment"] == sum(
        len(row["ophys_experiments"]) for row in rows
    )
    assert set(comparison.noise) == {("TransgenicLine", "ar_association_key_name")}
    starts = [
        text.partition("[start_row$eq")[2].partition("]")[0] or "0" for text in server.queries
    ]
    assert len(starts) == len(seen)
    assert list(map(int, starts)) == [min(n * page_size, 216) for n in range(len(starts))]
    assert seen.rows == 216


def test_as_dicts(serve: Serve) -> None:
    """`to_dict` gives the records back, without the join table's key; copies keep all."""
    rows = by_id(read_json("experiment_containers.json"))
    _, client = serve({"ExperimentContainer": rows})
    containers = ExperimentContainer.include(*INCLUDES).using(client).all()
    for container, row in zip(containers, rows, strict=True):
        check_dict(container.to_dict(mode="json"), without_noise(row))
    for container in containers[::43]:
        check_round_trips(container)


def test_one_container_of_many(serve: Serve) -> None:
    """Conditions, order, `first`, `get`, `count` and `exists` agree with the records."""
    rows = by_id(read_json("experiment_containers.json"))
    _, client = serve({"ExperimentContainer": rows})
    c = ExperimentContainer.c
    deep = [row["id"] for row in rows if row["imaging_depth"] >= 275]
    query = ExperimentContainer.where(c.imaging_depth >= 275).using(client)
    assert query.count() == len(deep)
    assert [each.id for each in query] == deep
    first = ExperimentContainer.include(*INCLUDES).using(client).order_by(c.id.desc()).first()
    assert first is not None
    Comparison().check(first, rows[-1])
    got = ExperimentContainer.include("specimen").using(client).get(rows[7]["id"])
    assert got.specimen is not None
    assert got.specimen.name == rows[7]["specimen"]["name"]
    with pytest.raises(NotLoadedError, match=r'"specimen\.donor"'):
        _ = got.specimen.donor
    assert not ExperimentContainer.where(id=1).using(client).exists()


def test_conditions_across_associations(serve: Serve) -> None:
    """A condition three associations away chooses the rows that it chooses among the records."""
    rows = by_id(read_json("experiment_containers.json"))
    _, client = serve({"ExperimentContainer": rows})
    c = ExperimentContainer.c
    lines = c.specimen.donor.transgenic_lines
    query = ExperimentContainer.where(lines.name == "Cux2-CreERT2").using(client)
    wanted = [
        row["id"]
        for row in rows
        if any(
            line["name"] == "Cux2-CreERT2" for line in row["specimen"]["donor"]["transgenic_lines"]
        )
    ]
    assert [each.id for each in query] == wanted
    assert query.count() == len(wanted) > 0
    late = dt.datetime(2017, 1, 1, tzinfo=dt.timezone.utc)
    filtered = (
        ExperimentContainer.include(
            c.ophys_experiments, where=c.ophys_experiments.date_of_acquisition >= late
        )
        .using(client)
        .all()
    )
    expected = {
        row["id"]: sorted(
            each["id"]
            for each in row["ophys_experiments"]
            if each["date_of_acquisition"] >= "2017-01-01T00:00:00Z"
        )
        for row in rows
    }
    assert {each.id: sorted(one.id for one in each.ophys_experiments) for each in filtered} == {
        key: value for key, value in expected.items() if value
    }


def test_values(serve: Serve) -> None:
    """`values` and `tabular` give the columns as the records hold them, joined ones as well."""
    rows = by_id(read_json("experiment_containers.json"))
    _, client = serve({"ExperimentContainer": rows}, page_size=100)
    c = ExperimentContainer.c
    query = ExperimentContainer.where(c.id > 0).using(client)
    assert query.values(c.id, c.imaging_depth, c.failed) == [
        (row["id"], row["imaging_depth"], row["failed"]) for row in rows
    ]
    joined = query.order_by(c.id).values(c.id, c.targeted_structure.acronym, c.specimen.donor.id)
    assert joined == [
        (row["id"], row["targeted_structure"]["acronym"], row["specimen"]["donor"]["id"])
        for row in rows
    ]
    tabular = query.order_by(c.id).tabular(c.id, line=c.specimen.donor.full_genotype)
    assert tabular.all() == [
        {"id": row["id"], "line": row["specimen"]["donor"]["full_genotype"]} for row in rows
    ]
    only = query.only(c.id, c.imaging_depth).all()
    assert [(each.id, each.imaging_depth) for each in only] == [
        (row["id"], row["imaging_depth"]) for row in rows
    ]
    with pytest.raises(NotLoadedError, match="only"):
        _ = only[0].failed


def test_stimulus_mappings(serve: Serve) -> None:
    """All 128 rows, in five pages."""
    rows = by_id(read_json("stimulus_mappings.json"))
    server, client = serve({"ApiCamStimulusMapping": rows}, page_size=30)
    mappings = ApiCamStimulusMapping.where().using(client).all()
    Comparison().check_all(mappings, rows)
    assert len(mappings) == 128
    assert len(server.queries) == 5
    assert mappings[3].to_dict() == rows[3]
    c = ApiCamStimulusMapping.c
    thumbnails = ApiCamStimulusMapping.where(item_type="T").using(client)
    assert thumbnails.values(c.item) == [row["item"] for row in rows if row["item_type"] == "T"]
