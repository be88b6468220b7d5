"""Wide tables without associations: cells, sweeps, features and donors, page by page."""

import pytest

from allenorm import (
    ApiCellTypesSpecimenDetail,
    ApiTbiDonorDetail,
    EphysFeature,
    EphysSweep,
    trace,
)
from allenorm.errors import QueryError
from comparing import Comparison, check_dict, check_round_trips
from recorded import Row, names, needs_shared, read_csv, read_json
from serving import Serve

pytestmark = needs_shared

DETAILS = "cell_types_specimen_details.csv"
FEATURES = "ephys_features_2333.csv"


def sorted_by(rows: list[Row], key: str) -> list[Row]:
    """Return rows in the order of a key."""
    return sorted(rows, key=lambda row: row[key])


@pytest.mark.parametrize("page_size", [500, 2000])
def test_cell_types_details(page_size: int, serve: Serve) -> None:
    """All 2,331 cells with 54 columns each: null stays None, empty text stays empty text."""
    rows = sorted_by(read_csv(DETAILS, "ApiCellTypesSpecimenDetail"), "specimen__id")
    assert (len(rows), {len(row) for row in rows}) == (2331, {54})
    server, client = serve({"ApiCellTypesSpecimenDetail": rows}, page_size=page_size)
    c = ApiCellTypesSpecimenDetail.c
    with trace() as seen:
        query = ApiCellTypesSpecimenDetail.where().using(client).order_by(c.specimen__id)
        cells = query.all()
    comparison = Comparison()
    comparison.check_all(cells, rows)
    assert comparison.values == 2331 * 54
    assert len(seen) == len(server.queries) == -(-2331 // page_size)
    assert seen.rows == 2331
    assert {cell.line_name for cell in cells} >= {"", "Oxtr-T2A-Cre"}
    assert sum(cell.nr__reconstruction_type is not None for cell in cells) == 637
    for cell, row in zip(cells, rows, strict=True):
        check_dict(cell.to_dict(mode="json"), row)
    for cell in cells[::500]:
        check_round_trips(cell)


def test_questions_about_cells(serve: Serve) -> None:
    """Conditions, `count`, `values`, `only` and `first` agree with the recorded rows."""
    rows = sorted_by(read_csv(DETAILS, "ApiCellTypesSpecimenDetail"), "specimen__id")
    _, client = serve({"ApiCellTypesSpecimenDetail": rows})
    c = ApiCellTypesSpecimenDetail.c
    cells = ApiCellTypesSpecimenDetail.where().using(client)
    assert cells.where(donor__species="Homo Sapiens").count() == 411
    assert cells.where(donor__species="Mus musculus").count() == 1920
    assert cells.where(c.nr__reconstruction_type.is_not_null()).count() == 637
    spiny = cells.where(tag__dendrite_type="spiny").where(c.ef__ri > 200.5)
    wanted = [
        row["specimen__id"]
        for row in rows
        if row["tag__dendrite_type"] == "spiny" and (row["ef__ri"] or 0) > 200.5
    ]
    assert spiny.order_by(c.specimen__id).values(c.specimen__id) == wanted
    deep = cells.where(c.ef__vrest < -80.25).order_by(c.ef__vrest).first()
    assert deep is not None
    assert deep.ef__vrest == min(row["ef__vrest"] for row in rows if row["ef__vrest"] is not None)
    layered = cells.where(c.structure__name.ilike("*layer 6a*")).count()
    assert layered == sum("layer 6a" in (row["structure__name"] or "") for row in rows)
    with pytest.raises(QueryError, match="no id"):
        cells.get(1)


def test_ephys_features(serve: Serve) -> None:
    """All 2,333 rows with 56 columns each, floats exact, truth values true and false."""
    rows = sorted_by(read_csv(FEATURES, "EphysFeature"), "id")
    assert len(rows) == 2333
    server, client = serve({"EphysFeature": rows}, page_size=1000)
    features = EphysFeature.where().using(client).all()
    comparison = Comparison()
    comparison.check_all(features, rows)
    assert comparison.values == 2333 * 56
    assert len(server.queries) == 3
    for feature, row in zip(features[::7], rows[::7], strict=True):
        check_dict(feature.to_dict(mode="json"), row)
    check_round_trips(features[0])
    pages = EphysFeature.where(has_burst=True).using(client).pages(100)
    bursts = [feature.id for page in pages for feature in page]
    assert bursts == [row["id"] for row in rows if row["has_burst"]]


@pytest.mark.parametrize("name", names("ephys_sweeps_*.json"))
def test_ephys_sweeps(name: str, serve: Serve) -> None:
    """Every sweep of a specimen, as saved; and those of one stimulus."""
    rows = sorted_by(read_json(name), "id")
    _, client = serve({"EphysSweep": rows}, page_size=40)
    sweeps = EphysSweep.where(specimen_id=rows[0]["specimen_id"]).using(client)
    found = sweeps.all()
    comparison = Comparison()
    comparison.check_all(found, rows)
    assert comparison.values == 22 * len(rows)
    for sweep, row in zip(found, rows, strict=True):
        check_dict(sweep.to_dict(mode="json"), row)
        check_round_trips(sweep)
    c = EphysSweep.c
    long = sweeps.where(stimulus_name="Long Square").order_by(c.sweep_number.desc())
    assert long.values(c.sweep_number) == sorted(
        (row["sweep_number"] for row in rows if row["stimulus_name"] == "Long Square"),
        reverse=True,
    )
    assert sweeps.where(c.num_spikes > 0, c.peak_deflection.is_null()).count() == sum(
        (row["num_spikes"] or 0) > 0 and row["peak_deflection"] is None for row in rows
    )


def test_tbi_donors(serve: Serve) -> None:
    """All 107 donors; ages stay text, because some are ranges."""
    rows = sorted_by(read_csv("tbi_donor_detail.csv", "ApiTbiDonorDetail"), "donor_id")
    _, client = serve({"ApiTbiDonorDetail": rows}, page_size=25)
    c = ApiTbiDonorDetail.c
    donors = ApiTbiDonorDetail.where().using(client).order_by(c.donor_id).all()
    comparison = Comparison()
    comparison.check_all(donors, rows)
    assert comparison.values == 107 * 19
    assert "95-99" in {donor.age for donor in donors}
    check_round_trips(donors[0])
