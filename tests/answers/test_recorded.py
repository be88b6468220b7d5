"""Recorded answers, loaded into a store and asked for again, come back as they were.

Where a query gave no order, the server's own is not known, and the rows at the top come by `id`
or as they were loaded; so do records of a has_many. Those of a has_and_belongs_to_many come in the
order in which they were linked, which is that of the answer.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from allenorm.answers import Answer, Format, Row, read_records, write_csv, write_json, write_xml
from allenorm.local import Evaluator, Store
from allenorm.rma import parse, parse_url
from reading import read
from recorded import DATA, flat_structures, names, needs_shared, read_json

pytestmark = needs_shared

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|\s+')
ALL = ",rma::options[num_rows$eqall]"
FILES = "well_known_files(well_known_file_type)"


@pytest.fixture
def load(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Make stores from recorded files."""
    stores: list[Store] = []

    def loaded(*files: str, model: str | None = None) -> Store:
        store = Store.create(tmp_path / f"{len(stores)}.sqlite")
        stores.append(store)
        with store.writing() as writer:
            for name in files:
                kind: Any = name.rpartition(".")[2]
                with (DATA / name).open("rb") as stream:
                    found = read_records(stream, format=kind, schema=store.schema, model=model)
                    for record in found:
                        writer.put(record.model, [record.row])
        return store

    yield loaded
    for store in stores:
        store.close()


def asked(store: Store, query: str, name: Format = "json") -> Answer:
    """Return the answer to a query, as a format needs it."""
    return Evaluator(store).answer(parse(query), flat=name == "csv", classes=name == "xml")


def tree(element: ET.Element) -> tuple[Any, ...]:
    """Return all of an element: tags, attributes, texts, and children in order."""
    text = (element.text or "").strip() if len(element) else element.text
    return element.tag, element.attrib, text, [tree(each) for each in element]


def test_the_forty_xml_answers(load: Callable[..., Store]) -> None:
    """All in one store, each asked for with its own URL: the same trees, and the same bytes."""
    files = names("connectivity_experiment_xml/*.xml")
    assert len(files) == 40
    store = load(*files)
    include = "specimen(stereotaxic_injections(primary_injection_structure,structures))"
    for name in files:
        url = f"http://api.brain-map.org/api/v2/data/SectionDataSet/query.xml?id={Path(name).stem}"
        answer = Evaluator(store).answer(parse_url(f"{url}&include={include}"), classes=True)
        body = write_xml(answer, store.schema)
        recorded = (DATA / name).read_bytes()
        assert tree(ET.fromstring(body)) == tree(ET.fromstring(recorded))  # noqa: S314 - recorded
        assert body == recorded


def test_the_description_of_a_grid_download(load: Callable[..., Store]) -> None:
    """It is no answer; asked for as one, it holds the same records."""
    name = "section_data_set_69289763.xml"
    query = (
        "model::SectionDataSet,rma::criteria,[id$eq69289763],rma::include,"
        "products,specimen(donor),alignment3d,section_images(alignment2d)"
    )
    store = load(name)
    answer = asked(store, query, "xml")
    (row,) = [each.row for each in read("xml", write_xml(answer, store.schema))]
    (recorded,) = [each.row for each in read("xml", (DATA / name).read_bytes())]
    for product in row["products"]:
        del product["ar_association_key_name"]
    assert row == recorded


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("cell_types_specimen_details.csv", "ApiCellTypesSpecimenDetail"),
        ("tbi_donor_detail.csv", "ApiTbiDonorDetail"),
    ],
)
def test_csv(name: str, model: str, load: Callable[..., Store]) -> None:
    """Tables without ids keep the order of the file: they come back byte for byte."""
    body = write_csv(asked(load(name, model=model), f"model::{model}{ALL}", "csv"))
    assert body == (DATA / name).read_bytes()


def test_csv_of_structures(load: Callable[..., Store]) -> None:
    """Byte for byte but for the names that somebody took the commas from, and left quoted."""
    name = "structures_ontology1.csv"
    query = (
        "model::Structure,rma::criteria,[ontology_id$eq1],"
        "rma::options[order$eq'structures.graph_order'][num_rows$eqall]"
    )
    body = write_csv(asked(load(name, model="Structure"), query, "csv"))
    recorded = (DATA / name).read_text(encoding="utf-8")
    assert body.decode() == re.sub(r'"([^",\n]+)"', r"\1", recorded)


def test_csv_of_allensdk(load: Callable[..., Store]) -> None:
    """Its cache spells values in its own way, by no order: the same values by id."""
    name = "ephys_features_2333.csv"
    answer = asked(load(name, model="EphysFeature"), f"model::EphysFeature{ALL}", "csv")
    again = [each.row for each in read("csv", write_csv(answer), "EphysFeature")]
    recorded = [each.row for each in read("csv", (DATA / name).read_bytes(), "EphysFeature")]
    assert len(again) == 2333
    assert again == sorted(recorded, key=lambda row: row["id"])


def rows_of(name: str) -> list[Row]:
    """Return the rows of a recorded JSON file."""
    found = read_json(name)
    found = found.get("msg", [found]) if isinstance(found, dict) else found
    return found if isinstance(found, list) else [found]


def ordered(value: Any) -> Any:
    """Return rows with the records of each list by id, where they have one."""
    if isinstance(value, list):
        return sorted(map(ordered, value), key=lambda row: row.get("id", 0))
    if isinstance(value, dict):
        return {key: ordered(each) for key, each in value.items()}
    return value


CONTAINERS = (
    "model::ExperimentContainer,rma::include,ophys_experiments,isi_experiment,"
    "specimen(donor(age,transgenic_lines)),targeted_structure"
)
"""The index of the files names `conditions`, too; no recorded row has them."""

BIOPHYSICAL = (
    f"neuronal_model_template({FILES}),specimen(ephys_result({FILES}),"
    f"neuron_reconstructions({FILES}),ephys_sweeps),{FILES}"
)
ONE_MODEL = (
    f"model::NeuronalModel,rma::criteria,[id$eq329321704],rma::include,{FILES},"
    f"neuronal_model_template({FILES}),specimen(neuron_reconstructions({FILES}))"
)
GLIF = (
    "model::NeuronalModel,rma::criteria,[id$eq522987536],rma::include,specimen(donor"
    "(transgenic_lines),specimen_tags,structure),neuronal_model_runs,rma::options[only$eq"
    "'specimen_tags.name,neuronal_model_runs.explained_variance_ratio,"
    "neuronal_model_runs.rheobase_feature_average']"
)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("stimulus_mappings.json", f"model::ApiCamStimulusMapping{ALL}"),
        (
            "ephys_sweeps_320207387.json",
            f"model::EphysSweep,rma::criteria,[specimen_id$eq320207387]{ALL}",
        ),
        (
            "ephys_sweeps_464212183.json",
            f"model::EphysSweep,rma::criteria,[specimen_id$eq464212183]{ALL}",
        ),
        ("neuronal_model_329321704.json", ONE_MODEL),
        ("model_metadata_glif_522987536.json", GLIF),
        (
            "sdk_472451419_response.json",
            f"model::NeuronalModel,rma::criteria,[id$eq472451419],{BIOPHYSICAL},rma::include,"
            + BIOPHYSICAL,
        ),
    ],
)
def test_json(name: str, query: str, load: Callable[..., Store]) -> None:
    """The same values, lists by id: no query gave an order."""
    model = query.removeprefix("model::").partition(",")[0]
    answer = json.loads(write_json(asked(load(name, model=model), query)))
    recorded = rows_of(name)
    assert answer["num_rows"] == len(recorded)
    assert ordered(answer["msg"]) == ordered(recorded)


def test_json_of_shared_records(load: Callable[..., Store]) -> None:
    """A line that several donors share has the same key everywhere, that of the first of them.

    Which donor is the first follows from the order of the rows, which the query did not give.
    """
    name = "experiment_containers.json"
    answer = asked(load(name, model="ExperimentContainer"), CONTAINERS + ALL)
    both = json.loads(write_json(answer))["msg"], rows_of(name)
    for rows in both:
        firsts: dict[int, str] = {}
        for donor in (row["specimen"]["donor"] for row in rows):
            for line in donor["transgenic_lines"]:
                key = firsts.setdefault(line["id"], str(donor["id"]))
                assert line.pop("ar_association_key_name") == key
        assert len(firsts) == 10
    assert ordered(both[0]) == ordered(both[1])


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("ephys_sweeps_320207387.json", f"model::EphysSweep{ALL}"),
        ("ephys_sweeps_464212183.json", f"model::EphysSweep{ALL}"),
        ("neuronal_model_329321704.json", ONE_MODEL),
        ("model_metadata_glif_522987536.json", GLIF),
    ],
)
def test_json_to_the_byte(name: str, query: str, load: Callable[..., Store]) -> None:
    """Files that kept the order of keys are the same bytes, but for blanks and rows' order."""
    model = query.removeprefix("model::").partition(",")[0]
    answer = asked(load(name, model=model), query)
    places = {row["id"]: place for place, row in enumerate(rows_of(name))}
    answer.rows.sort(key=lambda row: places[row["id"]])
    body = write_json(answer)
    compact = _TOKEN.sub(
        lambda found: found[0] if found[0].startswith(b'"') else b"", (DATA / name).read_bytes()
    )
    expected = compact if compact.startswith(b"[") else b"[" + compact + b"]"
    assert body[body.index(b'"msg":') + len(b'"msg":') : -1] == expected


def test_json_of_a_structure_graph(load: Callable[..., Store]) -> None:
    """1327 records nested eleven deep become as many rows, which come back in their order."""
    name = "structure_graph_1.json"
    query = "model::Structure,rma::options[order$eq'structures.graph_order'][num_rows$eqall]"
    answer = asked(load(name, model="Structure"), query)
    found = [each.row for each in read("json", write_json(answer), "Structure")]
    expected = sorted(flat_structures(), key=lambda row: row["graph_order"])
    assert len(found) == len(expected) == 1327
    assert found == expected


def test_every_recorded_file_is_read_whole() -> None:
    """Reading changes no value of JSON: what comes out is what the file has."""
    models = {
        "experiment_containers.json": "ExperimentContainer",
        "stimulus_mappings.json": "ApiCamStimulusMapping",
        "structure_graph_1.json": "Structure",
        "sdk_472451419_response.json": "NeuronalModel",
    }
    for name, model in models.items():
        found = read("json", (DATA / name).read_bytes(), model)
        assert [each.row for each in found] == rows_of(name)
