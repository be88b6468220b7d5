"""Every example query of the two reference documents runs, and answers what its caption says.

The documents are the API's own page on the Cell Types Database ("Allen Cell Types Database, API")
and AllenSDK's page "API Access". Each example stands here once, with its caption and its text as
printed, and runs four times: its text in this process, a typed query in this process, its URL at a
server, and the typed query at that server. What a caption says is checked against the rows of the
store itself, without the query.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest
import requests

from allenorm import (
    ApiCellTypesSpecimenDetail,
    Atlas,
    Client,
    EphysFeature,
    NeuronalModel,
    NeuronReconstruction,
    ProjectionImage,
    Query,
    Specimen,
    Structure,
    SubImage,
)
from allenorm.answers import read_records
from allenorm.local import Evaluator, Store
from allenorm.rma import parse_url
from allenorm.schema import bundled

Row = dict[str, Any]

CELL_TYPES = "Allen Cell Types Database, API"
SDK = "AllenSDK, API Access"
API = "http://api.brain-map.org"
XML = f"{API}/api/v2/data/query.xml?criteria="
JSON = f"{API}/api/v2/data/query.json?q="
"""What AllenSDK puts before the text of `model_query`."""

cells = ApiCellTypesSpecimenDetail.c
nwb = Specimen.c.ephys_result.well_known_files.well_known_file_type


@dataclass(frozen=True)
class Example:
    """One example.

    Attributes:
        page: The document that prints it.
        caption: What it says about the result.
        url: The query, as printed; of AllenSDK's steps, as AllenSDK sends it.
        query: The same as a typed query.
        holds: Whether the caption holds for a row of the class's table.
    """

    page: str
    caption: str
    url: str
    query: Query[Any]
    holds: Callable[[Row], bool]


EXAMPLES = [
    Example(
        CELL_TYPES,
        "All cells in the database",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::options[num_rows$eqall]",
        ApiCellTypesSpecimenDetail.where(),
        lambda _: True,
    ),
    Example(
        CELL_TYPES,
        "All cells tagged with 'dendrite type - spiny'",
        # With a stray blank, as printed: see the choice about blanks in `allenorm.local`.
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,"
        "[tag__dendrite_type$eq' spiny' ]\n,rma::options[num_rows$eqall]",
        ApiCellTypesSpecimenDetail.where(tag__dendrite_type=" spiny"),
        lambda row: row["tag__dendrite_type"] == "spiny",
    ),
    Example(
        CELL_TYPES,
        "All cells annotated to be in layer 4",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,"
        "[structure__layer$eq'4']\n,rma::options[num_rows$eqall]",
        ApiCellTypesSpecimenDetail.where(structure__layer="4"),
        lambda row: row["structure__layer"] == "4",
    ),
    Example(
        CELL_TYPES,
        "All human cells",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,"
        "[donor__species$il'homo sapiens']\n,rma::options[num_rows$eqall]",
        ApiCellTypesSpecimenDetail.where(cells.donor__species.ilike("homo sapiens")),
        lambda row: row["donor__species"] == "Homo Sapiens",
    ),
    Example(
        CELL_TYPES,
        "All human cells with disease condition 'epilepsy'",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,"
        "[donor__disease_state$il'epilepsy']\n,rma::options[num_rows$eqall]",
        ApiCellTypesSpecimenDetail.where(cells.donor__disease_state.ilike("epilepsy")),
        lambda row: (
            row["donor__disease_state"] == "epilepsy" and row["donor__species"] == "Homo Sapiens"
        ),
    ),
    Example(
        CELL_TYPES,
        "The NWB download link for Rorb cell specimen 320654829",
        f"{XML}\nmodel::Specimen\n,rma::criteria,[id$eq320654829]\n,rma::include,"
        "ephys_result(well_known_files(well_known_file_type[name$eqNWBDownload]))",
        Specimen.where(id=320654829).include(nwb, where=nwb.name == "NWBDownload"),
        lambda row: row["id"] == 320654829,
    ),
    Example(
        CELL_TYPES,
        "The features computed for Scnn1a cell specimen 467703703",
        f"{XML}\nmodel::EphysFeature\n,rma::criteria,[specimen_id$eq467703703]",
        EphysFeature.where(specimen_id=467703703),
        lambda row: row["specimen_id"] == 467703703,
    ),
    Example(
        CELL_TYPES,
        "Projection image IDs for layer 4 spiny cell (Specimen 313862022)",
        f"{XML}\nmodel::ProjectionImage\n,rma::criteria,[specimen_id$eq313862022]",
        ProjectionImage.where(specimen_id=313862022),
        lambda row: row["_class"] == "ProjectionImage" and row["specimen_id"] == 313862022,
    ),
    Example(
        CELL_TYPES,
        "All images used for reconstruction for a layer 4 spiny cell (Specimen 313862022)",
        f"{XML}\nmodel::SubImage\n,rma::criteria,data_set[specimen_id$eq313862022]",
        SubImage.where(SubImage.c.data_set.specimen_id == 313862022),
        lambda row: row["_class"] == "SectionImage" and row["specimen_id"] == 313862022,
    ),
    Example(
        CELL_TYPES,
        "All cells with morphological reconstructions",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,"
        "[nr__reconstruction_type$nonnull]",
        ApiCellTypesSpecimenDetail.where(cells.nr__reconstruction_type.is_not_null()),
        lambda row: row["nr__reconstruction_type"] is not None,
    ),
    Example(
        CELL_TYPES,
        "The reconstruction file for one of those cells",
        f"{XML}\nmodel::NeuronReconstruction\n,rma::criteria,[specimen_id$eq313862306],"
        "rma::include,well_known_files",
        NeuronReconstruction.where(specimen_id=313862306).include("well_known_files"),
        lambda row: row["specimen_id"] == 313862306,
    ),
    Example(
        CELL_TYPES,
        "All of the morphology features for Scnn1a cell 313862022",
        f"{XML}model::NeuronReconstruction,rma::criteria,[specimen_id$eq313862022]",
        NeuronReconstruction.where(specimen_id=313862022),
        lambda row: row["specimen_id"] == 313862022,
    ),
    Example(
        CELL_TYPES,
        "All cells with perisomatic biophysical models",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,[m__biophys_perisomatic$gt0]",
        ApiCellTypesSpecimenDetail.where(cells.m__biophys_perisomatic > 0),
        lambda row: row["m__biophys_perisomatic"] > 0,
    ),
    Example(
        CELL_TYPES,
        "All cells with GLIF models",
        f"{XML}\nmodel::ApiCellTypesSpecimenDetail\n,rma::criteria,[m__glif$gt0]",
        ApiCellTypesSpecimenDetail.where(cells.m__glif > 0),
        lambda row: row["m__glif"] > 0,
    ),
    Example(
        CELL_TYPES,
        "All GLIF models for Scnn1a-Tg3 cell 469803127",
        f"{XML}\nmodel::NeuronalModel\n,rma::criteria,[specimen_id$eq469803127],"
        "neuronal_model_template[name$il'*LIF*']",
        NeuronalModel.where(
            NeuronalModel.c.neuronal_model_template.name.ilike("*LIF*"), specimen_id=469803127
        ),
        lambda row: row["specimen_id"] == 469803127 and "LIF" in row["name"],
    ),
    Example(
        SDK,
        "The names, ids and other information about the atlases: model_query('Atlas', ...)",
        f"{JSON}model::Atlas,rma::criteria,[name$il'*Human*']",
        Atlas.where(Atlas.c.name.ilike("*Human*")),
        lambda row: "human" in row["name"].lower(),
    ),
    Example(
        SDK,
        "Using criteria, include and only, specific data can be requested: atlas_data",
        f"{JSON}model::Atlas,rma::criteria,[id$eq1]structure_graph(ontology),graphic_group_labels"
        ",rma::include,[id$eq1]structure_graph(ontology),graphic_group_labels,rma::options"
        "[only$eqatlases.id,atlases.name,atlases.image_type,ontologies.id,ontologies.name,"
        "structure_graphs.id,structure_graphs.name,graphic_group_labels.id,"
        "graphic_group_labels.name]",
        Atlas.where(id=1)
        .include(Atlas.c.structure_graph.ontology, Atlas.c.graphic_group_labels)
        .only(
            *(Atlas.c.id, Atlas.c.name, Atlas.c.image_type),
            *(Atlas.c.structure_graph.id, Atlas.c.structure_graph.name),
            *(Atlas.c.structure_graph.ontology.id, Atlas.c.structure_graph.ontology.name),
            *(Atlas.c.graphic_group_labels.id, Atlas.c.graphic_group_labels.name),
        ),
        lambda row: row["id"] == 1,
    ),
    Example(
        SDK,
        "Data from the API can be read directly into a DataFrame: the structures of a graph",
        f"{JSON}model::Structure,rma::criteria,[graph_id$eq1],rma::options[num_rows$eq'all']",
        Structure.where(graph_id=1),
        lambda row: row["graph_id"] == 1,
    ),
    Example(
        SDK,
        "The summary structures, each with its ontology",
        f"{JSON}model::Structure,rma::criteria,structure_sets"
        "[name$eq'Mouse Connectivity - Summary'],rma::include,ontology,"
        "rma::options[num_rows$eq'all']",
        Structure.where(Structure.c.structure_sets.name == "Mouse Connectivity - Summary").include(
            "ontology"
        ),
        lambda row: row["in_summary"],
    ),
]


def key(row: Row) -> int:
    """Return what tells the rows of an answer apart."""
    return int(row["specimen__id"] if "specimen__id" in row else row["id"])


def expected(store: Store, example: Example) -> tuple[list[int], int]:
    """Return which rows the caption means, and how many there are to choose from."""
    model = example.query.plan.model
    table = store.schema.classes[model.__name__].table
    cursor = store.connection().execute(f'SELECT * FROM "{table}"')  # noqa: S608 - of the schema
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, line, strict=True)) for line in cursor]
    if table == "structures":
        members = {
            member
            for (member,) in store.connection().execute(
                "SELECT structure_id FROM structure_sets_structures WHERE structure_set_id = "
                "(SELECT id FROM structure_sets WHERE name = 'Mouse Connectivity - Summary')"
            )
        }
        rows = [{**row, "in_summary": row["id"] in members} for row in rows]
    return sorted(key(row) for row in rows if example.holds(row)), len(rows)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.caption[:50])
def test_an_example_answers_what_its_caption_says(
    example: Example, evaluator: Evaluator, here: Client, there: Client
) -> None:
    """Text and typed query, in process and over HTTP, give the rows that the caption means."""
    wanted, all_of_them = expected(evaluator.store, example)

    rows = evaluator.answer(parse_url(example.url)).rows
    typed = [row for page in here.rows(example.query) for row in page]
    over_http = [row for page in there.rows(example.query) for row in page]
    # As a browser sends it: blanks and line ends encoded, the rest as printed.
    address = example.url.replace(API, there.settings.base_url)
    body = requests.get(quote(address, safe=":/?&=$,[]()'*%"), timeout=30).content
    form = "xml" if ".xml" in address else "json"
    model = example.query.plan.model.__name__
    read = [
        each.row
        for each in read_records(io.BytesIO(body), format=form, model=model, schema=bundled())
    ]

    assert sorted(map(key, rows)) == wanted
    assert typed == rows
    assert over_http == rows
    assert read == rows
    assert [each.to_dict() for each in here.all(example.query)] == [
        each.to_dict() for each in there.all(example.query)
    ]
    # Nothing is shown by a filter that lets everything pass, or nothing.
    assert wanted
    assert len(wanted) < all_of_them or example.caption.startswith("All cells in the database")
