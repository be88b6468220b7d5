"""The steps of AllenSDK's page "API Access", and that no example of either document is left out."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
import requests

from allenorm import Client, Ontology, Structure
from allenorm.schema import bundled
from recorded import SHARED, needs_shared

DOCUMENTS = SHARED / "reference"
NO_QUERIES = {
    "http://alleninstitute.github.io/AllenSDK/glif_models.html#downloading-glif-models",
    "http://celltypes.brain-map.org/mouse/experiment/electrophysiology/469803127",
}
"""Pages of other sites, which the Cell Types page links to."""
STEPS = {
    "http://api.brain-map.org/api/v2/data.json": "test_the_schema_lists_every_class",
}
TESTS = Path(__file__).parent


def structures(client: Client) -> list[dict[str, Any]]:
    """Return what the page reads into a DataFrame."""
    query = Structure.where(graph_id=1)
    return [row for page in client.rows(query) for row in page]


def test_the_schema_lists_every_class(server_url: str) -> None:
    """The schema that the page's loop prints has the classes, fields, associations and tables."""
    schema = requests.get(f"{server_url}/api/v2/data.json", timeout=30).json()["msg"]
    described = {}
    for entry in schema:
        data_description = entry["DataDescription"]
        clz = list(data_description.keys())[0]  # noqa: RUF015 - as the page has it
        info = list(data_description.values())[0]  # noqa: RUF015 - as the page has it
        fields = info["fields"]
        associations = info["associations"]
        described[clz] = (
            info["table"],
            [f["name"] for f in fields],
            [a["name"] for a in associations],
        )

    assert described == {
        name: (
            model.table,
            [each.name for each in model.fields],
            [each.name for each in model.associations],
        )
        for name, model in bundled().classes.items()
    }


def test_a_structure_and_its_children_are_found_by_boolean_indexing(
    here: Client, there: Client
) -> None:
    """`mea` and `mea_children`: the one structure MEA, and those whose parent it is."""
    for client in (here, there):
        table = structures(client)
        (mea,) = [each for each in table if each["acronym"] == "MEA"]
        mea_children = [each for each in table if each["parent_structure_id"] == mea["id"]]
        typed = Structure.where(Structure.c.parent.acronym == "MEA").using(client)

        assert mea["name"] == "Medial amygdalar nucleus"
        assert len(table) > len(mea_children) > 1
        assert {each["acronym"][:3] for each in mea_children} == {"MEA"}
        assert [each.id for each in typed] == sorted(each["id"] for each in mea_children)


def test_names_and_acronyms_are_two_columns(here: Client, there: Client) -> None:
    """`names_and_acronyms`: certain columns of every structure."""
    for client in (here, there):
        table = structures(client)
        query = Structure.where(graph_id=1).using(client)

        assert query.values(Structure.c.name, Structure.c.acronym) == [
            (each["name"], each["acronym"]) for each in table
        ]


def test_included_ontologies_become_a_table_of_their_own(here: Client, there: Client) -> None:
    """`ontologies` and `flat_structures_dataframe`: one dict in a column, taken out or dropped."""
    members = Structure.c.structure_sets.name == "Mouse Connectivity - Summary"
    for client in (here, there):
        summary = Structure.where(members).include("ontology").using(client).all()
        ontologies = [each.ontology for each in summary]
        flat = [each.model_dump() for each in summary]

        assert {type(each) for each in ontologies} == {Ontology}
        assert {each.name for each in ontologies if each} == {"Mouse Brain Atlas"}
        assert len(flat) > 10
        assert all("ontology" not in row for row in flat)


def test_a_table_is_written_as_csv_read_again_and_iterated(
    here: Client, there: Client, tmp_path: Path
) -> None:
    """`to_csv`, `reread` and `itertuples`: id, name and parent of every summary structure."""
    members = Structure.c.structure_sets.name == "Mouse Connectivity - Summary"
    c = Structure.c
    for client in (here, there):
        query = Structure.where(members).using(client)
        table: list[Any] = query.values(c.id, c.name, c.parent_structure_id)
        path = tmp_path / "summary_structures.csv"
        with path.open("w", newline="") as file:
            csv.writer(file).writerows(table)
        with path.open(newline="") as file:
            reread = [(int(a), b, int(p)) for a, b, p in csv.reader(file)]

        assert reread == table
        lines = ["%d %s %d" % row for row in table]  # noqa: UP031 - as the page has it
        assert "385 Primary visual area 669" in lines


def test_a_query_cached_on_disk_is_read_back_without_the_server(
    here: Client, tmp_path: Path
) -> None:
    """`wrap(..., path=...)`: what was saved is what was asked for."""
    path = tmp_path / "summary.json"
    path.write_text(json.dumps(structures(here)), encoding="utf-8")

    assert json.loads(path.read_text(encoding="utf-8")) == structures(here)


@needs_shared
@pytest.mark.parametrize("name", ["cell-types-api.txt", "allensdk-api-access.txt"])
def test_no_example_of_a_document_is_left_out(name: str) -> None:
    """Each URL of a document, as printed, stands in a test of this folder."""
    text = (DOCUMENTS / name).read_text(encoding="utf-8").replace("\\", "")
    fenced = re.findall(r"^```\n(http.*?)^```", text, re.DOTALL | re.MULTILINE)
    linked = re.findall(r"\]\((http[^\s]*?)\)\s", text)
    inline = re.findall(r"^# (http\S+)", text, re.MULTILINE)
    urls = {re.sub(r"\s*\n,?\s*", ",", url.strip()) for url in [*fenced, *linked, *inline]}
    tests = (TESTS / "test_examples.py").read_text(encoding="utf-8")
    tests += (TESTS / "test_downloads.py").read_text(encoding="utf-8")
    # Literals that stand beside each other are one text, and names of prefixes are filled in.
    tests = re.sub(r'"\s*\n\s*f?"', "", tests)
    tests = tests.replace("{XML}", "{API}/api/v2/data/query.xml?criteria=")
    tests = tests.replace("{API}", "http://api.brain-map.org")
    printed = {re.sub(r"(\\n,?)+", ",", each) for each in re.findall(r'f"(http[^"]*)"', tests)}

    assert urls - NO_QUERIES - STEPS.keys() - printed == set()
    assert urls
