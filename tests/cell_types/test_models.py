"""Neuronal models by cell and template, their parameters, and the files that a run needs."""

import json
from collections.abc import Callable

import pytest

from allenorm import NeuronalModel, WellKnownFile
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
from allenorm.cell_types._files import name_of
from allenorm.errors import MalformedAnswerError, NoResultError, SettingsError
from allenorm.files import safe_name


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


def test_manifest_is_that_of_allensdk() -> None:
    """The manifest has the members that AllenSDK's `create_manifest` writes."""
    manifest = model_files(472451419, using="sample").manifest()
    entries = {entry["key"]: entry["spec"] for entry in manifest["manifest"]}

    assert set(manifest) == {"biophys", "runs", "neuron", "manifest"}
    assert entries == {
        "BASEDIR": ".",
        "WORKDIR": "work",
        "MORPHOLOGY": "324257146_m.swc",
        "MARKER": "324257146_marker.swc",
        "MODFILE_DIR": "modfiles",
        "stimulus_path": "900000531.nwb",
        "output_path": "900000531.nwb",
    }
    assert json.loads(json.dumps(manifest)) == manifest


def test_two_files_of_one_name_are_both_kept() -> None:
    """A second file of the same name goes beside the first, not over it."""
    same = tuple(WellKnownFile(id=key, path="/a/Ih.mod") for key in (1, 2))
    model = NeuronalModel.model_validate({"id": 5, "neuronal_model_template": None})
    files = ModelFiles(model, (), same, (), (), (), ())

    assert list(files.places()) == ["modfiles/Ih.mod", "modfiles/2_Ih.mod"]
    assert files.template == ""
    assert files.manifest()["biophys"][0]["model_file"] == ["manifest.json", ""]


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
