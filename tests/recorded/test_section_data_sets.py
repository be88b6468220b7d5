"""`SectionDataSet`: 40 recorded XML answers, and the description of a grid download."""

import datetime as dt
from typing import Any

import pytest

from allenorm import Query, SectionDataSet, load, trace
from allenorm.model import SchemaDriftWarning
from comparing import Comparison, check_dict, check_round_trips, without_noise
from recorded import GRID_FORM, Row, names, needs_shared, read_xml
from serving import Serve

pytestmark = needs_shared

INJECTIONS = "specimen.stereotaxic_injections"
INCLUDES: tuple[Any, ...] = (
    f"{INJECTIONS}.primary_injection_structure",
    f"{INJECTIONS}.structures",
)


def recorded_rows() -> list[Row]:
    """Return the rows of all answers in the order of their ids."""
    rows = [row for name in names("connectivity_experiment_xml/*.xml") for row in read_xml(name)]
    return sorted(rows, key=lambda row: row["id"])


def test_every_experiment(serve: Serve) -> None:
    """All 40 rows, four levels deep, in four pages: every value is the recorded one."""
    rows = recorded_rows()
    assert len(rows) == 40
    server, client = serve({"SectionDataSet": rows}, page_size=12)
    data_sets = SectionDataSet.include(*INCLUDES).using(client).all()
    comparison = Comparison()
    comparison.check_all(data_sets, rows)
    injections = [
        injection for row in rows for injection in row["specimen"]["stereotaxic_injections"]
    ]
    assert comparison.objects["StereotaxicInjection"] == len(injections)
    assert comparison.objects["Structure"] == sum(
        len(injection["structures"]) + 1 for injection in injections
    )
    assert set(comparison.noise) == {("Structure", "ar_association_key_name")}
    assert len(server.queries) >= 4
    for data_set, row in zip(data_sets, rows, strict=True):
        check_dict(data_set.to_dict(mode="json"), without_noise(row))
    for data_set in data_sets[::13]:
        check_round_trips(data_set)


@pytest.mark.parametrize("name", names("connectivity_experiment_xml/*.xml"))
def test_one_experiment(name: str, serve: Serve) -> None:
    """Each answer by its id, the way it was asked for."""
    (row,) = read_xml(name)
    _, client = serve({"SectionDataSet": [row]})
    data_set = SectionDataSet.include(*INCLUDES).using(client).get(row["id"])
    comparison = Comparison()
    comparison.check_all([data_set], [row])
    assert data_set.qc_date is None or data_set.qc_date.tzinfo is dt.timezone.utc


def test_questions_across_associations(serve: Serve) -> None:
    """Conditions three associations away, filtered includes, and relations loaded afterwards."""
    rows = recorded_rows()
    _, client = serve({"SectionDataSet": rows})
    c = SectionDataSet.c
    injection = c.specimen.stereotaxic_injections
    acronym = rows[0]["specimen"]["stereotaxic_injections"][0]["primary_injection_structure"][
        "acronym"
    ]

    def injected(row: Row) -> list[Any]:
        return [
            each
            for each in row["specimen"]["stereotaxic_injections"]
            if each["primary_injection_structure"]["acronym"] == acronym
        ]

    query = SectionDataSet.where(injection.primary_injection_structure.acronym == acronym)
    wanted = [row["id"] for row in rows if injected(row)]
    assert [each.id for each in query.using(client)] == wanted
    assert query.using(client).count() == len(wanted)
    plain = SectionDataSet.where(id=[row["id"] for row in rows]).using(client).all()
    with trace() as seen:
        load(plain, INCLUDES[0], using=client)
    assert len(seen) == 1
    for each, row in zip(plain, rows, strict=True):
        assert each.specimen is not None
        for found, recorded in zip(
            each.specimen.stereotaxic_injections,
            row["specimen"]["stereotaxic_injections"],
            strict=True,
        ):
            assert found.primary_injection_structure is not None
            assert (
                found.primary_injection_structure.name
                == (recorded["primary_injection_structure"]["name"])
            )


def _read(query: Query[SectionDataSet]) -> tuple[SectionDataSet, dict[str, Any]]:
    """Read an object and all that it nests, at which each class reports what it does not know."""
    data_set = query.one()
    return data_set, data_set.to_dict()


def test_a_grid_download_s_description(serve: Serve) -> None:
    """A form that is no RMA answer: what the schema knows is whole, the rest is reported."""
    (row,) = read_xml("section_data_set_69289763.xml")
    _, client = serve({"SectionDataSet": [row]})
    query = SectionDataSet.include(
        "products", "specimen.donor", "alignment3d", "section_images.alignment2d"
    ).using(client)
    with pytest.warns(SchemaDriftWarning) as caught:
        data_set, loaded = _read(query)
    text = " ".join(str(each.message) for each in caught)
    assert len(caught) == 3
    for name, keys in GRID_FORM.items():
        assert f"keys for {name} " in text
        for key in keys - {"plane_of_section"}:
            assert repr(key) in text
    comparison = Comparison(GRID_FORM)
    comparison.check_all([data_set], [row])
    assert comparison.objects["SectionImage"] == len(row["section_images"]) == 18
    assert loaded["section_images"][0]["expression"] is None
    check_dict(data_set.to_dict(mode="json"), without_noise(row, GRID_FORM))
    check_round_trips(data_set)
