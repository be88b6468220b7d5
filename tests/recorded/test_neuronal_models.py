"""`NeuronalModel` with everything below it, as AllenSDK asks for it."""

import json
import pickle
from typing import Any

import pytest

from allenorm import NeuronalModel, trace
from allenorm.errors import HydrationError, NotLoadedError
from comparing import Comparison, check_dict, check_round_trips
from recorded import DATA, needs_shared, read_json
from serving import Serve

pytestmark = needs_shared

TYPE = "well_known_files.well_known_file_type"
INCLUDES: tuple[Any, ...] = (
    f"neuronal_model_template.{TYPE}",
    f"specimen.ephys_result.{TYPE}",
    f"specimen.neuron_reconstructions.{TYPE}",
    "specimen.ephys_sweeps",
    TYPE,
)


def test_the_whole_answer(serve: Serve) -> None:
    """The recorded body, byte for byte: 1 record though the server counts 9,440 rows."""
    server, client = serve()
    query = NeuronalModel.where(id=472451419).include(*INCLUDES).using(client)
    body = (DATA / "sdk_472451419_response.json").read_bytes()
    recorded = json.loads(body)
    assert (recorded["num_rows"], recorded["total_rows"]) == (1, 9440)
    server.always = body
    with trace() as seen:
        model = query.one()
        everything = query.all()
    assert (len(seen), seen.rows, seen.bytes) == (2, 2, 2 * len(body))
    comparison = Comparison()
    comparison.check_all([model, *everything], recorded["msg"] * 2)
    assert comparison.objects["WellKnownFile"] >= 2
    check_dict(model.to_dict(mode="json"), recorded["msg"][0])
    check_round_trips(model)


def test_typed_access(serve: Serve) -> None:
    """The attributes lead to what the record holds, the way a user reads them."""
    record = read_json("sdk_472451419_response.json")["msg"][0]
    _, client = serve({"NeuronalModel": [record]})
    model = NeuronalModel.include(*INCLUDES).using(client).get(472451419)
    assert model.specimen is not None
    assert model.specimen.ephys_result is not None
    files = {
        file.well_known_file_type.name: file.download_link
        for file in model.specimen.ephys_result.well_known_files
        if file.well_known_file_type is not None
    }
    assert files["NWBDownload"] == next(
        file["download_link"]
        for file in record["specimen"]["ephys_result"]["well_known_files"]
        if file["well_known_file_type"]["name"] == "NWBDownload"
    )
    assert model.specimen.specimen_path_ids == (339692365, 383309938, 383680643, 386049446)
    assert model.loaded == ("specimen", "neuronal_model_template", "well_known_files")


@pytest.mark.parametrize("name", ["neuronal_model_329321704.json", "neuronal_model_472915634.json"])
def test_other_models(name: str, serve: Serve) -> None:
    """Each saved model comes through typed queries as it was saved, with all that it nests."""
    record = _saved(name)
    server, client = serve({"NeuronalModel": [record]})
    model = NeuronalModel.where(id=record["id"]).include(*_nested(record)).using(client).one()
    assert len(server.queries) == 1
    comparison = Comparison()
    comparison.check_all([model], [record])
    check_dict(model.to_dict(mode="json"), record)
    check_round_trips(model)


@pytest.mark.parametrize(
    "name", ["model_metadata_497232925_all_active.json", "model_metadata_glif_522987536.json"]
)
def test_models_of_which_columns_are_left_out(name: str, serve: Serve) -> None:
    """What was saved without some ids is read by a query that leaves out those columns."""
    record = _saved(name)
    _, client = serve({"NeuronalModel": [record]})
    query = NeuronalModel.where(id=record["id"]).include(*_nested(record)).using(client)
    c = NeuronalModel.c
    left_out = (c.specimen.specimen_tags.id, c.neuronal_model_runs.id, c.neuronal_model_runs.tags)
    model = query.except_(*left_out).one()
    comparison = Comparison()
    comparison.check_all([model], [record])
    check_dict(model.to_dict(mode="json"), record)
    again = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own bytes
    assert again.to_dict() == model.to_dict()
    with pytest.raises(NotLoadedError, match=r"neuronal_model_runs\.id"):
        _ = model.neuronal_model_runs[0].id
    with pytest.raises(HydrationError, match=r"NeuronalModelRun\.id is missing"):
        _ = query.one().neuronal_model_runs


def _saved(name: str) -> dict[str, Any]:
    """Return the one record of a file, or skip where the file is not there."""
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not among the recorded answers")
    saved: Any = read_json(name)
    record: dict[str, Any] = saved[0] if isinstance(saved, list) else saved
    return record


def _nested(record: dict[str, Any], above: str = "") -> list[Any]:
    """Return the dotted paths of all that a record nests."""
    paths: list[str] = []
    for key, value in record.items():
        below = value if isinstance(value, list) else [value]
        if isinstance(value, (list, dict)):
            paths.append(above + key)
            for each in below:
                paths += _nested(each, f"{above}{key}.")
    return sorted(set(paths))
