"""Neuronal models by cell and template, their parameters, and the files that a run needs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from allenorm import Client, NeuronalModel, WellKnownFile
from allenorm.cell_types import (
    TEMPLATES,
    ModelFiles,
    ephys_file,
    marker_file,
    model_files,
    model_templates,
    neuron_configs,
    neuronal_models,
    reconstruction_file,
    template_ids,
)
from allenorm.cell_types._files import link_of, name_of, of_type
from allenorm.errors import MalformedAnswerError, NoResultError, SettingsError
from allenorm.files import safe_name
from allenorm.local import LocalEndpoint, Store
from allenorm.model import hydrate


def test_templates_are_those_of_the_api() -> None:
    """The names stand for the templates whose ids they have."""
    names = {each.id: each.name or "" for each in model_templates().using("sample")}

    assert set(names) == set(TEMPLATES.values())
    for kind, key in TEMPLATES.items():
        assert kind in names[key] or kind == "all active"


def test_groups_of_templates() -> None:
    """`GLIF` is five templates, `biophysical` two, and each comes once."""
    assert len(template_ids("GLIF")) == 5
    assert template_ids(["biophysical", "perisomatic"]) == (329230710, 491455321)
    with pytest.raises(SettingsError, match="kind: expected LIF, LIF-R"):
        template_ids("glif")  # type: ignore[arg-type] # the mistake is the point


def test_models_by_cell_and_template() -> None:
    """Models are those of the cells and the templates, with template and runs loaded."""
    found = neuronal_models([324257146, 469803127], kind="GLIF").using("sample").all()

    assert {each.specimen_id for each in found} == {324257146, 469803127}
    assert {each.neuronal_model_template_id for each in found} <= set(template_ids("GLIF"))
    assert all(
        {"neuronal_model_template", "neuronal_model_runs"} <= {*each.loaded} for each in found
    )
    assert (
        neuronal_models().using("sample").count() == NeuronalModel.where().using("sample").count()
    )


def test_configurations_come_by_model() -> None:
    """Each model has its own parameters; one that does not exist has none."""
    found = neuron_configs([472423251, 472455509, 5], using="sample")

    assert set(found) == {472423251, 472455509}
    assert all(found.values())


@pytest.mark.parametrize("body", [b"[1]", b"no JSON", b""])
def test_a_configuration_that_is_none(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no JSON object is an error that names the file."""
    monkeypatch.setattr("allenorm.client.Client.read", lambda *_: body)

    with pytest.raises(MalformedAnswerError, match=r"download/900000545.* is no JSON"):
        neuron_configs(472423251, using="sample")


def test_files_of_a_biophysical_model() -> None:
    """All that a run needs is found in one request, and has its place in the folder."""
    files = model_files(472451419, using="sample")

    assert list(files.places()) == [
        "472451419_fit.json",
        "modfiles/SampleLeak.mod",
        "324257146_m.swc",
        "324257146_marker.swc",
        "900000531.nwb",
    ]
    assert not any(place.endswith(".nwb") for place in files.places(stimulus=False))
    assert files.template == "Biophysical - perisomatic"
    assert list(files.sweeps) == sorted(files.sweeps)


MANIFEST = """\
{"biophys": [{"model_file": ["manifest.json", "472451419_fit.json"],
              "model_type": "Biophysical - perisomatic"}],
 "runs": [{"sweeps": [1, 2, 3, 4, 5]}],
 "neuron": [{"hoc": ["stdgui.hoc", "import3d.hoc"]}],
 "manifest": [
  {"type": "dir", "spec": ".", "key": "BASEDIR"},
  {"type": "dir", "spec": "work", "key": "WORKDIR", "parent": "BASEDIR"},
  {"type": "file", "spec": "324257146_m.swc", "key": "MORPHOLOGY"},
  {"type": "file", "spec": "324257146_marker.swc", "key": "MARKER"},
  {"type": "dir", "spec": "modfiles", "key": "MODFILE_DIR"},
  {"type": "file", "format": "NWB", "spec": "900000531.nwb", "key": "stimulus_path"},
  {"parent_key": "WORKDIR", "type": "file", "format": "NWB", "spec": "900000531.nwb",
   "key": "output_path"}]}
"""
"""What `BiophysicalApi.cache_data` of AllenSDK 2.16.2 writes, asked to fetch from the sample."""


def test_manifest_is_that_of_allensdk() -> None:
    """The manifest has the members that AllenSDK writes, in their order."""
    manifest = model_files(472451419, using="sample").manifest()

    assert json.dumps(manifest) == json.dumps(json.loads(MANIFEST))


def test_two_files_of_one_name_are_both_kept() -> None:
    """A second file of the same name goes beside the first, not over it."""
    same = tuple(WellKnownFile(id=key, path="/a/Ih.mod") for key in (1, 2))
    files = ModelFiles(NeuronalModel(id=5), (), same, (), (), (), ())

    assert list(files.places()) == ["modfiles/Ih.mod", "modfiles/2_Ih.mod"]
    assert files.template == ""
    assert files.manifest()["biophys"][0]["model_file"] == ["manifest.json", ""]
    assert repr(files) == "<ModelFiles of model 5: no template, 2 files, 0 sweeps>"


def test_files_of_a_point_neuron() -> None:
    """A GLIF model needs its parameters and the recording; there is no manifest to write."""
    files = model_files(472423251, using="sample")

    assert list(files.places()) == ["472423251_neuron_config.json", "900000531.nwb"]
    assert list(files.places(stimulus=False)) == ["472423251_neuron_config.json"]
    assert files.morphology
    assert not files.is_biophysical
    assert files.missing() == ()
    with pytest.raises(NoResultError, match=r"<ModelFiles of model 472423251: .*LIF.* manifest"):
        files.manifest()


FILE_TYPES = {"NeuronalModelParameters": 1, "3DNeuronReconstruction": 2}


def file_row(key: int, kind: str, owner: str) -> dict[str, object]:
    """Return a file of an object with id 5."""
    return {
        "id": key,
        "path": f"/made/{key}.txt",
        "attachable_id": 5,
        "attachable_type": owner,
        "well_known_file_type": {"id": FILE_TYPES[kind], "name": kind},
    }


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Client]:
    """A store of one model with two files of parameters, whose cell has two reconstructions."""
    bodies = {11: b'{"first": 1}', 12: b'{"second": 2}'}
    sweeps = [(4, "Ramp"), (2, "Noise 1"), (1, "Test"), (3, "Long Square")]
    with Store.create(tmp_path / "own.sqlite") as store:
        with store.writing() as writer:
            cell = {"id": 5, "ephys_sweeps": [
                {"id": 9 - number, "sweep_number": number, "stimulus_name": name}
                for number, name in sweeps
            ]}  # fmt: skip
            writer.put("NeuronalModel", [{"id": 5, "specimen_id": 5, "specimen": cell}])
            writer.put("EphysSweep", [{"id": 9, "specimen_id": 5, "sweep_number": None}])
            writer.put("NeuronReconstruction", [{"id": 5, "specimen_id": 5}])
            for key, body in bodies.items():
                row = file_row(key, "NeuronalModelParameters", "NeuronalModel")
                writer.put("WellKnownFile", [row])
                place = f"/api/v2/well_known_file_download/{key}"
                writer.put_file(place, name="x", media_type="application/json", data=body)
            for key in (21, 22):
                row = file_row(key, "3DNeuronReconstruction", "NeuronReconstruction")
                writer.put("WellKnownFile", [row])
        with Client(LocalEndpoint(store)) as client:
            yield client


def test_the_first_of_several_files_counts(made: Client) -> None:
    """Of two files of one kind, the first is taken, wherever one is asked for."""
    assert reconstruction_file(5, using=made).id == 21
    assert neuron_configs(5, using=made) == {5: {"first": 1}}
    assert [file.id for file in model_files(5, using=made).parameters] == [11, 12]


def test_sweeps_are_those_of_a_run(made: Client) -> None:
    """Tests, and what has no number, are left out; the others are in order."""
    assert model_files(5, using=made).sweeps == (2, 3, 4)


def test_files_without_a_type_are_of_none() -> None:
    """A file whose type is not told is passed over."""
    known = {"id": 1, "well_known_file_type": {"id": 1, "name": "NWBDownload"}}
    files = hydrate(WellKnownFile, [{"id": 2, "well_known_file_type": None}, known])

    assert [file.id for file in of_type(files, "NWBDownload")] == [1]


def test_a_file_lies_where_its_link_says() -> None:
    """Without a link it lies where files of its id do."""
    assert link_of(WellKnownFile(id=5, download_link="/elsewhere/7")) == "/elsewhere/7"
    assert link_of(WellKnownFile(id=5)) == "/api/v2/well_known_file_download/5"


def test_models_stand_cell_by_cell() -> None:
    """Models of several cells are in the order of the cells, and then of their own ids."""
    assert "[order$eq'specimen_id,id']" in neuronal_models().rma()


def test_a_file_that_is_called_as_the_manifest() -> None:
    """No file takes the place of the manifest, in any case of letters."""
    same = tuple(WellKnownFile(id=key, path="/a/Manifest.json") for key in (1, 2))
    files = ModelFiles(NeuronalModel(id=5), same, (), (), (), (), ())

    assert list(files.places()) == ["1_Manifest.json", "2_Manifest.json"]


def test_the_manifest_names_the_first_of_several_files() -> None:
    """A run has one file of parameters."""
    fits = tuple(WellKnownFile(id=key, path=f"/a/{key}_fit.json") for key in (1, 2))
    model = NeuronalModel(id=5, neuronal_model_template_id=TEMPLATES["perisomatic"])
    files = ModelFiles(model, fits, (), (), (), (), ())

    assert files.manifest()["biophys"][0]["model_file"] == ["manifest.json", "1_fit.json"]


def test_what_a_run_lacks_is_named() -> None:
    """Of a biophysical model that is more than of a point neuron."""
    channels = NeuronalModel(id=5, neuronal_model_template_id=TEMPLATES["all active"])
    point = NeuronalModel(id=5, neuronal_model_template_id=TEMPLATES["LIF"])

    assert ModelFiles(channels, (), (), (), (), (), ()).missing() == (
        "parameters",
        "mechanisms",
        "morphology",
        "stimulus",
    )
    assert ModelFiles(point, (), (), (), (), (), ()).missing(stimulus=False) == ("parameters",)


@pytest.mark.parametrize(
    "path", ["..", "a/..", "", None, "a/", "C:", "a\\..", "nul\x00", "a:b", "...", "a/ . "]
)
def test_no_name_leads_elsewhere(path: str | None) -> None:
    """A path that has no plain name at its end gives way to the file's id."""
    name = name_of(WellKnownFile(id=5, path=path))

    assert name == safe_name(name)
    assert not {"/", "\\", "..", ":"} & {name, *name}


def test_files_of_a_cell() -> None:
    """Recording, reconstruction and markers are found by the cell's id."""
    found = [
        find(313862306, using="sample") for find in (ephys_file, reconstruction_file, marker_file)
    ]

    assert [(each.path or "").rpartition("/")[2] for each in found] == [
        "313862306.nwb",
        "313862306_m.swc",
        "313862306_marker.swc",
    ]


@pytest.mark.parametrize("find", [ephys_file, reconstruction_file, marker_file])
def test_a_cell_without_files(find: Callable[..., WellKnownFile]) -> None:
    """A cell that does not exist has no files, and the error says which were asked for."""
    with pytest.raises(NoResultError, match="specimen 5 has no file of type"):
        find(5, using="sample")


def test_a_model_that_is_not_there() -> None:
    """The error names the model."""
    with pytest.raises(NoResultError, match="no NeuronalModel with id 5"):
        model_files(5, using="sample")
