"""A small world that a person can work out, and a way to ask for it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from allenorm.answers import Answer
from allenorm.local import Evaluator, Store
from allenorm.rma import Rma, parse

Ask = Callable[..., Answer]

DONORS: list[dict[str, Any]] = [
    {
        "id": 1,
        "name": "ann",
        "date_of_birth": "2011-12-14T18:20:48Z",
        "weight_grams": 25.0,
        "transgenic_lines": [{"id": 9, "name": "late"}, {"id": 8, "name": "early"}],
    },
    {
        "id": 2,
        "name": "Bob*",
        "date_of_birth": "2011-12-14T18:20:48.5Z",
        "weight_grams": 0.00001,
        "transgenic_lines": [{"id": 8, "name": "early"}],
    },
    {"id": 3, "name": None, "date_of_birth": None, "weight_grams": None, "transgenic_lines": []},
]
SPECIMENS: list[dict[str, Any]] = [
    {
        "id": 1,
        "name": "one",
        "donor_id": 1,
        "structure_id": 5,
        "is_ish": True,
        "ephys_sweeps": [
            {"id": 11, "num_spikes": 3, "sweep_number": 1, "pre_vm_mv": -70.5},
            {"id": 12, "num_spikes": None, "sweep_number": 2, "pre_vm_mv": None},
            {"id": 13, "num_spikes": 1, "sweep_number": 3, "pre_vm_mv": 0.1},
        ],
        "ephys_features": [{"id": 21, "has_burst": True}, {"id": 22, "has_burst": False}],
    },
    {
        "id": 2,
        "name": "two",
        "donor_id": 1,
        "structure_id": 5,
        "is_ish": False,
        "ephys_sweeps": [{"id": 14, "num_spikes": 2, "sweep_number": 2, "pre_vm_mv": -70.5}],
    },
    {"id": 3, "name": "THREE", "donor_id": 2, "structure_id": 6, "is_ish": None},
    {"id": 4, "name": "100%", "donor_id": None, "structure_id": None, "is_ish": None},
]
STRUCTURES: list[dict[str, Any]] = [
    {
        "id": 5,
        "acronym": "VISp",
        "parent_structure_id": 6,
        "structure_id_path": "/6/5/",
        "ontology_nodes": [{"id": 51, "structure_id_path": [6, 5], "acronym_path": None}],
    },
    {"id": 6, "acronym": "root", "parent_structure_id": None, "structure_id_path": "/6/"},
]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the small world; not to be written to."""
    with Store.create(tmp_path_factory.mktemp("world") / "world.sqlite") as made:
        with made.writing() as writer:
            writer.put("Donor", DONORS)
            writer.put("Specimen", SPECIMENS)
            writer.put("Structure", STRUCTURES)
            writer.put("Gene", [{"id": 1, "acronym": "Gad1"}])
            writer.put("NcbiGene", [{"id": 2, "acronym": "Gad2"}])
            writer.put("SectionDataSet", [{"id": 70, "failed": False, "genes": [{"id": 1}]}])
            writer.put("DataSet", [{"id": 71}])
            writer.put("ApiTbiDonorDetail", [{"name": "b"}, {"name": "a"}, {"name": "c"}])
            lines = [{"transgenic_line": {"id": 9}, "structure_name": "x"}]
            writer.put("ApiConnectivity", lines)
            files = [{"id": 31, "path": "x.nwb"}, {"id": 32, "path": "y.nwb"}]
            writer.put("EphysResult", [{"id": 41, "failed": False, "well_known_files": files}])
        yield made


@pytest.fixture
def evaluator(store: Store) -> Evaluator:
    """An evaluator that has answered nothing."""
    return Evaluator(store)


@pytest.fixture
def ask(evaluator: Evaluator) -> Ask:
    """Ask for the answer of a text or a tree."""

    def asked(query: str | Rma, **form: bool) -> Answer:
        return evaluator.answer(parse(query) if isinstance(query, str) else query, **form)

    return asked
