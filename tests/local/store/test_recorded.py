"""What the API really sent goes into a store, and again without a change."""

from typing import Any

import pytest

from allenorm.local import Store
from recorded import flat_structures, names, needs_shared, read_csv, read_json, read_xml


def put_twice(store: Store, model: str, records: list[dict[str, Any]]) -> None:
    """Write records, and write them again."""
    dumps: list[list[str]] = []
    for _ in range(2):
        with store.writing() as writer:
            writer.put(model, records)
        lines = store.connection().iterdump()
        dumps.append([line for line in lines if "'version'" not in line])
    assert dumps[0] == dumps[1]


@pytest.mark.parametrize("name", names("*.json"))
def test_recorded_json_goes_in(store: Store, name: str) -> None:
    """Envelopes, lists of rows and single rows."""
    if name == "structure_graph_1.json":
        put_twice(store, "Structure", flat_structures())
        return
    models = {
        "ephys_sweeps": "EphysSweep",
        "experiment_containers": "ExperimentContainer",
        "stimulus_mappings": "ApiCamStimulusMapping",
    }
    found = read_json(name)
    rows = found.get("msg", [found]) if isinstance(found, dict) else found
    model = next((models[each] for each in models if name.startswith(each)), "NeuronalModel")
    put_twice(store, model, rows)


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("cell_types_specimen_details.csv", "ApiCellTypesSpecimenDetail"),
        ("structures_ontology1.csv", "Structure"),
        ("tbi_donor_detail.csv", "ApiTbiDonorDetail"),
    ],
)
@needs_shared
def test_recorded_csv_goes_in(store: Store, name: str, model: str) -> None:
    """One row a line, none lost to another."""
    rows = read_csv(name, model)
    put_twice(store, model, rows)

    table = store.layout[model].table
    count = store.connection().execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - ours
    assert count.fetchone() == (len(rows),)


@pytest.mark.parametrize("name", names("connectivity_experiment_xml/*.xml"))
def test_recorded_xml_goes_in(store: Store, name: str) -> None:
    """Experiments with their specimens, injections and structures."""
    put_twice(store, "SectionDataSet", read_xml(name))
