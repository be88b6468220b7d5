"""What AllenSDK sends for a job, and what the function for the job asks, find the same rows."""

from collections.abc import Callable
from typing import Any

import pytest

from allenorm import Model, Query, Structure
from allenorm.annotated import annotated, annotated_query
from allenorm.cell_types import (
    cells,
    ephys_features,
    ephys_sweeps,
    model_files,
    model_templates,
    morphology_features,
    neuronal_models,
)
from allenorm.connectivity import experiment_table, experiments, structure_unionizes
from allenorm.trees import structures

SENT: list[tuple[str, Callable[[], Any]]] = [
    (
        (
            "model::Structure,rma::criteria,[graph_id$in1],rma::options"
            "[num_rows$eq'all'][order$eq'structures.graph_order'][count$eqfalse]"
        ),
        lambda: structures(graph=1),
    ),
    (
        (
            "model::Structure,rma::criteria,structure_sets[name$in'Mouse Connectivity - Summary'],"
            "rma::options[num_rows$eq'all'][order$eq'structures.graph_order'][count$eqfalse]"
        ),
        lambda: structures(structure_set="Mouse Connectivity - Summary"),
    ),
    (
        (
            "model::Structure,rma::criteria,[graph_id$in1],rma::include,structure_sets,rma::options"
            "[num_rows$eq'all'][order$eq'structures.graph_order'][count$eqfalse]"
        ),
        lambda: structures(graph=1).include("structure_sets"),
    ),
    (
        "model::ApiCellTypesSpecimenDetail,rma::options[num_rows$eq'all'][order$eq'specimen__id']",
        cells,
    ),
    (
        (
            "model::ApiCellTypesSpecimenDetail,rma::criteria,[specimen__id$eq320654829],"
            "rma::options[num_rows$eq'all']"
        ),
        lambda: cells(320654829),
    ),
    (
        (
            "model::EphysSweep,rma::criteria,[specimen_id$eq320654829],rma::options"
            "[num_rows$eq'all'][order$eq'sweep_number']"
        ),
        lambda: ephys_sweeps(320654829),
    ),
    (
        (
            "model::EphysFeature,rma::criteria,specimen(ephys_result[failed$eqfalse]),"
            "rma::options[num_rows$eq'all']"
        ),
        ephys_features,
    ),
    (
        (
            "model::NeuronReconstruction,rma::criteria,specimen(ephys_result[failed$eqfalse]),"
            "rma::options[num_rows$eq'all'][except$eq'tags']"
        ),
        morphology_features,
    ),
    (
        (
            "model::NeuronalModel,rma::criteria,[neuronal_model_template_id$in491455321,329230710],"
            "[specimen_id$in324257146,469803127],rma::options[num_rows$eq'all'][order$eq'specimen_id,id']"
        ),
        lambda: neuronal_models([324257146, 469803127], kind="biophysical"),
    ),
    (
        "model::NeuronalModelTemplate,rma::options[num_rows$eq'all']",
        model_templates,
    ),
    (
        # AllenSDK reads the line's name from a record, which the API writes without being told.
        "model::ApiConnectivity,rma::include,transgenic_line,rma::options[num_rows$eq'all']",
        experiment_table,
    ),
    (
        "model::SectionDataSet,rma::criteria,[failed$eqfalse],products[id$in5,31]",
        experiments,
    ),
    (
        (
            "model::ProjectionStructureUnionize,rma::criteria,[section_data_set_id$in126862385]"
            "[is_injection$eqfalse][hemisphere_id$in2][structure_id$in385,993],"
            "rma::options[num_rows$eq'all'][count$eqfalse]"
        ),
        lambda: structure_unionizes(
            [126862385], is_injection=False, hemisphere="right", structures=[385, 993]
        ),
    ),
    (
        (
            "model::SectionDataSet,rma::criteria,manual_annotations[intensity_call$in'High','Low']"
            "[density_call$in'High'](structure[id$in900000294,900000300]),rma::include,"
            "specimen(donor(age)),probes(gene),plane_of_section"
        ),
        lambda: annotated_query(
            annotated([900000294, 900000300], intensity=["High", "Low"], density="High")
        ),
    ),
]


def columns(row: Model) -> str:
    """Return what the columns of an object say."""
    return row.model_dump_json()


@pytest.mark.parametrize(("sent", "asked"), SENT, ids=[text[7:60] for text, _ in SENT])
def test_same_rows(sent: str, asked: Callable[[], Any]) -> None:
    """On the sample, both find the same objects with the same relations, and some at all."""
    theirs = Query.from_url(sent).using("sample").all()
    ours = asked().using("sample").all()

    assert ours
    assert sorted(map(columns, ours)) == sorted(map(columns, theirs))
    assert {*theirs[0].loaded} <= {*ours[0].loaded}


def test_files_of_a_model_are_those_that_allensdk_saves() -> None:
    """`BiophysicalApi.get_well_known_file_ids` finds these files, by what they are for."""
    include = (
        "neuronal_model_template(well_known_files(well_known_file_type)),"
        "specimen(ephys_result(well_known_files(well_known_file_type)),"
        "neuron_reconstructions(well_known_files(well_known_file_type)),ephys_sweeps),"
        "well_known_files(well_known_file_type)"
    )
    sent = f"model::NeuronalModel,rma::criteria,[id$eq472451419],rma::include,{include}"
    (model,) = Query.from_url(sent).using("sample").all()
    files = [
        *model.well_known_files,
        *model.neuronal_model_template.well_known_files,
        *model.specimen.ephys_result.well_known_files,
        *(file for each in model.specimen.neuron_reconstructions for file in each.well_known_files),
    ]
    wanted = {
        "NeuronalModelParameters",
        "BiophysicalModelDescription",
        "NWBDownload",
        "3DNeuronReconstruction",
        "3DNeuronMarker",
    }

    assert {file.id for file in model_files(472451419, using="sample").places().values()} == {
        file.id for file in files if file.well_known_file_type.name in wanted
    }


def test_the_order_of_a_graph_is_that_of_allensdk() -> None:
    """Structures come in the order that `OntologiesApi` asks for."""
    sent = (
        "model::Structure,rma::criteria,[graph_id$in1],"
        "rma::options[order$eq'structures.graph_order']"
    )
    theirs: list[Structure] = Query.from_url(sent).using("sample").all()

    assert structures(graph=1).using("sample").all() == theirs
