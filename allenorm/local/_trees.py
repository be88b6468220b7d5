"""The trees of the API: the structures of a graph, and who descends from whom."""

import re
from collections.abc import Mapping
from typing import Any, Final

from allenorm.answers import Answer, Row
from allenorm.errors import QueryLimitError
from allenorm.local._evaluator import Evaluator
from allenorm.rma import ColumnName, Filter, ModelStage, Number, Option, Rma, String

_GRAPH_COLUMNS: Final = (
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
)
"""The columns of a recorded graph, in their order."""

_STEP: Final = re.compile("[0-9]{1,18}")
_PATH: Final = re.compile("(?:/[0-9]{1,18})+/")
_DEEPEST: Final = 100
"""No graph is so deep; in a store of somebody's own making it might be."""

TREES: Final[Mapping[str, str]] = {"Structure": "structure_id_path", "Specimen": "specimen_id_path"}
"""The classes that are trees, and the column with the way from the root to a row."""


def structure_graph(evaluator: Evaluator, graph: str) -> Answer:
    """Return the structures of a graph, each with its children.

    Args:
        evaluator: What reads the store.
        graph: The identifier of the graph, digits.

    Returns:
        The roots; none where the store has no structure of this graph.

    Raises:
        QueryLimitError: The graph is nested too deep to be written.
    """
    rows = _rows(
        evaluator,
        "Structure",
        Filter(ColumnName("graph_id"), "eq", (Number(graph),)),
        order="graph_order",
    )
    nodes: dict[Any, Row] = {
        row["id"]: {name: row[name] for name in _GRAPH_COLUMNS if name in row} for row in rows
    }
    roots: list[Row] = []
    for node in nodes.values():
        node["children"] = []
    for node in nodes.values():
        parent = nodes.get(node.get("parent_structure_id"))
        (roots if parent is None else parent["children"]).append(node)
    _check_depth(roots)
    return Answer(roots, total_rows=len(roots), model="Structure")


def _check_depth(roots: list[Row]) -> None:
    """Refuse a graph that is nested too deep."""
    level = roots
    for _ in range(_DEEPEST):
        level = [child for node in level for child in node["children"]]
    if level:
        words = f"the graph is nested over {_DEEPEST} deep"
        raise QueryLimitError(words)


def tree_search(
    evaluator: Evaluator, model: str, key: str, *, ancestors: bool, descendants: bool
) -> Answer:
    """Return a row, those above it and those below it.

    Args:
        evaluator: What reads the store.
        model: One of `TREES`.
        key: The identifier of the row, digits.
        ancestors: Whether those above it are asked for.
        descendants: Whether those below it are asked for.

    Returns:
        The rows, in the order of the tree; none where there is no such row.
    """
    path = TREES[model]
    rows = _rows(evaluator, model, Filter(ColumnName("id"), "eq", (Number(key),)))
    way = str(rows[0].get(path)) if rows else ""
    if _PATH.fullmatch(way):
        if ancestors:
            above = tuple([Number(step) for step in _STEP.findall(way)])
            rows += _rows(evaluator, model, Filter(ColumnName("id"), "in", above))
        if descendants:
            rows += _rows(evaluator, model, Filter(ColumnName(path), "li", (String(f"{way}*"),)))
    found = {row["id"]: row for row in rows}
    ordered = sorted(found.values(), key=lambda row: _steps(str(row.get(path))))
    return Answer(ordered, total_rows=len(ordered), model=model)


def _steps(path: str) -> list[int]:
    """Return the way to a row as numbers, to be compared."""
    return [int(step) for step in _STEP.findall(path)]


def _rows(evaluator: Evaluator, model: str, condition: Filter, order: str = "id") -> list[Row]:
    """Return the rows of a class."""
    options = (Option("num_rows", (String("all"),)), Option("order", (String(order),)))
    stage = ModelStage(model, criteria=(condition,), options=options)
    return evaluator.answer(Rma((stage,))).rows
