"""The class graph and the shortest way through it."""

from collections.abc import Callable
from typing import Any

import pytest

from allenorm.errors import UnknownNameError
from allenorm.schema import Schema, bundled, graph, shortest_path

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


def _names(schema: Schema, start: str, end: str) -> list[str] | None:
    """Return the names of the associations of the shortest way."""
    way = shortest_path(schema, start, end)
    return None if way is None else [step.name for step in way]


def test_graph_leads_only_to_classes(read_classes: Reader, described: Described) -> None:
    """Every class is in the graph, with its links to classes that exist, sorted by name."""
    owner = described("a_s", "has_many zs B", "has_many none Nowhere", "belongs_to b B")
    found = graph(read_classes({"A": owner, "B": described("bs")}))

    assert {name: [step.name for step in steps] for name, steps in found.items()} == {
        "A": ["b", "zs"],
        "B": [],
    }


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("Specimen", "Specimen", []),
        ("Specimen", "Donor", ["donor"]),
        ("NeuronalModel", "WellKnownFileType", ["well_known_files", "well_known_file_type"]),
        ("Donor", "StructureGraph", ["age", "atlas_infos", "structure_graph"]),
        ("Donor", "ApiConnectivity", None),
        ("CortexLayer", "Specimen", None),
    ],
)
def test_shortest_path_of_the_data_model(start: str, end: str, expected: list[str] | None) -> None:
    """The shortest way is found, the first by name among equals; None where there is none."""
    assert _names(bundled(), start, end) == expected


def test_unknown_classes_get_a_suggestion() -> None:
    """A class that the schema does not have is answered with the nearest name, if there is one."""
    with pytest.raises(UnknownNameError, match="no class 'Specimn'; did you mean 'Specimen'"):
        shortest_path(bundled(), "Specimn", "Donor")
    with pytest.raises(UnknownNameError, match=r"no class '12345'$"):
        shortest_path(bundled(), "Donor", "12345")
