"""The structures of a graph, and who descends from whom."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import requests

from allenorm.local import Store
from allenorm.server import running
from recorded import flat_structures, needs_shared, read_json
from served import structure


@pytest.fixture
def get(server: str, session: requests.Session) -> Any:
    """Return a function that asks for a path."""
    return lambda path: session.get(server + path, timeout=30)


def test_a_graph(get: Any) -> None:
    """A graph is nested as it was recorded: ten columns and the children of each structure."""
    for path in ("/api/v2/structure_graph_download/1.json", "/api/v2/structure_graph_download/1"):
        envelope = get(path).json()
        assert list(envelope) == ["success", "id", "start_row", "num_rows", "total_rows", "msg"]
        assert envelope["num_rows"] == 1
        (root,) = envelope["msg"]
        assert list(root) == [
            "id",
            "atlas_id",
            "ontology_id",
            "acronym",
            "name",
            "color_hex_triplet",
            "graph_order",
            "st_level",
            "hemisphere_id",
            "parent_structure_id",
            "children",
        ]
        (grey,) = root["children"]
        assert [child["acronym"] for child in grey["children"]] == ["CH", "BS"]
        assert grey["children"][0]["children"] == []


@needs_shared
def test_the_recorded_graph(tmp_path: Path, session: requests.Session) -> None:
    """The recorded graph, loaded into a store, comes back as it was, member by member."""
    path = tmp_path / "graph.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Structure", [{**row, "graph_id": 1} for row in flat_structures()])

    with running(path) as url:
        found = session.get(f"{url}/api/v2/structure_graph_download/1.json", timeout=30)

    assert json.dumps(found.json()) == json.dumps(read_json("structure_graph_1.json"))


def test_a_graph_as_xml(get: Any) -> None:
    """XML nests the same structures."""
    found = get("/api/v2/structure_graph_download/1.xml")

    root = ET.fromstring(found.content)  # noqa: S314 - our own server's
    acronyms = [element.text for element in root.iter("acronym")]
    assert acronyms == ["root", "grey", "CH", "BS"]


def test_a_graph_that_does_not_exist(get: Any) -> None:
    """A graph without structures is an empty answer, as a query is."""
    assert get("/api/v2/structure_graph_download/2.json").json()["msg"] == []


@pytest.mark.parametrize("name", ["x.json", "1.csv", ".json", "1.json.json"])
def test_a_graph_has_a_number(get: Any, name: str) -> None:
    """Another path is not found."""
    assert get(f"/api/v2/structure_graph_download/{name}").status_code == 404


@pytest.mark.parametrize(
    ("parameters", "keys"),
    [
        ("", [8]),
        ("?ancestors=true", [997, 8]),
        ("?descendants=true", [8, 343, 567]),
        ("?ancestors=True&descendants=true", [997, 8, 343, 567]),
        ("?ancestors=false&descendants=no", [8]),
    ],
)
def test_relatives_of_a_structure(get: Any, parameters: str, keys: list[int]) -> None:
    """A search answers with the structure, and with those above and below as far as asked."""
    envelope = get(f"/api/v2/tree_search/Structure/8.json{parameters}").json()

    assert [row["id"] for row in envelope["msg"]] == keys
    assert envelope["num_rows"] == envelope["total_rows"] == len(keys)


def test_relatives_of_a_specimen(get: Any) -> None:
    """Specimens are a tree, too."""
    found = get("/api/v2/tree_search/Specimen/320654829.json?ancestors=true&descendants=true")

    assert [row["id"] for row in found.json()["msg"]] == [11, 12, 320654829]


@pytest.mark.parametrize("name", ["Donor/1.json", "Structure/x.json", "Structure/8.csv"])
def test_other_trees_are_not_found(get: Any, name: str) -> None:
    """Only structures and specimens are trees, and JSON and XML their formats."""
    assert get(f"/api/v2/tree_search/{name}").status_code == 404


def test_nobody_has_no_relatives(get: Any) -> None:
    """A record that does not exist is an empty answer."""
    found = get("/api/v2/tree_search/Structure/12345.xml?ancestors=true")

    assert ET.fromstring(found.content).get("num_rows") == "0"  # noqa: S314 - our own server's


def test_odd_trees(tmp_path: Path, session: requests.Session) -> None:
    """A record without a way, a circle and a tree without end harm nobody."""
    deep = [(key, f"s{key}", key - 1 or None, key, None) for key in range(1, 200)]
    circle = [(900, "a", 901, 1, "/901/900/*"), (901, "b", 900, 2, "/900/'901/")]
    path = tmp_path / "odd.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Structure", [structure((*row[:4], row[4] or "")) for row in deep])
        writer.put("Structure", [{**structure(row), "graph_id": 2} for row in circle])

    with running(path) as url:
        found = session.get(f"{url}/api/v2/structure_graph_download/1.json", timeout=30)
        assert (found.status_code, found.json()["msg"]) == (
            400,
            "the graph is nested over 100 deep",
        )
        assert "x-allenorm-source" not in found.headers
        found = session.get(f"{url}/api/v2/structure_graph_download/2.json", timeout=30)
        assert found.json()["msg"] == []
        for key in (5, 900, 901):
            query = f"{key}.json?ancestors=true&descendants=true"
            found = session.get(f"{url}/api/v2/tree_search/Structure/{query}", timeout=30)
            assert [row["id"] for row in found.json()["msg"]] == [key]
